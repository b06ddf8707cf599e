"""Built web pages: each fault is found, and a page without faults passes."""

import pytest

from digest.publishing.lint.built_markup import parse_html
from digest.publishing.lint.page_check import page_findings

BASE = "https://news.example.org/"
PAGE = """<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Harbor Weekly</title>
<script type="application/ld+json">{"@context": "https://schema.org"}</script>
</head>
<body><main id="main"><h1>Week 17</h1><h2>City</h2>
<p>The ferry stays. In templates, {{ braces }} hold values.</p>
<img src="images/bridge.jpg" alt="The bridge"><a href="https://herald.example.com/">Read at City Herald</a>
</main></body>
</html>
"""


def messages(page: str) -> list[str]:
    return [finding.message for finding in page_findings("site/en/index.html", parse_html(page.encode()), BASE)]


def test_a_good_page_has_no_findings() -> None:
    assert messages(PAGE) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (' lang="en"', "", "has no lang on <html>"),
        (' dir="ltr"', "", "has no dir on <html>"),
        ("<title>Harbor Weekly</title>", "<title> </title>", "has no title"),
        ('<meta name="viewport" content="width=device-width">', "", "has no meta"),
        ("<h1>Week 17</h1>", "", "needs exactly one h1"),
        ("<h1>Week 17</h1>", "<h1>Week 17</h1><h1>Week 18</h1>", "needs exactly one h1"),
        ("<h2>City</h2>", "<h3>City</h3>", "heading jumps from h1 to h3: City"),
        ('<main id="main">', "<div>", "has no <main>"),
        ("<p>", '<p id="main">', "duplicate id 'main'"),
        (' alt="The bridge"', "", "an image has no alt"),
        ("images/bridge.jpg", "https://pixel.example.com/1.gif", "loads from another host: https://pixel"),
        ("images/bridge.jpg", "//pixel.example.com/1.gif", "loads from another host: //pixel"),
        ("<p>", "<p style=\"background: url('https://pixel.example.com/')\">", "loads from another host"),
        ("</head>", '<style>@import "https://fonts.example.com/";</style></head>', "loads from another host"),
        ("</head>", '<link rel="preconnect" href="https://fonts.example.com/"></head>', "loads from another host"),
        ("<p>", "<p onclick='go()'>", "contains an inline script in 'onclick'"),
        ("</head>", "<script>go()</script></head>", "contains an inline script"),
        ("<p>", '<p class="{{ kind }}">', "unrendered placeholder: {{ kind }}"),
        ("<title>Harbor", "<title>%(title)s", "unrendered placeholder: %(title)s"),
    ],
)
def test_each_fault_is_found_alone(old: str, new: str, message: str) -> None:
    [found] = messages(PAGE.replace(old, new, 1))

    assert found.startswith(message)


def test_a_headline_in_a_description_that_looks_like_a_placeholder_is_a_warning() -> None:
    page = PAGE.replace("</head>", '<meta name="description" content="What {{ x }} means"></head>')
    [found] = page_findings("site/en/index.html", parse_html(page.encode()), BASE)

    assert found.message == "unrendered placeholder: {{ x }}"
    assert not found.is_error


def test_what_is_on_the_own_site_is_no_other_host() -> None:
    assert messages(PAGE.replace("images/bridge.jpg", "https://news.example.org/images/bridge.jpg")) == []


def test_an_alternate_is_not_loaded() -> None:
    link = '<link rel="alternate" type="application/atom+xml" href="https://other.example.com/feed.xml"></head>'

    assert messages(PAGE.replace("</head>", link)) == []


def test_faults_of_one_kind_are_in_the_order_of_the_page() -> None:
    image = '<img alt="" src="//a.example.com/1" onload="b()" onclick="c()">'
    page = PAGE.replace("<p>", f'<link rel="icon" href="//b.example.com/"><p onclick="a()">{image}', 1)

    assert [found.partition(";")[0] for found in messages(page)] == [
        "contains an inline script in 'onclick'",
        "contains an inline script in 'onload'",
        "contains an inline script in 'onclick'",
        "loads from another host: //b.example.com/",
        "loads from another host: //a.example.com/1",
    ]


def test_a_finding_names_its_line() -> None:
    [found] = page_findings("site/en/index.html", parse_html(PAGE.replace(' alt="The bridge"', "").encode()), BASE)

    assert str(found).startswith("site/en/index.html:10: an image has no alt")
    assert found.is_error


def test_weight_is_a_warning() -> None:
    page = PAGE.replace("</main>", f"<p>{'word ' * 10_000}</p></main>")
    [found] = page_findings("site/en/index.html", parse_html(page.encode()), BASE)

    assert found.message.startswith("is 50,")
    assert not found.is_error


@pytest.mark.parametrize("content", [b"", b"  ", b"<!-- -->", b"\xff\xfe\x00", b"<" * 100_000])
def test_no_bytes_break_it(content: bytes) -> None:
    assert list(page_findings("site/en/index.html", parse_html(content), BASE))

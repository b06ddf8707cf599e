"""Links and emphasis in an editor's words: the module text/html/markdown.py."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.html.frozen.html import sanitize, to_text
from digest.language.text.html.markdown import (
    MarkedPage,
    paragraphs,
    to_markup,
    to_page,
    unsafe_links,
    unsafe_page_links,
)
from tests.tables import each_row


@each_row(
    ("written", "markup"),
    [
        ("Hello *you* and **all**.", "Hello <em>you</em> and <strong>all</strong>."),
        ("_Hello_ __all__", "<em>Hello</em> <strong>all</strong>"),
        ("*Read **all***", "<em>Read <strong>all</strong></em>"),
        ("See [the *plan*](https://x.org/?a&b).", 'See <a href="https://x.org/?a&amp;b">the <em>plan</em></a>.'),
        ('[Plan](https://x.org/ "Title")', '<a href="https://x.org/">Plan</a>'),
        ("<https://x.org/a>", '<a href="https://x.org/a">https://x.org/a</a>'),
        ("<desk@x.org>", '<a href="mailto:desk@x.org">desk@x.org</a>'),
        ("[عربي](https://x.org/ع)", '<a href="https://x.org/%D8%B9">عربي</a>'),
    ],
)
def test_links_and_emphasis_become_markup(written: str, markup: str) -> None:
    assert to_markup(written) == markup


@each_row(
    "plain", ["2 * 3 * 4", "a_file_name", "[sic]", "a < b", "*", "[x][1]", "2*3", "__init__ing", "5 > 3 & 2", "*́"]
)
def test_marks_of_other_meaning_stay(plain: str) -> None:
    assert to_text(to_markup(plain)) == plain
    assert "<" not in to_markup(plain)


@each_row(
    "other",
    ["# Heading", "- item", "> quote", "`code`", "1. one", "&copy; &#65;", "~~no~~", "| a | b |", "---", "www.x.org"],
)
def test_the_rest_of_markdown_is_plain_text(other: str) -> None:
    assert to_text(to_markup(other)) == other


def test_a_backslash_takes_the_meaning_from_a_mark() -> None:
    assert to_markup(r"\*not\* \[a](b) c:\dir") == r"*not* [a](b) c:\dir"


@each_row(
    "address", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "example.org", "/page", "//x.org/", "",
                "mailto:x", "file:///etc/passwd", "vbscript:x"]
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_named_and_loses_its_target(address: str) -> None:
    written = f"[words](<{address}>)"

    assert unsafe_links(written) == (address,)
    assert "href" not in to_markup(written)


def test_links_that_lead_somewhere_are_not_named() -> None:
    assert unsafe_links("[a](https://x.org) [b](http://x.org/ü) [c](mailto:a@x.org) <https://x.org> plain") == ()


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "<img src=x onerror=y>", "[<b>x</b>](https://x.org)",
                '[x](https://x.org/"onclick="y)', "![x](https://x.org/pixel.png)", "**<i>x**</i>"]
)  # fmt: skip
def test_html_is_text(hostile: str) -> None:
    markup = to_markup(hostile)

    assert not any(name in markup for name in ("<script", "<img", "<b>", "<i>", ' onclick="'))


@given(st.text(st.sampled_from("*_[]()<>\\!&\"' ab:/.@htps1\n#`"), max_size=60))
def test_whatever_is_written_the_markup_is_as_the_sanitizer_leaves_it(text: str) -> None:
    markup = to_markup(" ".join(text.split()))

    assert sanitize(markup) == markup
    assert not any(tag in markup for tag in ("<p", "<img", "<code", "<h"))


@given(st.text(max_size=60).filter(lambda text: not set(text) & set("*_[<\\")))
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    line = " ".join(text.split())

    assert to_markup(line).replace("&amp;", "&").replace("&gt;", ">") == line


def test_paragraphs_are_what_empty_lines_separate() -> None:
    assert paragraphs(" One\ntwo \n \n\nThree\n") == ("One two", "Three")


# Pages

BASE = "https://news.example.org/"


def test_a_page_has_headings_lists_links_and_emphasis() -> None:
    written = (
        "# Who *we* are\n\nWe **read**.\nDaily.\n\n## What\n\n- [papers](https://x.org)\n- blogs\n\n1. one\n2. two\n"
    )

    assert to_page(written, BASE) == MarkedPage(
        "Who we are",
        "<p>We <strong>read</strong>.\nDaily.</p>\n<h2>What</h2>\n"
        '<ul>\n<li><a href="https://x.org">papers</a></li>\n<li>blogs</li>\n</ul>\n'
        "<ol>\n<li>one</li>\n<li>two</li>\n</ol>",
    )


def test_a_page_may_have_no_title() -> None:
    assert to_page("We read.\n\n# Later", BASE) == MarkedPage("", "<p>We read.</p>\n<h2>Later</h2>")


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("# T\n## a\n### b\n## c", "232"),
        ("# T\n# a\n### b\n###### c\n# d", "2342"),
        ("### a\n# b\n## c", "223"),
        ("###### a", "2"),
        ("a\n===\nb\n---\nc", "2"),
        ("# a\n## b\n### c\n#### d\n##### e\n###### f", "23455"),
    ],
)
def test_headings_of_a_page_skip_no_level(written: str, levels: str) -> None:
    assert "".join(re.findall(r"<h(\d)>", to_page(written, BASE).body)) == levels


def test_a_relative_link_is_below_the_site() -> None:
    assert to_page("[us](en/subscribe/)", BASE).body == f'<p><a href="{BASE}en/subscribe/">us</a></p>'


@each_row(
    "other", ["> quote", "`code`", "    code", "```\ncode\n```", "&copy;", "| a | b |", "---", "~~no~~", "[x]: /y"]
)
def test_the_rest_of_markdown_is_plain_text_on_a_page_too(other: str) -> None:
    assert "".join(to_text(to_page(other, BASE).body).split()) == "".join(other.split())


def test_html_is_text_on_a_page_too() -> None:
    assert to_page("<script>x</script>\n\n<b>y</b>", BASE).body == (
        "<p>&lt;script&gt;x&lt;/script&gt;</p>\n<p>&lt;b&gt;y&lt;/b&gt;</p>"
    )


def test_links_of_a_page_that_lead_nowhere_are_named() -> None:
    written = "# [a](javascript:x)\n\n- [b](data:text/html,x)\n- [c](/here) [d](https://x.org)"

    assert unsafe_page_links(written, BASE) == ("javascript:x", "data:text/html,x")
    assert "javascript" not in to_page(written, BASE).body


@given(st.text(st.sampled_from("*_[]()<>\\!&\"' ab:/.@htps1\n#`-=\t+"), max_size=80))
def test_whatever_is_written_a_page_is_well_nested_and_safe(text: str) -> None:
    page = to_page(text, BASE)

    assert sanitize(re.sub(r"<(/?)h(\d)>", lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}>", page.body)) == re.sub(
        r"<(/?)h(\d)>", lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}>", page.body
    )
    assert not any(tag in page.body for tag in ("<img", "<code", "<h1", "<script"))

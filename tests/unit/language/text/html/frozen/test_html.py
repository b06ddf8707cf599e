from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.html.frozen.html import from_text, sanitize, to_text, to_title
from tests.tables import each_row

PAGE = "https://news.example.org/harbor/"


def test_the_structure_of_news_is_kept() -> None:
    html = (
        '<p>The <em>council</em> <a href="https://example.com/a?b=1&amp;c=2">met</a>.<br>It voted.</p>'
        '<ul><li>one</li><li>two</li></ul><blockquote lang="es" dir="ltr">Hola</blockquote>'
        '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table><h3>More</h3><hr>'
        "<pre> x\n  y</pre>"
    )
    assert sanitize(html) == html


@each_row(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>p { color: red }</style>",
        "<iframe src='https://example.com/'>x</iframe>",
        "<object data=x>x</object><embed src=x>",
        "<svg onload=alert(1)><title>x</title></svg>",
        "<math><mi>x</mi></math>",
        "<noscript><img src=x alt=x></noscript>",
        "<template>x</template>",
        "<button>x</button><select><option>x</select><textarea>x</textarea>",
        "<audio controls>x</audio><video>x</video><canvas>x</canvas>",
        "<!-- x -->",
        "<img src='https://example.com/pixel.gif' width=1 height=1>",
        "<img src=x onerror=alert(1) alt=''>",
        "<link rel=stylesheet href=x><meta http-equiv=refresh content=x><base href=x>",
        "<p> &nbsp;<br></p>",
        "<p><a href='https://example.com/'><img src=x></a></p>",
        "<figure><a href='https://example.com/'><img src=x></a></figure>",
    ],
)
def test_nothing_is_left_of_what_does_harm_or_shows_nothing(html: str) -> None:
    assert sanitize(f"<p>a</p>{html}<p>b</p>", PAGE) == "<p>a</p><p>b</p>"


def test_only_what_belongs_to_text_is_left_of_attributes() -> None:
    html = '<p class=a id=b style="color:red" onclick=x lang=pt dir=rtl data-x=y title=z>a</p>'
    assert sanitize(html) == '<p lang="pt" dir="rtl">a</p>'


@pytest.mark.parametrize(
    "address", ["javascript:x", "java&#10;script:x", "data:text/html,x", "vbscript:x", "&#1;javascript:x"]
)
def test_links_that_run_something_lead_nowhere(address: str) -> None:
    assert sanitize(f'<a href="{address}">a</a>', PAGE) == "<a>a</a>"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("ferry", "https://news.example.org/harbor/ferry"),
        ("/ferry?a=1&b=2", "https://news.example.org/ferry?a=1&amp;b=2"),
        ("//example.com/", "https://example.com/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://example.com/?q=<script>", "https://example.com/?q=%3Cscript%3E"),
    ],
)
def test_links_come_out_absolute(address: str, target: str) -> None:
    assert sanitize(f'<a href="{address}">a</a>', PAGE) == f'<a href="{target}">a</a>'


def test_a_relative_link_without_a_base_is_none() -> None:
    assert sanitize('<a href="/ferry">a</a>') == "<a>a</a>"


def test_a_picture_becomes_its_words() -> None:
    assert sanitize('a<img src=x alt="A ferry &gt; a &lt;boat&gt;">b') == "a A ferry &gt; a &lt;boat&gt; b"


@pytest.mark.parametrize("alt", ["IMG_1234.JPG", "image", " "])
def test_a_picture_with_no_words_of_its_own_goes(alt: str) -> None:
    assert sanitize(f'<p>a<img src=x alt="{alt}"></p>') == "<p>a</p>"


def test_headings_go_under_those_of_the_page() -> None:
    assert sanitize("<h1 lang=en>a</h1><h2>b</h2><h4>c</h4>") == '<h3 lang="en">a</h3><h3>b</h3><h4>c</h4>'


def test_boxes_of_every_name_keep_paragraphs_apart() -> None:
    html = sanitize("<section>a</section><article>b</article><form>c</form><div>d</div>")
    assert html == "<div>a</div><div>b</div><div>c</div><div>d</div>"


def test_controls_and_open_directions_go() -> None:
    assert sanitize("<p>a&#1;b\x00c&#x202E;d\ud800e</p>") == "<p>abcde</p>"


def test_broken_markup_comes_out_well_nested() -> None:
    assert sanitize("<p>a<div>b<p>c</div>d <b>e") == "<p>a</p><div>b<p>c</p></div>d <b>e</b>"


def test_text_of_a_template_stays_text() -> None:
    assert sanitize("<p>{{ config }} {% raw %}</p>") == "<p>{{ config }} {% raw %}</p>"


def test_the_text_of_markup() -> None:
    html = (
        "<h3>Ferry &amp; harbor</h3><p>The\n <b>council</b>  met.<br>It voted.</p><ul><li>one</li><li>two</li></ul>"
        "<table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></tbody></table>tail"
    )
    assert to_text(html) == ("Ferry & harbor\n\nThe council met.\nIt voted.\n\none\n\ntwo\n\na b\n\nc\n\ntail")


def test_two_line_breaks_part_paragraphs() -> None:
    assert to_text("<p>a<br><br>b</p>") == "a\n\nb"


def test_a_greater_than_in_an_attribute_does_not_end_the_tag() -> None:
    assert to_text('<p><abbr title="a > b">x</abbr></p>') == "x"


def test_the_text_of_preformatted_lines_keeps_them() -> None:
    assert to_text("<p>a</p><pre>b\nc</pre>") == "a\n\nb\nc"


def test_references_are_decoded_once() -> None:
    assert to_text("&amp;lt;b&amp;gt;") == "&lt;b&gt;"


def test_hard_spaces_stay_between_words_only() -> None:
    assert to_text("<p>&nbsp;« Oui&nbsp;! »&nbsp; Non</p>") == "« Oui\xa0! » Non"


def test_quotations_show_their_quotes() -> None:
    assert to_text("<p>He said <q>yes</q>.</p>") == "He said “yes”."


def test_plain_text_becomes_paragraphs() -> None:
    assert from_text("a < b\nc & d\n \n\n\ne\x01") == "<p>a &lt; b<br>c &amp; d</p><p>e</p>"


@each_row(
    ("text", "is_html", "title"),
    [
        ("Ferry &amp; harbor", True, "Ferry & harbor"),
        ("AT&T", False, "AT&T"),
        ("AT&amp;T", False, "AT&T"),
        ("It&#8217;s", False, "It’s"),
        ("a&copy", False, "a&copy"),
        ("<b>Bold</b> ferry<script>x</script>", True, "Bold ferry"),
        ("Using the <div> tag", False, "Using the <div> tag"),
        ("&lt;b&gt; is a tag", True, "<b> is a tag"),
        ("Subject\r\nBcc: x@example.org", False, "Subject Bcc: x@example.org"),
        ("5 < 6", True, "5 < 6"),
        (" <br> ", True, ""),
    ],
)
def test_titles_are_plain_text_on_one_line(text: str, is_html: bool, title: str) -> None:
    assert to_title(text, is_html=is_html) == title


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000,
        "<ul><li>" * 20_000,
        "".join(f"<p><b id={number}>x</p>" for number in range(3_000)),
        "<b></p>" * 20_000,
        "&" * 300_000,
        "<!--" * 100_000,
        "<a " * 100_000,
        "<x><div></x></div>" * 10_000,
        "<div><div>" * 300 + "text " * 100_000,
        "<img alt='A cat'>" * 100_000,
        "A&nbsp; " * 400_000,
        "<a <a <p " * 100_000,
        "<p " + " ".join(f"a{number}='>'" for number in range(300_000)),
    ],
    ids=[
        *("boxes", "lists", "formatting", "implied", "references", "comments", "tags", "misnested", "nested"),
        *("images", "spaces", "tags in tags", "attributes"),
    ],
)
def test_markup_made_to_be_slow_is_not(html: str) -> None:
    start = time.process_time()
    sanitized = sanitize(html)
    assert time.process_time() - start < 3
    assert len(sanitized) < 10 * len(html)


MANY = [f"a{number}" for number in range(5_000)]
CROWDED = {
    "bare": f"<p {' '.join(MANY)}>",
    "quoted": "<p " + " ".join(f'{name}="x"' for name in MANY) + ">",
    "with a > in each": "<p " + " ".join(f"{name}='>'" for name in MANY) + ">",
    "without spaces": "<p " + "".join(f'{name}="x"' for name in MANY) + ">",
    "with slashes": f"<p/{'/'.join(MANY)}>",
    "unquoted": f"<p {' '.join(f'{name} = x' for name in MANY)}>",
}
HIDDEN = {
    "in a comment": f"<!-- <p x='--><p {' '.join(MANY)}>",
    "in a style": f"<style>p::before {{ content: '<b x=\"' }}</style><p {' '.join(MANY)}>",
    "in a value": f"<p x='<b y=\"'><p {' '.join(MANY)}>",
    "behind a name": f"<p<p {' '.join(MANY)}>",
}


@pytest.mark.parametrize("html", CROWDED.values(), ids=CROWDED)
def test_a_tag_with_too_many_attributes_loses_them(html: str) -> None:
    assert sanitize(f"{html}The ferry <b lang='es'>sails</b></p {' '.join(MANY)}>") == (
        '<p>The ferry <b lang="es">sails</b></p>'
    )


@pytest.mark.parametrize("html", [*CROWDED.values(), *HIDDEN.values()], ids=[*CROWDED, *HIDDEN])
def test_no_tag_has_many_attributes_when_it_reaches_the_parser(html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(f"{sanitize.__module__}._CLEANER", Reporter(given))
    sanitize(f"{html}The ferry sails")

    assert sum(text.count("a4999") for text in given) == 0


class Reporter:
    def __init__(self, given: list[str]) -> None:
        self.given = given

    def clean(self, html: str) -> str:
        self.given.append(html)
        return html


@pytest.mark.parametrize(("others", "kept"), [(0, '<p lang="es">'), (99, '<p lang="es">'), (100, "<p>")])
def test_a_tag_with_a_hundred_attributes_keeps_them(others: int, kept: str) -> None:
    assert sanitize(f"<p {' '.join(MANY[:others])} lang='es'>x</p>") == f"{kept}x</p>"


def test_markup_too_deep_to_parse_still_gives_its_text() -> None:
    assert (
        sanitize("<div>" * 50_000 + "The ferry<p>sails &amp; returns") == "<p>The ferry</p><p>sails &amp; returns</p>"
    )


def test_tags_that_do_not_end_leave_nothing_in_a_text_that_is_too_slow_to_parse() -> None:
    assert (
        sanitize("The ferry " + ("<x " * 99 + ">") * 300 + "<p>sails, 3 < 5")
        == "<p>The ferry</p><p>sails, 3 &lt; 5</p>"
    )


tags = st.sampled_from(
    "p br a em b i ul ol li pre code h1 h2 h3 table tr td caption figure img span div section form button option "
    "textarea svg math title style script noscript template object marquee q ruby rt x-y iframe body xmp".split()
)
attributes = st.sampled_from(
    [
        "",
        "",
        "",
        ' href="/x"',
        " href=javascript:x",
        ' alt="q > <b>"',
        " lang=en dir=rtl",
        ' href="http://a b/"',
        " onclick=x",
    ]
)
pieces = st.one_of(
    st.builds("<{}{}>".format, tags, attributes),
    st.builds("</{}>".format, tags),
    st.sampled_from(
        ["x", " ", "\n\n", "&nbsp;", "&amp;lt;", "&lt;b&gt;", "\u202e", "<!-- c -->", "<", "&", '"', "&#13;", "\ud800"]
    ),
    st.text(max_size=5),
)
soups = st.lists(pieces, max_size=14).map("".join)


@given(soups)
def test_sanitizing_again_changes_nothing(html: str) -> None:
    once = sanitize(html, PAGE)
    assert sanitize(once, PAGE) == once


@given(soups)
def test_only_harmless_markup_comes_out(html: str) -> None:
    for name, values in re.findall(r"</?([^\s>]+)([^>]*)>", sanitize(html, PAGE)):
        assert re.fullmatch(r"[a-z]+|h[3-6]", name)
        assert name not in {"script", "style", "img", "form", "svg", "iframe", "object", "template", "math"}
        assert re.fullmatch(r'(?: (?:lang|dir)="[^"]*"| href="https?://[^"]*")*', values)


@given(soups)
def test_text_holds_no_white_space_without_meaning(html: str) -> None:
    text = to_text(sanitize(html, PAGE))
    assert not re.search(r"\n{3}|[ \xa0]\n|\n[ \xa0]|  |\A\s|\s\Z", text)


@given(st.text() | soups)
def test_text_made_markup_is_sanitized_and_comes_back(text: str) -> None:
    html = from_text(text)
    assert sanitize(html) == html
    assert to_text(from_text(to_text(html))) == to_text(html)


@given(soups)
def test_a_title_is_one_line_without_tags(html: str) -> None:
    title = to_title(html, is_html=True)
    assert title == " ".join(title.split())


def test_soft_hyphens_go_from_titles_and_texts_also_where_they_are_written_as_references() -> None:
    assert to_title("The har&shy;bor", is_html=True) == "The harbor"
    assert sanitize("<p>The har&#173;bor</p>") == "<p>The harbor</p>"

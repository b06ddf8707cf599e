from __future__ import annotations

import time

import pytest

from digest.language.text.html.escaped_twice import repaired_markup, repaired_title
from tests.tables import each_row


@pytest.mark.parametrize(
    ("title", "repaired"),
    [
        ("<b>Ferry</b> sails", "Ferry sails"),
        ("<p>Ferry <em>sails</em></p>", "<p>Ferry <em>sails</em></p>"),
        ("<span class='x'>Ferry</span>&nbsp;sails<br/>now", "Ferry sails now"),
        ("AT&amp;T", "AT&T"),
        ("It&#8217;s &amp;#8220;open&amp;#8221;", "It’s “open”"),
        ("&lt;b&gt;Ferry&lt;/b&gt; sails", "Ferry sails"),
        ("<![CDATA[Ferry sails]]>", "Ferry sails"),
    ],
)
def test_a_title_loses_what_was_escaped_twice(title: str, repaired: str) -> None:
    assert repaired_title(title) == repaired


@each_row(
    "title",
    [
        "How to use <div>",
        "Using the <b></b> tag",
        "Die Rückkehr von <i> und <b>",
        "Write <b>x</b> in HTML",
        "How to write &amp; in HTML",
        "Vector<int> grows",
        "5 < 6 and 7 > 3",
        "R&D; x",
        "I <3 you",
    ],
)
def test_a_title_about_markup_stays(title: str) -> None:
    assert repaired_title(title) == title


@pytest.mark.parametrize(
    ("html", "repaired"),
    [
        ("&lt;p&gt;Ferry&lt;/p&gt;", "<p>Ferry</p>"),
        ('<!-- a --><!-- b -->&lt;div class="md"&gt;Ferry&lt;/div&gt;<!-- c -->', '<div class="md">Ferry</div>'),
        ("<![CDATA[<p>Ferry</p>]]>", "<p>Ferry</p>"),
        ("&lt;![CDATA[&lt;p&gt;x&lt;/p&gt;]]&gt;", "<p>x</p>"),
        ("<div>&lt;p&gt;Ferry&lt;/p&gt;</div>", "<p>Ferry</p>"),
        ("Ferry &lt;b&gt;x&lt;/b&gt;.&lt;br /&gt;More&lt;br /&gt;End", "Ferry <b>x</b>.<br />More<br />End"),
        (
            '<td>Tags</td><td>host = &lt;a href="https://e.example.org/"&gt;e&lt;/a&gt;</td>',
            '<td>Tags</td><td>host = <a href="https://e.example.org/">e</a></td>',
        ),
    ],
)
def test_a_text_is_markup_again(html: str, repaired: str) -> None:
    assert repaired_markup(html) == repaired


@pytest.mark.parametrize(
    "html",
    [
        "Use &lt;p&gt; for it",
        "&lt;p&gt; and &lt;/p&gt; are tags",
        "<p>5 &lt; 6</p>",
        '<p>In HTML, write &lt;a href="https://e.example.org/"&gt;e&lt;/a&gt;</p>',
        '<pre>&lt;a href="https://e.example.org/"&gt;e&lt;/a&gt;</pre>',
    ],
)
def test_a_text_about_markup_stays(html: str) -> None:
    assert repaired_markup(html) == html


@pytest.mark.parametrize(
    "piece", ["&lt;", "&lt;p&gt;", "&lt;a href='http://", "&lt;a ", "<!--", "<![CDATA[", "<b>x", "&amp;", "<div>&lt;p"]
)
def test_time_in_proportion_to_the_length(piece: str) -> None:
    start = time.process_time()
    repaired_markup(piece * (200_000 // len(piece)))
    repaired_title(piece * (200_000 // len(piece)))
    assert time.process_time() - start < 4

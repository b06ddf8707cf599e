from __future__ import annotations

import time

import pytest

from digest.formats.beginning import junk_of, start_of_feed
from tests.tables import each_row

RSS = '<rss version="2.0"><channel><item><title>Ferry sails</title></item></channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>'
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item/></rdf:RDF>'
XML = '<?xml version="1.0"?>\n'
WARNING = "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/a.php</b> on line <b>7</b><br />\n"
JUNK = [
    "",
    "\ufeff\ufeff",
    "\n\n \t",
    WARNING,
    WARNING * 100,
    "Notice: x\n",
    "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n",
    "1f4a\r\n",
    "<!-- cached -->",
    "<script>document.write('<rss>')</script>",
    "<style>a{}</style>",
    "<div class=error>x</div>",
    "<html><head><title>Error</title></head><body>x</body></html>",
    '<b>x</b><!-- <rss version="2.0"><channel> -->',
]


@each_row("junk", JUNK)
@each_row("feed", [RSS, XML + RSS, ATOM, XML + ATOM, RDF, f"{XML}<!DOCTYPE rss []>{RSS}"])
def test_junk_before_a_feed_is_skipped(junk: str, feed: str) -> None:
    text = junk + feed
    start = start_of_feed(text)
    assert start is not None
    assert text[start:].removeprefix("<!-- cached -->") == feed


def test_junk_after_the_declaration_is_skipped() -> None:
    assert start_of_feed(XML + WARNING + RSS) == len(XML + WARNING)


@each_row(
    "text",
    [
        f"<!DOCTYPE html><html><body><pre>{RSS}</pre></body></html>",
        f"<p>See:</p><pre>{RSS}</pre>",
        f"<script type='text/xml'>{RSS}</script>",
        f"<!-- {RSS} --><p>News</p>",
        f"<textarea>{RSS}</textarea>",
        f"<title>Feeds</title>{RSS}",
        f"<p>See {RSS} as an example.</p>{'<p>The ferry sails. ' * 100}",
        f"<p>{RSS.replace('<', '&lt;')}</p>",
        'Ferry sails\n21.04.2025\n\nIt said <rss version="2.0"> and <channel>.',
        "<b>" * 40_000 + RSS,
        "",
    ],
)
def test_what_quotes_a_feed_is_none(text: str) -> None:
    assert start_of_feed(text) is None


@pytest.mark.parametrize(
    ("junk", "named"),
    [
        (WARNING, "Warning:  Undefined variable $x in /srv/a.php on line 7"),
        ("\ufeff\n\n", ""),
        ("<link rel='x'>", "<link rel='x'>"),
    ],
)
def test_junk_is_named_by_its_words(junk: str, named: str) -> None:
    assert junk_of(junk + RSS, len(junk)) == named


@pytest.mark.parametrize(
    "piece", ["<!doctype ", "<?xml ", '<rss version="2.0"><channel ', "<!--", "<script>", "<rss ", "<title>", "</rss>"]
)
def test_time_in_proportion_to_the_length(piece: str) -> None:
    start = time.process_time()
    start_of_feed("<b>" + piece * (2_000_000 // len(piece)) + RSS)
    assert time.process_time() - start < 5

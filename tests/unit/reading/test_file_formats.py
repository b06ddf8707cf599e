import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.formats.detect import Sample
from digest.reading.file_formats import find


def name_of(data: bytes) -> str | None:
    """The name of the format that bytes are recognized as."""
    found = find(Sample.of(data), "news")
    return found.name if found else None


@pytest.mark.parametrize(
    "text",
    [
        "<rss version='2.0'><channel/></rss>",
        "\n \t<?xml version='1.0'?>\n<rss/>",
        "<?xml version='1.0'?><!-- made by <html> hand --><?xml-stylesheet href='a'?><feed xmlns='x'/>",
        "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://example.org/rss.dtd'><rss/>",
        "<!DOCTYPE x [<!ENTITY a '>'> <!ELEMENT b (c)>]><RSS/>",
        "<?xml version='1.0'?><!DOCTYPE html><feed/>",
        "<rdf:RDF xmlns:rdf='x'/>",
        "<r:RDF/>",
        "<RDF/>",
        "<a10:feed/>",
        "<channel><title/></channel>",
        "<!DOCTYPE html>\n<html lang='en'>\n<body><feed xmlns='http://www.w3.org/2005/Atom'/></body></html>",
        "Warning: something is deprecated on line 7\n<?xml version='1.0'?><rss/>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_feeds(text: str, encoding: str) -> None:
    assert name_of(text.encode(encoding)) == "feed"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("address", ["https://jsonfeed.org/version/1.1", r"https:\/\/jsonfeed.org\/version\/1"])
def test_json_feeds(address: str, encoding: str) -> None:
    data = f'\n{{"items": [], "version": "{address}"}}'.encode(encoding)
    assert name_of(data) == "jsonfeed"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<title>Harbor</title>",
        "<!doctype HTML public '-//W3C//DTD HTML 4.01//EN'>Harbor",
        "<html><body><p>Harbor</p><rss/></body></html>",
        "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'a' 'b'>\n<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<!-- saved --><HTML>",
        "<title>Harbor</title>",
        "<h1>Harbor</h1>\n<p>The ferry sails.",
        "<!-- made by hand -->\n<p>The ferry sails.\n\n<p>It is late.",
        "<style>p { margin: 0 }\n\nli { margin: 0 }</style>\n\n<ul>\n<li>Ferry",
        "<script>let ferry\n\nlet boat</script><div class=list><p>Ferry</div>",
        '<a href="/">Home</a>\n<ul><li>Ferry<li>Boat</ul>',
        "<harbor-app><section><h2>Ferry</h2></section></harbor-app>",
        "<table><tr><td>Ferry</table>",
    ],
)
def test_pages(text: str) -> None:
    assert name_of(text.encode()) == "page"


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><opml version='2.0'/>",
        b'{"version": 1, "items": []}',
        b"",
        bytes(500),
        bytes(range(256)) * 10,
    ],
)
def test_neither(data: bytes) -> None:
    assert name_of(data) is None


@pytest.mark.parametrize(
    "text",
    [
        "21.04.2025\n\nText.",
        "Паром",
        "<Ferry sails>\n21.04.2025\n\nIt said <rss>.",
        "{{ 7 * 7 }}",
        "<script>x",
        "<p>Ferry sails\n21.04.2025\n\nText.",
        "<h1>Ferry sails</h1>\n21.04.2025\n\nText.\n\nMore text.\n\n<p>A paragraph.",
        "<b>Ferry sails</b>\n21.04.2025\n\nText.<br>\n<br>\nMore.<br>\n<i>By our reporter</i>",
        "Ferry sails\n21.04.2025\n\n<p>Text.</p>\n<p>More.</p>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_text(text: str, encoding: str) -> None:
    assert name_of(text.encode(encoding)) == "text"


@given(st.binary())
def test_no_bytes_are_a_crash(data: bytes) -> None:
    name_of(data)


@pytest.mark.parametrize(
    "piece",
    [
        "<?xml ",
        "<!--",
        "<",
        "<!doctype [",
        "<?x?>",
        "<p>",
        "<p>\n\n",
        "<script>",
        "<a\n ",
        "{",
        " ",
        "<!doctype x [ ] ",
    ],
)
def test_time_in_proportion_to_the_length(piece: str) -> None:
    start = time.process_time()
    name_of(piece.encode() * (2_000_000 // len(piece)))
    assert time.process_time() - start < 5

"""Built feeds."""

import json

import pytest

from digest.publishing.lint.feed_check import feed_findings, read_feed, shared_ids

ADDRESS = "https://news.example.org/en/feed.xml"
ATOM = f"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>A</title><link rel="self" href="{ADDRESS}"/>
<entry><id>urn:a/1</id></entry><entry><id>urn:a/2</id></entry></feed>"""
RSS = f"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>A</title>
<atom:link rel="self" href="{ADDRESS}"/><item><guid>urn:a/1</guid></item></channel></rss>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "A",
        "feed_url": ADDRESS,
        "items": [{"id": "urn:a/1"}, {"id": "urn:a/2"}],
    }
)
FORMS = [("feed.xml", ATOM), ("rss.xml", RSS), ("feed.json", JSON_FEED)]


def messages(path: str, text: str) -> list[str]:
    feed = read_feed(text.encode(), path)
    assert feed
    return [finding.message for finding in feed_findings(feed, path, text.encode(), ADDRESS)]


def shared(*texts: str) -> int:
    read = {f"{number}.xml": read_feed(text.encode(), "feed.xml") for number, text in enumerate(texts)}
    return len(list(shared_ids({path: feed for path, feed in read.items() if feed})))


@pytest.mark.parametrize(("path", "text"), FORMS)
def test_a_good_feed_has_no_findings(path: str, text: str) -> None:
    assert messages(path, text) == []


@pytest.mark.parametrize(("path", "text"), FORMS)
def test_a_feed_that_names_another_address_is_found(path: str, text: str) -> None:
    [found] = messages(path, text.replace(ADDRESS, "https://old.example.org/feed.xml"))

    assert found.startswith("gives the wrong URL as its own: https://old.example.org/feed.xml; expected")


@pytest.mark.parametrize(("path", "text"), [FORMS[0], FORMS[2]])
def test_an_id_that_stands_twice_is_found(path: str, text: str) -> None:
    assert messages(path, text.replace("urn:a/2", "urn:a/1")) == ["entries with the id 'urn:a/1': 2, expected 1"]


@pytest.mark.parametrize("name", ["title", "category", "author", "dc:creator"])
@pytest.mark.parametrize("text", ["&lt;img src=x>", "&amp;lt;b>", "<![CDATA[<b>x</b>]]>"])
def test_a_text_that_some_readers_take_for_markup_is_an_error(name: str, text: str) -> None:
    item = f'<item xmlns:dc="http://purl.org/dc/elements/1.1/"><guid>urn:a/2</guid><{name}>{text}</{name}></item>'
    content = RSS.replace("</channel>", f"{item}</channel>").encode()
    feed = read_feed(content, "rss.xml")
    assert feed
    [found] = feed_findings(feed, "rss.xml", content, ADDRESS)

    assert found.is_error
    assert found.message.startswith("a text that some feed readers take for markup: '")


def test_the_markup_of_a_description_is_no_fault() -> None:
    assert messages("rss.xml", RSS.replace("</guid>", "</guid><description>&lt;p>x</description>")) == []


@pytest.mark.parametrize("text", ["3 &lt; 5", "AT&amp;T", "I &lt;3 N.Y.", "‹b›"])
def test_a_text_that_never_becomes_markup_is_no_fault(text: str) -> None:
    assert messages("rss.xml", RSS.replace("</guid>", f"</guid><title>{text}</title>")) == []


def test_a_feed_that_readers_refuse_is_a_warning() -> None:
    text = ATOM.replace("<title>A", "<title>" + "A" * 600_000)
    feed = read_feed(text.encode(), "feed.xml")
    assert feed
    [found] = feed_findings(feed, "feed.xml", text.encode(), ADDRESS)

    assert not found.is_error
    assert "readers refuse feeds over 524,288" in found.message


@pytest.mark.parametrize("text", ["<feed>", "", "<feed>&undeclared;</feed>", "<a/><b/>"])
def test_what_is_not_well_formed_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".") as error:
        read_feed(text.encode(), "feed.xml")

    assert "\n" not in str(error.value)


def test_no_file_is_read_that_a_feed_names() -> None:
    hostile = f'<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>{ATOM[22:].replace("urn:a/1", "&x;")}'
    feed = read_feed(hostile.encode(), "feed.xml")

    assert feed
    assert not any("root" in entry for entry in feed.entries)


def test_lists_within_lists_without_end_are_an_error() -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        read_feed(b"[" * 100_000, "feed.json")


@pytest.mark.parametrize("items", [5, None, "urn:a/1", {"id": "urn:a/1"}, [5, None]])
def test_items_of_another_form_are_no_entries(items: object) -> None:
    feed = read_feed(json.dumps(json.loads(JSON_FEED) | {"items": items}).encode(), "feed.json")

    assert feed
    assert feed.entries == ()


@pytest.mark.parametrize(("path", "text"), [("sitemap.xml", "<urlset/>"), ("search.json", "[]"), ("x.json", "{}")])
def test_other_documents_are_passed_over(path: str, text: str) -> None:
    assert read_feed(text.encode(), path) is None


def test_an_id_in_two_feeds_is_found_and_one_in_an_archive_is_not() -> None:
    assert shared(ATOM, ATOM) == 0
    assert shared(ATOM, ATOM.replace("<id>urn:a</id>", "<id>urn:b</id>")) == 2


def test_the_feed_of_what_was_joined_to_another_may_have_its_entries() -> None:
    ours = ATOM.replace("<entry>", '<link href="https://news.example.org/en/story/b/"/><entry>', 1)
    joined = ours.replace("<id>urn:a</id>", "<id>urn:b</id>")

    assert shared(ours, joined) == 0
    assert shared(ours, joined.replace("<title>A", "<title>B")) == 2
    assert shared(ours, joined.replace("/story/b/", "/story/c/")) == 2

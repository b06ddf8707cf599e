"""Lists of feeds as feed readers write them, and as we write them."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.detect import Sample
from digest.reading.opml import Subscription, detect, read, write

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Mine</title></head><body>\n'


def listed(outlines: str) -> bytes:
    return f"{HEAD}{outlines}</body></opml>".encode()


def feeds(outlines: str) -> tuple[Subscription, ...]:
    return read(listed(outlines), "a.opml").feeds


def said(data: bytes) -> list[str]:
    return [str(finding) for finding in read(data, "a.opml").findings]


def test_a_feed_has_its_title_site_language_and_line() -> None:
    assert feeds(
        '<outline type="rss" text="short" title="Port news" xmlUrl="https://port.example/feed" '
        'htmlUrl="https://port.example/" language="pt-PT" description="x"/>'
    ) == (Subscription("https://port.example/feed", "Port news", "https://port.example/", (), "pt-PT", 3),)


def test_the_text_of_an_outline_stands_in_for_its_title() -> None:
    assert [feed.title for feed in feeds('<outline text="A &amp; B" xmlUrl="u"/><outline xmlUrl="v"/>')] == [
        "A & B",
        "",
    ]


def test_folders_become_tags() -> None:
    found = feeds(
        '<outline text="City"><outline text="Traffic"><outline xmlUrl="a"/></outline><outline xmlUrl="b"/></outline>'
        '<outline xmlUrl="c"/>'
    )

    assert [feed.tags for feed in found] == [("City", "Traffic"), ("City",), ()]


def test_the_parts_of_categories_become_tags_once() -> None:
    (feed,) = feeds('<outline text="City"><outline xmlUrl="a" category="/City/Traffic, rail,,/"/></outline>')

    assert feed.tags == ("City", "Traffic", "rail")


def test_a_feed_within_a_feed_is_in_no_folder_of_that_name() -> None:
    assert [feed.tags for feed in feeds('<outline text="A" xmlUrl="a"><outline xmlUrl="b"/></outline>')] == [(), ()]


@pytest.mark.parametrize(
    "outline",
    ['<outline text="A" type="atom" xmlUrl="u"/>', '<outline text="A" XMLURL="u"/>', '<Outline TEXT="A" url="u"/>'],
)
def test_other_programs_write_attributes_differently(outline: str) -> None:
    assert [(feed.title, feed.url) for feed in feeds(outline)] == [("A", "u")]


@pytest.mark.parametrize(
    "outline", ['<outline text="Empty"/>', '<outline text="Empty" type="link" url="https://a.example/"/>']
)
def test_an_outline_that_is_no_feed_is_named_with_its_line(outline: str) -> None:
    data = listed(f'<outline text="Folder">\n{outline}\n<outline xmlUrl="u"/></outline>')

    assert said(data) == ["a.opml:4: Empty: has no URL of a feed"]
    assert len(read(data, "a.opml").feeds) == 1


def test_the_same_feed_twice_is_left_to_whoever_reads_the_list() -> None:
    assert len(feeds('<outline xmlUrl="u"/><outline xmlUrl="u"/>')) == 2


def test_an_older_version_without_a_declaration_is_read() -> None:
    assert read(b'<opml version="1.0"><body><outline xmlUrl="u" text="A"/></body></opml>', "a").feeds[0].line == 1


def test_bare_ampersands_are_repaired() -> None:
    assert [feed.url for feed in feeds('<outline xmlUrl="https://a.example/?a=1&b=2"/>')] == [
        "https://a.example/?a=1&b=2"
    ]


def test_a_list_in_another_encoding_than_declared_is_read_and_says_so() -> None:
    data = listed('<outline text="Новости порта" xmlUrl="u"/>').decode().encode("cp1251")

    assert read(data, "a.opml").feeds[0].title == "Новости порта"
    assert said(data) == ["a.opml: read as cp1251: not in UTF-8"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "koi8-r"])
def test_a_declared_encoding_is_believed(encoding: str) -> None:
    declared = HEAD.replace("UTF-8", encoding.removesuffix("-sig"))
    data = f'{declared}<outline text="Порт" xmlUrl="u"/></body></opml>'.encode(encoding)

    assert read(data, "a.opml").feeds[0].title == "Порт"
    assert said(data) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a: not OPML"),
        (b"https://a.example/feed", "a: not OPML"),
        (b"<rss><channel/></rss>", "a: not OPML"),
        (b"<html><body>Sign in</body></html>", "a: not OPML"),
        (listed('<outline xmlUrl="u">'), "a:3: not well-formed XML"),
        (listed('<outline xmlUrl="u"/>')[:-9], "a:3: not well-formed XML"),
        (b'<opml><body><outline xmlUrl="a" xmlUrl="b"/></body></opml>', "a:1: not well-formed XML"),
    ],
)
def test_what_is_no_list_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        read(data, "a")

    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_entities_name_no_file_and_do_not_multiply() -> None:
    doctype = (
        '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    )
    data = f'{doctype}<opml><body><outline text="&x;&b;" xmlUrl="u"/></body></opml>'.encode()

    assert read(data, "a.opml").feeds[0].title == "&x;&b;"


def test_ten_thousand_feeds_are_read() -> None:
    outlines = "".join(f'<outline text="F{n % 50}"><outline xmlUrl="u{n}"/></outline>\n' for n in range(10_000))

    assert len(feeds(outlines)) == 10_000


def test_time_grows_with_the_length_of_a_list_of_any_depth() -> None:
    def seconds(depth: int) -> float:
        begun = time.process_time()
        feeds('<outline text="A"><outline xmlUrl="u"/>' * depth + "</outline>" * depth)
        return time.process_time() - begun

    seconds(2_000)
    assert min(seconds(20_000) for _ in range(3)) < 40 * min(seconds(2_000) for _ in range(3))


def test_folders_beyond_the_tenth_are_no_tags() -> None:
    depth = "".join(f'<outline text="{number}">' for number in range(20))
    (feed,) = feeds(f'{depth}<outline xmlUrl="u"/>{"</outline>" * 20}')

    assert feed.tags == tuple(map(str, range(10)))


def test_opml_is_recognized_by_its_root_element() -> None:
    samples = [listed(""), b"\xef\xbb\xbf<opml/>", b"<rss/>", b"text", b""]

    assert [detect(Sample.of(data)) for data in samples] == [True, True, False, False, False]


TAG = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(st.lists(st.tuples(TAG, TAG, st.lists(TAG, unique=True, max_size=5))))
def test_what_we_write_reads_as_it_was(given: list[tuple[str, str, list[str]]]) -> None:
    subscriptions = {Subscription(url, title, tags=tuple(tags)) for url, title, tags in given}
    found = read(b"".join(write("Mine", subscriptions)), "a").feeds

    assert {(feed.url, feed.title, frozenset(feed.tags)) for feed in found} == {
        (feed.url, feed.title, frozenset(feed.tags)) for feed in subscriptions
    }


def test_feeds_of_one_folder_stand_together_and_characters_that_xml_forbids_are_left_out() -> None:
    written = b"".join(
        write(
            "Harbor\0 & Co",
            [
                Subscription("https://a.example/?a&b", 'Port "daily"', tags=("City", "rail")),
                Subscription("b"),
                Subscription("c", "C", "https://c.example/", ("City", "a/b"), "pt"),
                Subscription("d", "D", tags=("City",)),
            ],
        )
    )

    assert written.decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<opml version="2.0">\n'
        "  <head>\n"
        "    <title>Harbor &amp; Co</title>\n"
        "  </head>\n"
        "  <body>\n"
        '    <outline text="City">\n'
        '      <outline text=\'Port "daily"\' title=\'Port "daily"\' type="rss" '
        'xmlUrl="https://a.example/?a&amp;b" category="rail"/>\n'
        '      <outline text="D" title="D" type="rss" xmlUrl="d"/>\n'
        "    </outline>\n"
        '    <outline text="" type="rss" xmlUrl="b"/>\n'
        '    <outline text="City">\n'
        '      <outline text="a/b">\n'
        '        <outline text="C" title="C" type="rss" xmlUrl="c" htmlUrl="https://c.example/" language="pt"/>\n'
        "      </outline>\n"
        "    </outline>\n"
        "  </body>\n"
        "</opml>\n"
    )


def test_newsboat_reads_what_we_write(newsboat: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.opml"
    path.write_bytes(
        b"".join(
            write(
                "Harbor Weekly",
                [
                    Subscription("https://a.example/?a=1&b=2", "Port", tags=("City news", "rail")),
                    Subscription("https://b.example/", "Höfe <b>"),
                ],
            )
        )
    )
    in_newsboat(newsboat, tmp_path, f"--import-from-opml={path}")

    assert (tmp_path / "urls").read_text(encoding="utf-8").splitlines() == [
        'https://a.example/?a=1&b=2 "City news" "rail"',
        "https://b.example/",
    ]


@pytest.mark.parametrize(("form", "tags"), [("--export-to-opml", ()), ("--export-to-opml2", ("City news", "A", "B"))])
def test_we_read_what_newsboat_writes(newsboat: str, tmp_path: Path, form: str, tags: tuple[str, ...]) -> None:
    (tmp_path / "urls").write_text('https://a.example/?a=1&b=2 "City news" "A/B" "~Port & quay"\n', encoding="utf-8")
    found = read(in_newsboat(newsboat, tmp_path, form), "newsboat.opml")

    assert found.findings == ()
    assert [(feed.url, feed.title, feed.tags) for feed in found.feeds] == [
        ("https://a.example/?a=1&b=2", "Port & quay", tags)
    ]


def in_newsboat(newsboat: str, folder: Path, argument: str) -> bytes:
    urls, config = folder / "urls", folder / "config"
    urls.touch()
    config.touch()
    files = ["-u", urls, "-c", folder / "cache.db", "-C", config]
    home = {"HOME": str(folder), "LANG": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run([newsboat, *files, argument], env=home, check=True, capture_output=True, timeout=60)
    return done.stdout

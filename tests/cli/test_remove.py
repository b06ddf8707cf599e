"""What is taken down is in no file any more, and nothing brings it back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest

from digest.files.lock import locked
from tests.atom_rules import problems
from tests.cli.conftest import CONFIG, Command, Once, write
from tests.readers.subscribers import Newsboat, served

LATER, AFTER = "2025-05-06T06:00:00Z", "2025-05-07T06:00:00Z"
WORDS = (b"crane", b"Cranes", b"nobody was hurt", b"herald.example.com/crane")
HERALD = """<rss version='2.0'><channel><title>Herald</title>
<item><title>Old crane topples at the pier</title><link>https://herald.example.com/crane</link>
<pubDate>Wed, 23 Apr 2025 09:00:00 +0100</pubDate>
<description>Cranes of this kind are old, and nobody was hurt. The pier stays closed.</description></item>
<item><title>Library opens until nine</title><link>https://herald.example.com/library</link>
<pubDate>Thu, 24 Apr 2025 09:00:00 +0100</pubDate>
<description>The library opens until nine from Monday. Readers had asked for that.</description></item>
</channel></rss>
"""


@pytest.fixture
def published(digest: Command, site: Path, once: Once) -> Path:
    """A site with published editions, one of which has the crane; with a draft of that, and a backup."""
    herald = '\n[[sources]]\nname = "Herald"\npath = "news/herald.xml"\nlocale = "en"\n'
    council = '\n[[sources]]\nname = "Council"\npath = "news/council.txt"\n'

    def publish() -> None:
        write(site / "digest.toml", CONFIG + council + herald)
        write(site / "news/herald.xml", HERALD)
        assert digest("run", "--all").status == 0
        assert digest("draft", "--week", "2025-W17").status == 0
        assert digest("backup", "old.zip").status == 0

    return once(site, publish)


def crane(digest: Command) -> str:
    return next(
        one["id"] for one in digest("list", "items", "--json", now=None).json["items"] if "crane" in one["title"]
    )


def with_words(site: Path) -> Iterator[str]:
    """Yield the files that have any of the words, without the source and the backup."""
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.suffix != ".zip" and path.parent.name != "news":
            content = path.read_bytes()
            if any(word in content for word in WORDS):
                yield path.relative_to(site).as_posix()


def test_none_of_its_words_stay_in_any_file_and_the_rest_stays_as_it_was(digest: Command, published: Path) -> None:
    data = published / "output/editions/2025-W17.json"
    before = json.loads(data.read_bytes())["edition"]["sections"]
    assert "output/site/en/2025/w17/index.html" in set(with_words(published))

    outcome = digest("remove", crane(digest), "--yes", now=LATER)
    after = json.loads(data.read_bytes())["edition"]["sections"]
    kept = [one for section in before for one in section["stories"] if "crane" not in one["title"]]

    assert (outcome.status, outcome.err) == (0, "")
    assert list(with_words(published)) == []
    assert [one for section in after for one in section["stories"]] == kept
    assert "editions changed: 2025-W17" in outcome.out
    assert "old.zip" in outcome.out
    assert "taken out of your drafts: 2025-W17.toml" in outcome.out


def test_feeds_say_that_it_is_gone(digest: Command, published: Path) -> None:
    key = crane(digest)
    digest("remove", key, "--yes", now=LATER)
    written = (published / "output/site/en/items.xml").read_text("utf-8")
    entries = {one.id: one for one in feedparser.parse(written).entries}
    gone = entries[f"tag:news.example.org,2025:harbor/en/item/{key}"]

    assert (gone.title, gone.content[0].value) == ("Removed", "<p>Removed</p>")
    assert f'<at:deleted-entry ref="{gone.id}" when="2025-05-06T07:00:00+01:00"/>' in written
    assert [one.title for one in entries.values()].count("Removed") == 1


def test_no_run_no_new_edition_and_no_draft_brings_it_back(digest: Command, published: Path) -> None:
    digest("remove", crane(digest), "--yes", now=LATER)
    herald = published / "news/herald.xml"
    write(herald, HERALD.replace("Cranes of this", "Cranes of that"))

    assert digest("run", now=AFTER).status == 0
    assert digest("build", "--republish", "--week", "2025-W17", now=AFTER).status == 0
    assert list(with_words(published)) == []
    assert "Removed" in (published / "output/site/en/items.xml").read_text("utf-8")


def test_a_copy_in_another_source_stays_out_too(digest: Command, published: Path) -> None:
    digest("remove", crane(digest), "--yes", now=LATER)
    write(published / "news/echo.xml", HERALD)
    config = published / "digest.toml"
    config.write_text(config.read_text("utf-8") + '\n[[sources]]\nname = "Echo"\npath = "news/echo.xml"\n', "utf-8")

    assert digest("run", now=AFTER).status == 0
    assert list(with_words(published)) == []


def test_an_older_backup_does_not_bring_it_back(digest: Command, published: Path) -> None:
    digest("remove", crane(digest), "--yes", now=LATER)

    restored = digest("restore", "old.zip", now=AFTER)
    for path in published.glob("digest.db.replaced*"):
        path.unlink()

    assert "taken down again, as in the store that was there: 1 item" in restored.out
    assert digest("run", now=AFTER).status == 0
    assert list(with_words(published)) == []


def test_a_store_taken_back_from_the_output_knows_what_was_removed(digest: Command, published: Path) -> None:
    digest("remove", crane(digest), "--yes", now=LATER)
    for path in published.glob("digest.db*"):
        path.unlink()

    assert digest("restore", "--from-output", now=AFTER).status == 0
    assert digest("run", now=AFTER).status == 0
    assert list(with_words(published)) == []


@pytest.mark.parametrize("notice", [True, False])
def test_the_page_says_so_if_the_editor_wants(digest: Command, published: Path, notice: bool) -> None:
    digest("remove", crane(digest), "--yes", *(["--notice"] if notice else []), now=LATER)
    page = (published / "output/site/en/2025/w17/index.html").read_text("utf-8")

    assert ("A story was removed here · May 6, 2025" in page) is notice


def test_a_whole_edition_goes_and_its_page_says_when(digest: Command, published: Path) -> None:
    outcome = digest("remove", "2025-W17", "--yes", now=LATER)
    page = (published / "output/site/en/2025/w17/index.html").read_text("utf-8")

    assert (outcome.status, outcome.err) == (0, "")
    assert list(with_words(published)) == []
    assert "Removed · May 6, 2025" in page
    listed = (published / "output/site/en/2025/index.html").read_text("utf-8")
    assert re.search(r"<a [^>]*>Removed</a>", listed)
    assert "library opens" not in page
    assert digest("check", now=LATER).status == 0
    assert digest("doctor", now=LATER).status == 0


def test_an_edition_without_stories_is_sent_to_nobody(digest: Command, published: Path) -> None:
    email = '\n[email]\nfrom = "desk@example.org"\nserver = "file:sent"\n'
    (published / "digest.toml").write_text((published / "digest.toml").read_text("utf-8") + email, "utf-8")
    digest("subscribers", "add", "ann@example.org", now=None)
    digest("remove", "2025-W17", "--yes", now=LATER)

    asked = digest("send", "--week", "2025-W17", now=LATER)
    newest = digest("send", now=LATER)

    assert (asked.status, asked.err) == (2, "digest: 2025-W17 has no stories any more, so there is nothing to send\n")
    assert newest.status == 0
    assert not list(published.glob("sent/*"))


def test_an_edition_without_stories_is_taken_back_from_the_output(digest: Command, published: Path) -> None:
    digest("remove", "2025-W17", "--yes", now=LATER)
    pages = {path: path.read_bytes() for path in published.glob("output/site/en/2025/w17/*.html")}
    for path in published.glob("digest.db*"):
        path.unlink()

    assert digest("restore", "--from-output", now=AFTER).status == 0
    assert digest("run", now=AFTER).status == 0
    assert digest("doctor", now=AFTER).status == 0
    assert {path: path.read_bytes() for path in pages} == pages
    assert list(with_words(published)) == []


def test_the_folder_that_keeps_what_was_sent_is_named(digest: Command, published: Path) -> None:
    key, config = crane(digest), published / "digest.toml"
    config.write_text(f'{config.read_text("utf-8")}\n[email]\nserver = "file:sent"\n', "utf-8")
    write(published / "sent/1.eml", "Cranes")

    outcome = digest("remove", key, "--yes", now=LATER)

    assert (outcome.status, outcome.err) == (0, "")
    assert [Path(one).name for one in outcome.out.splitlines()[4].split(": ")[1].split(", ")] == ["old.zip", "sent"]
    assert outcome.out.splitlines()[5] == "emails that were sent cannot be called back"
    assert list(with_words(published)) == ["sent/1.eml"]


def test_what_is_left_to_do_is_said_even_if_a_file_cannot_be_written(digest: Command, published: Path) -> None:
    key, config = crane(digest), published / "digest.toml"
    config.write_text(f'{config.read_text("utf-8")}\n[publish]\ncommand = ["false"]\n', "utf-8")

    outcome = digest("remove", key, "--yes", now=LATER)

    assert outcome.status == 1
    assert outcome.err.startswith("digest: ")
    assert "run `digest build` when that is mended" in outcome.out
    assert "old.zip" in outcome.out
    assert "bring the site" not in outcome.out
    assert list(with_words(published)) == []


def test_nothing_is_taken_down_while_an_edition_is_sent(digest: Command, published: Path) -> None:
    before = sorted(with_words(published))
    with locked(published / "digest-send.lock", "digest send"):
        outcome = digest("remove", crane(digest), "--yes", now=LATER)

    assert outcome.status == 1
    assert "another digest send is in progress here; try again when it has finished" in outcome.err
    assert sorted(with_words(published)) == before


def test_a_story_goes_with_all_of_its_items(digest: Command, published: Path) -> None:
    write(published / "news/echo.xml", HERALD.replace("herald.example", "echo.example").replace("topples", "falls"))
    outcome = digest("remove", crane(digest), "--story", "--yes", now=LATER)

    assert outcome.status == 0
    assert list(with_words(published)) == []


def test_nothing_is_changed_without_a_yes(digest: Command, published: Path) -> None:
    key = crane(digest)
    before = sorted(with_words(published))

    refused = digest("remove", key, now=LATER)
    planned = digest("remove", key, "--dry-run", now=LATER)

    assert (refused.status, refused.err) == (
        2,
        "digest: this cannot be undone; look first with `--dry-run`, then use `--yes`\n",
    )
    assert planned.out.endswith("editions that would change: 2025-W17\nnothing was changed\n")
    assert sorted(with_words(published)) == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing", "'nothing' is not the id of an item; `digest list items` shows the ids"),
        ("ffffffff", "no item has an id that begins with 'ffffffff'; `digest list items` shows the ids"),
        ("2031-W01", "2031-W01: no edition of that name was decided; `digest list editions` shows them"),
    ],
)
def test_what_is_not_there_is_named(digest: Command, published: Path, name: str, said: str) -> None:
    outcome = digest("remove", name, "--yes", now=LATER)

    assert (outcome.status, outcome.err) == (2, f"digest: {said}\n")


def test_a_draft_that_cannot_be_read_is_named(digest: Command, published: Path) -> None:
    key, draft = crane(digest), published / "editions/2025-W17.toml"
    write(draft, draft.read_text("utf-8") + "\n[[stories")

    outcome = digest("remove", key, "--yes", now=LATER)

    assert outcome.status == 0
    assert "2025-W17.toml" in outcome.err
    assert "take what you wrote of it out yourself" in outcome.err
    assert list(with_words(published)) == ["editions/2025-W17.toml"]


def test_json(digest: Command, published: Path) -> None:
    key = crane(digest)
    told = digest("remove", key, "--yes", "--json", now=LATER).json

    assert (told["items"], told["editions"]) == ([key], ["2025-W17"])


@pytest.mark.enable_socket
def test_a_reader_sees_that_it_is_gone_in_feeds_that_are_valid(
    digest: Command, published: Path, newsboat: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    key, site = crane(digest), published / "output/site"
    subscriber = Newsboat(newsboat, tmp_path_factory.mktemp("newsboat"))
    feeds = ["en/items.xml"]
    with served(site) as address:
        subscriber.reload(address, feeds)
        before = {one.id: one.title for one in subscriber.seen()}
        digest("remove", key, "--yes", now=LATER)
        subscriber.reload(address, feeds)
        after = {one.id: one for one in subscriber.seen()}

    gone = next(name for name in before if name.endswith(key))
    assert before[gone] == "Old crane topples at the pier"
    assert (after[gone].title, set(after)) == ("Removed", set(before))
    assert "Cranes" not in after[gone].content
    for path in (*site.rglob("items*.xml"), *site.rglob("feed.xml"), *site.rglob("archive/*.xml")):
        if "rss" not in path.name:
            # Only an entry without content needs an alternate (RFC 4287, section 4.1.2).
            found = problems(path.read_bytes())
            assert all(one.endswith(f"/item/{key} has no alternate") for one in found), (path, found)


def test_the_feed_of_a_tag_that_only_it_had_goes_with_it(digest: Command, published: Path) -> None:
    config, herald = published / "digest.toml", published / "news/herald.xml"
    config.write_text(config.read_text("utf-8") + "\n[feeds]\nby_tag = true\n", "utf-8")
    write(herald, HERALD.replace("<description>Cranes", "<category>lifting</category><description>Cranes"))
    assert digest("run", now=LATER).status == 0
    assert digest("build", "--republish", "--week", "2025-W17", now=LATER).status == 0
    assert any("tag/" in path for path in with_words(published))

    assert digest("remove", crane(digest), "--yes", now=AFTER).status == 0
    assert list(with_words(published)) == []


def feed_of(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>Herald</title>{''.join(items)}</channel></rss>"


def item(title: str, text: str, day: str, guid: str, link: str = "https://herald.example.com/daily") -> str:
    return (
        f"<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{guid}</guid>"
        f"<pubDate>{day} Apr 2025 09:00:00 +0100</pubDate><description>{text}</description></item>"
    )


def test_a_column_with_one_title_and_one_page_goes_on_without_the_one_that_was_removed(
    digest: Command, published: Path
) -> None:
    bad = item("Daily briefing", "A crane fell, and nobody was hurt.", "Wed, 23", "one")
    good = item("Daily briefing", "The library opens until nine from Monday.", "Thu, 24", "two")
    write(published / "news/herald.xml", feed_of(bad, good))
    digest("ingest")
    briefings = digest("list", "items", "--json", now=None).json["items"]
    key = next(one["id"] for one in briefings if "Daily" in one["title"] and one["published"].startswith("2025-04-23"))

    assert digest("remove", key, "--yes", now=LATER).out.count("removed: Daily briefing") == 1
    later = item("Daily briefing", "The tram has a new stop by the pier.", "Fri, 25", "three")
    write(published / "news/herald.xml", feed_of(bad, good, later))
    digest("ingest", now=AFTER)

    left = [one["published"][:10] for one in digest("list", "items", "--json", now=None).json["items"]]
    assert {"2025-04-24", "2025-04-25"} <= set(left)


@pytest.mark.parametrize(
    "link",
    [
        "http://HERALD.example.com/crane",
        "https://www.herald.example.com/crane/",
        "https://herald.example.com/crane#top",
    ],
)
def test_the_same_page_by_another_address_stays_out(digest: Command, published: Path, link: str) -> None:
    digest("remove", crane(digest), "--yes", now=LATER)
    same_text = "Cranes of this kind are old, and nobody was hurt. The pier stays closed."
    again = item("Pier closed after a fall", same_text, "Wed, 23", "new", link)
    updated = item("Old crane topples at the pier", "Cranes fall. More is known now.", "Wed, 23", "newer", link)
    write(published / "news/herald.xml", feed_of(again, updated))
    digest("ingest", now=AFTER)

    titles = [one["title"] for one in digest("list", "items", "--json", now=None).json["items"]]
    assert not {"Pier closed after a fall", "Old crane topples at the pier"}.intersection(titles)


def test_files_of_a_former_locale_and_publisher_go_whatever_they_are(digest: Command, published: Path) -> None:
    config = (published / "digest.toml").read_text("utf-8")
    former = config.replace('locales = ["en", "es"]', 'locales = ["en"]')
    assert former != config
    write(published / "digest.toml", former + '\n[publishers]\nuse = ["site", "feeds", "email"]\n')
    digest("build", now=LATER)
    assert list((published / "output/site/es").rglob("*.epub"))

    digest("remove", crane(digest), "--yes", now=LATER)

    assert list(with_words(published)) == []
    assert not list((published / "output").rglob("*.epub"))
    assert not (published / "output/site/es").exists()


def test_files_that_are_not_known_as_digests_own_are_named(digest: Command, published: Path) -> None:
    stray = published / "output/site/old/page.html"
    stray.parent.mkdir()
    stray.write_text("<h1>Old crane topples at the pier</h1>")

    assert str(stray) in digest("remove", crane(digest), "--yes", now=LATER).out
    assert stray.exists()


def test_a_removal_that_was_interrupted_is_finished_by_the_next_build(
    digest: Command, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(published / "digest.toml", (published / "digest.toml").read_text() + "\n[feeds]\nby_tag = true\n")
    lifting = HERALD.replace("</link>\n<pubDate>Wed", "</link><category>lifting</category>\n<pubDate>Wed")
    write(published / "news/herald.xml", lifting)
    digest("run")
    digest("build", "--week", "2025-W17", "--republish", now=LATER)
    feed = published / "output/site/en/tag/lifting/feed.xml"
    assert feed.exists()
    key = crane(digest)
    with monkeypatch.context() as patch:
        patch.setattr("digest.cli.removal_report.tasks.remove_former_files", lambda *_: 1 / 0)
        assert digest("remove", key, "--yes", now=LATER).status == 1
    assert feed.exists()

    assert digest("build", now=AFTER).status == 0

    assert not feed.exists()
    assert list(with_words(published)) == []


def test_an_older_backup_does_not_bring_it_back_even_if_the_database_is_lost(digest: Command, published: Path) -> None:
    digest("remove", crane(digest), "--yes", now=LATER)
    for path in published.glob("digest.db*"):
        path.unlink()

    assert "taken down again" in digest("restore", "old.zip", now=AFTER).out
    digest("run", now=AFTER)

    assert list(with_words(published)) == []


def test_words_of_the_editor_are_left_and_the_edition_is_named(digest: Command, published: Path) -> None:
    draft = published / "editions/2025-W17.toml"
    draft.write_text(draft.read_text() + '\n[locales.en]\nsubject = "The week of the harbor"\n')
    digest("build", "--week", "2025-W17", "--republish", now=LATER)

    told = digest("remove", crane(digest), "--yes", now=AFTER).out

    assert "your own words, pictures and subjects in 2025-W17" in told

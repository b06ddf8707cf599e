"""The ``extract`` of a source: no file of the output has more of its items than it allows, whenever it was set."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Command, write

FEED = """\
<rss version="2.0"><channel><title>{name}</title><link>https://{host}.example.com/</link><description/>
<item><title>{title}</title><guid isPermaLink="false">{host}-1</guid><link>https://{host}.example.com/1</link>
<pubDate>Tue, 22 Apr 2025 09:00:00 GMT</pubDate><description><![CDATA[{text}]]></description></item>
</channel></rss>
"""
# In each, the first sentence is the only one of at most 160 characters that may be shown.
HERALD = (
    "<p>The council of Arden closes the <b>Quillback</b> bridge for eleven months to replace its bearings.</p>"
    "<p>Ferries take 2,400 people a day across the river in place of it, which the harbor master Osvaldo Trentini calls"
    " the largest service in the history of the town and of all the islands near it.</p>"
)
GAZETTE = (
    "<p>The orchestra of Arden opens its <b>Wolverton</b> season with nine evenings in the old customs house.</p>"
    "<p>The soprano Amaryllis Dekker sings on 14 of May before 900 guests, and the hall was sold out within an hour"
    " although no ticket costs less than 85 euros and the best seats cost 310.</p>"
)
# In an item that is new a week later.
NEWER = """<item><title>News of %s</title><pubDate>Tue, 06 May 2025 09:00:00 GMT</pubDate>
<description>The town hall has new windows since Tuesday.</description></item>"""
HERALD_WORDS = {"Quillback", "2,400", "Trentini"}
# That of the first sentence, and those behind it.
GAZETTE_WORDS = "Wolverton", {"Dekker", "310"}
TITLES = "Arden closes its bridge", "Orchestra opens the season"


# An engine that keeps what it was asked.
ENGINE = """
import pathlib
from digest.model.translation import Translation
class Listener:
    def translate(self, segments, source, target):
        with pathlib.Path("asked.txt").open("a") as asked:
            asked.write("\\n".join(segments) + "\\n")
        return [Translation(segment) for segment in segments]
    def pairs(self):
        return frozenset({("en", "es")})
    def fingerprint(self, source, target):
        return "listener 1"
def engines(settings, report):
    return (Listener(),)
"""


def make(folder: Path, herald: str, gazette: str, *, month: str = "true", more: str = "") -> None:
    sources = "".join(
        f'\n[[sources]]\nname = "{name}"\npath = "{name}.xml"\nlocale = "en"\nextract = "{extract}"\n{more}'
        for name, extract in (("Herald", herald), ("Gazette", gazette))
    )
    write(folder / "digest.toml", f"{CONFIG}figures = 3\n[collections]\nmonth = {month}\n{sources}")
    for name, text, title in (("Herald", HERALD, TITLES[0]), ("Gazette", GAZETTE, TITLES[1])):
        write(folder / f"{name}.xml", FEED.format(name=name, host=name.lower(), title=title, text=text))


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file of an output, also of those in an archive."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        name, content = str(path.relative_to(folder)), path.read_bytes()
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from ((f"{name}/{one}", archive.read(one).decode("latin-1")) for one in archive.namelist())
        else:
            yield name, content.decode("utf-8", "replace")


def words_in(folder: Path, words: set[str]) -> set[str]:
    every = "".join(text for _, text in texts(folder))
    return {word for word in words if word in every}


def files_with(folder: Path, word: str) -> set[str]:
    return {name for name, text in texts(folder) if word in text}


# Where the words of an item are shown.
SHOWN = (
    "editions/2025-04.json",
    "editions/2025-W17.json",
    "email/2025-W17.en.html",
    "email/2025-W17.en.txt",
    "email/2025-04.es.html",
    "site/en/2025/w17/index.html",
    "site/en/2025/w17/harbor-2025-W17.en.epub/EPUB/chapter-1.xhtml",
    "site/en/2025/04/index.html",
    "site/en/index.html",
    "site/en/feed.xml",
    "site/en/rss.xml",
    "site/en/feed.json",
    "site/en/items.xml",
    "site/en/items-rss.xml",
    "site/en/items.json",
    "site/en/monthly.xml",
    "site/en/archive/items-2025-w17.xml",
    "site/en/search/2025.json",
    "site/es/2025/w17/index.html",
)


def republish(digest: Command) -> None:
    for which in (("--week", "2025-W17"), ("--collection", "2025-04")):
        assert digest("build", "--republish", *which).status == 0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_no_file_has_more_than_a_source_allows_and_republishing_lifts_or_sets_that(
    digest: Command, folder: Path
) -> None:
    make(folder, "title", "short")
    assert digest("run", "--all").status == 0

    output = folder / "output"
    of_gazette, beyond = GAZETTE_WORDS
    assert not words_in(output, {*HERALD_WORDS, *beyond})
    assert [name for name in SHOWN if name not in files_with(output, of_gazette)] == []
    assert "site/en/items.xml" in files_with(output, TITLES[0])

    before = dict(texts(output))
    make(folder, "full", "full")
    assert digest("run", "--all").status == 0
    assert dict(texts(output)) == before, "what is published is frozen"

    republish(digest)
    assert words_in(output, {*HERALD_WORDS, *beyond}) == {*HERALD_WORDS, *beyond}
    assert [name for name in SHOWN if name not in files_with(output, "Quillback")] == []

    make(folder, "title", "title")
    republish(digest)
    assert not words_in(output, {*HERALD_WORDS, of_gazette, *beyond})


def test_a_month_has_no_more_than_is_allowed_when_it_is_made(digest: Command, folder: Path) -> None:
    make(folder, "full", "full", month="false")
    assert digest("run", "--all").status == 0
    week = (folder / "output/site/en/2025/w17/index.html").read_bytes()
    make(folder, "title", "title")
    assert digest("run", "--all").status == 0

    assert (folder / "output/site/en/2025/w17/index.html").read_bytes() == week
    month = [text for name, text in texts(folder / "output") if "/04/" in name or "2025-04" in name]
    assert month
    assert not [word for word in (*HERALD_WORDS, GAZETTE_WORDS[0], *GAZETTE_WORDS[1]) if word in "".join(month)]


def test_a_draft_brings_back_nothing_that_a_source_no_longer_allows(digest: Command, folder: Path) -> None:
    make(folder, "full", "full")
    digest("ingest")
    assert digest("draft", "--week", "2025-W17").status == 0
    assert "Quillback" in (folder / "editions/2025-W17.toml").read_text()
    make(folder, "title", "short")
    ran = digest("run", "--all")

    assert ran.status == 0
    assert "`extract` of its source leaves out the sentence 'The council of Arden closes the Quillback" in ran.err
    assert not words_in(folder / "output", {*HERALD_WORDS, *GAZETTE_WORDS[1]})


def test_a_correction_of_a_title_only_source_quotes_no_text(digest: Command, folder: Path) -> None:
    make(folder, "title", "short")
    assert digest("run", "--all").status == 0
    for name in ("Herald", "Gazette"):
        path = folder / f"{name}.xml"
        later = path.read_text().replace("eleven months", "seventeen months").replace("2,400", "2,700")
        write(
            path, later.replace("nine evenings", "twelve evenings").replace("</channel>", NEWER % name + "</channel>")
        )
    assert digest("run", "--all", now="2025-05-12T06:00:00Z").status == 0

    output = folder / "output"
    assert "site/en/2025/w19/index.html" in files_with(output, "twelve evenings")
    assert not words_in(output, {"seventeen", "2,700", "2,400"})


def test_another_word_for_an_extract_is_refused(digest: Command, folder: Path) -> None:
    make(folder, "titles", "short")
    refused = digest("check")

    assert refused.status == 2
    assert "extract" in refused.err


def test_check_tells_the_share_of_each_source_that_the_newest_edition_takes(digest: Command, folder: Path) -> None:
    make(folder, "title", "full")
    assert digest("check", "--json").json["shares"] == []
    assert digest("run", "--all").status == 0

    gazette, herald = digest("check", "--json").json["shares"]
    assert (herald["source"], herald["week"], herald["summaries"], herald["items"]) == ("Herald", "2025-W17", 0, 0)
    assert gazette["items"] == 1
    assert 0.25 < gazette["summaries"] <= 1
    assert (
        "Herald: 2025-W17 takes 0% of its text into summaries, 0% into the feed of items\n" in digest("check", "-v").out
    )
    assert "feed of items" not in digest("check").out


def test_what_is_not_shown_is_not_translated(digest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "listener_engine.py", ENGINE)
    write(folder / "listener-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: listener\nVersion: 1\n")
    write(
        folder / "listener-1.dist-info/entry_points.txt", "[digest.translators]\nlistener = listener_engine:engines\n"
    )
    monkeypatch.syspath_prepend(str(folder))
    make(folder, "title", "short", more='translate = "full"\n')
    config = folder / "digest.toml"
    write(config, config.read_text() + '\n[translation]\nengines = ["listener"]\n')
    assert digest("run", "--all").status == 0

    asked = (folder / "asked.txt").read_text()
    assert all(word in asked for word in (*TITLES, GAZETTE_WORDS[0]))
    assert [word for word in (*HERALD_WORDS, *GAZETTE_WORDS[1]) if word in asked] == []


def test_a_draft_that_nobody_edits_changes_nothing(digest: Command, folder: Path) -> None:
    make(folder, "short", "short")
    # No sentence is short enough, so that one is cut.
    long = HERALD.replace(
        "to replace its bearings.", f"to replace its bearings, {'which took very long, ' * 4}it says."
    )
    write(folder / "Herald.xml", FEED.format(name="Herald", host="herald", title=TITLES[0], text=long))
    assert digest("run", "--all").status == 0
    before = dict(texts(folder / "output"))
    assert any("Quillback" in text and "…" in text for name, text in before.items() if name.endswith("w17/index.html"))
    assert digest("draft", "--week", "2025-W17").status == 0
    ran = digest("build", "--republish", "--week", "2025-W17")

    assert (ran.status, ran.err) == (0, "")
    assert dict(texts(folder / "output")) == before

"""``init`` and ``add``: create a site."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, COUNCIL, Command, write


def test_init_then_run_works_at_once(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert digest("init").status == 0
    assert digest("run", "--all").status == 0
    assert (tmp_path / "output/site/index.html").is_file()
    assert "tag:weekly.example.org,2025:harbor-weekly" in (tmp_path / "digest.toml").read_text()


def test_init_takes_the_names_of_the_site(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["--title", "Portside «News»", "--base-url", "https://port.example.com", "--timezone", "Asia/Tokyo"]

    assert digest("init", "port", *options, "--locale", "ar", "--locale", "en", "--no-sample").status == 0
    config = (tmp_path / "port/digest.toml").read_text()
    assert 'locales = ["ar", "en"]' in config
    assert "[[sources]]" not in config
    assert not (tmp_path / "port/news").exists()


@pytest.mark.parametrize(
    ("base_url", "host"),
    [
        ("https://münchen.example/", "xn--mnchen-3ya.example"),
        ("http://[::1]:8000/", "--1"),
        ("http://localhost", "localhost"),
        ("news.example.org", "news.example.org"),
    ],
)
def test_init_makes_an_id_of_any_host(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base_url: str, host: str
) -> None:
    monkeypatch.chdir(tmp_path)

    assert digest("init", "--base-url", base_url).status == 0
    assert f'id = "tag:{host},2025:harbor-weekly"' in (tmp_path / "digest.toml").read_text()
    assert digest("run", "--all").status == 0


def test_init_names_the_site_in_latin_letters(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    for folder, title, name in (
        ("a", "Über Café", "uber-cafe"),
        ("b", "港口周报", "gangkouzhoubao"),
        ("c", "«»", "digest"),
    ):
        assert digest("init", folder, "--title", title).status == 0
        assert f'name = "{name}"' in (tmp_path / folder / "digest.toml").read_text()
    assert digest("init", "d", "--title", "Über Café", "--name", "cafe").status == 0
    assert 'id = "tag:weekly.example.org,2025:cafe"' in (tmp_path / "d/digest.toml").read_text()


def test_init_adds_a_first_source(digest: Command, site: Path) -> None:
    outcome = digest("init", "port", "--source", "news/council.txt")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("port/digest.toml: created\nport/digest.toml: source 'council' added")
    assert f'path = "{site}/news/council.txt"' in (site / "port/digest.toml").read_text()
    assert not (site / "port/news").exists()


def test_a_first_source_that_cannot_be_read_leaves_the_site(digest: Command, site: Path) -> None:
    outcome = digest("init", "port", "--source", "nowhere.txt")

    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert outcome.out == "port/digest.toml: created\n"
    assert (site / "port/digest.toml").is_file()


BLANK = re.compile(r"\[\[.*?\]\]")


class Terminal(io.StringIO):
    """What a person types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A person at the terminal, who types these lines."""

    def type_lines(lines: str) -> None:
        monkeypatch.setattr("sys.stdin", Terminal(lines))
        monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")
    return type_lines


def test_a_person_is_asked_what_no_option_gives(digest: Command, site: Path, types: Callable[[str], None]) -> None:
    write(site / "news/herald.txt", COUNCIL)
    types("Porto\nhttps://porto.example/\n\nen, es\nnowhere.txt\nnews/council.txt\nnews/herald.txt\n\nyes\n")
    outcome = digest("init", "port")

    assert outcome.status == 0
    assert "nowhere.txt: no such file or folder here" in outcome.out
    assert "Time zone [Asia/Tokyo]: " in outcome.out
    assert "the first is the main one [pt-BR]: " in outcome.out
    config = (site / "port/digest.toml").read_text()
    assert f'path = "{site}/news/herald.txt"' in config
    for line in ('title = "Porto"', 'timezone = "Asia/Tokyo"', 'locales = ["en", "es"]', 'name = "porto"'):
        assert line in config
    assert f'path = "{site}/news/council.txt"' in config
    assert (site / "port/privacy.md").read_text().startswith("# Privacy\n\nPorto sets no cookies")


def test_a_mistake_is_told_and_asked_again(digest: Command, site: Path, types: Callable[[str], None]) -> None:
    types("Porto\nnonsense\nhttps://porto.example/\nMars/Base\nEurope/Lisbon\n\n\n")
    outcome = digest("init", "port")

    assert outcome.status == 0
    assert outcome.out.count("URL at which") == outcome.out.count("Time zone") == 2
    assert "'nonsense' is not a URL" in outcome.out
    assert (site / "port/news/harbor-gazette.txt").is_file()


def test_what_options_give_is_not_asked(digest: Command, site: Path, types: Callable[[str], None]) -> None:
    types("")
    given = ["--title", "A", "--base-url", "https://a.example/", "--timezone", "UTC", "--locale", "en"]

    assert digest("init", "port", *given, "--no-sample").status == 0
    assert digest("init", "quay", *given, "--source", "news/council.txt").status == 0


def test_input_that_ends_writes_nothing(digest: Command, site: Path, types: Callable[[str], None]) -> None:
    types("Porto\n")
    outcome = digest("init", "port")

    assert outcome.status == 2
    assert "the input ended before all questions were answered; nothing was written" in outcome.err
    assert not (site / "port").exists()


def test_the_example_address_is_warned_of_until_it_is_changed(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    digest("init")
    warning = "warning: `base_url` in digest.toml is still the example https://weekly.example.org/"

    for command in (["run", "--all"], ["build"], ["check"]):
        assert warning in digest(*command).err
    config = tmp_path / "digest.toml"
    config.write_text(config.read_text().replace('"https://weekly.example.org/"', '"https://port.example.com/"'))
    for command in (["run"], ["build"], ["check"]):
        assert warning not in digest(*command).err


@pytest.mark.parametrize(
    ("table", "warning"),
    [
        (
            'public_url = "http://news.example.org/"\nserver = "sendmail"',
            "`public_url` is http://news.example.org/, which",
        ),
        ('public_url = "https://a.example.org/"', "[email] has `public_url`, but no `server`"),
        ('public_url = "https://news.example.org/"\nserver = "sendmail"', ""),
    ],
)
def test_a_public_url_that_readers_cannot_use_well_is_warned_of(
    digest: Command, site: Path, table: str, warning: str
) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text() + f"\n[email]\n{table}\n")

    said = digest("check").err

    assert warning in said
    assert ("public_url" in said) == bool(warning)


def test_init_never_overwrites(digest: Command, site: Path) -> None:
    before = (site / "digest.toml").read_text()

    outcome = digest("init")

    assert outcome.status == 2
    assert (site / "digest.toml").read_text() == before


@pytest.mark.parametrize(
    "bad", [["--timezone", "Mars/Base"], ["--locale", "x"], ["--base-url", "ftp://a"], ["--title", ""]]
)
def test_init_refuses_bad_values_and_writes_nothing(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    outcome = digest("init", *bad)

    assert outcome.status == 2
    assert list(tmp_path.iterdir()) == []
    # No line of a file that there is not.
    assert "digest.toml" not in outcome.err


def test_add_keeps_comments(digest: Command, site: Path) -> None:
    write(site / "digest.toml", "# mine\n" + CONFIG.replace("locales", "# theirs\nlocales"))
    write(site / "saved/port_news.txt", COUNCIL)

    outcome = digest("add", "saved/port_news.txt")

    config = (site / "digest.toml").read_text()
    assert outcome.status == 0
    assert "2 items" in outcome.out
    assert config.startswith("# mine\n")
    assert "# theirs" in config
    assert 'name = "port news"\npath = "saved/port_news.txt"' in config
    assert digest("run", "--all").status == 0


def test_add_takes_folders_and_patterns(digest: Command, site: Path) -> None:
    write(site / "a/one.txt", COUNCIL)
    write(site / "b/two.txt", COUNCIL)

    assert digest("add", "a").status == 0
    assert digest("add", "b/*.txt", "--name", "Port: «daily»").status == 0
    assert [row["name"] for row in digest("list", "sources", "--json").json["sources"]] == [
        "Council",
        "a",
        "Port: «daily»",
    ]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("nowhere.txt", 1, "nowhere.txt: no such file or folder; a URL begins with https://"),
        ("http//news.example.org", 1, "no such file or folder; a URL begins with https://"),
        ("http:/news.example.org", 1, "no such file or folder; a URL begins with https://"),
        ("mailto:me@news.example.org", 1, "no such file or folder; a URL begins with https://"),
        ("Bay Herald", 1, "Bay Herald: no such file or folder; a URL begins with https://"),
        ("nosuch.opml", 1, "no such file or folder; a URL begins with https://"),
        ("ftp://news.example.org/feed.xml", 2, "is not a URL such as"),
        ("https://me:secret@news.example.org/", 2, "set them as `login`"),
        ("https://news.example.org/" + "x" * 3_000, 2, "longer than 2,000 characters"),
        ("https://[", 2, "digest: 'https://[' is not a URL"),
        ("", 2, "a place is empty"),
        ("news/council.txt", 2, "already"),
        ("empty.txt", 1, "empty.txt"),
    ],
)
def test_add_refuses_what_cannot_be_read_and_changes_nothing(
    digest: Command, site: Path, path: str, status: int, said: str
) -> None:
    write(site / "empty.txt", "")
    before = (site / "digest.toml").read_text()

    outcome = digest("add", path)

    assert outcome.status == status
    assert said in outcome.err
    assert outcome.err.count("\n") == 1
    assert (site / "digest.toml").read_text() == before


def test_a_password_in_a_url_is_not_repeated(digest: Command, site: Path) -> None:
    for url in ("https://me:secret@news.example.org/", f"https://me:{'secret' * 20}@news.example.org/"):
        assert "secret" not in digest("add", url).err


@pytest.mark.parametrize(
    ("beginning", "said"),
    [
        (b"%PDF-1.7\n", "a PDF, not a feed or a page; save its text as a .txt file"),
        (b"\x89PNG\r\n\x1a\n", "an image, not a feed or a page; give the URL or file of a feed"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "an office document, not a feed"),
        (b"PK\x03\x04" + bytes(26) + b"news.txt", "a compressed file, not a feed or a page; unpack it first"),
        (b'{"a": 1}', "JSON of another kind"),
    ],
)
def test_a_document_that_is_no_news_is_named(digest: Command, site: Path, beginning: bytes, said: str) -> None:
    (site / "file.bin").write_bytes(beginning + bytes(range(256)) * 9 if beginning[:1] != b"{" else beginning)
    outcome = digest("add", "file.bin")

    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert said in outcome.err


def test_add_from_another_folder(digest: Command, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site / "news/deep/port.txt", COUNCIL)
    monkeypatch.chdir(site / "news")

    assert digest("add", "deep/port.txt", "--config", str(site / "digest.toml")).status == 0
    assert 'path = "news/deep/port.txt"' in (site / "digest.toml").read_text()


def test_add_keeps_windows_line_ends(digest: Command, site: Path) -> None:
    (site / "digest.toml").write_bytes(CONFIG.replace("\n", "\r\n").encode())

    assert digest("add", "news").status == 0
    assert (site / "digest.toml").read_bytes().count(b"\n") == (site / "digest.toml").read_bytes().count(b"\r\n")


FEED = """\
<rss version="2.0"><channel><title>{}</title><link>https://herald.example.com/</link><description/>
<item><title>Night buses return</title><link>https://herald.example.com/{}</link>
<pubDate>Wed, 23 Apr 2025 09:00:00 +0100</pubDate><description>They run on weekends.</description></item>
</channel></rss>
"""


@pytest.fixture
def feeds(site: Path) -> Path:
    """A site with two issues of one feed, two other feeds and a text."""
    for name, title in {"w16": "City Herald", "w17": "City Herald", "port": "Port «today»", "rail": "Rail"}.items():
        write(site / f"feeds/{name}.xml", FEED.format(title, name))
    write(site / "feeds/council.txt", COUNCIL)
    return site


def sources(digest: Command) -> list[str]:
    return [row["name"] for row in digest("list", "sources", "--json").json["sources"]]


def test_a_feed_is_called_by_its_title(digest: Command, feeds: Path) -> None:
    assert digest("add", "feeds/port.xml").status == 0
    assert sources(digest) == ["Council", "Port «today»"]


def test_the_files_of_a_pattern_that_have_titles_are_sources_of_their_own(digest: Command, feeds: Path) -> None:
    outcome = digest("add", "feeds/*.xml")

    assert outcome.status == 0
    assert outcome.out.splitlines() == [
        "digest.toml: source 'Port «today»' added (feed, 1 item)",
        "digest.toml: source 'Rail' added (feed, 1 item)",
        "digest.toml: source 'City Herald' added (feed, 2 items)",
    ]
    assert 'path = "feeds/port.xml"' in (feeds / "digest.toml").read_text()
    assert 'path = "feeds/*.xml"' in (feeds / "digest.toml").read_text()
    assert "City Herald: 2 items, 2 new" in digest("ingest", "-v").out


def test_files_without_titles_stay_together(digest: Command, feeds: Path) -> None:
    digest("add", "feeds/[cpr]*")

    assert sources(digest) == ["Council", "Port «today»", "Rail", "feeds"]


@pytest.mark.parametrize("options", [["--together"], ["--name", "All"]])
def test_a_pattern_is_one_source_if_wanted(digest: Command, feeds: Path, options: list[str]) -> None:
    assert digest("add", "feeds/*.xml", *options).status == 0
    assert len(sources(digest)) == 2


def test_a_folder_is_read_as_its_pattern(digest: Command, feeds: Path) -> None:
    digest("add", "feeds")

    assert sources(digest) == ["Council", "Port «today»", "Rail", "City Herald"]
    assert 'path = "feeds"' in (feeds / "digest.toml").read_text()
    assert "City Herald: 4 items" in digest("ingest", "-v").out


def test_several_feeds_together_are_called_by_their_folder(digest: Command, feeds: Path) -> None:
    digest("add", "feeds", "--together")

    assert sources(digest) == ["Council", "feeds"]


def test_a_folder_of_text_files_is_one_source(digest: Command, feeds: Path) -> None:
    for name in ("east", "west"):
        write(feeds / f"saved/{name}.txt", COUNCIL)
    digest("add", "saved")

    assert sources(digest) == ["Council", "saved"]


@pytest.mark.parametrize("place", ["two", "two/*.xml"])
def test_feeds_that_are_all_there_are_nothing_new(digest: Command, feeds: Path, place: str) -> None:
    for name in ("port", "rail"):
        write(feeds / f"two/{name}.xml", FEED.format(name, name))
    digest("add", place)
    outcome = digest("add", place)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == f"{place}: nothing new; all of its files are sources already\n"


def test_a_pattern_again_adds_nothing(digest: Command, feeds: Path) -> None:
    digest("add", "feeds/*.xml")

    assert "already added" in digest("add", "feeds/*.xml").err


def test_tags_and_language_are_written(digest: Command, feeds: Path) -> None:
    digest("add", "feeds/port.xml", "--tag", "city", "--tag", "rail", "--locale", "pt_br")

    config = (feeds / "digest.toml").read_text()
    assert 'locale = "pt-BR"\ntags = ["city", "rail"]\n' in config
    assert "--locale" in digest("add", "feeds/rail.xml", "--locale", "nothing at all").err


def test_of_several_places_the_good_ones_are_added(digest: Command, feeds: Path) -> None:
    outcome = digest("add", "feeds/port.xml", "feeds/missing.xml", "feeds/rail.xml", "feeds/port.xml")

    assert outcome.status == 3
    assert sources(digest) == ["Council", "Port «today»", "Rail"]
    assert outcome.err.splitlines() == [
        "digest: feeds/missing.xml: no such file or folder; a URL begins with https://",
        "digest: feeds/port.xml: already added as source 'Port «today»'",
    ]


def test_if_nothing_can_be_added_the_status_is_1(digest: Command, feeds: Path) -> None:
    before = (feeds / "digest.toml").read_text()

    assert digest("add", "a.xml", "b.xml").status == 1
    assert (feeds / "digest.toml").read_text() == before


def test_one_name_for_several_places_is_refused(digest: Command, feeds: Path) -> None:
    outcome = digest("add", "feeds/port.xml", "feeds/rail.xml", "--name", "A")

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "--name is for one place" in outcome.err


@pytest.mark.parametrize("option", ["--name", "--tag"])
def test_an_option_without_visible_text_is_refused(digest: Command, feeds: Path, option: str) -> None:
    assert digest("add", "feeds/port.xml", option, " \u200b").err == f"digest: {option} is empty\n"
    outcome = digest("add", "feeds/port.xml", option, "x" * 301)
    assert outcome.err == f"digest: {option} has 301 characters, more than the 300 of a name\n"


def test_a_dry_run_shows_what_would_be_read(digest: Command, feeds: Path) -> None:
    before = (feeds / "digest.toml").read_text()
    outcome = digest("add", "feeds/port.xml", "--dry-run")

    assert outcome.out.splitlines() == [
        "digest.toml: source 'Port «today»' would be added (feed, 1 item)",
        "  2025-04-23  Night buses return",
    ]
    assert (feeds / "digest.toml").read_text() == before


def test_a_list_of_feeds_is_imported_among_other_places(digest: Command, feeds: Path) -> None:
    write(feeds / "mine.opml", '<opml><body><outline text="Far" xmlUrl="https://far.example/"/></body></opml>')
    outcome = digest("add", "mine.opml", "feeds/port.xml", "--tag", "city")

    assert outcome.status == 0
    assert sources(digest) == ["Council", "Far", "Port «today»"]
    assert (feeds / "digest.toml").read_text().count('tags = ["city"]') == 2


def test_a_site_that_could_not_be_written_is_begun_again(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    # As on a full disk: the file cannot be made under its temporary name.
    (tmp_path / ".digest-digest.toml").mkdir()

    assert digest("init").status == 1
    assert not (tmp_path / "digest.toml").exists()
    (tmp_path / ".digest-digest.toml").rmdir()
    assert digest("init").status == 0
    assert digest("run", "--all").status == 0


@pytest.mark.parametrize("tag", ["en", "de", "fr", "es"])
def test_a_privacy_page_says_what_the_site_does(digest: Command, site: Path, tag: str) -> None:
    config = (site / "digest.toml").read_text()
    (site / "digest.toml").write_text(config.replace('locales = ["en", "es"]', f'locales = ["{tag}"]'))
    assert "once you send some" in digest("init", "--privacy").out
    silent = (site / "privacy.md").read_text()
    again = digest("init", "--privacy")
    assert (again.status, again.err) == (2, "digest: privacy.md: already exists; nothing was changed\n")
    (site / "privacy.md").unlink()
    with (site / "digest.toml").open("a") as file:
        file.write('\n[email]\nserver = "file:letters"\n[mailbox]\nserver = "maildir:box"\naddress = "in@a.example"\n')
    assert "once you send some" not in digest("init", "--privacy").out
    sending = (site / "privacy.md").read_text()

    assert not {"{", "$"} & set(silent + sending)
    assert "in@a.example" not in silent
    assert "in@a.example" in sending
    assert (silent.count("[["), sending.count("[[")) == (3, 5)
    assert digest("check").err.count("warning: privacy.md: has a place to fill in: [[") == len(
        set(BLANK.findall(sending))
    )


def test_without_words_no_privacy_page_is_made(digest: Command, site: Path) -> None:
    assert "no words for it in pt-BR" in digest("init", "port", "--privacy", "--locale", "pt-BR").out
    assert not (site / "port/privacy.md").exists()

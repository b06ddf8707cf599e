"""Stories that run on: listed, joined, split and named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Command, write

AGROUND = """\
15.04.2025

Ferry Gull aground off Northport

The ferry Gull ran aground off Northport in thick fog. All passengers were taken ashore by boats of Captain Ines Vidal.
"""
FREED = """\
23.04.2025

Tugs free the ferry Gull off Northport

Two tugs freed the ferry Gull off Northport at high water. Captain Ines Vidal praised the crews, and divers look at its
hull.
"""
SOLD = """\
30.04.2025

Owner sells the ferry Gull of Northport

The owner sells the ferry Gull of Northport for scrap, since its hull is bent. Captain Ines Vidal retires.
"""


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, digest: Command) -> Path:
    """A published site with a story that runs through three weeks."""
    write(tmp_path / "digest.toml", CONFIG + '\n[[sources]]\nname = "Council"\npath = "news/*.txt"\n')
    for number, text in enumerate((AGROUND, FREED, SOLD)):
        write(tmp_path / f"news/{number}.txt", text)
    monkeypatch.chdir(tmp_path)
    assert digest("run", "--all").status == 0
    return tmp_path


def listed(digest: Command, *options: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = digest("stories", "list", *options, "--json", now=None).json["stories"]
    return found


def test_a_story_is_named_split_and_joined_again(digest: Command, running: Path) -> None:
    (line,) = listed(digest)
    assert line["weeks"] == ["2025-W16", "2025-W17", "2025-W18"]
    assert line["title"] == "Owner sells the ferry Gull of Northport"
    first = str(line["id"])

    assert digest("stories", "name", first, "The Gull", now=None).status == 0
    done = digest("stories", "split", first, "2025-W18", now=None)
    assert (done.status, done.err) == (0, "")
    later, before = (str(one["id"]) for one in listed(digest))
    assert before == first
    assert later in done.out
    assert digest("build").status == 0
    stories = running / "output/site/en/stories"
    assert "<h1>The Gull</h1>" in (stories / first / "index.html").read_text()
    assert "The Gull" in (stories / "index.html").read_text()
    assert "The Gull" in (stories / first / "feed.xml").read_text()
    assert "The story so far: The Gull" in (running / "output/site/en/2025/w17/index.html").read_text()
    assert "2025-w17" not in (stories / later / "index.html").read_text().partition("<main")[2]

    assert digest("stories", "join", later, first, now=None).status == 0
    assert digest("build").status == 0
    assert f"url=../{first}/index.html" in (stories / later / "index.html").read_text()
    assert digest("check", "--output", now=None).status == 0
    assert [one["joined"] for one in listed(digest, "--all")] == [None, first]
    assert f"joined to {first}" in digest("stories", "list", "--all", now=None).out


def test_nothing_published_changes_but_the_pages_and_feeds_of_storylines(digest: Command, running: Path) -> None:
    def frozen() -> dict[str, bytes]:
        output = running / "output"
        shown = (path for path in output.rglob("*") if path.is_file() and path.name != "storylines.json")
        return {
            str(path): path.read_bytes()
            for path in shown
            if "email" in path.parts or ("stories" not in path.parts and path.suffix not in {".html", ".css"})
        }

    before = frozen()
    first = str(listed(digest)[0]["id"])
    digest("stories", "name", first, "The Gull", now=None)
    digest("stories", "split", first, "2025-W17", now=None)
    digest("build")

    assert frozen() == before


def test_what_was_decided_comes_back_from_a_backup_and_from_the_output(digest: Command, running: Path) -> None:
    first = str(listed(digest)[0]["id"])
    digest("stories", "name", first, "The Gull", now=None)
    digest("stories", "split", first, "2025-W17", now=None)
    digest("build")
    decided = listed(digest, "--all")
    assert digest("backup", "backup.zip").status == 0

    (running / "digest.db").unlink()
    assert digest("restore", "--from-output").status == 0
    assert listed(digest, "--all") == decided
    (running / "digest.db").unlink()
    assert digest("restore", "backup.zip").status == 0
    assert listed(digest, "--all") == decided


@pytest.mark.parametrize(
    "words",
    [
        ("join", "2025-w01-0000000000", "{id}"),
        ("join", "{id}", "{id}"),
        ("split", "{id}", "2025-W16"),
        ("split", "{id}", "soon"),
        ("split", "../../x", "2025-W17"),
        ("name", "", "The Gull"),
        ("name", "{id}", "x" * 1_000),
    ],
)
def test_what_cannot_be_decided_is_refused_in_one_line(digest: Command, running: Path, words: tuple[str, ...]) -> None:
    before = listed(digest, "--all")
    done = digest("stories", *(word.format(id=before[0]["id"]) for word in words), now=None)

    assert (done.status, len(done.err.splitlines())) == (2, 1)
    assert listed(digest, "--all") == before


def test_a_dry_run_decides_nothing(digest: Command, running: Path) -> None:
    before = listed(digest, "--all")

    assert digest("stories", "name", str(before[0]["id"]), "The Gull", "--dry-run", now=None).status == 0
    assert listed(digest, "--all") == before


def test_a_site_without_stories_says_so(digest: Command, site: Path) -> None:
    assert "no story runs on" in digest("stories", "list", now=None).out
    done = digest("stories", "name", "2025-w01-0000000000", "The Gull", now=None)
    assert (done.status, not (site / "digest.db").exists()) == (2, True)


def test_absurd_storylines_are_not_taken_back_and_said_like_an_edition_that_is_not(
    digest: Command, running: Path
) -> None:
    path = running / "output/editions/storylines.json"
    path.write_text(path.read_text().replace("2025-W16", "2025-04"))
    (running / "digest.db").unlink()
    done = digest("restore", "--from-output", "--json")

    assert (done.status, done.json["unread"]) == (1, ["editions/storylines.json"])
    assert "parts that no edition tells; not used" in done.err
    assert "the stories that run on were not taken back" in done.err


def test_an_edition_says_why_a_story_does_not_go_on(digest: Command, running: Path) -> None:
    retires = "30.04.2025\n\nCaptain Ines Vidal opens a museum in Northport\n\nInes Vidal of Northport shows charts."
    write(running / "news/3.txt", retires)
    assert digest("run", "--republish", "--week", "2025-W18").status == 0
    told = digest("explain", "--week", "2025-W18").out
    found = digest("explain", "--week", "2025-W18", "--json").json["stories"]

    assert "continues a story of 2025-W17" in told
    assert "does not go on with a story of 2025-W17: Tugs free the ferry Gull off Northport  (" in told
    (apart,) = [one["apart"] for one in found if one["apart"]]
    assert list(apart) == ["week", "title", "item", "reason"]

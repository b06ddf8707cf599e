"""Sources with files in common: refused if they have the same path, otherwise each file is read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

SAID = "warning: News: 1 file left to source `Council`, which reads the same: news/council.txt\n"


def with_source(site: Path, path: str) -> None:
    toml = (site / "digest.toml").read_text("utf-8")
    (site / "digest.toml").write_text(f'{toml}\n[[sources]]\nname = "News"\npath = "{path}"\n', "utf-8")


@pytest.mark.parametrize("path", ["news/council.txt", "./news/council.txt", "{site}/news/council.txt", "link.txt"])
def test_the_same_path_is_refused(digest: Command, site: Path, path: str) -> None:
    (site / "link.txt").symlink_to("news/council.txt")
    with_source(site, path.format(site=site))
    outcome = digest("run")

    assert outcome.status == 2
    assert "the sources 'Council' and 'News' both read" in outcome.err


def test_a_file_of_two_sources_is_read_once_and_that_is_said_once_a_run(digest: Command, site: Path) -> None:
    with_source(site, "news/*.txt")
    outcome = digest("run", "--all", "-v")

    assert (outcome.status, outcome.err) == (0, SAID)
    assert "Council: 2 items, 2 new" in outcome.out
    assert "News: 0 items, 0 new" in outcome.out
    assert len(digest("list", "items", "--json").json["items"]) == 2


def test_check_says_it_too(digest: Command, site: Path) -> None:
    with_source(site, "news/*.txt")

    assert digest("check").err == SAID


def test_add_says_it_too(digest: Command, site: Path) -> None:
    outcome = digest("add", "news/*.txt", "--name", "News")

    assert (outcome.status, outcome.err) == (0, SAID)


def test_add_refuses_a_path_that_is_there_already(digest: Command, site: Path) -> None:
    (site / "link.txt").symlink_to("news/council.txt")
    outcome = digest("add", "link.txt")

    assert (outcome.status, outcome.err) == (2, "digest: link.txt: already added as source 'Council'\n")

"""A locale that was removed from digest.toml is named, and `digest prune` removes its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command, Once

SAID = (
    "locale `es` is no longer in digest.toml; its 2 editions, feeds and emails stay in output/; "
    "`digest prune --locale es` removes them"
)
LATER = "2025-05-06T06:00:00Z"


def set_locales(site: Path, locales: str) -> None:
    path = site / "digest.toml"
    before, _, after = path.read_text("utf-8").partition("locales = ")
    path.write_text(f"{before}locales = {locales}\n{after.partition(chr(10))[2]}", "utf-8")


def files(site: Path) -> dict[str, bytes]:
    output = site / "output"
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.fixture
def removed(digest: Command, site: Path, once: Once) -> Path:
    """A site with two published editions in two languages, one of which was removed from the configuration."""

    def remove() -> None:
        assert digest("run", "--all").status == 0
        set_locales(site, '["en"]')

    return once(site, remove)


@pytest.mark.parametrize("command", ["run", "build", "check"])
def test_a_removed_locale_is_named_once_a_run(digest: Command, removed: Path, command: str) -> None:
    outcome = digest(command, now=LATER)

    assert (outcome.status, outcome.err) == (0, f"warning: {SAID}\n")


def test_status_names_it(digest: Command, removed: Path) -> None:
    assert SAID in digest("status").out.splitlines()
    assert digest("status", "--json").json["removed_locales"] == [{"locale": "es", "editions": 2}]


def test_prune_removes_its_files_and_what_refers_to_them(digest: Command, removed: Path) -> None:
    outcome = digest("prune", "--locale", "es", now=LATER)
    left = files(removed)

    assert (outcome.status, outcome.err) == (0, "")
    assert not any("/es/" in path or ".es." in path for path in left)
    assert not any(b"/es/" in content or b'hreflang="es"' in content for content in left.values())
    assert not (removed / "output/site/es").exists()
    assert "files removed from output/" in outcome.out
    assert "https://news.example.org/es/" in outcome.out


def test_what_is_left_is_what_a_build_without_it_writes(digest: Command, removed: Path) -> None:
    digest("prune", "--locale", "es", now=LATER)
    left = files(removed)
    outcome = digest("build", now=LATER)

    assert outcome.err == ""
    assert files(removed) == left
    assert digest("check", "--output", now=None).status == 0


def test_only_files_that_digest_wrote_are_removed(digest: Command, removed: Path) -> None:
    own = removed / "output/site/es/own.html"
    own.write_text("mine")
    digest("prune", "--locale", "es", now=LATER)

    assert [path for path in files(removed) if "/es/" in path] == ["site/es/own.html"]


def test_a_dry_run_lists_the_files_and_removes_none(digest: Command, removed: Path) -> None:
    before = files(removed)
    lines = digest("prune", "--locale", "es", "--dry-run", now=LATER).out.splitlines()

    assert files(removed) == before
    assert "output/site/es/feed.xml" in lines
    assert "output/email/2025-W17.es.eml" in lines
    assert lines[-1] == f"{len(lines) - 1} files would be removed; nothing was changed"


def test_a_locale_that_returns_has_the_same_files(digest: Command, site: Path) -> None:
    digest("run", "--all")
    before = files(site)
    set_locales(site, '["en"]')
    digest("prune", "--locale", "es", now=LATER)
    set_locales(site, '["en", "es"]')
    digest("build", now=LATER)

    assert files(site) == before


def test_a_second_time_there_is_nothing_to_remove(digest: Command, removed: Path) -> None:
    digest("prune", "--locale", "es", now=LATER)
    outcome = digest("prune", "--locale", "es", now=LATER)

    assert (outcome.status, outcome.out) == (0, "locale es has no files in output/\n")


@pytest.mark.parametrize(
    ("locale", "message"),
    [
        ("en", "--locale: en is in `locales` in digest.toml; remove it there first"),
        ("pt", "--locale: no edition was ever published in pt (locales with editions: en, es)"),
        ("../en", "--locale: "),
    ],
)
def test_other_locales_are_refused(digest: Command, removed: Path, locale: str, message: str) -> None:
    before = files(removed)
    outcome = digest("prune", "--locale", locale, now=LATER)

    assert outcome.status == 2
    assert message in outcome.err
    assert files(removed) == before

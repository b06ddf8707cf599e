"""A site with `every = "month"`: its files, its commands, and what happens when that is changed."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

MAY = "2025-05-01T06:00:00Z"


def set_every(site: Path, size: str, more: str = "") -> None:
    config = site / "digest.toml"
    plain = "".join(line for line in config.read_text().splitlines(keepends=True) if not line.startswith("every"))
    config.write_text(plain.replace("[digest]\n", f'[digest]\nevery = "{size}"\n') + more)


def files(site: Path) -> dict[str, bytes]:
    output = site / "output"
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_a_month_has_its_page_its_feed_entry_its_email_and_its_data(digest: Command, site: Path) -> None:
    set_every(site, "month")

    assert digest("run", now="2025-04-30T22:59:00Z").err.count("2025-04") == 0
    run = digest("run", "--json", now=MAY)
    assert (run.status, [edition["week"] for edition in run.json["published"]]) == (0, ["2025-04"])
    made = files(site)
    assert {"editions/2025-04.json", "email/2025-04.en.html", "site/en/2025/04/index.html"} <= made.keys()
    assert json.loads(made["editions/2025-04.json"])["edition"]["week"] == "2025-04"
    assert b"<title>April 2025" in made["site/en/feed.xml"]
    assert "site/en/monthly.xml" not in made
    shown = b"".join(made[f"site/{path}"] for path in ("en/index.html", "en/2025/04/index.html", "en/2025/index.html"))
    assert b"All months" in shown
    assert b"All weeks" not in shown
    assert b"All months" not in made["site/es/index.html"]
    assert b"Todos los meses" in made["site/es/index.html"]


def test_a_month_is_named_where_a_week_would_be(digest: Command, site: Path) -> None:
    set_every(site, "month")
    digest("run", now=MAY)

    assert "2025-04: published" in digest("explain", "--week", "last", now=MAY).out
    assert digest("draft", "--week", "4", now=MAY).status == 0
    assert (site / "editions/2025-04.toml").is_file()
    assert digest("check", now=MAY).status == 0
    (site / "editions/2025-04.toml").rename(site / "editions/2025-W17.toml")
    assert "editions/2025-W17.toml: not used: drafts are called like 2025-05.toml" in digest("check", now=MAY).err
    for given, told in {
        ("--week", "2025-W17"): "'2025-W17' is not a month, as editions are here; write 2025-04, 4 or `last`",
        ("--week", "2025-06"): "month 2025-06 has not begun yet: the open month is 2025-05",
        ("--collection", "2025-04"): "2025-04 is an edition of this site, not a collection; use `--week 2025-04`",
    }.items():
        refused = digest("build", *given, now=MAY)
        assert (refused.status, told in refused.err, refused.err.count("\n")) == (2, True, 1)


@pytest.mark.parametrize(
    ("first", "then", "advice"),
    [("week", "month", "for a month besides, write `month = true` in [collections]"), ("month", "week", "")],
)
def test_a_site_keeps_the_size_of_its_editions_once_it_has_published(
    digest: Command, site: Path, first: str, then: str, advice: str
) -> None:
    set_every(site, first)
    digest("run", "--all", now=MAY)
    before = files(site)
    set_every(site, then)

    refused = digest("run", now=MAY)
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert f'[digest] has every = "{then}", but {site}/digest.db has editions of {first}s' in refused.err
    assert advice in refused.err
    assert files(site) == before
    assert digest("run", "--begin-anew", now=MAY).status == 2

    config = (site / "digest.toml").read_text().replace("[digest]\n", '[digest]\nstore = "other.db"\n')
    (site / "digest.toml").write_text(config)
    assert digest("run", "--all", "--begin-anew", now=MAY).status == 0
    assert {path.stem for path in (site / "output/editions").iterdir()}.isdisjoint(
        path.rpartition("/")[2].removesuffix(".json") for path in before if path.startswith("editions/")
    )


def test_before_anything_is_published_the_size_is_free(digest: Command, site: Path) -> None:
    digest("ingest", now=MAY)
    set_every(site, "month")
    assert [row["week"] for row in digest("list", "weeks", "--json", now=MAY).json["weeks"]] == ["2025-04"]
    set_every(site, "week")
    assert [row["week"] for row in digest("list", "weeks", "--json", now=MAY).json["weeks"]] == ["2025-W16", "2025-W17"]


def test_a_month_of_months_is_refused(digest: Command, site: Path) -> None:
    set_every(site, "month", "\n[collections]\nmonth = true\nyear = true\n")

    refused = digest("run", now=MAY)
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert 'collections.month: each edition is a month already, since [digest] has every = "month"' in refused.err


def test_months_and_their_year_come_back_from_the_output(digest: Command, site: Path) -> None:
    set_every(site, "month", "\n[collections]\nyear = true\n")
    digest("run", now=MAY)
    digest("run", now="2026-01-02T06:00:00Z")
    before = files(site)
    assert "editions/2025.json" in before
    (site / "digest.db").unlink()

    assert digest("restore", "--from-output", now="2026-01-02T06:00:00Z").status == 0
    assert digest("run", now="2026-01-02T06:00:00Z").status == 0
    assert files(site) == before

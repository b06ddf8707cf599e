"""``digest check --output``: check the files that were built."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.conftest import Command


def test_what_was_just_built_has_no_errors(digest: Command, site: Path) -> None:
    digest("run", "--all")
    done = digest("check", "--output")

    assert done.status == 0
    assert done.out.endswith("files: 0 errors, 0 warnings\n")


def test_nothing_was_built_yet(digest: Command, site: Path) -> None:
    done = digest("check", "--output")

    assert done.status == 2
    assert "nothing has been built in" in done.err
    assert "run `digest run` first" in done.err


def test_what_must_be_mended_is_an_error(digest: Command, site: Path) -> None:
    digest("run", "--all")
    page = site / "output/site/en/2025/w17/index.html"
    page.write_text(page.read_text().replace("</main>", '<a href="gone/">x</a></main>'))
    done = digest("check", "--output")

    assert done.status == 1
    assert "digest: site/en/2025/w17/index.html:" in done.err
    assert "broken link: gone/" in done.err


def test_what_is_no_file_is_passed_over(digest: Command, site: Path) -> None:
    digest("run", "--all")
    folder = site / "output/site/en"
    os.mkfifo(folder / "pipe.xml")
    (folder / "loop.html").symlink_to("loop.html")
    (folder / "folder.html").mkdir()
    done = digest("check", "--output")

    assert done.status == 0
    assert done.out.endswith("files: 0 errors, 0 warnings\n")


def test_a_warning_leaves_the_status_at_zero(digest: Command, site: Path) -> None:
    digest("run", "--all")
    page = site / "output/site/en/2025/w17/index.html"
    page.write_text(page.read_text().replace("</main>", f"<p>{'word ' * 10_000}</p></main>"))
    done = digest("check", "--output")

    assert done.status == 0
    assert "warning: site/en/2025/w17/index.html: is " in done.err


def test_for_programs(digest: Command, site: Path) -> None:
    digest("run", "--all")
    page = site / "output/site/en/2025/w17/index.html"
    page.write_text(page.read_text().replace("</main>", '<a href="gone/">x</a></main>'))
    found = digest("check", "--output", "--json").json

    assert found["errors"] == 1
    [finding] = found["findings"]
    assert finding["level"] == "error"
    assert finding["path"] == "site/en/2025/w17/index.html"
    assert finding["message"] == "broken link: gone/"


def test_the_same_fault_of_many_files_is_told_a_few_times(digest: Command, site: Path) -> None:
    digest("run", "--all")
    for page in (site / "output/site/en").rglob("index.html"):
        page.write_text(page.read_text().replace("<main", "<div"))
    done = digest("check", "--output")

    assert done.err.count("has no <main>") == 3
    assert "more of the same kinds; `-v` shows them all" in done.err


def test_a_link_in_the_output_is_not_followed(digest: Command, site: Path) -> None:
    digest("run", "--all")
    (site / "output/site/en/secret.html").symlink_to("/etc/passwd")

    assert "secret" not in digest("check", "--output", "-v").err

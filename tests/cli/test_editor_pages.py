"""``about.md`` beside the configuration becomes a page of the site."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.architecture.documents import ROOT, blocks
from tests.cli.conftest import Command, write

PAGE = "output/site/en/about/index.html"


def test_what_the_editor_says_is_published_and_sound(digest: Command, site: Path) -> None:
    (site / "about.md").write_text("# Who we are\n\nWe read *all* of it: [subscribe](en/subscribe/).\n")
    done = digest("run", "--all")

    assert (done.status, done.err) == (0, "")
    assert "<h1>Who we are</h1>" in (site / PAGE).read_text()
    assert digest("check", "--output").out.endswith("files: 0 errors, 0 warnings\n")


def test_other_words_change_the_pages_about_the_site_alone(digest: Command, site: Path) -> None:
    (site / "about.md").write_text("We read.")
    digest("run", "--all")
    before = {path: path.stat().st_mtime_ns for path in (site / "output").rglob("*.*")}
    (site / "about.md").write_text("We write.")
    digest("run")

    changed = {path.relative_to(site).as_posix() for path, at in before.items() if path.stat().st_mtime_ns != at}
    assert changed == {PAGE, PAGE.replace("/en/", "/es/")}


def test_what_cannot_be_used_is_told_and_stops_nothing(digest: Command, site: Path) -> None:
    (site / "about.md").write_bytes(b"\xff")
    done = digest("run", "--all")

    assert (done.status, done.err.count("\n")) == (0, 1)
    assert "about.md: not published: not UTF-8" in done.err
    assert not (site / PAGE).exists()


def test_a_backup_has_what_the_editor_says(digest: Command, site: Path) -> None:
    (site / "about.md").write_text("We read.")
    digest("run", "--all")
    digest("backup", "backup.zip")

    assert "site/about.md" in zipfile.ZipFile(site / "backup.zip").namelist()


def test_the_footer_of_the_guide_stands_on_all_pages(digest: Command, site: Path) -> None:
    (example,) = [one for one in blocks(ROOT / "docs/guides/look.md", "html") if "block footer" in one]
    write(site / "templates/site/_base.html", example)

    assert digest("run", "--all").status == 0

    pages = [path for path in (site / "output/site").rglob("*.html") if path.name != "404.html"]
    without = [
        path.relative_to(site).as_posix() for path in pages if "Made in the harbor." not in path.read_text("utf-8")
    ]
    assert without == ["output/site/index.html"]

"""The pages of the site: those of ``docs/``, and documents from elsewhere in the project."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
# Documents outside of docs/, and where they stand on the site.
ELSEWHERE = {
    PurePosixPath("digest/DESIGN.md"): PurePosixPath("project/design.md"),
    PurePosixPath(".github/CONTRIBUTING.md"): PurePosixPath("project/contributing.md"),
    PurePosixPath("CHANGELOG.md"): PurePosixPath("project/changes.md"),
    PurePosixPath("bench/README.md"): PurePosixPath("project/measurements.md"),
}
# The site has a first page of its own.
_INSTEAD = {PurePosixPath("README.md"): PurePosixPath("index.md")}
# The address of a link or a picture, in Markdown or HTML, that leads to a file of the project.
_LOCAL = re.compile(r"""(?P<before>\]\(|src=")(?P<path>(?!\w+:|#)[^)"#\s]+)""")


def stage(folder: Path) -> None:
    """Copy all pages into a folder, with their pictures, and let links between them lead to where they stand there."""
    shutil.rmtree(folder, ignore_errors=True)
    for origin, place in _places():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_relinked((ROOT / origin).read_text(encoding="utf-8"), origin, place, folder), encoding="utf-8")


def navigation(index: str) -> str:
    """Return tables of contents in MyST: one for each heading of the first page with a list of links below it."""
    parts = re.split(r"^## (.+)$", index, flags=re.MULTILINE)[1:]
    tables = []
    for heading, below in zip(parts[::2], parts[1::2], strict=True):
        pages = re.findall(r"^- \[[^\]]+\]\(([^)#:]+)\.md\)", below, re.MULTILINE)
        if pages:
            tables.append("\n".join(["```{toctree}", ":hidden:", f":caption: {heading}", "", *pages, "```"]))
    return "\n\n" + "\n\n".join(tables) + "\n"


def _places() -> Iterator[tuple[PurePosixPath, PurePosixPath]]:
    """Each document, by its path in the project, and its place on the site."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        yield (
            PurePosixPath(path.relative_to(ROOT).as_posix()),
            PurePosixPath(path.relative_to(ROOT / "docs").as_posix()),
        )
    yield from ELSEWHERE.items()


def _relinked(text: str, origin: PurePosixPath, place: PurePosixPath, folder: Path) -> str:
    places = dict(_places()) | _INSTEAD

    def there(found: re.Match[str]) -> str:
        target = PurePosixPath(os.path.normpath(origin.parent / found["path"]))
        if target in places:
            return found["before"] + os.path.relpath(places[target], place.parent)
        if target.suffix in {".png", ".json"}:
            file = folder / "files" / target.name
            file.parent.mkdir(exist_ok=True)
            shutil.copyfile(ROOT / target, file)
            return found["before"] + os.path.relpath(file, (folder / place).parent)
        return found[0]

    return _LOCAL.sub(there, text)

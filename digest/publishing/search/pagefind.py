"""Build a Pagefind index of the pages of digests: a folder of files for each locale.

The only door to the packages with the Pagefind program. It indexes copies of the built pages in a temporary folder, and
its files are published like all others. It makes no network requests. No publisher can make this index: it needs pages
that are written already, and its files have names that nobody knows before.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count, groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from digest.extras import install
from digest.language.text.characters.clean import one_line
from digest.model.artifact import Bundle, Target
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.ports import BuildLog
from digest.publishing.frozen.published_paths import search_path
from digest.publishing.paths import PAGEFIND

_DIGEST_PAGE = re.compile(r"site/[^/]+/\d{4,}/(w\d\d|\d\d|year)/(\d+/)?index\.html")
_WEEK_PAGE = re.compile(r"site/[^/]+/\d{4,}/w")
_MADE = "made"
# Lists all other files of an index.
_ENTRY = "pagefind-entry.json"
# Text that is the same on every page or for every story.
_EXCLUDED = ("nav", ".folio", ".figures", ".differing", ".meta", ".translated", ".pager", ".parts", ".notice")
# Pagefind's own user interface, which our search page does not need.
_UNUSED = re.compile(r".*-ui\.(js|css)|pagefind-highlight\.js")
_TYPES = {".js": "text/javascript", ".json": "application/json"}
_SECONDS = 3600
_LONGEST_ERROR = 200
# Part of the inputs of an index: increase it when the copies of the pages change.
_FORM = "stories and periods"
# In no news: U+2016, with spaces around it.
_SEPARATOR = " ‖ "
# An article of site/_stories.html, or a line of "Also this week".
_STORY = re.compile(r"<article\b.*?</article>|<li><span class=\"title\".*?</li>", re.DOTALL)
_TITLE = re.compile(r"<(?P<tag>h[2-6]|span)\b[^>]*>(?P<words>.*?)</(?P=tag)>", re.DOTALL)
_SOURCE = re.compile(r"<bdi\b[^>]*>(.*?)</bdi>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PagefindIndex:
    """Implements the port SearchIndex for the pages in the output folder; ``log`` records the inputs of each index."""

    root: Path
    log: BuildLog

    def refresh(self, targets: Iterable[Target]) -> Iterator[Bundle]:
        """Rebuild the index of each locale whose pages have changed since it was built."""
        program, version = _program()
        pages = (target for target in targets if target.locale and _DIGEST_PAGE.fullmatch(target.path))
        for locale, grouped in groupby(sorted(pages, key=_order), key=lambda page: page.locale):
            assert locale
            own = tuple(grouped)
            folder = search_path(locale).replace("index.html", PAGEFIND.rpartition("/")[0])
            inputs = stable_hash(
                version, _FORM, *_EXCLUDED, *(part for page in own for part in (page.path, page.inputs))
            )
            if not program:
                yield Bundle(folder, error=f"Pagefind is not installed; {install('search')}")
            elif not self._is_current(f"{folder}/{_ENTRY}", inputs):
                yield self._made(program, own, folder, inputs)

    def _is_current(self, entry: str, inputs: str) -> bool:
        recorded = self.log.recorded(entry)
        return recorded is not None and recorded.inputs == inputs and (self.root / entry).is_file()

    def _made(self, program: str, pages: tuple[Target, ...], folder: str, inputs: str) -> Bundle:
        locale = pages[0].locale
        # Beside weeks, a month or year is found as a page: its stories are theirs.
        has_weeks = any(_WEEK_PAGE.match(page.path) for page in pages)
        try:
            with TemporaryDirectory(prefix="digest-") as name:
                made = Path(name)
                # Copy: the output folder may also contain leftover pages of digests that became shorter.
                for page in pages:
                    place = made / page.path
                    place.parent.mkdir(parents=True, exist_ok=True)
                    content = (self.root / page.path).read_bytes().decode(errors="replace")
                    is_collection = has_weeks and not _WEEK_PAGE.match(page.path)
                    place.write_bytes((content if is_collection else with_story_headings(content)).encode())
                _run(program, made, f"site/{locale}")
                files = dict(_read(made / _MADE))
        except (OSError, subprocess.SubprocessError) as error:
            return Bundle(folder, error=f"Pagefind could not index {locale}: {_reason(error)}")
        if _ENTRY not in files:
            return Bundle(folder, error=f"Pagefind could not index {locale}: it wrote nothing")
        return Bundle(folder, tuple(_targets(files, folder, inputs, locale)))


def with_story_headings(page: str) -> str:
    """Return the copy of a page that Pagefind indexes: stories have headings with ids, which it can tell apart.

    Pagefind finds pages, and within them what stands below each heading with an id. So each title becomes such a
    heading, with the source behind a mark at which the script of the search splits it again. A page of other templates
    stays as it is.
    """
    numbers = count(1)
    return _STORY.sub(lambda story: _with_heading(story[0], numbers), page)


def _with_heading(story: str, numbers: Iterator[int]) -> str:
    title, source = _TITLE.search(story), _SOURCE.search(story)
    if not title:
        return story
    words = title["words"] + (_SEPARATOR + source[1] if source else "")
    heading = f'<h3 id="story-{next(numbers)}">{words}</h3>'
    return story[: title.start()] + heading + story[title.end() :]


def _order(page: Target) -> tuple[str, str]:
    return str(page.locale), page.path


def _program() -> tuple[str, str]:
    """Return the installed program and its version; the extended one can segment languages without spaces."""
    from importlib import import_module  # noqa: PLC0415 - an extra
    from importlib.metadata import version  # noqa: PLC0415 - likewise

    for package in ("pagefind_bin_extended", "pagefind_bin"):
        try:
            return str(import_module(package).get_executable()), f"{package} {version(package)}"
        except (ImportError, OSError):
            continue
    return "", ""


def _run(program: str, folder: Path, site: str) -> None:
    command = (
        *(program, "--silent", "--site", site, "--output-path", _MADE),
        *("--root-selector", "main", "--exclude-selectors", ",".join(_EXCLUDED)),
    )
    # Pagefind would read settings from environment variables, and from a file in the current folder.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    subprocess.run(  # noqa: S603 - a fixed program, and paths of ours
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=True,
        timeout=_SECONDS,
    )


def _read(made: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(made.rglob("*")):
        if path.is_file() and not _UNUSED.fullmatch(path.name):
            yield path.relative_to(made).as_posix(), path.read_bytes()


def _targets(files: Mapping[str, bytes], folder: str, inputs: str, locale: Locale | None) -> Iterator[Target]:
    """Yield the files of an index. The one that lists the others comes last: once it exists, the index is complete."""
    for name in sorted(files, key=lambda name: (name == _ENTRY, name)):
        content = files[name]
        made_of = inputs if name == _ENTRY else stable_hash(content.hex())
        media_type = _TYPES.get(Path(name).suffix, "application/octet-stream")
        yield Target(f"{folder}/{name}", media_type, made_of, partial(bytes, content), locale)


def _reason(error: Exception) -> str:
    said = str(error)
    if isinstance(error, subprocess.CalledProcessError):
        said = error.stderr or f"it ended with status {error.returncode}"
    return one_line(said)[-_LONGEST_ERROR:]

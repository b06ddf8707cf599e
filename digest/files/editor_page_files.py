"""Read the pages of an editor: ``about.md`` and the like beside the configuration, ``about.es.md`` for a locale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from digest.errors import SourceError
from digest.model.editor_page import EDITOR_PAGE_NAMES, EditorPage, EditorPageName
from digest.model.finding import Finding, quoted
from digest.model.locale import Locale

# As long as a chapter of a book; no page is longer.
_LARGEST = 50_000
# As in the pages that `digest init` writes.
_BLANK = re.compile(r"\[\[[^\[\]\n]+\]\]")


def read_editor_pages(
    folder: Path, locales: Sequence[Locale], base_url: str
) -> tuple[tuple[EditorPage, ...], tuple[Finding, ...]]:
    """Read each page in each locale that has a file, with findings; ``about.md`` is in the first locale.

    A file that cannot be used is reported and left out. Relative links are below ``base_url``.
    """
    found: list[EditorPage] = []
    findings: list[Finding] = []
    for file, page, locale in _files(locales):
        # A link to a file that is missing is a mistake, too.
        is_there = (folder / file).exists() or (folder / file).is_symlink()
        if not is_there or any((one.name, one.locale) == (page, locale) for one in found):
            continue
        try:
            text = _read(folder, file)
        except SourceError as error:
            findings.append(Finding(f"not published: {error}", file))
            continue
        from digest.language.text.html.markdown import unsafe_page_links  # noqa: PLC0415 - slow to import: many sites say nothing

        found.append(EditorPage(page, locale, text))
        findings += (
            Finding(f"has a place to fill in: {quoted(blank)}", file) for blank in dict.fromkeys(_BLANK.findall(text))
        )
        findings += (
            Finding(f"a link to {quoted(target)!r} leads nowhere; write a complete URL", file)
            for target in unsafe_page_links(text, base_url)
        )
    known = {file for file, _, _ in _files(locales)}
    findings += (
        Finding("not published: the site has no such locale", path.name)
        for path in editor_page_files(folder)
        if path.name not in known
    )
    return tuple(found), tuple(findings)


def editor_page_files(folder: Path) -> tuple[Path, ...]:
    """Return the paths of all such files, also those of locales that the site has no more."""
    patterns = (pattern for name in EDITOR_PAGE_NAMES for pattern in (f"{name}.md", f"{name}.*.md"))
    return tuple(sorted({path for pattern in patterns for path in folder.glob(pattern)}))


def _files(locales: Sequence[Locale]) -> Iterator[tuple[str, EditorPageName, Locale]]:
    """Yield the files that may exist, each with its page and the locale of its words, those of the first one first."""
    for page in EDITOR_PAGE_NAMES:
        yield f"{page}.{locales[0]}.md", page, locales[0]
        yield f"{page}.md", page, locales[0]
        yield from ((f"{page}.{locale}.md", page, locale) for locale in locales[1:])


def _read(folder: Path, name: str) -> str:
    path = folder / name
    try:
        # A symbolic link must not publish a file that only we may read.
        if not path.resolve().is_relative_to(folder.resolve()):
            raise SourceError("a symbolic link to a file outside the site")
        if not path.is_file():
            raise SourceError("not a file")
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(_LARGEST + 1)
    except UnicodeDecodeError as error:
        raise SourceError(f"not UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8") from error
    except (OSError, RuntimeError) as error:
        raise SourceError(f"cannot be read ({getattr(error, 'strerror', None) or error})") from error
    if len(text) > _LARGEST:
        raise SourceError(f"longer than {_LARGEST:,} characters; make it shorter")
    if not text.strip():
        raise SourceError("empty")
    return text

"""Read what the editor says about a site: ``about.md`` beside its configuration, and ``about.es.md`` for a locale."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from digest.errors import SourceError
from digest.model.about import About
from digest.model.finding import Finding, quoted
from digest.model.locale import Locale

# As long as a chapter of a book; no page is longer.
_LARGEST = 50_000


def read_about(folder: Path, locales: Sequence[Locale], base_url: str) -> tuple[tuple[About, ...], tuple[Finding, ...]]:
    """Read the words about a site in each locale that has a file, with findings; ``about.md`` is in the first locale.

    A file that cannot be used is reported and left out. Relative links are below ``base_url``.
    """
    found: list[About] = []
    findings: list[Finding] = []
    for name, locale in _names(locales).items():
        # A link to a file that is missing is a mistake, too.
        is_there = (folder / name).exists() or (folder / name).is_symlink()
        if not is_there or any(about.locale == locale for about in found):
            continue
        try:
            text = _read(folder, name)
        except SourceError as error:
            findings.append(Finding(f"not published: {error}", name))
            continue
        from digest.language.text.html.markdown import unsafe_page_links  # noqa: PLC0415 - slow to import: many sites say nothing

        found.append(About(locale, text))
        findings += (
            Finding(f"a link to {quoted(target)!r} leads nowhere; write a complete URL", name)
            for target in unsafe_page_links(text, base_url)
        )
    return tuple(found), tuple(findings)


def about_files(folder: Path) -> tuple[Path, ...]:
    """Return the paths of all such files, also those of locales that the site has no more."""
    return tuple(sorted({*folder.glob("about.md"), *folder.glob("about.*.md")}))


def _names(locales: Sequence[Locale]) -> dict[str, Locale]:
    """Return the names of the files that may exist, each with the locale of its words, those of the first one first."""
    return {f"about.{locales[0]}.md": locales[0], "about.md": locales[0]} | {
        f"about.{locale}.md": locale for locale in locales[1:]
    }


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

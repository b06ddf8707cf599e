"""Read the line below a story: its sources, how it was translated, and which week told it before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest.model.locale import UNDETERMINED, Locale
from digest.model.week import Week
from digest.tasks.from_output.labels import Labels
from digest.tasks.from_output.shown import ShownCredit, ShownMark
from digest.tasks.from_output.shown_markup import ShownElement, parsed

_BETWEEN = " · "
_EDGES = " ·\u00a0"


def credits_of(lines: Iterable[ShownElement], url: str) -> tuple[ShownCredit, ...]:
    """Return the sources that the lines of a story name, in order; a brief has a second line for what has links.

    The first item of the first source has the ``url`` of the title, "" if that leads nowhere. Older pages link it
    again.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    links: list[tuple[str, str]] = [(url, "")] if url else []
    for part in (part for line in lines for part in line.children("a", "bdi")):
        inside = part if part.element.tag == "bdi" else part.child("bdi")
        link = (part.element.get("href") or "", part.element.get("title") or "" if inside is None else "")
        if inside is not None:
            links = found.setdefault(inside.text, links if not found else [])
        if link[0] and link not in links and (inside is not None or (found and _is_number(part.text))):
            links.append(link)
    return tuple(ShownCredit(name, tuple(of)) for name, of in found.items())


def mark_of(line: ShownElement, labels: Labels, link_locale: Locale | None = None) -> ShownMark | None:
    """Read the label at the end of a line; the link in the title leads to a page in ``link_locale``."""
    links = [part for part in line.children("a") if part.child("bdi") is None and not _is_number(part.text)]
    quoted, told = line.child("q"), line.child("span", kind="original")
    title = next((part.element.get("title") or "" for part in (told, *links[-1:]) if part), "")
    # A source may be named like a language, but it comes first.
    for words in without_quote(line, quoted)[1:]:
        if mark := labels.mark(words, title or (quoted.text if quoted else "")):
            return replace(mark, original=_original(links, quoted) or _in_region(mark.original, link_locale))
    return None


def earlier_week(line: ShownElement) -> Week | None:
    """Read the week of the digest that told a story before."""
    told = line.child("span", kind="earlier")
    try:
        return Week.parse(told.element.get("data-week") or "") if told else None
    except ValueError:
        return None


def without_quote(line: ShownElement, quoted: ShownElement | None) -> list[str]:
    """Return the text of a line of labels without a quoted title: all of it, then without its first part, and so on."""
    earlier = line.child("span", kind="earlier")
    told = line.text.removesuffix(earlier.text).rstrip(_EDGES) if earlier else line.text
    whole = told.removesuffix(quoted.text if quoted else "").replace("\u00a0", " ").rstrip()
    parts = whole.removesuffix(_BETWEEN.rstrip()).split(_BETWEEN)
    return [_BETWEEN.join(parts[start:]) for start in range(len(parts))]


def _original(links: Sequence[ShownElement], quoted: ShownElement | None) -> Locale | None:
    """Return the language of an original as the link to it or the title in it has it, with its region."""
    tag = links[-1].element.get("hreflang") if links else None
    inside = quoted.child("span") if quoted else None
    found = parsed(tag) if tag else (inside.locale if inside else UNDETERMINED)
    return found if found.is_known else None


def _in_region(named: Locale | None, linked: Locale | None) -> Locale | None:
    """Return the language that a label names, with the region of the page that the title leads to."""
    return linked if named and linked and named.language == linked.language else named


def _is_number(text: str) -> bool:
    return text.strip().isdecimal()

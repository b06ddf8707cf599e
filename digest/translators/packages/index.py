"""The index of packages: a JSON list that says which packages there are, and where each can be had.

Its form is that of the index of Argos Translate. ``size`` and ``sha256`` (or ``checksum``) may stand beside, and are
then what a package is checked against.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from digest.errors import PackageError
from digest.text.characters.clean import one_line
from digest.translators.packages.installed import Package, is_code, numbers

_SHA256 = re.compile(r"(?:sha256:)?([0-9a-fA-F]{64})")
_LONGEST_NAME = 60
_MOST_LINKS = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """A package that can be had. ``size`` in bytes and ``sha256`` in hexadecimal, where the index says them.

    ``flaw`` is what keeps it from being taken: the index says something of it that nobody can check.
    """

    source: str
    target: str
    version: str
    source_name: str
    target_name: str
    links: tuple[str, ...]
    size: int | None = None
    sha256: str = ""
    flaw: str = ""

    @property
    def codes(self) -> tuple[str, str]:
        """Its languages as Argos names them."""
        return self.source, self.target

    @property
    def file_name(self) -> str:
        """A name for its file, which says what it is and leads nowhere."""
        version = re.sub(r"[^0-9A-Za-z]+", "_", self.version).strip("_")
        return f"translate-{self.source}_{self.target}-{version or 0}.argosmodel"

    def is_newer(self, package: Package) -> bool:
        """Whether it is a newer version than what is installed."""
        return numbers(self.version) > numbers(package.version)


def parse_index(content: bytes, place: str) -> tuple[Offer, ...]:
    """Read an index; give the newest package for each pair of languages, by their codes.

    What in it is no package for translation, or cannot be understood, is left out.

    Raises PackageError where it is no index at all.
    """
    try:
        entries = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PackageError(f"{place}: no index of packages: not JSON; check the address") from error
    if not isinstance(entries, list):
        raise PackageError(f"{place}: no index of packages: not a JSON list; check the address")
    return _newest(offer for entry in entries if isinstance(entry, dict) and (offer := _offer(entry)))


def hops(offers: Iterable[Offer], source: str, target: str) -> str:
    """A language over which two packages lead from one language to another; nothing where there is none."""
    pairs = {offer.codes for offer in offers}
    between = sorted(middle for first, middle in pairs if first == source and (middle, target) in pairs)
    return "en" if "en" in between else next(iter(between), "")


def _newest(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    newest: dict[tuple[str, str], Offer] = {}
    for offer in offers:
        known = newest.get(offer.codes)
        if known is None or numbers(offer.version) > numbers(known.version):
            newest[offer.codes] = offer
    return tuple(newest[codes] for codes in sorted(newest))


def _offer(entry: Mapping[str, Any]) -> Offer | None:
    source, target = _text(entry, "from_code"), _text(entry, "to_code")
    links = entry.get("links")
    links = tuple(link for link in links if isinstance(link, str)) if isinstance(links, list) else ()
    is_package = entry.get("type", "translate") == "translate" and is_code(source) and is_code(target)
    if not is_package or not links:
        return None
    size, sha256 = _size(entry), _sha256(entry)
    # One that is not understood is no reason to take the file unchecked.
    flaws = [("size", "a size", size), ("sha256", "a checksum", sha256), ("checksum", "a checksum", sha256)]
    flaw = next((words for key, words, found in flaws if entry.get(key) not in (None, "") and not found), "")
    return Offer(
        source=source,
        target=target,
        version=_text(entry, "package_version") or "0",
        source_name=_text(entry, "from_name") or source,
        target_name=_text(entry, "to_name") or target,
        links=links[:_MOST_LINKS],
        size=size,
        sha256=sha256,
        flaw=flaw and f"the index gives {flaw} that is not understood",
    )


def _size(entry: Mapping[str, Any]) -> int | None:
    size = entry.get("size")
    return size if isinstance(size, int) and not isinstance(size, bool) and size > 0 else None


def _sha256(entry: Mapping[str, Any]) -> str:
    """The checksum, where one is there that we know how to check."""
    found = (_SHA256.fullmatch(_text(entry, key, 100)) for key in ("sha256", "checksum"))
    return next((match[1].lower() for match in found if match), "")


def _text(entry: Mapping[str, Any], key: str, longest: int = _LONGEST_NAME) -> str:
    value = entry.get(key)
    return one_line(value[:longest]) if isinstance(value, str) else ""

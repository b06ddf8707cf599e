"""The package index: a JSON list of the available packages and their download URLs.

Its format is that of the Argos Translate index. Packages are checked against the optional keys ``size`` and ``sha256``
(or ``checksum``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from digest.errors import PackageError
from digest.language.text.characters.clean import one_line
from digest.translating.packages.installed import Package, is_code, numbers

_SHA256 = re.compile(r"(?:sha256:)?([0-9a-fA-F]{64})")
_LONGEST_NAME = 60
_MOST_LINKS = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """An available package. ``size`` is in bytes and ``sha256`` in hexadecimal, if the index gives them.

    ``license`` is what the index says of it. ``flaw`` is the reason not to use it: the index gives a check that cannot
    be done.
    """

    source: str
    target: str
    version: str
    source_name: str
    target_name: str
    links: tuple[str, ...]
    size: int | None = None
    sha256: str = ""
    license: str = ""
    flaw: str = ""

    @property
    def codes(self) -> tuple[str, str]:
        """The languages as Argos names them."""
        return self.source, self.target

    @property
    def file_name(self) -> str:
        """A safe file name that describes the package."""
        version = re.sub(r"[^0-9A-Za-z]+", "_", self.version).strip("_")
        return f"translate-{self.source}_{self.target}-{version or 0}.argosmodel"

    def is_newer(self, package: Package) -> bool:
        """Return whether the offer has a newer version than an installed package."""
        return numbers(self.version) > numbers(package.version)


def parse_index(content: bytes, place: str) -> tuple[Offer, ...]:
    """Parse an index; return the newest package for each pair of languages, by their codes.

    Entries that are not translation packages or not valid are left out.

    Raises PackageError if it is not an index.
    """
    try:
        entries = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PackageError(f"{place}: not a package index: not JSON; check the URL") from error
    if not isinstance(entries, list):
        raise PackageError(f"{place}: not a package index: not a JSON list; check the URL")
    return _newest(offer for entry in entries if isinstance(entry, dict) and (offer := _offer(entry)))


def hops(offers: Iterable[Offer], source: str, target: str) -> str:
    """Return a pivot language that two packages can translate through; "" if there is none."""
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
    # A check that is not valid is no reason to accept the file unchecked.
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
        license=_text(entry, "license"),
        flaw=flaw and f"the index gives {flaw} that is not valid",
    )


def _size(entry: Mapping[str, Any]) -> int | None:
    size = entry.get("size")
    return size if isinstance(size, int) and not isinstance(size, bool) and size > 0 else None


def _sha256(entry: Mapping[str, Any]) -> str:
    """Return the checksum, if there is one of a known kind."""
    found = (_SHA256.fullmatch(_text(entry, key, 100)) for key in ("sha256", "checksum"))
    return next((match[1].lower() for match in found if match), "")


def _text(entry: Mapping[str, Any], key: str, longest: int = _LONGEST_NAME) -> str:
    value = entry.get(key)
    return one_line(value[:longest]) if isinstance(value, str) else ""

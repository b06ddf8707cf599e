"""Measure how many bounces and complaints of a collection are understood, and why messages came back.

DATA is a folder with bounces.zip or bounces/bounces.zip, or with mail files. A second argument, ``--list``, prints each
mail with what it was taken for.
"""

from __future__ import annotations

import hashlib
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from digest.letters.mail.automatic import why_automatic
from digest.letters.mail.bounce import read_bounce
from digest.letters.mail.complaint import read_complaint
from digest.letters.mail.message import parse_message

_NOT_BOUNCES = ("complaint", "automatic", "nothing")
# The rules were written by the first half; the second was kept apart.
_HALVES = ("first half", "second half")


def main() -> None:
    """Print how many mails of each kind there are, in both halves and together."""
    if len(sys.argv) not in {2, 3} or sys.argv[2:] not in ([], ["--list"]):
        sys.exit("make bench-bounces DATA=folder: give the folder that has bounces/bounces.zip or bounces.zip")
    halves: dict[str, Counter[str]] = {name: Counter() for name in _HALVES}
    for name, content in messages(Path(sys.argv[1])):
        kind = understood(content)
        halves[half_of(name)][kind] += 1
        if sys.argv[2:]:
            print(f"{kind}: {name}")
    for half, kinds in halves.items():
        tell(half, kinds)
    tell("all", sum(halves.values(), Counter()))


def tell(name: str, kinds: Counter[str]) -> None:
    """Print the numbers of mails by kind, and the share of bounces whose kind cannot be told."""
    bounces = kinds.total() - sum(kinds[one] for one in _NOT_BOUNCES)
    print(f"{name}: {kinds.total()} mails, {bounces} bounces, {kinds['unclear']} of them unclear", end=" ")
    print(f"({kinds['unclear'] / max(1, bounces):.1%}); {kinds['gone']} may end a subscription")
    print("  " + ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()))


def messages(data: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each mail of a folder."""
    packed = next((path for path in (data / "bounces" / "bounces.zip", data / "bounces.zip") if path.exists()), None)
    if packed is None:
        yield from ((path.name, path.read_bytes()) for path in sorted(data.rglob("*.eml")))
        return
    with zipfile.ZipFile(packed) as archive:
        yield from ((name, archive.read(name)) for name in sorted(archive.namelist()) if name.endswith(".eml"))


def half_of(name: str) -> str:
    """Return the half that a mail belongs to, by its name."""
    return _HALVES[hashlib.sha256(name.encode()).digest()[0] % 2]


def understood(content: bytes) -> str:
    """Return what a mail was taken for: a complaint, a delay, or why a message came back."""
    message = parse_message(content)
    if read_complaint(message):
        return "complaint"
    bounce = read_bounce(message)
    if bounce:
        return bounce.kind if bounce.is_final else "delay"
    return "automatic" if why_automatic(message, lambda _: False) else "nothing"


if __name__ == "__main__":
    main()

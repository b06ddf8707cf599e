"""Measure how many bounces and complaints of a collection are understood.

DATA is a folder with bounces.zip or bounces/bounces.zip, or with mail files.
"""

from __future__ import annotations

import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from digest.formats.mail.automatic import why_automatic
from digest.formats.mail.bounce import read_bounce
from digest.formats.mail.complaint import read_complaint
from digest.formats.mail.message import parse_message, texts


def main() -> None:
    """Print what was understood, and the addresses that were named but are not in the mail."""
    if len(sys.argv) != 2:
        sys.exit("make bench-bounces DATA=folder: give the folder that has bounces/bounces.zip or bounces.zip")
    kinds: Counter[str] = Counter()
    invented: list[str] = []
    for name, content in messages(Path(sys.argv[1])):
        kind, named = understood(content)
        kinds[kind] += 1
        invented += [f"{name}: {address}" for address in named if not holds(content, address)]
        if kind in {"nothing", "automatic"}:
            print(f"not understood ({kind}): {name}")
    total = kinds.total()
    right = sum(count for kind, count in kinds.items() if kind not in {"nothing", "automatic"})
    print(f"understood: {right} of {total} ({right / max(1, total):.1%}); {dict(sorted(kinds.items()))}")
    print(f"named, but not in the mail: {len(invented)}", *invented, sep="\n  ")


def messages(data: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each mail of a folder."""
    packed = next((path for path in (data / "bounces" / "bounces.zip", data / "bounces.zip") if path.exists()), None)
    if packed is None:
        yield from ((path.name, path.read_bytes()) for path in sorted(data.rglob("*.eml")))
        return
    with zipfile.ZipFile(packed) as archive:
        yield from ((name, archive.read(name)) for name in sorted(archive.namelist()) if name.endswith(".eml"))


def understood(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return what a mail was taken for, and the addresses that were found in it."""
    message = parse_message(content)
    if complaint := read_complaint(message):
        return "complaint", complaint.recipients
    bounce = read_bounce(message)
    if bounce and (bounce.recipients or bounce.message_ids):
        return "permanent" if bounce.is_permanent else "temporary", bounce.recipients
    return "automatic" if why_automatic(message, lambda _: False) else "nothing", ()


def holds(content: bytes, address: str) -> bool:
    """Return whether a mail holds an address, as it is or in an encoded part."""
    decoded = "\n".join(text for _, text in texts(parse_message(content)))
    return address.lower() in content.decode(errors="replace").lower() or address.lower() in decoded.lower()


if __name__ == "__main__":
    main()

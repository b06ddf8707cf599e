"""A file that has come in part: what is there of it, and what must not have changed for the rest to fit."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_LARGEST_NOTE = 100_000


@dataclass(frozen=True, slots=True)
class PartialFile:
    """The beginning of ``target``, beside it: ``NAME.part``, with a note on where it is from in ``NAME.part.json``."""

    target: Path

    @property
    def path(self) -> Path:
        """Where the beginning is."""
        return self.target.with_name(f"{self.target.name}.part")

    @property
    def _note(self) -> Path:
        return self.target.with_name(f"{self.target.name}.part.json")

    def begun(self, address: str) -> tuple[int, str]:
        """How many bytes of this address are there, and the validator of what they are of; ``(0, "")`` for none."""
        if self.path.is_symlink() or self._note.is_symlink():
            self.discard()
        try:
            size = self.path.stat().st_size
            with self._note.open("rb") as file:
                note = json.loads(file.read(_LARGEST_NOTE))
            known, validator = note["of"], note["validator"]
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return 0, ""
        return (size, validator) if known == _name(address) and isinstance(validator, str) and validator else (0, "")

    def begin(self, address: str, headers: Mapping[str, str]) -> None:
        """Begin anew with an answer of these headers."""
        self.discard()
        self._note.write_text(json.dumps({"of": _name(address), "validator": _validator(headers)}), encoding="utf-8")
        self.path.touch()

    def append(self, chunks: Iterable[bytes]) -> None:
        """Add what comes; where it breaks off, what came until then stays."""
        with self.path.open("ab") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())

    def finish(self) -> None:
        """Give the whole file its name."""
        self.path.replace(self.target)
        self._note.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove what there is."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def _name(address: str) -> str:
    """A name for an address, which may hold a password."""
    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()


def _validator(headers: Mapping[str, str]) -> str:
    """What If-Range can ask for: a strong ETag, else the date of the last change (RFC 9110, section 13.1.5)."""
    tag = headers.get("ETag", "")
    return tag if tag.startswith('"') else headers.get("Last-Modified", "")

"""A partial download: the bytes received so far, and the validator that must still match to resume it."""

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
    """The beginning of ``target``: in ``NAME.part`` next to it, with a note on its origin in ``NAME.part.json``."""

    target: Path

    @property
    def path(self) -> Path:
        """The path of the beginning."""
        return self.target.with_name(f"{self.target.name}.part")

    @property
    def _note(self) -> Path:
        return self.target.with_name(f"{self.target.name}.part.json")

    def begun(self, address: str) -> tuple[int, str]:
        """Return the number of bytes received from this URL, and their validator; ``(0, "")`` if there are none."""
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
        """Start over with a response that has these headers."""
        self.discard()
        self._note.write_text(json.dumps({"of": _name(address), "validator": _validator(headers)}), encoding="utf-8")
        self.path.touch()

    def append(self, chunks: Iterable[bytes]) -> None:
        """Append chunks; if the connection is lost, those received until then are kept."""
        with self.path.open("ab") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())

    def finish(self) -> None:
        """Rename the complete file to its target."""
        self.path.replace(self.target)
        self._note.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove the part and its note."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def _name(address: str) -> str:
    """Return a hash of a URL, which may contain a password."""
    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()


def _validator(headers: Mapping[str, str]) -> str:
    """Return a validator for If-Range: a strong ETag, or else Last-Modified (RFC 9110, section 13.1.5)."""
    tag = headers.get("ETag", "")
    return tag if tag.startswith('"') else headers.get("Last-Modified", "")

"""The folder of drafts, such as ``editions/2025-W17.toml``, which digest writes and the editor changes."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from digest.editing.draft_file import draft_reader as draft_format
from digest.editing.draft_file.draft_table import LARGEST
from digest.editing.draft_file.draft_text import with_additions, written
from digest.errors import DraftError, StaleDraftError
from digest.files.whole import written_whole
from digest.model.draft import Additions, Draft
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.picture import Picture


@dataclass(frozen=True, slots=True)
class DraftFile:
    """The text of a draft, and a fingerprint that differs after any change; both are "" if there is no file."""

    text: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class DraftFolder:
    """The port Drafts. With ``dry``, nothing is written; with ``is_reviewed``, publishing requires approval.

    ``pictures`` returns the pictures that stories may show, by name; it is called when a draft is read. ``locales`` are
    those of the site.
    """

    root: Path
    is_reviewed: bool = False
    dry: bool = False
    pictures: Callable[[], Mapping[str, Picture]] = dict
    locales: tuple[Locale, ...] = ()

    def path(self, week: Period) -> Path:
        """Return the path of the draft of a week, whether it exists or not."""
        return self.root / f"{week}.toml"

    def draft(self, week: Period) -> Draft | None:
        """Return the draft of a week with the editor's changes; None if there is none."""
        content = self._content(week)
        return None if content is None else self._parsed(content, week)

    def file(self, week: Period) -> DraftFile:
        """Return the draft of a week as its file has it, whether it is valid or not.

        Raises DraftError if it cannot be read.
        """
        content = self._content(week)
        if content is None:
            return DraftFile()
        try:
            return DraftFile(content.decode("utf-8-sig"), stable_hash(content.hex()))
        except UnicodeDecodeError as error:
            raise DraftError(f"{self.path(week)}: not UTF-8 text; save it as UTF-8") from error

    def replace(self, week: Period, text: str, fingerprint: str) -> DraftFile:
        """Replace the draft of a week with a text, and return it.

        Raises StaleDraftError if the file no longer has that fingerprint, DraftError if the text is no valid draft.
        """
        if self.file(week).fingerprint != fingerprint:
            raise StaleDraftError(f"{self.path(week)}: changed by somebody else; nothing was written")
        self._parsed(text.encode(), week)
        self._write(self.path(week), text)
        return self.file(week)

    def begin(self, draft: Draft) -> None:
        """Write the first draft of a week. Raises DraftError if a file has appeared in the meantime."""
        if self._is_there(draft.week):
            raise self._changed(draft.week)
        self._write(self.path(draft.week), written(draft, is_reviewed=self.is_reviewed))

    def extend(self, draft: Draft, additions: Additions) -> None:
        """Add what is new to the draft of a week, and keep the rest as the editor left it.

        Raises DraftError if the draft was changed since it was read, since stories may have moved.
        """
        path, content = self.path(draft.week), self._content(draft.week)
        if content is None or self._parsed(content, draft.week) != draft:
            raise self._changed(draft.week)
        self._write(path, with_additions(content.decode("utf-8-sig"), additions, str(path)))

    def _parsed(self, content: bytes, week: Period) -> Draft:
        return draft_format.parse(content, week, str(self.path(week)), self.pictures(), self.locales)

    def _content(self, week: Period) -> bytes | None:
        path = self.path(week)
        if not self._is_there(week):
            return None
        with _explained(path, "read"):
            if not path.is_file():
                raise DraftError(f"{path}: not a file; move it away")
            with path.open("rb") as file:
                return file.read(LARGEST + 1)

    def _is_there(self, week: Period) -> bool:
        """Return whether the draft exists; raise DraftError if that is unknown, rather than ignore the draft."""
        path = self.path(week)
        with _explained(path, "read"), suppress(FileNotFoundError, NotADirectoryError):
            path.lstat()
            return True
        return False

    def _changed(self, week: Period) -> DraftError:
        return DraftError(f"{self.path(week)}: changed while digest was running; run the command again")

    def _write(self, path: Path, text: str) -> None:
        """Write a draft so that it is never half-written."""
        if self.dry:
            return
        with _explained(path, "written"):
            path.parent.mkdir(parents=True, exist_ok=True)
            place = Path(os.path.realpath(path))
            mode = place.stat().st_mode & 0o777 if place.exists() else None
            mark = codecs.BOM_UTF8 if mode is not None and _begins_with_mark(place) else b""
            with written_whole(place, mode) as file:
                file.write(mark + text.encode())


def _begins_with_mark(path: Path) -> bool:
    """Return whether a file begins with a byte order mark, as some editors on Windows want it."""
    with path.open("rb") as file:
        return file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8


@contextmanager
def _explained(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DraftError(
            f"{path}: cannot be {what} ({error.strerror or error}); check the file and its folder"
        ) from error

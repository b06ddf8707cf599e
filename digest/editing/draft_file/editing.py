"""Edit the text of a draft as an editor asks, and keep everything else: comments, order and line endings.

Each edit says twice what it does, to the values and to the text. The text is spliced and read back, and has to have
exactly the wanted values: so nothing else can change, however a file is written.
"""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Sequence
from typing import Any, Protocol

from digest.errors import DraftError


class Edit(Protocol):
    """One thing that an editor does to a draft."""

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft. Raises DraftError if that is not possible."""
        ...

    def rewrite(self, text: str, values: dict[str, Any], /) -> str:
        """Return the text of a draft that has these values, changed in the same way."""
        ...


def edited(text: str, edits: Sequence[Edit], path: str) -> str:
    """Return the text of a draft after some edits, one by one.

    Raises DraftError if one is not possible: such as that a story is gone, or that a table is written in a way that
    cannot be edited without touching anything else.
    """
    # A file with line endings of both kinds keeps each.
    is_dos = 0 < text.count("\n") == text.count("\r\n")
    new = text.replace("\r\n", "\n") if is_dos else text
    new += "" if new.endswith("\n") or not new else "\n"
    for edit in edits:
        new = _edited(new, edit, path)
    return new.replace("\n", "\r\n") if is_dos else new


def _edited(text: str, edit: Edit, path: str) -> str:
    try:
        values = tomllib.loads(text)
        wanted = copy.deepcopy(values)
        edit.change(wanted)
        new = edit.rewrite(text, values)
        # An editor's words must never be lost, however they are written.
        if tomllib.loads(new) == wanted:
            return new
    except DraftError as error:
        raise type(error)(f"{path}: {error}") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise _refusal(path) from error
    raise _refusal(path)


def _refusal(path: str) -> DraftError:
    return DraftError(
        f"{path}: this cannot be changed from here, because of how the file is written; change it in the file"
    )

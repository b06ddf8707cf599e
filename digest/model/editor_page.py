"""Pages that the editor of a site writes: about it, who is responsible for it, and what it keeps of its readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from digest.model.locale import Locale

# In the order in which readers see the links to them.
EditorPageName = Literal["about", "imprint", "privacy"]
EDITOR_PAGE_NAMES: tuple[EditorPageName, ...] = get_args(EditorPageName)


@dataclass(frozen=True, slots=True)
class EditorPage:
    """The words of a page, in Markdown, and the locale that they are written in."""

    name: EditorPageName
    locale: Locale
    text: str

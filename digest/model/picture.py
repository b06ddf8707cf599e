"""Pictures of a site: files of the editor's, next to ``digest.toml``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest.model.locale import UNDETERMINED, Locale


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its file name, and its size in pixels as shown.

    ``version`` changes whenever the picture does; ``read`` returns its bytes.
    """

    name: str
    media_type: str
    width: int
    height: int
    version: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class StoryImage:
    """A picture shown with a story, as it was when the edition was decided.

    ``alt`` is the editor's alternative text, and ``caption`` the words below the picture, both in ``locale``.
    ``credit`` names whose picture it is, the same in every locale. Each of the last two is "" if there is none.
    """

    name: str
    width: int
    height: int
    alt: str
    locale: Locale = UNDETERMINED
    caption: str = ""
    credit: str = ""

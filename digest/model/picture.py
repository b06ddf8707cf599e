"""The pictures of a site: files of its editor's, beside ``digest.toml``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest.model.locale import UNDETERMINED, Locale


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the name of its file, and its size in pixels as it is shown.

    ``version`` is another one after any change, ``read`` gives its bytes.
    """

    name: str
    media_type: str
    width: int
    height: int
    version: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class StoryImage:
    """A picture that stands with a story, as it was when its edition was decided.

    ``alt`` are the editor's words, in their own locale, for those who do not see it.
    """

    name: str
    width: int
    height: int
    alt: str
    locale: Locale = UNDETERMINED

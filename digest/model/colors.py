"""Colors as ``#rrggbb``, and the contrast between them.

The contrast is the one that WCAG 2.2 defines from relative luminances: (lighter + 0.05) / (darker + 0.05), between 1
and 21. Text needs at least 4.5 (success criterion 1.4.3).
"""

from __future__ import annotations

import re

READABLE = 4.5
_COLOR = re.compile(r"#[0-9a-f]{6}")
_WHITE, _BLACK = "#ffffff", "#000000"
# The number of steps in which a color is moved towards white or black.
_STEPS = 100


def parse_color(text: str) -> str:
    """Return a color as ``#rrggbb``, given as ``#rrggbb`` or ``#rgb`` in upper or lower case.

    Raises ValueError for anything else.
    """
    color = text.strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", color):
        color = "#" + "".join(digit * 2 for digit in color[1:])
    if not _COLOR.fullmatch(color):
        raise ValueError(f"{text!r} is not a color such as #8a2f1d")
    return color


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors, from 1 to 21; their order does not matter."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(color: str) -> bool:
    """Return whether white text is easier to read on a color than black text."""
    return contrast(color, _WHITE) > contrast(color, _BLACK)


def mix(one: str, other: str, share: float) -> str:
    """Mix two colors: a ``share`` of 0 gives the first, 1 the other."""
    parts = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(mine + (its - mine) * share):02x}" for mine, its in parts)


def readable_on(color: str, *grounds: str) -> str:
    """Return a color if it is readable on all of the grounds, else the closest one that is.

    The grounds must be all light or all dark.
    """
    goal = _WHITE if is_dark(grounds[0]) else _BLACK
    tries = (mix(color, goal, step / _STEPS) for step in range(_STEPS))
    return next((one for one in tries if all(contrast(one, ground) >= READABLE for ground in grounds)), goal)


def _luminance(color: str) -> float:
    """Return the relative luminance of a color, from 0 to 1 (WCAG 2.2, definitions)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)

"""Choose the colors of a digest: those of its theme, or with its own accent."""

from __future__ import annotations

from dataclasses import replace

from digest.model.colors import READABLE, contrast, readable_on
from digest.model.look import THEMES, Look, Theme


def look_of(theme: Theme, accent: str = "") -> Look:
    """Return the look of a theme, with ``accent`` (``#rrggbb``) in place of its own, lightened in dark mode.

    Raises ValueError for an accent that is not legible on the paper of the theme.
    """
    look = THEMES[theme]
    if not accent:
        return look
    grounds = (look.light.paper, look.light.tint)
    least = min(contrast(accent, ground) for ground in grounds)
    if least < READABLE:
        near = readable_on(accent, *grounds)
        raise ValueError(
            f"{accent} has a contrast of {least:.1f} on the paper of {theme!r}, but text needs {READABLE}; "
            f"use a darker one, such as {near}"
        )
    return replace(
        look,
        light=replace(look.light, accent=accent),
        dark=replace(look.dark, accent=readable_on(accent, look.dark.paper, look.dark.tint)),
    )

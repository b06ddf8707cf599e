"""Which colors a digest has: those of its theme, with an accent of its own if it has one."""

from __future__ import annotations

from dataclasses import replace

from digest.model.look import THEMES, Look, Theme
from digest.text.colors import READABLE, contrast, readable_on


def look_of(theme: Theme, accent: str = "") -> Look:
    """The look of a theme; the ``accent`` (``#rrggbb``) takes the place of its own, at night a lighter one of its kind.

    Raises ValueError for an accent that cannot be read on the paper of the theme.
    """
    look = THEMES[theme]
    if not accent:
        return look
    grounds = (look.light.paper, look.light.tint)
    least = min(contrast(accent, ground) for ground in grounds)
    if least < READABLE:
        near = readable_on(accent, *grounds)
        raise ValueError(
            f"{accent} has a contrast of {least:.1f} on the paper of {theme!r}, and text wants {READABLE}; "
            f"take a darker one, such as {near}"
        )
    return replace(
        look,
        light=replace(look.light, accent=accent),
        dark=replace(look.dark, accent=readable_on(accent, look.dark.paper, look.dark.tint)),
    )

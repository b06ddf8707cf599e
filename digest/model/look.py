"""Looks: the colors and typefaces of themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Theme = Literal["paper", "plain", "ink"]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colors as ``#rrggbb``.

    ``ink`` is for text on ``paper``, ``soft`` for secondary text, ``accent`` for headings and links, ``rule`` for
    lines, and ``tint`` for highlighted backgrounds.
    """

    paper: str
    ink: str
    soft: str
    rule: str
    accent: str
    tint: str


@dataclass(frozen=True, slots=True)
class Look:
    """A theme with its light and dark colors, and the typefaces of its titles and its running text."""

    theme: Theme
    light: Palette
    dark: Palette
    titles: Literal["serif", "sans"] = "serif"
    text: Literal["serif", "sans"] = "serif"


THEMES: Mapping[Theme, Look] = {
    # A printed weekly: warm paper, soft ink.
    "paper": Look(
        "paper",
        light=Palette("#fbfaf7", "#1c1b19", "#5f5b54", "#d9d4ca", "#8a2f1d", "#f3efe7"),
        dark=Palette("#161513", "#ece8e1", "#a8a298", "#37332d", "#e58a73", "#211e1a"),
    ),
    # White, shaded just enough to keep mail programs from turning it black; one typeface for everything.
    "plain": Look(
        "plain",
        light=Palette("#fefefe", "#1a1a1a", "#5c5c5c", "#dddddd", "#1f5fa8", "#f4f5f6"),
        dark=Palette("#151618", "#e9e9ea", "#a3a5a8", "#34363a", "#7fb2ee", "#1f2124"),
        titles="sans",
        text="sans",
    ),
    # Blue-black on cool white; sans-serif titles over serif text.
    "ink": Look(
        "ink",
        light=Palette("#f8f9fb", "#131a2a", "#515a6e", "#d3d8e2", "#1d4f91", "#edf0f6"),
        dark=Palette("#10141d", "#e6e9f0", "#9da6b8", "#2c3444", "#86aef0", "#191f2b"),
        titles="sans",
    ),
}

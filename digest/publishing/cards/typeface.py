"""Choose a typeface for a text: one font, or one for the letters of its script and another for the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from digest.language.text.characters.scripts import script_of
from digest.model.locale import Locale
from digest.publishing.cards.fonts import Font, Style, Weight, best_font

# Scripts whose letters simply stand side by side. Others join, reorder or stack letters, or run right to left.
_SIMPLE = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor", "Ethi", "Hang", "Kana", "Hani"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Typeface:
    """The fonts of a text: ``main`` for the letters of its script, ``other`` for characters that ``main`` lacks."""

    main: Font
    other: Font

    @property
    def version(self) -> str:
        """The fingerprint of their files."""
        return f"{self.main.version} {self.other.version}"

    def runs(self, text: str) -> Iterator[tuple[str, Font]]:
        """Yield the runs of a text, each with its font; a space gets the font of the character before it."""
        fonts: list[Font] = []
        for character in text:
            is_blank = character.isspace() or unicodedata.category(character)[0] == "C"
            fonts.append(fonts[-1] if is_blank and fonts else self._font(character))
        for font, run in groupby(zip(text, fonts, strict=True), key=lambda pair: pair[1]):
            yield "".join(character for character, _ in run), font

    def _font(self, character: str) -> Font:
        return self.main if self.main == self.other or _is_of_script(character) else self.other


def typeface(
    fonts: Iterable[Font], letters: frozenset[str], locale: Locale, style: Style, weight: Weight
) -> Typeface | None:
    """Return a typeface for a set of characters, or None if no fonts have them.

    Right-to-left text is set in one font, so that the order of its runs need not be worked out.
    """
    known = tuple(fonts)
    whole = best_font(known, letters, locale, style, weight)
    own = frozenset(filter(_is_of_script, letters))
    main = best_font(known, own, locale, style, weight) if own else whole
    if main and not main.has(letters) and not runs_from_right(letters):
        other = best_font(known, letters - own, locale, style, weight)
        return Typeface(main, other) if other else None
    return Typeface(whole, whole) if whole else None


def letters_of(text: str) -> frozenset[str]:
    """Return the visible characters of a text: those that a font must have."""
    return frozenset(character for character in text if unicodedata.category(character)[0] not in "ZC")


def needs_shaping(letters: frozenset[str]) -> bool:
    """Return whether any of the characters need shaping, as those of Arabic, Devanagari and Thai do."""
    return runs_from_right(letters) or any(
        unicodedata.category(letter).startswith("M") or (letter.isalpha() and script_of(letter) not in _SIMPLE)
        for letter in letters
    )


def runs_from_right(letters: Iterable[str]) -> bool:
    """Return whether any of the characters runs right to left."""
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in letters)


def _is_of_script(character: str) -> bool:
    """Return whether a character is a letter or mark of a script other than Latin."""
    category = unicodedata.category(character)[0]
    return category == "M" or (category == "L" and script_of(character) != "Latn")

"""Protected parts of a segment, which translation must not change: find, mask and restore them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.language.text.characters.combining_marks import MARKS
from digest.translating.checking.protected_addresses import ADDRESS, without_closing
from digest.translating.checking.terms import TermFinder

# Replaces a part that was taken out of a text: neither a letter nor a space (Unicode 23.8).
GAP = "\ufffc"

# The characters of handles and hashtags: letters and digits, with their marks.
_SIGN = rf"[\w{MARKS}]"
_LITERALS = re.compile(
    "|".join(
        (
            rf"(?P<address>{ADDRESS})",
            rf"(?<![\w@{MARKS}])@{_SIGN}+(?:[.-]{_SIGN}+)*(?:@[\w-]+(?:\.[\w-]+)+)?",
            rf"(?<![\w&#{MARKS}])#(?={_SIGN}*[^\W\d_]){_SIGN}+",
            r"<code>.{0,500}?</code>|</?[a-zA-Z][^<>]{0,500}>",
            r"`[^`\n]+`",
            r"(?<!\w)[^\W_]+(?:_[^\W_]+)+\b(?:\(\))?|(?<!\w)[a-z]\w*\(\)",
            r"\{\s?\w+\s?\}|⟦\s?\w+\s?⟧|(?i:XQ\s?\d+\s?Z)",
            r"(?<!\w)&#?\w{1,31};|%\(\w{1,31}\)[a-zA-Z]\b",
        )
    )
)
# Most segments have none of these, and one search for them is many times faster than all of the patterns above.
_HINT = re.compile(r"[@#`<{⟦_]|:[^\s\d]|\.\w|\(\)|localhost|[xX][qQ]|&\w+;|%\(\w")
_LETTER = re.compile(r"[^\W\d_]")
# Below are the Latin, Greek, Cyrillic and Armenian scripts, which separate words with spaces and attach nothing to a
# name.
_FIRST_OF_OTHERS = "\u0590"


@dataclass(frozen=True, slots=True)
class ProtectedPart:
    """A range of a segment that no engine may change, and its text in the translation.

    ``is_term`` distinguishes glossary terms, and names, from text that shows by its signs that it stays as written.
    """

    start: int
    end: int
    kept: str
    is_term: bool = False


@dataclass(frozen=True, slots=True)
class MaskForm:
    """A notation for masks, such as "part 3 goes here", that some engines leave unchanged."""

    opening: str
    closing: str

    def write(self, number: int) -> str:
        """Return the mask with a number."""
        return f"{self.opening}{number}{self.closing}"

    @property
    def pattern(self) -> re.Pattern[str]:
        """A pattern for masks as engines return them: in upper or lower case, perhaps with spaces. ``re`` caches it."""
        return re.compile(rf"{re.escape(self.opening)}\s?(\d+)\s?{re.escape(self.closing)}", re.IGNORECASE)


# In the order in which they are tried. Text in a segment that looks like one of them is protected itself.
MASK_FORMS = (MaskForm("{", "}"), MaskForm("⟦", "⟧"), MaskForm("XQ", "Z"))


def find_parts(segment: str, terms: TermFinder | None = None) -> tuple[ProtectedPart, ...]:
    """Find URLs, emails, code, file names, handles, hashtags, tags, entities, placeholders and glossary terms."""
    literals = list(_literals(segment))
    if terms is None:
        return tuple(literals)
    found = [ProtectedPart(*term, is_term=True) for term in terms.find(_without(segment, literals))]
    return tuple(sorted((*literals, *found), key=lambda part: part.start))


def mask(segment: str, parts: Sequence[ProtectedPart], form: MaskForm) -> str:
    """Replace each part with a mask."""
    return join(split(segment, parts), [form.write(number) for number in range(len(parts))])


def restore(masked: str, parts: Sequence[ProtectedPart], form: MaskForm) -> str | None:
    """Put the parts back into a translated text; None unless each mask appears exactly once, and no other does."""
    numbers = [int(number) for number in form.pattern.findall(masked)]
    if sorted(numbers) != list(range(len(parts))):
        return None
    return form.pattern.sub(lambda match: parts[int(match[1])].kept, masked)


def split(segment: str, parts: Sequence[ProtectedPart]) -> tuple[str, ...]:
    """Return the text around the parts: one piece more than there are parts, some of them empty."""
    bounds = [0, *(place for part in parts for place in (part.start, part.end)), len(segment)]
    return tuple(segment[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True))


def join(pieces: Sequence[str], between: Sequence[str]) -> str:
    """Join pieces with the separators between them, one fewer than there are pieces."""
    return pieces[0] + "".join(put + piece for put, piece in zip(between, pieces[1:], strict=True))


def fill(segment: str, parts: Sequence[ProtectedPart]) -> str:
    """Return the segment with its parts replaced by their text in the translation."""
    return join(split(segment, parts), [part.kept for part in parts]) if parts else segment


def has_letters(text: str) -> bool:
    """Return whether a text has anything to translate."""
    return _LETTER.search(text) is not None


def around(segment: str, parts: Sequence[ProtectedPart]) -> str:
    """Return the segment with a gap for each part."""
    return join(split(segment, parts), [GAP] * len(parts)) if parts else segment


def around_kept(translated: str, parts: Sequence[ProtectedPart]) -> str | None:
    """Return the translation with a gap for each part; None if one is missing, altered or added."""
    if not parts and not _HINT.search(translated):
        return translated
    terms = [part.kept for part in parts if part.is_term]
    expected = Counter(part.kept for part in parts if not part.is_term)
    expected.update(literal.kept for term in terms for literal in _literals(term))
    literals = tuple(_literals(translated))
    if Counter(literal.kept for literal in literals) != expected:
        return None
    rest = around(translated, literals)
    for term in sorted(terms, key=len, reverse=True):
        wanted = around(term, tuple(_literals(term)))
        place = _find_whole(rest, wanted)
        if place < 0:
            return None
        rest = rest[:place] + GAP + rest[place + len(wanted) :]
    return rest


def _find_whole(text: str, term: str) -> int:
    """Find a term that is not attached to letters or digits; scripts other than those above attach words to others."""
    place = text.find(term)
    while place >= 0:
        end = place + len(term)
        if not _is_glued(text[place - 1 : place + 1] if place else "") and not _is_glued(text[end - 1 : end + 1]):
            return place
        place = text.find(term, place + 1)
    return -1


def _is_glued(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum() and max(pair) < _FIRST_OF_OTHERS


def _literals(text: str) -> Iterator[ProtectedPart]:
    if _HINT.search(text):
        for match in _LITERALS.finditer(text):
            literal = without_closing(match[0]) if match["address"] else match[0]
            yield ProtectedPart(match.start(), match.start() + len(literal), literal)


def _without(text: str, parts: Sequence[ProtectedPart]) -> str:
    """Blank out the parts, so that everything else keeps its position."""
    if not parts:
        return text
    return join(split(text, parts), [GAP * (part.end - part.start) for part in parts])

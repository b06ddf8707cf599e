"""Tell whether the sentences of summaries begin and end where those of their texts do.

By characters alone, not by our own splitter: at white space behind a final mark, at a line feed, or at an end of the
text. What our documented rules take from before the news, a dateline or a label, has a name of its own, to be read.
"""

from __future__ import annotations

import re

from digest.language.text.dates.datelines import without_dateline

_FINAL = r".!?…‽؟۔।॥։။።。！？｡\u037e"
_CLOSING = r"\"'”’»“›)\]}」』】〉》）］"
_NEAR = 80
# In Thai, which has no full stop, sentences begin at a space.
_BEGINS = re.compile(rf"(?:\A|\n|[{_FINAL}][{_CLOSING}]*\s*|[\u0e00-\u0eff]\s)\W*\Z")
_LABEL = re.compile(rf"(?:\A|\n|[{_FINAL}][{_CLOSING}]*\s)\W*[^\W\d_]{{3,20}}: \Z")
_ENDS = re.compile(rf"(?:[{_FINAL}:][{_CLOSING}\s]*|[\u0e00-\u0eff])\Z")
_CLAUSE = re.compile(rf"\s*(?:[,;:،؛、，；：{_FINAL}]|[—–-]\s)")


def faults(text: str, sentence: str) -> tuple[str, ...]:
    """Return what is wrong with the beginning and the end of a sentence that is shown of a text; nothing if whole."""
    words = r"\s+".join(map(re.escape, sentence.split()))
    places = list(re.finditer(words, text)) or list(re.finditer(words.removesuffix("…"), text))
    if not places:
        return ("not in its text",)
    found = [(_beginning(text, place), _end(text, place, sentence)) for place in places]
    return tuple(filter(None, min(found, key=lambda pair: sum(map(bool, pair)))))


def _beginning(text: str, place: re.Match[str]) -> str:
    before = text[: place.start()]
    if _BEGINS.search(before[-_NEAR:]) or not any(map(str.isalnum, before)):
        return ""
    if place.start() <= len(text) - len(without_dateline(text)):
        return "dateline"
    return "label" if _LABEL.search(before[-_NEAR:]) else "begins within"


def _end(text: str, place: re.Match[str], sentence: str) -> str:
    rest = text[place.end() :]
    if sentence.endswith("…") and not place[0].endswith("…"):
        return "" if _CLAUSE.match(rest) else "cut within a clause"
    if _ENDS.search(place[0]) or not rest.strip() or re.match(r"[^\S\n]*\n", rest):
        return ""
    return "ends within"

"""Whether a translation keeps the currencies and units of the numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.translators.gate.side import Side


class _Unit(NamedTuple):
    """A unit by its sign, and by all that may stand for that in the languages below."""

    sign: re.Pattern[str]
    meant: re.Pattern[str]


def _unit(sign: str, words: str) -> _Unit:
    return _Unit(re.compile(sign), re.compile(rf"{sign}|{words}", re.IGNORECASE))


_UNITS = (
    _unit(r"\$", r"usd|d[oóò]l+ar|доллар|долар|دولار|美元|美金|ドル|달러|元|peso|real|reais"),
    _unit("€", r"eur|евро|еўра|євро|يورو|欧元|歐元|ユーロ|유로"),
    _unit("£", r"gbp|pound|libra|lliur|livre|sterlin|pfund|pond|фунт|جنيه|英镑|英鎊|ポンド|파운드"),
    _unit(
        "[%٪％]",
        r"per ?cent|pct|por ?cien|por cento|pour cent|prozent|procent|процент|працэнт|відсот|"
        r"[بف][يى]? ?المئ|المائة|百分|パーセント|퍼센트",
    ),
    _unit("° ?C|℃", r"°(?! ?F)|celsius|grad|grau|gr[ae]t?s|degr|градус|度|도|درج|цельс"),
    _unit("° ?F|℉", r"°(?! ?C)|fahrenheit|grad|grau|degr|градус|度|도|درج|фаренг"),
    _unit(
        r"(?<=\d)\s?(?:km|км|公里|كم)(?![^\W\d_])",
        r"\bkm|kil[oòó]m|quil[oóò]m|chilom|км|кіламетр|к[иі]лометр|كم|كيلومتر|公里|千米|キロ|킬로",
    ),
    _unit(
        r"(?<=\d)\s?(?:kg|кг|公斤|كغ)(?![^\W\d_])",
        r"\bkg|kilo|quil|chil|кг|кіла|кило|кіло|كغ|كيلو|公斤|千克|キロ|킬로",
    ),
)
_ANY_SIGN = re.compile(r"[$€£%٪％°℃℉]|\d\s?(?:km|kg|км|кг|公里|公斤|كم|كغ)")
# The languages whose words stand above.
_KNOWN = frozenset("en es ca gl pt fr it de nl ru be uk ar zh ja ko".split())


def same_units(segment: Side, translated: Side) -> bool:
    """Whether each unit that one side has as a sign stands on the other, as a sign or as a word."""
    if segment.language not in _KNOWN or translated.language not in _KNOWN:
        return True
    return _says_signs_of(segment.text, translated.text) and _says_signs_of(translated.text, segment.text)


def _says_signs_of(text: str, other: str) -> bool:
    if not _ANY_SIGN.search(text):
        return True
    return all(unit.meant.search(other) for unit in _UNITS if unit.sign.search(text))

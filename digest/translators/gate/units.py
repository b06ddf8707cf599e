"""Whether a translation keeps the currencies and units of the numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.translators.gate.side import Side


class _Unit(NamedTuple):
    """A unit: its signs, the words that mean it behind a number, and those that may mean it or something else."""

    sign: str
    words: str
    others: str = ""

    @property
    def said(self) -> str:
        """What surely says it."""
        return rf"{self.sign}|(?<=\d)[\s\u202f]?(?:{self.words})" if self.words else self.sign

    @property
    def meant(self) -> str:
        """All that may say it."""
        return "|".join(filter(None, (self.sign, self.words, self.others)))


_UNITS = (
    _Unit(r"\$", "", r"usd|d[oóò]l+ar|доллар|долар|دولار|美元|美金|ドル|달러|元|peso|real|reais"),
    _Unit("€", "euro|евро|еўра|євро|يورو|欧元|歐元|ユーロ|유로", "eur"),
    _Unit("£", "", "gbp|pound|libra|lliur|livre|sterlin|pfund|pond|фунт|جنيه|英镑|英鎊|ポンド|파운드"),
    _Unit(
        "[%٪％]",
        "per ?cent|pct|por ?cien|por cento|pour cent|prozent|procent|процент|працэнт|відсот|パーセント|퍼센트",
        "[بف][يى]? ?المئ|المائة|百分",
    ),
    _Unit("° ?C|℃", "", "°(?! ?F)|celsius|grad|grau|gr[ae]t?s|degr|градус|度|도|درج|цельс"),
    _Unit("° ?F|℉", "", "°(?! ?C)|fahrenheit|grad|grau|degr|градус|度|도|درج|фаренг"),
    _Unit(
        r"(?<=\d)[\s\u202f]?(?:km|км|كم)(?![^\W\d_])",
        "kil[oòó]m|quil[oóò]m|chilom|кіламетр|к[иі]лометр|كيلومتر|公里|千米|キロメ|킬로미",
        r"\bkm|км|كم|キロ|킬로",
    ),
    _Unit(
        r"(?<=\d)[\s\u202f]?(?:kg|кг|كغ)(?![^\W\d_])",
        "kilog|quilog|chilog|кілагр|к[иі]логр|كيلوغ|公斤|千克|キログ|킬로그",
        r"\bkg|kilo|quil|chil|кг|кіл|кил|كغ|كيلو|キロ|킬로",
    ),
)
_SAID = re.compile("|".join(f"(?P<unit_{number}>{unit.said})" for number, unit in enumerate(_UNITS)), re.IGNORECASE)
_MEANT = {f"unit_{number}": re.compile(unit.meant, re.IGNORECASE) for number, unit in enumerate(_UNITS)}
_MAY_SAY = re.compile(r"[$€£%٪％°℃℉\d]")
# The languages whose words stand above.
_KNOWN = frozenset("en es ca gl pt fr it de nl ru be uk ar zh ja ko".split())


def same_units(segment: Side, translated: Side) -> bool:
    """Whether each unit that one side surely has may be meant by the other."""
    if segment.language not in _KNOWN or translated.language not in _KNOWN:
        return True
    return _means_units_of(segment.text, translated.text) and _means_units_of(translated.text, segment.text)


def _means_units_of(text: str, other: str) -> bool:
    if not _MAY_SAY.search(text):
        return True
    said = {match.lastgroup or "" for match in _SAID.finditer(text)}
    return all(_MEANT[unit].search(other) for unit in said)

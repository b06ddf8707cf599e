"""Whether a translation keeps the currencies and units of the numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from digest.translators.checking.gate.side import Side


class _Unit(NamedTuple):
    """A unit: its signs; the words that mean it behind a number; and those that may mean it, or something else."""

    sign: str
    words: str
    others: str = ""

    @property
    def meant(self) -> str:
        """All that may say it."""
        return "|".join(filter(None, (self.sign, self.words, self.others)))


_UNITS = (
    _Unit(
        r"\$|\bUSD(?= ?\d)",
        r"d[oóò]l+ar|доллар|долар|دولار|美元|ドル|달러",
        r"\$|usd|美金|元|peso|real|reais",
    ),
    _Unit(r"€|\bEUR(?= ?\d)", "euro|евро|еўра|євро|يورو|欧元|歐元|ユーロ|유로", "€|eur"),
    _Unit(
        r"£|\bGBP(?= ?\d)",
        "",
        "£|gbp|pound|libra|lliur|livre|sterlin|pfund|pond|фунт|جنيه|英镑|英鎊|ポンド|파운드",
    ),
    _Unit(
        r"¥|￥|\b(?:JPY|CNY|RMB)(?= ?\d)",
        r"(?:yen|yuan)e?s?\b|日元|日圆|人民币|円|위안|엔(?!\w)|юан|иен|йен|ієн|єн\b",
        "¥|￥|jpy|cny|rmb|yen|[yi]uan|ien[eis]|元|엔|єн|ين|يوان",
    ),
    _Unit(r"\bCHF(?= ?\d)", r"CHF\b|瑞士法郎", "chf|fran[ckqç]|фран|فرنك|法郎|フラン|프랑"),
    _Unit(
        "[%٪％]",
        "per ?cent|pct|por ?cien|por cento|pour cent|prozent|procent|процент|працэнт|відсот|パーセント|퍼센트",
        "[بف][يى]? ?المئ|المائة|百分|po?u?rcent|percent",
    ),
    _Unit("° ?C|℃", "", "°(?! ?F)|celsius|grad|grau|gr[ae]t?s|degr|градус|度|도|درج|цельс"),
    _Unit("° ?F|℉", "", "°(?! ?C)|fahrenheit|grad|grau|degr|градус|度|도|درج|фаренг"),
    _Unit(
        "",
        r"(?:km|км|كم)(?![^\W\d_])|kil[oòó]m|quil[oóò]m|chilom|кіламетр|к[иі]лометр|كيلومتر|公里|千米|キロメ|킬로미",
        r"\bkm|км|كم|キロ|킬로",
    ),
    _Unit(
        "",
        r"(?:kg|кг|كغ)(?![^\W\d_])|kilog|quilog|chilog|кілагр|к[иі]логр|كيلوغ|公斤|千克|キログ|킬로그",
        r"\bkg|kilo(?!m)|quilo(?!m)|chilo(?!m)|кг|кіло(?!м)|кіла(?!м)|кило(?!м)|كغ|كيلو(?!م)|キロ(?!メ)|킬로(?!미)",
    ),
    _Unit(
        "",
        r"(?:miles?(?! de\b)|mi|mph|mill[ae]s|milhas?|miglia|meilen?|mijl)\b"
        r"|мил[ьяие]\b|міл[ьяі]\b|أميال|ميل|英里|哩|マイル|마일",
        r"\b(?:miles?|mi|mph|mill[ae]s?|milhas?|migli[ao]|meilen?|mijl)\b|мил[ьяие]|міл[ьяі](?!ён|он)|海里|浬",
    ),
    _Unit(
        "",
        r"(?:ft|feet|foot)\b|фут|英尺|フィート|피트",
        r"\b(?:ft|feet|foot|pie|pies|peus?|pieds?|pés?|piedi|piede|fu(?:ß|ss)|voet)(?![^\W\d_])|قدم|أقدام|呎",
    ),
    # Meters or millions.
    _Unit(
        "",
        r"m(?![^\W\d_])",
        r"\bm\b|\dm\b|000|m[eèé]t|mil[lhij]|мет|млн|мил|міл|м\b|متر|مليون|\bم\b|米|百?万|萬|億|メ|미터|만",
    ),
    # Before our era.
    _Unit(
        "",
        r"BCE?\b|a\. ?[ckJ]\b|aC\b|av\. ?J|v\. ?Chr|до н\. ?[эе]|да н\. ?э|قبل الميلاد",
        r"\bBCE?\b|a\. ?[ck]\b|\ba\.? ?de ?C|antes d|abans d|avant|av\. ?J|avanti|prima d|v\. ?Chr|v\. ?u|vo+r |"
        r"до (?:н|Р|на)|да н|ق\.? ?م|قبل|前|기원전",
    ),
)


def _groups(patterns: Iterable[str]) -> str:
    return "|".join(f"(?P<unit_{number}>{pattern})" for number, pattern in enumerate(patterns) if pattern)


_SIGNS = re.compile(_groups(unit.sign for unit in _UNITS))
_WORDS = re.compile(rf"\d[\s\u202f-]?(?:{_groups(unit.words for unit in _UNITS)})", re.IGNORECASE)
_MEANT = {f"unit_{number}": re.compile(unit.meant, re.IGNORECASE) for number, unit in enumerate(_UNITS)}
_HAS_SIGN = re.compile("[$€£¥￥%٪％°℃℉]|[A-Z]{3}")
_HAS_DIGIT = re.compile(r"\d")
# The languages whose words stand above.
_KNOWN = frozenset("en es ca gl pt fr it de nl ru be uk ar zh ja ko".split())


def same_units(segment: Side, translated: Side) -> bool:
    """Whether each unit that one side surely has may be meant by the other."""
    if segment.language not in _KNOWN or translated.language not in _KNOWN:
        return True
    return _means_units_of(segment.text, translated.text) and _means_units_of(translated.text, segment.text)


def _means_units_of(text: str, other: str) -> bool:
    said = _SIGNS.finditer(text) if _HAS_SIGN.search(text) else ()
    spelled = _WORDS.finditer(text) if _HAS_DIGIT.search(text) else ()
    return all(_MEANT[match.lastgroup or ""].search(other) for match in (*said, *spelled))

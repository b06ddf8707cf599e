"""Whether a translation names the days of the week that its segment names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from digest.translators.checking.gate.side import Side

# Monday to Sunday, each language in one line, as patterns. Forms that are other words as often stand in _ALSO.
_DAYS = {
    "en": "mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?",
    "es": "lunes martes miércoles jueves viernes sábados? domingos?",
    "ca": "dilluns dimarts dimecres dijous divendres dissabtes? diumenges?",
    "gl": "luns martes mércores xoves venres sábados? domingos?",
    "pt": "segundas?-feiras? terças?-feiras? quartas?-feiras? quintas?-feiras? sextas?-feiras? sábados? domingos?",
    "fr": "lundis? mardis? mercredis? jeudis? vendredis? samedis? dimanches?",
    "it": "lunedì martedì mercoledì giovedì venerdì sabat[oi] domeni(?:ca|che)",
    "de": r"\w*montag\w* \w*dienstag\w* \w*mittwoch\w* \w*donnerstag\w* \w*freitag\w* \w*(?:samstag|sonnabend)\w* "
    r"\w*sonntag\w*",
    "nl": r"\w*maandag\w* \w*dinsdag\w* \w*woensdag\w* \w*donderdag\w* \w*vrijdag\w* \w*zaterdag\w* \w*zondag\w*",
    "ru": r"понедельни\w+ вторни\w+ в\sсреду четверг\w* пятни[цч]\w+ суббот\w+ воскресень[яею]м?|воскресн\w+",
    "uk": r"понеділ\w+ вівтор\w+ серед[ауі]|середою четвер(?:|га|гу|гом|ги|гам) п[ʼ'’]?ятни[цч]\w+ субот\w+ "
    r"неділ\w+|недільн\w+",
    "be": r"панядзел\w+ аўтор\w+ серад[аоуы]й? чацв[ея]р\w* пятні[цч]\w+ субот\w+ нядзел\w+",
    "pl": r"poniedział\w+ wtor(?:ek|k\w+) środ[aęy]|środow\w+ czwart(?:ek|k\w+) piąt(?:ek|k\w+) sob[oó]t\w* "
    r"niedziel\w*",
    "ar": "يوم\\sال[إا]ثنين يوم\\sالثلاثاء يوم\\sال[أا]ربعاء يوم\\sالخميس يوم\\sالجمعة يوم\\sالسبت يوم\\sال[أا]حد",
    "zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期[日天]",
    "ja": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
}  # fmt: skip
_ALSO = {
    "en": "mon tues? weds? thurs?|thu fri sat sun",
    "es": "lun mart? mié|mier jue vie sáb|sabatin[oa]s? dom|dominical\\w*",
    "pt": "segundas? terças? quartas? quintas? sextas? sáb dom|dominical\\w*",
    "fr": "lun mar mer jeu ven|vendr sam dim|dominical\\w*",
    "it": "lunedi|lun martedi|mar mercoledi|mer giovedi|gio venerdi|ven sab domenical\\w+|dom",
    "de": "mo die? mi do fr sa so",
    "nl": "ma di wo do vr za zo",
    "ru": "пн вт сред[аеуы]|средой|средам|ср чт пт сб вс|воскресен\\w+",
    "uk": "пн вт ср|середи|серед чт пт сб нд",
    "be": "пн аўт?|ат ср|серад чц|чт пт сб нд",
    "pl": "pon wt śr|środ\\w* czw pt sob niedz",
    "ar": "ال[إا]ثنين الثلاثاء|ثلاثاء ال[أا]ربعاء|[أا]ربعاء الخميس|خميس الجمعة|جمعة السبت|سبت ال[أا]حد|[أا]حد",
    "zh": "[周週拜]一 [周週拜]二 [周週拜]三 [周週拜]四 [周週拜]五 [周週拜]六|周末 [周週拜][日天]|周末",
    "ja": "[(（・]月 [(（・]火 [(（・]水 [(（・]木 [(（・]金 [(（・]土 [(（・]日",
    "ko": r"\(월 \(화 \(수 \(목 \(금 \(토 \(일",
}  # fmt: skip
_UNSPACED = frozenset({"zh", "ja", "ko"})


def same_weekdays(segment: Side, translated: Side) -> bool:
    """Whether each day of the week that one side surely names may be named by the other, in either language."""
    if segment.language not in _DAYS or translated.language not in _DAYS:
        return True
    return _names_days_of(segment, translated) and _names_days_of(translated, segment)


def _names_days_of(side: Side, other: Side) -> bool:
    said = {match.lastgroup: match[0] for match in _surely(side.language).finditer(side.text)}
    patterns = _perhaps(other.language)
    lowered = other.text.lower()
    # A name may stay as it is: "the Sunday Courier".
    return all(day is None or patterns[day].search(other.text) or word.lower() in lowered for day, word in said.items())


@cache
def _surely(language: str) -> re.Pattern[str]:
    """A pattern for the days, each a group."""
    forms = (f"(?P<day_{day}>{form})" for day, form in enumerate(_DAYS[language].split()))
    return _bounded("|".join(forms), language)


@cache
def _perhaps(language: str) -> Mapping[str, re.Pattern[str]]:
    """Patterns of all that may mean a day, by the group of the day."""
    forms = zip(_DAYS[language].split(), _ALSO.get(language, "").split() or [""] * 7, strict=True)
    return {
        f"day_{day}": _bounded(f"{sure}|{also}" if also else sure, language) for day, (sure, also) in enumerate(forms)
    }


def _bounded(forms: str, language: str) -> re.Pattern[str]:
    """A pattern for whole words, where words have spaces between them; Arabic writes "and" and "in" before them."""
    if language in _UNSPACED:
        return re.compile(forms)
    before = "" if language == "ar" else r"(?<!\w)"
    return re.compile(rf"{before}(?:{forms})(?!\w)", re.IGNORECASE)

"""The names of months and days of the week, in many languages: data, in small letters, as they stand within dates."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter

_MONTHS = (
    # en, es, fr
    "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct "
    "november nov december dec enero ene febrero marzo abril abr mayo junio julio agosto ago septiembre setiembre "
    "octubre noviembre diciembre dic janvier janv février févr mars avril mai juin juillet juil août septembre octobre "
    "novembre décembre déc "
    # de, nl, sv, it, pt, ca
    "januar jänner februar märz juni juli oktober dezember januari februari maart mei augustus maj augusti gennaio "
    "febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro "
    "outubro novembro dezembro gener febrer març maig juny juliol agost setembre desembre "
    # pl, cs, tr
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ledna února "
    "března dubna května června července srpna září října listopadu prosince ocak şubat mart nisan mayıs haziran "
    "temmuz "
    "ağustos eylül ekim kasım aralık "
    # ru, uk, be, bg
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен "
    "окт ноя дек січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня студзеня "
    "лютага "
    "сакавіка красавіка чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня януари февруари март април май юни "
    "юли август септември октомври ноември декември "
    # kk, hy, ar, hi
    "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда "
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի "
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر "
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
)
# From Monday to Sunday: en, es, fr, de, nl, it, pt, ca, ru, uk, be.
_WEEKDAYS = (
    "monday lunes lundi montag maandag lunedì segunda-feira dilluns понедельник понеділок панядзелак",
    "tuesday martes mardi dienstag dinsdag martedì terça-feira dimarts вторник вівторок аўторак",
    "wednesday miércoles mercredi mittwoch woensdag mercoledì quarta-feira dimecres среду середу сераду",
    "thursday jueves jeudi donnerstag donderdag giovedì quinta-feira dijous четверг четвер чацвер",
    "friday viernes vendredi freitag vrijdag venerdì sexta-feira divendres пятницу п'ятницю пятніцу",
    "saturday sábado samedi samstag sonnabend zaterdag sabato dissabte субботу суботу",
    "sunday domingo dimanche sonntag zondag domenica diumenge воскресенье неділю нядзелю",
)
# As they stand alone, not after "on": no part of the patterns.
_ALONE = (
    "mon",
    "tue tues",
    "wed среда середа серада",
    "thu thur thurs",
    "fri пятница п'ятниця пятніца",
    "sat суббота субота",
    "sun неділя нядзеля",
)
_NUMBERS = {
    word: number for names in (_WEEKDAYS, _ALONE) for number, listed in enumerate(names) for word in listed.split()
}


def _any_of(listed: str) -> str:
    """A pattern for one of them, the longer first: by their first letters, which most words are told apart by."""
    words = sorted(frozenset(listed.split()), key=lambda word: (word[0], -len(word), word))
    groups = (
        f"{first}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for first, group in groupby(words, itemgetter(0))
    )
    return rf"(?:{'|'.join(groups)})(?!\w)"


def weekday(word: str) -> int | None:
    """The number of a day of the week, 0 for Monday, as ``date.weekday`` counts; None for any other word."""
    return _NUMBERS.get(word.lower().replace("’", "'"))


# Patterns, to be compiled with IGNORECASE.
MONTH = _any_of(_MONTHS)
WEEKDAY = _any_of(" ".join(_WEEKDAYS))

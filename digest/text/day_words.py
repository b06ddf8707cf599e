"""The names of months and days of the week, in many languages: data, in small letters, as they stand within dates."""

from __future__ import annotations

import re

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
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado domingo "
    "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend "
    "sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lunedì martedì mercoledì giovedì venerdì "
    "sabato "
    "domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira dilluns dimarts dimecres dijous "
    "divendres "
    "dissabte diumenge понедельник вторник среду четверг пятницу субботу воскресенье понеділок вівторок середу четвер "
    "п'ятницю суботу неділю панядзелак аўторак сераду чацвер пятніцу суботу нядзелю"
)


def _any_of(listed: str) -> str:
    """A pattern for one of them, the longer first."""
    words = sorted(frozenset(listed.split()), key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, words))})(?!\w)"


# Patterns, to be compiled with IGNORECASE.
MONTH = _any_of(_MONTHS)
WEEKDAY = _any_of(_WEEKDAYS)

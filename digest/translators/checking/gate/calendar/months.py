"""The names of months, since one language writes April where another writes 4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

# January to December, each language in one string; what has several forms has them with "/".
_MONTHS = {
    "en": "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept/Sep "
    "October/Oct November/Nov December/Dec",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "gl": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "januar/jänner februar märz april mai juni juli august september oktober november dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "январь/января/январе февраль/февраля/феврале март/марта/марте апрель/апреля/апреле май/мая/мае "
    "июнь/июня/июне июль/июля/июле август/августа/августе сентябрь/сентября/сентябре октябрь/октября/октябре "
    "ноябрь/ноября/ноябре декабрь/декабря/декабре",
    "be": "студзень/студзеня/студзені люты/лютага/лютым сакавік/сакавіка/сакавіку красавік/красавіка/красавіку "
    "май/мая/маі чэрвень/чэрвеня/чэрвені ліпень/ліпеня/ліпені жнівень/жніўня/жніўні верасень/верасня/верасні "
    "кастрычнік/кастрычніка/кастрычніку лістапад/лістапада/лістападзе снежань/снежня/снежні",
    "uk": "січень/січня/січні лютий/лютого/лютому березень/березня/березні квітень/квітня/квітні травень/травня/травні "
    "червень/червня/червні липень/липня/липні серпень/серпня/серпні вересень/вересня/вересні "
    "жовтень/жовтня/жовтні листопад/листопада/листопаді грудень/грудня/грудні",
    "ar": "يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
# These are other words, too.
_AMBIGUOUS = frozenset(
    {"March", "Mar", "May", "Dec", "mars", "مارس", "مايو", "люты", "лютый", "лютым", "лютого", "лютому"}
)
_STEM = 3
# What is written in digits with a sign for the month behind them.
_IN_DIGITS = frozenset({"zh", "ja", "ko"})


@cache
def month_names(language: str) -> Mapping[str, int]:
    """The names of months in a language, as they are written in the middle of a sentence, with their numbers."""
    names = enumerate(_MONTHS.get(language, "").split(), start=1)
    return {form: number for number, forms in names for form in forms.split("/")}


def is_ambiguous(name: str) -> bool:
    """Whether the name of a month is another word, too."""
    return name in _AMBIGUOUS


def knows_months(language: str) -> bool:
    """Whether months are recognized in a language."""
    return language in _MONTHS or language in _IN_DIGITS


def may_say_month(words: Sequence[str], number: int, languages: Sequence[str]) -> bool:
    """Whether a word may be short for a month in one of the languages, its adjective, or composed with it."""
    names = {name.lower() for language in languages for name, month in month_names(language).items() if month == number}
    stems = tuple(name[: max(_STEM, len(name) - 2)] for name in names)
    lowered = [word.lower() for word in words if len(word) >= _STEM]
    return any(word.startswith(stems) or any(name.startswith(word) for name in names) for word in lowered)

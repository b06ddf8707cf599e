"""Units and currencies beside a number, by their English names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from digest.language.known import language as known_language
from digest.language.schema import units as units_of
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.patterns import NEVER

# A form that often has another meaning stands for this too.
OTHER = "?"
# Symbols of all languages, in the notation of the language files; capitals match only capitals. ¥ is two currencies,
# and m may be minutes.
_SYMBOLS = units_of("""
    dollar: $ us$ USD a$ AUD c$ CAD hk$ s$ nt$ nz$ | euro: € EUR | pound: £ GBP | yen: ¥ ￥ JPY | yuan: ¥ ￥ CNY RMB |
    ruble: ₽ RUB | lira: ₺ TRY TL ₤ | tenge: ₸ KZT | dram: ֏ AMD | zloty: zł PLN | franc: CHF fr.? sfr. CFA FCFA |
    hryvnia: ₴ UAH | rupee: ₹ INR rs. | peso: ₱ MXN | won: ₩ KRW | real: r$ BRL | crown: kr? SEK NOK DKK CZK |
    riyal: SAR | dirham: AED | rand: ZAR | shekel: ₪ ILS | forint: HUF | percent: % ٪ ％ | percentage point: pp? p.p. |
    permille: ‰ | second: sec s? | minute: min? m | hour: h | millimeter: mm | centimeter: cm | meter: m |
    kilometer: km | nautical mile: nm? nmi | mile: mi? | foot: ft '? ′? | inch: "? ″? | gram: g? gr? |
    kilogram: kg kgs | tonne: t? | pound of weight: lb lbs | ounce: oz |
    square meter: m² m2 ㎡ qm | square kilometer: km² km2 ㎢ |
    square mile: mi² mi2 | square foot: ft² ft2 | hectare: ha | liter: l? | cubic meter: m³ m3 ㎥ |
    kilometer per hour: km/h kmh kph km/std | mile per hour: mph mi/h | meter per second: m/s |
    knot: kn kt kts | degree Celsius: ° °c ℃ º ºc | degree Fahrenheit: ° °f ℉ º ºf | angle: ° º | watt: w? |
    kilowatt: kw | megawatt: mw | gigawatt: gw | terawatt: tw | kilowatt-hour: kwh | megawatt-hour: mwh |
    gigawatt-hour: gwh | terawatt-hour: twh | kilobyte: kb | megabyte: mb | gigabyte: gb | terabyte: tb |
    million: m mn?
""")
CURRENCIES = frozenset(
    "dollar euro pound yen yuan ruble lira tenge dram zloty franc hryvnia rupee peso won real crown riyal dinar dirham "
    "rand shekel forint".split()
)
_SPACE = r"[\s\u00a0\u202f\u200c-]"
# Words that may come between a number and its unit: "millones de euros", "millions d'euros", "25 мың АҚШ доллары".
_LINK = r"(?:(?:de|di|da|of|von|van|od)\s(?:los\s|las\s|les\s|els\s)?|d['’])?"
_KIND_OF_MONEY = r"(?:[^\W\d_]+[.]?[\s-])?"
_SPREAD = 40
# Languages that attach endings by an apostrophe: "5 km'lik". In others it elides the next word: "les 5 l'ont dit".
_SUFFIXED = frozenset({"tr", "az", "uz"})
_END_OF_SUFFIXED = r"(?![^\W\d_])"
_END = r"(?![^\W\d_]|['’][^\W\d_])"
# "2026-м" is an ordinal, not meters.
_ORDINAL_ENDING = re.compile(r"-[а-яёіў]{1,2}(?![^\W\d_])", re.IGNORECASE)
# 十多, 十余: "more than", and counters before a unit.
_BEFORE_UNSPACED = r"\s?[多余餘来來几幾数數여約约]?"


def units_beside(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """Return the units that the word or symbol before a number ("$", "yüzde") or else after it may mean."""
    return _preceding(text, start, language) or _after(text[end : end + _SPREAD], language)


def end_of_unit(text: str, end: int, language: str) -> int:
    """Return the end of the unit after a number that ends at a place; the place itself if there is none."""
    found = _readers(language).match(text[end : end + _SPREAD])
    return end + found.end() if found else end


def _preceding(text: str, place: int, language: str) -> frozenset[str]:
    found = _before(language).search(text[max(0, place - _SPREAD) : place])
    return _named(found["unit"], language, is_before=True) if found else frozenset()


def named_units(text: str, language: str) -> Iterator[tuple[frozenset[str], int, int]]:
    """Yield the units that each place of a text may mean, and its range, with a number or without.

    Symbols count if they have no letter; words that often have another meaning do not count.
    """
    for match in _all_in(language).finditer(text):
        if names := _named(match["unit"], language) - {OTHER}:
            yield names, *match.span()


def pattern_of(unit: str, language: str) -> str:
    """Return a pattern for the symbols and words of a unit, before or after its number; empty if there are none."""
    known = known_language(language)
    return _alternatives((*_SYMBOLS.get(unit, ()), *known.units.get(unit, ()), *known.units_before.get(unit, ())))


@lru_cache(maxsize=256)
def mentions_unit(text: str, units: frozenset[str], *languages: str) -> bool:
    """Return whether a text has any of some units, at any place, in one of the languages or as a symbol."""
    return any(_anywhere(unit, language).search(text) for unit in units for language in languages)


@lru_cache(maxsize=4096)
def _after(rest: str, language: str) -> frozenset[str]:
    found = _readers(language).match(rest)
    if found and _ORDINAL_ENDING.match(rest):
        return frozenset()
    return _named(found["unit"] or found["money"], language) if found else frozenset()


@cache
def _readers(language: str) -> re.Pattern[str]:
    """Compile a pattern for the longest unit after a number."""
    known = known_language(language)
    forms = [form for listed in (_SYMBOLS, known.units) for names in listed.values() for form in names]
    units = _alternatives(forms)
    if language in UNSPACED_LANGUAGES:
        return re.compile(rf"{_BEFORE_UNSPACED}(?P<unit>{units})(?P<money>)", re.IGNORECASE)
    end = _END_OF_SUFFIXED if language in _SUFFIXED else _END
    # "The under-21 team won" is no money.
    currencies = (form for unit in sorted(CURRENCIES) for form in known.units.get(unit, ()))
    money = _alternatives(form for form in currencies if not form.endswith(OTHER))
    pattern = rf"{_SPACE}?{_LINK}(?:(?P<unit>{units}){end}|{_KIND_OF_MONEY}(?P<money>{money or NEVER}){end})"
    return re.compile(pattern, re.IGNORECASE)


@cache
def _before(language: str) -> re.Pattern[str]:
    known = known_language(language)
    words = [form for forms in known.units_before.values() for form in forms]
    symbols = [form for unit in sorted(CURRENCIES) for form in _SYMBOLS.get(unit, ())]
    listed = _alternatives((*words, *symbols, "%", "٪"))
    start = "" if language in UNSPACED_LANGUAGES else r"(?<![^\W\d_])"
    return re.compile(rf"{start}(?P<unit>{listed}){_SPACE}?\Z", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _named(form: str, language: str, *, is_before: bool = False) -> frozenset[str]:
    """Return the names of all units that have a form."""
    known = known_language(language)
    listed = (_SYMBOLS, known.units_before if is_before else known.units)
    found = {name for forms in listed for name in _names_of(form, forms)}
    return frozenset(found)


def _names_of(form: str, listed: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, forms in listed.items():
        for written in forms:
            if _compiled(written).fullmatch(form):
                yield name
                if written.endswith(OTHER):
                    yield OTHER


@cache
def _all_in(language: str) -> re.Pattern[str]:
    listed = [form for forms in known_language(language).units.values() for form in forms]
    symbols = [form for forms in _SYMBOLS.values() for form in forms if form.upper() == form.lower()]
    units = _alternatives(form for form in (*listed, *symbols) if not form.endswith(OTHER))
    start, end = _edges(language)
    return re.compile(rf"{start}(?P<unit>{units}){end}", re.IGNORECASE)


@cache
def _anywhere(unit: str, language: str) -> re.Pattern[str]:
    start, end = _edges(language)
    return re.compile(f"{start}(?:{pattern_of(unit, language) or NEVER}){end}", re.IGNORECASE)


def _edges(language: str) -> tuple[str, str]:
    """Return patterns for the edges of a word; Arabic attaches "and", "in" and the article."""
    if language in UNSPACED_LANGUAGES:
        return "", ""
    prefix = "(?:[وبلك]?(?:ال)?|لل)" if language == "ar" else ""
    return rf"(?<![^\W\d_]){prefix}", r"(?![^\W\d_])"


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(_pattern(form), re.IGNORECASE)


def _alternatives(forms: Iterable[str]) -> str:
    """Return a pattern of all forms, longest first."""
    return "|".join(map(_pattern, sorted(dict.fromkeys(forms), key=lambda form: (-len(form), form))))


def _pattern(form: str) -> str:
    """Return the pattern of a form in the notation of the language files."""
    plain = re.escape(form.removesuffix(OTHER))
    pattern = plain.replace("_", f"{_SPACE}?").replace(r"\*", r"[^\W\d_]{0,5}").replace(r"\.", r"\.?")
    return f"(?-i:{pattern})" if form.isupper() else pattern

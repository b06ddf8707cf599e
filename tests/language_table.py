"""The table of what digest knows of each language. Run as a program, it writes docs/reference/languages.md anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from babel import Locale

from digest.languages import cldr
from digest.languages.language import Language
from digest.languages.load import codes, language
from digest.text.numbers.number_words import knows_number_words
from digest.text.words.language_identification import NEWS_LANGUAGES
from tests.catalogs import LOCALES

FILE = Path(__file__).parents[1] / "docs" / "reference" / "languages.md"
COMMAND = "python -m tests.language_table"
OF_READERS = tuple(sorted({locale.language for locale in LOCALES}))
_BEGINNING = f"""\
# Languages

Any language can be read, shown and translated. What digest knows of one beyond that stands in one file,
`digest/languages/CODE.py`; months and days of the week come from [CLDR](https://cldr.unicode.org). This table is made
from these files by `{COMMAND}`.

| column | with it | without it |
|---|---|---|
| dates in words | "12 May 2024" opens an item of a text file (with the extra `translate`) | only dates in figures do |
| datelines | the place and the day before the news are left out of titles and summaries | they stay |
| number words | "two" and "2" are the same to the check of translations | numbers in letters are not compared |
| units | a translation must keep currencies and units | a number must be the same, its unit is not checked |
| hours | "8 pm" must be in the evening in a translation | only the number must be the same |
| days | a translation must keep months and days of the week | they are not compared |
| headlines | a headline made of a long sentence ends where a thought does | it is cut after a word, with an ellipsis |
| navigation | "Read more" and the like are left out of text files | they stay, unless the source names them |
| negation | words that negate are known; nothing asks for them yet | |
| own words | buttons, labels and emails speak the language | they are in English |

"""


def _knows_dates(known: Language) -> bool:
    return known.code in NEWS_LANGUAGES and bool(cldr.months(known.code))


def _knows_datelines(known: Language) -> bool:
    return _knows_dates(known) and bool(known.dates.today)


ABILITIES: Mapping[str, Callable[[Language], bool]] = {
    "dates in words": _knows_dates,
    "datelines": _knows_datelines,
    "number words": lambda known: knows_number_words(known.code),
    "units": lambda known: bool(known.units),
    "hours": lambda known: bool(known.hours.after_noon),
    "days": lambda known: bool(known.calendar.weekday_patterns),
    "headlines": lambda known: bool(known.verbs.finite),
    "navigation": lambda known: bool(known.navigation),
    "negation": lambda known: bool(known.negators),
    "own words": lambda known: known.code in OF_READERS,
}


def table() -> str:
    """The page with the table of all languages: first those of digest's own words, then the others."""
    others = [code for code in codes() if code not in OF_READERS]
    return (
        f"{_BEGINNING}## Languages of digest's own words\n\n{_rows(OF_READERS)}\n"
        f"## Other languages with a file\n\n{_rows(others)}"
    )


def _rows(listed: tuple[str, ...] | list[str]) -> str:
    head = ["language", *ABILITIES]
    rows = [head, ["---", *(":-:" for _ in ABILITIES)], *map(_row, listed)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(code: str) -> list[str]:
    known = language(code)
    name = Locale.parse(code).get_display_name("en")
    return [f"{name} (`{code}`)", *("yes" if knows(known) else "–" for knows in ABILITIES.values())]


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(table(), encoding="utf-8")

"""The tables of a draft for the editor's own words in one locale, such as ``[locales.es]``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.editing.draft_file.draft_table import DraftTable
from digest.editing.frozen.draft_keys import LOCALE_KEYS
from digest.language.text.characters.clean import one_line
from digest.model.draft import DraftWords
from digest.model.locale import Locale

_ELSEWHERE = dict.fromkeys(("items", "title", "summary", "section", "pin", "drop", "note"), "in a [[stories]] table")


def own_words(top: DraftTable, locales: Sequence[Locale]) -> tuple[DraftWords, ...]:
    """Read the words for each of the ``locales`` of a site that has any, from the table at the top of a draft.

    Another locale, an unknown key and an invalid value are refused, or noted among the mistakes.
    """
    tables = top.values.get("locales", {})
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        top.refuse("locales", "write the words for each locale as a table, such as [locales.es]")
    told = {tag: top.noted(lambda tag=tag: _words(top, tag, locales), None) for tag in tables}  # type: ignore[misc]
    kept = {tag: words for tag, words in told.items() if words}
    _need_each_once(top, kept.items())
    return tuple(kept.values())


def _words(top: DraftTable, tag: str, locales: Sequence[Locale]) -> DraftWords:
    table = top.within(top.values["locales"][tag], "locales", tag)
    table.need_only(LOCALE_KEYS, _ELSEWHERE)
    return DraftWords(
        locale=_locale(top, tag, locales),
        introduction=table.introduction(),
        subject=one_line(table.text("subject")),
        preheader=one_line(table.text("preheader")),
        titles=table.titles(),
        order=table.ids("order") if "order" in table.values else (),
    )


def _locale(top: DraftTable, tag: str, locales: Sequence[Locale]) -> Locale:
    try:
        locale = Locale.parse(tag)
    except ValueError as error:
        top.refuse("locales", str(error), tag)
    if locales and locale not in locales:
        top.refuse("locales", f"{locale} is not a locale of this site; it has {', '.join(map(str, locales))}", tag)
    return locale


def _need_each_once(top: DraftTable, told: Iterable[tuple[str, DraftWords]]) -> None:
    seen: set[Locale] = set()
    for tag, words in told:
        if words.locale in seen:
            top.refuse("locales", f"{words.locale} has two tables; keep one", tag)
        seen.add(words.locale)

"""Give a story, an edition, or the readers of one locale other words; and a story a picture or a flag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digest.editing.draft_file.draft_blocks import DraftBlock, blocks, stories
from digest.editing.draft_file.draft_text import toml_line
from digest.editing.draft_file.edits.find_story import is_named, place_of
from digest.editing.draft_file.splicing import Value, at_top, literal, stored_value, with_table, with_value


@dataclass(frozen=True, slots=True)
class PutInStory:
    """Give a key of a story a value; the story is that of an ``item``. An empty one leaves it to digest."""

    item: str
    key: str
    value: Value

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        values["stories"][place_of(values, self.item)][self.key] = stored_value(self.key, self.value)

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        block = stories(text)[place_of(values, self.item)]
        return with_value(text, block, self.key, literal(self.key, self.value))


@dataclass(frozen=True, slots=True)
class PutAtTop:
    """Give a key at the top of a draft a value."""

    key: str
    value: str

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        values[self.key] = stored_value(self.key, self.value)

    def rewrite(self, text: str, _: dict[str, Any]) -> str:
        """Return the text of a draft, changed."""
        return at_top(text, self.key, literal(self.key, self.value))


@dataclass(frozen=True, slots=True)
class PutForLocale:
    """Give a key of the table of a locale a value: the introduction, the subject, the preheader or the order."""

    locale: str
    key: str
    value: Value

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        _table_of(values, self.locale)[self.key] = stored_value(self.key, self.value)

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        return _with_word(text, values, self.locale, self.key, literal(self.key, self.value))


@dataclass(frozen=True, slots=True)
class PutTitleForLocale:
    """Give the story of an ``item`` a title for the readers of a locale; an empty one leaves it to the translation."""

    locale: str
    item: str
    title: str

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        table = _table_of(values, self.locale)
        table["titles"] = self._titles(table)

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        titles = self._titles(values.get("locales", {}).get(_tag(values, self.locale), {}))
        told = ", ".join(f"{toml_line(item)} = {toml_line(title)}" for item, title in titles.items())
        return _with_word(text, values, self.locale, "titles", f"{{ {told} }}" if told else "{}")

    def _titles(self, table: Mapping[str, Any]) -> dict[str, str]:
        titles = dict(table.get("titles", {}))
        own = next((written for written in titles if is_named(self.item, written)), self.item)
        titles.pop(own, None)
        return titles | ({own: self.title} if self.title else {})


def _table_of(values: dict[str, Any], locale: str) -> dict[str, Any]:
    table: dict[str, Any] = values.setdefault("locales", {}).setdefault(_tag(values, locale), {})
    return table


def _tag(values: dict[str, Any], locale: str) -> str:
    """Return the tag of a locale as the draft writes it."""
    return next((tag for tag in values.get("locales", {}) if tag.lower() == locale.lower()), locale)


def _with_word(text: str, values: dict[str, Any], locale: str, key: str, written: str) -> str:
    tag = _tag(values, locale)
    block: DraftBlock | None = next((one for one in blocks(text) if one.path == ("locales", tag)), None)
    if block:
        return with_value(text, block, key, written)
    return with_table(text, f"[locales.{tag}]", f"{key} = {written}")

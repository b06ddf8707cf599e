"""Recognize the words that digest itself writes around texts: headings, and labels of translations."""

from __future__ import annotations

import gettext
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from digest.language.known import codes
from digest.model.locale import Locale
from digest.publishing.words.wording import label_name
from digest.tasks.from_output.shown import ShownMark

_BETWEEN = " · "
_SPACES = re.compile(r"\s+")
_SLOT = "%(language)s"


@dataclass(frozen=True)
class Labels:
    """The words of one locale. ``regional`` are the languages that are named with their region."""

    locale: Locale
    words: gettext.NullTranslations
    regional: Collection[Locale]

    def is_earlier(self, heading: str) -> bool:
        """Return whether a heading is that of items that came late."""
        return heading == self._said("From earlier weeks")

    def is_more(self, heading: str) -> bool:
        """Return whether a heading is that of stories that have no topic."""
        return heading == self._said("More")

    def is_abstract(self, label: str) -> bool:
        """Return whether a label says that a language model wrote a summary."""
        return self._said("Machine-written summary") in _parts(label)

    def is_title_abstract(self, label: str) -> bool:
        """Return whether a label says that a language model wrote a headline."""
        return self._said("Machine-written headline") in _parts(label)

    def is_introduction_abstract(self, label: str) -> bool:
        """Return whether a label says that a language model wrote an introduction."""
        return self._said("Machine-written introduction") in _parts(label)

    def mark(self, label: str, title: str = "") -> ShownMark | None:
        """Read the label of a translation, or of a text that was not translated; None if it is no label.

        ``title`` is the original title beside it.
        """
        first, *others = _parts(label)
        if first in self._translated:
            return ShownMark(
                is_translated=True,
                by_person=self._translated[first],
                via=self._named("Via: %(language)s", others),
                original=self._named("Original: %(language)s", others),
                title=title,
            )
        if first == self._said("Not translated") or first in self._languages:
            return ShownMark(is_translated=False, original=self._languages.get(first))
        return None

    def _said(self, words: str) -> str:
        return _SPACES.sub(" ", self.words.gettext(words))

    @cached_property
    def _translated(self) -> Mapping[str, bool]:
        """The labels of translations, and whether a person made them."""
        by_machines = ("Machine translation", "Partial machine translation")
        by_people = ("Translation", "Partial translation")
        return dict.fromkeys(map(self._said, by_machines), False) | dict.fromkeys(map(self._said, by_people), True)

    @cached_property
    def _languages(self) -> Mapping[str, Locale]:
        """The languages that labels name; that without a region or script comes first."""
        known = [*map(Locale, codes()), *self.regional, Locale("zh-Hant"), Locale("zh-Hans")]
        names: dict[str, Locale] = {}
        for one in known:
            names.setdefault(_SPACES.sub(" ", label_name(one, self.locale, self.regional)), one)
        return names

    def _named(self, phrase: str, parts: Collection[str]) -> Locale | None:
        before, _, after = self._said(phrase).partition(_SLOT)
        for part in parts:
            if part.startswith(before) and part.endswith(after):
                return self._languages.get(part[len(before) : len(part) - len(after)])
        return None


def _parts(label: str) -> list[str]:
    return _SPACES.sub(" ", label).strip().split(_BETWEEN)

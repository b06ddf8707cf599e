"""Show no more of a source than its `extract` allows: titles alone, or one short sentence of each item.

Items are cut before a story is told, so that whatever shows them later has no more of them: pages, feeds, emails, the
search and the data of an edition. Which stories there are, and in what order, was decided from whole items before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from digest.editing.order.compose import Summarize, title_of
from digest.language.text.characters.clean import one_line
from digest.language.text.sentences.sentences import sentences
from digest.language.text.shortening.shorten import shorten
from digest.model.edition import Account, Edition, Retelling, Section, Sentence, Story, still_differing
from digest.model.item import Item, StoredItem
from digest.model.rules import Extract

# The longest sentence of a source that allows a short one, in characters.
_LONGEST = 160
# The sentences among which one is looked for that needs no cut.
_CHOICE = 4
# Shorter words are said by chance: "Nobody was hurt."
_SHORTEST = 20


def extracted(
    items: Iterable[StoredItem], extracts: Mapping[str, Extract], summarize: Summarize
) -> tuple[StoredItem, ...]:
    """Return items with as much text as their sources allow; ``extracts`` are those of sources, by id."""
    return tuple(_extracted(one, extracts.get(one.item.source, "full"), summarize) for one in items)


def _extracted(stored: StoredItem, extract: Extract, summarize: Summarize) -> StoredItem:
    item = stored.item
    if extract == "full" or not (item.text or item.html):
        return stored
    text = _short(stored, summarize) if extract == "short" else ""
    # Without a title, its first words are its title, which the text no longer tells.
    return replace(stored, item=replace(item, title=item.title or title_of(item), text=text, html=""))


def _short(stored: StoredItem, summarize: Summarize) -> str:
    """Return the best sentence of an item that is short enough, else its best one up to a word."""
    if len(stored.item.text) <= _LONGEST and len(sentences(stored.item.text)) == 1:
        return stored.item.text
    found = [one_line(one.text) for count in (1, _CHOICE) for one in summarize((stored,), count)]
    fitting = (text for text in found if len(text) <= _LONGEST)
    return next(fitting, None) or shorten(found[0] if found else "", _LONGEST)


@dataclass(frozen=True)
class ExtractLimits:
    """What an edition may show of its items: ``shown`` are they as ``extracted``, ``whole`` as their sources have them.

    A draft, or an edition that a month is made of, may have been written when more was allowed.
    """

    shown: Mapping[str, StoredItem]
    whole: Mapping[str, StoredItem]
    left_out: list[str] = field(default_factory=list, compare=False)

    @classmethod
    def between(cls, whole: Sequence[StoredItem], shown: Sequence[StoredItem]) -> ExtractLimits:
        """Return the limits of those items that were cut."""
        cut = {one.key: (one, other) for one, other in zip(whole, shown, strict=True) if one is not other}
        return cls({key: other for key, (_, other) in cut.items()}, {key: one for key, (one, _) in cut.items()})

    def hold(self, edition: Edition) -> Edition:
        """Return an edition without what is beyond the limits: sentences, key figures, words of differences.

        Sentences that the editor copied from such an item are left out too.
        """
        if not self.shown:
            return edition
        return replace(
            edition,
            sections=tuple(self._section(one) for one in edition.sections),
            also=tuple(map(self._story, edition.also)),
            retellings=tuple(self._retelling(one, edition) for one in edition.retellings),
        )

    def _section(self, section: Section) -> Section:
        return replace(section, stories=tuple(map(self._story, section.stories)))

    def _story(self, story: Story) -> Story:
        keys = [one.key for one in story.references if one.key in self.shown]
        if not keys:
            return story
        return replace(
            story,
            summary=tuple(self._allowed(story.summary, keys)),
            figures=tuple(one for one in story.figures if any(self._allowed((one.sentence,), keys))),
            differences=tuple(still_differing(story.differences, self._may_say)),
        )

    def _retelling(self, one: Retelling, edition: Edition) -> Retelling:
        story = next((story for story in edition.stories if story.key == one.story), None)
        keys = [each.key for each in story.references if each.key in self.shown] if story else []
        figures = tuple(each for each in one.figures if any(self._allowed((each.sentence,), keys)))
        return replace(one, summary=tuple(self._allowed(one.summary, keys)), figures=figures)

    def _allowed(self, summary: Iterable[Sentence], keys: Sequence[str]) -> Iterator[Sentence]:
        """Yield the sentences of a story that may be shown; ``keys`` are those of its items that were cut."""
        for one in summary:
            text = one_line(one.text).removesuffix("…")
            if one.item in self.shown:
                shown = self.shown[one.item].item.text
                is_allowed = bool(shown) if one.is_abstract else text in one_line(shown)
            else:
                is_allowed = bool(one.item) or not any(self._is_copied(text, key) for key in keys)
            if is_allowed:
                yield one
            else:
                self.left_out.append(one.text)

    def _is_copied(self, text: str, key: str) -> bool:
        whole, shown = self.whole[key].item, self.shown[key].item
        return len(text) >= _SHORTEST and text in one_line(whole.text) and text not in one_line(_words(shown))

    def _may_say(self, one: Account) -> bool:
        return one.item not in self.shown or one_line(one.text) in one_line(_words(self.shown[one.item].item))


def _words(item: Item) -> str:
    return f"{item.title} {item.text}"

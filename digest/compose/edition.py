"""A week's items become an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from digest.compose.dedupe import merge_copies
from digest.compose.headline import LONGEST_TITLE, first_sentence, headline, shorten
from digest.compose.select import Group, choose, in_order
from digest.model.edition import Edition, Reference, Section, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.week import Week

Summarize = Callable[[Sequence[StoredItem], int], tuple[Sentence, ...]]
Grouping = Literal["source", "tag", "none"]


@dataclass(frozen=True, slots=True)
class Rules:
    """How the editor wants editions to be: ``sources`` gives each source its place in the configuration."""

    sources: Mapping[str, int]
    zone: tzinfo
    stories: int = 12
    sentences: int = 3
    sections: Grouping = "source"


def compose(
    week: Week,
    updated: datetime,
    items: Iterable[StoredItem],
    late: Iterable[StoredItem],
    rules: Rules,
    summarize: Summarize,
) -> Edition:
    """Decide the edition of a week from its items, and from the late ones of weeks before it."""
    shown, rest = _arranged(items, rules)
    shown_late, rest_late = _arranged(late, rules)
    tell = _teller(rules, summarize)
    sections = [
        Section(kind, heading, tuple(tell(group) for group in groups))
        for kind, heading, groups in _sections(shown, rules.sections)
    ]
    if shown_late:
        sections.append(Section("earlier", "", tuple(tell(group) for group in shown_late)))
    also = tuple(_story(group, ()) for group in (*rest, *rest_late))
    return Edition(week, updated, tuple(sections), also)


def _arranged(items: Iterable[StoredItem], rules: Rules) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    groups = merge_copies(items, rules.sources)
    return choose(in_order(groups, rules.sources, rules.zone), rules.stories)


def _sections(
    groups: Sequence[Group],
    by: Grouping,
) -> Iterable[tuple[Literal["all", "source", "tag"], str, Sequence[Group]]]:
    """Put stories under headings, in the order of each heading's first story; those without a tag come last."""
    if by == "none":
        return [("all", "", groups)] if groups else []
    headed: dict[str, list[Group]] = {}
    for group in groups:
        heading = group[0].item.source if by == "source" else next(iter(group[0].item.tags), "")
        headed.setdefault(heading, []).append(group)
    untagged = headed.pop("", [])
    sections = [(by, heading, members) for heading, members in headed.items()]
    return [*sections, ("all", "", untagged)] if untagged else sections


def _teller(rules: Rules, summarize: Summarize) -> Callable[[Group], Story]:
    def tell(group: Group) -> Story:
        # One sentence more than wanted, in case the first is the headline already.
        return _story(group, summarize(group, rules.sentences + 1), rules.sentences)

    return tell


def _story(group: Group, summary: tuple[Sentence, ...], sentences: int = 0) -> Story:
    first = group[0].item
    title = title_of(first)
    told = summary if first.title else tuple(sentence for sentence in summary if not _is_told_by(title, sentence))
    tags = tuple(dict.fromkeys(tag for stored in group for tag in stored.item.tags))
    return Story(
        title=title,
        title_given=bool(first.title),
        locale=first.locale,
        summary=told[:sentences],
        references=tuple(map(_reference, group)),
        tags=tags,
    )


def _is_told_by(title: str, sentence: Sentence) -> bool:
    """Whether a headline says all of a sentence; one that was cut does not."""
    return first_sentence(sentence.text, max(1, len(sentence.text))) == title


def title_of(item: Item) -> str:
    """The title of an item: its own, though no endless one; else the headline of its text, its address, its source."""
    told = headline(item.text, language=item.locale.language)
    return shorten(item.title, LONGEST_TITLE) or told or item.url or item.source


def _reference(stored: StoredItem) -> Reference:
    item = stored.item
    return Reference(stored.key, item.source, title_of(item), item.url, stored.published, item.locale)

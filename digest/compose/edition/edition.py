"""Compose an edition from a week's items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from digest.compose.edition.rank import Ranked
from digest.compose.edition.rules import Grouping, Rules
from digest.compose.edition.select import heading, select
from digest.compose.grouping.group import group
from digest.compose.items.dedupe import merge_copies
from digest.compose.summary.figures import figures
from digest.compose.summary.headline import LONGEST_TITLE, headline
from digest.compose.summary.without_repeated_headline import without_repeated_headline
from digest.model.edition import Edition, Reference, Section, SectionKind, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.text.dates.timestamps import without_timestamp
from digest.text.shortening.shorten import shorten

Summarize = Callable[[Sequence[StoredItem], int], tuple[Sentence, ...]]


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles of items in one language, by key; those whose translation is not trusted are missing."""

    language: str = "en"
    by_key: Mapping[str, str] = field(default_factory=dict)


NO_TITLES = Titles()


def compose(
    week: Week,
    updated: datetime,
    items: Iterable[StoredItem],
    late: Iterable[StoredItem],
    rules: Rules,
    summarize: Summarize,
    titles: Titles = NO_TITLES,
) -> Edition:
    """Decide the edition of a week from its items and the late items of earlier weeks.

    With ``titles``, all in one language, items in several languages may form one story.
    """
    shown, rest = selected(items, week, rules, titles)
    shown_late, rest_late = selected(late, week, rules, titles)

    def told(ranked: Sequence[Ranked]) -> tuple[Story, ...]:
        return tuple(summarize_story(one, rules, summarize) for one in ranked)

    sections = [Section(kind, name, told(members)) for kind, name, members in _sections(shown, rules.sections)]
    if shown_late:
        sections.append(Section("earlier", "", told(shown_late)))
    return Edition(week, updated, tuple(sections), tuple(map(list_story, (*rest, *rest_late))))


def selected(
    items: Iterable[StoredItem], week: Week, rules: Rules, titles: Titles = NO_TITLES
) -> tuple[tuple[Ranked, ...], tuple[Ranked, ...]]:
    """Make stories of items, and return those to show with a summary and the rest, both best first."""
    stories = group(merge_copies(items, rules.sources), titles.by_key, titles.language)
    return select(stories, week, rules)


def _sections(ranked: Sequence[Ranked], by: Grouping) -> Iterable[tuple[SectionKind, str, Sequence[Ranked]]]:
    """Put stories under headings, in the order of each heading's best story; those without a tag come last."""
    if by == "none":
        return [("all", "", ranked)] if ranked else []
    headed: dict[str, list[Ranked]] = {}
    for one in ranked:
        headed.setdefault(heading(one.group, by), []).append(one)
    untagged = headed.pop("", [])
    sections: list[tuple[SectionKind, str, Sequence[Ranked]]] = [(by, name, told) for name, told in headed.items()]
    return [*sections, ("all", "", untagged)] if untagged else sections


def summarize_story(ranked: Ranked, rules: Rules, summarize: Summarize, shown: str = "") -> Story:
    """Return a story with its summary and key figures.

    ``shown`` is a title shown instead of the story's own, so that the summary includes what only the latter says.
    """
    story = list_story(ranked)
    told = _told(ranked, rules.sentences, summarize, shown or story.title)
    return replace(story, summary=told, figures=figures(ranked.group, rules.figures) if rules.figures else ())


def _told(ranked: Ranked, count: int, summarize: Summarize, title: str) -> tuple[Sentence, ...]:
    """Return a summary that does not repeat the title, with another sentence for one that does."""
    first = ranked.group[0].item
    for wanted in (count, count + 1) if first.title else (count + 1,):
        summary = summarize(ranked.group, wanted)
        told = without_repeated_headline(title, summary, count, first.locale.language)
        if told == summary or any(sentence.is_abstract for sentence in summary):
            break
    return told


def list_story(ranked: Ranked) -> Story:
    """Return a story with its title only."""
    group, first = ranked.group, ranked.group[0].item
    tags = tuple(dict.fromkeys(tag for stored in group for tag in stored.item.tags))
    return Story(
        title=title_of(first),
        title_given=bool(first.title),
        locale=first.locale,
        summary=(),
        references=tuple(map(reference_to, group)),
        tags=tags,
        factors=ranked.factors,
    )


def title_of(item: Item) -> str:
    """Return the title of an item: its own, of limited length and without a timestamp.

    Without one, return the headline of its text, else its URL, else its source.
    """
    if item.title:
        return shorten(without_timestamp(item.title), LONGEST_TITLE)
    return headline(item.text, language=item.locale.language) or item.url or item.source


def reference_to(stored: StoredItem) -> Reference:
    """Return a reference to an item."""
    item = stored.item
    return Reference(stored.key, item.source, title_of(item), item.url, stored.published, item.locale)

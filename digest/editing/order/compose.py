"""Compose an edition from a week's items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from digest.editing.comparing.differences import differences
from digest.editing.grouping.group import group
from digest.editing.items.clean_titles import with_clean_titles
from digest.editing.items.dedupe import merge_copies
from digest.editing.order.continued import what_is_new
from digest.editing.order.demotion import in_places
from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.rank import RankedStory, best_first, is_news, keeps_seat
from digest.editing.order.seats import PageSeats, on_pages, seats
from digest.editing.order.select import heading, select
from digest.editing.order.topics import topics
from digest.editing.summary.clauses import in_room
from digest.editing.summary.figures import figures
from digest.editing.summary.headline import headline
from digest.editing.summary.repeated_sentences import without_repeated_headline
from digest.editing.summary.told_first import told_first
from digest.language.text.dates.timestamps import without_timestamp
from digest.language.text.shortening.shorten import LONGEST_TITLE, shorten
from digest.language.text.words.subjects import territory_around
from digest.model.edition import Edition, Reference, Retelling, Sentence, Story
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import Item, StoredItem
from digest.model.period import Period
from digest.model.rules import Grouping, Readers, Rules

# The kind of a section, its heading and its stories.
Headed = tuple[SectionKind, str, Sequence[RankedStory]]
_MOST_TIMESTAMPS = 2
Summarize = Callable[[Sequence[StoredItem], int], tuple[Sentence, ...]]


@dataclass(frozen=True, slots=True)
class PivotTitles:
    """Titles of items in one language, by key; those whose translation is not trusted are missing."""

    language: str = "en"
    by_key: Mapping[str, str] = field(default_factory=dict)


NO_TITLES = PivotTitles()


@dataclass(frozen=True, slots=True)
class Background:
    """What is known besides the items of a week.

    With ``titles``, items in several languages may form one story. ``told`` are the stories of earlier editions.
    ``cleaned`` are the items of the week with clean titles, if they were cleaned before.
    """

    titles: PivotTitles = NO_TITLES
    told: tuple[PublishedStory, ...] = ()
    cleaned: tuple[StoredItem, ...] = ()


NO_BACKGROUND = Background()


def compose(
    week: Period,
    updated: datetime,
    items: Iterable[StoredItem],
    late: Iterable[StoredItem],
    rules: Rules,
    summarize: Summarize,
    background: Background = NO_BACKGROUND,
) -> Edition:
    """Decide the edition of a week from its items and the late items of earlier weeks."""
    items, late = tuple(items), tuple(late)
    own, came_late = (_in_order(selected(part, week, rules, background), week, rules) for part in (items, late))
    # Only now, because the labels of titles tell what is no story.
    clean = {stored.key: stored for stored in background.cleaned or with_clean_titles((*items, *late), rules.names)}

    def cleaned(ranked: RankedStory) -> RankedStory:
        return replace(ranked, group=told_first([clean[stored.key] for stored in ranked.group]))

    def page(readers: Readers) -> PageSeats[RankedStory]:
        shown, shown_late = (_seats(part, week, rules, readers) for part in (own, came_late))
        can_read = partial(_can_read, readers)
        headed = [*_headed(shown, can_read, rules), ("earlier", "", shown_late)]
        return PageSeats(tuple((kind, name, tuple(members)) for kind, name, members in headed if members), can_read)

    def in_full(one: RankedStory) -> Story:
        return summarize_story(one, rules, summarize)

    late_keys = set(map(_key, came_late))
    return on_pages(
        Edition(week, updated, (), foreign_last=True, whole_stories=True),
        (*own, *came_late),
        lambda one: _key(one) in late_keys,
        {readers.locale: page(readers) for readers in rules.readers},
        lambda one: in_full(cleaned(one)),
        lambda one: list_story(cleaned(one)),
        lambda one, story: retellings(story, cleaned(one), rules.readers, in_full if story.summary else list_story),
    )


def retellings(
    story: Story, ranked: RankedStory, readers: Iterable[Readers], tell: Callable[[RankedStory], Story]
) -> Iterator[Retelling]:
    """Yield a story as it is told to readers for whom another of its items is in words that they can sooner read.

    That is before a translation what is in their own language, before what they cannot read what is translated; but no
    item without a sentence to show takes the place of one that they can read.
    """
    told = story.references[0]
    by_item: dict[str, list[Readers]] = {}
    for one in readers:
        distances = {each.key: one.distance(each.item.locale, each.item.source) for each in ranked.group}
        nearest = min(distances.values())
        if nearest < distances[told.key]:
            first = told_first([each for each in ranked.group if distances[each.key] == nearest])[0]
            by_item.setdefault(first.key, []).append(one)
    for key, those in by_item.items():
        group = sorted(ranked.group, key=lambda each: each.key != key)
        again = tell(replace(ranked, group=tuple(group)))
        is_enough = again.summary or not story.summary
        locales = tuple(one.locale for one in those if is_enough or not one.can_read(told.locale, told.source))
        if locales:
            words = again.title, again.title_given, again.locale, again.summary, again.figures
            yield Retelling(locales, story.key, key, *words)


def _in_order(
    stories: tuple[Sequence[RankedStory], Sequence[RankedStory]], week: Period, rules: Rules
) -> Sequence[RankedStory]:
    """Return stories best first, those with a seat on any page before the others."""
    ranked = (*stories[0], *stories[1])
    seated = {_key(one) for readers in rules.readers for one in _seats(ranked, week, rules, readers)}
    return sorted(best_first(ranked), key=lambda one: _key(one) not in seated)


def _seats(ranked: Sequence[RankedStory], week: Period, rules: Rules, readers: Readers) -> list[RankedStory]:
    candidates, _ = in_places(ranked, week, len(ranked))
    return seats(candidates, rules.stories, partial(_can_read, readers), is_news, keeps_seat)


def _can_read(readers: Readers, one: RankedStory) -> bool:
    return can_read_any(readers, one.group)


def can_read_any(readers: Readers, group: Iterable[StoredItem]) -> bool:
    """Return whether readers can read a story of some items: it is told to them in the words of one that they can."""
    return any(readers.can_read(one.item.locale, one.item.source) for one in group)


def _key(one: RankedStory) -> str:
    return one.group[0].key


def selected(
    items: Iterable[StoredItem], week: Period, rules: Rules, background: Background = NO_BACKGROUND
) -> tuple[tuple[RankedStory, ...], tuple[RankedStory, ...]]:
    """Make stories of items, and return those to show with a summary and the rest, both best first."""
    titles = background.titles
    copies = merge_copies(items, rules.sources)
    stories = group(copies, titles.by_key, titles.language)
    return select(stories, week, rules, background.told)


def _headed(shown: Sequence[RankedStory], can_read: Callable[[RankedStory], bool], rules: Rules) -> Iterable[Headed]:
    """Put the stories of a page under headings; with topics or tags, what readers cannot read is last, under none."""
    if rules.sections not in {"topic", "tag"}:
        return _sections(shown, rules.sections)
    own = [one for one in shown if can_read(one)] or shown
    sections = [*(by_topic(own, rules) if rules.sections == "topic" else _sections(own, "tag"))]
    tail = sections.pop()[2] if sections and sections[-1][0] == "all" else ()
    return [*sections, ("all", "", (*tail, *shown[len(own) :]))]


def by_topic(ranked: Sequence[RankedStory], rules: Rules) -> Iterable[Headed]:
    """Put stories under the topics of their neighbors in rank; the others stay where they are, without a heading."""
    for topic in topics([one.group for one in ranked], territory_around(rules.zone)):
        yield "topic" if topic.heading else "all", topic.heading, [ranked[place] for place in topic.stories]


def _sections(ranked: Sequence[RankedStory], by: Grouping) -> Iterable[Headed]:
    """Put stories under headings, in the order of each heading's best story; those without a tag come last."""
    if by == "none":
        return [("all", "", ranked)] if ranked else []
    headed: dict[str, list[RankedStory]] = {}
    for one in ranked:
        headed.setdefault(heading(one.group, by), []).append(one)
    untagged = headed.pop("", [])
    sections: list[Headed] = [(by, name, told) for name, told in headed.items()]
    return [*sections, ("all", "", untagged)] if untagged else sections


def summarize_story(ranked: RankedStory, rules: Rules, summarize: Summarize, shown: str = "") -> Story:
    """Return a story with its summary and key figures.

    ``shown`` is a title shown instead of the story's own, so that the summary includes what only the latter says.
    """
    story = list_story(ranked)
    told = _told(ranked, rules.sentences, summarize, shown or story.title)
    return replace(
        story,
        summary=told,
        figures=figures(ranked.group, rules.figures) if rules.figures else (),
        differences=differences(ranked.group),
    )


def _told(ranked: RankedStory, count: int, summarize: Summarize, title: str) -> tuple[Sentence, ...]:
    """Return a summary that repeats neither the title nor an earlier edition, with other sentences instead."""
    first = ranked.group[0].item
    before = len(ranked.continues.story.summary) if ranked.continues else 0
    for wanted in (count, count + 1):
        summary = what_is_new(summarize(ranked.group, wanted + before), ranked.continues, wanted)
        told = without_repeated_headline(title, summary, first.locale.language)
        if told == summary or any(sentence.is_abstract for sentence in summary):
            break
    return in_room(told, count) if wanted > count else told[:count]


def list_story(ranked: RankedStory) -> Story:
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
        genre=ranked.genre,
        earlier=ranked.continues.earlier if ranked.continues else None,
    )


def title_of(item: Item) -> str:
    """Return the title of an item: its own, of limited length and without a timestamp.

    Without one, return the headline of its text, else its URL, else its source.
    """
    if item.title:
        return shorten(_without_timestamps(item.title), LONGEST_TITLE)
    return headline(item.text, language=item.locale.language) or item.url or item.source


def _without_timestamps(title: str) -> str:
    """Return a title without those of a beginning and an end: "Storm, 2026-02-24T08:00:00Z, 2026-02-24T21:00:00Z"."""
    for _ in range(_MOST_TIMESTAMPS):
        title = without_timestamp(title)
    return title


def reference_to(stored: StoredItem) -> Reference:
    """Return a reference to an item."""
    item = stored.item
    return Reference(stored.key, item.source, title_of(item), item.url, stored.published, item.locale)

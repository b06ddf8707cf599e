"""Editions: the stories of a week, in no particular language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from digest.model.frozen.edition_names import FactorName, Genre, SectionKind
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.picture import StoryImage


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken unchanged from an item, with its position among the item's sentences (from 0).

    A sentence without an item is the editor's own. ``locale`` is None if it is that of the item. If ``is_abstract``, a
    language model wrote the sentence from the items of the story, and ``position`` counts within the summary.
    """

    text: str
    item: str
    position: int
    locale: Locale | None = None
    is_abstract: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure of a story: a number as a sentence gives it, never computed, with its value and what it counts.

    ``text`` ("1,315 kg of drugs") appears in ``sentence`` verbatim; ``value`` is the number as a plain decimal
    ("1315"), to be formatted for a locale, and ``label`` is the words after it ("kg of drugs").
    """

    text: str
    value: str
    label: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Reference:
    """An item as a story refers to it: enough to name it and link to it."""

    key: str
    source: str
    title: str
    url: str
    published: Published | None
    locale: Locale


@dataclass(frozen=True, slots=True)
class EarlierStory:
    """The story of an earlier edition that a story continues: its week, its title, and the key of its first item."""

    week: Period
    title: str
    locale: Locale
    item: str


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says where others say otherwise: ``text`` is its own words, "31 passengers", from an item."""

    text: str
    item: str
    locale: Locale


@dataclass(frozen=True, slots=True)
class Difference:
    """Another number, day or name for the same thing: one account of each source that gives one, the earliest first."""

    accounts: tuple[Account, ...]


def still_differing(differences: Iterable[Difference], is_kept: Callable[[Account], bool]) -> Iterator[Difference]:
    """Yield differences with the accounts that are kept; who alone says otherwise differs from nobody."""
    for one in differences:
        accounts = tuple(filter(is_kept, one.accounts))
        if len(accounts) > 1:
            yield Difference(accounts)


@dataclass(frozen=True, slots=True)
class Change:
    """A number, a day, a name or a denial that a source changed: its own words ``before`` and ``after``.

    What it took out is "" after that.
    """

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What a source changed in an item after an edition had shown it: the story that it was in, and both states.

    ``item`` is the key of the item, ``source`` the id of its source, and ``locale`` that of the words in ``changes``.
    """

    story: EarlierStory
    item: str
    source: str
    locale: Locale
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Factor:
    """One reason for the position of a story; its ``points`` are part of the story's score."""

    name: FactorName
    value: float
    weight: float

    @property
    def points(self) -> float:
        """The points that it adds to the score."""
        return self.value * self.weight


def score(factors: Iterable[Factor]) -> float:
    """Return the sum of the points, rounded, since the last digits of a sum are noise."""
    return round(sum(factor.points for factor in factors), 6)


@dataclass(frozen=True, slots=True)
class Story:
    """One or more items about the same event. The first reference is the item whose words are shown.

    ``factors`` explain its position; editions stored before factors existed have none. It is ``edited`` if its title,
    or any sentence of its summary, is the editor's own. ``earlier`` is the story of an earlier edition that it
    continues. ``genre`` explains why a story ranks low. If ``is_title_abstract``, a language model wrote the title.
    ``differences`` are what its sources say differently. On a page where another item tells it, ``known_by`` is the key
    of the item that its edition knows it by.
    """

    title: str
    title_given: bool
    locale: Locale
    summary: tuple[Sentence, ...]
    references: tuple[Reference, ...]
    tags: tuple[str, ...] = ()
    # Readers do not see them: an edition that differs in nothing else is not republished.
    factors: tuple[Factor, ...] = field(default=(), compare=False)
    edited: bool = False
    figures: tuple[Figure, ...] = ()
    image: StoryImage | None = None
    earlier: EarlierStory | None = None
    genre: Genre = field(default="", compare=False)
    is_title_abstract: bool = False
    # Those of its items, so that an edition whose items are the same is not republished for them.
    differences: tuple[Difference, ...] = field(default=(), compare=False)
    known_by: str = ""

    @property
    def key(self) -> str:
        """The key that its edition knows it by, on all pages: that of its first item there."""
        return self.known_by or self.references[0].key

    @property
    def score(self) -> float:
        """The sum of its factors, which orders the stories of an edition."""
        return score(self.factors)


@dataclass(frozen=True, slots=True)
class Section:
    """Stories under one heading: the name of a source, a tag, a topic, a heading of the editor's, or none.

    The kind "earlier" is for items that came late.
    """

    kind: SectionKind
    heading: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """The editor's text above the stories: paragraphs, each a tuple of sentences.

    ``markup`` has the same sentences as sanitized markup, "" for one without links and emphasis; if none has any, it is
    empty. If ``is_abstract``, a language model wrote it.
    """

    paragraphs: tuple[tuple[str, ...], ...]
    locale: Locale
    markup: tuple[tuple[str, ...], ...] = ()
    is_abstract: bool = False


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The editor's own words for the readers of one locale, instead of a translation or of what digest would say.

    ``titles`` are those of stories, by the keys of their first items. ``subject`` and ``preheader`` are for emails.
    """

    locale: Locale
    introduction: Introduction | None = None
    subject: str = ""
    preheader: str = ""
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SectionOrder:
    """A section of a page: the stories that have a seat there, by the keys of their first items."""

    kind: SectionKind
    heading: str
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageOrder:
    """The order of all stories on the page of one locale; ``also`` are those listed by title there."""

    locale: Locale
    sections: tuple[SectionOrder, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retelling:
    """A story as another of its items tells it, in words that the readers of some locales can sooner read.

    ``story`` is the key of the story, ``item`` that of the item whose words these are.
    """

    locales: tuple[Locale, ...]
    story: str
    item: str
    title: str
    title_given: bool
    locale: Locale
    summary: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()

    def of(self, story: Story) -> Story:
        """Return the story in these words, this item first."""
        return replace(
            story,
            title=self.title,
            title_given=self.title_given,
            locale=self.locale,
            summary=self.summary,
            figures=self.figures,
            references=tuple(sorted(story.references, key=lambda one: one.key != self.item)),
            is_title_abstract=False,
            known_by=story.key,
        )


@dataclass(frozen=True, slots=True)
class StoryRun:
    """The periods whose editions told a story, oldest first; ``item`` is the key of its first item."""

    item: str
    weeks: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Collected:
    """What a month or year was made of: so many editions, with so many different stories, from so many sources.

    ``runs`` has the editions of each of its stories.
    """

    editions: int
    stories: int
    sources: int
    runs: tuple[StoryRun, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """An item that was taken down after an edition had shown it: its key, and when, which is aware.

    ``names`` are those by which it is known again if it comes back, all hashes. If it ``is_told``, the page says so.
    """

    item: str
    moment: datetime
    names: tuple[str, ...] = ()
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """The stories of one week, or of a month or year, ``collected`` from its editions.

    ``also`` are those without room for a summary.

    Where all locales show the same stories in the same order, that is the order here. Otherwise it is that of their
    rank, first those that have a summary on the page of any locale, and ``orders`` has what each page shows.

    ``retellings`` are the stories that the readers of some locales get in the words of another item.

    ``updated``, which is aware, is the end of its week, as of a printed weekly: never in the future for a finished
    week, and not today for an old one. An edition that is published again with changes has the moment of that.
    ``dropped`` are the items that its editor removed, ``surplus`` those beyond the limits of their sources. If
    ``foreign_last``, stories that readers cannot read are marked, and come last where a locale has no order of its own:
    in editions from before there were ``orders``, and in locales that were added later. ``own_words`` are the editor's
    for single locales. If ``whole_stories``, a story is translated as a whole, or stands in the original as a whole, in
    its place. ``model`` names the language model that wrote some of its texts; ``reviewed`` is when its editor said
    that its draft was read: readers do not see either. ``corrections`` are what sources changed since they were in
    earlier editions. ``removed`` are the items that were taken down since it was published.
    """

    week: Period
    updated: datetime
    sections: tuple[Section, ...]
    also: tuple[Story, ...] = ()
    introduction: Introduction | None = None
    dropped: tuple[Reference, ...] = ()
    surplus: tuple[Reference, ...] = ()
    foreign_last: bool = False
    own_words: tuple[OwnWords, ...] = ()
    whole_stories: bool = False
    model: str = field(default="", compare=False)
    reviewed: datetime | None = field(default=None, compare=False)
    orders: tuple[PageOrder, ...] = ()
    collected: Collected | None = None
    corrections: tuple[Correction, ...] = ()
    removed: tuple[Removal, ...] = ()
    retellings: tuple[Retelling, ...] = ()

    def words_in(self, locale: Locale) -> OwnWords:
        """Return the editor's own words for the readers of a locale; all are empty if there are none."""
        return next((words for words in self.own_words if words.locale == locale), OwnWords(locale))

    def page(self, locale: Locale) -> Edition:
        """Return the edition as its readers in a locale get it, with their order alone, in the words told to them.

        A locale that was added later takes the first order, which it keeps for others. What is listed by title has no
        summary.
        """
        told = {one.story: one for one in self.retellings if locale in one.locales}

        def retold(stories: Iterable[Story]) -> tuple[Story, ...]:
            return tuple(told[one.key].of(one) if one.key in told else one for one in stories)

        if not self.orders:
            sections = tuple(replace(one, stories=retold(one.stories)) for one in self.sections)
            return replace(self, sections=sections, also=retold(self.also), retellings=()) if told else self
        own = next((one for one in self.orders if one.locale == locale), None)
        order = own or self.orders[0]
        by_key = {story.key: story for story in retold(self.stories)}
        return replace(
            self,
            sections=tuple(
                Section(one.kind, one.heading, tuple(by_key[key] for key in one.stories)) for one in order.sections
            ),
            also=tuple(replace(by_key[key], summary=(), figures=(), image=None, differences=()) for key in order.also),
            orders=(own,) if own else (),
            retellings=(),
        )

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories in this order."""
        return (*(story for section in self.sections for story in section.stories), *self.also)

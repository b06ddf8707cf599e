"""Compose the edition of a week, with and without its draft, and write drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from digest.editing.comparing.corrections import corrections
from digest.editing.draft.apply_draft import EditContext, EditedEdition, edit
from digest.editing.draft.introduction import introduction
from digest.editing.draft.proposal import propose, propose_more
from digest.editing.items.clean_titles import with_clean_titles
from digest.editing.order.collect import collect
from digest.editing.order.compose import NO_TITLES, Background, PivotTitles, Summarize, compose, reference_to
from digest.editing.order.item_place import PublicationState
from digest.editing.order.published_stories import PublishedStory, published_stories
from digest.editing.order.source_extracts import ExtractLimits, extracted
from digest.editing.order.source_limits import within_limits
from digest.editing.order.written_headlines import WriteHeadline, with_headlines
from digest.editing.summary.repeated_sentences import RepeatedSentences, without_repeated
from digest.errors import AlteredError
from digest.language.text.numbers.plural import count
from digest.language.text.shortening.shorten import shorten
from digest.model.draft import Draft
from digest.model.edition import Correction, Edition, Sentence
from digest.model.finding import Finding
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.period import LongerPeriod, Period, is_collection, option_for
from digest.model.rules import Extract, Rules
from digest.model.storyline import homes
from digest.ports import Drafts, EditionStore, ItemStore, Summarizer, Writer

# The newest editions that are read, and the stories of each, so that the work does not grow with the years.
_EDITIONS, _STORIES = 6, 24
# Corrections are looked for in more of them, and an edition has room for so many.
_CORRECTED_EDITIONS, _MOST_CORRECTIONS = 8, 12
# The characters of a sentence that a finding quotes.
_SHOWN = 60
# The titles of items in one language.
TitlesOf = Callable[[Sequence[StoredItem]], PivotTitles]


def no_titles(_: Sequence[StoredItem]) -> PivotTitles:
    """Return no titles, where nothing translates them."""
    return NO_TITLES


def nothing_corrected(_: Period) -> tuple[Correction, ...]:
    """Return no corrections, where no edition came before."""
    return ()


def nothing_told(_: Period) -> tuple[PublishedStory, ...]:
    """Return no stories, where no edition came before."""
    return ()


@dataclass(frozen=True, slots=True)
class ComposedEdition:
    """An edition that is not decided yet: ``by_itself`` is the one without its draft, ``edited`` the one with it.

    If there is a draft, ``by_itself`` has summaries only of stories with items that the draft does not name yet.
    ``offered`` are all items that the edition may contain, without those beyond the limits of their sources. Their
    titles are as it shows them.
    """

    by_itself: Edition
    offered: tuple[StoredItem, ...]
    draft: Draft | None = None
    edited: EditedEdition | None = None

    @property
    def edition(self) -> Edition:
        """The edition, with the changes of its draft if there is one."""
        return self.edited.edition if self.edited else self.by_itself

    @property
    def items(self) -> tuple[StoredItem, ...]:
        """The items shown, in the order of the stories; those of a month or year belong to its weeks."""
        if self.edition.collected:
            return ()
        by_key = {item.key: item for item in self.offered}
        return tuple(by_key[reference.key] for story in self.edition.stories for reference in story.references)

    @property
    def has_been_seen(self) -> bool:
        """True if a draft names all of its items; otherwise its editor cannot have seen them all."""
        return self.edited is not None and not self.edited.new.count

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Findings about its draft."""
        if not (self.draft and self.edited):
            return ()
        new = self.edited.new.count
        if not new:
            return self.edited.findings
        items = count(new, "item is", "items are")
        message = f"{items} not in the draft yet; `digest draft {option_for(self.draft.week)}` adds what is new"
        return (*self.edited.findings, Finding(message, self.draft.path))


@dataclass(frozen=True, slots=True)
class WrittenDraft:
    """The outcome of writing a draft: its stories and items, and how many of the items are ``new`` to it.

    ``is_begun`` is true if there was no draft before; otherwise ``findings`` are about that draft.
    """

    week: Period
    stories: int
    items: int
    new: int
    is_begun: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionComposer:
    """Composes editions and writes their drafts. ``locale`` is the editor's, unless a draft names one.

    ``titles`` returns titles of items in one language, so that items in several languages may form one story.
    ``told`` returns what the editions before a week told; months and years are made of ``editions``.
    ``extract`` recognizes the sentences in a draft that come from items; it is None if ``summarizer`` takes all its
    sentences from items. ``writer`` proposes headlines and introductions, if there is one; ``model`` names the language
    model of both. ``corrected`` returns what sources changed since the editions before a week.
    """

    rules: Rules
    locale: Locale
    items: ItemStore
    drafts: Drafts
    summarizer: Summarizer
    titles: TitlesOf = no_titles
    extract: Summarizer | None = None
    told: Callable[[Period], tuple[PublishedStory, ...]] = nothing_told
    editions: FrozenEditions | None = None
    writer: Writer | None = None
    model: str = ""
    corrected: Callable[[Period], tuple[Correction, ...]] = nothing_corrected

    def compose(self, week: Period, state: PublicationState) -> ComposedEdition:
        """Compose the edition of a week in that state, or of a month or year.

        Raises DraftError if its draft is wrong, AlteredError if an edition of a month or year is damaged.
        """
        if is_collection(week):
            return self._collected(week)
        placed = self.items.placed(week)
        own = (*(item for item in placed if item.week >= week), *self.items.unplaced(week))
        came_late = (item for item in self._late(week, state) if item.key not in state.taken)
        late = (*(item for item in placed if item.week < week), *came_late)
        updated = week.ends_at(self.rules.zone)
        background = Background(self.titles((*own, *late)), self.told(week))
        draft = self.drafts.draft(week)
        every = without_repeated(self.summarizer.summarize, RepeatedSentences.among((*own, *late)))
        summarize = _what_is_new(draft, every) if draft else every
        write = _headlines_of_new(draft, self._write_headline) if draft else self._write_headline
        admitted = within_limits(week, own, late, self.rules, background, _is_named_in(draft))
        whole = with_clean_titles((*admitted.own, *admitted.late), self.rules.names)
        offered = self._extracted(whole)
        background = replace(background, cleaned=offered)
        edition = compose(week, updated, admitted.own, admitted.late, self.rules, summarize, background)
        if admitted.surplus:
            beyond = with_clean_titles((*whole, *admitted.surplus), self.rules.names)[len(whole) :]
            edition = replace(edition, surplus=tuple(map(reference_to, beyond)))
        edition = with_headlines(edition, offered, self.rules, summarize, write, background.told)
        edition = replace(edition, model=self.model, corrections=self.corrected(week) if edition.stories else ())
        if draft is None:
            return ComposedEdition(self._introduced(edition), offered)
        editing = self._editing(every, background.told)
        return self._edited(edition, whole, offered, draft, editing)

    def _collected(self, period: LongerPeriod) -> ComposedEdition:
        frozen = self.editions.within(period) if self.editions else ()
        lines = self.editions.lines() if self.editions else {}
        edition = collect(period, period.ends_at(self.rules.zone), frozen, self.rules.stories, lines)
        keys = (reference.key for story in edition.stories for reference in story.references)
        whole = self.editions.items(keys) if self.editions else ()
        offered = self._extracted(whole)
        # Its weeks may have been decided when more was allowed.
        edition = ExtractLimits.between(whole, offered).hold(edition)
        draft = self.drafts.draft(period)
        if draft is None:
            return ComposedEdition(edition, offered)
        editing = self._editing(self.summarizer.summarize, ())
        return self._edited(edition, whole, offered, draft, editing)

    def _extracted(self, items: Sequence[StoredItem]) -> tuple[StoredItem, ...]:
        return extracted(items, self.rules.extracts, (self.extract or self.summarizer).summarize)

    def _edited(
        self,
        edition: Edition,
        whole: Sequence[StoredItem],
        offered: tuple[StoredItem, ...],
        draft: Draft,
        editing: EditContext,
    ) -> ComposedEdition:
        """Return an edition as its draft wants it, without the sentences that its sources no longer allow."""
        edited = edit(edition, draft, offered, editing)
        limits = ExtractLimits.between(whole, offered)
        held = limits.hold(edited.edition)
        findings = tuple(
            Finding(f"`extract` of its source leaves out the sentence {shorten(text, _SHOWN)!r}", draft.path)
            for text in dict.fromkeys(limits.left_out)
        )
        return ComposedEdition(
            edition, offered, draft, replace(edited, edition=held, findings=(*edited.findings, *findings))
        )

    def draft(self, composed: ComposedEdition) -> WrittenDraft:
        """Write the draft of an edition, or add to an existing one the items that it does not name yet.

        Raises DraftError if it cannot be written.
        """
        edition, items = composed.by_itself, composed.offered
        if composed.draft is None or composed.edited is None:
            draft = propose(edition, items, self.rules, self.locale)
            self.drafts.begin(draft)
            return WrittenDraft(edition.week, len(draft.stories), len(items), len(items), is_begun=True)
        new = composed.edited.new
        locale = composed.draft.locale or self.locale
        additions = propose_more(edition, new, items, self.rules, locale)
        if new.count:
            self.drafts.extend(composed.draft, additions)
        stories = len(composed.draft.stories) + len(additions.stories)
        return WrittenDraft(edition.week, stories, len(items), new.count, findings=composed.edited.findings)

    def proposed(self, composed: ComposedEdition) -> Draft:
        """Return the draft of an edition: the editor's, or else the one that would be written."""
        return composed.draft or propose(composed.by_itself, composed.offered, self.rules, self.locale)

    def _editing(self, summarize: Summarize, told: tuple[PublishedStory, ...]) -> EditContext:
        extract = self.extract or self.summarizer
        return EditContext(
            self.rules, summarize, extract.summarize, self.locale, self.items.has, told, self._write_headline
        )

    def _write_headline(self, items: Sequence[StoredItem]) -> str:
        return self.writer.headline(items) if self.writer else ""

    def _introduced(self, edition: Edition) -> Edition:
        """Add the introduction that the writer proposes for the stories with a summary on the editor's page."""
        shown = [story for section in edition.page(self.locale).sections for story in section.stories]
        said = self.writer.introduction(shown, self.locale) if self.writer else ""
        return replace(edition, introduction=introduction(said, self.locale, is_abstract=True))

    def _late(self, week: Period, state: PublicationState) -> Iterator[StoredItem]:
        """Yield the late items for the edition of a week: only an edition newer than all published ones has any."""
        if state.newest is None or week <= state.newest:
            return
        for done in filter(state.is_done, state.waiting):
            candidates = self.items.unplaced(done, state.in_time_until(done))
            copies = self.items.copies_placed(candidates)
            yield from (item for item in candidates if item.key not in copies)


def _what_is_new(draft: Draft, summarize: Summarize) -> Summarize:
    """Summarize only stories with items that a draft does not name: a model may take a minute for each."""
    is_named = _is_named_in(draft)

    def summarize_new(items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        return () if all(is_named(item.key) for item in items) else summarize(items, sentences)

    return summarize_new


def _headlines_of_new(draft: Draft, write: WriteHeadline) -> WriteHeadline:
    """Write headlines only for stories with items that a draft does not name."""
    is_named = _is_named_in(draft)
    return lambda items: "" if all(is_named(item.key) for item in items) else write(items)


def _is_named_in(draft: Draft | None) -> Callable[[str], bool]:
    """Return what says of a key whether a draft names its item."""
    named = tuple(item.id for story in draft.stories for item in story.items if item.id) if draft else ()
    return lambda key: key.startswith(named)


@dataclass(frozen=True, slots=True)
class FrozenEditions:
    """The editions of weeks, as what months and years are made of."""

    kept: EditionStore

    def within(self, period: LongerPeriod) -> tuple[Edition, ...]:
        """Return those of a month or year, oldest first. Raises AlteredError if one is not as it was decided."""
        weeks = [one.week for one in self.kept.listings() if period.start <= one.week.start < period.end]
        for week in weeks:
            if not self.kept.is_as_decided(week):
                raise AlteredError(str(week))
        return tuple(map(self.kept.edition, weeks))

    def lines(self) -> Mapping[tuple[Period, str], str]:
        """Return the ids of storylines, by the week and first item of each of their parts."""
        return homes(self.kept.storylines())

    def items(self, keys: Iterable[str]) -> tuple[StoredItem, ...]:
        """Return the items with these keys, as their editions show them."""
        return self.kept.items_shown(keys)


class EarlierEditions:
    """Reads what was told from the store, each edition once."""

    def __init__(self, editions: EditionStore) -> None:
        self._editions = editions
        self._of = lru_cache(maxsize=2 * _EDITIONS)(self._read)

    def told(self, week: Period) -> tuple[PublishedStory, ...]:
        """Return the stories of the newest editions before a week, without those that are not as they were decided."""
        listed = self._editions.newest_before(week, _EDITIONS)
        home = homes(self._editions.storylines())
        stories = (one for listing in listed for one in self._of(listing.week, listing.fingerprint))
        return tuple(replace(one, storyline=home.get((one.week, one.item.key), "")) for one in stories)

    def _read(self, week: Period, _fingerprint: str) -> tuple[PublishedStory, ...]:
        if not self._editions.is_as_decided(week):
            return ()
        edition = self._editions.edition(week)
        # A page in its own order may have further stories with a summary.
        seated = sum(len(section.stories) for section in edition.sections) if edition.orders else 0
        stories = edition.stories[: max(_STORIES, seated)]
        return tuple(published_stories(week, stories, self._editions.items(week)))


@dataclass(frozen=True, slots=True)
class CorrectionFinder:
    """Finds what sources corrected: the items of editions as they were shown, against their latest versions.

    Where titles alone are shown (``extracts`` are those of sources, by id), titles alone are compared.
    """

    editions: EditionStore
    items: ItemStore
    extracts: Mapping[str, Extract] = field(default_factory=dict)

    def corrected(self, week: Period) -> tuple[Correction, ...]:
        """Return what the newest editions before a week showed otherwise, and none of them told, the newest first."""
        listed = self.editions.newest_before(week, _CORRECTED_EDITIONS)
        weeks = [one.week for one in listed if self.editions.is_as_decided(one.week)]
        shown = [self.editions.edition(one) for one in weeks]
        told = tuple(correction for edition in shown for correction in edition.corrections)
        return tuple(islice(self._found(shown, told), _MOST_CORRECTIONS))

    def _found(self, shown: Sequence[Edition], told: Sequence[Correction]) -> Iterator[Correction]:
        for edition in reversed(shown):
            now = {stored.key: stored for stored in self.items.placed(edition.week)}
            then = []
            for stored in self.editions.items(edition.week):
                is_titled = self.extracts.get(stored.item.source) == "title" or not stored.item.text
                if is_titled and stored.key in now:
                    now[stored.key] = _without_text(now[stored.key])
                then.append(_without_text(stored) if is_titled else stored)
            yield from corrections(edition, then, now, told)


def _without_text(stored: StoredItem) -> StoredItem:
    return replace(stored, item=replace(stored.item, text="", html=""))

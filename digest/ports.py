"""Ports: the interfaces between the pipeline and the outside, in terms of the model.

Each port has one contract suite in ``tests/contracts``, run over every implementation. The suites for ports that
plugins implement are in ``digest.testing``, for plugin authors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from digest.model.article import KeptArticle
    from digest.model.artifact import BuiltFrom, Bundle, PublishedFiles, Target
    from digest.model.delivery import Delivery, DeliveryStatus, Mailing, Reply
    from digest.model.digest import Digest, DigestItem, Passage, Translations
    from digest.model.draft import Additions, Draft
    from digest.model.edition import Edition, Sentence, Story
    from digest.model.file_stamps import FileRead, FilesState, FileStamp
    from digest.model.item import KnownItem, StoredItem
    from digest.model.locale import Locale
    from digest.model.period import Period
    from digest.model.site import Listing, Site
    from digest.model.source import Reading, ReadResult, SourceLanguage, SourceSpec
    from digest.model.storyline import Storyline
    from digest.model.subscriber import Letter, Subscriber
    from digest.model.translation import TextContext, Translation
    from digest.model.web import Visit

T = TypeVar("T")
Batch = TypeVar("Batch")
Result = TypeVar("Result")
# The URL, the title and the day ("" if undated) of an item.
Name = tuple[str, str, str]


class Source(Protocol):
    """A place where items come from."""

    @property
    def spec(self) -> SourceSpec:
        """Its declaration in the configuration."""
        ...

    def read(self) -> Iterator[Reading]:
        """Yield the contents of each of its files, as they are asked for.

        If one of several files cannot be read, yield a reading without items whose findings say so.

        A source that is not to be read now, or that has nothing new, yields nothing. Raises SourceError if nothing of
        the source can be read.
        """
        ...

    def visit(self) -> Visit:
        """Return how the last reading went, after its end or its error."""
        ...


class KnownFiles(Protocol):
    """Knows the files of a source as they were last read."""

    @property
    def before(self) -> Mapping[str, FileRead]:
        """The files that were read before, by name."""
        ...

    def next_file(self, name: str, same: FileStamp | None) -> FileRead | None:
        """Begin the next file; with its stamp, which is the ``same`` as before, return what is known of it."""
        ...


@runtime_checkable
class FilesSource(Source, Protocol):
    """A source of files, of which those that are as they were need not be read again."""

    @property
    def settings(self) -> str:
        """A fingerprint of all that its reading depends on, apart from the files."""
        ...

    def read_changed(self, known: KnownFiles) -> Iterator[Reading]:
        """Yield what ``read`` yields; of a file that need not be read again, only what is known of it.

        The last reading of each file that was read to its end has its stamp, if it can be recognized again.
        """
        ...


class Translator(Protocol):
    """Translates text offline: an engine, or a wrapper that checks, remembers or combines translations."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate a batch for one of its language pairs; return one translation per segment, in the same order.

        Never raises, whatever a segment contains and even if an engine fails: that is reported as a ``problem``.
        """
        ...

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the (source, target) language pairs that it knows, as primary subtags of BCP 47."""
        ...

    def fingerprint(self, source: str, target: str) -> str:
        """Return a name for the engine, model and settings of a pair: the same name means the same translations.

        It covers nothing else: otherwise another model for one pair would have all pairs translated again.
        """
        ...


@runtime_checkable
class PairsTranslator(Translator, Protocol):
    """A Translator that takes several pairs at once, so that several machines can work for small ones, too."""

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Translate the segments of each context, as ``translate`` does for those of a pair without names."""
        ...


@runtime_checkable
class DictionaryTranslator(Translator, Protocol):
    """A Translator that looks up each word if it ``has_dictionary``, those of names too: they are kept from it."""

    has_dictionary: bool


@runtime_checkable
class DescribedTranslator(Translator, Protocol):
    """A Translator that says which models it has, for those who ask who made a translation."""

    def model(self, source: str, target: str) -> tuple[str, str]:
        """Return the name and the version of the model of a pair; "" for what is not known."""
        ...


def translate_pairs(
    translator: Translator, asked: Mapping[TextContext, Sequence[str]]
) -> Mapping[TextContext, Sequence[Translation]]:
    """Ask a translator for all contexts at once, or for one pair after another if it takes only one."""
    if isinstance(translator, PairsTranslator):
        return translator.translate_pairs(asked)
    return {context: translator.translate(segments, *context.pair) for context, segments in asked.items()}


class BatchMap(Protocol):
    """Does work on batches, in this process or on other machines; the results are the same. ``map`` is one."""

    def __call__(self, work: Callable[[Batch], Result], batches: Sequence[Batch], /) -> Iterator[Result]:
        """Yield the result of each batch, in the order of the batches.

        ``work`` is a pure function: its result depends on nothing but the batch, and it changes and raises nothing. It
        pickles, and so do its batches and results.

        Raises ClusterError if those that should do the work cannot be reached, or cannot do it.
        """
        ...


class TranslationMemory(Protocol):
    """Remembers translations, and the corrections that people made."""

    def recall(
        self, segments: Sequence[str], source: str, target: str, fingerprint: str, names: frozenset[str] = frozenset()
    ) -> Mapping[str, Translation]:
        """Return the remembered translations of segments by the translator with that fingerprint.

        A segment has another one where other words of it are among the ``names`` that other texts show.
        """
        ...

    def remember(
        self,
        translations: Mapping[str, Translation],
        source: str,
        target: str,
        fingerprint: str,
        names: frozenset[str] = frozenset(),
    ) -> None:
        """Keep a translator's translations of segments, including refused ones."""
        ...

    def corrections(self, segments: Sequence[str], source: str, target: str) -> Mapping[str, Translation]:
        """Return people's corrections of translations; a correction takes precedence over every engine."""
        ...


class Summarizer(Protocol):
    """Summarizes stories."""

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Take at most ``sentences`` sentences from the items of one story, unchanged, each with its position.

        Sentences that are not from an item are marked as such (``is_abstract``). Never raises.
        """
        ...


class Writer(Protocol):
    """Writes in its own words what an edition lacks; readers are told so."""

    def headline(self, items: Sequence[StoredItem]) -> str:
        """Return a headline for a story whose first item has no title; "" if it has none. Never raises."""
        ...

    def introduction(self, stories: Sequence[Story], locale: Locale) -> str:
        """Return an introduction to stories, in the language of a locale; "" if it has none. Never raises."""
        ...


class ItemStore(Protocol):
    """Keeps every item that came in."""

    def known(self, keys: Iterable[str]) -> Mapping[str, KnownItem]:
        """Return the known parts of the stored items with these keys.

        An item that was stored under an older key rule is also found by its current key.
        """
        ...

    def save(self, changes: Sequence[StoredItem]) -> None:
        """Add items, or replace those with the same key: all of them or none."""
        ...

    def keep_positions(self, positions: Mapping[str, int]) -> None:
        """Keep the positions of items, by key, that are better in their feeds than before."""
        ...

    def newest(self, source: str, count: int) -> tuple[StoredItem, ...]:
        """Return the items of a source that were seen last, the newest first."""
        ...

    def ids_by_name(self, sources: Iterable[str], names: Iterable[Name]) -> Mapping[Name, str]:
        """Return the ids of the stored items of some sources with these URLs, titles and days as their sources say."""
        ...

    def has(self, beginning: str) -> bool:
        """Return whether the key of any item begins this way."""
        ...

    def waiting(self) -> Mapping[Period, int]:
        """Return the number of items in no edition and not dropped by an editor, for each week that has any."""
        ...

    def unplaced(self, week: Period, seen_until: datetime | None = None) -> tuple[StoredItem, ...]:
        """Return the items of a week that are in no edition and that no editor has dropped.

        With ``seen_until``, return only those first seen by then.
        """
        ...

    def placed(self, week: Period) -> tuple[StoredItem, ...]:
        """Return the items in the edition of a week or dropped from it, as their sources have them now."""
        ...

    def copies_placed(self, stored: Sequence[StoredItem]) -> Mapping[str, bool]:
        """Return the keys of those items that have an exact copy in, or dropped from, the edition of their week.

        The value says whether that copy is shown: it is False if an editor dropped it.
        """
        ...


class EditionStore(Protocol):
    """Keeps editions as decided, permanently."""

    def decide(self, edition: Edition, items: Sequence[StoredItem], running: Iterable[Storyline] = ()) -> None:
        """Keep a decided edition and its items, in place of an older edition of that week; and storylines with it.

        Items that its editor dropped, or that are beyond the limits of their sources, belong to it too: no other
        edition will contain them.
        """
        ...

    def storylines(self) -> tuple[Storyline, ...]:
        """Return all storylines, in the order of their ids."""
        ...

    def keep_storylines(self, changed: Iterable[Storyline]) -> None:
        """Keep storylines, in place of those with their ids: all of them or none."""
        ...

    def publish(self, weeks: Iterable[Period]) -> None:
        """Mark editions as published, once their files are written."""
        ...

    def listings(self) -> tuple[Listing, ...]:
        """Return the editions of weeks, decided or published, oldest first."""
        ...

    def collections(self) -> tuple[Listing, ...]:
        """Return the editions of months and years, decided or published, by their names."""
        ...

    def newest_before(self, week: Period, most: int) -> tuple[Listing, ...]:
        """Return the newest editions before a week, ``most`` of them at most, oldest first."""
        ...

    def unpublished(self) -> tuple[Period, ...]:
        """Return the weeks that were decided, but whose files may not be written because of a crash."""
        ...

    def is_as_decided(self, week: Period) -> bool:
        """Return whether an edition and its items still have the fingerprint with which they were decided."""
        ...

    def edition(self, week: Period) -> Edition:
        """Return an edition as it was decided."""
        ...

    def items(self, week: Period) -> tuple[StoredItem, ...]:
        """Return the items of an edition as they were when it was decided, in the order of its stories."""
        ...

    def items_shown(self, keys: Iterable[str]) -> tuple[StoredItem, ...]:
        """Return the items with these keys as they were when the edition of each was decided, by key."""
        ...

    def translations(self, week: Period, locale: Locale) -> Translations | None:
        """Return the translations that an edition is shown with in a locale, None if it never was."""
        ...

    def keep_translations(self, week: Period, locale: Locale, translations: Translations) -> None:
        """Keep translations permanently, in place of older ones for that week and locale."""
        ...

    def missing_translations(self, locales: Iterable[Locale]) -> tuple[tuple[Period, Locale], ...]:
        """Return the decided editions, oldest first, each with every locale that has no kept translations."""
        ...


class Drafts(Protocol):
    """Keeps drafts in files that editors change."""

    def draft(self, week: Period) -> Draft | None:
        """Return the draft of a week as its editor left it, None if there is none.

        Raises DraftError if the file cannot be read or is not a draft.
        """
        ...

    def begin(self, draft: Draft) -> None:
        """Write the first draft of a week.

        Raises DraftError if that fails.
        """
        ...

    def extend(self, draft: Draft, additions: Additions) -> None:
        """Add what is new to the draft of a week, and leave everything else in it as the editor left it.

        Raises DraftError if that fails.
        """
        ...


class SourceLog(Protocol):
    """Remembers the status of each source."""

    def record(self, source: str, now: datetime, result: ReadResult) -> None:
        """Record how a reading of the source with this id went, with what is to be remembered for the next one."""
        ...

    def languages(self) -> Mapping[str, SourceLanguage]:
        """Return the languages that sources were found to be in, by id."""
        ...


class FileLog(Protocol):
    """Remembers the files of sources as they were last read."""

    def states(self) -> Mapping[str, FilesState]:
        """Return what is remembered of each source, by id."""
        ...


class Articles(Protocol):
    """Keeps the pages that items link to, each fetched once."""

    def kept(self, source: str, urls: Iterable[str]) -> Mapping[str, KeptArticle]:
        """Return the articles kept of these URLs for the source with this id."""
        ...

    def keep(self, source: str, articles: Sequence[KeptArticle]) -> None:
        """Keep articles of the source with this id, in place of those of the same URLs that it had."""
        ...


class Catalog(Protocol):
    """The published editions, as publishers read them."""

    @property
    def listings(self) -> tuple[Listing, ...]:
        """The published editions of weeks, oldest first."""
        ...

    @property
    def collections(self) -> tuple[Listing, ...]:
        """The published editions of months and years, by their names: each year comes before its months."""
        ...

    def digest(self, week: Period, locale: Locale) -> Digest:
        """Return one edition in one locale."""
        ...

    def headline(self, week: Period, locale: Locale) -> Passage | None:
        """Return the title of the first story of an edition in one locale; None if it has no stories."""
        ...

    def items(self, week: Period, locale: Locale) -> tuple[DigestItem, ...]:
        """Return the items shown in one locale, as they were at publication, in the order of the stories.

        Of exact copies, only the one whose words are shown is returned.
        """
        ...

    @property
    def storylines(self) -> tuple[Storyline, ...]:
        """All stories that run on over editions, in the order of their ids."""
        ...


class Publisher(Protocol):
    """Turns digests into files. Pure: the same site and catalog give the same targets and bytes."""

    def targets(self, site: Site, catalog: Catalog) -> Iterable[Target]:
        """Yield the files to publish, each with a way to render it."""
        ...

    def preview_targets(self, site: Site, digest: Digest) -> Iterable[Target]:
        """Yield the files that show the digest of a week that is not over, all of them under ``preview/``."""
        ...


class Output(Protocol):
    """The folder that files are written to."""

    def update(self, targets: Iterable[Target], *, sole: str = "") -> tuple[str, ...]:
        """Bring the files of the targets up to date; return the paths whose bytes changed.

        Each file is written completely or not at all. A file that is still as it was last built from the same inputs is
        not rendered. With ``sole``, everything else in that folder is removed.

        Raises OutputError if a file cannot be written.
        """
        ...

    def remove(self, is_unwanted: Callable[[str], bool]) -> tuple[str, ...]:
        """Remove those of the files written earlier whose paths are unwanted, and return the paths.

        Raises OutputError if a file cannot be removed.
        """
        ...


class Destination(Protocol):
    """Where the site is published for its readers, besides the output."""

    @property
    def name(self) -> str:
        """What the editor calls it."""
        ...

    def problem(self) -> str:
        """Say why it cannot be used, "" if nothing is known."""
        ...

    def waiting(self) -> int:
        """Return how many files are to be put there or removed."""
        ...

    def publish(self) -> PublishedFiles:
        """Put there what has changed since this last succeeded, and remove what is gone, but nothing of others.

        Raises OutputError.
        """
        ...


class SearchIndex(Protocol):
    """Builds the files that a search over built pages needs."""

    def refresh(self, targets: Iterable[Target]) -> Iterable[Bundle]:
        """Rebuild the bundles whose pages have changed. Never raises: a bundle has the error."""
        ...


class Hub(Protocol):
    """Notifies subscribers of changed feeds."""

    def announce(self, feeds: Iterable[str]) -> None:
        """Announce each feed, by its URL.

        Raises HttpError if the hub does not accept an announcement.
        """
        ...


class BuildLog(Protocol):
    """Remembers the inputs that each file of the output was built from."""

    def recorded(self, path: str) -> BuiltFrom | None:
        """Return the inputs, size and modification time of a file when it was last written, None if unknown."""
        ...

    def record(self, built: Mapping[str, BuiltFrom]) -> None:
        """Record what files were built from, by path."""
        ...

    def paths(self) -> Sequence[str]:
        """Return the paths of all recorded files."""
        ...

    def forget(self, paths: Iterable[str]) -> None:
        """Delete the records of files."""
        ...


class Subscribers(Protocol):
    """Keeps the subscribers, and the addresses that must never get mail."""

    def find(self, address: str) -> Subscriber | None:
        """Return the subscriber with an address, however it is spelled, None if there is none."""
        ...

    def get(self, identity: str) -> Subscriber | None:
        """Return the subscriber with that id, None if there is none."""
        ...

    def get_all(self, identities: Sequence[str]) -> Sequence[Subscriber]:
        """Return the subscribers with these ids, in the order of the ids."""
        ...

    def find_all(self, addresses: Sequence[str]) -> Mapping[str, Subscriber]:
        """Return the subscribers with these addresses, by these addresses."""
        ...

    def add(self, new: Sequence[Subscriber]) -> Sequence[Subscriber]:
        """Add subscribers, all of them or none, and return them; without those whose addresses are known already."""
        ...

    def change(self, identity: str, change: Callable[[Subscriber], Subscriber | None]) -> Subscriber | None:
        """Change the subscriber with that id, and return what is kept now.

        ``change`` gets the subscriber as they are at this moment: nothing that happens at the same time is lost. If it
        returns None, or there is no such subscriber, nothing changes, and None is returned.
        """
        ...

    def select(
        self, *, list_name: str = "", locales: Iterable[Locale] | None = None, status: str = ""
    ) -> Iterator[Subscriber]:
        """Yield subscribers in the order of their addresses: all, or those of a list, of some locales, of a status."""
        ...

    def erase(self, identity: str) -> None:
        """Remove a subscriber and their letters for good. The ledger keeps the id, which tells nothing about them."""
        ...

    def forget_pending(self, before: datetime) -> int:
        """Remove those who last asked to subscribe before a moment, and never confirmed; return how many."""
        ...

    def asked_since(self, moment: datetime) -> int:
        """Return how many got a letter after a moment because they, or somebody in their name, asked for something."""
        ...

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """Let an address never get mail again; only a keyed hash of it is kept."""
        ...

    def allow(self, address: str) -> None:
        """Let an address get mail again."""
        ...

    def suppressed(self, address: str) -> str:
        """Return why an address must never get mail, "" if it may."""
        ...

    def suppressed_among(self, addresses: Sequence[str]) -> Mapping[str, str]:
        """Return those of these addresses that must never get mail, with the reason of each."""
        ...


class Letters(Protocol):
    """Keeps letters about subscriptions until they are sent."""

    def add(self, letter: Letter) -> None:
        """Keep a letter to be sent."""
        ...

    def next(self, after: int = 0) -> Letter | None:
        """Return the oldest letter whose number is greater than ``after``, None if there is none."""
        ...

    def hold(self, number: int) -> None:
        """Store the number of the letter that is being sent, 0 for none; it survives a crash."""
        ...

    def held(self) -> int:
        """Return the number of the letter that is being sent, or was at a crash; 0 if there is none."""
        ...

    def drop(self, letter: Letter) -> None:
        """Remove a letter that is not to be tried again."""
        ...


class Ledger(Protocol):
    """Keeps account of what was sent to whom, so that nobody gets an edition twice."""

    def claim(self, week: Period, subscribers: Sequence[str], now: datetime) -> Sequence[str]:
        """Queue the edition of a week for the subscribers with these ids, and return whom to send it to.

        Those who have it, or to whom it may be on its way, are not among them. What is returned is on disk and
        survives a power cut.
        """
        ...

    def settle(
        self,
        week: Period,
        results: Mapping[str, tuple[DeliveryStatus, Reply]],
        now: datetime,
        begun: Sequence[str] = (),
    ) -> None:
        """Record what became of messages, by the id of the subscriber, and which queued ones are to be handed over.

        Without that, none may be. Raises StoreError if one of them is not queued.
        """
        ...

    def deliveries(self, week: Period, status: DeliveryStatus | None = None) -> Mapping[str, Delivery]:
        """Return what is known of the edition of a week, by the id of the subscriber; all, or those of a status."""
        ...

    def claimable(self, week: Period, subscribers: Sequence[str]) -> Sequence[str]:
        """Return whom a claim would get, in the order given."""
        ...

    def withdraw(self, week: Period, subscribers: Iterable[str]) -> None:
        """Undo the claims of messages that were certainly not handed over."""
        ...

    def resume(self, now: datetime) -> None:
        """Undo the claims that a sender left behind when it ended, of messages that it did not begin to hand over.

        If it may have begun them, since the machine has failed meanwhile, they are in doubt. To be called before any
        claim, and only while nobody else sends.
        """
        ...

    def history(self, subscriber: str, weeks: Iterable[Period] | None = None) -> Mapping[Period, Delivery]:
        """Return what is known of the editions of some weeks, or of all, for one subscriber, oldest first."""
        ...

    def release(self, week: Period, subscribers: Iterable[str], now: datetime) -> None:
        """Let messages that are in doubt or have failed be claimed again, as if for the first time."""
        ...

    def give_up(self, week: Period, before: datetime, now: datetime) -> int:
        """Count messages as failed that were deferred, and first tried before a moment; return how many."""
        ...

    def count_as_sent(self, weeks: Iterable[Period], now: datetime) -> None:
        """Let editions count as sent to everyone who has subscribed by now."""
        ...

    def mailings(self) -> Sequence[Mailing]:
        """Return the delivery of each edition that was sent to anybody or counts as sent, oldest first."""
        ...


class Transport(Protocol):
    """Hands messages over to a mail server, or puts them where mail programs look for them."""

    def send(self, sender: str, recipient: str, message: bytes, begin: Callable[[], None] = lambda: None) -> Reply:
        """Hand over one message for one recipient, with the envelope sender.

        ``begin`` is called just before the step after which the message may arrive; it raises UnsentError if that step
        must not be taken.

        Raises UnsentError if the message was certainly not taken, and that is not about this message, such as when
        nobody answers; DoubtfulError if the connection broke after the message was sent and before its answer.
        """
        ...

    def close(self) -> None:
        """Close the connection, if one is open. Never raises."""
        ...


class Mailbox(Protocol):
    """A mailbox to which readers and mail servers write. Nothing in it is ever deleted."""

    def waiting(self, most: int) -> Sequence[str]:
        """Return the ids of the messages that nobody has read or marked, oldest first, and so many at most.

        Raises DeliveryError if the mailbox cannot be read, here and below.
        """
        ...

    def read(self, identity: str, most: int) -> bytes:
        """Return the first ``most`` bytes of a message, b"" if it is no longer there."""
        ...

    def mark(self, identity: str, *, for_person: bool) -> None:
        """Mark a message as read; or, ``for_person``, leave it unread and give it a star."""
        ...

    def close(self) -> None:
        """Close the connection, if one is open. Never raises."""
        ...


class Progress(Protocol):
    """Shows a person the progress of long work."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Yield the steps one by one, showing how many are done."""
        ...

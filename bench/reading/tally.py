"""The counts of an edition, and of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from bench.reading import counting
from bench.reading.editions import LOCALES, Read
from digest.model.edition import Sentence, Story

FIRST = 15


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted; the shares are sums over the seats, to be divided by their number."""

    seats: int = 0
    unsummarized: int = 0
    sentences: int = 0
    cut: int = 0
    made: int = 0
    spliced: int = 0
    made_repeated: int = 0
    given_repeated: int = 0
    dangling: int = 0
    unspoken: int = 0
    colons: int = 0
    boilerplate: int = 0
    redundancy: float = 0.0
    of_largest: float = 0.0
    placed: int = 0
    first: int = 0
    foreign: tuple[int, ...] = (0,) * len(LOCALES)
    foreign_first: tuple[int, ...] = (0,) * len(LOCALES)
    figures: int = 0
    bare: int = 0
    genres: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(_added(getattr(self, one.name), getattr(other, one.name)) for one in fields(Tally)))


def _added(one: object, other: object) -> object:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(left + right for left, right in zip(one, other, strict=True))
    return one + other  # type: ignore[operator]


# For each fault of a story or its sentences, a word for the page.
def faults(read: Read, story: Story) -> Iterator[tuple[str, str]]:
    """Yield the faults of a seat that can be counted: the name of the field of ``Tally``, and where it is."""
    item = read.items[story.references[0].key].item
    if not story.summary:
        yield "unsummarized", ""
    if counting.is_cut(story.title, item.title):
        yield "cut", story.title
    if not story.title_given and counting.is_spliced(story.title, item.text):
        yield "spliced", story.title
    if story.summary and counting.repeats(story.title, story.summary[0].text):
        yield ("given_repeated" if story.title_given else "made_repeated"), story.summary[0].text
    before: Sentence | None = None
    for sentence in story.summary:
        yield from ((name, sentence.text) for name in _faults_of(read, story, sentence, before))
        before = sentence
    for figure in getattr(story, "figures", ()):
        if counting.is_bare(figure.text):
            yield "bare", figure.text


def _faults_of(read: Read, story: Story, sentence: Sentence, before: Sentence | None) -> Iterator[str]:
    stored = read.items.get(sentence.item)
    text = stored.item.text if stored else ""
    language = (sentence.locale or (stored.item.locale if stored else story.locale)).language
    if counting.is_dangling(sentence.text, language, before.text if before else "", text):
        yield "dangling"
    if counting.has_no_speaker(sentence.text):
        yield "unspoken"
    if counting.ends_in_colon(sentence.text):
        yield "colons"
    own = {reference.key for reference in story.references}
    source = stored.item.source if stored else ""
    others = (one.item.text for one in read.items.values() if one.item.source == source and one.key not in own)
    if counting.is_boilerplate(sentence.text, others):
        yield "boilerplate"


def tally(read: Read) -> Tally:
    """Count an edition."""
    seats = read.seats
    found = [name for story in seats for name, _ in faults(read, story)]
    places = [place for place, _ in map(read.place, seats) if place]
    counted = {name: found.count(name) for name in set(found)}
    return Tally(
        seats=len(seats),
        sentences=sum(len(story.summary) for story in seats),
        made=sum(not story.title_given for story in seats),
        redundancy=sum(counting.overlap(story.title, _summary(story)) for story in seats),
        of_largest=counting.largest_share([story.references[0].source for story in seats]) * len(seats),
        placed=len(places),
        first=sum(place <= FIRST for place in places),
        foreign=tuple(_foreign(read.shown[locale], locale) for locale in LOCALES),
        foreign_first=tuple(_foreign(read.shown[locale][:5], locale) for locale in LOCALES),
        figures=sum(len(getattr(story, "figures", ())) for story in seats),
        genres=sum(bool(getattr(story, "genre", "")) for story in seats),
        **counted,
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """Add up."""
    return sum(tallies, Tally())


def _summary(story: Story) -> str:
    return " ".join(sentence.text for sentence in story.summary)


def _foreign(languages: Sequence[str], locale: str) -> int:
    return sum(language != locale for language in languages)


_ROWS = {
    "seats": "seats",
    "unsummarized": "seats without summary",
    "sentences": "sentences",
    "made": "made headlines",
    "spliced": "… spliced",
    "made_repeated": "… repeated by the first sentence",
    "given_repeated": "given titles repeated by the first sentence",
    "cut": "titles cut with an ellipsis",
    "dangling": "sentences that begin with a word for what is not shown",
    "unspoken": "quotations without speaker",
    "colons": "sentences that end in a colon",
    "boilerplate": "sentences that other items have too",
    "figures": "key figures",
    "bare": "… bare shares and money",
    "genres": "seats with a genre",
    "placed": "seats with a known place in their source",
    "first": f"… among its first {FIRST}",
}


def table(named: Sequence[tuple[str, Tally]]) -> Iterator[str]:
    """Yield the lines of a Markdown table: a row for each count, a column for each edition, and their total."""
    columns = [*named, ("total", total(one for _, one in named))]
    yield f"| | {' | '.join(name for name, _ in columns)} |"
    yield "|---|" + "--:|" * len(columns)
    for field, label in _ROWS.items():
        yield _row(label, [str(getattr(one, field)) for _, one in columns])
    for field, label in (
        ("redundancy", "words of the title that the summary repeats"),
        ("of_largest", "share of the largest source"),
    ):
        yield _row(label, [f"{getattr(one, field) / max(one.seats, 1):.0%}" for _, one in columns])
    for place, locale in enumerate(LOCALES):
        cells = [f"{one.foreign[place]} ({one.foreign_first[place]})" for _, one in columns]
        yield _row(f"foreign seats in {locale} (of the first 5)", cells)


def _row(label: str, cells: Sequence[str]) -> str:
    return f"| {label} | {' | '.join(cells)} |"

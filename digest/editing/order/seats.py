"""Fill the seats of each locale's page from one ranking, and keep the order of each page where they differ.

What readers can read comes first, in order of rank. At most one seat in four is for news that they cannot read, which
comes last, and only where what they can read leaves room; a page on which they can read nothing is full of it. Whether
they can read a story is known before it is translated: a translation that is refused moves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from digest.model.edition import Edition, PageOrder, Retelling, Section, SectionOrder, Story
from digest.model.frozen.edition_names import SectionKind
from digest.model.locale import Locale

T = TypeVar("T")

# Of so many seats, one may have a story that the readers of the page cannot read.
_SEATS_FOR_ONE = 4


# A kind of section, a heading, and the stories below it.
_Headed = tuple[SectionKind, str, tuple[T, ...]]


@dataclass(frozen=True, slots=True)
class PageSeats(Generic[T]):
    """The seats of a page: its stories with a summary, under their headings, and what its readers can read."""

    sections: tuple[_Headed[T], ...]
    can_read: Callable[[T], bool]


def seats(
    stories: Sequence[T],
    room: int,
    can_read: Callable[[T], bool],
    is_news: Callable[[T], bool],
    keeps_seat: Callable[[T], bool],
) -> list[T]:
    """Return the stories that have a seat on a page with so much ``room``, given the best first, in their order there.

    News that readers cannot read makes do with the seats that stories in their language leave free, told or not: only
    those that do not keep theirs, such as a bare title or a diary, make way for it. What is no news, such as an
    opinion, never leads while there is any.
    """
    own = [one for one in stories if can_read(one)]
    if not own:
        return list(stories[:room])
    free = room - sum(map(keeps_seat, own))
    most = max(0, min(free, room // _SEATS_FOR_ONE, len(own) // (_SEATS_FOR_ONE - 1)))
    lead = next(filter(is_news, own), None)
    own.sort(key=lambda one: lead is not None and one is not lead)
    foreign = [one for one in stories if not can_read(one) and is_news(one)][:most]
    return [*own[: room - len(foreign)], *foreign]


def on_pages(
    edition: Edition,
    ranked: Sequence[T],
    is_late: Callable[[T], bool],
    pages: Mapping[Locale, PageSeats[T]],
    in_full: Callable[[T], Story],
    briefly: Callable[[T], Story],
    retold: Callable[[T, Story], Iterable[Retelling]],
) -> Edition:
    """Give an edition its stories in the order of its pages, if all have the same.

    Otherwise they have that of their rank, first those with a seat on any page, and the edition has the order of each
    page. Below the seats of a page are all other stories, first those that its readers can read. ``retold`` returns how
    a story, told so, is told to the readers of single locales.
    """
    seated = {id(one) for page in pages.values() for *_, members in page.sections for one in members}
    ordered = sorted(ranked, key=lambda one: id(one) not in seated)
    told = {id(one): in_full(one) if id(one) in seated else briefly(one) for one in ordered}
    laid_out = {locale: (page.sections, _below(page, ordered)) for locale, page in pages.items()}
    first, *others = laid_out.values()
    if all(one == first for one in others):
        sections, also = first
        orders: tuple[PageOrder, ...] = ()
    else:
        sections, also = _by_rank(ordered, seated, is_late)
        orders = tuple(_order(locale, *one, told) for locale, one in laid_out.items())
    return replace(
        edition,
        sections=tuple(
            Section(kind, name, tuple(told[id(one)] for one in members)) for kind, name, members in sections
        ),
        also=tuple(told[id(one)] for one in also),
        orders=orders,
        retellings=tuple(retelling for one in ordered for retelling in retold(one, told[id(one)])),
    )


def _below(page: PageSeats[T], ordered: Sequence[T]) -> tuple[T, ...]:
    seated = {id(one) for *_, members in page.sections for one in members}
    left = (one for one in ordered if id(one) not in seated)
    return tuple(sorted(left, key=lambda one: not page.can_read(one)))


def _by_rank(
    ordered: Sequence[T], seated: Collection[int], is_late: Callable[[T], bool]
) -> tuple[tuple[_Headed[T], ...], tuple[T, ...]]:
    shown = [one for one in ordered if id(one) in seated]
    sections: tuple[_Headed[T], ...] = (
        ("all", "", tuple(one for one in shown if not is_late(one))),
        ("earlier", "", tuple(one for one in shown if is_late(one))),
    )
    return tuple(section for section in sections if section[2]), tuple(ordered[len(shown) :])


def _order(locale: Locale, sections: Iterable[_Headed[T]], also: Iterable[T], told: Mapping[int, Story]) -> PageOrder:
    def keys(members: Iterable[T]) -> tuple[str, ...]:
        return tuple(told[id(one)].references[0].key for one in members)

    return PageOrder(
        locale, tuple(SectionOrder(kind, name, keys(members)) for kind, name, members in sections), keys(also)
    )

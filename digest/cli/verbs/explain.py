"""``digest explain``: explain the order of the stories in an edition."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli import options
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.read_only import day_of, in_zone, opened
from digest.cli.report import Report
from digest.cli.week_state import WeekState, state_of
from digest.editing.order.item_place import LeftOut, PublicationState
from digest.editing.order.schedule import BuildRequest, schedule
from digest.errors import UsageError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.editing.building.segment_pairs import SegmentPair
    from digest.editing.order.continued import Apart
    from digest.editing.order.published_stories import PublishedStory
    from digest.model.edition import EarlierStory, Edition, Reference, Section, Story
    from digest.model.finding import Finding
    from digest.model.item import StoredItem
    from digest.model.locale import Locale
    from digest.model.period import Period


_STATES = {
    WeekState.PUBLISHED: "published",
    WeekState.DECIDED: "decided, not all files written yet",
    WeekState.CLOSED: "not published yet; shown as it would be now",
    WeekState.OPEN: "not over yet; shown as it would be now",
}
_DECIDED = frozenset({WeekState.PUBLISHED, WeekState.DECIDED})
_WITHOUT_HEADING = {"all": "Stories", "earlier": "From earlier weeks"}

# The readers' locale, and the text with what the engine made of it.
_Refusal = tuple["Locale", "SegmentPair"]


@dataclass(frozen=True, slots=True)
class _Explained:
    """An edition, published or not, on the page of one locale, and the items of its week that it does not show.

    ``refusals`` are the translations of an edition that were refused, by the key of the first item of their story; an
    edition that is not decided has none yet. ``unread`` are the keys of the first items of stories that the readers of
    the page cannot read, and ``others`` the locales whose pages have orders of their own. ``apart`` says why stories
    that continue none do not go on with the nearest earlier one.
    """

    edition: Edition
    locale: Locale
    state: WeekState
    left_out: tuple[tuple[Reference, LeftOut], ...]
    zone: tzinfo
    findings: tuple[Finding, ...] = ()
    refusals: Mapping[str, tuple[_Refusal, ...]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    others: tuple[Locale, ...] = ()
    apart: Mapping[str, tuple[PublishedStory, Apart]] = field(default_factory=dict)


@command(JSON, CONFIG, NOW, then="`digest desk` puts the stories in another order")
def explain(
    context: Context,
    *,
    week: options.OneWeek = None,
    collection: options.OneCollection = None,
    locale: options.OnePage = None,
) -> Report:
    """Explain the order of the stories, and what was left out.

    Without --week, explain the newest edition; without --locale, the page of the first locale. A week that is not
    published is shown as it would be now. Nothing is stored.
    """
    site = context.site()
    chosen = options.read_chosen(week, collection, context.now, site)
    readers = options.read_locale(locale, site.tables.digest.locales)
    with opened(site) as stores:
        explained = _explained(site, stores, context.now, chosen, readers)
    context.messages.findings(explained.findings)
    return Report(_as_lines(explained, site.tables.digest.stories), _as_json(explained))


def _explained(site: Config, stores: tasks.Stores, now: datetime, chosen: Period | None, locale: Locale) -> _Explained:
    from digest.editing.order.compose import reference_to  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.editing.order.shown_names import name_reference, with_names  # noqa: PLC0415 - likewise

    known = tasks.history(site, stores).state(now)
    week = chosen or known.newest
    if week is None:
        raise _refusal(known.waiting)
    edition, items, state, findings, unread = _edition(site, stores, known, week, locale)
    missing = {reference.key: (reference, LeftOut.DROPPED) for reference in edition.dropped}
    missing |= {reference.key: (reference, LeftOut.SURPLUS) for reference in edition.surplus}
    shown = {reference.key for story in edition.stories for reference in story.references}
    left_out = () if edition.collected else tasks.left_out(site, stores, now, week)
    for stored, why in left_out:
        if stored.key not in shown:
            missing.setdefault(stored.key, (reference_to(stored), why))
    names = stores.names
    left = tuple((name_reference(reference, names), why) for reference, why in missing.values())
    refusals = _refusals(site, stores, edition) if state in _DECIDED else {}
    return _Explained(
        with_names(edition.page(locale), names),
        locale,
        state,
        left,
        site.zone,
        findings,
        refusals,
        unread,
        tuple(order.locale for order in edition.orders if order.locale != locale),
        {} if edition.collected else tasks.kept_apart(stores.editions, edition, items),
    )


def _refusals(site: Config, stores: tasks.Stores, edition: Edition) -> dict[str, tuple[_Refusal, ...]]:
    """Return the refused translations of a decided edition; a pair of languages that no engine knows is not one."""
    from digest.editing.building.segment_pairs import segment_pairs  # noqa: PLC0415 - as above

    found: dict[str, tuple[_Refusal, ...]] = {}
    for locale in site.tables.digest.locales:
        for told in segment_pairs(edition, locale, stores.editions.translations(edition.week, locale) or {}):
            refused = (pair for pair in told.pairs if pair.made.problem not in {None, "no-pair"})
            found[told.key] = (*found.get(told.key, ()), *((locale, pair) for pair in refused))
    return found


def _refusal(waiting: Collection[Period]) -> UsageError:
    if not waiting:
        return UsageError("no edition is published yet, and nothing is stored; run `digest ingest` first")
    return UsageError(f"no edition is published yet; choose one, such as `--week {max(waiting)}`")


def _edition(
    site: Config, stores: tasks.Stores, known: PublicationState, week: Period, locale: Locale
) -> tuple[Edition, Sequence[StoredItem], WeekState, tuple[Finding, ...], frozenset[str]]:
    """Return the edition of a week, its items, its state, and the findings about its draft if the draft is used.

    Last comes what is unread: the keys of the first items of the stories that the readers of a locale cannot read.
    """
    from digest.editing.building.build_digest import build  # noqa: PLC0415 - as above

    if known.has(week):
        edition = stores.editions.edition(week)
        told = build(edition, locale, stores.editions.translations(week, locale) or {}).stories
        unread = (story.key for story in told if story.is_unread)
        items = stores.editions.items(week)
        return edition, items, state_of(week, known, stores.editions.unpublished()), (), frozenset(unread)
    schedule(BuildRequest(week), known)
    composer = tasks.composer(site, stores, dry=True, pairs=tasks.translated_pairs(site))
    composed = composer.compose(week, known)
    readers = next(one for one in composer.rules.readers if one.locale == locale)
    firsts = ((story.locale, story.references[0]) for story in composed.edition.stories)
    unread = (first.key for own, first in firsts if not readers.can_read(own, first.source))
    return composed.edition, composed.items, state_of(week, known, ()), composed.findings, frozenset(unread)


# For programs


def _as_json(explained: _Explained) -> dict[str, object]:
    from digest.editing.order.explain import is_arranged, points_short  # noqa: PLC0415 - as above

    edition, zone = explained.edition, explained.zone
    sections: list[tuple[Section | None, Story]] = [
        *((section, story) for section in edition.sections for story in section.stories),
        *((None, story) for story in edition.also),
    ]
    return {
        "week": str(edition.week),
        "locale": explained.locale.tag,
        "state": explained.state,
        "arranged": is_arranged(edition, explained.unread),
        "stories": [
            {"place": place, "section": section and {"kind": section.kind, "heading": section.heading}}
            | _story_json(story, edition, zone)
            | {"apart": _apart_json(story, explained)}
            | {"unread": story.key in explained.unread}
            | {"points_short": None if section else points_short(story, edition, explained.unread)}
            | {"refused": [_refusal_json(*one) for one in explained.refusals.get(story.key, ())]}
            for place, (section, story) in enumerate(sections, 1)
        ],
        "left_out": [_item_json(reference, zone) | {"reason": why} for reference, why in explained.left_out],
    }


def _story_json(story: Story, edition: Edition, zone: tzinfo) -> dict[str, object]:
    from digest.editing.order.explain import is_scored, reason  # noqa: PLC0415 - as above

    return {
        "title": story.title,
        "title_given": story.title_given,
        "locale": story.locale.tag,
        "tags": list(story.tags),
        "genre": story.genre or None,
        "score": story.score if is_scored(story, edition) else None,
        "factors": [
            {
                "name": factor.name,
                "value": factor.value,
                "weight": factor.weight,
                "points": round(factor.points, 6),
                "words": reason(factor, edition.week, story.genre),
            }
            for factor in story.factors
        ],
        "earlier": story.earlier
        and {
            "week": str(story.earlier.week),
            "title": story.earlier.title,
            "item": story.earlier.item,
        },
        "items": [_item_json(reference, zone) for reference in story.references],
    }


def _apart_json(story: Story, explained: _Explained) -> dict[str, object] | None:
    from digest.editing.order.explain import why_apart  # noqa: PLC0415 - as above

    found = explained.apart.get(story.references[0].key)
    if not found:
        return None
    earlier = found[0].earlier
    return {"week": str(earlier.week), "title": earlier.title, "item": earlier.item, "reason": why_apart(found[1])}


def _refusal_json(locale: Locale, pair: SegmentPair) -> dict[str, object]:
    from digest.editing.building.rejection_reasons import REASONS  # noqa: PLC0415 - as above

    language, text = pair.segment
    problem = pair.made.problem
    return {
        "locale": locale.tag,
        "language": language,
        "text": text,
        "refused": pair.made.refused or None,
        "problem": problem,
        "reason": problem and REASONS[problem],
        "word": pair.made.word or None,
    }


def _item_json(reference: Reference, zone: tzinfo) -> dict[str, object]:
    return {
        "id": reference.key,
        "source": reference.source,
        "title": reference.title,
        "url": reference.url or None,
        "published": in_zone(reference.published, zone) or None,
        "locale": reference.locale.tag,
    }


# For people


def _as_lines(explained: _Explained, room: int) -> Iterator[str]:
    from digest.editing.order.shown_names import is_more  # noqa: PLC0415 - as above

    edition = explained.edition
    yield f"{edition.week}: {_STATES[explained.state]}"
    if explained.others:
        others = ", ".join(f"--locale {one}" for one in explained.others)
        yield f"the page in {explained.locale}; other pages have an order of their own: {others}"
    yield from _notes(edition, explained.unread)
    places = itertools.count(1)
    for number, section in enumerate(edition.sections):
        rest = "More" if is_more(edition.sections, number) else _WITHOUT_HEADING.get(section.kind, "")
        yield from ("", section.heading or rest)
        for story in section.stories:
            yield from _story_lines(next(places), story, explained)
    if edition.also:
        yield from (
            "",
            f"Also this {edition.week.noun}, by title only: the edition has room for {count(room, 'story', 'stories')}",
        )
        for story in edition.also:
            yield from _story_lines(next(places), story, explained)
    if explained.left_out:
        yield from ("", "Left out")
        for reference, why in explained.left_out:
            yield f"  {_item_line(reference, explained.zone)}  {reference.title}  ({why})"


_UNSCORED = "every weight in [ranking] was 0, or the edition was restored from its output"


def _notes(edition: Edition, unread: Collection[str]) -> Iterator[str]:
    from digest.editing.order.explain import is_arranged  # noqa: PLC0415 - as above

    if not edition.stories:
        yield "no stories"
    elif not any(story.factors for story in edition.stories):
        # Editions have ``foreign_last`` since a time when all had scores.
        was_weighed = edition.foreign_last
        yield f"no scores: {_UNSCORED if was_weighed else 'the edition was decided before digest stored them'}"
    else:
        yield "scores are in brackets; each point doubles the weight of a story"
    if is_arranged(edition, unread):
        yield "the editor changed the order; the scores give the order before these changes"


def _titled(earlier: EarlierStory) -> str:
    """Return the title of an earlier story after a colon; one that was restored from the output has none."""
    return f": {earlier.title}" if earlier.title else ""


def _story_lines(place: int, story: Story, explained: _Explained) -> Iterator[str]:
    from digest.editing.building.rejection_reasons import why  # noqa: PLC0415 - as above
    from digest.editing.order.explain import is_scored, points_short, reason, why_apart  # noqa: PLC0415 - as above

    score = f"[{story.score:.2f}] " if is_scored(story, explained.edition) else ""
    yield f"{place:3}. {score}{story.title}"
    for factor in story.factors:
        yield f"       {factor.points:+.2f}  {reason(factor, explained.edition.week, story.genre)}"
    if story.key in explained.unread:
        yield f"       behind what readers of {explained.locale} can read: in {story.locale}, without a translation"
    if story in explained.edition.also and (short := points_short(story, explained.edition, explained.unread)):
        yield f"       {short:.2f} below the last story with a summary"
    if story.earlier:
        yield f"       continues a story of {story.earlier.week}{_titled(story.earlier)}"
    elif found := explained.apart.get(story.references[0].key):
        earlier = found[0].earlier
        yield f"       does not go on with a story of {earlier.week}{_titled(earlier)}  ({why_apart(found[1])})"
    for reference in story.references:
        title = "" if reference.title == story.title else f"  {reference.title}"
        yield f"     {_item_line(reference, explained.zone)}{title}"
    for locale, pair in explained.refusals.get(story.key, ()):
        yield f"       not translated into {locale}: {pair.segment[1]}  ({why(pair.made)})"
        if pair.made.refused:
            yield f"         refused: {pair.made.refused}"


def _item_line(reference: Reference, zone: tzinfo) -> str:
    return f"{day_of(reference.published, zone):10}  {reference.source}" + (
        f"  {reference.url}" if reference.url else ""
    )

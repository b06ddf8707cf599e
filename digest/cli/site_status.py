"""Gather the state of a site, as ``digest status`` and the first page of the desk show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli import translation_report as tallies
from digest.cli.configuration_changes import left_behind, removed_locales
from digest.cli.mailing_status import held_told
from digest.cli.read_only import lack_told
from digest.cli.source_status import Row, source_rows
from digest.cli.wrong_languages import found_languages, still_wrong
from digest.model.period import Period, read_period
from digest.model.subscriber import STATUSES

if TYPE_CHECKING:
    from digest.config import Config
    from digest.letters.received.blocks import ProviderBlock
    from digest.model.delivery import Mailing
    from digest.model.locale import Locale
    from digest.model.source import SourceLanguage


@dataclass(frozen=True, slots=True)
class SiteStatus:
    """The state of a site.

    ``warnings`` are of the store as a whole; ``wrong`` are the sources in another language than declared, ``removed``
    the locales without a line in ``digest.toml`` and their numbers of editions, which ``behind`` tells; ``begun`` are
    editions whose publication was cut off. ``blocks`` are the providers that refuse the ``mailed`` edition, ``held``
    says why nothing is sent, and ``members`` counts subscribers by status and locale.
    """

    warnings: tuple[str, ...]
    sources: tuple[Row, ...]
    wrong: Mapping[str, SourceLanguage]
    removed: Mapping[Locale, int]
    behind: tuple[str, ...]
    begun: tuple[Period, ...]
    published: tuple[Period, ...]
    left_out: Mapping[str, int]
    translation: tallies.TranslationCounts
    mailings: tuple[Mailing, ...]
    is_sending: bool
    mailed: Period | None
    blocks: tuple[ProviderBlock, ...]
    held: str
    members: Mapping[tuple[str, str], int]


def site_status(site: Config, stores: tasks.Stores, now: datetime) -> SiteStatus:
    """Return the state of a site at a moment (aware)."""
    from digest.store.subscribers import SqlSubscribers  # noqa: PLC0415 - slow to import, and --help does not need it

    begun, mailings = stores.editions.unpublished(), tuple(tasks.ledger(stores).mailings())
    mailed = read_period(mailings[-1].week, site.size) if mailings else None
    return SiteStatus(
        warnings=tuple(filter(None, (lack_told(site, stores), tasks.ahead_told(site, stores, now)))),
        sources=tuple(source_rows(site, stores, now)),
        wrong=still_wrong(site, found_languages(site, stores)),
        removed=removed_locales(site, stores),
        behind=tuple(left_behind(site, stores)),
        begun=tuple(begun),
        published=tuple(one.week for one in stores.editions.listings() if one.week not in begun),
        left_out={str(reason): number for reason, number in tasks.count_left_out(site, stores, now).items()},
        translation=tallies.translated(stores.editions, tasks.memory(site, stores, now).count()),
        mailings=mailings,
        is_sending=tasks.is_sending(site, stores),
        mailed=mailed,
        blocks=tuple(tasks.blocks(stores, mailed)) if mailed else (),
        held=held_told(site, stores, now),
        members=SqlSubscribers(stores.database, "").counts(),
    )


def member_lines(members: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield a line with the active subscribers, by locale, and one with all others; none if nobody ever subscribed."""
    active = {locale: number for (status, locale), number in members.items() if status == "active"}
    others: Counter[str] = Counter()
    for (status, _), number in members.items():
        others[status] += number if status != "active" else 0
    if members:
        by_locale = ", ".join(f"{locale} {number}" for locale, number in active.items())
        yield f"subscribers: {sum(active.values())}" + (f" ({by_locale})" if active else "")
    if told := ", ".join(f"{others[status]} {status}" for status in STATUSES if others[status]):
        yield f"others: {told}"

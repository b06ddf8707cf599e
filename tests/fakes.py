"""Fakes for the tests; those for plugin authors, too, are in ``digest.testing``."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from digest.errors import StoreError
from digest.language.facts.name_facts import names_within
from digest.language.text.mail_address import address_key
from digest.model.delivery import DELIVERY_STATUSES, Delivery, DeliveryStatus, Mailing, Reply
from digest.model.locale import Locale
from digest.model.subscriber import Letter, Subscriber
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store.frozen.row_keys import composed
from digest.testing.fakes import FakeCatalog, FakeSource
from digest.testing.news import (
    AR,
    EN,
    ES,
    RU,
    WEEK,
    sample_digest,
    sample_items,
    sample_listing,
    sample_site,
    sample_story,
    sample_told,
    translated,
    weeks_from,
)

__all__ = [
    "AR",
    "EN",
    "ES",
    "RU",
    "WEEK",
    "FakeCatalog",
    "FakeLedger",
    "FakeLetters",
    "FakeMemory",
    "FakeSource",
    "FakeSubscribers",
    "sample_digest",
    "sample_items",
    "sample_listing",
    "sample_site",
    "sample_story",
    "sample_told",
    "translated",
    "weeks_from",
]


@dataclass(frozen=True)
class FakeMemory:
    """The port TranslationMemory, in dictionaries; a test may put corrections into it."""

    remembered: dict[tuple[str, str, str, str, frozenset[str]], Translation] = field(default_factory=dict)
    corrected: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def recall(
        self, segments: Sequence[str], source: str, target: str, fingerprint: str, names: frozenset[str] = frozenset()
    ) -> Mapping[str, Translation]:
        keys = {segment: (segment, source, target, fingerprint, names_within(names, segment)) for segment in segments}
        return {segment: self.remembered[key] for segment, key in keys.items() if key in self.remembered}

    def remember(
        self,
        translations: Mapping[str, Translation],
        source: str,
        target: str,
        fingerprint: str,
        names: frozenset[str] = frozenset(),
    ) -> None:
        for segment, made in translations.items():
            self.remembered[segment, source, target, fingerprint, names_within(names, segment)] = made

    def corrections(self, segments: Sequence[str], source: str, target: str) -> Mapping[str, Translation]:
        keys = {segment: (composed(segment), source, target) for segment in segments}
        found = {segment: self.corrected[key] for segment, key in keys.items() if key in self.corrected}
        return {segment: Translation(text, by_person=True) for segment, text in found.items()}

    def correct(self, segment: str, source: str, target: str, text: str) -> None:
        self.corrected[composed(segment), source, target] = text


@dataclass
class FakeSubscribers:
    """The port Subscribers, in dictionaries: by id; ``hashed`` has the suppressed addresses, with the reasons."""

    kept: dict[str, Subscriber] = field(default_factory=dict)
    hashed: dict[str, str] = field(default_factory=dict)

    def find(self, address: str) -> Subscriber | None:
        key = address_key(address)
        return next((one for one in self.kept.values() if address_key(one.address) == key), None)

    def get(self, identity: str) -> Subscriber | None:
        return self.kept.get(identity)

    def get_all(self, identities: Sequence[str]) -> Sequence[Subscriber]:
        return tuple(self.kept[one] for one in identities if one in self.kept)

    def find_all(self, addresses: Sequence[str]) -> Mapping[str, Subscriber]:
        found = {address: self.find(address) for address in addresses}
        return {address: one for address, one in found.items() if one}

    def add(self, new: Sequence[Subscriber]) -> Sequence[Subscriber]:
        added = []
        for one in new:
            if not self.find(one.address):
                self.kept[one.id] = one
                added.append(one)
        return tuple(added)

    def change(self, identity: str, change: Callable[[Subscriber], Subscriber | None]) -> Subscriber | None:
        known = self.kept.get(identity)
        changed = change(known) if known else None
        if changed:
            self.kept[identity] = changed
        return changed

    def select(
        self, *, list_name: str = "", locales: Iterable[Locale] | None = None, status: str = ""
    ) -> Iterator[Subscriber]:
        wanted = None if locales is None else set(locales)
        for one in sorted(self.kept.values(), key=lambda one: address_key(one.address)):
            if (
                list_name in {"", one.list_name}
                and status in {"", one.status}
                and (wanted is None or one.locale in wanted)
            ):
                yield one

    def erase(self, identity: str) -> None:
        self.kept.pop(identity, None)

    def forget_pending(self, before: datetime) -> int:
        old = [one for one in self.kept.values() if one.status == "pending" and (one.asked_at or one.changed) < before]
        for one in old:
            self.erase(one.id)
        return len(old)

    def asked_since(self, moment: datetime) -> int:
        return sum(one.asked_at is not None and one.asked_at > moment for one in self.kept.values())

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        self.hashed[address_key(address)] = reason

    def allow(self, address: str) -> None:
        self.hashed.pop(address_key(address), None)

    def suppressed(self, address: str) -> str:
        return self.hashed.get(address_key(address), "")

    def suppressed_among(self, addresses: Sequence[str]) -> Mapping[str, str]:
        return {address: self.suppressed(address) for address in addresses if self.suppressed(address)}


@dataclass
class FakeLetters:
    """The port Letters, in a list; ``waiting`` are those that are to be sent."""

    waiting: list[Letter] = field(default_factory=list)
    added: int = 0
    in_hand: int = 0

    def add(self, letter: Letter) -> None:
        self.added += 1
        self.waiting.append(replace(letter, id=self.added))

    def next(self, after: int = 0) -> Letter | None:
        return next((one for one in self.waiting if one.id > after), None)

    def hold(self, number: int) -> None:
        self.in_hand = number

    def held(self) -> int:
        return self.in_hand

    def drop(self, letter: Letter) -> None:
        self.waiting = [one for one in self.waiting if one.id != letter.id]
        self.in_hand = 0


@dataclass
class FakeLedger:
    """The port Ledger, in dictionaries; ``consents`` says when subscribers agreed to get mail, by id."""

    rows: dict[tuple[str, str], Delivery] = field(default_factory=dict)
    counted: dict[str, datetime] = field(default_factory=dict)
    consents: dict[str, datetime] = field(default_factory=dict)
    is_in_use: bool = False

    def claim(self, week: Week, subscribers: Sequence[str], now: datetime) -> Sequence[str]:
        claimed = []
        for one in dict.fromkeys(subscribers):
            known = self.rows.get((str(week), one))
            if known and known.status == "deferred":
                self.rows[str(week), one] = replace(known, status="queued", moment=now, tries=known.tries + 1)
            elif known or self._has(week, one):
                continue
            else:
                self.rows[str(week), one] = Delivery(one, "queued", now, now)
            claimed.append(one)
        return tuple(claimed)

    def resume(self, now: datetime) -> None:
        if self.is_in_use:
            for week, one in [of for of, row in self.rows.items() if row.status == "queued"]:
                self.withdraw(Week.parse(week), [one])
        for of, row in self.rows.items():
            self.rows[of] = replace(row, status="sending") if row.status == "queued" else row
        self.is_in_use = True

    def settle(
        self,
        week: Week,
        results: Mapping[str, tuple[DeliveryStatus, Reply]],
        now: datetime,
        begun: Sequence[str] = (),
    ) -> None:
        handed = {(str(week), one): self.rows.get((str(week), one)) for one in begun}
        if not all(row and row.status == "queued" for row in handed.values()):
            raise StoreError("another program has changed what is being sent")
        self.rows |= {of: replace(row, status="sending", moment=now) for of, row in handed.items() if row}
        for one, (status, reply) in results.items():
            said = " ".join(f"{reply.code} {reply.enhanced} {reply.text}".split())[:300]
            known = self.rows.get((str(week), one))
            if known:
                self.rows[str(week), one] = replace(known, status=status, moment=now, reply=said)

    def deliveries(self, week: Week, status: DeliveryStatus | None = None) -> Mapping[str, Delivery]:
        return {
            one: row
            for (of, one), row in sorted(self.rows.items(), key=lambda pair: pair[0])
            if of == str(week) and status in {None, row.status}
        }

    def claimable(self, week: Week, subscribers: Sequence[str]) -> Sequence[str]:
        return FakeLedger(dict(self.rows), self.counted, self.consents).claim(
            week, subscribers, datetime.max.replace(tzinfo=UTC)
        )

    def history(self, subscriber: str, weeks: Iterable[Week] | None = None) -> Mapping[Week, Delivery]:
        wanted = None if weeks is None else {str(week) for week in weeks}
        return {
            Week.parse(week): row
            for (week, one), row in sorted(self.rows.items(), key=lambda pair: pair[0])
            if one == subscriber and (wanted is None or week in wanted)
        }

    def withdraw(self, week: Week, subscribers: Iterable[str]) -> None:
        for one in subscribers:
            known = self.rows.get((str(week), one))
            if known and known.status in {"queued", "sending"}:
                del self.rows[str(week), one]
                if known.tries > 1:
                    self.rows[str(week), one] = replace(known, status="deferred", tries=known.tries - 1)

    def release(self, week: Week, subscribers: Iterable[str], now: datetime) -> None:
        for one in subscribers:
            known = self.rows.get((str(week), one))
            if known and known.status in {"sending", "failed"}:
                self.rows[str(week), one] = replace(known, status="deferred", first=now)

    def give_up(self, week: Week, before: datetime, now: datetime) -> int:
        old = [one for one, row in self.deliveries(week, "deferred").items() if row.first <= before]
        for one in old:
            self.rows[str(week), one] = replace(self.rows[str(week), one], status="failed", moment=now)
        return len(old)

    def count_as_sent(self, weeks: Iterable[Week], now: datetime) -> None:
        self.counted.update({str(week): now for week in weeks})

    def mailings(self) -> Sequence[Mailing]:
        weeks = sorted({*(of for of, _ in self.rows), *self.counted})
        return tuple(Mailing(of, self._counts(of), self.counted.get(of), self._last_deferred(of)) for of in weeks)

    def _last_deferred(self, week: str) -> datetime | None:
        return max(
            (row.first for (of, _), row in self.rows.items() if (of, row.status) == (week, "deferred")), default=None
        )

    def _has(self, week: Week, subscriber: str) -> bool:
        moment = self.counted.get(str(week))
        consent = self.consents.get(subscriber)
        return moment is not None and consent is not None and consent <= moment

    def _counts(self, week: str) -> tuple[tuple[DeliveryStatus, int], ...]:
        counts = Counter(row.status for (of, _), row in self.rows.items() if of == week)
        return tuple((status, counts[status]) for status in DELIVERY_STATUSES if counts[status])

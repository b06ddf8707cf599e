"""Subscribers, suppressed addresses and letters in the database."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, func, select, text

from digest.language.text.mail_address import address_key
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, OFTEN, Preferences
from digest.model.subscriber import Consent, Letter, Subscriber
from digest.store import codec
from digest.store.checksums import CHECKSUM, checksum_of
from digest.store.chunks import CHUNK, WANTED, change_for, rows_for
from digest.store.database import Database
from digest.store.frozen.row_keys import address_hash
from digest.store.tables import letters, settings, subscribers, suppressions

# The setting with the secret of this site's tokens and of its suppressed addresses.
KEY = "delivery_key"
# The setting with the number of the letter that is being sent.
_HELD_LETTER = "held_letter"
_OF_IDS = select(subscribers).where(subscribers.c.id.in_(WANTED))
_OF_ADDRESSES = select(subscribers).where(subscribers.c.address_key.in_(WANTED))
_KNOWN_ADDRESSES = select(subscribers.c.address_key).where(subscribers.c.address_key.in_(WANTED))
_SUPPRESSED = select(suppressions).where(suppressions.c.hash.in_(WANTED))
# In one statement, since another program may suppress the same address at the same time.
_SUPPRESS = text(
    "INSERT INTO suppressions (hash, reason, moment, checksum) VALUES (:hash, :reason, :moment, :checksum)"
    " ON CONFLICT (hash) DO UPDATE SET reason = excluded.reason, moment = excluded.moment, checksum = excluded.checksum"
)


def delivery_key(database: Database) -> str:
    """Return the secret of the site, which is made when it is first needed."""
    return database.setting(KEY) or _make_key(database)


def _make_key(database: Database) -> str:
    with database.joined(), database.transaction() as connection:
        # Another process may have made it in the meantime.
        known = database.setting(KEY)
        if known:
            return known
        made = secrets.token_urlsafe(32)
        connection.execute(settings.insert().values(name=KEY, value=made))
    return made


@dataclass(frozen=True, slots=True)
class SqlSubscribers:
    """The port Subscribers. ``key`` is the secret with which suppressed addresses are hashed."""

    database: Database
    key: str

    def find(self, address: str) -> Subscriber | None:
        """Return the subscriber with an address, however it is spelled, None if there is none."""
        with self.database.reading() as connection:
            query = select(subscribers).where(subscribers.c.address_key == address_key(address))
            row = connection.execute(query).one_or_none()
            return subscriber_of(row) if row else None

    def get(self, identity: str) -> Subscriber | None:
        """Return the subscriber with that id, None if there is none."""
        with self.database.reading() as connection:
            row = connection.execute(select(subscribers).where(subscribers.c.id == identity)).one_or_none()
            return subscriber_of(row) if row else None

    def get_all(self, identities: Sequence[str]) -> Sequence[Subscriber]:
        """Return the subscribers with these ids, in the order of the ids."""
        with self.database.reading() as connection:
            found = {row.id: subscriber_of(row) for row in rows_for(connection, _OF_IDS, identities)}
        return tuple(found[one] for one in identities if one in found)

    def find_all(self, addresses: Sequence[str]) -> Mapping[str, Subscriber]:
        """Return the subscribers with these addresses, by these addresses."""
        by_key = {address_key(address): address for address in addresses}
        with self.database.reading() as connection:
            rows = rows_for(connection, _OF_ADDRESSES, by_key)
            return {by_key[row.address_key]: subscriber_of(row) for row in rows}

    def add(self, new: Sequence[Subscriber]) -> Sequence[Subscriber]:
        """Add subscribers, all of them or none, and return them; without those whose addresses are known already."""
        by_key = {address_key(one.address): one for one in reversed(new)}
        with self.database.joined(), self.database.transaction() as connection:
            for row in list(rows_for(connection, _KNOWN_ADDRESSES, by_key)):
                del by_key[row.address_key]
            added = tuple(reversed(by_key.values()))
            if added:
                connection.execute(subscribers.insert(), [_row_of(one) for one in added])
        return added

    def change(self, identity: str, change: Callable[[Subscriber], Subscriber | None]) -> Subscriber | None:
        """Change the subscriber with that id as they are at this moment, and return what is kept now.

        It is read, decided and written in one transaction in which nobody else writes: `serve`, `send`, `mail` and the
        commands run at the same time, and whoever stored a subscriber read before would undo that they have left.
        """
        this = subscribers.c.id == identity
        with self.database.joined(), self.database.transaction() as connection:
            with self.database.reading():
                row = connection.execute(select(subscribers).where(this).with_for_update()).one_or_none()
                known = subscriber_of(row) if row else None
            changed = change(known) if known else None
            if changed:
                connection.execute(subscribers.update().where(this).values(_row_of(changed)))
        return changed

    def select(
        self, *, list_name: str = "", locales: Iterable[Locale] | None = None, status: str = ""
    ) -> Iterator[Subscriber]:
        """Yield subscribers in the order of their addresses: all, or those of a list, of some locales, of a status."""
        query = select(subscribers).order_by(subscribers.c.address_key)
        if list_name:
            query = query.where(subscribers.c.list == list_name)
        if locales is not None:
            query = query.where(subscribers.c.locale.in_([locale.tag for locale in locales]))
        if status:
            query = query.where(subscribers.c.status == status)
        with self.database.reading() as connection:
            last = ""
            while rows := connection.execute(query.where(subscribers.c.address_key > last).limit(CHUNK)).all():
                yield from map(subscriber_of, rows)
                last = rows[-1].address_key

    def counts(self) -> Mapping[tuple[str, str], int]:
        """Return the number of subscribers by status and locale."""
        columns = (subscribers.c.status, subscribers.c.locale)
        query = select(*columns, func.count()).group_by(*columns).order_by(*columns)
        with self.database.reading() as connection:
            return {(status, locale): number for status, locale, number in connection.execute(query)}

    def changed_since(self, moment: datetime) -> Sequence[Subscriber]:
        """Return those whose status changed at or after a moment (aware), the latest first."""
        last = subscribers.c.changed
        query = select(subscribers).where(last >= codec.instant_to_text(moment)).order_by(last.desc(), subscribers.c.id)
        with self.database.reading() as connection:
            return tuple(map(subscriber_of, connection.execute(query)))

    def erase(self, identity: str) -> None:
        """Remove a subscriber and their letters for good. The ledger keeps the id, which tells nothing about them."""
        with self.database.transaction() as connection:
            connection.execute(letters.delete().where(letters.c.subscriber == identity))
            connection.execute(subscribers.delete().where(subscribers.c.id == identity))
        self.database.forget_old_pages()

    def forget_pending(self, before: datetime) -> int:
        """Remove those who last asked to subscribe before a moment, and never confirmed; return how many."""
        last = func.coalesce(subscribers.c.asked_at, subscribers.c.changed)
        query = select(subscribers.c.id).where(subscribers.c.status == "pending", last < codec.instant_to_text(before))
        with self.database.joined(), self.database.transaction() as connection:
            ids = connection.scalars(query).all()
            change_for(connection, letters.delete().where(letters.c.subscriber.in_(WANTED)), ids)
            change_for(connection, subscribers.delete().where(subscribers.c.id.in_(WANTED)), ids)
        return len(ids)

    def asked_since(self, moment: datetime) -> int:
        """Return how many got a letter after a moment because they, or somebody in their name, asked for something."""
        query = select(func.count()).where(subscribers.c.asked_at > codec.instant_to_text(moment))
        with self.database.reading() as connection:
            return int(connection.scalar(query) or 0)

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """Let an address never get mail again; only a keyed hash of it is kept."""
        hashed = self._hash(address)
        with self.database.transaction() as connection:
            row = {"hash": hashed, "reason": reason, "moment": codec.instant_to_text(now)}
            connection.execute(_SUPPRESS, row | {CHECKSUM: checksum_of(row, suppressions.columns)})

    def allow(self, address: str) -> None:
        """Let an address get mail again."""
        with self.database.transaction() as connection:
            connection.execute(suppressions.delete().where(suppressions.c.hash == self._hash(address)))

    def suppressed(self, address: str) -> str:
        """Return why an address must never get mail, "" if it may."""
        query = select(suppressions.c.reason).where(suppressions.c.hash == self._hash(address))
        with self.database.reading() as connection:
            return connection.scalar(query) or ""

    def suppressed_among(self, addresses: Sequence[str]) -> Mapping[str, str]:
        """Return those of these addresses that must never get mail, with the reason of each."""
        by_hash = {self._hash(address): address for address in addresses}
        with self.database.reading() as connection:
            return {by_hash[row.hash]: row.reason for row in rows_for(connection, _SUPPRESSED, by_hash)}

    def _hash(self, address: str) -> bytes:
        return address_hash(self.key, address_key(address))


@dataclass(frozen=True, slots=True)
class SqlLetters:
    """The port Letters."""

    database: Database

    def add(self, letter: Letter) -> None:
        """Keep a letter to be sent."""
        row = {
            "subscriber": letter.subscriber,
            "kind": letter.kind,
            "locale": letter.locale.tag,
            "list": letter.list_name,
            "token": letter.token,
            "answers": letter.answers,
            "created": codec.instant_to_text(letter.created),
        }
        with self.database.transaction() as connection:
            connection.execute(letters.insert().values(row))

    def next(self, after: int = 0) -> Letter | None:
        """Return the oldest letter whose number is greater than ``after``, None if there is none."""
        query = select(letters).where(letters.c.id > after).order_by(letters.c.id).limit(1)
        with self.database.reading() as connection:
            row = connection.execute(query).one_or_none()
            return letter_of(row) if row else None

    def hold(self, number: int) -> None:
        """Store the number of the letter that is being sent, 0 for none; it survives a crash."""
        self.database.keep_setting(_HELD_LETTER, str(number))

    def held(self) -> int:
        """Return the number of the letter that is being sent, or was at a crash; 0 if there is none."""
        with self.database.reading():
            return int(self.database.setting(_HELD_LETTER) or 0)

    def drop(self, letter: Letter) -> None:
        """Remove a letter that is not to be tried again."""
        with self.database.transaction() as connection:
            connection.execute(letters.delete().where(letters.c.id == letter.id))
            connection.execute(settings.delete().where(settings.c.name == _HELD_LETTER))


def subscriber_of(row: Row[Any]) -> Subscriber:
    """Decode a row of all columns, in their order: by their names it takes half as long again.

    Raises ValueError, TypeError.
    """
    values: tuple[Any, ...] = tuple(row)
    one, _, address, name, tag, list_name, status, changed, agreed, how, paused, asked, asked_at, *others = values
    refusals, often, preferences, paused_at, resumed_at, asked_then, confirmed, asked_letter, letter, *_ = others
    return Subscriber(
        id=one,
        address=address,
        locale=codec.locale_of(tag),
        list_name=list_name,
        status=status,
        changed=datetime.fromisoformat(changed),
        consent=Consent(datetime.fromisoformat(agreed), how, _moment(asked_then), _moment(confirmed), letter or "")
        if agreed
        else None,
        name=name,
        is_paused=bool(paused),
        asked=asked,
        asked_at=_moment(asked_at),
        refusals=int(refusals),
        preferences=preferences_of(often, preferences) if often or preferences else EVERYTHING,
        paused_at=_moment(paused_at),
        resumed_at=_moment(resumed_at),
        asked_letter=asked_letter or "",
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def preferences_to_text(preferences: Preferences) -> str | None:
    """Serialize what an edition is rendered by, None if nothing was chosen; equal choices are the same text."""
    fields: Mapping[str, object] = {
        "topics": preferences.topics,
        "original": preferences.original,
        "languages": preferences.languages,
    }
    chosen = {name: value for name, value in fields.items() if value}
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":")) if chosen else None


@lru_cache(maxsize=1024)
def preferences_of(often: str | None, text: str | None) -> Preferences:
    """Deserialize preferences. Raises ValueError, TypeError."""
    chosen = dict(json.loads(text or "{}"))
    topics, languages = (tuple(map(str, list(chosen.get(name, [])))) for name in ("topics", "languages"))
    how_often = next((one for one in OFTEN if one == (often or EVERYTHING.often)), None)
    if how_often is None:
        raise ValueError(often)
    return Preferences(topics, how_often, bool(chosen.get("original")), languages)


def letter_of(row: Row[Any]) -> Letter:
    """Decode a row. Raises ValueError, TypeError."""
    created, locale = datetime.fromisoformat(row.created), codec.locale_of(row.locale)
    return Letter(row.subscriber, row.kind, locale, row.list, row.token, created, row.answers, row.id)


def _row_of(one: Subscriber) -> dict[str, object]:
    consent = one.consent
    return {
        "id": one.id,
        "address_key": address_key(one.address),
        "address": one.address,
        "name": one.name,
        "locale": one.locale.tag,
        "list": one.list_name,
        "status": one.status,
        "changed": codec.instant_to_text(one.changed),
        "consent_at": codec.instant_to_text(consent.moment) if consent else None,
        "consent_how": consent.how if consent else "",
        "paused": one.is_paused,
        "asked": one.asked,
        "asked_at": codec.instant_to_text(one.asked_at) if one.asked_at else None,
        "refusals": one.refusals,
        "often": None if one.preferences.often == EVERYTHING.often else one.preferences.often,
        "preferences": preferences_to_text(one.preferences),
        "paused_at": codec.instant_to_text(one.paused_at) if one.paused_at else None,
        "resumed_at": codec.instant_to_text(one.resumed_at) if one.resumed_at else None,
        "consent_asked": codec.instant_to_text(consent.asked) if consent and consent.asked else None,
        "consent_confirmed": codec.instant_to_text(consent.confirmed) if consent and consent.confirmed else None,
        "asked_letter": one.asked_letter or None,
        "consent_letter": consent.letter or None if consent else None,
    }

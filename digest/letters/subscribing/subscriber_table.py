"""Tables of subscribers as CSV (RFC 4180), as spreadsheets and other senders of newsletters write them.

The first line names the columns, in any order and case. Commas, semicolons, tabs and bars separate them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain

from digest.errors import FormatError
from digest.language.text.characters.clean import one_line
from digest.language.text.mail_address import parse_address
from digest.letters.subscribing.named_topics import written
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, OFTEN, Preferences
from digest.model.subscriber import Status, Subscriber

# A longer line is no subscriber. Whoever splits a file into lines cuts them here.
LONGEST_LINE = 1 << 16
_LONGEST_NAME = 200
_LONGEST_CHOICE = 20
# A version, and a hash of 64 digits.
_LONGEST_LETTER = 100
# Cells with line breaks go on over so many lines; a quotation mark that nothing closes would else swallow the rest.
_MOST_LINES = 100
# Lone surrogates, or what stands for bytes that are no UTF-16.
_UNDECODED = re.compile("[\ud800-\udfff\ufffd]")
_DELIMITERS = ",;\t|"
# The names of columns, without spaces and punctuation: first ours, then those of listmonk, Mailchimp,
# Buttondown, Ghost. Their columns of IP addresses are left alone: times prove enough, and less is kept of people.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "email": ("email", "emailaddress", "mail", "mailaddress", "subscriberemail", "address"),
    "name": ("name", "fullname", "subscribername"),
    "first": ("firstname", "givenname"),
    "last": ("lastname", "familyname", "surname"),
    "locale": ("locale", "language", "lang"),
    "list": ("list", "listname"),
    "status": ("status", "subscriptionstatus", "state"),
    "type": ("type",),
    "paused": ("paused",),
    "topics": ("topics",),
    "often": ("often",),
    "original": ("original",),
    "languages": ("languages",),
    "unsubscribed": ("unsubscribedat", "unsubtime", "unsubscribetime", "unsubscriptiondate", "deletedat"),
    "bounced": ("cleantime", "bouncedat"),
    "changed": ("changed",),
    "wants": ("subscribedtoemails",),
    "consent": ("consent",),
    "agreed": ("consentat",),
    "asked": ("askedat", "optintime", "creationdate", "createdat"),
    "confirmed": ("confirmedat", "confirmtime", "confirmationdate"),
    "letter": ("confirmedletter",),
}
_PROOF = ("agreed", "asked", "confirmed")
_YES, _NO = "yes", "no"
_SUBSCRIBED = frozenset({"", "active", "confirmed", "enabled", "subscribed", "regular", "premium", "gifted", "trialed"})
# Of people that Buttondown calls so in `type`; other tables write there what they like.
_STATUSES: Mapping[str, Status] = {
    "unsubscribed": "unsubscribed",
    "removed": "unsubscribed",
    "blocked": "unsubscribed",
    "unactivated": "pending",
    "unconfirmed": "pending",
    "undeliverable": "bounced",
    "spammy": "complained",
    "complained": "complained",
}
# Of the column `status`. What is not known there is not subscribed, but nobody may say that they left.
_MORE_STATUSES: Mapping[str, Status] = {
    "blocklisted": "unsubscribed",
    "disabled": "unsubscribed",
    "inactive": "unsubscribed",
    "deleted": "unsubscribed",
    "bounced": "bounced",
    "cleaned": "bounced",
    **_STATUSES,
}
# What a spreadsheet would take for a formula, and the apostrophe that keeps it from doing so.
_FORMULA = re.compile(r"['=+\-@\t\r]")
_GUARDED = re.compile(r"'['=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class SubscriberRow:
    """A person in the table: the number of the line, and what stands there; "" and None where nothing does.

    ``topics`` are as the table names them; ``preferences`` are the others of their choices. ``status`` is what the
    table itself says, "pending" if they have not confirmed; ``left`` (aware) is since when they get no mail.
    ``agreed``, ``asked`` and ``confirmed`` (aware) are when they agreed, asked to subscribe and confirmed it,
    ``letter`` is the mark of what they confirmed, ``how`` says how they agreed; with ``lacks_proof``, the table has
    such times, and none of this person.
    """

    line: int
    address: str
    locale: Locale | None = None
    list_name: str = ""
    name: str = ""
    status: Status = "active"
    left: datetime | None = None
    topics: str = ""
    preferences: Preferences = EVERYTHING
    is_paused: bool = False
    how: str = ""
    agreed: datetime | None = None
    asked: datetime | None = None
    confirmed: datetime | None = None
    letter: str = ""
    lacks_proof: bool = False


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that names no subscriber, and why; it does not repeat the address."""

    line: int
    reason: str


def read_table(lines: Iterable[str]) -> Iterator[SubscriberRow | BadLine]:
    """Yield the people of a table, and its bad lines, in their order.

    Characters that could not be decoded are lone surrogates. Raises FormatError, with the first value, if the first
    line names no column of addresses.
    """
    numbered = enumerate(lines, 1)
    number, header = next(((number, line) for number, line in numbered if not _is_preface(line)), (1, ""))
    columns, delimiter = _columns_of(header)
    if "email" not in columns:
        raise FormatError(_told_header(header, number))
    if twice := _named_twice(header, delimiter):
        raise FormatError(f"the column {twice} is there twice, in line {number}; remove or rename one of them")
    for start, record in _records(numbered):
        if not record.strip(f"{delimiter} \r\n"):
            continue
        read = _row(record, delimiter)
        yield BadLine(start, read) if isinstance(read, str) else _listed(start, read, columns)


def write_table(subscribers: Iterable[Subscriber]) -> Iterator[bytes]:
    """Yield the lines of a table that `read_table` and spreadsheets read."""
    columns = ["email", "name", "locale", "list", "status", "changed", "consent", "consent_at", "asked_at"]
    yield _line([*columns, "confirmed_at", "confirmed_letter", "paused", "topics", "often", "original", "languages"])
    for one in subscribers:
        cells = [one.address, one.name, one.locale.tag, one.list_name, one.status, one.changed.isoformat()]
        proof = one.consent
        times = (proof.moment, proof.asked, proof.confirmed) if proof else (None, None, None)
        cells += [proof.how if proof else "", *(moment.isoformat() if moment else "" for moment in times)]
        cells.append(proof.letter if proof else "")
        chosen = one.preferences
        choices = [written(chosen.topics), chosen.often, _YES if chosen.original else _NO, " ".join(chosen.languages)]
        yield _line([*cells, _YES if one.is_paused else _NO, *choices])


def _line(cells: Sequence[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells])
    return text.getvalue().encode()


def _is_preface(line: str) -> bool:
    """Return whether a line before the header says nothing: empty, or ``sep=;`` for a spreadsheet."""
    return not line.strip() or re.fullmatch(r"sep=.\s*", line.lower()) is not None


def _columns_of(header: str) -> tuple[Mapping[str, int], str]:
    """Return where the columns are that we know, and what separates them."""
    found = []
    for delimiter in _DELIMITERS:
        names = _names_in(header, delimiter)
        places = {
            column: next(names.index(name) for name in known if name in names)
            for column, known in _COLUMNS.items()
            if not set(known).isdisjoint(names)
        }
        found.append((places, delimiter))
    return max(found, key=lambda one: ("email" in one[0], len(one[0])))


def _names_in(header: str, delimiter: str) -> list[str]:
    row = _row(header, delimiter)
    return [] if isinstance(row, str) else [re.sub(r"[\W_]", "", cell.lower()) for cell in row]


def _named_twice(header: str, delimiter: str) -> str:
    """Return the first name of a column that we read and that is there twice, "" if there is none."""
    names = _names_in(header, delimiter)
    read = {name for known in _COLUMNS.values() for name in known}
    return next((name for place, name in enumerate(names) if name in read and name in names[:place]), "")


def _told_header(header: str, number: int) -> str:
    try:
        parse_address(next(filter(None, re.split(r"[,;\t|\"\s]+", header)), ""))
    except ValueError:
        return "its first line names no column of addresses; it should be such as email,locale,name,list"
    return f"line {number} is an address already; write a line above it that names the columns, such as email"


def _records(numbered: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the records, each with the number of its first line; a cell in quotation marks may have line breaks."""
    waiting: list[tuple[int, str]] = []
    while first := waiting.pop(0) if waiting else next(numbered, None):
        parts = [first]
        # What waits was looked at before: it is taken up again only after a mark that nothing closed.
        rest = chain(waiting, numbered)
        while _is_open(parts) and len(parts) < _MOST_LINES and (line := next(rest, None)):
            parts.append(line)
        taken = len(parts) - 1
        if _is_open(parts):
            waiting = parts[1:] + waiting[taken:]
            parts = [first]
        else:
            waiting = waiting[taken:]
        yield first[0], "".join(line for _, line in parts)


def _is_open(parts: Sequence[tuple[int, str]]) -> bool:
    return sum(line.count('"') for _, line in parts) % 2 == 1


def _row(record: str, delimiter: str) -> list[str] | str:
    """Return the cells of a record, or why it has none."""
    if len(record) >= LONGEST_LINE:
        return f"is longer than {LONGEST_LINE:,} characters"
    if record.count('"') % 2:
        return "has a quotation mark that nothing closes"
    if _UNDECODED.search(record):
        return "is not UTF-8; save the file as UTF-8 (in spreadsheets: CSV UTF-8)"
    try:
        return next(csv.reader([record], delimiter=delimiter), [])
    except csv.Error as error:
        return f"is not CSV ({error})"


def _listed(line: int, row: Sequence[str], columns: Mapping[str, int]) -> SubscriberRow | BadLine:
    cells = {name: _cell(row[place]) for name, place in columns.items() if place < len(row)}
    if not cells.get("email"):
        return BadLine(line, "has no address")
    try:
        address = parse_address(cells["email"])
        locale = _locale(cells["locale"]) if cells.get("locale") else None
        agreed, asked, confirmed = times = [_moment(cells.get(name, "")) for name in _PROOF]
        preferences = read_preferences(cells.get("often", ""), cells.get("original", ""), cells.get("languages", ""))
    except ValueError as error:
        return BadLine(line, str(error))
    name = cells.get("name") or f"{cells.get('first', '')} {cells.get('last', '')}"
    shown = one_line(name)[:_LONGEST_NAME].rstrip()
    listed, topics = one_line(cells.get("list", "")), one_line(cells.get("topics", ""))
    status, letter = _status(cells), one_line(cells.get("letter", ""))[:_LONGEST_LETTER]
    return SubscriberRow(
        line,
        address,
        locale,
        listed,
        shown,
        status,
        _left(cells) if status != "active" else None,
        topics,
        preferences,
        cells.get("paused", "").lower() == _YES,
        one_line(cells.get("consent", ""))[:_LONGEST_NAME].rstrip() if agreed else "",
        agreed,
        asked,
        confirmed,
        letter,
        lacks_proof=not any(times) and not columns.keys().isdisjoint(_PROOF),
    )


def _moment(text: str) -> datetime | None:
    """Return the time in a cell, in UTC if it names no zone, None if it is empty. Raises ValueError."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        # Near the first and last year, a zone leads out of the calendar.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        told = text[:_LONGEST_CHOICE]
        raise ValueError(f"says {told!r} for when they agreed, which should be such as 2025-04-21 07:30:00") from None


@lru_cache(maxsize=1024)
def read_preferences(often: str, original: str, languages: str) -> Preferences:
    """Return the choices in these cells, which may be empty, without topics. Raises ValueError for what is none."""
    chosen = next((one for one in OFTEN if one == (often.lower() or EVERYTHING.often)), None)
    if chosen is None:
        raise ValueError(
            f"says {often[:_LONGEST_CHOICE]!r} for `often`, which is {', '.join(OFTEN[:-1])} or {OFTEN[-1]}"
        )
    if original.lower() not in {"", _YES, _NO}:
        raise ValueError(f"says {original[:_LONGEST_CHOICE]!r} for `original`, which is yes or no")
    tongues = tuple(_locale(tag).language for tag in re.split(r"[\s,;]+", languages) if tag)
    return Preferences(often=chosen, original=original.lower() == _YES, languages=tongues)


@lru_cache(maxsize=1024)
def _locale(tag: str) -> Locale:
    return Locale.parse(tag)


def _status(cells: Mapping[str, str]) -> Status:
    named, kind = cells.get("status", "").lower(), _STATUSES.get(cells.get("type", "").lower())
    if cells.get("bounced"):
        return "bounced"
    if named not in _SUBSCRIBED and named in _MORE_STATUSES:
        return _MORE_STATUSES[named]
    if cells.get("unsubscribed") or cells.get("wants", "").lower() in {"false", "0", _NO}:
        return "unsubscribed"
    return kind or ("active" if named in _SUBSCRIBED else "pending")


def _left(cells: Mapping[str, str]) -> datetime | None:
    """Return since when somebody gets no mail. A time that cannot be read does not bring them back."""
    for name in ("bounced", "unsubscribed", "changed"):
        try:
            if moment := _moment(cells.get(name, "")):
                return moment
        except ValueError:
            pass
    return None


def _cell(text: str) -> str:
    text = text.strip(" ")
    return (text[1:] if _GUARDED.match(text) else text).strip()

"""What the forms of the desk ask for, as edits of the draft. Pure: only what differs from the form as it was sent."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from digest.desk.guard import Fields, first
from digest.editing.draft.story_rows import StoryRow, kept
from digest.editing.draft_file.editing import Edit
from digest.editing.draft_file.edits.arrange_stories import JoinStories, MoveStory, SplitStory
from digest.editing.draft_file.edits.put import PutAtTop, PutForLocale, PutInStory, PutTitleForLocale
from digest.editing.order.compose import title_of
from digest.errors import UsageError
from digest.files.own_stories import OwnStory
from digest.http.address_policy import special_use
from digest.language.text.characters.clean import one_line
from digest.language.text.html.links import web_address
from digest.language.text.shortening.shorten import shorten
from digest.model.item import stable_hash
from digest.model.locale import Locale

_LINES = ("title", "section", "image", "alt", "caption", "credit")
# Words that say nothing without a picture.
_OF_PICTURE = ("alt", "caption", "credit")
OF_PICTURE = ("image", *_OF_PICTURE)
_OF_LOCALE = ("introduction", "subject", "preheader")
_SHOWN_TITLE = 60
_SHORTEST_ID = 4
# In characters: no article of a newspaper is as long.
_LONGEST_STORY = 100_000
# RFC 6761, 6762, 8375, and what is not given to anybody (https://www.icann.org, resolution 2024.07.29.06).
_PRIVATE_NAMES = (".localhost", ".local", ".home.arpa", ".internal", ".lan", ".home", ".corp")
# The buttons of a story that set a flag.
_FLAGS: Mapping[str, tuple[str, bool, str]] = {
    "pin": ("pin", True, "pinned to the top"),
    "unpin": ("pin", False, "no longer pinned"),
    "drop": ("drop", True, "dropped: readers will not see it"),
    "restore": ("drop", False, "back in this edition"),
}


@dataclass(frozen=True, slots=True)
class AskedEdits:
    """Edits that an editor asks for, and what they do, in the past tense; ``focus`` is where the editor goes on."""

    edits: tuple[Edit, ...]
    told: str
    focus: str = ""


@dataclass(frozen=True, slots=True)
class TypedFields:
    """What an editor changed in a form that was not saved, so that the page can show it again, saved or not.

    What the editor did not touch is shown as it is now: a form sends each value twice, as it was and as it is.
    """

    fields: Fields = field(default_factory=dict)
    _shown: set[str] = field(default_factory=set)

    def text(self, name: str, now: str) -> str:
        """Return what to show in a field: what was typed, else the text as it is now."""
        self._shown.add(name)
        return first(self.fields, name) if _differs(self.fields, name) else now

    def is_ticked(self, name: str, value: str, now: bool) -> bool:
        """Return whether to tick a box: as the editor did, else as it is now."""
        before = value in first(self.fields, f"was-{name}s").split()
        ticked = value in self.fields.get(name, ())
        return ticked if ticked != before else now

    @property
    def words(self) -> Mapping[str, str]:
        """The texts that were typed, by the names of their fields."""
        shown = [name for name in self.fields if f"was-{name}" in self.fields or name == "text"]
        return {name: first(self.fields, name) for name in shown if _differs(self.fields, name)}

    @property
    def left(self) -> Mapping[str, str]:
        """The texts that were typed into fields that the page lacks: to be asked for after its forms are made."""
        return {name: text for name, text in self.words.items() if name not in self._shown}


def sentence_id(text: str) -> str:
    """Return the name of a sentence in a form."""
    return stable_hash(text)[:16]


def row_of(rows: Sequence[StoryRow], key: str) -> StoryRow:
    """Return the row with a key. Raises UsageError if there is none."""
    found = next((row for row in rows if row.key == key), None)
    if found is None:
        raise UsageError("This story is not in the edition any more.")
    return found


def arranged(rows: Sequence[StoryRow], fields: Fields) -> AskedEdits:
    """Return the edit of a button in the list, or of dragging: to move, pin or drop a story, or to take that back.

    Raises UsageError if the story is gone, or cannot move there.
    """
    row, act = row_of(rows, first(fields, "item")), first(fields, "act")
    if act in _FLAGS:
        key, value, said = _FLAGS[act]
        focus = f"{key}-{row.key}"
        if act == "drop":
            # The editor goes on with the next story, not with the dropped ones at the end.
            left = kept(rows)
            after = left[left.index(row) + 1 :] if row in left else ()
            focus = f"drop-{after[0].key}" if after else "main"
        return AskedEdits((PutInStory(row.key, key, value),), f"“{_short(row)}” {said}", focus)
    if act in {"before", "after"}:
        return _dragged(row, row_of(rows, first(fields, "other")), is_after=act == "after")
    return _moved(rows, row, act)


def _dragged(row: StoryRow, target: StoryRow, *, is_after: bool) -> AskedEdits:
    if row.key == target.key or row.draft.pin != target.draft.pin or row.draft.drop or target.draft.drop:
        raise UsageError("The story cannot move there.")
    told = f"“{_short(row)}” moved {'behind' if is_after else 'before'} “{_short(target)}”"
    return AskedEdits((MoveStory(row.key, target.key, is_after=is_after),), told, f"edit-{row.key}")


def _moved(rows: Sequence[StoryRow], row: StoryRow, where: str) -> AskedEdits:
    peers = [one for one in kept(rows) if one.draft.pin == row.draft.pin]
    place = peers.index(row) if row in peers else -1
    target = {"up": place - 1, "down": place + 1, "top": 0}.get(where, -1)
    if place < 0 or not 0 <= target < len(peers) or target == place:
        raise UsageError("The story cannot move there.")
    is_last, is_first = target == len(peers) - 1, target == 0
    button = {"up": "down" if is_first else "up", "down": "up" if is_last else "down", "top": "down"}[where]
    said = {"up": "moved up", "down": "moved down", "top": "moved to the top"}[where]
    move = MoveStory(row.key, peers[target].key, is_after=where == "down")
    return AskedEdits((move,), f"“{_short(row)}” {said}", f"{button}-{row.key}")


def retold(rows: Sequence[StoryRow], row: StoryRow, fields: Fields) -> tuple[AskedEdits, ...]:
    """Return what the form of a story asks for: first all that was typed, then what the pressed button does.

    These are two changes, so that taking back the second one brings back the words that it replaced.

    Raises UsageError if a choice was made for another button, and nothing else.
    """
    words = tuple(_words(row, fields))
    typed = {edit.key for edit in words if isinstance(edit, PutInStory)}
    edits, said = _pressed(rows, row, fields, typed)
    unused = _unused(rows, fields)
    if unused and not words and not edits:
        raise UsageError(f"Nothing was changed: {unused}. Press the button below that choice.")
    told = f"{said}; {unused}" if unused else said
    steps = (
        AskedEdits(words, f"“{_short(row)}” {'changed' if edits else told}"),
        AskedEdits(edits, f"“{_short(row)}” {told}"),
    )
    return tuple(step for step in steps if step.edits)


def _pressed(
    rows: Sequence[StoryRow], row: StoryRow, fields: Fields, typed: Collection[str]
) -> tuple[tuple[Edit, ...], str]:
    """Return the edits of the button of a story that was pressed, and what it did; ``typed`` keys have new words."""
    act = first(fields, "act")
    if act == "anew":
        instead = ", instead of what you had written: Undo brings that back" if "summary" in typed else ""
        return (PutInStory(row.key, "summary", ""),), f"has a new summary{instead}"
    if act == "join":
        if not first(fields, "other"):
            raise UsageError("Choose the story to join with this one.")
        other = row_of(rows, first(fields, "other"))
        return (*_fresh(row, row.key, typed), JoinStories(row.key, other.key)), f"joined with “{_short(other)}”"
    if act == "part":
        return tuple(_parted(row, fields, typed)), "parted into two stories"
    return (), "changed"


def _unused(rows: Sequence[StoryRow], fields: Fields) -> str:
    """Say what was chosen for a button that was not pressed, "" if nothing was."""
    act, other = first(fields, "act"), first(fields, "other")
    told = ["it is not joined with " + f"“{_short(row_of(rows, other))}”"] if other and act != "join" else []
    told += ["the ticked reports stay in it"] if fields.get("report") and act != "part" else []
    return ", and ".join(told)


def written(fields: Fields, locales: Collection[Locale], moment: datetime) -> OwnStory:
    """Return the story that an editor wrote, as published at a ``moment``, aware.

    Raises UsageError if it has no title or too long a text, or if readers could not open its link.
    """
    title, text = one_line(first(fields, "title")), first(fields, "story").strip()
    if not title:
        raise UsageError("Give the story a title.")
    if len(text) > _LONGEST_STORY:
        raise UsageError(f"The story has {len(text):,} characters; write at most {_LONGEST_STORY:,}.")
    locale = next((one for one in locales if str(one) == first(fields, "language")), None)
    if locale is None:
        raise UsageError("The site has no such locale.")
    return OwnStory(title, text, _link(first(fields, "link").strip()), locale, moment)


def _link(typed: str) -> str:
    """Return a link as readers can open it, "" if there is none. Raises UsageError for any other."""
    url = web_address(typed)
    parts = urlsplit(url)
    if typed and (not url or parts.username is not None):
        raise UsageError(f"“{shorten(typed, _SHOWN_TITLE)}” is no address of a page: it begins with https://")
    host = (parts.hostname or "").rstrip(".")
    try:
        is_private = bool(special_use(host)) if host else False
    except ValueError:  # A name.
        is_private = "." not in host or host.endswith(_PRIVATE_NAMES)
    if is_private:
        raise UsageError(f"{shorten(url, _SHOWN_TITLE)} is on a private network, where readers cannot open it.")
    return url


def worded(rows: Sequence[StoryRow], fields: Fields) -> AskedEdits:
    """Return the edits of the introduction, and of the words for each locale.

    Raises UsageError if an order names what is no story.
    """
    edits: list[Edit] = []
    if _differs(fields, "introduction"):
        edits.append(PutAtTop("introduction", first(fields, "introduction").strip()))
    for locale in dict.fromkeys(fields.get("locale", ())):
        for key in _OF_LOCALE:
            if _differs(fields, f"{key}-{locale}"):
                text = first(fields, f"{key}-{locale}").strip()
                edits.append(PutForLocale(locale, key, text if key == "introduction" else one_line(text)))
        if _differs(fields, f"order-{locale}"):
            named = (
                _id_of(rows, line.strip()) for line in first(fields, f"order-{locale}").splitlines() if line.strip()
            )
            edits.append(PutForLocale(locale, "order", tuple(dict.fromkeys(named))))
    return AskedEdits(tuple(edits), "introduction and words for readers changed")


def _id_of(rows: Sequence[StoryRow], line: str) -> str:
    """Return the id of the story that a line names: by an id, behind which its title may stand, or by its title."""
    id_ = line.split(maxsplit=1)[0].lower()
    if len(id_) >= _SHORTEST_ID and any(stored.key.startswith(id_) for row in rows for stored in row.items):
        return id_
    titles = {one_line(row.title).casefold(): row for row in rows}
    row = titles.get(one_line(line).casefold())
    if row is None:
        raise UsageError(f"“{shorten(line, _SHOWN_TITLE)}” is no story of this edition: write its id or its title.")
    return row.draft.items[0].id if row.draft.items else row.key


def titled(rows: Sequence[StoryRow], locale: str, fields: Fields) -> Iterator[Edit]:
    """Yield the edits of the titles for the readers of one locale."""
    for row in rows:
        if _differs(fields, f"title-{row.key}"):
            title = one_line(first(fields, f"title-{row.key}"))
            yield PutTitleForLocale(locale, row.key, title)
            # By hand, it may stand beside the id of any item of the story.
            yield from (PutTitleForLocale(locale, stored.key, "") for stored in row.items[1:] if not title)


def _words(row: StoryRow, fields: Fields) -> Iterator[Edit]:
    is_bare = _differs(fields, "image") and not first(fields, "image")
    for key in _LINES:
        if _differs(fields, key):
            if is_bare and key in _OF_PICTURE and first(fields, key).strip():
                raise UsageError(
                    "You have written about a picture, and taken it away: choose one, or empty those fields."
                )
            yield PutInStory(row.key, key, one_line(first(fields, key)))
        elif is_bare and key in _OF_PICTURE and first(fields, key):
            yield PutInStory(row.key, key, "")
    if _differs(fields, "note"):
        yield PutInStory(row.key, "note", first(fields, "note").strip())
    lines = _summary(row, fields)
    if lines is None:
        return
    if not lines and row.summary:
        raise UsageError("Keep at least one sentence; or drop the story, or have its summary written anew.")
    yield PutInStory(row.key, "summary", "\n".join(lines))
    if row.draft.machine and _differs(fields, "summary"):
        yield PutInStory(row.key, "machine", value=False)


def _summary(row: StoryRow, fields: Fields) -> list[str] | None:
    """Return the lines of the summary after the form, None if they stay."""
    known = {sentence_id(text): text for text in (*row.summary, *(text for text, _ in row.others()))}
    before, ticked = set(first(fields, "was-sentences").split()), fields.get("sentence", ())
    if not _differs(fields, "summary") and before == set(ticked):
        return None
    cut = before - set(ticked)
    lines = [line for line in map(one_line, first(fields, "summary").split("\n")) if line]
    kept = [line for line in lines if sentence_id(line) not in cut]
    return [*kept, *(known[one] for one in ticked if one not in before and one in known and known[one] not in kept)]


def _fresh(row: StoryRow, item: str, typed: Collection[str]) -> Iterator[Edit]:
    """Yield the edit that has a summary written anew after the items of a story change, unless it is the editor's."""
    if row.draft.summary and not row.has_own_summary and "summary" not in typed:
        yield PutInStory(item, "summary", "")


def _parted(row: StoryRow, fields: Fields, typed: Collection[str]) -> Iterator[Edit]:
    gone = [stored for stored in row.items if stored.key in fields.get("report", ())]
    left = [stored for stored in row.items if stored not in gone]
    if not gone or not left:
        raise UsageError("To part the story, tick some of its reports, but not all.")
    titles = {one_line(title_of(stored.item)) for stored in left}
    if "title" not in typed and row.draft.title in {one_line(title_of(stored.item)) for stored in gone} - titles:
        yield PutInStory(left[0].key, "title", "")
    yield from _fresh(row, left[0].key, typed)
    yield SplitStory(tuple(stored.key for stored in gone))


def _differs(fields: Fields, name: str) -> bool:
    """Return whether a field was changed by the editor."""
    return name in fields and first(fields, name).strip() != first(fields, f"was-{name}").strip()


def _short(row: StoryRow) -> str:
    return shorten(one_line(row.title), _SHOWN_TITLE)

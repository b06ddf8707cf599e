"""What an earlier version stored is recognized, however its reading of it has become better."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from digest.model.item import Item, OlderReading
from digest.model.item_identity import IdentifiedItem, KeyHolder, assign_keys, by_key, older_keys, rival_keys
from tests.tables import each_row

PLAIN = "https://herald.example.com/ferry"
THEN = Item("Herald", "Ferry &amp; bridge", "It sails &amp; sails.", url=f"{PLAIN}?utm_source=rss")


def better(then: Item, **read: object) -> Item:
    """An item as it is read now, that was read as ``then``."""
    older = OlderReading(then.url, then.title, then.text, then.published)
    now = {"url": PLAIN, "title": "Ferry & bridge", "text": "It sails & sails.", "published": date(2025, 4, 21)}
    return replace(then, **(now | read), older=older)


class Shelf:
    """What a store would remember: the piece under each key."""

    def __init__(self) -> None:
        self.pieces: dict[str, IdentifiedItem] = {}

    def read(self, *items: Item) -> Mapping[str, IdentifiedItem]:
        self._check_lookups(items)
        keyed = assign_keys(by_key(items, self.pieces), self.pieces)
        self.pieces.update(keyed)
        return keyed

    def _check_lookups(self, items: tuple[Item, ...]) -> None:
        """Whoever looks up only the keys in question finds what matters."""
        asked: dict[str, KeyHolder] = {key: self.pieces[key] for key in older_keys(items) if key in self.pieces}
        pieces = by_key(items, asked)
        asked |= {key: self.pieces[key] for key in pieces if key in self.pieces}
        asked |= {key: self.pieces[key] for key in rival_keys(pieces, asked) if key in self.pieces}
        assert assign_keys(by_key(items, asked), asked) == assign_keys(by_key(items, self.pieces), self.pieces)


@each_row("named", [{"id": "e1"}, {}, {"url": ""}, {"url": "", "title": ""}])
@each_row(
    "read",
    [
        {},
        {"title": THEN.title, "text": THEN.text, "published": None},
        {"url": "", "title": "", "published": None},
        {"tags": ("sea",), "html": "<p>It sails &amp; sails.</p>"},
    ],
)
def test_an_item_keeps_the_key_of_then_whatever_is_read_better(
    named: dict[str, object], read: dict[str, object]
) -> None:
    shelf = Shelf()
    then = replace(THEN, **named)
    (key,) = shelf.read(then)
    for _ in range(3):
        assert list(shelf.read(better(then, **read))) == [key]


def test_it_keeps_the_key_when_its_source_changes_it_too() -> None:
    shelf = Shelf()
    (key,) = shelf.read(THEN)
    changed = replace(THEN, title="The ferry", text="It sails at last.", published=date(2025, 4, 22))

    assert list(shelf.read(better(changed))) == [key]


def test_a_new_item_is_named_by_its_clean_address() -> None:
    shelf = Shelf()
    first = shelf.read(better(THEN))
    again = shelf.read(better(replace(THEN, url=f"{PLAIN}?utm_source=post")))

    assert list(first) == list(again)


def test_two_items_that_an_earlier_version_kept_apart_stay_apart() -> None:
    shelf = Shelf()
    one, two = THEN, replace(THEN, url=f"{PLAIN}?utm_source=post")
    before = [*shelf.read(one), *shelf.read(two)]

    assert [*shelf.read(better(one), better(two))] == before


def test_pieces_with_one_id_keep_their_keys() -> None:
    shelf = Shelf()
    pieces = [replace(THEN, id="feed", text=f"Piece &amp; {number}.") for number in (1, 2, 3)]
    before = shelf.read(*pieces)
    now = shelf.read(*(better(piece, text=f"Piece & {number}.") for number, piece in enumerate(pieces, 1)))

    assert [(key, piece.item.older.text if piece.item.older else "") for key, piece in now.items()] == [
        (key, piece.item.text) for key, piece in before.items()
    ]


def test_pieces_that_were_read_as_one_are_both_kept_and_none_moves_again() -> None:
    shelf = Shelf()
    then = replace(THEN, id="feed")
    (key,) = shelf.read(then)
    monday, tuesday = (better(then, published=date(2025, 4, day)) for day in (21, 22))
    both = shelf.read(monday, tuesday)

    assert list(both) == [key, *(set(both) - {key})]
    for reading in ((tuesday, monday), (tuesday,), (monday,), (monday, tuesday)):
        assert {key: piece.item for key, piece in shelf.read(*reading).items()}.items() <= {
            key: piece.item for key, piece in both.items()
        }.items()


def test_a_common_title_whose_day_is_readable_now_names_a_new_item_each_day() -> None:
    shelf = Shelf()
    weather = replace(THEN, url="", title="Weather", text="Rain.")
    (key,) = shelf.read(weather)

    def on(day: int) -> Item:
        return better(weather, url="", title="Weather", text=f"Rain on {day}.", published=date(2025, 4, day))

    assert list(shelf.read(on(21))) == [key]
    assert key not in shelf.read(on(22))
    assert list(shelf.read(on(21))) == [key]
    assert len(shelf.pieces) == 2


def test_several_items_of_a_common_title_keep_their_keys() -> None:
    shelf = Shelf()
    texts = {21: "Rain.", 22: "Sun.", 23: "Fog."}
    then = {day: replace(THEN, url="", title="Weather", text=text) for day, text in texts.items()}
    before = list(shelf.read(*then.values()))
    now = [
        better(item, url="", title="Weather", text=item.text, published=date(2025, 4, day))
        for day, item in then.items()
    ]
    for _ in range(3):
        assert list(shelf.read(*now)) == before
    assert list(shelf.read(*now[1:])) == before[1:]

"""The contract of EditionStore. To test another implementation, add a way to make it to ``STORES``."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from digest.model.edition import Edition, Introduction, Reference, Section, Sentence, Story
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.storyline import CountChange, Storyline, StorylinePart
from digest.model.translation import Translation
from digest.model.week import Week
from digest.ports import EditionStore
from tests.contracts.test_item_store import FULL, STORES, Stores, stored

EN, ES = Locale("en"), Locale("es")
W16, W17 = Week(2025, 16), Week(2025, 17)
UPDATED = datetime.fromisoformat("2025-04-28T00:00:00+01:00")
FERRY, BRIDGE = stored("ferry"), stored("bridge")


@pytest.fixture(params=STORES)
def stores(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Stores]:
    made, close = STORES[request.param](new_store(request.param))
    made.items.save([FULL, FERRY, BRIDGE])
    yield made
    close()


@pytest.fixture
def editions(stores: Stores) -> EditionStore:
    return stores.editions


def story(title: str, published: date | None = None) -> Story:
    return Story(
        title,
        title_given=True,
        locale=EN,
        summary=(Sentence("It sails.", "ferry", 3),),
        references=(Reference("ferry", "Herald", title, "https://herald.example.com/", published, EN),),
        tags=("city",),
    )


def edition(week: Week = W17, *titles: str) -> Edition:
    return Edition(week, UPDATED, (Section("source", "Herald", tuple(map(story, titles))),))


@pytest.mark.parametrize(
    "decided",
    [
        Edition(W17, UPDATED, ()),
        edition(W17, "Ferry", "Bridge"),
        Edition(
            W17,
            datetime(2025, 4, 28, 9, 0, 0, 123456, tzinfo=UTC),
            (
                Section("tag", "море", (story("🌊", date(2025, 4, 21)),)),
                Section("earlier", "", (story("Old", datetime.fromisoformat("2025-04-14T09:00:00+05:30")),)),
            ),
            also=(replace(story("Quay"), summary=(), title_given=False, locale=UNDETERMINED),),
        ),
        replace(
            edition(W17, "Ferry"),
            introduction=Introduction((("A calm week.", "Read on."), ("See you!",)), ES),
            dropped=(replace(story("Bridge").references[0], key="bridge"),),
        ),
    ],
)
def test_an_edition_comes_back_as_it_was_decided(editions: EditionStore, decided: Edition) -> None:
    editions.decide(decided, [FERRY])

    assert editions.edition(W17) == decided


@pytest.mark.parametrize(
    "moment", ["2025-04-14T12:00:00+05:30", "2025-04-14T00:00:00+00:00", "2025-04-14T00:00:00-03:00"]
)
def test_dates_and_times_are_told_apart(editions: EditionStore, moment: str) -> None:
    stories = (story("a", date(2025, 4, 14)), story("b", datetime.fromisoformat(moment)))
    editions.decide(replace(edition(), sections=(Section("all", "", stories),)), [FERRY])

    found = [told.references[0].published for told in editions.edition(W17).stories]
    assert [told.isoformat() for told in found if told] == ["2025-04-14", moment]


def test_items_come_back_in_the_order_of_the_stories(editions: EditionStore) -> None:
    editions.decide(edition(), [FERRY, FULL, BRIDGE])

    assert editions.items(W17) == (FERRY, FULL, BRIDGE)


def test_an_edition_is_as_it_was_decided(editions: EditionStore) -> None:
    editions.decide(edition(), [FERRY, BRIDGE])
    editions.publish([W17])

    assert editions.is_as_decided(W17)


def test_an_edition_may_hold_nothing(editions: EditionStore) -> None:
    editions.decide(edition(), [])

    assert editions.items(W17) == ()


def test_an_item_stands_in_one_edition_only(editions: EditionStore) -> None:
    editions.decide(edition(W16), [FERRY])
    with pytest.raises(Exception, match=r"(?i)unique"):
        editions.decide(edition(W17), [BRIDGE, FERRY])

    assert [listing.week for listing in editions.listings()] == [W16]


def test_the_newest_editions_before_a_week_are_listed_oldest_first(editions: EditionStore) -> None:
    for week in (Week(2024, 52), Week(2025, 2), W16, W17):
        editions.decide(edition(week), ())

    assert [listing.week for listing in editions.newest_before(W17, 2)] == [Week(2025, 2), W16]
    assert [listing.week for listing in editions.newest_before(W16, 9)] == [Week(2024, 52), Week(2025, 2)]
    assert editions.newest_before(W17, 9) == editions.listings()[:-1]
    assert not editions.newest_before(Week(2024, 52), 2)


def test_editions_are_listed_oldest_first_with_their_first_headline(editions: EditionStore) -> None:
    editions.decide(edition(W17, "Ferry", "Bridge"), [FERRY])
    editions.decide(Edition(W16, UPDATED, ()), [BRIDGE])
    older, newer = editions.listings()

    assert (older.week, older.headline, older.headline_locale, older.stories) == (W16, "", UNDETERMINED, 0)
    assert (newer.week, newer.headline, newer.headline_locale, newer.stories) == (W17, "Ferry", EN, 2)
    assert newer.updated == UPDATED


def test_decided_is_not_yet_published(editions: EditionStore) -> None:
    editions.decide(edition(W17), [FERRY])
    editions.decide(edition(W16), [BRIDGE])

    assert editions.unpublished() == (W16, W17)
    editions.publish([W16])
    assert editions.unpublished() == (W17,)
    editions.publish([W17, W16])
    editions.publish([])
    assert editions.unpublished() == ()


def test_an_edition_that_is_decided_anew_takes_the_place_of_the_old(editions: EditionStore) -> None:
    editions.decide(edition(W17, "Ferry"), [FERRY, BRIDGE])
    editions.publish([W17])
    editions.keep_translations(W17, ES, {("en", "Ferry"): Translation("Transbordador")})
    editions.decide(edition(W17, "Bridge"), [BRIDGE])

    assert editions.edition(W17) == edition(W17, "Bridge")
    assert editions.items(W17) == (BRIDGE,)
    assert editions.translations(W17, ES) is None
    assert editions.unpublished() == (W17,)
    editions.decide(edition(W16, "Ferry"), [FERRY])


@pytest.mark.parametrize(
    ("other", "items"),
    [
        (edition(W17, "Ferry!"), [FERRY]),
        (replace(edition(W17, "Ferry"), updated=datetime(2025, 5, 1, tzinfo=UTC)), [FERRY]),
        (edition(W17, "Ferry"), [stored("ferry", text="What no summary tells.")]),
        (edition(W17, "Ferry"), [FERRY, BRIDGE]),
    ],
)
def test_a_fingerprint_changes_with_anything_of_the_edition(
    editions: EditionStore, other: Edition, items: list[StoredItem]
) -> None:
    editions.decide(edition(W17, "Ferry"), [FERRY])
    before = editions.listings()[0].fingerprint
    editions.decide(other, items)

    assert editions.listings()[0].fingerprint != before


def test_a_fingerprint_stays_with_the_same_edition(editions: EditionStore) -> None:
    editions.decide(edition(W17, "Ferry"), [FERRY])
    before = editions.listings()
    editions.publish([W17])
    editions.keep_translations(W17, ES, {})

    assert editions.listings() == before


def test_translations_are_kept_by_week_and_locale(editions: EditionStore) -> None:
    texts = {
        ("en", "Ferry"): Translation("Transbordador"),
        ("pt", "Ferry"): Translation("Ferry", "no-pair"),
        ("en", "a\n\u2028b"): Translation("ä", via="pt", unknown=2, score=-0.25, remembered=True),
        ("ru", "x"): Translation("y", by_person=True),
        ("ru", ""): Translation(""),
    }
    editions.decide(edition(W17), [FERRY])
    editions.keep_translations(W17, ES, texts)

    assert editions.translations(W17, ES) == texts
    assert editions.translations(W17, EN) is None
    assert editions.translations(W16, ES) is None


def test_no_translations_are_not_the_same_as_none_made(editions: EditionStore) -> None:
    editions.decide(edition(W17), [FERRY])
    editions.keep_translations(W17, EN, {})

    assert editions.translations(W17, EN) == {}


def test_translations_that_are_kept_anew_take_the_place_of_the_old(editions: EditionStore) -> None:
    editions.decide(edition(W17), [FERRY])
    editions.keep_translations(W17, EN, {})
    editions.keep_translations(W17, ES, {("en", "Ferry"): Translation("Barco")})
    editions.keep_translations(W17, ES, {("en", "Quay"): Translation("Muelle")})

    assert editions.translations(W17, ES) == {("en", "Quay"): Translation("Muelle")}
    assert editions.translations(W17, EN) == {}


def test_translations_are_missing_of_an_edition_that_was_never_shown_in_a_locale(editions: EditionStore) -> None:
    editions.decide(edition(W17), [FERRY])
    editions.decide(edition(W16), [BRIDGE])
    editions.keep_translations(W16, ES, {})
    editions.keep_translations(W17, Locale("ru"), {})

    assert editions.missing_translations([ES, EN]) == ((W16, EN), (W17, ES), (W17, EN))
    assert editions.missing_translations([EN, EN]) == ((W16, EN), (W17, EN))
    assert editions.missing_translations([]) == ()
    editions.decide(edition(W16), [BRIDGE])
    assert editions.missing_translations([ES]) == ((W16, ES), (W17, ES))


def test_translations_are_missing_of_no_edition_that_was_not_decided(editions: EditionStore) -> None:
    assert editions.missing_translations([EN, ES]) == ()


def test_what_was_dropped_is_no_item_of_the_edition(editions: EditionStore) -> None:
    dropped = replace(story("Bridge").references[0], key="bridge")
    editions.decide(replace(edition(W17, "Ferry"), dropped=(dropped,)), [FERRY])

    assert editions.items(W17) == (FERRY,)


def test_an_edition_of_many_items_keeps_them_all_in_order(stores: Stores) -> None:
    many = [stored(f"{(7 * number) % 1_201:04}") for number in range(1_201)]
    stores.items.save(many)
    stores.editions.decide(edition(W17, "Ferry"), many)

    assert list(stores.editions.items(W17)) == many


# Storylines

PARTS = (StorylinePart(W16, "ferry"), StorylinePart(W17, "bridge", (CountChange("11 dead", "12 dead", EN),)))


def test_storylines_are_kept_with_the_edition_that_decides_them(editions: EditionStore) -> None:
    begun, named = Storyline("b", PARTS[:1]), Storyline("a", (), name="Gull <🌊>", joined="b")
    editions.decide(edition(W16, "Ferry"), [FERRY], [begun, named])
    assert editions.storylines() == (named, begun)

    goes_on = replace(begun, parts=PARTS)
    editions.keep_storylines([goes_on])
    assert editions.storylines() == (named, goes_on)


def test_an_edition_that_is_decided_again_leaves_its_storylines(editions: EditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [FERRY], [Storyline("b", PARTS)])
    editions.decide(edition(W16, "Ferry"), [FERRY])

    assert editions.storylines() == (Storyline("b", PARTS),)

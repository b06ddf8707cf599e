"""An edition as data is read back as it was written."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import jsonschema
import pytest

from digest.model.edition import (
    Account,
    Change,
    Collected,
    Correction,
    Difference,
    EarlierStory,
    Edition,
    Factor,
    PageOrder,
    Reference,
    Retelling,
    Section,
    SectionOrder,
    Sentence,
    Story,
    StoryRun,
)
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.period import Month, Year
from digest.model.picture import StoryImage
from digest.model.storyline import CountChange, Storyline, StorylinePart
from digest.model.translation import Engine, Translation
from digest.model.week import Week
from digest.publishing.editions.edition_json import PublishedEdition, published_edition, storylines_to_json, to_json
from digest.publishing.editions.edition_reader import from_json, storylines_from_json
from tests.architecture.imports import ROOT
from tests.fakes import sample_site

EN, ES = Locale("en"), Locale("es")
WEEK = Week(2025, 17)
SITE = sample_site()
TEXT = "The ferry sails. It is white."
STORED = StoredItem(
    "k1",
    Item("Port", "Ferry", TEXT, url="https://port.example.org/1", html=f"<p>{TEXT}</p>", locale=EN),
    date(2025, 4, 22),
    datetime(2025, 4, 23, tzinfo=UTC),
    WEEK,
)
STORY = Story(
    "Ferry",
    title_given=True,
    locale=EN,
    summary=(Sentence("It is white.", "k1", 1),),
    references=(Reference("k1", "Port", "Ferry", "https://port.example.org/1", date(2025, 4, 22), EN),),
)
EDITION = Edition(WEEK, datetime(2025, 4, 28, tzinfo=UTC), (Section("all", "", (STORY,)),), foreign_last=True)
TRANSLATIONS = {
    ES: {("en", "Ferry"): Translation("Barco", via="fr"), ("en", "It is white."): Translation(TEXT, "numbers")},
}


def published(edition: Edition = EDITION, stored: StoredItem = STORED) -> PublishedEdition:
    return published_edition(SITE, edition, [stored], TRANSLATIONS)


def read(content: bytes) -> PublishedEdition:
    return from_json(content, SITE.id, WEEK)


def test_it_is_read_back() -> None:
    back = read(to_json(published()))

    assert back.edition == EDITION
    assert back.items == (replace(STORED, item=replace(STORED.item, published=date(2025, 4, 22))),)
    assert back.translations[ES]["en", "Ferry"] == Translation("Barco", via="fr")
    assert back.translations[ES]["en", "It is white."] == Translation("It is white.", "numbers")
    assert back.names == {"Port": "Port"}


def test_what_sources_say_differently_and_corrected_is_read_back() -> None:
    told = replace(STORY, differences=(Difference((Account("12 boats", "k1", EN), Account("14 boats", "k1", EN))),))
    earlier = EarlierStory(Week(2025, 16), "Pier", EN, "k0")
    corrected = Correction(earlier, "k0", "Port", EN, (Change("12 boats", "14 boats"), Change("He denied it.", "")))
    edition = replace(EDITION, sections=(Section("all", "", (told,)),), corrections=(corrected,))

    back = read(to_json(published(edition))).edition
    assert back.corrections == (corrected,)
    assert back.stories[0].differences == told.differences


def test_an_account_of_an_item_of_no_story_is_refused() -> None:
    told = replace(STORY, differences=(Difference((Account("12 boats", "k1", EN), Account("14 boats", "k9", EN))),))
    edition = replace(EDITION, sections=(Section("all", "", (told,)),))

    with pytest.raises(ValueError, match="accounts of other items"):
        read(to_json(published(edition)))


def test_what_readers_do_not_see_is_not_in_it() -> None:
    dropped = Reference("k2", "Port", "Rumors", "https://port.example.org/2", None, EN)
    told = replace(STORY, factors=(Factor("recency", 1, 1),), genre="tips")
    edition = replace(EDITION, sections=(Section("all", "", (told,)),), dropped=(dropped,), surplus=(dropped,))
    stored = replace(STORED, item=replace(STORED.item, url="/srv/news/news.txt"))

    text = to_json(published(edition, stored)).decode()
    for words in ("Rumors", "recency", "tips", "/home/ana"):
        assert words not in text


@pytest.mark.parametrize("name", ["quay.png", "Quay_2.JPEG", "-.gif", "a.b.webp"])
def test_a_picture_keeps_its_name(name: str) -> None:
    assert picture_of(name) == StoryImage(name, 40, 20, "The quay")


@pytest.mark.parametrize("name", ["quay.png ", "quay.png\n", "\0quay.png", "\u202equay.png"])
def test_characters_that_no_text_has_are_gone_from_its_name(name: str) -> None:
    assert picture_of(name) == picture_of("quay.png")


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        ".png",
        "..png/../x.png",
        "../digest.db",
        "/etc/x.png",
        "en/index.png",
        "a\\b.png",
        "C:x.png",
        "quay.svg",
        "quay.html",
        "quay.png.html",
        "quay%2e.png",
        "quay.png?x",
        "https://example.org/x.png",
        "käy.png",
        "x" * 255 + ".png",
    ],
)
def test_a_name_that_no_picture_of_a_site_has_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is no picture of a site"):
        read(with_picture(name))


def picture_of(name: str) -> StoryImage | None:
    return read(with_picture(name)).edition.sections[0].stories[0].image


def with_picture(name: str) -> bytes:
    story = replace(STORY, image=StoryImage(name, 40, 20, "The quay"))
    return to_json(published(replace(EDITION, sections=(Section("all", "", (story,)),))))


KEY = STORY.references[0].key
IN_ORDER = PageOrder(ES, (SectionOrder("all", "", (KEY,)),), ())


@pytest.mark.parametrize(
    ("orders", "fault"),
    [
        ((IN_ORDER, IN_ORDER), "a page has two orders"),
        ((replace(IN_ORDER, sections=(SectionOrder("topic", "x", ()), *IN_ORDER.sections)),), "has no stories"),
        ((replace(IN_ORDER, sections=()),), "other stories than the edition"),
    ],
)
def test_an_order_that_no_page_has_is_refused(orders: tuple[PageOrder, ...], fault: str) -> None:
    one = replace(EDITION, sections=(Section("all", "", (STORY,)),), also=())
    assert read(to_json(published(replace(one, orders=(IN_ORDER,))))).edition.orders == (IN_ORDER,)

    with pytest.raises(ValueError, match=fault):
        read(to_json(published(replace(one, orders=orders))))


TOLD = Retelling((ES,), KEY, KEY, "Barco", title_given=True, locale=ES, summary=(Sentence("Es blanco.", KEY, 0),))


@pytest.mark.parametrize(
    ("retellings", "fault"),
    [
        ((replace(TOLD, item="k9"),), "of an item that it does not have"),
        ((replace(TOLD, story="k9"),), "of an item that it does not have"),
        ((TOLD, TOLD), "twice to the readers of a locale"),
    ],
)
def test_who_is_told_a_story_otherwise_is_read_back_if_it_can_be(retellings: tuple[Retelling, ...], fault: str) -> None:
    assert read(to_json(published(replace(EDITION, retellings=(TOLD,))))).edition.retellings == (TOLD,)

    with pytest.raises(ValueError, match=fault):
        read(to_json(published(replace(EDITION, retellings=retellings))))


def test_a_very_long_text_has_its_beginning_as_in_feeds() -> None:
    rest = "The very end."
    stored = replace(STORED, item=replace(STORED.item, text="Long words. " * 20_000 + rest, html=""))
    shown = published_edition(SITE, EDITION, [stored], {ES: {("en", rest): Translation("El fin.")}})

    assert rest not in to_json(shown).decode()
    assert len(shown.items[0].item.text) <= 5_000


def test_without_feeds_no_text_of_an_item_is_shown() -> None:
    site = replace(SITE, publishers=("site", "email"))
    shown = published_edition(site, EDITION, [STORED], TRANSLATIONS)

    assert not shown.has_texts
    assert "The ferry sails." not in to_json(shown).decode()
    assert shown.translations[ES].keys() == TRANSLATIONS[ES].keys()


@pytest.mark.parametrize("path", [["edition", "sections"], ["items"], ["translations"], ["site"], ["sources"]])
@pytest.mark.parametrize("value", [None, 7, "x", [], {}, [[]], {"es": [{}]}, "\ud800"])
def test_a_changed_file_is_refused_in_one_line_or_read(path: list[str], value: object) -> None:
    told = json.loads(to_json(published()))
    place = told
    for name in path[:-1]:
        place = place[name]
    old, place[path[-1]] = place[path[-1]], value
    content = json.dumps(told).encode()
    if path in (["translations"], ["sources"]) and value in ([], {}) and isinstance(value, type(old)):
        assert read(content).edition == EDITION
    else:
        with pytest.raises(ValueError, match=r"\A[^\n]+\Z"):
            read(content)


def test_who_made_and_read_its_texts_is_read_back() -> None:
    argos, rules = Engine("argos", "translate-en_es", "1.9"), Engine("apertium", "eng-spa", is_rule_based=True)
    read_at = datetime(2025, 4, 27, 8, tzinfo=UTC)
    texts = {
        ("en", "Ferry"): Translation("Barco", engines=(rules, argos)),
        ("en", "It is white."): Translation("Es blanco.", by_person=True, corrected=read_at),
    }
    edition = replace(EDITION, model="small-3b", reviewed=read_at)
    content = to_json(published_edition(SITE, edition, [STORED], {ES: texts}))
    back = read(content)

    assert (back.edition.model, back.edition.reviewed) == ("small-3b", read_at)
    assert back.translations[ES]["en", "Ferry"].engines == (rules, argos)
    assert back.translations[ES]["en", "It is white."].corrected == read_at
    with pytest.raises(ValueError, match="an engine that is not in it"):
        read(content.replace(b"     0,", b"     7,"))


def test_without_engines_it_has_the_bytes_that_it_had() -> None:
    assert b"engines" not in to_json(published())


def test_a_month_is_read_back_without_items_of_its_own() -> None:
    made_of = Collected(4, 30, 3, (StoryRun("k1", (Week(2025, 14), WEEK)),))
    month = replace(EDITION, week=Month(2025, 4), collected=made_of)

    content = to_json(published_edition(SITE, month, (), TRANSLATIONS))
    back = from_json(content, SITE.id, Month(2025, 4))

    assert (back.edition, back.items) == (month, ())
    assert json.loads(content)["edition"]["collected"]["runs"] == [{"item": "k1", "weeks": ["2025-W14", "2025-W17"]}]


@pytest.mark.parametrize(
    "edition",
    [
        replace(EDITION, week=Month(2025, 4)),
        replace(EDITION, collected=Collected(4, 30, 3, ())),
        replace(EDITION, week=Year(2025), collected=Collected(4, 30, 3, (StoryRun("k1", ()),)), sections=()),
    ],
)
def test_a_month_of_nothing_and_a_week_of_weeks_are_refused(edition: Edition) -> None:
    with pytest.raises(ValueError, match=r"made of|no story"):
        from_json(to_json(published(edition)), SITE.id, edition.week)


@pytest.mark.parametrize("weeks", [["2025-W99"], [7], "2025-W14", [{"year": 2025}], [["2025-W14"]]])
def test_weeks_of_a_story_that_are_none_are_refused_in_one_line(weeks: object) -> None:
    month = replace(EDITION, week=Month(2025, 4), collected=Collected(1, 1, 1, (StoryRun("k1", (WEEK,)),)))
    told = json.loads(to_json(published_edition(SITE, month, (), {})))
    told["edition"]["collected"]["runs"][0]["weeks"] = weeks

    with pytest.raises(ValueError, match=r".") as refused:
        from_json(json.dumps(told).encode(), SITE.id, Month(2025, 4))
    assert "\n" not in str(refused.value)


# Storylines

LINES = (
    Storyline(
        "2025-w16-0123456789",
        (StorylinePart(Week(2025, 16), "k0"), StorylinePart(WEEK, "k1", (CountChange("11 dead", "12 dead", EN),))),
        name="The <Gull> 🌊",
    ),
    Storyline("2025-w17-aaaaaaaaaa", (), joined="2025-w16-0123456789"),
)


def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "docs/reference/storylines.schema.json").read_text(encoding="utf-8"))
    return found


def test_storylines_are_read_back() -> None:
    assert storylines_from_json(storylines_to_json(SITE.id, LINES), SITE.id) == LINES


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"site": "', '"site": "other ', "the storylines of another site"),
        ("2025-w16-0123456789", "../../../etc", "an id that no build gives"),
        ('"parts": [', '"parts": 7, "x": [', "storylines.0.parts"),
        ('"version": 1', '"version": 9', "a later version"),
        ("2025-W16", "2025-W99", "damaged"),
        ("{", "", "damaged"),
        ("2025-W16", "2025-04", "parts that no edition tells"),
        ("2025-W16", "0001-W01", "parts that no edition tells"),
        ("2025-W16", "2025-W18", "parts that no edition tells"),
        ('"k0"', '""', "parts that no edition tells"),
        ("11 dead", " ", "parts that no edition tells"),
        ("11 dead", "1" * 1_000, "too long"),
        ("The <Gull> 🌊", "x" * 1_000, "too long"),
        ("2025-w17-aaaaaaaaaa", "2025-w16-0123456789", "twice"),
        ('2025-W16",\n     "item": "k0', '2025-W17",\n     "item": "k1', "parts that no edition tells"),
        ('joined": "2025-w16-0123456789', 'joined": "2025-w17-aaaaaaaaaa', "joined to nothing"),
        ('joined": "2025-w16-0123456789', 'joined": "../..', "joined to nothing"),
        ('"name": "The <Gull> 🌊"', '"joined": "2025-w17-aaaaaaaaaa"', "joined to nothing"),
        ('"name": "The <Gull> 🌊"', '"name": ["x"]', "storylines.0.name"),
    ],
)
def test_storylines_that_no_build_wrote_are_refused(old: str, new: str, problem: str) -> None:
    content = storylines_to_json(SITE.id, LINES).decode().replace(old, new)

    with pytest.raises(ValueError, match=problem) as refused:
        storylines_from_json(content.encode(), SITE.id)
    assert "\n" not in str(refused.value)


def test_storylines_are_as_their_schema_says() -> None:
    told = json.loads(storylines_to_json(SITE.id, LINES))
    jsonschema.validate(told, schema(), jsonschema.Draft202012Validator)
    told["storylines"][1]["parts"] = told["storylines"][0]["parts"]

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema(), jsonschema.Draft202012Validator)

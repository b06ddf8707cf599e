"""Which items of one language are joined, and which stay apart though they have the same words."""

from itertools import permutations

import pytest

from digest.editing.grouping.group import group
from digest.model.item import StoredItem
from tests.unit.editing.grouping.test_group import stored

# Two titles and texts of one source, in a language: no two of them report one event.
SERIES = {
    "storm warnings": (
        "no",
        ("Storm, gult nivå, Nordvik - Sundnes", "I kveld sørvest sterk kuling 20, lørdag minkende til stiv kuling."),
        ("Storm, gult nivå, Sundnes - Tarvøy", "I kveld sørvest sterk kuling 20, fra natt til lørdag minkende."),
    ),
    "the weather in towns": (
        "ru",
        ("Погода в Нордхафене на завтра", "Завтра в Нордхафене облачно, дождь, ветер слабый, днём до 12 градусов."),
        ("Погода в Стейнбее на завтра", "Завтра в Стейнбее облачно, без осадков, ветер слабый, до 18 градусов."),
    ),
    "hourly news": (
        "fr",
        ("L'essentiel de l'info 03/07/2025 19H55", "Météo du soir, Journal du soir, Bourse en fin de séance."),
        ("L'essentiel de l'info 03/07/2025 11H47", "Météo du soir, Journal du soir, Art de vivre."),
    ),
    "episodes": (
        "en",
        ("Harbor talk #2", "In talk #2 we look at the pier, the ferry and the sandbank, and hear from the pilot."),
        ("Harbor talk #3", "After talk #2 here is talk #3: the pier, the ferry, the market, and we hear the pilot."),
    ),
    "posts under a label": (
        "en",
        ("Ana Holm: A screenshot", "People like pictures, so here is one of the new window for accounts."),
        ("Ana Holm: Busy weekend", "At work on the window for accounts, and people may like the new sounds."),
    ),
    "posts under one title": (
        "de",
        ("Kurz gemeldet", "Am Pier ist ein Kran umgefallen, verletzt wurde niemand. Der Hafen bleibt gesperrt."),
        ("Kurz gemeldet", "Die Bücherei verleiht nun Spaten. Wer einen braucht, meldet sich am Tresen."),
    ),
    "flats to rent": (
        "es",
        ("Piso en alquiler en la calle Mayor", "Dos habitaciones, balcón y ascensor. Visitas con cita previa."),
        ("Piso en alquiler en la plaza Norte", "Tres habitaciones y ascensor. Visitas con cita previa."),
    ),
}  # fmt: skip
# Reports of one event that come from one source too.
UPDATES = {
    "another count": (
        "en",
        ("Bus crash near Northport: 11 dead", "A bus left the road near Northport in the rain. 11 people died."),
        ("Bus crash near Northport: 12 dead", "A bus left the road near Northport in the rain. 12 people died."),
    ),
    "the next day": (
        "cs",
        ("V řece Labice uhynula tuna ryb", "V řece Labice u Nordhavenu uhynuly stovky ryb, povodí zkoumá vzorky."),
        ("Ryb v Labici už neubývá", "Hasiči odstranili nornou stěnu, ryb v řece Labice u Nordhavenu už neubývá."),
    ),
    "a title in brief": (
        "pt",
        ("Erros na leitura levam a Luznorte a cobrar a mais", "Consumidores da Luznorte queixam-se de contagens."),
        ("Meio-dia em 60 segundos: Erros levam Luznorte a cobrar a mais", ""),
    ),
}  # fmt: skip


def told(pair: tuple[str, tuple[str, str], tuple[str, str]]) -> list[StoredItem]:
    language, *texts = pair
    return [stored(title, text, str(number), language) for number, (title, text) in enumerate(texts)]


@pytest.mark.parametrize("pair", SERIES.values(), ids=SERIES)
def test_items_of_a_series_are_stories_of_their_own(pair: tuple[str, tuple[str, str], tuple[str, str]]) -> None:
    assert len(group([(item,) for item in told(pair)])) == 2


@pytest.mark.parametrize("pair", UPDATES.values(), ids=UPDATES)
def test_updates_in_one_source_are_one_story(pair: tuple[str, tuple[str, str], tuple[str, str]]) -> None:
    assert len(group([(item,) for item in told(pair)])) == 1


def test_the_order_of_the_items_of_a_source_makes_no_difference() -> None:
    pairs = (SERIES["episodes"], SERIES["posts under a label"], UPDATES["another count"])
    items = [
        stored(title, text, f"{place}{number}")
        for place, (_, *texts) in enumerate(pairs)
        for number, (title, text) in enumerate(texts)
    ]
    found = {group([(item,) for item in order]) for order in permutations(items[1:], 5)}

    assert len(found) == 1
    assert len(found.pop()) == 4


HOURS = "The harbor office is open from eight to four, the market is on Saturdays, and dogs have to be on a lead."


@pytest.mark.parametrize(("apart", "expected"), [(False, 7), (True, 1)])
def test_what_all_items_of_a_source_say_makes_no_story_unless_several_sources_say_it(
    apart: bool, expected: int
) -> None:
    names = ("crane", "ferry", "museum", "walls", "pier", "fish", "boats")
    items = [
        stored(f"Today: {name} as usual", f"{HOURS} All about {name}.", name, source=name if apart else "Harbor")
        for name in names
    ]

    assert len(group([(item,) for item in items])) == expected

import json
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editing.grouping.group import group
from digest.editing.items.dedupe import merge_copies
from digest.model.item import Item, Published, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

SEEN = datetime(2025, 4, 27, tzinfo=UTC)
MONDAY = date(2025, 4, 21)
FERRY = (
    "Ferry runs aground off Northport",
    (
        "The ferry Gull ran aground off Northport in thick fog on Monday. "
        "All 140 passengers were taken ashore by boats. "
        "The harbor office says that the pilot had not been warned of the sandbank."
    ),
)
FERRY_AGAIN = (
    "140 passengers brought ashore from stranded ferry",
    (
        "Boats brought 140 passengers ashore after the ferry Gull had run aground in thick fog off Northport. "
        "According to the harbor office nobody had warned the pilot of the sandbank."
    ),
)
LIBRARY = (
    "Library lends out garden tools",
    (
        "The central library has begun to lend garden tools. Spades and rakes can be kept for two weeks, and the first "
        "month was a success."
    ),
)
# Nobody's news: the same event in several languages, and events that only look alike.
STORIES = Path(__file__).parents[3] / "stories"
ACROSS = STORIES / "across.jsonl"
# Pairs of reports in nearly the same words, in many languages: some of one event, others of two.
NEAR = [json.loads(line) for line in (STORIES / "near.jsonl").read_text(encoding="utf-8").splitlines()]


def stored(
    title: str,
    text: str,
    key: str = "",
    language: str = "en",
    published: Published | None = MONDAY,
    source: str = "Post",
) -> StoredItem:
    item = Item(source, title, text, published=published, locale=Locale(language))
    return StoredItem(key or title or text, item, published, SEEN, Week(2025, 17))


def stories(items: Iterable[StoredItem]) -> list[list[str]]:
    return [[item.key for item in story] for story in group([(item,) for item in items])]


def together(*told: tuple[str, str] | tuple[str, str, Published], language: str = "en") -> bool:
    """Whether all of these are one story, in a week that has something else too."""
    items = [
        stored(title, text, str(number), language, *published) for number, (title, text, *published) in enumerate(told)
    ]
    return len(stories([*items, stored(*LIBRARY, key="library")])) == 2


def test_the_same_event_in_other_words_is_one_story_in_a_week_of_three_items() -> None:
    assert stories([stored(*FERRY, key="a"), stored(*LIBRARY, key="b"), stored(*FERRY_AGAIN, key="c")]) == [
        ["a", "c"],
        ["b"],
    ]


def test_the_same_event_is_one_story_in_a_week_of_two_items() -> None:
    assert stories([stored(*FERRY, key="a"), stored(*FERRY_AGAIN, key="c")]) == [["a", "c"]]


def test_nothing_is_no_story() -> None:
    assert group([]) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            (
                "Fire destroys warehouse in Northport",
                (
                    "A fire destroyed a warehouse in the port of Northport on Monday. Three people were injured. "
                    "The fire brigade needed 5 hours, and the damage is put at 2 million euros."
                ),
                date(2025, 4, 21),
            ),
            (
                "Fire damages warehouse in Northport",
                (
                    "A fire damaged a warehouse in the port of Northport on Friday. Twelve people were injured. "
                    "The fire brigade needed 9 hours, and the damage is put at 7 million euros."
                ),
                date(2025, 4, 25),
            ),
            id="same place, other day",
        ),
        pytest.param(
            (
                "Northport reports 11 new cases of flu",
                (
                    "The health office of Northport has reported 11 new cases of flu since Friday. 4 patients are in "
                    "hospital. The office asks people to stay at home with a fever."
                ),
            ),
            (
                "Northport reports 26 new cases of flu",
                (
                    "The health office of Northport has reported 26 new cases of flu since Tuesday. 9 patients are in "
                    "hospital. The office asks people to stay at home with a fever."
                ),
            ),
            id="other numbers",
        ),
        pytest.param(
            (
                "Weather for Northport on 17 May",
                (
                    "Clouds will cover the sky over Northport all day, with light rain at night. Temperatures reach 14 "
                    "degrees by noon. The wind blows from the west at 5 meters a second."
                ),
            ),
            (
                "Weather for Westhaven on 18 May",
                (
                    "Clouds will cover the sky over Westhaven in the morning, with sun later. Temperatures reach 21 "
                    "degrees by noon. The wind blows from the south at 3 meters a second."
                ),
            ),
            id="another town's weather",
        ),
        pytest.param(
            (
                "Землетрясение магнитудой 5,2 произошло у Нордхафена",
                "Землетрясение магнитудой 5,2 произошло утром в понедельник у Нордхафена. Треснули стены 37 домов.",
            ),
            (
                "Землетрясение магнитудой 4,1 произошло у Нордхафена",
                "Землетрясение магнитудой 4,1 произошло вечером в четверг у Нордхафена. Школы работают.",
            ),
            id="another earthquake, in Russian",
        ),
    ],
)
def test_near_but_different_events_are_two_stories(
    first: tuple[str, str, Published], second: tuple[str, str, Published]
) -> None:
    assert not together(first, second)


@each_row(
    ("first", "second"),
    zip(NEAR[::2], NEAR[1::2], strict=True),
)
def test_nearly_the_same_words_are_one_story_only_if_they_are_of_one_event(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    items = [
        stored(row["title"], row["text"], row["day"] + side, row["language"], date.fromisoformat(row["day"]))
        for side, row in (("a", first), ("b", second))
    ]

    assert first["case"] == second["case"]
    assert (len(stories(items)) == 1) is first["same"]


def test_a_story_goes_on_the_next_day() -> None:
    assert together((*FERRY, date(2025, 4, 21)), (*FERRY_AGAIN, date(2025, 4, 22)))


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "ja",
            (
                "北港でフェリーが座礁、乗客140人避難",
                "霧の中、北港沖でフェリーかもめ号が座礁した。乗客140人は全員避難した。",
            ),
            ("フェリー座礁で乗客140人が上陸", "北港沖の霧でフェリーかもめ号が座礁し、乗客140人がボートで上陸した。"),
        ),
        (
            "th",
            ("เรือเฟอร์รีเกยตื้นใกล้ท่าเรือเหนือ", "เรือเฟอร์รีนกนางนวลเกยตื้นในหมอกหนา ผู้โดยสาร 140 คนปลอดภัย"),
            ("ผู้โดยสาร 140 คนปลอดภัยหลังเรือเฟอร์รีเกยตื้น", "เรือเฟอร์รีนกนางนวลเกยตื้นใกล้ท่าเรือเหนือในหมอกหนา"),
        ),
        (
            "hi",
            ("उत्तरी बंदरगाह के पास नौका फँसी", "घने कोहरे में नौका फँस गई और 140 यात्री सुरक्षित बाहर निकाले गए।"),
            ("नौका के 140 यात्री सुरक्षित", "उत्तरी बंदरगाह के पास घने कोहरे में फँसी नौका के 140 यात्री बाहर निकाले गए।"),
        ),
    ],
)
def test_events_are_found_in_all_scripts(language: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    assert together(first, second, language=language)


def test_without_a_known_language_scripts_are_kept_apart_and_events_found() -> None:
    items = [stored(*FERRY, key="a", language="und"), stored(*FERRY_AGAIN, key="b", language="und")]
    greek = stored("Δάσος", "Ένα νέο δάσος φυτεύτηκε κοντά στην πόλη από εθελοντές.", key="c", language="und")

    assert stories([*items, greek]) == [["a", "b"], ["c"]]


@pytest.mark.parametrize("text", ["", "Photo", "…", "Photo of the day"])
def test_items_that_say_next_to_nothing_are_stories_of_their_own(text: str) -> None:
    items = [stored("", text, key="a"), stored("", text, key="b"), stored(text, "", key="c")]

    assert stories(items) == [["a"], ["b"], ["c"]]


def test_copies_stay_behind_the_item_that_they_are_copies_of() -> None:
    one, same, other = stored(*FERRY, key="a"), stored(*FERRY, key="b"), stored(*FERRY_AGAIN, key="c")
    copies = merge_copies([one, same, other], {})

    assert group(copies) == ((one, same, other),)


def test_the_item_with_most_in_common_with_the_others_goes_first() -> None:
    aside = (
        "Northport: sandbank in the fog, and a ferry on it",
        FERRY[1].split(".")[0] + ". The museum has a film of it.",
    )
    items = [stored(*told, key=key, source=key) for key, told in zip("abc", (aside, FERRY, FERRY_AGAIN), strict=True)]

    assert stories(items) == [["b", "a", "c"]]


def test_an_item_with_a_title_goes_before_one_without() -> None:
    assert stories([stored("", FERRY[1], key="a"), stored(*FERRY, key="b")]) == [["b", "a"]]


def test_of_two_items_of_a_day_the_longer_goes_first_then_the_earlier() -> None:
    longer = stored(FERRY[0], FERRY[1] + " Divers look for a leak.", key="c")

    assert stories([stored(*FERRY, key="a"), longer]) == [["c", "a"]]
    assert stories([stored(*FERRY, key="b"), stored(*FERRY, key="a")]) == [["a", "b"]]


def test_what_tells_of_the_story_as_well_on_a_later_day_goes_first() -> None:
    later = stored(*FERRY_AGAIN, key="b", published=date(2025, 4, 23))

    assert stories([stored(*FERRY, key="a"), later]) == [["b", "a"]]


def test_stories_come_by_their_first_date() -> None:
    late, early = stored(*LIBRARY, key="a", published=date(2025, 4, 25)), stored(*FERRY, key="b")
    undated = stored(
        "Market square gets trees", "Forty trees for the market square in autumn.", key="c", published=None
    )

    assert stories([undated, late, early]) == [["b"], ["a"], ["c"]]


def across() -> list[dict[str, str]]:
    return [json.loads(line) for line in ACROSS.read_text(encoding="utf-8").splitlines()]


def across_items() -> list[StoredItem]:
    return [
        stored(row["title"], row["text"], f"{number:02}", row["language"], date.fromisoformat(row["day"]))
        for number, row in enumerate(across())
    ]


def judged(found: Sequence[Sequence[StoredItem]]) -> tuple[float, float]:
    """Precision and recall of the pairs of items that stand in one story."""
    events = [row["event"] for row in across()]
    merged = {pair for story in found for pair in combinations(sorted(int(item.key) for item in story), 2)}
    right = {
        (first, second) for first, second in combinations(range(len(events)), 2) if events[first] == events[second]
    }
    return len(merged & right) / len(merged), len(merged & right) / len(right)


def test_one_event_in_many_languages_is_one_story_by_names_figures_and_days() -> None:
    precision, recall = judged(group([(item,) for item in across_items()]))

    assert precision == 1
    assert recall >= 0.75


def test_translated_titles_find_more_and_nothing_wrong() -> None:
    titles = {f"{number:02}": row["english"] for number, row in enumerate(across()) if "english" in row}

    precision, recall = judged(group([(item,) for item in across_items()], titles))

    assert precision == 1
    assert recall >= 0.95


def test_a_translated_title_alone_joins_nothing() -> None:
    spanish = stored("Un barco encalla", "Un barco encalló en la costa y nadie resultó herido.", "b", "es")

    assert len(group([(stored(*FERRY, key="a"),), (spanish,)], {"b": FERRY[0]})) == 2


def test_a_story_in_many_languages_begins_in_that_of_most_items() -> None:
    first, *_ = group([(item,) for item in across_items() if "Norlac" in item.item.text])
    tram = group([(item,) for item in across_items() if "Loures" in item.item.text])

    assert first[0].item.locale.language == "en"  # each language has one: that of the titles given
    assert tram[0][0].item.locale.language == "en"


WORDS = st.sampled_from(
    "ferry Gull fog Northport 140 passengers harbor паром туман 1,315 東京都 港で الميناء ไทย".split()
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
ITEMS = st.lists(
    st.tuples(TEXTS, TEXTS, st.sampled_from(["en", "ru", "ja", "und"]), st.integers(0, 6)), max_size=12
).map(
    lambda rows: [
        stored(title, text, str(number), language, MONDAY + timedelta(days=day))
        for number, (title, text, language, day) in enumerate(rows)
    ]
)


@settings(deadline=None)
@given(ITEMS, st.randoms(use_true_random=False))
def test_neither_the_order_of_items_counts_nor_is_any_lost(items: list[StoredItem], random) -> None:  # noqa: ANN001
    found = group([(item,) for item in items])
    shuffled = random.sample(items, len(items))

    assert group([(item,) for item in shuffled]) == found
    assert sorted(item.key for story in found for item in story) == sorted(item.key for item in items)


@pytest.mark.parametrize("number", ["", "{}"], ids=["same", "nearly the same"])
def test_thousands_of_items_with_the_same_words_take_seconds(number: str) -> None:
    items = [
        (stored(FERRY[0], FERRY[1] + number.format(count), str(count), source=str(count)),) for count in range(3_000)
    ]

    start = time.process_time()
    found = group(items)

    assert len(found) == 1
    assert time.process_time() - start < 5


def test_dozens_of_one_form_with_other_values_are_as_many_stories() -> None:
    form = "Flat for sale in {}: {} rooms with a balcony, {} square meters, {},000 euros. Viewing by appointment only."
    streets = [f"{name} {kind}" for name in ("Mill", "Garden", "Harbor", "Tower") for kind in ("Road", "Lane", "Hill")]
    items = [
        stored(
            f"Flat for sale: {street}",
            form.format(street, 2 + number % 5, 35 * number, 140 * number),
            f"{street} {number}",
        )
        for street in streets
        for number in range(1, 5)
    ]

    assert len(stories(items)) == len(items)


@pytest.mark.parametrize("text", ["no mark at all " * 200, "паром 渡轮 ferry العبارة นอก 140 ½ 🚢 " * 40])
def test_texts_without_marks_and_of_mixed_scripts_are_grouped_like_others(text: str) -> None:
    items = [stored("", text, "a"), stored("", text, "b"), stored(*LIBRARY, key="c")]

    assert sorted(map(len, stories(items))) == ([1, 2] if "140" in text else [1, 1, 1])


# Weeks of four sentences, all of other events, that have the words in common which most sentences have; two of the
# languages have no list of those.
FEW = {
    "en": (
        "The mayor of the town will open the new bridge over the river in the summer.",
        "The price of the bread in the shops of the north rose again.",
        "The team of the island won in the last minute of the game.",
        "The old mill at the end of the road is to be sold by the owner.",
    ),
    "de": (
        "Der Zug nach dem Norden ist in der Nacht auf der Strecke stehen geblieben.",
        "Die Schule in der Altstadt ist nach der Reparatur wieder auf.",
        "Der Preis für das Brot ist in dem Jahr auf das Doppelte gestiegen.",
        "Die Mannschaft hat in der letzten Minute auf dem Platz gewonnen.",
    ),
    "fr": (
        "Le maire de la ville a ouvert le pont sur la rivière dans la vallée.",
        "Le prix du pain dans les magasins de la région a monté.",
        "La gare de la vieille ville est fermée à la suite de la tempête.",
        "Une équipe de la côte a gagné à la fin de la partie.",
    ),
    "es": (
        "El alcalde de la ciudad abrió el puente sobre el río en la tarde.",
        "El precio del pan en las tiendas de la región subió en la semana.",
        "La escuela de la isla no abre en el invierno.",
        "El equipo de la costa ganó en la final de la copa.",
    ),
    "it": (
        "Il sindaco della città ha aperto il ponte sul fiume con la banda.",
        "Il prezzo del pane nei negozi della regione è salito con la crisi.",
        "La scuola della valle è chiusa per la neve e per il gelo.",
        "La squadra della costa ha vinto la finale per la terza volta.",
    ),
    "pt": (
        "O prefeito da cidade abriu a ponte sobre o rio com a banda.",
        "O preço do pão nas lojas da região subiu com a seca.",
        "A escola da ilha não abre com a chuva.",
        "O time da costa ganhou a final com um gol.",
    ),
    "nl": (
        "De burgemeester van de stad heeft de brug over de rivier geopend.",
        "De prijs van het brood in de winkels van het noorden is hoger.",
        "De school van het eiland is in de winter dicht.",
        "Het team van de kust heeft de finale in de laatste minuut gewonnen.",
    ),
    "ru": (
        "В городе на реке открыли мост, и по нему уже едут машины.",
        "В магазинах на севере хлеб подорожал, и не только он.",
        "Школа на острове не откроется и в этом году.",
        "На побережье команда победила в финале, и это не в первый раз.",
    ),
    "uk": (
        "У місті на річці відкрили міст, і ним уже їдуть машини.",
        "У крамницях на півночі хліб подорожчав, і не лише він.",
        "Школа на острові не відкриється і в цьому році.",
        "На узбережжі команда перемогла у фіналі, і це не вперше.",
    ),
    "tr": (
        "Belediye başkanı bu yıl nehir için yeni ve büyük bir köprü açtı.",
        "Ekmek bu yıl da daha çok ve hızlı bir artış gördü.",
        "Adadaki okul bu kış için kapalı ve bir daha açılmayacak.",
        "Takım bu kez son dakikada ve bir golle kazandı.",
    ),
    "vi": (
        "Thị trưởng đã mở cây cầu mới qua sông vào mùa hè.",
        "Giá bánh mì ở các cửa hàng miền bắc lại tăng.",
        "Đội bóng của hòn đảo đã thắng ở phút cuối.",
        "Cối xay cũ ở cuối đường sẽ được bán.",
    ),
    "sw": (
        "Meya wa mji amefungua daraja jipya la mto kwa sherehe.",
        "Bei ya mkate katika maduka ya kaskazini imepanda tena.",
        "Timu ya kisiwa imeshinda katika dakika ya mwisho.",
        "Kinu cha zamani kitauzwa na mwenye wake wa kwanza.",
    ),
}


@pytest.mark.parametrize(("language", "sentences"), FEW.items(), ids=FEW.keys())
def test_common_words_make_no_story_of_a_few_sentences(language: str, sentences: Sequence[str]) -> None:
    week = [stored("", text, str(number), language) for number, text in enumerate(sentences)]

    for some in (week, *combinations(week, 2), week[:1]):
        assert len(group([(item,) for item in some])) == len(some)
    again = [stored("", sentences[0], str(number), language) for number in range(3)]
    assert len(group([(item,) for item in again])) == 1

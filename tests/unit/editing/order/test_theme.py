import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from digest.editing.order.rank import RankedStory
from digest.editing.order.theme import centralities, with_theme
from digest.model.edition import Factor
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Ranking
from digest.model.week import Week

SEEN = datetime(2025, 4, 27, tzinfo=UTC)
# A week with a big story, in words of its own each time, and other news.
STORM = [
    ("Storm tears roofs off in Avila", "On Tuesday the storm over Avila took roofs off, says Mayor Ana Sousa."),
    ("Train stopped by fallen trees", "A train to Avila had to stop, and Mayor Ana Sousa asks for patience."),
    ("No school in Avila until Friday", "The damage must be seen to first, as Mayor Ana Sousa announced in Avila."),
    ("What did the mayor know of the dam?", "Papers show that Ana Sousa was warned about the dam above Avila."),
]
OTHER = [
    ("Choir sings for the hospital", "More than a hundred singers filled the old theater."),
    ("New ferry is late again", "The yard in Gdansk waits for an engine."),
    ("Library opens on Sundays", "From May on, readers find the doors open."),
    ("Striker leaves for Lyon", "After two years the club lets Marc Petit go."),
    ("Bread gets dearer", "Bakers speak of wheat and of wages."),
    ("Two wolves seen near the quarry", "A hunter took a picture of them."),
    ("Tram line seven to be rebuilt", "Work begins in autumn and takes a year."),
    ("Old cinema becomes a market hall", "Its owner has sold it to a family from Turin."),
]
PLACES = ("Minho", "Douro", "Lima", "Vouga", "Mondego", "Lis", "Tejo", "Sado", "Mira", "Arade", "Gilao", "Ave")
WARNINGS = [
    (f"Storm warning for {place}", f"A storm warning is in force for the coast of {place} until six on {day}. Stay in.")
    for place, day in zip(PLACES, ("Monday", "Tuesday", "Sunday") * 4, strict=True)
]
Told = Sequence[tuple[str, str]]


def shares(told: Told, language: str = "en") -> dict[str, float]:
    items = [Item("Herald", title, text, locale=Locale(language)) for title, text in told]
    return dict(zip([title for title, _ in told], centralities(items), strict=True))


def test_the_big_story_and_those_around_it_are_the_theme() -> None:
    found = shares([*OTHER, *STORM])

    assert min(found[title] for title, _ in STORM) > 0.3
    assert max(found[title] for title, _ in OTHER) < 0.1
    assert max(found.values()) <= 1


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", [
            ("Шторм сорвал крыши в Авиле", "Мэр Анна Соуза просит жителей Авилы остаться дома."),
            ("Поезд в Авилу стоит", "По словам мэра, Анна Соуза ждёт помощи."),
            ("Школы в Авиле закрыты", "До пятницы, объявила Анна Соуза."),
            ("Хор поёт для больницы", "Больше ста певцов в старом театре."),
            ("Хлеб дорожает", "Пекари говорят о зерне."),
            ("Два волка у карьера", "Их снял охотник."),
            ("Трамвай перестроят", "Работы начнутся осенью."),
        ]),
        ("ja", [
            ("台風でアビラの屋根が飛ぶ", "市長が避難を呼びかけた。"),
            ("台風でアビラ行き列車が止まる", "再開は未定。"),
            ("台風のアビラで学校が休校", "金曜日まで。"),
            ("病院で合唱団が歌う", "百人以上が参加した。"),
            ("パンが値上がり", "小麦の価格のため。"),
            ("採石場に狼", "猟師が撮影した。"),
            ("路面電車を改修", "秋に着工する。"),
        ]),
        ("ar", [
            ("عاصفة تقتلع أسقف منازل مدينة أفيلا", "طلبت رئيسة البلدية البقاء في المنازل."),
            ("توقف قطار أفيلا بسبب عاصفة", "لا موعد للعودة."),
            ("إغلاق مدارس أفيلا بعد عاصفة", "حتى الجمعة."),
            ("جوقة تغني للمستشفى", "أكثر من مئة مغن."),
            ("ارتفاع أسعار الخبز", "بسبب القمح."),
            ("ذئبان قرب المحجر", "صورهما صياد."),
            ("تجديد خط الترام", "يبدأ العمل في الخريف."),
        ]),
    ],
)  # fmt: skip
def test_a_theme_is_found_in_every_script(language: str, told: Told) -> None:
    found = list(shares(told, language).values())

    assert min(found[:3]) > 0.1 > max(found[3:])


def test_twelve_storm_warnings_are_no_theme() -> None:
    found = shares([*OTHER, *WARNINGS])

    assert max(found[title] for title, _ in WARNINGS) < 0.1


def test_a_real_storm_is_the_theme_beside_its_warnings() -> None:
    found = shares([*OTHER, *STORM, *WARNINGS])

    assert min(found[title] for title, _ in STORM) > max(found[title] for title, _ in WARNINGS)


def test_a_name_in_stories_that_have_nothing_else_in_common_is_no_theme() -> None:
    told = [(f"{title} in Lusitania", text) for title, text in OTHER[:5]]

    assert max(shares([*told, *OTHER[5:]]).values()) < 0.1


def test_only_stories_make_a_theme() -> None:
    def ranked(told: Told, *factors: Factor) -> list[RankedStory]:
        items = [Item("Herald", title, text, locale=Locale("en")) for title, text in told]
        return [RankedStory((StoredItem(one.title, one, None, SEEN, Week(2025, 17)),), factors) for one in items]

    deals = ranked(STORM, Factor("genre", -8.0, 1.0))

    found = with_theme([*ranked(OTHER), *deals], Ranking())
    assert {factor.name for one in found for factor in one.factors} == {"genre"}
    found = with_theme([*ranked(OTHER), *ranked(STORM)], Ranking())
    assert {one.group[0].item.title for one in found[:4]} == {title for title, _ in STORM}
    assert not any(one.factors for one in with_theme(ranked(STORM), Ranking(theme=0)))


def test_few_stories_have_no_theme() -> None:
    assert not any(shares(STORM).values())


@pytest.mark.parametrize(
    "told", [[], [("", "")] * 9, [("Ferry", "It sails.")] * 9, [(title, "") for title, _ in OTHER]]
)
def test_a_week_without_a_theme_has_none(told: Told) -> None:
    assert not any(centralities([Item("Herald", title, text, locale=Locale("en")) for title, text in told]))


def test_languages_are_compared_apart() -> None:
    english = [Item("Herald", title, text, locale=Locale("en")) for title, text in (*STORM, *OTHER)]
    french = [Item("Herald", title, text, locale=Locale("fr")) for title, text in STORM]

    assert not any(centralities([*english, *french])[len(english) :])


def test_the_order_of_the_input_does_not_count() -> None:
    told = [*STORM, *OTHER, *WARNINGS]
    shuffled = random.Random(5).sample(told, len(told))

    assert shares(shuffled) == pytest.approx(shares(told))


def test_hostile_texts_take_no_more_time_than_others() -> None:
    title = " ".join(f"Word{number}" for number in range(20_000))
    told = [(f"{number} {title}", f"in {title} " * 5) for number in range(300)]
    start = time.process_time()

    shares(told)

    assert time.process_time() - start < 5

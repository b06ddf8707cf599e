"""The noun after a number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.numbers.counted_noun import counted_end
from tests.tables import each_row


def counted(text: str, language: str = "en") -> str:
    """What the number that a text begins with counts."""
    return text[: counted_end(text, len(text.split(maxsplit=1)[0]), language)]


@each_row(
    ("language", "text", "expected"),
    [
        ("en", "407 locations marched", "407 locations"),
        ("en", "612 drug offenses were found", "612 drug offenses"),
        ("en", "38 state capitals", "38 state capitals"),
        ("en", "22 kg of potent substances found", "22 kg of potent substances"),
        ("en", "120 Hz refresh rate", "120 Hz"),
        ("en", "412 detained, say police", "412 detained"),
        ("en", "10 million page views", "10 million page views"),
        ("en", "7 people died", "7 people"),
        ("fr", "181 personnes doivent partir", "181 personnes"),
        ("fr", "3 millions d'euros", "3 millions d'euros"),
        ("fr", "52 kilos de sel sont là", "52 kilos de sel"),
        ("fr", "3 millions de personnes", "3 millions de personnes"),
        ("cs", "416 tisíc lidí", "416 tisíc lidí"),
        ("es", "25 barcos pequeños", "25 barcos"),
        ("es", "150 nuevas plazas de guardería", "150 nuevas plazas de guardería"),
        ("es", "25 nuevos, según el puerto", "25"),
        ("fr", "12 nouveaux grands ferries rouges", "12 nouveaux grands ferries"),
        ("it", "40 nuove navi bianche", "40 nuove navi"),
        ("pt", "30 novas vagas de creche", "30 novas vagas de creche"),
        ("ca", "30 noves places de parvulari", "30 noves places de parvulari"),
        ("gl", "30 novas prazas", "30 novas prazas"),
        ("de", "3 neue Fähren fahren", "3 neue Fähren"),
        ("de", "1.200 Tonnen Salz sind da", "1.200 Tonnen Salz"),
        ("nl", "2 jongens voetbalden lang", "2 jongens"),
        ("ru", "145 кг соли нашли", "145 кг соли"),
        ("ru", "25 новых паромов построили", "25 новых паромов"),
        ("ru", "25 тысяч домов сгорело", "25 тысяч домов"),
        ("pl", "25 nowych statków płynie", "25 nowych statków"),
        ("cs", "3 lodě kvůli bouři", "3 lodě"),
        ("zh", "505 公斤", "505 公斤"),
    ],
)
def test_the_noun_phrase_after_a_number(language: str, text: str, expected: str) -> None:
    assert counted(text, language) == expected


@each_row(
    "text", ["3 doesn't fit", "3 isn't it", "1 and more", "9 to 5", "2 br", "3 cellular edition came", "12", "12."]
)
def test_where_no_noun_can_be_told_nothing_is_counted(text: str) -> None:
    assert counted(text) == text.split(maxsplit=1)[0]


def test_in_a_language_that_nothing_is_known_of_one_word_counts_if_a_mark_follows() -> None:
    assert counted("3 gemi, diye", "tr") == "3 gemi"
    assert counted("3 gemi battı diye", "tr") == "3"


@given(
    st.text(alphabet="12 ,.kg of€%年公斤\n-'sthe", max_size=60),
    st.integers(0, 70),
    st.sampled_from(["en", "de", "ru", "zh"]),
)
def test_the_end_is_never_before_the_number_nor_behind_the_text(text: str, place: int, language: str) -> None:
    number_end = min(place, len(text))

    assert number_end <= counted_end(text, number_end, language) <= len(text)

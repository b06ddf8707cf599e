import pytest

from digest.language.text.words.possible_names import Vocabulary
from tests.tables import each_row

EN = Vocabulary(
    "Harbor bridge reopens\n\nMayor Ana Rossi of Porto Alto opened the bridge. The marine club and Ben Petrov, of MH17 "
    "and the iPhone shop, came from São Tomé. Ana Petrova was ill.",
    "en",
)
RU = Vocabulary("Мэр города Иван Петров открыл мост в Екатеринбурге.", "ru")


@each_row(
    "text",
    [
        "Mayor Ana Rossi opened the bridge.",
        "Mayor Rossi opened the bridge.",
        "Rossi was ill.",
        "Opened by Ana Rossi.",
        "The Mayor opened it.",
        "Ben Petrov came from Sao Tome.",
        "ben came.",
        "Ana was MH17.",
        "The bridge was not reopened.",
    ],
)
def test_names_that_stand_there_are_known(text: str) -> None:
    assert EN.unknown_name(text) == ""


@each_row(
    ("text", "name"),
    [
        ("Paris opened the bridge.", "Paris"),
        ("The bridge is in Paris.", "Paris"),
        ("The bridge. Paris opened.", "Paris"),
        ("Mayor Ana Lopez opened it.", "Lopez"),
        ("Mayor Ben opened it.", "Mayor Ben"),
        ("The mayor is Ana Ben Rossi.", "Ana Ben"),
        ("The boat is Marine.", "Marine"),
        ("The Marina club.", "Marina"),
        ("The MH18 came.", "MH18"),
        ("The eShop came.", "eShop"),
        ("The pro-Paris club.", "Paris"),
        ("The club of L'Aquila.", "L"),
        ("The club of 北京.", "北京"),
        ("The club of Москва.", "Москва"),
    ],
)
def test_a_name_that_does_not_stand_there_is_found(text: str, name: str) -> None:
    assert EN.unknown_name(text) == name


@pytest.mark.parametrize("text", ["Мост в Екатеринбург.", "Мэр Иван Петров.", "Мэра Ивана нет."])
def test_names_may_inflect_where_their_language_does(text: str) -> None:
    assert RU.unknown_name(text) == ""


def test_names_of_two_people_do_not_make_a_third() -> None:
    assert RU.unknown_name("Открыл Иван Екатеринбург.") == "Иван Екатеринбург"
    assert Vocabulary("Ana Rossi met Ben Petrov.", "en").unknown_name("So Ana Petrov.") == "So"
    assert Vocabulary("So Ana Rossi met Ben Petrov.", "en").unknown_name("So Ana Petrov.") == "Ana Petrov"


@pytest.mark.parametrize(
    ("text", "language", "other", "word"),
    [
        ("东京大桥周二开放。", "zh", "东京大桥开放。", "桥开"),
        ("东京大桥周二开放。", "zh", "东京大桥。", ""),
        ("أعيد فتح الجسر يوم الثلاثاء.", "ar", "فتح الجسر في دمشق.", "في"),
        ("पुल मंगलवार को फिर खुला।", "hi", "पुल खुला।", ""),
        ("पुल मंगलवार को फिर खुला।", "hi", "पुल दिल्ली खुला।", "दिल्ली"),
        ("ხიდი თბილისში გაიხსნა.", "ka", "ხიდი ბათუმში გაიხსნა.", "ბათუმში"),
    ],
)
def test_where_there_are_no_capitals_every_word_has_to_stand_there(
    text: str, language: str, other: str, word: str
) -> None:
    assert Vocabulary(text, language).unknown_name(other) == word


@pytest.mark.parametrize(
    "text",
    [
        "She was in Porto, Alto.",
        'He was the "Mayor" Ana.',
        "It is Ana’s Rossi.",
        "It is Porto – Rossi.",
        "It is MH17: Rossi.",
    ],
)
def test_a_mark_parts_names(text: str) -> None:
    known = Vocabulary("She he it is was in the Ana. Porto. Alto. Mayor. Rossi. MH17. s.", "en")

    assert known.unknown_name(text) == ""


@pytest.mark.parametrize(
    "text", ["Ana Rossi met Ben-Petrov.", "HARBOR CITY, Essex: “Ana” (Rossi)", "It’s L’Aquila. 5kg, 19th"]
)
def test_a_text_knows_all_of_its_own_names(text: str) -> None:
    assert Vocabulary(text, "en").unknown_name(text) == ""


def test_the_stems_of_all_words_are_known() -> None:
    assert {"bridg", "reopen", "petrov"} <= EN.stems


def test_a_text_without_words_knows_none() -> None:
    assert Vocabulary("", "en").unknown_name("") == ""
    assert Vocabulary("…", "en").unknown_name("So") == "So"

import pytest

from digest.translating.checking.gate.names.first import keeps_first_name
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def keeps(segment: str, translated: str, target: str) -> bool:
    ours, theirs = Side.of(segment, "en"), Side.of(translated, target)
    kept = keeps_first_name(ours, theirs)
    assert keeps_first_name(theirs, ours) is kept
    return kept


@pytest.mark.parametrize(
    ("segment", "translated", "target"),
    [
        ("Carlsen will meet the press today.", "Непомнящий сегодня встретится с прессой.", "ru"),
        ("Bartoli won in two sets.", "Safina iki sette kazandı.", "tr"),
        ("Almodóvar thanked the jury.", "Amenábar agradeció al jurado.", "es"),
    ],
)
def test_another_name_is_found(segment: str, translated: str, target: str) -> None:
    assert not keeps(segment, translated, target)


@each_row(
    ("segment", "translated", "target"),
    [
        ("Kasparov will meet the press today.", "Каспаров сегодня встретится с прессой.", "ru"),
        ("Mirzoyan met Fidan.", "Միրզոյանը հանդիպեց Ֆիդանին։", "hy"),
        ("Wright told the court so.", "Райт заявил это в суде.", "ru"),
        ("Everyone said it was late.", "Alle sagten, es sei spät.", "de"),
        ("Voting has begun early.", "Голосование началось рано.", "ru"),
        ("Winter will be cold this year.", "Қыс биыл суық болады.", "kk"),
        ("Prosecutors said he was drunk.", "Prokuratura twierdzi, że był pijany.", "pl"),
        ("Moscow said it would respond.", "В Кремле обещали ответить.", "ru"),
    ],
)
def test_kept_names_and_ordinary_words_pass(segment: str, translated: str, target: str) -> None:
    assert keeps(segment, translated, target)

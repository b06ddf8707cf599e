from digest.language.text.words.phrase_search import has_phrase, simplified
from tests.tables import each_row


def finds(phrase: str, text: str) -> bool:
    return has_phrase(simplified(text), simplified(phrase))


@each_row(
    ("phrase", "text"),
    [
        ("ferry", "The FERRY sails"),
        ("ferry", "Ferry"),
        ("ferry", "(ferry)"),
        ("ferry", "A car-ferry, again"),
        ("climate  change", "On Climate\u00a0change"),
        ("sao paulo", "São Paulo votes"),
        ("São Paulo", "SAO PAULO"),
        ("ecole", "L’École ouvre"),
        ("strasse", "Straße gesperrt"),
        ("istanbul", "İSTANBUL ISTANBUL"),
        ("lodz", "Łódź"),
        ("смерть", "СМЕРТЬ"),
        ("елка", "Ёлка стоит"),
        ("αθηνα", "Στην Αθήνα σήμερα"),
        ("محمد", "قال مُحَمَّد اليوم"),
        ("हिन्दी", "यह हिन्दी है"),
        ("東京", "今日の東京都は晴れ"),
        ("서울", "서울에서 열린"),
        ("กรุงเทพ", "ที่กรุงเทพมหานคร"),
        ("C++", "About C++ and more"),
        ("!", "Stop!"),
        ("ａｂｃ", "abc"),
    ],
)
def test_a_phrase_is_found_in_any_script_and_case(phrase: str, text: str) -> None:
    assert finds(phrase, text)


@each_row(
    ("phrase", "text"),
    [
        ("ferry", "Ferryman"),
        ("ferry", "wherefferry"),
        ("art", "party"),
        ("2", "2025"),
        ("мой", "мои дни"),
        ("смерт", "смерть"),
        ("हिन्द", "हिन्दी"),
        ("कि", "का"),
        ("", "anything"),
        ("ferry", ""),
    ],
)
def test_parts_of_words_are_not_found(phrase: str, text: str) -> None:
    assert not finds(phrase, text)


def test_a_later_place_counts_when_the_first_is_part_of_a_word() -> None:
    assert finds("art", "party of art")

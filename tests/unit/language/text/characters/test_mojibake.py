from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.mojibake import without_mojibake
from tests.tables import each_row

TEXTS = (
    "Портовый совет продлил часы работы парома до полуночи",
    "Портова рада продовжила години роботи порома, їжа й ґанок",
    "L’été à Paris : « la grève » coûte 5 € – déjà",
    "Größere Fähren für die Straße – „schön“",
    "El puerto amplía el horario: ¿qué pasó mañana?",
    "Το λιμάνι παρατείνει το ωράριο των πλοίων",
    "الميناء يمدد ساعات العبارة",
    "港口委员会延长渡轮时间",
    "港湾評議会はフェリーの運航時間を延長した",
    "Rada portu wydłużyła godziny kursowania promu",
    "Ferry 🚢 sails – “now”",
)


def misread(text: str, encoding: str, wrong: str) -> str:
    """A text in one encoding, read in another; what that does not define becomes a control character."""
    chars = ((byte, bytes([byte]).decode(wrong, "replace")) for byte in text.encode(encoding))
    return "".join(chr(byte) if char == "\ufffd" else char for byte, char in chars)


@each_row("text", TEXTS)
@each_row("wrong", ["cp1252", "latin-1", "cp1251", "cp1250"])
def test_utf8_that_was_misread_is_repaired(text: str, wrong: str) -> None:
    assert without_mojibake(misread(text, "utf-8", wrong)) == text


@each_row("text", TEXTS)
def test_utf8_that_was_misread_twice_is_repaired(text: str) -> None:
    once = misread(text, "utf-8", "cp1252")
    assert without_mojibake(misread(once, "utf-8", "cp1252")) == text


@each_row(
    ("text", "encoding"),
    [
        (TEXTS[0], "cp1251"),
        (TEXTS[0], "koi8-r"),
        (TEXTS[5], "cp1253"),
        (TEXTS[6], "cp1256"),
        (TEXTS[7], "gb18030"),
        (TEXTS[8], "cp932"),
        (TEXTS[9], "cp1250"),
        ("항구 Apple 발표", "cp949"),
        ("항만 위원회가 연락선 시간을 연장", "cp949"),
    ],
)
def test_another_alphabet_that_was_read_as_latin_is_repaired(text: str, encoding: str) -> None:
    assert without_mojibake(misread(text, encoding, "cp1252")) == text


@pytest.mark.parametrize("text", ["Le cafÃ© à la gare", "Crème brûlÃ©e"])
def test_a_part_of_a_text_is_repaired(text: str) -> None:
    assert without_mojibake(text) == text.replace("Ã©", "é")


@each_row(
    "text",
    [
        *TEXTS,
        "NÃO HÁ IRMû",
        "AMANHÃ… É… NESCAFÉ®",
        "un enfant «\xa0doué\xa0», «\xa0surdoué\xa0»",
        "«ССС» и «РС»",
        "Рівне і Сіль",
        "Þórður Ægir Öøå",
        "à á â ã ÀÉÎÕÜ",
        "ÉÉÉÉÉÉÉ",
        "He wrote “”«»“”«»“”«» in the sand",
        "“«”»" * 10,
        "—“»”" * 6,
        "¿¡«»" * 4,
        "±²³¹" * 2,
        "†‡†‡†‡ˆ˜",
        "“”«»‚„‹›’‘" * 3,
        "Ferry ÀÉ«»“”«»ÀÉ sails",
        "Why é becomes Ã© in UTF-8",
        "",
    ],
)
def test_right_text_stays(text: str) -> None:
    assert without_mojibake(text) == text


@given(
    st.text("“”«»‘’„‹›…–—¿¡·°®©™•ºª²³¹±§¶†‡ˆ˜ !?.", min_size=1, max_size=60),
    st.sampled_from(["", "He wrote ", "Он пишет "]),
)
def test_punctuation_in_a_row_stays(signs: str, before: str) -> None:
    assert without_mojibake(f"{before}{signs}") == f"{before}{signs}"


@pytest.mark.parametrize("piece", ["Ã", "é\xa0»", "ð", "Ð¿", "РЎ", "Ïîðò "])
def test_time_in_proportion_to_the_length(piece: str) -> None:
    start = time.process_time()
    without_mojibake(piece * 200_000)
    assert time.process_time() - start < 10


@given(st.text())
def test_no_text_raises(text: str) -> None:
    without_mojibake(text)

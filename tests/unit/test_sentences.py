import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.locale import Locale
from digest.text.sentences import sentence_space, sentences

# Each text with a bar where a sentence ends.
TEXTS = [
    "The ferry sails at noon. | The quay is closed!",
    "Why now? | Nobody knows… | We asked.",
    "Dr. Quay met Mr. Pier vs. Gen. Harbor. | All was well.",
    "A. I. Quay signed the act. | It took a day.",
    "The U.S. Coast Guard came. | He stayed in the U.S. | She left.",
    "Shares of Quay Inc. rose by 1.315 points, i.e. 2.5%. | Then they fell.",
    "See no. 5 on p. 12 of Dec. 3. | He said no. | We left.",
    'He said: "Stop!" | (Nobody did.) | "Never!" she said.',
    "He waited... and left. | More at www.example.org. | Done",
    "В 1958 г. построили порт. | В г. Порт-Сад живут т.е. работают. | Это было в 1990 г. | Потом снесли.",
    "«Когда?» — спросил он. | Рыба, мясо и т. д. | Рынок закрыли.",
    "« Bravo ! », a-t-il dit. | « Oui. » | Elle part.",
    "Er ging. | »Ja«, sagte er. | Am 21. April kostet es z. B. 1.458,50 Euro.",
    "¿Cuándo? | ¡Nunca! | El EE.UU. de hoy.",
    "太好了！ | 他说：“我们不会停止。” | 全场鼓掌",
    "「行こう。」と言った。 | 本当？！ | はい。",
    "أين؟ | قال د. أحمد نعم. | انتهى الأمر۔ | حسنا",
    "कल क्या होगा? | कोई नहीं जानता। | भारत जीता॥",
    "Հրաշալի է։ | Թիմը հաղթեց: | Նա գնաց։",
    "A heading\n\n | A paragraph\nof two lines. | End",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentences(marked: str) -> None:
    expected = tuple(part.strip() for part in marked.split("|"))
    assert sentences(marked.replace(" | ", " ")) == expected


def test_no_sentence_in_nothing() -> None:
    assert sentences("") == sentences(" \n\n \u00a0") == ()


prose = st.text(st.sampled_from("aБ1。.!?…»«”\"') \n\u00a0:Mr。」とU") | st.characters())


@given(prose)
def test_nothing_is_left_out_but_white_space_between(text: str) -> None:
    place = 0
    for sentence in sentences(text):
        found = text.index(sentence, place)
        assert sentence == sentence.strip() != ""
        assert not text[place:found].strip()
        place = found + len(sentence)
    assert not text[place:].strip()


@given(prose, prose)
def test_an_empty_line_ends_a_sentence(one: str, other: str) -> None:
    assert sentences(f"{one}\n\n{other}") == sentences(one) + sentences(other)


@pytest.mark.parametrize("piece", ["a", "a ", ".", "Mr. ", "。", '"', '.".', ". »", "\n", ".\n"])
def test_a_megabyte_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (1_000_000 // len(piece)) + "x"
    start = time.process_time()
    sentences(text)
    assert time.process_time() - start < 5


def test_sentences_follow_each_other_as_their_script_has_it() -> None:
    assert [sentence_space(Locale(tag)) for tag in ("en", "ar", "ja", "zh-Hant")] == [" ", " ", "", ""]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.sentences.sentences import sentence_space, sentences
from digest.model.locale import Locale
from tests.growth import growth

# Each text with a bar where a sentence ends.
GENERAL = [
    "A heading\n\n | A paragraph\nof two lines. | End",
    "Prices rose by 1.315 points. | More at www.example.org. | Done",
    "1. Ferries. | 2. Quays. | 3. Piers of the 5G. | It is no list.",
    "„Nein.“ | »Doch.« | “Why?” | ‘No!’ | Well.",
]


@pytest.mark.parametrize("marked", GENERAL)
def test_sentences(marked: str) -> None:
    expected = tuple(part.strip() for part in marked.split("|"))
    assert sentences(marked.replace(" | ", " ").replace("|", "")) == expected


def test_no_sentence_in_nothing() -> None:
    assert sentences("") == sentences(" \n\n \u00a0") == ()


prose = st.text(st.sampled_from("aБ1。.!?…»«”\"') \n\u00a0:Mr。」とUए।ա։；说«“5г") | st.characters())


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


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a ",
        "\n",
        "a\u0301",
        "说",
        "،",
        ".",
        "Mr. ",
        "。",
        '"',
        '.".',
        ". »",
        ".\n",
        "A. ",
        "ए. ",
        "1. ",
        "…",
        "说……说",
        '。"，',
        '." a',
        '."  ',
        "ա: ",
        ".\u0301",
    ],
)
def test_time_grows_with_the_length_of_a_hostile_text(piece: str) -> None:
    assert growth(lambda size: sentences(piece * (size // len(piece)) + "x"), 10_000) < 9


def test_sentences_follow_each_other_as_their_script_has_it() -> None:
    assert [sentence_space(Locale(tag)) for tag in ("en", "ar", "ja", "zh-Hant")] == [" ", " ", "", ""]

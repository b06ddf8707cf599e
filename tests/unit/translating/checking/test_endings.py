import pytest

from digest.translating.checking.endings import ended_like, ends_sentence


@pytest.mark.parametrize("text", ["It is.", "Is it?", '"It is!"', "(It is.)", "是。", "Да…", "है।", "«Es.» "])
def test_sentences_end(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "It is", "3.5", "It is:", "www.example.org", "." * 100_000 + "a"])
def test_other_texts_do_not(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("segment", "text", "expected"),
    [
        ("It is", "Lo es", "Lo es"),
        ("The bridge", "El puente.", "El puente"),
        ("The bridge", "大桥。", "大桥"),
        ("The bridge.", "El puente.", "El puente."),
        ("To the US", "A EE. UU.", "A EE. UU."),
        ("The bridge", "¿El puente?", "¿El puente?"),
    ],
)
def test_an_added_full_stop_goes(segment: str, text: str, expected: str) -> None:
    assert ended_like(segment, text) == expected

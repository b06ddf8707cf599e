from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.several_encodings import decode_mixed

GOOD = "<item><title>Портовый совет — «решение»</title></item>"
OTHERS = [
    ("Паромы больше не ходят после полуночи, сообщил портовый совет", "cp1251"),
    ("Été à l’île : « déjà » la grève coûte 5 €", "cp1252"),
    ("Größere Fähren für die Straße", "cp1252"),
    ("Café", "cp1252"),
]


@pytest.mark.parametrize(("text", "encoding"), OTHERS)
def test_an_entry_in_another_encoding_is_read(text: str, encoding: str) -> None:
    wrong = f"<item><title>{text}</title></item>"
    mixed = decode_mixed(GOOD.encode() + wrong.encode(encoding) + GOOD.encode())
    assert mixed is not None
    assert (mixed.text, mixed.passages) == (GOOD + wrong + GOOD, {encoding: 1})


def test_each_entry_has_its_own_encoding() -> None:
    first, second = (f"<item><title>{text}</title></item>" for text, _ in OTHERS[:2])
    mixed = decode_mixed(GOOD.encode() + first.encode("cp1251") + second.encode("cp1252"))
    assert mixed is not None
    assert mixed.text == GOOD + first + second


@pytest.mark.parametrize(
    "data",
    [b"", b"<a>x</a>", GOOD.encode(), GOOD.encode("cp1251"), GOOD.encode("utf-16"), GOOD.encode() + b"\xd0"],
)
def test_what_is_in_one_encoding_is_left_to_others(data: bytes) -> None:
    assert decode_mixed(data) is None


def test_letters_of_two_surrogates_are_no_other_encoding() -> None:
    pair = "\ud83d\ude00".encode("utf-8", "surrogatepass")
    wrong = "<item><title>Größere Fähren für die Straße</title></item>"
    assert decode_mixed(GOOD.encode() + pair) is None
    mixed = decode_mixed(GOOD.encode() + pair + wrong.encode("cp1252"))
    assert mixed is not None
    assert (mixed.text, mixed.passages) == (GOOD + "😀" + wrong, {"cp1252": 1})


def test_a_letter_that_was_cut_is_not_another_encoding() -> None:
    assert decode_mixed("<item><title>Портовый сов</title>".encode()[:-9] + b"\xd0</title>") is None


def test_time_in_proportion_to_the_length() -> None:
    start = time.process_time()
    decode_mixed((GOOD.encode() + b"<item>\xe9\xe8 x</item>") * 20_000)
    assert time.process_time() - start < 15


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    decode_mixed(data)

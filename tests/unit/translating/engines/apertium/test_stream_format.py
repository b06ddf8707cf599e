from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.clean import clean
from digest.language.text.characters.spacing import fitted, tidy
from digest.translating.engines.apertium.stream_format import answer_to, decode, encode, numbered
from tests.tables import each_row

RESERVED = "^$/<>{}[]\\@*#+~"
LINES = st.text(st.sampled_from(RESERVED) | st.sampled_from(" .aÀé") | st.characters()).map(clean).map(tidy)


@given(LINES, st.integers(0))
def test_what_no_program_changes_comes_back_as_it_was(line: str, number: int) -> None:
    answer = answer_to(number, numbered(encode(line), number))

    assert answer is not None
    assert decode(answer, line) == (unicodedata.normalize("NFC", line), 0)


@given(LINES)
def test_nothing_that_means_something_to_a_program_is_sent(line: str) -> None:
    assert not set(encode(line)) & {*RESERVED, "\0", "\n", "\uffff"}


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("Harbor news", "Harbor news."),
        ("The ferry sails.", "The ferry sails."),
        ("Does it?", "Does it?"),
        ("“It does!”", "“It does!”"),
        ("(It does.)", "(It does.)"),
        ("  Wide   spaces ", "Wide spaces."),
        ("cafe\u0301", "café."),
    ],
)
def test_a_line_is_sent_as_a_sentence(line: str, sent: str) -> None:
    assert encode(line).replace("\ufdd0", "") == sent


@pytest.mark.parametrize(
    ("answer", "text", "unknown"),
    [
        ("El *zblorf zarpa.", "El zblorf zarpa.", 1),
        (r"El \@ferry #zarpar.", "El ferry zarpar.", 2),
        ("El @ferry de *A-*B.", "El ferry de A-B.", 3),
        (r"YouTube\/Youtube es \\ uno.", r"YouTube/Youtube es \ uno.", 0),
        ("De ~el puerto.", "De el puerto.", 0),
    ],
)
def test_marks_are_counted_and_taken_away(answer: str, text: str, unknown: int) -> None:
    assert decode(answer, "The zblorf sails.") == (text, unknown)


def test_an_asterisk_of_the_text_is_no_mark() -> None:
    line = "A *star* and a zblorf *"

    assert decode(encode(line).replace("zblorf", "*zblorf"), line) == (line, 1)


def test_the_full_stop_that_was_added_goes_and_one_of_the_text_stays() -> None:
    assert decode("Noticias del puerto.", "Harbor news") == ("Noticias del puerto", 0)
    assert decode("Noticias del puerto.", "Harbor news.") == ("Noticias del puerto.", 0)


@each_row(
    ("answer", "line", "text"),
    [
        ("Él va", "he goes", "él va"),
        ("tranvías de Londres", "London trams", "Tranvías de Londres"),
        ("Madrid grande", "a big Madrid", "Madrid grande"),
        ("«Doce» barcos", "«twelve» boats", "«doce» barcos"),
        ("12 Barcos", "12 boats", "12 barcos"),
        ("ONU aprueba", "UN approves", "ONU aprueba"),
        ("المنارة", "The lighthouse", "المنارة"),
        ("14", "Fourteen", "14"),
    ],
)
def test_the_first_letter_keeps_its_case_unless_it_is_that_of_a_name(answer: str, line: str, text: str) -> None:
    assert decode(answer, line) == (text, 0)


@pytest.mark.parametrize(
    ("answer", "line", "text"),
    [
        (" Sale  hoy .", "It sails today.", "Sale hoy."),
        ("Sale hoy , y mañana !", "Sails today, and tomorrow!", "Sale hoy, y mañana!"),
        ("Sale hoy !", "Sails today !", "Sale hoy !"),
    ],
)
def test_spaces_that_a_dropped_word_leaves_are_closed_up(answer: str, line: str, text: str) -> None:
    assert decode(answer, line) == (text, 0)


@given(st.sampled_from(["", " ", "\t", "  "]), st.sampled_from(["", " ", " \t"]))
def test_spaces_around_stay(before: str, after: str) -> None:
    line = f"{before}Harbor news{after}"

    assert decode("Noticias.", line) == (fitted("Noticias", line), 0)


def test_an_answer_to_another_request_is_none() -> None:
    assert answer_to(7, "Noticias.[7]") == "Noticias."
    assert answer_to(7, "Noticias.[17]") is None
    assert answer_to(7, "") is None

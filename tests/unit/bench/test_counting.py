"""What the reading bench counts."""

from __future__ import annotations

import pytest

from bench.reading import counting

PORT = "The harbor of Quay will be closed on Monday. Its master, Ann Moor, said: “Ships will have to wait.”"


def test_a_title_is_cut_if_only_we_put_an_ellipsis_into_it() -> None:
    assert counting.is_cut("The harbor of Quay will…", PORT)
    assert not counting.is_cut("Wait … and see", "Wait … and see what comes")


def test_a_headline_is_spliced_if_its_words_do_not_follow_each_other_in_the_text() -> None:
    assert counting.is_spliced("The harbor closed on Monday", PORT)
    assert not counting.is_spliced("Harbor of Quay will be closed", PORT)


def test_a_sentence_repeats_a_title_if_it_has_three_of_four_of_its_words() -> None:
    assert counting.repeats("Harbor of Quay closed", "The harbor of Quay will be shut.")
    assert not counting.repeats("Harbor of Quay closed", "Ships of all kinds wait in the bay.")
    assert not counting.repeats("", PORT)


def test_a_pronoun_dangles_unless_the_sentence_before_it_is_shown_too() -> None:
    text = "Ann Moor runs the harbor. She is from Quay."
    assert counting.is_dangling("She is from Quay.", "en", "", text)
    assert counting.is_dangling("She is from Quay.", "en", "The sea is cold.", text)
    assert not counting.is_dangling("She is from Quay.", "en", "Ann Moor runs the harbor.", text)
    assert not counting.is_dangling("Ann Moor runs the harbor.", "en", "", text)


@pytest.mark.parametrize(
    "sentence",
    [
        "“We have never seen such a tide.”",
        "« Nous n'avons jamais vu cela. »",
        "„Das haben wir nie gesehen.“",
        "“We have never seen such a tide",
        "We have never seen such a tide.”",
        '"We have never seen such a tide," he',
    ],
)
def test_a_quotation_alone_has_no_speaker(sentence: str) -> None:
    assert counting.has_no_speaker(sentence)


@pytest.mark.parametrize(
    "sentence", ["“We have never seen it”, said Ann Moor.", "The “Harbor Day” begins.", "“Harbor Day”", "No tide."]
)
def test_a_sentence_with_other_words_or_hardly_any_is_no_such_quotation(sentence: str) -> None:
    assert not counting.has_no_speaker(sentence)


def test_a_sentence_that_announces_the_next_one_ends_in_a_colon() -> None:
    assert counting.ends_in_colon("The harbor master writes: ")
    assert counting.ends_in_colon("港口说：")
    assert not counting.ends_in_colon("Monday: closed.")


def test_a_sentence_that_other_texts_have_too_is_boilerplate() -> None:
    others = ["Tides. Try our  app for thirty days.", "Ships."]
    assert counting.is_boilerplate("Try our app for thirty days.", others)
    assert not counting.is_boilerplate("The harbor opens on Monday again.", others)
    assert not counting.is_boilerplate("Ships.", others)


@pytest.mark.parametrize(
    "figure", ["5 %", "$50m", "3,6 miliardy korun", "12 percent", "345 milionů dolarů", "5 млн рублей"]
)
def test_a_share_or_money_alone_is_bare(figure: str) -> None:
    assert counting.is_bare(figure)


@pytest.mark.parametrize("figure", ["5 % of the ships", "$50m in damages", "12 ships", "15 dnů", "505 kg of fish"])
def test_a_figure_that_says_of_what_is_not_bare(figure: str) -> None:
    assert not counting.is_bare(figure)


def test_the_largest_share_is_that_of_the_most_frequent_name() -> None:
    assert counting.largest_share(["Quay", "Moor", "Quay", "Bay"]) == 0.5
    assert counting.largest_share([]) == 0


def test_the_share_of_a_title_in_a_text_counts_each_word_once() -> None:
    assert counting.overlap("Quay, Quay and ships", "Ships leave Quay.") == pytest.approx(2 / 3)
    assert counting.overlap("…", "Ships leave Quay.") == 0

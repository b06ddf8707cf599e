"""The texts of a story's items that may be used."""

from __future__ import annotations

from digest.editing.summarizers.extract import extract
from digest.editing.summary.news_filter import filter_news
from digest.language.text.words.words import stems
from tests.unit.editing.summarizers.test_extract import stored

LEAD = "The ferry sails again from the old pier."
OTHER = "Its captain has waited for a week."


def told(*texts: str, titles: tuple[str, ...] = ()) -> list[tuple[str, int]]:
    items = [stored(text, str(number)) for number, text in enumerate(texts)]
    return [
        (each.text, each.order) for each in filter_news(items, [stems(title, "en") for title in titles], "en").sentences
    ]


def test_headings_and_captions_do_not_count() -> None:
    assert told(f"Ferry sails again\n\n{LEAD}\n\nThe pier at noon\n\n{OTHER}") == [(LEAD, 0), (OTHER, 1)]


def test_a_heading_that_only_a_line_break_parts_from_its_text() -> None:
    assert told(f"The pier\n{LEAD} {OTHER}") == [(LEAD, 0), (OTHER, 1)]


def test_notices_and_tables_do_not_count() -> None:
    assert told(f"12 30 45.\n\n{LEAD} Read more about it. {OTHER}") == [(LEAD, 0), (OTHER, 1)]


def test_where_nothing_is_finished_a_list_is_told() -> None:
    assert told("Ferry sails again\n\nThe pier stands") == [("Ferry sails again", 0), ("The pier stands", 1)]
    assert told(LEAD, "Ferry sails again") == [(LEAD, 0)]


def test_a_broken_end_is_told_only_where_nothing_is_whole() -> None:
    assert told(f"{LEAD} Its captain has [...]\n\nRead more") == [(LEAD, 0)]
    assert told("Its captain has [...]") == [("Its captain has [...]", 0)]


def test_what_is_but_a_title_is_known() -> None:
    found = filter_news([stored(f"Ferry sails again\n\n{LEAD}", "a")], [stems("Ferry sails again", "en")], "en")

    assert [each.text for each in found.sentences] == [LEAD]
    assert found.known == {("a", 0)}


def test_what_says_no_more_than_a_title_is_known_and_one_fact_is_more() -> None:
    title = "The ferry sails again from the old pier after the storm"

    assert told(f"From the pier, a ferry sails again. {OTHER}", titles=(title,)) == [(OTHER, 1)]
    assert told(f"{title} of Monday. {OTHER}", titles=(title,)) == [(f"{title} of Monday.", 0), (OTHER, 1)]


def test_lines_of_a_form_are_no_news() -> None:
    assert told("created_by = Harbor 1.5\n\nFerry sails again") == [("Ferry sails again", 0)]


def test_a_list_of_words_adds_nothing_to_a_title() -> None:
    assert told("Author Harbor\n\nTags\n\nThe old pier at noon", titles=("Ferry",)) == [("The old pier at noon", 0)]
    assert told("Author Harbor\n\nTags", titles=("Ferry",)) == []
    assert told("Author Harbor\n\nTags") == [("Author Harbor", 0), ("Tags", 1)]


def test_there_is_nothing_where_a_text_says_no_more_than_its_title() -> None:
    assert told("Ferry sails again", titles=("Ferry sails again",)) == []
    assert told("See https://example.org/ferry", titles=("Ferry",)) == []
    assert told("", " \n") == []


def test_a_sentence_that_needs_another_does_not_keep_an_unfinished_one_out() -> None:
    assert told("That is not true. Ferries without captains still need somebody at the wheel") == [
        ("That is not true.", 0),
        ("Ferries without captains still need somebody at the wheel", 1),
    ]


def test_who_asked_goes_on_with_the_question() -> None:
    text = f"“Will the ferry sail?” Harbor host Ben Quay asked the captain on his show. {LEAD}"
    items = [stored(text, "0")]
    assert ("0", 1) in filter_news(items, [], "en").continuing


def test_a_sentence_whose_speaker_is_not_named_is_not_told_first() -> None:
    text = f"“We sail again from the old pier,” she said on Monday. {LEAD} {OTHER}"

    assert [each.text for each in extract([stored(text, "0")], 1)] == [LEAD]
    assert [each.text for each in extract([stored("I sail from the old pier. Really. So do others.", "0")], 1)] == [
        "I sail from the old pier."
    ]

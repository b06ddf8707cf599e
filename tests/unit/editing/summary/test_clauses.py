"""Sentences that are too long."""

from __future__ import annotations

from digest.editing.summary.clauses import cut_long, in_room
from digest.model.edition import Sentence


def test_350_letters_are_not_cut() -> None:
    sentence = "word, " * 57 + "the end."

    assert cut_long(sentence) == sentence


def test_more_are_cut_at_the_last_clause_that_fits() -> None:
    sentence = "word " * 29 + "word, " + "more " * 24 + "more; " + "rest " * 30

    assert cut_long(sentence) == "word " * 29 + "word, " + "more " * 24 + "more…"


def test_no_quotation_is_torn() -> None:
    sentence = "word " * 29 + 'word, "' + "more " * 9 + "more, " + "more " * 30 + 'end".'

    assert cut_long(sentence) == "word " * 29 + "word…"


def test_a_number_is_not_cut() -> None:
    sentence = "word " * 25 + "word, " + "more " * 30 + "1,315 " + "rest " * 30

    assert cut_long(sentence) == "word " * 25 + "word…"


def test_without_a_clause_a_long_sentence_stays() -> None:
    sentence = "word " * 69 + "end."

    assert cut_long(sentence) == sentence


def test_what_has_no_clauses_is_cut_at_a_word() -> None:
    assert len(cut_long("渡轮" * 1000)) == 700
    assert len(cut_long("word " * 1000)) <= 700
    assert len(cut_long("word " * 25 + "x" * 1000 + ", word" * 60)) <= 700


def test_a_script_without_spaces_is_cut_at_a_clause_too() -> None:
    assert cut_long("渡轮今天停航" * 60 + "，" + "船长很高兴" * 60 + "，" + "码头" * 60) == (
        "渡轮今天停航" * 60 + "，" + "船长很高兴" * 60 + "…"
    )


def test_a_quotation_that_never_ends_is_cut_at_a_clause() -> None:
    sentence = '"' + "long words, " * 100 + "end."

    assert cut_long(sentence).endswith("words…")
    assert len(cut_long("said " * 25 + 'she. "' + "lower case and no clause " * 40)) <= 131


def test_sentences_have_room_together() -> None:
    summary = tuple(Sentence("w" * length, "one", place) for place, length in enumerate((300, 50, 1)))

    assert in_room(summary, 2) == summary[:2]
    assert in_room(summary, 3) == summary
    assert in_room((summary[0], Sentence("w" * 51, "one", 3)), 2) == summary[:1]
    assert in_room(summary, 1) == summary[:1]
    assert in_room((), 2) == ()

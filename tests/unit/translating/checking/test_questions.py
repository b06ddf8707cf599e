import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.translation import Translation
from digest.translating.checking.protection import MaskForm, fill, find_parts
from digest.translating.checking.questions import AskInPieces, AskMasked, AskPlainly

FORM = MaskForm("{", "}")


@pytest.mark.parametrize(
    ("segment", "pieces"),
    [
        ("Read more at example.org today.", ["Read more at", "today."]),
        ("@port: the ferry sails", ["the ferry sails"]),
        ("The fare is low (write to a@example.org).", ["The fare is low", "write to"]),
        ("It (the ferry) sails, says @port, at last", ["It (the ferry) sails, says", "at last"]),
        ('@port: "We sail", they said', ['"We sail", they said']),
        ("example.org – 14 %", []),
    ],
)
def test_pieces_have_no_punctuation_next_to_a_part(segment: str, pieces: list[str]) -> None:
    assert list(AskInPieces(segment, find_parts(segment)).texts) == pieces


def test_pieces_are_joined_with_their_parts() -> None:
    segment = "Read more (at example.org), now"
    question = AskInPieces(segment, find_parts(segment))
    answers = [
        Translation("Lee más.", unknown=1, score=-1.0),
        Translation("En", unknown=2, score=-2.0),
        Translation("Ahora", via="fr"),
    ]

    assert question.put_together(answers) == Translation(
        "Lee más (en example.org), ahora", via="fr", unknown=3, score=-2.0
    )


def test_a_piece_without_an_answer_is_no_translation() -> None:
    segment = "Read more at example.org"
    made = AskInPieces(segment, find_parts(segment)).put_together([Translation(" ")])

    assert made == Translation(segment, problem="empty")


def test_masks_have_to_come_back() -> None:
    segment = "At example.org"
    question = AskMasked(segment, find_parts(segment), FORM)

    assert question.texts == ("At {0}",)
    assert question.put_together([Translation("En {0}", unknown=1)]) == Translation("En example.org", unknown=1)
    assert question.put_together([Translation("En")]) == Translation(segment, problem="placeholders")


def test_without_parts_the_answer_is_the_translation() -> None:
    assert AskPlainly("The ferry").put_together([Translation("El ferry.", score=-1.0)]) == Translation(
        "El ferry", score=-1.0
    )


@given(st.lists(st.sampled_from([*' .,:;()[]–-"«»aB3…', "example.org", "@x"])).map("".join))
def test_pieces_that_are_answered_by_themselves_give_the_segment(segment: str) -> None:
    question = AskInPieces(segment, find_parts(segment))

    assert question.put_together([Translation(text) for text in question.texts]).text == fill(segment, question.parts)


@pytest.mark.parametrize("text", ["-", "a-", "(", "- a", "."])
def test_pieces_take_no_longer_than_the_text(text: str) -> None:
    segment = text * (60_000 // len(text)) + " example.org"
    start = time.process_time()
    _ = AskInPieces(segment, find_parts(segment)).texts

    assert time.process_time() - start < 2

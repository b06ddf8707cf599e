"""The ids of subjects that stored editions contain."""

from digest.language.text.words.frozen.subject_ids import SUBJECTS, TERRITORY


def test_no_subject_is_lost_or_gets_another_name() -> None:
    known = (
        "politics world business technology science health sport culture environment education society crime opinion "
        "travel local"
    )

    assert set(known.split()) <= set(SUBJECTS)
    assert TERRITORY == "place:"

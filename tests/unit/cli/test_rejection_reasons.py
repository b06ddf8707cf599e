from typing import get_args

from digest.editing.building.rejection_reasons import REASONS
from digest.model.translation import Problem


def test_every_problem_has_words_of_its_own() -> None:
    assert set(REASONS) == set(get_args(Problem))
    assert len(set(REASONS.values())) == len(REASONS)

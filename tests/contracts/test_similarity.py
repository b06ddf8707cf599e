"""The contract of Similarity. To test another implementation, add it to ``ENGINES``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from digest.editing.engines.embedding import EmbeddingSimilarity, is_available
from digest.editing.grouping.kept_similarity import KeptSimilarity
from digest.ports import Similarity
from tests.fakes import FakeSimilarity, FakeVerdicts


def _kept() -> Similarity:
    return KeptSimilarity(FakeVerdicts(), FakeSimilarity(), print)


ENGINES: dict[str, Callable[[], Similarity]] = {
    "embedding": EmbeddingSimilarity, "kept": _kept, "fake": FakeSimilarity
}  # fmt: skip
AGROUND = "Ferry runs aground in fog. The ferry Gull ran aground off Northport. All passengers are safe."
STRANDED = "Ferry Gull runs aground off Northport. The ferry ran aground in fog; the passengers are all safe."
LIBRARY = "Library opens on Sundays. The town library will be open every Sunday from June, the council decided."


@pytest.fixture(params=ENGINES)
def similarity(request: pytest.FixtureRequest) -> Similarity:
    if request.param == "embedding" and not is_available():
        pytest.skip("the extra `similar` is not for this machine")
    return ENGINES[request.param]()


def test_no_pairs_have_no_verdicts(similarity: Similarity) -> None:
    assert list(similarity.same_event([])) == []


def test_each_pair_has_its_verdict_in_order(similarity: Similarity) -> None:
    verdicts = similarity.same_event([(AGROUND, STRANDED), (AGROUND, LIBRARY), (AGROUND, STRANDED)])

    assert list(verdicts) == [True, False, True]


def test_the_order_of_two_texts_makes_no_difference(similarity: Similarity) -> None:
    pairs = [(AGROUND, STRANDED), (LIBRARY, STRANDED)]

    assert list(similarity.same_event(pairs)) == list(similarity.same_event([(two, one) for one, two in pairs]))


def test_a_verdict_does_not_depend_on_the_other_pairs(similarity: Similarity) -> None:
    together = similarity.same_event([(AGROUND, LIBRARY), (STRANDED, AGROUND), (LIBRARY, STRANDED)])

    assert [*together] == [
        *similarity.same_event([(AGROUND, LIBRARY)]),
        *similarity.same_event([(STRANDED, AGROUND)]),
        *similarity.same_event([(LIBRARY, STRANDED)]),
    ]


@pytest.mark.parametrize("text", ["", "\0", "a\0b", "\ud800", "🌊" * 50, "x" * 20_000, "\n \t"])
def test_any_text_can_be_compared(similarity: Similarity, text: str) -> None:
    assert len(similarity.same_event([(text, AGROUND), (text, text)])) == 2


def test_it_has_a_fingerprint(similarity: Similarity) -> None:
    assert similarity.fingerprint

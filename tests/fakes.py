"""Fakes for the tests; those for plugin authors, too, are in ``digest.testing``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.model.translation import Translation
from digest.testing.fakes import FakeCatalog, FakeSource
from digest.testing.news import (
    AR,
    EN,
    ES,
    RU,
    WEEK,
    sample_digest,
    sample_items,
    sample_listing,
    sample_site,
    sample_story,
    sample_told,
    translated,
    weeks_from,
)
from digest.text.characters.spacing import composed

__all__ = [
    "AR",
    "EN",
    "ES",
    "RU",
    "WEEK",
    "FakeCatalog",
    "FakeMemory",
    "FakeSource",
    "sample_digest",
    "sample_items",
    "sample_listing",
    "sample_site",
    "sample_story",
    "sample_told",
    "translated",
    "weeks_from",
]


@dataclass(frozen=True)
class FakeMemory:
    """The port TranslationMemory, in dictionaries; a test may put corrections into it."""

    remembered: dict[tuple[str, str, str, str], Translation] = field(default_factory=dict)
    corrected: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def recall(self, segments: Sequence[str], source: str, target: str, fingerprint: str) -> Mapping[str, Translation]:
        keys = {segment: (segment, source, target, fingerprint) for segment in segments}
        return {segment: self.remembered[key] for segment, key in keys.items() if key in self.remembered}

    def remember(self, translations: Mapping[str, Translation], source: str, target: str, fingerprint: str) -> None:
        self.remembered.update({(segment, source, target, fingerprint): made for segment, made in translations.items()})

    def corrections(self, segments: Sequence[str], source: str, target: str) -> Mapping[str, str]:
        keys = {segment: (composed(segment), source, target) for segment in segments}
        return {segment: self.corrected[key] for segment, key in keys.items() if key in self.corrected}

    def correct(self, segment: str, source: str, target: str, text: str) -> None:
        self.corrected[composed(segment), source, target] = text


@dataclass
class FakeSimilarity:
    """The port Similarity: texts report the same event if they share most of their words; ``asked`` are the pairs."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    fingerprint: str = "fake"

    def same_event(self, pairs: Sequence[tuple[str, str]]) -> Sequence[bool | None]:
        self.asked += pairs
        return [_share_words(set(one.split()), set(other.split())) for one, other in pairs]


def _share_words(one: set[str], other: set[str]) -> bool:
    return 2 * len(one & other) >= min(len(one), len(other))


@dataclass
class FakeVerdicts:
    """The port Verdicts, in memory."""

    verdicts: dict[tuple[str, str], bool | None] = field(default_factory=dict)

    def kept(self, pairs: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], bool | None]:
        return {pair: self.verdicts[pair] for pair in pairs if pair in self.verdicts}

    def keep(self, made: Mapping[tuple[str, str], bool | None], fingerprint: str) -> None:
        self.verdicts = {**made, **self.verdicts}

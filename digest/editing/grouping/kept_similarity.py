"""Keep the verdicts of another Similarity: what was decided once stays, even where nothing can compare texts.

The model computes with floats, and may be missing on the next machine. So the first verdict on a pair of texts counts
for ever, whatever engine there is later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.language.text.characters.clean import one_line
from digest.model.translation import Report
from digest.ports import Similarity, Verdicts


@dataclass(slots=True)
class KeptSimilarity:
    """The port Similarity: kept verdicts first, then those of ``engine``, where there is one.

    If the engine fails, that is reported once, and there are no verdicts from it.
    """

    verdicts: Verdicts
    engine: Similarity | None
    report: Report

    @property
    def fingerprint(self) -> str:
        """That of the engine, "" without one."""
        return self.engine.fingerprint if self.engine else ""

    def same_event(self, pairs: Sequence[tuple[str, str]]) -> tuple[bool | None, ...]:
        """Return the verdict on each pair of texts, None for none."""
        ordered = [(min(pair), max(pair)) for pair in pairs]
        known = dict(self.verdicts.kept(ordered))
        if self.engine and (new := [pair for pair in dict.fromkeys(ordered) if pair not in known]):
            made = self._made(self.engine, new)
            self.verdicts.keep(made, self.fingerprint)
            known.update(made)
        return tuple(known.get(pair) for pair in ordered)

    def _made(self, engine: Similarity, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], bool | None]:
        try:
            return dict(zip(pairs, engine.same_event(pairs), strict=True))
        except Exception as error:  # noqa: BLE001 - without a verdict, the rules decide
            self.report(f"similar: texts cannot be compared: {one_line(f'{type(error).__name__}: {error}')}")
            self.engine = None
            return {}

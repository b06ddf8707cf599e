"""A Translator around an engine: what must not change never reaches it, and nothing leaves it unchecked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from digest.model.glossary import Glossaries, Glossary
from digest.model.item import stable_hash
from digest.model.translation import Report, Translation
from digest.ports import Translator
from digest.text.characters.clean import clean, one_line
from digest.text.characters.spacing import fitted, tidy
from digest.text.numbers.plural import count
from digest.translators.checking.gate.form.script import is_of_language
from digest.translators.checking.gate.verify import VERSION, verify
from digest.translators.checking.probing import MaskProber
from digest.translators.checking.protection import Part, around, fill, find_parts, has_letters, split
from digest.translators.checking.questions import AskInPieces, AskMasked, AskPlainly, Question
from digest.translators.checking.terms import TermFinder

_NO_GLOSSARY = Glossary()


def _tell_nobody(line: str) -> None:
    """Drop what an engine's fault would be reported with."""


@dataclass(frozen=True, slots=True)
class CheckedTranslator:
    """Gives of an engine's translations those that pass the gate, and for all others the segment and the problem.

    Addresses, emails, code, handles, hashtags and the terms of the glossary are masked in the form that the engine
    keeps. Where it loses a mask all the same, or the gate finds another fault in a segment with masks, what stands
    around the protected parts is translated piece by piece. A segment that is nothing but protected parts, digits and
    punctuation is right as it stands, and reaches no engine; nor does one in letters of another language.
    """

    engine: Translator
    glossaries: Glossaries = field(default_factory=dict)
    report: Report = _tell_nobody
    _pairs: dict[tuple[str, str], _CheckedPair] = field(default_factory=dict, init=False, repr=False, compare=False)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Ask the engine once for all, and a second time for what it spoilt around protected parts."""
        return self._pair(source, target).translate(segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Those of the engine."""
        return self.engine.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """A name for the engine, the gate and the glossary: with another of them, another translation may be shown."""
        version = self._glossary(source, target).version
        return stable_hash(self.engine.fingerprint(source, target), f"gate {VERSION}", version)

    def _glossary(self, source: str, target: str) -> Glossary:
        return self.glossaries.get((source, target), _NO_GLOSSARY)

    def _pair(self, source: str, target: str) -> _CheckedPair:
        """Keep what is found out about a pair; of two threads that come first, one keeps it for both."""
        found = self._pairs.get((source, target))
        if found is None:
            finder = TermFinder(self._glossary(source, target))
            made = _CheckedPair(self.engine, source, target, finder, self.report, MaskProber(source))
            found = self._pairs.setdefault((source, target), made)
        return found


@dataclass(frozen=True, slots=True)
class _CheckedPair:
    """The engine for one pair of languages."""

    engine: Translator
    source: str
    target: str
    finder: TermFinder
    report: Report
    prober: MaskProber

    def translate(self, segments: Sequence[str]) -> tuple[Translation, ...]:
        parts = {segment: find_parts(segment, self.finder) for segment in dict.fromkeys(map(tidy, segments))}
        made = {segment: self._unasked(segment, found) for segment, found in parts.items()}
        questions = [
            self._question(segment, found)
            for segment, found in parts.items()
            if any(map(has_letters, split(segment, found))) and not made[segment].problem
        ]
        made |= self._ask(questions)
        spoilt = [question for question in questions if _is_spoilt(question, made)]
        made |= self._ask([AskInPieces(question.segment, question.parts) for question in spoilt])
        return tuple(_as_given(made[tidy(segment)], segment) for segment in segments)

    def _unasked(self, segment: str, parts: tuple[Part, ...]) -> Translation:
        """Give what is right where there are no words in the segment, or refuse those of another language."""
        if is_of_language(around(segment, parts), self.source):
            return Translation(fill(segment, parts))
        return Translation(segment, problem="script")

    def _question(self, segment: str, parts: tuple[Part, ...]) -> Question:
        if not parts:
            return AskPlainly(segment)
        form = self.prober.form(self._answers)
        return AskMasked(segment, parts, form) if form else AskInPieces(segment, parts)

    def _ask(self, questions: Sequence[Question]) -> dict[str, Translation]:
        """Ask the engine once for all questions, each text once, and judge what it says."""
        texts = list(dict.fromkeys(text for question in questions for text in question.texts))
        answers = dict(zip(texts, self._answers(texts), strict=True))
        return {
            question.segment: self._judged(question, [answers[text] for text in question.texts])
            for question in questions
        }

    def _judged(self, question: Question, answers: Sequence[Translation]) -> Translation:
        problem = next((answer.problem for answer in answers if answer.problem), None)
        made = Translation(question.segment, problem=problem) if problem else question.put_together(answers)
        if not made.problem:
            problem = verify(
                question.segment, made.text, self.source, self.target, parts=question.parts, unknown=made.unknown
            )
        return Translation(question.segment, problem=problem) if problem else made

    def _answers(self, texts: Sequence[str]) -> Sequence[Translation]:
        """Translate texts by the engine; whatever it does, there are as many answers, each on one line."""
        if not texts:
            return ()
        try:
            answers = self.engine.translate(texts, self.source, self.target)
            cleaned = [replace(answer, text=tidy(clean(answer.text))) for answer in answers]
        except Exception as error:  # noqa: BLE001 - an engine is a plugin, and what it raises nobody knows
            self._complain(f"{type(error).__name__}: {error}")
        else:
            if len(cleaned) == len(texts):
                return cleaned
            self._complain(f"{count(len(cleaned), 'answer', 'answers')} to {count(len(texts), 'segment', 'segments')}")
        return [Translation(text, problem="failed") for text in texts]

    def _complain(self, fault: str) -> None:
        engine = type(self.engine).__name__
        self.report(one_line(f"{engine}: {self.source}-{self.target}: cannot translate: {fault}"))


def _is_spoilt(question: Question, made: dict[str, Translation]) -> bool:
    """Whether the masks of a segment may be what its translation failed for."""
    return isinstance(question, AskMasked) and made[question.segment].problem not in {None, "failed", "no-pair"}


def _as_given(translation: Translation, segment: str) -> Translation:
    """Give the translation of a tidy segment the spaces of the segment as it came in."""
    return replace(translation, text=segment if translation.problem else fitted(translation.text, segment))

"""A Translator around an engine: it protects what must not change, and checks every translation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from digest.language.facts.name_facts import names_within
from digest.language.text.characters.clean import clean, is_visible, one_line
from digest.language.text.characters.spacing import fitted, tidy
from digest.language.text.numbers.plural import count
from digest.model.glossary import Glossaries, Glossary
from digest.model.item import stable_hash
from digest.model.translation import Problem, Report, TextContext, Translation
from digest.ports import BatchMap, DictionaryTranslator, PairsTranslator, Translator
from digest.translating.checking.gate.form.script import is_of_language
from digest.translating.checking.gate.verify import LONGEST, VERSION, refusal
from digest.translating.checking.kept_names import name_parts
from digest.translating.checking.probing import Asking, MaskProber
from digest.translating.checking.protection import ProtectedPart, around, fill, find_parts, has_letters, split
from digest.translating.checking.questions import AskInPieces, AskMasked, AskPlainly, Question
from digest.translating.checking.terms import TermFinder

_NO_GLOSSARY = Glossary()
_PROBLEMS = frozenset(get_args(Problem))
# Questions that the gate judges at once: half a second of work.
_BATCH = 500


def _tell_nobody(line: str) -> None:
    """Ignore a report of an engine's failure."""


@dataclass(frozen=True, slots=True)
class CheckedTranslator:
    """Returns the engine's translations that pass the gate; for the others, the segment and its problem.

    Addresses, emails, code, handles, hashtags and glossary terms are masked in the form that the engine preserves, and
    names too if it has a dictionary. If it loses a mask all the same, or the gate finds another fault in a segment with
    masks, the text around the protected parts is translated piece by piece, with its names. A segment of nothing but
    protected parts, digits and punctuation is correct unchanged, and is not sent to an engine; neither is one in the
    script of another language, nor one that is too long to be checked. The gate's own work is done by ``at_work``.
    """

    engine: Translator
    glossaries: Glossaries = field(default_factory=dict)
    report: Report = _tell_nobody
    at_work: BatchMap = map
    _pairs: dict[tuple[str, str], _CheckedPair] = field(default_factory=dict, init=False, repr=False, compare=False)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Ask the engine once for all segments, and again for those with damage around protected parts."""
        context = TextContext(source, target)
        return self.translate_pairs({context: segments})[context]

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Ask the engine for all pairs at once if it takes several. What such a one raises is not caught."""
        left = {one: self._pair(*one.pair).translate(segments, one.names) for one, segments in asked.items()}
        made: dict[TextContext, Sequence[Translation]] = {}
        answers: Mapping[TextContext, Sequence[Translation]] = {}
        while left:
            texts: dict[TextContext, Sequence[str]] = {}
            for context, asking in tuple(left.items()):
                try:
                    texts[context] = asking.send(answers[context]) if context in answers else next(asking)
                except StopIteration as end:
                    made[context] = end.value
                    del left[context]
            answers = self._answers(texts) if texts else {}
        return made

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the engine."""
        return self.engine.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of the engine, the gate and the glossary, all of which affect the translations."""
        version = self._glossary(source, target).version
        return stable_hash(self.engine.fingerprint(source, target), f"gate {VERSION}", version)

    def _glossary(self, source: str, target: str) -> Glossary:
        return self.glossaries.get((source, target), _NO_GLOSSARY)

    def _answers(self, texts: Mapping[TextContext, Sequence[str]]) -> Mapping[TextContext, Sequence[Translation]]:
        if not isinstance(self.engine, PairsTranslator):
            return {context: self._pair(*context.pair).answers(own) for context, own in texts.items()}
        return {context: _cleaned(answers) for context, answers in self.engine.translate_pairs(texts).items()}

    def _pair(self, source: str, target: str) -> _CheckedPair:
        """Return what is known about a pair; if two threads come first, both get the object of one."""
        found = self._pairs.get((source, target))
        if found is None:
            finder = TermFinder(self._glossary(source, target))
            made = _CheckedPair(self.engine, source, target, finder, self.report, MaskProber(source), self.at_work)
            found = self._pairs.setdefault((source, target), made)
        return found


@dataclass(frozen=True, slots=True)
class BatchChecker:
    """The work of the gate on batches of questions and their answers, for a pair."""

    source: str
    target: str
    names: frozenset[str] = frozenset()

    def __call__(self, batch: Sequence[tuple[Question, Sequence[Translation]]]) -> Sequence[Translation]:
        """Return the translation of each question's segment, or its problem."""
        return tuple(self._judged(question, answers) for question, answers in batch)

    def _judged(self, question: Question, answers: Sequence[Translation]) -> Translation:
        if fault := next((answer for answer in answers if answer.problem), None):
            return self._not_made(question, answers, fault)
        made = question.put_together(answers)
        if made.problem:
            return made
        found = refusal(
            question.segment,
            made.text,
            self.source,
            self.target,
            parts=question.parts,
            unknown=made.unknown,
            names=names_within(self.names, question.segment),
        )
        if found is None:
            return made
        return Translation(question.segment, problem=found.problem, refused=_legible(made.text), word=found.word)

    def _not_made(self, question: Question, answers: Sequence[Translation], fault: Translation) -> Translation:
        """Return the problem of an answer, with what was refused if a translator within has a gate of its own."""
        refused = ""
        if fault.refused:
            whole = question.put_together([replace(one, text=one.refused or one.text, problem=None) for one in answers])
            refused = "" if whole.problem else _legible(whole.text)
        return Translation(question.segment, problem=fault.problem, refused=refused, word=fault.word)


@dataclass(frozen=True, slots=True)
class _CheckedPair:
    """The engine for one pair of languages."""

    engine: Translator
    source: str
    target: str
    finder: TermFinder
    report: Report
    prober: MaskProber
    at_work: BatchMap

    def translate(self, segments: Sequence[str], names: frozenset[str]) -> Asking[tuple[Translation, ...]]:
        parts = {segment: self._parts(segment) for segment in dict.fromkeys(map(tidy, segments))}
        made = {segment: self._unasked(segment, found) for segment, found in parts.items()}
        asked = {
            segment: found
            for segment, found in parts.items()
            if any(map(has_letters, split(segment, found))) and not made[segment].problem
        }
        questions = []
        for segment, found in self._with_names(asked, names).items():
            questions.append((yield from self._question(segment, found)))
        made |= yield from self._ask(questions, names)
        spoilt = [question.segment for question in questions if _is_spoilt(question, made)]
        again = [AskInPieces(segment, parts[segment]) if parts[segment] else AskPlainly(segment) for segment in spoilt]
        made |= yield from self._ask(again, names)
        return tuple(_as_given(made[tidy(segment)], segment) for segment in segments)

    def _parts(self, segment: str) -> tuple[ProtectedPart, ...]:
        return find_parts(segment, self.finder) if len(segment) <= LONGEST else ()

    def _with_names(
        self, parts: Mapping[str, tuple[ProtectedPart, ...]], names: frozenset[str]
    ) -> Mapping[str, tuple[ProtectedPart, ...]]:
        """Return the parts of segments with the names that the engine's dictionary would translate."""
        if not (isinstance(self.engine, DictionaryTranslator) and self.engine.has_dictionary):
            return parts
        return {
            segment: tuple(sorted((*found, *name_parts(segment, self.source, names, found)), key=_start))
            for segment, found in parts.items()
        }

    def _unasked(self, segment: str, parts: tuple[ProtectedPart, ...]) -> Translation:
        """Return a segment without words unchanged, or refuse one in another language, or one too long to check."""
        if len(segment) > LONGEST:
            return Translation(segment, problem="length")
        if is_of_language(around(segment, parts), self.source):
            return Translation(fill(segment, parts))
        return Translation(segment, problem="script")

    def _question(self, segment: str, parts: tuple[ProtectedPart, ...]) -> Asking[Question]:
        if not parts:
            return AskPlainly(segment)
        form = yield from self.prober.form()
        return AskMasked(segment, parts, form) if form else AskInPieces(segment, parts)

    def _ask(self, questions: Sequence[Question], names: frozenset[str]) -> Asking[dict[str, Translation]]:
        """Ask the engine for all questions in one call, each text once, and check its answers."""
        texts = list(dict.fromkeys(text for question in questions for text in question.texts))
        answers = dict(zip(texts, (yield texts), strict=True)) if texts else {}
        answered = [(question, tuple(answers[text] for text in question.texts)) for question in questions]
        batches = [answered[start : start + _BATCH] for start in range(0, len(answered), _BATCH)]
        checker = BatchChecker(self.source, self.target, names)
        judged = [made for batch in self.at_work(checker, batches) for made in batch]
        return {question.segment: made for question, made in zip(questions, judged, strict=True)}

    def answers(self, texts: Sequence[str]) -> Sequence[Translation]:
        """Translate texts by the engine; whatever it returns, give one answer per text, each on one line."""
        try:
            cleaned = list(map(_told, _cleaned(self.engine.translate(texts, self.source, self.target))))
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - an engine is a plugin: a panic in Rust is no Exception
            self._complain(f"{type(error).__name__}: {error}")
        else:
            if len(cleaned) == len(texts):
                return cleaned
            self._complain(f"{count(len(cleaned), 'answer', 'answers')} to {count(len(texts), 'segment', 'segments')}")
        return [Translation(text, problem="failed") for text in texts]

    def _complain(self, fault: str) -> None:
        engine = type(self.engine).__name__
        self.report(one_line(f"{engine}: {self.source}-{self.target}: cannot translate: {fault}"))


def _cleaned(answers: Sequence[Translation]) -> list[Translation]:
    return [replace(answer, text=tidy(clean(answer.text))) for answer in answers]


def _told(answer: Translation) -> Translation:
    """Return of an answer what an engine can know: not that a person made it, nor a problem that there is not."""
    problem = answer.problem if answer.problem is None or answer.problem in _PROBLEMS else "failed"
    score = None if answer.score is None else float(answer.score)
    return Translation(
        answer.text, problem, answer.via, int(answer.unknown), score, refused=answer.refused, word=answer.word
    )


def _legible(answer: str) -> str:
    """Return an answer that was refused if an editor may want to mend it: not one that is too long to be checked."""
    return answer if len(answer) <= LONGEST and is_visible(answer) else ""


def _start(part: ProtectedPart) -> int:
    return part.start


def _is_spoilt(question: Question, made: dict[str, Translation]) -> bool:
    """Return whether masks may be the reason why the translation of a segment failed."""
    return isinstance(question, AskMasked) and made[question.segment].problem not in {None, "failed", "no-pair"}


def _as_given(translation: Translation, segment: str) -> Translation:
    """Return the translation of a tidy segment with the spacing of the original segment."""
    return replace(translation, text=segment if translation.problem else fitted(translation.text, segment))

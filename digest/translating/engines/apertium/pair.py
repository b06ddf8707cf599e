"""One pair of Apertium in use: its pipeline is started when needed, and restarted after it ends."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from digest.language.text.numbers.plural import count
from digest.model.translation import Report
from digest.translating.engines.apertium.modes import Mode
from digest.translating.engines.apertium.program_pipeline import ProgramPipeline
from digest.translating.engines.apertium.stream_format import decode, encode, has_word

# A translated line and its number of unknown words; None without an answer.
LineAnswer = tuple[str, int] | None

# The number of unanswered lines that are tolerated, plus one for every ``_LOST_ONE_IN`` answered lines. An unanswered
# line costs 0.1 seconds or more; of 9,000 lines of random characters all were answered, but Debian's rus-bel 0.2.1
# crashes at many ordinary sentences.
_LOST = 3
_LOST_ONE_IN = 100
# lt-proc 3.8 needs 2 seconds for a word of 10,000 letters, and a hundred times that for one of 100,000.
_LONGEST_WORD = 1000


class ApertiumPair:
    """Translates lines from one language to another, in one thread at a time."""

    def __init__(self, mode: Mode, patience: float, report: Report) -> None:
        """Take the programs, the seconds that they may be silent, and the function that reports an unusable pair."""
        self._mode = mode
        self._patience = patience
        self._report = report
        self._lock = Lock()
        self._pipeline: ProgramPipeline | None = None
        self._answered = 0
        self._lost = 0
        self.is_refused = False

    def translate(self, lines: Sequence[str]) -> list[LineAnswer]:
        """Translate clean lines, each separately; return as many answers, in order."""
        fit = [line for line in lines if max(map(len, line.split()), default=0) <= _LONGEST_WORD]
        with self._lock:
            answers = dict(zip(fit, self._answers(fit), strict=True))
        return [answers.get(line) for line in lines]

    def _answers(self, lines: Sequence[str]) -> list[LineAnswer]:
        """Yield answers until there are no more, or too few.

        A line at which a pipeline ends is sent to the next one, since it may not be the cause. If that ends too, the
        line has no answer, and the others continue without it.
        """
        requests = [encode(line) for line in lines]
        answers: list[LineAnswer] = []
        while len(answers) < len(lines) and not self.is_refused:
            is_new = self._start()
            received = self._pipeline.ask(requests[len(answers) :]) if self._pipeline else []
            found: list[LineAnswer] = list(map(decode, received, lines[len(answers) :]))
            if is_new and not found:
                found = [None]
            answers += found
            self._count(found)
            if self._lost > _LOST + self._answered // _LOST_ONE_IN:
                self._refuse()
        if None in answers and not self._answered:
            self._refuse()
        return answers + [None] * (len(lines) - len(answers))

    def _start(self) -> bool:
        """Ensure that there is a pipeline, if the system has room for one; return whether it had to be started."""
        if self._pipeline and self._pipeline.is_open:
            return False
        try:
            self._pipeline = ProgramPipeline(self._mode.stages, self._patience)
        except OSError:
            self._pipeline = None
        return True

    def _count(self, answers: Sequence[LineAnswer]) -> None:
        answered = sum(1 for answer in answers if answer and has_word(answer[0]))
        self._answered += answered
        self._lost += len(answers) - answered

    def _refuse(self) -> None:
        """Report once that the pair does not work."""
        if not self.is_refused:
            self.is_refused = True
            asked = count(self._answered + self._lost, "line", "lines")
            self._report(f"apertium: {self._mode.name} gave no answer to {self._lost} of {asked}: it is not used")

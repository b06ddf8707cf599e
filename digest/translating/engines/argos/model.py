"""The model of an Argos package on CTranslate2, which translates sentences on all processor cores."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from digest.extras import broken
from digest.language.text.characters.clean import one_line
from digest.model.translation import Report
from digest.translating.engines.argos.batches import batches, longest_answer
from digest.translating.engines.argos.fingerprint import model_fingerprint
from digest.translating.engines.argos.tokenizers import Tokenizer, open_tokenizer
from digest.translating.packages.installed import Package, installed

# As in argostranslate: log-probabilities are divided by this power of the number of tokens to compare them.
_LENGTH_PENALTY = 0.2


@dataclass(frozen=True, slots=True)
class Answer:
    """A translated sentence: its text, its number of tokens, and the sum of their log-probabilities.

    ``unknown`` is the number of words that the model did not know and left unchanged. ``is_cut`` means that the length
    limit ended the translation.
    """

    text: str
    tokens: int = 0
    log_probability: float = 0.0
    unknown: int = 0
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model and its tokenizer; several threads may use it at a time."""

    tokenizer: Tokenizer
    translator: Any
    prefix: str
    complain: Report

    def translate(self, sentences: Sequence[Sequence[str]], beam: int) -> list[Answer | None]:
        """Translate sentences, each given as its tokens; None for one that CTranslate2 fails on."""
        batched = list(batches([len(sentence) for sentence in sentences]))
        # Start all batches before waiting for the first, so that no core is idle while a batch is left.
        running = [self._start([sentences[place] for place in batch], beam) for batch in batched]
        answers: list[Answer | None] = [None] * len(sentences)
        for batch, handles in zip(batched, running, strict=True):
            for place, handle in zip(batch, handles, strict=True):
                answers[place] = self._answer(sentences[place], handle)
        return answers

    def _start(self, sentences: Sequence[Sequence[str]], beam: int) -> Sequence[Any]:
        handles: Sequence[Any] = self.translator.translate_batch(
            sentences,
            target_prefix=[[self.prefix]] * len(sentences) if self.prefix else None,
            asynchronous=True,
            beam_size=beam,
            length_penalty=_LENGTH_PENALTY,
            max_decoding_length=longest_answer(len(sentences[0])),
            return_scores=True,
            replace_unknowns=True,
        )
        return handles

    def _answer(self, sentence: Sequence[str], handle: Any) -> Answer | None:
        try:
            result = handle.result()
        except Exception as error:  # noqa: BLE001 - CTranslate2 may raise anything besides RuntimeError
            self.complain(f"a sentence cannot be translated ({error})")
            return None
        tokens: list[str] = result.hypotheses[0]
        is_cut = len(tokens) >= longest_answer(len(sentence))
        # The end of the sentence is a token too, if the model reached it.
        count = len(tokens) + (not is_cut)
        unknown = self.tokenizer.unknown(sentence)
        return Answer(
            text=self.tokenizer.decode(tokens[1:] if self.prefix and tokens[:1] == [self.prefix] else tokens),
            tokens=count,
            log_probability=result.scores[0] * count**_LENGTH_PENALTY,
            unknown=sum(token in unknown for token in tokens) if unknown else 0,
            is_cut=is_cut,
        )


class LazyModel:
    """The model of a package, loaded once, when a thread first needs it."""

    def __init__(self, package: Package, threads: int, report: Report) -> None:
        self._package = package
        self._threads = threads or _cores()
        self._report = report
        self._lock = Lock()
        self._is_opened = False
        self._has_complained = False
        self._model: Model | None = None
        self._fingerprint = ""

    def load(self) -> Model | None:
        """Return the model; None if it cannot be loaded, which is reported once."""
        with self._lock:
            if not self._is_opened:
                self._follow()
                self._model = self._open()
                self._is_opened = True
            return self._model

    @property
    def package(self) -> Package:
        """The package."""
        return self._package

    def fingerprint(self) -> str:
        """Return a fingerprint of the model, without loading it."""
        with self._lock:
            if not self._fingerprint:
                self._follow()
                self._fingerprint = model_fingerprint(self._package)
            return self._fingerprint

    def _follow(self) -> None:
        """Switch to the package that replaced this one since a long run began."""
        if not self._package.path.exists():
            packages, _ = installed(self._package.path.parent)
            self._package = next((one for one in packages if one.codes == self._package.codes), self._package)

    def _open(self) -> Model | None:
        from ctranslate2 import Translator  # noqa: PLC0415 - heavy

        try:
            return Model(
                open_tokenizer(self._package),
                Translator(
                    str(self._package.model),
                    compute_type="auto",
                    inter_threads=self._threads,
                    intra_threads=1,
                    # The process cannot end before the queue is done, even after an interrupt.
                    max_queued_batches=1,
                ),
                self._package.prefix,
                self._complain,
            )
        except ModuleNotFoundError as error:
            self._complain(f"cannot be used without {error.name}: pip install {error.name}")
        except Exception as error:
            if broken(error):
                raise
            self._complain(f"cannot be loaded ({error}); download the package again, or report this to its publisher")
        return None

    def _complain(self, complaint: str) -> None:
        """Report the first failure of the model; the others are of the same kind."""
        if not self._has_complained:
            self._has_complained = True
            self._report(one_line(f"{self._package.path}: {complaint}"))


def _cores() -> int:
    """Return the number of processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

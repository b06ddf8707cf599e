"""Tokenizers of Argos packages: text to the tokens of a model and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self

from digest.translating.engines.argos.bpe import BytePairTokenizer
from digest.translating.packages.installed import Package

# The space within a token in sentencepiece.
_SPACE = "▁"


class Tokenizer(Protocol):
    """Converts text to the tokens of a model, and tokens to text."""

    def encode(self, text: str) -> list[str]:
        """Return the tokens of a text; none if it has nothing that a model could read."""
        ...

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of tokens."""
        ...

    def unknown(self, tokens: Sequence[str]) -> frozenset[str]:
        """Return the tokens that the model has never seen."""
        ...


@dataclass(frozen=True, slots=True)
class SentencePieceTokenizer:
    """The tokenizer of a file ``sentencepiece.model``."""

    processor: Any

    @classmethod
    def open(cls, path: Path) -> Self:
        """Load the file; raises whatever sentencepiece raises for a broken one."""
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - heavy

        return cls(SentencePieceProcessor(model_file=str(path)))

    def encode(self, text: str) -> list[str]:
        """Return the tokens of a text."""
        tokens: list[str] = self.processor.encode(text, out_type=str)
        return tokens

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of tokens; those of a separate target vocabulary are not known here, but their space is."""
        text: str = self.processor.decode(list(tokens))
        return text.replace(_SPACE, " ")

    def unknown(self, tokens: Sequence[str]) -> frozenset[str]:
        """Return the tokens that the model has never seen; a model with byte fallback has seen all."""
        ids = self.processor.piece_to_id(list(tokens))
        return frozenset(token for token, id_ in zip(tokens, ids, strict=True) if id_ == self.processor.unk_id())


def open_tokenizer(package: Package) -> Tokenizer:
    """Load the tokenizer of a package.

    Raises ImportError if its library is not installed, and whatever that raises for a broken file.
    """
    if package.tokenizer.name == "bpe.model":
        return BytePairTokenizer.open(package.tokenizer, package.source, package.target)
    return SentencePieceTokenizer.open(package.tokenizer)

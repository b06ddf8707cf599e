"""The tokenizer of a file ``bpe.model``, which models made of older ones of OPUS-MT have: words, then byte pairs.

The words are those of Moses, of the library sacremoses. The pairs: Sennrich, Haddow and Birch, "Neural Machine
Translation of Rare Words with Subword Units", 2016.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

# Stands at the end of a token that is not the end of its word; in the file, the end of a word is marked instead.
_GOES_ON = "@@"
_END = "</w>"
# To join the pairs of a word takes the square of its length; what is longer is no word, and cut.
_LONGEST_WORD = 100

Ranks = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class BytePairTokenizer:
    """Splits text into words, and words into what is frequent in them. The first three are functions of sacremoses."""

    normalize: Any
    tokenize: Any
    detokenize: Any
    ranks: Ranks

    @classmethod
    def open(cls, path: Path, source: str, target: str) -> Self:
        """Load the file for two languages.

        Raises ImportError where sacremoses is not installed, OSError or ValueError for a broken file.
        """
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer  # noqa: PLC0415 - rarely needed

        return cls(
            MosesPunctNormalizer(source).normalize,
            MosesTokenizer(source).tokenize,
            MosesDetokenizer(target).detokenize,
            read_ranks(path.read_text(encoding="utf-8")),
        )

    def encode(self, text: str) -> list[str]:
        """The tokens of a text."""
        return [token for word in self.tokenize(self.normalize(text)) for token in split_word(word, self.ranks)]

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of tokens."""
        text: str = self.detokenize(" ".join(tokens).replace(f"{_GOES_ON} ", "").split(" "))
        return text

    def unknown(self, tokens: Sequence[str]) -> frozenset[str]:  # noqa: ARG002 - as all tokenizers
        """None: which tokens the model has seen does not stand in the file."""
        return frozenset()


def read_ranks(text: str) -> Ranks:
    """Read the pairs of a file, the most frequent first; raises ValueError for what is none."""
    version, *lines = text.strip().splitlines() or [""]
    if version != "#version: 0.2":
        raise ValueError(f"byte pairs of {version[:20]!r}, not of version 0.2")
    pairs = [tuple(line.split(" ")) for line in lines]
    # Of a pair that stands there twice, the first place counts.
    return {(pair[0], pair[1]): len(pairs) - rank for rank, pair in enumerate(reversed(pairs)) if len(pair) == 2}


def split_word(word: str, ranks: Ranks) -> Iterator[str]:
    """Split a word into its tokens: from its letters on, the most frequent pair is joined until none is known."""
    for start in range(0, len(word), _LONGEST_WORD):
        part = word[start : start + _LONGEST_WORD]
        is_end = start + _LONGEST_WORD >= len(word)
        *rest, last = _joined([*part[:-1], part[-1] + _END * is_end], ranks)
        yield from (token + _GOES_ON for token in rest)
        yield last.removesuffix(_END) if is_end else last + _GOES_ON


def _joined(letters: list[str], ranks: Ranks) -> list[str]:
    while len(letters) > 1:
        pair = min(pairwise(letters), key=lambda pair: ranks.get(pair, math.inf))
        if pair not in ranks:
            break
        letters = list(_join(letters, pair))
    return letters


def _join(letters: list[str], pair: tuple[str, str]) -> Iterator[str]:
    """Join a pair wherever it stands."""
    place = 0
    while place < len(letters):
        is_pair = tuple(letters[place : place + 2]) == pair
        yield "".join(pair) if is_pair else letters[place]
        place += 2 if is_pair else 1

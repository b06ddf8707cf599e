"""The tokenizer of a file ``bpe.model``, used by models converted from older OPUS-MT ones: words, then byte pairs.

Words are split as in Moses, by the library sacremoses. For byte pairs see Sennrich, Haddow and Birch, "Neural Machine
Translation of Rare Words with Subword Units", 2016.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

# Ends a token that is not the end of its word; in the file, the end of a word is marked instead.
_GOES_ON = "@@"
_END = "</w>"
# Joining the pairs of a word takes quadratic time; anything longer is not a word, and is cut.
_LONGEST_WORD = 100

Ranks = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class BytePairTokenizer:
    """Splits text into words, and words into frequent parts. The first three fields are functions of sacremoses."""

    normalize: Any
    tokenize: Any
    detokenize: Any
    ranks: Ranks

    @classmethod
    def open(cls, path: Path, source: str, target: str) -> Self:
        """Load the file for two languages.

        Raises ImportError if sacremoses is not installed, OSError or ValueError for a broken file.
        """
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer  # noqa: PLC0415 - rarely needed

        return cls(
            MosesPunctNormalizer(source).normalize,
            MosesTokenizer(source).tokenize,
            MosesDetokenizer(target).detokenize,
            read_ranks(path.read_text(encoding="utf-8")),
        )

    def encode(self, text: str) -> list[str]:
        """Return the tokens of a text."""
        return [token for word in self.tokenize(self.normalize(text)) for token in split_word(word, self.ranks)]

    def decode(self, tokens: Sequence[str]) -> str:
        """Return the text of tokens."""
        text: str = self.detokenize(" ".join(tokens).replace(f"{_GOES_ON} ", "").split(" "))
        return text

    def unknown(self, tokens: Sequence[str]) -> frozenset[str]:  # noqa: ARG002 - as all tokenizers
        """Return nothing, because the file does not list the tokens that the model has seen."""
        return frozenset()


def read_ranks(text: str) -> Ranks:
    """Return the byte pairs of a file, the most frequent first; raises ValueError for another format."""
    version, *lines = text.strip().splitlines() or [""]
    if version != "#version: 0.2":
        raise ValueError(f"byte pairs of {version[:20]!r}, not of version 0.2")
    pairs = [tuple(line.split(" ")) for line in lines]
    # If a pair appears twice, its first position counts.
    return {(pair[0], pair[1]): len(pairs) - rank for rank, pair in enumerate(reversed(pairs)) if len(pair) == 2}


def split_word(word: str, ranks: Ranks) -> Iterator[str]:
    """Split a word into tokens: starting from letters, join the most frequent pair until none is known."""
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
    """Join every occurrence of a pair."""
    place = 0
    while place < len(letters):
        is_pair = tuple(letters[place : place + 2]) == pair
        yield "".join(pair) if is_pair else letters[place]
        place += 2 if is_pair else 1

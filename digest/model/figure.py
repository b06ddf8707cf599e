"""A number that a story turns on."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.edition import Sentence


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as its sentence has it, never computed, with its value and what it counts.

    ``text`` ("1,315 kg of drugs") stands in ``sentence`` as it is; ``value`` is the same number as a plain decimal
    ("1315"), to be written as readers of a locale do, and ``label`` the words after it ("kg of drugs").
    """

    text: str
    value: str
    label: str
    sentence: Sentence

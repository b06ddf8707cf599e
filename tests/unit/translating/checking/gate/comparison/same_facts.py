"""Whether the gate takes two texts for statements of the same facts."""

from digest.translating.checking.gate.comparison import compare
from digest.translating.checking.gate.side import Side


def same_facts(segment: Side, translated: Side) -> bool:
    return compare(segment, translated) is None

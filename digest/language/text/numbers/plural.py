"""Counts of things in the English messages of digest."""


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: ``1 story``, ``2 stories``, ``12,000 stories``."""
    return f"{number:,} {one if number == 1 else many}"

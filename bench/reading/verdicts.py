"""A reader's verdicts on seats and pages, counted by kind; no sentence is kept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from digest import __version__

# What may be wrong with a seat, by its key; several may be.
SEAT = {
    "n": "no news",
    "b": "background instead of the news",
    "c": "not self-contained",
    "x": "broken, or boilerplate",
    "r": "repeats the title or itself",
    "m": "false merge",
    "t": "same event twice",
    "h": "wrong heading",
    "l": "headline says too little",
    "d": "misleading day",
    "w": "wrong language",
}
# One of these for a page.
PAGE = {"s": "signed", "a": "signed after small changes", "u": "not signed"}
LEAD = {"y": "right lead", "o": "another lead"}
FINE = "fine"
# Go back one question; end, with what is answered so far.
BACK, END = "<", "q"

KEYS = "\n".join((*(f"  {key}  {kind}" for key, kind in SEAT.items()), "  Enter  fine", f"  {BACK}  back   {END}  end"))
# What to show, the kinds by their keys, and whether one of them is required; else several may be chosen, or none.
Question = tuple[str, dict[str, str], bool]


def ask(questions: Sequence[Question], read_line: Callable[[str], str]) -> Counter[str]:
    """Ask each question until its answer is one, and return how often each kind was chosen."""
    answers: list[list[str]] = []
    while len(answers) < len(questions):
        shown, kinds, is_one = questions[len(answers)]
        try:
            typed = read_line(f"\n{shown}\n[{''.join(kinds)}]> ").strip()
        except EOFError:
            break
        if typed == END:
            break
        if typed == BACK:
            answers = answers[:-1]
        elif set(typed) <= set(kinds) and (not is_one or len(typed) == 1):
            answers.append([kinds[key] for key in dict.fromkeys(typed)] or [FINE])
        else:
            print(KEYS if kinds is SEAT else "\n".join(f"  {key}  {kind}" for key, kind in kinds.items()))
    seats = sum(questions[place][1] is SEAT for place in range(len(answers)))
    return Counter({"seats": seats}) + Counter(kind for kinds in answers for kind in kinds)


def keep(counts: Counter[str], folder: Path, name: str) -> Path:
    """Write the counts of a reading of this version, and return where they are."""
    path = folder / f"{name}-{__version__}.json"
    path.write_text(json.dumps(dict(sorted(counts.items())), indent=0) + "\n", encoding="utf-8")
    return path

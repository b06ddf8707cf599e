"""Read weeks of feeds, and give a verdict on each seat: ``make bench-read``; see ../README.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.reading import verdicts
from bench.reading.editions import Read, editions
from bench.reading.page import below, seats
from digest.cli.options import read_now
from digest.errors import DigestError

_KEPT = Path(__file__).parents[1] / "verdicts"


def main() -> None:
    """Build each week, show its pages, and ask about them."""
    parser = argparse.ArgumentParser(prog="make bench-read")
    parser.add_argument("feeds", nargs="?", type=Path)
    parser.add_argument("--weeks", nargs="*", default=(), help="such as 2025-W18; else those with the most items")
    parser.add_argument("--most", type=int, default=2, help="weeks, unless they are named")
    parser.add_argument("--locales", nargs="*", default=(), help="else the most frequent languages of the weeks")
    parser.add_argument("--only-print", action="store_true", help="ask nothing")
    parser.add_argument("--name", default="reading", help="of the file of counts, before the version")
    parser.add_argument("--to", type=Path, default=_KEPT, help="the folder for the counts")
    chosen = parser.parse_args()
    if chosen.feeds is None or not chosen.feeds.is_dir():
        sys.exit("make bench-read DATA=folder: give the folder with the feeds to read")
    now = read_now(None)
    try:
        with tempfile.TemporaryDirectory() as folder:
            read = list(editions(chosen.feeds, Path(folder), now, chosen.weeks, chosen.locales, chosen.most))
    except (DigestError, ValueError) as error:
        sys.exit(str(error))
    questions = [question for one in read for question in _questions(one)]
    if chosen.only_print:
        print("\n\n".join(shown for shown, _, _ in questions))
        return
    print(verdicts.KEYS)
    counts = verdicts.ask(questions, input)
    if counts:
        print(f"\n{verdicts.keep(counts, chosen.to, chosen.name)}", *map(": ".join, _told(counts)), sep="\n")


def _told(counts: dict[str, int]) -> Iterator[tuple[str, str]]:
    return ((kind, str(count)) for kind, count in sorted(counts.items()))


def _questions(read: Read) -> Iterator[verdicts.Question]:
    """Yield one question for each seat of each page, then two for the page, below what it does not show."""
    for page in read.pages:
        found = list(seats(page))
        for number, shown in enumerate(found, 1):
            begin = f"# {page.week}, {page.locale}: {len(found)} seats\n\n" if number == 1 else ""
            yield f"{begin}{number}. {shown}", verdicts.SEAT, False
        if found:
            yield "\n".join((*below(read, page), "", "The lead is right, or another would be.")), verdicts.LEAD, True
            yield f"The page of {page.week}, {page.locale}, is signed or not.", verdicts.PAGE, True


if __name__ == "__main__":
    main()

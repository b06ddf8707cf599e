"""Print tables of the cost of digest: ``make bench``. README.md in this folder says what is measured."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench import (
    collecting,
    decade,
    edition,
    email,
    install,
    large_week,
    messages,
    news,
    protection,
    translation,
    web,
    years,
)

PARTS = {
    "news": news.measure,
    "translation": translation.measure,
    "edition": edition.measure,
    "email": email.measure,
    "messages": messages.measure,
    "decade": decade.measure,
    "week": large_week.measure,
    "years": years.measure,
    "collecting": collecting.measure,
    "protection": protection.measure,
    "web": web.measure,
    "install": install.measure,
}


def main() -> None:
    """Measure all parts or one, and print what is found as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure digest.")
    parser.add_argument("--runs", type=int, default=3, help="how often each step is run; the median is shown")
    parser.add_argument("--only", choices=PARTS, help="measure one part")
    arguments = parser.parse_args()
    for name in [arguments.only] if arguments.only else PARTS:
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder), arguments.runs)
        print(flush=True)


if __name__ == "__main__":
    main()

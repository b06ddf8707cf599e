"""``make bench-text DATA=folder``: how well texts are split and shortened. README.md beside this says more."""

from __future__ import annotations

import sys
from pathlib import Path

from bench import splitting, summaries

PARTS = {"sentences": splitting.measure, "summaries": summaries.measure}


def main() -> None:
    """Measure all that the folder has sets for."""
    if len(sys.argv) != 2:
        sys.exit("make bench-text DATA=folder: give the folder with the sets of texts to measure on")
    for name, measure in PARTS.items():
        folder = Path(sys.argv[1]) / name
        if folder.is_dir():
            measure(folder)
        else:
            print(f"\n{folder}: no such folder")


if __name__ == "__main__":
    main()

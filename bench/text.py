"""Measure how well texts are split, shortened and grouped: ``make bench-text DATA=folder``; see README.md."""

from __future__ import annotations

import sys
from pathlib import Path

from bench import splitting, summaries, text_grouping, whole_sentences

# Each is given the folder, and reads the folder of this name in it.
PARTS = {
    "sentences": (splitting.measure,),
    "summaries": (summaries.measure, whole_sentences.measure_texts),
    "feeds": (whole_sentences.measure_feeds,),
    "stories": (text_grouping.main,),
}


def main() -> None:
    """Measure all that the folder has sets for."""
    if len(sys.argv) != 2:
        sys.exit("make bench-text DATA=folder: give the folder with the sets of texts to measure on")
    folder = Path(sys.argv[1])
    for name, measures in PARTS.items():
        if (folder / name).is_dir():
            print(f"\n# {name}\n", flush=True)
            for measure in measures:
                measure(folder)
        else:
            print(f"\n{folder / name}: no such folder")


if __name__ == "__main__":
    main()

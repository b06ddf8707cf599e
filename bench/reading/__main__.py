"""Write the weeks to read: ``make bench-read``; see ../README.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.reading.editions import editions
from bench.reading.fake_model import running
from bench.reading.page import page
from bench.reading.proposals import Proposals
from bench.reading.tally import Tally, table, tally, total
from bench.reading.weeks import SUBJECTS


def main() -> None:
    """Build each week, write its page, and print the counts."""
    parser = argparse.ArgumentParser(prog="make bench-read")
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--to", type=Path, default=Path("build/reading"))
    parser.add_argument("--only", choices=[subject.name for subject in SUBJECTS], nargs="*")
    parser.add_argument("--fake-model", action="store_true", help="let a fake language model write headlines")
    chosen = parser.parse_args()
    if chosen.data is None or not chosen.data.is_dir():
        sys.exit("make bench-read DATA=folder: give the folder with the feeds and texts to read")
    chosen.to.mkdir(parents=True, exist_ok=True)
    counted: list[tuple[str, Tally]] = []
    proposals = Proposals()
    for subject in SUBJECTS:
        if chosen.only and subject.name not in chosen.only:
            continue
        if missing := [source.path for source in subject.sources if not (chosen.data / source.path).is_file()]:
            print(f"{subject.name}: {chosen.data} has no {', '.join(missing)}", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as folder, running() as model:
            url = model.url if chosen.fake_model else ""
            read = tuple(editions(subject, chosen.data, Path(folder) / "site", url))
        proposals.add(model, [one.edition for one in read])
        lines = (line for one in read for line in (*page(one), ""))
        (chosen.to / f"{subject.name}.md").write_text("\n".join(lines), encoding="utf-8")
        counted.append((subject.name, total(map(tally, read))))
    if not counted:
        sys.exit("nothing to read")
    index = ["# Weeks to read", "", *(f"- [{name}]({name}.md)" for name, _ in counted), "", *table(counted)]
    (chosen.to / "index.md").write_text("\n".join([*index, ""]), encoding="utf-8")
    print("\n".join(table(counted)))
    if chosen.fake_model:
        print(proposals)


if __name__ == "__main__":
    main()

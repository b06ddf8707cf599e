"""The comparison with digest: lemon24/reader reads and stores the same files."""

from __future__ import annotations

import sys
from pathlib import Path

from reader import make_reader


def main(folder: Path, database: str, expected: int = 0) -> None:
    """Read all files of a folder; each has a hundred items if not told otherwise."""
    # An empty feed_root lets it read files: it uses no network.
    reader = make_reader(database, feed_root="")
    paths = sorted(folder.glob("*.xml"))
    for path in paths:
        reader.add_feed(str(path.resolve()))
    reader.update_feeds()
    stored = reader.get_entry_counts().total
    if stored != (expected or 100 * len(paths)):
        sys.exit(f"reader stored {stored} items of {len(paths)} files")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if sys.argv[3:] else 0)

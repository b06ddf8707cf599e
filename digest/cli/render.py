"""What ``files/renderers.py`` starts: renders some files of a site for another process, from its store as it stands."""

from __future__ import annotations

import os
import pickle
import sys

from digest import wiring
from digest.cli.work import spare_garbage_collection
from digest.files import renderers


def main() -> None:
    """Read from standard input what is wanted, and write it to standard output."""
    (config, now), wanted = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    spare_garbage_collection()
    # Nothing else is to come between: what anything prints goes to standard error.
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        with wiring.open_stores(config, dry=True) as stores:
            renderers.answer(wanted, wiring.targets(config, stores, now), answers.write)


if __name__ == "__main__":
    main()

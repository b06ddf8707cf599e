"""Render files of a site in a process of its own, started by ``publishing/output/renderers.py``."""

from __future__ import annotations

import os
import pickle
import sys

from digest import tasks
from digest.publishing.output import renderers


def main() -> None:
    """Read a request from standard input, and write the rendered files to standard output."""
    (config, now), wanted = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    # The pipe carries only rendered files: anything that is printed goes to standard error.
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        with tasks.open_stores(config, dry=True) as stores:
            renderers.answer(wanted, tasks.targets(config, stores, now), answers.write)


if __name__ == "__main__":
    main()

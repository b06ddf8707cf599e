"""``python -m release VERB``: the steps of a release, in the order of docs/releasing.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from release import packages, pins, site, versions
from release.failure import Failure

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Run the verb on the command line. If it fails, exit with one line and status 1."""
    arguments = _parser().parse_args()
    try:
        arguments.verb(arguments)
    except Failure as failure:
        sys.exit(f"error: {failure}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m release", description="Make a release.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    _verb(verbs, "pins", "write hashes.txt for the versions in constraints.txt", lambda _: pins.write(ROOT))
    _verb(verbs, "package", "make all files of a release in dist/", lambda _: packages.make(ROOT))
    _verb(verbs, "check", "say whether this commit can be released", lambda _: versions.check(ROOT))
    dated = _verb(verbs, "date", "date the changelog of the version", lambda it: versions.set_date(ROOT, it.day))
    dated.add_argument("day", type=date.fromisoformat, help="such as 2025-05-05")
    begun = _verb(verbs, "begin", "begin the next version", lambda it: versions.begin(ROOT, it.version))
    begun.add_argument("version", help="such as 0.2.0")
    kept = _verb(verbs, "site", "keep a small site of this version as a fixture", lambda it: site.keep(ROOT, it.wheel))
    kept.add_argument("wheel", type=Path, help="the released wheel, in dist/")
    return parser


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    what: str,
    do: Callable[[argparse.Namespace], None],
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=what, description=what)
    parser.set_defaults(verb=do)
    return parser


if __name__ == "__main__":
    main()

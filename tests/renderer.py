"""A renderer for the tests of ``publishing/output/renderers.py`` in place of ``digest.cli.render``.

It writes what its order says of a path; where the order says nothing it fails, as for a broken template.
"""

from __future__ import annotations

import pickle
import sys

from digest.model.artifact import Target
from digest.publishing.output.renderers import answer


def main() -> None:
    (contents, inputs), wanted = pickle.load(sys.stdin.buffer)
    targets = [Target(path, "text/plain", inputs, contents[path].encode) for path in contents]
    answer(wanted, targets, sys.stdout.buffer.write)


if __name__ == "__main__":
    main()

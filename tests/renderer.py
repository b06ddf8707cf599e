"""What the tests of ``renderers.py`` start in place of ``digest.cli.render``: it writes what its order says of a path.

Where the order says nothing it fails, as a renderer does whose template is broken.
"""

from __future__ import annotations

import pickle
import sys

from digest.model.artifact import Target
from digest.renderers import answer


def main() -> None:
    (contents, inputs), wanted = pickle.load(sys.stdin.buffer)
    targets = [Target(path, "text/plain", inputs, contents[path].encode) for path in contents]
    answer(wanted, targets, sys.stdout.buffer.write)


if __name__ == "__main__":
    main()

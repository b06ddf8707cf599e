"""Kill `digest send` 100 times over 1,000 readers, and account for every message.

``python -m bench.kills [--kills 100] [--readers 1000] [--seed 1]``. It fails if anybody got an edition twice without a
request to send it again, if the ledger misses anybody, if a kill leaves more than one in doubt, or if the next run by
itself leaves anybody out.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from tests.kills import Sending, finish, kill_often
from tests.mailserver import running


def main() -> None:
    """Print what was seen."""
    parser = argparse.ArgumentParser(prog="python -m bench.kills", description="Kill the sender at random moments.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--readers", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running() as server:
        sending = Sending(Path(folder), server, arguments.readers)
        report = kill_often(sending, arguments.kills, Random(arguments.seed))
        ledger = finish(sending, report)
        print(report, flush=True)
        counts = Counter(one.status for one in ledger.values())
        twice = sum(number > 1 for number in sending.got().values())
    print(f"at the end: {dict(counts)}; {twice} got it again by --resend-in-doubt; {len(report.faults)} faults")
    for fault in report.faults[:20]:
        print(fault)
    sys.exit(1 if report.faults or counts["sent"] != arguments.readers else 0)


if __name__ == "__main__":
    main()

import gc
import subprocess
import sys

from digest.cli.work import spare_garbage_collection


def test_what_is_garbage_after_a_command_does_not_stay_for_ever() -> None:
    spare_garbage_collection()
    exempt = gc.get_freeze_count()
    alive: list[list[int]] = [[] for _ in range(1000)]
    spare_garbage_collection()

    assert gc.get_freeze_count() <= exempt
    assert len(alive) == 1000


def test_a_short_command_never_looks_for_garbage() -> None:
    before = _collections("")

    assert _collections("main()") == before


def _collections(then: str) -> int:
    code = f"""
import gc, sys
from digest.cli import main
sys.argv = ["digest", "--help"]
{then}
print(sum(one["collections"] for one in gc.get_stats()), file=sys.stderr)"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return int(done.stderr)

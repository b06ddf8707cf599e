"""What the end of a batch says, told apart from a wait that ends."""

from __future__ import annotations

import pytest

from digest.cluster.cluster import Cluster, _PendingBatch
from digest.cluster.scheduler import Scheduler
from digest.errors import ClusterError
from tests.clusters import no_translators


class _Ending:
    """Dask's future of a batch that fails in the very moment in which the wait for it ends."""

    def __init__(self, error: Exception) -> None:
        self.error, self.status = error, "pending"

    def result(self, timeout: float) -> object:
        if self.status == "error":
            raise self.error
        self.status = "error"
        raise TimeoutError(timeout)


@pytest.mark.parametrize("error", [ValueError("odd"), TimeoutError("odd"), FileNotFoundError("odd")])
def test_a_batch_that_fails_as_the_wait_ends_is_told_as_what_it_is(error: Exception) -> None:
    cluster = Cluster(Scheduler("tcp://127.0.0.1:9", timeout=1), no_translators, (), False, print)
    batch = _PendingBatch(b"", frozenset(), _Ending(error))

    assert cluster._finished(batch) is None
    with pytest.raises(ClusterError, match=rf"a worker failed \({type(error).__name__}: odd\); look"):
        cluster._finished(batch)

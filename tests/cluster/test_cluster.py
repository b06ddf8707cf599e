"""Work on real workers gives what it gives here, and what goes wrong is told in a line."""

from __future__ import annotations

import gc
import re
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.cluster.cluster import Cluster
from digest.cluster.scheduler import Scheduler
from digest.cluster.worker import SharedSite, load
from digest.errors import ClusterError
from digest.model.translation import EngineSettings, TextContext, Translation
from digest.ports import Translator
from digest.reading.sources.articles import ArticleExtractor
from digest.tasks.parts.make_cluster import _on_worker
from digest.tasks.parts.make_translator import checked_engines
from digest.translating import memory
from digest.translating.memory import RememberingTranslator
from tests.clusters import (
    LONGEST,
    Certificates,
    Deadly,
    Failing,
    Watched,
    await_workers,
    certificates,
    no_translators,
    scheduler,
    worker,
)
from tests.fakes import FakeMemory
from tests.fixtures.train.corpus import pairs

pytestmark = [
    pytest.mark.enable_socket,
    # Dask leaves the socket of a connection that failed to the collector, which warns in whichever test comes next.
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
]

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)

Join = Callable[..., Cluster]


@pytest.fixture
def join() -> Iterator[Join]:
    """Make clusters, and leave them in the end."""
    joined: list[Cluster] = []

    def make(place: Scheduler, packages: Path | None = None, told: list[str] | None = None) -> Cluster:
        report = print if told is None else told.append
        engines = checked_engines(("argos",), EngineSettings(packages), {}, report) if packages else ()
        on_worker = partial(_on_worker, ("argos",), packages, {}) if packages else no_translators
        joined.append(Cluster(place, on_worker, engines, bool(packages), report))
        return joined[-1]

    yield make
    for one in joined:
        one.close()
    gc.collect()


@pytest.fixture
def segments(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """So many that they make several batches."""
    monkeypatch.setattr(memory, "BATCH", 20)
    return list(dict.fromkeys(text for text, _ in islice(pairs(400, seed=5), 150)))[:130]


def translated(engine: Translator, segments: list[str], *at_work: Cluster) -> list[Translation]:
    return list(RememberingTranslator(engine, FakeMemory(), *at_work).translate(segments, "en", "es"))


def test_workers_translate_as_this_machine_does(
    place: Scheduler, packages: Path, segments: list[str], join: Join
) -> None:
    cluster = join(place, packages)

    for there, here in zip(cluster.placed(), cluster.translators, strict=True):
        assert repr(translated(there, segments, cluster)) == repr(translated(here, segments))


def test_several_pairs_are_translated_at_the_same_time_as_one_by_one_here(
    place: Scheduler, packages: Path, segments: list[str], join: Join
) -> None:
    cluster = join(place, packages)
    spanish = [text for _, text in islice(pairs(400, seed=6), 30)]
    asked = {TextContext("en", "es", frozenset({"Arden"})): segments[:50], TextContext("es", "en"): spanish}
    there = RememberingTranslator(cluster.placed()[0], FakeMemory(), cluster)
    here = RememberingTranslator(cluster.translators[0], FakeMemory())

    one_by_one = {one: here.translate_pairs({one: segments})[one] for one, segments in asked.items()}
    assert repr(there.translate_pairs(asked)) == repr(one_by_one)


def test_pages_are_read_there_as_here(place: Scheduler, join: Join) -> None:
    work = ArticleExtractor(NOW, ZoneInfo("Europe/Lisbon"))
    samples = sorted((Path(__file__).parents[1] / "samples/page").glob("*.html"))
    pages = [(path.read_bytes(), f"https://news.example.org/{path.stem}") for path in samples]

    assert pages
    assert list(join(place)(work, pages)) == list(map(work, pages))


def test_models_are_made_once_for_all_batches(
    place: Scheduler, packages: Path, segments: list[str], join: Join
) -> None:
    cluster = join(place, packages)
    translated(cluster.placed()[0], segments, cluster)

    assert set(cluster._client.run(_times_made, cluster.site()).values()) == {0}


def _times_made(site: SharedSite) -> int:
    """How often a site that has worked is made when it is asked for again."""
    made = load.cache_info().misses
    load(site)
    return load.cache_info().misses - made


def test_no_work_needs_no_scheduler(join: Join) -> None:
    assert list(join(Scheduler("tcp://127.0.0.1:9", timeout=1))(abs, [])) == []


def test_who_stops_early_stops_the_workers(place: Scheduler, tmp_path: Path, join: Join) -> None:
    work, cluster = Watched(tmp_path), join(place)
    results = cluster(work, range(40))
    work.let_go()

    assert next(results) == 0
    results.close()
    time.sleep(2)
    assert len(work.begun()) < 40


def test_a_failure_of_the_work_is_a_line(place: Scheduler, join: Join) -> None:
    with pytest.raises(ClusterError, match=r"^cluster tls://\S+: a worker failed \(ValueError: batch 3 is odd\); look"):
        list(join(place)(Failing(), [3]))


# Kills


def test_a_worker_killed_in_mid_batch_costs_only_its_batch(own: Certificates, tmp_path: Path, join: Join) -> None:
    work = Watched(tmp_path)
    with scheduler(tmp_path, own) as (address, _), worker(address, tmp_path, own, "lasting"):
        with worker(address, tmp_path, own, "dying") as dying:
            cluster = join(own.place(address))
            await_workers(cluster, 2)
            results = cluster(work, range(8))
            first = defer(results)
            begun = dict(work.begun(2))
            dying.kill()
            dying.wait(timeout=60)
            work.let_go()
            done = [first(), *results]

    (lost,) = (batch for batch, pid in begun.items() if pid == dying.pid)
    assert done == [batch * batch for batch in range(8)]
    assert sorted(batch for batch, _ in work.begun()) == sorted([*range(8), lost])


def test_a_batch_that_ends_each_worker_is_given_up_in_a_line_and_done_the_next_time(
    own: Certificates, tmp_path: Path, join: Join
) -> None:
    work, few = Deadly(tmp_path), {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    with scheduler(tmp_path, own, few) as (address, _):
        with worker(address, tmp_path, own, "one"), worker(address, tmp_path, own, "two"):
            cluster = join(own.place(address))
            await_workers(cluster, 2)
            results = cluster(work, range(2))

            assert next(results) == 0
            work.let_loose()
            with pytest.raises(
                ClusterError,
                match=r"^cluster [^ ]+: 2 workers died of the same batch, the last one at tls://127\.0\.0\.1:\d+, "
                r"usually from lack of memory; the batches before it are kept, so look at the logs of the workers, ",
            ):
                next(results)
        work.heal()
        with worker(address, tmp_path, own, "three"):
            assert list(join(own.place(address))(work, range(2))) == [0, 1]


def test_a_worker_that_comes_later_takes_work(own: Certificates, tmp_path: Path, join: Join) -> None:
    work = Watched(tmp_path)
    work.let_go()
    with scheduler(tmp_path, own) as (address, _):
        first = defer(join(own.place(address))(work, [7]))
        with worker(address, tmp_path, own):
            assert first() == 49


def test_a_scheduler_that_is_killed_is_a_line_and_the_next_run_finishes_the_same(
    own: Certificates, packages: Path, tmp_path: Path, segments: list[str], join: Join
) -> None:
    kept = FakeMemory()

    def run(address: str, stop: Callable[[], None] | None) -> list[Translation]:
        cluster = join(own.place(address, timeout=30), packages)

        def at_work(work: object, batches: object) -> Iterator[object]:
            for number, result in enumerate(cluster(work, batches)):
                yield result
                if number == 1 and stop:
                    stop()

        return list(RememberingTranslator(cluster.placed()[0], kept, at_work).translate(segments, "en", "es"))

    with scheduler(tmp_path, own) as (address, process), worker(address, tmp_path, own):
        with pytest.raises(ClusterError, match=r"^cluster tls://[^ ]+: the scheduler is gone; what was translated is "):
            run(address, lambda: (process.kill(), process.wait(timeout=60)))
    with scheduler(tmp_path, own) as (address, _), worker(address, tmp_path, own):
        again = run(address, None)
    here = checked_engines(("argos",), EngineSettings(packages), {}, print)[0]

    assert sum(one.remembered for one in again) >= 40
    assert [one.text for one in again] == [one.text for one in translated(here, segments)]
    assert [one.score for one in again] == [one.score for one in translated(here, segments)]


def test_a_worker_that_hangs_is_waited_for_only_so_long(own: Certificates, tmp_path: Path, join: Join) -> None:
    work = Watched(tmp_path)
    with scheduler(tmp_path, own) as (address, _), worker(address, tmp_path, own) as process:
        cluster = join(own.place(address, patience=3))
        await_workers(cluster, 1)
        first = defer(cluster(work, [1]))
        work.begun(1)
        process.send_signal(signal.SIGSTOP)

        with pytest.raises(ClusterError, match="no batch was finished in 3 seconds; look at the workers, raise `pati"):
            first()


# Who may work


def test_a_machine_where_nothing_listens_is_a_line(own: Certificates, join: Join) -> None:
    with pytest.raises(ClusterError) as refused:
        join(own.place("tls://127.0.0.1:9", timeout=1)).workers()
    assert re.fullmatch(
        r"cluster tls://127\.0\.0\.1:9: no scheduler answers there \((.*refused|nothing in 1 second)\); start it with "
        r"`dask scheduler`, or check `scheduler`, `ca`, `certificate` and `key` under \[cluster\]",
        str(refused.value),
    )


@pytest.mark.parametrize("name", ["harbor..example", "h" * 64])
def test_a_name_that_no_machine_can_have_is_a_line(join: Join, name: str) -> None:
    before = set(threading.enumerate())
    with pytest.raises(ClusterError, match=r"no scheduler answers there \(.+\); start it .* check `scheduler` under"):
        join(Scheduler(f"tcp://{name}:8786", timeout=1)).workers()
    assert set(threading.enumerate()) <= before, "what fails leaves a client of Dask open"


def test_a_scheduler_that_is_just_starting_is_waited_for(join: Join, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    cluster = join(Scheduler(f"tcp://127.0.0.1:{port}", timeout=LONGEST))
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(cluster.workers)
        with scheduler(tmp_path, port=port):
            assert asked.result(LONGEST) == ()
            cluster.close()


def test_what_takes_the_connection_and_says_nothing_is_waited_for_only_so_long(join: Join) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"

        with pytest.raises(ClusterError, match=r"\(nothing in 1 second\); start it"):
            join(Scheduler(address, timeout=1)).workers()


def test_what_has_no_certificate_is_no_scheduler_of_ours(own: Certificates, join: Join, tmp_path: Path) -> None:
    with scheduler(tmp_path) as (address, _):
        with pytest.raises(ClusterError, match=r"no scheduler answers there \(.+\); start it"):
            join(own.place(address.replace("tcp:", "tls:"), timeout=2)).workers()


def test_what_answers_otherwise_is_no_scheduler(join: Join, monkeypatch: pytest.MonkeyPatch) -> None:
    def misread(*_: object, **__: object) -> None:
        raise MemoryError("what a web server says, read as the length of a message")

    monkeypatch.setattr("distributed.Client.start", misread)

    with pytest.raises(ClusterError, match=r"no scheduler answers there \(MemoryError: what a web .*`sched"):
        join(Scheduler("tcp://127.0.0.1:9")).workers()


def test_without_a_worker_it_waits_only_so_long(own: Certificates, tmp_path: Path, join: Join) -> None:
    with scheduler(tmp_path, own) as (address, _):
        with pytest.raises(
            ClusterError, match=r"no worker for 10 seconds; start one with `dask worker`, and run again$"
        ):
            list(join(own.place(address, timeout=10))(abs, [1]))


def test_a_worker_with_another_model_is_refused_by_name_and_others_do_the_work(
    own: Certificates, packages: Path, tmp_path: Path, segments: list[str], join: Join
) -> None:
    told: list[str] = []
    with scheduler(tmp_path, own) as (address, _), worker(address, tmp_path, own, "right"):
        with worker(address, tmp_path, own, "poor", {"ARGOS_PACKAGES_DIR": str(tmp_path / "none")}):
            cluster = join(own.place(address), packages, told)
            await_workers(cluster, 2)
            made = translated(cluster.placed()[0], segments, cluster)
            known = {one.name: one.refusal for one in cluster.workers()}

    assert repr(made) == repr(translated(cluster.translators[0], segments))
    assert known["right"] == ""
    assert known["poor"].startswith(
        "no model for en-es; `digest models list` tells which, install the same on both (and 3"
    )


def test_if_no_worker_has_the_model_the_error_says_so(
    own: Certificates, packages: Path, tmp_path: Path, segments: list[str], join: Join
) -> None:
    with scheduler(tmp_path, own) as (address, _):
        with worker(address, tmp_path, own, "poor", {"ARGOS_PACKAGES_DIR": str(tmp_path / "none")}):
            await_workers(join(own.place(address)), 1)
            cluster = join(own.place(address, timeout=15), packages, [])

            with pytest.raises(
                ClusterError, match=r"1 worker, which takes no work; worker poor at tls://[^ ]+: no mod"
            ):
                translated(cluster.placed()[0], segments, cluster)


def test_a_worker_that_computes_otherwise_is_refused(
    own: Certificates, packages: Path, tmp_path: Path, join: Join
) -> None:
    told: list[str] = []
    with scheduler(tmp_path, own) as (address, _):
        with worker(address, tmp_path, own, "old", {"CT2_FORCE_CPU_ISA": "GENERIC"}):
            await_workers(join(own.place(address)), 1)
            join(own.place(address), packages, told).workers()

    assert len(told) == 1
    assert ": worker old at tls://" in told[0]
    assert "takes no work: its processor rounds differently (" in told[0]
    assert "CT2_FORCE_CPU_ISA=GENERIC" in told[0]


def test_who_has_no_certificate_of_the_authority_is_let_in_by_nobody(
    place: Scheduler, tmp_path: Path, join: Join
) -> None:
    stranger = certificates(tmp_path / "stranger")

    half = Certificates(Path(f"{place.ca}"), stranger.certificate, stranger.key)

    with pytest.raises(ClusterError, match=r"\(SSLCertVerificationError: .*`scheduler`, `ca`, `certificate` and `key`"):
        join(stranger.place(place.address, timeout=2)).workers()
    with pytest.raises(ClusterError, match=r"no scheduler answers there \("):
        join(half.place(place.address, timeout=2)).workers()
    with pytest.raises(ClusterError, match=r"no scheduler answers there \(.+\); .* or check `scheduler` under"):
        join(Scheduler(place.address.replace("tls:", "tcp:"), timeout=2)).workers()


def defer(results: Iterator[int]) -> Callable[[], int]:
    """Begin to ask for the first result, in a thread; return a function that waits for it."""
    pool = ThreadPoolExecutor(1)
    future = pool.submit(next, results)
    pool.shutdown(wait=False)
    return partial(future.result, 240)

"""Request many sources on the web at once, while those on this machine are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from queue import SimpleQueue
from threading import Thread

from digest.ports import Source
from digest.sources.web import WebSource

# They wait for servers, and not for this machine.
_THREADS = 32


def ready(sources: Sequence[Source]) -> Iterator[Source]:
    """Yield all sources, each when it can be read without waiting for its server.

    The sources of one host are requested one after the other, so that they do not keep those of others waiting.
    """
    by_host: dict[str, list[WebSource]] = {}
    for source in sources:
        if isinstance(source, WebSource) and not source.waits():
            by_host.setdefault(source.host, []).append(source)
    waiting: SimpleQueue[list[WebSource]] = SimpleQueue()
    fetched: SimpleQueue[WebSource] = SimpleQueue()
    for group in by_host.values():
        waiting.put(group)
    for _ in range(min(_THREADS, len(by_host))):
        waiting.put([])
    requested = {id(source) for group in by_host.values() for source in group}
    for _ in range(min(_THREADS, len(by_host))):
        # A daemon, so that Ctrl-C does not wait for servers.
        Thread(target=_fetch, args=(waiting, fetched), daemon=True).start()
    yield from (source for source in sources if id(source) not in requested)
    for _ in requested:
        yield fetched.get()


def _fetch(waiting: SimpleQueue[list[WebSource]], fetched: SimpleQueue[WebSource]) -> None:
    while group := waiting.get():
        for source in group:
            source.fetch()
            fetched.put(source)

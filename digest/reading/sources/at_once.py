"""Request many sources on the web at once, while those on this machine are read.

Threads do nothing but wait for servers, 32 of them in 300 KB, so nothing is asynchronous. Everything else happens in
one thread, so neither parsers nor the store need be safe for threads. Only silence (UnansweredError) lets the others of
a host be given up; any answer is a matter of that one source, even a redirect to a host that is silent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from queue import Queue, SimpleQueue
from threading import Thread

from digest.ports import Source
from digest.reading.sources.web_source import WebSource

# They wait for servers, not for this machine.
_THREADS = 32
# Of sources of one server in a row that it did not answer: then it would let all others wait as long.
_ENOUGH_SILENCE = 2


def ready(sources: Sequence[Source]) -> Iterator[Source]:
    """Yield all sources, each when it can be read without waiting for its server.

    The sources of one host are requested one after the other, so that they do not keep those of others waiting. Those
    that failed the last time are the last: if their server answers nothing else either, these are the ones given up.
    """
    by_host: dict[str, list[WebSource]] = {}
    for source in sources:
        if isinstance(source, WebSource) and not source.waits():
            by_host.setdefault(source.host, []).append(source)
    requested = {id(source) for group in by_host.values() for source in group}
    todo: SimpleQueue[list[WebSource]] = SimpleQueue()
    # So that no more documents are in memory than can soon be read.
    fetched: Queue[WebSource] = Queue(_THREADS)
    threads = min(_THREADS, len(by_host))
    for group in by_host.values():
        todo.put(sorted(group, key=lambda source: source.has_failed))
    for _ in range(threads):
        # A daemon, so that Ctrl-C does not wait for servers.
        Thread(target=_fetch, args=(todo, fetched), daemon=True).start()
    try:
        yield from (source for source in sources if id(source) not in requested)
        left = len(requested)
        while left:
            source = fetched.get()
            if source.needs_more():
                todo.put([source])
            else:
                left -= 1
                yield source
                source.forget()
    finally:
        for _ in range(threads):
            todo.put([])


def _fetch(todo: SimpleQueue[list[WebSource]], fetched: Queue[WebSource]) -> None:
    while group := todo.get():
        silent: Counter[tuple[str, str]] = Counter()
        for source in group:
            if silent[source.server] < _ENOUGH_SILENCE:
                source.fetch()
                silent[source.server] = silent[source.server] + 1 if source.is_unanswered else 0
            else:
                source.give_up()
            source.pack()
            fetched.put(source)

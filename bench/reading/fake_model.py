"""A fake language model behind a loopback server, for measuring what becomes of its headlines and introductions.

No package that we know ships a language model, so this one only rewords: it answers with the beginning of the first
sentence of what it is asked about, without dates before it. Every third headline has a lie in it: another name, or
another number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from digest.language.text.dates.datelines import without_dateline
from digest.language.text.sentences.sentences import sentences
from digest.language.text.shortening.shorten import shorten

_NUMBER = re.compile(r"\d+")
_NAME = "Garibaldi"
# Room for the lie within the limit of a headline.
_LONGEST = 120


@dataclass(slots=True)
class FakeModel:
    """The server's URL, the headlines that it gave, and those of them with a lie."""

    url: str = ""
    headlines: list[str] = field(default_factory=list)
    lies: list[str] = field(default_factory=list)

    def answer(self, instruction: str, material: str) -> str:
        """Return the answer to a question."""
        # The first line of a story is its title.
        parts = [without_dateline(part.partition("\n")[2] or part) for part in material.split("\n\n")]
        first = [found[0] for part in parts if (found := sentences(part))]
        if "headline" not in instruction:
            return " ".join(sentences(material)[:3] if instruction.startswith("Summarize") else first[:2])
        headline = shorten(first[0].rstrip("."), _LONGEST).rstrip("…") if first else ""
        if len(self.headlines) % 3 == 2:
            has_number = _NUMBER.search(headline)
            headline = _NUMBER.sub("739", headline, count=1) if has_number else f"{_NAME}: {headline}"
            self.lies.append(headline)
        self.headlines.append(headline)
        return headline


@contextmanager
def running() -> Iterator[FakeModel]:
    """Serve a fake model."""
    model = FakeModel()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked = [message["content"] for message in question["messages"]]
            choice = {"message": {"content": model.answer(*asked)}, "finish_reason": "stop"}
            body = json.dumps({"choices": [choice]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        model.url = f"http://127.0.0.1:{server.server_port}/v1"
        yield model
        server.shutdown()

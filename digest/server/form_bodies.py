"""The bodies of requests that are forms: no larger than is allowed, and taken apart. The door to python-multipart."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from python_multipart import MultipartParser
from python_multipart.multipart import parse_options_header
from starlette.requests import Request

# It warns of every broken form, and anybody may send as many as they like: whoever reads one says what is wrong.
logging.getLogger("python_multipart").setLevel(logging.CRITICAL)

URL_ENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


@dataclass(slots=True)
class FormPart:
    """A part of a form: the name of its field and its content; ``file`` is the name of a file, None if it is none."""

    name: str = ""
    file: str | None = None
    content: bytearray = field(default_factory=bytearray)


def media_type_of(request: Request) -> str:
    """Return the media type of a body in lower case, without its parameters; "" if there is none."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def body_of(request: Request, largest: int) -> bytes | None:
    """Return the body of a request, None once it is larger than so many bytes. Raises ClientDisconnect."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > largest:
            return None
        parts.append(part)
    return b"".join(parts)


def pairs_of(body: bytes, most: int) -> list[tuple[str, str]]:
    """Return the names and values of a URL-encoded form. Raises ValueError if it is none, or has more than ``most``."""
    return parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="replace", max_num_fields=most)


def parts_of(request: Request, body: bytes, most: int) -> list[FormPart]:
    """Return the parts of a form with files (RFC 7578). Raises ValueError if it is none, or has more than ``most``."""
    boundary = parse_options_header(request.headers.get("content-type", ""))[1].get(b"boundary", b"")
    if not boundary:
        raise ValueError("no boundary")
    found = _Parts(most)
    parser = MultipartParser(
        boundary,
        {
            "on_part_begin": found.begin,
            "on_header_field": found.add_name,
            "on_header_value": found.add_value,
            "on_header_end": found.end_header,
            "on_part_data": found.add_content,
        },
    )
    parser.write(body)
    parser.finalize()
    return [part for part in found.parts if part.name]


class _Parts:
    """Collects what the parser finds."""

    def __init__(self, most: int) -> None:
        self.parts: list[FormPart] = []
        self._most = most
        self._header, self._value = b"", b""

    def begin(self) -> None:
        if len(self.parts) >= self._most:
            raise ValueError("too many parts")
        self.parts.append(FormPart())

    def add_name(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def add_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            options = dict(_texts(parse_options_header(self._value)[1]))
            self.parts[-1].name, self.parts[-1].file = options.get("name", ""), options.get("filename")
        self._header, self._value = b"", b""

    def add_content(self, data: bytes, start: int, end: int) -> None:
        self.parts[-1].content += data[start:end]


def _texts(options: dict[bytes, bytes]) -> Iterator[tuple[str, str]]:
    for name, value in options.items():
        yield name.decode("ascii", "replace"), value.decode("utf-8", "replace")

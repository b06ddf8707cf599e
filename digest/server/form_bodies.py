"""The bodies of requests that are forms: no larger than is allowed, and taken apart."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

URL_ENCODED = "application/x-www-form-urlencoded"


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

"""Read forms: limited in size and time, and only from our own pages."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from digest.server.public.refusals import RefusedError
from digest.text.characters.clean import clean, one_line

# In bytes: an address of 254 characters in percent-encoded UTF-8, and a few words.
_LARGEST = 16_000
_MOST_FIELDS = 50
_BOUNDARY = re.compile(r';\s*boundary=(?:"([^"]*)"|([^;"\s]+))', re.IGNORECASE)
_NAME = re.compile(rb'^content-disposition:[^\r\n]*?;[ \t]*name="?([^"\r\n;]*)', re.IGNORECASE | re.MULTILINE)
# In seconds, for the whole body.
_PATIENCE = 15

# The first value of each field, in one line.
Fields = Mapping[str, str]


async def fields_of(request: Request) -> Fields:
    """Return the fields of a form. Raises RefusedError if it is not a form, too large or too slow."""
    kind = request.headers.get("content-type", "")
    body = await _body(request)
    match kind.partition(";")[0].strip().lower():
        case "application/x-www-form-urlencoded":
            pairs = _pairs(body)
        case "multipart/form-data":
            pairs = list(_parts(kind, body))
        case _:
            raise RefusedError("form", "a form of another media type")
    fields: dict[str, str] = {}
    for name, value in pairs:
        fields.setdefault(name, one_line(clean(value)))
    return fields


def need_own_page(request: Request, origins: Collection[str]) -> None:
    """Raise RefusedError if a page of another site sent the form.

    Browsers say so in ``Sec-Fetch-Site``, but only on a secure connection, and in ``Origin``, which must be one of
    ``origins``. Pages with tokens in their URLs send no referrer, so their origin is "null"
    (https://fetch.spec.whatwg.org/#append-a-request-origin-header); browsers in terminals send neither header. Then
    the token must be enough, which each form has in its URL or in a field.
    """
    site, origin = request.headers.get("sec-fetch-site", ""), request.headers.get("origin", "")
    if site not in {"", "same-origin"} or origin not in {"", "null", *origins}:
        raise RefusedError("foreign", "a form of another site")


async def _body(request: Request) -> bytes:
    parts, size = [], 0
    try:
        async with asyncio.timeout(_PATIENCE):
            async for part in request.stream():
                size += len(part)
                if size > _LARGEST:
                    raise RefusedError("large", f"a form of more than {_LARGEST:,} bytes")
                parts.append(part)
    except TimeoutError as error:
        raise RefusedError("slow", f"a form that took more than {_PATIENCE} seconds") from error
    except ClientDisconnect as error:
        raise RefusedError("form", "a form that broke off") from error
    return b"".join(parts)


def _pairs(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="replace", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise RefusedError("form", "a form that cannot be read") from error


def _parts(kind: str, body: bytes) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a multipart form (RFC 7578), such as mail providers send (RFC 8058).

    Python's parser is not used: parts within parts take it seconds.
    """
    found = _BOUNDARY.search(kind)
    boundary = (found[1] or found[2] or "").encode("utf-8", "replace") if found else b""
    if not boundary:
        return
    _, *parts = (b"\r\n" + body).split(b"\r\n--" + boundary, _MOST_FIELDS)
    for part in parts:
        head, _, value = part.partition(b"\r\n\r\n")
        if part.startswith(b"--"):
            return
        if name := _NAME.search(head):
            yield name[1].decode("utf-8", "replace"), value.decode("utf-8", "replace")

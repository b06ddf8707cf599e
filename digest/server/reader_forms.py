"""Read forms: limited in size and time, and only from our own pages."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Iterator, Mapping

from starlette.requests import ClientDisconnect, Request

from digest.language.text.characters.clean import clean, one_line
from digest.server import form_bodies as bodies
from digest.server.form_bodies import body_of, media_type_of, pairs_of
from digest.server.refused_requests import RefusedRequestError

# In bytes: an address of 254 characters in percent-encoded UTF-8, and a few words; or some 800 fields of topics.
_LARGEST = 16_000
_MOST_FIELDS = 500
_BOUNDARY = re.compile(r';\s*boundary=(?:"([^"]*)"|([^;"\s]+))', re.IGNORECASE)
_NAME = re.compile(rb'^content-disposition:[^\r\n]*?;[ \t]*name="?([^"\r\n;]*)', re.IGNORECASE | re.MULTILINE)
# In seconds, for the whole body.
_PATIENCE = 15

# The first value of each field, in one line.
Fields = Mapping[str, str]


async def fields_of(request: Request) -> Fields:
    """Return the fields of a form. Raises RefusedRequestError if it is not a form, too large or too slow."""
    body = await _body(request)
    match media_type_of(request):
        case bodies.URL_ENCODED:
            pairs = _pairs(body)
        case "multipart/form-data":
            pairs = list(_parts(request.headers["content-type"], body))
        case _:
            raise RefusedRequestError("form", "a form of another media type")
    fields: dict[str, str] = {}
    for name, value in pairs:
        fields.setdefault(name, one_line(clean(value)))
    return fields


def need_own_page(request: Request, origins: Collection[str]) -> None:
    """Raise RefusedRequestError if a page of another site sent the form.

    Browsers say so in ``Sec-Fetch-Site``, but only on a secure connection, and in ``Origin``, which must be one of
    ``origins``. Pages with tokens in their URLs send no referrer, so their origin is "null"
    (https://fetch.spec.whatwg.org/#append-a-request-origin-header); browsers in terminals send neither header. Then the
    token must be enough, which each form has in its URL or in a field. The form to subscribe has none in its URL, so
    its page lets browsers tell its origin (the block ``referrer`` of its template).
    """
    site, origin = request.headers.get("sec-fetch-site", ""), request.headers.get("origin", "")
    if site not in {"", "same-origin"} or origin not in {"", "null", *origins}:
        raise RefusedRequestError("foreign", "a form of another site")


async def _body(request: Request) -> bytes:
    try:
        async with asyncio.timeout(_PATIENCE):
            body = await body_of(request, _LARGEST)
    except TimeoutError as error:
        raise RefusedRequestError("slow", f"a form that took more than {_PATIENCE} seconds") from error
    except ClientDisconnect as error:
        raise RefusedRequestError("form", "a form that broke off") from error
    if body is None:
        raise RefusedRequestError("large", f"a form of more than {_LARGEST:,} bytes")
    return body


def _pairs(body: bytes) -> list[tuple[str, str]]:
    try:
        return pairs_of(body, _MOST_FIELDS)
    except ValueError as error:
        raise RefusedRequestError("form", "a form that cannot be read") from error


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

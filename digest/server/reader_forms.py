"""Read forms: limited in size and time, and only from our own pages."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping

from starlette.requests import ClientDisconnect, Request

from digest.language.text.characters.clean import clean, one_line
from digest.server import form_bodies as bodies
from digest.server.form_bodies import body_of, media_type_of, pairs_of, parts_of
from digest.server.refused_requests import RefusedRequestError

# In bytes: an address of 254 characters in percent-encoded UTF-8, and a few words; or some 800 fields of topics.
_LARGEST = 16_000
_MOST_FIELDS = 500
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
        case bodies.MULTIPART:
            pairs = _parts(request, body)
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


def _parts(request: Request, body: bytes) -> list[tuple[str, str]]:
    """Return the fields of a form as mail providers send it (RFC 8058); a file is none."""
    try:
        parts = parts_of(request, body, _MOST_FIELDS)
    except ValueError as error:
        raise RefusedRequestError("form", "a form that cannot be read") from error
    return [(part.name, part.content.decode("utf-8", "replace")) for part in parts if part.file is None]

"""Let through only what this page itself sends: every change comes as a form with a token, from this origin.

There are no cookies, so a browser has nothing to send along for a page of another site; this is checked all the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from starlette.requests import Request

from digest.errors import UsageError
from digest.language.text.characters.clean import clean
from digest.server.form_bodies import URL_ENCODED, body_of, media_type_of, pairs_of

# All translations of a week are one form: each character takes up to nine bytes in it, and each text comes twice, as it
# was and as it is.
_LARGEST = 20_000_000
_MOST_FIELDS = 50_000

# The file of a draft stays as it is: its values are cleaned when they are read.
_AS_WRITTEN = frozenset({"text"})

# The values of each field of a form.
Fields = Mapping[str, tuple[str, ...]]


class RefusedFormError(UsageError):
    """A request that this page did not send, or that is too large; ``status`` is that of HTTP."""

    def __init__(self, message: str, status: int = 403) -> None:
        super().__init__(message)
        self.status = status


async def fields_of(request: Request) -> Fields:
    """Return the fields of a form that a page of this origin sent. Raises RefusedFormError for anything else."""
    need_same_origin(request)
    if media_type_of(request) != URL_ENCODED:
        raise RefusedFormError("Only forms of this page can change anything.", 415)
    body = await body_of(request, _LARGEST)
    if body is None:
        raise RefusedFormError("That is too much text for one form.", 413)
    return _parsed(body)


def need_token(fields: Fields, token: str) -> None:
    """Raise RefusedFormError unless a form is from a page with the ``token``: that of this run of the desk."""
    if not secrets.compare_digest(first(fields, "token").encode(), token.encode()):
        raise RefusedFormError("This page is from an earlier run of the desk, which was started anew since.")


def need_same_origin(request: Request) -> None:
    """Raise RefusedFormError unless a browser says that a page of this origin sent the request.

    The host was compared before: it is one of this machine's. A page without an origin, such as one in a sandbox, sends
    "null", and only old browsers do not send ``Sec-Fetch-Site``.
    """
    origin = request.headers.get("origin", "")
    site = request.headers.get("sec-fetch-site", "same-origin")
    if origin != f"http://{request.headers.get('host', '')}" or site != "same-origin":
        raise RefusedFormError("Only this page itself can change anything.")


def first(fields: Fields, name: str) -> str:
    """Return the first value of a field, "" if it is missing."""
    return fields.get(name, ("",))[0]


def _parsed(body: bytes) -> Fields:
    try:
        pairs = pairs_of(body, _MOST_FIELDS)
    except ValueError as error:
        raise RefusedFormError("This is not a form.", 400) from error
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        text = value.replace("\r\n", "\n")
        fields[name] = (*fields.get(name, ()), text if name in _AS_WRITTEN else clean(text))
    return fields

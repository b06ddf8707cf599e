"""Let through only what this page itself sends: every change comes as a form with a token, from this origin.

There are no cookies, so a browser has nothing to send along for a page of another site; this is checked all the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlette.requests import Request

from digest.errors import UsageError
from digest.language.text.characters.clean import clean
from digest.server.form_bodies import MULTIPART, URL_ENCODED, body_of, media_type_of, pairs_of, parts_of

# All translations of a week are one form: each character takes up to nine bytes in it, and each text comes twice, as it
# was and as it is.
_LARGEST = 20_000_000
_MOST_FIELDS = 50_000

# A photograph of a camera has some 15 MB.
_LARGEST_WITH_PICTURE = 30_000_000

# The file of a draft stays as it is: its values are cleaned when they are read.
_AS_WRITTEN = frozenset({"text"})

# The values of each field of a form.
Fields = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent with a form, and what it was called; both are empty if none was chosen."""

    name: str = ""
    content: bytes = b""


class RefusedFormError(UsageError):
    """A request that this page did not send, or that is too large; ``status`` is that of HTTP."""

    def __init__(self, message: str, status: int = 403) -> None:
        super().__init__(message)
        self.status = status


async def fields_of(request: Request) -> Fields:
    """Return the fields of a form that a page of this origin sent; ``upload_of`` then has its file.

    Raises RefusedFormError for anything else.
    """
    need_same_origin(request)
    media_type = media_type_of(request)
    if media_type not in {URL_ENCODED, MULTIPART}:
        raise RefusedFormError("Only forms of this page can change anything.", 415)
    has_file = media_type == MULTIPART
    body = await body_of(request, _LARGEST_WITH_PICTURE if has_file else _LARGEST)
    if body is None:
        async for _ in request.stream():  # To its end: a browser shows no answer before all is sent.
            pass
        much = "The picture is larger than 30 MB: choose a smaller one" if has_file else "That is too much text"
        raise RefusedFormError(f"{much}. Go back: what you had written is still there.", 413)
    try:
        if not has_file:
            return _cleaned(pairs_of(body, _MOST_FIELDS))
        parts = parts_of(request, body, _MOST_FIELDS)
    except ValueError as error:
        raise RefusedFormError("This is not a form.", 400) from error
    file = next((part for part in parts if part.file and part.content), None)
    request.state.upload = Upload(file.file or "", bytes(file.content)) if file else Upload()
    return _cleaned((part.name, part.content.decode("utf-8", "replace")) for part in parts if part.file is None)


def upload_of(request: Request) -> Upload:
    """Return the file of a form whose fields were read."""
    return getattr(request.state, "upload", Upload())


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


def _cleaned(pairs: Iterable[tuple[str, str]]) -> Fields:
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        text = value.replace("\r\n", "\n")
        fields[name] = (*fields.get(name, ()), text if name in _AS_WRITTEN else clean(text))
    return fields

"""Answers with files of the site: compressed, not repeated if the client has them, and the page for missing files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime

from starlette.datastructures import Headers
from starlette.responses import Response

from digest.model.locale import Locale
from digest.server.headers import file_headers, text_headers
from digest.server.media_types import content_type, is_compressible
from digest.server.redirects import lead_to_folder
from digest.server.site_files import MovedFile, SiteFile, SiteFiles

# How long clients may use a copy: pictures hardly ever change, but a build may replace any page or feed.
_PICTURES, _OTHERS = "max-age=86400", "max-age=300"
_NOT_FOUND = "404.html"
# Headers about the content, which an answer without content leaves out (RFC 9110, section 15.4.5).
_OF_CONTENT = frozenset({"Content-Type", "Content-Encoding", "Last-Modified"})


@dataclass(frozen=True, slots=True)
class SiteAnswers:
    """Answers requests for the files of a site, which has pages in ``locales``."""

    files: SiteFiles
    locales: Sequence[Locale]

    def answer(self, path: str, headers: Headers) -> Response:
        """Return the answer to a GET of a path relative to the site, decoded from its URL."""
        found = self.files.find(path)
        if isinstance(found, MovedFile):
            return lead_to_folder(path)
        if found is None:
            return self.missing(path, headers)
        if _is_known(found, headers):
            kept = {name: one for name, one in _headers(found, headers).items() if name not in _OF_CONTENT}
            return Response(status_code=304, headers=kept)
        return Response(_content(found, headers), headers=_headers(found, headers))

    def missing(self, path: str, headers: Headers) -> Response:
        """Return the page for missing pages in the locale of a path, else the one for all locales."""
        first = path.partition("/")[0]
        folders = [f"{first}/"] if first in map(str, self.locales) else []
        for folder in (*folders, ""):
            page = self.files.find(f"{folder}{_NOT_FOUND}")
            if isinstance(page, SiteFile):
                shown = {name: value for name, value in _headers(page, headers).items() if name in _OF_ANY_STATUS}
                return Response(_content(page, headers), 404, {**shown, "Cache-Control": "no-store"})
        return Response("not found\n", 404, text_headers(), "text/plain")


# Headers of the file itself are left out if it is shown for a missing page.
_OF_ANY_STATUS = frozenset(
    {*file_headers("text/html", b""), "Content-Security-Policy", "Content-Type", "Content-Encoding", "Vary"}
)


def _headers(file: SiteFile, asked: Headers) -> dict[str, str]:
    is_small = _is_compressed(file, asked)
    is_picture = file.media_type.startswith(("image/", "font/"))
    return {
        **file_headers(file.media_type, file.content),
        "Content-Type": content_type(file.media_type),
        "Cache-Control": _PICTURES if is_picture else _OTHERS,
        "Last-Modified": formatdate(file.modified, usegmt=True),
        "ETag": _etag(file, is_compressed=is_small),
        **({"Vary": "Accept-Encoding"} if is_compressible(file.media_type) else {}),
        **({"Content-Encoding": "gzip"} if is_small else {}),
    }


def _content(file: SiteFile, asked: Headers) -> bytes:
    return file.compressed if _is_compressed(file, asked) else file.content


def _etag(file: SiteFile, *, is_compressed: bool) -> str:
    """Return the strong ETag of a file, which differs for its compressed bytes (RFC 9110, section 8.8.3.3)."""
    return f'"{file.etag}{"-gzip" if is_compressed else ""}"'


def _is_compressed(file: SiteFile, asked: Headers) -> bool:
    return bool(file.compressed) and _takes_gzip(asked.get("accept-encoding", ""))


def _takes_gzip(accepted: str) -> bool:
    """Return whether a client accepts gzip (RFC 9110, section 12.5.3); one that says nothing may not know it."""
    weights: dict[str, bool] = {}
    for part in accepted[:1_000].lower().split(","):
        name, _, weight = part.replace(" ", "").partition(";q=")
        weights[name] = weight.rstrip("0.") != "" if weight else True
    return weights.get("gzip", weights.get("*", False))


def _is_known(file: SiteFile, asked: Headers) -> bool:
    """Return whether the client has the present file (RFC 9110, section 13.2.2): the ETag comes first."""
    if (tags := asked.get("if-none-match")) is not None:
        known = {tag.strip().removeprefix("W/") for tag in tags[:2_000].split(",")}
        # A proxy that compresses makes a weak ETag of the one that it got.
        return "*" in known or bool(known & {_etag(file, is_compressed=one) for one in (True, False)})
    try:
        since = parsedate_to_datetime(asked.get("if-modified-since", ""))
        return int(file.modified) <= since.timestamp()
    except (ValueError, OverflowError, OSError):
        return False

"""The files of the output folder, which Starlette finds and sends; here they get the headers of the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from errno import ELOOP
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from digest.model.locale import Locale
from digest.server.headers import file_headers, text_headers
from digest.server.media_types import content_type, media_type
from digest.server.redirects import folder_link

# How long clients may use a copy: pictures hardly ever change, but a build may replace any page or feed.
_PICTURES, _OTHERS = "max-age=86400", "max-age=300"
# Compresses nearly as well as 9, in half the time.
_LEVEL = 6
_FIRST_ERROR = 400
# What Starlette answers where the system lets it read no file.
_NOT_READABLE = 401
_PAGE = "text/html"


def site_mounts(root: Path, locales: Sequence[Locale]) -> Sequence[Mount]:
    """Return what serves the files below a folder: those of each locale, with its own page for what is missing."""
    folders = [Mount(f"/{locale}", SiteFiles(root, root / str(locale))) for locale in locales]
    return [*folders, Mount("/", SiteFiles(root, root))]


@dataclass(slots=True)
class SiteFiles:
    """Serves a folder of the site below ``root``: no hidden files, and nothing that a link leads to outside of it."""

    root: Path
    folder: Path
    _files: ASGIApp = field(init=False)

    def __post_init__(self) -> None:
        files = StaticFiles(directory=self.folder, html=True, check_dir=False)
        self._files = GZipMiddleware(files, compresslevel=_LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request. Raises HTTPException if there is no such file, and no page that says so."""
        path = scope["path"]
        if any(name.startswith(".") for name in path.split("/")) or not self._is_there():
            raise HTTPException(404)
        if path.endswith("/") and not _is_folder(self.root / path.strip("/")):
            # Starlette would send a file here, which has not the media type of a folder's page.
            raise HTTPException(404)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _set_headers(MutableHeaders(scope=message), message["status"], path)
            await send(message)

        try:
            await self._files(scope, receive, send_with_headers)
        except OSError as error:
            if error.errno == ELOOP:
                raise HTTPException(404) from error
            raise
        except HTTPException as error:
            if error.status_code == _NOT_READABLE:
                raise HTTPException(404) from error
            raise

    def _is_there(self) -> bool:
        """Return whether the folder is there: the server may start before the first build."""
        return self.folder.is_dir() and self.folder.resolve().is_relative_to(self.root.resolve())


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # Its name is too long, or none.
        return False


def _set_headers(headers: MutableHeaders, status: int, path: str) -> None:
    """Set what Starlette does not know: policies, media types that no system changes, and how long to keep a copy."""
    kind = media_type(path)
    if status >= _FIRST_ERROR:
        headers.update({**file_headers(_PAGE), "Cache-Control": "no-store"})
        for name in ("ETag", "Last-Modified"):
            del headers[name]
    elif "Location" in headers:
        # Starlette's is absolute, with the host that the client named.
        headers.update({**text_headers(), "Location": folder_link(path)})
    else:
        is_picture = kind.startswith(("image/", "font/"))
        headers.update({**file_headers(kind), "Cache-Control": _PICTURES if is_picture else _OTHERS})
        if "Content-Type" in headers and not headers["Content-Type"].startswith("multipart/"):
            headers["Content-Type"] = content_type(kind)

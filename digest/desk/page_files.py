"""What the pages of the desk load: the files of an edition, the style sheet, the script and its version.

A page is shown in light or dark mode and at a given width, whatever the editor's system prefers.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from mimetypes import guess_type
from typing import Literal

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from digest.desk.answers import file_headers, page_headers
from digest.desk.desk_pages import ENGLISH, DeskPages
from digest.publishing.frozen.published_paths import IMAGES, image_path

Mode = Literal["light", "dark"]

# It may be part of a larger query, so `all` cannot replace it.
_QUERY, _ALWAYS, _NEVER = re.compile(rb"\(prefers-color-scheme: (light|dark)\)"), b"(min-width: 0)", b"(max-width: 0)"
# Browsers apply this to everything that has no style of its own.
_SCHEME = re.compile(rb"(color-schemes?(?:\" content=\"|: *))light dark\b")
# It allows styles by their hashes, which changed styles no longer match; the preview sends its own policy.
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_NO_SCROLL_BAR = b"<style>:root { scrollbar-width: none }</style>"
_MODES: dict[str, Mode] = {"light": "light", "dark": "dark"}


@dataclass(frozen=True, slots=True)
class PageFiles:
    """The files that the pages of a desk load."""

    pages: DeskPages

    def version(self, _: Request) -> Response:
        """Return the version of the site, which a page polls to reload itself after a change."""
        return PlainTextResponse(self.pages.desk.version(), headers=page_headers())

    def style(self, _: Request) -> Response:
        """Return the style sheet of the pages."""
        return self._text("preview.css", "text/css")

    def script(self, _: Request) -> Response:
        """Return the script that reloads a page."""
        return self._text("preview.js", "text/javascript")

    def file(self, request: Request) -> Response:
        """Return a file of the edition: as it is, in light or dark mode, or without its styles (``bare``)."""
        week = self.pages.week(request, as_published="published" in request.query_params)
        path = request.path_params["path"]
        content = week.looking.files.get(path) if week.looking else None
        if content is None or week.looking is None:
            return PlainTextResponse("This file is not part of the edition.", 404, headers=file_headers(bare=True))
        media_type = _media_type(path)
        mode = request.query_params.get("mode", "")
        if media_type == "text/html":
            here = f"/{week.week}/files/"
            content = with_pictures(content, week.looking.config.tables.digest.base_url, here)
        if media_type == "text/html" and mode in _MODES:
            content = in_mode(content, _MODES[mode])
            content = in_frame(content) if request.headers.get("sec-fetch-dest") == "iframe" else content
        return Response(content, media_type=media_type, headers=file_headers(media_type, bare=mode == "bare"))

    def _text(self, name: str, media_type: str) -> Response:
        text = self.pages.templates.render(f"preview/{name}", ENGLISH)
        return Response(text, media_type=media_type, headers=page_headers())


def _media_type(path: str) -> str:
    # A feed of any other type is shown as text.
    return "application/xml" if path.endswith(".xml") else guess_type(path)[0] or "application/octet-stream"


def in_mode(page: bytes, mode: Mode) -> bytes:
    """Always apply the styles of a page for one color scheme, and never those for the other."""
    wanted = mode.encode()
    page = _QUERY.sub(lambda query: _ALWAYS if query[1] == wanted else _NEVER, page)
    page = _SCHEME.sub(rb"\g<1>" + wanted, page)
    return _POLICY.sub(b"", page)


def with_pictures(page: bytes, base_url: str, here: str) -> bytes:
    """Load the pictures of an email from ``here``: at their public URLs they may not be published yet."""
    address = html.escape(base_url) + IMAGES
    return page.replace(f'src="{address}'.encode(), f'src="{here}{image_path(IMAGES)}'.encode())


def in_frame(page: bytes) -> bytes:
    """Hide the scroll bar of a page, which would make it narrower than its frame."""
    return page.replace(b"</head>", _NO_SCROLL_BAR + b"</head>", 1)

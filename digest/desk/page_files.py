"""What the pages of the desk load: the files of an edition, the style sheet, the script and its version."""

from __future__ import annotations

from dataclasses import dataclass
from mimetypes import guess_type

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from digest.desk.answers import file_headers, page_headers
from digest.desk.desk_pages import ENGLISH, DeskPages
from digest.desk.screen_modes import Mode, in_frame, in_mode, with_pictures

_MODES: dict[str, Mode] = {"light": "light", "dark": "dark"}


@dataclass(frozen=True, slots=True)
class PageFiles:
    """The parts of the pages of a desk."""

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
        week = self.pages.week(request)
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

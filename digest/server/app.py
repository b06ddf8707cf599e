"""The web application of the preview. Untrusted content is harmless: frames are sandboxed and load only from here."""

from __future__ import annotations

from dataclasses import dataclass
from mimetypes import guess_type

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from digest.model.locale import Locale
from digest.publishers.templates import Templates
from digest.server.edition import EditionView
from digest.server.modes import Mode, in_frame, in_mode, with_pictures
from digest.server.preview_site import Looking
from digest.server.reload import Latest

# The preview is for the editor, so it is in English like the command line.
_ENGLISH = Locale("en")
# Against DNS rebinding: a page whose host name resolves to this machine must not read what is not published yet.
_HOSTS = ["127.0.0.1", "localhost"]
_FILES = "/files/"
_MODES: dict[str, Mode] = {"light": "light", "dark": "dark"}
_PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Files run no scripts and load nothing from elsewhere, with or without their styles.
_BARE_POLICY = "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'; sandbox"
_FILE_POLICY = f"style-src 'self' 'unsafe-inline'; {_BARE_POLICY}"


def application(latest: Latest[Looking]) -> Starlette:
    """Return the web application that previews the results of ``latest``."""
    pages = _Pages(latest, Templates())
    routes = [
        Route("/", pages.overview),
        Route("/version", pages.version),
        Route("/preview.css", pages.style),
        Route("/preview.js", pages.script),
        Route(f"{_FILES}{{path:path}}", pages.file),
    ]
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)
    return Starlette(routes=routes, middleware=[guard], exception_handlers={Exception: _fault})


@dataclass(frozen=True, slots=True)
class _Pages:
    latest: Latest[Looking]
    templates: Templates

    def overview(self, request: Request) -> Response:
        """Return the page with the whole edition, or with the error that prevents it."""
        version, made = self.latest.get()
        if isinstance(made, Exception):
            return self._page("preview/error.html", version=version, error=str(made))
        digest = made.config.tables.digest
        asked = request.query_params.get("locale", "")
        locale = next((locale for locale in digest.locales if str(locale) == asked), digest.locales[0])
        view = EditionView(made, locale)
        return self._page("preview/overview.html", version=version, view=view, digest=digest)

    def version(self, _: Request) -> Response:
        """Return the version of the preview, which the page polls to reload itself after a change."""
        return PlainTextResponse(self.latest.version(), headers=_headers(_PAGE_POLICY))

    def style(self, _: Request) -> Response:
        """Return the style sheet of the page."""
        return self._page("preview/preview.css", "text/css")

    def script(self, _: Request) -> Response:
        """Return the script that reloads the page."""
        return self._page("preview/preview.js", "text/javascript")

    def file(self, request: Request) -> Response:
        """Return a file of the edition: as it is, in light or dark mode, or without its styles (``bare``)."""
        _, made = self.latest.get()
        path = request.path_params["path"]
        content = None if isinstance(made, Exception) else made.files.get(path)
        if content is None or isinstance(made, Exception):
            return PlainTextResponse("This file is not part of the preview.", 404, headers=_headers(_BARE_POLICY))
        media_type = _media_type(path)
        mode = request.query_params.get("mode", "")
        if media_type == "text/html":
            content = with_pictures(content, made.config.tables.digest.base_url, _FILES)
        if media_type == "text/html" and mode in _MODES:
            content = in_mode(content, _MODES[mode])
            content = in_frame(content) if request.headers.get("sec-fetch-dest") == "iframe" else content
        policy = _BARE_POLICY if mode == "bare" else _FILE_POLICY
        return Response(content, media_type=media_type, headers=_headers(policy) | _for_frames(media_type))

    def _page(self, template: str, media_type: str = "text/html", **values: object) -> Response:
        text = self.templates.render(template, _ENGLISH, **values)
        return Response(text, media_type=media_type, headers=_headers(_PAGE_POLICY))


def _fault(_: Request, error: Exception) -> Response:
    message = f"unexpected {type(error).__name__}: {error} (a bug in digest)"
    return PlainTextResponse(message, 500, headers=_headers(_BARE_POLICY))


def _media_type(path: str) -> str:
    # A feed of any other type is shown as text.
    return "application/xml" if path.endswith(".xml") else guess_type(path)[0] or "application/octet-stream"


def _headers(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _for_frames(media_type: str) -> dict[str, str]:
    """Return the header that lets a sandboxed page, which has no origin, load its styles and pictures."""
    is_part = media_type.startswith(("text/css", "image/"))
    return {"Cross-Origin-Resource-Policy": "cross-origin"} if is_part else {}

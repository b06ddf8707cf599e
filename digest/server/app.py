"""The pages of the preview. Whatever an item holds can do nothing: frames are sandboxed, and load from here alone."""

from __future__ import annotations

from dataclasses import dataclass
from mimetypes import guess_type

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from digest.config import Config
from digest.model.locale import Locale
from digest.publishers.templates import Templates
from digest.server.edition import EditionView
from digest.server.watched import Latest
from digest.wiring import Shown

# The preview speaks to the editor, as the command line does.
_ENGLISH = Locale("en")
_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
_PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# Nothing of a file runs or loads from elsewhere, with its styles and without.
_FILE_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox"
_BARE_POLICY = "default-src 'none'; img-src 'self'; frame-ancestors 'self'; sandbox"
_DARK = (b"(prefers-color-scheme: dark)", b"all")


@dataclass(frozen=True, slots=True)
class Looking:
    """What is looked at: the configuration that was read, and the edition."""

    config: Config
    shown: Shown


def application(latest: Latest) -> Starlette:
    """The preview of what ``latest`` makes: a Looking."""
    pages = _Pages(latest, Templates())
    routes = [
        Route("/", pages.overview),
        Route("/version", pages.version),
        Route("/preview.css", pages.style),
        Route("/preview.js", pages.script),
        Route("/files/{path:path}", pages.file),
    ]
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS)])


@dataclass(frozen=True, slots=True)
class _Pages:
    latest: Latest
    templates: Templates

    def overview(self, request: Request) -> Response:
        """The page with everything on it, or with what is in the way of that."""
        version, made = self.latest.get()
        if not isinstance(made, Looking):
            return self._page("preview/error.html", 200, version=version, error=str(made))
        locales = made.config.tables.digest.locales
        asked = request.query_params.get("locale", "")
        locale = next((locale for locale in locales if str(locale) == asked), locales[0])
        view = EditionView(made.shown, locale, made.config.tables.digest.base_url)
        return self._page("preview/overview.html", 200, version=version, view=view, locales=locales, config=made.config)

    def version(self, _: Request) -> Response:
        """The version of what is shown: the page asks for it, and loads itself again when it is another one."""
        return PlainTextResponse(self.latest.version(), headers=_headers(_PAGE_POLICY))

    def style(self, _: Request) -> Response:
        """How the page looks."""
        text = self.templates.render("preview/preview.css", _ENGLISH)
        return Response(text, media_type="text/css", headers=_headers(_PAGE_POLICY))

    def script(self, _: Request) -> Response:
        """What loads the page again."""
        text = self.templates.render("preview/preview.js", _ENGLISH)
        return Response(text, media_type="text/javascript", headers=_headers(_PAGE_POLICY))

    def file(self, request: Request) -> Response:
        """A file of the edition: as it is, in its dark colors, or without its styles."""
        _, made = self.latest.get()
        path = request.path_params["path"]
        content = made.shown.files.get(path) if isinstance(made, Looking) else None
        if content is None:
            return PlainTextResponse(f"{path} is no part of the preview.", 404, headers=_headers(_BARE_POLICY))
        mode = request.query_params.get("mode", "")
        if mode == "dark":
            content = content.replace(*_DARK)
        policy = _BARE_POLICY if mode == "bare" else _FILE_POLICY
        return Response(content, media_type=_media_type(path), headers=_headers(policy))

    def _page(self, template: str, status: int, **values: object) -> Response:
        text = self.templates.render(template, _ENGLISH, **values)
        return Response(text, status, media_type="text/html", headers=_headers(_PAGE_POLICY))


def _media_type(path: str) -> str:
    # A feed of any other type is shown as text.
    return "application/xml" if path.endswith(".xml") else guess_type(path)[0] or "application/octet-stream"


def _headers(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
    }

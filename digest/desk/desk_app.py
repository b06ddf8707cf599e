"""The web application of the desk."""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from digest.desk.answers import file_headers
from digest.desk.desk import Desk
from digest.desk.desk_forms import DeskForms
from digest.desk.desk_pages import DeskPages
from digest.desk.guard import RefusedFormError
from digest.desk.page_files import PageFiles
from digest.errors import DigestError, UsageError
from digest.publishing.templates import Templates

# Against DNS rebinding: a page whose host name resolves to this machine must neither read nor change anything.
_HOSTS = ["127.0.0.1", "localhost"]


def application(desk: Desk) -> Starlette:
    """Return the web application of a desk."""
    pages = DeskPages(desk, Templates())
    forms, files = DeskForms(pages), PageFiles(pages)
    shown: dict[str, Callable[..., Response]] = {
        "/": pages.start,
        "/storylines": pages.storylines,
        "/settings": pages.settings,
        "/{week}/": pages.stories,
        "/{week}/write": pages.writing,
        "/{week}/stories/{key}": pages.story,
        "/{week}/stories/{key}/remove": pages.removal,
        "/{week}/words": pages.words,
        "/{week}/translations": pages.translations,
        "/{week}/look": pages.look,
        "/{week}/file": pages.file,
        "/{week}/publish": pages.publishing,
        "/{week}/version": files.version,
        "/{week}/files/{path:path}": files.file,
        "/preview.css": files.style,
        "/preview.js": files.script,
    }
    changed = {
        "/{week}/arrange": (forms.arrange, pages.stories),
        "/{week}/stories/{key}": (forms.retell, pages.story),
        "/{week}/stories/{key}/remove": (forms.remove, pages.removal),
        "/{week}/words": (forms.word, pages.words),
        "/{week}/translations": (forms.translate, pages.translations),
        "/{week}/file": (forms.rewrite, pages.file),
        "/{week}/open": (forms.reopen, pages.publishing),
        "/{week}/add": (forms.add, pages.stories),
        "/{week}/write": (forms.write, pages.writing),
        "/{week}/undo": (forms.undo, pages.stories),
        "/{week}/publish": (forms.publish, pages.publishing),
        "/{week}/send": (forms.send, pages.publishing),
    }
    of_site = {
        "/storylines/{name}": (forms.decide_storyline, pages.storylines),
        "/settings": (forms.configure, pages.settings),
    }
    routes = [Route(path, forms.of_site(*ways), methods=["POST"]) for path, ways in of_site.items()]
    routes += [Route(path, forms.endpoint(*ways), methods=["POST"]) for path, ways in changed.items()]
    routes += [Route(path, show, methods=["GET"]) for path, show in shown.items()]
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)

    def refused(_: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedFormError)
        return pages.page("error.html", error.status, error=str(error))

    def told(_: Request, error: Exception) -> Response:
        return pages.page("error.html", 404 if isinstance(error, UsageError) else 500, error=desk.nearby(str(error)))

    handlers = {RefusedFormError: refused, DigestError: told, Exception: _fault}
    return Starlette(routes=routes, middleware=[guard], exception_handlers=handlers)


def _fault(_: Request, error: Exception) -> Response:
    message = f"unexpected {type(error).__name__}: {error} (a bug in digest)"
    return PlainTextResponse(message, 500, headers=file_headers(bare=True))

"""The web application of ``digest serve``: its paths, and its handling of errors."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from digest.errors import DigestError
from digest.model.site import SUBSCRIPTION
from digest.server.headers import text_headers
from digest.server.redirects import lead_to_folder
from digest.server.refused_requests import RefusedRequestError
from digest.server.subscriptions import SubscriptionEndpoints

_ROOT = f"/{SUBSCRIPTION}"
# The path that health checks request.
HEALTH = "health"


def application(subscriptions: SubscriptionEndpoints, site: Sequence[BaseRoute], log: Callable[[str], None]) -> ASGIApp:
    """Return the application, with ``site`` for the paths that are not its own.

    It writes internal errors to the ``log``, and never shows them.
    """

    async def health(_: Request) -> Response:
        await subscriptions.store_thread.look(lambda members: members.subscribers.get(""))
        return PlainTextResponse("ok\n", headers=text_headers())

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, RefusedRequestError)
        return subscriptions.refusal(request, error)

    def unknown(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        is_method = error.status_code == 405
        told = (
            RefusedRequestError("method", "a method that is not allowed")
            if is_method
            else RefusedRequestError("missing", "a path")
        )
        answer = subscriptions.refusal(request, told)
        for name, value in (error.headers or {}).items():
            answer.headers[name] = ", ".join(sorted(value.split(", ")))  # Starlette lists the methods of a set.
        return answer

    def failed(_: Request, error: Exception) -> Response:
        log(str(error) if isinstance(error, DigestError) else f"unexpected {type(error).__name__} (a bug in digest)")
        return PlainTextResponse("something went wrong\n", 500, headers=text_headers())

    handlers = {RefusedRequestError: refused, HTTPException: unknown, DigestError: failed, Exception: failed}
    routes = [
        Route(f"{_ROOT}{HEALTH}", health),
        *_subscription_routes(subscriptions),
        *site,
    ]
    app = Starlette(routes=routes, exception_handlers=handlers)
    # A redirect of Starlette is absolute, with the host that the client named.
    app.router.redirect_slashes = False
    return app


def _subscription_routes(subscriptions: SubscriptionEndpoints) -> list[Route]:
    shown = {
        "": subscriptions.start,
        "confirm/{token}": subscriptions.confirming,
        "preferences/{token}": subscriptions.preferences,
        "leave/{token}": subscriptions.leaving,
        "{locale}/": subscriptions.form,
        "{locale}/asked": subscriptions.asked,
    }
    done = {
        "confirm/{token}": subscriptions.confirm,
        "preferences/{token}": subscriptions.change,
        "leave/{token}": subscriptions.leave,
        "{locale}/": subscriptions.ask,
    }
    both = [(path, _both(show, done.get(path))) for path, show in shown.items()]
    routes = [Route(f"{_ROOT}{path}", act, methods=["GET", "POST"] if path in done else ["GET"]) for path, act in both]
    routes += [Route(_ROOT[:-1], _with_slash), Route(f"{_ROOT}{{locale}}", _with_slash)]
    return routes


def _both(show: Callable[..., object], do: Callable[..., object] | None) -> Callable[..., object]:
    """Return one endpoint for both methods of a path, so that a request with another is told which it may use."""

    async def act(request: Request) -> Response:
        chosen = do if do and request.method == "POST" else show
        return await chosen(request)  # type: ignore[misc, no-any-return]

    return act


def _with_slash(request: Request) -> Response:
    return lead_to_folder(request.scope["path"])

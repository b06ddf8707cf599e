"""The pages about a subscription, in the look of the site and the language of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.responses import Response

from digest.model.locale import Locale
from digest.model.origins import origin
from digest.model.site import Site
from digest.publishing.pages.page import Page
from digest.publishing.paths import subscription_path
from digest.publishing.templates import Templates
from digest.server.headers import page_headers
from digest.server.refused_requests import RefusedRequestError


@dataclass(frozen=True, slots=True)
class SubscriptionPages:
    """Renders pages. ``lists`` are the names of the lists; ``root`` is the URL of the server, and ends with a slash."""

    site: Site
    templates: Templates
    lists: tuple[str, ...]
    root: str

    def page(self, name: str, locale: Locale, status: int = 200, **values: object) -> Response:
        """Return the page of a template in ``site/subscription``."""
        page = Page(self.site, locale, subscription_path(locale), is_shown_anywhere=True)
        shared: Mapping[str, object] = {
            "site": self.site,
            "page": page,
            "lists": self.lists,
            "root": self.root,
            "pictures": origin(self.site.base_url),
        }
        content = self.templates.render(f"site/subscription/{name}.html", locale, **shared, **values).encode()
        headers = {**page_headers(content), "Content-Language": str(locale)}
        return Response(content, status, headers, media_type="text/html")

    def refusal(self, error: RefusedRequestError, locale: Locale) -> Response:
        """Return the page that says why a request is refused, and when it may be made again."""
        answer = self.page("error", locale, error.status, fault=error.fault)
        if error.wait:
            answer.headers["Retry-After"] = str(error.wait)
        answer.headers["Vary"] = "Accept-Language"
        return answer

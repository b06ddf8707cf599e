"""Makes files of the site from templates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest import __version__
from digest.model.artifact import Target
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishers.site.page import Page
from digest.publishers.templates import Templates

Values = dict[str, object]
# Values are asked for when a page is rendered, not before: most pages are not, most of the time.
Ask = Callable[[], Values]
# Where a page would be heavier, its sentences do not say where each is from: its links still do.
_MOST_BYTES = 50_000


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes the targets of a site. ``made_by`` names all that every one of them depends on."""

    site: Site
    templates: Templates
    made_by: str

    @classmethod
    def of(cls, site: Site, templates: Templates) -> PageMaker:
        """The maker of the files of a site."""
        return cls(site, templates, stable_hash(__version__, templates.fingerprint(), site.fingerprint))

    def page(self, page: Page, template: str, ask: Ask, *inputs: str, serves_all: bool = False) -> Target:
        """A page. ``inputs`` name what its values depend on, beyond the site; it ``serves_all`` locales or its own."""

        def render() -> bytes:
            values: Values = {"site": self.site, "page": page, **ask()}
            whole = self.templates.render(template, page.locale, traced=True, **values).encode()
            if len(whole) <= _MOST_BYTES:
                return whole
            return self.templates.render(template, page.locale, traced=False, **values).encode()

        return Target(
            page.path, "text/html", self._inputs(page.path, inputs), render, None if serves_all else page.locale
        )

    def file(self, path: str, media_type: str, write: Callable[[], bytes], *inputs: str) -> Target:
        """A file for machines, of no locale."""
        return Target(path, media_type, self._inputs(path, inputs), write)

    def in_each_locale(self, template: str, **values: object) -> dict[Locale, str]:
        """Some lines of a page that serves all locales, in each of them."""
        site = self.site
        return {locale: self.templates.render(template, locale, site=site, **values) for locale in site.locales}

    def versions(self, place: Callable[[Locale], str]) -> tuple[tuple[Locale, str], ...]:
        """Where a page stands in each locale."""
        return tuple((locale, place(locale)) for locale in self.site.locales)

    def _inputs(self, path: str, inputs: tuple[str, ...]) -> str:
        return stable_hash(self.made_by, path, *inputs)

"""Make the files of the site from templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digest import __version__
from digest.model.artifact import Target
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishing.pages.page import Page
from digest.publishing.templates import Templates

Values = dict[str, object]
# Values are computed only when a page is rendered: in most runs, most pages are not.
Ask = Callable[[], Values]
# In larger pages, sentences lose their origin attributes; the links to the sources stay.
_MOST_BYTES = 50_000


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes the targets of a site. ``made_by`` is a fingerprint of all that every target depends on."""

    site: Site
    templates: Templates
    made_by: str

    @classmethod
    def of(cls, site: Site, templates: Templates) -> PageMaker:
        """Return the maker for a site."""
        return cls(site, templates, stable_hash(__version__, templates.fingerprint(), site.fingerprint))

    def page(self, page: Page, template: str, ask: Ask, *inputs: str, serves_all: bool = False) -> Target:
        """Return a page as a target.

        ``inputs`` identify what its values depend on, besides the site. ``serves_all`` is for pages in all locales.
        """

        def render() -> bytes:
            values: Values = {"site": self.site, "page": page, **ask()}
            whole = self.templates.render(template, page.locale, traced=True, **values).encode()
            if len(whole) <= _MOST_BYTES:
                return whole
            return self.templates.render(template, page.locale, traced=False, **values).encode()

        locale = None if serves_all else page.locale
        return Target(page.path, "text/html", self.inputs(page.path, inputs), render, locale)

    def file(self, path: str, media_type: str, write: Callable[[], bytes], *inputs: str) -> Target:
        """Return a file for machines, in no particular locale, as a target."""
        return Target(path, media_type, self.inputs(path, inputs), write)

    def in_each_locale(self, template: str, **values: object) -> dict[Locale, str]:
        """Render part of a page that serves all locales, once for each locale."""
        site = self.site
        return {locale: self.templates.render(template, locale, site=site, **values) for locale in site.locales}

    def versions(self, place: Callable[[Locale], str]) -> tuple[tuple[Locale, str], ...]:
        """Return the path of a page in each locale."""
        return tuple((locale, place(locale)) for locale in self.site.locales)

    def inputs(self, path: str, inputs: Iterable[str]) -> str:
        """Return a fingerprint of all that a file depends on, given what it depends on besides the site."""
        return stable_hash(self.made_by, path, *inputs)

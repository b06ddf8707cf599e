"""What the preview shows of an edition: its files in one locale, and all that is to be known of its email."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from digest.lint.email import CLIPPED
from digest.lint.links import linked
from digest.lint.lint import lint_part
from digest.model.artifact import Target
from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.pipeline import Looked
from digest.publishers.addresses import digest_path, feed_path
from digest.wiring import Shown

_WEB = ("http://", "https://")


def is_wanted(looked: Looked, target: Target) -> bool:
    """Whether a file belongs to the edition, or to all pages as their style does."""
    week, locale = looked.edition.week, target.locale
    if locale is None:
        return target.media_type != "text/html"
    return target.path.startswith(f"email/{week}.") or target.path in {digest_path(locale, week), feed_path(locale)}


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the files of an edition in one locale are."""

    page: str
    feed: str
    email: str
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition in one locale, as the page of the preview shows it."""

    shown: Shown
    locale: Locale
    base_url: str

    @property
    def paths(self) -> Paths:
        """Where its files are."""
        week = self.shown.looked.edition.week
        stem = f"email/{week}.{self.locale}"
        return Paths(
            digest_path(self.locale, week), feed_path(self.locale), f"{stem}.html", f"{stem}.txt", f"{stem}.eml"
        )

    @property
    def text(self) -> str:
        """The text part of its email."""
        return self.shown.files[self.paths.text].decode()

    @property
    def headers(self) -> str:
        """The headers of its email as they are sent."""
        return self.shown.files[self.paths.message].partition(b"\r\n\r\n")[0].decode("utf-8", "replace")

    @property
    def size(self) -> int:
        """How many bytes the HTML of its email has."""
        return len(self.shown.files[self.paths.email])

    @property
    def share(self) -> float:
        """Which part that is of what Gmail shows before it cuts: 1 is all of it."""
        return self.size / CLIPPED

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that its email leads to, each once, in their order."""
        found = (link for link, _ in linked(self.shown.files[self.paths.email]).links)
        return tuple(dict.fromkeys(link for link in found if link.startswith((*_WEB, "mailto:"))))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with its files, the worst first."""
        own: Mapping[str, bytes] = {
            path: content
            for path, content in self.shown.files.items()
            if path in {self.paths.page, self.paths.feed, self.paths.email, self.paths.message}
        }
        paths = {target.path for target in self.shown.looked.targets}
        return tuple(sorted(lint_part(own, paths, self.base_url), key=lambda finding: not finding.is_error))

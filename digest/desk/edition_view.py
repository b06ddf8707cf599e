"""An edition as the preview shows it: its files in one locale, and the details of its email."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from types import MappingProxyType

from digest.desk.preview_site import Preview
from digest.language.text.numbers.plural import count
from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.model.period import Period, option_for
from digest.publishing.frozen.published_paths import digest_path, feed_of
from digest.publishing.lint.built_markup import parse_html, text_of
from digest.publishing.lint.email_check import CLIPPED
from digest.publishing.lint.link_check import links_of
from digest.publishing.lint.lint import lint_part

_WRITTEN: Mapping[str, str] = MappingProxyType({"site": "pages", "feeds": "feeds"})
_LINKED = ("http://", "https://", "mailto:")
_PREHEADER = './/*[contains(concat(" ", @class, " "), " preheader ")]'


def effects(looking: Preview) -> str:
    """Say what publishing an edition writes, such as "the pages and feeds in output/ and 2 emails"."""
    config = looking.config
    shown = [name for use, name in _WRITTEN.items() if use in config.publishers]
    emails = count(len(config.tables.digest.locales), "email", "emails") if "email" in config.publishers else ""
    folder = config.output.relative_to(config.root) if config.output.is_relative_to(config.root) else config.output
    told = [f"the {' and '.join(shown)}"] if shown else []
    return f"{' and '.join((*told, *filter(None, (emails,)))) or 'the files of your publishers'} into {folder}/"


@dataclass(frozen=True, slots=True)
class EditionPaths:
    """The paths of the files of an edition in one locale."""

    page: str
    feed: str
    email: str
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition in one locale, for the page of the preview."""

    looking: Preview
    locale: Locale

    @property
    def week(self) -> Period:
        """The week of the edition."""
        return self.looking.looked.edition.week

    @property
    def option(self) -> str:
        """The option by which commands name it."""
        return option_for(self.week)

    @property
    def paths(self) -> EditionPaths:
        """The paths of its files."""
        stem = f"email/{self.week}.{self.locale}"
        page = digest_path(self.locale, self.week)
        return EditionPaths(page, feed_of(self.locale, self.week), f"{stem}.html", f"{stem}.txt", f"{stem}.eml")

    @property
    def has_email(self) -> bool:
        """True if there is an email, whose publisher may be switched off."""
        return self.paths.email in self.looking.files

    @property
    def has_page(self) -> bool:
        """True if there is a page."""
        return self.paths.page in self.looking.files

    @property
    def has_feed(self) -> bool:
        """True if there is a feed."""
        return self.paths.feed in self.looking.files

    @property
    def command(self) -> str:
        """The command that publishes it as shown, or "" if that is done."""
        if self.looking.looked.state == "republished":
            return f"digest build --republish {self.option}"
        if self.looking.looked.state != "closed":
            return ""
        publish = " --publish" if self.looking.config.tables.digest.review else ""
        return f"digest build{publish} {self.option}"

    @property
    def subject(self) -> str:
        """The subject of the email, decoded."""
        return str(self._message["Subject"])

    @property
    def sender(self) -> str:
        """The sender of the email, decoded."""
        return str(self._message["From"])

    @property
    def preheader(self) -> str:
        """The text that mail programs show after the subject, or "" if the site's template has none."""
        root = parse_html(self.looking.files[self.paths.email]).root
        found = [] if root is None else root.xpath(_PREHEADER)
        return text_of(found[0]) if found else ""

    @property
    def text(self) -> str:
        """The text part of the email."""
        return self.looking.files[self.paths.text].decode()

    @property
    def headers(self) -> str:
        """The headers of the email as sent."""
        return self.looking.files[self.paths.message].partition(b"\r\n\r\n")[0].decode("ascii", "backslashreplace")

    @property
    def size(self) -> int:
        """The size of the email's HTML, in bytes."""
        return len(self.looking.files[self.paths.email])

    @property
    def share(self) -> float:
        """The size as a share of the limit at which Gmail clips a message: 1 is the limit."""
        return self.size / CLIPPED

    @property
    def links(self) -> tuple[str, ...]:
        """The URLs that the email links to, each once, in order."""
        found = (link for link, _ in links_of(parse_html(self.looking.files[self.paths.email])))
        return tuple(dict.fromkeys(link for link in found if link.startswith(_LINKED)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Problems of its files, errors first; then warnings about its draft, the engines and the glossaries."""
        paths = {target.path for target in self.looking.looked.targets}
        found = lint_part(self._own, paths, self.looking.config.tables.digest.base_url)
        noted = map(Finding, self.looking.noted)
        return (*sorted(found, key=lambda finding: not finding.is_error), *self.looking.looked.findings, *noted)

    @property
    def _own(self) -> Mapping[str, bytes]:
        """Its files, without the text part; a long digest has several pages."""
        paths = self.paths
        begins = (paths.page.removesuffix("index.html"), paths.feed, paths.email, paths.message)
        return {path: content for path, content in self.looking.files.items() if path.startswith(begins)}

    @property
    def _message(self) -> EmailMessage:
        headers = self.looking.files[self.paths.message].partition(b"\r\n\r\n")[0]
        return BytesParser(EmailMessage, policy=policy.default).parsebytes(headers, headersonly=True)

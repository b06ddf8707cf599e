"""What the preview shows of an edition: its files in one locale, and all that is to be known of its email."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from digest.lint.email import CLIPPED
from digest.lint.links import linked
from digest.lint.lint import lint_part
from digest.lint.markup import parse_html, text_of
from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishers.addresses import digest_path, feed_path
from digest.server.preview_site import Looking

_LINKED = ("http://", "https://", "mailto:")
_PREHEADER = './/*[contains(concat(" ", @class, " "), " preheader ")]'


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

    looking: Looking
    locale: Locale

    @property
    def week(self) -> Week:
        """Its week."""
        return self.looking.looked.edition.week

    @property
    def paths(self) -> Paths:
        """Where its files are."""
        stem = f"email/{self.week}.{self.locale}"
        page = digest_path(self.locale, self.week)
        return Paths(page, feed_path(self.locale), f"{stem}.html", f"{stem}.txt", f"{stem}.eml")

    @property
    def has_email(self) -> bool:
        """Whether there is an email of it: its publisher may be switched off."""
        return self.paths.email in self.looking.files

    @property
    def has_page(self) -> bool:
        """Whether there is a page of it."""
        return self.paths.page in self.looking.files

    @property
    def has_feed(self) -> bool:
        """Whether there is a feed that shows it."""
        return self.paths.feed in self.looking.files

    @property
    def command(self) -> str:
        """What publishes it as it is shown; nothing where that has been done."""
        if self.looking.looked.state == "republished":
            return f"digest build --republish --week {self.week}"
        if self.looking.looked.state != "closed":
            return ""
        publish = " --publish" if self.looking.config.tables.digest.review else ""
        return f"digest build{publish} --week {self.week}"

    @property
    def subject(self) -> str:
        """The subject of its email, decoded."""
        return str(self._message["Subject"])

    @property
    def sender(self) -> str:
        """Who its email is from, decoded."""
        return str(self._message["From"])

    @property
    def preheader(self) -> str:
        """What lists of messages show behind the subject; nothing where a template of the site has none."""
        root = parse_html(self.looking.files[self.paths.email])
        found = [] if root is None else root.xpath(_PREHEADER)
        return text_of(found[0]) if found else ""

    @property
    def text(self) -> str:
        """The text part of its email."""
        return self.looking.files[self.paths.text].decode()

    @property
    def headers(self) -> str:
        """The headers of its email as they are sent."""
        return self.looking.files[self.paths.message].partition(b"\r\n\r\n")[0].decode("ascii", "backslashreplace")

    @property
    def size(self) -> int:
        """How many bytes the HTML of its email has."""
        return len(self.looking.files[self.paths.email])

    @property
    def share(self) -> float:
        """Which part that is of what Gmail shows before it cuts: 1 is all of it."""
        return self.size / CLIPPED

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that its email leads to, each once, in their order."""
        found = (link for link, _ in linked(self.looking.files[self.paths.email]).links)
        return tuple(dict.fromkeys(link for link in found if link.startswith(_LINKED)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with its files, the worst first; then what was noticed about its draft, engines, glossaries."""
        paths = {target.path for target in self.looking.looked.targets}
        found = lint_part(self._own, paths, self.looking.config.tables.digest.base_url)
        noted = map(Finding, self.looking.noted)
        return (*sorted(found, key=lambda finding: not finding.is_error), *self.looking.looked.findings, *noted)

    @property
    def _own(self) -> Mapping[str, bytes]:
        """Its files but the text; a long digest has several pages."""
        paths = self.paths
        begins = (paths.page.removesuffix("index.html"), paths.feed, paths.email, paths.message)
        return {path: content for path, content in self.looking.files.items() if path.startswith(begins)}

    @property
    def _message(self) -> EmailMessage:
        headers = self.looking.files[self.paths.message].partition(b"\r\n\r\n")[0]
        return BytesParser(EmailMessage, policy=policy.default).parsebytes(headers, headersonly=True)

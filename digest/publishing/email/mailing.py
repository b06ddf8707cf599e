"""Write the email of a digest for a service that sends it: with its placeholders for what is personal.

Such services run what looks like a placeholder, wherever it stands. So the words of items are written in a way that
readers see as they were, and that no service takes for its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from digest.model.digest import Digest
from digest.model.site import Site
from digest.publishing.email.personal import links_for
from digest.publishing.email.rendering import EmailRenderer

# It is not seen, and keeps what stands around it together (Unicode, section 23.2).
_WORD_JOINER = "\u2060"


@dataclass(frozen=True, slots=True)
class Service:
    """A service that sends emails: its placeholders for two URLs, "" if it has none, and what begins a command of it.

    Each beginning has two characters or more.
    """

    unsubscribe: str
    preferences: str
    openings: tuple[str, ...]


# Its templates are those of Go, and links that end with @TrackLink become its own.
LISTMONK = Service("{{ UnsubscribeURL }}", "{{ ManageURL }}", ("{{", "@TrackLink"))


@dataclass(frozen=True, slots=True)
class Campaign:
    """The email of a digest for all its readers, as a service takes it."""

    name: str
    subject: str
    html: str
    text: str


def any_service(unsubscribe: str) -> Service:
    """Return a service, given its placeholder for the URL to unsubscribe, such as ``*|UNSUB|*``."""
    signs = next((place for place, char in enumerate(unsubscribe) if char.isalnum()), 0)
    return Service(unsubscribe, "", (unsubscribe[: max(2, signs)],))


def campaign(renderer: EmailRenderer, site: Site, digest: Digest, secret: str, service: Service) -> Campaign:
    """Render the email of a digest for a service; ``secret`` is random, as in ``personal.prepare``.

    Raises TemplateError.
    """
    links = links_for(secret, site, digest)
    preferences = service.preferences or site.preferences
    email = renderer.render(site, digest, links=links if preferences else replace(links, preferences=""))
    html, text, subject = email.html, email.text, email.subject
    for opening in service.openings:
        html = html.replace(opening, "".join(f"&#{ord(char)};" for char in opening))
        text, subject = _apart(text, opening), _apart(subject, opening)
    for link, place in ((links.unsubscribe, service.unsubscribe), (links.preferences, preferences)):
        html, text = html.replace(link, place), text.replace(link, place)
    return Campaign(f"{site.title} {digest.week} {digest.locale}", subject, html, text)


def _apart(text: str, opening: str) -> str:
    while opening in text:
        text = text.replace(opening, opening[0] + _WORD_JOINER + opening[1:])
    return text

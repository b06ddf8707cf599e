"""Write letters: messages about the subscription of one person.

Nothing in them comes from a stranger, who may have typed any address into a form: they have no name and no other words
of whoever asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from digest.language.text.characters.clean import clean, one_line
from digest.language.text.words.subjects import heading_of
from digest.model.frozen.letter_id import letter_id
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.subscriber import Letter, Subscriber
from digest.publishing.email import fields, mime
from digest.publishing.email.rendering import EmailRenderer, editor_page_links
from digest.publishing.frozen import ids

# Topics as examples: any site may have them.
_EXAMPLES = ("sport", "science")


@dataclass(frozen=True, slots=True)
class LetterChoices:
    """What a letter says of choices: the names of the ``topics`` that it asks about, all if there are none.

    If they are ``is_partial``, their reader named more. If the site ``has_months``, readers can choose these.
    """

    topics: Sequence[str] = ()
    is_partial: bool = False
    has_months: bool = False


NO_CHOICES = LetterChoices()


class LetterLinks(Protocol):
    """The links of letters, which are "" where there is no server; ``mailbox`` is the address that reads answers."""

    @property
    def mailbox(self) -> str:
        """The address to which readers write."""
        ...

    def subscribe(self, locale: Locale) -> tuple[str, ...]:
        """Return the URLs by which anybody can subscribe, the best first."""
        ...

    def leave_url(self, subscriber: str) -> str:
        """Return the URL that unsubscribes the subscriber with that id."""
        ...

    def leave_mail(self, subscriber: str) -> str:
        """Return a mailto URL for an email that unsubscribes."""
        ...

    def manage_url(self, subscriber: str) -> str:
        """Return the URL of the preferences."""
        ...

    def confirm_url(self, token: str) -> str:
        """Return the URL that confirms a subscription."""
        ...

    def confirm_mail(self, token: str) -> str:
        """Return a mailto URL for an email that confirms a subscription."""
        ...


def letter_message(
    site: Site,
    renderer: EmailRenderer,
    letter: Letter,
    subscriber: Subscriber,
    links: LetterLinks,
    now: datetime,
    choices: LetterChoices = NO_CHOICES,
) -> bytes:
    """Return the message of a letter to a subscriber, with the date ``now`` (aware).

    Raises TemplateError.
    """
    values = _values(site, letter, links, choices)
    subject, text = _words(renderer, letter, values)
    html = renderer.page("email/letter.html", site, letter.locale, values | {"subject": subject})
    return mime.message(_headers(site, letter, subscriber, links, subject, now), text, html)


def letter_words(site: Site, renderer: EmailRenderer, letter: Letter, links: LetterLinks) -> str:
    """Return the subject and the text of a letter without its token: the same for everybody who gets such a letter.

    Raises TemplateError.
    """
    letter = replace(letter, token="")
    return "\n\n".join(_words(renderer, letter, _values(site, letter, links, NO_CHOICES)))


def _values(site: Site, letter: Letter, links: LetterLinks, choices: LetterChoices) -> dict[str, object]:
    locale = letter.locale
    return {
        "site": site,
        "letter": letter.kind,
        "actions": _actions(letter, links),
        "editor_pages": editor_page_links(site, locale),
        "topics": choices.topics,
        "choices": choices,
        "command": f"topics: {', '.join(heading_of(topic, locale.language) for topic in _EXAMPLES)}",
        # Without a server an answer is enough.
        "by_answer": not links.confirm_url(letter.token),
    }


def _words(renderer: EmailRenderer, letter: Letter, values: dict[str, object]) -> tuple[str, str]:
    """Return the subject and the text."""
    subject = one_line(renderer.templates.render("email/letter_subject.txt", letter.locale, **values))
    text = renderer.templates.render("email/letter.txt", letter.locale, **values, subject=subject)
    return subject, clean(text).rstrip("\n")


def _actions(letter: Letter, links: LetterLinks) -> tuple[tuple[str, str], ...]:
    """Return what a reader can do, each with its name and link."""
    one = letter.subscriber
    leave = ("leave", links.leave_url(one) or links.leave_mail(one))
    own = (("manage", links.manage_url(one)), leave)
    confirm = (("confirm", links.confirm_url(letter.token) or links.confirm_mail(letter.token)),)
    actions = {
        "confirm": confirm,
        "topics": confirm,
        "known": own,
        "subscribed": own,
        "leave": (leave,),
        "left": (("subscribe", links.subscribe(letter.locale)[0]),),
    }
    return tuple((name, url) for name, url in actions[letter.kind] if url)


def _headers(
    site: Site, letter: Letter, subscriber: Subscriber, links: LetterLinks, subject: str, now: datetime
) -> Iterator[tuple[str, str]]:
    yield "From", fields.mailbox("From", site.sender)
    yield "To", fields.mailbox("To", subscriber.address)
    if links.mailbox != fields.address_of(site.sender):
        yield "Reply-To", fields.mailbox("Reply-To", links.mailbox)
    yield "Subject", fields.words("Subject", subject)
    yield "Date", fields.date(now)
    yield "Message-ID", _message_id(site, letter)
    yield "Content-Language", letter.locale.tag
    # RFC 3834, section 5: both keep away automatic answers.
    if letter.answers:
        yield "Auto-Submitted", "auto-replied"
        yield "In-Reply-To", letter.answers
        yield "References", letter.answers
    else:
        yield "Auto-Submitted", "auto-generated"


def _message_id(site: Site, letter: Letter) -> str:
    # Whoever answers confirms their topics, as they confirm a subscription.
    action = "confirm" if letter.kind == "topics" else letter.kind
    is_question = action in {"confirm", "leave"}
    said = letter.token if is_question else stable_hash(letter.subscriber, letter.created.isoformat())
    return letter_id(action, said, ids.mail_domain(site))

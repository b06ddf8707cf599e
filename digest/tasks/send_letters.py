"""Send the letters of a site about subscriptions, and its newest edition to new subscribers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from functools import partial
from hashlib import sha256

from digest import __version__
from digest.config import Config
from digest.errors import LockError
from digest.files.lock import is_held, locked
from digest.letters.sending.outbox import LettersSent, Outbox
from digest.letters.sending.outcome_tally import OutcomeTally
from digest.letters.sending.stop import Stop
from digest.letters.subscribing.named_topics import topic_name
from digest.model.locale import Locale
from digest.model.period import Month
from digest.model.preferences import SiteOffer
from digest.model.subscriber import Letter, Subscriber
from digest.ports import Progress
from digest.publishing.email.letter import LetterChoices, letter_message, letter_words
from digest.publishing.email.rendering import EmailRenderer
from digest.tasks.parts.make_membership import links, membership
from digest.tasks.parts.make_pipeline import site_templates
from digest.tasks.parts.make_signer import sign_with
from digest.tasks.parts.make_site import site, with_editor_pages
from digest.tasks.send_editions import transport, welcome
from digest.tasks.sending_state import letters_lock
from digest.tasks.stores import Stores, open_stores

# In seconds. Another program that sends letters may have looked for the last time, and will have ended then.
_PATIENCE = 5


def send_letters(config: Config, clock: Callable[[], datetime], stop: Stop) -> LettersSent:
    """Send the waiting letters, until told to stop, unless another program is sending them.

    Raises ConfigError, UnsentError, StoreError, TemplateError.
    """
    lock = letters_lock(config)
    try:
        with locked(lock, "program that sends letters", patience=_PATIENCE), suppress(LockError):
            return _send_letters(config, clock, stop)
    except LockError:
        if not is_held(lock):
            raise
    return LettersSent()


def _send_letters(config: Config, clock: Callable[[], datetime], stop: Stop) -> LettersSent:
    with open_stores(config, purpose="letters") as stores:
        members = membership(config, stores.database)
        made_of = links(config, stores.database)
        sign = sign_with(config, lambda _noticed: None)
        described = with_editor_pages(site(config, stores, clock()), config, lambda _noticed: None)
        renderer = EmailRenderer(site_templates(config))
        made_by = partial(letter_message, described, renderer)

        def render(letter: Letter, to: Subscriber) -> bytes:
            asked = members.topics_asked(letter.token, clock()) if letter.kind == "topics" else None
            offer = members.offer() if asked and asked.topics else SiteOffer()
            topics = [topic_name(topic, offer, letter.locale.language) for topic in asked.topics] if asked else []
            choices = LetterChoices(topics, asked is not None and asked.is_partial, Month in config.collections)
            return sign(made_by(letter, to, made_of, clock(), choices))

        with closing(transport(config)) as by:
            outbox = Outbox(
                members.letters,
                members.subscribers,
                by,
                render,
                config.mailbox_address,
                lambda letter: f"{__version__} {_hash_of(letter_words(described, renderer, letter, made_of))}",
            )
            return outbox.send(clock(), lambda: stop.is_set)


def agreed_words(config: Config, stores: Stores, known: Subscriber, now: datetime) -> tuple[str, bool]:
    """Return the letter that a subscriber confirmed, as it is today, and whether it still has the same words.

    It is in their locale, or in another of the site if they confirmed that. Raises ConfigError, TemplateError.
    """
    described = with_editor_pages(site(config, stores, now), config, lambda _noticed: None)
    renderer, made_of = EmailRenderer(site_templates(config)), links(config, stores.database)

    def words(locale: Locale) -> str:
        return letter_words(described, renderer, Letter(known.id, "confirm", locale, known.list_name, "", now), made_of)

    mark = known.consent.letter if known.consent else ""
    letters = [words(locale) for locale in dict.fromkeys((known.locale, *described.locales))]
    same = next((one for one in letters if mark.partition(" ")[2] == _hash_of(one)), None)
    return same or letters[0], same is not None


def _hash_of(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def send_welcome(
    config: Config, new: Sequence[str], clock: Callable[[], datetime], stop: Stop, progress: Progress
) -> OutcomeTally | None:
    """Send the newest edition to the new subscribers with these ids. Returns and raises as ``welcome``."""
    with open_stores(config) as stores:
        return welcome(config, stores, new, clock, stop, progress)

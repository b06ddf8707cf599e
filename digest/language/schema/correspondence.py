"""Words of emails: the commands that readers write, and what mail programs put around what people write."""

from __future__ import annotations

from dataclasses import dataclass

from digest.language.schema.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """Used by ``letters.mail``. Words are compared without case and accents."""

    # What readers write to subscribe, to unsubscribe, to say yes, to get help, before a colon and the topics that they
    # choose, and for all of them; and politely before it.
    subscribe: Words = ()
    leave: Words = ()
    confirm: Words = ()
    help: Words = ()
    topics: Words = ()
    everything: Words = ()
    polite: Words = ()
    # What stands before the subject of an answer, and of what is passed on, without its colon: "Re", "Fwd".
    answered: Words = ()
    passed_on: Words = ()
    # "From", as Outlook writes it above what is answered.
    sender: Words = ()
    # What a line begins with that a phone adds: "Sent from my".
    signed: Words = ()
    # Patterns for the subjects of bounces.
    bounced: Words = ()

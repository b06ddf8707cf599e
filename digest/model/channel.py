"""Channels: places outside of email where editions are announced and the operator is alerted."""

from __future__ import annotations

from dataclasses import dataclass, field

from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Channel:
    """A chat, a topic or an account, by the URL that Apprise knows it by. The URL is a secret.

    ``locale`` is that of its readers, None for the first one of the site.
    """

    url: str = field(repr=False)
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What a channel is told: a title, a text, and the URL to read on at, "" if there is none."""

    title: str
    text: str
    url: str = ""

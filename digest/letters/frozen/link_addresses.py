"""Where the links in emails lead: paths on the site's server, and subjects of emails to its mailbox.

The links in emails of years ago must still unsubscribe, so what stands here stays: the server answers these paths
(``server/reader_app``), and the mailbox understands these subjects (``letters/mail/command``).
"""

from __future__ import annotations

from typing import Literal

from digest.model.locale import Locale
from digest.model.site import SUBSCRIPTION

PageName = Literal["confirm", "preferences", "leave"]
RequestWord = Literal["subscribe", "confirm", "leave"]


def page_path(page: PageName, token: str) -> str:
    """Return the path of a page that a token opens, below the public URL of the site."""
    return f"{SUBSCRIPTION}{page}/{token}"


def form_path(locale: Locale) -> str:
    """Return the path of the form to subscribe in a locale, below the public URL of the site."""
    return f"{SUBSCRIPTION}{locale}/"


def request_subject(word: RequestWord, said: str) -> str:
    """Return the subject of an email that asks for something; ``said`` is a token, or a locale to subscribe."""
    return f"{word} {said}"

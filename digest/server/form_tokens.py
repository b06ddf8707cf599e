"""Tokens in forms: only a client that opened a form can send it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from digest.errors import TokenError
from digest.letters.frozen.tokens import Tokens
from digest.model.locale import Locale
from digest.server.reader_forms import Fields
from digest.server.refused_requests import RefusedRequestError

# The usual name, for which security scanners look.
FIELD = "token"


@dataclass(frozen=True, slots=True)
class FormTokens:
    """Makes and reads the tokens of the form to subscribe; they say when it was opened, and nothing about the reader.

    So no cookie is needed. Another site can get a token, too; but browsers say whose page sent a form. Tokens are for
    the few that do not, such as those in terminals, and against programs that send forms without opening them.
    """

    tokens: Tokens
    now: Callable[[], datetime]

    def make(self, locale: Locale) -> str:
        """Return a token for the form in a locale."""
        return self.tokens.make("form", locale.tag, now=self.now())

    def need(self, fields: Fields, locale: Locale) -> None:
        """Raise RefusedRequestError unless the fields have a token for the form in this locale that is not too old."""
        try:
            claim = self.tokens.read("form", fields.get(FIELD, ""), self.now())
        except TokenError as error:
            raise RefusedRequestError("foreign", "a form without its token, or with an old one") from error
        if claim.subscriber != locale.tag:
            raise RefusedRequestError("foreign", "a form with the token of another one")

"""Make what signs the emails of a site (DKIM)."""

from __future__ import annotations

from collections.abc import Callable

from digest.config import Config
from digest.language.text.mail_address import ascii_domain
from digest.letters.sending.signing import Signer, load_signer
from digest.model.translation import Report

Sign = Callable[[bytes], bytes]


def signer(config: Config, report: Report) -> Signer | None:
    """Return the signer for the domain of the sender, None if no key is configured.

    Raises ConfigError for a key that cannot be used.
    """
    delivery = config.tables.delivery
    if delivery.dkim_key is None:
        return None
    domain = ascii_domain(config.sender_address.rpartition("@")[2])
    return load_signer(config.root / delivery.dkim_key, delivery.dkim_selector, domain, report)


def sign_with(config: Config, report: Report) -> Sign:
    """Return what signs the emails of a site, or returns them as they are if no key is configured."""
    found = signer(config, report)
    return found.sign if found else bytes

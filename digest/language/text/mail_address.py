"""Email addresses, in any script. The only door to email-validator."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from digest.language.text.characters.clean import one_line

if TYPE_CHECKING:
    from email_validator import ValidatedEmail

# RFC 5321, section 4.5.3.1.3, without the angle brackets.
_LONGEST, _LONGEST_LOCAL = 254, 64
# The part before the @ of nearly all addresses (RFC 5321, section 4.1.2). The library lowers the case of a few others.
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PLAIN = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
# The domain of nearly all addresses, in lower case: IDNA leaves such labels as they are (RFC 5890, section 2.3.1).
_LABEL = r"(?!..--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PLAIN_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+[a-z]{{2,63}}")
# Shorter than the longest by far, which are left to the library.
_SHORT_DOMAIN = 200


def parse_address(text: str) -> str:
    """Return an email address in the form in which it is stored and shown; its domain may be in any script.

    No server is asked whether it exists. Addresses in the domains that are reserved for tests are fine (RFC 2606).
    Raises ValueError, with a message that does not repeat it, if it is none.
    """
    if len(text) > _LONGEST or one_line(text) != text.strip():
        raise ValueError("is not an email address such as reader@example.org")
    try:
        return _normal(text.strip())
    except ValueError as error:
        reason = one_line(str(error)).rstrip(".")
        raise ValueError(f"is not an email address such as reader@example.org ({reason})") from error


def address_key(address: str) -> str:
    """Return what is the same for all spellings of an address: in lower case, with its domain in ASCII.

    Servers may tell upper from lower case in the part before the @ (RFC 5321, section 2.4); hardly one does, and people
    type both.
    """
    local, _, domain = address.rpartition("@")
    # Not folded: straße@ and strasse@ may be two people.
    return f"{local.lower()}@{ascii_domain(domain)}"


def _normal(address: str) -> str:
    """Return an address as it is stored. Most have a domain that was looked at before. Raises ValueError."""
    local, _, domain = address.rpartition("@")
    if len(local) <= _LONGEST_LOCAL and _PLAIN.fullmatch(local):
        shown, in_ascii = _domain(domain)
        if len(f"{local}@{shown}".encode()) <= _LONGEST and len(f"{local}@{in_ascii}") <= _LONGEST:
            return f"{local}@{shown}"
    _domain(domain)
    return _valid(address).normalized


def ascii_domain(domain: str) -> str:
    """Return a valid domain in ASCII and lower case (RFC 5891)."""
    return _domain(domain)[1]


@lru_cache(maxsize=10_000)
def _domain(domain: str) -> tuple[str, str]:
    """Return a domain as it is shown, and in ASCII and lower case. Raises ValueError."""
    if _is_plain(domain):
        return domain.lower(), domain.lower()
    valid = _valid(f"postmaster@{domain}")
    *labels, last = valid.domain.split(".")
    if (not labels and last != "localhost") or last.isdigit():
        raise ValueError("the part after the @-sign is no domain such as example.org")
    return valid.domain, (valid.ascii_domain or domain).lower()


def _is_plain(domain: str) -> bool:
    """Return whether a domain is certainly valid, and in lower case the same in each form."""
    plain = domain.lower() if len(domain) <= _SHORT_DOMAIN and domain.isascii() else ""
    return _PLAIN_DOMAIN.fullmatch(plain) is not None and plain.rpartition(".")[2] not in _special_ends()


@cache
def _special_ends() -> frozenset[str]:
    """Return how names end that the library may refuse, such as those of machines without a name of their own."""
    from email_validator import SPECIAL_USE_DOMAIN_NAMES  # noqa: PLC0415 - as below

    return frozenset(name.rpartition(".")[2] for name in SPECIAL_USE_DOMAIN_NAMES)


def _valid(address: str) -> ValidatedEmail:
    """Return the parts of an address. Raises ValueError."""
    from email_validator import validate_email  # noqa: PLC0415 - slow to import, and few commands need it

    return validate_email(
        address, check_deliverability=False, globally_deliverable=False, test_environment=True, strict=True
    )

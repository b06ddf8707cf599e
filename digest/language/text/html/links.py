"""URLs of links that are safe to follow."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

# The characters that a URL may contain unescaped (RFC 3987, section 2.2): no spaces, no marks that reverse or hide what
# follows (section 4.1), and none that end it in markup.
_LETTERS = "\xa1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
_LETTERS += "\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef"
_LETTERS += "".join(f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0xF0000, 0x10000))
_IN_HOST = rf"!$%&'()*+,\-.0-9:;=A-Z_a-z~{_LETTERS}"
_ABSOLUTE = re.compile(f"https?://[{_IN_HOST}]++(?:[/?#][{_IN_HOST}/?#@]*+)?")
_UNSAFE = re.compile(rf"[^{_IN_HOST}/?#@\[\]]")
_NOT_READ = re.compile(r"[\t\n\r]")  # browsers remove these anywhere in a URL (URL Standard, "basic URL parser")
_EDGES = "".join(map(chr, range(0x21))) + "\xa0"  # also removed; pages add no-break spaces
_HOST = re.compile(r"[^\s/?#@\\]+")


def web_address(address: str, base: str = "") -> str:
    """Return an absolute http or https URL, resolved against ``base`` (RFC 3986, section 5).

    Returns "" for another scheme, a URL without a host, or a relative one without a base.
    """
    if _ABSOLUTE.fullmatch(address):
        return address
    absolute = _resolve(address, base)
    return absolute if _is_web_address(absolute) else ""


def link_target(address: str, base: str = "") -> str:
    """Return a safe link target: an absolute ``web_address`` or a ``mailto:`` URL; "" for anything else."""
    target = _resolve(address, base)
    return target if _is_web_address(target) or (target.startswith("mailto:") and "@" in target) else ""


def _is_web_address(absolute: str) -> bool:
    scheme, _, rest = absolute.partition("://")
    return scheme in {"http", "https"} and _HOST.match(rest) is not None


def _resolve(address: str, base: str) -> str:
    address = _NOT_READ.sub("", address.strip(_EDGES))
    if not address:
        return ""
    try:
        absolute = urljoin(base, address)
        scheme = urlsplit(absolute).scheme
    except ValueError:
        return ""
    return _UNSAFE.sub(_percent_encoded, scheme + absolute[len(scheme) :])


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))

"""The keys of stored rows, FROZEN FOREVER: a row is found by its key alone, so it would be lost with another rule.

Nothing here calls what may be tuned; a test pins the results literally. Translations by machines are made again, and
pages fetched again, but not the corrections of people, and who must never get mail.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable
from itertools import chain

from digest.model.frozen.item_key import name_of

# Bytes of the hash of an address.
HASH_BYTES = 32
# An index of PostgreSQL holds at most 2,700 bytes for all columns of a key.
_LONGEST = 1_000
# ASCII only: a no-break space may be part of a number.
_SPACES = re.compile("[ \t\n\r\f\v]+")


def composed(segment: str) -> str:
    """Return the form in which people regard segments as equal: on one line, with composed characters (NFC).

    Case, digits and punctuation are kept, since they affect the translation. No engine receives this form: composing
    would alter a URL in it.
    """
    return unicodedata.normalize("NFC", _SPACES.sub(" ", segment).strip(" "))


def pair_key(source: str, target: str, fingerprint: str = "") -> bytes:
    """Return the key of two languages, and of the translator with this fingerprint; of people, if there is none."""
    return bytes.fromhex(name_of(source, target, fingerprint))


def segment_key(segment: str, pair: bytes) -> bytes:
    """Return the key of a segment in the translation memory; ``pair`` is a ``pair_key``."""
    return hashlib.blake2b(segment.encode(), digest_size=16, key=pair).digest()


def short_key(url: str) -> str:
    """Return a URL, or a hash in the place of a long one; that of a hash is the hash."""
    encoded = url.encode()
    return url if len(encoded) <= _LONGEST else f"sha256:{hashlib.sha256(encoded).hexdigest()}"


def address_hash(key: str, compared: str) -> bytes:
    """Return the keyed hash of an address, as it is compared: nobody without the key can tell whose it is.

    The key lies in the store, so it keeps whoever finds a list of hashes from trying addresses, but not the owner.
    """
    return hmac.digest(key.encode(), compared.encode(), "sha256")


def edition_fingerprint(text: str, snapshots: Iterable[str]) -> str:
    """Return the fingerprint with which an edition is decided: of its own text, and of those of its items in order.

    It is the ``name_of`` these, which are made one by one: those of 60,000 items would take hundreds of megabytes.
    """
    digest = hashlib.sha256()
    for part in chain([text], snapshots):
        encoded = part.encode()
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()[:32]

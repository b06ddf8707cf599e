"""Sign messages, so that receivers know from which domain they come (DKIM: RFC 6376, RFC 8301, RFC 8463).

The only door to cryptography, which the extra ``dkim`` installs. dkimpy, whose RSA is in Python, takes 7 to 12 ms for a
signature, and this takes half of one; in the tests, dkimpy judges the result.
"""

from __future__ import annotations

import base64
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from textwrap import wrap

from digest.errors import ConfigError
from digest.extras import needed
from digest.language.text.numbers.plural import count

# The headers to sign, of those that a message has (RFC 6376, section 5.4.1; RFC 8058, section 4 for the last three).
# From is listed twice: then a second From, which a mail program might show, makes the signature invalid (8.15).
_SIGNED = (
    b"From",
    b"From",
    b"Reply-To",
    b"To",
    b"Subject",
    b"Date",
    b"Message-ID",
    b"In-Reply-To",
    b"References",
    b"MIME-Version",
    b"Content-Type",
    b"Feedback-ID",
    b"List-Id",
    b"List-Unsubscribe",
    b"List-Unsubscribe-Post",
)
# RFC 8301, section 3.2: signers should use 2,048 bits.
_SHORTEST = 2048
_FOLD = re.compile(rb"\r\n(?=[ \t])")
# The longest string of a TXT record (RFC 1035, section 3.3).
_LONGEST_STRING = 255
_MAKE = "make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out FILE"


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs the messages of a domain with the private key of a selector.

    ``kind`` is "rsa" or "ed25519", ``public`` is the public key as DNS has it, and ``make`` signs the bytes given to
    it.
    """

    domain: str
    selector: str
    kind: str
    public: str
    make: Callable[[bytes], bytes]

    def sign(self, message: bytes) -> bytes:
        """Return a message with its signature in front. Threads may share this; it uses no clock and no chance."""
        head, _, body = message.partition(b"\r\n\r\n")
        fields = {name.lower(): (name, value) for name, value in _fields(head)}
        names = [name for name in _SIGNED if name.lower() in fields]
        unsigned = self._field(names, base64.b64encode(sha256(canonical_body(body)).digest()))
        signed = b"".join(_canonical_field(*fields[name.lower()]) for name in dict.fromkeys(names))
        name, _, value = unsigned.partition(b":")
        signature = base64.b64encode(self.make(signed + _canonical_field(name, value).removesuffix(b"\r\n")))
        return b"%b%b\r\n%b" % (unsigned, b"\r\n  ".join(_pieces(signature, 72)), message)

    def record(self) -> tuple[str, str]:
        """Return the name of the TXT record that holds the public key, and its value in quotes, as zone files have it.

        (RFC 6376, section 3.6.)
        """
        value = f"v=DKIM1; k={self.kind}; p={self.public}"
        strings = (value[start : start + _LONGEST_STRING] for start in range(0, len(value), _LONGEST_STRING))
        return f"{self.selector}._domainkey.{self.domain}.", " ".join(f'"{each}"' for each in strings)

    def _field(self, names: Sequence[bytes], body_hash: bytes) -> bytes:
        """Return the header without its signature, which comes last."""
        listed = wrap(": ".join(name.decode() for name in names), 70, break_on_hyphens=False)
        folded = "\r\n  ".join(listed)
        return (
            f"DKIM-Signature: v=1; a={self.kind}-sha256; c=relaxed/relaxed;\r\n"
            f" d={self.domain};\r\n s={self.selector};\r\n"
            f" h={folded};\r\n bh={body_hash.decode()};\r\n b="
        ).encode()


def load_signer(file: Path, selector: str, domain: str, report: Callable[[str], None]) -> Signer:
    """Return the signer with the private key in a file (PEM), for an ASCII domain.

    A key that others on this machine can read is reported. Raises ConfigError for a file that holds no usable key, and
    if the extra is not installed.
    """
    try:
        from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - an extra
        from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise ConfigError(f"signatures need {needed('cryptography', 'dkim', error)}") from error
    content = _content(file)
    try:
        key = load_pem_private_key(content, None)
    except TypeError as error:
        said = f"{file}: the key is protected by a password; take it off with: openssl pkey -in {file} -out FILE"
        raise ConfigError(said) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ConfigError(f"{file}: {_mistake(content)}; {_MAKE}") from error
    if file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        report(f"{file}: others on this machine can read the key; run: chmod 600 {file}")
    return _signer(file, selector, domain, key)


def _signer(file: Path, selector: str, domain: str, key: object) -> Signer:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - an extra
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415

    if isinstance(key, Ed25519PrivateKey):
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        # RFC 8463, section 3: the hash is signed.
        return Signer(domain, selector, "ed25519", _text(public), lambda said: key.sign(sha256(said).digest()))
    if not isinstance(key, RSAPrivateKey):
        raise ConfigError(f"{file}: is neither an RSA nor an Ed25519 key; {_MAKE}")
    if key.key_size < _SHORTEST:
        length = count(key.key_size, "bit", "bits")
        raise ConfigError(f"{file}: the key has {length}, and receivers ask for {_SHORTEST:,}; {_MAKE}")
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return Signer(domain, selector, "rsa", _text(public), lambda said: key.sign(said, PKCS1v15(), SHA256()))


def canonical_body(body: bytes) -> bytes:
    """Return a body of whole lines in the form that is signed ("relaxed": RFC 6376, section 3.4.4)."""
    spaced = body.replace(b"\t", b" ")
    # Each step halves runs of spaces: faster than a pattern, even for a million spaces.
    while b"  " in spaced:
        spaced = spaced.replace(b"  ", b" ")
    spaced = spaced.replace(b" \r\n", b"\r\n")
    lines = spaced.rstrip(b"\r\n")
    return lines + b"\r\n" if lines else b""


def _canonical_field(name: bytes, value: bytes) -> bytes:
    """Return a header in the form that is signed ("relaxed": RFC 6376, section 3.4.2)."""
    return b"%b:%b\r\n" % (name.lower(), b" ".join(value.replace(b"\r\n", b"").split()))


def _fields(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    for line in _FOLD.sub(b"", head).split(b"\r\n"):
        name, _, value = line.partition(b":")
        yield name.strip(), value


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise ConfigError(f"{file}: no such file; {_MAKE}") from error
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error


def _mistake(content: bytes) -> str:
    if b"PUBLIC KEY-----" in content:
        return "is a public key, not the private one"
    return "holds no private key that can be read" if b"-----BEGIN" in content else "is not a key in the PEM format"


def _text(public: bytes) -> str:
    return base64.b64encode(public).decode()


def _pieces(text: bytes, length: int) -> Iterator[bytes]:
    return (text[start : start + length] for start in range(0, len(text), length))

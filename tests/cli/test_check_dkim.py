"""``digest check`` shows the record that DNS must have for signed emails, and tells what is wrong with the key."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.cli.conftest import Command


def with_key(site: Path, content: bytes) -> Path:
    file = site / "dkim.pem"
    file.touch(0o600)
    file.write_bytes(content)
    with (site / "digest.toml").open("a") as written:
        written.write('\n[delivery]\ndkim_key = "dkim.pem"\n')
    return file


def test_the_record_is_shown_below_the_sources(digest: Command, site: Path) -> None:
    key = Ed25519PrivateKey.generate()
    with_key(site, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    outcome = digest("check")

    assert (outcome.status, outcome.err) == (0, "")
    *_, said, record = outcome.out.splitlines()
    assert said == "DKIM: DNS must have this record:"
    assert record.startswith('digest._domainkey.news.example.org. TXT "v=DKIM1; k=ed25519; p=')


def test_a_key_that_cannot_be_used_is_an_error_of_the_configuration(digest: Command, site: Path) -> None:
    with_key(site, b"nothing")
    outcome = digest("check")

    assert outcome.status == 2
    assert "dkim.pem: is not a key in the PEM format; make one with: openssl genpkey" in outcome.err

"""Signatures of messages, judged by dkimpy with the key of our record in place of DNS."""

from __future__ import annotations

import re
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import ConfigError
from digest.letters.sending.signing import Signer, canonical_body, load_signer

DOMAIN = "news.example.org"
MESSAGE = (
    b'From: "Harbor Weekly"\r\n <digest@news.example.org>\r\nTo: anna@example.org\r\n'
    b"Message-ID: <1@news.example.org>\r\n"
    b"List-Unsubscribe: <https://news.example.org/subscription/leave/t>,\r\n <mailto:digest@news.example.org>\r\n"
    b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nSubject: =?utf-8?b?0JPQsNCy0LDQvdGM?=\r\n"
    b"Date: Sun, 27 Apr 2025 23:00:00 +0000\r\nList-Id: <en.harbor.news.example.org>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\n  A  bridge \t\r\n\r\nreopens. \r\n\r\n\r\n"
)
RSA = rsa.generate_private_key(65537, 2048)
KEYS = {"rsa": RSA, "ed25519": Ed25519PrivateKey.generate()}
Key = rsa.RSAPrivateKey | Ed25519PrivateKey | ec.EllipticCurvePrivateKey


def pem(key: Key, protection: KeySerializationEncryption | None = None) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection or NoEncryption())


def written(folder: Path, content: bytes) -> Path:
    file = folder / "dkim.pem"
    file.touch(0o600)
    file.write_bytes(content)
    return file


def signer(folder: Path, kind: str) -> Signer:
    return load_signer(written(folder, pem(KEYS[kind])), "digest", DOMAIN, pytest.fail)


@pytest.fixture(scope="module", params=sorted(KEYS))
def signs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Signer:
    return signer(tmp_path_factory.mktemp("key"), request.param)


def is_valid(message: bytes, signer: Signer) -> bool:
    name, value = signer.record()
    texts = {name.encode(): "".join(re.findall(r'"([^"]*)"', value)).encode()}
    return bool(dkim.verify(message, dnsfunc=lambda asked, **_: texts.get(asked)))


def test_a_judge_finds_the_signature_valid(signs: Signer) -> None:
    assert is_valid(signs.sign(MESSAGE), signs)


def test_a_signature_stands_in_front_and_changes_nothing_else(signs: Signer) -> None:
    assert signs.sign(MESSAGE).endswith(MESSAGE)
    assert signs.sign(MESSAGE).startswith(b"DKIM-Signature: v=1; ")


@pytest.mark.parametrize(
    "name",
    [b"From", b"To", b"Subject", b"Date", b"Message-ID", b"List-Id", b"List-Unsubscribe", b"List-Unsubscribe-Post"],
)
def test_a_header_that_was_changed_on_the_way_breaks_it(signs: Signer, name: bytes) -> None:
    signature, message = signs.sign(MESSAGE).split(b"From:", 1)
    changed = re.sub(rb"(?m)^(%b: )" % re.escape(name), rb"\1x", b"From:" + message)
    assert changed != b"From:" + message
    assert not is_valid(signature + changed, signs)


def test_a_second_sender_breaks_it(signs: Signer) -> None:
    assert not is_valid(b"From: other@example.org\r\n" + signs.sign(MESSAGE), signs)


def test_a_changed_text_breaks_it(signs: Signer) -> None:
    assert not is_valid(signs.sign(MESSAGE).replace(b"reopens", b"closes"), signs)


def test_spaces_that_servers_change_do_not_break_it(signs: Signer) -> None:
    changed = signs.sign(MESSAGE).replace(b"A  bridge", b"A bridge").replace(b"\r\n <digest", b" <digest")
    assert is_valid(changed, signs)


def test_headers_that_a_message_does_not_have_are_not_signed(signs: Signer) -> None:
    message = signs.sign(b"From: a@news.example.org\r\nSubject: x\r\n\r\n")
    assert b"h=From: From: Subject;" in message
    assert is_valid(message, signs)


def test_an_address_in_another_script_is_signed_as_it_is(signs: Signer) -> None:
    assert is_valid(signs.sign(MESSAGE.replace(b"anna@", "анна@".encode())), signs)


def test_lines_of_a_signature_are_short(signs: Signer) -> None:
    added = signs.sign(MESSAGE).removesuffix(MESSAGE)
    assert max(map(len, added.split(b"\r\n"))) <= 78


@settings(max_examples=40, deadline=None)
@given(body=st.lists(st.sampled_from([b" ", b"\t", b"a", b"=20", b"\r\n", b".", b"  \r\n", b"\xd0\xb3"])).map(b"".join))
def test_any_body_is_signed(signs: Signer, body: bytes) -> None:
    assert is_valid(signs.sign(MESSAGE.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" + body + b"\r\n"), signs)


def test_long_runs_of_spaces_take_no_longer() -> None:
    assert canonical_body(b" " * 3_000_000 + b"\r\n") == b""


def test_the_record_of_a_long_key_is_split(tmp_path: Path) -> None:
    name, value = signer(tmp_path, "rsa").record()
    assert name == "digest._domainkey.news.example.org."
    first, second = re.findall(r'"([^"]*)"', value)
    assert first.startswith("v=DKIM1; k=rsa; p=")
    assert len(first) == 255
    assert len(second) < 255


# Keys that cannot be used


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not a key in the PEM format"),
        (b"\xff\x00", "is not a key in the PEM format"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "holds no private key that can be read"),
        (
            RSA.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
            "is a public key, not the private one",
        ),
        (pem(RSA, BestAvailableEncryption(b"x")), "the key is protected by a password"),
        (pem(ec.generate_private_key(ec.SECP256R1())), "is neither an RSA nor an Ed25519 key"),
        (pem(rsa.generate_private_key(65537, 1024)), "the key has 1,024 bits"),
    ],
    ids=["empty", "binary", "damaged", "public", "protected", "elliptic", "short"],
)
def test_a_key_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    file = written(tmp_path, content)
    with pytest.raises(ConfigError) as error:
        load_signer(file, "digest", DOMAIN, pytest.fail)
    assert str(error.value).startswith(f"{file}: {said}")
    assert "openssl" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_key_is_told_with_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file; make one with: openssl genpkey"):
        load_signer(tmp_path / "dkim.pem", "digest", DOMAIN, pytest.fail)


def test_a_folder_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load_signer(tmp_path, "digest", DOMAIN, pytest.fail)


def test_a_key_that_others_can_read_is_reported(tmp_path: Path) -> None:
    file = written(tmp_path, pem(KEYS["ed25519"]))
    file.chmod(0o644)
    reported: list[str] = []
    load_signer(file, "digest", DOMAIN, reported.append)
    assert reported == [f"{file}: others on this machine can read the key; run: chmod 600 {file}"]


def test_the_key_is_not_shown(tmp_path: Path) -> None:
    assert "PRIVATE" not in repr(signer(tmp_path, "ed25519"))

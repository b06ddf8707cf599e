"""A password that everybody on the machine may read is found, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.config.readable_secrets import readable_secrets

SECRETS = {
    '[email]\nlogin = "digest:sesame"': "`login` of [email]",
    '[mailbox]\nlogin = "digest:sesame"': "`login` of [mailbox]",
    '[summaries]\nkey = "sesame"': "`key` of [summaries]",
    '[notify]\nalerts = ["ntfy://sesame@ntfy.example.org/a"]': "`alerts` of [notify]",
    '[notify]\nreaders = ["ntfy://sesame@ntfy.example.org/a"]': "`readers` of [notify]",
    '[[sources]]\nname = "Council"\nlogin = "digest:sesame"': "`login` of the source 'Council'",
    '[digest]\nstore = "postgresql+psycopg://digest:sesame@db.example.org/digest"': "password in `store`",
}
NAMES = (
    "DIGEST_EMAIL_LOGIN",
    "DIGEST_MAILBOX_LOGIN",
    "DIGEST_SUMMARIES_KEY",
    "DIGEST_NOTIFY_ALERTS",
    "DIGEST_STORE",
    "DIGEST_SOURCE_COUNCIL_LOGIN",
)


def written(path: Path, text: str, mode: int) -> Path:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_in_the_configuration_is_for_the_owner_and_a_group(tmp_path: Path, text: str) -> None:
    path = written(tmp_path / "digest.toml", text, 0o664)
    (found,) = readable_secrets(path, {})
    assert found.message == f"holds the secret {SECRETS[text]}, and everybody on this machine may read it"
    assert "sesame" not in found.message

    assert found.close()
    assert path.stat().st_mode & 0o777 == 0o660
    assert list(readable_secrets(path, {})) == []


def test_a_configuration_without_secrets_may_be_read_by_all(tmp_path: Path) -> None:
    text = '[digest]\nstore = "digest.db"\n[email]\nserver = "smtp://mail.example.org"\nlogin = ""\n'
    assert list(readable_secrets(written(tmp_path / "digest.toml", text, 0o644), {})) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_a_variable_names_holds_a_secret(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / "digest.toml", '[[sources]]\nname = "Council"', 0o644)
    file = written(tmp_path / "secret", "digest:sesame", 0o644)
    (found,) = readable_secrets(path, {f"{name}_FILE": str(file)})
    assert (found.path, found.keys) == (file, (f"{name}_FILE",))

    assert list(readable_secrets(path, {f"{name}_FILE": str(file), name: "in use instead"})) == []
    file.chmod(0o640)
    assert list(readable_secrets(path, {f"{name}_FILE": str(file)})) == []

"""A scheduler: its address, and the certificates that it and digest show each other."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

from digest.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Scheduler:
    """A scheduler: its address, the certificates for it, and how long to wait.

    ``timeout`` is in seconds, for the scheduler or a worker; ``patience`` likewise, for one more batch.
    """

    address: str
    ca: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    timeout: float = 60
    patience: float = 1800

    def __str__(self) -> str:
        return f"cluster {self.address}"

    @property
    def is_encrypted(self) -> bool:
        """True if both the scheduler and digest must show certificates."""
        return self.address.startswith("tls:")

    def check(self) -> None:
        """Check the files of the certificates.

        Raises ConfigError if one cannot be read, if others can read the key, or if they do not belong together.
        """
        if not (self.is_encrypted and self.ca and self.certificate and self.key):
            return
        for path in (self.ca, self.certificate, self.key):
            _need_readable(path)
        if self.key.stat().st_mode & 0o077:
            raise ConfigError(
                f"{self.key}: others on this machine can read the key, and whoever has it can run programs on the "
                f"whole cluster; run: chmod 600 {self.key}"
            )
        try:
            ssl.create_default_context(cafile=self.ca)
        except (ssl.SSLError, ValueError) as error:
            raise ConfigError(f"{self.ca}: is not a certificate in PEM; name the file of your CA") from error
        try:
            # A key with a password would be asked for at the terminal.
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(self.certificate, self.key, password="")
        except (ssl.SSLError, ValueError) as error:
            raise ConfigError(
                f"{self.key}: is not the key of {self.certificate}, or has a password; both must be PEM"
            ) from error


def _need_readable(path: Path) -> None:
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); check `ca`, `certificate` and `key`") from error

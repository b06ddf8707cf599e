"""The table of ``digest.toml`` for a cluster: other machines that translate and read pages."""

from __future__ import annotations

from pydantic import Field, model_validator

from digest.config.table import ConfigTable
from digest.config.values import FilePath, Number, SchedulerAddress


class ClusterTable(ConfigTable):
    """``[cluster]``: a cluster of [Dask](https://distributed.dask.org/) that translates and reads pages (none by
    default). Needs the extra `cluster`, here and on each worker.
    """  # noqa: D205 - the reference has the whole sentence

    scheduler: SchedulerAddress | None = None
    """Address of the scheduler, such as `"tls://scheduler.example.org:8786"`. Without TLS (`tcp://`), it must be on
    this machine.
    """
    ca: FilePath | None = None
    """File of the certificate authority that signed the certificates of your cluster, and no others (PEM). Required
    with `tls://`.
    """
    certificate: FilePath | None = None
    """File of the certificate that digest shows to the scheduler (PEM). Required with `tls://`."""
    key: FilePath | None = None
    """File of the private key of that certificate (PEM), readable by you only. Required with `tls://`."""
    timeout: Number = Field(60, ge=1, le=3600)
    """Seconds to wait for the scheduler, and for a worker that takes work."""
    patience: Number = Field(1800, ge=1, le=86_400)
    """Seconds to wait until the workers have finished one more batch."""

    @model_validator(mode="after")
    def _has_certificates(self) -> ClusterTable:
        address = self.scheduler or ""
        for key in ("ca", "certificate", "key"):
            if address.startswith("tls:") and not getattr(self, key):
                raise ValueError(f"{key}: is missing; a scheduler at tls:// needs `ca`, `certificate` and `key`")
        return self

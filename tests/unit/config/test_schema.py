"""The address of a scheduler: near, or with certificates on both sides, since it can run programs as you."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from digest.config.schema import ClusterTable

FILES = {"ca": "ca.pem", "certificate": "certificate.pem", "key": "key.pem"}


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:8786", "tcp://127.8.0.1:8786", "tcp://localhost:1", "tcp://[::1]:9"]
)
def test_a_scheduler_on_this_machine_needs_no_certificates(address: str) -> None:
    assert ClusterTable.model_validate({"scheduler": address}).scheduler == address


@pytest.mark.parametrize("address", ["tls://scheduler.example.org:8786", "tls://203.0.113.9:8786", "tls://127.0.0.1:1"])
def test_one_with_tls_may_be_anywhere(address: str) -> None:
    assert ClusterTable.model_validate({"scheduler": address, **FILES}).scheduler == address


@pytest.mark.parametrize(
    "address",
    [
        "tcp://scheduler.example.org:8786",
        "tcp://10.0.0.7:8786",
        "tcp://192.168.1.2:8786",
        "tcp://0.0.0.0:8786",
        "tcp://203.0.113.9:8786",
        "tcp://[2001:db8::1]:8786",
        "tcp://[::]:8786",
        "tcp://localhost.example.org:8786",
        "tcp://127.0.0.1.example.org:8786",
        "tcp://2130706433:8786",
        "tcp://0x7f000001:8786",
    ],
)
def test_one_on_another_machine_without_tls_is_refused(address: str) -> None:
    with pytest.raises(
        ValidationError, match="is on another machine and has no TLS: whoever is on the way there could"
    ):
        ClusterTable.model_validate({"scheduler": address, **FILES})


@pytest.mark.parametrize(
    "address",
    [
        "", "scheduler.example.org:8786", "tls://scheduler.example.org", "tls://:8786", "tls://a.example:0",
        "tls://a.example:x", "tls://me@a.example:8786", "tls://a.example:8786/path", "tls://a.example:8786?x",
        "ws://127.0.0.1:8786", "wss://127.0.0.1:8786", "ucx://127.0.0.1:8786", "inproc://127.0.0.1/1/2", "TLS:a:1",
        "tls://[::1:8786", "tls://schedüler.example:8786", "tls://a b.example:8786",
    ],
)  # fmt: skip
def test_anything_else_is_no_address(address: str) -> None:
    with pytest.raises(ValidationError, match="is not the address of a scheduler such as tls://"):
        ClusterTable.model_validate({"scheduler": address, **FILES})


@pytest.mark.parametrize("lacking", FILES)
def test_tls_needs_all_three_files(lacking: str) -> None:
    given = {key: file for key, file in FILES.items() if key != lacking}

    with pytest.raises(
        ValidationError, match=f"{lacking}: is missing; a scheduler at tls:// needs `ca`, `certificate`"
    ):
        ClusterTable.model_validate({"scheduler": "tls://scheduler.example.org:8786", **given})


def test_without_a_scheduler_there_is_no_cluster_whatever_else_is_set() -> None:
    assert ClusterTable.model_validate(FILES).scheduler is None

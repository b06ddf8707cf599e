from __future__ import annotations

import pytest

from digest.translating.checking.gate.form.kept_addresses import keeps_addresses
from tests.tables import each_row


@each_row(
    "address",
    ["https://example.org/ferry", "HTTPS://EXAMPLE.ORG/ferry", "file:///ferry", "example.org:8080/ferry",
     "bit.ly/ferry", "harbor.org?page=ferry", "harbor.org#ferry"],
)  # fmt: skip
@each_row("around", ["See {}", "({}).", "<{}>, too", "“{}”", "港{}"])
def test_an_address_must_stand_in_the_translation(address: str, around: str) -> None:
    segment = around.format(address)

    assert keeps_addresses(segment, f"Aquí: {address} !")
    assert not keeps_addresses(segment, around.format(address.replace("ferry", "transbordador")))


@pytest.mark.parametrize("segment", ["The ferry and/or the U.S./U.K. at 10:30", "Two: a/b.", "No.The end?"])
def test_what_is_no_address_need_not(segment: str) -> None:
    assert keeps_addresses(segment, "")

"""The bill of materials of a release names versions and licenses, and is valid CycloneDX."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from release import contents
from release.failure import Failure

MIT = [{"license": {"id": "MIT", "acknowledgement": "declared"}}]


def bill(*components: dict[str, Any]) -> dict[str, Any]:
    """What cyclonedx-py writes, shortened."""
    own = {"bom-ref": "root-component", "name": "weekly-digest", "type": "application", "licenses": MIT}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own, "timestamp": "2025-05-05T06:00:00+00:00"},
        "components": list(components),
    }


def component(name: str, licenses: object = MIT) -> dict[str, Any]:
    return {"type": "library", "bom-ref": name, "name": name, "version": "1.0", "licenses": licenses}


def test_digest_itself_has_its_version() -> None:
    own = contents.completed(bill(), "0.1.0")["metadata"]["component"]

    assert (own["version"], own["purl"]) == ("0.1.0", "pkg:pypi/weekly-digest@0.1.0")


def test_a_declared_license_stays() -> None:
    assert contents.completed(bill(component("lxml")), "0.1.0")["components"] == [component("lxml")]


def test_a_license_that_is_declared_wrongly_is_corrected() -> None:
    [part] = contents.completed(bill(component("pymorphy3-dicts-uk")), "0.1.0")["components"]

    assert part["licenses"] == [{"expression": "GPL-3.0-only", "acknowledgement": "concluded"}]


@pytest.mark.parametrize("licenses", [[], None])
def test_a_package_without_a_license_is_told(licenses: object) -> None:
    with pytest.raises(Failure, match="declare no license; add them to CONCLUDED: harbor"):
        contents.completed(bill(component("harbor", licenses)), "0.1.0")


def test_what_is_completed_is_valid() -> None:
    completed = contents.completed(bill(component("pymorphy3-dicts-uk"), component("lxml")), "0.1.0")

    contents.validate(json.dumps(completed))


@pytest.mark.parametrize("broken", ['"specVersion": "1.6",', '"bomFormat": "CycloneDX",'])
def test_what_is_not_valid_is_told(broken: str) -> None:
    with pytest.raises(Failure, match="not valid CycloneDX"):
        contents.validate(json.dumps(bill()).replace(broken, ""))


def test_every_correction_is_of_something_that_is_installed() -> None:
    hashes = (Path(__file__).parents[3] / "hashes.txt").read_text(encoding="utf-8")

    assert contents.CONCLUDED.keys() <= set(re.findall(r"^([\w.-]+)==", hashes, re.MULTILINE))

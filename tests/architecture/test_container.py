"""The files for containers: no rights, no secrets in variables, only public images, and Compose understands them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.architecture.imports import ROOT
from tests.programs import need_program

FOLDER = ROOT / "container"
LINES = (FOLDER / "Containerfile").read_text(encoding="utf-8").replace("\\\n", "").splitlines()
COMPOSE: dict[str, Any] = yaml.safe_load((FOLDER / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]


def values(instruction: str) -> list[str]:
    return [line.partition(" ")[2] for line in LINES if line.startswith(f"{instruction} ")]


def test_the_image_is_built_from_public_images_in_stages() -> None:
    stages = [origin.partition(" AS ") for origin in values("FROM")]

    assert [(origin, name) for origin, _, name in stages] == [
        ("docker.io/library/debian:trixie-slim", "system"),
        ("system", "build"),
        ("system", ""),
    ]


def test_the_image_has_a_user_without_rights_one_volume_and_a_check() -> None:
    assert values("USER") == ["10001:10001"]
    assert values("VOLUME") == values("WORKDIR")[-1:] == ["/site"]
    assert len(values("HEALTHCHECK")) == 1
    assert values("ENTRYPOINT") == ['["digest"]']


def test_everything_in_the_image_has_a_hash() -> None:
    installs = re.findall(r"pip\S* (?:--python \S+ )?install[^&]*", "\n".join(values("RUN")))

    assert len(installs) == 2
    assert all("--require-hashes" in install for install in installs)
    # pip has a wheel; of the others, one is built, by packages that have hashes, too.
    assert "--build-constraint hashes.txt" in installs[1]


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_has_rights(name: str) -> None:
    service = SERVICES[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "devices", "pid", "network_mode"} & service.keys()


@pytest.mark.parametrize("name", SERVICES)
def test_secrets_are_files(name: str) -> None:
    service = SERVICES[name]
    shown = [key for key in service.get("environment", {}) if re.search("PASSWORD|LOGIN|SECRET|STORE|KEY", key)]

    assert [key for key in shown if not str(service["environment"][key]).startswith("/run/secrets/")] == []
    assert set(service["secrets"]) <= COMPOSE["secrets"].keys()


def test_only_the_pages_are_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["digest"]
    assert [name for name, service in SERVICES.items() if "front" in service["networks"]] == ["digest"]
    assert COMPOSE["networks"]["back"] == {"internal": True}


def test_there_are_two_workers_and_images_of_two_kinds() -> None:
    assert SERVICES["worker"]["deploy"] == {"replicas": 2}
    assert {service["image"] for service in SERVICES.values()} == {"digest", "docker.io/library/postgres:17"}


def test_compose_understands_its_file(tmp_path: Path) -> None:
    program = need_program("docker-compose")
    for name in ("compose.yaml", "Containerfile"):
        shutil.copy(FOLDER / name, tmp_path)
    command = [program, "--file", str(tmp_path / "compose.yaml"), "config", "--quiet"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}

    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=environment)

    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


def test_the_secrets_are_made_once_and_fit_together(tmp_path: Path) -> None:
    openssl = need_program("openssl")
    (tmp_path / "chown").write_text("#!/bin/sh\n")
    (tmp_path / "chown").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}  # Only root may give files away.

    def make() -> int:
        command = [FOLDER / "make-secrets"]
        return subprocess.run(
            command, cwd=tmp_path, check=False, capture_output=True, timeout=60, env=environment
        ).returncode

    assert make() == 0
    secrets = tmp_path / "secrets"
    assert {path.name for path in secrets.iterdir()} == COMPOSE["secrets"].keys()
    assert {path.stat().st_mode & 0o777 for path in secrets.iterdir()} == {0o600}
    password = (secrets / "password").read_text().strip()
    assert (secrets / "store").read_text() == f"postgresql+psycopg://digest:{password}@database/digest\n"
    verified = [openssl, "verify", "-CAfile", "ca", "-verify_hostname", "scheduler", "certificate"]
    subprocess.run(verified, cwd=secrets, check=True, capture_output=True, timeout=60)
    assert make() != 0
    assert (secrets / "password").read_text().strip() == password

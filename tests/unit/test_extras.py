"""How an extra is installed: from the clone, the wheel or the index that digest came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.extras import Installer, install, install_from, installer_of

PIP = Installer("pip install")


def origin(place: Path, **kind: object) -> str:
    return json.dumps({"url": place.as_uri(), **kind})


def test_from_a_clone(tmp_path: Path) -> None:
    noted = origin(tmp_path, dir_info={})

    assert install_from(noted, "web", PIP) == f"pip install '{tmp_path}[web]'"
    assert install_from(noted, "web", Installer("pipx install --force")) == f"pipx install --force '{tmp_path}[web]'"


def test_from_a_clone_that_stays_editable(tmp_path: Path) -> None:
    noted = origin(tmp_path, dir_info={"editable": True})

    assert install_from(noted, "web", PIP) == f"pip install -e '{tmp_path}[web]'"


def test_from_a_wheel_in_a_folder_with_a_space(tmp_path: Path) -> None:
    wheel = tmp_path / "my files/weekly_digest-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.touch()

    assert install_from(origin(wheel, archive_info={}), "web", PIP) == f"pip install '{wheel}[web]'"


def test_from_a_clone_that_is_gone(tmp_path: Path) -> None:
    noted = origin(tmp_path / "gone", dir_info={})

    assert install_from(noted, "web", PIP) == "pip install '.[web]' in the folder of the sources of digest"


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        ("", "pip install 'weekly-digest[web]'"),
        (
            '{"url": "https://harbor.example/weekly_digest.whl", "archive_info": {}}',
            "pip install 'weekly-digest[web] @ https://harbor.example/weekly_digest.whl'",
        ),
    ],
)
def test_from_an_index_or_a_server(noted: str, expected: str) -> None:
    assert install_from(noted, "web", PIP) == expected


def test_pip_installs_unless_pipx_or_uv_made_the_environment(tmp_path: Path) -> None:
    pipx, of_uv, plain = tmp_path / "pipx" / "venvs" / "weekly-digest", tmp_path / "of uv", tmp_path / "plain"
    for environment, made_by in ((of_uv, "uv = 0.9.1\n"), (plain, "command = python3 -m venv plain\n")):
        environment.mkdir()
        (environment / "pyvenv.cfg").write_text(f"home = /usr/bin\n{made_by}")

    assert installer_of(pipx) == Installer("pipx install --force")
    assert installer_of(of_uv) == Installer(f"uv pip install --python '{of_uv}'")
    assert installer_of(plain) == PIP


def test_a_tool_of_uv_keeps_its_extras(tmp_path: Path) -> None:
    wheel = tmp_path / "weekly_digest-0.1.0-py3-none-any.whl"
    wheel.touch()
    (tmp_path / "uv-receipt.toml").write_text(
        f"""[tool]
requirements = [
    {{ name = "weekly-digest", extras = ["translate", "web"], path = "{wheel}" }},
    {{ name = "dask" }},
]
"""
    )
    (tmp_path / "pyvenv.cfg").write_text("home = /usr/bin\nuv = 0.9.1\n")

    told = install_from(origin(wheel), "cards", installer_of(tmp_path))

    assert told == f"uv tool install --force '{wheel}[translate,web,cards]'"


def test_this_digest_can_say_it() -> None:
    assert install("web").endswith("[web]'")

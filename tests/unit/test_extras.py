"""How an extra is installed: from the clone, the wheel or the index that digest came from."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.extras import Installer, broken, install, install_from, installer_of, needed

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

    assert installer_of(pipx) == Installer(
        "pipx install --force", again="pipx runpip weekly-digest install --force-reinstall"
    )
    assert installer_of(of_uv) == Installer(
        f"uv pip install --python '{of_uv}'", again=f"uv pip install --python '{of_uv}' --reinstall"
    )
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


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield the module of an installed library, and forget that it was imported."""
    noted = tmp_path / "harbor_tides-1.2.dist-info"
    noted.mkdir()
    (noted / "METADATA").write_text("Metadata-Version: 2.1\nName: harbor-tides\nVersion: 1.2\n")
    (noted / "top_level.txt").write_text("tides\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path / "tides.py"
    sys.modules.pop("tides", None)


def failure(module: str) -> Exception:
    with pytest.raises(Exception, match=r"^") as caught:
        importlib.import_module(module)
    return caught.value


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import json; json.loads('')", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
        ("open('/nowhere/tides.so')", "FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/tides.so'"),
        ("raise ImportError('tides.so: file too\\nshort')", "ImportError: tides.so: file too short"),
        ("import tides.harbor", "ModuleNotFoundError: No module named 'tides.harbor'; 'tides' is not a package"),
    ],
)
def test_a_broken_library_is_installed_again_alone_and_in_the_same_version(
    library: Path, code: str, reason: str
) -> None:
    library.write_text(code)
    told = f"tides is broken ({reason}); install it again: pip install --force-reinstall --no-deps harbor-tides==1.2"

    assert broken(failure("tides")) == told
    assert needed("tides", "web", failure("tides")) == f"the library tides: {told}"


def test_a_file_of_a_library_that_cannot_be_loaded(library: Path) -> None:
    library.touch()
    error = ImportError("file too short", name="harbor", path=str(library.parent / "tides/harbor.so"))

    assert broken(error).startswith("tides is broken (ImportError: file too short); ")


def test_a_library_that_lacks_another_one_is_installed_again_with_what_it_needs(library: Path) -> None:
    library.write_text("import no_such_library")

    assert broken(failure("tides")).endswith("install it again: pip install --force-reinstall harbor-tides==1.2")


def test_a_library_that_is_missing_needs_its_extra() -> None:
    assert needed("no_such_library", "web", failure("no_such_library")) == (
        f"the library no_such_library: {install('web')}"
    )


def test_an_error_of_digest_is_no_broken_library(library: Path) -> None:
    library.write_text("def rise():\n    return 1 / 0")
    with pytest.raises(ZeroDivisionError) as caught:
        importlib.import_module("tides").rise()

    assert not broken(caught.value)
    assert not broken(ImportError("cannot import name", name="digest.model"))

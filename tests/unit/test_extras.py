"""How an extra is installed: from the clone, the wheel or the index that digest came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.extras import install, install_from


def origin(place: Path, **kind: object) -> str:
    return json.dumps({"url": place.as_uri(), **kind})


def test_from_a_clone(tmp_path: Path) -> None:
    noted = origin(tmp_path, dir_info={})

    assert install_from(noted, "web", is_isolated=False) == f"pip install '{tmp_path}[web]'"
    assert install_from(noted, "web", is_isolated=True) == f"pipx install --force '{tmp_path}[web]'"


def test_from_a_clone_that_stays_editable(tmp_path: Path) -> None:
    noted = origin(tmp_path, dir_info={"editable": True})

    assert install_from(noted, "web", is_isolated=False) == f"pip install -e '{tmp_path}[web]'"


def test_from_a_wheel_in_a_folder_with_a_space(tmp_path: Path) -> None:
    wheel = tmp_path / "my files/weekly_digest-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.touch()

    assert install_from(origin(wheel, archive_info={}), "web", is_isolated=False) == f"pip install '{wheel}[web]'"


def test_from_a_clone_that_is_gone(tmp_path: Path) -> None:
    noted = origin(tmp_path / "gone", dir_info={})

    assert (
        install_from(noted, "web", is_isolated=False) == "pip install '.[web]' in the folder of the sources of digest"
    )


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
    assert install_from(noted, "web", is_isolated=False) == expected


def test_this_digest_can_say_it() -> None:
    assert install("web").endswith("[web]'")

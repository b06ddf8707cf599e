from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.errors import OutputError
from digest.files.aside import dated, set_aside

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)


def test_a_name_tells_why_and_when(tmp_path: Path) -> None:
    assert dated(tmp_path / "digest.db", "replaced", NOW).name == "digest.db.replaced-20250505T060000Z"


def test_a_name_that_is_taken_is_not_given_again(tmp_path: Path) -> None:
    dated(tmp_path / "a", "replaced", NOW).touch()
    dated(tmp_path / "a", "replaced", NOW).symlink_to("nowhere")

    assert dated(tmp_path / "a", "replaced", NOW).name == "a.replaced-20250505T060000Z-3"


def test_all_of_a_folder_is_moved_and_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "output/site").mkdir(parents=True)
    (tmp_path / "output/site/index.html").write_text("old", encoding="utf-8")
    aside = set_aside(tmp_path / "output", "before", NOW)

    assert list((tmp_path / "output").iterdir()) == []
    assert (aside / "site/index.html").read_text(encoding="utf-8") == "old"


def test_what_a_link_leads_to_is_moved_beside_it(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www/index.html").touch()
    (tmp_path / "output").symlink_to("www")

    assert set_aside(tmp_path / "output", "before", NOW).name.startswith("www.before-")


def test_what_cannot_be_moved_is_told() -> None:
    with pytest.raises(OutputError, match="cannot be moved"):
        set_aside(Path("/proc/self"), "before", NOW)

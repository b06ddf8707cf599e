import io
import json
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.errors import BackupError
from digest.files.backup_file import FORMAT, STORE, Manifest, open_backup, write_backup

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)
ABOUT = Manifest(NOW.isoformat(), "0.1.0", "tag:news.example.org,2025:harbor", "0004", "digest.toml", {"items": 2})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A backup of a small store and a configuration."""
    (tmp_path / "store").write_bytes(b"store" * 1000)
    (tmp_path / "toml").write_bytes(b"[digest]")
    place = tmp_path / "backup.zip"
    with place.open("wb") as file:
        write_backup(file, [(STORE, tmp_path / "store"), ("site/digest.toml", tmp_path / "toml")], ABOUT, NOW)
    return place


def entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(path: Path, **changes: bytes | None) -> None:
    """Write the backup again with other files, and a manifest that lists them."""
    files = {name: content for name, content in (entries(path) | changes).items() if content is not None}
    manifest = json.loads(files["manifest.json"])
    known = manifest["files"]
    manifest["files"] = {
        name: {"size": len(content), "sha256": known.get(name, {}).get("sha256", "")}
        for name, content in files.items()
        if name != "manifest.json"
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, json.dumps(manifest) if name == "manifest.json" else content)


def refusal(path: Path) -> str:
    with pytest.raises(BackupError) as refused, open_backup(path) as backup:
        backup.verify()
    message = str(refused.value)
    assert message.startswith(f"{path}: not a backup that can be trusted (")
    assert "\n" not in message
    return message


def test_it_gives_back_what_was_put_in(path: Path, tmp_path: Path) -> None:
    with open_backup(path) as backup:
        backup.verify()
        backup.extract(STORE, tmp_path / "out")

    assert (tmp_path / "out").read_bytes() == b"store" * 1000
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600
    assert (backup.manifest.site_id, backup.manifest.counts) == (ABOUT.site_id, {"items": 2})


def test_the_same_site_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    again = io.BytesIO()
    write_backup(again, [(STORE, tmp_path / "store"), ("site/digest.toml", tmp_path / "toml")], ABOUT, NOW)

    assert again.getvalue() == path.read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "site/../../etc/passwd",
        "/etc/passwd",
        "site//etc/passwd",
        "site/./a",
        "site\\..\\a",
        "site/C:a",
        "other",
        "site/a\nb",
        "../digest.db",
    ],
)
def test_a_path_out_of_its_folder_is_refused(path: Path, name: str) -> None:
    rewrite(path, **{name: b"x"})

    assert "unsafe name" in refusal(path)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFDIR, stat.S_IFCHR])
def test_what_is_no_regular_file_is_refused(path: Path, kind: int) -> None:
    found = entries(path)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in found.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (kind if name == "site/digest.toml" else 0) << 16
            archive.writestr(info, content)

    assert "not a regular file" in refusal(path)


def test_a_file_that_the_manifest_does_not_list_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("site/more", b"")

    assert "does not hold the files that its manifest lists" in refusal(path)


def test_a_file_that_is_there_twice_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("digest.db", b"")

    assert "twice" in refusal(path)


def test_a_missing_store_is_refused(path: Path) -> None:
    rewrite(path, **{STORE: None})

    refusal(path)


def test_a_file_with_another_content_is_refused(path: Path) -> None:
    rewrite(path, **{STORE: b"STORE" * 1000})

    assert "digest.db does not have the checksum of the manifest" in refusal(path)


def test_a_size_that_no_compression_reaches_is_refused(path: Path) -> None:
    found = entries(path)
    manifest = json.loads(found["manifest.json"])
    manifest["files"][STORE]["size"] = 1 << 40
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, json.dumps(manifest) if name == "manifest.json" else content)
            if name == STORE:
                archive.getinfo(name).file_size = 1 << 40
    path.write_bytes(data.getvalue())

    assert "impossible size" in refusal(path)


WRONG: dict[str, list[object]] = {
    "format": [0, -1, "1", None, [], {}, 0.5, 1.0, True],
    "files": [
        *([], None, "x", {STORE: 1}, {STORE: []}, {STORE: {}}),
        *({STORE: {"size": size, "sha256": ""}} for size in ("x", "1", -1, None, 1.5, True)),
        {STORE: {"size": 1, "sha256": None}},
    ],
    "counts": [None, [], "x", {"items": "2"}, {"items": None}, {"items": -1}],
    **{name: [1, None, {}] for name in ("made", "version", "site_id", "revision", "config")},
}


@pytest.mark.parametrize("change", [{name: value} for name, values in WRONG.items() for value in values])
def test_a_manifest_of_another_form_is_refused_in_plain_words(path: Path, change: dict[str, object]) -> None:
    found = entries(path)
    manifest = json.loads(found["manifest.json"]) | change
    with_manifest(path, found, json.dumps(manifest))

    assert "(its manifest is not as digest writes it);" in refusal(path)


@pytest.mark.parametrize("text", ["", "{", "[]", "1", "null", "{}", "\ud800", "[" * 100_000])
def test_a_manifest_that_is_none_is_refused_in_plain_words(path: Path, text: str) -> None:
    with_manifest(path, entries(path), text)

    assert "(its manifest is not as digest writes it);" in refusal(path)


def test_a_newer_format_is_refused(path: Path) -> None:
    found = entries(path)
    with_manifest(path, found, json.dumps(json.loads(found["manifest.json"]) | {"format": FORMAT + 1}))

    assert "made by a newer version of digest" in refusal(path)


def with_manifest(path: Path, found: dict[str, bytes], text: str) -> None:
    """Write the backup again with another manifest."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, text.encode(errors="replace") if name == "manifest.json" else content)


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_archive_or_an_empty_one_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    refusal(path)


def test_whatever_is_cut_off_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(0, len(whole), 37):
        path.write_bytes(whole[:length])
        refusal(path)


def test_a_changed_byte_never_passes_as_another_store(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            with open_backup(path) as backup:
                backup.verify()
                assert backup.read(STORE) == b"store" * 1000
        except BackupError:
            continue

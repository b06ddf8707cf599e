"""The contract of Drafts. To test another implementation, add a way to make it to ``DRAFTS``."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from digest.errors import DraftError, StaleDraftError
from digest.model.draft import Additions, Draft, DraftItem, DraftStory
from digest.model.locale import Locale
from digest.model.week import Week
from digest.ports import Drafts
from digest.tasks.draft_folder import DraftFile, DraftFolder

W17, W18 = Week(2025, 17), Week(2025, 18)
FERRY = DraftStory((DraftItem("3f9a1c2b", remark="Herald: Ferry"),), "Ferry", "It sails.\nIt returns.", "Herald")
TREES = DraftStory((DraftItem("11111111", remark="Post: Trees"),), "Trees", note="ask")
DRAFT = Draft(W17, (FERRY, TREES), "Hello.\n\nRead on.", Locale("en"))

DRAFTS: dict[str, Callable[[Path], Drafts]] = {"folder": lambda root: DraftFolder(root / "editions")}


@pytest.fixture(params=DRAFTS)
def drafts(request: pytest.FixtureRequest, tmp_path: Path) -> Drafts:
    return DRAFTS[request.param](tmp_path)


def kept(drafts: Drafts, week: Week = W17) -> Draft:
    """The draft of a week, without what is only found in a file."""
    draft = drafts.draft(week)
    assert draft
    stories = (replace(story, items=tuple(DraftItem(item.id) for item in story.items)) for story in draft.stories)
    return replace(draft, stories=tuple(stories), path="")


def bare(draft: Draft) -> Draft:
    stories = (replace(story, items=tuple(DraftItem(item.id) for item in story.items)) for story in draft.stories)
    return replace(draft, stories=tuple(stories))


def test_there_is_none_before_one_is_begun(drafts: Drafts) -> None:
    assert drafts.draft(W17) is None


def test_a_draft_comes_back_as_it_was_begun(drafts: Drafts) -> None:
    drafts.begin(DRAFT)

    assert kept(drafts) == bare(DRAFT)
    assert drafts.draft(W18) is None


def test_what_is_new_is_added(drafts: Drafts) -> None:
    drafts.begin(replace(DRAFT, stories=(FERRY,)))
    draft = drafts.draft(W17)
    assert draft
    drafts.extend(draft, Additions(((0, (DraftItem("22222222"),)),), (TREES,)))
    joined = replace(FERRY, items=(*FERRY.items, DraftItem("22222222")))

    assert kept(drafts) == bare(replace(DRAFT, stories=(joined, TREES)))


def test_one_that_is_there_is_not_begun_again(drafts: Drafts) -> None:
    drafts.begin(DRAFT)

    with pytest.raises(DraftError, match="changed while digest was running; run the command again"):
        drafts.begin(replace(DRAFT, stories=()))
    assert kept(drafts) == bare(DRAFT)


def test_nothing_is_added_to_one_that_was_changed_since_it_was_read(drafts: Drafts) -> None:
    drafts.begin(DRAFT)

    with pytest.raises(DraftError, match="changed while digest was running; run the command again"):
        drafts.extend(replace(DRAFT, stories=(TREES, FERRY)), Additions(((0, (DraftItem("22222222"),)),)))
    assert kept(drafts) == bare(DRAFT)


# A folder


@pytest.fixture
def folder(tmp_path: Path) -> DraftFolder:
    return DraftFolder(tmp_path / "editions")


def test_a_draft_is_a_file_named_after_its_week(folder: DraftFolder) -> None:
    folder.begin(DRAFT)

    assert [path.name for path in folder.root.iterdir()] == ["2025-W17.toml"]
    assert kept(folder) == bare(DRAFT)


def test_what_an_editor_wrote_stays_byte_for_byte(folder: DraftFolder) -> None:
    folder.begin(DRAFT)
    path = folder.path(W17)
    path.write_text(path.read_text().replace("It returns.", "# My own = words.") + "\n# the end\n")
    before = path.read_bytes()
    draft = folder.draft(W17)
    assert draft
    folder.extend(draft, Additions(stories=(FERRY,)))

    assert path.read_bytes().startswith(before.rstrip())


def test_a_dry_run_writes_nothing(folder: DraftFolder) -> None:
    replace(folder, dry=True).begin(DRAFT)

    assert not folder.root.exists()


def test_the_rights_of_the_file_and_a_link_to_it_stay(folder: DraftFolder, tmp_path: Path) -> None:
    folder.begin(DRAFT)
    real = folder.path(W17).rename(tmp_path / "elsewhere.toml")
    real.chmod(0o640)
    folder.path(W17).symlink_to(real)
    draft = folder.draft(W17)
    assert draft
    folder.extend(draft, Additions(stories=(TREES,)))

    assert folder.path(W17).is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert len(kept(folder).stories) == 3


def test_a_mistake_names_the_file(folder: DraftFolder) -> None:
    folder.root.mkdir()
    folder.path(W17).write_text("[[stories]]\nitmes = []\n")

    with pytest.raises(DraftError, match=r"/editions/2025-W17\.toml:2: itmes: unknown key; did you mean 'items'\?"):
        folder.draft(W17)


@pytest.mark.parametrize("kind", ["folder", "pipe", "dangling link"])
def test_what_is_no_file_is_told(folder: DraftFolder, kind: str) -> None:
    folder.root.mkdir()
    path = folder.path(W17)
    {
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "dangling link": lambda: path.symlink_to("nowhere"),
    }[kind]()

    with pytest.raises(DraftError, match=r"2025-W17\.toml: not a file; move it away"):
        folder.draft(W17)


def test_a_folder_that_cannot_be_looked_into_is_told_and_not_taken_for_empty(folder: DraftFolder) -> None:
    folder.root.symlink_to(folder.root)

    with pytest.raises(DraftError, match=r"2025-W17\.toml: cannot be read \(Too many levels of symbolic links\)"):
        folder.draft(W17)


def test_a_folder_that_cannot_be_made_is_told(folder: DraftFolder) -> None:
    folder.root.write_text("in the way")

    with pytest.raises(DraftError, match=r"2025-W17\.toml: cannot be written \((File exists|Not a directory)\)"):
        folder.begin(DRAFT)


def test_a_write_that_fails_leaves_the_old_draft(folder: DraftFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.begin(DRAFT)
    draft = folder.draft(W17)
    assert draft

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DraftError, match=r"cannot be written \(No space left on device\)"):
        folder.extend(draft, Additions(stories=(TREES,)))
    assert kept(folder) == bare(DRAFT)
    assert [path.name for path in folder.root.iterdir()] == ["2025-W17.toml"]


def test_what_a_killed_run_left_is_written_over_and_no_link_followed(folder: DraftFolder, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine")
    folder.root.mkdir()
    (folder.root / ".digest-2025-W17.toml").symlink_to(other)
    folder.begin(DRAFT)

    assert other.read_text() == "mine"
    assert [path.name for path in folder.root.iterdir()] == ["2025-W17.toml"]


def test_a_file_is_replaced_as_it_was_seen(folder: DraftFolder) -> None:
    folder.begin(DRAFT)
    seen = folder.file(W17)
    new = folder.replace(W17, seen.text.replace("Ferry", "Boat"), seen.fingerprint)

    assert new == folder.file(W17)
    assert new.fingerprint != seen.fingerprint
    assert folder.file(W18) == DraftFile()


def test_a_file_that_somebody_changed_is_not_replaced(folder: DraftFolder) -> None:
    folder.begin(DRAFT)
    seen = folder.file(W17)
    folder.path(W17).write_text(seen.text + "# Mine.\n")

    with pytest.raises(StaleDraftError, match="changed by somebody else; nothing was written"):
        folder.replace(W17, seen.text, seen.fingerprint)
    assert folder.path(W17).read_text().endswith("# Mine.\n")


def test_a_file_is_not_replaced_by_one_with_mistakes(folder: DraftFolder) -> None:
    folder.begin(DRAFT)
    seen = folder.file(W17)

    with pytest.raises(DraftError, match="pin: should be true or false"):
        folder.replace(W17, seen.text.replace("pin = false", "pin = 1"), seen.fingerprint)
    assert folder.file(W17) == seen


def test_a_byte_order_mark_and_line_endings_stay(folder: DraftFolder) -> None:
    folder.begin(DRAFT)
    path = folder.path(W17)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    seen = folder.file(W17)
    folder.replace(W17, seen.text.replace("Ferry", "Boat"), seen.fingerprint)

    assert path.read_bytes() == before.replace(b"Ferry", b"Boat")
    draft = folder.draft(W17)
    assert draft
    folder.extend(draft, Additions(stories=(TREES,)))
    assert path.read_bytes().startswith(before.replace(b"Ferry", b"Boat").rstrip())

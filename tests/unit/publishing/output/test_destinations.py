"""Where the site is published besides the output: a folder, rsync, or a command."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.errors import OutputError
from digest.ports import Destination
from digest.publishing.output.destinations import FolderDestination, by_command, rsync
from tests.contracts.test_output import FakeBuildLog

WEEK = "en/2025/w17/index.html"
# Far from what a machine under load takes, and short enough to wait for.
SOON = 60
SECRET = "4bC-very-secret"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "output/site"
    write(folder / "index.html", "front")
    write(folder / WEEK, "week 17")
    return folder


@pytest.fixture
def www(tmp_path: Path) -> Path:
    folder = tmp_path / "www"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(site: Path, www: Path) -> FolderDestination:
    return FolderDestination(site, "../www", www, FakeBuildLog())


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def contents(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()}


# A folder


def test_the_whole_site_is_published_and_then_what_changed(folder: FolderDestination, site: Path, www: Path) -> None:
    assert folder.waiting() == 2
    assert folder.publish().changed == (WEEK, "index.html")
    assert contents(www) == contents(site)
    write(site / "index.html", "a new front")
    assert folder.waiting() == 1
    assert folder.publish().changed == ("index.html",)
    assert (folder.publish().changed, folder.waiting()) == ((), 0)


def test_what_is_gone_is_removed_and_nothing_of_others(folder: FolderDestination, site: Path, www: Path) -> None:
    folder.publish()
    write(www / "en/2025/w17/photo.txt", "of somebody else")
    write(www / "notes/index.html", "of somebody else")
    (site / WEEK).unlink()

    assert folder.publish().removed == (WEEK,)
    assert sorted(contents(www)) == ["en/2025/w17/photo.txt", "index.html", "notes/index.html"]


def test_what_others_have_in_the_place_of_a_page_stays(folder: FolderDestination, www: Path) -> None:
    write(www / "index.html", "of somebody else")

    with pytest.raises(OutputError, match=r"1 file in the place .* such as index\.html; move them away"):
        folder.publish()
    assert contents(www) == {"index.html": "of somebody else"}


def test_the_same_page_copied_there_by_hand_is_no_hindrance(folder: FolderDestination, www: Path) -> None:
    write(www / "index.html", "front")

    assert folder.publish().changed == (WEEK,)


def test_what_others_wrote_over_a_page_that_is_gone_stays(folder: FolderDestination, site: Path, www: Path) -> None:
    folder.publish()
    write(www / WEEK, "an essay of somebody else")
    (site / WEEK).unlink()

    assert folder.publish().removed == ()
    assert contents(www)[WEEK] == "an essay of somebody else"


def test_what_was_lost_there_comes_back(folder: FolderDestination, site: Path, www: Path) -> None:
    folder.publish()
    (www / WEEK).unlink()

    assert folder.publish().changed == (WEEK,)
    assert contents(www) == contents(site)


@pytest.mark.parametrize("name", ["en", "en/2025", "index.html"])
def test_no_link_leads_out_of_it(folder: FolderDestination, www: Path, tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (www / name).parent.mkdir(exist_ok=True)
    (www / name).symlink_to(elsewhere)

    with pytest.raises(OutputError, match="symbolic link"):
        folder.publish()
    assert list(elsewhere.iterdir()) == []


def test_links_of_the_site_are_not_followed(folder: FolderDestination, site: Path, www: Path, tmp_path: Path) -> None:
    write(tmp_path / "digest.db", "private")
    (site / "store").symlink_to(tmp_path / "digest.db")
    (site / "all").symlink_to(tmp_path)
    folder.publish()

    assert sorted(contents(www)) == [WEEK, "index.html"]


def test_a_web_server_can_read_it_whatever_the_umask(folder: FolderDestination, www: Path) -> None:
    before = os.umask(0o077)
    try:
        folder.publish()
    finally:
        os.umask(before)

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in www.rglob("*")}
    assert modes == dict.fromkeys(["en", "2025", "w17"], 0o755) | {"index.html": 0o644}


def test_half_written_files_and_a_repository_are_not_published(
    folder: FolderDestination, site: Path, www: Path
) -> None:
    write(site / ".digest-index.html", "half")
    write(site / ".git/config", "private")
    write(site / ".well-known/security.txt", "public")
    folder.publish()

    assert sorted(contents(www)) == [".well-known/security.txt", WEEK, "index.html"]


def test_a_folder_that_is_missing_is_not_made(folder: FolderDestination, www: Path) -> None:
    www.rmdir()

    with pytest.raises(OutputError, match="there is no such folder; create it"):
        folder.publish()
    assert not www.exists()


def test_a_site_without_files_removes_nothing(folder: FolderDestination, site: Path, www: Path) -> None:
    folder.publish()
    site.rename(site.with_name("moved"))

    with pytest.raises(OutputError, match="has no files, so nothing was published"):
        folder.publish()
    assert len(contents(www)) == 2


def test_a_name_that_is_no_text_is_told(folder: FolderDestination, site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site) + b"/\xff.txt")).write_text("mine")

    with pytest.raises(OutputError, match="its name is not UTF-8"):
        folder.publish()


def test_what_was_published_before_a_failure_is_known(folder: FolderDestination, site: Path, www: Path) -> None:
    write(www / "index.html/mine", "of somebody else")
    with pytest.raises(OutputError):
        folder.publish()
    (www / "index.html/mine").unlink()
    (www / "index.html").rmdir()

    folder.publish()
    assert contents(www) == contents(site)


# Programs


Made = Callable[..., Destination]


@pytest.fixture
def program(site: Path, tmp_path: Path) -> Made:
    """A command that is a program in Python."""

    def made(code: str, *arguments: str, timeout: int = SOON, **environment: str) -> Destination:
        write(tmp_path / "publish.py", code)
        command = (sys.executable, str(tmp_path / "publish.py"), *arguments)
        return by_command(site, command, FakeBuildLog(), {"PATH": os.defpath, **environment}, timeout)

    return made


COPY = "import pathlib, shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2], dirs_exist_ok=True)"


def test_a_command_gets_the_site_and_is_run_when_it_changed(program: Made, site: Path, www: Path) -> None:
    publishing = program(COPY, "{site}", str(www))

    assert publishing.publish().changed == (WEEK, "index.html")
    assert contents(www) == contents(site)
    assert publishing.publish().changed == ()
    write(site / "index.html", "a new front")
    assert publishing.publish().changed == ("index.html",)


def test_a_command_is_run_in_the_site_and_has_no_input(program: Made, site: Path, tmp_path: Path) -> None:
    code = f"import os, sys; open({str(tmp_path / 'told')!r}, 'w').write(os.getcwd() + sys.stdin.read())"
    program(code).publish()

    assert (tmp_path / "told").read_text() == str(site)


def test_a_command_that_failed_is_run_again(program: Made, www: Path) -> None:
    publishing = program(f"import pathlib, sys; sys.exit(not pathlib.Path({str(www / 'up')!r}).exists())")
    with pytest.raises(OutputError, match=r"failed with status 1$"):
        publishing.publish()
    assert publishing.waiting() == 2
    write(www / "up", "")

    assert publishing.publish().changed == (WEEK, "index.html")
    assert publishing.waiting() == 0


def test_a_command_that_hangs_is_stopped_with_all_that_it_started(program: Made) -> None:
    code = "import subprocess, sys; print('logging in', flush=True); subprocess.run([sys.executable, '-c', 'input()'])"
    code = code.replace("'input()'", "'import time; time.sleep(600)'")

    with pytest.raises(OutputError, match=r'did not end in 1 second, and was stopped \("logging in"\); `timeout`'):
        program(code, timeout=1).publish()


def test_what_a_command_leaves_running_is_not_waited_for(program: Made) -> None:
    code = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(9)'])"

    assert len(program(code).publish().changed) == 2


def test_of_an_endless_output_the_end_is_told(program: Made) -> None:
    code = "import sys\nfor _ in range(200_000): print('sending')\nsys.exit('the disk over there is full')"

    with pytest.raises(OutputError) as told:
        program(code).publish()
    assert str(told.value).endswith('("sending | sending | the disk over there is full")')


@pytest.mark.parametrize(
    "said",
    [
        f"cannot push to https://web:{SECRET}@git.example.org/harbor.git",
        f"cannot push to https://{SECRET}@git.example.org/harbor.git",
        f"PASSWORD={SECRET}",
        f"Authorization: Bearer {SECRET}",
        f'{{"api_key": "{SECRET}"}}',
        f"no access with {SECRET}",
        f"\x1b[31m{SECRET}\x1b[0m",
    ],
)
def test_no_secret_is_told(program: Made, said: str) -> None:
    with pytest.raises(OutputError) as told:
        program(f"import sys; sys.exit({said!r})", "--token", SECRET, HOST_TOKEN=SECRET).publish()
    assert SECRET not in str(told.value)
    assert "***" in str(told.value)
    assert "\x1b" not in str(told.value)


def test_a_command_that_changes_the_site_is_told(program: Made, site: Path) -> None:
    assert program("open('index.html', 'a').write('<script>'); open('new', 'w')").publish().altered == (
        "index.html",
        "new",
    )
    assert contents(site)["index.html"] == "front<script>"


def test_a_program_that_is_missing_is_told(site: Path) -> None:
    publishing = by_command(site, ("no-such-program",), FakeBuildLog(), {"PATH": os.defpath}, SOON)

    assert publishing.problem() == "there is no program no-such-program; install it, or write its path"
    with pytest.raises(OutputError, match="there is no program"):
        publishing.publish()


@pytest.mark.parametrize("content", [b"\x7fELF nothing", b"#!/no/such/shell\n"])
def test_a_program_that_cannot_be_run_is_told(site: Path, tmp_path: Path, content: bytes) -> None:
    program = tmp_path / "broken"
    program.write_bytes(content)
    program.chmod(0o755)

    with pytest.raises(OutputError, match="broken cannot be run"):
        by_command(site, (str(program),), FakeBuildLog(), {}, SOON).publish()


# rsync, by one that does what its manual says of the options: it may be missing here

RSYNC = f"""\
#!{sys.executable}
import pathlib, shutil, sys
*options, source, target = sys.argv[1:]
assert {{"--delete-missing-args", "--from0", "--files-from=-", "--no-implied-dirs"}} <= set(options), options
assert options[-1] == "--", options
target = pathlib.Path(target.partition(":")[2])
for path in filter(None, sys.stdin.read().split("\\0")):
    if (place := pathlib.Path(source, path)).is_file():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(place, target / path)
    else:
        (target / path).unlink(missing_ok=True)
if (target / "full").exists():
    print("rsync: [receiver] write failed: No space left on device (28)")
    sys.exit(11)
"""


@pytest.fixture
def remote(site: Path, www: Path, tmp_path: Path) -> Destination:
    write(tmp_path / "bin/rsync", RSYNC)
    (tmp_path / "bin/rsync").chmod(0o755)
    return rsync(site, f"web@www.example.org:{www}", FakeBuildLog(), {"PATH": str(tmp_path / "bin")}, SOON)


def test_rsync_gets_all_files_and_those_to_remove(remote: Destination, site: Path, www: Path) -> None:
    write(www / "of-others.html", "of somebody else")
    remote.publish()
    assert contents(www) == contents(site) | {"of-others.html": "of somebody else"}
    (site / WEEK).unlink()
    write(site / "index.html", "a new front")

    published = remote.publish()
    assert (published.changed, published.removed) == (("index.html",), (WEEK,))
    assert contents(www) == {"index.html": "a new front", "of-others.html": "of somebody else"}


def test_what_rsync_left_when_it_failed_is_removed_one_day(remote: Destination, site: Path, www: Path) -> None:
    write(www / "full", "")
    with pytest.raises(OutputError, match=r'rsync failed with status 11 \("rsync: .receiver. write failed'):
        remote.publish()
    (www / "full").unlink()
    (site / WEEK).unlink()

    assert remote.publish().removed == (WEEK,)
    assert sorted(contents(www)) == ["index.html"]

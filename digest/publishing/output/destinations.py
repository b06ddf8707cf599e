"""Where the site is published besides the output: a folder of this machine, or wherever a program puts it.

A log has what was put there. Each destination removes what is in it and no longer in the site, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from digest.errors import OutputError
from digest.files.whole import TEMPORARY
from digest.language.text.characters.undecoded import is_undecoded, with_bytes
from digest.language.text.numbers.plural import count
from digest.model.artifact import BuiltFrom, PublishedFiles, Target
from digest.ports import BuildLog
from digest.publishing.output.output import BuiltFiles, OutputFolder, Places, explained
from digest.publishing.output.program import Program

# In a list of arguments, the folder of the site.
_SITE = "{site}"
# Who publishes with Git may have its repository there.
_REPOSITORY = ".git"
# Readable for a web server, whatever the umask of who publishes: all of it is public.
_PUBLIC = 0o755
# Where a file was put that cannot be looked at.
_ELSEWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class FolderDestination:
    """A folder of this machine, such as that of a web server. What others put there stays."""

    site: Path
    name: str
    root: Path
    log: BuildLog

    def problem(self) -> str:
        """Say why it cannot be used, "" if nothing is known."""
        return "" if self.root.is_dir() else f"{self.root}: there is no such folder; create it, or name another one"

    def waiting(self) -> int:
        """Return how many files are to be put there or removed."""
        there = stamps_of(self.site)
        folder = OutputFolder(self.root, self.log, dry=True)
        return len(folder.update(self._targets(there))) + len(folder.remove(partial(self._is_gone, there)))

    def publish(self) -> PublishedFiles:
        """Write each file that is new or has changed, completely or not at all; then remove those that are gone.

        Raises OutputError, also if a file of somebody else is in the place of one: nothing is written then.
        """
        if problem := self.problem():
            raise OutputError(problem)
        there = _files_of(self.site)
        self._need_no_others(there)
        folder = OutputFolder(self.root, self.log)
        changed = folder.update(self._targets(there))
        removed = folder.remove(partial(self._is_gone, there))
        return PublishedFiles(self.name, changed, removed, _altered(self.site, there))

    def _need_no_others(self, there: Mapping[str, str]) -> None:
        """Make the folders, and raise OutputError if others have a file where one of the site would be written."""
        place_of = Places(self.root)
        others = []
        for path in there:
            place = place_of(path)
            if not self.log.recorded(path) and place.exists():
                with explained(place):
                    if not place.is_file() or place.read_bytes() != BuiltFiles(self.site)[path]:
                        others.append(path)
        if others:
            raise OutputError(
                f"{self.root} has {count(len(others), 'file', 'files')} in the place of the site's that digest did not "
                f"put there, such as {others[0]}; move them away, or name a folder that is for digest alone"
            )
        for path in there:
            place = place_of(path)
            for parent in reversed(place.parents[: len(PurePosixPath(path).parts) - 1]):
                if not parent.is_dir():
                    with explained(parent):
                        parent.mkdir()
                        parent.chmod(_PUBLIC)

    def _targets(self, there: Mapping[str, str]) -> list[Target]:
        files = BuiltFiles(self.site)
        return [Target(path, "", stamp, partial(files.__getitem__, path)) for path, stamp in there.items()]

    def _is_gone(self, there: Mapping[str, str], path: str) -> bool:
        """Return whether a file is gone from the site, and is still what was put there."""
        recorded = self.log.recorded(path)
        try:
            is_ours = recorded is not None and (self.root / path).lstat().st_size == recorded.size
        except OSError:
            is_ours = True
        return path not in there and is_ours


@dataclass(frozen=True, slots=True)
class ProgramDestination:
    """Wherever a program puts the site.

    If it ``takes_list``, it reads the paths of all files, and of those to remove, each ended by a NUL; else it knows
    the folder alone.
    """

    site: Path
    name: str
    program: Program
    log: BuildLog
    takes_list: bool = False

    def problem(self) -> str:
        """Say why it cannot be used, "" if nothing is known."""
        return self.program.problem()

    def waiting(self) -> int:
        """Return how many files are to be put there or removed."""
        changed, gone = self._due(stamps_of(self.site))
        return len(changed) + len(gone)

    def publish(self) -> PublishedFiles:
        """Run the program if a file has changed since it last succeeded.

        Raises OutputError if it cannot be run, fails, or takes too long; it is then run again the next time.
        """
        there = _files_of(self.site)
        changed, gone = self._due(there)
        if not (changed or gone):
            return PublishedFiles(self.name)
        # Before it runs: whatever it leaves behind when it fails was put there by digest, and is removed one day.
        self.log.record({path: BuiltFrom("", *_ELSEWHERE) for path in changed})
        self.program.run(self.site, "".join(f"{path}\0" for path in (*there, *gone)) if self.takes_list else "")
        self.log.record({path: BuiltFrom(there[path], *_ELSEWHERE) for path in changed})
        self.log.forget(gone)
        return PublishedFiles(self.name, tuple(changed), tuple(gone), _altered(self.site, there))

    def _due(self, there: Mapping[str, str]) -> tuple[Sequence[str], Sequence[str]]:
        known = {path: self.log.recorded(path) for path in self.log.paths()}
        changed = [path for path, stamp in there.items() if not (one := known.get(path)) or one.inputs != stamp]
        return changed, sorted(known.keys() - there.keys())


def rsync(site: Path, to: str, log: BuildLog, environment: Mapping[str, str], timeout: int) -> ProgramDestination:
    """Return a folder of another machine, ``[USER@]HOST:PATH``, that rsync puts the site in over SSH.

    It removes the listed files that are missing here, and no others. It never asks for a password: nobody answers.
    """
    command = [
        "rsync",
        "--times",
        "--perms",
        "--chmod=F644",
        "--compress",
        # Folders there stay as they are, also links to other folders.
        "--no-implied-dirs",
        "--delete-missing-args",
        "--from0",
        "--files-from=-",
        "--",
        f"{site}/",
        f"{to.rstrip('/')}/",
    ]
    surroundings = {"RSYNC_RSH": "ssh -o BatchMode=yes", **environment}
    return ProgramDestination(site, to, Program(tuple(command), surroundings, timeout), log, takes_list=True)


def by_command(
    site: Path, command: Sequence[str], log: BuildLog, environment: Mapping[str, str], timeout: int
) -> ProgramDestination:
    """Return wherever a command of the editor's puts the site, which is named in its arguments by ``{site}``."""
    arguments = tuple(one.replace(_SITE, str(site)) for one in command)
    return ProgramDestination(site, Path(command[0]).name, Program(arguments, environment, timeout), log)


def stamps_of(site: Path) -> Mapping[str, str]:
    """Return what tells whether a file of the site has changed, by path, in order."""
    files = BuiltFiles(site)
    return {path: _stamp(site / path) for path in sorted(files) if _is_published(path)}


def _files_of(site: Path) -> Mapping[str, str]:
    """Return the files to publish. Raises OutputError if there are none, or one has a name that cannot be kept."""
    there = stamps_of(site)
    if not there:
        raise OutputError(f"{site} has no files, so nothing was published; a site needs pages or feeds in `use`")
    for path in there:
        if is_undecoded(path):
            raise OutputError(f"{site / with_bytes(path)}: its name is not UTF-8; rename the file")
    return there


def _is_published(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return parts[0] != _REPOSITORY and not parts[-1].startswith(TEMPORARY)


def _stamp(place: Path) -> str:
    try:
        there = place.lstat()
    except OSError:  # It was removed in the meantime.
        return ""
    return f"{there.st_size} {there.st_mtime_ns}"


def _altered(site: Path, before: Mapping[str, str]) -> tuple[str, ...]:
    """Return the paths of the site that are no longer as they were."""
    after = stamps_of(site)
    return tuple(sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)))

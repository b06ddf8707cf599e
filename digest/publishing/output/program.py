"""Run a program that publishes the site: for a limited time, without a shell, and without showing its secrets."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO

from digest.errors import OutputError
from digest.language.text.characters.clean import one_line
from digest.language.text.numbers.plural import count

# Of what a program says, its end: an endless output fills neither memory nor disk.
_KEPT = 8_192
_MOST_LINES = 3
_LONGEST = 400
# In seconds: what it started, and left running, may keep its output open.
_LAST_WORDS = 2
_HIDDEN = "***"
_USER = re.compile(r"(?<=://)[^/\s@]+@")
_NAMED_SECRET = re.compile(
    r"((?:token|secret|passw\w*|api[-_]?key|authorization)[\"']?\s*[=:]\s*(?:bearer\s+|basic\s+)?)\S+", re.IGNORECASE
)
_SECRET_NAME = re.compile(r"token|secret|passw|key|credential|auth", re.IGNORECASE)
# What is shorter is no secret, and might be part of any word.
_SHORTEST_SECRET = 6


@dataclass(frozen=True, slots=True)
class Program:
    """A program with its arguments and environment, which must end in so many seconds."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    timeout: int

    def problem(self) -> str:
        """Say why it cannot be run, "" if it is there."""
        program = self.arguments[0]
        if shutil.which(program, path=self.environment.get("PATH", os.defpath)):
            return ""
        return f"there is no program {one_line(program)}; install it, or write its path"

    def run(self, folder: Path, asked: str = "") -> None:
        """Run it in a folder; it reads ``asked``. When its time is up, it is killed with all that it started.

        Raises OutputError with the last lines that it said, without secrets.
        """
        name = one_line(Path(self.arguments[0]).name)
        if problem := self.problem():
            raise OutputError(problem)
        with TemporaryFile() as given:
            given.write(asked.encode())
            given.seek(0)
            try:
                process = subprocess.Popen(  # noqa: S603 - no shell, and the editor's own arguments
                    self.arguments,
                    cwd=folder,
                    env=self.environment,
                    stdin=given,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else error
                raise OutputError(f"{name} cannot be run ({reason})") from error
        end = _End(process.stdout)
        try:
            status = process.wait(self.timeout)
        except BaseException as error:
            # With all that it started.
            with suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
            seconds = count(self.timeout, "second", "seconds")
            raise OutputError(
                f"{name} did not end in {seconds}, and was stopped{self._said(end)}; `timeout` in [publish] allows more"
            ) from error
        if status:
            failed = f"was ended by signal {-status}" if status < 0 else f"failed with status {status}"
            raise OutputError(f"{name} {failed}{self._said(end)}")

    def _said(self, end: _End) -> str:
        """Return the last lines of the output in one."""
        text = end.text()
        for secret in self._secrets():
            text = text.replace(secret, _HIDDEN)
        text = _NAMED_SECRET.sub(rf"\1{_HIDDEN}", _USER.sub(f"{_HIDDEN}@", text))
        lines = [line for each in re.split(r"[\r\n]+", text) if (line := one_line(each))][-_MOST_LINES:]
        said = " | ".join(lines)
        return f' ("{said if len(said) <= _LONGEST else "…" + said[-_LONGEST:]}")' if said else ""

    def _secrets(self) -> Iterator[str]:
        """Yield what the environment and the arguments have under a name of secrets, the longest first."""
        options = zip(self.arguments, self.arguments[1:], strict=False)
        split = (argument.partition("=")[::2] for argument in self.arguments)
        named = (*self.environment.items(), *options, *split)
        found = {value for name, value in named if _SECRET_NAME.search(name) and len(value) >= _SHORTEST_SECRET}
        yield from sorted(found, key=len, reverse=True)


class _End:
    """Reads the output of a program, and keeps its end."""

    def __init__(self, output: IO[bytes] | None) -> None:
        self._kept = b""
        self._thread = Thread(target=self._read, args=(output,), daemon=True)
        self._thread.start()

    def _read(self, output: IO[bytes] | None) -> None:
        if output is None:
            return
        with output:
            while read := os.read(output.fileno(), _KEPT):
                self._kept = (self._kept + read)[-_KEPT:]

    def text(self) -> str:
        self._thread.join(_LAST_WORDS)
        return self._kept.decode(errors="replace")

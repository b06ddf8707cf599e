"""Tell one start of the machine from another: a crash of a program leaves on the disk what it wrote, one of all not."""

from __future__ import annotations

import subprocess
from pathlib import Path

# A random number that Linux draws when it starts; containers have that of their host.
_LINUX = Path("/proc/sys/kernel/random/boot_id")
_MACOS = ("/usr/sbin/sysctl", "-n", "kern.bootsessionuuid")
_PATIENCE = 10.0


def system_start(linux: Path = _LINUX, macos: tuple[str, ...] = _MACOS) -> str:
    """Return a name for the present start of the machine that no other has, "" if the system does not say."""
    try:
        return linux.read_text(encoding="ascii").strip()
    except (OSError, UnicodeError):
        pass
    try:
        told = subprocess.run(macos, capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603 - our own command
        return told.stdout.decode("ascii").strip()
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return ""

"""The files in ``docs/guides/deploy.md`` are what systemd, nginx and Caddy accept."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import trustme

from digest.server.headers import file_headers
from tests.architecture.imports import ROOT
from tests.programs import need_program

GUIDE = (ROOT / "docs/guides/deploy.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^```\w+ file=(\S+)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))
UNITS = sorted(name for name in FILES if name.endswith((".service", ".timer")))
# What systemd-analyze calls OK; 10 is no protection at all.
MOST_EXPOSED = 2.5


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The units of the guide, with a program that exists in place of the installed one."""
    for name in UNITS:
        text = re.sub(r"/opt/digest/bin/(digest|apprise)\b", shutil.which("true") or "/bin/true", FILES[name])
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_guide_has_all_files() -> None:
    with_timers = [f"digest-{verb}.{kind}" for verb in ("mail", "run", "send") for kind in ("service", "timer")]
    assert sorted([*with_timers, "digest-alert@.service", "digest-serve.service"]) == UNITS
    assert FILES.keys() - set(UNITS) == {"nginx.conf", "events.conf", "Caddyfile", "static.conf", "Caddyfile.static"}


def test_each_service_is_protected_alike() -> None:
    protections = {
        name: set(FILES[name].partition("UMask=")[2].partition("\n\n")[0].splitlines())
        for name in UNITS
        if name.endswith(".service")
    }

    assert len({frozenset(lines) for lines in protections.values()}) == 1


@pytest.mark.parametrize("name", UNITS)
def test_systemd_understands_each_unit(units: Path, name: str) -> None:
    told = run(need_program("systemd-analyze", "systemd"), "verify", "--man=no", str(units / name))

    # Without systemd as process 1, it may warn of units that are not ours.
    assert [line for line in told.stderr.splitlines() if name in line] == []


@pytest.mark.parametrize("name", [name for name in UNITS if name.endswith(".service")])
def test_systemd_calls_each_service_safe(units: Path, name: str) -> None:
    told = run(need_program("systemd-analyze", "systemd"), "security", "--offline=yes", "--no-pager", str(units / name))

    level = re.search(r"Overall exposure level for \S+: ([\d.]+)", told.stdout)
    assert level, told.stdout + told.stderr
    assert float(level[1]) <= MOST_EXPOSED


def test_what_was_refused_for_now_does_not_wait_for_the_next_edition() -> None:
    assert "ExecStart=/opt/digest/bin/digest send\nSuccessExitStatus=3\n" in FILES["digest-send.service"]
    assert "OnUnitInactiveSec=15min\n" in FILES["digest-send.timer"]


def test_a_server_that_stays_down_is_told() -> None:
    unit = FILES["digest-serve.service"]
    seconds, burst, pause = (
        int(re.search(rf"^{key}=(\d+)", unit, re.MULTILINE)[1])  # type: ignore[index]
        for key in ("StartLimitIntervalSec", "StartLimitBurst", "RestartSec")
    )

    # systemd gives up, and only then tells, if that many starts fit into the interval; each takes a second or two.
    assert burst * (pause + 2) < seconds * 60
    assert "OnFailure=digest-alert@%n.service\n" in unit


def test_a_web_server_alone_sends_the_headers_of_digest_serve() -> None:
    for name, value in file_headers("text/html").items():
        assert re.search(rf'add_header {name} "?{re.escape(value)}"? always;', FILES["static.conf"])
        assert re.search(rf'^\t\t{name} "?{re.escape(value)}"?$', FILES["Caddyfile.static"], re.MULTILINE)


@pytest.mark.parametrize("name", ["nginx.conf", "static.conf"])
def test_nginx_understands_each_file(tmp_path: Path, name: str) -> None:
    program = need_program("nginx")
    authority = trustme.CA()
    certificate = authority.issue_cert("news.example.org")
    certificate.cert_chain_pems[0].write_to_path(tmp_path / "fullchain.pem")
    certificate.private_key_pem.write_to_path(tmp_path / "privkey.pem")
    servers = FILES[name].replace("/etc/letsencrypt/live/news.example.org/", f"{tmp_path}/")
    # Ports that anybody may open.
    servers = re.sub(r"listen (\[::\]:)?(80|443)\b", r"listen \g<1>18\g<2>", servers)
    whole = tmp_path / "nginx.conf"
    whole.write_text(
        f"pid {tmp_path}/pid;\nerror_log stderr;\n{FILES['events.conf']}\nhttp {{\n{servers}\n}}\n", encoding="utf-8"
    )

    told = run(program, "-t", "-q", "-c", str(whole), "-p", str(tmp_path))

    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("name", ["Caddyfile", "Caddyfile.static"])
def test_caddy_understands_each_file(tmp_path: Path, name: str) -> None:
    program = shutil.which("caddy")
    if not program:
        pytest.skip("Caddy is not installed (Debian: apt-get install caddy)")
    (tmp_path / "Caddyfile").write_text(FILES[name], encoding="utf-8")

    told = run(program, "validate", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile", home=tmp_path)

    assert told.returncode == 0, told.stderr
    assert "not formatted" not in told.stderr


def run(*command: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(home or "/nonexistent")}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=environment)

"""Build a site, serve it with `digest serve`, and let wapiti and httplint judge it.

``make test-judges`` runs this; both are in an environment of their own, since a library of httplint installs a package
named tests. It ends with status 1 if a judge finds a fault.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

from digest.config import load
from digest.letters.subscribing.membership import SubscriptionRequest
from digest.model.locale import Locale
from digest.store.database import Database
from digest.tasks.parts.make_membership import membership
from tests.children import started
from tests.letters import taken

ROOT = Path(__file__).parents[2]
BIN = ROOT / ".venv/wapiti/bin"
# What wapiti judges by default, and whether a form is protected against other sites.
MODULES = "common,csrf,csp"
# wapiti looks for a token among the fields of a form, and these have it in their URL.
HAS_TOKEN_IN_URL = re.compile(r"/subscription/(confirm|preferences|leave)/")
NOW = datetime(2025, 5, 7, 6, tzinfo=UTC)
# In seconds.
LONGEST = 600
MORE = """
[email]
public_url = "{root}"
server = "maildir:mail"

[delivery]
lists = ["main", "sea"]

[serve]
hourly = 1000000
"""


def main() -> None:
    """Print what both judges find."""
    port = _free_port()
    root = f"http://127.0.0.1:{port}/"
    with tempfile.TemporaryDirectory() as name, _serving(Path(name), port, root) as paths:
        found = [*_http(port, paths), *_wapiti(Path(name), root, paths)]
    print(f"{len(found)} faults")
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)


@contextmanager
def _serving(folder: Path, port: int, root: str) -> Iterator[Mapping[str, str]]:
    """Build and serve a site; yield the paths of the pages that only the links of emails lead to."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    digest = [sys.executable, "-m", "digest"]
    environment["PYTHONPATH"] = str(ROOT)
    for command in (["init", "--base-url", root], ["run", "--all"]):
        subprocess.run(
            [*digest, *command],
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
            timeout=LONGEST,
        )
    with (folder / "digest.toml").open("a", encoding="utf-8") as file:
        file.write(MORE.format(root=root))
    paths = _paths(folder)
    serve = [*digest, "serve", "--port", str(port), "--now", NOW.isoformat()]
    with started(serve, longest=LONGEST, cwd=folder, env=environment):
        _wait_for(port)
        yield paths


def _paths(folder: Path) -> Mapping[str, str]:
    """Subscribe readers, one for each page, as each page can end a subscription."""
    database = Database.open(str(folder / "digest.db"))
    try:
        members, now = membership(load(folder / "digest.toml", {}), database), NOW
        for kind in ("confirm", "preferences", "leave"):
            members.ask(f"{kind}@example.org", SubscriptionRequest(Locale("en"), "main"), "form", now)
        confirm, manage, leave = (letter.token for letter in taken(members.letters, 3))
        changing, leaving = members.confirm(manage, now).id, members.confirm(leave, now).id
        return {
            "confirm": f"subscription/confirm/{confirm}",
            "preferences": f"subscription/preferences/{members.tokens.make('manage', changing)}",
            "leave": f"subscription/leave/{members.tokens.make('leave', leaving)}",
        }
    finally:
        database.close()


def _http(port: int, paths: Mapping[str, str]) -> Iterator[str]:
    """Yield what httplint finds against answers of all kinds."""
    command = [str(BIN / "python"), str(Path(__file__).with_name("answers.py")), str(port), json.dumps(paths)]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=LONGEST)
    *faults, told = ended.stdout.splitlines()
    print(f"httplint: {told}")
    yield from faults


def _wapiti(folder: Path, root: str, paths: Mapping[str, str]) -> Iterator[str]:
    """Yield what wapiti finds on the site, its forms, and the pages that links of emails lead to."""
    report = folder / "wapiti.json"
    command = [str(BIN / "wapiti"), "--url", root, "--module", MODULES, "--format", "json", "--output", str(report)]
    command += ["--store-session", str(folder / "session"), "--store-config", str(folder / "wapiti"), "--no-bugreport"]
    command += ["--header", f"Origin: {root[:-1]}", "--max-links-per-page", "20", "--max-files-per-dir", "5"]
    for path in ("subscription/en/", *paths.values()):
        command += ["--start", f"{root}{path}"]
    began = time.monotonic()
    # It warns of feeds that it reads as HTML.
    quiet = {**os.environ, "PYTHONWARNINGS": "ignore"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=quiet, timeout=LONGEST)
    told = json.loads(report.read_text("utf-8"))
    print(
        f"wapiti {told['infos']['version']}: {told['infos']['crawled_pages_nbr']} pages in "
        f"{time.monotonic() - began:.0f} s, by {MODULES}"
    )
    for kind, faults in {**told["vulnerabilities"], **told["anomalies"]}.items():
        for fault in faults:
            line = f"wapiti: {kind}: {fault['method']} {fault['path']}: {fault['info']}"
            if "Cross Site Request Forgery" in kind and HAS_TOKEN_IN_URL.match(fault["path"]):
                print(f"not counted, as the token is in the URL: {line}")
            else:
                yield line


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def _wait_for(port: int) -> None:
    """Wait until the server is in good health."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
                connection.request("GET", "/subscription/health")
                if connection.getresponse().status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    sys.exit("digest serve does not answer")


if __name__ == "__main__":
    main()

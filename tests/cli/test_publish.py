"""``[publish]``: where the site goes after a build, and what waits until it has got there."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, COUNCIL, Command, write

# The first hours after the week of the tram line, and after the next one.
MONDAY = "2025-04-28T06:00:00Z"
NEXT_MONDAY = "2025-05-05T06:00:00Z"
NEWER = f"{COUNCIL}\n\nThe quay reopens\n\nThe quay reopens 29.04.2025\n\nBoats are back at the quay since Tuesday.\n"
PUBLISH = """\
import pathlib, shutil, sys
if not pathlib.Path(sys.argv[2]).is_dir():
    sys.exit("no answer from https://web:5ecret77@www.example.org/")
shutil.copytree(sys.argv[1], sys.argv[2], dirs_exist_ok=True)
"""


@pytest.fixture
def www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("www")


def configure(site: Path, **keys: object) -> None:
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items())
    sources = '\n[[sources]]\nname = "Council"\npath = "news/council.txt"\n'
    write(site / "digest.toml", f"{CONFIG}\n[publish]\n{lines}{sources}")


def files(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def by_command(site: Path, to: Path) -> None:
    write(site / "publish.py", PUBLISH)
    configure(site, command=[sys.executable, str(site / "publish.py"), "{site}", str(to)])


def test_a_folder_gets_the_site_alone_and_then_what_is_new(digest: Command, site: Path, www: Path) -> None:
    configure(site, to=str(www))
    ran = digest("run", "-v", now=MONDAY)

    assert ran.status == 0
    assert f"{len(files(www))} files published: {www}" in ran.out
    assert files(www) == files(site / "output/site")
    assert "files published" not in digest("run", "-v", now=MONDAY).out
    write(site / "news/council.txt", NEWER)
    told = digest("run", "--json", now=NEXT_MONDAY).json
    assert told["destination"] == str(www)
    assert "en/2025/w18/index.html" in told["put"]
    assert files(www) == files(site / "output/site")


def test_a_site_that_is_built_already_is_published_by_the_next_build(digest: Command, site: Path, www: Path) -> None:
    digest("run", now=MONDAY)
    configure(site, to=str(www))

    told = digest("build", "-v", now=MONDAY).out
    assert "nothing new to publish" in told
    assert "files published: " in told
    assert files(www) == files(site / "output/site")


def test_until_it_is_published_an_edition_is_sent_to_nobody(
    digest: Command, site: Path, www: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_EMAIL_SERVER", "file:../sent")
    monkeypatch.setenv("DIGEST_EMAIL_PUBLIC_URL", "https://news.example.org/")
    monkeypatch.setenv("DIGEST_DELIVERY_ON_RUN", "true")
    by_command(site, www / "harbor")
    digest("subscribers", "add", "ana@example.org", now="2025-04-20T06:00:00Z")
    sent = site.parent / "sent"

    failed = digest("run", now=MONDAY)
    assert failed.status == 1
    assert failed.err == (
        f'digest: [publish] {Path(sys.executable).name} failed with status 1 ("no answer from '
        'https://***@www.example.org/"); no new edition is sent until it succeeds; the next run tries again; stored, '
        "and published by the next run: 2025-W17\n"
    )
    assert "no edition is published yet" in digest("send", "-v", now=MONDAY).out
    assert not sent.exists()
    (www / "harbor").mkdir()
    mended = digest("run", "-v", now=MONDAY)
    assert (mended.status, mended.err) == (0, "")
    assert "2025-W17: published; an earlier run had decided it and not published it" in mended.out
    assert len(list(sent.iterdir())) == 1
    assert files(www / "harbor") == files(site / "output/site")


def test_a_template_that_did_not_get_there_is_published_by_the_next_run(digest: Command, site: Path, www: Path) -> None:
    by_command(site, www)
    digest("run", now=MONDAY)
    before = files(www)
    www.rename(www.with_name("away"))
    (site / "digest.toml").write_text((site / "digest.toml").read_text().replace("Harbor Weekly", "Port Weekly"))
    assert digest("build", now=MONDAY).status == 1
    www.with_name("away").rename(www)

    assert digest("run", now=MONDAY).status == 0
    assert files(www) == before
    assert "Port Weekly" in (www / "en/index.html").read_text()


def test_a_dry_run_publishes_nothing(digest: Command, site: Path, www: Path) -> None:
    configure(site, to=str(www))

    assert digest("run", "--dry-run", now=MONDAY).status == 0
    assert files(www) == set()


def test_a_command_that_changes_the_site_is_warned_of(digest: Command, site: Path) -> None:
    write(site / "stamp.py", "open('index.html', 'a').write('<!-- mine -->')")
    configure(site, command=[sys.executable, str(site / "stamp.py")])
    told = digest("run", now=MONDAY)

    assert told.status == 0
    assert "[publish] 1 file of the site changed while it was published, such as index.html" in told.err


def test_a_command_does_not_get_the_secrets_of_digest(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_EMAIL_LOGIN", "web:secret")
    monkeypatch.setenv("HOST_TOKEN", "for the command")
    write(site / "show.py", f"import os; open({str(site / 'shown')!r}, 'w').write(repr(dict(os.environ)))")
    configure(site, command=[sys.executable, str(site / "show.py")])
    digest("run", now=MONDAY)

    shown = (site / "shown").read_text()
    assert "HOST_TOKEN" in shown
    assert "DIGEST_" not in shown


def test_check_says_what_hinders_and_what_waits(digest: Command, site: Path, www: Path) -> None:
    configure(site, to=str(www / "harbor"))
    told = digest("check", now=MONDAY)
    assert told.status == 1
    assert f"digest: [publish] {www / 'harbor'}: there is no such folder; create it" in told.err
    (www / "harbor").mkdir()
    assert f"{www / 'harbor'}: has the site as it is built" in digest("check", now=MONDAY).out
    digest("run", now=MONDAY)
    assert f"{www / 'harbor'}: has the site as it is built" in digest("check", now=MONDAY).out
    write(site / "output/site/own.html", "mine")

    told = digest("check", now=MONDAY)
    assert told.status == 0
    assert f"{www / 'harbor'}: 1 file waits; `digest build` publishes it" in told.out

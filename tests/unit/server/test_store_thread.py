"""The store behind the server: busy, replaced, damaged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.files.lock import locked
from digest.server import store_thread
from digest.store.database import Database
from digest.store.subscribers import KEY
from digest.store.whole_store import held
from digest.tasks.sending_state import change_lock
from tests.public_site import READER, PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket
FORM = "/subscription/en/"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PublicSite]:
    monkeypatch.setattr(store_thread, "_PATIENCE", 0.2)
    with running(make_site(tmp_path)) as site:
        yield site


def test_while_another_program_writes_readers_are_asked_to_come_back(site: PublicSite) -> None:
    preferences = site.subscribed()
    database = Database.open(site.config.store)
    with database.joined():
        busy = site.post(FORM, {"address": "other@example.org"})
        looked = site.get(preferences)
    database.close()

    assert (busy.status, busy.headers["retry-after"]) == (503, "10")
    assert "The server is busy." in busy.text
    assert looked.status == 200
    assert "another program is using the store" in site.log[0]
    assert site.post(FORM, {"address": "other@example.org"}).status == 303


def test_a_build_is_never_locked_out(site: PublicSite) -> None:
    """Between two requests, nothing of the store is held."""
    site.get(site.subscribed())
    other = Database.open(site.config.store, patience=0)

    other.keep_setting("name", "value")

    other.close()


def test_a_store_that_a_restore_has_replaced_is_opened_again(site: PublicSite, tmp_path: Path) -> None:
    store = Path(site.config.store)
    site.get("/subscription/health")
    with site.members():
        pass
    shutil.copy(store, tmp_path / "backup.db")
    site.post(FORM, {"address": READER})
    for log in tmp_path.glob("*-wal"):
        log.unlink()
    (tmp_path / "backup.db").replace(store)

    assert site.post(FORM, {"address": "other@example.org"}).status == 303
    with site.members() as members:
        assert members.subscribers.find("other@example.org")
        assert members.subscribers.find(READER) is None


def test_a_change_during_a_restore_is_refused_and_not_lost(site: PublicSite) -> None:
    with locked(change_lock(site.config)):
        assert site.post(FORM, {"address": READER}).status == 503
        assert site.get(FORM).status == 200
    with site.members() as members:
        assert members.subscribers.find(READER) is None

    assert site.post(FORM, {"address": READER}).status == 303


@pytest.fixture
def site_on_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgresql_store: str) -> Iterator[PublicSite]:
    monkeypatch.setattr(store_thread, "_PATIENCE", 0.2)
    with running(make_site(tmp_path, store=postgresql_store)) as site:
        yield site


def test_a_change_during_a_restore_on_another_machine_is_refused_and_not_lost(site_on_server: PublicSite) -> None:
    with held(site_on_server.config.store):
        assert site_on_server.post(FORM, {"address": READER}).status == 503
    with site_on_server.members() as members:
        assert members.subscribers.find(READER) is None

    assert site_on_server.post(FORM, {"address": READER}).status == 303


def test_rows_that_a_restore_has_replaced_on_a_server_are_read_with_their_own_secret(
    site_on_server: PublicSite,
) -> None:
    old = site_on_server.subscribed()
    with site_on_server.members() as members:
        id_ = members.subscribers.find(READER).id  # type: ignore[union-attr]
        members.subscribers.database.keep_setting(KEY, "of a backup")  # type: ignore[attr-defined]
    with site_on_server.members() as members:
        new = members.tokens.make("leave", id_)

    assert site_on_server.get(old).status == 404
    assert site_on_server.post(f"/subscription/leave/{new}", {}).status == 200
    with site_on_server.members() as members:
        assert members.subscribers.find(READER).status == "unsubscribed"  # type: ignore[union-attr]


def test_a_damaged_store_is_told_in_the_log_and_not_to_readers(site: PublicSite) -> None:
    site.get("/subscription/health")
    store = Path(site.config.store)
    (store.parent / "other").write_bytes(b"no store" * 1_000)
    for log in store.parent.glob("*.db-*"):
        log.unlink()
    (store.parent / "other").replace(store)

    answer = site.get("/subscription/health")

    assert answer.status == 503
    assert str(store.parent) not in answer.text
    assert "not a digest store" in site.log[-1]

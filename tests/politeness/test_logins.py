"""What is told of a server that wants a login."""

from __future__ import annotations

import pytest

from tests.subscriber import Subscriber
from tests.webserver import WebServer, status

pytestmark = pytest.mark.enable_socket


def test_without_a_login_the_message_names_its_variable(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", status(401)), "City Herald")

    assert "(401); set `login`, or the variable DIGEST_SOURCE_CITY_HERALD_LOGIN" in site.ingest().err


def test_a_login_that_is_refused_is_wrong(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", status(401)), login="editor:old")
    told = site.ingest().err

    assert "(401); the user name or the password of its `login` is wrong" in told
    assert "old" not in told

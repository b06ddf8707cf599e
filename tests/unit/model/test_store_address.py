"""A password never shows in the address of a database."""

import pytest

from digest.model.store_address import without_password


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://editor:secret@host/news", "postgresql://editor:***@host/news"),
        ("postgresql://editor@host/news", "postgresql://editor@host/news"),
        ("postgresql://:secret@host/news", "postgresql://:***@host/news"),
        ("postgresql://editor:se@cr/et?a#b@host/news", "postgresql://editor:***@host/news"),
        ("postgresql:///news?host=/run&password=secret&port=1", "postgresql:///news?host=/run&password=***&port=1"),
        ("postgresql:///news?sslpassword=secret", "postgresql:///news?sslpassword=***"),
        ("postgresql://me@corp:secret@host/news", "postgresql://me@corp:***@host/news"),
        ("postgresql://corp/me:secret@host/news", "postgresql://corp/me:***@host/news"),
        ("postgresql://editor:sec\nret@host/news", "postgresql://editor:***@host/news"),
        ("postgresql://editor@host:5432/news", "postgresql://editor@host:5432/news"),
        ("postgresql://editor@[::1]:5432/news", "postgresql://editor@[::1]:5432/news"),
        ("postgresql:///news?passwd=secret&pwd=secret", "postgresql:///news?passwd=***&pwd=***"),
        ("postgresql:///news?passfile=/srv/pass", "postgresql:///news?passfile=/srv/pass"),
        ("postgresql:/editor:secret@host/news", "postgresql:/editor:***@host/news"),
        ("postgres:editor:secret@host/news", "postgres:editor:***@host/news"),
        ("/srv/a:b@c/digest.db", "/srv/a:b@c/digest.db"),
        ("sqlite:////srv/digest.db", "sqlite:////srv/digest.db"),
    ],
)
def test_all_but_the_password_is_shown(address: str, shown: str) -> None:
    assert without_password(address) == shown

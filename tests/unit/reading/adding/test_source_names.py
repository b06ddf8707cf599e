"""Names of new sources."""

from digest.reading.adding.source_names import FreeNames, name_of
from tests.tables import each_row


def test_a_name_that_is_taken_gets_the_first_free_number() -> None:
    names = FreeNames(["Port", "Port 3"])

    assert [names.take(name) for name in ("Port", "PORT", "City", "City", "Port 2")] == [
        "Port 2",
        "PORT 4",
        "City",
        "City 2",
        "Port 2 2",
    ]


@each_row(
    ("title", "url", "name"),
    [
        ("  Port\n news ", "", "Port news"),
        (" - Port | ", "", "Port"),
        ("---", "https://port.example/", "port.example"),
        ("", "https://www.port.example/feed", "port.example"),
        ("\u200b", "https://порт.example/", "порт.example"),
        ("", "https://[", "News"),
        ("", "", "News"),
        ("word " * 40, "", "word " * 15 + "word…"),
        ("新聞" * 60, "", "新聞" * 40 + "…"),
    ],
)
def test_a_source_is_called_by_its_title_or_host(title: str, url: str, name: str) -> None:
    assert name_of(title, url) == name

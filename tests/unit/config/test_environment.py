"""Every key of the configuration as an environment variable."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import tomlkit

from digest.config.config import Config
from digest.config.environment import settable, variable_of
from digest.config.load import parse
from digest.errors import ConfigError
from digest.model.source import login_variable
from tests.pictures import png
from tests.tables import each_row

BASE = """\
[digest]
name = "harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org"
timezone = "Europe/Lisbon"
locales = ["en"]

[summaries]
server = "http://127.0.0.1:8080/v1"
model = "small"
"""

RANKING = ("sources", "position", "theme")

# By table and key: what is written in the variable, and the same as the file has it.
GOOD: dict[tuple[str, str], tuple[str, object]] = {
    ("digest", "name"): ("port", "port"),
    ("digest", "id"): ("tag:news.example.org,2025:port", "tag:news.example.org,2025:port"),
    ("digest", "title"): ("Port, Weekly", "Port, Weekly"),
    ("digest", "description"): ("7", "7"),
    ("digest", "base_url"): ("https://port.example.org", "https://port.example.org"),
    ("digest", "timezone"): ("UTC", "UTC"),
    ("digest", "locales"): ("es, en", ["es", "en"]),
    ("digest", "every"): ("month", "month"),
    ("digest", "stories"): ("5", 5),
    ("digest", "sentences"): (" 2\n", 2),
    ("digest", "figures"): ("3", 3),
    ("digest", "sections"): ("tag", "tag"),
    ("digest", "summarizer"): ("lead", "lead"),
    ("digest", "languages"): ("en,fr", ["en", "fr"]),
    ("digest", "late_days"): ("0", 0),
    ("digest", "ahead_days"): ("10", 10),
    ("digest", "review"): ("true", True),
    ("digest", "store"): ("other.db", "other.db"),
    ("digest", "output"): ("public", "public"),
    ("digest", "templates"): ("look", "look"),
    ("translation", "engines"): ("argos, apertium", ["argos", "apertium"]),
    **{("ranking", name): ("0.5", 0.5) for name in RANKING},
    ("web", "timeout"): ("20", 20),
    ("web", "contact"): ("desk@port.example.org", "desk@port.example.org"),
    ("publishers", "use"): ("site, feeds", ["site", "feeds"]),
    ("translation", "packages"): ("packages", "packages"),
    ("translation", "index"): ("https://models.example.org/", "https://models.example.org/"),
    ("translation", "glossary"): ("terms", "terms"),
    ("translation", "memory"): ("1000", 1000),
    ("summaries", "server"): ("http://127.0.0.1:9090/v1", "http://127.0.0.1:9090/v1"),
    ("summaries", "model"): ("large", "large"),
    ("summaries", "key"): ("12345", "12345"),
    ("summaries", "timeout"): ("90", 90),
    ("summaries", "budget"): ("60", 60),
    ("summaries", "headlines"): ("false", False),
    ("summaries", "introduction"): ("true", True),
    ("ranking", "demote"): ("deals, live blog", ("deals", "live blog")),
    ("look", "theme"): ("ink", "ink"),
    ("look", "accent"): ("#063", "#063"),
    ("look", "tagline"): ("The week at sea", "The week at sea"),
    ("look", "editor"): ("Ana Rossi", "Ana Rossi"),
    ("look", "day"): ("friday", "friday"),
    ("look", "full"): ("3", 3),
    ("look", "images"): ("pictures", "pictures"),
    ("look", "icon"): ("icon.png", "icon.png"),
    ("look", "logo"): ("icon.png", "icon.png"),
    ("look", "cards"): ("True", True),
    ("look", "search"): ("pagefind", "pagefind"),
    ("publish", "to"): ("web@www.example.org:harbor", "web@www.example.org:harbor"),
    ("publish", "command"): ("publish, {site}", ("publish", "{site}")),
    ("publish", "timeout"): ("60", 60),
    ("feeds", "rights"): ("2025", "2025"),
    ("feeds", "hub"): ("https://hub.example.org/", "https://hub.example.org/"),
    ("feeds", "by_section"): ("true", True),
    ("feeds", "by_tag"): ("false", False),
    ("collections", "month"): ("true", True),
    ("collections", "year"): ("false", False),
    ("email", "from"): ("port@example.org", "port@example.org"),
    ("email", "server"): ("smtp://mail.example.org:587", "smtp://mail.example.org:587"),
    ("email", "login"): ("digest:12345", "digest:12345"),
    ("email", "plain"): ("true", True),
    ("email", "public_url"): ("https://public.example.org/", "https://public.example.org/"),
    ("email", "postal_address"): ("Harbor Weekly\n1 Quay Street", "Harbor Weekly\n1 Quay Street"),
    ("email", "preferences"): ("https://news.example.org/me?a=b", "https://news.example.org/me?a=b"),
    ("email", "subject"): ("{headline} · {title}", "{headline} · {title}"),
    ("delivery", "on_run"): ("true", True),
    ("delivery", "lists"): ("readers, press", ("readers", "press")),
    ("delivery", "connections"): ("2", 2),
    ("delivery", "rate"): ("600", 600),
    ("delivery", "domain_rate"): ("60", 60),
    ("delivery", "patience"): ("6", 6),
    ("delivery", "refusals"): ("1", 1),
    ("delivery", "verp"): ("true", True),
    ("delivery", "dkim_key"): ("dkim.pem", "dkim.pem"),
    ("delivery", "dkim_selector"): ("weekly", "weekly"),
    ("mailbox", "address"): ("digest@example.org", "digest@example.org"),
    ("mailbox", "server"): ("imaps://mail.example.org", "imaps://mail.example.org"),
    ("mailbox", "login"): ("digest:12345", "digest:12345"),
    ("serve", "host"): ("0.0.0.0", "0.0.0.0"),
    ("serve", "port"): ("80", 80),
    ("serve", "proxies"): ("10.0.0.0/8", ("10.0.0.0/8",)),
    ("serve", "hourly"): ("5", 5),
    ("serve", "embed_origins"): ("HTTPS://Club.example.org:443/", ("https://club.example.org",)),
    ("notify", "readers"): (
        "en=ntfy://localhost/en\njson://localhost/a%2Cb, ntfy://localhost/all",
        ["en=ntfy://localhost/en", "json://localhost/a%2Cb", "ntfy://localhost/all"],
    ),
    ("notify", "alerts"): ("ntfy://localhost/desk", ["ntfy://localhost/desk"]),
    ("cluster", "scheduler"): ("tcp://127.0.0.1:8786", "tcp://127.0.0.1:8786"),
    ("cluster", "ca"): ("ca.pem", "ca.pem"),
    ("cluster", "certificate"): ("certificate.pem", "certificate.pem"),
    ("cluster", "key"): ("key.pem", "key.pem"),
    ("cluster", "timeout"): ("5", 5),
    ("cluster", "patience"): ("600", 600),
}

# What is wrong, and how the answer goes on behind the name of the variable.
BAD = {
    ("digest", "name"): ("a b", "'a b' is not a valid name; use letters, digits"),
    ("digest", "id"): ("7", "'7' is not a tag URI such as "),
    ("digest", "title"): (" ", "is empty"),
    ("digest", "base_url"): ("here", "'here' is not a URL such as "),
    ("digest", "timezone"): ("Lisbon", "'Lisbon' is not a time zone; did you mean "),
    ("digest", "locales"): ("en,en", "lists the same locale twice"),
    ("digest", "every"): ("day", "input should be 'week' or 'month'"),
    ("digest", "stories"): ("many", "should be a whole number"),
    ("digest", "sentences"): ("2.5", "should be a whole number"),
    ("digest", "figures"): ("true", "should be a whole number"),
    ("digest", "sections"): ("day", "input should be 'topic', 'source', 'tag' or 'none'"),
    ("digest", "tag_weights"): ("city=2", "a table cannot be set by a variable; set it in the configuration file"),
    ("digest", "languages"): ("english", "'english' is not a language tag"),
    ("digest", "late_days"): ("-1", "input should be greater than or equal to 0"),
    ("digest", "ahead_days"): ("3651", "input should be less than or equal to 3650"),
    ("digest", "review"): ("maybe", "should be true or false"),
    ("digest", "store"): ("postgresql:/editor:secret@host/news", "is not a URL, which has two slashes; "),
    ("digest", "output"): ("", "is not a path"),
    ("digest", "templates"): ("", "is not a path"),
    ("translation", "engines"): ("argos,argos", "lists the same name twice"),
    **{("ranking", name): ("much", "should be a number") for name in RANKING},
    ("web", "timeout"): ("0", "input should be greater than or equal to 1"),
    ("web", "contact"): ("desk", "'desk' is not an email address or URL"),
    ("publishers", "use"): ("site,site", "lists the same name twice"),
    ("translation", "packages"): ("", "is not a path"),
    ("translation", "index"): ("", "is not a path"),
    ("translation", "glossary"): ("", "is not a path"),
    ("translation", "memory"): ("9" * 5000, "should be a whole number"),
    ("summaries", "server"): ("here", "'here' is not a URL such as "),
    ("summaries", "model"): ("", "is empty"),
    ("summaries", "key"): ("a b", "is not a valid key: it contains a space"),
    ("summaries", "timeout"): ("1 minute", "should be a whole number"),
    ("summaries", "budget"): ("", "should be a whole number"),
    ("summaries", "headlines"): ("maybe", "should be true or false"),
    ("summaries", "introduction"): ("", "should be true or false"),
    ("ranking", "demote"): ("podcast", "'podcast' is no genre; use one of "),
    ("look", "theme"): ("loud", "input should be 'paper', "),
    ("look", "accent"): ("#ffcc00", "#ffcc00 has a contrast of 1.3"),
    ("look", "day"): ("someday", "input should be 'monday', "),
    ("look", "full"): ("0", "input should be greater than or equal to 1"),
    ("look", "images"): ("nowhere", "there is no folder nowhere"),
    ("look", "icon"): ("no.png", "images/no.png: no such file"),
    ("look", "logo"): ("a/b.png", "'a/b.png' is not a file name such as "),
    ("look", "cards"): ("maybe", "should be true or false"),
    ("look", "search"): ("yes", "input should be 'plain' or 'pagefind'"),
    ("feeds", "hub"): ("hub", "'hub' is not a URL such as "),
    ("publish", "to"): ("https://www.example.org/", "'https://www.example.org/' is a URL; write a folder, "),
    ("publish", "command"): ("", "is no program with its arguments"),
    ("publish", "timeout"): ("0", "input should be greater than or equal to 1"),
    ("feeds", "by_section"): ("2", "should be true or false"),
    ("feeds", "by_tag"): ("", "should be true or false"),
    ("collections", "month"): ("often", "should be true or false"),
    ("collections", "year"): ("12", "should be true or false"),
    ("email", "from"): ("nobody", "'nobody' is not an email address such as "),
    ("email", "public_url"): ("here", "'here' is not a URL such as "),
    ("email", "preferences"): ("here", "'here' is not a URL such as "),
    ("email", "subject"): ("{lead}", "{lead} is unknown; a subject may have {title}, {headline}, "),
    ("email", "server"): ("mail.example.org", "'mail.example.org' is not a place of mail such as "),
    ("email", "login"): ("digest", "is not a user name and a password with a colon between them"),
    ("email", "plain"): ("maybe", "should be true or false"),
    ("delivery", "on_run"): ("maybe", "should be true or false"),
    ("delivery", "lists"): ("main,main", "lists the same name twice"),
    ("delivery", "connections"): ("0", "input should be greater than or equal to 1"),
    ("delivery", "rate"): ("fast", "should be a whole number"),
    ("delivery", "domain_rate"): ("0", "input should be greater than or equal to 1"),
    ("delivery", "patience"): ("-1", "input should be greater than or equal to 0"),
    ("delivery", "refusals"): ("0", "input should be greater than or equal to 1"),
    ("delivery", "verp"): ("maybe", "should be true or false"),
    ("delivery", "dkim_key"): ("", "is not a path"),
    ("delivery", "dkim_selector"): ("a b", "'a b' is not a valid name; use letters, digits"),
    ("mailbox", "address"): ("nobody", "'nobody' is not an email address such as reader@example.org"),
    ("mailbox", "server"): ("mail.example.org", "'mail.example.org' is not a place of mail such as "),
    ("mailbox", "login"): ("digest", "is not a user name and a password with a colon between them"),
    ("serve", "host"): ("", "is empty"),
    ("serve", "port"): ("0", "input should be greater than or equal to 1"),
    ("serve", "proxies"): ("nginx", "'nginx' is not an address or a network such as 10.0.0.0/8"),
    ("serve", "hourly"): ("0", "input should be greater than or equal to 1"),
    ("serve", "embed_origins"): (
        "https://club.example.org/about",
        "'https://club.example.org/about' has more than an origin",
    ),
    ("notify", "readers"): ("es=ntfy://localhost/es", "es is not among `locales` (en)"),
    ("notify", "alerts"): ("localhost/TOKEN", "has a channel that is no URL of Apprise such as "),
    ("cluster", "scheduler"): ("tcp://10.0.0.7:8786", "'tcp://10.0.0.7:8786' is on another machine and has no TLS: "),
    ("cluster", "ca"): ("", "is not a path"),
    ("cluster", "certificate"): ("", "is not a path"),
    ("cluster", "key"): ("", "is not a path"),
    ("cluster", "timeout"): ("0", "input should be greater than or equal to 1"),
    ("cluster", "patience"): ("0", "input should be greater than or equal to 1"),
}
ONLY_IN_THE_FILE = {("digest", "tag_weights")}
ANY_TEXT = {
    ("digest", "description"),
    ("digest", "summarizer"),  # The plugin of that name is looked for where it is needed.
    ("look", "tagline"),
    ("look", "editor"),
    ("feeds", "rights"),
    ("email", "postal_address"),
}
KEYS = {(table, key) for table, key, _ in settable()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for folder in ("images", "pictures"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "icon.png").write_bytes(png(32, 32))
    return tmp_path / "digest.toml"


def from_file(path: Path, table: str, key: str, value: object) -> Config:
    values = tomllib.loads(BASE)
    values.setdefault(table, {})[key] = value
    return parse(tomlkit.dumps(values), path, {})


def test_every_key_is_tried() -> None:
    assert GOOD.keys() | ONLY_IN_THE_FILE == KEYS
    assert BAD.keys() | ANY_TEXT == KEYS


def test_each_key_has_a_variable_of_its_own() -> None:
    assert len({variable_of(*key) for key in KEYS}) == len(KEYS)


@each_row(("table", "key"), GOOD)
def test_a_variable_sets_a_key_as_the_file_does(path: Path, table: str, key: str) -> None:
    text, value = GOOD[table, key]

    assert parse(BASE, path, {variable_of(table, key): text}) == from_file(path, table, key, value)


@pytest.mark.parametrize("empty", ["", " \n"])
def test_an_empty_variable_is_an_empty_list(path: Path, empty: str) -> None:
    assert parse(BASE, path, {"DIGEST_RANKING_DEMOTE": empty}) == from_file(path, "ranking", "demote", [])


def test_a_list_that_must_not_be_empty_says_so(path: Path) -> None:
    with pytest.raises(ConfigError, match=r"\ADIGEST_LOCALES: .*"):
        parse(BASE, path, {"DIGEST_LOCALES": ""})


@each_row(("table", "key"), GOOD)
def test_the_value_may_stand_in_a_file_that_a_variable_names(path: Path, table: str, key: str) -> None:
    text, value = GOOD[table, key]
    secret = path.with_name("secret")
    secret.write_text(text)

    read = parse(BASE, path, {f"{variable_of(table, key)}_FILE": str(secret)})

    assert read == from_file(path, table, key, value)


@each_row(("table", "key"), BAD)
def test_a_bad_value_is_told_in_one_line_with_its_variable_and_the_right_form(path: Path, table: str, key: str) -> None:
    text, reason = BAD[table, key]
    variable = variable_of(table, key)

    with pytest.raises(ConfigError) as refused:
        parse(BASE, path, {variable: text})

    message = str(refused.value)
    assert message.startswith(f"{variable}: {reason}")
    assert len(message.splitlines()) == 1


# Logins of sources

ON_THE_WEB = f'{BASE}\n[[sources]]\nname = "Élan & City Herald"\nurl = "https://news.example.org/feed"\n'


def login_of(path: Path, text: str = ON_THE_WEB, **environment: str) -> str:
    return parse(text, path, environment).sources[-1].access.login


def test_the_login_of_a_source_comes_from_its_variable(path: Path) -> None:
    assert login_variable("Élan & City Herald") == "DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN"
    assert login_of(path, DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN="me:secret") == "me:secret"


def test_the_login_of_a_source_comes_from_a_file(path: Path) -> None:
    (path.parent / "login").write_text("me:secret\n")

    assert login_of(path, DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN_FILE=str(path.parent / "login")) == "me:secret"


def test_a_variable_takes_precedence_over_the_login_of_the_file(path: Path) -> None:
    text = f'{ON_THE_WEB}login = "me:old"\n'

    assert login_of(path, text) == "me:old"
    assert login_of(path, text, DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN="me:new") == "me:new"


def test_a_bad_login_is_not_repeated(path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        login_of(path, DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN="secret")

    assert "secret" not in str(refused.value)
    reason = "is not a user name and a password with a colon between them"
    assert str(refused.value) == f"DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN: {reason}"


def test_a_login_reaches_no_source_whose_name_is_much_alike(path: Path) -> None:
    text = f'{ON_THE_WEB}\n[[sources]]\nname = "lan city-herald"\nurl = "https://hostile.example.org/"\n'

    with pytest.raises(ConfigError) as refused:
        login_of(path, text, DIGEST_SOURCE_LAN_CITY_HERALD_LOGIN="me:secret")

    assert "fits the sources 'Élan & City Herald' and 'lan city-herald'" in str(refused.value)


def test_a_name_in_another_script_has_no_variable(path: Path) -> None:
    text = f'{BASE}\n[[sources]]\nname = "Новости"\nurl = "https://news.example.org/feed"\n'

    assert login_variable("Новости") == ""
    assert login_of(path, text, DIGEST_SOURCE__LOGIN="me:secret") == ""

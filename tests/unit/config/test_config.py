import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.config import load
from digest.config.config import Config
from digest.config.edit import with_sources
from digest.config.load import parse
from digest.config.starter import SAMPLE_PATH, starter
from digest.errors import ConfigError
from digest.model.locale import UNDETERMINED, Locale
from digest.model.site import FeedOptions
from digest.model.source import SourceSpec
from digest.model.translation import TranslationScope
from tests.pictures import png
from tests.tables import each_row

DIGEST = """\
[digest]
name = "harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org"
timezone = "Europe/Lisbon"
locales = ["en", "pt_br"]
"""
FULL = f"""{DIGEST}
[[sources]]
name = "council"
path = "news/*.txt"

[[sources]]
name = "harbor"
kind = "text"
path = "/srv/harbor"
locale = "PT"
tags = ["city", "sea"]
date_order = "mdy"
navigation = ["Follow us"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "digest.toml"


def read(text: str, **environment: str) -> Config:
    return parse(text, Path("digest.toml"), environment)


def refusal(text: str, **environment: str) -> str:
    with pytest.raises(ConfigError) as refused:
        read(text, **environment)
    message = str(refused.value)
    assert "\n" not in message
    assert len(message) < 500
    return message


# What it says


def test_defaults(path: Path) -> None:
    path.write_text(DIGEST)
    config = load(path, {})
    digest = config.tables.digest

    assert (digest.stories, digest.sentences, digest.sections, digest.late_days) == (12, 2, "topic", 28)
    assert digest.figures == 0
    assert digest.id is None
    assert digest.base_url == "https://news.example.org/"
    assert digest.locales == (Locale("en"), Locale("pt-BR"))
    assert str(config.zone) == "Europe/Lisbon"
    assert config.sources == ()
    assert config.sender == "Harbor Weekly <digest@news.example.org>"


def test_relative_paths_count_from_the_folder_of_the_file(path: Path) -> None:
    path.write_text(DIGEST)
    config = load(path, {})

    assert config.store == str(path.parent / "digest.db")
    assert config.output == path.parent / "output"
    assert config.templates == path.parent / "templates"


def test_absolute_paths_and_database_addresses_stay() -> None:
    config = read(f'{DIGEST}output = "/srv/output"\nstore = "postgresql://db.example.org/digest"')

    assert config.output == Path("/srv/output")
    assert config.store == "postgresql://db.example.org/digest"
    assert read(f'{DIGEST}store = "/srv/digest.db"').store == "/srv/digest.db"


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ('store = "output/digest.db"', "digest.store"),
        ('[email]\nserver = "file:output/site/sent"', "email.server"),
        ('[email]\nserver = "maildir:news/../output"', "email.server"),
        ('[mailbox]\nserver = "maildir:output/box"', "mailbox.server"),
        ('[delivery]\ndkim_key = "output/site/key.pem"', "delivery.dkim_key"),
        ('[cluster]\nkey = "output/key.pem"', "cluster.key"),
    ],
)
def test_addresses_and_secrets_are_kept_out_of_what_is_published(lines: str, key: str) -> None:
    told = refusal(f"{DIGEST}{lines}")
    assert told.endswith(f"{key}: in a folder that is published; name a place elsewhere")


def test_a_place_that_is_published_is_told_with_its_variable() -> None:
    told = refusal(DIGEST, DIGEST_EMAIL_SERVER="file:output/site")
    assert told.startswith("DIGEST_EMAIL_SERVER: in a folder that is published")


def test_private_places_may_be_beside_what_is_published() -> None:
    config = read(f'{DIGEST}output = "."\n[email]\nserver = "file:sent"')
    assert config.store == str(config.root / "digest.db")


@pytest.mark.parametrize(
    "to",
    ["web@www.example.org:harbor", "www.example.org:/srv/www/harbor", "[2001:db8::1]:www/a-b_c", "web@www:~/www"],
)
def test_a_folder_on_another_machine_is_one_for_rsync(to: str) -> None:
    config = read(f'{DIGEST}[publish]\nto = "{to}"')
    assert (config.tables.publish.to, config.destination) == (to, None)


@pytest.mark.parametrize("to", ["/srv/www/harbor", "../www", "../www/a:b"])
def test_a_folder_of_this_machine_counts_from_the_folder_of_the_file(to: str) -> None:
    config = read(f'{DIGEST}[publish]\nto = "{to}"')
    assert config.destination == config.root / to


@pytest.mark.parametrize(
    "to",
    [
        "-oProxyCommand=x:www",
        "www.example.org:",
        "www:$(x)",
        "www:a b",
        "www:`x`",
        "www:-x",
        ":www",
        "@www:x",
        "www::x y",
    ],
)
def test_what_a_shell_might_run_is_no_folder_on_another_machine(to: str) -> None:
    assert refusal(f'{DIGEST}[publish]\nto = "{to}"').endswith(
        f"publish.to: {to!r} is not a folder on another machine such as web@www.example.org:harbor"
    )


@pytest.mark.parametrize(
    ("to", "relation"),
    [
        (".", "the folder"),
        ("output/site", "inside"),
        ("www", "inside"),
        ("images/published", "inside"),
        ("..", "above"),
        ("/", "above"),
    ],
)
def test_a_site_is_not_published_in_its_own_folder(to: str, relation: str) -> None:
    told = refusal(f'{DIGEST}[publish]\nto = "{to}"')
    assert f"digest.toml:8: publish.to: is {relation} " in told
    assert refusal(DIGEST, DIGEST_PUBLISH_TO=to).startswith(f"DIGEST_PUBLISH_TO: is {relation} ")


def test_a_link_to_the_own_folder_is_no_way_around(path: Path) -> None:
    link = path.parent.parent / "link"
    link.symlink_to(path.parent)
    path.write_text(f'{DIGEST}[publish]\nto = "{link}"')

    with pytest.raises(ConfigError, match="is the folder"):
        load(path, {})


def test_addresses_and_secrets_are_kept_out_of_where_the_site_is_published() -> None:
    told = refusal(f'{DIGEST}store = "/srv/www/harbor/digest.db"\n[publish]\nto = "/srv/www/harbor"')
    assert told.endswith("digest.store: in a folder that is published; name a place elsewhere")


def test_a_site_is_published_in_one_way() -> None:
    told = refusal(f'{DIGEST}[publish]\nto = "/srv/www"\ncommand = ["publish"]')
    assert told.endswith("publish: command: cannot be combined with `to`; remove one of them")


def test_sources_stand_in_their_order() -> None:
    config = read(FULL)

    assert config.source_places == {"council": 0, "harbor": 1}
    assert config.sources == (
        SourceSpec("council", "news/*.txt", locale=UNDETERMINED),
        SourceSpec(
            "harbor",
            "/srv/harbor",
            "text",
            Locale("pt"),
            ("city", "sea"),
            "mdy",
            ("Follow us",),
            has_date_order=True,
        ),
    )


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        ("", "dmy"),
        ('locale = "en"', "dmy"),
        ('locale = "en-US"', "mdy"),
        ('locale = "en-US"\ndate_order = "dmy"', "dmy"),
        ('date_order = "ymd"', "ymd"),
    ],
)
def test_the_month_goes_first_where_the_locale_says_so(keys: str, order: str) -> None:
    (source,) = read(f'{DIGEST}[[sources]]\nname = "x"\npath = "a"\n{keys}').sources

    assert source.date_order == order


@pytest.mark.parametrize(
    ("value", "scope"),
    [
        ("true", TranslationScope()),
        ("false", TranslationScope(frozenset())),
        ('"full"', TranslationScope(is_full=True)),
        ('"titles"', TranslationScope(is_titles_only=True)),
        ('["en", "pt_br"]', TranslationScope(frozenset({Locale("en"), Locale("pt-BR")}))),
    ],
)
def test_what_of_a_source_is_translated(value: str, scope: TranslationScope) -> None:
    config = read(f'{DIGEST}[[sources]]\nname = "x"\npath = "a"\ntranslate = {value}')

    assert config.scopes.of("x") == scope
    assert config.scopes.of("gone") == TranslationScope()


def test_how_is_translated() -> None:
    table = '[translation]\nengines = ["argos"]\npackages = "models"\nglossary = "/srv/glossary"'
    config = read(f"{DIGEST}{table}\nmemory = 0")

    assert config.tables.translation.memory == 0
    assert config.packages == config.root / "models"
    assert config.glossary == Path("/srv/glossary")
    assert read(DIGEST).packages is None


def test_no_model_writes_summaries_unless_one_is_named() -> None:
    table = read(DIGEST).tables.summaries

    assert (table.server, table.model, table.key) == (None, None, "")


def test_who_writes_summaries(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("secret\n")
    text = f'{DIGEST}[summaries]\nserver = "http://127.0.0.1:8080/v1"\nmodel = "small"\ntimeout = 5\n'
    table = read(text, DIGEST_SUMMARIES_KEY_FILE=str(tmp_path / "key"), DIGEST_SUMMARIES_BUDGET="90").tables.summaries

    assert (table.server, table.model, table.key) == ("http://127.0.0.1:8080/v1/", "small", "secret")
    assert (table.timeout, table.budget) == (5, 90)
    assert "secret" not in repr(table)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('server = "http://127.0.0.1/v1"', "digest.toml:7: summaries: model: is missing"),
        ('model = "small"', "digest.toml:7: summaries: server: is missing"),
        ('server = "127.0.0.1:8080"', "digest.toml:8: summaries.server: '127.0.0.1:8080' is not a URL"),
        ('server = "http://u:secret@e.org/"', "digest.toml:8: summaries.server: contains a user name; remove it"),
        ("timeout = 0", "digest.toml:8: summaries.timeout: input should be greater"),
        ('key = "se cret"', "digest.toml:8: summaries.key: is not a valid key"),
        ('key = "sécret"', "digest.toml:8: summaries.key: is not a valid key"),
        ('key = "secret\\r\\nX: y"', "digest.toml:8: summaries.key: is not a valid key"),
    ],
)
def test_a_model_that_cannot_be_asked_is_refused_and_its_key_not_shown(table: str, message: str) -> None:
    told = refusal(f"{DIGEST}[summaries]\n{table}\n")

    assert told.startswith(message)
    assert "cret" not in told


def test_the_languages_of_readers_and_sources_are_always_in_question() -> None:
    few = read(DIGEST.replace("[digest]", '[digest]\nlanguages = ["uk", "en-GB"]') + FULL.removeprefix(DIGEST))

    assert few.languages == {"uk", "en", "pt"}
    assert read(DIGEST).languages >= {"en", "pt", "ru", "zh"}


@pytest.mark.parametrize(
    ("title", "sender"),
    [
        ("Harbor & Sea", "Harbor & Sea <digest@news.example.org>"),
        ("Harbor, Sea", '"Harbor, Sea" <digest@news.example.org>'),
        ('The \\"Harbor\\"', '"The \\"Harbor\\"" <digest@news.example.org>'),
        ("Гавань", "Гавань <digest@news.example.org>"),
        ("Harbor\\r\\nBcc: all@example.org", '"Harbor Bcc: all@example.org" <digest@news.example.org>'),
    ],
)
def test_emails_are_from_the_title(title: str, sender: str) -> None:
    assert read(DIGEST.replace("Harbor Weekly", title)).sender == sender


def test_emails_may_be_from_somebody_else() -> None:
    assert read(f'{DIGEST}[email]\nfrom = "Sea <sea@example.org>"').sender == "Sea <sea@example.org>"


def test_a_description_is_one_clean_line() -> None:
    assert read(f'{DIGEST}description = "a\\u0001\\nb"').tables.digest.description == "a b"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://news.example.org", "https://news.example.org/"),
        ("https://News.example.org:8080/a//", "https://news.example.org:8080/a/"),
        ("https://гавань.example/", "https://xn--80aafc7c0e.example/"),
        (
            "https://news.example.org/новости/%41(b)",
            "https://news.example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%41(b)/",
        ),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_the_address_of_the_site_is_one_that_headers_can_hold(written: str, address: str) -> None:
    assert read(DIGEST.replace("https://news.example.org", written)).tables.digest.base_url == address


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("sqlite:///other.db", "other.db"),
        ("SQLite:///other.db", "other.db"),
        ("sqlite+pysqlite:///a/b.db", "a/b.db"),
        ("sqlite:////srv/other.db", "/srv/other.db"),
        ("sqlite:///a%20b.db", "a b.db"),
        (" sqlite:///other.db", "other.db"),
        ("a?b%20.db", "a?b%20.db"),
        ("2025:news.db", "2025:news.db"),
        ("postgres", "postgres"),
    ],
)
def test_a_store_in_a_file_is_relative_to_the_configuration_also_as_a_url(written: str, path: str) -> None:
    config = read(f'{DIGEST}store = "{written}"')

    assert config.store == str(config.root / path)


@pytest.mark.parametrize(
    "written", ["postgres://", "postgresql://host/news", "POSTGRES:///news", "postgresql+psycopg://u:p@host:5433/news"]
)
def test_a_store_on_a_server_stays_as_it_is_written(written: str) -> None:
    assert read(f'{DIGEST}store = "{written}"').store == written


def test_the_name_of_a_source_may_be_long() -> None:
    name = "\N{GRINNING FACE}" * 300

    assert read(f'{DIGEST}[[sources]]\nname = "{name}"\npath = "a"').sources[0].name == name


# Mistakes


@each_row(
    ("line", "message"),
    [
        ('titel = "x"', "digest.toml:7: digest.titel: unknown key; did you mean 'title'?"),
        ('zzz = "x"', "digest.toml:7: digest.zzz: unknown key; known keys are name, id, title, description, base_url"),
        ('"a\\nb" = "x"', "digest.toml:7: digest.a b: unknown key; known keys are name"),
        ("stories = 0", "digest.toml:7: digest.stories: input should be greater than or equal to 1"),
        ('stories = "12"', "digest.toml:7: digest.stories: should be a whole number"),
        ("stories = true", "digest.toml:7: digest.stories: should be a whole number"),
        ("stories = 3.5", "digest.toml:7: digest.stories: should be a whole number"),
        ('sections = "day"', "digest.toml:7: digest.sections: input should be 'topic', 'source', 'tag' or 'none'"),
        ("late_days = -1", "digest.toml:7: digest.late_days: input should be greater"),
        ('id = "harbor"', "digest.toml:7: digest.id: 'harbor' is not a tag URI such as"),
        ('store = ""', "digest.toml:7: digest.store: is not a path"),
        ('store = "sqlite://"', "digest.toml:7: digest.store: is only in memory, where nothing lasts; write the path"),
        ('store = "sqlite:///"', "digest.toml:7: digest.store: is only in memory"),
        ('store = "sqlite:///:memory:"', "digest.toml:7: digest.store: is only in memory"),
        ('store = ":memory:"', "digest.toml:7: digest.store: is only in memory"),
        (
            'store = "sqlite:x.db"',
            "digest.toml:7: digest.store: is not a URL, which has two slashes; write",
        ),
        ('store = "sqlite:/x.db"', "digest.toml:7: digest.store: is not a URL"),
        ('store = "postgres:x"', "digest.toml:7: digest.store: is not a URL"),
        ('store = "mysql:x"', "digest.toml:7: digest.store: is not a URL"),
        ('store = "file:x.db"', "digest.toml:7: digest.store: is not a URL"),
        ('store = "sqlite://host/x.db"', "digest.toml:7: digest.store: is not the URL of an SQLite file; write the"),
        ('store = "sqlite://u:secret@/x.db"', "digest.toml:7: digest.store: is not the URL of an SQLite file"),
        ('store = "sqlite:///x.db?mode=ro"', "digest.toml:7: digest.store: is not the URL of an SQLite file"),
        ('store = "sqlite:///a%00.db"', "digest.toml:7: digest.store: is not the URL of an SQLite file"),
        ('store = "mysql://"', "digest.toml:7: digest.store: is of a database that digest does not know; write the"),
        ('store = "mysql://u:secret@host/news"', "digest.toml:7: digest.store: is of a database that digest does not"),
        ('store = "sqlite3:///x.db"', "digest.toml:7: digest.store: is of a database that digest does not know"),
        ('store = "postgresql+psycopg2://host/news"', "digest.toml:7: digest.store: is of a database that digest"),
        ('store = "://"', "digest.toml:7: digest.store: is of a database that digest does not know"),
        ('output = "a\\u0000b"', "digest.toml:7: digest.output: is not a path"),
        (
            f'output = "a/{"x" * 256}/b"',
            "digest.toml:7: digest.output: is not a path, whose names have at most 255 bytes",
        ),
        (f'output = "{"ж" * 128}"', "digest.toml:7: digest.output: is not a path, whose names have at most 255 bytes"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_key(line: str, message: str) -> None:
    assert refusal(DIGEST + line).startswith(message)


@each_row(
    ("key", "value", "message"),
    [
        ("name", '"a b"', "digest.toml:2: digest.name: 'a b' is not a valid name"),
        ("name", '"../../etc"', "digest.toml:2: digest.name: '../../etc' is not a valid name"),
        ("title", '" \\u200b"', "digest.toml:3: digest.title: is empty"),
        ("title", "5", "digest.toml:3: digest.title: should be text in quotes"),
        ("base_url", '"news.example.org"', "digest.toml:4: digest.base_url: 'news.example.org' is not a URL"),
        ("base_url", '"ftp://news.example.org"', "digest.toml:4: digest.base_url: 'ftp://news.example.org' is not"),
        ("base_url", '"https://e.org/?a=1"', "digest.toml:4: digest.base_url: 'https://e.org/?a=1' is not the URL"),
        ("base_url", '"https://e.org/\\u0001"', "digest.toml:4: digest.base_url: 'https://e.org/\\x01' is not a URL"),
        ("base_url", '"https://u:secret@e.org/"', "digest.toml:4: digest.base_url: contains a user name"),
        ("base_url", '"https://e.org:99999/"', "digest.toml:4: digest.base_url: port out of range"),
        ("base_url", '"https://[e.org/"', "digest.toml:4: digest.base_url: invalid IPv6"),
        ("timezone", '"Lisbon"', "digest.toml:5: digest.timezone: 'Lisbon' is not a time zone"),
        ("timezone", '"../etc/passwd"', "digest.toml:5: digest.timezone: '../etc/passwd' is not a time zone"),
        ("timezone", '"/etc/localtime"', "digest.toml:5: digest.timezone: '/etc/localtime' is not a time zone"),
        ("timezone", '"localtime"', "digest.toml:5: digest.timezone: 'localtime' is not a time zone"),
        ("timezone", '"Europe"', "digest.toml:5: digest.timezone: 'Europe' is not a time zone"),
        ("timezone", '""', "digest.toml:5: digest.timezone: '' is not a time zone"),
        ("timezone", '"a\\u0000"', "digest.toml:5: digest.timezone: 'a\\x00' is not a time zone"),
        ("timezone", "1", "digest.toml:5: digest.timezone: 1 is not a time zone"),
        ("timezone", '["UTC"]', "digest.toml:5: digest.timezone: ['UTC'] is not a time zone"),
        ("timezone", "{ a = 1 }", "digest.toml:5: digest.timezone: {'a': 1} is not a time zone"),
        ("locales", '["en", "english"]', "digest.toml:6: digest.locales: 'english' is not a language tag"),
        ("locales", '["../../etc"]', "digest.toml:6: digest.locales: '../../etc' is not a language tag"),
        ("locales", '"en"', "digest.toml:6: digest.locales: should be a list in square brackets"),
        ("locales", "[]", "digest.toml:6: digest.locales: tuple should have at least 1 item"),
        ("locales", '["en", "EN"]', "digest.toml:1: digest: locales: lists the same locale twice"),
    ],
)
def test_a_bad_value_is_named_with_its_line_and_key(key: str, value: str, message: str) -> None:
    lines = [f"{key} = {value}" if line.startswith(f"{key} =") else line for line in DIGEST.splitlines()]

    assert refusal("\n".join(lines)).startswith(message)


@pytest.mark.parametrize("key", ["name", "title", "base_url", "timezone", "locales"])
def test_a_missing_key_is_named_with_the_line_of_its_table(key: str) -> None:
    lines = [line for line in DIGEST.splitlines() if not line.startswith(f"{key} =")]

    assert refusal("\n\n" + "\n".join(lines)) == f"digest.toml:3: digest.{key}: is required"


@each_row(
    ("table", "message"),
    [
        ('[[sources]]\npath = "a"', "digest.toml:17: sources.name: is required"),
        ('[[sources]]\nname = "x"', "digest.toml:17: sources: path: source 'x' has none"),
        (
            '[[sources]]\nname = "x"\nurl = "https://a.example.com"\npath = "a"',
            "digest.toml:17: sources: url: source 'x' has a `path` too",
        ),
        (
            '[[sources]]\nname = "x"\nurl = "https://me:secret@a.example.com"',
            "digest.toml:19: sources.url: contains a user name or password",
        ),
        (
            '[[sources]]\nname = "x"\nurl = "file:///etc/passwd"',
            "digest.toml:19: sources.url: 'file:///etc/passwd' is not a URL such as https://",
        ),
        (
            '[[sources]]\nname = "x"\npath = "a"\nallow_private = true',
            "digest.toml:17: sources: allow_private: is only for a source with a `url`",
        ),
        (
            '[[sources]]\nname = "x"\nurl = "https://a.example.com"\nexclude = ["/(/"]',
            "digest.toml:20: sources.exclude: '/(/' is not a regular expression",
        ),
        (
            '[[sources]]\nname = "x"\npath = "a"\nkind = "paper"',
            "digest.toml:20: sources.kind: 'paper' is no kind of document; use ",
        ),
        ('[[sources]]\nname = "x"\npaht = "a"', "digest.toml:19: sources.paht: unknown key; did you mean 'path'?"),
        ('[[sources]]\nname = "x"\npath = "a"\nlocale = "english"', "digest.toml:20: sources.locale: 'english' is not"),
        ('[[sources]]\nname = "x"\npath = "a"\ntags = ["a", 5]', "digest.toml:20: sources.tags: should be text"),
        ('[[sources]]\nname = "x"\npath = "a\\u0000"', "digest.toml:17: sources: path: is not a path"),
        (f'[[sources]]\nname = "{"x" * 3000}"\npath = "a"', "digest.toml:18: sources.name: has 3,000 characters, more"),
        (
            f'[delivery]\nlists = ["{"x" * 301}"]',
            "digest.toml:18: delivery.lists: has 301 characters, more",
        ),
        ('[[sources]]\nname = "council"\npath = "a"', "digest.toml:18: two sources are named 'council'"),
        (
            '[[sources]]\nname = "herald"\npath = "./news/../news/*.txt"',
            "digest.toml:19: the sources 'council' and 'herald' both read ./news/../news/*.txt; remove one of them",
        ),
        ('[[sorces]]\nname = "x"', "digest.toml:17: sorces: unknown key; did you mean 'sources'?"),
        ("[email]\nfrom = 5", "digest.toml:18: email.from: should be text in quotes"),
        ("[ranking]\nthemes = 0", "digest.toml:18: ranking.themes: unknown key; did you mean 'theme'?"),
        ("[rankin]\ntheme = 0", "digest.toml:17: rankin: unknown key; did you mean 'ranking'?"),
        ('[email]\nform = "x"', "digest.toml:18: email.form: unknown key; did you mean 'from'?"),
        ('[email]\nfrom = "nobody"', "digest.toml:18: email.from: 'nobody' is not an email address"),
        ('[email]\nfrom = ""', "digest.toml:18: email.from: '' is not an email address"),
        ('[email]\nfrom = "a@example.org, b@example.org"', "digest.toml:18: email.from: 'a@example.org, b@ex"),
        ('[email]\nfrom = "a <a@example.org>\\nBcc: b@example.org"', "digest.toml:18: email.from: "),
        (
            '[[sources]]\nname = "x"\npath = "a"\ntranslate = "whole"',
            "digest.toml:20: sources.translate: 'whole",
        ),
        (
            '[[sources]]\nname = "x"\npath = "a"\ntranslate = ["english"]',
            "digest.toml:20: sources.translate: 'engl",
        ),
        (
            '[[sources]]\nname = "x"\npath = "a"\ntranslate = ["fr"]',
            "digest.toml:20: sources.translate: fr is not among",
        ),
        ("[ranking]\nrecency = 0", "digest.toml:18: ranking.recency: is gone: only of equals, the newest comes first"),
        ("[ranking]\ndiversity = 0", "digest.toml:18: ranking.diversity: is gone: a story makes way for another event"),
        (
            "[ranking]\nreaders = 0",
            "digest.toml:18: ranking.readers: is gone: each locale has its own seats now; delete",
        ),
        ("[ranking]\ngenre = 0", "digest.toml:18: ranking.genre: is gone: delete this line; to demote no genre, set d"),
        (
            "[translation]\nbeam = 0",
            "digest.toml:18: translation.beam: is gone: digest chooses it itself; delete this line",
        ),
        ('[translation]\nengines = ["argos", "argos"]', "digest.toml:18: translation.engines: lists the same name"),
        ('[translation]\nengines = [" "]', "digest.toml:18: translation.engines: contains an empty name"),
        ("[publishers]\nuse = []", "digest.toml:17: publishers: use: is empty, so no files would be made;"),
        ('[publishers]\nuse = ["site", "site"]', "digest.toml:18: publishers.use: lists the same name twice"),
        (
            '[publishers]\nuse = ["feeds", "search"]',
            "digest.toml:17: publishers: use: 'search' needs the pages; add 'site', or remove 'search'",
        ),
        ('[publishers]\nsue = ["site"]', "digest.toml:18: publishers.sue: unknown key; did you mean 'use'?"),
        ("[translation]\nengines = 5", "digest.toml:18: translation.engines: should be a list in square brackets"),
    ],
)
def test_a_bad_table_is_named(table: str, message: str) -> None:
    text = FULL.rstrip() + "\n"
    assert len(text.splitlines()) == 19
    lines = text.replace('tags = ["city", "sea"]\ndate_order = "mdy"\nnavigation = ["Follow us"]\n', "")

    assert refusal(lines + table).startswith(message)


@each_row(
    ("text", "message"),
    [
        ("", "digest.toml:1: digest: is required"),
        ("digest = 5", "digest.toml:1: digest: should be a table"),
        (f"sources = 5\n{DIGEST}", "digest.toml:1: sources: should be a list in square brackets"),
        (f'{DIGEST}[sources]\nname = "x"', "digest.toml:7: sources: should be a list in square brackets"),
        (f"{DIGEST}title\n", "digest.toml:7: not valid TOML: "),
        (f'{DIGEST}title = "twice"\n', "digest.toml:7: not valid TOML: "),
        (f"{DIGEST}x = " + "[" * 100_000, "digest.toml: not valid TOML: nested too deeply"),
        (f"{DIGEST}[{'.'.join('a' * 100_000)}]\n", "digest.toml:7: not valid TOML: nested too deeply"),
        (f"{DIGEST}x = " + "9" * 5_000, "digest.toml: not valid TOML: "),
        (DIGEST.replace("harbor", "!" * 10_000), "digest.toml:2: digest.name: '!!!"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused(text: str, message: str) -> None:
    assert refusal(text).startswith(message)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (DIGEST.replace("Weekly", "Wöchentlich").encode("latin-1"), "not UTF-8 text"),
        (b"\x7fELF\0\xff", "not UTF-8 text"),
        (b"#" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_bytes_that_are_no_configuration(path: Path, content: bytes, reason: str) -> None:
    path.write_bytes(content)

    with pytest.raises(ConfigError, match=reason) as refused:
        load(path, {})
    assert str(refused.value).startswith(f"{path}: ")


def test_a_byte_order_mark_does_no_harm(path: Path) -> None:
    path.write_text(DIGEST, encoding="utf-8-sig")

    assert load(path, {}).tables.digest.name == "harbor"


def test_line_ends_of_windows_do_no_harm(path: Path) -> None:
    path.write_bytes(DIGEST.replace("\n", "\r\n").encode())

    assert load(path, {}).tables.digest.title == "Harbor Weekly"


def test_a_missing_file_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no such file; .* `digest init`"):
        load(path, {})


def test_a_folder_and_a_pipe_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(ConfigError, match="not a file"):
            load(place, {})


# The environment


def test_the_environment_goes_over_the_file() -> None:
    config = read(
        DIGEST,
        DIGEST_TITLE="Sea Weekly",
        DIGEST_LOCALES="es, en",
        DIGEST_STORIES="5",
        DIGEST_EMAIL_FROM="sea@example.org",
        DIGEST_TRANSLATION_ENGINES="one, other",
        DIGEST_PUBLISHERS_USE="feeds,email",
    )

    assert config.tables.digest.title == "Sea Weekly"
    assert config.tables.digest.locales == (Locale("es"), Locale("en"))
    assert config.tables.digest.stories == 5
    assert config.sender == "sea@example.org"
    assert config.tables.translation.engines == ("one", "other")
    assert config.publishers == ("feeds", "email")


@pytest.mark.parametrize("names", [",", "argos,"])
def test_an_empty_name_of_an_engine_is_named_with_its_variable(names: str) -> None:
    with pytest.raises(ConfigError, match=r"^DIGEST_TRANSLATION_ENGINES: contains an empty name$"):
        read(DIGEST, DIGEST_TRANSLATION_ENGINES=names)


def test_the_environment_can_fill_what_the_file_leaves_out() -> None:
    config = read(
        "",
        DIGEST_NAME="n",
        DIGEST_TITLE="t",
        DIGEST_BASE_URL="https://e.org",
        DIGEST_TIMEZONE="UTC",
        DIGEST_LOCALES="en",
    )

    assert config.tables.digest.name == "n"


def test_a_value_can_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("Sea Weekly\n")

    assert read(DIGEST, DIGEST_TITLE_FILE=str(tmp_path / "secret")).tables.digest.title == "Sea Weekly"
    assert read(DIGEST, DIGEST_TITLE_FILE=str(tmp_path / "secret"), DIGEST_TITLE="T").tables.digest.title == "T"


@pytest.mark.parametrize("place", ["missing", "", "\0", "latin"])
def test_a_file_that_cannot_be_read_is_named_with_its_variable(tmp_path: Path, place: str) -> None:
    (tmp_path / "latin").write_bytes(b"\xff")

    assert refusal(DIGEST, DIGEST_TITLE_FILE=f"{tmp_path}/{place}").startswith("DIGEST_TITLE_FILE: ")


def test_a_file_that_never_ends_is_not_read_to_its_end() -> None:
    assert refusal(DIGEST, DIGEST_TITLE_FILE="/dev/zero").startswith("DIGEST_TITLE_FILE: '/dev/zero' is too large")


def test_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    with pytest.raises(ConfigError, match="the current folder no longer exists"):
        parse(DIGEST, Path("digest.toml"), {})


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("DIGEST_TIMEZONE", "Lisbon", "DIGEST_TIMEZONE: 'Lisbon' is not a time zone"),
        ("DIGEST_STORIES", "9" * 5000, "DIGEST_STORIES: should be a whole number"),
        ("DIGEST_STORIES", "many", "DIGEST_STORIES: should be a whole number"),
        ("DIGEST_LOCALES", "en,english", "DIGEST_LOCALES: 'english' is not a language tag"),
        ("DIGEST_TITLE", "", "DIGEST_TITLE: is empty"),
        ("DIGEST_EMAIL_FROM", "nobody", "DIGEST_EMAIL_FROM: 'nobody' is not an email address"),
    ],
)
def test_a_bad_value_of_the_environment_is_named_with_its_variable(name: str, value: str, message: str) -> None:
    assert refusal(DIGEST, **{name: value}).startswith(message)


def test_other_variables_are_nobody_s_business() -> None:
    assert read(DIGEST, DIGEST_NOW="2025", DIGEST_UNKNOWN="x", HOME="/") == read(DIGEST)


# Adding a source


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        f"# above\n{FULL}# below\n",
        f'{DIGEST}[[sources]]\nname = "a"  # why\npath = "b"\n\n[email]\n# who\nfrom = "a@example.org"\n',
        f'{DIGEST}[[sources]]\nname = "a"\npath = "b"\n[email]\n# who\n[[sources]]\nname = "c"\npath = "d"\n',
        DIGEST.rstrip("\n"),
        DIGEST.replace("\n", "\r\n"),
        "",
    ],
)
def test_a_source_is_added_and_every_other_line_stays(text: str) -> None:
    changed = with_sources(text, [SourceSpec("new", "news/*.txt")])

    assert changed.startswith(text.rstrip())
    before, after = tomllib.loads(text), tomllib.loads(changed)
    assert after == {**before, "sources": [*before.get("sources", []), {"name": "new", "path": "news/*.txt"}]}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_name_and_path_come_back(word: str) -> None:
    added = tomllib.loads(with_sources(DIGEST, [SourceSpec(word, word)]))["sources"]

    assert added == [{"name": word, "path": word}]


@pytest.mark.parametrize("text", ["x", 'sources = [{name = "a", path = "b"}]', "sources = 5", "x = " + "[" * 100_000])
def test_where_no_source_can_be_added_the_file_stays(text: str) -> None:
    with pytest.raises(ConfigError, match=r"digest\.toml: "):
        with_sources(text, [SourceSpec("new", "news")])


# The starter


def test_a_new_site_can_be_read_and_has_the_values_it_was_made_with() -> None:
    text, sample = starter({"title": 'The "Harbor"', "locales": ["en", "ar"]}, sample=True)
    config = read(text)

    assert config.tables.digest.title == 'The "Harbor"'
    assert config.tables.digest.locales == (Locale("en"), Locale("ar"))
    assert [source.path for source in config.sources] == [str(SAMPLE_PATH)]
    assert sample.strip()


def test_a_new_site_without_the_sample_has_no_source_and_can_get_one() -> None:
    text, _ = starter({}, sample=False)

    assert read(text).sources == ()
    assert [source.name for source in read(with_sources(text, [SourceSpec("a", "b")])).sources] == ["a"]


def test_the_starter_shows_the_default_of_sections() -> None:
    text, _ = starter({}, sample=False)

    assert '# sections = "topic"\n' in text


def test_every_key_that_the_starter_names_in_a_comment_is_one() -> None:
    text, _ = starter({}, sample=True)
    lines = [line.removeprefix("# ") if " = " in line or "# [" in line else line for line in text.splitlines()]

    assert read("\n".join(lines)).tables.digest.stories == 12


def test_a_site_looks_like_paper_unless_it_says_otherwise() -> None:
    assert read(DIGEST).look.theme == "paper"


def test_how_a_site_looks() -> None:
    config = read(f'{DIGEST}[look]\ntheme = "ink"\naccent = "#063"\n', DIGEST_LOOK_CARDS="true")

    assert (config.look.theme, config.look.light.accent) == ("ink", "#006633")
    assert config.tables.look.cards


@pytest.mark.parametrize(
    ("tagline", "lines"),
    [
        ('"The week\\nat sea"', {"en": "The week at sea"}),
        ('{ es = "La semana", pt-BR = "A semana" }', {"es": "La semana", "pt-BR": "A semana"}),
    ],
)
def test_the_line_about_a_digest_is_a_text_or_one_for_each_locale(tagline: str, lines: dict[str, str]) -> None:
    several = DIGEST.replace('"pt_br"', '"es", "pt-BR"')
    config = read(f"{several}[look]\ntagline = {tagline}\n")

    assert {str(locale): line for locale, line in config.taglines} == lines


def test_a_line_in_a_language_serves_its_regions() -> None:
    assert len(read(f'{DIGEST}[look]\ntagline = {{ pt = "A semana" }}\n').taglines) == 1


def test_the_icon_and_the_logo_are_pictures_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "icon.png").write_bytes(png(32, 32))
    text = f'{DIGEST}[look]\nimages = "pictures"\nicon = "icon.png"\n'

    assert parse(text, tmp_path / "digest.toml", {}).tables.look.icon == "icon.png"


def test_an_icon_that_is_not_there_is_told_with_its_line() -> None:
    message = refusal(f'{DIGEST}[look]\n\nlogo = "no.png"\n')

    assert message == "digest.toml:9: look.logo: images/no.png: no such file"


def test_an_icon_that_is_no_picture_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "icon.svg").write_text("<svg/>")

    with pytest.raises(ConfigError, match=r"digest.toml:8: look.icon: .*icon.svg: not a PNG, JPEG, GIF or WebP"):
        parse(f'{DIGEST}[look]\nicon = "icon.svg"\n', tmp_path / "digest.toml", {})


def test_an_icon_of_the_environment_that_is_not_there_names_its_variable() -> None:
    assert refusal(DIGEST, DIGEST_LOOK_ICON="no.png").startswith("DIGEST_LOOK_ICON: ")


def test_what_feeds_say_besides() -> None:
    text = f'{DIGEST}[feeds]\nrights = "CC BY 4.0"\nhub = "https://hub.example.org/?topic=1"\nby_tag = true\n'

    assert read(text).feeds == FeedOptions("CC BY 4.0", "https://hub.example.org/?topic=1", by_tag=True)


def test_a_postal_address_keeps_its_lines() -> None:
    text = f'{DIGEST}[email]\npostal_address = """\nHarbor  Weekly\n\n1 Quay Street\n"""\n'

    assert read(text).tables.email.postal_address == "Harbor Weekly\n1 Quay Street"


@each_row(
    ("line", "message"),
    [
        ('[look]\naccent = "#ffcc00"', "digest.toml:7: look: accent: #ffcc00 has a contrast of 1.3 on the paper"),
        ('[look]\naccent = "red"', "digest.toml:8: look.accent: 'red' is not a color"),
        ('[look]\nicon = "../icon.png"', "digest.toml:8: look.icon: '../icon.png' is not a file name"),
        ('[look]\ntheme = "baroque"', "digest.toml:8: look.theme: input should be 'paper', 'plain' or 'ink'"),
        ('[look]\ntagline = { english = "x" }', "digest.toml:8: look.tagline: 'english' is not a language tag"),
        ('[look]\ntagline = { en = " " }', "digest.toml:8: look.tagline: is empty"),
        (
            '[look]\ntagline = { en = "x", fr = "x" }',
            "digest.toml:8: look.tagline: fr is not among `locales` (en, pt-BR)",
        ),
        (
            '[look]\ntagline = { pt-PT = "x" }',
            "digest.toml:8: look.tagline: pt-PT is not among `locales` (en, pt-BR); did you mean pt-BR?",
        ),
        ('[look]\ntagline = ["x"]', "digest.toml:8: look.tagline: is neither a text nor a table of texts by locale"),
        ('[look]\nday = "Monday"', "digest.toml:8: look.day: input should be 'monday', 'tuesday'"),
        ('[feeds]\nhub = "ftp://e.org/"', "digest.toml:8: feeds.hub: 'ftp://e.org/' is not a URL"),
        ('[feeds]\nhub = "https://e.org/#x"', "digest.toml:8: feeds.hub: 'https://e.org/#x' is not a URL"),
        ('[feed]\nhub = "https://e.org/"', "digest.toml:7: feed: unknown key; did you mean 'feeds'?"),
    ],
)
def test_a_look_that_cannot_be_is_told_with_its_line(line: str, message: str) -> None:
    assert refusal(f"{DIGEST}{line}\n").startswith(message)


def test_a_folder_of_pictures_that_is_named_has_to_be_there() -> None:
    assert refusal(f'{DIGEST}[look]\nimages = "nope"\n') == (
        "digest.toml:8: look.images: there is no folder nope; create it, or name another one"
    )


def _page(key: str) -> str:
    return f'{DIGEST}\n[[sources]]\nname = "Port"\nurl = "https://port.example/"\n\n[sources.page]\n{key}\n'


def test_selectors_declare_a_page() -> None:
    assert parse(_page('item = "li"'), Path("digest.toml"), {}).sources[0].kind == "page"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ('items = "li"', "digest.toml:13: sources.page.items: unknown key; did you mean 'item'?"),
        ('item = "li["', "digest.toml:13: sources.page.item: 'li[' is not a CSS selector"),
        ('item = "li:nonsense"', "digest.toml:13: sources.page.item: 'li:nonsense' is not a CSS selector"),
    ],
)
def test_a_mistake_in_the_selectors_of_a_page_is_named(key: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(_page(key), Path("digest.toml"), {})
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)

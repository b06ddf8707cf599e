"""``digest subscribers``: add, list, show, remove, import, export, suppress and erase."""

from __future__ import annotations

import csv
import io
import os
import stat
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from digest.cli.verbs import subscribers_import
from digest.letters.frozen.tokens import Tokens
from digest.letters.subscribing.membership import Membership
from digest.model.delivery import Reply
from digest.model.week import Week
from digest.store.database import Database
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlLetters, SqlSubscribers, delivery_key
from tests.cli.conftest import NOW, Command, Once, Outcome, write

LISTS = '\n[delivery]\nlists = ["main", "council"]\n'
ADDRESSES = ("ana@example.org", "ben@example.org", "eva@bücher.example")


@pytest.fixture
def town(site: Path) -> Path:
    """The site with two lists."""
    with (site / "digest.toml").open("a") as file:
        file.write(LISTS)
    return site


@pytest.fixture
def people(town: Path, digest: Command, once: Once) -> Path:
    """The same with three subscribers, one of whom has left."""

    def subscribe() -> None:
        digest("subscribers", "add", "ana@example.org", "--locale", "es", "--name", "Ana Roe")
        digest("subscribers", "add", "ben@example.org", "--list", "council")
        digest("subscribers", "add", "eva@bücher.example")
        digest("subscribers", "remove", "ben@example.org")

    return once(town, subscribe)


def members(digest: Command, *arguments: str) -> Outcome:
    """Run a command that does not read the clock."""
    return digest("subscribers", *arguments, now=None)


def statuses(digest: Command) -> dict[str, str]:
    return {one["email"]: one["status"] for one in members(digest, "list", "--json").json["subscribers"]}


# add


def test_who_is_added_gets_digests_at_once(town: Path, digest: Command) -> None:
    added = digest(
        "subscribers", "add", "Ana@Example.org", "--locale", "es", "--list", "council", "--name", " Ana\tRoe "
    )

    assert (added.status, added.out) == (0, "Ana@example.org: subscribed, list council, in es\n")
    (one,) = members(digest, "list", "--json").json["subscribers"]
    assert one == {
        "id": one["id"],
        "email": "Ana@example.org",
        "name": "Ana Roe",
        "locale": "es",
        "list": "council",
        "status": "active",
        "changed": "2025-05-05T07:00:00+01:00",
        "paused": False,
        "consent": {"at": "2025-05-05T07:00:00+01:00", "how": "editor"},
        "refusals": 0,
        "topics": [],
        "often": "each",
        "original": False,
        "languages": [],
    }


def test_what_was_added_can_be_had_as_json(town: Path, digest: Command) -> None:
    assert digest("subscribers", "add", "ana@example.org", "--json").json["status"] == "active"


def test_who_is_known_is_left_alone_unless_again(people: Path, digest: Command) -> None:
    told = digest("subscribers", "add", "ANA@example.org", "--list", "council")
    assert told.status == 0
    assert "is a subscriber already, list main, in es" in told.out

    again = digest("subscribers", "add", "ana@example.org", "--list", "council", "--again")
    assert again.out == "ana@example.org: subscribed, list council, in es\n"


def test_who_has_left_is_refused_unless_again(people: Path, digest: Command) -> None:
    refused = digest("subscribers", "add", "ben@example.org")
    assert (refused.status, refused.out) == (1, "")
    assert "unsubscribed since 2025-05-05; if they have asked you to come back, use `--again`" in refused.err

    assert digest("subscribers", "add", "ben@example.org", "--again").status == 0
    assert statuses(digest)["ben@example.org"] == "active"


def test_a_locale_that_the_site_lacks_is_kept_and_told(town: Path, digest: Command) -> None:
    added = digest("subscribers", "add", "ana@example.org", "--locale", "es-MX")

    assert added.err == "warning: the site has no locale es-MX; until it has, this is es\n"
    assert "in es-MX" in added.out
    assert "until it has, this is es" in members(digest, "show", "ana@example.org").out


def test_who_is_asked_is_pending(town: Path, digest: Command) -> None:
    assert "will get a letter" in digest("subscribers", "add", "ana@example.org", "--ask").out
    assert "got a letter in the last day already" in digest("subscribers", "add", "ana@example.org", "--ask").out
    assert statuses(digest) == {"ana@example.org": "pending"}
    assert digest("subscribers", "add", "ana@example.org").status == 0
    assert statuses(digest) == {"ana@example.org": "active"}
    assert (
        "is a subscriber already, and is told so"
        in digest("subscribers", "add", "ana@example.org", "--ask", now="2025-05-07T06:00:00Z").out
    )


def test_who_has_left_is_not_asked(people: Path, digest: Command) -> None:
    assert digest("subscribers", "add", "ben@example.org", "--ask").status == 1
    assert digest("subscribers", "add", "ben@example.org", "--ask", "--again").status == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ana"], "'ana' is not an email address"),
        ([""], "'' is not an email address"),
        (["ana@gmail"], "'ana@gmail' is not an email address"),
        (['"ana roe"@example.org'], "is not an email address"),
        (["a\u200bna@example.org"], "is not an email address"),
        (
            ["ana@example.org", "--list", "sports"],
            "--list: 'sports' is none of the `lists` in [delivery]: main, council",
        ),
        (["ana@example.org", "--locale", "english"], "--locale: 'english' is not a language tag"),
    ],
)
def test_what_is_wrong_is_told_in_a_line(town: Path, digest: Command, arguments: Sequence[str], told: str) -> None:
    result = digest("subscribers", "add", *arguments)

    assert (result.status, result.out) == (2, "")
    assert told in result.err
    assert result.err.count("\n") == 1
    assert statuses(digest) == {}


# list and show


def test_subscribers_are_listed_in_columns(people: Path, digest: Command) -> None:
    assert members(digest, "list").out == (
        "active        es  main     ana@example.org  Ana Roe\n"
        "unsubscribed  en  council  ben@example.org\n"
        "active        en  main     eva@bücher.example\n"
    )


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], ADDRESSES),
        (["--status", "active"], (ADDRESSES[0], ADDRESSES[2])),
        (["--status", "bounced"], ()),
        (["--list", "council"], (ADDRESSES[1],)),
        (["--locale", "en"], ADDRESSES[1:]),
        (["--limit", "2"], ADDRESSES[:2]),
    ],
)
def test_some_subscribers_are_listed(
    people: Path, digest: Command, arguments: Sequence[str], found: Sequence[str]
) -> None:
    listed = members(digest, "list", *arguments, "--json").json["subscribers"]

    assert tuple(one["email"] for one in listed) == tuple(found)


@pytest.mark.parametrize("option", ["--status", "--list", "--locale"])
def test_what_there_is_not_cannot_be_listed(people: Path, digest: Command, option: str) -> None:
    assert members(digest, "list", option, "nonsense!").status == 2


def test_nobody_is_listed_on_a_new_site_and_no_store_is_made(town: Path, digest: Command) -> None:
    assert members(digest, "list").out == ""
    assert members(digest, "list", "--json").json == {"subscribers": []}
    assert not (town / "digest.db").exists()


def test_all_that_is_known_of_a_subscriber_is_shown(people: Path, digest: Command) -> None:
    identity = members(digest, "show", "ana@example.org", "--json").json["id"]
    with_ledger(people, identity)

    shown = members(digest, "show", "ANA@example.org")
    assert shown.status == 0
    assert shown.out.splitlines() == [
        "ana@example.org",
        "  name     Ana Roe",
        "  status   active since 2025-05-05 07:00",
        "  list     main",
        "  locale   es",
        "  consent  2025-05-05 07:00, editor",
        f"  id       {identity}",
        "sent to them:",
        "  2025-W17  sent  2025-05-05 07:00  250 2.0.0 Queued",
    ]
    assert members(digest, "show", "ana@example.org", "--json").json["deliveries"] == [
        {
            "week": "2025-W17",
            "status": "sent",
            "at": "2025-05-05T07:00:00+01:00",
            "tries": 1,
            "reply": "250 2.0.0 Queued",
        }
    ]


def with_ledger(folder: Path, *ids: str) -> None:
    database = Database.open(str(folder / "digest.db"))
    now = datetime.fromisoformat(NOW)
    SqlLedger(database).claim(Week(2025, 17), ids, now)
    SqlLedger(database).settle(Week(2025, 17), dict.fromkeys(ids, ("sent", Reply(250, "Queued", "2.0.0"))), now)
    database.close()


@pytest.mark.parametrize("verb", ["show", "remove"])
def test_who_is_not_there_is_told(people: Path, digest: Command, verb: str) -> None:
    result = digest("subscribers", verb, "who@example.org", now=None)

    assert (result.status, result.out) == (2, "")
    assert "who@example.org: no subscriber has this address; `digest subscribers list` shows all" in result.err


# remove, suppress, erase


def test_who_is_removed_stays_as_unsubscribed(people: Path, digest: Command) -> None:
    assert digest("subscribers", "remove", "Ana@example.org").out == "ana@example.org: unsubscribed\n"
    assert digest("subscribers", "remove", "ana@example.org").out == (
        "ana@example.org: unsubscribed already; nothing was changed\n"
    )
    assert digest("subscribers", "remove", "ana@example.org", "--json").json["status"] == "unsubscribed"
    assert statuses(digest)["ana@example.org"] == "unsubscribed"


def test_who_is_suppressed_gets_no_mail_whatever_comes(people: Path, digest: Command) -> None:
    told = digest("subscribers", "suppress", "ana@example.org", "--reason", "asked by letter")
    assert told.out == "ana@example.org: will never get mail (asked by letter); unsubscribed\n"
    assert (
        digest("subscribers", "suppress", "who@example.org").out
        == "who@example.org: will never get mail (suppressed)\n"
    )

    write(people / "more.csv", "email\nana@example.org\nwho@example.org\nnew@example.org\n")
    assert digest("subscribers", "import", "more.csv").out == ("more.csv: 1 subscriber added, 2 suppressed\n")
    refused = digest("subscribers", "add", "ana@example.org")
    assert refused.status == 1
    assert "must get no mail (asked by letter)" in refused.err
    assert members(digest, "show", "ana@example.org", "--json").json["suppressed"] == "asked by letter"


def test_who_is_erased_leaves_nothing_but_a_hash(people: Path, digest: Command) -> None:
    identity = members(digest, "show", "ana@example.org", "--json").json["id"]
    with_ledger(people, identity)
    assert digest("subscribers", "erase", "ANA@example.org", "--json").json == {
        "email": "ANA@example.org",
        "erased": True,
    }

    assert "ana@example.org" not in statuses(digest)
    shown = members(digest, "show", "ana@example.org")
    assert shown.status == 2
    assert "it is suppressed (erased)" in shown.err
    files = b"".join(one.read_bytes() for one in people.glob("digest.db*")).lower()
    assert b"ana@example" not in files
    assert b"ana roe" not in files
    assert identity.lower().encode() in files


def test_who_was_erased_comes_back_only_if_they_ask(people: Path, digest: Command) -> None:
    digest("subscribers", "erase", "ana@example.org")
    refused = digest("subscribers", "add", "ana@example.org")
    assert refused.status == 1
    assert "must get no mail (erased); if they have asked you to come back, use `--again`" in refused.err

    assert digest("subscribers", "add", "ana@example.org", "--again").status == 0
    assert statuses(digest)["ana@example.org"] == "active"


def test_who_is_unknown_can_be_erased_so_that_they_never_come(people: Path, digest: Command) -> None:
    assert digest("subscribers", "erase", "who@example.org").out == (
        "who@example.org: was no subscriber; will never get mail\n"
    )


def test_quiet_says_nothing(people: Path, digest: Command) -> None:
    for verb in ("add", "remove", "suppress", "erase"):
        assert digest("subscribers", verb, "eva@bücher.example", "-q").out == ""


# import and export


def test_a_file_is_imported_with_what_is_wrong_in_it(people: Path, digest: Command) -> None:
    write(
        people / "people.csv",
        "\ufeffName;E-Mail;LANGUAGE;List\nBo;bo@example.org;de;council\nBad;bad@;en;\n;ana@example.org;en;council\n"
        'Ben;ben@example.org;;\n"Sue; Roe";sue@example.org;;\nX;x@example.org;;sports\n',
    )
    result = digest("subscribers", "import", "people.csv")

    assert result.status == 0
    assert result.out == (
        "people.csv: 2 subscribers added, 1 known already, 1 left, bounced or complained, and stay so, 2 bad lines\n"
    )
    first, second, third = result.err.splitlines()
    assert first.startswith("warning: people.csv: line 3 is not an email address")
    assert second == "warning: people.csv: line 7 names a list that is not among `lists` in [delivery]: main, council"
    assert third == "warning: 1 subscriber: the site has no locale de; until it has, this is en"
    assert statuses(digest)["ben@example.org"] == "unsubscribed"
    sue = members(digest, "show", "sue@example.org", "--json").json
    assert (sue["name"], sue["consent"]["how"]) == ("Sue; Roe", "import people.csv")


def test_a_dry_run_imports_nothing(town: Path, digest: Command) -> None:
    write(town / "people.csv", "email\nana@example.org\nana@example.org\n")
    result = digest("subscribers", "import", "people.csv", "--dry-run")

    assert result.out == "people.csv: 1 subscriber would be added, 1 known already\n"
    assert not (town / "digest.db").exists()


def test_what_was_imported_can_be_had_as_json(people: Path, digest: Command) -> None:
    write(people / "people.csv", "email,status\nbo@example.org,\nbad,\nben@example.org,\nx@example.org,unsubscribed\n")

    result = digest("subscribers", "import", "people.csv", "--json").json
    assert result.pop("bad_lines")[0]["line"] == 3
    assert result.pop("without_consent_time") == 0
    assert result == {"added": 1, "known": 0, "left": 1, "suppressed": 0, "left_elsewhere": 1, "bad": 1}


def test_when_they_agreed_is_evidence(people: Path, digest: Command) -> None:
    write(people / "list.csv", "Email Address,OPTIN_TIME,CONFIRM_TIME\nbo@example.org,2021-03-04 12:30:00,2099-01-01\n")
    told = digest("subscribers", "import", "list.csv")
    assert (told.status, told.err) == (
        1, "warning: list.csv: line 2 says that they agreed in the future; correct the time, or leave it empty\n",
    )  # fmt: skip
    write(people / "list.csv", "Email Address,OPTIN_TIME,CONFIRM_TIME\nbo@example.org,2021-03-04 12:30:00,\n")
    digest("subscribers", "import", "list.csv")

    shown = members(digest, "show", "bo@example.org", "--evidence")
    assert [line.split()[0] for line in shown.out.splitlines()] == ["bo@example.org", "how", "at", "asked"]
    consent = members(digest, "show", "bo@example.org", "--json").json["consent"]
    assert (consent["how"], consent["asked"][:10]) == ("import list.csv", "2021-03-04")


def test_the_words_that_they_agreed_to_are_evidence(
    town: Path, digest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_EMAIL_SERVER", "file:letters")
    digest("run", "--all")
    digest("subscribers", "add", "ana@example.org", "--locale", "es", "--ask")
    assert digest("send").status == 0
    with closing(Database.open(str(town / "digest.db"))) as database:
        key = delivery_key(database)
        known = SqlSubscribers(database, key)
        (asked,) = known.select()
        token = Tokens(key).make(
            "confirm", asked.id, asked.asked, "es", "main", "form", now=datetime.fromisoformat(NOW)
        )
        Membership(known, SqlLetters(database), Tokens(key)).confirm(token, datetime.fromisoformat(NOW))

    shown = members(digest, "show", "ana@example.org", "--evidence")
    assert "they agreed to these words:" in shown.out
    assert "Si no fue usted" in shown.out
    members(digest, "export", "out.csv")
    assert f",{asked.asked_letter}," in (town / "out.csv").read_text("utf-8")

    (town / "imprint.md").write_text("Somebody else is responsible now.")
    proof = members(digest, "show", "ana@example.org", "--evidence", "--json").json
    assert (proof["consent"]["letter"], proof["same_words"]) == (asked.asked_letter, False)


def test_what_a_file_does_not_say_is_said_by_options(town: Path, digest: Command) -> None:
    write(town / "people.csv", "email,locale\nbo@example.org,\nsue@example.org,en\n")
    digest("subscribers", "import", "people.csv", "--locale", "es", "--list", "council")

    assert members(digest, "list").out == (
        "active        es  council  bo@example.org\nactive        en  council  sue@example.org\n"
    )


@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"", 1, "names no column of addresses"),
        (b"bo@example.org\n", 1, "line 1 is an address already"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 50, 1, "names no column of addresses"),
        (b"x" * 1_000_000, 1, "names no column of addresses"),
        (b"email\nbad\n", 1, "line 2 is not an email address"),
        (b"email,name\nbo@example.org,Jos\xe9\n", 1, "line 2 is not UTF-8; save the file as UTF-8"),
        (b"email\n" + b"\x00" * 200_000 + b"\nbo@example.org\n", 0, "line 2 is longer than 65,536 characters"),
        (b"email\n" + b"a" * 5_000_000 + b"\nbo@example.org\n", 0, "line 2 is longer than 65,536 characters"),
        ("email\nbo@example.org\nÄ@\n".encode("utf-16"), 0, "line 3 is not an email address"),
    ],
    ids=["empty", "no header", "binary", "endless", "all bad", "Latin-1", "NULs", "huge cell", "UTF-16"],
)
def test_a_strange_file_is_told(town: Path, digest: Command, content: bytes, status: int, told: str) -> None:
    (town / "people.csv").write_bytes(content)
    result = digest("subscribers", "import", "people.csv")

    assert result.status == status
    assert told in result.err
    assert len(result.err) < 300
    assert ("bo@example.org" in statuses(digest)) == (status == 0)


def test_what_is_no_file_is_not_imported(town: Path, digest: Command) -> None:
    os.mkfifo(town / "pipe")
    for name, status in (("news", 2), ("nowhere.csv", 1), ("pipe", 2)):
        result = digest("subscribers", "import", name)
        assert result.status == status
        assert name in result.err
        assert result.err.count("\n") == 1


def test_many_bad_lines_are_counted(town: Path, digest: Command) -> None:
    write(town / "people.csv", "email\nbo@example.org\n" + "bad\n" * 1_500)
    result = digest("subscribers", "import", "people.csv")

    assert result.out == "people.csv: 1 subscriber added, 1,500 bad lines\n"
    assert result.err.count("\n") == 1_001
    assert result.err.endswith("warning: people.csv: 500 more bad lines\n")


def test_subscribers_are_not_exported_to_what_is_published(people: Path, digest: Command) -> None:
    outcome = members(digest, "export", "output/site/people.csv")

    assert outcome.status == 2
    assert "which is published; name a file elsewhere" in outcome.err
    assert not (people / "output" / "site" / "people.csv").exists()


def test_subscribers_are_exported_as_csv(people: Path, digest: Command) -> None:
    result = members(digest, "export", "out.csv", "--status", "active")

    assert result.out == "out.csv: 2 subscribers\n"
    rows = list(csv.DictReader(io.StringIO((people / "out.csv").read_text("utf-8"))))
    assert [(row["email"], row["name"], row["locale"], row["list"], row["status"]) for row in rows] == [
        ("ana@example.org", "Ana Roe", "es", "main", "active"),
        ("eva@bücher.example", "", "en", "main", "active"),
    ]


def test_an_export_is_private_even_if_it_replaces_a_file(people: Path, digest: Command) -> None:
    (people / "out.csv").write_text("old")
    members(digest, "export", "out.csv")

    assert stat.S_IMODE((people / "out.csv").stat().st_mode) == 0o600


def test_an_export_goes_to_standard_output_too(people: Path, digest: Command) -> None:
    members(digest, "export", "out.csv")
    assert members(digest, "export").out.encode() == (people / "out.csv").read_bytes()

    members(digest, "export", "out.json", "--json")

    assert (people / "out.json").read_text("utf-8") == members(digest, "list", "--json").out


def test_what_was_exported_is_imported_with_who_has_left(people: Path, digest: Command) -> None:
    members(digest, "export", "out.csv")
    (people / "digest.db").unlink()
    result = digest("subscribers", "import", "out.csv")

    assert result.out == "out.csv: 2 subscribers added, 1 not subscribed according to the file\n"
    assert statuses(digest) == {
        "ana@example.org": "active",
        "ben@example.org": "unsubscribed",
        "eva@bücher.example": "active",
    }
    members(digest, "export", "again.csv")
    assert (people / "again.csv").read_text("utf-8") == (people / "out.csv").read_text("utf-8")


def test_who_gives_no_time_in_a_file_of_times_is_left_out_with_their_line(people: Path, digest: Command) -> None:
    (people / "n.csv").write_text("email,OPTIN_TIME,CONFIRM_TIME\nno@example.org,,\n", "utf-8")
    result = digest("subscribers", "import", "n.csv")

    assert "n.csv: 0 subscribers added, 1 left out, without a time at which they agreed" in result.out
    assert "(line 2)" in result.err
    assert "1 subscriber added" in digest("subscribers", "import", "n.csv", "--without-consent-time").out


def test_a_zip_file_is_to_be_unpacked_first(people: Path, digest: Command) -> None:
    with ZipFile(people / "export.zip", "w") as archive:
        archive.writestr("subscribed.csv", "email\n")
    result = digest("subscribers", "import", "export.zip")

    assert (result.status, "unpack it first" in result.err) == (2, True)


def test_an_export_that_cannot_be_written_is_told(people: Path, digest: Command) -> None:
    result = members(digest, "export", "news")

    assert result.status == 1
    assert "news" in result.err


def test_a_missing_store_beside_editions_is_not_begun_anew(site: Path, digest: Command) -> None:
    digest("run", "--all")
    (site / "digest.db").unlink()

    assert digest("subscribers", "add", "ana@example.org").status == 1
    assert not (site / "digest.db").exists()


def test_without_a_command_the_commands_are_named(digest: Command) -> None:
    outcome = digest("subscribers", now=None)

    assert outcome.status == 2
    assert outcome.err.strip() == (
        "digest: `digest subscribers` needs one of its commands: add, list, show, change, remove, import, export, "
        "suppress, erase; see `digest subscribers --help`"
    )


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r", b""])
def test_the_lines_of_a_table_are_counted_whatever_ends_them(tmp_path: Path, ends: bytes) -> None:
    (tmp_path / "list.csv").write_bytes(b"email" + ends + b"ana@example.org" + ends)
    assert subscribers_import._number_of_lines(tmp_path / "list.csv") == (2 if ends else 1)


# preferences

TABLE = """\
email,topics,often,original,languages
ana@example.org,"Sport; source:Old, harbor",both,yes,es
ben@example.org,gardening,,,
eva@example.org,,,,
"""


def test_preferences_are_imported_shown_exported_and_imported_again(town: Path, digest: Command) -> None:
    (town / "in.csv").write_text(TABLE.replace("Old, harbor", "Old%2C harbor"), encoding="utf-8")
    result = digest("subscribers", "import", "in.csv")
    assert "in.csv: line 3 names a topic that the site does not have: gardening; it has " in result.err
    shown = members(digest, "show", "ana@example.org").out
    assert "Old, harbor (no longer a source; without other topics, they get all), Sport" in shown
    assert "both" in shown

    before = members(digest, "list", "--json").json["subscribers"]
    assert before[0]["topics"] == ["source:Old, harbor", "sport"]
    members(digest, "export", "out.csv")
    (town / "digest.db").unlink()
    assert digest("subscribers", "import", "out.csv").err == ""
    after = members(digest, "list", "--json").json["subscribers"]
    kept = ("email", "topics", "often", "original", "languages")
    assert [[one[name] for name in kept] for one in after] == [[one[name] for name in kept] for one in before]


def test_what_a_reader_chose_is_changed_and_the_rest_stays(people: Path, digest: Command) -> None:
    first = members(digest, "change", "ana@example.org", "--topics", "Sport; Ukraine", "--languages", "es fr")
    second = members(digest, "change", "ana@example.org", "--often", "BOTH", "--original", "yes", "--json")

    assert first.err == ""
    assert first.out == "ana@example.org: topics place:UA; sport, often each, languages es fr\n"
    chosen = {name: second.json[name] for name in ("topics", "often", "original", "languages")}
    assert chosen == {"topics": ["place:UA", "sport"], "often": "both", "original": True, "languages": ["es", "fr"]}
    assert second.json["consent"]["how"] == "editor"

    back = members(digest, "change", "ana@example.org", "--topics", "", "--often", "each", "--original", "no")
    assert back.out == "ana@example.org: often each, languages es fr\n"
    assert members(digest, "change", "ana@example.org", "--languages", "").out == "ana@example.org: gets everything\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ana@example.org"], "nothing to change"),
        (["ana@example.org", "--often", "hourly"], "says 'hourly' for `often`"),
        (["ana@example.org", "--topics", "sport, gardenry"], "names a topic that the site does not have: gardenry"),
        (["ana@example.org", "--original", "perhaps"], "says 'perhaps' for `original`"),
        (["ana@example.org", "--languages", "x1"], "x1"),
        (["nobody@example.org", "--often", "each"], "no subscriber has this address"),
    ],
)
def test_a_choice_that_there_is_not_is_told(people: Path, digest: Command, arguments: list[str], told: str) -> None:
    outcome = members(digest, "change", *arguments)

    assert (outcome.status, told in outcome.err) == (2, True), outcome

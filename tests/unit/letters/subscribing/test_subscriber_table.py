"""Tables of subscribers, as other programs write them and as ours are read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.letters.subscribing.subscriber_table import LONGEST_LINE, BadLine, SubscriberRow, read_table, write_table
from digest.model.locale import Locale
from digest.model.preferences import Preferences
from digest.model.subscriber import STATUSES, Consent, Status, Subscriber

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
ANA = SubscriberRow(2, "ana@example.org")


def read(text: str) -> list[SubscriberRow | BadLine]:
    return list(read_table(text.splitlines(keepends=True)))


def reasons(text: str) -> dict[int, str]:
    return {one.line: one.reason for one in read(text) if isinstance(one, BadLine)}


@pytest.mark.parametrize(
    "text",
    [
        "email\nana@example.org\n",
        "email\r\nana@example.org\r\n",
        "E-Mail\nana@example.org",
        '"Email Address"\n"ana@example.org"\n',
        "EMAIL_ADDRESS\n  ana@example.org  \n",
        "id,email,notes\n7,ana@example.org,\n",
        "id;email;notes\n7;ana@example.org;a, b\n",
        "id\temail\n7\tana@example.org\n",
        "id|email\n7|ana@example.org\n",
        "Address,Email Address\n1 Main Street,ana@example.org\n",
        "email,name\nana@example.org\n",
    ],
)
def test_the_column_of_addresses_is_found(text: str) -> None:
    assert read(text) == [ANA]


def test_all_columns_in_any_order_and_case() -> None:
    text = "List,LOCALE,Name,Email\ncouncil,pt_br,Ana García,ana@example.org\n"

    assert read(text) == [SubscriberRow(2, "ana@example.org", Locale("pt-BR"), "council", "Ana García")]


def test_the_header_may_come_after_empty_lines_and_what_a_spreadsheet_writes() -> None:
    assert read("\nsep=;\nemail;name\nana@example.org;Ana\n") == [SubscriberRow(4, "ana@example.org", name="Ana")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "uuid,email,name,attributes,status,created_at,updated_at\n"
            'a1,ana@example.org,Ana Roe,"{""city"": ""Lisbon""}",enabled,2025-01-01,2025-01-01\n'
            "a2,ben@example.org,Ben,{},blocklisted,2025-01-01,2025-01-01\n"
        ),
        (
            "Email Address,First Name,Last Name,MEMBER_RATING,UNSUB_TIME,NOTES\n"
            'ana@example.org,Ana,Roe,2,,"two\nlines, and a ""word"""\n'
            "ben@example.org,Ben,,2,2025-01-01 10:00:00,\n"
        ),
        "id,email_address,type,tags,name\n1,ana@example.org,regular,,Ana Roe\n2,ben@example.org,unsubscribed,,Ben\n",
    ],
    ids=["listmonk", "Mailchimp", "Buttondown"],
)
def test_exports_of_other_programs_are_read_with_who_has_left(text: str) -> None:
    people = [one for one in read(text) if isinstance(one, SubscriberRow)]

    assert [(one.address, one.name, one.status == "active") for one in people] == [
        ("ana@example.org", "Ana Roe", True),
        ("ben@example.org", "Ben", False),
    ]
    assert reasons(text) == {}


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("unsubscribed", "unsubscribed"),
        ("Bounced", "bounced"),
        ("cleaned", "bounced"),
        ("disabled", "unsubscribed"),
        ("complained", "complained"),
        ("pending", "pending"),
        ("whatever", "pending"),
    ],
)
def test_who_is_not_subscribed_there_is_told_apart(there: str, here: Status) -> None:
    assert read(f"email,status\nana@example.org,{there}\n") == [SubscriberRow(2, "ana@example.org", status=here)]


@pytest.mark.parametrize(("column", "status"), [("UNSUB_TIME", "unsubscribed"), ("CLEAN_TIME", "bounced")])
def test_when_somebody_left_is_read_and_a_time_that_is_none_does_not_bring_them_back(
    column: str, status: Status
) -> None:
    text = f"email,{column}\nana@example.org,2025-01-01 10:00:00\nana@example.org,in spring\n"
    moment = datetime(2025, 1, 1, 10, tzinfo=UTC)

    assert read(text) == [
        SubscriberRow(2, "ana@example.org", status=status, left=moment),
        SubscriberRow(3, "ana@example.org", status=status),
    ]


def test_what_kind_of_customer_somebody_is_says_nothing() -> None:
    assert read("email,type\nana@example.org,customer\n") == [ANA]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("email,name\n,Ana\n", "has no address"),
        ("name,email\nAna\n", "has no address"),
        ("email\nana\n", "is not an email address"),
        ("email\nana@\n", "is not an email address"),
        ("email\nana@example.org, \n", ""),
        ("email;name\na b@example.org;x\n", "is not an email address"),
        ("email\nana\x00@example.org\n", "is not an email address"),
        ("email\nana@exa\x07mple.org\n", "is not an email address"),
        ("email\nana\u200b@example.org\n", "is not an email address"),
        ("email\nana\u202e@example.org\n", "is not an email address"),
        ("email\n" + "a" * 300 + "@example.org\n", "is not an email address"),
        ("email,locale\nana@example.org,English please\n", "is not a language tag"),
        ("email,name\nana@example.org,Jos\udce9\n", "is not UTF-8"),
        ("email,name\nana@example.org," + "x" * LONGEST_LINE + "\n", "is longer than 65,536 characters"),
        ('email,name\nana@example.org,"Ana\n', "has a quotation mark that nothing closes"),
    ],
)
def test_a_bad_line_is_told_with_its_number(text: str, reason: str) -> None:
    told = reasons(text)

    assert list(told) == ([2] if reason else [])
    assert reason in "".join(told.values())
    assert "ana" not in "".join(told.values())


def test_good_lines_around_bad_ones_are_taken() -> None:
    text = "email,name\nana@example.org,Ana\nbad\n\n,,\nben@example.org,Ben\n"

    assert [one.line for one in read(text)] == [2, 3, 6]
    assert list(reasons(text)) == [3]


def test_a_quotation_mark_that_nothing_closes_costs_one_line() -> None:
    lines = "".join(f"n{number}@example.org,Name\n" for number in range(300))
    text = f'email,name\nana@example.org,"Ana\n{lines}'

    read_back = read(text)
    assert list(reasons(text)) == [2]
    assert [one.line for one in read_back] == list(range(2, 303))


def test_two_marks_that_nothing_closes_swallow_what_is_between_them_only() -> None:
    text = 'email,name\nana@example.org,5" pipe\nben@example.org,"Ben\neva@example.org,Eva\n'

    assert [one.line for one in read(text)][-1] == 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "names no column of addresses"),
        ("\n\n", "names no column of addresses"),
        ("name,locale\nAna,en\n", "names no column of addresses"),
        ("\x00\x01\x02", "names no column of addresses"),
        ("x" * LONGEST_LINE, "names no column of addresses"),
        ("email,topics,Topics\nana@example.org,sport,health\n", "column topics is there twice, in line 1"),
        ("\nE-mail;email;name\nana@example.org;b@example.org;Ana\n", "column email is there twice, in line 2"),
        ("ana@example.org\nben@example.org\n", "line 1 is an address already"),
        ("\nana@example.org,Ana\n", "line 2 is an address already"),
    ],
)
def test_a_file_without_a_column_of_addresses_is_told(text: str, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        read(text)


def test_names_are_one_visible_line_and_not_endless() -> None:
    text = f'email,name\nana@example.org,"Ana\n\tRoe\x07"\nben@example.org,{"x" * 500}\nbo@example.org,\u200b\n'

    assert [one.name for one in read(text) if isinstance(one, SubscriberRow)] == ["Ana Roe", "x" * 200, ""]


def subscriber(address: str, name: str = "", status: str = "active") -> Subscriber:
    return Subscriber("a", address, Locale("es"), "main", status, NOW, Consent(NOW, "form"), name)  # type: ignore[arg-type]


def written(*subscribers: Subscriber) -> str:
    return b"".join(write_table(subscribers)).decode()


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "'", "''x"])
def test_no_cell_is_a_formula_for_a_spreadsheet_and_names_come_back(name: str) -> None:
    text = written(subscriber("=a@example.org", name), subscriber("+b@example.org"), subscriber("-c@example.org"))

    assert all(cell[:1] not in {"=", "+", "-", "@"} for line in text.splitlines() for cell in line.split(","))
    people = [one for one in read(text) if isinstance(one, SubscriberRow)]
    assert [one.address for one in people] == ["=a@example.org", "+b@example.org", "-c@example.org"]
    assert people[0].name == name


@pytest.mark.parametrize("status", STATUSES)
def test_who_has_left_has_left_in_our_own_table(status: str) -> None:
    (one,) = read(written(subscriber("ana@example.org", status=status)))

    assert isinstance(one, SubscriberRow)
    assert one.status == status
    assert (one.left is None) is (status == "active")


# U+FFFD is what other programs put in place of what they cannot decode: a line with it is refused.
@given(
    name=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\ufffd"), max_size=40)
)
def test_every_name_comes_back(name: str) -> None:
    (one,) = read_table(written(subscriber("ana@example.org", name)).splitlines(keepends=True))

    assert isinstance(one, SubscriberRow)
    assert (one.name, one.locale, one.list_name) == (name, Locale("es"), "main")


@given(text=st.text(st.characters() | st.sampled_from('",;\t|\r\n\x00@='), max_size=300))
def test_any_text_is_read_or_told(text: str) -> None:
    lines = f"email,name\n{text}".splitlines(keepends=True)
    read_back = list(read_table(lines))

    assert all(1 < one.line <= len(lines) for one in read_back)


def test_preferences_are_read() -> None:
    text = 'email;topics;often;original;languages\nana@example.org;"sport; source:Old";Both;YES;es pt-BR\n'
    (one,) = read(text)
    assert one.topics == "sport; source:Old"
    assert one.preferences == Preferences(often="both", original=True, languages=("es", "pt"))


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("often,x\nana@example.org,daily\n", "for `often`, which is each, monthly or both"),
        ("original,x\nana@example.org,perhaps\n", "for `original`, which is yes or no"),
        ("languages,x\nana@example.org,Spanish please\n", "is not a language tag"),
    ],
)
def test_preferences_that_are_none_are_told(cells: str, reason: str) -> None:
    assert reason in reasons(f"email,{cells}")[2]


ASKED, CONFIRMED = datetime(2021, 3, 4, 12, 30, tzinfo=UTC), datetime(2021, 3, 4, 12, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Email,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME\nana@example.org,2021-03-04 12:30:00,::1,2021-03-04 12:45:00\n",
            (ASKED, CONFIRMED),
        ),
        ("email,subscribed_to_emails,created_at\nana@example.org,true,2021-03-04T12:30:00.000Z\n", (ASKED, None)),
        ("email,status,created_at\nana@example.org,enabled,2021-03-04T14:30:00+02:00\n", (ASKED, None)),
        ("email,creation_date\nana@example.org,2021-03-04T12:30:00Z\n", (ASKED, None)),
    ],
    ids=["Mailchimp", "Ghost", "listmonk", "Buttondown"],
)
def test_when_somebody_agreed_is_read_from_exports(text: str, times: tuple[datetime, datetime | None]) -> None:
    (row,) = read(text)

    assert isinstance(row, SubscriberRow)
    assert (row.asked, row.confirmed, row.lacks_proof) == (*times, False)


@pytest.mark.parametrize("moment", ["yesterday", "04/03/2021", "0001-01-01T00:00:00+14:00"])
def test_a_time_that_is_none_is_told(moment: str) -> None:
    assert "for when they agreed" in reasons(f"email,confirmed_at\nana@example.org,{moment}\n")[2]


@pytest.mark.parametrize(("cells", "is_in"), [("true,", True), ("false,", False), (",2024-01-01", False)])
def test_who_wants_no_emails_according_to_ghost_has_left(*, cells: str, is_in: bool) -> None:
    (row,) = read(f"email,subscribed_to_emails,deleted_at\nana@example.org,{cells}\n")

    assert isinstance(row, SubscriberRow)
    assert (row.status == "active") is is_in


def test_who_has_no_time_in_a_table_of_times_is_told_apart() -> None:
    (row,) = read("email,asked_at\nana@example.org,\n")

    assert isinstance(row, SubscriberRow)
    assert row.lacks_proof


def test_the_proof_of_consent_comes_back_from_our_own_table() -> None:
    ana = replace(subscriber("ana@example.org"), consent=Consent(NOW, "form", ASKED, CONFIRMED, "0.1.0 abc"))
    (row,) = read(written(ana))

    assert isinstance(row, SubscriberRow)
    assert (row.asked, row.confirmed, row.letter) == (ASKED, CONFIRMED, "0.1.0 abc")

from __future__ import annotations

import pytest

from digest.letters.frozen.message_marks import MessageMark, MessageMarks
from digest.letters.subscribing.membership import new_id
from digest.model.period import Month, Year
from digest.model.week import Week

_WEEK = Week.parse("2025-W17")
_OURS = MessageMarks("a secret")


def test_marks_are_these_for_ever() -> None:
    assert [
        _OURS.make(_WEEK, "4u8-Qx_2"),
        _OURS.message_id(_WEEK, "4u8-Qx_2", "news.example.org"),
        _OURS.sender(_WEEK, "4u8-Qx_2", "digest@news.example.org"),
    ] == [
        "4u8-Qx_2.2025W17.T-cs-bZfeMlD",
        "<4u8-Qx_2.2025W17.T-cs-bZfeMlD@news.example.org>",
        "digest+4u8-Qx_2.2025W17.T-cs-bZfeMlD@news.example.org",
    ]


def test_message_id_names_its_week_and_subscriber() -> None:
    made = _OURS.message_id(_WEEK, "4u8-Qx_2", "news.example.org")

    assert _OURS.read(made) == MessageMark(_WEEK, "4u8-Qx_2")


def test_envelope_sender_names_its_week_and_subscriber() -> None:
    made = _OURS.sender(_WEEK, "4u8-Qx_2", "digest@news.example.org")

    assert made.startswith("digest+4u8-Qx_2.2025W17.")
    assert _OURS.read(made) == MessageMark(_WEEK, "4u8-Qx_2")


def test_local_part_of_an_envelope_sender_is_no_longer_than_servers_take() -> None:
    assert _OURS.sender(_WEEK, new_id(), "harbor-weekly-digest@a.example").startswith("harbor-weekly-digest+")
    assert _OURS.sender(_WEEK, new_id(), "the-harbor-weekly-digest@a.example") == "the-harbor-weekly-digest@a.example"


def test_envelope_senders_differ_by_week_and_by_subscriber() -> None:
    assert len({_OURS.make(week, one) for week in (_WEEK, _WEEK.next) for one in "ab"}) == 4


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<20250421.1234@mail.example.org>",
        MessageMarks("another secret").message_id(_WEEK, "4u8-Qx_2", "news.example.org"),
        _OURS.make(_WEEK, "4u8-Qx_2").replace("2025W17", "2025W18"),
        _OURS.make(_WEEK, "4u8-Qx_2").replace("4u8", "4u9"),
        "a.2025W99.AAAAAAAAAAAA",
        "a." * 100_000,
        "a" * 200_000,
    ],
)
def test_what_this_site_did_not_make_is_no_mark(text: str) -> None:
    assert _OURS.read(text) is None


def test_key_is_not_shown() -> None:
    assert "secret" not in repr(_OURS)


def test_marks_of_months_and_years_are_read_too() -> None:
    for period in (Month(2025, 4), Year(2025)):
        assert _OURS.read(_OURS.message_id(period, "4u8-Qx_2", "news.example.org")) == MessageMark(period, "4u8-Qx_2")
    assert _OURS.make(Month(2025, 4), "a").startswith("a.202504.")

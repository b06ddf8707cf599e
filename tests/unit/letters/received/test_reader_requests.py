from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_string, policy

import pytest

from digest.letters.frozen.tokens import Tokens
from digest.letters.mail.request import ReaderRequest, read_request
from digest.letters.received.reader_requests import RequestHandler
from digest.letters.subscribing.membership import Membership, SubscriptionRequest, TopicsAsked
from digest.model.locale import Locale
from digest.model.preferences import SiteOffer
from tests.fakes import EN, ES, FakeLetters, FakeSubscribers
from tests.letters import taken

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
_ANA = "ana@example.org"
_BR = Locale.parse("pt-BR")
_NB = Locale("nb")
_LIMIT = 500


@pytest.fixture
def membership() -> Membership:
    return Membership(FakeSubscribers(), FakeLetters(), Tokens("a secret"))


@pytest.fixture
def requests(membership: Membership) -> RequestHandler:
    return RequestHandler(membership, (EN, ES, _BR, _NB), ("main", "Weekend"))


def _subscribed(membership: Membership, address: str = _ANA) -> str:
    """Let somebody be a subscriber, and return the token with which they leave."""
    membership.ask(address, SubscriptionRequest(EN, "main"), "form", NOW)
    (letter,) = taken(membership.letters, 10)
    known = membership.confirm(letter.token, NOW)
    return membership.tokens.make("leave", known.id)


def _kinds(membership: Membership) -> list[str]:
    return [letter.kind for letter in taken(membership.letters, 1000)]


def _status(membership: Membership, address: str = _ANA) -> str:
    known = membership.subscribers.find(address)
    return known.status if known else ""


def test_request_to_subscribe_is_answered_by_a_letter_that_asks(
    requests: RequestHandler, membership: Membership
) -> None:
    assert requests.handle(ReaderRequest("subscribe", _ANA), NOW) == "subscribe"

    assert _kinds(membership) == ["confirm"]
    assert _status(membership) == "pending"


@pytest.mark.parametrize(
    ("words", "language", "locale", "list_name"),
    [
        ((), "", EN, "main"),
        (("es",), "", ES, "main"),
        (("me", "weekend", "pt_br"), "", _BR, "Weekend"),
        (("pt-PT",), "", _BR, "main"),
        ((), "es", ES, "main"),
        ((), "no", _NB, "main"),
        (("en",), "es", EN, "main"),
        (("fr",), "", EN, "main"),
        (("x" * 500, "!!"), "", EN, "main"),
    ],
)
def test_words_and_language_of_a_request_choose_the_locale_and_the_list(
    requests: RequestHandler,
    membership: Membership,
    words: tuple[str, ...],
    language: str,
    locale: Locale,
    list_name: str,
) -> None:
    requests.handle(ReaderRequest("subscribe", _ANA, words, language), NOW)

    (letter,) = taken(membership.letters, 10)
    assert (letter.locale, letter.list_name) == (locale, list_name)


def test_hundred_requests_in_the_name_of_one_person_cause_one_letter(
    requests: RequestHandler, membership: Membership
) -> None:
    for _ in range(100):
        requests.handle(ReaderRequest("subscribe", _ANA), NOW)

    assert _kinds(membership) == ["confirm"]


def test_flood_of_forged_senders_causes_a_limited_number_of_letters_in_an_hour(
    requests: RequestHandler, membership: Membership
) -> None:
    answers = [
        requests.handle(ReaderRequest("subscribe", f"r{number}@example.org"), NOW) for number in range(_LIMIT + 10)
    ]

    assert answers == ["subscribe"] * _LIMIT + ["over the limit"] * 10
    assert len(_kinds(membership)) == _LIMIT
    later = NOW + timedelta(minutes=61)
    assert requests.handle(ReaderRequest("subscribe", "late@example.org"), later) == "subscribe"


def test_flood_keeps_nobody_from_confirming_and_leaving(requests: RequestHandler, membership: Membership) -> None:
    token = _subscribed(membership)
    for number in range(_LIMIT + 1):
        requests.handle(ReaderRequest("subscribe", f"r{number}@example.org"), NOW)

    assert requests.handle(ReaderRequest("leave", "x@example.org", tokens=(token,)), NOW) == "leave"
    assert _status(membership) == "unsubscribed"


def test_sender_that_is_no_address_is_for_a_person(requests: RequestHandler, membership: Membership) -> None:
    assert requests.handle(ReaderRequest("subscribe", "ana@@example"), NOW) == "unknown"
    assert requests.handle(ReaderRequest("leave", "ana@localhost.\x00"), NOW) == "unknown"
    assert _kinds(membership) == []


def test_token_confirms_whoever_sends_it_from_whatever_address(
    requests: RequestHandler, membership: Membership
) -> None:
    requests.handle(ReaderRequest("subscribe", _ANA, ("es",)), NOW)
    (letter,) = taken(membership.letters, 10)

    answer = requests.handle(ReaderRequest("", "ana@work.example", quoted=("A" * 90 + ".x", letter.token)), NOW)

    assert answer == "confirm"
    assert _status(membership) == "active"


def test_second_answer_to_the_same_letter_changes_nothing(requests: RequestHandler, membership: Membership) -> None:
    requests.handle(ReaderRequest("subscribe", _ANA), NOW)
    (letter,) = taken(membership.letters, 10)
    answer = ReaderRequest("confirm", _ANA, tokens=(letter.token,))

    assert [requests.handle(answer, NOW), requests.handle(answer, NOW)] == ["confirm", "confirm"]
    assert _kinds(membership) == []


def test_replayed_confirmation_does_not_subscribe_who_has_left(
    requests: RequestHandler, membership: Membership
) -> None:
    requests.handle(ReaderRequest("subscribe", _ANA), NOW)
    (letter,) = taken(membership.letters, 10)
    requests.handle(ReaderRequest("confirm", _ANA, tokens=(letter.token,)), NOW)
    known = membership.subscribers.find(_ANA)
    assert known
    membership.leave(membership.tokens.make("leave", known.id), NOW)

    requests.handle(ReaderRequest("confirm", _ANA, tokens=(letter.token,)), NOW)

    assert _status(membership) == "unsubscribed"


def test_token_of_another_site_or_purpose_confirms_nothing(requests: RequestHandler, membership: Membership) -> None:
    token = _subscribed(membership)
    foreign = Tokens("another secret").make("confirm", "a1", "s", "en", "main", "email", now=NOW)

    assert requests.handle(ReaderRequest("confirm", _ANA, tokens=(foreign,), quoted=(token,)), NOW) == "unknown"


def test_confirmation_after_a_week_is_for_a_person(requests: RequestHandler, membership: Membership) -> None:
    requests.handle(ReaderRequest("subscribe", _ANA), NOW)
    (letter,) = taken(membership.letters, 10)

    late = requests.handle(ReaderRequest("confirm", _ANA, tokens=(letter.token,)), NOW + timedelta(days=8))

    assert late == "unknown"
    assert _status(membership) == "pending"


def test_token_in_the_subject_unsubscribes_at_once(requests: RequestHandler, membership: Membership) -> None:
    token = _subscribed(membership)

    assert requests.handle(ReaderRequest("leave", "provider@example.net", tokens=(token,)), NOW) == "leave"
    assert _status(membership) == "unsubscribed"


def test_who_left_by_email_is_told_so_once(requests: RequestHandler, membership: Membership) -> None:
    leave = ReaderRequest("leave", _ANA, tokens=(_subscribed(membership),), message_id="<1@example.org>")

    for _ in range(3):
        requests.handle(leave, NOW)

    (letter,) = taken(membership.letters, 10)
    assert (letter.kind, letter.answers) == ("left", "<1@example.org>")


def test_letter_answers_the_email_that_asked_for_it(requests: RequestHandler, membership: Membership) -> None:
    requests.handle(ReaderRequest("subscribe", _ANA, message_id="<1@example.org>"), NOW)

    assert [letter.answers for letter in taken(membership.letters, 10)] == ["<1@example.org>"]


def test_new_subscriber_is_welcomed_once(membership: Membership) -> None:
    welcomed: list[str] = []
    requests = RequestHandler(membership, (EN,), ("main",), lambda one: welcomed.append(one.address))
    requests.handle(ReaderRequest("subscribe", _ANA), NOW)
    (letter,) = taken(membership.letters, 10)

    for _ in range(2):
        requests.handle(ReaderRequest("confirm", _ANA, tokens=(letter.token,)), NOW)

    assert welcomed == [_ANA]


def test_who_subscribed_today_can_ask_to_leave_today(requests: RequestHandler, membership: Membership) -> None:
    _subscribed(membership)

    requests.handle(ReaderRequest("leave", _ANA), NOW)

    assert _kinds(membership) == ["leave"]


def test_token_in_what_its_own_reader_quotes_unsubscribes_at_once(
    requests: RequestHandler, membership: Membership
) -> None:
    token = _subscribed(membership)

    requests.handle(ReaderRequest("leave", "ANA@Example.org", quoted=(token,)), NOW)

    assert _status(membership) == "unsubscribed"


def test_token_in_a_digest_that_was_passed_on_unsubscribes_nobody(
    requests: RequestHandler, membership: Membership
) -> None:
    token = _subscribed(membership)

    assert requests.handle(ReaderRequest("leave", "ben@example.org", quoted=(token,)), NOW) == "leave"

    assert _status(membership) == "active"


def test_request_to_leave_without_a_token_is_answered_by_a_letter_that_asks(
    requests: RequestHandler, membership: Membership
) -> None:
    _subscribed(membership)

    requests.handle(ReaderRequest("leave", _ANA), NOW + timedelta(days=2))

    assert _kinds(membership) == ["leave"]
    assert _status(membership) == "active"


def test_request_to_leave_of_somebody_unknown_gets_no_answer(requests: RequestHandler, membership: Membership) -> None:
    assert requests.handle(ReaderRequest("leave", "eve@example.org"), NOW) == "leave"
    assert _kinds(membership) == []


def test_subscriber_who_needs_help_gets_the_letter_with_their_links(
    requests: RequestHandler, membership: Membership
) -> None:
    _subscribed(membership)

    assert requests.handle(ReaderRequest("help", _ANA), NOW + timedelta(days=2)) == "help"
    assert _kinds(membership) == ["known"]


def test_stranger_who_needs_help_has_written_to_a_person(requests: RequestHandler, membership: Membership) -> None:
    assert requests.handle(ReaderRequest("help", _ANA), NOW) == "unknown"
    assert _kinds(membership) == []


def _topics(text: str) -> ReaderRequest:
    message = message_from_string(f"From: {_ANA}\nSubject: {text}\n\n", policy=policy.default)
    request = read_request(message, "digest@news.example.org")
    assert request
    return request


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("topics: sport, science", ("science", "sport")),
        ("Temas: deportes", ("sport",)),
        ("please Topics : the council", ("source:Council",)),
        ("Тема：спорт", ("sport",)),
        ("topics: gardening, sport!!", ("sport",)),
        ("topics: all", ()),
        ("Themen: alles", ()),
    ],
)
def test_topics_are_asked_about_by_letter(text: str, topics: tuple[str, ...], membership: Membership) -> None:
    membership = replace(membership, offer=lambda: SiteOffer(("sport",), (("Council", "The Council"),)))
    _subscribed(membership)
    requests = RequestHandler(membership, (EN, ES), ("main",))

    assert requests.handle(_topics(text), NOW + timedelta(days=2)) == "topics"
    (letter,) = taken(membership.letters, 10)
    assert letter.kind == "topics"
    requests.handle(ReaderRequest("confirm", _ANA, tokens=(letter.token,)), NOW + timedelta(days=2))
    known = membership.subscribers.find(_ANA)
    assert known
    assert known.preferences.topics == topics


@pytest.mark.parametrize(
    ("text", "is_partial"),
    [("topics: sport", False), ("topics: sport, gardening", True), ("topics: sport, source:Gone", True)],
)
def test_that_more_was_named_than_there_is_stays_with_the_question(
    text: str, is_partial: bool, membership: Membership, requests: RequestHandler
) -> None:
    _subscribed(membership)
    requests.handle(_topics(text), NOW + timedelta(days=2))

    (letter,) = taken(membership.letters, 10)
    asked = membership.topics_asked(letter.token, NOW + timedelta(days=2))
    assert asked == TopicsAsked(("sport",), is_partial=is_partial)


@pytest.mark.parametrize("text", ["topics: gardening", "topics: source:Elsewhere", "topics: " + "x" * 900])
def test_nonsense_is_left_to_a_person(requests: RequestHandler, membership: Membership, text: str) -> None:
    _subscribed(membership)
    assert requests.handle(_topics(text), NOW + timedelta(days=2)) == "unknown"
    assert _kinds(membership) == []


def test_topics_of_a_stranger_are_left_to_a_person(requests: RequestHandler, membership: Membership) -> None:
    assert requests.handle(_topics("topics: sport"), NOW) == "unknown"
    assert (_kinds(membership), _status(membership)) == ([], "")


@pytest.mark.parametrize(
    "text", ["Topics for Monday: the tram", "topics", "topics:", "topics: ,;,", "My topics: sport"]
)
def test_a_sentence_about_topics_is_no_command(text: str) -> None:
    message = message_from_string(f"From: {_ANA}\nSubject: {text}\n\n", policy=policy.default)
    assert read_request(message, "digest@news.example.org") is None

"""Membership: what readers, strangers and mail servers can do to a subscription, and what they cannot."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from digest.errors import TokenError
from digest.letters.frozen.tokens import Tokens
from digest.letters.subscribing.membership import Membership, SubscriptionRequest, TopicsAsked
from digest.model.preferences import Preferences
from digest.model.subscriber import Consent, Letter, Status, Subscriber
from tests.fakes import EN, ES, FakeLetters, FakeSubscribers
from tests.letters import taken

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
DAY = timedelta(days=1)
ADDRESS = "ana@example.org"
WANTED = SubscriptionRequest(ES, "main")
SPORT = Preferences(("sport",))
ANA = Subscriber("a1", ADDRESS, EN, "main", "active", NOW - 9 * DAY, Consent(NOW - 9 * DAY, "form"), "Ana")


class Site:
    """A site with its fakes at hand."""

    def __init__(self, *known: Subscriber) -> None:
        self.subscribers = FakeSubscribers({one.id: one for one in known})
        self.letters = FakeLetters()
        self.tokens = Tokens("key")
        numbers = count(1)
        self.membership = Membership(
            self.subscribers, self.letters, self.tokens, make_id=lambda: f"secret{next(numbers)}"
        )

    def asked(self, now: datetime = NOW) -> str:
        """Ask to subscribe, and return the token of the letter."""
        self.membership.ask(ADDRESS, WANTED, "form", now)
        return taken(self.letters, 9)[-1].token

    @property
    def one(self) -> Subscriber:
        found = self.subscribers.find(ADDRESS)
        assert found is not None
        return found


def fault(call: Any, *arguments: Any, **options: Any) -> str:
    with pytest.raises(TokenError) as caught:
        call(*arguments, **options)
    return caught.value.fault


def test_who_asks_is_pending_until_they_confirm() -> None:
    site = Site()
    token = site.asked()
    assert (site.one.status, site.one.consent, site.one.gets_mail) == ("pending", None, False)

    confirmed = site.membership.confirm(token, NOW + DAY)
    assert confirmed == site.one
    assert confirmed.gets_mail
    assert confirmed.consent == Consent(NOW + DAY, "form", NOW, NOW + DAY)
    assert (confirmed.locale, confirmed.list_name, confirmed.asked) == (ES, "main", "")


def test_the_letter_has_what_was_asked_for() -> None:
    site = Site(replace(ANA, status="unsubscribed"))
    site.membership.ask(ADDRESS, WANTED, "form", NOW)

    assert site.letters.waiting == [Letter("a1", "confirm", ES, "main", site.letters.waiting[0].token, NOW, id=1)]
    assert site.one.locale == EN


def test_who_gets_no_edition_on_confirming_is_told_that_they_are_subscribed_once() -> None:
    site = Site()
    token = site.asked()
    membership = replace(site.membership, expects_edition=lambda _one, _now: False)

    membership.confirm(token, NOW)
    assert taken(site.letters, 9) == (Letter(site.one.id, "subscribed", ES, "main", "", NOW, id=2),)
    assert fault(membership.confirm, token, NOW) == "used"
    assert taken(site.letters, 9) == ()


def test_who_gets_an_edition_on_confirming_gets_no_letter() -> None:
    site = Site()
    site.membership.confirm(site.asked(), NOW)
    assert taken(site.letters, 9) == ()


def test_a_confirmation_can_be_used_once() -> None:
    site = Site()
    token = site.asked()
    site.membership.confirm(token, NOW)

    assert fault(site.membership.confirm, token, NOW) == "used"


def test_who_has_left_is_not_brought_back_by_an_older_confirmation() -> None:
    site = Site()
    token = site.asked()
    site.membership.confirm(token, NOW)
    site.membership.leave(site.tokens.make("leave", site.one.id), NOW)

    assert fault(site.membership.confirm, token, NOW) == "used"
    assert site.one.status == "unsubscribed"


def test_who_leaves_before_they_confirm_cannot_confirm_any_more() -> None:
    site = Site()
    token = site.asked()
    site.membership.leave(site.tokens.make("leave", site.one.id), NOW)

    assert fault(site.membership.confirm, token, NOW) == "used"


def test_only_the_newest_letter_confirms() -> None:
    site = Site()
    older = site.asked()
    newer = site.asked(NOW + DAY)

    assert fault(site.membership.confirm, older, NOW + DAY) == "used"
    assert site.membership.confirm(newer, NOW + DAY).status == "active"


@pytest.mark.parametrize("status", ["unsubscribed", "bounced", "complained"])
def test_who_left_can_come_back_by_confirming(status: Status) -> None:
    site = Site(replace(ANA, status=status, refusals=3, is_paused=True))
    confirmed = site.membership.confirm(site.asked(), NOW)

    assert (confirmed.id, confirmed.status, confirmed.refusals, confirmed.is_paused) == ("a1", "active", 0, False)


def test_an_address_gets_one_letter_a_day_whoever_asks() -> None:
    site = Site()
    for hours in (0, 1, 23, 24, 25):
        site.membership.ask(ADDRESS.upper(), WANTED, "form", NOW + timedelta(hours=hours))

    assert [letter.created for letter in site.letters.waiting] == [NOW, NOW + DAY]


def test_a_clock_that_was_wrong_holds_nobody_up_forever() -> None:
    site = Site(replace(ANA, status="unsubscribed", asked_at=NOW + 400 * DAY))
    site.membership.ask(ADDRESS, WANTED, "form", NOW)

    assert len(site.letters.waiting) == 1


def test_a_subscriber_who_asks_is_told_and_nothing_changes() -> None:
    site = Site(ANA)
    site.membership.ask(ADDRESS, WANTED, "form", NOW)

    assert [letter.kind for letter in site.letters.waiting] == ["known"]
    assert site.one == replace(ANA, asked_at=NOW)


def test_a_suppressed_address_gets_nothing() -> None:
    site = Site()
    site.subscribers.suppress(ADDRESS, "erased", NOW)
    site.membership.ask(ADDRESS, WANTED, "form", NOW)

    assert site.letters.waiting == []
    assert site.subscribers.kept == {}


def test_a_suppressed_person_cannot_confirm_nor_change_but_can_leave() -> None:
    site = Site()
    token = site.asked()
    site.subscribers.suppress(ADDRESS, "asked to", NOW)
    manage, leave = (site.tokens.make(purpose, site.one.id) for purpose in ("manage", "leave"))  # type: ignore[arg-type]

    assert fault(site.membership.confirm, token, NOW) == "gone"
    assert fault(site.membership.change, manage, WANTED, NOW, is_paused=False) == "gone"
    assert site.membership.leave(leave, NOW).status == "unsubscribed"


def test_an_erased_person_is_gone_for_every_token() -> None:
    site = Site()
    token = site.asked()
    manage, leave = (site.tokens.make(purpose, site.one.id) for purpose in ("manage", "leave"))  # type: ignore[arg-type]
    site.subscribers.erase(site.one.id)

    assert fault(site.membership.confirm, token, NOW) == "gone"
    assert fault(site.membership.managed, manage, NOW) == "gone"
    assert fault(site.membership.leave, leave, NOW) == "gone"


def test_preferences_are_changed_and_nothing_else() -> None:
    site = Site(ANA)
    wanted = SubscriptionRequest(ES, "council", SPORT)
    changed = site.membership.change(site.tokens.make("manage", "a1"), wanted, NOW, is_paused=True)

    assert changed == site.one
    assert changed == replace(ANA, locale=ES, list_name="council", is_paused=True, paused_at=NOW, preferences=SPORT)


def test_it_is_known_since_when_and_until_when_they_paused_a_second_time_too() -> None:
    site = Site(ANA)
    for day, is_paused in enumerate([True, True, False, False]):
        site.membership.change(site.tokens.make("manage", "a1"), WANTED, NOW + day * DAY, is_paused=is_paused)
    assert (site.one.is_paused, site.one.paused_at, site.one.resumed_at) == (False, NOW, NOW + 2 * DAY)

    site.membership.change(site.tokens.make("manage", "a1"), WANTED, NOW + 9 * DAY, is_paused=True)
    assert (site.one.is_paused, site.one.paused_at, site.one.resumed_at) == (True, NOW, None)


def test_preferences_bring_nobody_back() -> None:
    site = Site(replace(ANA, status="unsubscribed"))
    site.membership.change(site.tokens.make("manage", "a1"), WANTED, NOW, is_paused=False)

    assert site.one.status == "unsubscribed"


def test_leaving_twice_is_leaving_once() -> None:
    site = Site(ANA)
    token = site.tokens.make("leave", "a1")

    assert site.membership.leaving(token, NOW) == ANA
    first = site.membership.leave(token, NOW)
    assert site.membership.leave(token, NOW + DAY) == first == replace(ANA, status="unsubscribed", changed=NOW)


@pytest.mark.parametrize("status", ["bounced", "complained"])
def test_who_bounced_or_complained_stays_so_when_they_leave(status: Status) -> None:
    site = Site(replace(ANA, status=status))

    assert site.membership.leave(site.tokens.make("leave", "a1"), NOW) == replace(ANA, status=status)


def test_who_asks_by_email_to_leave_is_asked_back_once_a_day() -> None:
    site = Site(ANA)
    for hours in (0, 1, 24):
        site.membership.ask_to_leave(ADDRESS, NOW + timedelta(hours=hours))

    assert [letter.kind for letter in site.letters.waiting] == ["leave", "leave"]
    assert site.one.status == "active"
    assert site.membership.leave(site.letters.waiting[0].token, NOW).status == "unsubscribed"


@pytest.mark.parametrize("status", ["pending", "unsubscribed", "bounced", "complained"])
def test_who_gets_nothing_is_not_asked_whether_to_leave(status: Status) -> None:
    site = Site(replace(ANA, status=status))
    site.membership.ask_to_leave(ADDRESS, NOW)
    site.membership.ask_to_leave("who@example.org", NOW)

    assert site.letters.waiting == []


def test_an_address_that_refuses_three_digests_in_a_row_gets_no_more() -> None:
    site = Site(ANA)
    site.membership.refused("a1", NOW, 2)
    assert (site.one.status, site.one.refusals) == ("active", 2)
    site.membership.refused("a1", NOW, 3)
    assert (site.one.status, site.one.changed) == ("bounced", NOW)


def test_who_complains_gets_no_more() -> None:
    site = Site(ANA)
    site.membership.complained("a1", NOW)
    site.membership.complained("a1", NOW + DAY)
    site.membership.refused("a1", NOW + DAY, 3)
    site.membership.complained("nobody", NOW)

    assert site.one == replace(ANA, status="complained", changed=NOW)


def test_who_never_confirmed_is_forgotten_after_thirty_days() -> None:
    site = Site()
    site.asked()
    site.membership.ask("ben@example.org", WANTED, "form", NOW + 30 * DAY)
    assert site.subscribers.find(ADDRESS) is not None
    site.membership.ask("eva@example.org", WANTED, "form", NOW + 30 * DAY + timedelta(seconds=1))
    assert site.subscribers.find(ADDRESS) is None


class Stranger(RuleBasedStateMachine):
    """Someone who can ask for any address, and owns the address of one subscriber, but reads no other's email."""

    def __init__(self) -> None:
        super().__init__()
        self.site = Site(ANA, replace(ANA, id="m1", address="mallory@example.org"))
        self.now = NOW
        self.others = ("who@example.org", "Who@example.org", ADDRESS)

    def _try(self, call: Any, *arguments: Any, **options: Any) -> None:
        with contextlib.suppress(TokenError):
            call(*arguments, **options)

    def _own_tokens(self) -> list[str]:
        own = [letter.token for letter in self.site.letters.waiting if letter.subscriber == "m1"]
        return [*own, self.site.tokens.make("manage", "m1"), self.site.tokens.make("leave", "m1")]

    @rule(number=st.integers(0, 2), wait=st.integers(0, 50))
    def ask_for_somebody_else(self, number: int, wait: int) -> None:
        self.now += timedelta(hours=wait)
        self.site.membership.ask(self.others[number], WANTED, "form", self.now)

    @rule(number=st.integers(0, 2))
    def ask_somebody_else_to_leave(self, number: int) -> None:
        self.site.membership.ask_to_leave(self.others[number], self.now)

    @rule()
    def ask_for_oneself(self) -> None:
        self.site.membership.ask("mallory@example.org", WANTED, "form", self.now)

    @rule(data=st.data(), paused=st.booleans())
    def use_own_tokens_for_everything(self, data: st.DataObject, paused: bool) -> None:
        token = data.draw(st.sampled_from(self._own_tokens()))
        membership = self.site.membership
        self._try(membership.confirm, token, self.now)
        self._try(membership.change, token, SubscriptionRequest(ES, "council"), self.now, is_paused=paused)
        self._try(membership.leave, token, self.now)

    @rule(
        subscriber=st.sampled_from(["a1", "secret1", "secret2"]),
        purpose=st.sampled_from(["confirm", "manage", "leave"]),
    )
    def forge(self, subscriber: str, purpose: Any) -> None:
        token = Tokens("a guess").make(purpose, subscriber, "secret1", "es", "main", "form", now=self.now)
        self._try(self.site.membership.confirm, token, self.now)
        self._try(self.site.membership.change, token, WANTED, self.now, is_paused=True)
        self._try(self.site.membership.leave, token, self.now)

    @invariant()
    def nobody_else_is_changed(self) -> None:
        assert replace(self.site.one, asked_at=None) == ANA

    @invariant()
    def nobody_else_gets_mail(self) -> None:
        assert {one.id for one in self.site.subscribers.select(status="active")} <= {"a1", "m1"}

    @invariant()
    def nobody_else_gets_two_letters_within_a_day(self) -> None:
        # Who confirms may ask for a letter again on the same day, such as to leave.
        for one in self.site.subscribers.kept.keys() - {"m1"}:
            times = [letter.created for letter in self.site.letters.waiting if letter.subscriber == one]
            assert all(later - earlier >= DAY for earlier, later in pairwise(times))


TestStranger = Stranger.TestCase
TestStranger.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def choosing(site: Site, *topics: str, now: datetime = NOW) -> str:
    """Ask about topics, and return the token of the letter."""
    assert site.membership.ask_about_topics(ADDRESS, TopicsAsked(topics), now)
    (letter,) = taken(site.letters, 9)
    assert letter.kind == "topics"
    return letter.token


@pytest.mark.parametrize("topics", [("sport", "source:Gaceta"), ()])
def test_topics_are_chosen_once_they_are_confirmed(topics: tuple[str, ...]) -> None:
    kept = Preferences(("health",), "both", languages=("es",))
    site = Site(replace(ANA, preferences=kept, is_paused=True))
    token = choosing(site, *topics)
    assert site.one.preferences == kept
    assert site.membership.topics_asked(token, NOW) == TopicsAsked(topics)

    changed = site.membership.confirm(token, NOW)
    assert changed == replace(ANA, preferences=replace(kept, topics=topics), is_paused=True)
    assert fault(site.membership.confirm, token, NOW) == "used"
    assert taken(site.letters, 9) == ()


def test_topics_bring_nobody_back() -> None:
    site = Site(ANA)
    token = choosing(site, "sport")
    site.subscribers.change("a1", lambda one: replace(one, status="bounced"))

    assert fault(site.membership.confirm, token, NOW) == "used"
    assert site.one.status == "bounced"
    assert not site.membership.ask_about_topics(ADDRESS, TopicsAsked(("sport",)), NOW + DAY)


def test_more_topics_than_a_letter_can_ask_about_are_not_asked() -> None:
    site = Site(ANA)
    many = tuple(f"source:{n * 7919 % 9973:x} {n}" for n in range(300))
    assert not site.membership.ask_about_topics(ADDRESS, TopicsAsked(many), NOW)
    assert taken(site.letters, 9) == ()


def test_a_token_of_something_else_asks_about_no_topics() -> None:
    site = Site()
    token = site.asked()
    assert site.membership.topics_asked(token, NOW) is None
    assert site.membership.topics_asked(token[:-1], NOW) is None
    assert site.membership.topics_asked("", NOW) is None


def test_who_corrects_their_topics_on_the_same_day_gets_what_they_wrote_last() -> None:
    site = Site(ANA)
    first, second = choosing(site, "sport"), choosing(site, "health")

    assert fault(site.membership.confirm, first, NOW) == "used"
    assert site.membership.confirm(second, NOW).preferences.topics == ("health",)


def test_nobody_is_flooded_in_the_name_of_a_reader_who_corrects_topics() -> None:
    site = Site(ANA)
    for number in range(20):
        assert site.membership.ask_about_topics(ADDRESS, TopicsAsked(("sport",)), NOW + number * timedelta(minutes=1))
    assert len(taken(site.letters, 30)) == 5

    site.membership.ask_about_topics(ADDRESS, TopicsAsked(("sport",)), NOW + 2 * DAY)
    site.membership.ask_to_leave(ADDRESS, NOW + 2 * DAY)
    assert len(taken(site.letters, 30)) == 1


def test_after_a_letter_about_something_else_topics_wait_for_the_next_day() -> None:
    site = Site(ANA)
    site.membership.ask_to_leave(ADDRESS, NOW)
    site.membership.ask_about_topics(ADDRESS, TopicsAsked(("sport",)), NOW)

    assert [letter.kind for letter in taken(site.letters, 9)] == ["leave"]

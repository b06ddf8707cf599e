from __future__ import annotations

from pathlib import Path

import pytest

from digest.language.known import language, languages
from digest.letters.mail.message import parse_message
from digest.letters.mail.request import ReaderRequest, read_request
from digest.model.frozen.letter_id import letter_id
from tests.letters import MAILBOX, written
from tests.tables import each_row

_TOKEN = "WyJhMSIsImEgc2VjcmV0IiwiZXMiLCJtYWluIiwiZW1haWwiLDE3NDY0MzU2MDBd.Adyr5cMvjBu-LM33tDKeUlYGdqBlFfR7ieLm2krKaWM"
_QUOTE = f"On 5 May 2025, Harbor Weekly <{MAILBOX}> wrote:\n> Do you want to subscribe? Answer.\n> confirm {_TOKEN}\n"


def _read(content: bytes) -> ReaderRequest | None:
    return read_request(parse_message(content), MAILBOX)


def _verb(content: bytes) -> str | None:
    found = _read(content)
    return found.verb if found else None


@pytest.mark.parametrize(
    ("subject", "verb", "words"),
    [
        ("subscribe", "subscribe", ()),
        ("Subscribe es", "subscribe", ("es",)),
        ("SUBSCRIBE pt-BR weekend", "subscribe", ("pt-BR", "weekend")),
        ("Please subscribe me.", "subscribe", ("me",)),
        ("unsubscribe", "leave", ()),
        ("Unsubscribe me from this list!", "leave", ("me", "from", "this", "list")),
        ("STOP", "leave", ()),
        ("help", "help", ()),
        ("=?utf-8?b?0L/QvtC00L/QuNGB0LDRgtGM0YHRjw==?=", "subscribe", ()),
    ],
)
def test_subject_is_a_command(subject: str, verb: str, words: tuple[str, ...]) -> None:
    found = _read(written(subject))

    assert found
    assert (found.verb, found.words) == (verb, words)
    assert found.address == "ana@example.org"


@pytest.mark.parametrize(
    "subject",
    ["Join us for the opening on Friday", "Help me understand your last digest", "Subscribers of Harbor", "Hello", ""],
)
def test_other_subjects_are_for_a_person(subject: str) -> None:
    assert _read(written(subject, "Good morning, I would like to tell you about our shop.")) is None


@each_row("path", sorted(Path("templates/locale").iterdir()))
def test_every_language_of_the_product_has_its_words(path: Path) -> None:
    known = language(path.name.partition("-")[0]).correspondence

    assert all((known.subscribe, known.leave, known.confirm, known.help, known.answered, known.sender))


@each_row(
    ("code", "verb", "phrase"),
    [
        (known.code, verb, phrase)
        for known in languages()
        for verb in ("subscribe", "leave", "confirm", "help")
        for phrase in getattr(known.correspondence, verb)
    ],
)
def test_words_of_each_language_are_understood(code: str, verb: str, phrase: str) -> None:
    found = _read(written(phrase.upper()))

    assert found
    assert found.verb == verb
    assert found.language in {code, ""}


def test_language_of_the_command_is_that_of_the_reader_unless_it_is_english() -> None:
    languages = [_read(written(subject)).language for subject in ("abonnieren", "отписаться", "退订", "subscribe")]

    assert languages == ["de", "ru", "zh", ""]


@pytest.mark.parametrize("prefix", ["Re: ", "AW: ", "RE[2]: ", "Antw: Re: ", "Odp: ", "回复：", "رد: ", "Отв: "])
def test_answer_holds_the_token_in_its_subject(prefix: str) -> None:
    found = _read(written(f"{prefix}confirm {_TOKEN}"))

    assert found
    assert (found.verb, found.tokens) == ("confirm", (_TOKEN,))


@pytest.mark.parametrize("subject", ["Re: Do you want to subscribe?", "Re: Please confirm your subscription"])
def test_answer_that_says_nothing_holds_the_token_in_what_it_quotes(subject: str) -> None:
    found = _read(written(subject, _QUOTE))

    assert found
    assert found.verb in {"", "confirm"}
    assert _TOKEN in found.quoted


@pytest.mark.parametrize(
    "quote",
    [
        f"> confirm {_TOKEN[:60]}\n> {_TOKEN[60:]}",
        f"> <https://news.example.org/subscription/confirm/{_TOKEN}>",
        f"> mailto:{MAILBOX}?subject=confirm%20{_TOKEN}",
        f"-----Original Message-----\nFrom: Harbor\n\nconfirm {_TOKEN}.",
        f"Am 5. Mai 2025 um 10:00 schrieb Harbor Weekly\n<{MAILBOX}>:\n\n> {_TOKEN}",
        f"пн, 5 мая 2025 г. в 10:00, Harbor Weekly <{MAILBOX}>:\n> {_TOKEN}",
        f"Sent from my phone\n\n> {_TOKEN}",
    ],
)
def test_token_is_found_however_it_is_quoted(quote: str) -> None:
    found = _read(written("Re: Do you want to subscribe?", quote))

    assert found
    assert _TOKEN in found.quoted


def test_answer_in_html_alone_is_read() -> None:
    content = written("Re: Do you want to subscribe?", f"<p>Yes</p><blockquote>confirm {_TOKEN}</blockquote>")

    found = _read(content.replace(b"text/plain", b"text/html"))

    assert found
    assert found.verb == "confirm"
    assert _TOKEN in found.quoted


@pytest.mark.parametrize("said", ["I never asked for this!", "No.", "Who are you?", "Nein danke", "Не надо"])
def test_answer_in_which_a_person_says_something_else_confirms_nothing(said: str) -> None:
    assert _read(written("Re: Please confirm your subscription", f"{said}\n\n{_QUOTE}")) is None


@pytest.mark.parametrize("header", ["In_Reply_To", "References"])
@pytest.mark.parametrize("action", ["confirm", "leave"])
@pytest.mark.parametrize("said", ["", "Yes!", "ja", "да", "confirm"])
def test_answer_to_a_letter_means_what_the_letter_asks(header: str, action: str, said: str) -> None:
    ids = {header: f"<1@example.org> {letter_id(action, _TOKEN, 'news.example.org')}"}

    found = _read(written("Harbor Weekly", f"{said}\n\n> Do you want this?", **ids))

    assert found
    assert (found.verb, found.tokens) == (action, (_TOKEN,))


def test_answer_to_a_letter_in_which_a_person_says_something_else_means_nothing() -> None:
    ids = {"In_Reply_To": letter_id("confirm", _TOKEN, "news.example.org")}

    assert _read(written("Re: Harbor Weekly", "I never asked for this.\n\n> Do you want this?", **ids)) is None


def test_who_wants_to_leave_in_answer_to_a_letter_that_asks_to_confirm_does_not_confirm() -> None:
    ids = {"In_Reply_To": letter_id("confirm", _TOKEN, "news.example.org")}

    found = _read(written("Re: Harbor Weekly", "STOP\n\n> Do you want this?", **ids))

    assert found
    assert (found.verb, found.tokens) == ("leave", ())


def test_word_of_the_person_counts_more_than_the_subject_that_they_answer() -> None:
    assert _verb(written("Re: Please confirm your subscription", f"stop\n\n{_QUOTE}")) == "leave"
    assert _verb(written("Re: Harbor Weekly, week 17", f"ja\n\n{_QUOTE}")) == "confirm"


@pytest.mark.parametrize("prefix", ["Fwd: ", "WG: ", "TR: ", "转发: "])
def test_what_is_passed_on_asks_for_nothing(prefix: str) -> None:
    assert _read(written(f"{prefix}confirm {_TOKEN}", _QUOTE)) is None


@pytest.mark.parametrize(
    ("to", "verb", "words"),
    [
        ("digest+es@news.example.org", "subscribe", ("es",)),
        ("digest-subscribe-es@news.example.org", "subscribe", ("es", "subscribe-es")),
        ("digest+subscribe-pt-BR@news.example.org", "subscribe", ("pt-BR", "subscribe-pt-BR")),
        ("digest+unsubscribe@news.example.org", "leave", ()),
    ],
)
def test_address_is_a_command(to: str, verb: str, words: tuple[str, ...]) -> None:
    found = _read(written(to=to))

    assert found
    assert (found.verb, found.words) == (verb, words)


@pytest.mark.parametrize(
    "to", ["digest@news.example.org", "digester+es@news.example.org", "digest+es@elsewhere.example"]
)
def test_other_addresses_are_none(to: str) -> None:
    assert _read(written(to=to)) is None


def test_message_of_several_senders_or_of_none_asks_for_nothing() -> None:
    assert _read(written("subscribe", sender="ana@example.org, ben@example.org")) is None
    assert _read(written("subscribe", sender="Ana")) is None


def test_first_line_of_a_message_without_a_subject_is_the_command() -> None:
    assert _verb(written(text="\n\n  unsubscribe\n\nBest wishes,\nAna")) == "leave"


@pytest.mark.parametrize("said", ["<1@example.org>", "<a.b+c=d@mx.example.org>"])
def test_message_id_is_kept_for_the_answer(said: str) -> None:
    found = _read(written("subscribe", Message_ID=said))

    assert found
    assert found.message_id == said


@pytest.mark.parametrize("said", ["1@example.org", "<a b@example.org>", "<ü@example.org>", "<" + "a" * 300 + "@b>", ""])
def test_message_id_that_no_header_can_repeat_is_left_out(said: str) -> None:
    found = _read(written("subscribe", Message_ID=said))

    assert found
    assert found.message_id == ""

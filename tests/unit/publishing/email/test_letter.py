"""Letters: what one person is told about their subscription, in their language, and nothing of strangers."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from itertools import product
from typing import get_args

import pytest

from digest.letters.frozen.tokens import Tokens
from digest.letters.subscribing.email_links import EmailLinks
from digest.letters.subscribing.named_topics import read_topics
from digest.model.editor_page import EditorPage
from digest.model.frozen.letter_id import answered
from digest.model.locale import Locale
from digest.model.preferences import SiteOffer
from digest.model.site import Site
from digest.model.subscriber import Letter, LetterKind, Subscriber
from digest.publishing.email.letter import NO_CHOICES, LetterChoices, letter_message
from digest.publishing.email.rendering import EmailRenderer
from digest.publishing.lint.built_markup import parse_html
from digest.publishing.lint.email_check import email_findings
from digest.publishing.templates import Templates
from tests.catalogs import LOCALES
from tests.fakes import AR, EN, sample_site
from tests.tables import each_row

NOW = datetime(2025, 4, 28, 8, tzinfo=UTC)
RENDERER = EmailRenderer(Templates())
SITE = sample_site()
TOKENS = Tokens("a secret")
MAILBOX = "digest@news.example.org"
SERVED, BY_EMAIL = EmailLinks(TOKENS, MAILBOX, "https://news.example.org/"), EmailLinks(TOKENS, MAILBOX)
ANNA = Subscriber("anna-id", "anna@example.org", EN, "main", "pending", NOW, name="Stranger's words")
TOKEN = TOKENS.make("confirm", ANNA.id, "secret", "en", "main", "form", now=NOW)
KINDS: tuple[LetterKind, ...] = get_args(LetterKind)


def letter(kind: LetterKind, locale: Locale = EN, answers: str = "") -> Letter:
    return Letter(ANNA.id, kind, locale, "main", TOKEN, NOW, answers)


def written(
    one: Letter, links: EmailLinks = SERVED, site: Site = SITE, choices: LetterChoices = NO_CHOICES
) -> EmailMessage:
    message = letter_message(site, RENDERER, one, ANNA, links, NOW, choices)
    read = email.message_from_bytes(message, policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body((kind,))
    assert found
    return str(found.get_content()).replace("\r\n", "\n")


def test_the_headers_of_a_question() -> None:
    message = written(letter("confirm"))
    assert {name: str(value) for name, value in message.items() if name != "Content-Type"} == {
        "From": "Harbor Weekly <digest@news.example.org>",
        "To": "anna@example.org",
        "Subject": "Harbor Weekly: Confirm your subscription",
        "Date": "Mon, 28 Apr 2025 08:00:00 +0000",
        "Message-ID": f"<confirm+{TOKEN}@news.example.org>",
        "Content-Language": "en",
        "Auto-Submitted": "auto-generated",
        "MIME-Version": "1.0",
    }


@each_row(("kind", "locale"), product(KINDS, LOCALES))
def test_no_subject_ends_in_a_full_stop(kind: LetterKind, locale: Locale) -> None:
    assert str(written(letter(kind, locale))["Subject"])[-1] not in ".。։"


@pytest.mark.parametrize(
    ("kind", "links", "choices", "said"),
    [
        ("known", SERVED, LetterChoices(has_months=True), ["Choose what you want to read", "a digest of the month"]),
        ("known", SERVED, NO_CHOICES, ["Choose what you want to read"]),
        ("known", BY_EMAIL, LetterChoices(has_months=True), ["with this subject: topics: Sport, Science"]),
        ("topics", SERVED, LetterChoices(("Sport",)), ["Topics: Sport"]),
        ("topics", BY_EMAIL, LetterChoices(("Sport",), is_partial=True), ["Topics: Sport", "is no topic of this"]),
        ("leave", SERVED, LetterChoices(has_months=True), []),
    ],
)
def test_what_can_be_chosen_and_what_was_is_told(
    kind: LetterKind, links: EmailLinks, choices: LetterChoices, said: list[str]
) -> None:
    every = (
        "Choose what you want to read", "a digest of the month", "with this subject: topics: Sport, Science",
        "Topics: Sport", "is no topic of this",
    )  # fmt: skip
    text = " ".join(part(written(letter(kind), links, choices=choices), "plain").split())
    assert [words for words in every if words in text] == said


@each_row("locale", LOCALES)
def test_the_topics_of_the_example_are_understood_in_each_language(locale: Locale) -> None:
    # The example ends its paragraph, and a line may break within it.
    text = part(written(letter("known", locale), BY_EMAIL), "plain").replace("\r", "")
    listed = re.findall(r"topics:\s(.+?)\n\n", text, re.DOTALL)

    assert listed
    assert read_topics(" ".join(listed[0].split()), SiteOffer(), locale.language) == (("sport", "science"), ())


def test_a_letter_that_answers_an_email_says_so() -> None:
    message = written(letter("leave", answers="<1234@mail.example.org>"))
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["In-Reply-To"] == message["References"] == "<1234@mail.example.org>"


def test_a_hostile_id_of_an_email_adds_no_header() -> None:
    with pytest.raises(ValueError, match="In-Reply-To"):
        written(letter("leave", answers="<1>\r\nBcc: everyone@example.org"))


def test_answers_come_to_the_mailbox() -> None:
    message = written(letter("confirm"), replace(BY_EMAIL, mailbox="box@example.org"))
    assert message["Reply-To"] == "box@example.org"


@pytest.mark.parametrize("kind", ["confirm", "leave"])
def test_an_answer_carries_the_token(kind: LetterKind) -> None:
    assert answered(written(letter(kind), BY_EMAIL)["Message-ID"]) == (kind, TOKEN)


def test_two_letters_that_ask_nothing_have_different_ids() -> None:
    first = letter("left")
    second = replace(first, created=NOW.replace(hour=9))
    assert written(first)["Message-ID"] != written(second)["Message-ID"]


@pytest.mark.parametrize(
    ("kind", "links"),
    [
        ("confirm", [SERVED.confirm_url(TOKEN)]),
        ("known", [SERVED.manage_url(ANNA.id), SERVED.leave_url(ANNA.id)]),
        ("subscribed", [SERVED.manage_url(ANNA.id), SERVED.leave_url(ANNA.id)]),
        ("leave", [SERVED.leave_url(ANNA.id)]),
        ("left", [SERVED.subscribe(EN)[0]]),
    ],
)
def test_the_links_of_a_letter(kind: LetterKind, links: list[str]) -> None:
    message = written(letter(kind))
    assert [line for line in part(message, "plain").splitlines() if "://" in line] == links
    assert all(f'href="{link}"' in part(message, "html") for link in links)


@pytest.mark.parametrize(
    ("kind", "links"),
    [
        ("confirm", [BY_EMAIL.confirm_mail(TOKEN)]),
        ("known", [BY_EMAIL.leave_mail(ANNA.id)]),
        ("subscribed", [BY_EMAIL.leave_mail(ANNA.id)]),
        ("leave", [BY_EMAIL.leave_mail(ANNA.id)]),
        ("left", [BY_EMAIL.subscribe(EN)[0]]),
    ],
)
def test_without_a_server_all_links_are_emails(kind: LetterKind, links: list[str]) -> None:
    message = written(letter(kind), BY_EMAIL)
    assert [line for line in part(message, "plain").splitlines() if "mailto:" in line] == links
    assert "https:" not in part(message, "html")


@pytest.mark.parametrize("kind", ["confirm", "leave"])
def test_without_a_server_an_answer_is_enough(kind: LetterKind) -> None:
    assert "just reply to this email" in part(written(letter(kind), BY_EMAIL), "plain")
    assert "just reply to this email" not in part(written(letter(kind)), "plain")


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_has_no_word_of_a_stranger(kind: LetterKind) -> None:
    message = written(letter(kind))
    assert "Stranger" not in str(message["To"]) + part(message, "plain") + part(message, "html")


@each_row(("kind", "locale"), product(KINDS, LOCALES))
def test_mail_programs_show_letters_whole_in_every_language(kind: LetterKind, locale: Locale) -> None:
    html = part(written(letter(kind, locale), BY_EMAIL), "html")
    assert list(email_findings("letter.html", parse_html(html.encode()), SITE.base_url)) == []


def test_a_letter_runs_in_the_direction_of_its_language() -> None:
    assert 'dir="rtl"' in part(written(letter("confirm", AR)), "html")


@each_row("locale", [one for one in LOCALES if one != EN])
def test_no_line_is_left_in_english(locale: Locale) -> None:
    english = {line for kind in KINDS for line in lines(kind, EN)}
    assert {line for kind in KINDS for line in lines(kind, locale)} & english == set()


def lines(kind: LetterKind, locale: Locale) -> list[str]:
    shown = part(written(letter(kind, locale), BY_EMAIL), "plain").splitlines()
    return [line for line in shown if line and line != SITE.title and ":" not in line[:8]]


def test_a_letter_links_to_the_imprint_as_an_edition_does() -> None:
    message = written(letter("confirm"), site=replace(SITE, editor_pages=(EditorPage("imprint", EN, "1 Quay"),)))
    url = f"{SITE.base_url}en/imprint/"
    assert part(message, "plain").endswith(f"Imprint\n{url}\n")
    assert f'<a href="{url}"' in part(message, "html")


def test_the_postal_address_stands_below() -> None:
    message = written(letter("confirm"), site=replace(SITE, postal_address="1 Quay Street\nHarbor"))
    assert part(message, "plain").endswith("1 Quay Street\nHarbor\n")
    assert all(f'<span dir="auto">{line}</span>' in part(message, "html") for line in ("1 Quay Street", "Harbor"))

"""Emails of a digest for each of its readers: the same but for what is personal, and nobody else's."""

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import TemplateError
from digest.model.delivery import Reader
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishing.email import mime
from digest.publishing.email.personal import Prepared, prepare
from digest.publishing.email.rendering import EmailRenderer, FooterLinks
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, RU, sample_digest, sample_site
from tests.readers_of_emails import ANNA, BORIS, PUBLIC

RENDERER = EmailRenderer(Templates())
SITE = sample_site()
# Sent a day after the edition was published.
NOW = datetime(2025, 4, 29, 8, 30, tzinfo=UTC)
SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
SUBSCRIBE = (f"{PUBLIC}en/", "mailto:digest@news.example.org?subject=subscribe%20en")


def prepared(
    digest: Digest | None = None, site: Site = SITE, *, has_server: bool = True, secret: str = SECRET
) -> Prepared:
    shown = digest or sample_digest()
    return prepare(RENDERER, site, shown, secret, NOW, has_server=has_server, subscribe=SUBSCRIBE)


def parsed(message: bytes) -> EmailMessage:
    read = email.message_from_bytes(message, policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def parts(message: bytes) -> list[bytes]:
    return [part.get_payload(decode=True) for part in parsed(message).iter_parts()]  # type: ignore[misc]


def as_rendered(digest: Digest, reader: Reader, site: Site = SITE) -> list[bytes]:
    """The parts of an email that is rendered for one reader alone."""
    links = FooterLinks(reader.leave_url or reader.leave_mail, reader.manage_url or site.preferences)
    rendered = RENDERER.render(site, digest, links=links)
    return [mime.content_of(rendered.text), mime.content_of(rendered.html)]


@pytest.fixture(scope="module")
def english() -> Prepared:
    return prepared()


def test_these_headers_and_no_other(english: Prepared) -> None:
    message = parsed(english.message(ANNA))
    assert {name: " ".join(str(value).split()) for name, value in message.items() if name != "Content-Type"} == {
        "From": "Harbor Weekly <digest@news.example.org>",
        "To": "Anna <anna@example.org>",
        "Message-ID": ANNA.message_id,
        "List-Unsubscribe": f"<{ANNA.leave_url}>, <{ANNA.leave_mail}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Subject": "Harbor Weekly: Harbor bridge reopens after nine months of repair",
        "Date": "Tue, 29 Apr 2025 08:30:00 +0000",
        "Content-Language": "en",
        "List-Id": "<en.harbor.news.example.org>",
        "List-Subscribe": f"<{SUBSCRIBE[0]}>, <{SUBSCRIBE[1]}>",
        "List-Archive": "<https://news.example.org/en/>",
        "List-Help": "<https://news.example.org/en/subscribe/>",
        "Archived-At": "<https://news.example.org/en/2025/w17/>",
        "Auto-Submitted": "auto-generated",
        "Precedence": "bulk",
        "Feedback-ID": "2025-W17:en:digest:harbor",
        "MIME-Version": "1.0",
    }


def test_without_a_server_readers_unsubscribe_by_email_alone() -> None:
    message = prepared(has_server=False).message(BORIS)
    assert parsed(message)["List-Unsubscribe"] == f"<{BORIS.leave_mail}>"
    assert "List-Unsubscribe-Post" not in parsed(message)
    assert all(b"Preferences" not in part and b"leave%20token-b" in part for part in parts(message))


def test_a_server_without_tls_cannot_be_used_by_one_click(english: Prepared) -> None:
    message = english.message(replace(ANNA, leave_url="http://127.0.0.1:8080/subscription/leave/token-a"))
    assert "List-Unsubscribe-Post" not in parsed(message)


def test_the_page_of_preferences_that_the_site_names_is_shown_without_a_server() -> None:
    site = replace(SITE, preferences="https://list.example.org/me")
    message = prepared(site=site, has_server=False).message(BORIS)
    assert all(b"https://list.example.org/me" in part for part in parts(message))


@pytest.mark.parametrize("locale", [EN, ES, RU, AR], ids=str)
@pytest.mark.parametrize("reader", [ANNA, BORIS], ids=lambda reader: reader.address)
def test_the_parts_are_those_of_an_email_rendered_for_the_reader(locale: Locale, reader: Reader) -> None:
    digest = replace(sample_digest(), locale=locale)
    message = prepared(digest, has_server=bool(reader.manage_url)).message(reader)
    assert parts(message) == as_rendered(digest, reader)


TOKENS = st.text("abcXYZ019-_.", min_size=1, max_size=90)


@settings(max_examples=60)
@given(token=TOKENS, locale=st.sampled_from([EN, RU]))
def test_links_of_any_length_fit_into_either_encoding(token: str, locale: Locale) -> None:
    reader = replace(ANNA, leave_url=f"{PUBLIC}leave/{token}", manage_url=f"{PUBLIC}preferences/{token}?a=1&b=2")
    digest = replace(sample_digest(), locale=locale)
    message = LOCALIZED[locale].message(reader)
    assert parts(message) == as_rendered(digest, reader)
    assert max(map(len, message.partition(b"\r\n\r\n")[2].split(b"\r\n"))) <= 78


LOCALIZED = {locale: prepared(replace(sample_digest(), locale=locale)) for locale in (EN, RU)}


@settings(max_examples=60)
@given(
    names=st.tuples(st.text(), st.text()),
    tokens=st.tuples(TOKENS, TOKENS).filter(lambda pair: pair[0] not in pair[1] and pair[1] not in pair[0]),
)
def test_no_message_has_what_belongs_to_another_reader(names: tuple[str, str], tokens: tuple[str, str]) -> None:
    readers = [
        replace(ANNA, address=f"{token.strip('.')}@r.example", name=name, leave_url=f"{PUBLIC}leave/t{token}.")
        for name, token in zip(names, tokens, strict=True)
    ]
    messages = [LOCALIZED[EN].message(reader) for reader in readers]
    for message, other in zip(messages, reversed(readers), strict=True):
        whole = b"".join((message.partition(b"\r\n\r\n")[0], *parts(message)))
        assert other.leave_url.encode() not in whole
        assert f"<{other.address}>".encode() not in whole


def with_title(text: str) -> Digest:
    digest = sample_digest()
    story = digest.stories[0]
    changed = replace(story, title=replace(story.title, text=text), summary=(replace(story.summary[0], text=text),))
    return replace(digest, sections=(replace(digest.sections[0], stories=(changed,)),), also=())


@pytest.mark.parametrize(
    "text",
    [
        f"reader-{SECRET}",
        f"https://reader-{SECRET}.invalid/leave and /preferences",
        "https://reader-00000000000000000000000000000000.invalid/leave",
        "{{ unsubscribe }} {{ preferences }} {{ UnsubscribeURL }} @@UNSUB@@",
    ],
)
def test_an_item_with_the_text_of_a_placeholder_is_shown_as_it_is(text: str) -> None:
    digest = with_title(text)
    message = prepared(digest).message(ANNA)
    assert parts(message) == as_rendered(digest, ANNA)
    assert all(part.count(b"leave/token-a") == 1 for part in parts(message))


@pytest.mark.parametrize(
    "hostile",
    [
        "Anna\r\nBcc: everyone@example.org",
        "=?utf-8?q?=0D=0ABcc:_everyone=40example.org?=",
        'Anna" <everyone@example.org>, "B',
        "Anna, Boris <b@example.org>",
        "\u202eanna\u2066",
        "Анна\nX: 1",
        "a\\" * 40,
        "\ud800\x00\x7f",
        "<script>",
    ],
)
def test_a_hostile_name_adds_no_header_and_no_other_recipient(english: Prepared, hostile: str) -> None:
    message = parsed(english.message(replace(ANNA, name=hostile)))
    assert message.keys() == parsed(english.message(ANNA)).keys()
    assert [one.addr_spec for one in message["To"].addresses] == ["anna@example.org"]


def test_the_same_reader_gets_the_same_bytes_however_often(english: Prepared) -> None:
    assert english.message(ANNA) == english.message(ANNA)


def test_another_secret_changes_nothing_that_a_reader_sees(english: Prepared) -> None:
    assert parts(prepared(secret="another").message(ANNA)) == parts(english.message(ANNA))


def test_an_address_in_another_script_stands_in_the_header_as_it_is(english: Prepared) -> None:
    head = english.message(replace(ANNA, name="", address="анна@гавань.example")).partition(b"\r\n\r\n")[0]
    assert "To: анна@xn--80aafc7c0e.example\r\n".encode() in head


def test_an_address_with_a_domain_in_another_script_needs_no_extension(english: Prepared) -> None:
    assert english.message(replace(ANNA, address="anna@faß.example")).isascii()


@pytest.mark.parametrize("name", ["email/digest.html", "text/digest.txt"])
def test_a_template_without_the_link_to_unsubscribe_is_an_error(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir()
    file.write_text("<p>Nothing</p>")
    renderer = EmailRenderer(Templates(tmp_path))
    with pytest.raises(TemplateError, match=f"{name}: without {{{{ unsubscribe }}}}"):
        prepare(renderer, SITE, sample_digest(), SECRET, NOW, has_server=True)

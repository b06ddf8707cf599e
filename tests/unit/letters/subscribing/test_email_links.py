"""Links are URLs that any mail program understands."""

from __future__ import annotations

import pytest

from digest.letters.frozen.tokens import Tokens
from digest.letters.subscribing.email_links import EmailLinks


@pytest.mark.parametrize(
    ("mailbox", "written"),
    [
        ("digest@news.example.org", "digest@news.example.org"),
        ("digest+news@example.org", "digest%2Bnews@example.org"),
        ("digest@bücher.example", "digest@xn--bcher-kva.example"),
        ("a?bcc=x&y@example.org", "a%3Fbcc%3Dx%26y@example.org"),
        ("digest@127.0.0.1", "digest@127.0.0.1"),
    ],
)
def test_a_mailto_link_has_the_mailbox_and_nothing_more(mailbox: str, written: str) -> None:
    assert EmailLinks(Tokens("key"), mailbox).confirm_mail("token") == f"mailto:{written}?subject=confirm%20token"

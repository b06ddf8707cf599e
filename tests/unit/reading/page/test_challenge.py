import pytest

from digest.reading.page.challenge import challenge_of
from tests.tables import each_row

PAGE = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>"


def challenge(status: int, title: str = "", body: str = "", **headers: str) -> str:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return challenge_of(status, named, PAGE.format(title, body).encode())


def test_cloudflare_says_so_in_a_header_whatever_the_status() -> None:
    assert challenge(200, cf_mitigated="challenge") == "Cloudflare"


@each_row(
    ("title", "body", "expected"),
    [
        ("Just a moment...", "", "Cloudflare"),
        ("Attention Required! | Cloudflare", "", "Cloudflare"),
        ("", '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>', "Cloudflare"),
        ("", '<script src="https://ct.captcha-delivery.com/c.js"></script>', "DataDome"),
        ("Making sure you&#39;re not a bot!", '<script id="anubis_challenge"></script>', "Anubis"),
        ("", '<iframe src="/_Incapsula_Resource?x"></iframe>', "Imperva"),
        ("", '<div id="sec-if-cpt-container"></div>', "Akamai"),
        ("Access Denied", "<p>Reference https://errors.edgesuite.net/1</p>", "Akamai"),
        ("Robot check", "", "a captcha"),
        ("Blocked", '<div class="g-recaptcha"></div>', "a captcha"),
    ],
)
def test_pages_that_refuse_are_known_by_their_marks(title: str, body: str, expected: str) -> None:
    assert challenge(403, title, body) == expected


def test_datadome_says_so_in_a_header_of_a_refusal_only() -> None:
    assert challenge(403, x_datadome="protected") == "DataDome"
    assert challenge(200, "News", x_datadome="protected") == ""


@pytest.mark.parametrize(
    ("status", "title", "body"),
    [
        (200, "Just a moment: a novel about patience", "<p>News</p>"),
        (200, "News", '<div class="g-recaptcha"></div>'),
        (200, "News", "<p>News</p>" * 20 + '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
        (404, "Not found", ""),
        (403, "Access Denied", "<p>Members only</p>"),
        (403, "Forbidden", ""),
    ],
)
def test_other_pages_are_no_challenges(status: int, title: str, body: str) -> None:
    assert challenge(status, title, body) == ""


def test_a_feed_is_never_a_challenge() -> None:
    assert challenge_of(403, {}, b"<rss><title>captcha</title></rss>") == ""
    assert challenge_of(503, {}, b"") == ""

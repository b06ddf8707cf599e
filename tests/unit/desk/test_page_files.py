import pytest

from digest.desk.page_files import Mode, in_frame, in_mode, with_pictures

QUERY = b"@media screen and (prefers-color-scheme: dark) { p { color: white } }"


@pytest.mark.parametrize(("mode", "condition"), [("dark", b"(min-width: 0)"), ("light", b"(max-width: 0)")])
def test_styles_for_dark_count_in_dark_alone(mode: Mode, condition: bytes) -> None:
    assert in_mode(QUERY, mode) == b"@media screen and " + condition + b" { p { color: white } }"


def test_styles_for_light_count_in_light_alone() -> None:
    meta = b'<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fff">'

    assert b'media="(min-width: 0)"' in in_mode(meta, "light")
    assert b'media="(max-width: 0)"' in in_mode(meta, "dark")


@pytest.mark.parametrize(
    "scheme",
    [
        b'<meta name="color-scheme" content="%s">',
        b'<meta name="supported-color-schemes" content="%s">',
        b":root { color-scheme: %s; }",
        b":root{color-scheme:%s}",
    ],
)
def test_what_has_no_style_follows_too(scheme: bytes) -> None:
    assert in_mode(scheme % b"light dark", "dark") == scheme % b"dark"


def test_a_policy_that_would_forbid_the_changed_style_is_gone() -> None:
    policy = b"""<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-abc='">"""

    assert in_mode(b"<head>" + policy + b"<title>News</title>", "dark") == b"<head><title>News</title>"


def test_a_page_in_a_frame_shows_no_scroll_bar() -> None:
    page = in_frame(b"<html><head><title>News</title></head><body></head></body></html>")

    assert page.count(b"scrollbar-width: none") == 1
    assert page.index(b"scrollbar-width") < page.index(b"</head>")


def test_the_pictures_of_the_site_are_shown_from_here_and_no_others() -> None:
    own, other = b'<img src="https://news.example.org/images/a.png">', b'<img src="https://e.org/images/a.png">'
    page = with_pictures(own + other, "https://news.example.org/", "/files/")

    assert page == b'<img src="/files/site/images/a.png">' + other


@pytest.mark.parametrize("words", [b"<p>From light dark grew.</p>", b"<p>prefers-color-scheme: dark</p>"])
def test_words_stay_as_they_are(words: bytes) -> None:
    assert in_mode(words, "dark") == words

"""What a page does not show within its text."""

from datetime import UTC, datetime

import pytest

from digest.reading.page.extract_article import extract

SEEN = datetime(2026, 11, 27, tzinfo=UTC)
REST = "<p>The council paid for the repairs with a loan of ten years, and the crews stay as they are until spring.</p>"


def first(paragraph: str) -> str:
    page = f"<title>Ferry</title><body><article><p>{paragraph}</p>{REST}</article></body>"
    return extract(page.encode(), "https://news.example.org/ferry", SEEN).text.split("\n")[0]


def test_a_card_that_opens_over_a_link_is_no_text() -> None:
    card = (
        '<span class="block"><a href="/anna">Anna Maria Holm</a><a href="/pier">New pier opens in May</a> '
        '<a href="/anna">MORE</a></span>'
    )

    found = first(f'Mayor <span><a href="/anna">Jane Doe</a>{card}</span> (R) opened the pier of all islands.')

    assert found == "Mayor Jane Doe (R) opened the pier of all islands."


@pytest.mark.parametrize(
    "attribute",
    ["hidden", 'role="tooltip"', 'style="color: red; display: none"', 'class="tooltiptext"', 'class="x sr-only"'],
)
def test_what_is_not_shown_is_no_text(attribute: str) -> None:
    found = first(f"The mayor <span>Holm<span {attribute}>Opens in a window</span></span> opened the pier.")

    assert found == "The mayor Holm opened the pier."


@pytest.mark.parametrize(
    "part",
    [
        '<a href="/anna">Jane Doe</a> <span>and <a href="/piet">Piet Vos</a></span>',
        '<a href="/anna">Jane Doe</a>, <span>whom <a href="/anna">she</a> met with <a href="/p">Piet</a></span>',
        '<span class="tooltip">Jane Doe</span>',
    ],
)
def test_what_is_shown_stays(part: str) -> None:
    assert "Jane" in first(f"The mayor {part} opened the pier of all islands.")
    assert ("Piet" in part) == ("Piet" in first(f"The mayor {part} opened the pier of the islands on Monday."))

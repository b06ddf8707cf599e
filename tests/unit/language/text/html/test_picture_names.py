"""Names of files in place of alternative texts: the modules text/html/picture_names.py and formats/feed/repairs.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.html.frozen.html import sanitize
from digest.language.text.html.picture_names import without_picture_names
from tests.tables import each_row


@each_row(
    ("alt", "source"),
    [("Harborlog2", "https://example.com/2026/harborlog2.jpg"), ("Ferry-Quay", "ferry-quay.png?w=300"), ("q_2", "q_2")],
)
@each_row(
    "image",
    [
        '<img title="{0}" src="{1}" alt="{0}">', "<IMG SRC='{1}' ALT='{0}'/>", '<img\nalt = " {0} "\nsrc={1}>',
    ],
)  # fmt: skip
def test_an_alternative_text_that_repeats_the_name_of_the_file_is_left_out(alt: str, source: str, image: str) -> None:
    assert sanitize(without_picture_names(f"<p>a{image.format(alt, source)}b</p>")) == "<p>ab</p>"


@pytest.mark.parametrize(("alt", "source"), [("Ferry", "https://example.com/1.jpg"), ("The ferry", "the ferry.jpg")])
def test_an_alternative_text_that_describes_a_picture_stays(alt: str, source: str) -> None:
    html = f'<p>a<img src="{source}" alt="{alt}"></p>'

    assert without_picture_names(html) == html


@given(st.text(alphabet="<>img srcalt='\"/.ab ", max_size=300))
def test_any_markup_can_be_read_twice(html: str) -> None:
    once = without_picture_names(html)

    assert without_picture_names(once) == once

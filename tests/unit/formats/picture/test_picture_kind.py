"""The format of a picture file: the modules formats/picture/picture.py and formats/picture/jpeg.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.picture.picture_kind import MeasuredPicture, measure
from tests.pictures import gif, jpeg, png, webp
from tests.tables import each_row


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (png(300, 200), "a.png", "image/png"),
        (gif(300, 200), "a.GIF", "image/gif"),
        (jpeg(300, 200), "a.jpg", "image/jpeg"),
        (jpeg(300, 200), "a.jpeg", "image/jpeg"),
        (webp(300, 200), "a.webp", "image/webp"),
        (webp(300, 200, "VP8L"), "a.webp", "image/webp"),
        (webp(300, 200, "VP8 "), "a.webp", "image/webp"),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(content: bytes, name: str, media_type: str) -> None:
    assert measure(content, name) == MeasuredPicture(media_type, 300, 200)


@pytest.mark.parametrize("order", ["little", "big"])
def test_a_photo_of_a_camera_that_was_held_upright_is_as_tall_as_it_is_shown(order: str) -> None:
    assert measure(jpeg(400, 300, orientation=6, order=order), "a.jpg") == MeasuredPicture("image/jpeg", 300, 400)
    assert measure(jpeg(400, 300, orientation=3, order=order), "a.jpg") == MeasuredPicture("image/jpeg", 400, 300)


@each_row(
    ("content", "name", "reason"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "not a PNG, JPEG, GIF or WebP picture"),
        (b"", "a.png", "not a PNG, JPEG, GIF or WebP picture"),
        (png(1, 1), "a.html", "a PNG picture; rename it to end with .png"),
        (webp(1, 1), "a.png", "a WebP picture; rename it to end with .webp"),
        (png(0, 1), "a.png", "a broken picture, without width or height"),
        (png(1, 1)[:20], "a.png", "a broken picture, without width or height"),
        (png(1, 1)[:20].replace(b"IHDR", b"CgBI"), "a.png", "a broken PNG picture"),
        (jpeg(1, 1)[:20], "a.jpg", "a broken JPEG picture"),
        (b"RIFF\0\0\0\0WEBPJUNK", "a.webp", "a broken WebP picture"),
    ],
)
def test_what_no_browser_shows_is_told(content: bytes, name: str, reason: str) -> None:
    with pytest.raises(FormatError) as caught:
        measure(content, name)

    assert str(caught.value) == reason


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (png(1, 1).replace(b"\0\0\0\1" * 2, (60_000).to_bytes(4) + (1).to_bytes(4), 1), "a.png"),
        (gif(1, 60_000), "a.gif"),
        (jpeg(60_000, 60_000), "a.jpg"),
        (webp(60_000, 60_000), "a.webp"),
        (webp(9_001, 1, "VP8L"), "a.webp"),
        (webp(1, 9_001, "VP8 "), "a.webp"),
    ],
)
def test_a_picture_that_claims_more_pixels_than_any_camera_makes_is_refused(content: bytes, name: str) -> None:
    with pytest.raises(FormatError, match=r"\Ain pixels, .* x .*; make it at most 9,000 wide and high\Z"):
        measure(content, name)


def test_the_largest_picture() -> None:
    assert measure(jpeg(9_000, 9_000), "a.jpg").width == 9_000


BEGINNINGS = st.sampled_from([b"", b"\xff\xd8\xff", jpeg(1, 1, orientation=6)[:60], b"GIF89a", png(1, 1)[:12]])


@given(BEGINNINGS, st.binary(max_size=200))
def test_whatever_follows_is_a_picture_with_a_size_or_told(beginning: bytes, rest: bytes) -> None:
    try:
        measured = measure(beginning + rest, "a.jpg")
    except FormatError:
        return
    assert measured.width > 0
    assert measured.height > 0

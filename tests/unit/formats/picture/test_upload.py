"""Pictures as they are uploaded: large, turned, with notes of the camera, broken, or no pictures at all."""

from __future__ import annotations

import builtins
import random
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from digest.errors import FormatError
from digest.formats.picture.upload import for_pages
from tests.pictures import png


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def photograph(width: int, height: int, **options: object) -> bytes:
    """Noise in large spots, which no drawing has."""
    spots = Image.frombytes("RGB", (40, 30), random.Random(7).randbytes(40 * 30 * 3))
    return saved(spots.resize((width, height), Image.Resampling.BICUBIC), "JPEG", **options)


def test_place_device_and_hour_are_gone_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0132], exif[0x0112] = "Maker of cameras", "Model 9", "2025:04:23 09:00:00", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (38.0, 42.0, 30.0), 3: "W", 4: (9.0, 8.0, 12.0)})
    content = photograph(400, 300, exif=exif, comment=b"taken at home", xmp=b"<x:xmpmeta>home</x:xmpmeta>")
    assert all(word in content for word in (b"Maker", b"Model 9", b"2025:04:23", b"home"))

    made, ending = for_pages(content)

    image = opened(made)
    assert (image.size, ending, image.format) == ((300, 400), ".jpg", "JPEG")
    assert not any(word in made for word in (b"Exif", b"Maker", b"Model", b"2025", b"home", b"xmp"))
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


@pytest.mark.parametrize("size", [(4_000, 3_000), (3_000, 4_000), (8_000, 200)])
def test_a_large_photograph_becomes_as_large_as_a_phone_shows(size: tuple[int, int]) -> None:
    made, _ = for_pages(photograph(*size))
    image = opened(made)
    assert max(image.size) == 1_600
    assert image.width / image.height == pytest.approx(size[0] / size[1], rel=0.02)
    assert len(made) < 600_000


def test_a_small_picture_is_not_made_larger() -> None:
    assert opened(for_pages(photograph(90, 60))[0]).size == (90, 60)


def test_what_stays_too_large_in_bytes_becomes_smaller_in_pixels() -> None:
    noise = Image.frombytes("RGB", (2_000, 2_000), random.Random(7).randbytes(2_000 * 2_000 * 3))
    made, ending = for_pages(saved(noise, "PNG"))
    assert ending == ".jpg"
    assert len(made) < 1_000_000


def test_a_drawing_stays_sharp_and_what_is_transparent_stays_so() -> None:
    made, ending = for_pages(png(300, 200))
    assert (ending, opened(made).format, opened(made).size) == (".png", "PNG", (300, 200))
    glass = saved(Image.new("RGBA", (50, 40), (200, 0, 0, 100)), "WEBP", lossless=True)
    made, ending = for_pages(glass)
    assert ending == ".png"
    assert opened(made).getpixel((0, 0)) == (200, 0, 0, 100)


def test_other_colors_than_those_of_the_web_are_converted() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made, _ = for_pages(photograph(60, 40, icc_profile=lab))
    assert "icc_profile" not in opened(made).info
    broken, _ = for_pages(photograph(60, 40, icc_profile=b"no profile"))
    assert opened(broken).size == (60, 40)
    cmyk = saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG")
    red, green, blue = opened(for_pages(cmyk)[0]).getpixel((5, 5))  # type: ignore[misc]
    assert red > 200
    assert max(green, blue) < 60


def test_the_same_picture_becomes_the_same_bytes() -> None:
    assert for_pages(photograph(500, 400)) == for_pages(photograph(500, 400))


MOVING = [Image.new("RGB", (20, 20), color) for color in ("red", "blue")]
WHOLE = photograph(300, 200)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not a PNG, JPEG, GIF or WebP picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "not a PNG"),
        (b"%PDF-1.7", "not a PNG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "a broken PNG picture"),
        (png(4, 4)[:16] + (60_000).to_bytes(4) * 2 + png(4, 4)[24:], "in pixels, 60,000 x 60,000"),
        (png(300, 200)[:60], "a broken picture"),
        (WHOLE[: len(WHOLE) // 3], "a broken picture"),
        (WHOLE[:20], "broken"),
        (b"GIF89a\x05\0\x05\0\0\0\0;", "a broken picture"),
        (saved(MOVING[0], "GIF", save_all=True, append_images=MOVING[1:]), "a picture that moves"),
        (saved(MOVING[0], "WEBP", save_all=True, append_images=MOVING[1:]), "a picture that moves"),
        (png(5, 5).replace(zlib.compress(bytes(5 * 6)), zlib.compress(b"")), "a broken picture"),
    ],
)
def test_what_is_no_picture_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(FormatError, match=why):
        for_pages(content)


def test_without_pillow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def lacking(name: str, *others: object, **more: object) -> object:
        if name.partition(".")[0] == "PIL":
            raise ModuleNotFoundError("No module named 'PIL'", name="PIL")
        return known(name, *others, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", lacking)
    with pytest.raises(FormatError, match=r"uploading a picture needs the library PIL: .*\[cards\]"):
        for_pages(png(5, 5))

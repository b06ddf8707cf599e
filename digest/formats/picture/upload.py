"""Make a picture from a camera or a telephone fit for pages: small, upright, and without what was written into it.

A photograph may name the place, the device and the hour in its Exif, XMP, IPTC and maker's notes. Nothing of a file is
kept but its pixels, in the colors of the web (sRGB). The door to Pillow.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from digest.errors import FormatError
from digest.extras import needed
from digest.formats.picture.picture_kind import kind_of

if TYPE_CHECKING:
    from PIL.Image import Image

# In pixels and bytes: a phone with three pixels a point shows no more, and pages should load fast there.
_SIDES = (1_600, 1_200, 800)
_LARGEST = 600_000
_QUALITY = 82
# What Pillow raises for a file that is broken or lies (https://github.com/python-pillow/Pillow/issues/4990).
_BROKEN = (OSError, SyntaxError, ValueError, IndexError, KeyError, TypeError, EOFError, struct.error, MemoryError)


def for_pages(content: bytes) -> tuple[bytes, str]:
    """Return an uploaded picture as it may be published, and the ending of its name.

    A drawing with few colors stays PNG, as does what is partly transparent; photographs become JPEG.

    Raises FormatError if it is no picture, is broken, moves, or has too many pixels, or if Pillow is not installed.
    """
    kind_of(content)
    try:
        from PIL import Image, ImageOps  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FormatError(f"uploading a picture needs {needed('PIL', 'cards', error)}") from error
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG", "GIF", "WEBP")) as opened:
            if getattr(opened, "n_frames", 1) > 1:
                raise FormatError("a picture that moves; choose one that stands still")
            # A photograph of a camera is decoded at the size that it is needed in.
            opened.draft(None, (_SIDES[0], _SIDES[0]))
            upright = _in_web_colors(ImageOps.exif_transpose(opened))
            return next(_smaller_and_smaller(upright, is_drawing=opened.format in {"PNG", "GIF"}))
    except _BROKEN as error:
        raise FormatError("a broken picture; save it anew, and try again") from error


def _in_web_colors(image: Image) -> Image:
    """Return an image as RGB, or RGBA if it has transparent pixels, converted by its color profile if that is right."""
    from PIL import ImageCms  # noqa: PLC0415 - an extra

    is_transparent = image.has_transparency_data
    if profile := image.info.get("icc_profile"):
        with suppress(ImageCms.PyCMSError, *_BROKEN):
            of_image, of_web = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            converted = ImageCms.profileToProfile(image, of_image, of_web, outputMode=mode)
            image = converted or image
    return image.convert("RGBA" if is_transparent else "RGB")


def _smaller_and_smaller(image: Image, *, is_drawing: bool) -> Iterator[tuple[bytes, str]]:
    """Yield the image as files that are small enough, the best one first; at last one that need not be."""
    from PIL import Image  # noqa: PLC0415 - an extra

    is_transparent = image.mode == "RGBA"
    for side in _SIDES:
        small = image.copy()
        # Never larger than it was.
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        # Made anew of its pixels alone.
        bare = Image.frombytes(small.mode, small.size, small.tobytes())
        if is_drawing or is_transparent:
            drawn = _saved(bare, "PNG", optimize=True)
            if len(drawn) <= _LARGEST or (is_transparent and side == _SIDES[-1]):
                yield drawn, ".png"
        if not is_transparent:
            photograph = _saved(bare, "JPEG", quality=_QUALITY, progressive=True, optimize=True)
            if len(photograph) <= _LARGEST or side == _SIDES[-1]:
                yield photograph, ".jpg"


def _saved(image: Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()

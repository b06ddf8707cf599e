"""Paint the card of a digest: an image with its title and week, for link previews. The only door to Pillow."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.model.locale import Locale
from digest.model.look import Palette
from digest.publishers.cards.fonts import Font
from digest.publishers.cards.typeface import Typeface, letters_of, needs_shaping
from digest.text.characters.wrap import display_width, wrap

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

# The size that link previews ask for: 1.91 to 1 (Open Graph).
WIDTH, HEIGHT = 1200, 630
_MARGIN = 84
_ROOM = WIDTH - 2 * _MARGIN
_TOP_RULE, _RULE = 10, 2
_TITLE_TOP, _TITLE_BOTTOM = 128, 428
_TITLE_SIZES = range(140, 20, -4)
_WEEK_SIZES, _DATES_SIZES = range(38, 16, -2), range(54, 20, -2)
_WEEK_LINE, _DATES_LINE = 492, 556
# In units of the font size: from one line to the next, and from the top of a line to its baseline.
_LEADING, _TALL_LEADING = 1.14, 1.5
_RISE, _TALL_RISE = 0.8, 1.05
# The palette: shades of ink, then shades of the accent, then the color of rules.
_SHADES = 24
_INK, _ACCENT, _RULE_COLOR = 0, _SHADES, 2 * _SHADES
_COMPRESSION = 6
# The parts of Pillow that its output depends on.
_PARTS = ("freetype2", "raqm", "fribidi", "harfbuzz", "zlib")


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a card, and its typeface."""

    text: str
    face: Typeface


@dataclass(frozen=True, slots=True)
class Card:
    """The texts and colors of a card."""

    title: Words
    week: Words
    dates: Words
    locale: Locale
    palette: Palette


@lru_cache(maxsize=1)
def painter_version() -> str:
    """Return the versions of Pillow and its parts; "" if Pillow is not installed."""
    try:
        import PIL  # noqa: PLC0415 - an extra
        from PIL import features  # noqa: PLC0415 - likewise
    except ImportError:
        return ""
    parts = (features.version(name) or "" for name in _PARTS)
    return " ".join((PIL.__version__, *parts))


def can_shape() -> bool:
    """Return whether Pillow can shape complex scripts, which needs libraqm and FriBiDi."""
    from PIL import features  # noqa: PLC0415 - an extra

    return features.check("raqm") is True


def paint(card: Card) -> bytes:
    """Return a card as PNG: the same bytes for the same fonts."""
    ink, accent = _painted_in_ink(card), _painted_in_accent(card)
    image = ink.point(_shades(_INK))
    image.paste(accent.point(_shades(_ACCENT)), mask=accent.point([0] + [255] * 255))
    right = WIDTH - _MARGIN
    image.paste(_RULE_COLOR, (_MARGIN, _TITLE_BOTTOM, right, _TITLE_BOTTOM + _RULE))
    # Few colors make a small file; no date and a fixed compression level make it reproducible.
    image.putpalette(_palette(card.palette))
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=_COMPRESSION)
    return file.getvalue()


def _painted_in_ink(card: Card) -> Image.Image:
    """Paint everything in ink: 0 to 255 for each pixel."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra

    image = Image.new("L", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(image)
    draw.rectangle((_MARGIN, _MARGIN, WIDTH - _MARGIN - 1, _MARGIN + _TOP_RULE - 1), 255)
    is_tall = needs_shaping(letters_of(card.title.text))
    leading, rise = (_TALL_LEADING, _TALL_RISE) if is_tall else (_LEADING, _RISE)
    setting = _Setting(card.title.face, card.locale)
    lines, size = _broken(card.title.text, setting, leading)
    for number, line in enumerate(lines):
        setting.draw(draw, line, size, round(_TITLE_TOP + size * (rise + leading * number)))
    _draw_line(draw, card.dates, card.locale, _DATES_SIZES, _DATES_LINE)
    return image


def _painted_in_accent(card: Card) -> Image.Image:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra

    image = Image.new("L", (WIDTH, HEIGHT))
    _draw_line(ImageDraw.Draw(image), card.week, card.locale, _WEEK_SIZES, _WEEK_LINE)
    return image


def _draw_line(draw: ImageDraw.ImageDraw, words: Words, locale: Locale, sizes: range, line: int) -> None:
    """Draw one line in the largest size that fits."""
    setting = _Setting(words.face, locale)
    size = next((size for size in sizes if setting.width(words.text, size) <= _ROOM), sizes[-1])
    setting.draw(draw, words.text, size, line)


def _shades(first: int) -> list[int]:
    """Return the palette index for each coverage of a pixel, for the shades that begin at ``first``."""
    return [first + share * (_SHADES - 1) // 255 for share in range(256)]


def _palette(palette: Palette) -> list[int]:
    """Return the shades of ink on paper, the shades of the accent on paper, and the color of rules."""
    paper, ink, accent, rule = map(_channels, (palette.paper, palette.ink, palette.accent, palette.rule))
    colors = [
        tuple(round(low + (high - low) * shade / (_SHADES - 1)) for low, high in zip(paper, full, strict=True))
        for full in (ink, accent)
        for shade in range(_SHADES)
    ]
    return [channel for color in (*colors, rule) for channel in color]


def _channels(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color.removeprefix("#")))


@lru_cache(maxsize=64)  # All cards of a locale have the same title.
def _broken(text: str, setting: _Setting, leading: float) -> tuple[list[str], int]:
    """Return the lines of a text and the largest font size in which they fit."""
    lines, size = [text], _TITLE_SIZES[-1]
    for size in _TITLE_SIZES:
        room = int((_TITLE_BOTTOM - _TITLE_TOP) / size / leading)
        for lines in _breakings(text, room):
            if all(setting.width(line, size) <= _ROOM for line in lines):
                return lines, size
    return lines, size


def _breakings(text: str, most: int) -> Iterator[list[str]]:
    """Yield a text in one line, in two, and so on, with lines of about equal length."""
    width = display_width(text)
    for count in range(1, most + 1):
        for columns in range(-(-width // count), width + 1):
            lines = wrap(text, columns).splitlines()
            if len(lines) <= count:
                yield lines
                break


@dataclass(frozen=True, slots=True)
class _Setting:
    """Draws text in a typeface, from the left edge of the card, or from the right one for right-to-left locales."""

    face: Typeface
    locale: Locale

    def width(self, text: str, size: int) -> float:
        runs = self.face.runs(text)
        return float(sum(_loaded(font, size).getlength(run, language=self._language) for run, font in runs))

    def draw(self, draw: ImageDraw.ImageDraw, text: str, size: int, line: int) -> None:
        at = WIDTH - _MARGIN - self.width(text, size) if self.locale.direction == "rtl" else float(_MARGIN)
        for run, font in self.face.runs(text):
            draw.text((round(at), line), run, 255, _loaded(font, size), anchor="ls", language=self._language)
            at += _loaded(font, size).getlength(run, language=self._language)

    @property
    def _language(self) -> str | None:
        """The language, since a font may have special glyphs for it; only libraqm knows about them."""
        return self.locale.tag if can_shape() else None


@lru_cache(maxsize=64)
def _loaded(font: Font, size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415 - an extra

    return ImageFont.truetype(font.path, size, index=font.index)

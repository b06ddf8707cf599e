"""Paint the card of a digest: an image with its headline, for link previews. The only door to Pillow."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.language.text.characters.wrap import display_width, wrap
from digest.model.locale import Locale
from digest.model.look import Palette
from digest.publishing.cards.fonts import Font
from digest.publishing.cards.typeface import Typeface, letters_of, needs_shaping

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

# The size that link previews ask for: 1.91 to 1 (Open Graph).
WIDTH, HEIGHT = 1200, 630
_MARGIN = 84
_ROOM = WIDTH - 2 * _MARGIN
_TOP_RULE, _RULE = 10, 2
# The name of the site stands above the headline; without a headline, the name stands in its place.
_NAME_LINE, _NAME_SIZES = 152, range(40, 18, -2)
_HEADLINE_TOP, _HEADLINE_BOTTOM = 200, 492
_HEADLINE_SIZES = range(112, 20, -4)
_WEEK_LINE, _WEEK_SIZES, _DATES_SIZES = 560, range(32, 16, -2), range(32, 16, -2)
_GAP = 18
# The logo stands opposite the name, within a box of this size.
_LOGO_TOP, _LOGO_WIDTH, _LOGO_HEIGHT = 112, 240, 60
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
class CardText:
    """A text of a card, its typeface, and the locale of its language."""

    text: str
    face: Typeface
    locale: Locale


@dataclass(frozen=True, slots=True)
class Card:
    """The texts and colors of a card.

    ``name`` is that of the site, None if it stands in the place of the headline. ``week`` has the locale of the card.
    ``logo`` is a picture file, empty if there is none.
    """

    headline: CardText
    name: CardText | None
    week: CardText
    dates: CardText
    palette: Palette
    logo: bytes = b""

    @property
    def runs_from_right(self) -> bool:
        """True if its texts stand at the right edge."""
        return self.week.locale.direction == "rtl"


@lru_cache(maxsize=1)
def painter_version() -> str:
    """Return the versions of Pillow and its parts. Raises ImportError or OSError if it is not installed, or broken."""
    import PIL  # noqa: PLC0415 - an extra
    from PIL import features  # noqa: PLC0415 - likewise

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
    image.paste(_RULE_COLOR, (_MARGIN, _HEADLINE_BOTTOM + _GAP, WIDTH - _MARGIN, _HEADLINE_BOTTOM + _GAP + _RULE))
    # Few colors make a small file; no date and a fixed compression level make it reproducible.
    image.putpalette(_palette(card.palette))
    file = io.BytesIO()
    _with_logo(image, card).save(file, "PNG", compress_level=_COMPRESSION)
    return file.getvalue()


def _painted_in_ink(card: Card) -> Image.Image:
    """Paint what is in ink: 0 to 255 for each pixel."""
    image, draw = _canvas()
    draw.rectangle((_MARGIN, _MARGIN, WIDTH - _MARGIN - 1, _MARGIN + _TOP_RULE - 1), 255)
    if card.name:
        _draw_line(draw, card, card.name, _NAME_SIZES, _NAME_LINE, room=_ROOM - (_LOGO_WIDTH if card.logo else 0))
    is_tall = needs_shaping(letters_of(card.headline.text))
    leading, rise = (_TALL_LEADING, _TALL_RISE) if is_tall else (_LEADING, _RISE)
    setting = _Setting(card.headline.face, card.headline.locale, card.runs_from_right)
    lines, size = _broken(card.headline.text, setting, leading)
    for number, line in enumerate(lines):
        setting.draw(draw, line, size, round(_HEADLINE_TOP + size * (rise + leading * number)))
    return image


def _painted_in_accent(card: Card) -> Image.Image:
    """Paint the week, and its days behind it."""
    image, draw = _canvas()
    taken = _draw_line(draw, card, card.week, _WEEK_SIZES, _WEEK_LINE) + _GAP
    _draw_line(draw, card, card.dates, _DATES_SIZES, _WEEK_LINE, room=_ROOM - taken, indent=taken)
    return image


def _canvas() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra

    image = Image.new("L", (WIDTH, HEIGHT))
    return image, ImageDraw.Draw(image)


def _draw_line(
    draw: ImageDraw.ImageDraw,
    card: Card,
    words: CardText,
    sizes: range,
    line: int,
    *,
    room: int = _ROOM,
    indent: int = 0,
) -> int:
    """Draw one line in the largest size that fits, and return its width."""
    setting = _Setting(words.face, words.locale, card.runs_from_right)
    size = next((size for size in sizes if setting.width(words.text, size) <= room), sizes[-1])
    setting.draw(draw, words.text, size, line, indent)
    return round(setting.width(words.text, size))


def _with_logo(image: Image.Image, card: Card) -> Image.Image:
    """Add the logo, opposite the name; a file that is no picture is left out."""
    from PIL import Image  # noqa: PLC0415 - an extra

    if not card.logo:
        return image
    try:
        logo = Image.open(io.BytesIO(card.logo)).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return image
    logo.thumbnail((_LOGO_WIDTH, _LOGO_HEIGHT))
    left = _MARGIN if card.runs_from_right else WIDTH - _MARGIN - logo.width
    colored = image.convert("RGB")
    colored.paste(logo, (left, _LOGO_TOP), logo)
    return colored


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


def _broken(text: str, setting: _Setting, leading: float) -> tuple[Sequence[str], int]:
    """Return the lines of a text and the largest font size in which they fit."""
    lines: Sequence[str] = (text,)
    size = _HEADLINE_SIZES[-1]
    for size in _HEADLINE_SIZES:
        room = int((_HEADLINE_BOTTOM - _HEADLINE_TOP) / size / leading)
        for lines in (_in_lines(text, count) for count in range(1, room + 1)):
            if all(setting.width(line, size) <= _ROOM for line in lines):
                return lines, size
    return lines, size


@lru_cache(maxsize=64)
def _in_lines(text: str, count: int) -> tuple[str, ...]:
    """Return a text in at most ``count`` lines of about equal length."""
    width = display_width(text)
    for columns in range(-(-width // count), width + 1):
        lines = wrap(text, columns).splitlines()
        if len(lines) <= count:
            return tuple(lines)
    return (text,)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Draws text in a typeface, from the left edge of the card or from the right one."""

    face: Typeface
    locale: Locale
    is_from_right: bool

    def width(self, text: str, size: int) -> float:
        runs = self.face.runs(text)
        return float(sum(_loaded(font, size).getlength(run, language=self._language) for run, font in runs))

    def draw(self, draw: ImageDraw.ImageDraw, text: str, size: int, line: int, indent: int = 0) -> None:
        at = WIDTH - _MARGIN - indent - self.width(text, size) if self.is_from_right else float(_MARGIN + indent)
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

"""Make the cards of a site: their fonts, their words, and the locales that can have them.

Which locales have cards is known in advance: those for whose titles and dates there are fonts. A headline may have any
letters; where no font has them, the title of the site stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category

from digest import __version__
from digest.extras import broken, install
from digest.language.text.shortening.shorten import shorten
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.finding import Finding
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Month, Period
from digest.model.picture import Picture
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.cards.fonts import Font, installed_fonts
from digest.publishing.cards.painter import Card, CardText, can_shape, paint, painter_version
from digest.publishing.cards.typeface import Typeface, letters_of, needs_shaping, runs_from_right, typeface
from digest.publishing.frozen.published_paths import card_path
from digest.publishing.templates import Templates
from digest.publishing.words.wording import period_name, tells_days, week_range

_LONGEST_TITLE, _LONGEST_HEADLINE = 80, 110
# Cover all numbers and months, and a week at the turn of a year.
_PERIODS: tuple[Period, ...] = (
    *(Week(2025, number) for number in range(1, 53)),
    Week(2020, 53),
    *(Month(2025, number) for number in range(1, 13)),
)
_PACKAGES = "fonts-noto-core, and fonts-noto-cjk for Chinese, Japanese and Korean"


def cards(site: Site, templates: Templates, catalog: Catalog) -> Iterator[Target]:
    """Yield the cards of all digests, those of months and years too, in the locales that have cards."""
    listings = (*catalog.listings, *catalog.collections)
    for locale in site.cards if listings else ():
        faces = _faces(site, locale, templates, installed_fonts(), joins=can_shape())
        if isinstance(faces, _Faces):
            maker = _CardMaker(site, locale, templates, faces)
            inputs = maker.inputs
            yield from (_target(maker, inputs, listing, catalog) for listing in listings)


@dataclass(frozen=True, slots=True)
class _Faces:
    """The typefaces of a card."""

    title: Typeface
    week: Typeface
    dates: Typeface

    @property
    def version(self) -> str:
        return " ".join(face.version for face in (self.title, self.week, self.dates))


@dataclass(frozen=True, slots=True)
class _CardMaker:
    """Makes the cards of a locale."""

    site: Site
    locale: Locale
    templates: Templates
    faces: _Faces

    @property
    def inputs(self) -> str:
        """All that its cards depend on, except their editions."""
        fonts = (repr(font) for font in installed_fonts())
        logo = self._logo
        said = (self.locale.tag, _title(self.site), repr(self.site.look), logo.version if logo else "")
        return stable_hash(__version__, painter_version(), self.faces.version, *fonts, *said)

    def card(self, digest: Digest) -> Card:
        """Return the card of a digest."""
        title, week = CardText(_title(self.site), self.faces.title, self.locale), digest.week
        headline = self._headline(digest)
        return Card(
            headline or title,
            title if headline else None,
            CardText(_week(self.locale, week, self.templates), self.faces.week, self.locale),
            CardText(_dates(self.locale, week), self.faces.dates, self.locale),
            self.site.look.light,
            self._logo.read() if self._logo else b"",
        )

    def _headline(self, digest: Digest) -> CardText | None:
        """Return the headline of the first story; None if there is none, or no font for it."""
        if not digest.stories:
            return None
        title = digest.stories[0].title
        text = _plain(shorten(title.text, _LONGEST_HEADLINE))
        letters = letters_of(text)
        if needs_shaping(letters) and not can_shape():
            return None
        face = typeface(installed_fonts(), letters, title.locale, self.site.look.titles, "bold") if letters else None
        return CardText(text, face, title.locale) if face else None

    @property
    def _logo(self) -> Picture | None:
        name = self.site.logo.removeprefix("images/")
        return next((picture for picture in self.site.pictures if picture.name == name), None)


def _target(maker: _CardMaker, common: str, listing: Listing, catalog: Catalog) -> Target:
    def content() -> bytes:
        return paint(maker.card(catalog.digest(listing.week, maker.locale)))

    inputs = stable_hash(common, str(listing.week), listing.fingerprint)
    return Target(card_path(maker.locale, listing.week), "image/png", inputs, content, maker.locale)


def card_locales(
    site: Site, templates: Templates, fonts: Iterable[Font] | None = None, *, joins: bool | None = None
) -> tuple[tuple[Locale, ...], tuple[Finding, ...]]:
    """Return the locales of a site that can have cards, and a finding for each of the others.

    ``fonts`` are the installed fonts, and ``joins`` says whether letters can be joined, as some scripts require. Both
    are looked up if not given.
    """
    try:
        painter_version()
    except (ImportError, OSError) as error:
        told = "" if isinstance(error, ModuleNotFoundError) else broken(error)
        return (), (Finding("cards: " + (told or f"Pillow is not installed; {install('cards')}")),)
    known = installed_fonts() if fonts is None else tuple(fonts)
    if not known:
        return (), (Finding(f"cards: no fonts found; install the packages fontconfig and {_PACKAGES}"),)
    can_join = can_shape() if joins is None else joins
    found = {locale: _faces(site, locale, templates, known, joins=can_join) for locale in site.locales}
    missing = [Finding(f"no cards in {locale}: {why}") for locale, why in found.items() if isinstance(why, str)]
    return tuple(locale for locale, faces in found.items() if isinstance(faces, _Faces)), tuple(missing)


def _faces(site: Site, locale: Locale, templates: Templates, fonts: tuple[Font, ...], *, joins: bool) -> _Faces | str:
    """Return the typefaces for the cards of a locale, or the reason why there are none."""
    title, weeks, dates = _letters(site, locale, templates)
    if needs_shaping(title | weeks | dates) and not joins:
        return "Pillow cannot join letters without libraqm; install the package libfribidi0"
    faces = (
        typeface(fonts, title, locale, site.look.titles, "bold"),
        typeface(fonts, weeks, locale, "sans", "bold"),
        typeface(fonts, dates, locale, "sans", "regular"),
    )
    if all(faces):
        return _Faces(*filter(None, faces))
    lacking = sorted(letter for letter in title | weeks | dates if not any(font.has(letter) for font in fonts))
    told = f"has {''.join(lacking[:10])}" if lacking else "has all letters of its title and dates"
    return f"no installed font {told}; install {_PACKAGES}"


def _letters(site: Site, locale: Locale, templates: Templates) -> tuple[frozenset[str], ...]:
    """Return the characters of the title, and those that any week and its dates may need."""
    weeks = "".join(_week(locale, week, templates) for week in _PERIODS)
    dates = "".join(_dates(locale, week) for week in _PERIODS)
    return tuple(map(letters_of, (_title(site), weeks, dates + "0123456789")))


def _title(site: Site) -> str:
    return _plain(shorten(site.title, _LONGEST_TITLE))


def _week(locale: Locale, week: Period, templates: Templates) -> str:
    return _plain(period_name(week, locale, templates.words(locale)))


def _dates(locale: Locale, week: Period) -> str:
    """Return the days of a period, unless its name tells them.

    Many right-to-left fonts lack the en dash, but all have a hyphen to replace it.
    """
    days = "" if tells_days(week) else _plain(week_range(week, locale))
    return days.replace("–", "\u2010") if runs_from_right(days) else days


def _plain(text: str) -> str:
    """Replace every kind of space with a plain one and drop invisible characters, which fonts may lack."""
    # In joining scripts, invisible characters control which letters join.
    joins = needs_shaping(letters_of(text))
    shown = (" " if category(letter)[0] == "Z" else letter for letter in text)
    return "".join(letter for letter in shown if joins or category(letter)[0] != "C")

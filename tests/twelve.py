"""A site in twelve languages of the product, with everything that a digest can show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from digest.model.artifact import Target
from digest.model.digest import Digest, DigestFigure, DigestImage, DigestSection, DigestStory, Passage
from digest.model.editor_page import EditorPage
from digest.model.locale import Locale
from digest.model.picture import Picture
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.ports import Publisher
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.epub.epub_publisher import EpubPublisher
from digest.publishing.images import ImagePublisher
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.search_publisher import SearchPublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, ES, RU, FakeCatalog, sample_items, sample_site, sample_story, weeks_from
from tests.pictures import png

# A heading, a headline, two sentences, and a number out of them: the same news in every language.
NEWS: Mapping[str, tuple[str, str, str, str, str]] = {
    "en": (
        "City and harbor",
        "Harbor bridge reopens after nine months of repair",
        "The bridge in the northern district is open again.",
        "Every day 22,000 vehicles cross it.",
        "22,000 vehicles",
    ),
    "es": (
        "Ciudad y puerto",
        "El puente del puerto reabre tras nueve meses de obras",
        "El puente del barrio norte vuelve a estar abierto.",
        "Cada día lo cruzan 22.000 vehículos.",
        "22.000 vehículos",
    ),
    "fr": (
        "Ville et port",
        "Le pont du port rouvre après neuf mois de travaux",
        "Le pont du quartier nord est de nouveau ouvert.",
        "Chaque jour, 22 000 véhicules le traversent.",
        "22 000 véhicules",
    ),
    "de": (
        "Stadt und Hafen",
        "Hafenbrücke nach neun Monaten Instandsetzungsarbeiten wiedereröffnet",
        "Die Brücke im Nordviertel ist wieder frei.",
        "Jeden Tag überqueren sie 22.000 Fahrzeuge.",
        "22.000 Fahrzeuge",
    ),
    "pt": (
        "Cidade e porto",
        "Ponte do porto reabre após nove meses de obras",
        "A ponte do bairro norte está de novo aberta.",
        "Todos os dias passam por ela 22 000 veículos.",
        "22 000 veículos",
    ),
    "it": (
        "Città e porto",
        "Il ponte del porto riapre dopo nove mesi di lavori",
        "Il ponte del quartiere nord è di nuovo aperto.",
        "Ogni giorno lo attraversano 22.000 veicoli.",
        "22.000 veicoli",
    ),
    "pl": (
        "Miasto i port",
        "Most portowy znów otwarty po dziewięciu miesiącach remontu",
        "Most w północnej dzielnicy jest znowu przejezdny.",
        "Codziennie przejeżdża nim 22 000 pojazdów.",
        "22 000 pojazdów",
    ),
    "ru": (
        "Город и порт",
        "Мост в гавани открыт после девяти месяцев ремонта",
        "По мосту в северном районе снова можно проехать.",
        "Каждый день его пересекают 22 000 машин.",
        "22 000 машин",
    ),
    "uk": (
        "Місто і порт",
        "Міст у гавані відкрито після дев’яти місяців ремонту",
        "Мостом у північному районі знову можна проїхати.",
        "Щодня його перетинають 22 000 автомобілів.",
        "22 000 автомобілів",
    ),
    "ar": (
        "المدينة والميناء",
        "جسر الميناء يعود للعمل بعد تسعة أشهر من الإصلاح",
        "أعيد فتح الجسر في الحي الشمالي.",
        "وتعبره كل يوم 22,000 مركبة.",
        "22,000 مركبة",
    ),
    "zh-Hans": (
        "城市与港口",
        "港口大桥维修九个月后重新开放",
        "北区的大桥已恢复通车。",
        "每天有22,000辆车通过。",
        "22,000辆车",
    ),
    "ja": (
        "街と港",
        "港の橋、九か月の修理を終えて再開通",
        "北地区の橋がふたたび通れるようになった。",
        "一日に22,000台の車が渡る。",
        "22,000台",
    ),
}
LOCALES = tuple(map(Locale, NEWS))
WEEKS = weeks_from(Week(2025, 52), 2)
# How often the stories of the first week are told.
LONG = 3
BRIDGE, SIZE = "bridge.png", (1200, 400)
ABOUT = f"""# {"Harbor " * 12}

We read **every** [paper](https://{"endless" * 20}.example.org/) of the city.

### What

- 1 Quay Street\\
  Harbor City
- <desk@news.example.org>
"""
FERRY = Passage("El ferry navegará por primera vez durante el invierno", ES)


class FullCatalog(FakeCatalog):
    """Editions with all that there is: by an editor, by a machine, in the language of the page and in others.

    The first is so long that its page has two parts.
    """

    @property
    def listings(self) -> tuple[Listing, ...]:
        return tuple(
            replace(listing, stories=len(self.digest(listing.week, EN).stories)) for listing in super().listings
        )

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = super().digest(week, locale)
        heading, *_ = NEWS[str(locale)]
        stories = (_leading(week, locale), _by_machine(week, locale), _by_editor(week, locale), _refused(week))
        times = LONG if week == self.weeks[0] else 1
        sections = tuple(
            replace(section, stories=section.stories * times)
            for section in (DigestSection("tag", heading, stories), *digest.sections)
        )
        also = (*digest.also, replace(_by_machine(week, locale), summary=()))
        return replace(digest, sections=sections, also=also, introduction=(_introduction(locale),))


def publish(folder: Path, locales: tuple[Locale, ...] = LOCALES, weeks: tuple[Week, ...] = WEEKS) -> None:
    """Write the pages and emails of a whole site into a folder, and the preview of the open week."""
    catalog, templates = FullCatalog(weeks), Templates()
    publishers: tuple[Publisher, ...] = (
        SitePublisher(templates),
        EpubPublisher(templates),
        SearchPublisher(templates),
        ImagePublisher(templates),
        EmailPublisher(templates),
    )
    preview = FullCatalog((weeks[-1], weeks[-1].next))
    for publisher in publishers:
        write(folder, publisher.targets(full_site(locales), catalog))
        write(folder, publisher.preview_targets(full_site(locales), preview.digest(weeks[-1].next, locales[0])))


def full_site(locales: tuple[Locale, ...] = LOCALES) -> Site:
    """A site that has all that a site can have."""
    return replace(
        sample_site(locales),
        pictures=(Picture(BRIDGE, "image/png", *SIZE, "1", lambda: png(*SIZE)),),
        postal_address="Harbor Weekly\n1 Example Quay\nHarbor City",
        preferences="https://news.example.org/preferences/",
        taglines=tuple((locale, NEWS[str(locale)][2]) for locale in locales),
        editor="Ana Rossi",
        day="friday",
        editor_pages=(
            EditorPage("about", locales[0], ABOUT),
            *(EditorPage("about", locale, NEWS[str(locale)][2]) for locale in locales[1:-1]),
        ),
    )


def write(folder: Path, targets: Iterable[Target]) -> None:
    """Build targets into a folder."""
    for target in targets:
        file = folder / target.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(target.render())


def _leading(week: Week, locale: Locale) -> DigestStory:
    """With a picture and two figures; of three sources, the first with two pieces."""
    _, headline, first, second, number = NEWS[str(locale)]
    bridge, gazette, library, *_ = sample_items(week)
    sentences = (Passage(first, locale), Passage(second, locale, item=bridge.key, position=1))
    figures = tuple(DigestFigure(Passage(number, locale), "22000", sentences[1]) for _ in range(2))
    story = sample_story(bridge, bridge, gazette, library)
    image = DigestImage(BRIDGE, *SIZE, Passage(headline, locale))
    return replace(story, title=Passage(headline, locale), summary=sentences, figures=figures, image=image)


def _by_machine(week: Week, locale: Locale) -> DigestStory:
    """A story of which some is translated over a third language, and some could not be."""
    _, headline, first, *_ = NEWS[str(locale)]
    title = Passage(headline, locale, original=FERRY, via="en")
    summary = (Passage(first, locale, original=FERRY), replace(FERRY, problem="numbers"))
    return replace(sample_story(sample_items(week)[3]), title=title, summary=summary)


def _by_editor(week: Week, locale: Locale) -> DigestStory:
    """The words of its editor over those of a source that has no page."""
    _, headline, first, _, _ = NEWS[str(locale)]
    story = sample_story(sample_items(week)[2])
    return replace(story, title=Passage(headline, locale), summary=(Passage(first, locale, by_editor=True),))


def _refused(week: Week) -> DigestStory:
    """A summary by a machine, in a language that nothing translates."""
    story = sample_story(sample_items(week)[4])
    title = replace(story.title, problem="no-pair")
    return replace(story, title=title, summary=(replace(story.summary[0], is_abstract=True, problem="no-pair"),))


def _introduction(locale: Locale) -> tuple[Passage, ...]:
    _, headline, first, *_ = NEWS[str(locale)]
    return (Passage(first, locale, original=Passage(headline, RU if locale != RU else EN), by_person=True),)

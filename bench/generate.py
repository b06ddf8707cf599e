"""Generate invented news in six languages, as RSS files: the same files every time.

Of a year there are 100 files of 100 items each, about 13 MB: ``python -m bench.generate FOLDER 2024``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random

FEEDS = 100
ITEMS = 100
_DAYS = 364

# A language, and what its sentences are made of: who, does what, where and when.
_WORDS = {
    "en": (
        "The harbor council|The tram company|The public library|The weather service|The fire brigade|The city museum",
        "opened a new bridge|postponed the repair of the quay|published the figures of the year|asked for time",
        "near the old market|on the northern bank|behind the railway station|in the upper town|at the river mouth",
        "after a long debate|in spite of the storm|a month earlier than planned|for the first time in ten years",
    ),
    "es": (
        "El consejo del puerto|La compañía de tranvías|La biblioteca pública|El servicio meteorológico|Los bomberos",
        "inauguró un puente nuevo|aplazó la reparación del muelle|publicó las cifras del año|pidió más tiempo",
        "junto al mercado viejo|en la orilla norte|detrás de la estación|en la ciudad alta|en la desembocadura",
        "tras un largo debate|a pesar de la tormenta|un mes antes de lo previsto|por primera vez en diez años",
    ),
    "fr": (
        "Le conseil du port|La compagnie des tramways|La bibliothèque|Le service météo|La caserne|Le musée",
        "a inauguré un nouveau pont|a reporté la réparation du quai|a publié les chiffres|a demandé un délai",
        "près du vieux marché|sur la rive nord|derrière la gare|dans la ville haute|à l’embouchure",
        "après un long débat|malgré la tempête|un mois plus tôt que prévu|pour la première fois en dix ans",
    ),
    "de": (
        "Der Hafenrat|Die Straßenbahn|Die Stadtbücherei|Der Wetterdienst|Die Feuerwehr|Das Museum",
        "eröffnete eine neue Brücke|verschob den Umbau des Kais|nannte die Zahlen des Jahres|bat um Aufschub",
        "am alten Markt|am Nordufer|hinter dem Bahnhof|in der Oberstadt|an der Flussmündung",
        "nach langer Debatte|trotz des Sturms|einen Monat früher als geplant|zum ersten Mal seit zehn Jahren",
    ),
    "ru": (
        "Совет порта|Трамвайное управление|Городская библиотека|Служба погоды|Пожарная часть|Музей",
        "открыл новый мост|отложил ремонт набережной|опубликовал итоги года|попросил отсрочку|купил тридцать автобусов",
        "у старого рынка|на северном берегу|за вокзалом|в верхнем городе|в устье реки",
        "после долгих споров|несмотря на шторм|на месяц раньше срока|впервые за десять лет",
    ),
    "ar": (
        "مجلس الميناء|شركة الترام|المكتبة العامة|هيئة الأرصاد|فرقة الإطفاء|متحف المدينة",
        "افتتح جسرا جديدا|أجل إصلاح الرصيف|نشر أرقام السنة|طلب مهلة إضافية|اشترى ثلاثين حافلة كهربائية",
        "قرب السوق القديم|على الضفة الشمالية|خلف محطة القطار|في المدينة العليا|عند مصب النهر",
        "بعد نقاش طويل|رغم العاصفة|قبل شهر من الموعد|لأول مرة منذ عشر سنوات",
    ),
}
_MARKUP = (
    "<p>{0} <em>{1}</em> {2}</p>\n",
    '<p>{0} <a href="/news/{number}?from=feed&amp;part=2">{1}</a> {2}</p>\n',
    '<p>{0}&nbsp;&mdash; {1}</p>\n<figure><img src="/img/{number}.jpg" alt="{2}" width="640"></figure>\n',
    "<ul>\n<li>{0}</li>\n<li><strong>{1}</strong></li>\n<li>{2}</li>\n</ul>\n",
    '<div class="share" style="color:#333" onclick="share({number})">{0}</div>\n<p>{1}<br>{2}</p>\n',
)


def write_year(folder: Path, year: int) -> None:
    """Write the files of one year: ``feed-00-2024.xml`` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(FEEDS):
        (folder / f"feed-{number:02}-{year}.xml").write_text("".join(_feed(number, year)), encoding="utf-8")


def _feed(number: int, year: int) -> Iterator[str]:
    random = Random(year * FEEDS + number)
    language = list(_WORDS)[number % len(_WORDS)]
    address = f"https://feed-{number:02}.example.org"
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">\n'
        f"<channel>\n<title>Feed {number}</title>\n<link>{address}/</link>\n<description>News</description>\n"
        f'<language>{language}</language>\n<atom:link rel="self" href="{address}/rss.xml"/>\n'
    )
    for position in range(ITEMS):
        day = datetime(year, 1, 2, tzinfo=UTC) + timedelta(
            days=position * _DAYS / ITEMS, seconds=random.randrange(9999)
        )
        yield _item(random, language, address, f"{year}{number:02}{position:02}", day)
    yield "</channel>\n</rss>\n"


def _item(random: Random, language: str, address: str, number: str, day: datetime) -> str:
    blocks = (_block(random, language, number) for _ in range(random.randint(2, 3)))
    return (
        f"<item>\n<title>{_sentence(random, language)[:-1]} ({number})</title>\n<link>{address}/news/{number}</link>\n"
        f'<guid isPermaLink="false">{number}@example.org</guid>\n<pubDate>{format_datetime(day)}</pubDate>\n'
        f"<category>city</category>\n<description>{_sentence(random, language)}</description>\n"
        f"<content:encoded><![CDATA[{''.join(blocks)}]]></content:encoded>\n</item>\n"
    )


def _block(random: Random, language: str, number: str) -> str:
    return random.choice(_MARKUP).format(*(_sentence(random, language) for _ in range(3)), number=number)


def _sentence(random: Random, language: str) -> str:
    return " ".join(random.choice(words.split("|")) for words in _WORDS[language]) + "."


if __name__ == "__main__":
    write_year(Path(sys.argv[1]), int(sys.argv[2]))

"""The fifteen weeks, by name: the files of each, as they lie in the folder of data, and what their sources are called.

A source is called as its feed calls itself, because titles repeat that name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feed:
    """A file of a source, and the name of the source."""

    source: str
    path: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The first articles of a file of JSON Lines (``title``, ``text``), undated, dealt out to sources in turn."""

    sources: tuple[str, ...]
    path: str
    first: int


@dataclass(frozen=True, slots=True)
class Subject:
    """A page to read: one edition, or those of several weeks. Items that are ``undated`` arrive in the last week."""

    name: str
    weeks: tuple[str, ...]
    sources: tuple[Feed | Texts, ...]
    undated: bool = False


SUBJECTS = (
    Subject("guardian", ("2018-W05",), (Feed("The Guardian", "feeds/rss-parser__guardian.rss"),)),
    Subject("ct24", ("2023-W30",), (Feed("ČT 24 - Hlavní zprávy", "feeds/feedparser__ct24.xml"),)),
    Subject(
        "four-languages",
        ("2024-W08",),
        (
            Feed("Zprávy z ČR", "feeds/feedparser__CTK.xml"),
            Feed("STERN.DE Auto", "feeds/feedparser__stern_auto.xml"),
            Feed("MET farevarsel", "feeds/feedparser__api_met_no_metalerts.xml"),
            Feed("Kagi release notes", "feeds/fastfeedparser__kagi.xml"),
        ),
    ),
    Subject(
        "dutch",
        ("2023-W30",),
        (
            Feed("NU - Algemeen", "feeds/feedparser__nu_nl_algemeen.xml"),
            Feed("NU", "feeds/feedparser__nu_nl.xml"),
        ),
    ),
    Subject("portuguese", ("2018-W01",), (Feed("Jornal de Notícias", "feeds/rss-parser__encoding.rss"),)),
    Subject(
        "macworld",
        ("2017-W48",),
        (
            Feed("Macworld", "feeds/NetNewsWire__macworld.rss"),
            Feed("PCMag.com", "feeds/node-feedparser__illegally-nested.xml"),
            Feed("Food in Invironment", "feeds/rss-parser__content-encoded.rss"),
        ),
    ),
    Subject(
        "blog-and-listings",
        ("2017-W25",),
        (
            Feed("Daring Fireball", "feeds/NetNewsWire__DaringFireball.atom"),
            Feed("craigslist", "feeds/rss-parser__craigslist.rss"),
            Feed("Google Testing Blog", "feeds/rss-parser__many-links.rss"),
        ),
    ),
    Subject("french-blog", ("2007-W04",), (Feed("Standblog", "feeds/ruby-feedparser__standblog_h3.xml"),)),
    Subject(
        "politics-and-blogs",
        ("2017-W45",),
        (
            Feed("All TPM News", "feeds/node-feedparser__tpm-with-empty-base.atom"),
            Feed("DC Rainmaker", "feeds/NetNewsWire__dcrainmaker.xml"),
            Feed("And now it’s all this", "feeds/NetNewsWire__allthis.atom"),
            Feed("PCMag.com", "feeds/node-feedparser__illegally-nested.xml"),
        ),
    ),
    Subject("consumer", ("2007-W30",), (Feed("Consumer Reports", "feeds/ruby-feedparser__consumerreports.xml"),)),
    Subject("german", ("2018-W44",), (Feed("heise online News", "feeds/v2__rdf_UTF8.xml"),), undated=True),
    Subject(
        "russian",
        ("2014-W04",),
        (
            Feed("Новости Оренбурга и области", "feeds/node-feedparser__iconv.xml"),
            Texts(("Газета", "Агентство"), "stories/ru_pairs.jsonl", 20),
        ),
        undated=True,
    ),
    Subject(
        "vietnamese",
        ("2013-W43",),
        (Texts(("Báo Mới", "Tin Nhanh", "Thời Sự"), "stories/vi.jsonl", 60),),
        undated=True,
    ),
    Subject(
        "untitled",
        ("2020-W24",),
        (
            Texts(("Wire",), "summaries/en.jsonl", 15),
            Texts(("Dépêche",), "summaries/fr.jsonl", 15),
            Texts(("Лента",), "summaries/ru.jsonl", 15),
        ),
        undated=True,
    ),
    Subject("csto", ("2024-W44", "2025-W15", "2025-W16", "2025-W17"), (Feed("CSTO", "dumps/csto.txt"),)),
)

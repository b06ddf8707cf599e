"""Read a digest from its page, or from its entry in a feed: both show it with the same markup."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from digest.lint.markup import Element, parse_html
from digest.model.item import Published
from digest.model.locale import UNDETERMINED, Locale
from digest.model.week import Week
from digest.publishers.reading.labels import Labels
from digest.publishers.reading.markup import Part, parsed, passages
from digest.publishers.reading.shown import (
    ShownCredit,
    ShownDigest,
    ShownFigure,
    ShownImage,
    ShownMark,
    ShownSection,
    ShownStory,
    ShownText,
)
from digest.text.characters.clean import clean

_BETWEEN = " · "
_EDGES = " ·\u00a0"
_SIZE_DIGITS = 5
# Others cannot be converted to every time zone.
_YEARS = range(1000, 9999)


def digest_of_pages(pages: Sequence[bytes], week: Week, labels: Labels) -> ShownDigest:
    """Read a digest from all of its pages. Raises ValueError if one is not a page of this digest."""
    parts = [_of_page(content, week, labels) for content in pages]
    first, *others = parts
    sections = list(first.sections)
    for part in others:
        for section in part.sections:
            # A section may go on on the next page.
            if sections and (sections[-1].anchor, sections[-1].heading) == (section.anchor, section.heading):
                sections[-1] = replace(sections[-1], stories=(*sections[-1].stories, *section.stories))
            else:
                sections.append(section)
    also = tuple(story for part in parts for story in part.also)
    return replace(first, sections=tuple(sections), also=also)


def digest_of_entry(content: str, labels: Labels) -> ShownDigest:
    """Read a digest from the content of a feed entry. Raises ValueError if that shows no story."""
    root = parse_html(content.encode()).root
    box = None if root is None else root.find(".//div")
    if box is None or parsed(box.get("lang") or "") != labels.locale:
        raise ValueError("an entry in another language, or without content")
    return _needed(_digest(Part(box, labels.locale), labels))


def _of_page(content: bytes, week: Week, labels: Labels) -> ShownDigest:
    # Ours are clean, but somebody may have altered it.
    root = parse_html(clean(content.decode(errors="replace")).encode()).root
    if root is None or parsed(root.get("lang") or "") != labels.locale:
        raise ValueError("not a page in the language of its folder")
    if not content.rstrip().endswith(b"</html>"):
        raise ValueError("cut off")
    main = root.find(".//main")
    if main is None:
        raise ValueError("not a page of digest")
    return replace(_needed(_digest(Part(main, labels.locale), labels)), updated=_updated(root, week))


def _needed(digest: ShownDigest) -> ShownDigest:
    if not digest.stories:
        raise ValueError("shows no story")
    return digest


def _updated(root: Element, week: Week) -> datetime | None:
    """Return when a page was updated. Raises ValueError if its structured data tells of another week."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            told = json.loads(script.text or "")
            if not isinstance(told, dict) or not str(told.get("name")).endswith(f", {week}"):
                raise ValueError("the page of another week")
            return instant(str(told.get("dateModified") or told.get("datePublished")))
    return None


def _digest(box: Part, labels: Labels) -> ShownDigest:
    sections: list[ShownSection] = []
    also: tuple[ShownStory, ...] = ()
    introduction: tuple[tuple[ShownText, ...], ...] = ()
    mark, is_abstract = None, False
    for part in box.children("div", "section"):
        if part.is_kind("intro"):
            said = [line for line in part.children("p") if not line.is_kind("translated")]
            introduction = tuple(filter(None, map(passages, said)))
            for label in (line.text for line in part.children("p") if line.is_kind("translated")):
                mark, is_abstract = mark or labels.mark(label), is_abstract or labels.is_introduction_abstract(label)
        elif listed := part.child("ul", kind="list"):
            also = tuple(map(partial(_listed, labels=labels), listed.children("li")))
        elif part.is_kind("plain") or part.element.tag == "section":
            sections.append(_section(part, labels))
    told = tuple(one for one in sections if one.stories)
    return ShownDigest(told, also, introduction, mark, is_introduction_abstract=is_abstract)


def _section(part: Part, labels: Labels) -> ShownSection:
    title = part.child("h2")
    inside = part if part.is_kind("plain") else part.child("div")
    articles = inside.children("article") if inside else ()
    stories = tuple(_story(article, labels) for article in articles)
    heading = title.text if title else ""
    anchor = part.element.get("id") or ""
    return ShownSection(heading, stories, anchor, labels.is_earlier(heading), is_more=labels.is_more(heading))


def _story(article: Part, labels: Labels) -> ShownStory:
    headline = article.child("h2", "h3")
    meta = article.child("p", kind="meta")
    if headline is None or meta is None:
        raise ValueError("a story without a title or without its sources")
    told = article.child("p", kind="summary")
    made = article.child("p", kind="translated")
    url, url_locale = _link(headline)
    mark = _mark_of(meta, labels)
    figures = article.child("ul", kind="figures")
    picture = article.child("img", kind="picture")
    day = next((part.element.get("datetime") for part in meta.children("time")), None)
    return ShownStory(
        title=ShownText(headline.text, headline.locale, mark.title if mark else ""),
        credits=tuple(_credits(meta)),
        url=url,
        url_locale=url_locale,
        summary=passages(told) if told else (),
        is_abstract=made is not None and labels.is_abstract(made.text),
        is_title_abstract=made is not None and labels.is_title_abstract(made.text),
        figures=tuple(map(_figure, figures.children("li"))) if figures else (),
        published=published(day) if day else None,
        image=_image(picture) if picture else None,
        mark=mark,
        earlier=_earlier(meta),
    )


def _earlier(meta: Part) -> Week | None:
    """Read the week of the digest that told a story before."""
    told = meta.child("span", kind="earlier")
    try:
        return Week.parse(told.element.get("data-week") or "") if told else None
    except ValueError:
        return None


def _listed(line: Part, labels: Labels) -> ShownStory:
    title, meta = line.child("span", kind="title"), line.child("span", kind="meta")
    if title is None or meta is None:
        raise ValueError("a line without a title or without its sources")
    mark = _mark_of(meta, labels)
    url, url_locale = _link(title)
    names = tuple(ShownCredit(name.text) for name in meta.children("bdi"))
    shown = ShownText(title.text, title.locale, mark.title if mark else "")
    return ShownStory(shown, names, url, url_locale, is_title_abstract=labels.is_title_abstract(meta.text), mark=mark)


def _link(part: Part) -> tuple[str, Locale | None]:
    """Return the URL of the link in a title, and the language of its target, if it is named or that around it."""
    link = part.child("a")
    if link is None:
        return "", None
    foreign = link.element.get("hreflang")
    return link.element.get("href") or "", parsed(foreign) if foreign else None


def _credits(meta: Part) -> Iterator[ShownCredit]:
    name = ""
    links: list[tuple[str, str]] = []
    for part in meta.children("a", "bdi"):
        inside = part if part.element.tag == "bdi" else part.child("bdi")
        href, title = part.element.get("href") or "", part.element.get("title") or ""
        if inside is not None:
            if name:
                yield ShownCredit(name, tuple(links))
            name, links = inside.text, [(href, "")] if href else []
        elif name and _is_number(part.text):
            links.append((href, title))
    if name:
        yield ShownCredit(name, tuple(links))


def _mark_of(meta: Part, labels: Labels) -> ShownMark | None:
    """Read the label at the end of the line below a story."""
    links = [part for part in meta.children("a") if part.child("bdi") is None and not _is_number(part.text)]
    quoted = meta.child("q")
    title = (links[-1].element.get("title") if links else "") or (quoted.text if quoted else "")
    # A source may be named like a language, but it comes first.
    for words in without_quote(meta, quoted)[1:]:
        if mark := labels.mark(words, title):
            return replace(mark, original=_original(links, quoted) or mark.original)
    return None


def without_quote(line: Part, quoted: Part | None) -> list[str]:
    """Return the text of a line of labels without a quoted title: all of it, then without its first part, and so on."""
    earlier = line.child("span", kind="earlier")
    told = line.text.removesuffix(earlier.text).rstrip(_EDGES) if earlier else line.text
    whole = told.removesuffix(quoted.text if quoted else "").replace("\u00a0", " ").rstrip()
    parts = whole.removesuffix(_BETWEEN.rstrip()).split(_BETWEEN)
    return [_BETWEEN.join(parts[start:]) for start in range(len(parts))]


def _original(links: Sequence[Part], quoted: Part | None) -> Locale | None:
    """Return the language of an original as the link to it or the title in it has it, with its region."""
    tag = links[-1].element.get("hreflang") if links else None
    inside = quoted.child("span") if quoted else None
    found = parsed(tag) if tag else (inside.locale if inside else UNDETERMINED)
    return found if found.is_known else None


def _is_number(text: str) -> bool:
    return text.strip().isdecimal()


def _figure(line: Part) -> ShownFigure:
    return ShownFigure(line.text, line.locale, line.element.get("title") or "")


def _image(picture: Part) -> ShownImage | None:
    element = picture.element
    name = (element.get("src") or "").rpartition("/")[2]
    sizes = [element.get(side) or "" for side in ("width", "height")]
    if not name or not all(size.isascii() and size.isdecimal() and len(size) <= _SIZE_DIGITS for size in sizes):
        return None
    width, height = map(int, sizes)
    return ShownImage(name, width, height, ShownText(element.get("alt") or "", picture.locale))


def published(text: str) -> Published | None:
    """Read a date, or a date with a time and an offset; None for anything else."""
    try:
        read = date.fromisoformat(text) if len(text) == 10 else instant(text)
    except ValueError:
        return None
    return read if read and read.year in _YEARS else None


def instant(text: str) -> datetime | None:
    """Read a date with a time and an offset; None for anything else."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return read if read.utcoffset() is not None and read.year in _YEARS else None

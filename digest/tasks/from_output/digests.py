"""Read a digest from its page, or from its entry in a feed: both show it with the same markup."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from digest.language.text.characters.clean import clean
from digest.language.text.characters.typeset import plain_title
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.lint.built_markup import Element, parse_html
from digest.tasks.from_output.labels import Labels
from digest.tasks.from_output.origin import credits_of, earlier_week, mark_of
from digest.tasks.from_output.shown import (
    ShownCredit,
    ShownDigest,
    ShownFigure,
    ShownImage,
    ShownSection,
    ShownStory,
    ShownText,
)
from digest.tasks.from_output.shown_markup import ShownElement, parsed, passages

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
    return _needed(_digest(ShownElement(box, labels.locale), labels))


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
    return replace(_needed(_digest(ShownElement(main, labels.locale), labels)), updated=_updated(root, week))


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


def _digest(box: ShownElement, labels: Labels) -> ShownDigest:
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
        elif part.child("ul", kind="list") or part.child("div", kind="topics"):
            also = tuple(_also(part, labels))
        elif part.is_kind("plain") or part.element.tag == "section":
            sections.append(_section(part, labels))
    told = tuple(one for one in sections if one.stories)
    return ShownDigest(told, also, introduction, mark, is_introduction_abstract=is_abstract)


def _also(part: ShownElement, labels: Labels) -> Iterator[ShownStory]:
    """Yield the stories that are listed by title: in one list, or as today in a list for each topic."""
    topics = part.child("div", kind="topics")
    for box in topics.children("div") if topics else [part]:
        title = box.child("h3")
        heading = title.text if title and not labels.is_more(title.text) else ""
        for line in _lines(box):
            yield replace(_listed(line, labels), topic=heading)


def _lines(part: ShownElement) -> Iterator[ShownElement]:
    """Yield the lines of a list, those that are folded at its end included."""
    for inside in part.children("ul", "details"):
        yield from inside.children("li") if inside.element.tag == "ul" else _lines(inside)


def _section(part: ShownElement, labels: Labels) -> ShownSection:
    title = part.child("h2")
    inside = part if part.is_kind("plain") else part.child("div")
    articles = inside.children("article") if inside else ()
    stories = tuple(_story(article, labels) for article in articles)
    heading = title.text if title else ""
    anchor = part.element.get("id") or ""
    return ShownSection(heading, stories, anchor, labels.is_earlier(heading), is_more=labels.is_more(heading))


def _story(article: ShownElement, labels: Labels) -> ShownStory:
    """Read a story. What a brief says under its title may be folded."""
    headline = article.child("h2", "h3")
    boxes = [article, *article.children("details")]
    lines = [line for box in boxes for line in box.children("p", "summary") if line.is_kind("meta")]
    if headline is None or not lines:
        raise ValueError("a story without a title or without its sources")
    told = _first(boxes, "p", "summary")
    # Older pages say in a line of its own who wrote a story.
    made = [line.text for line in (_first(boxes, "p", "translated"), lines[0]) if line]
    url, url_locale = _link(headline)
    mark = mark_of(lines[0], labels, url_locale)
    figures = _first(boxes, "ul", "figures")
    day = next((part.element.get("datetime") for part in lines[0].children("time")), None)
    return ShownStory(
        title=ShownText(_title(headline), headline.locale, mark.title if mark else ""),
        credits=credits_of(lines, url),
        url=url,
        url_locale=url_locale,
        summary=passages(told) if told else (),
        is_abstract=any(map(labels.is_abstract, made)),
        is_title_abstract=any(map(labels.is_title_abstract, made)),
        figures=tuple(map(_figure, figures.children("li"))) if figures else (),
        published=published(day) if day else None,
        image=_image(boxes),
        mark=mark,
        earlier=next(filter(None, map(earlier_week, lines)), None),
    )


def _first(boxes: Iterable[ShownElement], tag: str, kind: str) -> ShownElement | None:
    return next(filter(None, (box.child(tag, kind=kind) for box in boxes)), None)


def _listed(line: ShownElement, labels: Labels) -> ShownStory:
    title, meta = line.child("span", kind="title"), line.child("span", kind="meta")
    if title is None or meta is None:
        raise ValueError("a line without a title or without its sources")
    url, url_locale = _link(title)
    mark = mark_of(meta, labels, url_locale)
    names = tuple(ShownCredit(name.text) for name in meta.children("bdi"))
    shown = ShownText(_title(title), title.locale, mark.title if mark else "")
    return ShownStory(shown, names, url, url_locale, is_title_abstract=labels.is_title_abstract(meta.text), mark=mark)


def _title(part: ShownElement) -> str:
    return plain_title(part.text, part.locale.language)


def _link(part: ShownElement) -> tuple[str, Locale | None]:
    """Return the URL of the link in a title, and the language of its target, if it is named or that around it."""
    link = part.child("a")
    if link is None:
        return "", None
    foreign = link.element.get("hreflang")
    return link.element.get("href") or "", parsed(foreign) if foreign else None


def _figure(line: ShownElement) -> ShownFigure:
    return ShownFigure(line.text, line.locale, line.element.get("title") or "")


def _image(boxes: Sequence[ShownElement]) -> ShownImage | None:
    """Read a picture. It stands in a figure if there are words below it."""
    frame = _first(boxes, "figure", "picture")
    picture = frame.child("img") if frame else _first(boxes, "img", "picture")
    below = frame.child("figcaption") if frame else None
    if picture is None:
        return None
    element = picture.element
    name = (element.get("src") or "").rpartition("/")[2]
    sizes = [element.get(side) or "" for side in ("width", "height")]
    if not name or not all(size.isascii() and size.isdecimal() and len(size) <= _SIZE_DIGITS for size in sizes):
        return None
    width, height = map(int, sizes)
    caption = below.child("span", kind="caption") if below else None
    credit = below.child("bdi") if below else None
    return ShownImage(
        name,
        width,
        height,
        alt=ShownText(element.get("alt") or "", picture.locale),
        caption=ShownText(caption.text, caption.locale) if caption else None,
        credit=credit.text if credit else "",
    )


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

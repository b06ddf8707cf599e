"""Write a digest as a book: its files by templates, packed the same each time (EPUB 3.3, OCF)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from digest.language.text.characters.clean import clean
from digest.model.digest import Digest, DigestStory
from digest.model.period import is_collection
from digest.model.picture import Picture
from digest.model.site import Site
from digest.publishing.epub.book_catalog import BOOK_TYPE
from digest.publishing.epub.chapters import chapters, sections
from digest.publishing.epub.xhtml import to_xhtml
from digest.publishing.excerpt import Excerpt, render_what_fits
from digest.publishing.frozen import ids
from digest.publishing.frozen.published_paths import digest_path
from digest.publishing.pages.digest_pages import description
from digest.publishing.paths import page_address
from digest.publishing.templates import Templates

# What a book weighs without its pictures, and these at most: all of it is fetched and copied at once.
_MOST_BYTES, _MOST_OF_PICTURES = 300_000, 5_000_000
# The first moment that a zip file can name.
_NEVER = (1980, 1, 1, 0, 0, 0)
_FOLDER = "EPUB/"
_IMAGES = "images/"

_Files = Mapping[str, bytes]
_Pictures = Mapping[str, tuple[Picture, bytes]]


def write_book(templates: Templates, site: Site, digest: Digest) -> bytes:
    """Write a digest as an EPUB, with as many of its first stories as keep it small, and pictures that are there.

    Raises TemplateError, and SourceError if a picture cannot be read.
    """
    pictures = _pictures(site, digest)
    shown = _with_pictures(digest, pictures)

    def render(excerpt: Excerpt) -> _Files:
        return dict(_texts(templates, site, excerpt, pictures))

    texts = render_what_fits(shown, render, lambda files: len(_packed(files)) <= _MOST_BYTES)
    images = {f"{_FOLDER}{_IMAGES}{name}": content for name, (_, content) in pictures.items()}
    return _packed({**texts, **images})


def _pictures(site: Site, digest: Digest) -> _Pictures:
    """Return the pictures that stories show, by name: the first ones, as many as there is room for."""
    own = {picture.name: picture for picture in site.pictures if "images" in site.publishers}
    room = _MOST_OF_PICTURES
    found: dict[str, tuple[Picture, bytes]] = {}
    for name in dict.fromkeys(story.image.name for story in digest.stories if story.image):
        content = own[name].read() if name in own else b""
        if content and len(content) <= room:
            found[name] = own[name], content
            room -= len(content)
    return found


def _with_pictures(digest: Digest, pictures: _Pictures) -> Digest:
    """Return the digest without the pictures that the book does not have."""

    def shown(story: DigestStory) -> DigestStory:
        return story if story.image is None or story.image.name in pictures else replace(story, image=None)

    own = tuple(replace(section, stories=tuple(map(shown, section.stories))) for section in digest.sections)
    return replace(digest, sections=own, also=tuple(map(shown, digest.also)))


def _texts(templates: Templates, site: Site, excerpt: Excerpt, pictures: _Pictures) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a book but for its pictures, by path."""
    digest, locale = excerpt.digest, excerpt.digest.locale
    all_chapters = chapters(digest)
    values = {
        "site": site,
        "digest": digest,
        "week": digest.week,
        "issue": templates.render("feed/title.txt", locale, week=digest.week).strip(),
        "chapters": all_chapters,
        "sections": sections(all_chapters),
        "more": excerpt.more,
        "page": page_address(site, digest_path(locale, digest.week)),
    }

    def made(name: str, **further: object) -> bytes:
        return clean(templates.render(f"epub/{name}", locale, **values, **further)).lstrip().encode()

    yield "META-INF/container.xml", made("container.xml")
    yield (
        f"{_FOLDER}package.opf",
        made(
            "package.opf",
            id=ids.book_id(site, locale, digest.week),
            series=ids.catalog_id(site, locale),
            position=".".join(re.findall(r"\d+", str(digest.week))) if not is_collection(digest.week) else "",
            modified=f"{digest.updated.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            description=description(digest),
            pictures=[picture for picture, _ in pictures.values()],
        ),
    )
    for name in ("nav.xhtml", "cover.xhtml", "cover.svg", "style.css"):
        yield _FOLDER + name, made(name)
    for chapter, following in zip(all_chapters, (*all_chapters[1:], None), strict=True):
        body = to_xhtml(templates.render("epub/_stories.html", locale, **values, chapter=chapter), chapter.first)
        yield _FOLDER + chapter.file, made("chapter.xhtml", chapter=chapter, following=following, body=body)


def _packed(files: _Files) -> bytes:
    """Pack files as readers require: the media type first, as it is."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path, content in (("mimetype", BOOK_TYPE.encode()), *sorted(files.items())):
            # Pictures are compressed already.
            is_kept = path == "mimetype" or _IMAGES in path
            entry = ZipInfo(path, _NEVER)
            # Else it would tell the system that the book was made on.
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content, ZIP_STORED if is_kept else ZIP_DEFLATED, compresslevel=9)
    return packed.getvalue()

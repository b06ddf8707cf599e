"""Publish the images of a site unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.picture import Picture
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import IMAGES, image_path
from digest.publishing.paths import preview_path
from digest.publishing.templates import Templates


class ImagePublisher:
    """Publishes all images of a site, shown or not: an editor may link to one."""

    def __init__(self, templates: Templates) -> None:
        """Take the templates that every publisher is given; images need none."""

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield all images, once there is an edition."""
        if catalog.listings:
            yield from (_target(picture, image_path(IMAGES + picture.name)) for picture in site.pictures)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """Yield the images shown in a digest whose week is not over."""
        shown = {story.image.name for story in digest.stories if story.image}
        for picture in site.pictures:
            if picture.name in shown:
                yield _target(picture, preview_path(image_path(IMAGES + picture.name)))


def _target(picture: Picture, path: str) -> Target:
    return Target(path, picture.media_type, picture.version, picture.read)

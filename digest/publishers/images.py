"""The pictures of a site, published as they are."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.picture import Picture
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishers.addresses import IMAGES, image_path, preview_path
from digest.publishers.templates import Templates


class ImagePublisher:
    """Publishes the pictures of a site, whether anything shows them or not: an editor may link to one."""

    def __init__(self, templates: Templates) -> None:
        """Take what every publisher is given; pictures need no templates."""

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """All pictures, once there is anything to see."""
        if catalog.listings:
            yield from (_target(picture, image_path(IMAGES + picture.name)) for picture in site.pictures)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """Those that a digest shows whose week is not over."""
        shown = {story.image.name for story in digest.stories if story.image}
        for picture in site.pictures:
            if picture.name in shown:
                yield _target(picture, preview_path(image_path(IMAGES + picture.name)))


def _target(picture: Picture, path: str) -> Target:
    return Target(path, picture.media_type, picture.version, picture.read)

"""The marks of our own in TMX documents, FROZEN FOREVER: exports of older versions must be read as what they are.

With another seal, what a machine made would come back as the correction of a person, which no gate checks. It looks at
texts as ``clean`` and ``tidy`` leave them: a test pins what both do here.
"""

from __future__ import annotations

from digest.language.text.characters.clean import clean
from digest.language.text.characters.spacing import tidy
from digest.model.frozen.item_key import name_of

# The standard has no properties for how a machine made a translation.
PROPERTY = "x-digest-"


def seal(segment: str, text: str) -> str:
    """Return a checksum of two texts, which reveals changes that a program did not record.

    Spacing is ignored, since programs reformat documents.
    """
    return name_of(tidy(clean(segment)), tidy(clean(text)))

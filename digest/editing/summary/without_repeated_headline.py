"""Leave out the sentences of a summary that its title says as well, whether the source gave it or it was made."""

from __future__ import annotations

from collections.abc import Sequence

from digest.language.text.words.content_words import adds_nothing
from digest.language.text.words.words import stems
from digest.model.edition import Sentence


def without_repeated_headline(headline: str, summary: Sequence[Sentence], language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a summary that say anything that the headline does not say, each whole.

    The rest of one that goes on where the headline ends would be the second half of a thought, and translated badly.
    """
    known = frozenset(stems(headline, language))
    return tuple(one for one in summary if not adds_nothing(stems(one.text, language), known, language))

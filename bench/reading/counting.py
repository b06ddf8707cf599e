"""Count what a reader notices, in titles, sentences and figures. Everything here is a pure function of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from digest.language.text.sentences.context_dependent_openers import depends_on_context
from digest.language.text.words.words import words

# The share of the words of a title that a sentence has if it repeats the title.
REPEATED = 0.75
_FEWEST_WORDS = 4
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|«[^»]*(?:»|\Z)|„[^“”]*(?:[“”]|\Z)|「[^」]*(?:」|\Z)|\"[^\"]*(?:\"|\Z)")
# Of another sentence's quotation: its beginning is missing.
_QUOTED_BEFORE = re.compile(r"\A[^“«„「]*[”»」]")
_MONEY_OR_SHARE = re.compile(
    r"[%‰$€£¥₽₴₫₹]|\b(?:percent|per ?cent|prozent|procent\w*|proc|процент\w*|por ?cento|por ciento|pour ?cent|phần trăm"
    r"|dollars?|dolar\w*|d[oó]lares|euros?|pounds?|eur|usd|gbp|kč|korun\w*|руб\w*|доллар\w*|евро|đồng"
    r")(?!\w)",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"(?<![^\W\d])(?:k|m|mn|bn|tn|thousand|million\w*|billion\w*|trillion\w*|mil|mili[oó]n\w*|miliard\w*|mld|mio|mrd|milli\w+|"
    r"milh\w+|bilh\w+|miljoen|miljard|тыс\w*|млн|млрд|миллион\w*|миллиард\w*|nghìn|triệu|tỷ|us|canadian)(?!\w)",
    re.IGNORECASE,
)


def is_cut(title: str, source: str) -> bool:
    """Return whether a title has an ellipsis that the words of the source, its title or text, do not have."""
    return any(mark in title and mark not in source for mark in ("…", "..."))


def is_spliced(headline: str, text: str) -> bool:
    """Return whether the words of a made headline do not follow each other in the text."""
    return f" {' '.join(words(headline))} " not in f" {' '.join(words(text))} "


def overlap(title: str, text: str) -> float:
    """Return the share of the words of a title that are in a text; 0 for a title without words."""
    known = frozenset(words(title))
    return len(known.intersection(words(text))) / len(known) if known else 0.0


def repeats(title: str, sentence: str) -> bool:
    """Return whether a sentence repeats a title, or begins with it."""
    return bool(title) and overlap(title, sentence) >= REPEATED


def is_dangling(sentence: str, language: str, before: str, text: str) -> bool:
    """Return whether a sentence begins with a word for what an earlier one names, and that one is not ``before`` it.

    ``text`` is that of the item: the sentence that it has before this one may be the one shown before.
    """
    if not depends_on_context(sentence, language):
        return False
    return not before or _plain(f"{before} {sentence}") not in _plain(text)


def has_no_speaker(sentence: str) -> bool:
    """Return whether a sentence is all quotation, with fewer than two words outside."""
    rest, quotations = _QUOTED.subn(" ", _QUOTED_BEFORE.sub(" “” ", sentence))
    return quotations > 0 and len(words(rest)) < 2 and len(words(sentence)) >= _FEWEST_WORDS


def ends_in_colon(sentence: str) -> bool:
    """Return whether a sentence only announces what follows."""
    return sentence.rstrip("”»\"' ").endswith((":", "："))


def is_boilerplate(sentence: str, texts: Iterable[str]) -> bool:
    """Return whether a sentence of some length is in other texts of its source too."""
    found = _plain(sentence)
    return len(words(sentence)) >= _FEWEST_WORDS and any(found in _plain(text) for text in texts)


def is_bare(figure: str) -> bool:
    """Return whether a figure is a percentage or an amount of money that does not say of what."""
    rest, marks = _MONEY_OR_SHARE.subn(" ", figure)
    return marks > 0 and not any(not word[0].isdigit() for word in words(_SCALE.sub(" ", rest)))


def largest_share(names: Sequence[str]) -> float:
    """Return the share of the name that is most frequent; 0 of nothing."""
    return max(Counter(names).values()) / len(names) if names else 0.0


def _plain(text: str) -> str:
    return " ".join(text.split())

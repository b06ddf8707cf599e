"""URLs and email addresses in text, matched generously: better to protect too much than to alter one."""

from __future__ import annotations

from digest.language.text.characters.combining_marks import MARKS

# Up to the next space, tag or quotation mark. Final punctuation and closing brackets are removed later.
_SIGN = r"[^\s<>\"`«»“”„⟦⟧，。、；！？」』】》]"
_LABEL = rf"[\w{MARKS}-]+"
_AFTER_HOST = rf"(?::\d{{1,5}}(?!\d))?(?:[/?#]{_SIGN}*)?"
# Endings of host names without "https://": after a point without a space, any other word begins a sentence.
_ENDINGS = (
    "com org net edu gov int info biz news blog app dev io ai tv eu uk es cat fr de it pt ru by ua pl nl be ch at cn "
    "jp br mx ar рф бел "
    "pdf docx? xlsx? pptx? odt csv txt json xml html? py js zip gz exe jpe?g png gif svg webp mp[34] epub toml ya?ml"
)
_ENDING = "|".join((*_ENDINGS.split(), *_ENDINGS.upper().split()))
# Before a port, a path or a query, any word can end a host name.
_ANY_ENDING = rf"[^\W\d_][\w{MARKS}-]{{1,23}}(?=:\d{{2,5}}(?!\d)|/|[?#]\w)"

# Email addresses, and hosts followed by a path as programs write them.
_EMAIL = (
    rf"(?<![\w.+%{MARKS}-])[\w.+%{MARKS}-]+@(?:{_LABEL}(?:\.{_LABEL})+|localhost\b)(?:(?::[\w.-]{{1,64}})?/{_SIGN}*)?"
)

ADDRESS = "|".join(
    (
        _EMAIL,
        rf"(?<![a-zA-Z])[a-zA-Z][a-zA-Z0-9+-]{{0,30}}://{_SIGN}+",
        rf"(?<!\w)(?i:www\.|(?:mailto|magnet|urn|xmpp|sips?|doi|bitcoin):){_SIGN}+|(?<!\w)(?i:tel:)\+?\d{_SIGN}*",
        rf"(?<![\w.{MARKS}-]){_LABEL}(?:\.{_LABEL})*\.(?:{_ANY_ENDING}|(?:{_ENDING})(?![\w{MARKS}-])){_AFTER_HOST}",
        rf"(?<![\w.])(?:localhost|\d{{1,3}}(?:\.\d{{1,3}}){{3}})(?=:\d|/){_AFTER_HOST}",
    )
)
_CLOSING = frozenset(".,:;!?'’*…|،؛؟।")
_OPENING_OF = {")": "(", "]": "[", "}": "{"}


def without_closing(address: str) -> str:
    """Remove punctuation after an address, and closing brackets that were not opened in it."""
    unopened = {end: address.count(end) - address.count(begin) for end, begin in _OPENING_OF.items()}
    length = len(address)
    while length > 1:
        char = address[length - 1]
        if unopened.get(char, 0) > 0:
            unopened[char] -= 1
        elif char not in _CLOSING:
            break
        length -= 1
    return address[:length]

"""What an address looks like in a text: rather too much is taken for one than that one is altered."""

from __future__ import annotations

from digest.text.characters.marks import MARKS

# Up to the next space, tag or quotation mark. What ends a sentence, or closes a bracket around it, is taken off later.
_SIGN = r"[^\s<>\"`«»“”„⟦⟧，。、；！？」』】》]"
_LABEL = rf"[\w{MARKS}-]+"
_AFTER_HOST = rf"(?::\d{{1,5}}(?!\d))?(?:[/?#]{_SIGN}*)?"
# Names of hosts that stand alone: after a point that no space follows, other words than these begin a sentence.
_ENDINGS = (
    "com org net edu gov int info biz news blog app dev io ai tv eu uk es cat fr de it pt ru by ua pl nl be ch at cn "
    "jp br mx ar рф бел "
    "pdf docx? xlsx? pptx? odt csv txt json xml html? py js zip gz exe jpe?g png gif svg webp mp[34] epub toml ya?ml"
)
_ENDING = "|".join((*_ENDINGS.split(), *_ENDINGS.upper().split()))
# Before a port, a path or a query, any word is the ending of a host.
_ANY_ENDING = rf"[^\W\d_][\w{MARKS}-]{{1,23}}(?=:\d{{2,5}}(?!\d)|/|[?#]\w)"

# Emails, also of hosts with a path behind them, as programs write them.
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
    """Take off what stands behind an address: punctuation, and brackets that were not opened in it."""
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

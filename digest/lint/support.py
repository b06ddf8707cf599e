"""What mail programs make of CSS: data, by property, of those that a large part of readers does without.

From the tables of caniemail.com (2026) for Gmail, Outlook for Windows, Yahoo and Apple Mail, as facts in our own words.
"""

from __future__ import annotations

from collections.abc import Mapping

# What is not understood is passed over, so layout must not depend on it.
UNSUPPORTED: Mapping[str, str] = {
    "animation": "nothing moves in Gmail and Outlook",
    "clip-path": "Gmail and Outlook show the whole",
    "columns": "Outlook and Yahoo show one column",
    "column-count": "Outlook and Yahoo show one column",
    "filter": "Gmail and Outlook show it unfiltered",
    "float": "Outlook for Windows does not float text",
    "gap": "Gmail and Outlook leave no gap",
    "grid-template-columns": "Gmail and Outlook show one column",
    "inset": "Gmail and Outlook do not know it",
    "margin-block": "Gmail, Outlook and Yahoo leave no margin; write top and bottom",
    "margin-inline": "Gmail, Outlook and Yahoo leave no margin; write left and right",
    "margin-inline-start": "Gmail, Outlook and Yahoo leave no margin; write left or right",
    "padding-inline": "Gmail, Outlook and Yahoo leave no padding; write left and right",
    "padding-inline-start": "Gmail, Outlook and Yahoo leave no padding; write left or right",
    "position": "Gmail and Outlook leave it where it stands",
    "transform": "Gmail and Outlook leave it as it is",
    "transition": "nothing moves in Gmail and Outlook",
}
# By property, values with the same fate.
UNSUPPORTED_VALUES: Mapping[tuple[str, str], str] = {
    ("display", "flex"): "Outlook for Windows and old Gmail show one thing below the other",
    ("display", "grid"): "Gmail and Outlook show one thing below the other",
    ("text-align", "end"): "Outlook for Windows does not know it; write left or right",
}

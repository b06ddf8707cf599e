"""CSS that many email clients do not support, as data by property.

Facts from the tables of caniemail.com (2026) for Gmail, Outlook for Windows, Yahoo and Apple Mail, in our own words.
"""

from __future__ import annotations

from collections.abc import Mapping

# Clients ignore what they do not support, so layout must not depend on it.
UNSUPPORTED: Mapping[str, str] = {
    "animation": "Gmail and Outlook do not animate",
    "clip-path": "Gmail and Outlook do not clip",
    "columns": "Outlook and Yahoo show one column",
    "column-count": "Outlook and Yahoo show one column",
    "filter": "Gmail and Outlook ignore it",
    "float": "Outlook for Windows does not support it",
    "gap": "Gmail and Outlook leave no gap",
    "grid-template-columns": "Gmail and Outlook show one column",
    "inset": "Gmail and Outlook do not support it",
    "margin-block": "Gmail, Outlook and Yahoo ignore it; use margin-top and margin-bottom",
    "margin-inline": "Gmail, Outlook and Yahoo ignore it; use margin-left and margin-right",
    "margin-inline-start": "Gmail, Outlook and Yahoo ignore it; use margin-left or margin-right",
    "padding-inline": "Gmail, Outlook and Yahoo ignore it; use padding-left and padding-right",
    "padding-inline-start": "Gmail, Outlook and Yahoo ignore it; use padding-left or padding-right",
    "position": "Gmail and Outlook ignore it",
    "transform": "Gmail and Outlook ignore it",
    "transition": "Gmail and Outlook do not animate",
}
# Unsupported values, by property.
UNSUPPORTED_VALUES: Mapping[tuple[str, str], str] = {
    ("display", "flex"): "Outlook for Windows and some versions of Gmail stack the content",
    ("display", "grid"): "Gmail and Outlook stack the content",
    ("text-align", "end"): "Outlook for Windows does not support it; use left or right",
}

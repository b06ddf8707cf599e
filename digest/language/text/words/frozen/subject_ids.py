"""The ids of subjects of news: an English word in lower case, or that of a territory ("place:UA").

Stored editions contain them, and anchors and feeds are made from them: add new ones, never change one.
"""

from __future__ import annotations

SUBJECTS = (
    "politics", "world", "business", "technology", "science", "health", "sport", "culture", "environment", "education",
    "society", "crime", "opinion", "travel", "local",
)  # fmt: skip
# No name contains a colon, and no tag that becomes a heading.
TERRITORY = "place:"

"""Georgian."""

from __future__ import annotations

from digest.languages.language import (
    Clauses,
    Dates,
    Language,
    Openers,
    phrases,
)

LANGUAGE = Language(
    code="ka",
    dates=Dates(
        after_year=phrases("წ | წლის | წელი"),
    ),
    openers=Openers(
        unnamed=("(?:შეხვედრა|სხდომა|ღონისძიება|კონფერენცია|ვიზიტი|ცერემონია|სემინარი|ფორუმი)"),
    ),
    clauses=Clauses(
        reporting=(
            "თქვა|ამბობს|ამბობენ|განაცხადა|აცხადებს|აცხადებენ|განაცხადეს|აღნიშნა|აღნიშნავს|იუწყება|წერს|დაწერა|ცნობით"
            "|თანახმად|განმარტა|ინფორმაციით|აზრით"
        ),
    ),
)

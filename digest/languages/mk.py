"""Macedonian."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Dates,
    Language,
    Recognition,
    phrases,
    words,
)

LANGUAGE = Language(
    code="mk",
    calendar=Calendar(
        shortest_months=words("мај"),
    ),
    dates=Dates(
        range_starts=phrases("од"),
        after_year=phrases("година"),
    ),
    recognition=Recognition(
        words=words("""
            и во на со од до за по под при без над пред преку меѓу не ни дека да како така но а или ли би тој
            таа тоа тие го ја ги им му ова овој оваа овие кој која кое кои беше беа е се ќе има нема веќе уште
            ако кога каде исто повеќе години година си сум потоа
        """),
        foreign_letters="ыэёіїєґўщъьйюяәғқңөұүһҳҷӣӯћђ",
    ),
)

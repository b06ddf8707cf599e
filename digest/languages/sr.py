"""Serbian."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Dates,
    Language,
    Openers,
    Recognition,
    phrases,
    words,
)

LANGUAGE = Language(
    code="sr",
    calendar=Calendar(
        shortest_months=words("мај"),
    ),
    dates=Dates(
        range_starts=phrases("од"),
        after_year=phrases("годин | године"),
    ),
    openers=Openers(
        dependent=phrases("""
            он | она | они | ово | овај | ова | али | међутим | такође | зато | on | ona | oni | ovo | ovaj | ova
            | ali | međutim | također | takođe | zato
        """),
    ),
    recognition=Recognition(
        words=words("""
            и у на с са к од до из за по под при без над пред кроз између не ни да што како тако али а или ли би
            он она оно они га је ју их им му ово овај ова ови који која које био била било били су ће има нема
            већ још ако када где после такође више година године се си сам
        """),
        foreign_letters="ыэёіїєґўщъьйюяәғқңөұүһҳҷӣӯѓќѕ",
    ),
)

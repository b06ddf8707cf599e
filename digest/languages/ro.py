"""Romanian."""

from __future__ import annotations

from digest.languages.language import (
    Counted,
    Dates,
    Language,
    Openers,
    Recognition,
    phrases,
    words,
)

LANGUAGE = Language(
    code="ro",
    dates=Dates(
        before_year=words("anul"),
    ),
    openers=Openers(
        dependent=phrases("""
            el | ea | ei | ele | acesta | aceasta | aceștia | acestea | însă | dar | totuși | de asemenea | astfel
            | și | apoi
        """),
    ),
    counted=Counted(
        noun_first=1,
    ),
    recognition=Recognition(
        words=words("""
            o un unei unui al a ai ale de din la în cu pe pentru prin și sau că nu se este sunt au fost era mai
            ca dar când unde acest această aceste acești său sa până între după înainte care ce tot toate deja
            foarte fără spre sub lui lor el ea ei ele va vor fi cel cea cei cele
        """),
        foreign_letters="ãäåæçèêëñòôõöøùûœßğıłąęćńśźżčřšžđáéíóú",
    ),
)

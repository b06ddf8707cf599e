"""Danish."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Dates,
    Genres,
    Language,
    Recognition,
    by_genre,
    phrases,
    words,
)

LANGUAGE = Language(
    code="da",
    calendar=Calendar(
        shortest_months=words("maj"),
    ),
    dates=Dates(
        ranges=words("til"),
        range_starts=phrases("fra"),
        before_clock=phrases("kl | kl. | klokken"),
    ),
    abbreviations=Abbreviations(
        before_ordinals=words("det"),
    ),
    recognition=Recognition(
        words=words("""
            en et den det de der som og eller i på af til fra med for om ved over under efter før mod ikke sig
            er var bliver blev har havde mere end men når hvor denne dette disse hans hendes deres indtil siden
            mellem uden også alle allerede meget vil kan skal at han hun ud ind op nu hos blandt kun
        """),
        foreign_letters="àâãäçèêëìîïñòôõöùûœßğşıłąęćńśźżčřšžđășț",
    ),
    genres=Genres(
        labels=by_genre("""
            advertisement: sponsoreret indhold, betalt indhold, kommercielt indhold | tips: horoskop, kryds og tværs,
            sudoku, quiz, oddstips | live blog: direkte, live, følg med live | gallery: billeder, billedserie,
            i billeder | audio: podcast, lyd | video: video, se video | jobs: ledige stillinger, stillingsopslag
            | listing: tv-guide, kalender
        """),
        bracketed=by_genre("advertisement: annonce, reklame, sponsoreret"),
        titles={
            "tips": "dagens horoskop|horoskop for|kryds og tværs|lottotal",
            "live blog": "minut for minut$",
            "gallery": "i billeder$|dagens billede$",
        },
        texts={
            "advertisement": "(?:artiklen|indholdet) er (?:sponsoreret|betalt af)",
        },
        sections=by_genre("""
            advertisement: sponsoreret indhold, betalt indhold | tips: horoskop, quiz | gallery: billedserie,
            billedserier | audio: podcasts | jobs: ledige stillinger | listing: tv-guide
        """),
        residue=phrases("seneste nyt | lige nu | opdateret | eksklusivt | breaking | plus"),
        headings=phrases("leder | debat | kronik | analyse | kommentar | kultur | sport | økonomi | nyheder | klumme"),
    ),
)

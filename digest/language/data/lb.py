"""Luxembourgish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="lb",
    names=schema.Names(
        are_all_nouns_capital=True,
    ),
    topics=schema.places("""
            politics: Politik, regierung, chamber, wahlen
            | world: Ausland, international, welt
            | business: Wirtschaft, ekonomie, finanzen, finanzplaz, betriber
            | technology: Technologie, technik, digital, internet, kënschtlech intelligenz
            | science: Wëssenschaft, fuerschung, weltraum
            | health: Gesondheet, medezin, coronavirus
            | sport: Sport, fussball, vëlo, vëlosport, basketball, tennis, handball
            | culture: Kultur, konscht, musek, kino, film, theater, literatur, bicher
            | environment: Ëmwelt, klima, klimawandel, natur
            | education: Bildung, schoul, uni, universitéit
            | society: Gesellschaft, famill, relioun, liewen, mënscherechter
            | crime: Police a Justiz, police, justiz, geriicht, faits divers, kriminalitéit
            | opinion: Meenung, meenungen, commentaire, editorial, lieserbréif
            | travel: Reesen, tourismus
            | local: Lokales, gemengen, regional, stad
            | none: news, noriichten, neiegkeeten, aktualitéit, aktuell, haaptsäit, anerer, diverses, video,
            videoen, foto, fotoen, interview, analys, lëtzebuerg, blog, haut, medien, artikel
    """),
)

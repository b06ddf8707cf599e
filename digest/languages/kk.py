"""Kazakh."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Calendar, Dates, Language, Openers, by_number, phrases, words

LANGUAGE = Language(
    code="kk",
    calendar=Calendar(
        months=by_number("""
            қаңтарда | ақпанда | наурызда | сәуірде | мамырда | маусымда | шілдеде | тамызда | қыркүйекте
            | қазанда | қарашада | желтоқсанда
        """),
    ),
    dates=Dates(
        today=words("бүгін кеше"),
        after_year=phrases("жыл | жылы | жылғы | ж"),
    ),
    abbreviations=Abbreviations(
        before_names=words("қ к көш даң ауд ш мырз"),
        within=words("б.з.д б.з м.ғ.д"),
        before_numbers=words("ж жж б бб қаң ақп нау сәу мам мау шіл қыр қаз жел"),
        after_numbers=words("ж жж ғ ғғ м"),
    ),
    openers=Openers(
        starters=words("""
            ол олар біз сіз мен сен бұл осы сол оның оны оған олардың бірақ алайда кейін содан сонда сондықтан қазір
            бүгін кеше ертең ешкім ештеңе барлық және егер қашан қайда кім не неге
        """),
        dependent=phrases("""
            ол | олар | бұл | бұлар | осы | сол | бірақ | алайда | сондай-ақ | сондықтан | сонымен | сонымен қатар
            | оның | олардың
        """),
    ),
)

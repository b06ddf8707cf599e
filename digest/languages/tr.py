"""Turkish."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Dates, Language, Notices, Openers, phrases, words

LANGUAGE = Language(
    code="tr",
    dates=Dates(
        ranges=words("ile"),
        before_clock=phrases("saat"),
        after_year=phrases("yıl | yılı | yıli"),
    ),
    abbreviations=Abbreviations(
        before_names=words("sn doç yrd Av Alb Org Korg Mah Cad Sok"),
        within=words("vb örn bkz M.Ö M.S"),
        before_numbers=words("no md"),
        after_ordinals=words("""
            cumhurbaşkanı dünya lig ligi köprü havalimanı ordu asliye ağır sulh yargı uluslararası ulusal geleneksel
            yüzyıl
        """),
    ),
    openers=Openers(
        starters=words("ve bu şu o onlar biz siz ben bir ancak ama fakat sonra daha bugün dün yarın"),
        dependent=phrases("""
            o | onlar | onun | bu | bunlar | bunun | şu | ancak | fakat | ama | ayrıca | böylece | öte yandan
            | bununla birlikte
        """),
        independent="bu (?:hafta|ay|yıl|sabah|akşam|gece)",
    ),
    notices=Notices(
        beginnings=phrases("ayrıca okuyun | haberin devamı | kaynak: | fotoğraf:"),
        whole=phrases("reklam"),
    ),
)

"""Galician."""

from __future__ import annotations

from digest.languages.language import Calendar, Counted, Dates, Hours, Language, Names, Unit, phrases, words

LANGUAGE = Language(
    code="gl",
    calendar=Calendar(
        weekday_patterns=(
            "luns",
            "martes",
            "mércores",
            "xoves",
            "venres",
            "sábados?",
            "domingos?",
        ),
    ),
    dates=Dates(
        before_clock=phrases("ás"),
    ),
    counted=Counted(
        noun_first=1,
    ),
    units={
        "dollar": Unit(surely="d[oó]l+ar", perhaps="peso"),
        "euro": Unit(surely="euro"),
        "pound": Unit(perhaps="libra|esterlin"),
        "yen or yuan": Unit(surely=r"(?:yen|yuan)e?s?\b", perhaps="yen|[yi]uan|ien[eis]"),
        "Swiss franc": Unit(perhaps="fran[ckqç]"),
        "percent": Unit(surely="por ?cien"),
        "degree Celsius": Unit(perhaps="celsius|grad|grau|gr[ae]t?s|degr"),
        "degree Fahrenheit": Unit(perhaps="fahrenheit|grad|grau|gr[ae]t?s|degr"),
        "kilometer": Unit(surely="quil[oó]m"),
        "kilogram": Unit(surely="quilog", perhaps="quilo(?!m)"),
        "mile": Unit(surely=r"millas\b", perhaps=r"\bmillas?\b"),
        "foot": Unit(perhaps=r"\b(?:pés?|pies?)(?![^\W\d_])"),
        "meter or million": Unit(perhaps="m[eèé]t|mil[lhij]"),
        "before our era": Unit(surely=r"a\. ?[ckJ]\b", perhaps=r"a\. ?[ck]\b|\ba\.? ?de ?C|antes d"),
    },
    names=Names(
        articles=words("o a os as un unha do da dos das ao á mar"),
        places={
            "Germany": words("Alemaña"),
            "Netherlands": words("Países Baixos"),
            "Kingdom": words("Reino"),
            "United": words("Unidos Unido"),
            "Sweden": words("Suecia"),
            "Cyprus": words("Chipre"),
            "Czechia": words("Chequia"),
            "Algeria": words("Argel Alxeria"),
            "Scotland": words("Escocia"),
            "Wales": words("Gales"),
            "Poland": words("Polonia"),
            "Greece": words("Grecia"),
            "Hungary": words("Hungría"),
            "Austria": words("Austria"),
            "Egypt": words("Exipto"),
            "Japan": words("Xapón"),
            "China": words("China"),
            "Chile": words("Chile"),
            "Chad": words("Chad"),
            "Montenegro": words("Montenegro"),
            "Mauritius": words("Mauricio"),
            "Burma": words("Birmania Myanmar"),
            "Ivory": words("Marfil"),
            "Athens": words("Atenas"),
            "Beijing": words("Pekín Pequín"),
            "Jerusalem": words("Xerusalén"),
        },
    ),
    hours=Hours(
        after_noon="tarde|noite",
        before_noon="mañá|mañana|madrugad",
        hour=r"\b(?:[àa]s|horas)\b",
    ),
    negators=words("non nin nunca xamais ninguén nada ningun(?:ha|has|s)? ningún tampouco sen"),
    probes=(
        "O artigo está en {0} desde o luns.",
        "Pódese ler en {0} e en {1}.",
    ),
)

"""Galician."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Counted,
    Dates,
    Hours,
    Language,
    Names,
    NumberWords,
    Unit,
    phrases,
    places,
    words,
)

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
    numbers=NumberWords(
        zero="cero",
        small="un/unha dous/dúas tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis "
        "dezasete dezaoito dezanove",
        tens="vinte trinta corenta cincuenta sesenta setenta oitenta noventa",
        hundreds="cen/cento douscentos/duascentas/dúascentas trescentos/trescentas catrocentos/catrocentas "
        "cincocentos/quiñentos/cincocentas/quiñentas seiscentos/seiscentas setecentos/setecentas "
        "oitocentos/oitocentas novecentos/novecentas",
        more={1000: "mil", 250_000: "cuarto_de_millón"},
        multipliers={3: "mil", 6: "millón millóns", 12: "billón billóns"},
        after_tens=("e",),
        after_hundreds=("", "e"),
        half="e_medio e_media",
        half_of="medio",
        without_accents=True,
        not_numbers="por cento|mil grazas",
        synonyms={
            2: "ambos ambas dobr duplic par parell segund medi metad bi",
            3: "tri terc terz",
            4: "cuart cuad",
            5: "quint",
            6: "ducia semest medi",
            10: "década",
            12: "ducia mediod medianoite",
            15: "quincen",
            20: "vinten",
            100: "centen cent século",
            1000: "mil",
            10**6: "mill",
        },
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
        places=places("""
            US: EUA, EE. UU | GB: Gran Bretaña | NL: Holanda | EU: UE | UN: ONU | MM: Birmania, Myanmar
            | PS: Palestina | NATO: OTAN | Algiers: Alxer, Argel | DZ: Argel | England: Inglaterra | Scotland: Escocia
            | Wales: Gales | Beijing: Pekín, Pequín | WHO: OMS | IMF: FMI
        """),
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

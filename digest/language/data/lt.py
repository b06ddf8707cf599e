"""Lithuanian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="lt",
    dates=schema.Dates(
        today=schema.phrases("šiandien | vakar | rytoj"),
        after_year=schema.phrases("m"),
    ),
    topics=schema.places("""
            politics: Politika, vyriausybė, rinkimai, seimas
            | world: Pasaulis, užsienis, užsienio naujienos, tarptautinės naujienos
            | business: Verslas, ekonomika, finansai, rinkos, įmonės, nekilnojamasis turtas, pinigai
            | technology: Technologijos, it, internetas, dirbtinis intelektas, skaitmena
            | science: Mokslas, tyrimai, kosmosas, mokslas ir technologijos
            | health: Sveikata, medicina, sveikatos apsauga, koronavirusas
            | sport: Sportas, futbolas, krepšinis, tenisas, olimpinės žaidynės
            | culture: Kultūra, menas, muzika, kinas, teatras, literatūra, knygos, pramogos, veidai
            | environment: Aplinka, klimatas, klimato kaita, gamta, ekologija, aplinkosauga
            | education: Švietimas, mokykla, universitetas, studijos
            | society: Visuomenė, religija, šeima, gyvenimas, gyvenimo būdas, žmogaus teisės
            | crime: Kriminalai ir teisė, kriminalai, nusikaltimai, teismai, policija, teisė, teisėsauga
            | opinion: Nuomonės, nuomonė, komentarai, komentaras, redakcijos skiltis
            | travel: Kelionės, turizmas
            | local: Vietos naujienos, miestas, regionai, regionas, savivalda
            | none: naujienos, žinios, naujausios, svarbiausios, pagrindinis, aktualijos, kita, įvairenybės, video,
            vaizdo įrašai, foto, nuotraukos, interviu, analizė, lietuva, lietuvoje, tinklaraštis, šiandien,
            žiniasklaida, straipsnis, straipsniai
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("prenumeruoti | prenumerata | užsisakyti"),
        leave=schema.phrases("atsisakyti prenumeratos | atsisakyti | nutraukti prenumeratą"),
        confirm=schema.phrases("patvirtinti | patvirtinu | taip"),
        help=schema.phrases("pagalba"),
        topics=schema.phrases("temos"),
        everything=schema.phrases("visos | viskas"),
        polite=schema.phrases("prašau | noriu"),
        answered=schema.phrases("ats"),
        passed_on=schema.phrases("pers"),
        sender=schema.phrases("nuo"),
        signed=schema.phrases("išsiųsta iš"),
    ),
)

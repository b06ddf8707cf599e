"""German."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="de",
    relative_length=1.17,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        months=schema.by_number("jänner |  |  |  |  |  |  |  |  |  |  | "),
        weekdays=schema.by_number(" |  |  |  |  | sonnabend | "),
        short_months=schema.words("okt dez"),
        shortest_months=schema.words("mai"),
        weekday_patterns=(
            r"\w*montag\w*",
            r"\w*dienstag\w*",
            r"\w*mittwoch\w*",
            r"\w*donnerstag\w*",
            r"\w*freitag\w*",
            r"\w*(?:samstag|sonnabend)\w*",
            r"\w*sonntag\w*",
        ),
        weekday_hints=(
            "mo",
            "die?",
            "mi",
            "do",
            "fr",
            "sa",
            "so",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("am vom ab seit schon bereits"),
        parts_of_day=schema.words("abend morgen vormittag nachmittag nacht"),
        today=schema.phrases("""
            heute | gestern | vorgestern | diese woche | letzte woche | vergangene woche | nächste woche | kommende
            woche | dieser woche | letzter woche | vergangener woche | nächster woche | kommender woche
        """),
        ranges=schema.words("bis und"),
        range_starts=schema.phrases("vom | von"),
        before_clock=schema.phrases("um"),
        after_clock=schema.words("uhr"),
        this_year=schema.phrases("dieses jahres"),
        fillers=schema.words("den"),
        labels=schema.phrases("datum | veröffentlicht | veröffentlicht am | erschienen am"),
        changed=schema.phrases("aktualisiert | veröffentlicht | stand | zuletzt aktualisiert"),
        ties=schema.words("am vom zum bis ab seit den der"),
        letter_ties=schema.words("den"),
    ),
    numbers=schema.NumberWords(
        minus="minus",
        below_zero="unter (?:null|dem gefrierpunkt)",
        zero="null",
        small="ein/eins/eine/einem/einen/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf "
        "zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn",
        tens="zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig",
        more={
            100: "hundert",
            1000: "tausend",
            1.5: "anderthalb anderthalbe",
            250_000: "viertelmillion",
            20: "zwanziger zwanzigerjahre zwanzigerjahren",
            30: "dreißiger dreißigerjahre dreißigerjahren",
            40: "vierziger vierzigerjahre vierzigerjahren",
            50: "fünfziger fünfzigerjahre fünfzigerjahren",
            60: "sechziger sechzigerjahre sechzigerjahren",
            70: "siebziger siebzigerjahre siebzigerjahren",
            80: "achtziger achtzigerjahre achtzigerjahren",
            90: "neunziger neunzigerjahre neunzigerjahren",
        },
        multipliers={
            2: "hundert",
            3: "tausend",
            6: "million millionen mio",
            9: "milliarde milliarden mrd",
            12: "billion billionen",
        },
        most_hundreds=19,
        after_tens=(),
        after_hundreds=("", "und"),
        after_thousands=("", "und"),
        ones_first="und",
        half="einhalb",
        half_of="halbe halben",
        in_one_word=True,
        not_numbers=r"(?-i:(?:[Dd]ie|[Dd]er|[Ii]hre|[Ss]eine|deutsche) Elf)|außer Acht|(?-i:Acht) (?:geben|gibt)|"
        "tausend dank",
        ambiguous="acht",
    ),
    amounts=schema.Amounts(
        defeats=r"verl(?:or\w*|ier\w*)|unterl(?:ag|agen|iegt|egen)|niederlage|geschlagen",
        collectives={
            6: "halbes dutzend|halben dutzend",
            12: "(?<!mehrere )(?<!einige )(?<!halbes )(?<!halben )dutzend",
        },
        counted_collectives={12: r"dutzend\w*"},
    ),
    ordinals=schema.Ordinals(
        small="erst zweit dritt viert fünft/fuenft sechst siebt/siebent acht neunt zehnt elft zwölft/zwoelft dreizehnt "
        "vierzehnt fünfzehnt/fuenfzehnt sechzehnt siebzehnt achtzehnt neunzehnt",
        tens="zwanzigst dreißigst/dreissigst vierzigst fünfzigst/fuenfzigst sechzigst siebzigst achtzigst neunzigst "
        "hundertst",
        endings="e en em er es größte größten größter größtes höchste höchsten höchster höchstes beste besten bester "
        "bestes "
        "wichtigste wichtigsten meisten längste längsten ältester älteste ältesten klassig klassige rangig rangige",
        more={1: "erstmals erstmalig"},
        ones_before="einund zweiund dreiund vierund fünfund/fuenfund sechsund siebenund achtund neunund",
        unsure=r"acht(?:en|er|es|em)|ersten?(?: (?:hilfe|minister\w*|bürgermeister\w*|stimme))|ersteres?|"
        r"dritte[nr](?=$|\s*[^\w\s])",
    ),
    fractions=schema.Fractions(
        one={
            2: r"(?<!erste )(?<!ersten )(?<!zweite )(?<!zweiten )hälfte|halbe[nrs]? (?:prozentpunkt|punkt|grad|"
            r"prozent)\w*|halbier\w+",
            3: r"(?:ein(?:em|en|es)?|das|dem|des|jede\w*|knapp|gut|rund|etwa) drittel\w*|jede\w* dritte\w*|drittel "
            r"(?:der|des|aller|von)",
            4: r"(?:ein(?:em|en|es)?|knapp|gut|rund|etwa) viertel(?!stunde|jahr|final| nach| vor| \w+stunde)|viertel "
            r"(?:der|des|aller)|viertel(?:prozent)?punkt\w*|jede\w* vierte\w*",
            5: r"(?:ein(?:em|en|es)?|knapp|gut|rund|etwa) fünftel|fünftel (?:der|des|aller)|jede\w* fünfte\w*",
            6: r"(?:ein(?:em|en|es)?) sechstel|jede\w* sechste\w*",
            8: "(?:ein(?:em|en|es)?) achtel(?!final)",
            10: r"(?:ein(?:em|en|es)?|knapp|gut|rund) zehntel|zehntel (?:der|des|aller)|jede\w* zehnte\w*",
        },
        perhaps={
            2: r"hälft\w*|halb\w*",
            3: r"drittel\w*|dritt\w*",
            4: r"viertel\w*|vierte\w*",
            5: r"fünftel\w*|fünfte\w*",
            10: r"zehntel\w*|zehnte\w*",
        },
        parts={
            3: r"drittel\w*",
            4: r"viertel\w*",
            5: r"fünftel\w*",
            6: r"sechstel\w*",
            7: r"siebtel\w*",
            8: r"achtel\w*",
            10: r"zehntel\w*",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("Hr Fr Fa Abg dipl.-ing dr.-ing ing med phil jur rer nat rer.nat h.c hl bgm"),
        within=schema.phrases("""
            bzw | ca | evtl | ggf | ggfs | inkl | exkl | zzgl | sog | vgl | insb | bspw | Mio | Mrd | Tsd | u
            | z.b | d.h | u.a | u.u | v.a | a.d | z.t | i.d.r | o.ä | m.e | str | geb | gest
        """),
        before_numbers=schema.words("nr s Abs bd kap ziff z art tab abb anm tel febr okt dez"),
        endings_before_numbers=schema.words("str"),
        never_first=schema.words("kg kgaa gmbh ohg"),
        after_ordinals=schema.words("""
            januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jh
        """),
        before_ordinals=schema.words("""
            der die das des dem den im zum zur vom beim ins jeder jede jedes jeden jedem dieser diese dieses diesen
            diesem seine seiner seinem seinen ihre ihrer ihrem ihren unsere unserer unserem unseren
        """),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[nmrs]?)\b|(?<=[\w,] )(?:Sie|Ihnen|Ihre?[nmrs]?)\b",
        starters=schema.words("""
            der die das den dem ein eine einer eines er sie es wir ihr ich man sein seine ihre und aber oder denn
            doch im am zum zur beim mit nach vor seit von bei aus auf für über unter wenn als weil während dann
            danach dort hier heute gestern morgen auch nur noch nicht niemand nichts kein keine alle viele dieser
            diese dieses was wer wie wo warum
        """),
        name_particles=schema.words("das der dem den"),
        dependent=schema.phrases("""
            er | sie | dieser | dieses | jener | jene | außerdem | jedoch | aber | doch | dennoch | trotzdem | zudem
            | ferner | daher | deshalb | dabei | damit | dann | danach | denn | auch | und | darüber hinaus
            | im gegensatz dazu | das ist | das sei | zum beispiel | ihr | ihre | sein | seine | diese | dies | diesem
            | diesen | dessen | deren | hierzu | dazu | darauf | darum | davor | dagegen | hingegen | unterdessen
            | zugleich | gleichzeitig | das sind | das war | das wäre | das hat | das heißt | infolgedessen | folglich
            | allerdings | schließlich | laut ihm | ihm zufolge | ihr zufolge | ihnen zufolge | seitdem | vielmehr
            | beispielsweise | im gegenteil | solche | er und | ihrem | ihren | ihrer | seinem | seinen | seiner
            | hinzu kommt | nichtsdestotrotz | stattdessen
            | hier ist | hier sind | hier gibt es | natürlich | selbstverständlich | andererseits
        """),
        first_person=schema.words("ich wir mein meine unser unsere"),
        speakers=schema.words("er sie"),
        unnamed=(
            "(?:die (?:Sitzung|Veranstaltung|Konferenz|Tagung|Zeremonie|Feier|Firma|Entscheidung|Studie|Maßnahme|Frau"
            "|Übung)|das (?:Treffen|Seminar|Forum|Spiel|Unternehmen|Projekt|Dokument)|der (?:Besuch|Unfall|Vorfall"
            "|Film|Bericht|Mann|Täter|Angriff))"
        ),
        independent=(
            r"dieses (?:jahr|wochenende)|diese (?:woche|nacht|saison)|diesen (?:montag|dienstag|mittwoch|"
            r"donnerstag|freitag|samstag|sonntag|sommer|winter|herbst|frühling|monat)"
        ),
        pointing="diese[rnms]?|jene[rnms]?",
        referring=(
            r"(?:\d+|eine?[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|wenige|einige"
            "|mehrere) (?:minuten?|stunden?|tage?|wochen?|monate?|jahre?|jahrzehnte?"
            "|jahrhunderte?) (?:später|zuvor|danach|darauf)"
            "|am (?:nächsten|folgenden|selben|gleichen) (?:tag|morgen|abend)|tags (?:zuvor|darauf)"
            "|kurz (?:darauf|danach)|dort|hierbei|dadurch|davon|daran|daraus|dahinter|dafür|darin"
            "|darunter|deswegen|demnach|hierfür"
            "|das (?:geht|gilt|könnte|soll|wird|kann|macht|zeigt|bedeutet|liegt|reicht|führt|will|muss"
            r"|teilte|sagte|berichte\w*|klingt|bestätigte|ergab)"
            r"|letztere\w*|genau das"
            "|beide(?= (?:seiten|männer|frauen|teams|unternehmen|wurden|sind|haben|waren))|die beiden"
            "|noch am selben"
        ),
        own_voice=(
            r"\b(?:ich|mich|mir|mein(?:e[nmrs]?)?|wir|uns|unser(?:e[nmrs]?)?)\b(?!-)"
            r"|\b[Ii]n dies(?:em|er) (?:Artikel|Beitrag|Text|Test|Ratgeber|Rubrik|Video)\b"
            r"|\b(?:ein paar|einige|folgende) (?:Hinweise|Tipps|Punkte|Dinge|Regeln) (?:beachten|wissen)\b"
            r"|\b(?:weiter |siehe )(?:unten|oben)\b"
            r"|\A(?:Ob|Wie|Was|Warum|Welche[rsmn]?|Wo|Wann|Worauf)\b.*, (?:(?:zeigt|verrät|klärt|erklärt"
            r"|erfahren|lesen) .{1,40}|hat .{1,30} (?:getestet|geprüft|untersucht|herausgefunden))\.\Z"
        ),
    ),
    captions=schema.Captions(
        positions=(
            r"links|rechts|l\.?|r\.?|li\.|re\.|mitte|m\.|v\. ?l\.(?: ?n\. ?r\.)?"
            "|von links(?: nach rechts)?|im bild|hinten|vorne|archivbild|archivfoto|symbolbild|symbolfoto"
            r"|2\. ?v\. ?[lr]\."
        ),
        pictured=schema.phrases("""
            auf dem foto ist | auf dem foto sind | auf dem bild ist | auf dem bild sind | auf dem foto zu
            | auf dem bild zu | ^im bild: | ^im bild
        """),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            festgenommen verhaftet beschlagnahmt getötet verletzt starb gestorben tot tote unterzeichnet
            unterschrieben gewonnen gewann gewinnt besiegt verlor verloren eröffnet geschlossen verboten
            verurteilt angeklagt entlassen zurückgetreten gewählt ernannt beschlossen abgelehnt
            verabschiedet stieg gestiegen sank gesunken verkauft gekauft übernimmt übernommen gestartet
            entdeckt zerstört gestoppt abgesagt
        """),
        finite=schema.words("""
            ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss
            müssen soll sollen will wollen darf dürfen fuhr ging kam kamen stand fand fanden gab blieb lag sah hielt
            nahm stieg fiel bleibt bleiben geht gehen kommt kommen steht stehen gibt macht fordert plant startet
            gewinnt verliert sagt zeigt sieht
        """),
        endings=r"(?!ge)\w{3,}(?:te|ten|t)",
        perhaps=(
            r"(?!(?:mit|seit|nicht|jetzt|dort|statt|selbst|den|einen|keinen|denen|sonst|fast|erst|laut|samt|neben|gegen"
            r"|wegen|zwischen|heute|unter|weit|recht|insgesamt)\Z)[a-zäöüß]+(?:t|te|en|eln|ern)"
            r"|[a-zäöüß]*(?:nahm|kam|ging|gab|sah|lag|fiel|hielt|ließ|zog|trug|fuhr|schrieb|blieb|stieg|sprach|traf|fand"
            r"|stand|begann|gewann|verlor|rief|lief|schlug|schloss|brach|sank|sprang|wies|bot|bat|riet|flog|erschien"
            r"|hieß|wuchs|half|warf|starb|schien|zwang|floh|schuf|lud|aß|trank|sang|bog|log|wich|litt|ritt|griff|schnitt"
            r"|weiß|mag|tat|sei|habe|könne|werde|wolle|solle|müsse|dürfe|wäre|hätte|würde)(?:en|n|st|t|e)?"
        ),
        no_verbs=schema.words("""
            heute bitte erste ersten zweite zweiten dritte dritten letzte letzten rechte rechten linken nicht seit
            laut jetzt dort erst fast selbst längst statt recht weit damit zuletzt insgesamt zunächst meist sonst
            acht gesamt leicht schlecht direkt zumeist alte alten rote roten gute guten bekannte bekannten weite
            weiten späte späten
        """),
        before_participles=schema.words("ein eine einen einem einer der die das den dem des zu sehr"),
        subordinators=schema.words("aber sondern dass wenn als weil obwohl damit ob falls während nachdem bevor"),
        come_last=True,
    ),
    clauses=schema.Clauses(
        agents=schema.words("von vom durch"),
        adjuncts=schema.words("nachdem bevor während weil obwohl wobei"),
        needed=schema.words("dass zu wenn falls ohne außer aber ob sondern oder"),
        conditions=schema.words("ohne falls außer als wenn"),
        reporting=(
            "sag(?:t|te|ten|en)|teil(?:t|te|ten|en)|erklär(?:t|te|ten|en)|hieß es|heißt es|berichte(?:n|t|te|ten)"
            "|mein(?:t|te|ten)|beton(?:t|te|ten)|kündig(?:t|te|ten)|bestätig(?:t|te|ten)|warn(?:t|te|ten)|schr(?:eibt"
            "|ieb|ieben)|forder(?:t|te|ten)|meld(?:et|ete|eten)|wie|so|laut|zufolge|nach (?:Angaben|Auskunft"
            "|Einschätzung|Ansicht|Worten)"
        ),
        joins=schema.words("und oder"),
        contrasts=schema.words("aber"),
        between=schema.words("zwischen"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            in im an am auf mit nach vor seit bis zwischen gegen für unter über bei beim zu zum zur aus durch ohne
            um während wegen und oder aber dass die der das wo wenn als weil obwohl damit wie
        """),
        unfinished=schema.words("""
            der die das den dem des ein eine einer eines einem einen ist sind war waren hat haben wird werden wurde
            nicht sein seine ihr ihre dieser diese dieses sehr mehr von vom viele andere zumeist darauf
        """),
        links=schema.words("von"),
    ),
    counted=schema.Counted(
        nouns=r"(?-i:[A-ZÄÖÜ])\w+",
        measures=r"tonnen?|kilo\w*|liter|gramm?",
        naming=schema.words("nr artikel art absatz seite"),
        parts="darunter|davon|einschließlich",
        wholes=schema.words("der des"),
        of=schema.words("von"),
        vague=schema.words("andere anderen weitere weiteren mehr weniger jeweils insgesamt Durchschnitt Höhe"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto fotos bild"),
        beginnings=schema.phrases("""
            lesen sie auch | lesen sie mehr | weiterlesen | mehr zum thema | alle rechte vorbehalten | bild: | quelle:
            | foto © | veröffentlicht am | aktualisiert am | stand: | schlagwörter | teilen auf | abonnieren sie
            | folgen sie uns | diese website verwendet cookies | wir verwenden cookies | foto: | fotos: | video:
            | autor: | wir nutzen cookies | hier geht es zu | newsletter abonnieren | anmerkung der redaktion
            | anm. d. red | anm. der redaktion | hinweis der redaktion | hinweis: | korrektur: | berichtigung:
            | dieser artikel wurde | dieser beitrag wurde | dieser text wurde | der artikel wurde
            | dieser artikel erschien | dieser beitrag erschien | dieser artikel enthält affiliate
            | dieser beitrag enthält | anzeige: | werbung: | dank an unseren sponsor | vielen dank an unseren sponsor
            | mit freundlicher unterstützung | bildquelle | titelbild | symbolbild | quellen: | video ansehen
            | sehen sie hier | hören sie | jetzt anhören | tickets: | tickets gibt es | tickets hier | karten gibt es
            | jetzt tickets | jetzt buchen | jetzt bestellen | jetzt kaufen | jetzt lesen | jetzt abonnieren
            | jetzt anmelden | jetzt kostenlos | jetzt testen | pdf herunterladen | mehr informationen | mehr infos
            | weitere informationen | weitere infos | mehr dazu | mehr lesen | hier weiterlesen | lies weiter
            | lesen sie hier | lesen sie den | klicken sie | hier klicken | werden sie mitglied | werde mitglied
            | unterstützen sie | unterstütze uns | jetzt spenden | spenden sie | melden sie sich | melde dich
            | abonniere | abonnieren sie unseren | folge uns | folgt uns | schreiben sie uns | diskutieren sie
            | teilen sie | teile diesen | jetzt registrieren | kostenlos registrieren | bereits abonnent
            | das könnte sie auch interessieren | das könnte dich auch interessieren | auch interessant | lesetipp
        """),
        whole=schema.phrases("""
            anzeige | werbung | teilen | drucken | kommentare | abonnieren | weiterlesen | mehr lesen | mehr
            | mehr erfahren | jetzt abonnieren | anmelden | zum artikel | zum thema | lesen sie auch | foto | video
        """),
        within=schema.phrases("""
            unseren newsletter | alle rechte vorbehalten | unserem newsletter | unser newsletter | link in der bio
            | zum newsletter anmelden | erfahren sie im video
        """),
        bylines=schema.phrases("von | von:"),
        patterns=(
            r"teste[nst]* .{1,60}\b(?:kostenlos|gratis)\b|abonnieren sie .{0,60}(?:ab|für|jetzt)\b|"
            r"jetzt .{1,40}(?:sichern|abonnieren|testen)\b|(?:sparen sie|spare) (?:bis zu )?\d+ ?(?:%|"
            r"prozent)|der (?:beitrag|artikel) .{1,200} erschien zuerst (?:auf|bei|in)"
        ),
    ),
    navigation=schema.phrases("""
        Zurück | Nach oben | Zum Seitenanfang | Seitenanfang | Zurück zur Liste | Zurück zur Übersicht
        | Zurück zum Bereich | Zurück zur Rubrik | Zurück zu den Nachrichten | Zurück zu allen Nachrichten
        | Zurück zur Startseite | Startseite | Alle Nachrichten | Alle Meldungen | Weitere Nachrichten
        | Weitere Meldungen | Mehr Nachrichten | Aktuelle Nachrichten | Verwandte Artikel | Ähnliche Artikel
        | Mehr zum Thema | Weiterlesen | Mehr lesen | Mehr erfahren | Lesen Sie mehr | Lesen Sie auch | Siehe auch
        | Mehr | Mehr dazu | Details | Mehr anzeigen | Teilen | Auf Facebook teilen | Auf Twitter teilen
        | Auf X teilen | Link kopieren | Per E-Mail senden | Drucken | Druckversion | Druckansicht
        | Als PDF speichern | Vorheriger | Nächster | Weiter | Vorheriger Artikel | Nächster Artikel | Nächste Seite
        | Vorherige Seite | Menü | Suche | Suchen | Sitemap | Kontakt | Impressum | Datenschutz | Abonnieren
        | Newsletter abonnieren | Anmelden | Registrieren | Kommentare | Kommentar schreiben | Keine Kommentare
        | Folgen Sie uns | Alle Rechte vorbehalten | Anzeige | Schließen
    """),
    units=schema.units("""
        dollar: dollar dollars us-dollar | euro: euro euros | pound: pfund_sterling pfund? | yen: yen | yuan: yuan
        renminbi | ruble: rubel rubeln | lira: lira lire | tenge: tenge | dram: dram | zloty: zloty* złoty* | franc:
        franken franc francs | hryvnia: hrywnja* hrywna* griwna* | rupee: rupie rupien | peso: peso pesos | won: won |
        real: reais real? | crown: krone? kronen? | riyal: riyal* rial | dinar: dinar dinare | dirham: dirham | rand:
        rand | shekel: schekel | forint: forint | percent: prozent prozents prozentig* -prozentig* | percentage point:
        prozentpunkt* | second: sekunde sekunden sekündig* | minute: minute minuten minütig* min | hour: stunde stunden
        stündig* std | day: tag tage tagen tages tägig* | week: woche wochen wöchig* | month: monat monate monaten
        monats monatig* | year: jahr jahre jahren jahres jährig* | decade: jahrzehnt* | century: jahrhundert* |

        millimeter: liter*_pro_quadratmeter liter*_je_quadratmeter l/m²
        millimeter* | centimeter: zentimeter* | meter: meter metern | kilometer: kilometer* | mile: meile
        meilen | nautical mile: seemeile* nautische_meile* | foot: fuß fuss | inch: zoll | yard: yard yards | gram:
        gramm | kilogram: kilogramm kilo kilos | tonne: tonne tonnen | pound of weight: pfund? | ounce: unze unzen |
        square meter: quadratmeter* | square kilometer: quadratkilometer* | square mile: quadratmeile* | square foot:
        quadratfuß quadratfuss | hectare: hektar hektare hektars | acre: acre acres | liter: liter litern | gallon:
        gallone gallonen | barrel: barrel barrels fass fässer | cubic meter: kubikmeter* | kilometer per hour:
        kilometer*_pro_stunde stundenkilometer* kilometer*_in_der_stunde kilometer*_je_stunde | mile per hour:
        meilen_pro_stunde meilen_in_der_stunde | meter per second: meter_pro_sekunde | knot: knoten | degree Celsius:
        grad grad_celsius celsius | degree Fahrenheit: grad grad_fahrenheit fahrenheit | watt: watt | kilowatt: kilowatt
        | megawatt: megawatt | gigawatt: gigawatt | terawatt: terawatt | kilowatt-hour: kilowattstunde* | megawatt-hour:
        megawattstunde* | gigawatt-hour: gigawattstunde* | terawatt-hour: terawattstunde* | kilobyte: kilobyte* |
        megabyte: megabyte* | gigabyte: gigabyte* | terabyte: terabyte* | before our era: v._chr. vor_christus v._u._z.
        v.u.z. | point: punkt punkte punkten
        | multiple: mal? -mal
    """),
    names=schema.Names(
        are_all_nouns_capital=True,
        places=schema.places("""
            US: USA, US, Vereinigte Staaten von Amerika, Vereinigten Staaten, Amerika
            | GB: Großbritannien, Vereinigten Königreich, Vereinigten Königreichs | NL: Holland, Niederlanden | EU: EU
            | UN: UN, UNO, Vereinten Nationen | AE: Emirate, Emiraten, VAE
            | CZ: Tschechische Republik, Tschechischen Republik | MM: Myanmar, Burma, Birma | CI: Elfenbeinküste
            | CD: Kongo | CG: Kongo | PS: Palästina | BA: Bosnien | VA: Vatikan | KR: Korea | KP: Korea
            | NATO: NATO, Nato | WHO: WHO, Weltgesundheitsorganisation
            | IMF: IWF, Internationaler Währungsfonds, Internationale Währungsfonds, Internationalen Währungsfonds
            | WTO: WTO, Welthandelsorganisation | OPEC: OPEC, Opec
            | ECB: EZB, Europäische Zentralbank, Europäischen Zentralbank | IAEA: IAEA, IAEO | OSCE: OSZE
            | BY: Weißrussland | England | Scotland: Schottland | Wales | Northern Ireland: Nordirland | Crimea: Krim
            | Siberia: Sibirien | Chechnya: Tschetschenien | Tibet | Catalonia: Katalonien | Bavaria: Bayern
            | Saxony: Sachsen | Sicily: Sizilien | Sardinia: Sardinien | California: Kalifornien
            | West Bank: Westjordanland | Brittany: Bretagne | Tuscany: Toskana | Channel: Ärmelkanal
            | Beijing: Peking | Munich: München | Cologne: Köln | Hanover: Hannover | Nuremberg: Nürnberg
            | Geneva: Genf | Milan: Mailand | Naples: Neapel | Venice: Venedig | Florence: Florenz | Genoa: Genua
            | Seville: Sevilla | Strasbourg: Straßburg | The Hague: Den Haag | Antwerp: Antwerpen | Ghent: Gent
            | Bruges: Brügge | Liège: Lüttich | Krakow: Krakau | Gdansk: Danzig | Wroclaw: Breslau | Poznan: Posen
            | Szczecin: Stettin | Katowice: Kattowitz | Saint Petersburg: Sankt Petersburg, St. Petersburg
            | Sochi: Sotschi | Kharkiv: Charkiw | Lviv: Lemberg, Lwiw | Kherson: Cherson | Donetsk: Donezk
            | Mecca: Mekka | Jeddah: Dschidda | Mosul: Mossul | Alexandria | Marrakesh: Marrakesch
            | Cape Town: Kapstadt | Delhi: Delhi, Neu-Delhi | Isfahan | Rabat | Tehran: Teheran | Kyiv: Kiew
            | Thessaloniki
        """),
        demonyms=schema.places("""
            US: amerikan, us-amerikan, us- | GB: britisch, briten, brite, englisch, brit | FR: französ, franzos
            | DE: deutsch | ES: spanisch, spanier | IT: italienisch, italiener | PT: portugies
            | NL: niederländ, holländ | BE: belgisch, belgier | CH: schweizer | AT: österreichisch, österreicher
            | SE: schwedisch, schwede | NO: norwegisch, norweger | DK: dänisch, däne | FI: finnisch, finne
            | PL: polnisch | CZ: tschechisch, tscheche | SK: slowakisch, slowake | SI: slowenisch, slowene
            | HU: ungarisch, ungar | RO: rumänisch, rumäne | BG: bulgarisch, bulgare | GR: griech
            | TR: türkisch, türke | RU: russisch, russe | UA: ukrainisch, ukrainer
            | BY: belarussisch, weißrussisch, belarusisch | GE: georgisch, georgier | AM: armenisch, armenier
            | AZ: aserbaidschanisch | KZ: kasachisch, kasache | UZ: usbekisch, usbeke | KG: kirgisisch, kirgise
            | TJ: tadschikisch, tadschike | TM: turkmenisch | CN: chinesisch, chinese | JP: japanisch, japaner
            | KR: südkorean, koreanisch | KP: nordkorean, koreanisch | IN: indisch, inder | PK: pakistanisch
            | AF: afghanisch, afghane | IR: iranisch, iraner | IQ: irakisch, iraker | SY: syrisch, syrer
            | LB: libanesisch, libanese | IL: israelisch, israeli | PS: palästinens | EG: ägyptisch, ägypter
            | SA: saudisch, saudi-arabisch | QA: katarisch | AE: emiratisch | YE: jemenitisch | JO: jordanisch
            | KW: kuwaitisch | MA: marokkan | DZ: algerisch, algerier | TN: tunesisch, tunesier | LY: libysch, libyer
            | SD: sudanesisch | ET: äthiopisch, äthiopier | KE: kenianisch, kenianer | NG: nigerianisch
            | ZA: südafrikan | BR: brasilian | AR: argentinisch, argentinier | CL: chilenisch, chilene | MX: mexikan
            | CO: kolumbian | VE: venezolan | PE: peruan | CU: kubanisch, kubaner | CA: kanadisch, kanadier
            | AU: australisch, australier | VN: vietnames | TH: thailändisch, thailänder | ID: indonesisch, indonesier
            | PH: philippinisch | LT: litauisch, litauer | LV: lettisch | EE: estnisch, estländ | RS: serbisch, serbe
            | HR: kroatisch, kroate | IE: irisch | IS: isländisch, isländer | AL: albanisch, albaner
            | CY: zyprisch, zyprer, zypriot | CI: ivor
        """),
        endings=schema.words("s"),
    ),
    hours=schema.Hours(
        hours=schema.by_number("""
            eins? ein | zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf | dreizehn
            | vierzehn | fünfzehn | sechzehn | siebzehn | achtzehn | neunzehn | zwanzig | einundzwanzig |
            zweiundzwanzig | dreiundzwanzig | vierundzwanzig
        """),
        after="Uhr",
        perhaps_before="um|gegen|ab|bis|nach|vor|von|seit",
        perhaps_after="h",
        am=r"a\.\s?m\.",
        pm=r"p\.\s?m\.|pm",
        morning=r"morgens|früh|(?:am|heute|diesen) (?:morgen|früh)|(?:am |heute )?\w*vormittags?|in der früh",
        noon="(?:am |heute )?mittags?",
        afternoon=r"(?:am |heute )?\w*nachmittags?",
        evening=r"(?:am |heute )?\w*abends?",
        night=r"(?:in der |heute )?(?:\w*(?<!mitter))nachts?",
        at_noon="mittags?",
        at_midnight="mitternachts?",
        spoken_past={
            "fünf nach {hour}": 5,
            "viertel nach {hour}": 15,
            "zehn nach {hour}": 10,
            "zwanzig nach {hour}": 20,
        },
        spoken_to={
            "fünf vor halb {hour}": 35,
            "fünf nach halb {hour}": 25,
            "fünf vor {hour}": 5,
            "halb {hour}": 30,
            "(?:drei)viertel {hour}": 15,
            "viertel vor {hour}": 15,
            "viertel {hour}": 45,
            "zehn vor {hour}": 10,
            "zwanzig vor {hour}": 20,
        },
        joins="bis(?: zum)?|und|oder",
    ),
    estimates=schema.Estimates(
        least="mindestens|mehr als|über|wenigstens|oder mehr|minimum",
        most="höchstens|bis zu|weniger als|unter|maximal",
        about=r"etwa|rund|circa|ca\.|ungefähr|fast|knapp|beinahe|gut|zirka|schätzungsweise|an die",
        disputes=r"bestritt\w*|bestreite\w*|bestritten|dementier\w*|leugne\w*|wies\w* zurück|widersprach\w*",
        outcomes={
            "dead": (
                r"tot|tote[nrs]?|todesopfer\w*|star[bk]\w*|sterben|gestorben\w*|getötet\w*|ums leben|leichen?|"
                r"umgekommen\w*"
            ),
            "hurt": r"verletzt\w*|verletzung\w*|verwundet\w*",
            "missing": r"vermisst\w*",
            "detained": r"festgenommen\w*|verhaftet\w*|festnahmen?",
            "evacuated": r"evakuiert\w*|in sicherheit gebracht",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("nicht nichts kein(?:e[mnrs]?)? nie niemals niemand(?:e[mns])? nirgends weder ohne"),
        verbs=schema.words(r"(?:ver)?weiger(?:t|te|ten) dementier\w* leugne\w*"),
        perhaps=schema.words(r"""
            nicht\w+ un\w{4,} \w{3,}los(?:e[mnrs]?|igkeit|er)? \w+frei(?:e[mnrs]?)? fehl\w+ gefehlt mang\w+
            (?:ver)?weiger\w* verweigert\w* ablehn\w* abgelehnt\w* lehn(?:t|te|ten|en) bestr(?:eit|itt)\w*
            dement\w+ vermeid\w+ versäum\w+ verzicht\w+ außer(?:halb)? anstatt stattdessen kaum scheiter\w*
            gescheitert\w* ausgeblieben (?:aus)?(?:ge)?schl(?:oss|ieß)\w* ausgeschlossen weigert\w* zweif\w+
            illegal\w* in(?:akzept|aktiv|akt|direkt|effiz|fiz|kompet|korrekt|offiz|stabil|toler|valid|solv)\w*
            irr?(?:egul|relev|revers|ation)\w* miss\w+ des\w*interess\w* verl(?:or|ier|ust)\w* verhinder\w+ nur
            unentschieden gegen anders verschieden\w* vorbei wohlbehalten\w* davon\w* gesperrt\w* außerstande
            einstimmig\w* erst mit\sdem\sschrecken früher\w* f(?:iel|ielen|ällt|allen)(?:\s\S+){0,8}?\saus
            ehemalig\w*
        """),
        idioms=schema.words(r"""
            nicht\s(?:weniger|mehr|länger)\sals nicht\s(?:minder|selten|erst) nichts\sanderes\sals
            so\s\w+\swie\s(?:[^\s.;:!?]+\s){0,8}?nicht\smehr
            wenn\snicht (?:nicht|nichts|kein\w*)\s(?:\S+\s){0,9}?bis warum\snicht
            nicht\szu\s(?:vergessen|verwechseln)
            (?:so\s\S+\s)?(?:wie|als)\s(?:noch\s|je\s)?(?:nie|niemals)(?:\szuvor)?
            (?:noch\s)?nie(?:mals)?\s(?:zuvor|so|derart|solch\w*|war\w*|wurden?|\S+\s(?:so|derart)) noch\snie
            seit\s(?:\S+\s){1,5}?nicht(?:\smehr)? solange\s(?:\S+\s){0,5}?nicht wenn\s(?:\S+\s){1,4}?nicht
            nicht\swenige[rn]? nichts\sanderes\sübrig nicht\sumhin
            außer\s(?:\S+\s){0,5}?(?:niemand\w*|nichts|kein\w*)
            (?:niemand\w*|nichts|kein\w*)\s(?:\S+\s){0,3}?außer nicht\s(?:\S+\s){0,6}?hinaus
            nichts\svon\s(?:\S+\s){1,3}?(?:verloren|eingebüßt|ein) keine[rn]?\s(?:\S+\s)?zweifel kein\szweifel
            kein\sweg (?:ist\s(?:\S+\s)?)nicht\s(?:auszuschließen|ausgeschlossen)
        """),
        lookalikes=schema.words(r"""
            unter\w* ungar\w+ ungef\w+ uni(?:on|vers|form|cef|k)\w* unruh\w+ uns(?:er|ere[mnrs]?)?
            unf[aä]ll\w* unwetter\w* unesco unten
            ohne\s(?:weiteres|zweifel|frage|ende|pause)
            oder\s(?:nicht|keine?) nicht\s(?:nur|zuletzt|allein|wahr) ohne\sunterlass
            ärzten?\sohne\sgrenzen reportern?\sohne\sgrenzen keine?n?\swunder nichtregierungs\w+
            (?:oder\s)?nicht\swahr\? (?<=,\s)nicht\? oder\snicht\?
            unabhängig\w* unmittelbar\w* unweit unlängst unglück\w*
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            der die das den dem des ein eine einen einem einer eines und oder in im ins an am auf aus bei beim
            mit nach von vom vor zu zum zur für über unter durch nicht sich ist sind war waren wird werden wurde
            wurden hat haben hatte mehr als wie aber wenn wo dieser diese dieses sein seine ihr ihre bis seit
            zwischen gegen ohne auch alle schon sehr es er sie dass um man nur noch
        """),
        foreign_letters="àâãåæçèêëìîïñòôõøùûœğşıłąęćńśźżčřšžđășțáíóú",
    ),
    probes=(
        "Der Artikel steht seit Montag auf {0}.",
        "Man kann ihn auf {0} und auf {1} lesen.",
    ),
    topics=schema.places("""
            politics: Politik, Innenpolitik, Regierung, Bundestag, Wahlen, Wahl, Parlament, Politik Inland
            | world: Ausland, International, Internationales, Welt, Weltpolitik, Weltgeschehen, Außenpolitik,
            Politik Ausland, Aus aller Welt
            | business: Wirtschaft, Wirtschaftsnachrichten, Finanzen, Börse, Geld, Unternehmen, Märkte, Konjunktur,
            Wirtschaft und Finanzen, Wirtschaft & Finanzen, Verbraucher, Immobilien, Arbeitsmarkt, Handel, Beruf
            | technology: Technik, Technologie, Digital, Digitales, Netzwelt, Netzpolitik, Internet, Computer, IT,
            Software, Künstliche Intelligenz, KI, Cybersicherheit, Web, Programmierung
            | science: Wissenschaft, Wissen, Forschung, Wissenschaft und Technik, Weltraum, Raumfahrt, Astronomie,
            Physik, Chemie, Biologie
            | health: Gesundheit, Medizin, Gesundheitswesen, Wellness, Coronavirus, Corona, Covid-19
            | sport: Sport, Fußball, Tennis, Handball, Basketball, Eishockey, Formel 1, Motorsport, Wintersport,
            Radsport, Leichtathletik, Bundesliga, Champions League, Olympia, Weltmeisterschaft, Sportnachrichten
            | culture: Kultur, Feuilleton, Unterhaltung, Kunst, Musik, Film, Filme, Kino, Theater, Bücher,
            Literatur, Fernsehen, Kultur und Unterhaltung, Promis, Leute, Stars, Ausstellungen, Serien
            | environment: Umwelt, Klima, Klimawandel, Klimakrise, Klimaschutz, Natur, Umwelt und Klima,
            Naturschutz, Umweltschutz, Nachhaltigkeit, Energie und Umwelt
            | education: Bildung, Schule, Schulen, Hochschule, Hochschulen, Universität, Universitäten, Studium,
            Bildung und Schule
            | society: Gesellschaft, Leben, Soziales, Religion, Kirche, Familie, Lebensart, Lifestyle, Migration,
            Menschenrechte, Panorama, Vermischtes
            | crime: Justiz und Kriminalität, Justiz, Kriminalität, Recht, Polizei, Blaulicht, Gericht, Gerichte,
            Verbrechen, Kriminalität und Justiz, Unfälle
            | opinion: Meinung, Meinungen, Kommentar, Kommentare, Leitartikel, Kolumne, Kolumnen, Debatte, Debatten,
            Gastbeitrag, Gastbeiträge, Leserbriefe
            | travel: Reise, Reisen, Tourismus, Urlaub
            | local: Lokales, Lokal, Lokalnachrichten, Regional, Regionales, Region, Stadt, Aus der Region
            | none: Nachrichten, News, Aktuell, Aktuelles, Schlagzeilen, Topthemen, Top-Themen, Startseite,
            Allgemein, Allgemeines, Sonstiges, Verschiedenes, Diverses, Andere, Unkategorisiert, Nicht
            kategorisiert, Ohne Kategorie, Artikel, Beitrag, Beiträge, Eilmeldung, Eilmeldungen, Exklusiv, Videos,
            Video, Fotos, Bilder, Fotostrecke, Galerie, Podcast, Podcasts, Liveticker, Newsletter, Pressemitteilung,
            Pressemitteilungen, Interview, Interviews, Analyse, Analysen, Reportage, Reportagen, Inland,
            Deutschland, Blog, Meistgelesen, Heute, Woche, Termine, Veranstaltungen, Medien
    """),
    genres=schema.Genres(
        urgent=(
            r"toten?|tote[rn]|getötet|tödlich\w*|verletzte?n?|evakuier\w+|rückruf\w*|ruft? .{1,40} zurück|ausbruch"
            r"|erdbeben|massaker|sicherheitslücken?|notstand|explosion(?:en)?|geiseln?"
        ),
        labels=schema.by_genre("""
            advertisement: gesponserter beitrag, gesponserter inhalt, bezahlter beitrag, bezahlte anzeige, advertorial,
            sponsored post, werbebeitrag, heise-angebot, in eigener anzeige, partnerinhalt,
            anzeigensonderveröffentlichung | deals: schnäppchen, deal des tages, deals des tages, gutscheine,
            gutscheincode, rabattcode | tips: horoscope, horoskop, tageshoroskop, wochenhoroskop, kreuzworträtsel,
            sudoku, quiz, lottozahlen, wett-tipps, wetttipps | live blog: live, liveblog, live-blog, liveticker,
            live-ticker, newsblog, newsticker, im liveticker, livestream | gallery: bilder, fotos, bilderstrecke,
            fotostrecke, bildergalerie, fotogalerie, in bildern | audio: podcast, audio, hören | video: video, videos,
            im video | jobs: wir suchen, stellenangebot, stellenangebote, stellenanzeige, wir stellen ein
            | listing:
            in eigener sache, hausmitteilung, aus der redaktion,
            linktipps, links der woche, tv-programm, tv-tipps, veranstaltungskalender, veranstaltungstipps,
            termine
        """),
        bracketed=schema.by_genre("advertisement: anzeige, werbung, gesponsert, sponsor, reklame | tips: rätsel"),
        titles={
            "advertisement": "danke an .{1,60} für (?:das sponsoring|die unterstützung)|unser sponsor der woche",
            "deals": (
                r"(?:besten|top) (?:[\w-]+ ){0,3}(?:deals|angebote|schnäppchen)(?= (?:bei|am|zum|der woche)\b|:|$)"
                r"|(?:black friday|cyber monday|prime day)(?: \d{4})?(?: [\w-]+)?: .{0,60}(?:%|€|euro|prozent|rabatt"
                "|deals)|gutscheincodes?"
            ),
            "tips": (
                "(?:tages|wochen|monats)horoskop|horoskop (?:heute|für|am)|lottozahlen|kreuzworträtsel|gewinnzahlen"
                "|(?:wett|sport)-?tipps? (?:für|zu|heute)"
            ),
            "live blog": "im live-?(?:ticker|blog)(?= ?:|$)|minutenprotokoll",
            "gallery": "^(?:die )?bilder (?:der|des) (?:woche|tages|monats|jahres)|in bildern$|foto des tages",
            "jobs": "^wir suchen (?:dich|sie|verstärkung|eine?n?) |^stellen(?:angebot|anzeige)|^jobs? bei uns",
            "listing": (
                "^(?:link-?tipps|links) (?:der|des|vom|am)|tv-(?:programm|tipps?)(?=[ :]|$)|^veranstaltungs(?:tipps"
                "|kalender)|das läuft heute im (?:tv|fernsehen)"
                "|^(?:programm|spielplan|fahrplan|terminkalender)(?= ?[:|-]|$| der woche)"
                r"|^termine (?:der woche|im|vom|am)\b"
            ),
            "bulletin": (
                r"(?:nachrichten|schlagzeilen|tag|woche|morgen|welt|sport) in (?:\d+|einer|zwei|drei"
                "|fünf) (?:sekunden|minuten?)|^(?:nachrichten|kurznachrichten|kurzmeldungen|meldungen) (?:vom|um"
                r"|am) |^(?:das wichtigste|die schlagzeilen|die nachrichten) (?:vom|des|der|am)\b"
                "|^kurz (?:notiert|gemeldet)(?=:|$)|^(?:wetterbericht|verkehrsmeldungen|morgenüberblick)(?= ?[:,"
                "|-]|$| für )"
            ),
            "guide": (
                r"^(?:die )?(?:\d+ )?besten (?:[\w-]+ ){1,5}(?:im (?:test|vergleich)|zum kaufen|unter \d+ euro)"
                "|kaufberatung(?= ?[:|-]|$)|^(?:faq|häufige fragen|fragen und antworten)(?= ?[:,|-]|$| zu[mr]? )"
                "|[:-] (?:faq|die wichtigsten fragen und antworten)$|^geschenk(?:ideen|tipps)(?= ?[:|-]|$)"
            ),
            "release": ("^(?:versionshinweise|änderungsprotokoll|release notes)(?= ?[:,|-]|$| zu )"),
            "audio": (
                r"^(?:podcast|folge|episode|sendung) ?(?:nr\.? ?|#)?\d+(?= ?[:.,|(-]|$)"
                r"|podcast,? (?:folge )?(?:nr\.? ?|#)?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": (
                r"^anzeige\b|diese[rs]? (?:beitrag|artikel|inhalt) (?:ist|wurde|entstand) .{0,30}(?:gesponsert"
                "|bezahlt|werbung)"
            ),
            "deals": "gutscheincode|rabattcode|mit dem code [a-z]{3,}",
        },
        offers=(
            r"\d+ ?(?:%|prozent) (?:rabatt|reduziert|günstiger)|nur heute|nur dieses wochenende"
            "|solange der vorrat reicht|versandkostenfrei|zum halben preis"
            "|jetzt (?:bestellen|buchen|kaufen|sichern)"
            "|(?<=: )(?:besuchen|entdecken|buchen|bestellen|sichern) sie"
        ),
        sections=schema.by_genre("""
            advertisement: anzeige, anzeigen, advertorials, sponsored | deals: schnäppchen, gutscheine | tips: horoskop,
            horoskope, quiz, kreuzworträtsel | live blog: liveticker, newsblog | gallery: bilderstrecke, bilderstrecken,
            fotostrecke, fotostrecken, bildergalerie, fotogalerie | audio: podcasts, hören | video: videos
            | jobs: stellenangebote, stellenanzeigen | listing: tv-programm, veranstaltungskalender
        """),
        rooms="zi|zimmer|zkb|zkdb|zkbb|raum|räume|zimmerwohnung|zimmer-wohnung",
        areas="qm",
        prices="eur|euro|chf",
        residue=schema.phrases("""
            eilmeldung | exklusiv | update | aktualisiert | breaking news | eil | plus | premium | paid | s+ | f+
        """),
        headings=schema.phrases("""
            meinung | kommentar | analyse | kolumne | leitartikel | glosse | essay | reportage | hintergrund
            | nachrichten | politik | wirtschaft | sport | kultur | vermischtes | panorama
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("abonnieren | anmelden | anmeldung | bestellen"),
        leave=schema.phrases("abbestellen | abmelden | abmeldung | kündigen | austragen"),
        confirm=schema.phrases("bestätigen | bestätige | ja"),
        help=schema.phrases("hilfe"),
        topics=schema.phrases("themen | thema"),
        everything=schema.phrases("alle | alles"),
        polite=schema.phrases("bitte | ich möchte"),
        answered=schema.phrases("aw | antw | antwort"),
        passed_on=schema.phrases("wg"),
        sender=schema.phrases("von"),
        signed=schema.phrases("gesendet von | gesendet mit | von meinem | outlook für"),
        bounced=schema.phrases(r"unzustellbar"),
    ),
)

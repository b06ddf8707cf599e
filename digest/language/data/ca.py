"""Catalan."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="ca",
    relative_length=1.16,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        short_months=schema.words("febr"),
        before_month="(?:d['’])?",
        weekday_patterns=(
            "dilluns",
            "dimarts",
            "dimecres",
            "dijous",
            "divendres",
            "dissabtes?",
            "diumenges?",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("el del al des"),
        parts_of_day=schema.phrases("al matí | a la tarda | al vespre"),
        today=schema.phrases("avui | ahir | demà | aquest matí | aquesta tarda | aquesta nit | anit"),
        ranges=schema.words("al"),
        range_starts=schema.phrases("del"),
        before_clock=schema.phrases("a les"),
        this_year=schema.phrases("d'aquest any"),
        changed=schema.phrases("actualitzat | publicat"),
    ),
    numbers=schema.NumberWords(
        minus="(?<!al )(?<!més o )menys",
        below_zero="sota zero",
        zero="zero",
        small="un/una/u dos/dues tres quatre cinc sis set vuit/huit nou deu onze dotze tretze catorze quinze setze "
        "disset/desset/dèsset divuit/devuit/díhuit dinou/denou/dènou/dèneu",
        tens="vint trenta quaranta cinquanta seixanta setanta vuitanta/huitanta noranta",
        more={100: "cent", 1000: "mil", 250_000: "quart_de_milió"},
        multipliers={
            2: "cent cents centes",
            3: "mil milers milers_de",
            6: "milió milions",
            9: "miliard miliards",
            12: "bilió bilions",
        },
        after_tens=("", "i"),
        half="i_mig i_mitja",
        half_of="mig",
        without_accents=True,
        ordinals=r"-(?:i-)?\w+(?:è|é|ena|ens|enes)\b",
        not_numbers="per cent|per mil|mil gràcies",
        ambiguous="set nou deu",
    ),
    amounts=schema.Amounts(
        and_half="i mi(?:g|tja)",
        one="una?",
        collectives={
            10: "desena",
            12: "dotzena",
            20: "vintena",
            30: "trentena",
            50: "cinquantena",
            100: "centenar",
        },
    ),
    ordinals=schema.Ordinals(
        small="- - - - cinqu sis set vuit/huit nov des onz dotz tretz catorz quinz setz disset divuit/dihuit dinov",
        tens="vint trent quarant cinquant seixant setant vuitant/huitant norant cent",
        endings="è é ens ena enes",
        more={
            1: "primer primera primers primeres unè unena",
            2: "segon segona segones dosè",
            3: "tercer tercera tercers terceres tresè",
            4: "quart quarta quartes quatrè",
        },
        unsure=r"segons?(?=$|\s*[^\w\s]|\s(?:després|més|de|i|o|abans)\b)|quart(?=$|\s*[^\w\s]|\s(?:de|d['’]|i)\b)|"
        r"primer(?:a|es|s)? minist\w+|primera dama|tercers|(?:cinquena|desena) part",
    ),
    fractions=schema.Fractions(
        one={
            2: "(?<!primera )(?<!segona )meitat|mig (?:punt|grau)",
            3: r"(?:un|el) terç|(?:una|la) tercera part|una? (?:\w+ )?de cada tres",
            4: r"un quart(?! d['’]hora| de segle| d['’]\w+ d| de final| de (?:dues|tres|quatre|cinc|sis|set|vuit|nou|"
            r"deu|onze|dotze))|(?:una|la) quarta part|una? (?:\w+ )?de cada quatre",
            5: r"un cinquè|(?:una|la) cinquena part|una? (?:\w+ )?de cada cinc",
            10: r"un desè|una dècima|(?:una|la) desena part|una? (?:\w+ )?de cada deu",
        },
        perhaps={
            2: r"mig|mitj\w+|meitat|semi\w*",
            3: r"terç\w*|tercera?",
            4: "quarts?|quarta",
            5: "cinquens?|cinquè|cinquena",
            10: r"desè|dècim\w*|desena",
        },
        parts={
            3: "terços|terceres parts",
            4: "quarts(?! d(?:e |['’])(?:una|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze|final))|quartes "
            "parts",
            5: "cinquens|cinquenes parts",
            10: r"dècim\w+|desens|desenes parts",
        },
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Vv]osaltres|[Vv]ostr[ea]s?|[Tt]eus?|[Tt]ev[ae]s?)\b",
        name_particles=schema.words("i"),
        dependent=schema.phrases("""
            ell | ella | ells | elles | això | aquest fet | a més | però | tanmateix | també | així | i | per exemple
            | per altra banda | aquest | aquesta | aquests | aquestes | aquell | aquella | aquells | allò | el seu
            | la seva | els seus | les seves | llavors | aleshores | després | doncs | per això | per tant | tot i això
            | malgrat això | no obstant això | a més a més | en canvi | d'altra banda | per la seva banda | mentrestant
            | tampoc | finalment | alhora
            | aquí teniu | aquí hi ha | vet aquí
        """),
        connecting="però|tanmateix|en canvi|per descomptat|per la seva banda|d['’]altra banda|a més",
        first_person=schema.phrases("jo | nosaltres | el meu | la meva | el nostre | la nostra"),
        speakers=schema.words("ell ella ells elles"),
        unnamed=(
            "(?:la (?:reunió|cerimònia|conferència|sessió|visita|decisió|empresa|víctima)|l['’](?:acte|esdeveniment"
            "|accident|incident|empresa|acord)|el (?:fòrum|seminari|projecte|partit|document))"
        ),
        independent=(
            r"aquest (?:any|mes|estiu|hivern|matí|vespre|cap de setmana|dilluns|dimarts|dimecres|dijous|"
            r"divendres|dissabte|diumenge)|després (?:de|d'|que)|a més (?:de|d')|així (?:com|que)|aquest(?:a|"
            r"es)? (?:setmana|nit|tarda|primavera|tardor)"
        ),
        pointing="aquests|aquestes|aquells|aquelles",
        referring=(
            r"(?:\d+|una?|dos|dues|tres|quatre|pocs|poques|uns|unes) (?:minuts?|hor(?:a|es)|di(?:a|es)"
            "|setman(?:a|es)|mes(?:os)?|anys?|dècad(?:a|es)|segles?) (?:després|més tard)(?! de)"
            "|l'endemà(?! d)|el mateix dia|aquell dia|allà|allí|entre ells|entre elles|tots dos"
            "|totes dues|es tracta"
            "|(?:va (?:dir|afegir|afirmar|assegurar|explicar|assenyalar|destacar|recordar)|ha (?:dit"
            "|afegit|afirmat|assegurat|explicat|assenyalat|destacat|recordat)) que"
        ),
        own_voice=(
            r"\b(?:jo|em|meus?|mev[ae]s?|nosaltres|nostr[ea]s?)\b(?!-)"
            r"|\b[Ee]n aquest(?:a)? (?:article|guia|entrada)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            "a l['’]esquerra|a la dreta|al centre|d['’]esquerra a dreta|a la (?:foto|imatge)"
            "|(?:foto|imatge) d['’]arxiu|arxiu"
        ),
        pictured=schema.phrases("^a la foto | ^a la imatge"),
    ),
    verbs=schema.Verbs(
        finite=schema.words("""
            és són està estan era eren ha han havia serà seran va van pot poden té tenen vol fa fan diu arriba obre
            tanca anuncia demana
        """),
        participles=r"estat|\w{2,}[aiu]t|\w{2,}ada",
        infinitives="[aei]r|re",
        articles=schema.words("el la les una un del al"),
        subordinators=schema.words("però que qui quan on mentre perquè si"),
        may_come_first=True,
    ),
    clauses=schema.Clauses(
        agents=schema.words("per pel"),
        adjuncts=schema.words("després abans durant mentre perquè quan on segons"),
        adjunct_phrases="en el marc|arran|a causa|amb motiu|a partir",
        needed=schema.words("que de si sense excepte però ni o"),
        before_infinitives=r"a \w+(?:ar|ir|re|er)\b",
        conditions=schema.words("si sense quan"),
        asides=r"\w+(?:ant|ent|ada|ment)|ja",
        reporting=(
            r"(?:ha|han|havia) (?:\w+ )?(?:dit|anunciat|explicat|informat|afirmat|declarat|assegurat|confirmat"
            "|indicat|apuntat|destacat|subratllat|advertit|admès|afegit|escrit|assenyalat|reconegut)|diu|diuen"
            "|explic(?:a|en)|afirm(?:a|en)|assegur(?:a|en)|va (?:dir|anunciar|explicar|informar|afirmar|declarar"
            "|assegurar)|segons|d['’]acord amb"
        ),
        sources="segons|d['’]acord amb",
        joins=schema.words("i o"),
        between=schema.words("entre"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            en a al amb per sobre sota després des fins entre contra durant sense segons i o però que qui quan on
            mentre perquè si com
        """),
        unfinished=schema.words("de del dels d el la els les un una és són ha han serà es no seu seva més molt"),
        links=schema.words("de d del"),
    ),
    counted=schema.Counted(
        noun_first=1,
        before_nouns=schema.words("""
            nous noves grans petits petites primers primeres últims últimes darrers darreres millors pitjors bons bones
            importants presumptes possibles antics antigues principals diferents diversos diverses pròxims pròximes
        """),
        wholes=schema.words("dels la les els"),
        of=schema.words("sobre"),
        oblique=r"\w+ment",
        vague=schema.words("altres més menys total mitjana cada prop voltant vegades"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto fotos imatge"),
        beginnings=schema.phrases("""
            llegeix també | llegeix més | continua llegint | subscriu-te | subscriu-t'hi | segueix-nos | font:
            | imatge: | fotografia: | publicat el | actualitzat el | comparteix-ho | tots els drets reservats
            | aquest lloc web utilitza galetes | fem servir galetes | nota de l'editor | nota de la redacció
            | correcció: | fe d'errates | aquest article ha estat | aquesta notícia ha estat | contingut patrocinat
            | gràcies al nostre patrocinador | foto: | fotos: | foto de | imatges: | crèdits: | vídeo: | mira el vídeo
            | mireu el vídeo | escolteu | entrades: | entrades aquí | compra entrades | compreu les entrades
            | reserva ara | fes servir el codi | baixa't | baixeu-vos | més informació | més notícies | llegiu
            | llegir més | llegeix l'article | llegeix la | fes clic | feu clic | cliqueu | fes-te soci
            | fes-te subscriptor | feu-vos | dona suport | doneu suport | fes una donació | feu una donació
            | subscriviu-vos | registra't | inscriu-te | inscriviu-vos | rep el nostre | uneix-te | seguiu-nos
            | deixa un comentari | deixeu un comentari | comparteix aquest | notícies relacionades
            | també et pot interessar | autor: | text: | etiquetes: | rep les notícies | descarrega't
            | descarrega l'app
        """),
        whole=schema.phrases("""
            publicitat | comparteix | imprimeix | relacionat | anunci | llegeix més | llegir més | més informació | més
            | veure més | subscriu-te | subscriu-t'hi | relacionats | foto | vídeo | font | entrades aquí | comentaris
        """),
        within=schema.phrases("""
            el nostre butlletí | tots els drets reservats | enllaç a la bio | la nostra newsletter
        """),
        patterns=(
            r"prova .{1,60}\bgratis\b|subscriu-t\w* (?:per|des de|ara)\b|(?:l'entrada|"
            r"l'article) .{1,200} (?:ha aparegut|va aparèixer|apareix) primer a\b"
        ),
    ),
    navigation=schema.phrases("""
        Torna | Tornar | Enrere | Torna enrere | Torna a dalt | Torna amunt | A dalt | Torna a la llista
        | Torna al llistat | Torna a la secció | Torna a les notícies | Torna a l'inici | Inici | Pàgina d'inici
        | Pàgina principal | Portada | Totes les notícies | Més notícies | Altres notícies | Últimes notícies
        | Darreres notícies | Notícies relacionades | Articles relacionats | Relacionat | Llegeix més | Llegir més
        | Continua llegint | Segueix llegint | Llegeix també | Vegeu també | Veure més | Mostra'n més
        | Més informació | Més detalls | Mostra més | Carrega'n més | Comparteix | Compartir | Comparteix a Facebook
        | Comparteix a Twitter | Comparteix a X | Copia l'enllaç | Envia per correu | Imprimeix | Imprimir
        | Versió per imprimir | Descarrega el PDF | Anterior | Següent | Article anterior | Article següent
        | Pàgina anterior | Pàgina següent | Menú | Cerca | Cercar | Mapa del web | Contacte | Contacta
        | Subscriu-t'hi | Subscriure's | Inicia sessió | Entra | Registra't | Comentaris | Deixa un comentari
        | Sense comentaris | Segueix-nos | Política de galetes | Política de privacitat | Avís legal
        | Tots els drets reservats | Publicitat | Tanca
    """),
    units=schema.units("""
        dollar: dòlar* | euro: euro euros | pound: lliures_esterlines lliura? lliures? | yen: ien iens | yuan: iuan
        iuans | ruble: ruble rubles | lira: lira lires | tenge: tenge tenges | dram: dram drams | zloty: zloty* | franc:
        franc francs | hryvnia: hrívni* grivn* | rupee: rupia rupies | peso: peso pesos | won: won wons | real: real?
        reals? | crown: corona corones | riyal: rial rials | dinar: dinar dinars | dirham: dirham* | rand: rand rands |
        shekel: xéquel* shekel* | forint: fòrint* | percent: per_cent | percentage point: punt*_percentual* | second:
        segon segons | minute: minut minuts min | hour: hora hores | day: dia dies jornada jornades | week: setmana
        setmanes | month: mes mesos | year: any anys | decade: dècada dècades decenni* | century: segle segles |
        millimeter: mil·límetre* mil.límetre* | centimeter: centímetre* | meter: metre metres | kilometer: quilòmetre* |
        mile: milla milles | nautical mile: mill*_nàuti* mill*_marin* | foot: peu peus | inch: polzada polzades | yard:
        iarda iardes | gram: gram grams | kilogram: quilogram* quilo quilos | tonne: tona tones | pound of weight:
        lliura? lliures? | ounce: unça unces | square meter: metre*_quadrat* | square kilometer: quilòmetre*_quadrat* |
        square mile: mill*_quadrad* | square foot: peu*_quadrat* | hectare: hectàrea hectàrees | acre: acre acres |
        liter: litre litres | gallon: galó galons | barrel: barril barrils | cubic meter: metre*_cúbic* | kilometer per
        hour: quilòmetre*_per_hora | mile per hour: mill*_per_hora | meter per second: metre*_per_segon | knot: nus?
        nusos? | degree Celsius: grau graus grau*_celsius grau*_centígrad* celsius | degree Fahrenheit: grau graus
        grau*_fahrenheit fahrenheit | watt: watt watts vat vats | kilowatt: quilowatt* quilovat* | megawatt: megawatt*
        megavat* | gigawatt: gigawatt* gigavat* | terawatt: terawatt* teravat* | kilowatt-hour: quilowatt*_hora |
        megawatt-hour: megawatt*_hora | gigawatt-hour: gigawatt*_hora | terawatt-hour: terawatt*_hora | kilobyte:
        quilobyte* kilobyte* | megabyte: megabyte* | gigabyte: gigabyte* | terabyte: terabyte* | before our era: a.c.
        a._c. abans_de_crist ane | point: punt punts
        | multiple: vegades
    """),
    names=schema.Names(
        ordinary=schema.words("""
            departament* afers exterior* interior* defensa seguretat salut sanitat sanitari* educació* ensenyament*
            esport* treball* ocupació* economi* econòmi* hisenda tresor* tribut* fiscal* duan* pressupost* finan*
            indústri* industri* comerç* comercial* turisme agricultur* ramader* pesca aliment* medi ambient* acció
            climàtic* energi* transició transport* infraestructur* mobilitat habitatge territori* polític* digital*
            recerca innovació ciènci* científic* tecnològic* joventut infància famíli* dones dona home igualtat
            feminisme* dret social* benestar migra* funció públic* administra* servei* gestió consum memòria democràti*
            democràci* democrat* aigua aigües carreter* ferrocarril* ferroviari* relacion* cooperació desenvolupament*
            secretari* director* direcció delega* comissari* comissió comitè* institut* agènci* oficina autoritat*
            síndic* greuges comptes procura* conseller* portaveu* vicepresid* viceministr* ambaixad* cònsol* consol*

            jutge* magistra* judicial* penal* criminal* constitucional* constitució* electoral* eleccions cassació
            superior* audiènci* tractat* pacte* conveni* protocol* estatut* declaració amnisti* transparènci* antifrau
            veritat reconciliació

            parlament* diput* senador* assemblea* alcald* regidor* comunitat* autonòmi* autònom* mancomun* consorci*
            provínci* comarc* regió* regional* municip* metropolit* nacional* nació nacions internacional* federa*
            confedera* unit unida unides repúblic* republic* regne* corona partit* esquerra* comuns junts candidatur*
            unitat popular* alianç* comunis* liberal* conservador* laboris* progressis* radical* independ* sobiran*
            moviment* coalició convergènci* ciutadan* llibertat* alliberament solidaritat sindicat* sindical* obrer*
            comissions patronal* foment* poble* pau revolució revolucion* reial*

            bancari* reserva* monetari* fons borsa* mercat* valors empres* societat* companyi* associa* organitza*
            fundaci* cooperativ* mundial* global* fòrum* cimer* conferènci* congress* fira* exposici* trobad* mòbil*

            militar* armad* forces força aèri* naval* marítim* guàrdi* civil* policia* mossos esquadra urbana bombers
            gendarm* carrabiner* protecció rescat* salvament emergènci* brigad* regiment* batalló divisió coronel*
            general* almirall* mariscal* comandant* tinent* sergent* soldat* veteran* guerra* missió creu roja mitja
            lluna metge* frontere* sense humanitari* fam ajuda* contra refugiat* víctim* hospital* clínic* infermer*
            farmac* vacun* sang

            acadèmi* col·legi* bibliotec* arxiu* museu* teatr* liceu òpera orquestr* filharmòni* simfòni* cinem*
            festival* músic* arts lletres llengu* històri* natural* geogràfi* geològi* meteorològi* estadístic*
            observator* laborator* centre* medall* ordre mèrit periodis* premsa ràdio* televis* millor* patrimoni*
            monument*

            papa arquebisb* bisbat* cardenal* patriarc* catedral* basílic* abadia* monestir* convent* parròqui*
            ortodox* catòlic* evangèlic* mare déu immaculad* assumpci* ascensió quaresma rams epifania diada dia dies
            nit dilluns dimarts dimecres dijous divendres dissabte diumenge any mags difunts segle* edat* mitjana
            modern* antic* aniversari*

            jocs olímpic* paralímpic* copa* lliga* supercopa* campion* primer* tercer* volta torneig* gran final*
            trofe* selecció estadi* futbol* bàsquet* atletism* ciclis* natació tennis cinc cent trenta

            alta baix baixos menor* negra negres oceà estret* badia* llac* illa* illes península* platja* muntany*
            serralad* desert* volcà* escull* muralla* plaç* avingud* carrer* ruta* seda estaci* aeroport* oriental*
            occidental* septentrional* meridional* àrtic* pròxim orient occident mitjà extrem

            príncep* duques* marquès* baró emperador* emperadri* tsar* sultà* xeic* ministr* premier* president*
            membre* doctor*

            alt mar mort morta belles saló salons verd verda front major segon segona bloc escola escoles parc central
            canal grup premi unió dreta capità marina batalla comú europeu europea codi asiàtic* african* american*
            interamerican* cristian* cendra àrab
        """),
        days_and_peoples=schema.words("celsius fahrenheit"),
        offices=schema.words("""
            nadal pasqua setmana santa govern ajuntament ministeri ministre ministra president presidenta estat
            consell conselleria parlament congrés senat tribunal suprem justícia policia guàrdia exèrcit església
            universitat hospital port carrer plaça avinguda museu llei rei reina sud nord est oest
        """),
        articles=schema.words("el la els les l un una del dels al als mar"),
        places=schema.places("""
            US: EUA, Amèrica | GB: Gran Bretanya | NL: Holanda | EU: UE | UN: ONU | CZ: República Txeca
            | MM: Birmània, Myanmar | PS: Palestina | BA: Bòsnia | VA: Vaticà, Santa Seu | KR: Corea | KP: Corea
            | NATO: OTAN | WHO: OMS | IMF: FMI | WTO: OMC | OPEC: OPEP | ECB: BCE | England: Anglaterra
            | Scotland: Escòcia | Wales: Galles | Northern Ireland: Irlanda del Nord | Crimea | Siberia: Sibèria
            | Chechnya: Txetxènia | Tibet | Catalonia: Catalunya | Bavaria: Baviera | Saxony: Saxònia
            | Sicily: Sicília | Sardinia: Sardenya | West Bank: Cisjordània | Channel: Mànega | Beijing: Pequín
            | Philadelphia: Filadèlfia | Hamburg: Hamburg | Cologne: Colònia | Hanover: Hannover
            | Nuremberg: Nuremberg | Aachen: Aquisgrà | Geneva: Ginebra | Bern: Berna | Basel: Basilea
            | Lausanne: Lausana | Milan: Milà | Naples: Nàpols | Turin: Torí | Venice: Venècia | Florence: Florència
            | Genoa: Gènova | Bologna: Bolonya | Seville: Sevilla | Valencia: València | Zaragoza: Saragossa
            | Malaga: Màlaga | Marseille: Marsella | Toulouse: Tolosa | Bordeaux: Bordeus | Strasbourg: Estrasburg
            | The Hague: la Haia | Antwerp: Anvers | Ghent: Gant | Bruges | Liège: Lieja | Edinburgh: Edimburg
            | Krakow: Cracòvia | Saint Petersburg: Sant Petersburg | Kharkiv: Khàrkiv | Izmir: Esmirna
            | Bethlehem: Betlem | Aleppo: Alep | Basra: Bàssora | Mecca: La Meca | Jeddah: Jidda | Alexandria
            | Cape Town: Ciutat del Cap | Delhi: Delhi, Nova Delhi | Mumbai: Bombai | Kyoto: Kyoto
            | Thessaloniki: Salònica
        """),
        demonyms=schema.places("""
            US: nord-americ, nordameric, estatunid, americà | GB: britàni, anglès, angles | NL: neerland, holand
            | DE: aleman
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("una | dues | tres | quatre | cinc | sis | set | vuit | nou | deu | onze | dotze"),
        perhaps_before="(?:a |de |des de |fins a |entre )?(?:les|la)",
        perhaps_after="h|hores?",
        am=r"a\.?\s?m\.?|de la matinada",
        morning="(?:del|al|de bon) matí|aquest matí",
        noon="(?:del|al) migdia",
        afternoon="(?:de|a) la tarda|aquesta tarda",
        evening="(?:del|al) vespre|aquest vespre",
        night="(?:de|a) la nit|aquesta nit",
        at_noon="migdia",
        at_midnight="mitjanit",
        spoken_past={
            "{hour} i mitja": 30,
            "{hour} i quart": 15,
        },
        spoken_to={
            "dos quarts d(?:e |['’]){hour}": 30,
            "un quart d(?:e |['’]){hour}": 45,
            "tres quarts d(?:e |['’]){hour}": 15,
            "{hour} menys quart": 15,
        },
        joins="al?|fins a|i|o",
    ),
    estimates=schema.Estimates(
        least="almenys|si més no|més de|més d['’]|com a mínim|o més",
        most="com a màxim|fins a|menys de",
        about="prop de|gairebé|quasi|uns|unes|al voltant de|aproximadament|vora",
        disputes=r"desment\w+|nega|neguen|negat|va negar|van negar|rebutj\w+",
        outcomes={
            "dead": "morts?|morta|mortes|moren|mor|va morir|van morir|víctimes mortals|difunts?|la vida",
            "hurt": "ferits?|ferid(?:a|es)",
            "missing": "desaparegu(?:ts?|da|des)|desaparegut",
            "detained": "detin(?:guts?|gudes?|guda)|detencions",
            "evacuated": r"evacua\w+|desallotja\w+",
        },
    ),
    negation=schema.Negation(
        surely=schema.words(r"no ni mai ningú res cap\s(?:de|\w+) gens tampoc sense"),
        perhaps=schema.words(r"""
            im(?:poss|probab|ped|pun|prud)\w*
            in(?:activ|access|adequ|capa|cert|compet|complet|correc|defin|depend|disp|efic|estab|evit)\w*
            in(?:exist|exact|exper|fund|hàbil|habit|just|moral|mòbil|muni|negab|ofens|satisf|segur)\w*
            in(?:sensib|suf|sòlit|toler|útil|util|usual|vàlid|viab|visib|volunt)\w*
            il(?:·l|l)(?:egal|eg[íi]tim|[íi]cit)\w* irr(?:egul|espons|ever|eal)\w*
            des(?:acord|aprov|apar|ocup|conf|coneg|connex|habit|honest|igual|ment|mint|obed|ord|prot)\w*
            des(?:estim|autoritz|cart)\w* falt\w* manc\w* absèn\w* absent\w* neg(?:a|ar|at|ada|uen|à)\w* nega\w*
            rebutj\w* refus\w* evit\w* frac[aà]s\w* incompl\w* en\s(?:lloc|comptes) abandon\w+ perd\w+ dubt\w+
            imped\w+ priv\w+ deix\w+\sde nom[ée]s contra empat\w* descart\w+
        """),
        idioms=schema.words(r"""
            no\s(?:m[ée]s\sde|menys\sde|m[ée]s\stard|abans\sde) res\smenys
            no\s(?:\S+\s){0,9}?(?:fins|m[ée]s\sque|sinó) si\sno fins\sque\sno per\squè\sno com\smai
            (?:m[ée]s|menys|millor|pitjor)\s(?:[^\s.,;:!?]+\s){0,2}?que\smai no\s(?:[^\s.,;:!?]+\s){0,3}?mai\stan
            fins\sque\s(?:[^\s.,;:!?]+\s){0,4}?no per\spoc\sno
            no\spo(?:cs|ques) no\s(?:[^\s.,;:!?]+\s){0,2}?m[ée]s\sremei no\ses\sdescart\w+
            no\s(?:[^\s.,;:!?]+\s){0,2}?pass\w+\sde\sl['’]empat no\s(?:ha\s|han\s)?perd\w+\sres
            mai\sabans(?:\s(?:[^\s.,;:!?]+\s){0,4}?no(?!\w))?
        """),
        lookalikes=schema.words(r"""
            sense\s(?:dubte|falta|parar) o\sno al\scap
            cap\sa
            cap\s(?:de\s(?:setmana|la|l['’]|any|les|govern|sèrie|llista))
            no\s(?:nom[ée]s|solament|únicament|obstant) no\? oi\sque\sno\? per\sno\s(?:parlar|dir|esmentar)
            no\sgovernamental\w* sense\s(?:sostre|llar|fils?|fronteres|papers) sens\sdubte
            oposici\w+ opositor\w* independ\w+ exclusi[uv]\w* privat(?:s)? privad[ae]s? salvador\w*
            (?:el|els|un|al|als|pel|del|dels|seu|seus|nou|ex|com\sa)\scaps? cap\sdel cessament\sdel\sfoc
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            el la els les un una uns unes de del dels al als a en amb per pel pels i o que no es és són va van
            ha han hi ho més com però quan on aquest aquesta aquests aquestes seu seva seus seves fins des entre
            sobre després abans també tot tots tota ja molt molts sense contra segons està estan era eren serà
            seran li lo què qui si sota durant cap
        """),
        foreign_letters="ãäåæëìîñõöøœßğşıłąęćńśźżčřšžđăâșțêôû",
    ),
    probes=(
        "L'article és a {0} des de dilluns.",
        "Es pot llegir a {0} i a {1}.",
    ),
    topics=schema.places("""
            politics: Política, govern, eleccions, parlament, congrés
            | world: Internacional, món, el món, exterior, actualitat internacional
            | business: Economia, economia i empresa, empresa, empreses, negocis, finances, mercats, diners, borsa,
            treball, comerç, habitatge
            | technology: Tecnologia, tecnologies, tecno, internet, informàtica, digital, intel·ligència artificial,
            ciberseguretat, programari
            | science: Ciència, ciències, ciència i tecnologia, recerca, espai, astronomia, física, química,
            biologia
            | health: Salut, sanitat, medicina, benestar, salut pública, coronavirus, covid-19
            | sport: Esports, esport, futbol, bàsquet, tennis, ciclisme, atletisme, handbol, fórmula 1, motor, jocs
            olímpics
            | culture: Cultura, cultura i espectacles, espectacles, entreteniment, art, arts, música, cinema,
            teatre, llibres, literatura, televisió, famosos, sèries
            | environment: Medi ambient, clima, canvi climàtic, crisi climàtica, natura, ecologia, sostenibilitat,
            biodiversitat
            | education: Educació, escola, escoles, universitat, universitats, ensenyament
            | society: Societat, social, gent, religió, família, estil de vida, vida, drets humans, migració,
            immigració
            | crime: Successos i justícia, successos, justícia, tribunals, policia, crim
            | opinion: Opinió, opinions, editorial, editorials, columnes, articles d'opinió, cartes
            | travel: Viatges, turisme, viatge
            | local: Notícies locals, local, locals, ciutat, comarques, regió, municipis
            | none: notícies, notícia, últimes notícies, última hora, actualitat, portada, destacats, destacat,
            titulars, general, altres, diversos, sense categoria, articles, article, inici, principal, vídeos,
            vídeo, fotos, galeria, podcast, en directe, comunicats, exclusiva, reportatge, reportatges, entrevista,
            entrevistes, anàlisi, nacional, catalunya, blog, més llegits, avui, setmana, esdeveniments, agenda
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: contingut patrocinat, publireportatge, contingut de marca, article patrocinat
            | deals: ofertes del dia, cupons | tips: horòscop, mots encreuats, sudoku, quiz, passatemps, pronòstics
            | live blog: en directe, directe, minut a minut, última hora en directe | gallery: en imatges, fotogaleria,
            fotos, imatges, galeria de fotos | audio: podcast, pòdcast, àudio | video: vídeo, vídeos
            | jobs: oferta de feina, ofertes de feina, busquem | listing:
            als nostres lectors, nota de la redacció,
            agenda cultural, enllaços, cartellera
        """),
        bracketed=schema.by_genre("advertisement: publicitat, patrocinat, patrocinador"),
        titles={
            "advertisement": "gràcies a .{1,60} per patrocinar",
            "tips": "horòscop (?:de|d'avui|per)|mots encreuats|resultats? de la (?:primitiva|grossa|bonoloto)",
            "live blog": "minut a minut$|, en directe(?=:|$)",
            "gallery": "en imatges$|(?:foto|imatges|fotos) (?:del dia|de la setmana)$",
            "jobs": "^ofert(?:a|es) de feina",
            "listing": "^enllaços (?:de la setmana|del dia)|^agenda (?:cultural|de la setmana|del cap de setmana)",
        },
        texts={
            "advertisement": "aquest (?:article|contingut) (?:està|és|ha estat) (?:patrocinat|un anunci)",
        },
        offers=(
            r"\d+ ?% de descompte|només avui|fins a exhaurir existències|enviament gratuït"
            "|(?<=: )(?:visiteu|reserveu|compreu|descobriu)"
        ),
        sections=schema.by_genre("""
            advertisement: contingut patrocinat, publireportatge, branded content | tips: horòscop, passatemps
            | live blog: en directe, minut a minut | gallery: fotogaleria, galeria, galeries | audio: pòdcast, podcasts
            | video: vídeo, vídeos | jobs: ofertes de feina | listing: cartellera
        """),
        rooms="hab|habitacions?|dorm|dormitoris?|banys?",
        prices="eur|euros",
        residue=schema.phrases(
            "última hora | urgent | exclusiva | exclusiu | actualitzat | actualització | subscriptors"
        ),
        headings=schema.phrases("""
            opinió | anàlisi | editorial | columna | crònica | reportatge | política | economia | esports | cultura
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("subscriure | subscriure'm | subscripció"),
        leave=schema.phrases("cancel·lar subscripció | cancel·lar la subscripció | donar-me de baixa | baixa"),
        confirm=schema.phrases("confirmar | confirmo | sí"),
        help=schema.phrases("ajuda"),
        topics=schema.phrases("temes | tema"),
        everything=schema.phrases("tots | tot"),
        polite=schema.phrases("si us plau | vull"),
        answered=schema.phrases("re"),
        passed_on=schema.phrases("rv"),
        sender=schema.phrases("de"),
        signed=schema.phrases("enviat des | enviat amb"),
    ),
)

"""Italian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="it",
    relative_length=1.17,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        short_months=schema.words("giu lug ott"),
        first_day="primo",
        weekday_patterns=(
            "lunedì",
            "martedì",
            "mercoledì",
            "giovedì",
            "venerdì",
            "sabat[oi]",
            "domeni(?:ca|che)",
        ),
        weekday_hints=(
            "lunedi|lun",
            "martedi|mar",
            "mercoledi|mer",
            "giovedi|gio",
            "venerdi|ven",
            "sab",
            r"domenical\w+|dom",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("il dal lo"),
        parts_of_day=schema.words("mattina pomeriggio sera notte"),
        today=schema.phrases("""
            oggi | ieri | domani | stamattina | stamani | stasera | stanotte | questa settimana | la settimana
            scorsa | la scorsa settimana | la prossima settimana | la settimana prossima
        """),
        ranges=schema.words("a al e"),
        range_starts=schema.phrases("dal"),
        before_clock=schema.phrases("alle | ore | ora"),
        this_year=schema.phrases("di quest'anno"),
        labels=schema.phrases("data | pubblicato | pubblicato il | data di pubblicazione"),
        changed=schema.phrases("aggiornato | pubblicato | ultimo aggiornamento"),
        ties=schema.words("il dal al del entro"),
    ),
    numbers=schema.NumberWords(
        minus="(?<!più o )(?<!a )(?<!quanto )meno",
        below_zero="sotto (?:lo )?zero",
        zero="zero",
        small="un/uno/una due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
        "quindici sedici diciassette diciotto diciannove",
        tens="venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        more={100: "cento", 1000: "mille", 250_000: "quarto_di_milione", 1001: "mille_e_uno mille_e_una"},
        multipliers={
            2: "cento",
            3: "mila mille",
            6: "milione milioni mln",
            9: "miliardo miliardi mld",
            12: "bilione bilioni",
        },
        after_millions=("", "e"),
        half="e_mezzo e_mezza",
        half_of="mezzo",
        in_one_word=True,
        elided={
            "vent": "venti",
            "trent": "trenta",
            "quarant": "quaranta",
            "cinquant": "cinquanta",
            "sessant": "sessanta",
            "settant": "settanta",
            "ottant": "ottanta",
            "novant": "novanta",
            "cent": "cento",
        },
        not_numbers=r"per cento|mille grazie|mille scuse|mille e una notte|"
        r"(?:il|del|nel|al|dal|sul|primo|tardo|fine|(?:dell|nell|all|l)['’])\s?(?-i:[DTQCSON]\w+cento)",
        ambiguous="sei",
    ),
    amounts=schema.Amounts(
        and_half="e mezz[oa]",
        one="una?|un[’']",
        collectives={
            10: "decina",
            6: "mezza dozzina",
            12: "(?<!mezza )dozzina",
            20: "ventina",
            30: "trentina",
            40: "quarantina",
            50: "cinquantina",
            100: "centinaio",
            1000: "migliaio",
        },
    ),
    ordinals=schema.Ordinals(
        small="prim second terz quart quint sest settim ottav non decim undicesim dodicesim tredicesim "
        "quattordicesim quindicesim "
        "sedicesim diciassettesim diciottesim diciannovesim",
        tens="ventesim trentesim quarantesim cinquantesim sessantesim settantesim ottantesim novantesim centesim",
        endings="o a i e",
        tens_within="vent trent quarant cinquant sessant settant ottant novant",
        ones_within="unesim iduesim/aduesim itreesim/atreesim iquattresim/aquattresim icinquesim/acinquesim "
        "iseiesim/aseiesim "
        "isettesim/asettesim ottesim inovesim/anovesim",
        unsure=r"(?<!\bil )(?<!\bun )(?<!\bal )(?<!del )(?<!nel )(?<!dal )(?<!suo )(?<!sul )secondo|second[oi](?=$|"
        r"\s*[^\w\s]|"
        r"\s(?:dopo|di|e|da|più)\b)|secondi|terzi|quarti|decimi|centesimi|quinte|prima(?=$|\s*[^\w\s]|\s(?:di|del\w*|"
        r"dei|degli|"
        r"che|e|o)\b)|prim[oaie] minist\w+|prima volta|quarto(?=\sd['’]ora)|quarto(?=$|\s*[^\w\s])|none",
    ),
    fractions=schema.Fractions(
        one={
            2: r"(?:la|alla|della|nella|una|sua|loro) metà|metà d(?:i|el\w*|ei|egli|ell['’])(?!\w)|mezzo (?:punto|"
            r"grado)|dimezza\w*",
            3: r"(?:un|il) terzo(?= d\w+|$|\s*[^\w\s])|(?:una|la) terza parte|un[oa]? (?:\w+ )?su tre",
            4: r"(?:un|il) quarto(?! d['’]ora| di secolo| di finale)(?= d\w+|$|\s*[^\w\s])|(?:una|la) quarta parte|"
            r"un[oa]? (?:\w+ )?su quattro",
            5: r"un quinto(?= d\w+|$|\s*[^\w\s])|(?:una|la) quinta parte|un[oa]? (?:\w+ )?su cinque",
            6: r"un sesto d\w+",
            8: r"un ottavo d\w+",
            10: r"un decimo(?= d\w+|$|\s*[^\w\s])|(?:una|la) decima parte|un[oa]? (?:\w+ )?su dieci",
        },
        perhaps={
            2: r"mezz[oaie]|metà|semi\w*",
            3: "terz[oaie]",
            4: "quart[oaie]",
            5: "quint[oaie]",
            10: "decim[oaie]",
        },
        parts={
            3: "terzi",
            4: "quarti(?! di finale)",
            5: "quinti",
            6: "sesti",
            8: "ottavi(?! di finale)",
            10: "decimi",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("sig sigg dott avv Mons Ing geom On Cav"),
        within=schema.phrases("ad.es | cfr | ca"),
        before_numbers=schema.words("n nn pag pagg sec cap genn febbr ott"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:tu|tuo|tua|tuoi|tue|ti|voi|vostr[oaei])\b",
        starters=schema.words("""
            il lo gli i uno egli lui lei loro questo questa questi queste quello quella ma e è con per secondo
            quando poi dopo prima oggi ieri domani non nessuno niente anche nel nella al alla dal della suo sua
        """),
        name_particles=schema.words("di del della lo la"),
        dependent=schema.phrases("""
            egli | lui | lei | essi | loro | questo | questa | questi | queste | inoltre | tuttavia | però | ma
            | quindi | infine | anche | invece | dunque | e | per esempio | al contrario | d'altra parte | quello
            | quella | quelli | quelle | ciò | il suo | la sua | i suoi | le sue | così | poi | allora | pertanto
            | nel frattempo | al contempo | allo stesso tempo | in particolare | secondo lui | secondo lei
            | a suo avviso | da qui | dal canto suo | per questo | di conseguenza | dopodiché | successivamente
            | ecco
        """),
        connecting=(
            "invece|però|tuttavia|ovviamente|naturalmente|dal canto suo|da parte sua|infatti|inoltre"
            "|d['’]altr(?:a parte|o canto)|dunque|quindi"
        ),
        first_person=schema.phrases(
            "io | noi | il mio | la mia | i miei | le mie | il nostro | la nostra | i nostri | le nostre"
        ),
        speakers=schema.words("lui lei loro"),
        unnamed=(
            "(?:la (?:riunione|cerimonia|conferenza|seduta|visita|decisione|società|vittima|manifestazione)"
            "|l['’](?:incontro|evento|incidente|azienda|accordo|uomo|iniziativa)|il (?:forum|seminario|progetto|film"
            "|rapporto|documento)|lo (?:studio|spettacolo))"
        ),
        independent=(
            r"invece di|quest[aeio] (?:mattina|sera|settimana|notte|estate|anno|mese|pomeriggio)|"
            r"questo (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|weekend|fine settimana)|"
            r"questa domenica|così come|poi che|in particolare (?:per|a|il|la|i|gli|le)"
        ),
        verbless=("tra (?:i|gli|le)|nuov[oaie]|altr[oaie]|un totale di|niente|addio|grazie a|più di|né"),
        pointing="quest[ie]|quell[ie]",
        referring=(
            r"(?:\d+|un[oa]?|due|tre|quattro|cinque|poch[ie]|alcun[ie]|qualche) (?:minut[io]|or[ae]"
            "|giorn[io]|settiman[ae]|mes[ei]|ann[io]|decenni|secol[io]) (?:dopo|più tardi)(?! (?:di|del"
            "|la|il|l'))"
            "|il giorno (?:dopo|successivo|seguente)(?! (?:di|del|la|il))|lo stesso giorno|quel giorno|lì"
            "|là|(?:tra|fra) (?:loro|questi|queste)|entramb[ie]|i due|le due|si tratta"
            "|ne (?:è|sono|ha|hanno|fa|fanno)"
            "|(?:ha|hanno|aveva) (?:detto|aggiunto|spiegato|affermato|dichiarato|sottolineato|precisato"
            "|concluso|ricordato|ribadito) (?:che|di)"
        ),
        own_voice=(
            r"\b(?:io|mi|mio|mi[ae]|miei|noi|nostr[oaie])\b(?!-)"
            r"|\b[Ii]n quest(?:o|a|') ?(?:articolo|guida|post|recensione)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            "a sinistra|a destra|sx|dx|al centro|da sinistra(?: a destra)?|nella foto|foto d['’]archivio|archivio"
        ),
        pictured=schema.phrases("^nella foto | ^in questa foto | ^in questa immagine"),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            arrestato arrestati fermato fermati sequestrato sequestrati ucciso uccisi ferito feriti morto
            morti deceduto firmato firmano vinto vince vincono battuto batte sconfitto perso perde aperto
            apre chiuso chiude vietato multato condannato condannati accusato licenziato licenziati
            dimesso eletto nominato approvato approva respinto respinge adottato deciso salito sale calato
            cala sceso aumentato venduto comprato acquistato acquisito lanciato scoperto distrutto
            evacuato salvato annullato sospeso bloccato
        """),
        finite=schema.words("""
            è sono era erano ha hanno aveva avevano sarà saranno sarebbe fu furono va vanno può possono deve devono
            vuole vogliono fa fanno dice viene vengono resta restano arriva arrivano apre chiude parte chiede
            annuncia
        """),
        endings=r"\w{2,}(?:arono|erono|irono|erà|irà|eranno|iranno|avano|evano|ava)",
        participles=r"stat[oaie]|\w{2,}[aiu]t[oaie]|\w{2,}[sr]t[oaie]|mess[oaie]|mort[oaie]",
        infinitives="[aei]r(?:e|si|lo|la)",
        articles=schema.words("il lo gli la le una un"),
        subordinators=schema.words("ma che chi quando dove mentre perché se cui"),
        may_come_first=True,
    ),
    clauses=schema.Clauses(
        agents=schema.words("da dal dalla dai dall"),
        adjuncts=schema.words("dopo prima durante mentre perché quando dove secondo contro grazie"),
        adjunct_phrases=(
            "nell['’]ambito|in occasione|a causa|in vista|a seguito|sotto la (?:presidenza|direzione)|a partire"
        ),
        needed=schema.words("che di da se senza salvo tranne ma né o"),
        before_infinitives=r"(?:a|ad) \w+[aei]r(?:e|si|lo|la)\b",
        conditions=schema.words("se senza salvo quando"),
        asides=r"\w+(?:[aiu]t[oaie]|[ae]ndo|mente)|già",
        reporting=(
            r"(?:ha|hanno|aveva) (?:\w+ )?(?:detto|annunciato|dichiarato|spiegato|riferito|affermato|confermato"
            "|aggiunto|scritto|sottolineato|precisato|comunicato|avvertito|ammesso|ricordato|commentato)|dice|dicono"
            "|afferman?o?|spiegan?o?|annuncian?o?|secondo|riferisc(?:e|ono)|riporta(?:no)?|stando a|a detta d"
            "|si legge|fa sapere|fanno sapere|disse|sottolinean?o?"
        ),
        sources="secondo|stando a",
        joins=schema.words("e o"),
        between=schema.words("tra fra"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            in nel nella nei nelle a al alla ai alle con per su sul sulla sotto dopo prima da dal dalla tra fra
            contro durante senza e o ma che chi quando dove mentre perché se come
        """),
        unfinished=schema.words("""
            di del della dei degli delle il lo la i gli le un una è sono ha hanno stato si non suo sua più molto
        """),
        continuing=schema.words("anche"),
        links=schema.words("di del della dei d"),
    ),
    counted=schema.Counted(
        noun_first=1,
        before_nouns=schema.words("""
            nuovi nuove grandi piccoli piccole primi prime ultimi ultime migliori peggiori buoni buone vecchi vecchie
            presunti presunte possibili principali diversi diverse numerosi numerose prossimi prossime bei belle ex
        """),
        parts="tra cui|di cui",
        wholes=schema.words("dei delle degli dell della dello del"),
        of=schema.words("su"),
        oblique=r"\w+mente",
        vague=schema.words("altri altre più meno totale media ciascuno circa volte"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto immagine"),
        beginnings=schema.phrases("""
            leggi anche | leggi tutto | continua a leggere | seguici | iscriviti alla | fonte: | pubblicato il
            | aggiornato il | tutti i diritti | condividi su | questo sito utilizza | foto: | video: | aggiornamento:
            | utilizziamo i cookie | abbonati a | nota dell'editore | nota della redazione | ndr | n.d.r | correzione:
            | rettifica: | errata corrige | questo articolo è stato | questo post è stato | articolo aggiornato
            | contenuto sponsorizzato | articolo sponsorizzato | grazie al nostro sponsor | fotografia: | foto di
            | foto © | immagine: | immagini: | crediti: | credit foto | didascalia: | guarda il video | guarda la
            | guarda le foto | ascolta il | ascolta la | biglietti qui | biglietti: | acquista i biglietti
            | acquista ora | prenota ora | usa il codice | scarica il pdf | scarica l'app | scarica la
            | maggiori informazioni | per maggiori informazioni | per saperne di più | per informazioni | leggi di più
            | leggi l'articolo | leggi tutta | leggi il | leggi la | prosegui la lettura | continua la lettura | clicca
            | diventa socio | diventa membro | sostieni | sostienici | fai una donazione | dona ora | dona il
            | iscriviti | abbonati | registrati | ricevi la nostra | ricevi le | unisciti | entra nel nostro
            | lascia un commento | facci sapere | dicci la tua | condividi questo | condividi l'articolo
            | sei già abbonato | potrebbe interessarti | ti potrebbe interessare | articoli correlati
            | notizie correlate | tutti i dettagli
        """),
        whole=schema.phrases("""
            pubblicità | condividi | stampa | commenti | correlati | leggi tutto | leggi di più | leggi anche
            | continua a leggere | continua | scopri di più | iscriviti | abbonati | annuncio | commento | foto | video
            | biglietti qui
        """),
        within=schema.phrases("""
            tutti i diritti riservati | link in bio | nostra newsletter
        """),
        bylines=schema.phrases("""
            a cura di
        """),
        patterns=(
            r"prova .{1,60}\bgratis\b|abbonati (?:a partire|da|ora|qui|per)\b|"
            r"l'articolo .{1,200} (?:proviene da|sembra essere il primo su|è apparso)\b"
        ),
    ),
    navigation=schema.phrases("""
        Indietro | Torna indietro | Torna su | Torna all'inizio | Torna in alto | Torna alla lista
        | Torna all'elenco | Torna alla sezione | Torna alle notizie | Torna a tutte le notizie | Torna alla home
        | Home | Pagina iniziale | Tutte le notizie | Altre notizie | Ultime notizie | Notizie correlate
        | Articoli correlati | Leggi tutto | Leggi di più | Leggi anche | Continua a leggere | Vedi anche
        | Vedi altro | Scopri di più | Per saperne di più | Maggiori informazioni | Mostra altro | Condividi
        | Condividi su Facebook | Condividi su Twitter | Copia link | Invia per e-mail | Stampa
        | Versione stampabile | Scarica PDF | Precedente | Successivo | Articolo precedente | Articolo successivo
        | Pagina successiva | Pagina precedente | Menu | Cerca | Mappa del sito | Contatti | Iscriviti | Abbonati
        | Accedi | Registrati | Commenti | Lascia un commento | Nessun commento | Seguici
        | Informativa sulla privacy | Tutti i diritti riservati | Pubblicità | Chiudi
    """),
    units=schema.units("""
        dollar: dollaro dollari | euro: euro | pound: sterlina sterline lira_sterlina lire_sterline | yen: yen | yuan:
        yuan renminbi | ruble: rublo rubli | lira: lira lire | tenge: tenge | dram: dram | zloty: zloty* | franc: franco
        franchi | hryvnia: grivnia* grivna* hryvnia* | rupee: rupia rupie | peso: peso pesos | won: won | real: real
        reais | crown: corona? corone? | riyal: riyal* rial | dinar: dinaro dinari dinar | dirham: dirham | rand: rand |
        shekel: shekel* siclo sicli | forint: fiorino fiorini forint | percent: per_cento percento | percentage point:
        punto_percentuale punti_percentuali | second: secondo secondi | minute: minuto minuti min | hour: ora ore | day:
        giorno giorni giornata giornate | week: settimana settimane | month: mese mesi | year: anno anni | decade:
        decennio decenni | century: secolo secoli | millimeter: millimetr* | centimeter: centimetr* | meter: metro metri
        | kilometer: chilometr* | mile: miglio miglia | nautical mile: migli*_nautic* migli*_marin* | foot: piede piedi
        | inch: pollice pollici | yard: iarda iarde yard | gram: grammo grammi | kilogram: chilogramm* chilo chili |
        tonne: tonnellata tonnellate | pound of weight: libbra libbre | ounce: oncia once | square meter: metr*_quadrat*
        metri_quadri metro_quadro | square kilometer: chilometr*_quadrat* | square mile: migli*_quadrat* | square foot:
        pied*_quadrat* | hectare: ettaro ettari | acre: acro acri | liter: litro litri | gallon: gallone galloni |
        barrel: barile barili | cubic meter: metr*_cub* | kilometer per hour: chilometr*_orar* chilometr*_all'ora | mile
        per hour: migli*_orar* migli*_all'ora | meter per second: metr*_al_secondo | knot: nodo nodi | degree Celsius:
        grado gradi grad*_celsius grad*_centigrad* celsius | degree Fahrenheit: grado gradi grad*_fahrenheit fahrenheit
        | watt: watt | kilowatt: kilowatt chilowatt | megawatt: megawatt | gigawatt: gigawatt | terawatt: terawatt |
        kilowatt-hour: kilowattora chilowattora | megawatt-hour: megawattora | gigawatt-hour: gigawattora |
        terawatt-hour: terawattora | kilobyte: kilobyte* | megabyte: megabyte mega? | gigabyte: gigabyte giga? |
        terabyte: terabyte | before our era: a.c. a._c. avanti_cristo prima_di_cristo | point: punto punti
        | multiple: volte
    """),
    names=schema.Names(
        ordinary=schema.words("""
            dipartiment* affari esteri estero interni interno difesa sicurezza salute sanità sanitari* giustizia
            economi* finanz* tesoro bilancio imprese lavoro politiche social* alimentar* foreste pesca ambient*
            energetic* energia transizione ecologic* infrastrutture trasporti mobilità istruzione merito ricerca*
            cultural* turism* sport* giovani famigli* natalità pari opportunità disabilità pubblic* amministra*
            funzione regional* regione regioni autonom* riform* costitu* rapporti europe* protezione civil* mezzogiorno
            entrate agenzia agenzie dogane monopoli demanio anagrafe ispettorato prevenzione previdenza infortuni
            segretari* sottosegretari* viceministr* vicepresident* direttor* direzione commissari* commissione comitato
            autorità garante garanzia concorrenza mercato vigilanza privacy antimafia antiterror* avvocat* ufficio
            ufficiale istituto istituti naziona* ente

            giudiz* magistra* procura* cassazione appello assise suprem* superior* inferior* penal* elettoral* elezion*
            trattat* accord* patto patti convenzion* carta protocoll* codice statut* decret* dichiarazion* diritti
            diritto memoria verità riconciliazione

            parlament* senator* assemblea consiglier* assessor* prefett* questur* questore giunta comunal* municip*
            metropolitan* città provinci* comunità unione unita unite uniti federa* confedera* repubblica* democrat*
            democrazi* liberal* libertà liberazion* conservat* comunis* sinistra destra verdi alleanza lega fratelli
            movimento stelle forza partito partiti popolar* popolo radical* rifondazione progressis* laburist*
            indipenden* sovran* patriot* nuov* futuro insieme alternativa solidarietà pace sindacat* sindacal*
            lavorator* confindustria artigian* cooperazione sviluppo internazional* mondial* global* coalizione blocco
            fronte rivoluzion* regno reame corona

            banca banche bancari* fondo fondi monetari* riserva borsa valori società compagnia associazion*
            organizzazion* fondazion* cooperativ* gruppo ferrovi* autostrad* poste cassa depositi prestiti commercio
            industri* agricoltur* forum vertice conferenza congresso fiera salone esposizion* mostra incontro

            militar* armat* forze aeronautic* naval* costiera carabinier* polizi* vigili fuoco pompier* soccors*
            emergenz* salvataggio brigata reggimento battaglion* divisione colonnell* general* ammiragl* maresciall*
            comandant* sergent* soldat* veteran* guerre resistenza occupazion* missione croce rossa mezzaluna medici
            senza umanitar* fame aiut* azion* contro rifugiat* vittim* ospedal* policlinic* infermier* farmac* vaccin*
            epidemi* malatt* sangue

            scienz* scientif* accademi* liceo scuol* scolastic* professor* rettor* bibliotec* archivi* teatr* orchestr*
            filarmonic* festival* belle arti lettere lingua natural* geograf* meteorolog* statistic* osservator*
            laborator* centro premio medagli* ordine onore giornalis* stampa televis* miglior* patrimonio monument*
            beni

            arcivesc* vescov* cardinal* patriarc* cattedral* basilic* abbazi* monaster* convent* diocesi ortodoss*
            cattolic* evangelic* santissim* vergine immacolat* concezione assunzione ascensione pentecoste pasquetta
            quaresima palme epifania befana ferragosto capodanno vigilia festa feste giorno giornata notte lunedì
            martedì mercoledì giovedì venerdì sabato domenica ceneri anno anni secol* medioevo età antic* modern*
            rinasciment* risorgiment* madre madri padre padri donna donne bambin* defunt* giubileo anniversari*

            olimpi* paralimpi* coppa campion* second* terz* giro torneo nazioni gran grande finali finale trofeo
            squadra stadio calcio giuoco rugby ciclism* atletic* nuoto pallacanestro pallavolo tennis sei cinque sette
            cento trenta mille

            alta alto alte bassa basse maggiore minore nera bianca rosse gialla morto oceano golfo stretto canale baia
            fiume laghi isola isole penisola spiaggia catena vallat* pianur* vulcan* ghiacciai* barriera corallina
            scoglier* torri muragli* parco piazz* strada seta stazion* aeroport* frontier* corno oriental* occidental*
            settentrional* meridional* medio vicino estremo oriente occidente ovest

            princip* duca duchessa contessa marchese baronessa imperator* zar sultan* sceicc* ministr* minister*
            premier portavoce president* ambasciat* consol* rappresentant* coordinator* membro dottor*

            collegio sindaco sindaca sindaci artico studi studio musei opera opere storia storic* medico medica
            centrale centrali giudice giudici castello giardino palazzo cinema film imperial* umani umano umana umanità
            guardia guardie giochi cristiana cristiano azzurri azzurra deputat* marina musica capitano tenente clinica
            deserto centri guerra mari asiatic* african* american* interamerican* eurasiatic* araba arabi
        """),
        days_and_peoples=schema.words("celsius fahrenheit"),
        offices=schema.words("""
            natale pasqua governo comune ministero ministro ministra presidente stato consiglio parlamento senato
            camera corte tribunale polizia esercito chiesa università ospedale via piazza museo legge re regina sud
            nord
        """),
        articles=schema.words("""
            il lo la i gli le l un uno una del della dello dei degli delle al alla allo ai nel nella dal dalla mar
        """),
        places=schema.places("""
            US: USA, Usa, Stati Uniti d'America, America | GB: Gran Bretagna | NL: Olanda | EU: UE, Ue | UN: ONU, Onu
            | AE: Emirati, EAU | CZ: Repubblica Ceca | MM: Birmania, Myanmar | CI: Costa d'Avorio | CD: Congo
            | CG: Congo | PS: Palestina | MK: Macedonia | BA: Bosnia | VA: Vaticano, Santa Sede | KR: Corea
            | KP: Corea | NATO: NATO, Nato | WHO: OMS, Oms | IMF: FMI, Fmi | WTO: OMC | OPEC: OPEC, Opec
            | ECB: BCE, Bce | England: Inghilterra | Scotland: Scozia | Wales: Galles
            | Northern Ireland: Irlanda del Nord | Crimea | Siberia | Chechnya: Cecenia | Tibet | Catalonia: Catalogna
            | Bavaria: Baviera | Saxony: Sassonia | Sicily: Sicilia | Sardinia: Sardegna | West Bank: Cisgiordania
            | Brittany: Bretagna | Tuscany: Toscana | Channel: Manica | Beijing: Pechino | Philadelphia: Filadelfia
            | Munich: Monaco, Monaco di Baviera | Hamburg: Amburgo | Cologne: Colonia | Frankfurt: Francoforte
            | Stuttgart: Stoccarda | Dresden: Dresda | Leipzig: Lipsia | Hanover: Hannover | Bremen: Brema
            | Nuremberg: Norimberga | Düsseldorf | Aachen: Aquisgrana | Geneva: Ginevra | Bern: Berna | Basel: Basilea
            | Lausanne: Losanna | Salzburg: Salisburgo | Milan: Milano | Naples: Napoli | Turin: Torino
            | Venice: Venezia | Florence: Firenze | Genoa: Genova | Barcelona: Barcellona | Seville: Siviglia
            | Zaragoza: Saragozza | Lyon: Lione | Marseille: Marsiglia | Toulouse: Tolosa | Strasbourg: Strasburgo
            | Lille: Lilla | The Hague: L'Aia, Aia | Antwerp: Anversa | Ghent: Gand | Liège: Liegi
            | Edinburgh: Edimburgo | Krakow: Cracovia | Gdansk: Danzica | Wroclaw: Breslavia | Szczecin: Stettino
            | Saint Petersburg: San Pietroburgo | Kharkiv | Lviv: Leopoli | Izmir: Smirne | Bethlehem: Betlemme
            | Basra: Bassora | Mecca: La Mecca | Jeddah: Gedda | Alexandria: Alessandria | Benghazi: Bengasi
            | Cape Town: Città del Capo | Delhi: Delhi, Nuova Delhi | Guangzhou: Canton | Nanjing: Nanchino
            | Thessaloniki: Salonicco
        """),
        demonyms=schema.places("""
            US: american, statunitens | GB: britannic, ingles | NL: olandes | DE: tedesc | CI: ivorian
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number(
            "una | due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici | dodici"
        ),
        before="(?:alle |delle |dalle )?ore|ora",
        perhaps_before="alle|dalle|delle|le|fino alle|verso le",
        perhaps_after="h",
        morning="(?:di|del|della|questa) mattin[oa]|mattin[oa]|stamattina|stamani",
        noon="di mezzogiorno",
        afternoon="(?:di|del|nel|questo) pomeriggio|pomeriggio",
        evening="(?:di|della|questa) sera|sera|stasera|serata",
        night="(?:di|della|nella|questa) notte|notte|stanotte",
        at_noon="mezzogiorno",
        at_midnight="mezzanotte",
        spoken_past={
            "(?<=le ){hour} e mezz[oa]": 30,
            "{hour} e un quarto": 15,
            "(?<=le ){hour} e tre quarti": 45,
            "(?<=le ){hour} e cinque": 5,
            "(?<=le ){hour} e dieci": 10,
        },
        spoken_to={
            "{hour} meno un quarto": 15,
            "(?<=le ){hour} meno cinque": 5,
            "(?<=le ){hour} meno dieci": 10,
            "(?<=le ){hour} meno venti": 20,
        },
        joins="alle|al?|fino alle|e|o",
    ),
    estimates=schema.Estimates(
        least="almeno|più di|oltre|o più|non meno di|minimo",
        most="al massimo|fino a|meno di|non più di",
        about="circa|quasi|intorno a|attorno a|una|all['’]incirca",
        disputes=r"smenti\w+|negat\w*|nega|negano|negò|respin\w+",
        outcomes={
            "dead": (
                "mort[oiae]|morì|morirono|muoiono|muore|vittim[ae]|decedut[oaie]|uccis[oaie]|decessi|"
                "perso la vita|cadaveri"
            ),
            "hurt": "ferit[oaie]",
            "missing": "dispers[oaie]|scompars[oaie]",
            "detained": "arrestat[oaie]|fermat[oaie]|arresti",
            "evacuated": "evacuat[oaie]|sfollat[oaie]",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("non né mai nessun[oa]? niente nulla neanche nemmeno neppure senza"),
        verbs=schema.words(r"neg(?:a|ano|ò) rifiut(?:a|ato|ata|ati|ano|ò)"),
        perhaps=schema.words(r"""
            im(?:poss|probab|ped|pun|prud|propr|pratic)\w*
            in(?:attiv|access|adegu|agib|capac|cert|compet|compiut|complet|curan|corrett|defin|dipend)\w*
            in(?:disp|effic|esist|esatt|espert|evit|fond|giust|immag|ingiust|izz|naspett|nocu|offens)\w*
            in(?:osserv|operan|segui|sicur|sod|suff|sol|toller|util|usual|valid|visib|volont)\w*
            il(?:legal|legittim|lecit)\w* irr(?:egol|espons|ever|eal)\w*
            s(?:conosci|conten|corrett|fiduc|ment|prov|content|fortun)\w*
            dis(?:accord|approv|occup|onest|abil|obbed|ord|util)\w* manc\w* assen\w+ nega\w* neg(?:ò|ano)
            rifiut\w* respin\w+ evit\w* fall\w+ esclu\w+ meno invece anziché cess\w+ smett\w+ abbandon\w+
            pers[oaie] imped\w+ omess\w+ priv\w+ dubbi\w* illes[oaie] solo pareggi\w+ ferma\w* senzatetto
            san[oaie]\se\ssalv[oaie] ritard\w*
        """),
        idioms=schema.words(r"""
            non\s(?:meno\sd\w+|più\sd\w+|più\stardi|prima\sd\w+|appena) nonostante nient['’]altro
            non\s(?:\S+\s){0,9}?(?:fino|finché|prima|che|altro) finché\snon a\smeno\sche\snon se\snon
            come\s(?:non\s)?mai perch[ée]\snon quasi\snulla
            (?:più|meno|meglio|peggio|così)\s(?:[^\s.,;:!?]+\s){0,2}?che\smai (?:più\s)?(?:[^\s.,;:!?]+\s)?quanto\smai
            come\smai non\s(?:[^\s.,;:!?]+\s){0,2}?mai\s(?:[^\s.,;:!?]+\s){0,3}?(?:così|tanto)
            mai\sprima(?:\sd['’]ora)? finché\s(?:[^\s.,;:!?]+\s){0,4}?non a\smeno\sche\s(?:[^\s.,;:!?]+\s){0,4}?non
            per\spoco\s(?:[^\s.,;:!?]+\s){0,3}?non non\s(?:[^\s.,;:!?]+\s){1,3}?(?:tranne|eccetto)
            non\spoch[ie] non\s(?:[^\s.,;:!?]+\s){0,2}?fare\sa\smeno non\sè\sesclus\w+
            non\s(?:ha\s|hanno\s)?(?:smesso|cessato|smett\w+)\sdi non\s(?:ha\s|hanno\s)?perso\s(?:nulla|niente)
            non\s(?:si\s)?(?:può|possono)\sevitare non\s(?:[^\s.,;:!?]+\s){0,2}?oltre non\sc['’]è\s(?:alcun\s)?dubbio
        """),
        lookalikes=schema.words(r"""
            non\s(?:solo|soltanto|solamente|ultimo) senza\s(?:dubbio|altro|precedenti|sosta)
            o\s(?:no|meno)
            (?:se|caso)\smai no\? non\sè\s(?:vero|così)\? per\snon\s(?:parlare|dire|citare)
            (?:ma\s)?non\s(?:per\squesto\s)?meno\simportant\w+ non[-\s]governativ\w+
            senza[-\s]?(?:fili|frontiere|tetto|casa|dimora) senza\s(?:alcun\s|ombra\sdi\s)dubbio nondimeno
            cessate[-\s]il[-\s]fuoco opposizion\w+ opposit\w+ indipend\w+ esclusiv\w+ privat[aeio]
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal
            dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle
            con per e ed o che non si è sono era erano ha hanno più come ma quando dove questo questa questi
            queste suo sua suoi loro fino tra fra dopo prima anche tutto tutti tutta già molto molti senza
            contro secondo sta stato stata stati sarà c'è ci ne se sera
        """),
        foreign_letters="äåæâãçêëñôõöøûœßğşıłąęćńśźżčřšžđășț",
    ),
    probes=(
        "L'articolo è su {0} da lunedì.",
        "Si può leggere su {0} e su {1}.",
    ),
    topics=schema.places("""
            politics: Politica, politica interna, governo, elezioni, parlamento
            | world: Esteri, mondo, estero, internazionale, dal mondo, notizie dal mondo, politica estera
            | business: Economia, economia e finanza, finanza, affari, imprese, aziende, mercati, borsa, soldi,
            lavoro, commercio, immobiliare
            | technology: Tecnologia, tecnologie, tech, hi-tech, internet, informatica, digitale, intelligenza
            artificiale, cybersicurezza, software, innovazione
            | science: Scienza, scienze, scienza e tecnologia, scienza e tecnica, ricerca, spazio, astronomia,
            fisica, chimica, biologia
            | health: Salute, sanità, medicina, benessere, salute e benessere, coronavirus, covid-19
            | sport: Sport, calcio, tennis, basket, pallacanestro, pallavolo, ciclismo, formula 1, motori, atletica,
            olimpiadi, serie a, mondiali, champions league
            | culture: Cultura, cultura e spettacoli, cultura e spettacolo, spettacoli, spettacolo, intrattenimento,
            arte, arti, musica, cinema, teatro, libri, letteratura, televisione, serie tv, gossip, mostre
            | environment: Ambiente, clima, cambiamento climatico, cambiamenti climatici, crisi climatica, natura,
            ecologia, ambiente e clima, sostenibilità, biodiversità, green
            | education: Istruzione, scuola, scuole, università, scuola e università, istruzione e formazione
            | society: Società, sociale, costume, costume e società, religione, famiglia, stile di vita, lifestyle,
            diritti umani, immigrazione, migranti
            | crime: Cronaca e giustizia, cronaca nera, giustizia, polizia, cronaca giudiziaria, tribunali,
            criminalità, nera, mafia
            | opinion: Opinioni, opinione, editoriali, editoriale, commenti, commento, rubriche, rubrica, lettere
            | travel: Viaggi, viaggio, turismo
            | local: Notizie locali, cronaca locale, locale, città, regionale, regione, regioni, cronache locali
            | none: notizie, notizia, ultime notizie, ultim'ora, ultima ora, attualità, in evidenza, primo piano,
            prima pagina, generale, generali, altro, altri, varie, senza categoria, non categorizzato, articoli,
            articolo, home, principale, video, foto, galleria, podcast, diretta, in diretta, comunicati, comunicati
            stampa, esclusiva, reportage, interviste, intervista, analisi, cronaca, cronache, italia, nazionale,
            interni, blog, più letti, oggi, settimana, eventi, media
    """),
    genres=schema.Genres(
        urgent=(
            r"mort[ie]|uccis[oiae]|mortale|ferit[oiae]|evacua\w+|ritirat[oiae] dal mercato|epidemia|terremoto|strage"
            r"|fall[ae] di sicurezza|stato d'emergenza|esplosione|ostaggi"
        ),
        labels=schema.by_genre("""
            advertisement: contenuto sponsorizzato, articolo sponsorizzato, pubbliredazionale, publiredazionale,
            contenuto di marca, branded content, informazione pubblicitaria, messaggio promozionale
            | deals: offerte del giorno, offerta del giorno, codice sconto, codici sconto, coupon, sconti amazon
            | tips: oroscopo, cruciverba, sudoku, quiz, pronostici, parole crociate | live blog: diretta, in diretta,
            la diretta, live, diretta live, minuto per minuto, liveblog, cronaca in diretta | gallery: foto,
            fotogallery, photogallery, le foto, le immagini, galleria fotografica, in foto | audio: podcast, audio,
            ascolta | video: video, il video, videonotizia, guarda il video | jobs: offerta di lavoro,
            offerte di lavoro, cerchiamo, stiamo assumendo, lavora con noi | listing:
            ai nostri lettori, nota della redazione,
            agenda della settimana,
            link della settimana, guida tv, programmi tv, eventi del weekend
        """),
        bracketed=schema.by_genre("advertisement: pubblicità, sponsorizzato, sponsor, adv, publi, promo"),
        titles={
            "advertisement": "grazie a .{1,60} per (?:aver sponsorizzato|la sponsorizzazione)",
            "deals": (
                r"(?:migliori|grandi) (?:offerte|sconti) (?:di|del|della|su|per)\b.{0,40}(?:amazon|black friday"
                r"|prime day|cyber monday|mediaworld)|codic[ei] sconto(?= per\b|:|$)"
            ),
            "tips": (
                "oroscopo (?:di|del|della|per|oggi|branko|paolo fox)|parole crociate|estrazion[ei] (?:del "
                r")?(?:lotto|superenalotto)|(?:superenalotto|lotto)(?: e \w+)?, (?:estrazione|numeri)|pronostici "
                "(?:di|serie|calcio|champions)"
            ),
            "live blog": (
                "minuto per minuto$|, (?:la diretta|in diretta|live)(?=:|$)|(?:cronaca|diretta) (?:live|testuale)"
            ),
            "gallery": "(?:foto|immagini) (?:del giorno|della settimana)$|in immagini$",
            "jobs": "^offert[ae] di lavoro|^lavora con noi|^stiamo assumendo",
            "listing": (
                "^link (?:della settimana|del giorno)|stasera in tv|programmi tv|^eventi del (?:weekend|fine "
                "settimana)|dove vedere .{1,60}(?:tv|streaming)"
                "|^(?:programma|calendario|orari) (?:del festival|della settimana|dei concerti"
                "|delle messe)(?= ?[:,|-]|$| )"
            ),
            "bulletin": (
                r"(?:notizie|titoli|giornata|mattina|mondo|sport) in (?:\d+|un|due|tre|cinque) (?:secondi"
                "|minut[oi])|^(?:in breve|notizie in breve|le notizie (?:di oggi|del giorno)|i titoli (?:di|del)"
                "|rassegna stampa)(?= ?[:,|-]|$| )|^(?:previsioni meteo|meteo)(?= ?[:|-]|$)"
            ),
            "guide": (
                r"^(?:i |le |gli )?(?:\d+ )?migliori (?:[\w'-]+ ){1,5}(?:da comprare|da acquistare|sotto i \d+"
                r"|del 20\d\d$)|guida all'acquisto(?= ?[:|-]|$)|^domande frequenti(?= ?[:,|-]|$| su)"
            ),
            "release": ("^note di (?:rilascio|versione)(?= ?[:,|-]|$| )"),
            "audio": (
                r"^(?:podcast|episodio|puntata|ep\.?) ?(?:n\.? ?|#)?\d+(?= ?[:.,|(-]|$)|podcast,? (?:episodio "
                r"|puntata )?#?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": (
                "questo (?:articolo|contenuto|post) (?:è|è stato) (?:sponsorizzato|un contenuto sponsorizzato)"
            ),
            "deals": "codice (?:sconto|promozionale|coupon)",
        },
        offers=(
            r"\d+ ?% di sconto|sconto del \d+ ?%|solo (?:per )?oggi|fino a esaurimento scorte"
            "|spedizione gratuita|a metà prezzo"
            "|(?<=: )(?:visita|visitate|prenota|prenotate|acquista|scopri|scoprite|approfitta)"
        ),
        sections=schema.by_genre("""
            advertisement: contenuti sponsorizzati, pubbliredazionale, pubbliredazionali, branded content, brand content
            | deals: offerte del giorno, codici sconto, coupon | tips: oroscopo, giochi e pronostici, pronostici,
            cruciverba | live blog: diretta, dirette | gallery: fotogallery, photogallery, gallerie, fotogallerie
            | audio: podcasts | video: video | jobs: offerte di lavoro | listing: guida tv, programmi tv
        """),
        rooms="locali|vani|camere|camera|bagni|bagno|stanze",
        areas="mq|metri quadri",
        prices="eur|euro",
        residue=schema.phrases("""
            ultim'ora | ultima ora | esclusiva | esclusivo | aggiornato | aggiornamento | breaking news | urgente
            | flash | solo per abbonati
        """),
        headings=schema.phrases("""
            opinioni | opinione | analisi | editoriale | commento | rubrica | reportage | intervista | notizie
            | politica | economia | sport | cultura | esteri | cronaca
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("iscrivermi | iscriviti | iscrivimi | iscrizione | abbonarmi"),
        leave=schema.phrases("annulla iscrizione | annullare iscrizione | disiscrivimi | disiscrizione | cancellami"),
        confirm=schema.phrases("conferma | confermo | confermare | sì"),
        help=schema.phrases("aiuto"),
        topics=schema.phrases("argomenti | argomento | temi"),
        everything=schema.phrases("tutti | tutto"),
        polite=schema.phrases("per favore | per piacere | vorrei"),
        answered=schema.phrases("r | rif"),
        passed_on=schema.phrases("i | inoltra"),
        sender=schema.phrases("da"),
        signed=schema.phrases("inviato da | inviato con | scarica outlook"),
    ),
)

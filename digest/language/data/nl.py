"""Dutch."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="nl",
    relative_length=1.14,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        short_months=schema.words("okt"),
        shortest_months=schema.words("mei"),
        weekday_patterns=(
            r"\w*maandag\w*",
            r"\w*dinsdag\w*",
            r"\w*woensdag\w*",
            r"\w*donderdag\w*",
            r"\w*vrijdag\w*",
            r"\w*zaterdag\w*",
            r"\w*zondag\w*",
        ),
        weekday_hints=(
            "ma",
            "di",
            "wo",
            "do",
            "vr",
            "za",
            "zo",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("op van vanaf sinds"),
        parts_of_day=schema.words("ochtend middag avond nacht"),
        today=schema.phrases("""
            vandaag | gisteren | morgen | vanochtend | vanmorgen | vanmiddag | vanavond | vannacht | gisteravond |
            deze week | vorige week | volgende week | komende week | afgelopen week | afgelopen weekend | komend
            weekend
        """),
        ranges=schema.words("tot en"),
        range_starts=schema.phrases("van"),
        before_clock=schema.phrases("om"),
        after_clock=schema.words("uur"),
        ordinals=schema.words("e"),
        labels=schema.phrases("datum"),
        changed=schema.phrases("bijgewerkt | gepubliceerd | laatst bijgewerkt"),
    ),
    numbers=schema.NumberWords(
        minus="min|minus",
        below_zero="onder (?:nul|het vriespunt)",
        zero="nul",
        small="een/één/eén twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien",
        tens="twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        more={100: "honderd", 1000: "duizend", 1.5: "anderhalf anderhalve", 250_000: "kwart_miljoen"},
        multipliers={2: "honderd", 3: "duizend", 6: "miljoen mln", 9: "miljard mrd", 12: "biljoen"},
        most_hundreds=99,
        after_tens=(),
        after_hundreds=("", "en"),
        after_thousands=("", "en"),
        ones_first="en ën",
        half="ënhalf enhalf ënhalve enhalve en_een_half en_een_halve",
        half_of="half halve",
        in_one_word=True,
        without_accents=True,
        not_numbers=r"in acht (?:genomen|nemen)|acht (?:slaan|slaat|geslagen)|duizend maal dank|buiten acht",
        ambiguous="acht",
    ),
    amounts=schema.Amounts(
        and_half="en een halve?",
        one="een",
        collectives={
            6: "half dozijn",
            12: "(?<!half )dozijn",
            10: "tiental",
            20: "twintigtal",
            100: "honderdtal",
        },
    ),
    ordinals=schema.Ordinals(
        small="eerst tweed derd vierd vijfd zesd zevend achtst negend tiend elfd twaalfd dertiend veertiend "
        "vijftiend zestiend "
        "zeventiend achttiend negentiend",
        tens="twintigst dertigst veertigst vijftigst zestigst zeventigst tachtigst negentigst honderdst",
        endings="e",
        ones_before="eenen tweeën/tweeen drieën/drieen vieren vijfen zesen zevenen achten negenen",
        unsure="(?:eerste|tweede) (?:kamer|minister)",
    ),
    fractions=schema.Fractions(
        one={
            2: r"(?<!eerste )(?<!tweede )helft|half (?:procentpunt|punt|procent)|halve (?:graad|punt|procentpunt)|"
            r"halveer\w+|gehalveerd",
            3: r"een derde(?= (?:van|deel|minder|meer)\b|$|\s*[^\w\s])|derde deel|een op de drie",
            4: r"een kwart(?!\w)(?! eeuw)|kwart van|kwart(?:procent)?punt|een op de vier",
            5: r"een vijfde(?= (?:van|deel|minder|meer)\b|$|\s*[^\w\s])|een op de vijf",
            10: r"een tiende(?= (?:van|deel|minder|meer)\b|$|\s*[^\w\s])|een op de tien",
        },
        perhaps={
            2: r"hal(?:f|ve)\w*|helft",
            3: "derden?",
            4: r"kwart\w*|vierden?",
            5: "vijfden?",
            10: "tienden?",
        },
        parts={
            3: "derden?",
            4: "kwart|vierden?",
            5: "vijfden?",
            6: "zesden?",
            8: "achtsten?",
            10: "tienden?",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("dhr mevr mw Ir"),
        within=schema.phrases("bijv | bv | o.a | d.w.z | m.n | mln | mld"),
        before_numbers=schema.words("blz nr"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw|[Jj]ullie|u|uw)\b(?!-)",
        starters=schema.words("de het een hij zij ze wij dit dat deze maar en we er in na als"),
        name_particles=schema.words("de den der"),
        dependent=schema.phrases("""
            hij | zij | ze | dit | deze | die | dat | maar | echter | toch | daarnaast | bovendien | ook | en | dus
            | daarom | zijn | haar | hem | hen | hun | het is | dat is | dit is | daarna | daarmee | daarbij | hierdoor
            | daardoor | hiermee | hierna | vervolgens | intussen | ondertussen | tegelijkertijd | verder | zo | want
            | of | bijvoorbeeld | laatstgenoemde | desondanks | niettemin | tevens | eveneens
            | hier is | hier zijn | hier vind je
        """),
        connecting="echter|natuurlijk|daarentegen|anderzijds",
        first_person=schema.words("ik wij we mijn onze ons"),
        speakers=schema.words("hij zij ze"),
        unnamed=(
            "(?:de (?:vergadering|bijeenkomst|conferentie|ceremonie|wedstrijd|beslissing|man|vrouw|dader|studie"
            "|zitting)|het (?:evenement|bezoek|overleg|seminar|forum|bedrijf|ongeluk|incident|project|rapport))"
        ),
        independent=(
            r"deze (?:week|maand|zomer|winter|ochtend|middag|avond)|dit (?:jaar|weekend|weekeinde)|"
            r"het is (?:nog )?(?:niet )?(?:\w+ )?(?:dat|om|te)|zo(?:'n| ver| lang| snel)|verder(?:e|op)\b"
        ),
        verbless=("nieuwe?|nog een|onder (?:de|het)|geen|een totaal van|meer dan|van"),
        pointing="deze",
        referring=(
            r"(?:\d+|een|één|twee|drie|vier|vijf|enkele|een paar) (?:minuten|minuut|uur|dagen|dag|weken"
            "|week|maanden|maand|jaar|jaren|eeuw|decennia) (?:later|daarvoor|daarna)"
            "|de volgende (?:dag|ochtend)|diezelfde|op (?:die|deze) manier|daar|daarvan|daarvoor|daarop"
            "|daaruit|daarover|daartoe|hierbij|hierover|beiden?|in die (?:zin|tijd)|vandaar|pas dan"
        ),
        own_voice=(
            r"\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b(?!-)"
            r"|\b[Ii]n (?:dit artikel|deze rubriek|dit overzicht|deze blog)\b"
        ),
    ),
    captions=schema.Captions(
        positions=r"links|rechts|l\.?|r\.?|midden|m\.|v\.l\.n\.r\.|op de foto|archieffoto|archiefbeeld",
        pictured=schema.phrases("^op de foto | ^op deze foto"),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            aangehouden gearresteerd opgepakt gedood gewond overleden omgekomen gestorven dood doden
            getekend gewonnen wint won verslagen verloren verliest opent geopend gesloten verboden
            veroordeeld ontslagen gekozen benoemd goedgekeurd afgewezen gestegen steeg daalde gedaald
            verkocht gekocht gelanceerd ontdekt vernietigd geëvacueerd geannuleerd besloten
        """),
        finite=schema.words("""
            is zijn was waren heeft hebben had hadden wordt worden werd werden kan kunnen kon moet moeten mag zal
            zullen wil willen gaat gaan komt komen staat staan blijft ging kwam kreeg krijgt vindt zegt
            begint belooft benoemt bereikt beschuldigt besluit bezoekt blijkt bouwt breekt brengt daalt dient doet
            dreigt eindigt eist geeft haalt hervat herdenkt houdt keert kiest klaagt koopt laat lanceert legt leidt
            lijkt maakt meldt mist moest neemt onthult ontslaat ontploft ontvangt opent overlijdt overtreft presenteert
            raakt redt roept schrapt scoort sluit speelt spreekt stapt stelt stemt sterft stijgt stopt stuurt tekent
            treedt treft trekt valt verandert verbetert verbiedt verdwijnt verhoogt verhuist verkoopt verlaagt verlaat
            verlengt verliest vernietigt verovert verschijnt verslaat vertrekt verwacht verzet vliegt voert vraagt
            waarschuwt weigert werkt wijst wint zet ziet zinkt zoekt
            begon bezocht bleef bleek bracht brak daalde deed eindigde gaf haalde hield kocht koos liet maakte meldde
            nam opende overleed riep scoorde sloot speelde stak steeg stelde stemde stierf stopte tekende trok viel
            verbood verdween verkocht verliet verloor versloeg vertrok vond vroeg waarschuwde weigerde won zag zocht
        """),
        subordinators=schema.words("maar dat die wanneer omdat hoewel zodat als terwijl nadat"),
        come_last=True,
    ),
    clauses=schema.Clauses(
        agents=schema.words("door"),
        adjuncts=schema.words("nadat voordat tijdens omdat hoewel terwijl waarbij"),
        needed=schema.words("dat te als zonder behalve maar of tenzij"),
        conditions=schema.words("zonder als tenzij toen wanneer"),
        reporting=(
            "zei|zeiden|zegt|zeggen|meld(?:t|en|de|den)|aldus|volgens|liet|laat|lieten|laten weten|vertel(?:t|de|den)"
            "|verklaar(?:t|de|den)|bevestig(?:t|de|den)|schrijft|schreef|stelt|stelde|vindt|waarschuw(?:t|de|den)"
            "|bericht(?:te|ten)?"
        ),
        joins=schema.words("en"),
        between=schema.words("tussen"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            in op aan met naar voor na sinds tot tussen tegen onder over bij uit door zonder om tijdens en of maar
            dat die waar wanneer omdat hoewel zodat als
        """),
        unfinished=schema.words("""
            de het een van der is zijn was waren heeft hebben wordt werd niet hun haar deze dit zeer meer
        """),
        links=schema.words("van"),
    ),
    counted=schema.Counted(
        nouns=(r"\w+(?:en|s)|jaar|uur|euro|procent|mensen|keer|kilo|ton|kilometer|meter|liter|gram|hectare|dollar"),
        measures=r"ton|kilo\w*|liter|gram",
        parts="waaronder|waarvan",
        wholes=schema.words("de het"),
        of=schema.words("op"),
        vague=schema.words("jarige anderen andere meer minder totaal gemiddelde elk keer"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto foto's beeld"),
        beginnings=schema.phrases("""
            lees ook | lees meer | lees verder | bron: | bekijk ook | volg ons | deel dit | gepubliceerd op
            | abonneer u op | schrijf u in voor | meld u aan voor | meld je aan voor | schrijf je in voor | beeld:
            | laatst bijgewerkt | bijgewerkt op | alle rechten voorbehouden | wij gebruiken cookies
            | we gebruiken cookies | deze website gebruikt cookies | deze site gebruikt cookies | trefwoorden:
            | noot van de redactie | noot van de redacteur | correctie: | rectificatie | dit artikel is
            | dit artikel werd | dit bericht is | dit bericht werd | dit verhaal is | deze blog is bijgewerkt
            | advertorial | met dank aan onze sponsor | mede mogelijk gemaakt door | foto: | foto's: | foto ©
            | fotografie: | afbeelding: | afbeeldingen: | bijschrift: | video: | bekijk de video | bekijk het
            | bekijk hier | beluister | luister naar | luister hier | tickets: | tickets hier | kaarten: | koop tickets
            | koop nu | bestel nu | boek nu | gebruik de code | met de code | download de | download hier
            | meer informatie | meer info | meer over | meer nieuws | meer lezen | lees hier | lees het | lees de rest
            | klik hier | klik op | word lid | word abonnee | steun ons | steun onze | doneer nu | doneer aan
            | geef een donatie | abonneer je | abonneer u | schrijf je in | meld je aan | meld u aan | ontvang onze
            | ontvang ons | ontvang het | volg onze | sluit je aan | laat een reactie | laat het ons weten
            | reageer hier | deel deze | al abonnee | ook interessant | tekst: | redactioneel: | gesponsorde content
            | aanbevolen:
        """),
        whole=schema.phrases("""
            advertentie | delen | afdrukken | abonneren | reacties | zie ook | lees ook | lees meer | lees verder
            | meer | meer lezen | bekijk meer | gerelateerd | aanmelden | inschrijven | foto | video | bron
            | tickets hier
        """),
        within=schema.phrases("""
            onze nieuwsbrief | alle rechten voorbehouden | link in bio | onze nieuwsbrieven
        """),
        bylines=schema.phrases("door"),
        patterns=(
            r"probeer .{1,60}\b(?:gratis)\b|abonneer .{0,30}(?:voor|vanaf|nu)\b|het (?:bericht|"
            r"artikel) .{1,200} verscheen eerst (?:op|in)\b"
        ),
    ),
    navigation=schema.phrases("""
        Terug | Terug naar boven | Naar boven | Terug naar het overzicht | Terug naar overzicht
        | Terug naar de lijst | Terug naar het nieuws | Terug naar nieuws | Terug naar de homepage | Terug naar home
        | Home | Homepage | Startpagina | Alle nieuws | Al het nieuws | Alle berichten | Alle artikelen
        | Meer nieuws | Ander nieuws | Overig nieuws | Laatste nieuws | Het laatste nieuws | Net binnen
        | Gerelateerd nieuws | Gerelateerde artikelen | Gerelateerd | Meer over dit onderwerp | Lees meer
        | Lees verder | Lees ook | Verder lezen | Lees het hele artikel | Bekijk ook | Zie ook | Bekijk meer | Meer
        | Meer informatie | Meer weten | Details | Toon meer | Meer tonen | Meer laden | Laad meer | Delen
        | Deel dit artikel | Deel dit | Deel op Facebook | Delen op Facebook | Deel op Twitter | Delen op Twitter
        | Deel op X | Delen op X | Deel via WhatsApp | Kopieer link | Link kopiëren | Mail dit artikel
        | Versturen per e-mail | Afdrukken | Print | Printversie | Download PDF | Vorige | Volgende | Vorig artikel
        | Volgend artikel | Vorige pagina | Volgende pagina | Menu | Zoeken | Zoek | Sitemap | Contact
        | Neem contact op | Abonneren | Abonneer | Schrijf je in | Inloggen | Log in | Aanmelden | Registreren
        | Reacties | Reageer | Plaats een reactie | Geen reacties | Volg ons | Cookie-instellingen | Privacybeleid
        | Privacyverklaring | Algemene voorwaarden | Alle rechten voorbehouden | Advertentie | Sluiten | Sluit
    """),
    units=schema.units("""
        dollar: dollar dollars | euro: euro euro's | pound: pond_sterling pond? ponden? | yen: yen | yuan: yuan renminbi
        | ruble: roebel roebels | lira: lira lira's | tenge: tenge | dram: dram | zloty: zloty* | franc: frank franken
        franc | hryvnia: hryvnia* grivna* | rupee: roepie roepies rupee* | peso: peso peso's | won: won | real: real? |
        crown: kroon? kronen? | riyal: riyal* rial | dinar: dinar dinars | dirham: dirham* | rand: rand | shekel:
        shekel* sjekel* | forint: forint* | percent: procent | percentage point: procentpunt* procentpunten | second:
        seconde seconden | minute: minuut minuten min | hour: uur uren | day: dag dagen daagse | week: week weken |
        month: maand maanden | year: jaar jaren jarig* | decade: decennium decennia | century: eeuw eeuwen | millimeter:
        millimeter* | centimeter: centimeter* | meter: meter meters | kilometer: kilometer* | mile: mijl mijlen |
        nautical mile: zeemijl* nautische_mijl* | foot: voet | inch: inch inches duim | yard: yard yards | gram: gram |
        kilogram: kilogram kilo kilo's | tonne: ton? | pound of weight: pond? | ounce: ounce ons? | square meter:
        vierkante_meter* | square kilometer: vierkante_kilometer* | square mile: vierkante_mijl | square foot:
        vierkante_voet | hectare: hectare hectaren hectares | acre: acre acres | liter: liter liters | gallon: gallon
        gallons | barrel: vat? vaten? | cubic meter: kubieke_meter* kuub | kilometer per hour: kilometer*_per_uur | mile
        per hour: mijl_per_uur | meter per second: meter_per_seconde | knot: knopen knoop | degree Celsius: graad graden
        grad*_celsius celsius | degree Fahrenheit: graad graden grad*_fahrenheit fahrenheit | watt: watt | kilowatt:
        kilowatt | megawatt: megawatt | gigawatt: gigawatt | terawatt: terawatt | kilowatt-hour: kilowattuur |
        megawatt-hour: megawattuur | gigawatt-hour: gigawattuur | terawatt-hour: terawattuur | kilobyte: kilobyte* |
        megabyte: megabyte* | gigabyte: gigabyte* | terabyte: terabyte* | before our era: v._chr. v.chr. voor_christus |
        point: punt punten
        | multiple: keer maal?
    """),
    names=schema.Names(
        ordinary=schema.words("""
            departement* buitenland* binnenland* minister* staats* premier* kabinet* regering* overheid* rijks* rijk
            defensie* justiti* veiligheid* econom* zaken klimaat* energie* landbouw* visserij* voedsel* natuur*
            infrastructuur* waterstaat* verkeer* vervoer* wonen volkshuisvest* ruimtelijk* ordening onderwijs*
            wetenschap* volksgezond* gezondheid* welzijn* sport* sociale sociaal* werkgelegenheid* arbeid* asiel*
            migratie* jeugd* gezinn* emancipatie gelijk* ontwikkeling* samenwerking* handel* toerism* milieu*
            belasting* douane* schatkist* begroting* dienst* bureau* centraal* algemen* algemeen* inspect* directeur*
            directie* raads* commissie* commissar* comité* autoriteit* institu* agentschap* secretari* woordvoerder*
            ambassa* consul* voorzitter* vicevoorzitter* ombuds* kanselier*

            rechter* rechtbank* gerecht* hoge hooggerechts* strafhof* grondwet* constitution* rekenkamer* rekenhof*
            openbaar openbare officier* procureur* advoca* verdrag* akkoord* overeenkomst* pact* handvest* protocol*
            verklaring* wet wetboek* statuut* rechten mensenrecht* waarheid* verzoening* kiesraad* verkiezing*

            parlement* tweede eerste kamerlid* senaat* senator* provinci* gemeente* burgemeester* wethouder* gewest*
            gemeenschap* nationa* volken volkeren internationa* federa* confedera* unie* verenig* republiek*
            republikein* koninkrijk* koninklijk* keizerrijk* partij* vrijheid* democra* christelijk* liberal* liberaal*
            conservatie* socialis* communis* links rechts linkse rechtse radica* vooruit* werknemer* werkgever*
            vakbond* vakvereniging* vakverbond* beweging* burgerbeweging* dieren* coalitie* alliantie* forum*
            onafhankelijk* hervorm* nieuw* solidariteit* eenheid* vredes* revolutie*

            banken europes* wereld* monetai* reserve* beurs* effecten* fonds* onderneming* maatschappij* vennootschap*
            organisatie* stichting* coöperat* groep* spoorweg* topconferentie* conferentie* congres* tentoonstelling*

            militair* strijdkracht* luchtmacht* marine* marechaussee* politie* recherche* brandweer* redding* noodhulp*
            brigade* bataljon* divisie* kapitein* kolonel* generaal* admiraal* maarschalk* luitenant* sergeant*
            soldaat* soldaten veteran* oorlog* bevrijding* verzet* bezetting* missie* rode kruis halve maan artsen arts
            zonder grenzen honger* tegen vluchteling* slachtoffer* ziekenhuis* kliniek* verpleeg* apothek* vaccin*
            bloed*

            academi* universitai* hogeschool* scholen lyceum* bibliothe* archief* museum* theater* schouwburg* orkest*
            filharmon* festival* muziek* kunsten letteren taalunie geschiedenis* histori* geograf* meteorolog*
            statistiek* observator* laborator* prijs prijzen gouden zilveren bronzen medaille* orde journalis* omroep*
            televis* beste erfgoed* monument*

            paus aartsbisschop* bisschop* kardinaa* patriarch* kathedra* basiliek* abdij* klooster* bisdom* orthodox*
            katholiek* evangelisch* protestant* gereformeerd* pasen paas* pinkster* hemelvaart* goede vrijdag maandag
            dinsdag woensdag donderdag zaterdag zondag aswoensdag carnaval* allerheiligen allerzielen advent oudejaar*
            koningsdag* prinsjesdag* dodenherdenking dag dagen nacht* eeuw* middeleeuw* moeder* vrouwen* kinder* feest*
            jubileum*

            olympi* paralympi* spelen winterspelen zomerspelen beker* kampioen* ronde toernooi* landen grote finale*
            trofee* elftal* stadion* voetbal* wielren* atletiek* schaats* hockey* tennis* zes vijf zeven honderd dertig
            dertigjarige tachtigjarige duizend

            beneden* lage kleine oude zwarte witte blauwe gele groene dode zee zeeën oceaan* kanaal* baai* rivier*
            meren eiland* schiereiland* kust* gebergte* vallei* vlakte* woestijn* woud* vulka* gletsjer* barrièrerif*
            kasteel* paleis* zijderoute* station* luchthaven* vliegveld* grens* hoorn* oostelijk* westelijk*
            noordelijk* zuidelijk* oosten westen noorden zuiden midden nabije verre

            koningin* prinses* hertog* sultan* sjeik* tsaar* president* leden leider* doctor*

            volk volkspartij* golf muur top burgers boeren boer burgerlijk* huis brug kamer kamerleden school
            scholengemeenschap bank centrale markt front europees film filmfestival* strand kroon kroonprins* keizer
            groenen kunst taal spoor strafrecht* straat plein poort leger vrouw tuin toren oppositie* opperste hulp
            hulporganisatie* wacht bovenste christendemocra* kerst kerstmis kerstdag kerstavond verbond vader vaderdag
            heilige heiligen financieel financiele financiële actie aziatisch* afrikaans* amerikaans* arabisch*
            onderzoek*
        """),
        days_and_peoples=schema.words("celsius fahrenheit"),
        places=schema.places("""
            US: VS, USA, Amerika | GB: Groot-Brittannië, Verenigd Koninkrijk, VK | NL: Holland | EU: EU
            | UN: VN, Verenigde Naties | AE: Emiraten | CZ: Tsjechië, Tsjechische Republiek | MM: Myanmar, Birma
            | CD: Congo | CG: Congo | PS: Palestina | BA: Bosnië | VA: Vaticaan | KR: Korea | KP: Korea | NATO: NAVO
            | WHO: WHO, Wereldgezondheidsorganisatie | IMF: IMF | ECB: ECB | OSCE: OVSE | BY: Wit-Rusland
            | England: Engeland | Scotland: Schotland | Wales | Northern Ireland: Noord-Ierland | Crimea: Krim
            | Siberia: Siberië | Chechnya: Tsjetsjenië | Catalonia: Catalonië | Bavaria: Beieren | Saxony: Saksen
            | Sicily: Sicilië | Sardinia: Sardinië | California: Californië
            | West Bank: Westelijke Jordaanoever, Westoever | Channel: Kanaal | Beijing: Peking | Munich: München
            | Cologne: Keulen | Hanover: Hannover | Nuremberg: Neurenberg | Aachen: Aken | Geneva: Genève
            | Basel: Bazel | Milan: Milaan | Naples: Napels | Turin: Turijn | Venice: Venetië | Genoa: Genua
            | Seville: Sevilla | Strasbourg: Straatsburg | Lille: Rijsel | The Hague: Den Haag | Antwerp: Antwerpen
            | Ghent: Gent | Bruges: Brugge | Liège: Luik | Krakow: Krakau | Saint Petersburg: Sint-Petersburg
            | Sochi: Sotsji | Kharkiv: Charkov | Lviv: Lviv | Mecca: Mekka | Alexandria: Alexandrië
            | Cape Town: Kaapstad | Delhi: Delhi, New Delhi
        """),
        demonyms=schema.places("""
            US: amerikaan | GB: brits, engels | NL: nederland, holland | FR: frans | GR: griek
        """),
        endings=schema.words("s"),
    ),
    hours=schema.Hours(
        hours=schema.by_number(
            "[eé][eé]n | twee | drie | vier | vijf | zes | zeven | acht | negen | tien | elf | twaalf"
        ),
        perhaps_before="om|rond|tegen|tot|van|vanaf|na|voor|sinds",
        perhaps_after="uur|u|h",
        morning=r"['’]s (?:ochtends|morgens)|\w*ochtend|vanmorgen|\w*voormiddag",
        afternoon=r"['’]s (?:na)?middags|\w*middag",
        evening=r"['’]s avonds|\w*avond",
        night=r"['’]s nachts|(?:\w*(?<!midder))nacht",
        at_noon="het middaguur",
        at_midnight="middernacht",
        spoken_past={
            "kwart over {hour}": 15,
            "vijf over {hour}": 5,
            "tien over {hour}": 10,
        },
        spoken_to={
            "vijf voor half {hour}": 35,
            "vijf over half {hour}": 25,
            "tien voor half {hour}": 40,
            "tien over half {hour}": 20,
            "half {hour}": 30,
            "kwart voor {hour}": 15,
            "vijf voor {hour}": 5,
            "tien voor {hour}": 10,
        },
        joins="tot|en|of|t/m",
    ),
    estimates=schema.Estimates(
        least="minstens|ten minste|tenminste|meer dan|ruim|minimaal|zeker|of meer",
        most="hooguit|hoogstens|maximaal|minder dan|tot",
        about="ongeveer|circa|zo['’]n|bijna|rond de|naar schatting|een kleine",
        disputes=r"ontken\w+|ontkracht\w*|weersprak\w*|weerspreek\w*|tegengesproken",
        outcomes={
            "dead": "dode|doden|dood|omgekomen|overleden|gedood|om het leven|stierven|stierf|slachtoffers",
            "hurt": r"gewond\w*|letsel",
            "missing": r"vermist\w*",
            "detained": r"gearresteerd\w*|aangehouden|opgepakt|arrestaties|aanhoudingen",
            "evacuated": r"geëvacueerd\w*",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("niet niets geen nooit niemand nergens zonder evenmin noch"),
        perhaps=schema.words(r"on\w{4,} \w{3,}loze niet-\w+ weiger\w* uitge\w+ twijf\w* alleen gelijk\w* pas"),
        idioms=schema.words(r"""
            niet\s(?:minder\sdan|meer\sdan|later\sdan|in\sde\slaatste\splaats|zelden) niets\sanders\sdan
            geen\s(?:wonder|twijfel) (?:niet|geen)\s(?:\S+\s){0,9}?(?:tot|voordat) waarom\sniet
            nog\s(?:niet\s)?(?:steeds) om\sniet\ste\s\w+ (?:als|dan)\s(?:nog\s)?nooit(?:\stevoren|\seerder)?
            nog\snooit nooit\s(?:eerder|waren|was|tevoren) zolang\s(?:[^\s.,;:!?]+\s){0,5}?niet
            als\s(?:[^\s.,;:!?]+\s){1,4}?niet behalve\s(?:[^\s.,;:!?]+\s){0,5}?(?:niemand|niets|geen)
            (?:niemand|niets|geen)\s(?:[^\s.,;:!?]+\s){0,4}?behalve niet\sweinig\w* niet\sanders\sdan
            niet\suitgesloten niet\sopgehouden niet\sverder\sdan
            niets\svan\s(?:[^\s.,;:!?]+\s){1,3}?(?:verloren|ingeboet) geen\s(?:[^\s.,;:!?]+\s)?twijfel
            in\s(?:[^\s.,;:!?]+\s){1,3}?niet\szo niet\séén\s(?:keer|maal)
        """),
        lookalikes=schema.words(r"""
            onder\w* onze ongeveer onmiddel\w+ online ontwikkel\w* ontmoet\w* ontvang\w* ontving\w*
            onthul\w* ontsta\w* ontstond\w* ontwerp\w* niet\s(?:alleen|enkel|slechts)
            zonder\s(?:twijfel|meer|ophouden) of\sniet (?:niet|nietwaar)\?
            (?:artsen|verslaggevers|reporters)\szonder\sgrenzen niet-gouvernement\w+
            om\s(?:nog\s)?(?:maar\s)?niet\ste\s(?:spreken|zwijgen) niettemin zonder\s(?:enige\s)twijfel
            staakt-het-vuren onafhankelijk\w* onlangs ongeluk\w*
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            de het een van in op aan met bij voor door naar uit over onder tot en of dat niet geen zich is zijn
            was waren wordt worden werd werden heeft hebben had meer als maar wanneer waar deze dit die haar hun
            sinds tussen tegen zonder ook alle al zeer er hij zij ze om te nog na dan wie
        """),
        foreign_letters="àâãåæçìîñòôõøùûœßğşıłąęćńśźżčřšžđășț",
    ),
    probes=(
        "Het artikel staat sinds maandag op {0}.",
        "Je kunt het lezen op {0} en op {1}.",
    ),
    topics=schema.places("""
            politics: Politiek, binnenlandse politiek, regering, verkiezingen, tweede kamer, kabinet, parlement
            | world: Buitenland, wereld, internationaal, wereldnieuws, buitenlands nieuws, buitenlandse politiek
            | business: Economie, business, zakelijk, bedrijven, financieel, financiën, geld, beurs, economie en
            financiën, werk, woningmarkt, handel, ondernemen
            | technology: Tech, technologie, techniek, internet, digitaal, computers, ict, kunstmatige
            intelligentie, software, cyberveiligheid, gadgets
            | science: Wetenschap, wetenschap en techniek, onderzoek, ruimtevaart, ruimte, sterrenkunde,
            natuurkunde, scheikunde, biologie
            | health: Gezondheid, gezondheidszorg, zorg, medisch, geneeskunde, coronavirus, covid-19
            | sport: Sport, voetbal, tennis, wielrennen, schaatsen, hockey, formule 1, atletiek, basketbal,
            olympische spelen, wk voetbal, eredivisie, champions league
            | culture: Cultuur, cultuur en media, kunst, kunst en cultuur, entertainment, muziek, film, films,
            theater, boeken, literatuur, televisie, tv, media en cultuur, achterklap, boek & cultuur, series
            | environment: Milieu, klimaat, klimaatverandering, natuur, milieu en klimaat, natuur en milieu,
            duurzaamheid, klimaat en milieu
            | education: Onderwijs, school, scholen, universiteit, universiteiten, hoger onderwijs
            | society: Samenleving, maatschappij, religie, gezin, mensen, lifestyle, leven, mensenrechten, migratie,
            asiel
            | crime: Misdaad en recht, misdaad, politie, justitie, recht, rechtspraak, criminaliteit, rechtbank, 112
            | opinion: Opinie, opinies, commentaar, columns, column, columnisten, brieven
            | travel: Reizen, reis, toerisme
            | local: Lokaal nieuws, lokaal, regio, regionaal, stad, regionieuws
            | none: nieuws, laatste nieuws, het laatste nieuws, algemeen, overig, overige, diversen,
            ongecategoriseerd, geen categorie, artikelen, artikel, voorpagina, home, hoofdpunten, uitgelicht, video,
            video's, foto's, foto, galerij, podcast, podcasts, live, liveblog, persbericht, persberichten,
            exclusief, reportage, interview, interviews, analyse, achtergrond, achtergronden, binnenland, binnen- en
            buitenland, nederland, blog, meest gelezen, vandaag, week, agenda, media, login-vereist, uit andere
            media, nieuwsbrief
    """),
    genres=schema.Genres(
        urgent=(
            r"doden|gedood|dodelijke?|gewonden?|geëvacueerd|evacuatie|terugroepactie|roept .{1,40} terug|uitbraak"
            r"|aardbeving|bloedbad|beveiligingslek|noodtoestand|explosie|gegijzeld\w*"
        ),
        labels=schema.by_genre("""
            advertisement: gesponsord, gesponsorde inhoud, gesponsord bericht, advertorial, branded content,
            partnercontent, ingezonden mededeling, betaalde inhoud | deals: aanbiedingen, deal van de dag, koopje,
            kortingscode, kortingscodes | tips: horoscoop, sudoku, quiz, kruiswoordpuzzel, goktips, wedtips, nieuwsquiz
            | live blog: live, liveblog, livestream, live-update, volg live, minuut tot minuut | gallery: in beeld,
            foto's, fotoserie, fotoverslag, fotogalerij, in foto's | audio: podcast, audio, luister | video: video,
            video's, bekijk, kijk | jobs: vacature, vacatures, wij zoeken | listing:
            van de hoofdredactie, van de redactie, uit de redactie,
            tv-gids, linkdump,
            links van de week, uitagenda
        """),
        bracketed=schema.by_genre("advertisement: advertentie, reclame, sponsor | listing: agenda"),
        titles={
            "advertisement": "(?:met )?dank aan .{1,60} voor (?:het sponsoren|de sponsoring)",
            "deals": (
                r"(?:beste|top) (?:[\w-]+ ){0,3}(?:deals|aanbiedingen|kortingen)(?= (?:bij|van|tijdens|voor)\b|:|$)"
                r"|kortingscodes?|(?:black friday|cyber monday|prime day)(?: \d{4})?(?: [\w-]+)?: .{0,60}(?:%|€|euro"
                "|korting|deals)"
            ),
            "tips": (
                "(?:dag|week)horoscoop|horoscoop (?:voor|van|vandaag)|kruiswoord(?:puzzel|raadsel)|(?:gok|wed"
                "|betting)-?tips|gokken op (?:voetbal|sport).{0,40}tips|lotto-?(?:getallen|uitslag)"
            ),
            "live blog": r"van minuut tot minuut$|^livestream\b",
            "gallery": "in (?:beeld|foto's)$|^fotoverslag|foto(?:'s)? van de (?:dag|week)$",
            "jobs": "^vacatures?(?=:|$)|^wij zoeken (?:een|jou)|^kom werken bij",
            "listing": (
                "^links van de (?:week|dag)|^agenda (?:voor|van|week)|vanavond op (?:tv|televisie|de buis)"
                r"|tv-(?:gids|tips)|^kaartverkoop\b"
            ),
            "bulletin": (
                r"(?:nieuws|dag|ochtend|week|wereld|sport) in (?:\d+|een|twee|drie|vijf) (?:seconden|minu(?:ut"
                "|ten))|^(?:kort nieuws|nieuws in het kort|in het kort|het nieuws van|nieuwsoverzicht"
                "|ochtendnieuws)(?= ?[:,|-]|$| )|^weerbericht(?= ?[:,|-]|$| voor )"
            ),
            "guide": (
                r"^(?:de )?(?:\d+ )?beste (?:[\w-]+ ){1,5}(?:om te kopen|onder de \d+|getest$|van 20\d\d$)"
                "|koopgids(?= ?[:|-]|$)|^(?:veelgestelde vragen|faq)(?= ?[:,|-]|$| over )"
            ),
            "audio": (
                r"^(?:podcast|aflevering|afl\.?) ?(?:nr\.? ?|#)?\d+(?= ?[:.,|(-]|$)"
                r"|podcast,? (?:aflevering )?#?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": "dit (?:artikel|bericht) (?:is|werd) (?:gesponsord|betaald|mogelijk gemaakt door)",
            "deals": "kortingscode|met de code [a-z]{3,}",
        },
        offers=(
            r"\d+ ?% korting|alleen vandaag|zolang de voorraad strekt|gratis verzending|voor de halve prijs"
            "|(?<=: )(?:bezoek|boek|bestel|ontdek|koop) "
        ),
        sections=schema.by_genre("""
            advertisement: gesponsord, advertorials, partnercontent, branded content | deals: kortingscodes
            | tips: horoscoop, puzzels, quiz | live blog: liveblogs | gallery: fotoserie, fotoseries, fotogalerij,
            in beeld | audio: podcasts | video: video's, filmpjes | jobs: vacature, vacatures | listing: tv-gids,
            uitagenda
        """),
        rooms="kamers?|slaapkamers?|kamerwoning|badkamers?|slpk",
        prices="eur|euro",
        residue=schema.phrases("""
            breaking | net binnen | exclusief | update | bijgewerkt | laatste nieuws | premium | plus
            | alleen voor abonnees
        """),
        headings=schema.phrases("""
            opinie | analyse | column | commentaar | achtergrond | reportage | interview | uitleg | explainer | nieuws
            | politiek | economie | sport | cultuur | binnenland | buitenland
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("abonneren | aanmelden | inschrijven"),
        leave=schema.phrases("afmelden | opzeggen | uitschrijven"),
        confirm=schema.phrases("bevestigen | bevestig | ja"),
        help=schema.phrases("help | hulp"),
        topics=schema.phrases("onderwerpen | onderwerp | thema's"),
        everything=schema.phrases("alle | alles"),
        polite=schema.phrases("alstublieft | graag | ik wil me"),
        answered=schema.phrases("antw"),
        passed_on=schema.phrases("doorst"),
        sender=schema.phrases("van"),
        signed=schema.phrases("verstuurd vanaf | verzonden vanaf | verzonden met"),
    ),
)

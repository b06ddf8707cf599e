"""Polish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="pl",
    relative_length=1.08,
    point_parts_thousands=True,
    kept_with_next="aiouwz",
    calendar=schema.Calendar(
        months=schema.by_number("""
            styczniu | lutym | marcu | kwietniu | maju | czerwcu | lipcu | sierpniu | wrześniu | październiku
            | listopadzie | grudniu
        """),
        short_months=schema.words("wrz paź"),
        ambiguous_months=schema.words("maja"),
        shortest_months=schema.words("maj"),
        weekday_patterns=(
            r"poniedział\w+",
            r"wtor(?:ek|k\w+)",
            r"środ[aęy]|środow\w+",
            r"czwart(?:ek|k\w+)",
            r"piąt(?:ek|k\w+)",
            r"sob[oó]t\w*",
            r"niedziel\w*",
        ),
        weekday_hints=(
            "pon",
            "wt",
            r"śr|środ\w*",
            "czw",
            "pt",
            "sob",
            "niedz",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("w dnia we od już"),
        parts_of_day=schema.words("rano wieczorem"),
        today=schema.phrases("""
            dziś | dzisiaj | wczoraj | jutro | w tym tygodniu | w zeszłym tygodniu | w ubiegłym tygodniu | w
            przyszłym tygodniu
        """),
        ranges=schema.words("do"),
        range_starts=schema.phrases("od"),
        before_clock=schema.phrases("o | o godz. | godz."),
        after_year=schema.phrases("r | roku"),
        this_year=schema.phrases("tego roku | br."),
        labels=schema.phrases("data | opublikowano | data publikacji"),
        changed=schema.phrases("aktualizacja | opublikowano | ostatnia aktualizacja"),
        ties=schema.words("dnia od do w z na"),
    ),
    numbers=schema.NumberWords(
        minus="minus",
        below_zero="poniżej zera|mroz|mróz",
        zero="zero/zera",
        small="jeden/jedna/jedno/jednego/jednej/jedną/jednym "
        "dwa/dwie/dwaj/dwóch/dwu/dwom/dwóm/dwoma/dwiema/dwoje/dwojga trzy/trzej/trzech/trzem/trzema/troje/trojga "
        "cztery/czterej/czterech/czterem/czterema/czworo/czworga pięć/pięciu/pięcioma/pięcioro/pięciorga "
        "sześć/sześciu/sześcioma/sześcioro siedem/siedmiu/siedmioma/siedmioro osiem/ośmiu/ośmioma/ośmioro "
        "dziewięć/dziewięciu/dziewięcioma/dziewięcioro dziesięć/dziesięciu/dziesięcioma/dziesięcioro "
        "jedenaście/jedenastu/jedenastoma dwanaście/dwunastu/dwunastoma trzynaście/trzynastu/trzynastoma "
        "czternaście/czternastu/czternastoma piętnaście/piętnastu/piętnastoma szesnaście/szesnastu/szesnastoma "
        "siedemnaście/siedemnastu/siedemnastoma osiemnaście/osiemnastu/osiemnastoma "
        "dziewiętnaście/dziewiętnastu/dziewiętnastoma",
        tens="dwadzieścia/dwudziestu/dwudziestoma trzydzieści/trzydziestu/trzydziestoma "
        "czterdzieści/czterdziestu/czterdziestoma pięćdziesiąt/pięćdziesięciu/pięćdziesięcioma "
        "sześćdziesiąt/sześćdziesięciu/sześćdziesięcioma siedemdziesiąt/siedemdziesięciu/siedemdziesięcioma "
        "osiemdziesiąt/osiemdziesięciu/osiemdziesięcioma dziewięćdziesiąt/dziewięćdziesięciu/dziewięćdziesięcioma",
        hundreds="sto/stu/stoma dwieście/dwustu/dwustoma trzysta/trzystu/trzystoma czterysta/czterystu/czterystoma "
        "pięćset/pięciuset sześćset/sześciuset siedemset/siedmiuset osiemset/ośmiuset dziewięćset/dziewięciuset",
        more={
            1.5: "półtora półtorej",
            250_000: "ćwierć_miliona",
            1000: "tysiąc tysiąca tysiącem tysiącu",
            10**6: "milion miliona milionem milionie",
            10**9: "miliard miliarda miliardem miliardzie",
            10**12: "bilion biliona bilionem",
        },
        multipliers={
            3: "tysiąc tysiąca tysiącem tysiącu tysiące tysięcy tysiącom tysiącami tysiącach tys",
            6: "milion miliona milionem milionie miliony milionów milionom milionami milionach mln",
            9: "miliard miliarda miliardem miliardzie miliardy miliardów miliardom miliardami miliardach mld",
            12: "bilion biliona bilionem biliony bilionów bilionom bilionami bln",
        },
        half="i_pół",
        half_of="pół",
        ordinals=r"\s(?:pierwsz|drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|\w+nast|dwudziest|trzydziest|"
        r"czterdziest|\w+dziesiąt|setn)(?:y|a|ą|e|ego|ej|emu|ym|i|ia|ią|ie|im|iego|iej|iemu|ych|ich)\b",
    ),
    amounts=schema.Amounts(
        defeats=r"przegra\w+|uleg\w+|poraż\w+|pokonan\w+",
        collectives={
            10: "dziesiątk[aęi]",
            12: "tuzin(?:a|em)?",
            50: "pół setki",
            100: "(?<!pół )setk[aęi]|setką",
        },
        counted_collectives={10: r"dziesiątk\w*", 12: r"tuzin\w*", 100: "setki|setek"},
    ),
    ordinals=schema.Ordinals(
        small="pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast "
        "piętnast "
        "szesnast siedemnast osiemnast dziewiętnast",
        tens="dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
        "dziewięćdziesiąt setn",
        endings="y i a ą e ego iego ej iej emu iemu ym im ych ich ymi imi ia ią ie",
        unsure=r"(?:po|z) drugiej stron\w+|po drugie|po pierwsze|po trzecie|jed\w+ \w{0,4} ?drug\w+|trzeci\w* "
        r"(?:osob|świat)\w*|"
        r"godzin\w+ \w+(?: \w+)?|(?:o|po|przed|od|do) (?:pierwsz|drug|trzeci|czwart|piąt|szóst|siódm|ósm|dziewiąt|"
        r"dziesiąt|"
        r"jedenast|dwunast)ej(?=$|\s*[^\w\s]|\s\w{1,3}\b)|pierwsz\w+ dam\w+|(?:pięćdziesiąt|sześćdziesiąt|"
        r"siedemdziesiąt|"
        r"osiemdziesiąt|dziewięćdziesiąt)(?:ych|e)|dwudziestych|trzydziestych|czterdziestych|dziesiątych|setnych|"
        r"(?:jedn|dw|trz|czter)\w* (?:trzeci|czwart|piąt|szóst|dziesiąt|setn)\w+",
    ),
    fractions=schema.Fractions(
        one={
            2: r"(?<!szej )(?<!giej )(?<!szą )(?<!gą )(?<!sza )(?<!ga )(?<!\bw )(?<!do )(?<!od )(?<!\bo )połow(?:a|ę|"
            r"y|ie|ą)|pół (?:punktu|stopnia|procent)\w*|o połowę",
            3: r"jedn\w+ trzeci\w+|trzeci\w+ częś\w+|co trzeci\w*",
            4: r"ćwierć(?! (?:wieku|miliona|miliarda))|jedn\w+ czwart\w+|czwart\w+ częś\w+|co czwart\w*",
            5: r"jedn\w+ piąt\w+|piąt\w+ częś\w+|co piąt\w*",
            6: r"jedn\w+ szóst\w+",
            8: r"jedn\w+ ósm\w+",
            10: r"jedn\w+ dziesiąt\w+|dziesiąt\w+ częś\w+|co dziesiąt\w*",
        },
        perhaps={
            2: r"pół\w*|połow\w+",
            3: r"trzeci\w*",
            4: r"ćwier\w+|czwart\w+|kwart\w+",
            5: r"piąt\w+",
            10: r"dziesiąt\w+",
        },
        parts={
            3: "trzeci(?:e|ch|m|mi)",
            4: "czwart(?:e|ych|ym|ymi)",
            5: "piąt(?:e|ych|ym|ymi)",
            6: "szóst(?:e|ych)",
            7: "siódm(?:e|ych)",
            8: "ósm(?:e|ych)",
            10: "dziesiąt(?:e|ych|ymi)",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("ul ks św bp abp kard prok płk ppłk mjr kpt inż mgr hab pl woj"),
        within=schema.phrases("np | tzn | tj | tzw | m.in | im | ww | wg | gen"),
        before_numbers=schema.words("nr s str rys tab ust pkt godz tel poz ok"),
        after_numbers=schema.words("r w"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Cc]iebie|[Tt]w(?:ój|oja|oje|oim|oich)|[Ww]as|[Ww]am|[Ww]asz(?:a|e|ych|ym)?)\b",
        starters=schema.words("""
            to ten ta te ci on ona ono oni jego jej ich ale i w z na po do od przez dla gdy kiedy potem następnie
            dziś wczoraj nie nikt nic jest był była było byli
        """),
        dependent=schema.phrases("""
            on | ona | oni | jego | jej | ich | to | ten | ta | te | jednak | ale | także | również | dlatego | potem
            | ponadto | i | a | jemu | im | tym samym | tym | tego | temu | tych | tej | taki | taka | takie | poza tym
            | oprócz tego | w związku z tym | z kolei | natomiast | tymczasem | następnie | wtedy | więc | zatem
            | w ten sposób | na przykład | co więcej | mimo to | przy tym | po tym | przedtem | z tego powodu
            | niemniej | zaś | lecz
            | oto
        """),
        connecting="jednak|oczywiście|natomiast|z kolei|z drugiej strony",
        first_person=schema.words("ja my mój moja moje nasz nasza nasze"),
        speakers=schema.words("on ona oni one"),
        unnamed=(
            "(?:spotkanie|posiedzenie|konferencja|uroczystość|wydarzenie|wizyta|seminarium|forum|impreza|decyzja"
            "|firma|projekt)"
        ),
        independent=(
            r"tym razem|tego (?:dnia|lata|roku)|ten (?:rok|tydzień)|w tym (?:roku|tygodniu)|po tym,? jak|"
            r"ta(?:k|kie) zwan\w+|tej (?:zimy|jesieni|wiosny|nocy)"
        ),
        verbless=("wśród|nowy|nowa|nowe|kolejny|kolejna|bez|ponad|koniec z"),
        pointing="tych|tymi|tego|tej|te",
        referring=(
            r"(?:\d+|dwa|dwie|trzy|cztery|pięć|kilka|parę) (?:minut|godzin|dni|tygodni|miesięcy|lat|lata"
            "|tygodnie|miesiące) później"
            "|(?:tydzień|rok|miesiąc|dzień|wiek) później|następnego dnia|tego samego dnia|tam|obaj|obie"
            "|oboje|w tym (?:celu|przypadku|momencie)|wśród nich|jedn(?:ym|ą) z nich|chodzi o|mowa o"
            "|według (?:niego|niej|nich)|jego zdaniem|jej zdaniem|ich zdaniem"
            "|jak (?:dodał|dodała|zaznaczył|zaznaczyła|podkreślił|podkreśliła|wyjaśnił|wyjaśniła"
            "|tłumaczył|tłumaczyła)(?=,)"
            "|(?:powiedział|dodał|podkreślił|wyjaśnił|zaznaczył|stwierdził|zapewnił|przyznał"
            "|poinformował)a?,? że"
        ),
        own_voice=(
            r"\b(?:ja|mnie|mi|mój|moja|moje|my|nas|nam|nasz|nasza|nasze|naszych|naszym|naszej"
            r"|naszego|jestem|jesteśmy)\b(?!-)"
            r"|\b[Ww] tym (?:artykule|wpisie|poradniku)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            "z lewej|z prawej|po lewej|po prawej|w środku|od lewej|na zdjęciu"
            r"|(?:zdjęcie|zdj\.) ilustracyjne|fot\.?"
        ),
        pictured=schema.phrases("^na zdjęciu"),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            zatrzymała zatrzymano aresztowano zabił zginął zginęło zmarł podpisał wygrał pokonał przegrał
            otwarto zamknięto zakazał skazał odwołał wybrano przyjął odrzucił wzrósł wzrosła spadł
            sprzedał kupił odkryto
        """),
        finite=schema.words("""
            jest są był była było byli były będzie będą może mogą ma mają musi chce wynosi zmarł trwa
        """),
        endings=(r"\w{2,}(?:[aiyeoą]ł|[aiyeę]ła|[aiyeę]ło|[aiyeę]li|[aiyeę]ły|uje|ują|[ao]no)(?:by)?"),
        no_verbs=schema.words("szkoła siły była"),
        infinitives="[aieyou]ć",
        subordinators=schema.words("""
            ale że który która które którzy których którego której gdzie kiedy gdy jeśli ponieważ aby żeby
        """),
        may_come_first=True,
    ),
    clauses=schema.Clauses(
        agents=schema.words("przez"),
        adjuncts=schema.words("po przed podczas ponieważ gdy kiedy gdzie według mimo"),
        adjunct_phrases="w ramach|w związku|w wyniku|z powodu|na skutek",
        needed=schema.words("że aby żeby jeśli bez oprócz ale czy lub do"),
        conditions=schema.words("jeśli bez gdyby gdy kiedy"),
        asides=r"\w+(?:ąc|wszy)",
        reporting=(
            "poinformowa(?:ł|ła|li|no)|powiedzia(?:ł|ła|eli)|poda(?:ł|ła|li|je|no|ją)|informuj(?:e|ą)|według"
            "|przekaza(?:ł|ła|li|no)|oświadczy(?:ł|ła|li)|stwierdzi(?:ł|ła|li)|zapowiedzia(?:ł|ła|eli)|ogłosi(?:ł|ła"
            "|li)|doda(?:ł|ła|li|je)|ocen(?:ił|iła|ia|iają)|podkreśli(?:ł|ła|li)|zaznaczy(?:ł|ła|li)|pisze|napisa(?:ł"
            "|ła|li)|mówi(?:ą|ł|ła)?|twierdz(?:i|ą)|zdaniem|jak (?:wynika|donosi)"
        ),
        joins=schema.words("i a"),
        contrasts=schema.words("oraz"),
        between=schema.words("między"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            w we na z ze do od dla po przez przy pod nad za przed między o i a ale lub albo oraz że który która
            które którzy gdzie kiedy gdy jak jeśli ponieważ
        """),
        unfinished=schema.words("nie jest są był była było były będzie jego jej ich ten ta to te bardzo się"),
    ),
    counted=schema.Counted(
        adjectives=r"\w+(?:ych|ich)",
        measures=r"tys|mln|mld|mili[oó]n\w*|miliard\w*|ton\w?|litr\w*",
        parts="w tym",
        oblique=r"\w+(?:ach|ami|om)",
        of=schema.words("z"),
        vague=schema.words("innych inne inni więcej mniej łącznie każdy razy usa"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto fot zdjęcie"),
        beginnings=schema.phrases("""
            czytaj też | czytaj także | czytaj więcej | zobacz także | źródło: | fot. | zdjęcie: | wszelkie prawa
            | udostępnij | czytaj dalej | przeczytaj także | zobacz też | autor: | wideo: | opublikowano:
            | aktualizacja: | tagi: | zapisz się do | subskrybuj | obserwuj nas | używamy plików cookie
            | ta strona używa | od redakcji | nota redakcyjna | przypis redakcji | sprostowanie: | korekta:
            | ten artykuł został | artykuł został zaktualizowany | ten tekst został | artykuł sponsorowany
            | materiał sponsorowany | materiał partnera | dziękujemy naszemu sponsorowi | fotografia: | zdjęcia:
            | foto: | grafika: | ilustracja: | autor zdjęcia | źródło zdjęcia | podpis pod zdjęciem | obejrzyj
            | zobacz wideo | zobacz film | posłuchaj | bilety: | bilety tutaj | kup bilet | kup teraz | zarezerwuj
            | użyj kodu | z kodem | pobierz | więcej informacji | więcej na temat | więcej: | więcej o
            | przeczytaj więcej | czytaj całość | czytaj dalszy | czytaj również | przeczytaj również | przeczytaj cały
            | kontynuuj czytanie | kliknij | zostań | wesprzyj | wspieraj nas | przekaż darowiznę | wpłać | zapisz się
            | zarejestruj się | dołącz do | śledź nas | polub nas | zostaw komentarz | napisz w komentarzu | daj znać
            | podziel się | może cię zainteresować | tekst: | opracowanie: | powiązane: | polecane:
        """),
        whole=schema.phrases("""
            reklama | udostępnij | drukuj | komentarze | zobacz także | podziel się | czytaj więcej | czytaj dalej
            | więcej | zobacz też | subskrybuj | zapisz się | powiązane | polecane | zdjęcie | wideo | źródło
            | bilety tutaj
        """),
        within=schema.phrases("""
            nasz newsletter | wszelkie prawa zastrzeżone | link w bio | naszego newslettera | nasz kanał na
        """),
        bylines=schema.phrases("przez"),
        patterns=(
            r"wypróbuj .{1,60}(?:za darmo|bezpłatnie)|subskrybuj .{0,30}(?:za|od|już)\b|(?:artykuł|wpis|"
            r"post) .{1,200} (?:pochodzi z serwisu|pojawił się najpierw)\b"
        ),
    ),
    navigation=schema.phrases("""
        Wstecz | Wróć | Powrót | Do góry | Powrót na górę | Powrót do listy | Powrót do działu | Powrót do sekcji
        | Powrót do aktualności | Powrót do wszystkich wiadomości | Powrót na stronę główną | Strona główna
        | Wszystkie wiadomości | Wszystkie aktualności | Więcej wiadomości | Inne wiadomości | Najnowsze wiadomości
        | Powiązane artykuły | Podobne artykuły | Czytaj więcej | Czytaj dalej | Czytaj także | Czytaj też
        | Przeczytaj także | Zobacz też | Zobacz także | Zobacz więcej | Dowiedz się więcej | Więcej
        | Więcej informacji | Pokaż więcej | Udostępnij | Udostępnij na Facebooku | Podziel się | Kopiuj link
        | Wyślij e-mailem | Drukuj | Wersja do druku | Pobierz PDF | Poprzedni | Następny | Poprzedni artykuł
        | Następny artykuł | Następna strona | Poprzednia strona | Menu | Szukaj | Wyszukaj | Mapa strony | Kontakt
        | Subskrybuj | Zapisz się | Zaloguj się | Zarejestruj się | Komentarze | Dodaj komentarz | Brak komentarzy
        | Obserwuj nas | Polityka prywatności | Wszelkie prawa zastrzeżone | Reklama | Zamknij
    """),
    units=schema.units("""
        dollar: dolar* | euro: euro | pound: funt* funt*_szterling* | yen: jen jena jeny jenów jenami | yuan: juan juana
        juany juanów juanami renminbi | ruble: rubel rubla ruble rubli rublach rublami | lira: lira liry lir lirę |
        tenge: tenge | dram: dram dramy dramów | zloty: złoty złote złotych złotego złotym złotymi zł zlotych | franc:
        frank franka franki franków frankami | hryvnia: hrywna hrywny hrywien hrywnę | rupee: rupia rupie rupii rupię |
        peso: peso | won: won wony wonów | real: real reale reali | crown: koron koronę korona? korony? | riyal: rial
        riale riali rijal* | dinar: dinar dinary dinarów | dirham: dirham* | rand: rand randy randów | shekel: szekel
        szekle szekli | forint: forinta forint forinty forintów | percent:
        procent procenta procentów procentem procentach proc. proc
        | percentage point: punkt*_procentow* pkt._proc. pkt_proc. p.p. pp | second: sekund* sek | minute: minut*
        min | hour: godzin* godz. | day: dzień dnia dni dniach dniami doba doby dób dniowy | week: tydzień tygodnia
        tygodni tygodnie tygodniach tygodniowy* | month: miesiąc miesiąca miesiące miesięcy miesiącach miesiącami
        miesięczn* | year: rok roku lata lat latach latami letni* roczn* | decade: dekad* dziesięcioleci* | century:
        wiek wieku wieki wieków stuleci* | millimeter: milimetr* | centimeter: centymetr* | meter: metr metra metry
        metrów metrach metrami metrem metrow* | kilometer: kilometr* | mile: mila mile mil milę mili milach | nautical
        mile: mil*_morsk* | foot: stóp stopę stopa? stopy? | inch: cali cala cal? cale? | yard: jard jardy jardów jarda
        | gram: gram grama gramy gramów | kilogram: kilogram* kilo | tonne: tona tony ton tonę | pound of weight: funt*
        | ounce: uncja uncje uncji uncję | square meter: metr*_kwadratow* mkw. m_kw. | square kilometer:
        kilometr*_kwadratow* km_kw. | square mile: mil*_kwadratow* | square foot: stop*_kwadratow* stóp_kwadratowych |
        hectare: hektar* | acre: akr akry akrów akra | liter: litr litra litry litrów | gallon: galon galony galonów
        galona | barrel: baryłk* baryłek | cubic meter: metr*_sześcienn* | kilometer per hour: kilometr*_na_godzinę |
        mile per hour: mil*_na_godzinę | meter per second: metr*_na_sekundę | knot: węzeł węzła węzły węzłów | degree
        Celsius: stopień stopnie stopni stopnia stopn*_celsjusza st._c celsjusza | degree Fahrenheit: stopień stopnie
        stopni stopnia stopn*_fahrenheita fahrenheita | watt: wat waty watów | kilowatt: kilowat kilowaty kilowatów |
        megawatt: megawat megawaty megawatów | gigawatt: gigawat gigawaty gigawatów | terawatt: terawat terawaty
        terawatów | kilowatt-hour: kilowatogodzin* | megawatt-hour: megawatogodzin* | gigawatt-hour: gigawatogodzin* |
        terawatt-hour: terawatogodzin* | kilobyte: kilobajt* | megabyte: megabajt* | gigabyte: gigabajt* | terabyte:
        terabajt* | before our era: p.n.e. przed_naszą_erą | point: punkt* pkt. pkt
        | multiple: razy raz?
    """),
    names=schema.Names(
        days_and_peoples=schema.words("celsjusza fahrenheita"),
        ordinary=schema.words("""
            państw* rząd rządu rządem rządzie rządow* prezydent* premier premiera premierowi premierem minister*
            ministr* departament* urząd urzędu urzędowi urzędem urzędzie komitet* komisj* komisarz* agencj* służb*
            izba izby izbie izbę izbą izb rada rady radzie radę radą kancelari* sekretar* wojewod* wojewód*
            gubernator* burmistrz* starost* marszałek marszałk* ambasad* konsulat* delegatur* szef szefa prezes
            prezesa prezesem przewodnicząc* wiceprezydent* wicepremier* wiceminister* rzecznik* pełnomocnik* kanclerz*
            inspektor* inspekcj* zarząd* dyrekcj* dyrektor* krajow* biuro biura
            wewnętrzn* zagraniczn* spraw sprawy finans* gospodark* gospodarcz* rozwoj* rozwój handlu handel przemysł*
            energi* energetyczn* klimat* środowisk* transport* infrastruktur* cyfryzacj* rolnictw* wsi praca pracy
            pracę społeczn* rodzina rodziny polityk* edukacj* nauka nauki naukę nauk naukow* szkolnictw* zdrowi*
            zdrowot* kultur* dziedzictw* turystyk* sport sportu obrona obrony obronę administracj* aktywów fundusz*
            sprawiedliwoś* informacj* cyfrow* młodzież* edukacyjn*
            trybunał* konstytucyjn* konstytucj* najwyższ* naczeln* sąd sądu sądowi sądem sądzie sądy sądów sądownictw*
            karny karnego karnym prokuratur* prokurator* generaln* główn* okręgow* apelacyjn* rejonow* kontrol*
            obrachunkow* antykorupcyjn* kodeks* ustaw* deklaracj* karta karty kartę konwencj* pakt paktu traktat*
            układ układu porozumieni* rezolucj* arbitrażow* praworządnoś*
            parlament* sejm sejmu sejmowi sejmem sejmie senat senatu senatowi senatem senacie senator* kongres*
            federaln* federacj* zgromadzeni* poseł posł* deputowan* narodow* naród narodu narody narodów ludow*
            publiczn* obywatel* wyborcz* wybory wyborów partia partii partię partią prawo prawa praw prawu prawem
            prawie prawica prawicy lewica lewicy lewicę lewicą lewicow* platform* koalicj* konfederacj* nowa nowy nowe
            nowego nowej nowym nową nowych nowoczesn* liberaln* liberał* demokrat* demokracj* konserwaty* socjalist*
            socjaldemokra* komunist* chrześcijańsk* radykaln* nacjonalist* zieloni zielonych zielone zielony
            alternatyw* sojusz* związek związku związkiem związki związkow* unia unii unię unią ruch ruchu front
            frontu blok bloku opozycj* wolność wolności wolnościow* wolny wolna niepodległ* niezależn* solidarnoś*
            jedność jedności trzecia trzeciej droga drogi drogę zjednoczon* odrodzeni* reform* przyszłość przyszłości
            bank banku bankiem banki banków bankow* centraln* światow* międzynarodow* walutow* pieniężn* inwestycyj*
            rezerw* celna celny celnej celno* skarbow* podatkow* emerytaln* ubezpiecz* giełd* papierów wartościow*
            forum szczyt szczytu organizacj* narodami korporacj* spółka spółki grupa grupy grupę współprac* zawodow*
            przedsiębiorc* pracodawc* budżet* konkurencj* konsument* europejsk* euroazjatyck* monetarn* ekonomiczn*
            ekonomii
            siły sił siłom siłami zbrojn* armia armii armię wojska wojsko wojskiem wojskow* marynark* wojenn*
            lotnictw* lotnicz* powietrzn* kosmiczn* lądow* sztab sztabu gwardia gwardii gwardię straż straży strażą
            pożarn* graniczn* policja policji policję policyjn* wywiad wywiadu kontrwywiad* bezpieczeństw* ratunkow*
            ratownicz* ratownict* pogotowi* brygad* dywizj* batalion* dowódc* dowództw* generał generała generałem
            pułkownik* admirał* kapitan* ochrony ochrona
            akademia akademii akademię akademick* uniwersytet* uniwersyteck* politechnik* instytut* szkoła szkoły
            szkole szkołę liceum kolegium wydział* centrum laborator* obserwatori* biblioteka biblioteki archiwum
            muzeum galeria galerii teatr teatru teatrze szpital* klinik* stadion* lotnisk* dworzec dworca stacja
            stacji park parku ogród ogrodu ogrody pedagogiczn* medyczn* techniczn* artystyczn* dramatyczn* filharmoni*
            orkiestr* opera opery operze balet* profesor* doktor doktora lekarze lekarzy granic dziennikarz* reporter*
            kościół kościoła kościele kościołem kościeln* katolick* prawosławn* ewangelick* katedr* kaplic* klasztor*
            patriarch* metropolit* arcybiskup* biskupi biskupów kardynał* papież papieża papieżem święty święta święte
            świętego świętej świętym świętych święto świętą stolica stolicy stolicę apostolsk* meczet* muzułmańsk*
            rabin rabina boży bożego bóg boga bogu matka matki matkę boska episkopat* diecezj*
            dzień dnia dniu dni wigilia wigilii boże narodzeni* wielkanoc* wielki wielka wielkie wielkiego wielkiej
            wielkim wielką wielkiemu rok roku rokiem nowi świąt zwycięstw* matek dziecka dzieci kobiet kobieta
            mężczyzn pamięć pamięci zadusz* zmarłych trzech króli ostatki wniebowzięci* zesłani* piątek piątku
            poniedziałek poniedziałku niedziela niedzieli niedzielę festiwal* karnawał* post postu ramadan* ojczyzna
            ojczyzny
            wojna wojny wojnie wojnę wojną zimna zimnej zimną pierwsza pierwszy pierwszej pierwszego pierwszą druga
            drugi drugiej drugiego drugą trzeci trzeciego czwart* piąty piątej szóst* siódm* dziesiąt* rewolucj*
            powstani* bitwa bitwy bitwie blokad* rozejm* pokój pokoju pokojow* pokojem świat świata światem świecie
            holokaust* ludobójstw* bohater* order orderu medal medalu nagrod* nobla nobel literack* laureat* honorow*
            zasług* chwał* walecznych krzyż krzyża krzyżem krzyżowi kawalersk*
            mistrz mistrza mistrzostw* mistrzów puchar* liga ligi lidze ligę ligą ekstraklas* superpuchar* olimpijsk*
            olimpiad* paraolimpijsk* paralimpijsk* igrzysk* zimow* letni letnie letnich turniej* reprezentacj*
            uniwersjad* maraton* antydopingow* piłki nożnej piłkarsk* siatkówki siatkarsk* koszykówki lekkoatlet*
            lekkiej atletyki szlem szlema wyścig* rajd rajdu mecz finał finału skoczni
            północ* południow* wschodni* zachodni zachodnia zachodnie zachodniego zachodniej zachodnim zachodnią
            środkow* bliski bliskiego bliskim daleki dalekiego dalekim górny górna górnej górnym dolny dolna dolnej
            dolnym mały mała małej małego stary stara starego starej starym śródziemn* morze morza morzu morsk* ocean*
            jezioro jeziora jeziorze rzeka rzeki zatoka zatoki cieśnina cieśniny kanał kanału góra góry gór wyspa
            wyspy wysp półwysep półwyspu dolina doliny pustyni* brzeg przylądek przylądka wybrzeż* las lasu lasy lasów
            czerwony czerwona czerwone czerwonego czerwonej czerwonym czerwoną czerwonemu czerwonych czarny czarna
            czarne czarnego czarnej czarnym czarną biały biała białe białego białej białym niebiesk* żółty żółta żółte
            żółtego żółtej złoty złota złotego złotej złotym złotą srebrn* brązow* spokojny spokojnego atlantyck* plac
            placu ulica ulicy aleja aleje alei most mostu pałac* zamek zamku twierdz* dom domu brama bramy region*
            powiat* gmin* republik* królestw* cesarstw* imperium stany stanów półksiężyc* wieża wieży
            człowieka człowiek ludzi człowieczeństw* humanitarn* uchodźc* migracyj* jądrow* atomow* chemiczn* broni
            broń równość równości godność godności powszechn* wspóln* ogólnopolsk* królowa królowej królową królewsk*
            książę księcia księżn* cesarz* sułtan* lord lorda lordów koordynator* audytor* stronnictw* stowarzysze*
            społeczeństw*
        """),
        places=schema.places("""
            US: USA, Stanów Zjednoczonych, Stanach Zjednoczonych, Stanom Zjednoczonym, Ameryka
            | GB: Wielka Brytania, Wielkiej Brytanii, Brytania | NL: Holandia | EU: UE | UN: ONZ
            | AE: Emiraty, Zjednoczone Emiraty Arabskie | CZ: Republika Czeska | MM: Mjanma, Birma | CD: Kongo
            | CG: Kongo | PS: Palestyna | BA: Bośnia | VA: Watykan | KR: Korea | KP: Korea | IT: Włoszech | NATO: NATO
            | WHO: WHO, Światowa Organizacja Zdrowia, Światowej Organizacji Zdrowia
            | IMF: MFW, Międzynarodowy Fundusz Walutowy, Międzynarodowego Funduszu Walutowego | WTO: WTO | OPEC: OPEC
            | ECB: EBC, Europejski Bank Centralny | OSCE: OBWE | IAEA: MAEA | England: Anglia | Scotland: Szkocja
            | Wales: Walia | Northern Ireland: Irlandia Północna | Crimea: Krym | Siberia: Syberia
            | Chechnya: Czeczenia | Tibet: Tybet | Catalonia: Katalonia | Bavaria: Bawaria | Saxony: Saksonia
            | Sicily: Sycylia | Sardinia: Sardynia | California: Kalifornia | Texas: Teksas | Florida: Floryda
            | West Bank: Zachodni Brzeg, Zachodniego Brzegu | Washington: Waszyngton | Beijing: Pekin
            | Philadelphia: Filadelfia | Munich: Monachium | Cologne: Kolonia | Dresden: Drezno, Dreźnie
            | Leipzig: Lipsk | Hanover: Hanower | Bremen: Brema | Nuremberg: Norymberga, Norymberdze
            | Aachen: Akwizgran | Geneva: Genewa | Bern: Berno | Basel: Bazylea | Milan: Mediolan | Naples: Neapol
            | Turin: Turyn | Venice: Wenecja | Florence: Florencja | Genoa: Genua | Bologna: Bolonia | Barcelona
            | Seville: Sewilla | Valencia: Walencja | Marseille: Marsylia | Toulouse: Tuluza | Strasbourg: Strasburg
            | The Hague: Haga, Hadze | Antwerp: Antwerpia | Ghent: Gandawa | Bruges: Brugia | Edinburgh: Edynburg
            | Krakow: Kraków, Krakowie, Krakowa | Gdansk: Gdańsk | Wroclaw: Wrocław | Poznan: Poznań
            | Lodz: Łódź, Łodzi | Saint Petersburg: Petersburg, Sankt Petersburg | Kazan: Kazań | Sochi: Soczi
            | Grozny: Grozny | Kharkiv: Charków, Charkowie, Charkowa | Odesa: Odessa | Lviv: Lwów, Lwowie, Lwowa
            | Kherson: Chersoń | Dnipro: Dniepr | Donetsk: Donieck | Tel Aviv: Tel Awiw | Haifa: Hajfa | Rafah
            | Bethlehem: Betlejem | Aleppo | Mecca: Mekka, Mekce | Medina: Medyna | Jeddah: Dżudda
            | Alexandria: Aleksandria | Marrakesh: Marrakesz | Cape Town: Kapsztad
            | Delhi: Delhi, Nowe Delhi, Nowym Delhi | Mumbai: Bombaj | Kyoto: Kioto | Hiroshima: Hiroszima
            | Fukushima: Fukuszima | Guangzhou: Kanton | Nanjing: Nankin | Montreal | Lahore: Lahaur
            | Vienna: Wiedeń, Wiednia, Wiedniu | Prague: Praga, Pradze | Riga: Ryga, Rydze | Doha | Jakarta: Dżakarta
            | Isfahan | Rome: Rzym, Rzymie | Kyiv: Kijów, Kijowie, Kijowa | Ankara | Basra | Rotterdam
            | Sopot: Sopot, Sopocie | Białystok: Białystok, Białymstoku, Białegostoku
        """),
        demonyms=schema.places("""
            US: amerykań, amerykan | GB: brytyj, angiels, anglik, angiel | FR: francus | DE: niemiec, niemc
            | ES: hiszpańs, hiszpan | IT: włosk, włoch | PT: portugals | NL: holender, niderland | BE: belgij, belg
            | CH: szwajcar | AT: austriac, austriak | SE: szwedz, szwed | NO: norwes, norweg | DK: duńs, duńcz
            | FI: fińs | PL: polsk, polak, polac | CZ: czesk, czech | SK: słowac | SI: słoweńs
            | HU: węgiers, węgr, węgier | RO: rumuńs, rumun | BG: bułgars, bułgar | GR: grec, grek, greck
            | TR: turec, turc, turk | RU: rosyj, rosjan | UA: ukraiń | BY: białorus | GE: gruziń, gruzin
            | AM: armeńs, ormian | AZ: azerbejdż | KZ: kazachs, kazach | UZ: uzbec, uzbek | KG: kirgis | TJ: tadżyc
            | TM: turkmeń | CN: chińs, chińcz | JP: japońs, japończ | KR: koreań, południowokoreań
            | KP: północnokoreań, koreań | IN: indyjs, hindus | PK: pakistańs, pakista | AF: afgańs, afgan
            | IR: irańs, irań | IQ: irac, irak | SY: syryjs | LB: libańs | IL: izraels | PS: palestyń | EG: egips
            | SA: saudyjs | QA: katars | AE: emirac | YE: jemeń | JO: jordańs | KW: kuwej | MA: marokań
            | DZ: algiers, algier | TN: tunezyj | LY: libijs | SD: sudańs | ET: etiops | KE: kenijs | NG: nigeryjs
            | ZA: południowoafrykań | BR: brazylij | AR: argentyń | CL: chilij | MX: meksykań | CO: kolumbij
            | VE: wenezuel | PE: peruwiań | CU: kubań | CA: kanadyj | AU: australij | VN: wietnams
            | TH: tajlandz, tajs | ID: indonezyj | PH: filipiń | LT: litews | LV: łotews, łotysz | EE: estońs
            | RS: serbs | HR: chorwac | IE: irlandz | IS: islandz | AL: albańs | CY: cypryj
        """),
        endings=schema.words("a ą e ę i o u y em ie iem owi owie ów om ami ach ego emu ym im ej ii ią ię ia ech zech"),
    ),
    hours=schema.Hours(
        hours=schema.by_number(r"""
            pierwsza pierwszej pierwszą | druga drugiej drugą | trzecia trzeciej trzecią | czwarta czwartej
            czwartą | piąta piątej piątą | szósta szóstej szóstą | siódma siódmej siódmą | ósma ósmej ósmą |
            dziewiąta dziewiątej dziewiątą | dziesiąta dziesiątej dziesiątą | jedenasta jedenastej jedenastą |
            dwunasta dwunastej dwunastą | trzynasta trzynastej trzynastą | czternasta czternastej czternastą |
            piętnasta piętnastej piętnastą | szesnasta szesnastej szesnastą | siedemnasta siedemnastej
            siedemnastą | osiemnasta osiemnastej osiemnastą | dziewiętnasta dziewiętnastej dziewiętnastą |
            dwudziesta dwudziestej dwudziestą | dwudziesta\spierwsza dwudziesta\spierwszej dwudziestej\spierwsza
            dwudziestej\spierwszej | dwudziesta\sdruga dwudziesta\sdrugiej dwudziestej\sdruga
            dwudziestej\sdrugiej | dwudziesta\strzecia dwudziesta\strzeciej dwudziestej\strzecia
            dwudziestej\strzeciej | dwudziesta\sczwarta dwudziesta\sczwartej dwudziestej\sczwarta
            dwudziestej\sczwartej
        """),
        before=r"(?:o |od |do |po |przed |ok\. )?(?:godz\.|godzin(?:a|ie|ą))",
        perhaps_before=r"o|od|do|po|przed|około|ok\.",
        am=r"a\.?\s?m\.?|po północy",
        morning="rano|nad ranem|przed południem|ranem|poranek",
        noon="w południe",
        afternoon="po południu|popołudni(?:u|em|e)",
        evening="wieczor(?:em|u)|wieczór",
        night="w nocy|nocy|nocą|noc",
        at_noon="w (?:samo )?południe|do południa",
        at_midnight="(?:o|do|po|około|koło) północy|przed północą",
        spoken_past={
            "kwadrans po {hour}": 15,
            "dziesięć po {hour}": 10,
            "pięć po {hour}": 5,
        },
        spoken_to={
            "wpół do {hour}": 30,
            "za kwadrans {hour}": 15,
            "kwadrans przed {hour}": 15,
            "za pięć {hour}": 5,
            "za dziesięć {hour}": 10,
        },
        joins="do|i|a|lub|oraz",
    ),
    estimates=schema.Estimates(
        least="co najmniej|przynajmniej|ponad|więcej niż|minimum|nie mniej niż",
        most="co najwyżej|maksymalnie|mniej niż|poniżej",
        about=r"około|ok\.|prawie|niemal|blisko|mniej więcej|do",
        disputes=r"zaprzecz\w+|dementuj\w+|zdementowa\w+|odrzuci\w+",
        outcomes={
            "dead": r"zgin\w+|zabit\w+|ofiar\w*|zmar\w+|śmier\w+|nie żyj\w+",
            "hurt": r"rann\w+|ranion\w+|poszkodowan\w+|obraże\w+",
            "missing": r"zagini\w+",
            "detained": r"zatrzyma\w+|aresztow\w+",
            "evacuated": r"ewakuowa\w+|ewakuac\w+",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("""
            nie nigdy nikt nikogo nikomu nikim nic niczego niczemu
            żad(?:en|na|ne|ni|nych|nego|nej|nym|nemu|ną|nymi) bez ani
        """),
        verbs=schema.words(r"zaprzecz(?:a|ają|ył\w*) odm[óa]w(?:ia|iają|ił\w*|iono)"),
        perhaps=schema.words(r"""
            nie\w{3,} brak\w* brakuj\w* brakow\w* zabrak\w* bez\w{3,} odm[óa]w\w+ odrzuc\w+ zaprzecz\w+ unik\w+
            strac\w+ zakaz\w+ zamiast wyłącz\w+ przesta\w+ zaprzesta\w+ wątp\w+ wyklucz\w+ zapob\w+
            uniemożliw\w+ wstrzym\w+ pomin\w+ przegra\w+ ocala\w+ zrezygn\w+ rezygn\w+ poza\s\w+ cał[oaiye]\w*
            tylko przeciw\w* zamkn\w+ różn\w+ zagin\w+
        """),
        idioms=schema.words(r"""
            nie\s(?:mniej\sniż|więcej\sniż|później\sniż|wcześniej\sniż|dalej\sjak|raz|mniej|wykluczon\w+)
            (?:do)?póki\s(?:\S+\s){0,4}?nie (?:omal|o\smało|mało\sco)(?:\snie)? nic\s(?:innego|dziwnego)
            nie\s(?:\S+\s){0,8}?(?:dopóki|zanim) jeśli\snie dlaczego\snie (?:nie|nikt|nigdy|nic)\sbez
            (?:jak|niż)\snigdy(?:\s(?:dotąd|wcześniej|przedtem))?
            nigdy\s(?:\S+\s){0,2}?nie\s(?:był\w*\s)?(?:tak\w*|aż)
            nie\sbył\w*\s(?:aż\s)?tak\w*\s(?:\S+\s){0,3}?od tak\w*\s(?:\S+\s){1,4}?jeszcze\snie\sbył\w*
            nie\sdłużej\sniż jeśli\s(?:\S+\s){0,3}?nie nie\smają?\sinnego\swyjścia nie\sprzesta\w+
            nic\s(?:\S+\s){0,2}?nie\s(?:\S+\s)?stracił\w* nie\sda\s(?:\S+\s)?uniknąć nie\sma\s(?:\S+\s)?wątpliwości
            nikogo\s(?:\S+\s)?(?:oprócz|poza|prócz) nikt\s(?:oprócz|poza|prócz)
            niewykluczon\w+ nie\smało nie\s(?:jest|są)\swykluczon\w+ nie\swięcej
            nigdy\s(?:wcześniej|przedtem|dotąd)\s(?:[^\s.,;:!?]+\s){0,4}?nie
            nie\s(?:[^\s.;:!?]+\s){0,5}?(?:oprócz|prócz|poza\sjedn\w+)
        """),
        lookalikes=schema.words(r"""
            niedziel\w* niem(?:ie|cy|cz|c|k)\w* nieco nieb[oi]\w* niedaw\w+ niektór\w+ nieprzer\w+
            niezwyk\w+ niezbęd\w+ niekiedy niejak\w+ nieustan\w+ niezależ\w+ niepodleg\w+ bezpie\w+
            bezpośredni\w* bezpłat\w+ nie\s(?:tylko|lada) tym\snie(?:\s)?mniej
            bez\s(?:wątpienia|przerwy|mała|ustanku) co\snie\smiara czy\snie niemniej(?:\sjednak)?
            nieraz niemało niebawem niedługo nieprawdaż lekarz\w*\sbez\sgranic reporter\w*\sbez\sgranic
            nie\s(?:mówiąc|wspominając)(?:\sjuż)?\so czyż\snie niewiel\w+ niewąt\w+ niesamow\w+ nie\? nieodłącz\w+
            niemal
            zawieszeni\w+\sbroni nieruchomoś\w+ niedźwie\w+ nieopodal
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            w we z ze na do od po przez przy dla o u pod nad za przed między i a oraz lub albo że nie się jest
            są był była było były będzie będą ma mają już także też jak ale gdy kiedy gdzie ten ta to te tego
            tej tych tym jego jej ich który która które którzy według bez co roku lat może
        """),
        foreign_letters="àâãäåæçèêëìîïñòôõöøùûœßğşıčřšžđășțáíúéýěůťďň",
    ),
    probes=(
        "Artykuł jest na {0} od poniedziałku.",
        "Można go przeczytać na {0} i na {1}.",
    ),
    topics=schema.places("""
            politics: Polityka, rząd, wybory, sejm, parlament, polityka krajowa
            | world: Świat, ze świata, zagranica, międzynarodowe, wiadomości ze świata, polityka zagraniczna, sprawy
            międzynarodowe
            | business: Gospodarka, biznes, ekonomia, finanse, pieniądze, firmy, giełda, rynki, rynek, gospodarka i
            biznes, nieruchomości, praca, handel, biznes i finanse
            | technology: Technologie, technologia, technika, internet, informatyka, it, cyfryzacja, sztuczna
            inteligencja, cyberbezpieczeństwo, nowe technologie, oprogramowanie, komputery
            | science: Nauka, nauki, nauka i technika, badania, kosmos, astronomia, fizyka, chemia, biologia
            | health: Zdrowie, medycyna, ochrona zdrowia, służba zdrowia, koronawirus, covid-19
            | sport: Sport, piłka nożna, siatkówka, tenis, koszykówka, żużel, skoki narciarskie, lekkoatletyka,
            formuła 1, igrzyska olimpijskie, mistrzostwa świata, ekstraklasa
            | culture: Kultura, kultura i rozrywka, rozrywka, sztuka, muzyka, film, filmy, kino, teatr, książki,
            literatura, telewizja, gwiazdy, seriale, kultura i sztuka
            | environment: Środowisko, klimat, zmiany klimatu, kryzys klimatyczny, przyroda, ekologia, ochrona
            środowiska, środowisko i klimat
            | education: Edukacja, szkoła, szkoły, oświata, uczelnie, uniwersytet, szkolnictwo wyższe
            | society: Społeczeństwo, społeczne, ludzie, religia, kościół, rodzina, styl życia, lifestyle, życie,
            prawa człowieka, migracja
            | crime: Prawo i przestępczość, prawo, policja, kryminalne, przestępczość, wypadki, sądy, sąd,
            sprawiedliwość, kronika policyjna, na sygnale
            | opinion: Opinie, opinia, komentarze, komentarz, felietony, felieton, publicystyka
            | travel: Podróże, turystyka, podróż
            | local: Wiadomości lokalne, lokalne, miasto, region, regiony, regionalne, z regionu
            | none: wiadomości, aktualności, najnowsze, najważniejsze, z ostatniej chwili, pilne, strona główna,
            główna, ogólne, inne, różne, bez kategorii, artykuły, artykuł, wideo, zdjęcia, galeria, podcast,
            podcasty, na żywo, komunikaty, komunikat prasowy, tylko u nas, reportaż, wywiad, wywiady, analiza,
            analizy, kraj, polska, z kraju, blog, popularne, dziś, tydzień, wydarzenia, media, polecane
    """),
    genres=schema.Genres(
        urgent=(
            r"nie żyje|zabit\w+|zginę\w+|ofiar\w*|rann\w{1,3}|ewakuac\w+|ewakuowan\w+|wycof\w+ ze sprzedaży|epidemi\w+"
            r"|trzęsieni\w+ ziemi|masakr\w+|luk\w+ w zabezpieczeniach|stan wyjątkowy|wybuch\w*|zakładni\w+"
        ),
        labels=schema.by_genre("""
            advertisement: materiał sponsorowany, artykuł sponsorowany, tekst sponsorowany, treść sponsorowana,
            materiał partnera, materiał promocyjny, materiał reklamowy, płatna współpraca | deals: okazja dnia,
            promocje dnia, kody rabatowe, kod rabatowy | tips: horoskop, horoskop dzienny, krzyżówka, sudoku, quiz,
            typy bukmacherskie | live blog: na żywo, relacja na żywo, relacja live, live, minuta po minucie,
            transmisja na żywo | gallery: zdjęcia, galeria zdjęć, foto, fotogaleria, na zdjęciach | audio: podcast,
            audio, posłuchaj | video: wideo, video, nagranie, zobacz wideo | jobs: oferta pracy, oferty pracy, szukamy,
            zatrudnimy | listing:
            od redakcji, do naszych czytelników,
            program tv, kalendarium, kalendarz imprez, linki tygodnia, repertuar
        """),
        bracketed=schema.by_genre(
            "advertisement: reklama, sponsorowane, sponsorowany, promocja, sponsor | gallery: galeria"
        ),
        titles={
            "advertisement": "dziękujemy (?:firmie )?.{1,60} za (?:sponsorowanie|wsparcie odcinka)",
            "deals": (
                "(?:najlepsze|top) (?:promocje|okazje|oferty) (?:na|w|z) .{0,40}(?:black friday|amazon|allegro"
                "|cyber monday)|kody? rabatow[ye]"
            ),
            "tips": (
                "horoskop (?:na|dzienny|tygodniowy|dla)|krzyżówka|(?:lotto|eurojackpot|multi multi)[,:-]? "
                "?(?:wyniki|losowanie|liczby)|wyniki lotto|typy (?:bukmacherskie|na dziś)"
            ),
            "live blog": "relacja (?:na żywo|live|minuta po minucie)|minuta po minucie$",
            "gallery": r"zdjęci[ae] (?:dnia|tygodnia)$|\[(?:zdjęcia|galeria)\]$",
            "jobs": "^ofert[ay] pracy(?=:|$)|^dołącz do (?:naszego )?zespołu",
            "listing": (
                "^linki tygodnia|program tv|co (?:obejrzeć|w telewizji) (?:dziś|wieczorem)|gdzie oglądać "
                ".{1,60}(?:o której|transmisja)"
            ),
            "bulletin": (
                r"(?:wiadomości|dzień|poranek|świat|sport) w (?:\d+|jedną|dwie|trzy|pięć) (?:sekund\w*|minut\w*)"
                "|^(?:w skrócie|wiadomości (?:z|dnia)|przegląd (?:prasy|dnia)|skrót wiadomości)(?= ?[:,|-]|$| )"
                "|^prognoza pogody(?= ?[:,|-]|$| na )"
            ),
            "guide": (
                r"^(?:\d+ )?najlepsz[ey]ch? (?:[\w-]+ ){1,5}(?:do kupienia|do \d+ zł)|poradnik zakupowy(?= ?[:|-]"
                "|$)|^najczęściej zadawane pytania"
            ),
            "audio": (
                r"^(?:podcast|odcinek|odc\.?) ?(?:nr ?|#)?\d+(?= ?[:.,|(-]|$)"
                r"|podcast,? (?:odcinek )?#?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": "(?:artykuł|materiał|tekst|wpis) (?:sponsorowany|powstał we współpracy|partnera)",
            "deals": r"kod(?:em|u)? (?:rabatow|promocyj)\w+",
        },
        offers=(
            r"\d+ ?% (?:rabatu|taniej|zniżki)|rabat \d+ ?%|tylko dziś|tylko dzisiaj|darmowa dostawa"
            "|do wyczerpania zapasów|(?<=: )(?:odwiedź|zarezerwuj|zamów|kup|odkryj)"
        ),
        sections=schema.by_genre("""
            advertisement: materiał sponsorowany, artykuł sponsorowany, artykuły sponsorowane, materiały partnera
            | deals: kody rabatowe | tips: horoskop, horoskopy, krzyżówki, quizy | live blog: relacja na żywo
            | gallery: galeria, galerie, fotogaleria, zdjęcia | audio: podcasty | video: wideo | jobs: oferty pracy,
            oferta pracy | listing: program tv, repertuar
        """),
        rooms="pok|pokoje|pokoi|pokojowe|pokój|łazienki",
        prices="zł|pln",
        residue=schema.phrases("""
            pilne | z ostatniej chwili | tylko u nas | na wyłączność | aktualizacja | zaktualizowano | nowe fakty
            | breaking
        """),
        headings=schema.phrases("""
            opinia | opinie | analiza | komentarz | felieton | reportaż | wywiad | wiadomości | polityka | gospodarka
            | sport | kultura | świat | kraj
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("subskrybuj | subskrybować | zapisz | subskrypcja"),
        leave=schema.phrases(
            "zrezygnuj | rezygnacja | anuluj subskrypcję | wypisz | wypisz mnie | zakończ subskrypcję"
        ),
        confirm=schema.phrases("potwierdź | potwierdzam | tak"),
        help=schema.phrases("pomoc"),
        topics=schema.phrases("tematy | temat"),
        everything=schema.phrases("wszystkie | wszystko"),
        polite=schema.phrases("proszę"),
        answered=schema.phrases("odp"),
        passed_on=schema.phrases("pd"),
        sender=schema.phrases("od"),
        signed=schema.phrases("wysłane z | wysłano z | pobierz program outlook"),
    ),
)

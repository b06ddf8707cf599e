"""Twenty titles that only look like each kind of no news, and some that are of it."""

from __future__ import annotations

from digest.editing.items.recognize_genre import genre_of
from digest.model.item import Item
from digest.model.locale import Locale
from tests.tables import each_row

PROSE = "The ferry to Arden sails again on Friday, after two weeks in the yard. Tickets cost the same as before."

# Under each kind: titles of it, a line "--", and titles of news that look like it. A title in another language than
# English begins with its code.
KINDS = {
    "audio": """
        Podcast #93
        Podcast #93: the harbor after dark
        Episode 12: who pays for the quay
        The Deck Show podcast, episode 7
        S02E05 - a night at sea
        Show notes: the long way to Arden
        fr Épisode 14 : la nuit au port
        de Folge 31: Wem gehört der Hafen?
        es Pódcast 8: la noche en el puerto
        pt Episódio 21: quem paga o cais
        it Puntata 3: il porto di notte
        nl Aflevering 17: de haven bij nacht
        pl Odcinek 40: nocny port
        ru Выпуск 12: кто платит за причал
        cs Díl 9: přístav v noci
        --
        Podcast company lays off 93 people
        Council to publish its meetings as a podcast
        Episode at the border: two guards hurt
        Latest episode in the port dispute ends in court
        Radio play of 12 episodes wins the Arden prize
        Podcast listeners overtake radio listeners
        Judge bans podcast about the harbor murder
        Arden 93, Quay 88: the cup is decided
        Notes from the hearing show what the mayor knew
        Season 12 of the regatta begins with a storm
        Ep Lines buys two ferries
        Podcaster wins seat in the council
        fr Le podcast de la mairie coûte 93 000 euros
        fr Un épisode de pollution frappe la ville
        de Folge des Sturms: 31 Häuser ohne Strom
        de Folgen der Flut kosten 12 Millionen
        es El episodio de lluvias deja 12 heridos
        it La puntata contro il porto finisce in tribunale
        ru Выпуск 12 судов задержан
        nl Aflevering van paketten kost vaker geld
    """,
    "bulletin": """
        News in 60 seconds: the quay opens
        Morning briefing: what to know on Monday
        Weekly round-up
        News in brief
        Weather forecast: rain in the north
        Gale, yellow level, Arden - Quay, 2025-04-21T01:00:00+00:00
        Gale, D2, 21 April 09:00 UTC to 22 April 14:00 UTC
        fr Le journal en deux minutes : la grève au port
        de Nachrichten in 100 Sekunden
        de Kurz notiert: neues aus dem Hafen
        es Noticias en un minuto: el puerto
        pt Meio-dia em 60 segundos: a greve
        it Notizie in breve
        nl Nieuws in het kort
        pl Prognoza pogody na weekend
        ru Новости за минуту: порт
        cs Předpověď počasí na víkend
        --
        Mayor resigns in brief statement
        Runner breaks the record by 60 seconds
        Ferry sinks in five minutes; all 60 are saved
        Morning briefing turns into a row over the quay
        Bulletin board of the port moves to the web
        Weather forecast was wrong, says the court
        Weekly market returns to the old quay
        Evening headlines no longer sell papers, study finds
        Newsletter firm buys the Arden Herald
        World champion rows the channel in 90 minutes
        News agency closes its Arden office
        Lawyers file brief in harbor case
        Traffic report finds the bridge unsafe
        Rocket leaves at 10:00 UTC on Friday
        Cattle round-up ends with three hurt
        fr Brève rencontre des ministres à Arden
        de Wetterbericht kostete Kapitän das Leben
        de Nachrichtenagentur entlässt 60 Leute
        es El boletín oficial publica la ley del puerto
        ru Погода задержала паром на 60 минут
    """,
    "listing": """
        Events calendar
        What's on this weekend
        Ferry timetable
        Calendar of events for May
        Festival programme: who plays where
        fr Programme du festival : vendredi et samedi
        fr Calendrier de la semaine
        de Termine der Woche
        de Spielplan: was im Mai läuft
        es Programa de fiestas de Arden
        pt Horários de missas
        it Programma del festival
        ru Расписание автобусов на выходные
        ru Программа фестиваля
        --
        Festival canceled after the storm
        Calendar error costs the port 2 million
        Ferry times to change in May, company says
        Concert program for the poor loses its money
        What's on the mayor's desk: three lawsuits
        What's on trial in Arden is the press
        School calendar to lose a holiday
        Bus timetable protest blocks the bridge
        Match schedule angers the fans of Arden
        Church service ends in a fire
        Train times worsen for the third year
        Program for new bridges passes the council
        Conference schedules vote on the treaty
        fr Le programme du festival contesté par le maire
        fr Le calendrier des réformes est bousculé
        de Programm für neue Brücken beschlossen
        de Termin für Prozess steht fest
        es El programa del partido divide al puerto
        it Il programma del governo passa alla camera
        ru Программа развития порта одобрена
    """,
    "tips": """
        Your daily horoscope
        Horoscope for Pisces
        Wordle hints and answers
        Sudoku answers
        de Tageshoroskop: Fische
        fr Horoscope du jour
        es Horóscopo de hoy
        it Oroscopo di oggi
        ru Гороскоп на пятницу
        pl Horoskop na maj
        --
        Court bans horoscopes from the airwaves
        Astrologer convicted of fraud
        Pisces mission lands on the comet
        Fish of the zodiac found in old mosaic
        Lottery winner gives millions to the port
        Lottery to fund the new quay
        Crossword writer dies at 93
        Puzzle of the missing ferry solved
        Sudoku champion is from Arden
        Bookmaker fined over bets on the regatta
        Betting firm leaves the harbor
        Quiz show host arrested
        Prediction market closes after raid
        Scorpion stings close the beach
        Twins born on the ferry
        Leo elected head of the port
        de Der Horoskop-Verlag ist pleite
        fr La Balance navale sera vendue
        es La lotería financia el muelle
        ru Рыбы гибнут в гавани
    """,
    "advertisement": """
        Outboard Motor Market Size, Share and Forecast 2025-2032
        Rope market to grow at a CAGR of 5.4 percent
        Ferry Market Analysis, Trends and Outlook 2024 to 2030
        [Sponsor] Quay Ledger: accounts for small boats
        Thanks to Quay Ledger for sponsoring this week
        This week's sponsor: Quay Ledger
        de Danke an Quay Ledger für das Sponsoring
        fr Merci à Quai 9 d'avoir sponsorisé cette semaine
        --
        Housing market slows in Arden
        Stock market falls by 5 percent
        Fish market burns down
        Market share of electric ferries doubles
        Quay Lines loses market share to trains
        Labor market outlook brightens, bank says
        Research finds market traders live longer
        Market analysis firm sold for 40 million
        Port forecasts growth of 3 percent
        Size of the fish market to halve by 2030
        Sponsor leaves the regatta after the scandal
        Bank to sponsor the new stadium
        Senators sponsor a bill on ferries
        Mayor thanks sponsors of the rescue boat
        Watchdog bans advertisement for cruises
        Ads on ferries to end in May
        State-sponsored hackers attack the port
        Lawsuit over sponsored posts reaches the court
        de Anzeige gegen den Hafenchef erstattet
        fr La publicité pour l'alcool interdite au port
    """,
    "guide": """
        The 7 best raincoats to buy
        Best outboard motors of 2025
        The best knives for every budget
        Buying guide: ropes
        Gift guide 2025
        Frequently asked questions
        FAQ: the new port fee
        Pension reform: FAQ
        Your ferry questions, answered
        Ferry passes: Everything you need to know
        Here's all you need to know about ferry passes
        fr Les 10 meilleures cafetières à acheter
        fr Foire aux questions sur le port
        de Die besten Fahrräder im Vergleich
        de Kaufberatung: Außenborder
        de Rentenreform: die wichtigsten Fragen und Antworten
        es Los mejores móviles por menos de 300 euros
        pt Perguntas frequentes sobre a taxa
        it Guida all'acquisto: le barche
        nl Veelgestelde vragen over de brug
        --
        Best year ever for the port of Arden
        Best friend of the mayor is arrested
        Best director prize goes to a film from Arden
        The best players of Arden move to Quay
        Best hope for peace is in Arden, envoy says
        Best Harbor buys two shipyards
        Mountain guide dies in an avalanche
        Mayor: residents will hear everything they need to know
        Guide dog saves a child on the quay
        New guidelines for buying ferries
        Gift to the museum was stolen
        Question time ends in a brawl
        Questions remain after the crash
        Minister answers questions on the treaty
        Court asks who bought the bridge
        Buyers queue for the new electric boat
        fr Les meilleurs alliés du maire démissionnent
        de Die besten Jahre des Hafens sind vorbei
        es Los mejores médicos dejan el hospital
        nl De beste zeilster van het land stopt
    """,
    "deals": """
        The best deals on outboard motors
        Black Friday deals: the best ropes for less
        Save $40 on a lifetime of charts
        Promo codes for March
        de Gutscheincodes für Segler
        fr Codes promo : les voiles
        --
        Quay Lines Officially Acquires Arden Ferries
        Arden and Quay sign a deal on fish
        Peace deal fails in the night
        The best trade deals take years, says the minister
        Deal or no deal: the port waits
        Police seize 505 kg in drug deal
        Drug dealers arrested on the ferry
        Coupon fraud costs the shops 2 million
        Save the bridge, 4,000 residents demand
        Rescuers save 40 from the sinking ferry
        Sale of the shipyard approved
        Sales of boats fall by half
        Black Friday strike closes the port
        Prime minister buys time with a deal
        Court voids the sale of the quay
        Discount airline goes bankrupt
        Oil sold at a discount finds no buyers
        Price of bread doubles
        de Tarifabschluss im Hafen: der Deal steht
        fr Soldes : les commerçants déçus
    """,
    "release": """
        Release notes
        Changelog for April
        Quay Ledger 4.2 release notes
        What's new in Quay Ledger 4.2
        fr Notes de version de Quai 4.2
        de Versionshinweise: Hafen 3.1
        --
        Court orders the release of the captain
        Hostages released after 93 days
        Police release notes of the suspect
        Band releases its first album in 12 years
        Release of water from the dam kills fish
        Quay Ledger 4.2 leaks customers' names
        Version of events changes at the trial
        New version of the treaty signed
        Log of changes to the bridge shows neglect
        What's new in the budget: a tax on ferries
        What's new at the port costs 40 million
        Port releases 2024 accounts
        Update on the storm: two still missing
        Software fault stops trains
        Patch of oil drifts to Arden
        Note of the hijacker released by police
        Release date of the inquiry moved to May
        fr La libération du capitaine est attendue
        de Neue Version des Vertrags liegt vor
        es La versión del alcalde cambia
    """,
    "opinion": """
        Opinion | The quay is ours
        Comment: the quay is ours
        Editorial: the mayor must go
        de Kommentar: Der Hafen gehört uns
        es Opinión: el puerto es nuestro
        pt Opinião | O porto é nosso
        --
        Court of opinion: voters turn on the mayor
        Opinion poll puts the mayor behind
        Public opinion turns against the bridge
        Second opinion saved the captain's leg
        Mayor declines to comment on the crash
        Comments on the web to need a name
        Editor of the Herald arrested
        Columns of smoke over the port
        Column of trucks stuck at the border
        Letters from the front sold for 40,000
        Letter bomb found in the council
        Debate on the quay ends in a brawl
        Views of the harbor may be blocked by towers
        Critics leave the festival
        Analysts expect cheaper fish
        Advocate general backs the port
        de Kommentare des Trainers kosten 12.000 Euro
        de Meinungsforscher sehen Arden vorn
        es La opinión pública cambia de bando
        fr Les éditeurs portent plainte
    """,
}  # fmt: skip
TOLD = [
    (kind, part, line)
    for kind, lines in KINDS.items()
    for part, block in enumerate(lines.split("--\n"))
    for line in filter(None, map(str.strip, block.splitlines()))
]
LANGUAGES = frozenset({"fr", "de", "es", "pt", "it", "nl", "pl", "ru", "cs"})


def genre(line: str, text: str = PROSE) -> str:
    tongue, _, title = line.partition(" ")
    locale, title = (Locale(tongue), title) if tongue in LANGUAGES else (Locale("en"), line)
    return genre_of(Item("Herald", title, text, locale=locale))


def test_each_kind_has_twenty_titles_that_only_look_like_it() -> None:
    for kind, lines in KINDS.items():
        assert len(list(filter(str.strip, lines.split("--\n")[1].splitlines()))) == 20, kind


@each_row(("kind", "part", "line"), TOLD)
def test_a_title_names_what_is_no_news_and_only_that(kind: str, part: int, line: str) -> None:
    assert genre(line) == ("" if part else kind)


@each_row(
    ("text", "kind"),
    [
        ("0:00 Intro\n\n3:10 The quay\n\n12:40 The ferry\n\n21:05 Letters", "audio"),
        ("18:00 Rowing\n\n19:30 The quay band\n\n21:00 Fireworks\n\n23:30 Last ferry", "listing"),
        ("Sunny cabin for two, $80 a night. Call 555 555 0134.", "advertisement"),
        ("var ferry = { name: 'Arden', seats: [1, 2] }; if (ferry.seats[0] > 1) { sail(ferry); }", "code"),
        ('<li><a href="/quay">Quay</a></li> <li><a href="/port">Port</a></li>', "code"),
        # Times of a night, of a call for witnesses, of a fraud, and signs within prose.
        ("The ferry left at 18:00. At 19:30 it hit the quay. By 21:00 all were saved. At 23:30 it sank.", ""),
        (f"{PROSE}\n\n18:05 the first call came.\n\n{PROSE}\n\n19:10 it sank.\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}", ""),
        ("Witnesses may call 555 555 0134, the police of Arden said on Friday.", ""),
        ("The port lost $80 a minute in the strike, and $40,000 a day.", ""),
        ("The council (of Arden) voted 12-3 for the quay & the bridge; the mayor (who was away) did not.", ""),
    ],
)  # fmt: skip
def test_a_form_that_no_story_has_is_no_news(text: str, kind: str) -> None:
    assert genre("A night in the harbor of Arden", text) == kind


@each_row(
    ("tags", "url", "kind"),
    [
        (("Newsletters",), "", "bulletin"),
        ((), "https://news.example.org/briefing/2025/monday", "bulletin"),
        ((), "https://news.example.org/buying-guides/ropes", "guide"),
        ((), "https://news.example.org/changelog/4-2", "release"),
        (("Opinion",), "", "opinion"),
        ((), "https://news.example.org/commentisfree/2025/quay", "opinion"),
        (("Opinion polls",), "", ""),
        ((), "https://news.example.org/politics/opinion-poll", ""),
        (("Guides", "Release"), "https://news.example.org/news/briefing", ""),
    ],
)
def test_tags_and_folders_name_what_is_no_news(tags: tuple[str, ...], url: str, kind: str) -> None:
    assert genre_of(Item("Herald", "The quay", PROSE, url=url, tags=tags, locale=Locale("en"))) == kind

"""Good translations of invented news, as by a careful person: the gate must accept every one of them."""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """A segment in one language, and the same in another."""

    source: str
    target: str
    segment: str
    translated: str


# Each block: the languages, then a line of one and a line of the other by turns.
_BLOCKS = """
en es
The harbor bridge reopened to traffic on Tuesday after nine months of repair.
El puente del puerto se reabrió al tráfico el martes tras nueve meses de reparación.
The repair cost $14 million, and 22,000 vehicles are expected to cross it every day.
La reparación costó 14 millones de dólares, y se espera que 22.000 vehículos lo crucen cada día.
Ferries to Lisbon leave at 10:30 and return at 18:45.
Los transbordadores a Lisboa salen a las 10.30 y regresan a las 18.45.
Unemployment in Spain fell to 11.2 % in March, the lowest figure since 2008.
El paro en España bajó al 11,2 % en marzo, la cifra más baja desde 2008.
Germany and France will build the tunnel together by 2031.
Alemania y Francia construirán juntas el túnel antes de 2031.
The mayor called the plan "a gift to the next generation".
El alcalde calificó el plan de «un regalo para la próxima generación».
The council approved the budget by 21 votes to 14.
El consejo aprobó el presupuesto por 21 votos contra 14.
On Monday the Spanish government will present a law on water.
El lunes el Gobierno español presentará una ley sobre el agua.
The festival takes place from 21-25 April 2024 in the old town.
El festival se celebra del 21 al 25 de abril de 2024 en el casco antiguo.
More than two thirds of the 1,315 households have solar panels.
Más de dos tercios de los 1.315 hogares tienen paneles solares.
Losses reached 2.5 billion euros in the first half of the year.
Las pérdidas alcanzaron los 2.500 millones de euros en el primer semestre del año.
Losses reached 2.5 billion euros.
Las pérdidas alcanzaron los 2,5 mil millones de euros.
The 3rd edition of the marathon drew 12,500 runners.
La 3.ª edición del maratón atrajo a 12.500 corredores.
The exhibition on the 19th century opens in Seville.
La exposición sobre el siglo XIX se inaugura en Sevilla.
Three boats were lost in the storm.
Tres barcos se perdieron en la tormenta.
The train takes 2 hours and 15 minutes from Madrid to the coast.
El tren tarda 2 horas y 15 minutos de Madrid a la costa.
Harbor City Council Approves New Tram Line
El Ayuntamiento aprueba una nueva línea de tranvía
Temperatures will drop to -5 °C in the mountains.
Las temperaturas bajarán a −5 °C en las montañas.
The price rose by €3.50, to €17.
El precio subió 3,50 €, hasta 17 €.
Lisbon
Lisboa
Weather
El tiempo
No, no, no!
¡No, no, no!
Ships from the Netherlands, Denmark and the United Kingdom took part.
Participaron barcos de los Países Bajos, Dinamarca y el Reino Unido.
Scientists of the University of Geneva found the wreck 40 km off the coast.
Científicos de la Universidad de Ginebra hallaron el pecio a 40 kilómetros de la costa.
"We will not sell," said the owner of the "Estrella del Mar".
«No venderemos», dijo el dueño del «Estrella del Mar».
The 'old quay' is closed until June 5.
El «muelle viejo» permanece cerrado hasta el 5 de junio.
es en
El puerto recibió 1.200.000 visitantes en 2023, un 4,5 % más.
The port received 1.2 million visitors in 2023, up 4.5%.
Según el Ministerio de Sanidad, hay 312 casos en Andalucía.
According to the Ministry of Health, there are 312 cases in Andalusia.
La biblioteca abrirá a las 9:00 y cerrará a las 20:30.
The library will open at 9:00 and close at 20:30.
«El agua volverá mañana», aseguró la alcaldesa de Zaragoza.
"The water will be back tomorrow," the mayor of Zaragoza assured.
El río Ebro creció 2,3 metros en dos días.
The river Ebro rose 2.3 meters in two days.
La ONU pide ayuda para 35.000 personas en Siria.
The UN asks for help for 35,000 people in Syria.
es ca
El ayuntamiento de Gerona abrirá tres escuelas nuevas en septiembre.
L'ajuntament de Girona obrirà tres escoles noves al setembre.
La casa blanca
La casa blanca
El tren de las 7:15 saldrá 10 minutos más tarde.
El tren de les 7.15 sortirà 10 minuts més tard.
La sequía afecta a 2,3 millones de habitantes de Cataluña.
La sequera afecta 2,3 milions d'habitants de Catalunya.
El nuevo puente costará 5.000 millones de euros.
El nou pont costarà 5.000 milions d'euros.
Los bomberos apagaron el incendio de Lérida en dos horas.
Els bombers van apagar l'incendi de Lleida en dues hores.
ca es
La vaga de trens continua dilluns a Barcelona i Tarragona.
La huelga de trenes continúa el lunes en Barcelona y Tarragona.
Els nous autobusos fan servir un 30 % menys d'energia.
Los nuevos autobuses usan un 30 % menos de energía.
en ca
The market in Girona sells 15 kg of fish a minute.
El mercat de Girona ven 15 kg de peix per minut.
The museum lends twelve paintings to a gallery in London.
El museu deixa dotze pintures a una galeria de Londres.
en ru
The ferry from Helsinki arrives at 10:30.
Паром из Хельсинки прибывает в 10:30.
About 41,000 trees were counted in the city.
В городе насчитали около 41 000 деревьев.
The bridge cost $14 million.
Мост обошёлся в 14 миллионов долларов.
The government of Germany will pay 1.5 billion euros.
Правительство Германии выплатит 1,5 млрд евро.
Rain fell for three days in the north of Kazakhstan.
На севере Казахстана три дня шёл дождь.
The company showed the iPhone and a new laptop in May 2024.
Компания показала iPhone и новый ноутбук в мае 2024 г.
"Nobody was hurt," the port of Riga said.
«Никто не пострадал», — сообщили в порту Риги.
ru en
Мэр Екатеринбурга открыл станцию метро 12 мая 2024 года.
The mayor of Yekaterinburg opened a metro station on May 12, 2024.
Цены выросли на 3,5 % за два месяца.
Prices rose by 3.5% in two months.
В 1990-х годах завод выпускал 300 тыс. телевизоров в год.
In the 1990s the plant made 300,000 television sets a year.
Новый мост через Енисей построят к 2030 году.
A new bridge over the Yenisei will be built by 2030.
be ru
Будаўніцтва моста ў Гродне завершыцца ў жніўні 2025 года.
Строительство моста в Гродно завершится в августе 2025 года.
Больш за 14 тысяч чалавек наведалі выставу.
Более 14 тысяч человек посетили выставку.
У Мінску адкрылі дзве новыя бібліятэкі.
В Минске открыли две новые библиотеки.
ru be
Поезд отправится в 7:45 с третьего пути.
Цягнік адправіцца ў 7.45 з трэцяга пуці.
en fr
The tunnel under the Channel closes from 5 pm to 6 am.
Le tunnel sous la Manche ferme de 17 h à 6 h.
The town of Nice will plant 10,000 trees.
La ville de Nice plantera 10 000 arbres.
The minister spoke of "a very serious situation" in Brussels.
Le ministre a parlé d'une « situation très grave » à Bruxelles.
Trains from London arrive at 10:05.
Les trains de Londres arrivent à 10 h 05.
Four people were injured in Vienna on Sunday.
Quatre personnes ont été blessées à Vienne dimanche.
fr en
Le chantier a coûté 1 315 000 euros à la commune.
The works cost the town 1,315,000 euros.
Neuf ponts neufs seront construits en Bretagne.
Nine new bridges will be built in Brittany.
Le XXIe siècle sera celui de l'eau, selon l'Unesco.
The 21st century will be that of water, according to Unesco.
Le loyer moyen atteint 12,50 € le mètre carré à Lyon.
The average rent reaches €12.50 per square meter in Lyon.
en de
The bus leaves at 3:30 p.m. from platform 7.
Der Bus fährt um 15.30 Uhr von Bahnsteig 7.
The city of Cologne lost 1.5 million euros.
Die Stadt Köln verlor 1,5 Millionen Euro.
The museum of Munich shows "The Blue Harbor" until 3 May.
Das Museum in München zeigt bis zum 3. Mai „Der blaue Hafen“.
de en
Der Umsatz stieg um 12,5 Prozent auf 3,2 Milliarden Euro.
Revenue rose 12.5 percent to 3.2 billion euros.
Die Feuerwehr rettete zwölf Menschen aus einem Haus in Wien.
Firefighters rescued 12 people from a house in Vienna.
Am 21. April beginnt der Bau der neuen Brücke.
Construction of the new bridge begins on 21 April.
en ar
The library bought 1,315 books in 2024.
اشترت المكتبة ١٬٣١٥ كتابا في عام ٢٠٢٤.
The old lighthouse opens its doors to visitors every Sunday.
تفتح المنارة القديمة أبوابها للزوار كل يوم أحد.
Prices rose by 3.5% in April.
ارتفعت الأسعار بنسبة 3.5% في أبريل.
ar en
بلغت تكلفة الجسر 14 مليون دولار.
The bridge cost 14 million dollars.
en zh
The bridge reopened on April 21, 2024 and cost 14 million dollars.
这座大桥于2024年4月21日重新开放，耗资1400万美元。
The ferry to Shanghai leaves at 10:30.
开往上海的渡轮10点30分出发。
Two ships and twelve boats left the harbor.
两艘轮船和十二艘小船离开了港口。
"We are ready," said the captain.
“我们准备好了，”船长说。
The film "Blue Harbor" won three prizes.
电影《蓝色港湾》获得三个奖项。
zh en
该市去年接待游客120万人次，增长8.5%。
The city received 1.2 million visitors last year, up 8.5%.
新图书馆将于5月1日开放。
The new library will open on May 1.
"""


def _pairs() -> tuple[Pair, ...]:
    lines = _BLOCKS.strip().split("\n")
    pairs: list[Pair] = []
    languages: list[str] = []
    while lines:
        line = lines.pop(0)
        if len(line) == 5 and line[2] == " ":
            languages = line.split()
        else:
            pairs.append(Pair(languages[0], languages[1], line, lines.pop(0)))
    return tuple(pairs)


PAIRS = _pairs()

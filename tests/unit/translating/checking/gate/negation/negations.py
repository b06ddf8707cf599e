"""Negated sentences of invented news with their translations, and translations that lost or added a negation."""

from __future__ import annotations

# For each language, pairs of a sentence in English and the same in the language.
RIGHT = {
    "ar": """
The ferry did not sail on Friday. | لم تبحر العبارة يوم الجمعة.
Nobody was hurt in the fire. | لم يصب أحد في الحريق.
The mayor will not answer questions. | لن يجيب رئيس البلدية عن الأسئلة.
The bridge is not safe. | الجسر غير آمن.
The museum has no director. | ليس للمتحف مدير.
The village was without water for a week. | بقيت القرية من دون ماء أسبوعا.
The driver refused to pay. | رفض السائق الدفع.
The team never lost at home. | لم يخسر الفريق قط على أرضه.
The road is still closed. | لا يزال الطريق مغلقا.
Not only the school but also the library burned. | لم تحترق المدرسة فحسب بل المكتبة أيضا.
At least forty houses burned. | احترق ما لا يقل عن أربعين منزلا.
The harbor reopened without delay. | أعيد فتح الميناء بلا تأخير.
""",
    "be": """
The ferry did not sail on Friday. | Паром у пятніцу не выйшаў.
Nobody was hurt in the fire. | У пажары ніхто не пацярпеў.
The museum has no director. | У музея няма дырэктара.
The driver refused to pay. | Вадзіцель адмовіўся плаціць.
Not only the school burned. | Згарэла не толькі школа.
""",
    "ca": """
The ferry did not sail on Friday. | El ferri no va salpar divendres.
Nobody was hurt in the fire. | Ningú no va resultar ferit en l'incendi.
The mayor will not answer questions. | L'alcaldessa no respondrà preguntes.
The bridge is not safe. | El pont és insegur.
The museum has no director. | El museu no té director.
The village was without water for a week. | El poble va estar una setmana sense aigua.
The driver refused to pay. | El conductor es va negar a pagar.
The team never lost at home. | L'equip no va perdre mai a casa.
Not only the school but also the library burned. | No només va cremar l'escola, sinó també la biblioteca.
The fire will not reach the town. | El foc no arribarà al poble.
The shop will not open until Monday. | La botiga obrirà dilluns.
The council did not attend the ceremony. | El consell tampoc va assistir a la cerimònia.
""",
    "de": """
The ferry did not sail on Friday. | Die Fähre fuhr am Freitag nicht.
Nobody was hurt in the fire. | Bei dem Brand wurde niemand verletzt.
The mayor will not answer questions. | Die Bürgermeisterin beantwortet keine Fragen.
The bridge is not safe. | Die Brücke ist unsicher.
The museum has no director. | Das Museum hat keinen Direktor.
The village was without water for a week. | Das Dorf war eine Woche lang ohne Wasser.
The driver refused to pay. | Der Fahrer weigerte sich zu zahlen.
The team never lost at home. | Die Mannschaft verlor zu Hause nie.
Not only the school but also the library burned. | Nicht nur die Schule brannte, sondern auch die Bücherei.
The shop will not open until Monday. | Der Laden öffnet erst am Montag.
All passengers were unhurt. | Alle Fahrgäste blieben unverletzt.
There is no doubt about the cause. | Die Ursache steht ohne Zweifel fest.
""",
    "es": """
The ferry did not sail on Friday. | El ferri no zarpó el viernes.
Nobody was hurt in the fire. | Nadie resultó herido en el incendio.
The mayor will not answer questions. | La alcaldesa no responderá preguntas.
The bridge is not safe. | El puente es inseguro.
The museum has no director. | El museo carece de director.
The village was without water for a week. | El pueblo estuvo una semana sin agua.
The driver refused to pay. | El conductor se negó a pagar.
The team never lost at home. | El equipo no perdió nunca en casa.
Not only the school but also the library burned. | No solo ardió la escuela, también la biblioteca.
The shop will not open until Monday. | La tienda abrirá el lunes.
However, the road is open. | Sin embargo, la carretera está abierta.
The crew did not attend the trial. | La tripulación faltó al juicio.
""",
    "fa": """
The ferry did not sail on Friday. | کشتی روز جمعه حرکت نکرد.
Nobody was hurt in the fire. | هیچ‌کس در آتش‌سوزی آسیب ندید.
The mayor will not answer questions. | شهردار به پرسش‌ها پاسخ نخواهد داد.
The bridge is not safe. | پل ناامن است.
The museum has no director. | موزه مدیر ندارد.
The village was without water for a week. | روستا یک هفته بدون آب بود.
The driver refused to pay. | راننده از پرداخت خودداری کرد.
The team never lost at home. | تیم هرگز در خانه نباخت.
Not only the school but also the library burned. | نه تنها مدرسه، بلکه کتابخانه هم سوخت.
The road is not open. | جاده باز نیست.
The shop must not close. | فروشگاه نباید بسته شود.
The council does not know the cause. | شورا علت را نمی‌داند.
""",
    "fr": """
The ferry did not sail on Friday. | Le bac n'est pas parti vendredi.
Nobody was hurt in the fire. | Personne n'a été blessé dans l'incendie.
The mayor will not answer questions. | La maire ne répondra pas aux questions.
The bridge is not safe. | Le pont est dangereux et instable.
The museum has no director. | Le musée n'a aucun directeur.
The village was without water for a week. | Le village est resté une semaine sans eau.
The driver refused to pay. | Le conducteur a refusé de payer.
The team never lost at home. | L'équipe n'a jamais perdu à domicile.
Not only the school but also the library burned. | Non seulement l'école, mais aussi la bibliothèque a brûlé.
The town has only two buses. | La ville n'a que deux bus.
The first step costs more than the second. | Le premier pas coûte plus que le second.
The factory no longer makes boats. | L'usine ne fabrique plus de bateaux.
""",
    "gl": """
The ferry did not sail on Friday. | O ferri non zarpou o venres.
Nobody was hurt in the fire. | Ninguén resultou ferido no incendio.
The museum has no director. | O museo non ten director.
The driver refused to pay. | O condutor rexeitou pagar.
Not only the school burned. | Non só ardeu a escola.
""",
    "hy": """
The ferry did not sail on Friday. | Լաստանավը ուրբաթ օրը չմեկնեց։
Nobody was hurt in the fire. | Հրդեհից ոչ ոք չի տուժել։
The mayor will not answer questions. | Քաղաքապետը հարցերին չի պատասխանի։
The bridge is not safe. | Կամուրջն անապահով է։
The museum has no director. | Թանգարանը տնօրեն չունի։
The village was without water for a week. | Գյուղը մեկ շաբաթ մնաց առանց ջրի։
The driver refused to pay. | Վարորդը հրաժարվեց վճարել։
The team never lost at home. | Թիմը տանը երբեք չի պարտվել։
Not only the school but also the library burned. | Այրվեց ոչ միայն դպրոցը, այլև գրադարանը։
The council did not decide. | Խորհուրդը չորոշեց։
Four schools reopened despite the snow. | Չորս դպրոց վերաբացվեց՝ չնայած ձյանը։
The fire destroyed the barn. | Հրդեհը ոչնչացրեց գոմը։
""",
    "it": """
The ferry did not sail on Friday. | Il traghetto non è partito venerdì.
Nobody was hurt in the fire. | Nessuno è rimasto ferito nell'incendio.
The mayor will not answer questions. | La sindaca non risponderà alle domande.
The bridge is not safe. | Il ponte è insicuro.
The museum has no director. | Il museo non ha un direttore.
The village was without water for a week. | Il paese è rimasto una settimana senz'acqua, senza docce.
The driver refused to pay. | L'autista si è rifiutato di pagare.
The team never lost at home. | La squadra non ha mai perso in casa.
Not only the school but also the library burned. | È bruciata non solo la scuola, ma anche la biblioteca.
The shop will not open until Monday. | Il negozio apre lunedì.
Neither side signed the contract. | Nessuna delle due parti ha firmato il contratto.
All passengers were unhurt. | Tutti i passeggeri sono illesi.
""",
    "ja": """
The ferry did not sail on Friday. | フェリーは金曜日に出航しなかった。
Nobody was hurt in the fire. | 火事でけがをした人はいなかった。
The mayor will not answer questions. | 市長は質問に答えません。
The bridge is not safe. | 橋は安全ではない。
The museum has no director. | 美術館には館長がいない。
The driver refused to pay. | 運転手は支払いを拒んだ。
The team never lost at home. | チームは本拠地で一度も負けていません。
Not only the school but also the library burned. | 学校だけでなく図書館も焼けた。
The road may be closed. | 道路は通行止めかもしれない。
The shop must close on Monday. | 店は月曜日に閉めなければならない。
The village was without water for a week. | 村は一週間水がなかった。
The train will leave soon. | 列車はまもなく出発する。
""",
    "kk": """
The ferry did not sail on Friday. | Паром жұма күні шықпады.
Nobody was hurt in the fire. | Өртте ешкім зардап шеккен жоқ.
The mayor will not answer questions. | Әкім сұрақтарға жауап бермейді.
The bridge is not safe. | Көпір қауіпсіз емес.
The museum has no director. | Музейде директор жоқ.
The village was without water for a week. | Ауыл бір апта сусыз отырды.
The driver refused to pay. | Жүргізуші ақша төлеуден бас тартты.
The team never lost at home. | Команда өз алаңында ешқашан жеңілген емес.
Not only the school burned. | Мектеп қана емес, кітапхана да өртенді.
The council did not agree. | Кеңес келіспеді.
Fuel is getting dearer. | Жанармай қымбаттап жатыр.
The builders have not finished the road. | Құрылысшылар жолды бітірмеген.
""".replace("қана емес", "ғана емес"),
    "ko": """
The ferry did not sail on Friday. | 여객선은 금요일에 출항하지 않았다.
The museum has no director. | 미술관에는 관장이 없다.
The driver refused to pay. | 운전사는 지불을 거부했다.
The mayor did not come. | 시장은 오지 못했다.
Not only the school but also the library burned. | 학교뿐만 아니라 도서관도 불탔다.
""",
    "nl": """
The ferry did not sail on Friday. | De veerboot voer vrijdag niet.
Nobody was hurt in the fire. | Niemand raakte gewond bij de brand.
The mayor will not answer questions. | De burgemeester beantwoordt geen vragen.
The bridge is not safe. | De brug is onveilig.
The museum has no director. | Het museum heeft geen directeur.
The village was without water for a week. | Het dorp zat een week zonder water.
The driver refused to pay. | De chauffeur weigerde te betalen.
The team never lost at home. | De ploeg verloor thuis nooit.
Not only the school but also the library burned. | Niet alleen de school, maar ook de bibliotheek brandde af.
The shop will not open until Monday. | De winkel gaat maandag open.
All passengers were unhurt. | Alle passagiers bleven ongedeerd.
Nothing was stolen. | Er werd niets gestolen.
""",
    "pl": """
The ferry did not sail on Friday. | Prom nie wypłynął w piątek.
Nobody was hurt in the fire. | W pożarze nikt nie ucierpiał.
The mayor will not answer questions. | Burmistrz nie odpowie na pytania.
The bridge is not safe. | Most jest niebezpieczny.
The museum has no director. | Muzeum nie ma dyrektora.
The village was without water for a week. | Wieś była przez tydzień bez wody.
The driver refused to pay. | Kierowca odmówił zapłaty.
The team never lost at home. | Drużyna nigdy nie przegrała u siebie.
Not only the school but also the library burned. | Spłonęła nie tylko szkoła, ale i biblioteka.
The shop will not open until Monday. | Sklep zostanie otwarty dopiero w poniedziałek.
The factory lacks workers. | W fabryce brakuje pracowników.
On Sunday some shops are open. | W niedzielę niektóre sklepy są czynne.
""",
    "pt": """
The ferry did not sail on Friday. | O barco não partiu na sexta-feira.
Nobody was hurt in the fire. | Ninguém ficou ferido no incêndio.
The mayor will not answer questions. | A prefeita não responderá a perguntas.
The bridge is not safe. | A ponte é insegura.
The museum has no director. | O museu não tem diretor.
The village was without water for a week. | A aldeia ficou uma semana sem água.
The driver refused to pay. | O motorista recusou-se a pagar.
The team never lost at home. | A equipa nunca perdeu em casa.
Not only the school but also the library burned. | Não só a escola, mas também a biblioteca ardeu.
The shop will not open until Monday. | A loja abre na segunda-feira.
All passengers were unhurt. | Todos os passageiros saíram ilesos.
Neither side signed the contract. | Nenhuma das partes assinou o contrato.
""",
    "ru": """
The ferry did not sail on Friday. | Паром в пятницу не вышел.
Nobody was hurt in the fire. | При пожаре никто не пострадал.
The mayor will not answer questions. | Мэр не будет отвечать на вопросы.
The bridge is not safe. | Мост небезопасен.
The museum has no director. | У музея нет директора.
The village was without water for a week. | Деревня неделю была без воды.
The driver refused to pay. | Водитель отказался платить.
The team never lost at home. | Команда никогда не проигрывала дома.
Not only the school but also the library burned. | Сгорела не только школа, но и библиотека.
The mayor visited the plant several times. | Мэр не раз бывал на заводе.
Nevertheless, the road is open. | Тем не менее дорога открыта.
At least forty houses burned. | Сгорело не менее сорока домов.
""",
    "tr": """
The ferry did not sail on Friday. | Vapur cuma günü kalkmadı.
Nobody was hurt in the fire. | Yangında kimse yaralanmadı.
The mayor will not answer questions. | Belediye başkanı soruları yanıtlamayacak.
The bridge is not safe. | Köprü güvenli değil.
The museum has no director. | Müzenin müdürü yok.
The village was without water for a week. | Köy bir hafta susuz kaldı.
The driver refused to pay. | Sürücü ödemeyi reddetti.
The team never lost at home. | Takım evinde hiç yenilmedi.
Not only the school but also the library burned. | Sadece okul değil, kütüphane de yandı.
The price neither rose nor fell. | Fiyat ne arttı ne azaldı.
The comedy fills the hall. | Komedi salonu dolduruyor.
Mayor Yılmaz opened the road. | Başkan Yılmaz yolu açtı.
""",
    "uk": """
The ferry did not sail on Friday. | Пором у п'ятницю не вийшов.
Nobody was hurt in the fire. | Під час пожежі ніхто не постраждав.
The mayor will not answer questions. | Міська голова не відповідатиме на запитання.
The bridge is not safe. | Міст небезпечний.
The museum has no director. | У музею немає директора.
The village was without water for a week. | Село тиждень було без води.
The driver refused to pay. | Водій відмовився платити.
The team never lost at home. | Команда ніколи не програвала вдома.
Not only the school but also the library burned. | Згоріла не тільки школа, а й бібліотека.
The mayor visited the plant several times. | Голова не раз бувала на заводі.
Nevertheless, the road is open. | Тим не менше дорога відкрита.
At least forty houses burned. | Згоріло не менше сорока будинків.
""",
    "zh": """
The ferry did not sail on Friday. | 渡轮周五没有开航。
Nobody was hurt in the fire. | 火灾中无人受伤。
The mayor will not answer questions. | 市长不会回答问题。
The bridge is not safe. | 这座桥不安全。
The museum has no director. | 博物馆没有馆长。
The village was without water for a week. | 村庄停水一周，居民无法洗澡。
The driver refused to pay. | 司机拒绝付款。
The team never lost at home. | 球队从未在主场输球。
Not only the school but also the library burned. | 不仅学校，图书馆也被烧毁。
The road will open soon. | 道路不久将开放。
The flood covered many villages in Africa. | 洪水淹没了非洲不少村庄。
Customs seized the goods. | 海关没收了货物。
""",
}
# Translations of the first five sentences above, each without its negation.
WRONG = {
    "ar": """
أبحرت العبارة يوم الجمعة.
أصيب الجميع في الحريق.
سيجيب رئيس البلدية عن الأسئلة.
الجسر آمن.
للمتحف مدير.
""",
    "be": """
Паром у пятніцу выйшаў.
У пажары хтосьці пацярпеў.
У музея ёсць дырэктар.
""",
    "ca": """
El ferri va salpar divendres.
Algú va resultar ferit en l'incendi.
L'alcaldessa respondrà preguntes.
El pont és segur.
El museu té director.
""",
    "de": """
Die Fähre fuhr am Freitag.
Bei dem Brand wurde jemand verletzt.
Die Bürgermeisterin beantwortet Fragen.
Die Brücke ist sicher.
Das Museum hat einen Direktor.
""",
    "es": """
El ferri zarpó el viernes.
Alguien resultó herido en el incendio.
La alcaldesa responderá preguntas.
El puente es seguro.
El museo tiene director.
""",
    "fa": """
کشتی روز جمعه حرکت کرد.
همه در آتش‌سوزی آسیب دیدند.
شهردار به پرسش‌ها پاسخ خواهد داد.
پل امن است.
موزه مدیر دارد.
""",
    "fr": """
Le bac est parti vendredi.
Une personne a été blessée dans l'incendie.
La maire répondra aux questions.
Le pont est sûr.
Le musée a un directeur.
""",
    "gl": """
O ferri zarpou o venres.
Alguén resultou ferido no incendio.
O museo ten director.
""",
    "hy": """
Լաստանավը ուրբաթ օրը մեկնեց։
Հրդեհից մարդիկ են տուժել։
Քաղաքապետը հարցերին կպատասխանի։
Կամուրջն ապահով է։
Թանգարանը տնօրեն ունի։
""",
    "it": """
Il traghetto è partito venerdì.
Qualcuno è rimasto ferito nell'incendio.
La sindaca risponderà alle domande.
Il ponte è sicuro.
Il museo ha un direttore.
""",
    "ja": """
フェリーは金曜日に出航した。
火事でけがをした人がいた。
市長は質問に答えます。
橋は安全だ。
美術館には館長がいる。
""",
    "kk": """
Паром жұма күні шықты.
Өртте адамдар зардап шекті.
Әкім сұрақтарға жауап береді.
Көпір мықты.
Музейде директор бар.
""",
    "ko": """
여객선은 금요일에 출항했다.
미술관에는 관장이 있다.
""",
    "nl": """
De veerboot voer vrijdag.
Iemand raakte gewond bij de brand.
De burgemeester beantwoordt vragen.
De brug is veilig.
Het museum heeft een directeur.
""",
    "pl": """
Prom wypłynął w piątek.
W pożarze ktoś ucierpiał.
Burmistrz odpowie na pytania.
Most jest bezpieczny.
Muzeum ma dyrektora.
""",
    "pt": """
O barco partiu na sexta-feira.
Alguém ficou ferido no incêndio.
A prefeita responderá a perguntas.
A ponte é segura.
O museu tem diretor.
""",
    "ru": """
Паром в пятницу вышел.
При пожаре кто-то пострадал.
Мэр будет отвечать на вопросы.
Мост безопасен.
У музея есть директор.
""",
    "tr": """
Vapur cuma günü kalktı.
Yangında herkes yaralandı.
Belediye başkanı soruları yanıtlayacak.
Köprü güvenli.
Müzenin müdürü var.
""",
    "uk": """
Пором у п'ятницю вийшов.
Під час пожежі хтось постраждав.
Міська голова відповідатиме на запитання.
Міст безпечний.
У музею є директор.
""",
    "zh": """
渡轮周五开航。
火灾中有人受伤。
市长会回答问题。
这座桥很安全。
博物馆有馆长。
""",
}

"""Turkish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="tr",
    relative_length=1.05,
    puts_modifiers_first=True,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        short_months=schema.words("şub haz ağu eyl"),
        ambiguous_months=schema.words("Kasım"),
        month_endings=r"['’]?\w{1,6}",
        weekday_patterns=(
            r"pazartesi\w*",
            "salı(?:ya|yı|dan|nın)?",
            r"çarşamba\w*",
            r"perşembe\w*",
            "cuma(?:ya|yı|dan|nın)?",
            r"cumartesi\w*",
            r"pazar\sgün\w*",
        ),
        weekday_hints=(
            "pzt",
            r"salı\w*",
            "çrş",
            "prş",
            r"cuma(?!rtesi)\w*",
            "cmt",
            r"pazar(?!tesi)\w*",
        ),
    ),
    dates=schema.Dates(
        parts_of_day=schema.words("sabahı akşamı gecesi"),
        today=schema.words("bugün dün yarın"),
        ranges=schema.words("ile"),
        before_clock=schema.phrases("saat"),
        after_year=schema.phrases("yıl | yılı | yıli"),
        changed=schema.phrases("güncelleme | güncellendi | yayınlandı | son güncelleme"),
    ),
    numbers=schema.NumberWords(
        minus="eksi",
        below_zero="sıfırın altında",
        zero="sıfır/sifir",
        small="bir/biri iki/ikisi/ikisini/ikisinin/ikiye/ikide/ikiden üç/üçü/üçe/üçte/üçten/üçünü/üçünün "
        "dört/dördü/dörde/dördünü/dördünün beş/beşi/beşe/beşte/beşten/beşini/beşinin altı/alti/altısı/altıya/altısının "
        "yedi/yedisi/yediye/yedisinin sekiz/sekizi/sekize/sekizinin dokuz/dokuzu/dokuza/dokuzunun on",
        tens="yirmi otuz kırk/kirk elli altmış/altmiş yetmiş seksen doksan",
        more={100: "yüz", 1000: "bin", 250_000: "çeyrek_milyon"},
        multipliers={
            2: "yüz",
            3: "bin bine binden bini binin binlik",
            6: "milyon mn mln",
            9: "milyar mr mlr",
            12: "trilyon trln",
        },
        half="buçuk",
        half_of="yarım",
        in_one_word=True,
        endings="a e ı i u ü da de ta te dan den tan ten ya ye yı yi yu yü ın in un ün lık lik luk lük",
        shortest_with_ending=4,
        not_numbers=r"on ?altılık|(?-i:[A-ZÇĞİÖŞÜ][a-zçğıöşü]+ bin (?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]))|yüz yüze|bin bir",
        never_alone="biri ikisi ikisini ikisinin üçü üçünü üçünün dördü dördünü dördünün beşi beşini beşinin altısı "
        "altısının yedisi yedisinin sekizi sekizinin dokuzu dokuzunun",
        ambiguous="yüz yedi altı bin",
    ),
    amounts=schema.Amounts(
        defeats=r"yenil\w+|kaybet\w*|mağlu\w+",
        collectives={
            6: "yarım düzine",
            12: "(?<!yarım )düzine",
        },
    ),
    ordinals=schema.Ordinals(
        small="birinci/ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu onbirinci "
        "onikinci onüçüncü "
        "ondördüncü onbeşinci onaltıncı onyedinci onsekizinci ondokuzuncu",
        tens="yirminci otuzuncu kırkıncı ellinci altmışıncı yetmişinci sekseninci doksanıncı yüzüncü",
        endings="- si sini sine sinde sinden sinin lik liğe liği liğini liğinde ye yi nin de den ler leri "
        "sü sünü süne sünde sünden sünün lük lüğü lüğe yü nün sı sını sına sında sından sının lık lığı ya yı nın da "
        "dan lar ları "
        "su sunu suna sunda sundan sunun luk luğu yu nun",
        tens_within="yirmi otuz kırk elli altmış yetmiş seksen doksan",
        ones_within="birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu",
        unsure=r"ikinci el|üçüncü (?:taraf|şahıs|kişi|ülke)\w*|ilk (?:yardım|olarak)|ilkler\w*",
    ),
    fractions=schema.Fractions(
        one={
            2: r"(?<!ikinci )(?<!ilk )(?<!birinci )(?<!son )yarısı\w*|yarıya|yarım (?:puan|derece)\w*|yarı yarıya",
            4: r"çeyrek puan\w*",
        },
        perhaps={
            2: r"yarı\w*|buçu[kğ]\w*",
            3: r"üçte\w*|üçüncü\w*",
            4: r"çeyre[kğ]\w*|dörd\w*",
        },
        parts_before={
            3: "üçte",
            4: "dörtte",
            5: "beşte",
            6: "altıda",
            7: "yedide",
            8: "sekizde",
            9: "dokuzda",
            10: "onda",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("sn doç yrd Av Alb Org Korg Mah Cad Sok"),
        within=schema.phrases("vb | örn | bkz | M.Ö | M.S"),
        before_numbers=schema.words("no md"),
        after_ordinals=schema.words("""
            cumhurbaşkanı dünya lig ligi köprü havalimanı ordu asliye ağır sulh yargı uluslararası ulusal geleneksel
            yüzyıl
        """),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Ss]en|[Ss]iz|[Ss]izin|[Ss]ize|[Ss]izi|[Ss]enin)\b",
        starters=schema.words("ve bu şu o onlar biz siz ben bir ancak ama fakat sonra daha bugün dün yarın"),
        dependent=schema.phrases("""
            o | onlar | onun | bu | bunlar | bunun | şu | ancak | fakat | ama | ayrıca | böylece | öte yandan
            | bununla birlikte | buna | bunu | bununla | bu nedenle | bu yüzden | bu arada | bu kapsamda | bu çerçevede
            | bunun üzerine | ardından | daha sonra | sonra | yine de | üstelik | dolayısıyla | ve | ya da | onu | ona
            | onların | söz konusu | aynı zamanda | örneğin | ne var ki
            | işte
        """),
        connecting="ancak|elbette|tabii ki|öte yandan",
        first_person=schema.words("ben biz benim bizim"),
        speakers=schema.words("o onlar"),
        independent=r"bu (?:hafta|ay|yıl|sabah|akşam|gece)|sonra(?:ki|sında)|ardından gel\w+",
        unnamed=(
            "(?:toplantı|etkinlik|tören|konferans|görüşme|ziyaret|seminer|forum|program|maç|karar|kaza|olay|proje)"
        ),
        referring=(
            r"(?:bir|iki|üç|dört|beş|\d+|birkaç) (?:dakika|saat|gün|hafta|ay|yıl|yüzyıl) sonra|ertesi gün"
            "|aynı gün|orada|oradan|burada|o (?:gün|sırada|dönem|zaman)|her ikisi|ikisi de"
            r"|bunlar(?:dan|ın|ı|a)|bundan|böyle|böylelikle|bunu(?:n)? \w+"
        ),
        own_voice=(r"\b(?:ben|benim|bana|beni|biz|bizim|bize|bizi)\b|\b[Bb]u (?:yazıda|makalede|rehberde)\b"),
    ),
    captions=schema.Captions(
        positions="solda|sağda|ortada|soldan sağa|arşiv|temsilî?(?: fotoğraf)?|fotoğrafta|sol|sağ",
        pictured=schema.phrases("^fotoğrafta"),
    ),
    clauses=schema.Clauses(
        reporting=(
            "söyledi|söylediler|dedi|dediler|açıkladı|açıkladılar|belirtti|belirttiler|bildirdi|bildirdiler|duyurdu"
            "|duyurdular|aktardı|vurguladı|ifade etti|kaydetti|iddia etti|ileri sürdü|yazdı|göre|diyor|söylüyor"
            "|belirtiyor|açıklamasında"
        ),
    ),
    counted=schema.Counted(
        vague=schema.words("yaşında yaşındaki yaşlarında diğer başka fazla az kez kere defa kat kadar"),
    ),
    notices=schema.Notices(
        credits=schema.words("fotoğraf fotoğraflar görsel"),
        beginnings=schema.phrases("""
            ayrıca okuyun | haberin devamı | kaynak: | fotoğraf: | ayrıca bakınız | devamını oku | abone olun
            | bizi takip edin | foto: | görsel: | video: | haber: | yayınlanma tarihi | güncelleme tarihi
            | son güncelleme | etiketler: | tüm hakları saklıdır | çerez kullanıyoruz | bu sitede çerez | editörün notu
            | editör notu | düzeltme: | bu haber güncellen | bu makale güncellen | bu yazı ilk | bu içerik reklam
            | sponsorlu içerik | sponsorumuz | katkılarıyla | fotoğraflar: | görseller: | kapak görseli | videoyu izle
            | videoyu izleyin | biletler: | biletler burada | kupon kodu | indirim kodu | uygulamayı indir | pdf indir
            | daha fazla bilgi | daha fazla haber | devamı için | devamını okumak | haberin tamamı | yazının devamı
            | tıklayın | buraya tıklayın | üye olun | destek olun | bağış yapın | bültene abone | kaydolun
            | bize katılın | takip edin | yorum yapın | yorumlarınızı | paylaşın | bu haberi paylaş | ilgili haber
            | ilginizi çekebilir | önerilen haber | ayrıca oku | muhabir: | editör: | kaynak : | bilet satın alın
            | hemen satın alın | daha fazlası için | izlemek için tıkla | dinlemek için tıkla | rezervasyon:
        """),
        whole=schema.phrases("""
            reklam | paylaş | yazdır | abone ol | yorumlar | ilgili haberler | devamını oku | daha fazla | daha fazlası
            | haberin devamı | üye ol | kaydol | fotoğraf | video | kaynak | biletler burada
        """),
        within=schema.phrases("""
            bültenimize | yazısı ilk önce | tüm hakları saklıdır | e-bültenimize | haber bültenimize | kanalımıza abone
            | profildeki link
        """),
        patterns=r"ücretsiz (?:dene|kaydol|üye)|\d+ gün ücretsiz",
    ),
    navigation=schema.phrases("""
        Geri | Geri dön | Başa dön | Yukarı | Yukarı çık | Sayfa başı | Listeye dön | Haberlere dön
        | Tüm haberlere dön | Ana sayfaya dön | Ana sayfa | Anasayfa | Tüm haberler | Bütün haberler
        | Daha fazla haber | Diğer haberler | Son haberler | Son dakika | İlgili haberler | Benzer haberler
        | Devamını oku | Haberin devamı | Devamı | Okumaya devam et | Daha fazla oku | Ayrıca okuyun
        | Bunları da okuyun | Ayrıca bakınız | Daha fazla | Daha fazla bilgi | Ayrıntılar | Detaylar
        | Daha fazla göster | Daha fazla yükle | Paylaş | Facebook'ta paylaş | Twitter'da paylaş | X'te paylaş
        | WhatsApp'ta paylaş | Bağlantıyı kopyala | E-posta ile gönder | Yazdır | Yazdırılabilir sürüm | PDF indir
        | Önceki | Sonraki | Önceki haber | Sonraki haber | Önceki sayfa | Sonraki sayfa | Menü | Ara | Arama
        | Site haritası | İletişim | Bize ulaşın | Abone ol | Giriş yap | Üye ol | Kayıt ol | Yorumlar | Yorum yap
        | Yorum yaz | Yorum yok | Bizi takip edin | Çerez ayarları | Gizlilik politikası | Kullanım koşulları
        | Tüm hakları saklıdır | Reklam | Kapat
    """),
    units=schema.units("""
        dollar: dolar* | euro: euro* avro* | pound: sterlin* paund* pound* | yen: yen yene yeni yenin | yuan: yuan yuana
        yuanı | ruble: ruble* | lira: lira liraya lirayı liralık liranın liradan lirası tl | tenge: tenge tengeye
        tengelik tengenin | dram: dram drama dramlık dramı | zloty: zloti* | franc: frank franka franklık frangı frangın
        | hryvnia: grivna* | rupee: rupi* | peso: peso pesoya pesoluk pesonun | won: won wonluk wona | real: real reale
        | crown: kron krona kronluk kronu koruna | riyal: riyal* | dinar: dinar* | dirham: dirhem* | rand: rand randa |
        shekel: şekel* | forint: forint* | percentage point: yüzde_puan* | second: saniye* | minute: dakika* | hour:
        saat saate saatlik saatte saatten saati saatin | day: gün güne günlük günde günden günü günün | week: hafta
        haftaya haftalık haftada haftadan haftanın | month: ay aya aylık ayda aydan ayı ayın | year: yıl yıla yıllık
        yılda yıldan yılı yılın yıldır sene senelik | decade: onyıl* on_yıl* | century: yüzyıl* asır | millimeter:
        milimetre* mm | centimeter: santimetre* santim* cm | meter: metre metreye metrelik metreden metrede metreyi
        metrenin | kilometer: kilometre* | mile: mil mile millik milden | nautical mile: deniz_mil* | foot: fit fut
        ayak? | inch: inç inçlik | yard: yarda* | gram: gram grama gramlık gramı | kilogram: kilogram* kilo kiloluk
        kiloya | tonne: ton tona tonluk tonu tonun tondan | pound of weight: libre libra pound | ounce: onsluk onsu ons?
        | square meter: metrekare* | square kilometer: kilometrekare* | square mile: mil_kare milkare | square foot:
        fit_kare fitkare | hectare: hektar* | acre: akre | liter: litre litreye litrelik litreden | gallon: galon* |
        barrel: varil* | cubic meter: metreküp* | meter per second: metre/saniye | knot: deniz_mili_hız* knot | degree
        Celsius: derece* santigrat* santigrat_derece* | degree Fahrenheit: derece* fahrenhayt* | watt: vat watt |
        kilowatt: kilovat kilovatlık kilowatt | megawatt: megavat megavatlık megawatt | gigawatt: gigavat gigavatlık
        gigawatt | terawatt: teravat terawatt | kilowatt-hour: kilovatsaat* kilovat_saat* kilowatt_saat | megawatt-hour:
        megavatsaat* megavat_saat* | gigawatt-hour: gigavatsaat* gigavat_saat* | terawatt-hour: teravatsaat*
        teravat_saat* | kilobyte: kilobayt* | megabyte: megabayt* | gigabyte: gigabayt* | terabyte: terabayt* | before
        our era: m.ö. mö milattan_önce | point: puan puana puanlık puanı puanın
        | multiple: kat* kez defa
    """),
    units_before=schema.units("percent: yüzde"),
    names=schema.Names(
        are_peoples_capital=True,
        days_and_peoples=schema.words("santigrat celsius"),
        offices=schema.words("""
            başkan başkanı başkanının başkanına bakan bakanı bakanının bakanına bakanlığı bakanlığının dışişleri
            içişleri savunma maliye cumhurbaşkanı cumhurbaşkanının başbakan başbakanı meclis meclisi hükümet hükümeti
            parti partisi belediye belediyesi üniversitesi bankası merkez ordusu sözcüsü vali valisi milletvekili
            senatör kral kraliçe prens papa elçisi büyükelçisi mahkemesi yüksek genel müdürü kurulu kurumu
            komisyonu konseyi birliği örgütü federasyonu derneği vakfı havalimanı köprüsü stadyumu müzesi hastanesi
            büyükşehir
        """),
        ordinary=schema.words("""
            devlet* hükümet* cumhurbaşkan* başbakan* başkan* bakan bakanı bakanlar bakanlık* bakanlığ* meclis* millet
            milletin milleti milletler milletvekil* milli millî büyük büyükelçi* konsolos* vali valisi valiliğ*
            valilik kaymakam* belediye* müdür* genel sekreter* kurul kurulu kurulunun kurumu kurumunun kurum komisyon*
            komite* konsey* komiser* danışma ajans* daire* temsilci* yardımcı* sözcü* muhtar* denetçi* kamu yönetim*
            idare*
            içişleri dışişleri maliye hazine* ekonomi* kalkınma ticaret* sanayi* enerji* tabii kaynak* ulaştırma*
            altyapı* haberleşme* tarım* orman ormancılık çalışma sosyal güvenlik* aile hizmetler* adalet* eğitim*
            öğretim* bilim* teknoloji* sağlık* sağlığ* kültür* turizm* çevre* şehircilik* iklim* gençlik* spor sporlar
            savunma* acil afet* iletişim* bütçe* gümrük* vergi* göç
            anayasa* mahkeme* yargıtay* danıştay* sayıştay* yüksek ceza cezası uluslararası adli idari başsavcı*
            savcı* hakimler hâkimler hakimleri hâkimleri yargıç* hukuk* baro barosu barolar* kanun* yasa yasası
            yasanın bildirge* bildiri* sözleşme* antlaşma* anlaşma* mutabakat* tüzüğ* denetleme denetim yolsuzluk*
            insan hak hakk* haklar* izleme örgüt*
            parlamento* senato* senatör* kongre* federal federasyon* halk halkı halkın halkların halkçı ulusal ulusu
            uluslar parti partisi partisinin partinin partisine demokrat* demokrasi* liberal* muhafazakar*
            muhafazakâr* sosyalist* işçi işçiler* komünist* hristiyan* yeşiller* yeşil sol sağ ittifak* koalisyon*
            birlik birliğ* birleşik birleşmiş cephe* hareket* blok bloku muhalefet* bağımsız* özgürlük* eşitlik*
            dayanışma* gelecek geleceğ* seçim* seçmen* alternatif* kurucu yasama
            merkez merkezi merkezinin banka bankası bankasının bankalar* dünya dünyanın para fonu fonunun yatırım
            rezerv* borsa* forum* zirve* teşkilat* dernek derneğ* vakıf vakf* şirket* ortaklığ* grubu grup avrupa
            avrasya* topluluğ* sendika* konfederasyon* odası odalar* işadamları tüketici* rekabet* sermaye* piyasa*
            düzenleme* istatistik* nüfus
            kuvvet* ordusu ordusunun hava denizi denizinin kurmay* donanma* jandarma* polis* emniyet* istihbarat*
            itfaiye* kurtarma* arama muhafız* tugay* tümen* tabur* komutan* general generali orgeneral* albay* amiral*
            oramiral* yüzbaşı* binbaşı* sınır sınırlar* tanımayan
            akademi* üniversite* fakülte* enstitü* lise lisesi okul okulu kolej* laboratuvar* gözlemevi* kütüphane*
            arşiv* müze müzesi müzesinin galerisi tiyatro* hastane* stadyum* stadı havalimanı* havaalanı* istasyon*
            garı köprü köprüsü köprüsünün parkı hayvanat bahçesi bahçeleri teknik tıp orkestra* opera operası bale
            balesi filarmoni* profesör* doktor doktorlar* hekimler hekimleri tabip* muhabir*
            ortodoks* katolik* kilise* katedral* patrik patriği* patrikhane* başpiskopos* piskopos* kardinal* papa
            papanın kutsal cami camii camisi müftü* diyanet* haham* imam imamı imamlar tanrı havari* islami islamcı*
            müslüman* mevlid mevlit
            gün günü gününün günleri bayramı bayramının bayramda noel noelin paskalya* yılbaşı yeni yıl yılı yılının
            zaferi cumhuriyet* kurtuluş anneler babalar kadın kadınlar* çocuk çocuklar* öğretmenler* emek anma
            şehitler* şehit nevruz* hıdrellez* cuma cumanın pazartesi pazar festival* karnaval* oruç egemenlik* kutlu
            savaşı savaşının savaşında savaşından soğuk birinci ikinci üçüncü dördüncü beşinci altıncı yedinci
            sekizinci dokuzuncu onuncu devrimi devriminin ihtilal* ayaklanma* muharebe* abluka* ateşkes* barışı
            barışın barışının soykırım* holokost* tehcir* kahramanı kahramanlar kahramanları nişanı madalya* ödül*
            liyakat* edebiyat*
            şampiyon* kupa kupası kupasını kupasında lig ligi liginde liginin süper olimpiyat* olimpik paralimpik*
            paralimpiyat* oyunlar* kış yaz turnuva* takımı takım maraton* atletizm* futbol* basketbol* voleybol*
            güreşi güreşleri ralli* yarış* final* grand slam turu
            kuzey* güney* doğu doğusu doğuda batı batısı orta aşağı yukarı uzak yakın akdeniz* karadeniz* okyanus* göl
            gölü nehir nehri nehrinin körfezi körfezinin körfezinde boğazı boğazının boğazlar kanal kanalı dağı
            dağları adası adalar* yarımada* vadi vadisi çöl çölü kıyı* burnu sahil* kızıl kızılhaç* kızılay*
            kızıldeniz* kırmızı* siyah beyaz sarıdeniz altın gümüş bronz ölü büyükşehir* şehir şehri kent kenti
            meydan* cadde* sokak sokağı bulvar* sarayı sarayının sarayında kale kalesi kule kulesi evi kapısı bölge*
            ili ilçe ilçesi eyalet* krallığ* krallık imparator* haç haçı hilali ayı küçük eski atlantik* pasifik* hint
            insanlık* insani mülteci* göçmen* nükleer* atom kimyasal* silah* ortak kral kralı kralın kraliçe*
            kraliyet* prens prensi prenses* sultanı padişah* dük lord lordu lordlar* şansölye* ombudsman* koordinatör*
            müfettiş* müsteşar* gıda genelkurmay* yargı yürütme maden madencilik* basın* yayın yayıncı* radyo
            televizyon* gazete* haber
        """),
        places=schema.places("""
            US: ABD, Amerika | GB: İngiltere, Büyük Britanya | NL: Hollanda | EU: AB | UN: BM
            | AE: BAE, Birleşik Arap Emirlikleri | CZ: Çek Cumhuriyeti, Çekya | MM: Myanmar, Burma | CD: Kongo
            | CG: Kongo | PS: Filistin | BA: Bosna, Bosna Hersek | VA: Vatikan | KR: Kore | KP: Kore | MK: Makedonya
            | BY: Beyaz Rusya | NATO: NATO | WHO: DSÖ, Dünya Sağlık Örgütü | IMF: IMF, Uluslararası Para Fonu
            | WTO: DTÖ | OPEC: OPEC | ECB: ECB, AMB, Avrupa Merkez Bankası | OSCE: AGİT | England: İngiltere
            | Scotland: İskoçya | Wales: Galler | Northern Ireland: Kuzey İrlanda | Crimea: Kırım | Siberia: Sibirya
            | Chechnya: Çeçenistan | Tibet | Xinjiang: Sincan, Doğu Türkistan | Catalonia: Katalonya
            | Bavaria: Bavyera | Saxony: Saksonya | Sicily: Sicilya | California: Kaliforniya | Texas: Teksas
            | West Bank: Batı Şeria | Kurdistan: Kürdistan | Washington: Washington, Vaşington | Beijing: Pekin
            | Philadelphia: Filadelfiya | Munich: Münih | Cologne: Köln | Hanover: Hannover | Nuremberg: Nürnberg
            | Geneva: Cenevre | Milan: Milano | Naples: Napoli | Turin: Torino | Venice: Venedik | Florence: Floransa
            | Genoa: Cenova | Seville: Sevilla | Marseille: Marsilya | Strasbourg: Strazburg | The Hague: Lahey
            | Antwerp: Anvers | Krakow: Krakov | Saint Petersburg: St. Petersburg | Sochi: Soçi | Kharkiv: Harkiv
            | Kherson: Herson | Izmir: İzmir | Haifa: Hayfa | Rafah: Refah | Bethlehem: Beytüllahim | Aleppo: Halep
            | Homs: Humus | Mosul: Musul | Basra | Erbil | Mecca: Mekke | Medina: Medine | Jeddah: Cidde
            | Alexandria: İskenderiye | Benghazi: Bingazi | Marrakesh: Marakeş | Delhi: Delhi, Yeni Delhi | Kandahar
            | Isfahan: İsfahan | Mashhad: Meşhed | Tabriz: Tebriz | Thessaloniki: Selanik | Hiroshima: Hiroşima
            | Fukushima: Fukuşima | Rabat | Doha | Gyumri: Gümrü | Sanaa: Sana | Yerevan: Erivan
        """),
        demonyms=schema.places("""
            US: amerikalı, amerikan, amerika | GB: ingiliz, britan | FR: fransız | DE: alman | ES: ispanyol
            | IT: italyan | PT: portekiz | NL: hollanda | BE: belçika | CH: isviçre | AT: avusturya | SE: isveç
            | NO: norveç | DK: danimarka | FI: finlandiya, finli | PL: polonya | CZ: çek | SK: slovak | SI: sloven
            | HU: macar | RO: romen, rumen | BG: bulgar | GR: yunan | TR: türk | RU: rus | UA: ukrayna | BY: belarus
            | GE: gürcü | AM: ermeni | AZ: azerbaycan, azeri | KZ: kazak | UZ: özbek | KG: kırgız | TJ: tacik
            | TM: türkmen | CN: çin | JP: japon | KR: kore | KP: kore | IN: hint | PK: pakistan | AF: afgan | IR: iran
            | IQ: irak | SY: suriye | LB: lübnan | IL: israil | PS: filistin | EG: mısır | SA: suudi | QA: katar
            | AE: emirlik, bae | YE: yemen | JO: ürdün | KW: kuveyt | MA: faslı | DZ: cezayir | TN: tunus | LY: libya
            | SD: sudan | ET: etiyopya | KE: kenya | NG: nijerya | BR: brezilya | AR: arjantin | CL: şili
            | MX: meksika | CO: kolombiya | VE: venezuela | PE: peru | CU: küba | CA: kanada | AU: avustralya
            | VN: vietnam | TH: tayland | ID: endonezya | PH: filipin | LT: litvanya | LV: letonya | EE: estonya
            | RS: sırp | HR: hırvat | IE: irlanda | IS: izlanda | AL: arnavut | CY: kıbrıs | 150: avrupa
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number(r"""
            bir birde biri bire birden | iki ikide ikiyi ikiye ikiden | üç üçte üçü üçe üçten | dör[td]
            dör[td]te dör[td]ü dör[td]e dör[td]ten | beş beşte beşi beşe beşten | altı altıda altıyı altıya
            altıdan | yedi yedide yediyi yediye yediden | sekiz sekizde sekizi sekize sekizden | dokuz dokuzda
            dokuzu dokuza dokuzdan | on onda onu ona ondan | on\sbir on\sbirde on\sbiri on\sbire on\sbirden |
            on\siki on\sikide on\sikiyi on\sikiye on\sikiden
        """),
        before="saat(?:i|in|ler)?",
        endings=r"['’]\w{1,5}",
        am=r"a\.?\s?m\.?|öö|sabaha karşı",
        pm=r"p\.?\s?m\.?|ös",
        morning="sabah(?:ı|ın|leyin|a)?|öğleden önce",
        noon="öğle(?:n|yin)?|öğle vakti",
        afternoon="öğleden sonra(?:ki)?|ikindi",
        evening="akşam(?:ı|üstü|üzeri|leyin|a|ki)?",
        night="gece(?:si|leyin|nin|ki)?",
        at_noon="öğle(?:n|yin|ye| vakti)?|öğleden(?! (?:sonra|önce))",
        at_midnight=r"gece yarısı\w*",
        spoken_past={
            r"(?<=saat ){hour} buçuk\w*": 30,
            "{hour} buçuk(?:ta|tan)": 30,
            r"{hour} çeyrek geç\w+": 15,
            r"{hour} beş geç\w+": 5,
            r"{hour} on geç\w+": 10,
        },
        spoken_to={
            r"{hour} çeyrek (?:kala|var)": 15,
            "{hour} beş (?:kala|var)": 5,
            r"{hour} on (?:kala|var)": 10,
        },
        minutes="dakika",
        joins="(?<=[dt][ae]n)|ile|ila|ve|veya",
    ),
    estimates=schema.Estimates(
        least="en az|(?:['’]?[dt][ae]n )?fazla|aşkın|üzerinde|asgari",
        most="en fazla|en çok|altında|azami",
        about="yaklaşık|neredeyse|civarında|kadar|hemen hemen|yakın",
        disputes=r"yalanla\w+|reddet\w+|reddedi\w+|inkâr\w*|inkar\w*",
        outcomes={
            "dead": r"öldü\w*|ölen\w*|ölüm\w*|ölü|öldürül\w*|hayatını kaybe\w*|can verdi|can kaybı",
            "hurt": r"yaralı\w*|yaraland\w*|yaralan\w*",
            "missing": r"kayıp\w*",
            "detained": r"gözaltı\w*|tutukla\w*|yakaland\w*",
            "evacuated": r"tahliye\w*",
        },
    ),
    negation=schema.Negation(
        surely=schema.words(r"""
            (?i:değil)(?:dir|di|diler|dim|lerdi|ler|miş|se|im|iz)?
            (?i:yok)(?:tu|tur|muş|lar|ken)?(?!\s(?:e[dt]|ol)) hiçbir\w* Hiçbir\w* asla Asla
            (?-i:\w{2,}(?:madı|medi)(?:m|n|k|nız|niz|lar|ler|ysa|yse|ğı\w*|ği\w*|kları\w*|kleri\w*)?)
            (?-i:\w{2,}(?:maz|mez)(?:lar|ler|dı|di|sa|se|lardı|lerdi)?) (?-i:\w{2,}m[ıiuü]yor\w*)
            (?-i:\w{2,}(?:mayaca|meyece)\w+)
            (?-i:\w{2,}(?:mamış|memiş|mayan|meyen|mamalı|memeli|mamakta|memekte)\w*)
            (?-i:\w{2,}(?:mama|meme)(?:k|ğe|ye|yi|ya|sı\w*|si\w*)) ne\s\S+\sne(?:\sde)? hiç
        """),
        perhaps=schema.words(r"""
            \w+s[ıiuü]z\w* \w+m[ae]d[ae]n reddet\w* kaç[ıi]n\w* kayb\w* kayıp\w* kapalı\w*
            (?-i:\w{2,}(?:maz|mez)) yok\w* sağ\s\w+
            (?-i:\w{2,}(?:mamas|memes|amam|emem|mazs|mezs|mayınca|meyince|mayıp|meyip|mayarak|meyerek)\w*)
            sadece yalnızca karşı\w* kapat\w* kapan\w* oy\s?birliğ\w+ farklı\w* (?<!yurt\s)\w*dışı\w*
        """),
        idioms=schema.words(r"""
            çıkmaz\w* kaçınılmaz\w* vazgeçilmez\w* dokunulmaz\w* taşınmaz\w* olağan\w* şüphe\syok hiç\solmadığı\skadar
            (?:hiç\s)?(?:bu|böyle(?:sine)?|öyle)\s(?:kadar|denli|bir|büyük)\s(?:[^\s.,;:!?]+\s){0,3}?\S*m[ae]m[ıi]ş\w*
            (?:hiç\sde\s)?az(?:ımsanm\w+|\solmayan)
            \w+(?:tan|ten|dan|den)\sbaşka\s(?:çare|yol|seçene|alternatif)\w*\s(?:\S+\s)?(?:yok|kalma)\w*
            ihtimal\sdışı\sdeğil\w* (?:hiçbir\sşey|bir\sşey)\skaybetme\w+
            \w+(?:tan|ten|dan|den)\sbaşka\s(?:kimse|hiç\skimse|bir\sşey)\s(?:\S+\s)?yok\w* göz\sardı\sedilemez\w*
            görülmemiş\w*
        """),
        lookalikes=schema.words(r"""
            (?:sadece|yalnız|yalnızca|sırf|tek)\s(?:\S+\s){0,5}?değil\w* değil\smi (?-i:kome\w+) namaz\w*
            (?-i:gömüyor\w*|emiyor\w*|yumuyor\w*) \w+r\s\w+m[ae]z\w*
            (?-i:[A-ZÇĞİÖŞÜ]\w+(?:maz|mez|medi|madı)\w*) hiç\sşüphesiz ister\sistemez firma\w*
            \w+m[ae]kl[ae]\skalma\w+ (?:hiç\s)?durma(?:dan|ksızın) \w+m[ae]d[ae]n\sönce
            (?:söz\setmeye|bahsetmeye|anlatmaya)\sgerek\s(?:bile\s)?yok\w* sınır\stanımayan\s\w+
            hiç\s(?:kuşkusuz|değilse|olmazsa|yoktan) şüphesiz kuşkusuz aralıksız kesintisiz insansız
            bağımsız\w*
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            ve veya bir bu şu o da de ile için gibi kadar daha en çok az var yok olan olarak oldu olduğu olacak
            etti edildi ise ama ancak sonra önce göre üzere her hiç ne mi mı mu mü ki bin yeni iki üç on son an
        """),
        foreign_letters="àãäåæèéêëìíïðñòóôõøùúœßłąęćńśźżčřšžđășțá",
    ),
    probes=(
        "Makale pazartesiden beri {0} adresinde.",
        "{0} ve {1} adreslerinde okunabilir.",
    ),
    topics=schema.places("""
            politics: Siyaset, politika, hükümet, seçim, seçimler, meclis, tbmm
            | world: Dünya, dış haberler, uluslararası, dış politika, dünya haberleri
            | business: Ekonomi, iş dünyası, finans, piyasalar, piyasa, borsa, para, şirketler, ekonomi haberleri,
            emlak, ticaret, sanayi
            | technology: Teknoloji, bilişim, internet, dijital, yapay zeka, yapay zekâ, siber güvenlik, yazılım,
            teknoloji haberleri
            | science: Bilim, bilim ve teknoloji, bilim-teknoloji, araştırma, uzay, astronomi, fizik, kimya,
            biyoloji
            | health: Sağlık, tıp, sağlıklı yaşam, koronavirüs, covid-19
            | sport: Spor, futbol, basketbol, voleybol, tenis, formula 1, olimpiyatlar, dünya kupası, spor
            haberleri, süper lig
            | culture: Kültür-sanat, kültür, sanat, kültür sanat, kültür ve sanat, magazin, eğlence, müzik, sinema,
            tiyatro, kitap, kitaplar, edebiyat, televizyon, dizi
            | environment: Çevre, iklim, iklim değişikliği, iklim krizi, doğa, ekoloji, sürdürülebilirlik
            | education: Eğitim, okul, okullar, üniversite, üniversiteler
            | society: Toplum, yaşam, din, aile, insan, insan hakları, göç
            | crime: Asayiş ve yargı, asayiş, yargı, adliye, hukuk, polis, suç, 3. sayfa, üçüncü sayfa, mahkeme
            | opinion: Görüş, görüşler, yorum, yorumlar, köşe yazıları, köşe yazısı, yazarlar, fikir
            | travel: Seyahat, gezi, turizm
            | local: Yerel haberler, yerel, şehir, bölge, yerel gündem
            | none: haber, haberler, son dakika, son haberler, gündem, manşet, manşetler, ana sayfa, anasayfa,
            genel, diğer, çeşitli, kategorisiz, makale, makaleler, yazı, video, videolar, foto, fotoğraf, galeri,
            podcast, canlı, duyuru, duyurular, basın bülteni, özel haber, röportaj, analiz, türkiye, yurt, blog, en
            çok okunanlar, popüler, bugün, hafta, etkinlikler, medya, öne çıkanlar
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: sponsorlu içerik, advertorial, tanıtım yazısı, reklam içeriği, marka içeriği, sponsorlu haber
            | deals: günün fırsatı, indirim kodu, indirim kodları | tips: burç yorumları, günlük burç yorumları,
            bulmaca, sudoku, iddaa tahminleri, günün kuponu | live blog: canlı, canlı anlatım, canlı yayın, canlı blog,
            dakika dakika, canlı takip | gallery: fotoğraflar, foto galeri, fotogaleri, fotoğraflarla, karelerle
            | audio: podcast, ses kaydı, dinle | video: video, izle, video haber | jobs: iş ilanı, iş ilanları,
            ekip arkadaşı arıyoruz | listing:
            okurlarımıza, editörden,
            tv rehberi, yayın akışı, haftanın bağlantıları, etkinlik takvimi
        """),
        bracketed=schema.by_genre("advertisement: reklam, sponsorlu, ilan, tanıtım"),
        titles={
            "advertisement": "sponsorumuz .{1,60} teşekkür",
            "tips": (
                "(?:günlük|haftalık|aylık) burç|burç yorumları|(?:sayısal|süper|şans) (?:loto|topu).{0,20}sonuçları"
                "|iddaa tahminleri|çılgın sayısal"
            ),
            "live blog": "dakika dakika$|canlı (?:anlatım|blog|takip)(?=[ :]|$)",
            "gallery": "günün fotoğrafları|haftanın fotoğrafları|günün karesi",
            "jobs": "^iş ilan(?:ı|ları)(?=:|$)|ekip arkadaşı arıyoruz$",
            "listing": (
                "yayın akışı(?=:|$)|^haftanın bağlantıları|maçı ne zaman,? (?:saat kaçta|hangi kanalda)|hangi "
                r"kanalda\?"
            ),
        },
        texts={
            "advertisement": r"bu (?:içerik|yazı|haber) (?:bir )?(?:reklam|sponsor)\w*",
            "deals": "indirim kodu|kupon kodu",
        },
        offers=r"\d+ indirim|sadece bugün|yalnızca bugün|ücretsiz kargo|stoklarla sınırlı",
        sections=schema.by_genre("""
            advertisement: sponsorlu içerik, advertorial, tanıtım, sponsorlu | tips: astroloji, burçlar, bulmaca
            | live blog: canlı anlatım, canlı blog | gallery: foto galeri, fotogaleri, galeri | audio: podcastler
            | video: videolar | jobs: iş ilanları | listing: yayın akışı, tv rehberi
        """),
        rooms="oda|odalı|banyo",
        prices="tl|lira",
        residue=schema.phrases("son dakika | flaş | flaş haber | özel haber | özel | güncellendi | güncelleme | acil"),
        headings=schema.phrases("""
            görüş | analiz | köşe yazısı | yorum | röportaj | söyleşi | haberler | siyaset | ekonomi | spor | kültür
            | gündem
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("abone ol | abone olmak istiyorum | abonelik"),
        leave=schema.phrases("abonelikten çık | abonelikten çıkmak istiyorum | aboneliği iptal et | ayrıl"),
        confirm=schema.phrases("onayla | onaylıyorum | evet"),
        help=schema.phrases("yardım"),
        topics=schema.phrases("konular | konu"),
        everything=schema.phrases("hepsi | tümü"),
        polite=schema.phrases("lütfen"),
        answered=schema.phrases("ynt | yan"),
        passed_on=schema.phrases("ilt"),
        sender=schema.phrases("kimden | gönderen"),
        signed=schema.phrases("iphone'umdan gönderildi | gönderildi"),
    ),
)

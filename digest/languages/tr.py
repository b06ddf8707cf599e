"""Turkish."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Hours,
    Language,
    Notices,
    NumberWords,
    Openers,
    Unit,
    by_number,
    phrases,
    words,
)

LANGUAGE = Language(
    code="tr",
    calendar=Calendar(
        short_months=words("şub haz ağu eyl"),
        ambiguous_months=words("Kasım"),
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
    dates=Dates(
        parts_of_day=words("sabahı akşamı gecesi"),
        today=words("bugün dün yarın"),
        ranges=words("ile"),
        before_clock=phrases("saat"),
        after_year=phrases("yıl | yılı | yıli"),
        changed=phrases("güncelleme | güncellendi | yayınlandı | son güncelleme"),
    ),
    numbers=NumberWords(
        zero="sıfır/sifir",
        small="bir iki üç dört beş altı/alti yedi sekiz dokuz on",
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
        ambiguous="yüz yedi altı bin",
        synonyms={
            2: "her çift ikiz yarı ikişer ikinci ikili iki",
            3: "üç",
            4: "çeyrek dört dörd",
            5: "beş",
            6: "altı yarım",
            10: "on",
            12: "düzine öğle gece",
            100: "yüz asır",
            1000: "bin",
            10**6: "milyon",
            10**9: "milyar",
        },
    ),
    abbreviations=Abbreviations(
        before_names=words("sn doç yrd Av Alb Org Korg Mah Cad Sok"),
        within=phrases("vb | örn | bkz | M.Ö | M.S"),
        before_numbers=words("no md"),
        after_ordinals=words("""
            cumhurbaşkanı dünya lig ligi köprü havalimanı ordu asliye ağır sulh yargı uluslararası ulusal geleneksel
            yüzyıl
        """),
    ),
    openers=Openers(
        starters=words("ve bu şu o onlar biz siz ben bir ancak ama fakat sonra daha bugün dün yarın"),
        dependent=phrases("""
            o | onlar | onun | bu | bunlar | bunun | şu | ancak | fakat | ama | ayrıca | böylece | öte yandan
            | bununla birlikte
        """),
        independent="bu (?:hafta|ay|yıl|sabah|akşam|gece)",
    ),
    counted=Counted(
        nouns_stay_singular=True,
    ),
    notices=Notices(
        beginnings=phrases("""
            ayrıca okuyun | haberin devamı | kaynak: | fotoğraf: | ayrıca bakınız | devamını oku | abone olun
            | bizi takip edin | foto: | görsel: | video: | haber: | yayınlanma tarihi | güncelleme tarihi
            | son güncelleme | etiketler: | tüm hakları saklıdır | çerez kullanıyoruz | bu sitede çerez
        """),
        whole=phrases("reklam | paylaş | yazdır | abone ol | yorumlar | ilgili haberler"),
        within=phrases("bültenimize"),
    ),
    navigation=phrases("""
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
    units={
        "dollar": Unit(surely="dolar"),
        "euro": Unit(surely="avro", perhaps="euro|avro"),
        "pound": Unit(perhaps="sterlin|pound"),
        "yen or yuan": Unit(perhaps="yen|yuan"),
        "Swiss franc": Unit(perhaps="frank|frang"),
        "percent": Unit(perhaps="yüzde"),
        "degree Celsius": Unit(perhaps="derece|santigrat"),
        "degree Fahrenheit": Unit(perhaps="derece|fahrenhayt"),
        "kilometer": Unit(surely="kilometre"),
        "kilogram": Unit(surely="kilogram", perhaps="kilo(?!m)"),
        "mile": Unit(perhaps=r"\bmil\b"),
        "foot": Unit(perhaps=r"\bfit\b|ayak"),
        "meter or million": Unit(perhaps=r"metre|milyon|\bmn\b"),
        "before our era": Unit(perhaps=r"M\.? ?Ö\b|milattan önce"),
    },
    hours=Hours(
        hours=by_number(r"""
            bir birde biri bire birden | iki ikide ikiyi ikiye ikiden | üç üçte üçü üçe üçten | dör[td]
            dör[td]te dör[td]ü dör[td]e dör[td]ten | beş beşte beşi beşe beşten | altı altıda altıyı altıya
            altıdan | yedi yedide yediyi yediye yediden | sekiz sekizde sekizi sekize sekizden | dokuz dokuzda
            dokuzu dokuza dokuzdan | on onda onu ona ondan | on\sbir on\sbirde on\sbiri on\sbire on\sbirden |
            on\siki on\sikide on\sikiyi on\sikiye on\sikiden
        """),
        before="saat(?:i|in|ler)?",
        endings=r"['’]\w{1,5}",
        am=r"a\.?\s?m\.?|öö",
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
    negators=words(r"""
        değil\w* yok\w* hiç hiçbir\w* asla olmadan \w+m[ae]d[ıiuü]\w* \w+m[ae]z\w* \w+m[ıiuü]yor\w*
        \w+m[ae]y?[ae]c[ae][kğ]\w* \w+m[ae]m[ıiuü]ş\w* \w+s[ıiuü]z\w*
    """),
    probes=(
        "Makale pazartesiden beri {0} adresinde.",
        "{0} ve {1} adreslerinde okunabilir.",
    ),
)

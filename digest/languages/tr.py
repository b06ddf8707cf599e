"""Turkish."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Hours,
    Language,
    Negation,
    Notices,
    NumberWords,
    Openers,
    Unit,
    phrases,
    words,
)

LANGUAGE = Language(
    code="tr",
    calendar=Calendar(
        short_months=words("şub haz ağu eyl"),
        ambiguous_months=words("Kasım"),
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
        after_noon="öğleden sonra|akşam|gece",
        before_noon="sabah|öğleden önce|gece",
        hour=r"\bsaat",
    ),
    negation=Negation(
        surely=words(r"""
            (?i:değil)(?:dir|di|diler|dim|lerdi|ler|miş|se|im|iz)?
            (?i:yok)(?:tu|tur|muş|lar|ken)?(?!\s(?:e[dt]|ol)) hiçbir\w* Hiçbir\w* asla Asla
            (?-i:\w{2,}(?:madı|medi)(?:m|n|k|nız|niz|lar|ler|ysa|yse|ğı\w*|ği\w*|kları\w*|kleri\w*)?)
            (?-i:\w{2,}(?:maz|mez)(?:lar|ler|dı|di|sa|se|lardı|lerdi)?) (?-i:\w{2,}m[ıiuü]yor\w*)
            (?-i:\w{2,}(?:mayaca|meyece)\w+)
            (?-i:\w{2,}(?:mamış|memiş|mayan|meyen|mamalı|memeli|mamakta|memekte)\w*)
            (?-i:\w{2,}(?:mama|meme)(?:k|ğe|ye|yi|ya|sı\w*|si\w*)) ne\s\S+\sne(?:\sde)?
        """),
        perhaps=words(r"""
            hiç \w+s[ıiuü]z\w* \w+m[ae]d[ae]n \w+m[ae]ks[ıi]z[ıi]n reddet\w* redded\w* ret\w* kaç[ıi]n\w*
            kayb\w* kayıp\w* eksik\w* önle\w* engel\w* yasak\w* yoksu\w+ yokluğ\w+ uzak\w* hariç dışında
            kaçır\w* yerine boş\w* zor\w* \w*dışı\w* vazgeç\w* iptal\w* az yalanla\w* inkâr\w* inkar\w*
            mahrum\w* kesil\w* kurtul\w* gayri\w* gayrı\w* kapalı\w* olumsuz\w* anti\w+
            (?-i:\w{2,}(?:masın|mesin|mamas|memes|maya|meye|amam|emem|mazs|mezs|mayı|meyi|mayınca|meyince|mam|mem)\w*)
            (?-i:\w{2,}(?:maz|mez)) yok\w* sağ\s\w+
        """),
        idioms=words(r"""
            çıkmaz\w* kaçınılmaz\w* vazgeçilmez\w* dokunulmaz\w* taşınmaz\w* olağan\w* şüphe\syok
        """),
        lookalikes=words(r"""
            (?:sadece|yalnız|yalnızca|sırf|tek)\s(?:\S+\s){0,5}?değil\w* değil\smi (?-i:kome\w+) namaz\w*
            (?-i:gömüyor\w*|emiyor\w*|yumuyor\w*) \w+r\s\w+m[ae]z\w*
            (?-i:[A-ZÇĞİÖŞÜ]\w+(?:maz|mez|medi|madı)\w*) hiç\sşüphesiz ister\sistemez firma\w*
        """),
    ),
    probes=(
        "Makale pazartesiden beri {0} adresinde.",
        "{0} ve {1} adreslerinde okunabilir.",
    ),
)

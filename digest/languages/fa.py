"""Persian."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Fractions,
    Hours,
    Language,
    Names,
    Notices,
    NumberWords,
    Openers,
    Ordinals,
    by_number,
    phrases,
    places,
    units,
    words,
)

LANGUAGE = Language(
    code="fa",
    calendar=Calendar(
        months=by_number(" |  |  | آپریل | می | جون | جولای | آگوست اوت |  |  |  | "),
        ambiguous_months=words("مه می مارس"),
        shortest_months=words("مه"),
        weekday_patterns=(
            r"دو[\u200c\s]?شنبه",
            r"سه[\u200c\s]?شنبه",
            r"چهار[\u200c\s]?شنبه",
            r"پنج[\u200c\s]?شنبه",
            "جمعه",
            r"(?<!\u200c)(?<!یک\s)(?<!دو\s)(?<!سه\s)(?<!چهار\s)(?<!پنج\s)شنبه",
            r"یک[\u200c\s]?شنبه",
        ),
    ),
    dates=Dates(
        before_day=words("در روز از"),
        today=words("امروز دیروز فردا"),
        ranges=words("تا"),
        range_starts=phrases("از"),
        before_clock=phrases("ساعت"),
        before_year=words("سال"),
        after_year=phrases("سال"),
        changed=phrases("به‌روزرسانی | منتشر شده"),
    ),
    numbers=NumberWords(
        minus="منفی|منهای",
        below_zero="زیر صفر",
        zero="صفر",
        small="یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده/هیجده نوزده",
        tens="بیست سی چهل پنجاه شصت هفتاد هشتاد نود",
        hundreds="صد/یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد",
        more={1000: "هزار یکهزار", 250_000: "ربع_میلیون"},
        multipliers={2: "صد", 3: "هزار", 6: "میلیون", 9: "میلیارد", 12: "تریلیون"},
        after_tens=("و",),
        after_hundreds=("و",),
        after_thousands=("و",),
        after_millions=("و",),
        half="و_نیم",
        half_of="نیم",
        prefixed_and="و",
        not_numbers=r"سه[\u200c\s]?ماهه|(?:ده|صد|هزار|میلیون)[\u200c\s]?ها[یئ]?(?:[\u200c\s](?:هزار|میلیون))?|"
        r"(?:یک|دو|سه|چهار|پنج)[\u200c\s]?شنبه|در صد|"
        r"بی[\u200c\s]?بی[\u200c\s]?سی|سی[\u200c\s]?(?:ان|آی)\w*|(?:پی|دی|وی|آی)[\u200c\s]?سی",
        ambiguous="نه ده سی",
        synonyms={
            2: "هردو دوم دوبرابر دوباره جفت نیم دوقلو دو",
            3: "سوم ثلث سه",
            4: "چهار ربع",
            5: "پنج",
            6: "شش نیم",
            9: "نه",
            10: "ده",
            12: "دوازده ظهر دوجین نیمه",
            100: "صد قرن سده",
            1000: "هزار",
            10**6: "میلیون",
            10**9: "میلیارد",
        },
    ),
    ordinals=Ordinals(
        small="اول/یکم/نخست دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم "
        "هفدهم هجدهم/هیجدهم "
        "نوزدهم",
        tens="بیستم - چهلم پنجاهم شصتم هفتادم هشتادم نودم صدم",
        endings="- ین ی",
        more={30: "سی_ام سی_امین"},
        unsure=r"(?:یک|دو|سه|چهار) (?:سوم|چهارم|پنجم|ششم|دهم)|بانوی اول|طرف سوم|شخص ثالث|نخست[ ‌]وزیر\w*",
    ),
    fractions=Fractions(
        one={
            2: r"نیمی|نصف(?! النهار)\w*|نیم (?:درصد|درجه|واحد)",
            3: r"ی[کك][ \u200c-]?سوم|ثلث",
            4: r"ی[کك][ \u200c-]?چهارم|ربع",
            5: r"ی[کك][ \u200c-]?پنجم",
            10: r"ی[کك][ \u200c-]?دهم",
        },
        perhaps={
            2: r"نیم\w*|نصف\w*",
            3: r"سوم\w*|ثلث",
            4: r"چهارم\w*|ربع",
            5: r"پنجم\w*",
            10: r"دهم\w*",
        },
        parts={
            3: "سوم",
            4: "چهارم",
            5: "پنجم",
            6: "ششم",
            8: "هشتم",
            10: "دهم",
        },
    ),
    abbreviations=Abbreviations(
        after_numbers=words("ش ه.ش"),
    ),
    openers=Openers(
        starters=words("او آن این آنها ما اما ولی سپس"),
        dependent=phrases("او | آن‌ها | آنها | این | آن | اما | ولی | همچنین | وی | بنابراین | علاوه بر این"),
    ),
    counted=Counted(
        noun_first=1,
        nouns_stay_singular=True,
    ),
    notices=Notices(
        beginnings=phrases("""
            منبع: | بیشتر بخوانید | همچنین بخوانید | ادامه مطلب | عکس: | تصویر: | ویدئو: | ما را دنبال کنید
            | عضو شوید | تاریخ انتشار: | برچسب‌ها: | کد خبر | انتهای پیام | تمامی حقوق | کلیه حقوق | کپی لینک
        """),
        whole=phrases("تبلیغات | آگهی | چاپ | اشتراک گذاری | نظرات | اخبار مرتبط"),
        within=phrases("خبرنامه ما"),
        bylines=phrases("به قلم"),
    ),
    navigation=phrases("""
        بازگشت | برگشت | بازگشت به بالا | بالای صفحه | بازگشت به فهرست | بازگشت به اخبار | بازگشت به صفحه اصلی
        | خانه | صفحه اصلی | صفحه نخست | همه اخبار | همه خبرها | اخبار بیشتر | خبرهای بیشتر | دیگر خبرها
        | آخرین اخبار | آخرین خبرها | اخبار مرتبط | خبرهای مرتبط | مطالب مرتبط | ادامه مطلب | ادامه خبر
        | بیشتر بخوانید | بیشتر بدانید | همچنین بخوانید | همچنین ببینید | مشاهده بیشتر | بیشتر | جزئیات
        | جزئیات بیشتر | نمایش بیشتر | اشتراک گذاری | اشتراک‌گذاری | به اشتراک بگذارید | ارسال با ایمیل | کپی لینک
        | کپی پیوند | چاپ | نسخه چاپی | نسخه قابل چاپ | دانلود PDF | قبلی | بعدی | خبر قبلی | خبر بعدی | مطلب قبلی
        | مطلب بعدی | صفحه قبلی | صفحه بعدی | منو | جستجو | جست‌وجو | نقشه سایت | تماس با ما | درباره ما | اشتراک
        | عضویت | ورود | ثبت نام | ثبت‌نام | نظرات | دیدگاه‌ها | ارسال نظر | نظر شما | بدون نظر | ما را دنبال کنید
        | حریم خصوصی | سیاست حفظ حریم خصوصی | تمامی حقوق محفوظ است | کلیه حقوق محفوظ است | تبلیغات | آگهی | بستن
    """),
    units=units("""
        dollar: دلار دلاری | euro: یورو یورویی | pound: پوند پوندی | yen: ین | yuan: یوان | ruble: روبل | lira: لیر لیره
        | tenge: تنگه | dram: درام | zloty: زلوتی | franc: فرانک | hryvnia: گریونا هریونیا | rupee: روپیه | peso: پزو |
        won: وون | real: رئال | crown: کرون | riyal: ریال | dinar: دینار | dirham: درهم | rand: رند راند | shekel: شکل?
        | forint: فورینت | percent: درصد درصدی | percentage point: واحد_درصد | second: ثانیه | minute: دقیقه دقیقه‌ای |
        hour: ساعت ساعته | day: روز روزه شبانه‌روز | week: هفته هفته‌ای | month: ماه ماهه | year: سال ساله سالگی |
        decade: دهه | century: قرن سده | millimeter: میلی‌متر میلیمتر میلی_متر | centimeter: سانتی‌متر سانتیمتر
        سانتی_متر | meter: متر متری | kilometer: کیلومتر کیلومتری کیلو_متر | mile: مایل مایلی | nautical mile:
        مایل_دریایی | foot: فوت پا? | inch: اینچ اینچی | yard: یارد | gram: گرم گرمی | kilogram: کیلوگرم کیلو کیلوگرمی |
        tonne: تن? تنی? | pound of weight: پوند | ounce: اونس | square meter: متر_مربع مترمربع | square kilometer:
        کیلومتر_مربع کیلومترمربع | square mile: مایل_مربع | square foot: فوت_مربع فوت‌مربع | hectare: هکتار هکتاری |
        acre: جریب ایکر | liter: لیتر لیتری | gallon: گالن | barrel: بشکه بشکه‌ای | cubic meter: متر_مکعب مترمکعب |
        kilometer per hour: کیلومتر_در_ساعت کیلومتر_بر_ساعت | mile per hour: مایل_در_ساعت مایل_بر_ساعت | meter per
        second: متر_بر_ثانیه متر_در_ثانیه | knot: گره? | degree Celsius: درجه درجه_سانتی‌گراد درجه_سانتیگراد درجه_سلسیوس
        | degree Fahrenheit: درجه درجه_فارنهایت | watt: وات | kilowatt: کیلووات | megawatt: مگاوات مگاواتی | gigawatt:
        گیگاوات | terawatt: تراوات | kilowatt-hour: کیلووات_ساعت کیلووات‌ساعت | megawatt-hour: مگاوات_ساعت مگاوات‌ساعت |
        gigawatt-hour: گیگاوات_ساعت گیگاوات‌ساعت | terawatt-hour: تراوات_ساعت | kilobyte: کیلوبایت | megabyte: مگابایت |
        gigabyte: گیگابایت | terabyte: ترابایت | before our era: پیش_از_میلاد قبل_از_میلاد ق.م | point: امتیاز
    """),
    names=Names(
        places=places("""
            US: آمریکا, امریکا, ایالات متحده آمریکا | GB: انگلیس, انگلستان | NL: هلند | EU: اتحادیه اروپا
            | UN: سازمان ملل | AE: امارات | CZ: چک, جمهوری چک | MM: میانمار | PS: فلسطین | VA: واتیکان
            | KR: کره, کره جنوبی | KP: کره, کره شمالی | SA: عربستان | NATO: ناتو | WHO: سازمان جهانی بهداشت
            | IMF: صندوق بین‌المللی پول | OPEC: اوپک | IAEA: آژانس بین‌المللی انرژی اتمی | England: انگلیس, انگلستان
            | Scotland: اسکاتلند | Wales: ولز | Crimea: کریمه | Siberia: سیبری | Tibet: تبت | California: کالیفرنیا
            | Texas: تگزاس | West Bank: کرانه باختری | Kurdistan: کردستان | Washington: واشنگتن, واشینگتن
            | Beijing: پکن | San Francisco: سانفرانسیسکو | Boston: بوستون | Munich: مونیخ | Hamburg: هامبورگ
            | Cologne: کلن | Frankfurt: فرانکفورت | Stuttgart: اشتوتگارت | Dresden: درسدن | Leipzig: لایپزیگ
            | Geneva: ژنو | Bern: برن | Basel: بازل | Milan: میلان | Naples: ناپل | Turin: تورین | Venice: ونیز
            | Florence: فلورانس | Barcelona: بارسلونا | Seville: سویل | Lyon: لیون | Marseille: مارسی
            | Strasbourg: استراسبورگ | Rotterdam: روتردام | The Hague: لاهه | Manchester: منچستر | Liverpool: لیورپول
            | Krakow: کراکوف | Saint Petersburg: سن پترزبورگ | Kharkiv: خارکیف | Odesa: اودسا | Lviv: لویو
            | Mariupol: ماریوپل | Ankara: آنکارا | Izmir: ازمیر | Antalya: آنتالیا | Tel Aviv: تل‌آویو | Haifa: حیفا
            | Rafah: رفح | Bethlehem: بیت‌لحم | Aleppo: حلب | Homs: حمص | Mosul: موصل | Basra: بصره | Erbil: اربیل
            | Mecca: مکه | Medina: مدینه | Jeddah: جده | Alexandria: اسکندریه | Rabat: رباط | Cape Town: کیپ‌تاون
            | Delhi: دهلی, دهلی نو | Mumbai: بمبئی, مومبای | Islamabad: اسلام‌آباد | Lahore: لاهور | Kandahar: قندهار
            | Isfahan: اصفهان | Mashhad: مشهد | Tabriz: تبریز | Shiraz: شیراز | Osaka: اوساکا | Hiroshima: هیروشیما
            | Wuhan: ووهان | Hanoi: هانوی | Canberra: کانبرا | Ottawa: اتاوا | Montreal: مونترال | Astana: آستانه
            | Sanaa: صنعا | Abu Dhabi: ابوظبی | Doha: دوحه
        """),
        demonyms=places("""
            US: آمریکای, امریکای | GB: بریتانیا, انگلیس | 150: اروپا
        """),
        endings=words("ی ها های"),
    ),
    hours=Hours(
        after_noon=r"عصر|شب|بعد[\s\u200c]?از[\s\u200c]?ظهر",
        before_noon="صبح|بامداد|(?:قبل|پیش) از ظهر",
        hour="ساعت",
    ),
    negators=words(r"نه نیست\w* هیچ\w* هرگز بدون بی ن(?:می|خواه|شد|کرد|بود|دار|توان|یاب|گرف|داد|رف|یا)\w*"),
    probes=(
        "مقاله از دوشنبه در {0} است.",
        "می‌توان آن را در {0} و {1} خواند.",
    ),
)

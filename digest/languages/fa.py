"""Persian."""

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
        not_numbers=r"(?:ده|صد|هزار|میلیون)[\u200c\s]?ها[یئ]?(?:[\u200c\s](?:هزار|میلیون))?|"
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
    units={
        "dollar": Unit(surely="دلار"),
        "euro": Unit(surely="یورو"),
        "pound": Unit(perhaps="پوند"),
        "yen or yuan": Unit(perhaps="ین|یوان"),
        "Swiss franc": Unit(perhaps="فرانک"),
        "percent": Unit(surely="درصد"),
        "degree Celsius": Unit(perhaps="درجه"),
        "degree Fahrenheit": Unit(perhaps="درجه"),
        "kilometer": Unit(surely="کیلومتر"),
        "kilogram": Unit(surely="کیلوگرم", perhaps="کیلو(?!م)"),
        "mile": Unit(surely="مایل"),
        "foot": Unit(perhaps="فوت|پا"),
        "meter or million": Unit(perhaps="متر|میلیون"),
        "before our era": Unit(perhaps=r"پیش از میلاد|قبل از میلاد|ق\.? ?م"),
    },
    hours=Hours(
        hours=by_number("یک | دو | سه | چهار | پنج | شش | هفت | هشت | نه | ده | یازده | دوازده"),
        before="ساعت",
        perhaps_before="از|تا",
        am=r"a\.?\s?m\.?|بامداد",
        morning=r"صبح|(?:قبل|پیش)[\s\u200c]از[\s\u200c]?ظهر",
        noon="ظهر",
        afternoon=r"بعد[\s\u200c]?از[\s\u200c]?ظهر|عصر",
        night=r"شب|نیمه[\s\u200c]?شب|امشب|دیشب",
        at_noon=r"(?<!از )(?<!از\u200c)ظهر",
        at_midnight=r"نیمه[\s\u200c]?شب",
        spoken_past={
            "(?<=ساعت ){hour} و نیم": 30,
            "(?<=ساعت ){hour} و ربع": 15,
        },
        spoken_to={
            "(?:یک )?ربع به {hour}": 15,
            "ده دقیقه به {hour}": 10,
        },
        minutes="دقیقه",
        joins="تا|الی|و|یا",
    ),
    negators=words(r"نه نیست\w* هیچ\w* هرگز بدون بی ن(?:می|خواه|شد|کرد|بود|دار|توان|یاب|گرف|داد|رف|یا)\w*"),
    probes=(
        "مقاله از دوشنبه در {0} است.",
        "می‌توان آن را در {0} و {1} خواند.",
    ),
)

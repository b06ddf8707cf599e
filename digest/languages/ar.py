"""Arabic."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Hours,
    Language,
    Notices,
    Openers,
    Unit,
    by_number,
    phrases,
    words,
)

LANGUAGE = Language(
    code="ar",
    calendar=Calendar(
        months=by_number(" |  |  | ابريل إبريل |  | يونيه | يوليه |  |  |  |  | "),
        ambiguous_months=words("مارس مايو"),
        weekday_patterns=(
            r"يوم\sال[إا]ثنين",
            r"يوم\sالثلاثاء",
            r"يوم\sال[أا]ربعاء",
            r"يوم\sالخميس",
            r"يوم\sالجمعة",
            r"يوم\sالسبت",
            r"يوم\sال[أا]حد",
        ),
        weekday_hints=(
            "ال[إا]ثنين",
            "الثلاثاء|ثلاثاء",
            "ال[أا]ربعاء|[أا]ربعاء",
            "الخميس|خميس",
            "الجمعة|جمعة",
            "السبت|سبت",
            "ال[أا]حد|[أا]حد",
        ),
        month_patterns=(
            "كانون الثاني",
            "شباط",
            "[آا]ذار",
            "نيسان",
            "[أا]يار",
            "حزيران",
            "تموز",
            "[آا]ب",
            "[أا]يلول",
            "تشرين ال[أا]ول",
            "تشرين الثاني",
            "كانون ال[أا]ول",
        ),
    ),
    dates=Dates(
        today=words("اليوم أمس"),
        ranges=words("إلى"),
        range_starts=phrases("من"),
        before_clock=phrases("الساعة"),
        before_year=words("عام سنة"),
        labels=phrases("التاريخ | تاريخ النشر | نشر في | نشر بتاريخ"),
        ties=words("في من إلى حتى يوم بتاريخ منذ"),
    ),
    abbreviations=Abbreviations(
        before_names=words("أ.د د.م"),
        within=words("إلخ الخ ق.م ب.م"),
        before_numbers=words("رقم ص ج ط"),
        after_numbers=words("م هـ ه"),
    ),
    openers=Openers(
        starters=words("""
            هو هي هم هذا هذه ذلك تلك لكن ولكن ثم كما وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وكان وكانت وهو وهي وقد
            ولم ولا وفي ومن وأشار وتابع هل ماذا لماذا
        """),
        name_particles=words("el al"),
        reporting_first=words("قال قالت سأل سألت أضاف أضافت أجاب أجابت صاح تساءل"),
        dependent=phrases("""
            هو | هي | هم | هذا | هذه | ذلك | تلك | وهو | وهي | وهذا | لكن | ولكن | كما | وأضاف | وأضافت | وقال
            | وقالت | وأوضح | وأكد | وأشار | ومن جهته | من جهته | من جانبه | إلى ذلك | بالإضافة إلى ذلك
        """),
    ),
    counted=Counted(
        noun_first=1,
    ),
    notices=Notices(
        beginnings=phrases("اقرأ أيضا | اقرأ المزيد | تابعنا | اشترك في | المصدر:"),
        whole=phrases("إعلان | شارك"),
    ),
    navigation=phrases("""
        رجوع | عودة | العودة | الرجوع | العودة إلى الخلف | العودة إلى الأعلى | إلى الأعلى | أعلى الصفحة
        | العودة إلى القائمة | العودة إلى القسم | العودة إلى الأخبار | العودة إلى جميع الأخبار
        | العودة إلى الصفحة الرئيسية | الرئيسية | الصفحة الرئيسية | جميع الأخبار | كل الأخبار | المزيد من الأخبار
        | أخبار أخرى | آخر الأخبار | أخبار ذات صلة | مواضيع ذات صلة | مقالات ذات صلة | اقرأ المزيد | إقرأ المزيد
        | اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | متابعة القراءة | انظر أيضا | شاهد أيضا | شاهد المزيد | المزيد
        | عرض المزيد | التفاصيل | لمزيد من التفاصيل | لمعرفة المزيد | شارك | مشاركة | شارك على فيسبوك
        | شارك على تويتر | نسخ الرابط | إرسال بالبريد الإلكتروني | طباعة | اطبع | نسخة للطباعة | تحميل PDF | السابق
        | التالي | المقال السابق | المقال التالي | الصفحة التالية | الصفحة السابقة | القائمة | بحث | البحث
        | خريطة الموقع | اتصل بنا | اشترك | الاشتراك | تسجيل الدخول | تسجيل | التعليقات | تعليقات | أضف تعليقا
        | لا توجد تعليقات | تابعنا | سياسة الخصوصية | جميع الحقوق محفوظة | إعلان | إغلاق
    """),
    units={
        "dollar": Unit(surely="دولار"),
        "euro": Unit(surely="يورو"),
        "pound": Unit(perhaps="جنيه"),
        "yen or yuan": Unit(perhaps="ين|يوان"),
        "Swiss franc": Unit(perhaps="فرنك"),
        "percent": Unit(perhaps="[بف][يى]? ?المئ|المائة"),
        "degree Celsius": Unit(perhaps="درج"),
        "degree Fahrenheit": Unit(perhaps="درج"),
        "kilometer": Unit(surely=r"كم(?![^\W\d_])|كيلومتر", perhaps="كم"),
        "kilogram": Unit(surely=r"كغ(?![^\W\d_])|كيلوغ", perhaps="كغ|كيلو(?!م)"),
        "mile": Unit(surely="أميال|ميل"),
        "foot": Unit(perhaps="قدم|أقدام"),
        "meter or million": Unit(perhaps=r"متر|مليون|\bم\b"),
        "before our era": Unit(surely="قبل الميلاد", perhaps=r"ق\.? ?م|قبل"),
    },
    hours=Hours(
        after_noon=r"مساء|\bم\b",
        before_noon=r"صباح|فجر|\bص\b",
    ),
    probes=(
        "المقال موجود على {0} منذ يوم الاثنين.",
        "يمكن قراءته على {0} وعلى {1}.",
    ),
)

"""Hindi."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="hi",
    relative_length=1.0,
    puts_modifiers_first=True,
    calendar=schema.Calendar(
        months=schema.by_number(" | फरवरी |  |  |  |  |  |  |  |  |  | "),
        shortest_months=schema.words("मई"),
    ),
    dates=schema.Dates(
        today=schema.words("आज कल"),
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("""
            डॉ प्रो पं श्री स्व कु मो न्या ले कर्नल एफ एच एल एम एन आर एस क्यू डब्ल्यू डब्लू एक्स वाई जेड
        """),
        before_numbers=schema.words("पृ क्र सं"),
        final=schema.words("""
            है हैं हूँ हूं था थे थी थीं हो गया गई गए दिया दी दिए किया की किए लिया ली रहा रहे रही हुआ हुई हुए कहा
            होगा होगी होंगे चाहिए नहीं दो लो आया आई आए
        """),
    ),
    openers=schema.Openers(
        starters=schema.words("""
            वह वे यह ये उसने उन्होंने इसने हम हमने मैं मैंने आप इस उस इसके उसके लेकिन मगर परंतु फिर तब अब और क्या
            कौन कब कहाँ क्यों कैसे आज कल सब सबने इसलिए
        """),
        reporting_last=schema.words("कहा पूछा बोला बोली बोले बताया जोड़ा चिल्लाया"),
        dependent=schema.phrases("""
            वह | वे | यह | ये | इस | इन | उन्होंने | उसने | उनके | उनका | उनकी | इसके | लेकिन | हालांकि | साथ ही
            | इसलिए | वहीं
        """),
    ),
    notices=schema.Notices(
        beginnings=schema.phrases("यह भी पढ़ें | और पढ़ें | स्रोत:"),
        whole=schema.phrases("विज्ञापन"),
    ),
    topics=schema.places("""
            politics: राजनीति, सियासत, सरकार, चुनाव, संसद
            | world: दुनिया, विदेश, अंतरराष्ट्रीय, अंतर्राष्ट्रीय, विश्व
            | business: कारोबार, व्यापार, बिज़नेस, बिजनेस, अर्थव्यवस्था, अर्थ, बाज़ार, बाजार, वित्त, शेयर बाजार
            | technology: टेक्नोलॉजी, तकनीक, टेक, प्रौद्योगिकी, इंटरनेट, कृत्रिम बुद्धिमत्ता
            | science: विज्ञान, साइंस, शोध, अंतरिक्ष
            | health: स्वास्थ्य, सेहत, हेल्थ, चिकित्सा, कोरोना
            | sport: खेल, स्पोर्ट्स, क्रिकेट, फुटबॉल, हॉकी, टेनिस, ओलंपिक
            | culture: संस्कृति, मनोरंजन, कला, संगीत, फिल्म, सिनेमा, बॉलीवुड, साहित्य, किताबें, टीवी
            | environment: पर्यावरण, जलवायु, जलवायु परिवर्तन, प्रकृति
            | education: शिक्षा, एजुकेशन, स्कूल, विश्वविद्यालय
            | society: समाज, धर्म, परिवार, जीवन, जीवनशैली, लाइफस्टाइल, मानवाधिकार
            | crime: अपराध और न्याय, अपराध, क्राइम, पुलिस, न्याय, अदालत, कानून
            | opinion: विचार, राय, संपादकीय, नज़रिया, ब्लॉग और विचार
            | travel: यात्रा, पर्यटन
            | local: स्थानीय समाचार, स्थानीय, शहर, राज्य
            | none: समाचार, खबर, खबरें, ताज़ा खबर, ताजा समाचार, मुख्य समाचार, होम, सामान्य, अन्य, विविध, लेख,
            वीडियो, फोटो, तस्वीरें, पॉडकास्ट, लाइव, साक्षात्कार, विश्लेषण, देश, भारत, राष्ट्रीय, ब्लॉग, आज, सप्ताह,
            मीडिया
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("सदस्यता | सदस्यता लें | सदस्य बनें"),
        leave=schema.phrases("सदस्यता छोड़ें | सदस्यता समाप्त करें | सदस्यता रद्द करें"),
        confirm=schema.phrases("पुष्टि | पुष्टि करें | हाँ"),
        help=schema.phrases("मदद | सहायता"),
        topics=schema.phrases("विषय"),
        everything=schema.phrases("सभी | सब | सब कुछ"),
        polite=schema.phrases("कृपया"),
        answered=schema.phrases("उत्तर | जवाब"),
        sender=schema.phrases("प्रेषक"),
        signed=schema.phrases("मेरे फ़ोन से भेजा गया"),
    ),
)

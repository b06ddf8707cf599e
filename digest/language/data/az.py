"""Azerbaijani."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="az",
    puts_modifiers_first=True,
    dates=schema.Dates(
        after_year=schema.phrases("il | ci il | cı il | cu il | cü il"),
    ),
    names=schema.Names(
        ordinary=schema.words("""
            dövlət* hökumət* prezident* baş nazir* kabinet* idarə* komitə* komissiya* komissar* agentliy* xidmət*
            palata* şura şurası şurasının katib* dəftərxana* qubernator* bələdiyyə* icra səfir* konsul* nümayəndə*
            sədr* müavin* spiker* kansler* ombudsman* birinci
            daxili xarici işlər* maliyyə* iqtisadiyyat* iqtisadi inkişaf* ticarət* sənaye* energetika* enerji*
            nəqliyyat* rabitə* rəqəmsal* kənd təsərrüfat* əmək* sosial müdafiə* ədliyyə* təhsil* elm elmlər* elmi
            səhiyyə* sağlamlıq* mədəniyyət* turizm* təbii sərvətlər* ekologiya* fövqəladə hallar* gənclər* idman*
            vergi* gömrük* statistika*
            konstitusiya* məhkəmə* beynəlxalq cinayət* prokuror* istintaq* hesablama* məcəllə* qanun* bəyannamə*
            konvensiya* müqavilə* saziş* hüquq* insan insanlar parlament* milli məclis* senat* konqres* deputat*
            assambleya* federal* federasiya* xalq xalqın xalqlar* seçki* partiya* liberal* demokrat* mühafizəkar*
            sosialist* kommunist* yaşıllar* koalisiya* alyans* ittifaq* birliy* birlik* birləşmiş hərəkat* cəbhə*
            müxalifət* müstəqil* azadlıq* bərabərlik* həmrəylik*
            mərkəz* bank* dünya valyuta* fond* investisiya* birja* forum* sammit* təşkilat* assosiasiya* şirkət* qrup
            qrupu avropa avrasiya* konfederasiya* qüvvə* ordusu hərbi dənizi hava donanma* qərargah* qvardiya* sərhəd*
            polis* kəşfiyyat* təhlükəsizlik* təhlükəsizliy* yanğın* xilasetmə* təcili yardım* general* polkovnik*
            admiral* kapitan*
            akademiya* akademik* universitet* institut* məktəb* kollec* laboratoriya* kitabxana* arxiv* muzey*
            qalereya* teatr* xəstəxana* stadion* limanı* vağzal* park parkı texniki tibb* pedaqoji* konservatoriya*
            filarmoniya* orkestr* opera balet* professor* doktor* həkimlər* jurnalist* müxbir* pravoslav* katolik*
            kilsə* məscid* patriarx* yepiskop* kardinal* papa papası müqəddəs müfti* islami müsəlman*
            gün günü bayramı novruz yeni ili milad* pasxa* qələbə* vətən* qadın* uşaq* müəllim* anım müharibə* böyük
            soyuq ikinci üçüncü dördüncü inqilab* üsyan* döyüş* sülh* soyqırım* qəhrəmanı orden* medal* mükafat* nobel
            çempion* kubok* liqa* superliqa* olimpiya* olimpiada* paralimpiya* oyunlar* qış yay turnir* yığma komanda*
            marafon* futbol* güləş* atletika* final*
            şimal* cənub* şərq* qərb* orta yaxın uzaq aralıq okean* göl gölü çay çayı körfəzi boğaz* kanal* dağ dağı
            ada adası adalar* yarımada* vadi* səhra* qızıl qırmızı qara yaşıl gümüş bürünc sakit atlantik* kiçik köhnə
            meydan* küçə* prospekt* körpü* sarayı sarayında qala qalası evi vilayət* rayon* şəhər* respublika*
            krallıq* krallığ* imperiya* ştat* xaç xaçı aypara* humanitar* qaçqın* miqrasiya* iqlim* nüvə* atom kimya*
            silah* ümumi kral kralı kraliça* şahzadə* imperator* lord lordlar* koordinator* auditor*
        """),
    ),
    topics=schema.places("""
            politics: Siyasət, hökumət, seçkilər, parlament, milli məclis
            | world: Dünya, xarici xəbərlər, beynəlxalq
            | business: İqtisadiyyat, biznes, maliyyə, iqtisadi xəbərlər, bazar, şirkətlər
            | technology: Texnologiya, texnologiyalar, internet, süni intellekt, ikt
            | science: Elm, elmi xəbərlər, kosmos, tədqiqat
            | health: Səhiyyə, sağlamlıq, tibb, koronavirus
            | sport: İdman, futbol, şahmat, güləş, olimpiada
            | culture: Mədəniyyət, incəsənət, musiqi, kino, teatr, ədəbiyyat, şou-biznes, kitab
            | environment: Ətraf mühit, ekologiya, iqlim, iqlim dəyişikliyi, təbiət
            | education: Təhsil, məktəb, universitet
            | society: Cəmiyyət, sosial, din, ailə, həyat tərzi, insan hüquqları
            | crime: Hadisə və məhkəmə, hadisə, kriminal, məhkəmə, polis, hüquq
            | opinion: Rəy, rəylər, şərh, köşə yazıları
            | travel: Səyahət, turizm
            | local: Yerli xəbərlər, regionlar, bölgələr, şəhər
            | none: xəbər, xəbərlər, son xəbərlər, gündəm, əsas xəbərlər, ana səhifə, digər, müxtəlif, video, foto,
            fotolar, müsahibə, analitika, azərbaycan, bloq, bu gün, media, məqalə, məqalələr
    """),
)

"""Lines that a website puts under its articles for finding one's way: data, and what counts as one of them.

Only phrases of interfaces that are no news in themselves; a site's own go into ``navigation`` of its source.
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.text.characters.normalize import normalize

_PHRASES = {
    "en": """
        Go back | Back | Back to top | Back to the top | To the top | Back to list | Back to the list
        Back to section | Back to the section | Back to news | Back to the news | Back to all news
        Back to the all news | Back to home | Back to homepage | Back to main page | Home | Home page | Homepage
        Main page | All news | All the news | More news | Other news | Latest news | Related news | Related articles
        Related posts | Related | News archive | Read more | Read on | Read also | See also | See more | Learn more
        Find out more | More | More details | Details | Continue reading | Full story | Read full story
        Read the full story | Read full article | Show more | Load more | Share | Share this | Share this article
        Share this page | Share on social media | Share on Facebook | Share on Twitter | Share on X
        Share on Telegram | Share via email | Tweet | Copy link | Send by email | Print | Print version
        Print this page | Printable version | Version for print | Save as PDF | Download PDF | Previous | Next
        Previous article | Next article | Previous page | Next page | Previous post | Next post | Menu | Search
        Site map | Sitemap | Contacts | Contact us | Subscribe | Subscribe to our newsletter | Log in | Sign in
        Sign up | Register | Comments | Leave a comment | Add a comment | No comments | Skip to content | Follow us
        Cookie settings | Privacy policy | Terms of use | All rights reserved | Advertisement | Close""",
    "es": """
        Volver | Volver atrás | Volver arriba | Volver al inicio | Volver a la lista | Volver al listado
        Volver a la sección | Volver a noticias | Volver a todas las noticias | Atrás | Ir arriba | Inicio
        Página principal | Todas las noticias | Más noticias | Otras noticias | Últimas noticias
        Noticias relacionadas | Artículos relacionados | Leer más | Lea más | Seguir leyendo | Leer también
        Lea también | Ver más | Ver también | Más información | Saber más | Más detalles | Mostrar más | Compartir
        Compartir en Facebook | Compartir en Twitter | Compartir en X | Copiar enlace | Enviar por correo | Imprimir
        Versión para imprimir | Descargar PDF | Anterior | Siguiente | Artículo anterior | Artículo siguiente
        Página siguiente | Página anterior | Menú | Buscar | Mapa del sitio | Contacto | Contactos | Suscribirse
        Suscríbete | Iniciar sesión | Registrarse | Comentarios | Dejar un comentario | Sin comentarios | Síguenos
        Política de privacidad | Todos los derechos reservados | Publicidad | Cerrar""",
    "fr": """
        Retour | Revenir en arrière | Retour en haut | Haut de page | Retour à la liste | Retour à la rubrique
        Retour à la section | Retour aux actualités | Retour à toutes les actualités | Retour à l'accueil | Accueil
        Page d'accueil | Toutes les actualités | Toute l'actualité | Plus d'actualités | Autres actualités
        Dernières actualités | Articles liés | Articles similaires | Sur le même sujet | Lire la suite | Lire plus
        En savoir plus | Lire aussi | À lire aussi | Voir aussi | Voir plus | Plus d'informations | Plus de détails
        Afficher plus | Partager | Partager sur Facebook | Partager sur Twitter | Partager sur X | Copier le lien
        Envoyer par e-mail | Imprimer | Version imprimable | Télécharger le PDF | Précédent | Suivant
        Article précédent | Article suivant | Page suivante | Page précédente | Menu | Rechercher | Recherche
        Plan du site | Contact | S'abonner | S'inscrire | Se connecter | Connexion | Commentaires
        Laisser un commentaire | Aucun commentaire | Suivez-nous | Politique de confidentialité | Mentions légales
        Tous droits réservés | Publicité | Fermer""",
    "de": """
        Zurück | Nach oben | Zum Seitenanfang | Seitenanfang | Zurück zur Liste | Zurück zur Übersicht
        Zurück zum Bereich | Zurück zur Rubrik | Zurück zu den Nachrichten | Zurück zu allen Nachrichten
        Zurück zur Startseite | Startseite | Alle Nachrichten | Alle Meldungen | Weitere Nachrichten
        Weitere Meldungen | Mehr Nachrichten | Aktuelle Nachrichten | Verwandte Artikel | Ähnliche Artikel
        Mehr zum Thema | Weiterlesen | Mehr lesen | Mehr erfahren | Lesen Sie mehr | Lesen Sie auch | Siehe auch
        Mehr | Mehr dazu | Details | Mehr anzeigen | Teilen | Auf Facebook teilen | Auf Twitter teilen
        Auf X teilen | Link kopieren | Per E-Mail senden | Drucken | Druckversion | Druckansicht | Als PDF speichern
        Vorheriger | Nächster | Weiter | Vorheriger Artikel | Nächster Artikel | Nächste Seite | Vorherige Seite
        Menü | Suche | Suchen | Sitemap | Kontakt | Impressum | Datenschutz | Abonnieren | Newsletter abonnieren
        Anmelden | Registrieren | Kommentare | Kommentar schreiben | Keine Kommentare | Folgen Sie uns
        Alle Rechte vorbehalten | Anzeige | Schließen""",
    "pt": """
        Voltar | Voltar ao topo | Voltar ao início | Voltar à lista | Voltar à seção | Voltar à secção
        Voltar às notícias | Voltar a todas as notícias | Ir para o topo | Início | Página inicial
        Todas as notícias | Mais notícias | Outras notícias | Últimas notícias | Notícias relacionadas
        Artigos relacionados | Leia mais | Ler mais | Continuar lendo | Continuar a ler | Leia também
        Leia a seguir | Ver mais | Veja mais | Veja também | Ver também | Saiba mais | Saber mais | Mais informações
        Mais detalhes | Mostrar mais | Compartilhar | Partilhar | Compartilhar no Facebook | Partilhar no Facebook
        Copiar link | Enviar por e-mail | Imprimir | Versão para impressão | Baixar PDF | Anterior | Próximo
        Próxima | Seguinte | Artigo anterior | Próximo artigo | Página seguinte | Próxima página | Menu | Pesquisar
        Buscar | Mapa do site | Contato | Contacto | Assinar | Subscrever | Entrar | Registrar-se | Comentários
        Deixe um comentário | Sem comentários | Siga-nos | Política de privacidade | Todos os direitos reservados
        Publicidade | Fechar""",
    "it": """
        Indietro | Torna indietro | Torna su | Torna all'inizio | Torna in alto | Torna alla lista
        Torna all'elenco | Torna alla sezione | Torna alle notizie | Torna a tutte le notizie | Torna alla home
        Home | Pagina iniziale | Tutte le notizie | Altre notizie | Ultime notizie | Notizie correlate
        Articoli correlati | Leggi tutto | Leggi di più | Leggi anche | Continua a leggere | Vedi anche | Vedi altro
        Scopri di più | Per saperne di più | Maggiori informazioni | Mostra altro | Condividi
        Condividi su Facebook | Condividi su Twitter | Copia link | Invia per e-mail | Stampa | Versione stampabile
        Scarica PDF | Precedente | Successivo | Articolo precedente | Articolo successivo | Pagina successiva
        Pagina precedente | Menu | Cerca | Mappa del sito | Contatti | Iscriviti | Abbonati | Accedi | Registrati
        Commenti | Lascia un commento | Nessun commento | Seguici | Informativa sulla privacy
        Tutti i diritti riservati | Pubblicità | Chiudi""",
    "pl": """
        Wstecz | Wróć | Powrót | Do góry | Powrót na górę | Powrót do listy | Powrót do działu | Powrót do sekcji
        Powrót do aktualności | Powrót do wszystkich wiadomości | Powrót na stronę główną | Strona główna
        Wszystkie wiadomości | Wszystkie aktualności | Więcej wiadomości | Inne wiadomości | Najnowsze wiadomości
        Powiązane artykuły | Podobne artykuły | Czytaj więcej | Czytaj dalej | Czytaj także | Czytaj też
        Przeczytaj także | Zobacz też | Zobacz także | Zobacz więcej | Dowiedz się więcej | Więcej
        Więcej informacji | Pokaż więcej | Udostępnij | Udostępnij na Facebooku | Podziel się | Kopiuj link
        Wyślij e-mailem | Drukuj | Wersja do druku | Pobierz PDF | Poprzedni | Następny | Poprzedni artykuł
        Następny artykuł | Następna strona | Poprzednia strona | Menu | Szukaj | Wyszukaj | Mapa strony | Kontakt
        Subskrybuj | Zapisz się | Zaloguj się | Zarejestruj się | Komentarze | Dodaj komentarz | Brak komentarzy
        Obserwuj nas | Polityka prywatności | Wszelkie prawa zastrzeżone | Reklama | Zamknij""",
    "ru": """
        Назад | Вернуться | Вернуться назад | Наверх | К началу | К началу страницы | К списку | Назад к списку
        Вернуться к списку | В раздел | Назад в раздел | Вернуться в раздел | Возврат к списку | К списку новостей
        Назад к новостям | Ко всем новостям | Назад ко всем новостям | Вернуться ко всем новостям | На главную
        Главная | Главная страница | Вернуться на главную | Все новости | Ещё новости | Еще новости
        Больше новостей | Другие новости | Последние новости | Новости по теме | По теме | Похожие новости
        Читать далее | Читать дальше | Читать полностью | Читать ещё | Читать еще | Читайте также | Читать также
        Смотрите также | См. также | Подробнее | Узнать больше | Показать ещё | Показать еще | Загрузить ещё
        Поделиться | Поделиться ссылкой | Поделиться в соцсетях | Скопировать ссылку | Отправить по почте
        Распечатать | Печать | Версия для печати | Скачать PDF | Предыдущая | Следующая | Предыдущая новость
        Следующая новость | Предыдущая страница | Следующая страница | Вперёд | Вперед | Меню | Поиск | Карта сайта
        Контакты | Подписаться | Подписка | Войти | Вход | Регистрация | Комментарии | Оставить комментарий
        Нет комментариев | Мы в соцсетях | Политика конфиденциальности | Все права защищены | Реклама | Закрыть""",
    "uk": """
        Назад | Повернутися | Повернутися назад | Вгору | Нагору | До початку | До списку | Назад до списку
        Повернутися до списку | До розділу | Назад до розділу | Повернутися до розділу | Назад до новин
        До всіх новин | Назад до всіх новин | На головну | Головна | Головна сторінка | Усі новини | Всі новини
        Більше новин | Інші новини | Останні новини | Новини за темою | За темою | Схожі новини | Читати далі
        Читати більше | Читати повністю | Читайте також | Дивіться також | Див. також | Докладніше | Детальніше
        Дізнатися більше | Показати більше | Показати ще | Поділитися | Поширити | Скопіювати посилання
        Надіслати поштою | Друк | Роздрукувати | Друкувати | Версія для друку | Завантажити PDF | Попередня
        Наступна | Попередня новина | Наступна новина | Попередня сторінка | Наступна сторінка | Меню | Пошук
        Мапа сайту | Карта сайту | Контакти | Підписатися | Увійти | Вхід | Реєстрація | Коментарі
        Залишити коментар | Немає коментарів | Ми в соцмережах | Політика конфіденційності | Усі права захищено
        Усі права захищені | Реклама | Закрити""",
    "ar": """
        رجوع | عودة | العودة | الرجوع | العودة إلى الخلف | العودة إلى الأعلى | إلى الأعلى | أعلى الصفحة
        العودة إلى القائمة | العودة إلى القسم | العودة إلى الأخبار | العودة إلى جميع الأخبار
        العودة إلى الصفحة الرئيسية | الرئيسية | الصفحة الرئيسية | جميع الأخبار | كل الأخبار | المزيد من الأخبار
        أخبار أخرى | آخر الأخبار | أخبار ذات صلة | مواضيع ذات صلة | مقالات ذات صلة | اقرأ المزيد | إقرأ المزيد
        اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | متابعة القراءة | انظر أيضا | شاهد أيضا | شاهد المزيد | المزيد
        عرض المزيد | التفاصيل | لمزيد من التفاصيل | لمعرفة المزيد | شارك | مشاركة | شارك على فيسبوك | شارك على تويتر
        نسخ الرابط | إرسال بالبريد الإلكتروني | طباعة | اطبع | نسخة للطباعة | تحميل PDF | السابق | التالي
        المقال السابق | المقال التالي | الصفحة التالية | الصفحة السابقة | القائمة | بحث | البحث | خريطة الموقع
        اتصل بنا | اشترك | الاشتراك | تسجيل الدخول | تسجيل | التعليقات | تعليقات | أضف تعليقا | لا توجد تعليقات
        تابعنا | سياسة الخصوصية | جميع الحقوق محفوظة | إعلان | إغلاق""",
    "zh": """
        返回 | 返回顶部 | 回到顶部 | 返回列表 | 返回栏目 | 返回新闻列表 | 返回首页 | 返回上一页 | 首页 | 所有新闻
        全部新闻 | 更多新闻 | 其他新闻 | 最新新闻 | 相关新闻 | 相关文章 | 相关阅读 | 相关链接 | 推荐阅读 | 延伸阅读
        阅读更多 | 阅读全文 | 继续阅读 | 查看更多 | 查看全文 | 更多 | 了解更多 | 详情 | 查看详情 | 加载更多 | 分享
        分享到 | 分享到微信 | 分享到微博 | 复制链接 | 打印 | 打印本页 | 打印版 | 下载PDF | 上一篇 | 下一篇 | 上一页
        下一页 | 菜单 | 搜索 | 网站地图 | 联系我们 | 订阅 | 登录 | 注册 | 评论 | 发表评论 | 暂无评论 | 关注我们
        隐私政策 | 版权所有 | 广告 | 关闭 | 关闭窗口 | 返回頂部 | 返回列表頁 | 返回首頁 | 首頁 | 更多新聞 | 相關新聞
        相關文章 | 閱讀更多 | 繼續閱讀 | 查看更多內容 | 了解更多資訊 | 列印 | 上一頁 | 下一頁 | 搜尋 | 聯絡我們
        訂閱 | 登入 | 留言 | 隱私權政策 | 版權所有 | 廣告 | 關閉""",
    "ja": """
        戻る | 前のページに戻る | トップへ戻る | ページの先頭へ | ページトップへ | ページの先頭へ戻る
        このページの先頭へ | 一覧へ | 一覧に戻る | 一覧へ戻る | 記事一覧へ | ニュース一覧へ | ニュース一覧に戻る
        ニュース一覧へ戻る | ホーム | トップページ | トップページへ | ホームに戻る | すべてのニュース | ニュース一覧
        その他のニュース | 最新ニュース | 関連ニュース | 関連記事 | 続きを読む | もっと読む | 全文を読む
        もっと見る | 詳細 | 詳しく見る | 詳細を見る | 詳しくはこちら | さらに表示 | シェア | シェアする | 共有
        共有する | ツイート | リンクをコピー | メールで送る | 印刷 | 印刷する | 印刷用ページ | PDFをダウンロード
        前へ | 次へ | 前の記事 | 次の記事 | 前のページ | 次のページ | メニュー | 検索 | サイトマップ | お問い合わせ
        購読する | ログイン | 新規登録 | コメント | コメントを書く | コメントする | フォローする
        プライバシーポリシー | 広告 | 閉じる""",
}
_ORNAMENTS = " \t←→↑↓⇐⇒‹›<>[](){}|•·*#\"'-:►▶◀»«"
# Nothing on the lists comes near it, and no long line has to be normalized.
_LONGEST = 48


def phrase_key(line: str) -> str:
    """Return what makes two lines of navigation the same: their words, without arrows and brackets around them.

    An ellipsis goes too, but no period: it ends a sentence.
    """
    return normalize(line).strip(_ORNAMENTS).removesuffix("...") if len(line) <= _LONGEST else ""


def phrase_keys(phrases: Iterable[str]) -> frozenset[str]:
    """Return the keys of phrases."""
    return frozenset(filter(None, map(phrase_key, phrases)))


NAVIGATION = phrase_keys(
    phrase for block in _PHRASES.values() for line in block.splitlines() for phrase in line.split("|")
)

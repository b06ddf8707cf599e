"""Japanese."""

from __future__ import annotations

from digest.languages.language import (
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
    code="ja",
    calendar=Calendar(
        weekday_patterns=(
            "月曜",
            "火曜",
            "水曜",
            "木曜",
            "金曜",
            "土曜",
            "日曜",
        ),
        weekday_hints=(
            "[(（・]月",
            "[(（・]火",
            "[(（・]水",
            "[(（・]木",
            "[(（・]金",
            "[(（・]土",
            "[(（・]日",
        ),
        has_numbered_months=True,
    ),
    dates=Dates(
        today=words("今日 昨日 明日 本日"),
        labels=phrases("日付 | 公開日 | 投稿日"),
    ),
    numbers=NumberWords(
        zero="ゼロ 零 〇",
        more={
            2: "ふたつ ふたり",
            3: "みっつ",
            4: "よっつ",
            5: "いつつ",
            6: "むっつ",
            7: "ななつ",
            8: "やっつ",
            9: "ここのつ",
        },
        multipliers={2: "百", 3: "千", 4: "万", 8: "億", 12: "兆"},
        in_han=True,
        counters="[人名歳年件台隻艘頭倍]|[かカヶ]月|[時日週]間",
        skips_zero=True,
        is_spaced=False,
        not_numbers="千万(?!円|人|[^\\W\\d]*(?:ドル|トン))|万[一が国全能歳博年]|(?<=[数何幾])[十百千万億]+|[百千](?=[科貨合葉代歳獣選])|"
        "十分(?!間|の|[前後])|三[菱井越重浦角島宅]|零[細下]|[二八十]六?進|四[国季方]|九州|五輪|五十嵐|六本木|八[王幡戸重]|二酸化|七夕|十字|"
        "八百屋|八百長|十八番|十勝|一石二鳥|二[宮階]堂",
        synonyms={
            2: "両 双 ペア 二 倍 半 ふた コンビ ダブル",
            3: "三 四半期 トリプル",
            4: "四 四半",
            6: "六 半",
            10: "十",
            12: "十二 ダース 正午 零時 深夜",
            100: "百 世紀",
            1000: "千",
            10**6: "百万",
            10**9: "十億",
        },
    ),
    openers=Openers(
        dependent=phrases("""
            彼 | これ | それ | この | その | しかし | また | そして | さらに | 一方 | ただ | だが
        """),
    ),
    counted=Counted(
        nouns_stay_singular=True,
    ),
    notices=Notices(
        beginnings=phrases("""
            関連記事 | 写真： | 続きを読む | 写真: | 画像： | 画像: | 出典： | 出典: | 提供： | 提供: | 動画：
            | 文： | 取材・文 | 編集： | 更新日 | 公開日 | 最終更新 | 無断転載 | この記事は、会員 | 会員登録
            | メルマガ登録 | あわせて読みたい | フォローする | シェアする
        """),
        whole=phrases("広告 | シェア | 印刷 | コメント | 関連ニュース | 関連リンク | 広告を見る"),
        within=phrases("メールマガジンに"),
    ),
    navigation=phrases("""
        戻る | 前のページに戻る | トップへ戻る | ページの先頭へ | ページトップへ | ページの先頭へ戻る
        | このページの先頭へ | 一覧へ | 一覧に戻る | 一覧へ戻る | 記事一覧へ | ニュース一覧へ | ニュース一覧に戻る
        | ニュース一覧へ戻る | ホーム | トップページ | トップページへ | ホームに戻る | すべてのニュース
        | ニュース一覧 | その他のニュース | 最新ニュース | 関連ニュース | 関連記事 | 続きを読む | もっと読む
        | 全文を読む | もっと見る | 詳細 | 詳しく見る | 詳細を見る | 詳しくはこちら | さらに表示 | シェア
        | シェアする | 共有 | 共有する | ツイート | リンクをコピー | メールで送る | 印刷 | 印刷する | 印刷用ページ
        | PDFをダウンロード | 前へ | 次へ | 前の記事 | 次の記事 | 前のページ | 次のページ | メニュー | 検索
        | サイトマップ | お問い合わせ | 購読する | ログイン | 新規登録 | コメント | コメントを書く | コメントする
        | フォローする | プライバシーポリシー | 広告 | 閉じる
    """),
    units={
        "dollar": Unit(surely="ドル"),
        "euro": Unit(surely="ユーロ"),
        "pound": Unit(perhaps="ポンド"),
        "yen or yuan": Unit(surely="円"),
        "Swiss franc": Unit(perhaps="フラン"),
        "percent": Unit(surely="パーセント"),
        "degree Celsius": Unit(perhaps="度"),
        "degree Fahrenheit": Unit(perhaps="度"),
        "kilometer": Unit(surely="キロメ", perhaps="キロ"),
        "kilogram": Unit(surely="キログ", perhaps="キロ(?!メ)"),
        "mile": Unit(surely="マイル"),
        "foot": Unit(surely="フィート"),
        "meter or million": Unit(perhaps="メ|百?万|億"),
        "before our era": Unit(perhaps="前"),
    },
    hours=Hours(
        hours=by_number(r"""
            一(?=時[半にごま頃過前\d]) (?<=午[前後])一 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九
            | 十 | 十一 | 十二 | 十三 | 十四 | 十五 | 十六 | 十七 | 十八 | 十九 | 二十 | 二十一
            | 二十二 | 二十三 | 二十四
        """),
        after="時(?![間代期点])",
        am=r"a\.?\s?m\.?|午前|未明",
        morning="早朝|今朝|朝",
        noon="正午|お?昼",
        afternoon="午後",
        evening="夕方|今夜|今晩|夜(?!中)|晩",
        night="真?夜中|深夜",
        at_noon="正午",
        at_midnight="真夜中",
        spoken_past={
            "{hour}時半": 30,
            "{hour}時三十分": 30,
            "{hour}時十五分": 15,
            "{hour}時四十五分": 45,
        },
        minutes="分",
        joins="から|まで|と|、|・|または",
    ),
    negators=words("ない なかった なく なけれ ません ませんでした ず(?:に)? ぬ 無 未 不 非 否"),
    probes=(
        "記事は月曜日から {0} にあります。",
        "{0} と {1} で読めます。",
    ),
)

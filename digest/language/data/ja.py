"""Japanese."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="ja",
    relative_length=0.47,
    puts_modifiers_first=True,
    calendar=schema.Calendar(
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
    dates=schema.Dates(
        today=schema.words("今日 昨日 明日 本日"),
        labels=schema.phrases("日付 | 公開日 | 投稿日"),
    ),
    numbers=schema.NumberWords(
        minus="マイナス|氷点下|零下",
        below_zero="氷点下|零下",
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
        not_numbers="千万(?!円|人|[^\\W\\d]*(?:ドル|トン))|万[一が国全能歳博年]|(?<=[数何幾])[十百千万億]+|"
        "[百千](?=[科貨合葉代歳獣選])|"
        "十分(?!間|の|[前後])|三[菱井越重浦角島宅]|零[細下]|[二八十]六?進|四[国季方]|九州|五輪|五十嵐|六本木|"
        "八[王幡戸重]|二酸化|七夕|十字|"
        "八百屋|八百長|十八番|十勝|一石二鳥|二[宮階]堂",
    ),
    amounts=schema.Amounts(
        one="一",
    ),
    ordinals=schema.Ordinals(
        before_number="第",
        after_number="番目|回目|度目|人目|件目|期目|年目|日目|位|世紀|等賞",
        phrases={
            1: "第一(?![二三四五六七八九十百])|(?<![一二三四五六七八九十百千万])一(?:番|回|度|人|件|期|年|日)目|"
            "最初の|初の|前半|上半期|上期|ひとつ目|"
            "一つ目",
            2: "後半|下半期|下期|ふたつ目|二つ目",
            3: "三つ目|第三四半期",
            4: "第四四半期",
        },
        unsure="第三(?:者|国)|第一(?:線|人者)|ニ?後半|前半|最初の|初の",
    ),
    fractions=schema.Fractions(
        one={
            2: "半分|半数|過半数|半減|折半",
        },
        perhaps={
            2: "半",
            3: "三分|3分",
            4: "四分|4分|四半期",
        },
        parts={
            10: "割(?![合引れりる])",
        },
        parts_before={
            2: "[二2２]分の",
            3: "[三3３]分の",
            4: "[四4４]分の",
            5: "[五5５]分の",
            6: "[六6６]分の",
            7: "[七7７]分の",
            8: "[八8８]分の",
            9: "[九9９]分の",
            10: "十分の|10分の|１０分の",
        },
        numerators="一 二 三 四 五 六 七 八 九",
    ),
    openers=schema.Openers(
        readers="あなた|(?<!の)皆さん",
        dependent=schema.phrases("""
            彼 | これ | それ | この | その | しかし | また | そして | さらに | 一方 | ただ | だが | 彼女 | 彼ら | 同氏
            | 同社 | 同日 | しかも | だから | したがって | そのため | それでも | 一方で | なお | つまり | このため
            | これに | それに | あの | ところが | でも | 加えて
            | 以下は | 以下に | こちらは | こちらが
        """),
        connecting="もちろん|しかし|一方",
        first_person=schema.words("私は 私の 私が 私も 私たち 僕は 僕の 我々は 筆者は"),
        speakers=schema.words("彼は 彼女は 同氏は"),
        unnamed=("(?:同)?(?:会議|会談|式典|会合|イベント|大会|催し|セミナー|フォーラム)(?:は|が|には|では)"),
        referring=(
            r"翌日|その後|当日|同じ日|そこで|そこに|そこから|あそこ|両者|両氏|二人は|2人は|いずれも|(?:数|\d+)(?:日|年|か月|カ月|週間|時間)後(?:、|に)|こうした"
            "|そうした|このよう|そのよう|これら|それら|どちらも"
        ),
        own_voice="私(?![立鉄学服有用的語企営案道物費見信邸])|僕|俺|我々|われわれ|筆者|本記事|この記事",
    ),
    captions=schema.Captions(
        positions="左|右|中央|写真(?:左|右|中央)?|[左右]から|資料写真|[左右]端|イメージ(?:写真|画像)?",
        pictured=schema.phrases("^写真は"),
    ),
    clauses=schema.Clauses(
        reporting=(
            "述べ|語っ|話し|発表|明らかにし|伝え|報じ|によると|によれば|強調し|説明し|指摘し|コメントし|と(?:し|い)"
            "|訴え|主張|見方|考え"
        ),
    ),
    counted=schema.Counted(
        vague=schema.words("号 番 位 次 回 世 度 点 目 倍 歳 代"),
    ),
    notices=schema.Notices(
        credits=schema.words("写真 画像 撮影"),
        beginnings=schema.phrases("""
            関連記事 | 写真： | 続きを読む | 写真: | 画像： | 画像: | 出典： | 出典: | 提供： | 提供: | 動画： | 文：
            | 取材・文 | 編集： | 更新日 | 公開日 | 最終更新 | 無断転載 | この記事は、会員 | 会員登録 | メルマガ登録
            | あわせて読みたい | フォローする | シェアする | 編集部注 | 編集者注 | 編集部より | 編注 | 訂正： | 訂正:
            | お詫びと訂正 | この記事は | 本記事は | 本稿は | 追記： | 追記: | 提供 by | 協賛： | 広告： | pr：
            | 撮影： | 撮影: | 写真提供 | 写真／ | 写真/ | 写真＝ | 写真= | 画像提供 | 図： | 動画を見る | 動画はこちら
            | 音声を聴く | チケットはこちら | チケット： | チケット購入 | 購入はこちら | 予約はこちら | クーポンコード
            | ダウンロードは | 詳細はこちら | もっと見る | もっと読む | 全文を読む | 記事の続き | 続きを
            | こちらもおすすめ | こちらの記事 | おすすめ記事 | 合わせて読みたい | 会員になる | 会員限定 | 有料会員
            | 無料会員 | この続きを | ログインして | メルマガ | ニュースレターに | ニュースレターを | ご意見
            | 関連ニュース | 関連リンク | 関連： | 【関連 | 【写真 | 【動画 | 【あわせて | 当サイトは | このサイトは
            | 文／ | 文/ | 取材： | 執筆： | 協力： | 引用元 | 寄付はこちら | 購読はこちら | フォローはこちら
            | コメントを書く | コメントを投稿 | 登録はこちら | アプリをダウンロード | スポンサー： | 詳しくはこちら
            | 続きはこちら | ご支援を
        """),
        whole=schema.phrases("""
            広告 | シェア | 印刷 | コメント | 関連ニュース | 関連リンク | 広告を見る | 続きを読む | もっと見る
            | もっと読む | 関連記事 | 写真 | 動画 | 購読する | フォロー | 詳細 | チケットはこちら | 登録する | 出典
        """),
        within=schema.phrases("""
            メールマガジンに | に最初に表示されました | に最初に登場しました | で最初に公開されました | 無断転載を禁じ
            | 無断転載・複製 | 無断複製 | all rights reserved | チャンネル登録 | ニュースレターを購読
        """),
        patterns=r"(?:無料で|無料)(?:お試し|体験|登録)",
    ),
    navigation=schema.phrases("""
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
    units=schema.units("""
        dollar: ドル 米ドル カナダドル 豪ドル 香港ドル | euro: ユーロ | pound: 英ポンド
        ポンド? | yen: 円 | yuan: 元 人民元 | ruble: ルーブル | lira: リラ |
        tenge: テンゲ | dram: ドラム | zloty: ズロチ ズウォティ | franc: フラン
        スイスフラン | hryvnia: フリヴニャ フリブナ | rupee: ルピー | peso: ペソ |
        won: ウォン | real: レアル | crown: クローナ クローネ コルナ | riyal: リヤル
        リアル | dinar: ディナール | dirham: ディルハム | rand: ランド | shekel:
        シェケル | forint: フォリント | percent: パーセント | percentage
        point: パーセントポイント %ポイント | second: 秒 秒間 | minute: 分間 分? |
        hour: 時間 | day: 日 日間 | week: 週間 週 | month: か月 カ月 ヶ月 ケ月
        ヵ月 か月間 カ月間 箇月 | year: 年 年間 歳 才 周年 | century: 世紀 |
        millimeter: ミリメートル ミリ? | centimeter: センチメートル センチ? |
        meter: メートル | kilometer: キロメートル キロ? | mile: マイル |
        nautical mile: 海里 | foot: フィート | inch: インチ | yard: ヤード |
        gram: グラム | kilogram: キログラム キロ? | tonne: トン | pound of
        weight: ポンド? | ounce: オンス | square meter: 平方メートル 平米 |
        square kilometer: 平方キロメートル 平方キロ | square mile: 平方マイル |
        square foot: 平方フィート | hectare: ヘクタール | acre: エーカー |
        liter: リットル | gallon: ガロン | barrel: バレル | cubic meter:
        立方メートル | meter per second: メートル毎秒 | knot: ノット | degree
        Celsius: 度? | degree Fahrenheit: 度? | watt: ワット |
        kilowatt: キロワット | megawatt: メガワット | gigawatt: ギガワット |
        terawatt: テラワット | kilowatt-hour: キロワット時 | megawatt-hour:
        メガワット時 | gigawatt-hour: ギガワット時 | terawatt-hour: テラワット時 |
        kilobyte: キロバイト | megabyte: メガバイト | gigabyte: ギガバイト |
        terabyte: テラバイト | point: ポイント
    """),
    names=schema.Names(
        places=schema.places("""
            US: アメリカ, 米国, 合衆国 | GB: イギリス, 英国 | NL: オランダ | EU: EU, 欧州連合 | UN: 国連, 国際連合
            | AE: UAE, アラブ首長国連邦 | CZ: チェコ | MM: ミャンマー, ビルマ | CD: コンゴ, コンゴ民主共和国
            | CG: コンゴ | PS: パレスチナ | BA: ボスニア | VA: バチカン | KR: 韓国 | KP: 北朝鮮 | CN: 中国 | HK: 香港
            | MO: マカオ | TW: 台湾 | VN: ベトナム | DE: ドイツ | GE: ジョージア, グルジア | UA: ウクライナ
            | RU: ロシア | NATO: NATO, 北大西洋条約機構 | WHO: WHO, 世界保健機関 | IMF: IMF, 国際通貨基金
            | WTO: WTO, 世界貿易機関 | OPEC: OPEC, 石油輸出国機構 | ECB: ECB, 欧州中央銀行
            | IAEA: IAEA, 国際原子力機関 | England: イングランド | Scotland: スコットランド | Wales: ウェールズ
            | Northern Ireland: 北アイルランド | Crimea: クリミア | Siberia: シベリア | Chechnya: チェチェン
            | Tibet: チベット | Xinjiang: 新疆 | Catalonia: カタルーニャ | Bavaria: バイエルン
            | California: カリフォルニア | Texas: テキサス | Florida: フロリダ | West Bank: ヨルダン川西岸
            | Washington: ワシントン | Beijing: 北京 | San Francisco: サンフランシスコ | Boston: ボストン
            | Miami: マイアミ | Houston: ヒューストン | Philadelphia: フィラデルフィア | Munich: ミュンヘン
            | Hamburg: ハンブルク | Cologne: ケルン | Frankfurt: フランクフルト | Stuttgart: シュツットガルト
            | Dresden: ドレスデン | Leipzig: ライプツィヒ | Hanover: ハノーファー | Bremen: ブレーメン
            | Nuremberg: ニュルンベルク | Geneva: ジュネーブ, ジュネーヴ | Bern: ベルン | Basel: バーゼル
            | Salzburg: ザルツブルク | Milan: ミラノ | Naples: ナポリ | Turin: トリノ | Venice: ベネチア, ヴェネツィア
            | Florence: フィレンツェ | Barcelona: バルセロナ | Seville: セビリア | Valencia: バレンシア | Lyon: リヨン
            | Marseille: マルセイユ | Strasbourg: ストラスブール | Rotterdam: ロッテルダム | The Hague: ハーグ
            | Antwerp: アントワープ | Manchester: マンチェスター | Liverpool: リバプール | Edinburgh: エディンバラ
            | Oxford: オックスフォード | Cambridge: ケンブリッジ | Krakow: クラクフ | Gdansk: グダニスク
            | Saint Petersburg: サンクトペテルブルク | Kazan: カザン | Sochi: ソチ | Kharkiv: ハルキウ, ハリコフ
            | Odesa: オデーサ, オデッサ | Lviv: リビウ | Mariupol: マリウポリ | Donetsk: ドネツク | Ankara: アンカラ
            | Izmir: イズミル | Tel Aviv: テルアビブ | Haifa: ハイファ | Rafah: ラファ | Aleppo: アレッポ
            | Mosul: モスル | Mecca: メッカ | Alexandria: アレクサンドリア | Cape Town: ケープタウン
            | Delhi: デリー, ニューデリー | Mumbai: ムンバイ | Islamabad: イスラマバード | Osaka: 大阪 | Kyoto: 京都
            | Hiroshima: 広島 | Fukushima: 福島 | Busan: 釜山, プサン | Guangzhou: 広州 | Shenzhen: 深圳, 深セン
            | Wuhan: 武漢 | Chengdu: 成都 | Tianjin: 天津 | Nanjing: 南京 | Chongqing: 重慶 | Hanoi: ハノイ
            | Canberra: キャンベラ | Wellington: ウェリントン | Ottawa: オタワ | Montreal: モントリオール
            | Rio de Janeiro: リオデジャネイロ | Astana: アスタナ | Abu Dhabi: アブダビ | Doha: ドーハ | Taipei: 台北
            | Pyongyang: 平壌, ピョンヤン | Kyiv: キーウ, キエフ
        """),
        demonyms=schema.places("""
            US: 米 | GB: 英 | FR: 仏 | DE: 独 | RU: 露 | CN: 中 | JP: 日 | KR: 韓 | IN: 印 | IT: 伊 | AU: 豪 | 150: 欧
            | EU: 欧
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number(r"""
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
    estimates=schema.Estimates(
        least="少なくとも|以上|を?超え|余り",
        most="以下|未満|最大",
        about="約|およそ|ほぼ|前後|ほど|近く|程度|くらい|ぐらい",
        disputes=r"否定|否認",
        outcomes={
            "dead": "死亡|死者|亡くな|犠牲|死ん",
            "hurt": "けが|負傷|怪我|重傷|軽傷",
            "missing": "行方不明|不明者",
            "detained": "逮捕|拘束",
            "evacuated": "避難",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("""
            ない なかった ありません ません せず [できれらえげけせてべめね]ず(?=に|、|。|$)
            なし(?=[、。でに]) 無し
        """),
        perhaps=schema.words("なかっ なけれ なく 無 未 不 非 拒 止 無事 だけ 閉鎖 無料 負け 不明"),
        idioms=schema.words(r"""
            やむを得(?:ない|ません|なかった) ざるを得(?:ない|ません|なかった)
            しか[^。、]{0,20}(?:ない|なかった|ません|ず) 少ない
            (?:かつて|これまで|今まで|過去)に?ない(?:ほど|ほどに|くらい)?
            これほど[^。、]{0,16}こと(?:は|が)(?:ない|なかった|ありません) 前例(?:が|の)ない を下ら(?:ない|ず)
            のほか[^。、]{0,12}(?:ない|なかった|ません) 少なくない
            少しも失わ\w*(?:ない|なかった)
        """),
        lookalikes=schema.words("""
            だけで(?:は|も)?な[いく] ばかりで(?:は|も)?な[いく] のみなら(?:ず|ない) かもしれ(?:ない|ません)
            に(?:違い|ちがい|相違)(?:ない|ありません|なかった)
            な(?:ければ|くては|いと|くちゃ)(?:なら|いけ)(?:ない|ません|なかった)
            にほかなら(?:ない|ません|なかった) [間ま]もなく 少なく(?:とも)? なくな[るっり] 亡くな[っりる]
            (?:関わ|かかわ|拘わ|拘)らず 問わず 相変わらず 思わず 劣らず 残らず なくても 絶えず さりげなく
            くまなく 限りなく 必ず まず いずれ わずか はず みず ずつ ではないか ないか(?=[？?と。]|$)
            ませんか ない(?:うち|限り) もったいない 危ない あぶない とんでもない 無線 未[来明] 不動産
            非[常難] 国境なき なければなりません 無人[機航] 間違い(?:ない|ありません|なかった)
        """),
    ),
    recognition=schema.Recognition(
        foreign_letters=(
            "们这说时个对吗么为从让给还过进边发经关门问间见东车长马员该与于乡买卖书币师带"
            "帮应张户执扩扫护报拟拥择换损据无术权极构枪标检楼欢汉汇汤沟泽济测满灾点烟热状"
            "独环现电监盘础确离种积称穷笔类纪级纳纸线组细终统继续网罚罗职联脑脸节药获营"
        ),
    ),
    probes=(
        "記事は月曜日から {0} にあります。",
        "{0} と {1} で読めます。",
    ),
    topics=schema.places("""
            politics: 政治, 政局, 選挙, 国会, 政府
            | world: 国際, 海外, 世界, ワールド, 国際ニュース, 外交
            | business: 経済, ビジネス, 経済・ビジネス, 金融, 企業, 市場, マーケット, 株式, マネー, 産業
            | technology: テクノロジー, テック, it, it・科学, インターネット, ネット, デジタル, 人工知能, ai, 技術,
            情報セキュリティ, ソフトウェア
            | science: 科学, サイエンス, 科学・環境, 研究, 宇宙, 天文
            | health: 健康, 医療, 医療・健康, ヘルス, ヘルスケア, 新型コロナ, 新型コロナウイルス
            | sport: スポーツ, サッカー, 野球, プロ野球, テニス, ゴルフ, 相撲, 大相撲, バスケットボール,
            オリンピック, 五輪, ラグビー, 高校野球
            | culture: 文化, カルチャー, 芸能, エンタメ, 文化・芸能, エンターテインメント, 芸術, アート, 音楽, 映画,
            演劇, 本, 文学, 書評, テレビ, アニメ
            | environment: 環境, 気候変動, 自然, エコ, 気候, 環境・エネルギー
            | education: 教育, 学校, 大学, 学び
            | society: 社会, くらし, 暮らし, ライフ, ライフスタイル, 生活, 宗教, 家族, 人権
            | crime: 事件・司法, 事件, 事件・事故, 司法, 裁判, 警察, 犯罪, 法律, 事故
            | opinion: オピニオン, 社説, 論説, コラム, 意見, 投書, 論壇
            | travel: 旅行, トラベル, 旅, 観光
            | local: 地域ニュース, 地域, 地方, 地元, ローカル
            | none: ニュース, 最新, 最新ニュース, 速報, トップ, トップニュース, トピックス, 主要, ヘッドライン,
            一般, 総合, その他, 未分類, 記事, ブログ, ホーム, 動画, 写真, ギャラリー, ポッドキャスト, ライブ,
            お知らせ, プレスリリース, 独自, 特集, インタビュー, 分析, 解説, 国内, 人気, 今日, 今週, イベント,
            おすすめ
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: スポンサー記事, 記事広告, タイアップ, タイアップ広告, 提供記事, 企画広告 | deals: セール情報,
            お得情報, 本日のセール, クーポン | tips: 占い, 今日の運勢, 星占い, クロスワード, 数独, クイズ, 競馬予想
            | live blog: ライブ, 生中継, 速報中, ライブ中継, ライブ配信, 実況, タイムライン | gallery: 写真, 写真特集,
            フォトギャラリー, 画像, 写真集, フォト | audio: ポッドキャスト, 音声 | video: 動画, 映像, ビデオ
            | jobs: 求人, 求人情報, スタッフ募集, 採用情報 | listing:
            読者の皆さまへ, 編集部から, 編集後記,
            番組表, イベント情報, リンク集, テレビ欄
        """),
        bracketed=schema.by_genre("advertisement: pr, ad, sponsored, 提供, 広告, プロモーション"),
        titles={
            "deals": (
                "クーポンコード|(?:amazon|楽天|ブラックフライデー|プライムデー).{0,20}(?:セール|%オフ"
                "|%off).{0,40}(?:円|オフ|off)"
            ),
            "tips": (
                "(?:今日|今週|今月|明日)の(?:運勢|占い|星占い)|星座占い|ロト[67]の?(?:当選番号|抽選結果)"
                "|宝くじ当選番号|競馬予想"
            ),
            "gallery": "(?:今日|今週)の(?:一枚|写真)$|写真特集",
            "jobs": "(?:スタッフ|社員|アルバイト)(?:を)?募集(?:中|します|のお知らせ)$",
            "listing": "番組表|今週のリンク|週末イベント情報",
        },
        texts={
            "advertisement": "(?:この記事|本記事|本コンテンツ)は.{0,20}(?:広告|提供|プロモーション|pr)",
            "deals": "クーポンコード",
        },
        offers=r"本日限り|今日だけ|\d+[%％](?:オフ|off|引き)|送料無料|期間限定価格",
        sections=schema.by_genre("""
            advertisement: 記事広告, タイアップ, スポンサー記事 | deals: クーポン | tips: 占い, 今日の運勢
            | gallery: 写真特集, フォトギャラリー, 写真 | audio: ポッドキャスト | video: 動画, 映像 | jobs: 求人,
            求人情報 | listing: 番組表
        """),
        rooms="[sl]?[ld]{0,2}k|r|部屋|室|間",
        areas="平米|坪",
        prices="円|万円",
        residue=schema.phrases(
            "速報 | 独自 | 更新 | 追記 | 独占 | 号外 | 会員限定 | 有料会員限定 | 続報 | ニュース速報"
        ),
        headings=schema.phrases("""
            オピニオン | 社説 | 分析 | コラム | 解説 | 論説 | インタビュー | ニュース | 政治 | 経済 | スポーツ | 文化
            | 国際 | 社会
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("購読 | 登録 | 購読する | 購読希望"),
        leave=schema.phrases("購読解除 | 購読停止 | 登録解除 | 退会 | 配信停止 | 解除"),
        confirm=schema.phrases("確認 | 確認しました | はい"),
        help=schema.phrases("ヘルプ"),
        topics=schema.phrases("トピック | テーマ"),
        everything=schema.phrases("すべて | 全て"),
        answered=schema.phrases("返信"),
        passed_on=schema.phrases("転送"),
        sender=schema.phrases("差出人 | 送信元"),
        signed=schema.phrases("iphoneから送信 | androidから送信 | outlookを取得"),
    ),
)

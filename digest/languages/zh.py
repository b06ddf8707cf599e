"""Chinese."""

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
    code="zh",
    calendar=Calendar(
        weekday_patterns=(
            "星期一",
            "星期二",
            "星期三",
            "星期四",
            "星期五",
            "星期六",
            "星期[日天]",
        ),
        weekday_hints=(
            "[周週拜]一",
            "[周週拜]二",
            "[周週拜]三",
            "[周週拜]四",
            "[周週拜]五",
            "[周週拜]六|周末",
            "[周週拜][日天]|周末",
        ),
        has_numbered_months=True,
    ),
    dates=Dates(
        today=words("今天 昨天 明天 今日 昨日 明日"),
        labels=phrases("日期 | 发布日期 | 发布时间 | 發布日期"),
    ),
    numbers=NumberWords(
        zero="零 〇",
        multipliers={2: "百", 3: "千", 4: "万 萬", 8: "亿 億", 12: "兆"},
        in_han=True,
        is_spaced=False,
        counters="[人名个個位只隻艘辆輛座家年天岁歲周週件种種]|小[时時]|分[钟鐘]",
        not_numbers="万一|万[万分般能岁幸科宁州华圣恶有无物象众]|千万(?=[不别要小记注富]|$)|(?<=[上数數几幾])[十百千万萬亿億]+|"
        "(?:星期|周|週|礼拜|禮拜)[二三四五六]|十分(?![钟鐘之])|三星|四川|四处|四周|三亚|五角大[楼樓]|五[台粮]|九[江龙寨州]|七夕|二手|二[维胡]|"
        "不三不四|三位一体|三位一體|二人[転转]|三番[五两]次|乱七八糟|再三|零[下售件食细細]|[二八十]六?[进進]|百[姓度分货事]|千[禧方古家葉里]|三峡|三明|六盘|八[卦达里]|十[堰足字]|三[角国农]|两[岸会党性]",
        synonyms={
            2: "双 雙 对 對 俩 倆 两 兩 半 二 再",
            3: "三 季",
            4: "四 刻",
            6: "六 半",
            10: "十 旬",
            12: "十二 打 中午 午夜 正午",
            14: "两周 兩週",
            100: "百 世纪 世紀",
            1000: "千",
            10**6: "百万 百萬",
            10**9: "十亿 十億",
        },
    ),
    openers=Openers(
        reporting_unspaced=words("说道 问道 喊道 说 问 表示 称"),
        dependent=phrases("""
            他 | 她 | 它 | 这 | 這 | 该 | 該 | 此 | 但 | 而 | 不过 | 不過 | 然而 | 同时 | 同時 | 因此 | 另外
            | 其中 | 对此 | 據此 | 据此
        """),
    ),
    counted=Counted(
        nouns_stay_singular=True,
    ),
    notices=Notices(
        beginnings=phrases("""
            阅读更多 | 延伸阅读 | 相关新闻 | 责任编辑 | 来源： | 編輯： | 编辑： | 来源: | 图片来源 | 图片：
            | 图： | 摄影： | 摄影: | 记者： | 作者： | 责编： | 责编: | 校对： | 編輯: | 來源： | 來源: | 關鍵字：
            | 关键词： | 标签： | 更新时间 | 发布时间 | 版权声明 | 版权所有 | 未经授权 | 扫描二维码 | 扫码关注
            | 点击查看 | 点击进入 | 点击阅读 | 閱讀更多 | 延伸閱讀 | 相關新聞
        """),
        whole=phrases("广告 | 分享 | 评论 | 打印 | 订阅 | 相关阅读 | 相关新闻 | 更多 | 廣告 | 分享到"),
        within=phrases("关注我们的微信 | 关注公众号 | 订阅我们的"),
    ),
    navigation=phrases("""
        返回 | 返回顶部 | 回到顶部 | 返回列表 | 返回栏目 | 返回新闻列表 | 返回首页 | 返回上一页 | 首页 | 所有新闻
        | 全部新闻 | 更多新闻 | 其他新闻 | 最新新闻 | 相关新闻 | 相关文章 | 相关阅读 | 相关链接 | 推荐阅读
        | 延伸阅读 | 阅读更多 | 阅读全文 | 继续阅读 | 查看更多 | 查看全文 | 更多 | 了解更多 | 详情 | 查看详情
        | 加载更多 | 分享 | 分享到 | 分享到微信 | 分享到微博 | 复制链接 | 打印 | 打印本页 | 打印版 | 下载PDF
        | 上一篇 | 下一篇 | 上一页 | 下一页 | 菜单 | 搜索 | 网站地图 | 联系我们 | 订阅 | 登录 | 注册 | 评论
        | 发表评论 | 暂无评论 | 关注我们 | 隐私政策 | 版权所有 | 广告 | 关闭 | 关闭窗口 | 返回頂部 | 返回列表頁
        | 返回首頁 | 首頁 | 更多新聞 | 相關新聞 | 相關文章 | 閱讀更多 | 繼續閱讀 | 查看更多內容 | 了解更多資訊
        | 列印 | 上一頁 | 下一頁 | 搜尋 | 聯絡我們 | 訂閱 | 登入 | 留言 | 隱私權政策 | 版權所有 | 廣告 | 關閉
    """),
    units={
        "dollar": Unit(surely="美元", perhaps="美金|元"),
        "euro": Unit(surely="欧元|歐元"),
        "pound": Unit(perhaps="英镑|英鎊"),
        "yen or yuan": Unit(surely="日元|日圆|人民币", perhaps="元"),
        "Swiss franc": Unit(surely="瑞士法郎", perhaps="法郎"),
        "percent": Unit(perhaps="百分"),
        "degree Celsius": Unit(perhaps="度"),
        "degree Fahrenheit": Unit(perhaps="度"),
        "kilometer": Unit(surely="公里|千米"),
        "kilogram": Unit(surely="公斤|千克"),
        "mile": Unit(surely="英里|哩", perhaps="海里|浬"),
        "foot": Unit(surely="英尺", perhaps="呎"),
        "meter or million": Unit(perhaps="米|百?万|萬|億"),
        "before our era": Unit(perhaps="前"),
    },
    hours=Hours(
        hours=by_number("""
            一(?=[点點][钟鐘半整一三]) (?<=[午上晨晚])一 | 二 两 兩 | 三 | 四 | 五 | 六 | 七
            | 八 | 九 | 十 | 十一 | 十二 | 十三 | 十四 | 十五 | 十六 | 十七 | 十八 | 十九 | 二十
            | 二十一 | 二十二 | 二十三 | 二十四
        """),
        after="[点點](?![一二三四五六七八九零〇])[钟鐘整]?|[时時](?![间間代期])",
        am=r"a\.?\s?m\.?|凌晨|拂晓|拂曉",
        morning="上午|早上|早晨|清晨|今早|今晨|早|晨",
        noon="中午|正午",
        afternoon="下午|午后|午後|傍晚",
        evening="晚上|晚间|晚間|今晚|当晚|當晚|昨晚|夜晚|晚",
        night="午夜|半夜|深夜|夜里|夜裡|夜间|夜間|夜",
        at_noon="正午|中午",
        at_midnight="午夜|半夜|子夜|零[点點时時]",
        spoken_past={
            "{hour}[点點时時]半": 30,
            "{hour}[点點]一刻": 15,
            "{hour}[点點]三刻": 45,
            "{hour}[点點时時]三十分?": 30,
            "{hour}[点點时時]四十五分?": 45,
            "{hour}[点點时時]十五分?": 15,
            "{hour}[点點时時]二十分?": 20,
            "{hour}[点點时時]四十分?": 40,
            "{hour}[点點时時]五十分?": 50,
            "{hour}[点點时時]零?五分": 5,
            "{hour}[点點时時]十分": 10,
        },
        spoken_to={
            "差一刻{hour}[点點]": 15,
            "{hour}[点點]差一刻": 15,
        },
        minutes="分",
        joins="到|至|和|与|與|或|及|、",
    ),
    negators=words("不 没 沒 无 無 未 非 别 勿 否 毋"),
    probes=(
        "文章从星期一起在 {0} 上。",
        "可以在 {0} 和 {1} 上阅读。",
    ),
)

"""Chinese."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="zh",
    relative_length=0.33,
    puts_modifiers_first=True,
    calendar=schema.Calendar(
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
    dates=schema.Dates(
        today=schema.words("今天 昨天 明天 今日 昨日 明日"),
        labels=schema.phrases("日期 | 发布日期 | 发布时间 | 發布日期"),
    ),
    numbers=schema.NumberWords(
        minus=r"零下|[负負]|[减減]去|(?<=[\u3400-\u9fff])(?<![年月日号號时時点點分周期第零一二三四五六七八九十])[-−–‑]",
        below_zero="零下",
        zero="零 〇",
        multipliers={2: "百", 3: "千", 4: "万 萬", 8: "亿 億", 12: "兆"},
        in_han=True,
        is_spaced=False,
        counters="[人名个個位只隻艘辆輛座家年天岁歲周週件种種]|小[时時]|分[钟鐘]",
        not_numbers="万一|万[万分般能岁幸科宁州华圣恶有无物象众]|千万(?=[不别要小记注富]|$)|"
        "(?<=[上数數几幾])[十百千万萬亿億]+|"
        "(?:星期|周|週|礼拜|禮拜)[二三四五六]|十分(?![钟鐘之])|三星|四川|四处|四周|三亚|五角大[楼樓]|五[台粮]|"
        "九[江龙寨州]|七夕|二手|二[维胡]|"
        "不三不四|三位一体|三位一體|二人[転转]|三番[五两]次|乱七八糟|再三|零[下售件食细細]|[二八十]六?[进進]|"
        "百[姓度分货事]|千[禧方古家葉里]|三峡|三明|六盘|八[卦达里]|十[堰足字]|三[角国农]|两[岸会党性]",
    ),
    amounts=schema.Amounts(
        defeats="负于|不敌|输给|失利|告负|落败|败给",
        one="一",
        halved="[个個年天月周]|小[时時]|分[钟鐘]",
        and_half="半",
        counted_collectives={12: "打"},
    ),
    ordinals=schema.Ordinals(
        before_number="第",
        after_number="季度(?!度)|世纪|世紀|等奖|等獎|年级|年級",
        phrases={
            1: "第一(?![二三四五六七八九十百])|首(?=次|个|個|位|届|屆|批|轮|輪|度|场|場|季|座|架|家)|一季度|"
            "上半(?:年|场|場|时|時|期|叶|葉)|一战",
            2: "下半(?:年|场|場|时|時|期|叶|葉)|二战|二戰",
        },
        unsure="第[一二](?:天|日|年|周)|第三(?:者|方)|第一(?:夫人|时间|時間|手|线)|首席",
    ),
    fractions=schema.Fractions(
        one={
            3: "每三[个個名位户家人].{0,6}一",
            4: "每四[个個名位户家人].{0,6}一",
            5: "每五[个個名位户家人].{0,6}一",
            10: "每十[个個名位户家人].{0,6}一",
            2: "一半|半数|半數|过半|過半|半个百分点|半個百分點|减半|減半",
        },
        perhaps={
            2: r"半|0\.5",
            3: "三分|三成",
            4: "四分|季|刻",
            5: "五分",
            10: "成",
        },
        parts={
            10: "成(?![一二三四五六七八九立为為功员員果本长長就绩績分交都年熟人品群千语語因效名型败敗份色])",
        },
        parts_before={
            2: "[二2]分之",
            3: "[三3]分之",
            4: "[四4]分之",
            5: "[五5]分之",
            6: "[六6]分之",
            7: "[七7]分之",
            8: "[八8]分之",
            9: "[九9]分之",
            10: "十分之|10分之",
        },
        numerators="一 二/两/兩 三 四 五 六 七 八 九",
    ),
    openers=schema.Openers(
        readers="你|您",
        reporting_unspaced=schema.words("说道 问道 喊道 说 问 表示 称"),
        dependent=schema.phrases("""
            他 | 她 | 它 | 这 | 這 | 该 | 該 | 此 | 但 | 而 | 不过 | 不過 | 然而 | 同时 | 同時 | 因此 | 另外 | 其中
            | 对此 | 據此 | 据此 | 随后 | 隨後 | 此外 | 与此同时 | 與此同時 | 对于此 | 他们 | 她们 | 其 | 并且 | 而且
            | 所以 | 于是 | 可是 | 但是 | 接着 | 之后 | 那么
            | 以下是 | 以下为 | 以下為 | 下面是
        """),
        connecting="当然|當然|然而|另一方面",
        first_person=schema.words("我们 我們 我的 我认为 我認為 我觉得 我覺得 我是 笔者 筆者 小编"),
        speakers=schema.words("他 她 他们 她们 他們 她們"),
        unnamed=(
            "(?:本次|此次|该)?(?:会议|會議|活动|活動|仪式|儀式|论坛|論壇|研讨会|會談|会谈|比赛"
            "|演习)(?![^，。]{0,6}[：“])"
        ),
        referring=(
            r"第二天|次日|[当當](?:天|日)|(?:[几幾數数两兩三]|\d+)(?:天|年|[个個]月|[周週]|小[时時])[后後]，|那[里裡]|在那|[两兩]人|[双雙]方|二者"
            "|[两兩]者|[为為]此|由此|如此|至此|此前"
        ),
        own_voice="(?<![自忘])我(?![国國省市县縣军軍党黨方])|咱们|咱們|[笔筆]者|本文",
    ),
    captions=schema.Captions(
        positions="左|右|中|[左右][一二三四]|左起|[资資]料[图圖照](?:片)?|[图圖][左右]|前排.{0,2}|[后後]排.{0,2}",
        pictured=schema.phrases("^图为 | ^圖為"),
    ),
    clauses=schema.Clauses(
        agents=schema.words("被 遭 由"),
        reporting=(
            "表示|说|說|称|稱|指出|宣布|宣佈|透露|强调|強調|认为|認為|报道|報道|報導|介绍|介紹|据|據|根据|根據"
            "|指(?=，|,)|坦言|回应|回應"
        ),
    ),
    counted=schema.Counted(
        vague=schema.words("号 號 位 次 届 屆 世 度 点 點 倍 岁 歲 多"),
    ),
    notices=schema.Notices(
        credits=schema.words("图 图片 圖 圖片 照片 摄影 攝影"),
        beginnings=schema.phrases("""
            阅读更多 | 延伸阅读 | 相关新闻 | 责任编辑 | 来源： | 編輯： | 编辑： | 来源: | 图片来源 | 图片： | 图：
            | 摄影： | 摄影: | 记者： | 作者： | 责编： | 责编: | 校对： | 編輯: | 來源： | 來源: | 關鍵字： | 关键词：
            | 标签： | 更新时间 | 发布时间 | 版权声明 | 版权所有 | 未经授权 | 扫描二维码 | 扫码关注 | 点击查看
            | 点击进入 | 点击阅读 | 閱讀更多 | 延伸閱讀 | 相關新聞 | 编者按 | 编者注 | 編者按 | 編者註 | 编辑注
            | 更正： | 更正: | 勘误 | 本文已更新 | 本文已更正 | 本文最初发表 | 本文首发 | 本文原载 | 本文来自
            | 本文来源 | 本文由 | 本文作者 | 本文系 | 本文為 | 感谢赞助 | 图源 | 图／ | 图/ | 圖／ | 圖/ | 圖片來源
            | 圖片： | 圖： | 照片： | 视频： | 影片： | 图文： | 图片由 | 圖片由 | 观看视频 | 觀看影片 | 点击观看
            | 门票： | 立即购买 | 立即购票 | 立即订阅 | 立即訂閱 | 立即下载 | 立即注册 | 使用优惠码 | 下载app | 下載app
            | 下载客户端 | 更多新闻 | 更多内容 | 更多詳情 | 更多详情 | 更多资讯 | 更多報導 | 了解更多 | 查看更多
            | 继续阅读 | 繼續閱讀 | 阅读全文 | 閱讀全文 | 阅读原文 | 成为会员 | 加入会员 | 加入會員 | 支持我们
            | 支持我們 | 订阅我们 | 关注我们 | 關注我們 | 追蹤我們 | 加入我们 | 欢迎关注 | 欢迎留言 | 请在评论
            | 分享本文 | 本站使用 | 本网站使用 | 相关阅读 | 相关链接 | 相關閱讀 | 推荐阅读 | 推薦閱讀 | 热门推荐
            | 记者 / | 记者/ | 記者／ | 摄影/ | 审核： | 审校： | 監製： | 转载请 | 捐款支持 | 捐赠支持 | 收听音频
            | 收听节目 | 点击这里 | 點擊這裡 | 点击下方 | 點擊看 | 赞助商： | 贊助商： | 购票请 | 購票請 | 订阅本刊
            | 订阅邮件
        """),
        whole=schema.phrases("""
            广告 | 分享 | 评论 | 打印 | 订阅 | 相关阅读 | 相关新闻 | 更多 | 廣告 | 分享到 | 阅读更多 | 阅读全文
            | 查看更多 | 訂閱 | 图片 | 视频 | 相關新聞 | 購票 | 购票 | 来源 | 留言 | 列印
        """),
        within=schema.phrases("""
            关注我们的微信 | 关注公众号 | 订阅我们的 | 首发于微信 | 版权所有 | 版權所有 | 不得转载 | 不得轉載
            | 转载请注明 | 轉載請註明
        """),
        patterns=(
            r"(?:免费|免費)试用|(?:免费|免費)(?:注册|訂閱|订阅)|(?:文章|帖子|博文|"
            r"日志).{1,200}(?:最先|首先)出现在"
        ),
    ),
    navigation=schema.phrases("""
        返回 | 返回顶部 | 回到顶部 | 返回列表 | 返回栏目 | 返回新闻列表 | 返回首页 | 返回上一页 | 首页 | 所有新闻
        | 全部新闻 | 更多新闻 | 其他新闻 | 最新新闻 | 相关新闻 | 相关文章 | 相关阅读 | 相关链接 | 推荐阅读
        | 延伸阅读 | 阅读更多 | 阅读全文 | 继续阅读 | 查看更多 | 查看全文 | 更多 | 了解更多 | 详情 | 查看详情
        | 加载更多 | 分享 | 分享到 | 分享到微信 | 分享到微博 | 复制链接 | 打印 | 打印本页 | 打印版 | 下载PDF
        | 上一篇 | 下一篇 | 上一页 | 下一页 | 菜单 | 搜索 | 网站地图 | 联系我们 | 订阅 | 登录 | 注册 | 评论
        | 发表评论 | 暂无评论 | 关注我们 | 隐私政策 | 版权所有 | 广告 | 关闭 | 关闭窗口 | 返回頂部 | 返回列表頁
        | 返回首頁 | 首頁 | 更多新聞 | 相關新聞 | 相關文章 | 閱讀更多 | 繼續閱讀 | 查看更多內容 | 了解更多資訊
        | 列印 | 上一頁 | 下一頁 | 搜尋 | 聯絡我們 | 訂閱 | 登入 | 留言 | 隱私權政策 | 版權所有 | 廣告 | 關閉
    """),
    units=schema.units("""
        dollar: 美元 美金 加元 澳元 港元 港币 港幣 新元 元美元 加拿大元 澳大利亚元 | euro:
        欧元 歐元 | pound: 英镑 英鎊 | yen: 日元 日圆 日圓 | yuan: 元 人民币 人民幣
        元人民币 块? 塊? | ruble: 卢布 盧布 | lira: 里拉 | tenge: 坚戈 堅戈 |
        dram: 德拉姆 | zloty: 兹罗提 茲羅提 | franc: 法郎 瑞士法郎 | hryvnia:
        格里夫纳 格里夫納 | rupee: 卢比 盧比 | peso: 比索 | won: 韩元 韓元 韩圆 韓圜
        朝元 | real: 雷亚尔 雷亞爾 | crown: 克朗 | riyal: 里亚尔 里亞爾 | dinar:
        第纳尔 第納爾 | dirham: 迪拉姆 | rand: 兰特 蘭特 | shekel: 谢克尔 謝克爾 |
        forint: 福林 | percentage point: 个百分点 個百分點 百分点 百分點 |
        second: 秒 秒钟 秒鐘 | minute: 分钟 分鐘 | hour: 小时 小時 个小时 個小時 钟头
        个钟头 | day: 天 日 个工作日 | week: 周 週 星期 个星期 個星期 个礼拜 周年 |
        month: 个月 個月 | year: 年 岁 歲 周岁 周年 | decade: 个十年 個十年 |
        century: 世纪 世紀 个世纪 個世紀 | millimeter: 毫米 公厘 | centimeter:
        厘米 公分 | meter: 米 公尺 | kilometer: 公里 千米 | mile: 英里 哩 |
        nautical mile: 海里 浬 | foot: 英尺 呎 | inch: 英寸 吋 | gram: 克
        | kilogram: 公斤 千克 | tonne: 吨 噸 公吨 公噸 | pound of weight:
        磅 | ounce: 盎司 | square meter: 平方米 平米 平方公尺 | square
        kilometer: 平方公里 平方千米 | square mile: 平方英里 | square foot:
        平方英尺 | hectare: 公顷 公頃 | acre: 英亩 英畝 | liter: 升 公升 |
        gallon: 加仑 加侖 | barrel: 桶 | cubic meter: 立方米 立方公尺 |
        kilometer per hour: 公里/小时 千米/小时 公里每小时 公里每小時 公里/小時 | mile
        per hour: 英里/小时 英里每小时 | meter per second: 米/秒 米每秒 |
        knot: 节? 節? | degree Celsius: 摄氏度 攝氏度 度? | degree
        Fahrenheit: 华氏度 華氏度 度? | watt: 瓦 瓦特 | kilowatt: 千瓦 |
        megawatt: 兆瓦 | gigawatt: 吉瓦 | terawatt: 太瓦 |
        kilowatt-hour: 千瓦时 千瓦時 度电 千瓦小时 | megawatt-hour: 兆瓦时 兆瓦時
        | gigawatt-hour: 吉瓦时 吉瓦時 | terawatt-hour: 太瓦时 太瓦時 |
        kilobyte: 千字节 | megabyte: 兆字节 | gigabyte: 吉字节 |
        terabyte: 太字节
        | multiple: 倍
    """),
    units_before=schema.units("percent: 百分之"),
    names=schema.Names(
        places=schema.places("""
            US: 美国, 美利坚 | GB: 英国, 大不列颠, 联合王国 | NL: 荷兰 | EU: 欧盟, 欧洲联盟 | UN: 联合国 | AE: 阿联酋
            | CZ: 捷克 | MM: 缅甸 | CI: 科特迪瓦, 象牙海岸 | CD: 刚果民主共和国, 刚果 | CG: 刚果 | PS: 巴勒斯坦
            | MK: 马其顿 | BA: 波黑, 波斯尼亚 | VA: 梵蒂冈 | KR: 韩国, 南韩 | KP: 朝鲜, 北韩 | RU: 俄罗斯 | HK: 香港
            | MO: 澳门 | SA: 沙特, 沙特阿拉伯 | LA: 老挝 | NZ: 新西兰 | MY: 马来西亚 | NATO: 北约, 北大西洋公约组织
            | WHO: 世卫组织, 世界卫生组织 | IMF: 国际货币基金组织 | WTO: 世贸组织, 世界贸易组织
            | OPEC: 欧佩克, 石油输出国组织 | ECB: 欧洲央行, 欧洲中央银行 | IAEA: 国际原子能机构 | OSCE: 欧安组织
            | England: 英格兰 | Scotland: 苏格兰 | Wales: 威尔士 | Northern Ireland: 北爱尔兰 | Crimea: 克里米亚
            | Siberia: 西伯利亚 | Chechnya: 车臣 | Tibet: 西藏 | Xinjiang: 新疆 | Catalonia: 加泰罗尼亚
            | Bavaria: 巴伐利亚 | Saxony: 萨克森 | Sicily: 西西里 | California: 加利福尼亚, 加州
            | Texas: 得克萨斯, 德克萨斯, 得州, 德州 | Florida: 佛罗里达, 佛州 | West Bank: 约旦河西岸, 西岸
            | Kurdistan: 库尔德斯坦 | Washington: 华盛顿 | Beijing: 北京 | San Francisco: 旧金山 | Boston: 波士顿
            | Miami: 迈阿密 | Houston: 休斯敦, 休斯顿 | Philadelphia: 费城 | Seattle: 西雅图 | Dallas: 达拉斯
            | Munich: 慕尼黑 | Hamburg: 汉堡 | Cologne: 科隆 | Frankfurt: 法兰克福 | Stuttgart: 斯图加特
            | Dresden: 德累斯顿 | Leipzig: 莱比锡 | Hanover: 汉诺威 | Bremen: 不来梅 | Nuremberg: 纽伦堡
            | Düsseldorf: 杜塞尔多夫 | Kiel: 基尔 | Dortmund: 多特蒙德 | Bonn: 波恩 | Geneva: 日内瓦 | Bern: 伯尔尼
            | Basel: 巴塞尔 | Lausanne: 洛桑 | Salzburg: 萨尔茨堡 | Milan: 米兰 | Naples: 那不勒斯 | Turin: 都灵
            | Venice: 威尼斯 | Florence: 佛罗伦萨 | Genoa: 热那亚 | Bologna: 博洛尼亚 | Barcelona: 巴塞罗那
            | Seville: 塞维利亚 | Valencia: 巴伦西亚, 瓦伦西亚 | Bilbao: 毕尔巴鄂 | Lyon: 里昂 | Marseille: 马赛
            | Toulouse: 图卢兹 | Bordeaux: 波尔多 | Strasbourg: 斯特拉斯堡 | Lille: 里尔 | Rotterdam: 鹿特丹
            | The Hague: 海牙 | Antwerp: 安特卫普 | Bruges: 布鲁日 | Manchester: 曼彻斯特 | Liverpool: 利物浦
            | Birmingham: 伯明翰 | Edinburgh: 爱丁堡 | Glasgow: 格拉斯哥 | Belfast: 贝尔法斯特 | Oxford: 牛津
            | Cambridge: 剑桥 | Krakow: 克拉科夫 | Gdansk: 格但斯克 | Wroclaw: 弗罗茨瓦夫 | Poznan: 波兹南
            | Lodz: 罗兹 | Saint Petersburg: 圣彼得堡 | Kazan: 喀山 | Sochi: 索契 | Grozny: 格罗兹尼
            | Kharkiv: 哈尔科夫 | Odesa: 敖德萨 | Lviv: 利沃夫 | Mariupol: 马里乌波尔 | Kherson: 赫尔松
            | Donetsk: 顿涅茨克 | Ankara: 安卡拉 | Izmir: 伊兹密尔 | Antalya: 安塔利亚 | Tel Aviv: 特拉维夫
            | Haifa: 海法 | Rafah: 拉法 | Bethlehem: 伯利恒 | Aleppo: 阿勒颇 | Homs: 霍姆斯 | Mosul: 摩苏尔
            | Basra: 巴士拉 | Erbil: 埃尔比勒 | Mecca: 麦加 | Medina: 麦地那 | Jeddah: 吉达 | Alexandria: 亚历山大
            | Benghazi: 班加西 | Rabat: 拉巴特 | Marrakesh: 马拉喀什 | Abuja: 阿布贾 | Pretoria: 比勒陀利亚
            | Cape Town: 开普敦 | Delhi: 德里, 新德里 | Mumbai: 孟买 | Islamabad: 伊斯兰堡 | Lahore: 拉合尔
            | Kandahar: 坎大哈 | Isfahan: 伊斯法罕 | Mashhad: 马什哈德 | Tabriz: 大不里士 | Osaka: 大阪 | Kyoto: 京都
            | Hiroshima: 广岛 | Fukushima: 福岛 | Busan: 釜山 | Guangzhou: 广州 | Shenzhen: 深圳 | Wuhan: 武汉
            | Chengdu: 成都 | Tianjin: 天津 | Nanjing: 南京 | Chongqing: 重庆 | Hanoi: 河内 | Canberra: 堪培拉
            | Wellington: 惠灵顿 | Ottawa: 渥太华 | Montreal: 蒙特利尔 | Rio de Janeiro: 里约热内卢, 里约
            | Brasilia: 巴西利亚 | Gyumri: 久姆里 | Astana: 阿斯塔纳 | Shymkent: 奇姆肯特 | Karaganda: 卡拉干达
            | Aqtobe: 阿克托别 | Sanaa: 萨那 | Abu Dhabi: 阿布扎比 | Doha: 多哈 | Thessaloniki: 塞萨洛尼基
            | Kyiv: 基辅 | Zurich: 苏黎世 | Suzhou: 苏州 | Changsha: 长沙 | Changchun: 长春 | Harbin: 哈尔滨
            | Hunan: 湖南 | Hubei: 湖北 | Yunnan: 云南 | Sichuan: 四川 | Guangdong: 广东 | Guangxi: 广西
            | Fujian: 福建 | Zhejiang: 浙江 | Jiangsu: 江苏 | Jiangxi: 江西 | Shandong: 山东 | Shanxi: 山西
            | Shaanxi: 陕西 | Hebei: 河北 | Henan: 河南 | Anhui: 安徽 | Guizhou: 贵州 | Gansu: 甘肃 | Qinghai: 青海
            | Hainan: 海南 | Heilongjiang: 黑龙江 | Liaoning: 辽宁 | Ningxia: 宁夏 | Hangzhou: 杭州 | Ningbo: 宁波
            | Wenzhou: 温州 | Xiamen: 厦门 | Fuzhou: 福州 | Qingdao: 青岛 | Jinan: 济南 | Dalian: 大连
            | Shenyang: 沈阳 | Zhengzhou: 郑州 | Kunming: 昆明 | Guiyang: 贵阳 | Lanzhou: 兰州 | Taiyuan: 太原
            | Nanning: 南宁 | Hefei: 合肥 | Nanchang: 南昌 | Haikou: 海口 | Sanya: 三亚 | Nagasaki: 长崎
            | Nagoya: 名古屋 | Sapporo: 札幌 | Yokohama: 横滨 | Kobe: 神户 | Okinawa: 冲绳 | Incheon: 仁川
        """),
        demonyms=schema.places("""
            US: 美 | GB: 英 | FR: 法 | DE: 德 | RU: 俄 | CN: 中 | JP: 日 | KR: 韩 | IN: 印 | IT: 意 | AU: 澳 | CA: 加
            | KP: 朝 | IL: 以 | IR: 伊 | UA: 乌 | 150: 欧 | EU: 欧 | TR: 土 | BR: 巴 | TW: 台 | HK: 港 | 002: 非
            | 142: 亚
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("""
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
        at_midnight="午夜|半夜|子夜|零[点點时時](?!半)",
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
    estimates=schema.Estimates(
        least="至少|超过|以上|逾|多于|不少于|余",
        most="至多|最多|以下|不到|不足|少于|高达",
        about="大约|约|近|左右|将近|上下|接近",
        disputes=r"否认|否定|驳斥|辟谣",
        outcomes={
            "dead": "死亡|遇难|丧生|身亡|死者|丧命|罹难|死",
            "hurt": "受伤|伤者|负伤|重伤|轻伤",
            "missing": "失踪|失联",
            "detained": "逮捕|被捕|拘留|拘捕",
            "evacuated": "疏散|撤离",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("""
            不 没有 沒有 [没沒](?=[能想法去来來得见見用钱錢到被做看聽说說让讓])
            [无無](?=[法人须須需意权權力从從任一辜]) [毫并並从從仍尚][无無]
            未(?=[能经經有获獲被予曾见見及必按在对對出参參通宣发發公提]) [尚从從并並仍还還]未 [并並绝絕]非
        """),
        perhaps=schema.words("""
            没 无 未 非 否 拒 避免 免 取消 零 停止 排除 除非 安然 只 反[对對]
            失[业業踪蹤联聯利] 下落 停[电電业業止运運摆擺] 在所[难難]免 [输輸] [关關封][闭閉]
        """),
        idioms=schema.words(r"""
            不[满滿](?!意) 不[足到法明良当當稳穩公平利宜幸安一便限定] 不超[过過] 不[低高少多][于於] 不透明
            不可避免 不得不 不[轻輕]易 不[测測] [无無]不 莫不 不[^，。；、]{0,12}(?:不|就|才)
            直到[^，。；]{0,12}[才不] 除非[^。；]{0,14}不 不是[^。；]{0,16}[而就]是
            不[^，。]{0,4}而[^，。]{0,4} [从從]未(?:如此|[这這][么麼])
            [从從][来來]?[没沒]有?[^，。；]{0,6}?(?:[这這那][么麼]|如此)
            [从從]未[^，。；]{0,10}?(?:如此|[这這那][么麼]) 前所未有 史[无無]前例 不排除[^，。]{0,14}可能
            不[^，。；]{1,10}，[^，。；]{0,8}(?:不|[没沒])
            [丝絲]毫(?:不|未|[没沒]有?)[减減失]\w? [别別][无無][选選][择擇]
            除了[^，。；]{1,10}，[^，。；]{0,10}?(?:[没沒]有|[无無])(?:其他|[别別])
        """),
        lookalikes=schema.words("""
            不[仅僅但只光单單久断斷论論管止同](?!意|方便) 不[过過](?!关) 不少 不乏 不愧 不禁 不料 不妨 不惜
            不由 不已 不[错錯] 不[时時日等] 不[动動][产產] 不[锈鏽] 不丹 不治 不景[气氣] 不凡 不朽 不堪 不菲
            不[遗遺]余力 不[顾顧] 不慎 不容忽 不再只 不祥 不外乎 不可或缺 不可思[议議] 不知不[觉覺] 差不多
            了不起 [对對]不起 不得了 [是能可]否 有[没沒]有 [会會]不[会會] 能不能 要不要 可不可
            [该該]不[该該] [淹沉出埋吞覆][没沒] [没沒]收 [没沒]落 [无無][论論线線锡錫疑数數] [无無]人[机機]
            未[来來] 非[常洲裔凡] 免[费費] 零[售件食] 不停(?![止工产產火战戰运運业業靠车車在]) 更?不[用必][说說提]
            更不要[说說提] 不是[吗嗎] [对對]不[对對] [无無][国國][界境] 非政府
            不[约約]而同
            反对(?:派|党)
        """),
    ),
    probes=(
        "文章从星期一起在 {0} 上。",
        "可以在 {0} 和 {1} 上阅读。",
    ),
    topics=schema.places("""
            politics: 政治, 时政, 時政, 政府, 选举, 選舉, 国会, 國會
            | world: 国际, 國際, 世界, 全球, 国际新闻, 國際新聞, 环球, 兩岸國際
            | business: 财经, 財經, 经济, 經濟, 商业, 商業, 金融, 股市, 企业, 企業, 市场, 市場, 产业, 產業, 房产
            | technology: 科技, 技术, 技術, 互联网, 網路, 数码, 數位, 人工智能, 人工智慧, 网络安全, ai
            | science: 科学, 科學, 科研, 太空, 天文, 航天, 物理, 生物
            | health: 健康, 医疗, 醫療, 医学, 醫學, 卫生, 衛生, 新冠肺炎
            | sport: 体育, 體育, 足球, 篮球, 籃球, 网球, 網球, 奥运, 奧運, 世界杯, 运动, 運動, nba
            | culture: 文化, 文娱, 娱乐, 娛樂, 艺术, 藝術, 音乐, 音樂, 电影, 電影, 影视, 文学, 文學, 读书, 戏剧,
            明星
            | environment: 环境, 環境, 环保, 環保, 气候, 氣候, 气候变化, 氣候變遷, 生态, 生態, 自然
            | education: 教育, 学校, 學校, 高校, 大学, 大學
            | society: 社会, 社會, 民生, 生活, 宗教, 家庭, 人权, 人權
            | crime: 法治, 法律, 司法, 警方, 犯罪, 法院, 治安, 事故
            | opinion: 观点, 觀點, 评论, 評論, 社论, 社論, 言论, 言論, 专栏, 專欄, 时评
            | travel: 旅游, 旅遊, 旅行
            | local: 本地新闻, 本地, 地方, 城市, 在地
            | none: 新闻, 新聞, 最新, 最新消息, 要闻, 要聞, 头条, 頭條, 首页, 首頁, 综合, 綜合, 其他, 未分类,
            未分類, 文章, 视频, 影片, 图片, 圖片, 图集, 播客, 直播, 公告, 独家, 獨家, 专题, 專題, 采访, 专访, 分析,
            国内, 國內, 博客, 热门, 熱門, 今日, 本周, 活动, 推荐, 精选, 快讯, 即時
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: 赞助内容, 广告内容, 商业推广, 贊助內容, 品牌内容, 软文 | deals: 优惠信息, 今日特价, 优惠码,
            折扣码, 優惠碼 | tips: 星座运势, 今日运势, 运势, 填字游戏, 数独, 星座運勢 | live blog: 直播, 现场直播,
            文字直播, 实时更新, 滚动更新, 直播中, 現場直播, 即時更新, 图文直播 | gallery: 图集, 组图, 图片, 高清组图,
            图说, 圖集, 組圖, 照片 | audio: 播客, 音频, 音頻 | video: 视频, 影片, 視頻, 短视频 | jobs: 招聘, 招聘启事,
            诚聘, 徵才, 招聘信息 | listing:
            致读者, 編者的話, 编者的话,
            节目表, 节目单, 活动预告, 本周链接, 電視節目表
        """),
        bracketed=schema.by_genre("advertisement: ad, 赞助, 贊助, 推廣, 广告, 推广, 廣告"),
        titles={
            "deals": "优惠码|折扣码|優惠碼",
            "tips": "(?:今日|本周|每日|十二)星座运势|星座运势|生肖运势|(?:双色球|大乐透).{0,20}(?:开奖|号码)|彩票开奖",
            "gallery": "(?:一周|本周|今日)(?:图片|图集|照片)|高清组图",
            "jobs": "招聘(?:启事|公告)$|^诚聘",
            "listing": "节目(?:表|单|预告)$|電視節目表",
        },
        texts={
            "advertisement": "(?:本文|此文)(?:为|是|系)(?:广告|推广|赞助)",
            "deals": "优惠码|折扣码",
        },
        offers=r"仅限今日|僅限今日|限时优惠|限時優惠|今日特价|[1-9](?:\.\d)?折(?:起|优惠|優惠|促销)|包邮",
        sections=schema.by_genre("""
            advertisement: 品牌内容 | tips: 星座, 运势, 星座运势 | live blog: 图文直播 | gallery: 图集, 组图, 高清图集,
            圖集 | audio: 播客, 音频 | video: 视频, 影片, 視頻 | jobs: 徵才 | listing: 节目表
        """),
        rooms="室|房|厅|廳|居|卫|衛|居室",
        areas="平米|平方米|平|坪",
        prices="元|万元",
        residue=schema.phrases("快讯 | 突发 | 独家 | 更新 | 最新 | 快訊 | 突發 | 獨家 | 重磅 | 即时 | 即時 | 速报"),
        headings=schema.phrases("""
            观点 | 评论 | 社论 | 分析 | 专栏 | 解读 | 專欄 | 評論 | 新闻 | 时政 | 财经 | 体育 | 文化 | 国际 | 社会
            | 采访
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("订阅 | 訂閱"),
        leave=schema.phrases("退订 | 退訂 | 取消订阅 | 取消訂閱"),
        confirm=schema.phrases("确认 | 確認 | 是"),
        help=schema.phrases("帮助 | 幫助"),
        topics=schema.phrases("主题 | 主題 | 话题 | 話題"),
        everything=schema.phrases("全部 | 所有"),
        polite=schema.phrases("请 | 請"),
        answered=schema.phrases("回复 | 回覆 | 答复 | 答覆"),
        passed_on=schema.phrases("转发 | 轉寄 | 轉發"),
        sender=schema.phrases("发件人 | 寄件者 | 寄件人"),
        signed=schema.phrases("发自 | 來自 | 从我的 | 從我的 | 來自我的"),
    ),
)

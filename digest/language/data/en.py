"""English."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="en",
    relative_length=1.0,
    calendar=schema.Calendar(
        months=schema.by_number("Jan | Feb | Mar | Apr |  | Jun | Jul | Aug | Sept Sep | Oct | Nov | Dec"),
        short_months=schema.words("jan feb mar apr jun jul aug sept sep oct nov dec"),
        short_weekdays=schema.by_number("mon | tue tues | wed | thu thur thurs | fri | sat | sun"),
        ambiguous_months=schema.words("March Mar May Dec"),
        shortest_months=schema.words("may"),
        first_day="first",
        month_may_come_first=True,
        weekday_patterns=(
            "mondays?",
            "tuesdays?",
            "wednesdays?",
            "thursdays?",
            "fridays?",
            "saturdays?",
            "sundays?",
        ),
        weekday_hints=(
            "mon",
            "tues?",
            "weds?",
            "thurs?|thu",
            "fri",
            "sat",
            "sun",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("on in from between by since late early"),
        parts_of_day=schema.words("morning afternoon evening night"),
        today=schema.phrases("""
            today | yesterday | tomorrow | tonight | this morning | this afternoon | this evening | last night |
            this week | last week | next week | this weekend | last weekend | next weekend
        """),
        ranges=schema.words("to til till until through and"),
        range_starts=schema.phrases("from | between"),
        before_clock=schema.phrases("at"),
        after_clock=schema.words("hr hrs"),
        this_year=schema.phrases("this year"),
        fillers=schema.words("the of on"),
        ordinals=schema.words("st nd rd th"),
        labels=schema.phrases("""
            date | dated | published | published on | posted | posted on | date of publication | publication date
        """),
        changed=schema.phrases("updated | last updated | update | published | posted"),
        ties=schema.words("on of at by in from to till until since before after and or the for dated"),
    ),
    numbers=schema.NumberWords(
        minus="minus|negative",
        below_zero="below (?:zero|freezing)|sub-?zero",
        zero="zero",
        small="one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        multipliers={2: "hundred", 3: "thousand", 6: "million mn", 9: "billion bn", 12: "trillion tn"},
        more={250_000: "quarter_of_a_million", 25 * 10**7: "quarter_of_a_billion"},
        most_hundreds=99,
        articles="a",
        after_hundreds=("", "and"),
        after_thousands=("", "and", ","),
        after_millions=("", "and", ","),
        half="and_a_half",
        half_of="half half_a",
        ordinals=r"-(?:first|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|(?<=ty)-second\b|"
        r"(?<=hundred|housand)\s(?:and\s)?(?:first|second|third|[a-z]+(?<!mon)th)\b",
        not_numbers="six nations|six flags|four seasons|channel (?:four|five)|nine to five|cloud nine|"
        "(?:thanks a|one in a|quarters of a) million|of the (?:hundred|thousand)s",
    ),
    amounts=schema.Amounts(
        defeats="los(?:e|es|t|ing|s)|defeat(?:ed|s)?|beaten|went down|gone down|thrashed by|fell",
        and_half="and a half",
        one="an?|one",
        collectives={
            6: "half a dozen|half-dozen",
            12: "(?<!several )(?<!few )(?<!some )(?<!half a )(?<!half-)dozen",
        },
    ),
    ordinals=schema.Ordinals(
        small="first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth",
        tens="twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
        unsure=r"(?:per|each|every|split|one|half a|\d) second|second(?=$|\s*[^\w\s-]|\s(?:later|ago|before|after|of|"
        r"or|and|to|"
        r"in|on|into|from|with|for|at|by|than|hand|thoughts?|nature|as|that|when|the|he|she|it|they|we)\b)|"
        r"first[ -](?:minister|lad(?:y|ies)|aid|name|responders?|class|person|hand|come)|at first|thirds?[ "
        r"-]part(?:y|ies)|"
        r"fifth column|seventh heaven|sixth sense|eleventh hour",
    ),
    fractions=schema.Fractions(
        one={
            2: r"(?<!and )(?<!first )(?<!second )(?<!last )(?<!final )(?<!latter )(?:half (?:of|the|its|"
            r"their|his|her|all|that|a (?:point|degree|percent\w*))|one[ -]half|by "
            r"(?:a )?half|in half|half(?= (?:are|is|were|was|have|has|had|said|say)\b))",
            3: r"one[ -]third|a third of|by a third|a third(?=$|\s*[^\w\s-]| (?:more|less|fewer|are|is|were|"
            r"was|have|had|higher|lower)\b)|(?:\d|one(?: \w+)?) (?:in|out of) (?:every )?three|every third",
            4: r"(?:a|one)[ -](?:quarter|fourth)(?! (?:of an hour|of a century|past|to|mile|century|hour|final|"
            r"point\b))|a quarter[ -]point|(?:\d|one(?: \w+)?) (?:in|out of) (?:every )?four|every fourth",
            5: r"one[ -]fifth|a fifth of|by a fifth|(?:\d|one(?: \w+)?) (?:in|out of) (?:every )?five|every fifth",
            6: "one[ -]sixth|a sixth of",
            8: "one[ -]eighth|an eighth of",
            10: r"one[ -]tenth|a tenth of|by a tenth|(?:\d|one(?: \w+)?) (?:in|out of) (?:every )?ten|every tenth",
        },
        perhaps={
            2: r"(?<!first.)(?<!second.)(?<!1st.)(?<!2nd.)hal(?:f|ves|ved|ving|ve)|half\w+|semi\w*",
            3: "thirds?",
            4: r"(?<!first.)(?<!second.)(?<!third.)(?<!fourth.)(?<!last.)(?<!\dst.)(?<!\dnd.)(?<!\drd.)"
            r"(?<!\dth.)quarters?|fourths?",
            5: "fifths?",
            6: "sixths?",
            8: "eighths?",
            10: "tenths?",
        },
        parts={
            3: "thirds?",
            4: "quarters?|fourths?",
            5: "fifths?",
            6: "sixths?",
            7: "sevenths?",
            8: "eighths?",
            9: "ninths?",
            10: "tenths?",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("""
            mr mrs ms messrs dr drs prof rev Hon Gen lt Col Maj capt cmdr sgt cpl adm brig Sen Rep Gov pres supt Det
            insp asst atty Mt Ft Fr bros mfg
        """),
        within=schema.phrases("vs | i.e | e.g | viz | approx | esp | incl | st | ste | ave | rd | blvd | v"),
        before_numbers=schema.words("""
            no nos c ft pop p pp fig figs vol vols ch sec secs para art arts ed tel jan feb apr jun jul aug sep sept
            oct nov dec Mar Mon Tue Wed Thu Fri Sat Sun
        """),
        never_first=schema.words("inc ltd llc llp plc"),
        followed_by={
            "a.m": schema.words("""
                monday tuesday wednesday thursday friday saturday sunday gmt utc est edt cst cdt mst mdt pst pdt et
                ct pt cet cest bst
            """),
            "p.m": schema.words("""
                monday tuesday wednesday thursday friday saturday sunday gmt utc est edt cst cdt mst mdt pst pdt et
                ct pt cet cest bst
            """),
        },
    ),
    openers=schema.Openers(
        readers=r"\b[Yy]ou(?:r|rs|rself)?\b(?!-)",
        starters=schema.words("""
            the a an he she it they we you i this that these those his her its their our my your but and or so yet
            in on at by to from with as if for when where while after before since until because although though
            however there here then now is are was were do does did has have had what who why how which no not
            nobody nothing none one two three some many most all both each every another other several more only
            even also still just today yesterday tomorrow
        """),
        name_particles=schema.words("an on so"),
        reporting_last=schema.words("said asked added replied told shouted says asks adds"),
        dependent=schema.phrases("""
            he | she | they | him | her | his | their | these | those | however | moreover | furthermore | meanwhile
            | nevertheless | nonetheless | therefore | thus | hence | besides | additionally | also | but | and | so
            | yet | then | instead | otherwise | afterwards | later | consequently | similarly | likewise | in addition
            | as a result | on the other hand | for this reason | because of this | this is | this was | that is
            | that was | at the same time | for example | for instance | in contrast | in particular | the latter
            | the former | it | this | such | according to him | according to her | according to them | in turn
            | for their part | in doing so | as such | after that | before that | since then | in other words
            | accordingly | both of them | all of them | one of them | some of them | neither of them | in that case
            | to that end | with that
            | here's | here is | here are | all of which | all of whom | some of which | both of which | most of which
            | one of which | none of which | of course
        """),
        connecting=(
            "however|of course|meanwhile|too|though|in turn|by contrast|in contrast|on the other hand|then"
            "|instead|therefore|moreover|nevertheless|nonetheless|in other words"
            "|for (?:his|her|its|their) part"
        ),
        first_person=schema.words("i i'm i've i'd i'll we we're we've we'd we'll my our"),
        speakers=schema.words("he she they it we i"),
        independent=(
            r"as a result of|in (?:addition|contrast) to|instead of|at the same time as|also known as|"
            r"yet another|so far|later (?:this|that|in|on|today|tonight)|besides \w+|(?:his|her|"
            r"their) (?:majest|holiness|excellenc|royal)\w*|the (?:former|latter) (?!(?:is|was|are|were|has|"
            r"had|have|will|would|can|could|said|says)\b)\w+|this (?:week|weekend|month|year|morning|"
            r"afternoon|evening|summer|winter|spring|autumn|fall|season|quarter|sunday|monday|tuesday|"
            r"wednesday|thursday|friday|saturday|century|decade)|it (?:seems|appears|turn|takes|took|rain|"
            r"snow|emerged)\w*|it(?:'s| is| was| will be| would be| has been| may be| could be|"
            r" had been)(?= (?!(?:\w+ly |not |also |just |only |still |yet )?(?:an?|the|one|another)\b"
            r"|\w+(?:ed|en|ilt)\b(?! that| to)))|it remains|such as"
        ),
        unnamed=(
            "the (?:meeting|event|conference|session|ceremony|visit|talks|exercise|seminar|forum|incident|accident"
            "|decision|document|project|company|man|woman|suspect|victim|author|film|match|game|report|study"
            "|operation|agreement|measure|move|announcement|programme|program|event|attack|fire|team|group|initiative"
            "|festival|exhibition|competition)"
        ),
        verbless=(
            "(?:lots|plenty|loads|tons) of|(?:a )?new (?:episode|post|version|video|release)|(?:yet )?another"
            "|so much for|same (?:with|for)|just (?:what|like|another)|all in all|some (?:good|great|more)"
            r"|first day|part (?:one|two|three|\d)|everything (?:you|we)|from the archives|coming soon"
            "|for (?:some|what|that) reason|a (?:quick|short|closer|behind)|more (?:on|about)"
            "|not (?:just|only|bad)"
        ),
        pointing="those|these",
        referring=(
            r"(?:(?:more|less) than |about |nearly |almost |some |just )?(?:\d+|an?|one|two|three|four"
            "|five|six|seven|eight|nine|ten|several|many|(?:a )?few) (?:minutes?|hours?|days?|weeks?"
            "|months?|years?|decades?|centur(?:y|ies)) (?:later|earlier|before)(?=,)"
            "|the (?:next|following|same|very next) (?:day|morning|evening|night)(?! of)"
            "|that(?:'s|'ll|'d| (?:day|night|evening|morning|afternoon|could|would|will|has|had|means?"
            "|meant|makes?|made|said|may|might|can|can't|cannot|should|isn't|wasn't|doesn't|didn't"
            "|figure|number|decision|changed?))"
            "|there(?=,)|not only that|even so|either way|in (?:both|these|those) cases|by then"
            "|at that (?:time|point)|to do (?:so|that|this)|to this end|(?:among|of) (?:them|these|those)"
            "|(?:one|two|three|four|both|some|many|several|most|all|none|each|few) of (?:them|these|those)"
            "|the two (?:men|women|sides|companies|countries|leaders|teams|were|are|have|had)"
            "|the same (?:goes|is true|applies)|just like (?:that|all those)|no wonder"
            "|in this (?:way|case)|only then|despite (?:this|that)"
        ),
        own_voice=(
            # Not of kings and wars: "Charles I", "World War I".
            r"\bI (?=[a-z])(?<!\b[A-Z][a-z]{2} I )(?<!\b[A-Z][a-z]{3} I )(?<!\b[A-Z][a-z]{4} I )"
            r"(?<!\b[A-Z][a-z]{5} I )(?<!\b[A-Z][a-z]{6} I )(?<!\b[A-Z][a-z]{7} I )"
            r"(?<!\b[A-Z][a-z]{8} I )(?<!\b[A-Z][a-z]{9} I )(?<!\b[A-Z][a-z]{10} I )"
            r"|\bI['’](?:m|ve|d|ll)\b"
            r"|\b(?:my|ours|myself|ourselves|me)\b(?!-| too\b)"
            r"|\bour\b(?! (?:universe|planet|sun|solar|galaxy|world|species|ancestors|bodies|brains))"
            r"|\bwe(?:['’](?:re|ve|ll|d))?\b(?!-)|\b[Ll]et(?:['’]s| us| me)\b|\bhere in\b"
            r"|\b(?:[Ii]n t|[Tt])his (?:article|post|review|guide|tutorial|column|blog post|essay|roundup)\b"
            r"|\b(?:you can see|as shown|shown|listed|pictured) (?:above|below)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            r"left|right|from left|l-r|pictured(?: \w+)?|cent(?:re|er)|file(?: photo| picture| image)?"
            "|(?:second|third|2nd|3rd) (?:from )?(?:left|right)|(?:in )?foreground"
        ),
        pictured=schema.phrases("""
            seen here | pictured here | pictured above | pictured below | pictured left | pictured right
            | in this file photo | in this undated | in this handout | in this photo taken
            | in this photo released | in this photo provided | in this image taken | in this image released
            | in this image provided | in this picture taken
        """),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            arrested detained seized killed injured wounded died dead signed won beat defeated lost
            banned fined charged convicted sentenced jailed sacked dismissed resigned elected
            appointed approved rejected passed adopted agreed ruled rose fell dropped increased sold
            bought acquired launched released discovered destroyed damaged evacuated rescued cancelled
            suspended blocked awarded scored hired fired raised dismantled liquidated extradited
            acquitted expelled abolished freed closed closes cut
        """),
        finite=schema.words("""
            died dies fled lied
            that's who's it's he's she's there's what's is are was were has have had will would can could may might
            must should does do did said says told tells became becomes began begins bought brought broke came comes
            stays remains continues wants lives warns urges agrees announces grows brings denies accuses approves
            closes allows requires includes contains belongs appears seems happens exists wins earns
            cut fell falls faces found gave gives goes went got gets held hit hits kept knows knew leads left led
            lost loses made makes met meets opens paid pays put puts ran rose saw seeks sees sent set sets shows
            sold spent stood struck takes took thinks thought won beat go say want need make take
            come get become believe believes think see know insists insist appear works wrote backs calls
            claims helps hopes keeps plans sails sailed starts joins isn't aren't wasn't
            weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't
            accepts adds admits adopts appoints arrives asks avoids buys cancels captures celebrates chooses confirms
            considers creates defends delivers departs deploys detains develops disappears dismisses ejects elects
            enters escapes evacuates expands expels explains explodes extends hails hears ignores imposes improves
            injures introduces invades kills learns marries overturns postpones praises prevents proposes protects
            proves publishes pulls quits ratifies reaches receives recovers refuses rejects relents reopens replaces
            resigns resumes retires reveals seizes sells shuts sinks slams speaks spends stabs submits succeeds sues
            suffers suggests suspends swears threatens throws topples unveils upholds vows welcomes withdraws worsens
            writes
        """),
        no_verbs=schema.words("""
            sports news sales savings services games arms rights systems works operations communications relations
            affairs goods means series species headquarters physics politics economics mathematics athletics overseas
            always perhaps towards besides sometimes afterwards hours days weeks months years minutes others jobs
            results ours yours theirs customs
        """),
        endings=r"(?!hundred|indeed|speed|exceed|proceed|succeed|united)\w{3,}ed",
        transitive=r"\w{3,}s(?= (?:the|an?|its|his|her|their|our|all|no)\b)",
        of_subject=r"(?:(?<=[^\W\ds] )|(?<=[aisuU][sS] ))[^\W\d_]{2,}[^\Wsui\d_]s(?= ([^\W_]+))",
        no_objects=schema.words("""
            up down out off over online today now ahead here there again tomorrow yesterday tonight aboard abroad
            worldwide latest live too alone later ago plus vs v not still never ever also just only then
        """),
        participles=(
            r"be|been|being|\w{2,}ed|set|put|held|made|found|given|taken|hit|cut|sent|told|seen|shown|got|left"
            "|not|led|known|born"
        ),
        before_participles=schema.words("""
            a an the of by in on at with and or its his her their our from for as being been newly more most this
            these those two three several some many all other four five six seven eight nine ten old new big top best
            worst free great good bad high low small young local national
        """),
        subordinators=schema.words("""
            but who which that whom whose where when while because if although though whether why how what
        """),
        saying=schema.words("""
            said says say believes believe thinks think insists claims warns warned knows hopes
        """),
    ),
    clauses=schema.Clauses(
        agents=schema.words("by"),
        adjuncts=schema.words("""
            after before during since while whereas amid despite following because although though when where who
            which whose due ahead
        """),
        adjunct_phrases=(
            "in order|as part|in response|in connection|in accordance|in line|in a bid|in an effort|on behalf"
            "|on the eve|under the (?:chairmanship|leadership|auspices)|at the (?:request|invitation)"
            "|with the (?:aim|help|support)"
        ),
        needed=schema.words("""
            that unless if except without until only whether but than not or what how why like
        """),
        conditions=schema.words("if unless without except only when"),
        asides=r"\w+(?:ing|ed|ly)|already|once|now|here|there|born|known",
        reporting=(
            "said|says?|announce[sd]?|report(?:s|ed)?|tells|told|confirm(?:s|ed)|according to|add(?:s|ed)|heard"
            "|state[sd]|reveal(?:s|ed)|warn(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|wrote|writes|tweeted|explain(?:s|ed)"
            "|argue[sd]|note[sd]|admit(?:s|ted)|acknowledge[sd]|quoted|citing|believes?|thinks?|in the (?:words"
            "|view) of"
        ),
        sources="according to|as (?:reported|announced) by",
        joins=schema.words("and or"),
        contrasts=schema.words("but"),
        between=schema.words("between both"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            in on at to from with by for under over after before during since until between among against about into
            through without within inside across around near per via amid and or but as that which who whom whose where
            when while because if although though so than
        """),
        unfinished=schema.words("""
            of the a an is are was were be been being has have had will would can could may might must should do
            does did not no its their his her our your my this that these those very more most such other another
            each every both held including according due it they he she we soon just also even shortly only well
        """),
        adjectives=r"\w+['’]s",
        continuing=schema.words("including also etc"),
        links=schema.words("of"),
    ),
    counted=schema.Counted(
        nouns=(r"\w*[^\Wsu]s|people|persons|men|women|children|police|staff|feet|fish|sheep|aircraft|troops"),
        naming=schema.words("""
            no nos article art section paragraph chapter page p room group level phase route season version day
        """),
        parts="including|of which|of whom|among them",
        of=schema.phrases("out of | in"),
        vague=schema.words("""
            others apiece each behind ahead above below tall long wide high deep higher lower more less earlier
            later apart away total average times people's years
        """),
    ),
    notices=schema.Notices(
        credits=schema.words("photo photos picture image"),
        beginnings=schema.phrases("""
            read more | read also | read the full | click here | click to | continue reading | subscribe to
            | subscribe now | subscribe today | sign up for | sign up to | sign up here | sign up now | follow us
            | share this | share on | tweet this | find out more | learn more about | learn more at
            | for more information | view the full | see the full | photo: | photos: | photo by | photo credit
            | photograph: | image: | image credit | picture: | file photo | credit: | credits: | caption: | video:
            | source: | all rights reserved | copyright © | (c) 20 | this article was | this story was
            | this article is | this material may not | this post was originally | related: | see also | watch:
            | listen: | updated: | last updated | published: | published on | posted on | posted by | posted in
            | filed under | tags: | tagged | categories: | topics: | keywords: | submitted by | reporting by
            | additional reporting by | writing by | editing by | text: | author: | leave a comment | leave a reply
            | view comments | no comments | we use cookies | this site uses cookies | this website uses cookies
            | by continuing to use | by continuing to browse | accept cookies | accept all cookies | download our app
            | download the app | get the latest | enter your email | join our | permalink | skip to | share to
            | story continues below | article continues below | cookies help us | have a tip? | got a tip?
            | like this story? | sign up: | click to tweet | editor's note | try it now
            | try it out | try it here | read the announcement | retrieved from
            | editors' note | editorial note
            | publisher's note | correction: | corrections: | clarification: | added a note
            | this post has been updated | this article has been | this story has been
            | this blog post has been updated | this blog post was | this page was | this page has been
            | this post is sponsored | this newsletter is | this post contains affiliate
            | this article contains affiliate | we may earn a commission | we may receive a commission
            | thanks to our sponsor | our thanks to | thank you to our sponsor | today's sponsor | this week's sponsor
            | brought to you by | a word from our sponsor | image attribution | image by | image via | image courtesy
            | photo courtesy | photo via | photos by | photography by | photograph by | picture by | picture credit
            | image source | featured image | listen below | listen to the episode | listen to the full | listen now
            | watch below | watch the video | watch the full | watch now | watch live | see below | scroll down
            | tickets here | tickets: | buy tickets | buy your tickets | get tickets | get your tickets
            | tickets are available at | book now | order now | order here | buy now | shop now | use this link
            | use code | use promo code | use the code | use coupon | use our link | you can download a printer
            | download a printer | download the pdf | download pdf | more from | more on this story
            | more on this topic | in this issue | also in this issue | in this episode: | recommended reading
            | further reading | recommended for you | become a member | become a subscriber | support our journalism
            | support our work | support us | support independent | donate now | donate here | donate to | donate today
            | make a donation | please donate | please consider donating | please consider subscribing
            | please consider supporting | please subscribe | please share | please support | help us keep
            | get our newsletter | get our app | get our free | get the app | get unlimited access | get full access
            | to continue reading | to read more | to read the full | already a subscriber | already a member
            | not a subscriber | register now | register here | register for free | create a free account
            | start your free | let us know in the comments | let me know in the comments | tell us in the comments
            | share your thoughts | leave your comments | join the conversation | join the discussion | follow me on
            | find us on | like us on | contact us | got a question? | have a question? | click the | click on the
            | tap here | see more at | read on | read it here | read the original | read the rest | read the whole
            | read this article | view in browser | unsubscribe | you are receiving this | you're receiving this
            | view this email | this post was updated | this post was first | this post was written
            | this episode is brought | this episode is sponsored | this episode was produced
        """),
        whole=schema.phrases("""
            advertisement | advertisements | ad | sponsored | promoted | share | tweet | print | email | subscribe
            | sign up | more | menu | home | back | next | previous | comments | link | watch | listen | transcript
            | gallery | related | related articles | related posts | you may also like | most read | breaking news
            | newsletter | download | permalink | source | top | via | staff report | staff reports | accept all
            | don't miss | don’t miss | story continues | read more | read on | more info | more information
            | full story | watch below | listen below | tickets here | subscribe now | sign up now | donate
            | continue reading | learn more | find out more | click here | photo | photos | image | video
        """),
        within=schema.phrases("""
            appeared first on | version of this post | version of this article | version of this story
            | this post originally | this article originally | this story originally
            | where people are continuing the conversation | our newsletter | [link] [ | all rights reserved
            | contributed to this report | contributed to this story | contributed reporting | newsletters here
            | for sponsoring this | for sponsoring my | for sponsoring the site | for sponsoring our
            | sponsored this week | this week on daring | free trial at | off for the life of | in our shop
            | link in bio | link in the description | edited for length and clarity | lightly edited | leave a comment
            | in the comments below | sign up for our | subscribe to our | join our newsletter | free newsletter
            | republished from | republished with permission | printer-friendly version
        """),
        bylines=schema.phrases("by | by:"),
        patterns=(
            r"try .{1,60}\bfree\b(?! of)|(?:get|save|enjoy|take) (?:up to |an extra )?\d+ ?% (?:off|"
            r"discount)\b|(?:subscribe|sign up|join|register|upgrade) (?:here|now|today|for (?:just|only|free|"
            r"less))\b|(?:my |our |many |special |big )?thanks to .{1,60} for sponsoring|only .{1,12} (?:a|"
            r"per) month\b|start (?:your|a) .{0,20}trial|(?:this|the|an earlier version of this) (?:article|"
            r"story|post|blog|page|report|piece|blog post|headline|review|guide|list|interview|"
            r"column) (?:\w+ ){0,3}(?:amended|updated|corrected|edited|revised|republished|originally|"
            r"sponsored)\b"
        ),
    ),
    navigation=schema.phrases("""
        Go back | Back | Back to top | Back to the top | To the top | Back to list | Back to the list
        | Back to section | Back to the section | Back to news | Back to the news | Back to all news
        | Back to the all news | Back to home | Back to homepage | Back to main page | Home | Home page | Homepage
        | Main page | All news | All the news | More news | Other news | Latest news | Related news
        | Related articles | Related posts | Related | News archive | Read more | Read on | Read also | See also
        | See more | Learn more | Find out more | More | More details | Details | Continue reading | Full story
        | Read full story | Read the full story | Read full article | Show more | Load more | Share | Share this
        | Share this article | Share this page | Share on social media | Share on Facebook | Share on Twitter
        | Share on X | Share on Telegram | Share via email | Tweet | Copy link | Send by email | Print
        | Print version | Print this page | Printable version | Version for print | Save as PDF | Download PDF
        | Previous | Next | Previous article | Next article | Previous page | Next page | Previous post | Next post
        | Menu | Search | Site map | Sitemap | Contacts | Contact us | Subscribe | Subscribe to our newsletter
        | Log in | Sign in | Sign up | Register | Comments | Leave a comment | Add a comment | No comments
        | Skip to content | Follow us | Cookie settings | Privacy policy | Terms of use | All rights reserved
        | Advertisement | Close
    """),
    units=schema.units("""
        dollar: dollar* buck bucks | euro: euro euros | pound: pound pounds quid pounds_sterling | yen: yen | yuan: yuan
        renminbi | ruble: ruble* rouble* | lira: lira liras | tenge: tenge tenges | dram: dram drams | zloty: zloty*
        złoty* | franc: franc francs | hryvnia: hryvni* hryvna* | rupee: rupee* | peso: peso pesos | won: won? | real:
        reais reals real? | crown: krona* kronor krone kroner koruna* crown? crowns? | riyal: riyal* rial rials | dinar:
        dinar* | dirham: dirham* | rand: rands rand? | shekel: shekel* | forint: forint* | percent: percent per_cent pct
        | percentage point: percentage_point* percent_points pp | second: seconds sec secs second? | minute: minute
        minutes mins min? | hour: hour hours hr hrs | day: day days |
        week: week weeks fortnight | month: month months | year:
        year years yr yrs | decade: decade decades | century: century centuries |
        millimeter: lit*_per_square_met* millimet* | centimeter:
        centimet* | meter: meter meters metre metres | kilometer: kilomet* klick* | mile: mile miles | nautical mile:
        nautical_mile* | foot: foot feet ft | inch: inch inches | yard: yards yard? | gram: gram grams gramme* |
        kilogram: kilogram* kilo kilos | tonne: ton tons tonne tonnes | pound of weight: pound pounds lb lbs | ounce:
        ounce ounces oz | square meter: square_meter* square_metre* sq_m sqm | square kilometer: square_kilomet* sq_km |
        square mile: square_mile* sq_mi | square foot: square_foot square_feet sq_ft | hectare: hectare hectares | acre:
        acre acres | liter: liter liters litre litres | gallon: gallon gallons | barrel: barrel barrels | cubic meter:
        cubic_met* | kilometer per hour: kilomet*_per_hour kilomet*_an_hour kph | mile per hour: mile*_per_hour
        mile*_an_hour | meter per second: met*_per_second met*_a_second | knot: knot knots | degree Celsius: degree*
        degree*_celsius degree*_c degree*_centigrade celsius | degree Fahrenheit: degree* degree*_fahrenheit degree*_f
        fahrenheit | watt: watt watts | kilowatt: kilowatt* | megawatt: megawatt* | gigawatt: gigawatt* | terawatt:
        terawatt* | kilowatt-hour: kilowatt-hour* kilowatt_hour* | megawatt-hour: megawatt-hour* megawatt_hour* |
        gigawatt-hour: gigawatt-hour* gigawatt_hour* | terawatt-hour: terawatt-hour* terawatt_hour* | kilobyte:
        kilobyte* | megabyte: megabyte* | gigabyte: gigabyte* gig gigs | terabyte: terabyte* | before our era: bc bce
        b.c. | point: point points
        | multiple: time? times
    """),
    names=schema.Names(
        are_peoples_capital=True,
        # By field: the state, courts, parliaments, parties, the economy, the army, health, science, religion, holidays,
        # sport, the arts, geography, ranks.
        ordinary=schema.words("""
            abroad foreign interior external exterior domestic homeland home affair matter relation diploma* consul
            consular consulate envoy mission presidency presidential premiership ministerial cabinet gubernatorial
            govern* statehood federation confederation confederate commonwealth realm crown throne portfolio ministries
            department* directorate directory bureau inspectorate inspection ombudsman commissariat commissioner
            commissar registrar registry chancery chancellery fiscal revenue tax taxes taxation taxpayer budget*
            expenditure debt labour labor employ* unemployment worker workforce working wage pension welfare insurance
            agricultur* rural farming forestry fishery fisheries fishing food nutrition livestock irrigation land
            environment* climate ecolog* ecosystem sustain* biodiversity nature natural wildlife pollution emission
            transport* infrastructure transit traffic mobility aviation aeronaut* maritime shipping logistics railway
            rail railroad motorway energies petroleum mineral mining hydro hydroelectric nuclear atomic gas coal oil
            water sanitation housing urban planning regional region territory territories territorial municipal
            municipality metropolitan borough township village hamlet locality parish province provincial prefecture
            prefect prefectural cantonal oblast civil civic civilian citizen heritage monument* tourism tourist sport
            sporting youth people family families child children childhood woman women gender equal* elderly ageing
            aging disability disabled disabilities minority minorities ethnic racial racism indigenous native
            aboriginal tribe tribal refugee migrant migration asylum border frontier communication telecommunication*
            digital digitali* information informatics cyber cybersecurity cyberspace broadcasting broadcaster census
            archive demographic

            judicial judiciary tribunal appeal appellate cassation constitution* magistrate magistracy prosecut*
            advocate advocacy lawyer legal legislat* jurisprudence jury juror criminal crime penal penitentiary
            correction* prisoner jail detention custody notary bailiff high higher highest superior lower upper middle
            circuit ombudswoman anticorruption anti corruption bribery fraud trafficking drug amnesty pardon code
            decree statute* charter convention covenant protocol treaties accord agreement pact declaration resolution
            amendment directive regulation regulatory regulator ordinance compact memorandum truce armistice ceasefire
            verdict inquiry inquest audit auditor* account* oversight supervis* monitor monitoring observer observatory
            evaluation review compliance ethics integrity transparency privacy copyright patent trademark antitrust
            consumer protection

            parliament* assembly assemblies senatorial congressional chamber representative* deputies deputy delegate
            delegation plenary diet councillor* councilor* councilman councilwoman alderman caucus majority opposition
            whip elect* referendum plebiscite ballot vote voter voting campaign constituen* session summit forum
            conference dialogue roundtable meeting gathering talks negotiation* quartet trilateral bilateral
            multilateral intergovernmental

            parties partisan movement front bloc coalition democra* republic* liberal* libertar* conserv* social*
            marxis* leninis* anarchis* fascis* nazi national* patriot* popul* progress* radical* reform* renew*
            renaissance revival resurgence revolution* independ* sovereign* separat* unionis* loyalis* royalis*
            federalis* regionalis* autonom* green left leftist right rightist center* centrist* moderate* alternative*
            action forward together ahead onward change future unity united unified unification solidarity free liberty
            liberties liberation emancipation fraternity brotherhood sisterhood dignity truth reconciliation peace
            peaceful peacekeep* peacebuilding rally secularis* secular humanis* feminis* pirate animalist pensioner
            peasant* farmers syndicate syndical* strike struggle resistance insurgen* rebel rebellion intifada
            dissident* restoration awakening dawn fatherland motherland nation nationwide

            econom* commerce commercial trading industr* manufactur* production productivity enterprise business
            businesses entrepreneur* companies corporate corporation cooperative* cooperation growth recovery
            resilience stability stabilization stabilisation monetary currency reserve financ* banking bankers savings
            credit loan mortgage securities equity share bourse invest* wealth capital reinsurance exhibition*
            exposition expo import export exporter importer tariff procurement privatization privatisation privatised
            property properties estate retail wholesale prices inflation monopoly monopolies merger payment settlement*
            statistic* guild artisans crafts innovation innovative technolog* technical polytechnic engineering
            engineer computing computer artificial intelligence robot* semiconductor* automotive aerospace aircraft
            shipyard steel steelworks foundry factory factories plants refinery refineries pipeline refining warehouse
            depot

            militar* armed arms armies naval marine air aerial airborne airforce fleet squadron flotilla battalion
            brigade regiment division corps legion platoon artillery infantry cavalry armoured armored tanks missile
            rocket ballistic drone submarine destroyer frigate cruiser warship patrol coast coastal coastguard guard
            guardian gendarm* carabinier militia paramilitary commando command commander commandant headquarters staff
            joint marshal admiral rear brigadier corporal private soldier veteran conscript* reservist* recruit*
            warrior fighter warfare battle siege offensive operation invasion occupation conquest crusade crusaders
            mutiny massacre genocide holocaust atrocit* victim survivor martyr hero heroes heroine unknown fallen
            cemetery cemeteries weapon chemical biological prohibition nonproliferation proliferation disarmament
            verification deterrence shield sword dome iron strategic strategy strategies tactical special unit rapid
            response reaction intervention deployment secret espionage counterintelligence counterterrorism counter
            terrorism terrorist antiterror* policing policeman policemen constable superintendent forensic* homicide
            riot emergency emergencies disaster rescue rescuer firefighter fire lifeboat lifeguard ambulance crisis
            crises relief humanitarian aid assistance help

            healthcare medical medicine medicinal clinic clinical surgeon surgery surgical nurse nursing midwife
            midwives pharmac* dental dentist* psychiatr* patient disease cancer oncolog* cardio* heart diabetes
            epidemic* epidemiolog* pandemic infectious vaccin* immuniz* immunis* blood transfusion transplant* hygiene
            veterinar* animal maternity mental care caring public sanitary hospice

            science scientif* scientist* researcher* academies academic* institution universities faculty schooling
            educat* teacher teaching pupil student graduate scholar scholarship provost lecturer chair kindergarten
            nursery primary secondary elementary vocational training language linguistic* literature literary letters
            poet poetry writer author book libraries reading dictionary history historic* histories archaeolog*
            archeolog* antiquit* ancient classical medieval modern modernis* contemporary philosoph* mathemat* physic*
            chemistry biology astronom* geolog* geograph* meteorolog* weather oceanograph* anthropolog* ethnograph*
            genetic* genome space spaceport cosmonaut* astronaut* satellite telescope lunar solar orbital laboratories
            knowledge discovery exploration expedition invention

            religion religious churches cathedral basilica chapel monastery monasteries convent priory mosque synagogue
            temple shrine sanctuary pagoda holy sacred blessed immaculate conception virgin apostolic apostle
            evangelical* evangelist* lutheran* calvinis* baptist* methodist* presbyterian* pentecostal* adventist*
            mormon* witness witnesses orthodox* catholic* patriarch* ecumenic* archbishop* archdiocese diocese diocesan
            bishop* episcopal* archimandrite papal pontif* papacy curia conclave synod nuncio nunciature vicar clergy*
            priests friar monks nuns brothers missionar* jesuit* franciscan* dominicans benedictine* augustinian*
            salesian* bible biblical gospel psalm creed doctrine rabbi rabbinate mufti imam ayatollah caliph caliphate
            sharia sunni shia shiite alevi sufi salafi* islam buddh* hindu* judaism christianity muslim* pilgrim
            pilgrimage prayer cross crosses crescent trinity redeemer saviour savior heaven eternal wailing
            resurrection

            holiday palm ash maundy good whit shrove corpus pentecost whitsun ascension assumption epiphany advent
            nativity eve boxing carnival lent ramadan passover atonement tabernacles sabbath feast fasting breaking
            sacrifice eid mother father grandparent* victory remembrance commemorat* memory anniversary jubilee
            centenary bicentenary centennial bicentennial harvest solstice equinox spring summer autumn winter
            midsummer founding flag black parade procession festive celebration bonfire fireworks night morning
            afternoon evening midnight noon dusk sunrise sunset week weekly weekend month monthly annual yearly decade
            century centuries millennium age eras epoch period bronze ice golden cold great hundred thirty seven six
            peninsular gulf succession

            olympic* paralymp* olympiad open super champion tournament trophies masters semi semifinal quarter
            quarterfinal playoff qualif* round first derby classic slam lap marathon triathlon racing regatta relay
            stage yellow podium medal gold silver player match fixture referee football soccer rugby cricket tennis
            hockey basketball volleyball handball baseball softball golf swimming swimmer aquatic* athlet* gymnast*
            wrestling judo karate fencing archery shooting rowing sailing cycling cyclist* motorsport motorcycl*
            formula skiing ski alpine biathlon skating figure luge bobsleigh snowboard* chess doping antidoping
            equestrian horse darts snooker weightlifting taekwondo stadium arena velodrome racecourse amateur
            professional junior senior under men ladies gentlemen indoor outdoor

            film movie cinema motion picture screen actor actress theatrical drama dramatic opera ballet dance dancers
            dancing orchestra symphony philharmonic* choir choral concert music musical musician songs singing contest
            eurovision painting painters sculpture* sculptor* gallery galleries arts artist artistic design designers
            architect* photograph* biennale biennial triennial comedy television radio journal journalis* reporter
            editor correspondents publisher newspaper magazine order merit honour honor distinguished outstanding
            knighthood lifetime achievement newcomer novel album record recording swan sleeping beauty magic flute
            marriage four seasons supper sunflowers watch birth

            white red blue purple scarlet crimson ivory emerald sapphire marble dead living little greater lesser inner
            outer mid northeast northeastern northwest northwestern southeast southeastern southwest southwestern far
            near deep highland lowland flat upland strait channels oceanic polar circle tropic* equator* hemisphere
            continent* subcontinent peninsula isle islander archipelago atoll reef barrier lagoon estuary stream creek
            canal lakeside dam reservoir* basin watershed waterfall* cataract* glacier iceberg* peaks ridge range
            volcano* volcanic crater canyon gorge plain plateau* steppe* prairie* desert dune oasis forest woodland*
            jungle rainforest* wetland* swamp* pasture* cliffs caves beach beaches shore pier wharf dock embankment
            lighthouse tunnel gateway wall tower palace castle fortress* citadel* rampart* bastion garden botanical
            zoological zoo aquarium boulevard* crossing corridor route silk path trail terminal airfield airbase base
            zone exclusion demilitari* buffer area strip heights line curtain triangle suburb* downtown cities mansion
            residence cottage hotel bazaar pyramid ruins tomb mausoleum statue obelisk column arch triumph* leaning
            hanging clock pavilion skyscraper* underground metro tram tramway* subsea well planetarium

            one two three five eight nine ten eleven twelve thousand million second third fourth fifth sixth seventh
            eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
            nineteenth twentieth double triple single dual half tripartite bipartisan

            princesses heir duke duchess archduke archduchess palatine countess baron baroness viscount viscountess
            marquess emperor empress tsar czar sultan sultanate sheikh sheikha emir emirates khanate maharaja raja
            royalty imperial dynasty regent regency monarch* highness majesty excellency eminence holiness reverend
            dame secretaries undersecretary secretariat spokes* acting interim caretaker former outgoing incoming
            assistant adjunct heads leader leadership chairwoman chairperson official operating managing manager*
            founder owner partner adviser advisor counsel counsellor counselor aide attache attaché plenipotentiary
            rapporteur coordinator* permanent honorary solicitor comptroller controller treasurer mayoral mayoress
            member membership

            without against beyond between among across within everyone universal common mutual global worldwide planet
            star zero hunger poverty poor needs organiz* organis* associat* societ* subcommittee panel body authorities
            agencies administration* system platform partnership programme plan scheme framework agenda goal vision
            facility grouping task watchdog human humanity trustees transnational interparliamentary transatlantic
            eurasian intern* friends neighbour* neighbor* volunteer* charity charities charitable philanthrop* donor
            sponsor* coordination coordinating steering preparatory standing mixed provisional transitional transition
            exiles diaspora return registered missing persons disappearances disappeared torture execution penalty
            death abolition slave slavery landmine* cluster munitions comprehensive partial limitation reduction
            aggression friendship entente allies allied power quadrilateral made next generation ozone layer endangered
            species whale whaling birds elephant tigers pandas bears eagles deer tuna cod dolphin turtle tortoise
            crocodile* snakes sheep butterfly tulip carnation blossom bamboo lotus flower tree seeds grain corn maize
            soybean* sugar salt tea cocoa wine beer bread milk meat fruit vegetable spice wool leather linen paper
            timber rubber plastic* cement diamonds copper zinc lead nickel lithium uranium hydrogen rare carbon
            nitrogen helium ship boat vessel yacht train car automobile* motor truck bus buses bicycle* flight plane
            helicopter* shuttle probe module capsule crew spacecraft

            hurricane* typhoon* cyclone* storm tsunami earthquake flood flooding drought famine eruption avalanche
            landslide* wildfire* heatwave waves plague influenza fever smallpox polio malaria tuberculosis depression
            recession crash panic bubble scandal counterrevolution coup putsch purge terror trial leap bloody storming
            fall reunification partition annexation enlightenment inquisition baroque gothic romantic feudal colonial
            colony colonies protectorate mandate dominion viceroyalty

            basic income minimum cost affordable clean policy policies politic* politburo eurozone euros dollars rubles
            time data database guarantee deposit conduct prudential enforcement firearms tobacco alcohol gambling
            lottery standard measurement measures weights metrology normalization accreditation quality safety
            occupational radiation waste recycling sewage works cadastre

            hostage deserter* abortion adoption arbitrat* assassination* attack blockade checkpoint chaplain*
            civilization* civilisation* colonialis* commodit* competit* congregation contract* creative creativity
            curriculum debate delivery denial* dependen* discrimination dispute* distribut* divine drainage duty
            embargo empowerment encyclical encyclop* endowment enlargement entertainment equipment evidence excellence
            experiment* expert exploitation explosive* extremis* extraordinary fashion fertiliz* fertilis* forecast*
            fossil fuel furniture gay glory glorious guerrilla* guidance habitat handicraft* harmony heating hereditary
            hydraulic* hydrograph* hydropower identity illegal inauguration incident inclusion inclusive injury
            integration integrated intellectual interfaith interpret* junta landless laureate lesbian* bisexual
            transgender literacy litigation locomotiv* machine machinery mainland martial media* mechan* metal mobile
            mobiliz* mobilis* molecular mountaineer* multicultural* multinational* mystery narcotic* navigation
            neutral* nomad obedience offshore online optical orphan outreach overseas paradise passenger passion
            pastoral pediatr* paediatr* perspective pesticide* petition* poison precaution* preservation prevent*
            principality prosperity prophet propaganda protest* psycho* quantum quarantine question quota rainbow
            ratification reactor recreation* redemption rebuild* rehabilitation repatriation repression resettlement
            resource* restitution retirement risk safeguard* sanction* seafar* sector seismic seismolog* seminar
            settler* shareholder* shelter shipwreck* skill stewardship storage structur* subsidy subsidies suffrage
            suicide supply surveillance survey surveyor* symbol* tension textile* theolog* thermal thermo* tolerance
            tradition* transparent twin uprising* violence virtual voluntary vulnerab* waterway* whistleblow* wisdom
            withdrawal workshop* zionis* islamist* communism communist mullah unbowed
        """),
        offices=schema.words("""
            internet web god earth moon sun christmas easter halloween thanksgiving mr mrs ms miss dr
            president minister prime mayor council city town state states parliament government congress
            senate court supreme ministry department secretary university college school academy street
            avenue road river lake sea ocean island islands mount mountain mountains valley north south east
            west northern southern eastern western central national international federal royal general king
            queen prince princess pope church bank party union house office police army navy force war world
            day year new old museum library airport station bridge park square theater theatre center centre
            hospital institute agency committee commission board chief director governor senator chairman
            professor doctor captain sir lord lady and the bay cape port harbor harbour county district
            republic kingdom empire association society company group team league cup championship
            championships games festival series act law treaty market exchange health education tour final
            grand prix trophy trust fund holding management energy media times news daily press show award
            prize foundation research laboratory network alliance service program project initiative trade
            fair stock building hall club test speaker inspector detective officer executive vice job
            authority security defense defence justice transport environment finance treasury customs
            immigration citizenship agriculture embassy ambassador judge bishop archbishop cardinal
            chancellor premier mp attorney prosecutor coach sheriff sergeant colonel major lieutenant
            administration prison highway memorial freedom girl boy duma railways assembly investigative statistical
            statistics constitutional prosecutors revenue electoral election audit emergency emergencies situations
            interior affairs economy labour labor culture sport ombudsman appeal appeals cassation chamber strait
            gulf peninsula canal
        """),
        days_and_peoples=schema.words("""
            monday tuesday wednesday thursday friday saturday sunday english spanish french german dutch portuguese
            russian chinese japanese greek swiss swedish welsh irish scottish british turkish polish danish finnish
            czech slovak christian catholic protestant orthodox muslim islamic jewish european american latin
            african asian arab indian italian mexican canadian australian brazilian argentine chilean colombian
            cuban israeli iranian iraqi saudi egyptian moroccan algerian tunisian korean vietnamese thai indonesian
            malaysian pakistani afghan syrian lebanese palestinian ukrainian belarusian hungarian romanian bulgarian
            serbian croatian albanian austrian belgian norwegian icelandic estonian latvian lithuanian georgian
            armenian nordic baltic soviet roman catalan basque galician nigerian kenyan ethiopian spaniard swede
            dane pole finn turk scot briton dutchman frenchman englishman celsius fahrenheit hindu jew sikh buddhist
        """),
        articles=schema.words("the a an"),
        places=schema.places("""
            US: US, U.S, USA, America, United States of America | GB: UK, U.K, Britain, Great Britain | NL: Holland
            | EU: EU | UN: UN | AE: UAE, Emirates | CZ: Czech Republic | MM: Myanmar, Burma | CI: Ivory Coast
            | CD: DRC, DR Congo, Congo, Democratic Republic of the Congo | CG: Congo | PS: Palestine | MK: Macedonia
            | SZ: Swaziland | BA: Bosnia, Bosnia and Herzegovina | VA: Vatican, Holy See | TR: Turkey
            | KR: Korea, Republic of Korea | KP: Korea | TL: East Timor | CV: Cabo Verde | Kyiv: Kiev
            | Kolkata: Calcutta | Aqtobe: Aktobe | Odesa: Odesa, Odessa | NATO: NATO, Nato
            | WHO: WHO, World Health Organization | IMF: IMF, International Monetary Fund
            | WTO: WTO, World Trade Organization | OPEC: OPEC, Opec | ECB: ECB, European Central Bank | IAEA: IAEA
            | OSCE: OSCE | England | Scotland | Wales | Northern Ireland | Crimea | Siberia | Chechnya | Tibet
            | Xinjiang | Catalonia | Bavaria | Saxony | Sicily | Sardinia | California | Texas | Florida | West Bank
            | Kurdistan | Brittany | Tuscany | Channel | Washington | Beijing: Beijing, Peking | San Francisco
            | Boston | Miami | Houston | Philadelphia | Seattle | Dallas | Munich | Hamburg | Cologne | Frankfurt
            | Stuttgart | Dresden | Leipzig | Hanover | Bremen | Nuremberg | Düsseldorf | Kiel | Rostock | Dortmund
            | Bonn | Aachen | Geneva | Bern | Basel | Lausanne | Salzburg | Graz | Innsbruck | Milan | Naples | Turin
            | Venice | Florence | Genoa | Bologna | Palermo | Barcelona | Seville | Valencia | Bilbao | Zaragoza
            | Malaga | Lyon | Marseille: Marseille, Marseilles | Toulouse | Bordeaux | Strasbourg | Lille | Nantes
            | Rotterdam | The Hague | Antwerp | Ghent | Bruges | Liège | Manchester | Liverpool | Birmingham
            | Edinburgh | Glasgow | Cardiff | Belfast | Oxford | Cambridge | Krakow: Krakow, Cracow | Gdansk | Wroclaw
            | Poznan | Lodz | Lublin | Katowice | Saint Petersburg: Saint Petersburg, St. Petersburg
            | Kazan | Sochi | Grozny | Kharkiv: Kharkiv, Kharkov | Lviv | Mariupol | Kherson | Dnipro | Donetsk
            | Ankara | Izmir | Antalya | Bursa | Diyarbakir | Tel Aviv | Haifa | Rafah | Bethlehem | Aleppo | Homs
            | Mosul | Basra | Erbil | Mecca | Medina | Jeddah | Alexandria | Benghazi | Rabat | Marrakesh | Abuja
            | Pretoria | Cape Town | Delhi: Delhi, New Delhi | Mumbai | Islamabad | Lahore | Kandahar | Isfahan
            | Mashhad | Tabriz | Osaka | Kyoto | Hiroshima | Fukushima | Busan | Guangzhou | Shenzhen | Wuhan
            | Chengdu | Tianjin | Nanjing | Chongqing | Hanoi | Canberra | Wellington | Ottawa | Montreal
            | Rio de Janeiro: Rio de Janeiro, Rio | Brasilia | Gyumri | Astana | Shymkent | Karaganda | Pavlodar
            | Sanaa | Abu Dhabi | Doha | Thessaloniki
            | Gdynia | Sopot | Bydgoszcz | Białystok | Rzeszów | Toruń | Radom | Kielce | Olsztyn | Opole | Gliwice
            | Częstochowa | Schwerin | Kassel | Duisburg | Magdeburg | Erfurt | Potsdam | Bochum | Mannheim
            | Karlsruhe | Freiburg | Rennes | Grenoble | Montpellier | Reims | Murcia | Granada
            | Adana | Konya | Gaziantep | Diyarbakır | Erzurum | Kayseri | Trabzon | Edirne | Samsun | Eskişehir
            | Kars | Lugano | Linz | Utrecht | Eindhoven | Rosario | Guadalajara | Medellín | Cusco | Arequipa
            | Valparaíso | Leeds | Sheffield | Bristol | Aberdeen | Suzhou | Changsha | Changchun | Harbin | Hunan
            | Hubei | Yunnan | Sichuan | Guangdong | Guangxi | Fujian | Zhejiang | Jiangsu | Jiangxi | Shandong
            | Shanxi | Shaanxi | Hebei | Henan | Anhui | Guizhou | Gansu | Qinghai | Hainan | Heilongjiang
            | Liaoning | Ningxia | Hangzhou | Ningbo | Wenzhou | Xiamen | Fuzhou | Qingdao | Jinan | Dalian
            | Shenyang | Zhengzhou | Kunming | Guiyang | Lanzhou | Taiyuan | Nanning | Hefei | Nanchang | Haikou
            | Sanya | Nagasaki | Nagoya | Sapporo | Yokohama | Kobe | Okinawa | Incheon | Oran | Constantine | Sfax
            | Tangier | Najaf | Karbala | Kirkuk | Taiz | Nablus | Jenin | Giza | Aswan | Latakia | Dammam | Sharjah
            | Misrata | Kokshetau | Taraz | Semey | Oskemen | Taldykorgan | Turkistan | Petropavl
            | Khabarovsk | Tver | Tula | Pskov | Novgorod | Rostov | Krasnodar | Perm | Voronezh
            | Chelyabinsk | Murmansk | Arkhangelsk | Ryazan | Smolensk | Belgorod | Kursk | Bryansk | Tyumen
            | Vanadzor | Batumi | Dilijan | Goris | Kapan
            | Aqtau: Aktau | Qyzylorda: Kyzylorda | Qostanay: Kostanay
        """),
        demonyms=schema.places("""
            US: american | GB: british, briton, english | FR: french, frenchm | DE: german | ES: spanish, spaniard
            | IT: italian | PT: portuguese | NL: dutch | BE: belgian | CH: swiss | AT: austrian | SE: swedish, swede
            | NO: norwegian | DK: danish, dane | FI: finnish, finn | PL: polish, pole | CZ: czech | SK: slovak
            | SI: slovenian, slovene | HU: hungarian | RO: romanian | BG: bulgarian | GR: greek | TR: turkish, turk
            | RU: russian | UA: ukrainian | BY: belarusian, belarussian | GE: georgian | AM: armenian
            | AZ: azerbaijani, azeri | KZ: kazakh | UZ: uzbek | KG: kyrgyz | TJ: tajik | TM: turkmen | CN: chinese
            | JP: japanese | KR: korean | KP: korean | IN: indian | PK: pakistani | AF: afghan | IR: iranian
            | IQ: iraqi | SY: syrian | LB: lebanese | IL: israeli | PS: palestinian | EG: egyptian | SA: saudi
            | QA: qatari | AE: emirati | YE: yemeni | JO: jordanian | KW: kuwaiti | MA: moroccan | DZ: algerian
            | TN: tunisian | LY: libyan | SD: sudanese | ET: ethiopian | KE: kenyan | NG: nigerian | BR: brazilian
            | AR: argentine, argentinian | CL: chilean | MX: mexican | CO: colombian | VE: venezuelan | PE: peruvian
            | CU: cuban | CA: canadian | AU: australian | VN: vietnamese | TH: thai | ID: indonesian
            | PH: filipin, philippin | LT: lithuanian | LV: latvian | EE: estonian | RS: serbian, serb
            | HR: croatian, croat | IE: irish | IS: icelandic, icelander | AL: albanian | CY: cypriot | CI: ivorian
            | MM: burmese | Wales: welsh | 150: europe | NE: nigerien
        """),
        papers=schema.words("""
            times post news herald tribune telegraph gazette chronicle mirror mail record express journal
        """),
        persons=schema.words("""
            boss manager founder owner striker star leader lawyer spokesman spokeswoman author head rival
            chairman captain chief coach minister president chancellor player driver goalkeeper
            midfielder defender candidate lawmaker director singer actor actress
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve"),
        after=r"o['’]?clock",
        perhaps_before="at|until|till|from|after|before|by|around|about|since",
        perhaps_after="h|hrs",
        morning="(?:in the |this )?morning",
        noon="noon|midday",
        afternoon="(?:in the |this )?afternoon",
        evening="(?:in the |this )?evening|tonight",
        night="(?:at )?night|midnight",
        at_noon="noon|midday",
        at_midnight="midnight",
        spoken_past={
            "half past {hour}": 30,
            "(?:a )?quarter (?:past|after) {hour}": 15,
            "{hour}[ -]thirty": 30,
            "five (?:minutes )?past {hour}": 5,
            "ten (?:minutes )?past {hour}": 10,
            "twenty (?:minutes )?past {hour}": 20,
        },
        spoken_to={
            "(?:a )?quarter (?:to|before|till) {hour}": 15,
            "five (?:minutes )?to {hour}": 5,
            "ten minutes (?:to|before) {hour}": 10,
        },
        joins="to|until|till|and|through|or",
    ),
    estimates=schema.Estimates(
        least=r"at least|more than|over|no fewer than|not less than|upwards? of|or more|a minimum of|exceed\w*",
        most="at most|up to|as many as|less than|fewer than|under|no more than|a maximum of",
        about=(
            "about|around|some|nearly|almost|roughly|approximately|an estimated|estimated|close to|or so|"
            "just (?:over|under)"
        ),
        disputes=r"den(?:y|ies|ied|ying|ials?)|rejected|refuted|disput(?:e|es|ed|ing)",
        outcomes={
            "dead": (
                "dead|die[sd]?|dying|deaths?|killed|kills?|killing|lost their li(?:fe|ves)|lives|fatalit(?:y|ies)|"
                "bodies|drowned|perished"
            ),
            "hurt": "hurt|injur(?:ed|ies|y|ing)|wound(?:ed|s|ing)",
            "missing": "missing|unaccounted for",
            "detained": "arrest(?:ed|s)?|detained|in custody",
            "evacuated": r"evacuat\w+|fled|displaced|homeless",
        },
    ),
    negation=schema.Negation(
        surely=schema.words(r"""
            not no never nobody nothing none nowhere neither nor without cannot \w+n['’]t
            unable\sto unhurt unharmed uninjured unscathed
        """),
        verbs=schema.words(r"den(?:y|ies|ied|ying) fail(?:s|ed|ing)?\sto refus(?:e|es|ed|ing)\sto"),
        perhaps=schema.words(r"""
            un\w{4,} non-?\w+ \w{3,}less(?:ly|ness)?
            im(?:possib|probab|prop|punity|mobil|moral|mature|patien|perfect|passab|partial|penetrab)\w*
            dis(?:obey|oblig|own|qualif|regard|satisf|trust|us)\w* mis(?:s(?:ed|es|ing)?|trust|understood)
            fail\w* refus\w* den(?:y|ies|ied|ying|ials?) lack\w* rather avoid\w* declin\w* absen(?:t|ce)\w*
            prevent\w* ban(?:s|ned)? cancel\w* skip\w* spar(?:e|es|ed|ing) escap\w* hardly few little doubt\w*
            closed vacan\w+ unless yet\sto too\s\w+\sto\s\w+ free\s(?:of|from) short\sof fell\sshort
            former(?:ly)? stay(?:s|ed|ing)?\s(?:away|out|off|clear|home|silent|quiet|put)
            ke(?:ep|pt)\w*\s(?:away|out|off|quiet|silent|clear|back) boycott\w* drew rul\w+\sout silen\w+
            against differ\w* inevitabl\w* first\s(?:time|ever) free only suspen\w* lost
            out\sof\s(?:work|order|action|service|reach|stock|business|bounds|print|control|fuel|money|office|power|luck|favou?r|touch|use|the\squestion)
            until stopp(?:ed|ing)
        """),
        idioms=schema.words(r"""
            not\s(?:so\smuch|even\sclose)
            (?:not?|never)\s(?:\w+\s)?(?:more|less|fewer|later|earlier|sooner|lower|higher|better)\sthan
            (?:not?|never)\s(?:\w+\s)?(?:worse|bigger|smaller|longer|other)\sthan
            (?:not?|never|nobody|nothing|none|cannot)\s(?:[^\s.;:!?]+\s){0,9}?(?:until|till|unless)
            \w+n['’]t\s(?:[^\s.;:!?]+\s){0,9}?(?:until|till|unless)
            nothing\s(?:but|short\sof|less\sthan|other\sthan) none\sother\sthan second\sto\snone if\snot
            (?:cannot|can['’]t|could(?:\snot|n['’]t))\s(?:help|but|agree\smore|care\sless|wait|be\sover\w*)
            why\s(?:not|don['’]t|doesn['’]t) (?:like|as|than)\snever(?:\sbefore)? nothing\snew
            it\sis\sno\ssecret no\sstranger (?:than|as)[\s-](?:\S+\s){0,4}?ever(?:\sbefore)?
            (?:the\s)?first\s(?:time|ever) records? quite\sa\sfew
            (?:nobody|no\sone|none|nothing)\s(?:but|except|other\sthan)
            must ha(?:ve|s|d)\sto forced\sto no\s(?:choice|option|alternative) no\s(?:\w+\s)?doubt
            without\s(?:a\s|any\s)?doubt nothing\slike nevertheless nonetheless constantly continu(?:ously|ally)
            might
        """),
        lookalikes=schema.words(r"""
            uncles? under\w* undul\w+ unesco unicef uni(?:form|on|que|s|t|vers)\w* unrest
            unveil\w* unleash\w* un(?:load|lock|fold|ravel|earth|pack)\w* non-?profits? mission\w*
            missile\w* not-for-profit last\sbut\snot\sleast n[o°º]\.?\s?\d+
            no[-\s](?:doubt|wonder|sooner|matter|confidence|fly|brainer|holds) (?:whether\s)?or\snot
            in\sno\stime without\s(?:a\s|any\s)?(?:doubt|question|fail|precedent)
            do['’]s\sand\sdon['’]ts
            not\s(?:only|just|merely|simply|solely|least|to\smention|a\sfew|long\s(?:ago|after|before))
            not\sfor\sprofit unemployment non-?governmental without\sborders (?<=,\s)\w+n['’]t\s\w+\?
            cease-?fires? opposition opponents? exclusive(?:ly)? exceptional(?:ly)? ungulates?
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            the a an of to in on at by for with from and or that not is are was were be been has have had more
            as but when where this these those his her its their until since between over after before also all
            already very without against will would could it he she they who which than into about under during
            while if amid near nor off onto out per up upon via what you your we our how why
        """),
        foreign_letters="àâãäåæèìòõøùœßğşıłąęćńśźżčřšžđășțáíóú",
    ),
    probes=(
        "The article is on {0} since Monday.",
        "You can read about it on {0} and on {1}.",
    ),
    topics=schema.places("""
            politics: Politics, political, politics & policy, policy, policy & politics, government, elections,
            election, parliament, congress, white house
            | world: World, world news, international, international news, global, global news, foreign, foreign
            affairs, foreign news, abroad, global affairs
            | business: Business, business news, business & finance, economy, economics, economic policy, finance,
            financial news, markets, money, companies, stock market, stock markets, personal finance, banking, real
            estate, jobs, business & economy, economy & business, trade
            | technology: Technology, tech, technology news, tech news, sci-tech, digital, internet, software,
            computers, computing, gadgets, artificial intelligence, ai, machine learning, cybersecurity, security &
            privacy, mobile, startups, programming, web, it, consumer electronics
            | science: Science, sciences, science news, research, space, astronomy, physics, chemistry, biology,
            archaeology, paleontology, neuroscience, genetics, mathematics
            | health: Health, health news, healthcare, health care, medicine, medical, wellness, wellbeing, public
            health, mental health, coronavirus, covid-19, health & wellness
            | sport: Sport, sports, sports news, sport news, football, soccer, tennis, cricket, rugby, basketball,
            baseball, hockey, ice hockey, golf, cycling, athletics, boxing, formula 1, formula one, f1, motorsport,
            nfl, nba, mlb, nhl, premier league, champions league, world cup, olympics, olympic games, swimming
            | culture: Culture, arts, art, arts & culture, culture & arts, arts & entertainment, entertainment, art
            & design, music, film, films, movies, movie, cinema, theatre, theater, stage, books, literature,
            television, tv, tv & radio, television & radio, celebrity, celebrities, showbiz, photography, museums,
            dance, opera, classical music, pop and rock, science fiction, festivals
            | environment: Environment, climate, climate change, climate crisis, global warming, nature, energy &
            environment, environment & climate, wildlife, conservation, sustainability, ecology, pollution,
            biodiversity, green
            | education: Education, education news, schools, school, universities, university, higher education,
            colleges, students, teaching
            | society: Society, social affairs, community, people, family, religion, lifestyle, life and style, life
            & style, human interest, human rights, migration, immigration, housing
            | crime: Crime and justice, crime, justice, law, police, courts, court, law & order, crime & justice,
            legal, law and justice, crime and law, crime & courts, crime news, police & courts, public safety,
            emergencies, accidents
            | opinion: Opinion, opinions, comment, comment is free, commentisfree, commentary, editorial,
            editorials, op-ed, op-eds, columns, columnists, columnist, letters, viewpoint, views, analysis & opinion,
            letters to the editor
            | travel: Travel, travel news, tourism, trips, destinations
            | local: Local news, local, city, region, regional, regional news, regions, city news, town,
            neighborhood, neighbourhood, metro, local government
            | none: met, news, latest news, latest, top stories, top news, top, headlines, breaking, breaking news,
            featured, features, feature, feature story, general, misc, miscellaneous, uncategorized, uncategorised,
            other, others, blog, blogs, article, articles, story, stories, posts, post, home, front page, frontpage,
            homepage, main, all, all news, video, videos, photos, photo, gallery, galleries, pictures, podcast,
            podcasts, audio, live, live blog, newsletter, newsletters, press release, press releases, announcements,
            announcement, update, updates, editor's picks, editors' picks, must read, must reads, most read,
            popular, trending, exclusive, reviews, review, analysis, interviews, interview, notes, note, links,
            link, media, archive, archives, events, daily, weekly, today, this week, promoted, sponsored, partner
            content, explainer, explainers, long reads, national, nation, national news, domestic, domestic news,
            home news, series, reports, report, thoughts, life, personal, done, release notes, rss, feed, default,
            test, no category, unclassified, premium, subscribers, members only, customers, ideas
    """),
    genres=schema.Genres(
        urgent=(
            r"dead|deadly|deaths|kill(?:s|ed)|fatally|injur(?:ed|es)|wounded|evacuat(?:e|es|ed|ion)|recall(?:s|ed)"
            r"|outbreak|earthquake|massacre|zero[- ]day|actively exploited|security (?:hole|flaw|issue|vulnerability)"
            r"|state of emergency|explosion|hostages?"
        ),
        labels=schema.by_genre("""
            advertisement: sponsored content, sponsored post, sponsored feature, sponsored story, sponsored by,
            advertisement, advert, paid advertisement, paid post,
            paid content, paid partnership, paid program, partner content, branded content, promoted content,
            promoted post, advertiser content, advertisement feature, advertorial, special advertising section
            | deals: deals, deal alert, daily deal, daily deals, deal of the day, deals of the day, today's deals,
            coupons, promo code, promo codes | tips: horoscope, daily horoscope, crossword, quick crossword,
            cryptic crossword, sudoku, quiz, news quiz, weekly quiz, betting tips, best bets, racing tips
            | live blog: live, live blog, liveblog, live updates, live coverage, live stream, livestream, watch live,
            rolling coverage, minute by minute | gallery: in pictures, in photos, pictures, photos, gallery,
            photo gallery, picture gallery, photo essay, slideshow | audio: podcast, audio, listen | video: video,
            videos, watch, video report | jobs: we're hiring, we are hiring, now hiring, job ad, job opening,
            job openings, job vacancy, vacancies | listing:
            from the editor, from the editors, letter from the editor, editor's letter, a note from the editor,
            a note to readers, a note to our readers,
            open thread, links, link roundup, linkdump, link dump,
            weekend links, reading list, tv listings, tv guide, housekeeping, events calendar
        """),
        bracketed=schema.by_genre("advertisement: sponsor, sponsored, promoted | jobs: hiring"),
        titles={
            "advertisement": (
                "(?:thanks|thanking|thank you) to .{1,80} for sponsoring|word from our sponsors?|message from our "
                "sponsors?|th(?:is|e) (?:week|month)'s sponsors?|welcom(?:e|ing) our (?:new )?sponsors?|thanks to "
                "our sponsors?"
                "|market (?:size|share|trends|research|analysis|outlook|forecast"
                r"|insights)\b.{0,100}(?:\b20\d\d ?(?:-|to) ?20\d\d|\bcagr\b|, (?:share|growth|trends|forecast))"
                r"|\bcagr of\b|at a \d[\d.]*% cagr"
            ),
            "deals": (
                r"(?:black friday|cyber monday|prime day|boxing day)(?:/cyber monday)?(?: [\w-]+)? (?:deals?|steals?"
                "|exclusive|bargains?|doorbusters?)(?= ?[:!-]|$)|cyber monday: the best|(?:best|top|today's|this "
                r"week's|all the) (?:[\w&/+'-]+ ){0,4}(?<!trade )(?<!peace )(?<!transfer )deals(?= on\b| for\b| "
                r"under\b| you\b|:|!)|^(?:[\w' -]{1,40}: ?)?save (?:up to |over |more than )?(?:[$£€] ?\d[\d,.]*"
                r"|\d+ ?%) (?:on|off|when|with)|^[^!]{0,80}\b\d+% off\b.{0,40}!|(?:promo|coupon) codes?(?= for\b|:"
                r"|$)|bundle(?=!| \([$£€]| deal\b)|(?:flash|huge|clearance|holiday|spring|summer|fall|autumn"
                "|winter) sale(?=[:!])|holiday gift guide"
            ),
            "tips": (
                "(?:daily|weekly|today's|your) horoscopes?|horoscopes? (?:today|for)|(?:crossword|sudoku|wordle"
                r"|connections|strands|quordle|mini)(?: \w+)? (?:answers?|hints?|clues?)|(?:quick|cryptic|quiptic"
                "|prize|everyman|speedy) crossword|(?:lottery|lotto|powerball|mega millions|euromillions) "
                "(?:winning )?numbers|(?:betting|racing|wagering) tips|(?:picks and predictions|prediction,? odds"
                "|odds and picks)|free bets"
            ),
            "live blog": (
                "as it happened$|minute[ -]by[ -]minute$|(?:^|[:,-] ?)live (?:updates|blog|coverage)(?= ?[:,-]|$)"
            ),
            "gallery": (
                "in pictures$|^in pictures|top (?:photos|pictures)$|(?:photos?|pictures?|images?) of the (?:day"
                "|week)|(?:day|week|month|year) in (?:pictures|photos)$"
            ),
            "jobs": "^(?:we're|we are) (?:now )?(?:hiring|recruiting)|^come work with us|^join our team|^now hiring",
            "listing": (
                r"^(?:[a-z]+ )?open thread|^links? for (?:the )?(?:week|weekend|\d|jan|feb|mar|apr|may|jun|jul|aug"
                r"|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\w*|^(?:weekend|sunday|saturday|friday|monday|daily"
                "|weekly|morning|evening) (?:links|reads|linkfest)|links? (?:round-?up|dump)|what's on (?:tv"
                "|television) (?:tonight|this)|tv (?:listings|tonight)(?=:|$)|how to watch .{1,80}(?:live stream"
                "|tv channel|kick-?off|start time)"
                "|^(?:events|community|arts|church|school) calendar(?= ?[:,|-]|$| for )|^calendar of events"
                "|^what's on(?: (?:this (?:week|weekend|month)|tonight|today))?(?= ?[:,|-]|$)|^(?:bus|train"
                "|ferry|tide|mass|prayer|service) (?:times|timetables?)(?= ?[:,|-]|$| for )|^(?:concert|festival"
                "|conference|match) (?:program|programme|schedule)(?= ?[:,|-]|$)"
            ),
            "bulletin": (
                r"(?:news|headlines|sports?|day|week|morning|noon|evening|world) in (?:\d+|sixty|ninety|one|two"
                "|three|five) (?:seconds|minutes?)|^(?:news|world|sports?|business|local) (?:in brief"
                "|briefs)(?=:|$)|^(?:(?:your|the|our) )?(?:morning|midday|lunchtime|evening|nightly|daily|weekly"
                "|hourly) (?:news )?(?:briefing|bulletin|headlines|newsletter|news brief|round-?up)(?= ?[:,|-]|$"
                "| for )|^(?:news|weather) (?:bulletin|forecast)(?= ?[:,|-]|$| for )|^traffic (?:report"
                "|update)(?= ?[:,|-]|$)"
            ),
            "guide": (
                r"^(?:the )?(?:\d+ )?(?:very )?best (?:[\w'&-]+ ){1,5}(?:of 20\d\d$|(?:to buy|you can buy"
                r"|under [$£€] ?\d+|for (?:every|any) (?:budget|home|kitchen|cook|reader|traveler|traveller)"
                r"|tested(?: and reviewed)?$))|(?:buying|buyer's|gift|shopping) guide(?= ?[:|-]|$| 20\d\d| for )"
                "|^(?:faqs?|frequently asked questions)(?= ?[:,|-]|$| about | on )|(?: -|[:|]) ?(?:faqs?"
                r"|frequently asked questions)$|^your (?:[\w-]+ )?questions,? answered"
                r"|(?:^|[:|] ?|- )(?:here's )?(?:everything|all) you (?:need|want|should|have) (?:to )?know\b"
            ),
            "release": (
                r"^(?:release notes|changelog)(?= ?[:,|-]|$| for | \d)|(?:release notes|changelog)$"
                r"|^what's new in (?:[\w.+-]+ ){0,3}v?\d+(?:\.\d+)+$"
            ),
            "audio": (
                r"^(?:podcast|episode|ep\.?) ?#?\d+(?= ?[:.,|(-]|$)|podcast,? (?:(?:episode"
                r"|ep\.?) ?)?#?\d+(?= ?[:.,|(-]|$)|(?:^|[:|-] ?)(?:season \d+,? )?(?:episode|ep\.) #?\d+(?=:|$)"
                r"|^s\d+ ?e\d+(?= ?[:.-]|$)|show notes(?=:|$)"
            ),
        },
        texts={
            "advertisement": (
                "(?:this|today's) (?:post|article|story|content) (?:is|was) (?:sponsored|paid for|brought to you) "
                "by|this is (?:a|an) (?:advertisement|advertorial|paid post|sponsored post)|advertiser content from"
                "|thanks to .{1,60} for sponsoring"
            ),
            "deals": (
                r"(?:coupon|promo|promotional|discount|voucher) code|codes? \w{4,20} (?:coupon )?(?:code )?at "
                "checkout"
            ),
        },
        possible=schema.by_genre("advertisement: ad, ads | deals: deals, deal, offers, shopping"),
        offers=(
            r"\d+ ?% off(?! (?:the|its|their|his|her|a|an|peak|record|highs?)\b)|\d+ off(?! the| its)|half[- ]price"
            "|today only|this week(?:end)? only|while (?:stocks?|supplies) lasts?|free shipping"
            r"|(?:promo|coupon|discount) code|save (?:up to )?(?:[$£€]\d+|\d+ ?%)|lowest price"
            "|^(?:ad(?:vert(?:isement)?)?s?: )?(?:visit|book now|order now|shop now|try our)"
        ),
        sections=schema.by_genre("""
            advertisement: sponsored, sponsored content, sponsored post, sponsored posts, paid content, partner content,
            branded content, brand content, advert, advertisement, advertisements, advertorial, advertorials,
            advertisement feature, paid post, brandvoice
            | deals: coupons, daily deals | tips: horoscope, horoscopes, crossword, crosswords, quizzes, betting tips
            | live blog: liveblog, live blog, live blogs, live updates, live reporting, liveticker | gallery: gallery,
            galleries, photo gallery, photo galleries, slideshow, slideshows, in pictures | audio: podcast, podcasts,
            audio | video: video, videos | jobs: vacancies, job openings | listing: open thread, open threads,
            tv listings | bulletin: news in brief, newsletter, newsletters, briefing, briefings
            | guide: buying guide, buying guides, gift guide, gift guides, faq, faqs
            | release: release notes, changelog, changelogs
        """),
        rooms="bd|br|ba|bdrms?|bed|beds|bath|baths|bed ?rooms?|bath ?rooms?|rooms?",
        prices="usd|gbp|aud|cad",
        residue=schema.phrases("""
            alert |
            breaking | breaking news | just in | update | updated | exclusive | developing | developing story
            | must read | subscribers only | subscriber only | premium | members only | long read | the long read | link
        """),
        headings=schema.phrases("""
            opinion | analysis | explainer | explained | editorial | op-ed | comment | commentary | column | feature
            | features | news | world news | business | sport | sports | culture | politics
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("subscribe | sign up | join"),
        leave=schema.phrases("unsubscribe | leave | sign off | stop | remove me | cancel subscription | opt out"),
        confirm=schema.phrases("confirm | yes"),
        help=schema.phrases("help"),
        topics=schema.phrases("topics | topic"),
        everything=schema.phrases("all | everything"),
        polite=schema.phrases("please | pls | kindly | i want to | i would like to"),
        answered=schema.phrases("re | res"),
        passed_on=schema.phrases("fw | fwd"),
        sender=schema.phrases("from"),
        signed=schema.phrases("sent from | sent with | sent via | get outlook"),
    ),
)

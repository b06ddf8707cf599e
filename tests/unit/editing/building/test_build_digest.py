from dataclasses import replace
from datetime import UTC, datetime

from digest.editing.building.build_digest import build, build_items, first_title
from digest.editing.building.segments import body_segments, whole_text
from digest.editing.summary.headline import headline
from digest.language.text.html.frozen.html import to_text
from digest.model.digest import DigestFigure, Passage
from digest.model.edition import Edition, Figure, Introduction, OwnWords, Reference, Section, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.publishing.translation_marks import Mark, mark_of_item, mark_of_story
from tests.tables import each_row

EN, ES, PT_BR, PT_PT = map(Locale, ("en", "es", "pt-BR", "pt-PT"))


def story(title: str, locale: Locale, *summary: str) -> Story:
    sentences = tuple(Sentence(text, title, place) for place, text in enumerate(summary))
    reference = Reference(title, "Herald", title, "https://herald.example.com/", None, locale)
    return Story(title, True, locale, sentences, (reference,), ("city",))


FERRY = story("Ferry", EN, "It sails.", "It is late.")
PONTE = story("Ponte", PT_PT, "Está aberta.")
UNKNOWN = story("Bzzt", UNDETERMINED, "Krrk.")
EDITION = Edition(
    Week(2025, 17),
    datetime(2025, 4, 27, 23, tzinfo=UTC),
    (Section("source", "Herald", (FERRY, PONTE)), Section("earlier", "", (UNKNOWN,))),
    also=(story("Quay", EN),),
)


def test_every_locale_shows_the_same_stories_in_the_same_order() -> None:
    digests = [build(EDITION, locale, {}) for locale in (EN, ES)]

    for digest in digests:
        assert [section.kind for section in digest.sections] == ["source", "earlier"]
        assert [told.references for told in digest.stories] == [told.references for told in EDITION.stories]
        assert (digest.week, digest.updated) == (EDITION.week, EDITION.updated)


def test_only_what_is_decided_as_an_opinion_is_one() -> None:
    edition = replace(EDITION, sections=(), also=(replace(FERRY, genre="opinion"), replace(PONTE, genre="audio")))

    assert [told.is_opinion for told in build(edition, EN, {}).also] == [True, False]


def titles(locale: Locale, edition: Edition, **translated: str) -> list[list[str]]:
    translations = {("en", text): Translation(made) for text, made in translated.items()}
    digest = build(edition, locale, translations)
    return [[told.title.text for told in part] for part in (*(one.stories for one in digest.sections), digest.also)]


def test_what_readers_cannot_read_comes_last_in_its_section_and_then_sections_of_nothing_else() -> None:
    sections = (
        Section("source", "Herald", (FERRY,)),
        Section("source", "Porto", (FERRY, PONTE, UNKNOWN)),
        Section("source", "Lisboa", (PONTE,)),
        Section("earlier", "", (PONTE,)),
    )
    edition = replace(EDITION, sections=sections, also=(story("Quay", EN), PONTE), foreign_last=True)

    assert titles(EN, edition) == [["Ferry"], ["Ferry", "Bzzt", "Ponte"], ["Ponte"], ["Ponte"], ["Quay", "Ponte"]]
    assert titles(PT_BR, edition) == [["Ponte", "Bzzt", "Ferry"], ["Ponte"], ["Ferry"], ["Ponte"], ["Ponte", "Quay"]]
    assert titles(PT_BR, edition, Ferry="Barco") == [
        ["Barco"], ["Barco", "Ponte", "Bzzt"], ["Ponte"], ["Ponte"], ["Ponte", "Quay"],
    ]  # fmt: skip


def test_where_readers_can_read_nothing_or_everything_the_order_stays() -> None:
    edition = replace(EDITION, foreign_last=True)

    assert titles(Locale("ru"), edition) == titles(Locale("ru"), EDITION)
    assert titles(PT_BR, edition, Ferry="Barco", Quay="Cais") == titles(PT_BR, EDITION, Ferry="Barco", Quay="Cais")


def test_editions_decided_before_that_rule_keep_one_order_without_marks() -> None:
    assert titles(PT_BR, EDITION) == [["Ferry", "Ponte"], ["Bzzt"], ["Quay"]]
    assert not any(told.title.problem for told in build(EDITION, PT_BR, {}).stories)


def test_a_story_whose_title_cannot_be_read_is_labeled_once_with_its_language() -> None:
    digest = build(replace(EDITION, foreign_last=True), PT_BR, {("en", "Quay"): Translation("Quay", "names")})
    marks = {told.title.text: mark_of_story(told) for told in digest.stories}

    assert marks == {
        "Ponte": None,
        "Bzzt": None,
        "Ferry": Mark(EN, is_translated=False),
        "Quay": Mark(EN, is_translated=False),
    }


def test_items_are_labeled_too() -> None:
    digest = build(replace(EDITION, foreign_last=True), PT_BR, {})
    item = Item("Herald", "Other", "It sails.", locale=EN)
    (told,) = build_items(digest, [StoredItem("other", item, None, EDITION.updated, EDITION.week)], {})

    assert mark_of_item(told) == Mark(EN, is_translated=False)


def test_what_has_no_translation_stands_in_its_own_language() -> None:
    (ferry, _, _, _) = build(EDITION, ES, {}).stories

    assert ferry.title == Passage("Ferry", EN)
    assert ferry.summary == (
        Passage("It sails.", EN, item="Ferry"),
        Passage("It is late.", EN, item="Ferry", position=1),
    )


def test_a_translation_keeps_its_original() -> None:
    translations = {("en", "Ferry"): Translation("Transbordador"), ("en", "It sails."): Translation("Navega.")}
    (ferry, _, _, _) = build(EDITION, ES, translations).stories

    assert ferry.title == Passage("Transbordador", ES, Passage("Ferry", EN))
    assert ferry.summary[0] == Passage("Navega.", ES, Passage("It sails.", EN), item="Ferry")
    assert ferry.summary[1] == Passage("It is late.", EN, item="Ferry", position=1)


def test_what_a_model_wrote_stays_known_as_such_in_every_locale() -> None:
    written = replace(FERRY, summary=(replace(FERRY.summary[0], is_abstract=True), FERRY.summary[1]))
    edition = replace(EDITION, sections=(Section("all", "", (written,)),))

    for locale in (EN, ES):
        ferry = build(edition, locale, {("en", "It sails."): Translation("Navega.")}).stories[0]
        assert [passage.is_abstract for passage in ferry.summary] == [True, False]


def test_a_translation_from_another_language_is_not_taken() -> None:
    (ferry, _, _, _) = build(EDITION, ES, {("pt", "Ferry"): Translation("Transbordador")}).stories

    assert ferry.title == Passage("Ferry", EN)


def test_a_translation_tells_its_pivot_and_that_a_person_corrected_it() -> None:
    translations = {
        ("en", "Ferry"): Translation("Transbordador", via="fr"),
        ("en", "It sails."): Translation("Navega.", by_person=True),
    }
    (ferry, _, _, _) = build(EDITION, ES, translations).stories

    assert (ferry.title.via, ferry.title.by_person) == ("fr", False)
    assert (ferry.summary[0].via, ferry.summary[0].by_person) == ("", True)


def test_what_could_not_be_translated_stands_in_its_own_language_and_says_why() -> None:
    (ferry, _, _, _) = build(EDITION, ES, {("en", "Ferry"): Translation("Ferry", problem="numbers")}).stories

    assert ferry.title == Passage("Ferry", EN, problem="numbers")


REFUSED = Translation("It is late.", "names", holds_paragraph=True)
SAILS = {("en", "Ferry"): Translation("Transbordador"), ("en", "It sails."): Translation("Navega.")}


def test_a_summary_with_a_refused_sentence_stands_in_the_original_as_a_whole() -> None:
    (ferry, _, _, _) = build(EDITION, ES, SAILS | {("en", "It is late."): REFUSED}).stories

    assert ferry.title.text == "Transbordador"
    assert ferry.summary == (
        Passage("It sails.", EN, problem="names", item="Ferry"),
        Passage("It is late.", EN, problem="names", item="Ferry", position=1),
    )


def test_a_refused_title_keeps_no_summary_in_the_original() -> None:
    refused = Translation("Ferry", "names", holds_paragraph=True)
    (ferry, _, _, _) = build(EDITION, ES, SAILS | {("en", "Ferry"): refused}).stories

    assert ferry.title == Passage("Ferry", EN, problem="names")
    assert ferry.summary[0].text == "Navega."


def test_a_summary_that_was_published_in_two_languages_stays_so() -> None:
    published = SAILS | {("en", "It is late."): replace(REFUSED, holds_paragraph=False)}
    (ferry, _, _, _) = build(EDITION, ES, published).stories

    assert [told.text for told in ferry.summary] == ["Navega.", "It is late."]


def test_a_text_in_another_language_than_declared_is_in_an_unknown_one() -> None:
    french = Translation("It is late.", "language", holds_paragraph=True)
    (ferry, _, _, _) = build(EDITION, ES, SAILS | {("en", "It is late."): french}).stories

    assert [(told.locale, told.problem) for told in ferry.summary] == [(EN, "language"), (UNDETERMINED, "language")]


# Stories as a whole

WHOLE = replace(EDITION, foreign_last=True, whole_stories=True)


@each_row(
    "refused",
    [Translation("Ferry", "names", holds_paragraph=True), Translation("It is late.", "numbers", holds_paragraph=True)],
)
def test_a_story_with_a_refused_text_stands_in_the_original_as_a_whole_in_its_place(refused: Translation) -> None:
    whole = SAILS | {("en", "It is late."): Translation("Llega tarde."), ("en", refused.text): refused}
    stories = build(WHOLE, ES, whole).stories
    ferry = stories[0]

    assert (ferry.title, ferry.is_unread) == (Passage("Ferry", EN, problem=refused.problem), False)
    assert [(told.text, told.locale, told.problem) for told in ferry.summary] == [
        ("It sails.", EN, refused.problem),
        ("It is late.", EN, refused.problem),
    ]
    assert first_title(WHOLE, ES, whole) == ferry.title


def test_what_no_engine_can_translate_comes_last_all_the_same() -> None:
    unpaired = {("en", "Ferry"): Translation("Ferry", "no-pair", holds_paragraph=True)}
    stories = build(WHOLE, PT_BR, unpaired).stories

    assert [told.title.text for told in stories if told.is_unread] == ["Ferry", "Quay"]
    assert stories[0].title.text == "Ponte"


def test_a_title_above_a_summary_that_nobody_wanted_translated_is_translated() -> None:
    (ferry, *_) = build(WHOLE, ES, {("en", "Ferry"): Translation("Transbordador")}).stories

    assert ferry.title.text == "Transbordador"
    assert ferry.summary[0] == Passage("It sails.", EN, item="Ferry")


def test_a_title_of_the_editors_own_is_no_translation() -> None:
    titled = replace(WHOLE, own_words=(OwnWords(ES, titles=(("Ferry", "Barco"),)),))
    (ferry, *_) = build(titled, ES, SAILS | {("en", "It is late."): REFUSED}).stories

    assert ferry.title.text == "Barco"
    assert [told.text for told in ferry.summary] == ["It sails.", "It is late."]


def test_the_original_title_is_shown_where_the_translated_one_lacks_a_name() -> None:
    met = replace(EDITION, sections=(Section("all", "", (story("Prosecutors charge Reed", EN),)),), also=())
    lost = {("en", "Prosecutors charge Reed"): Translation("La fiscalía acusa a la caña")}
    kept = {("en", "Prosecutors charge Reed"): Translation("La fiscalía acusa a Reed")}

    assert build(replace(met, whole_stories=True), ES, lost).stories[0].shows_original
    assert not build(replace(met, whole_stories=True), ES, kept).stories[0].shows_original
    assert not build(met, ES, lost).stories[0].shows_original


LONG = "The council has decided " + "on the ferry and " * 10 + "on the bridge."
LONG_ES = "El consejo ha decidido " + "sobre el ferry y " * 10 + "sobre el puente."
CUT = replace(story(headline(LONG, language="en"), EN, LONG, "It sails."), title_given=False)
CUT_EDITION = replace(EDITION, sections=(Section("all", "", (CUT,)),), also=())


def test_a_headline_that_was_cut_out_of_a_sentence_is_cut_out_of_its_translation() -> None:
    (told,) = build(CUT_EDITION, ES, {("en", LONG): Translation(LONG_ES)}).stories

    assert told.title == Passage(headline(LONG_ES, language="es"), ES, Passage(headline(LONG, language="en"), EN))
    assert LONG_ES.startswith(told.title.text)
    assert told.summary[0].text == LONG_ES


def test_a_headline_whose_sentence_could_not_be_translated_stays_cut() -> None:
    (told,) = build(CUT_EDITION, ES, {("en", LONG): Translation(LONG, problem="length")}).stories

    assert told.title == Passage(headline(LONG, language="en"), EN, problem="length")


def test_a_sentence_is_in_the_language_of_its_item_whatever_that_of_the_story() -> None:
    other = Reference("es", "Faro", "El ferry", "", None, ES)
    mixed = replace(
        FERRY,
        summary=(*FERRY.summary, Sentence("Navega a las diez.", "es", 0)),
        references=(*FERRY.references, other),
    )
    edition = replace(EDITION, sections=(Section("all", "", (mixed,)),), also=())
    (told,) = build(edition, PT_BR, {("es", "Navega a las diez."): Translation("Navega às dez.")}).stories

    assert told.summary[0] == Passage("It sails.", EN, item="Ferry")
    assert told.summary[2] == Passage("Navega às dez.", PT_BR, Passage("Navega a las diez.", ES), item="es")


# Items


def stored(title: str, locale: Locale, text: str, html: str = "") -> StoredItem:
    moment = datetime(2025, 4, 22, tzinfo=UTC)
    return StoredItem(title, Item("Herald", title, text, html=html, locale=locale), moment, moment, Week(2025, 17))


ITEM = stored("Ferry", EN, "It sails.\n\nIt is late. Nobody minds.")
TOLD = {
    ("en", "Ferry"): Translation("Transbordador"),
    ("en", "It sails."): Translation("Navega."),
    ("en", "It is late."): Translation("Llega tarde."),
}


def test_an_item_is_told_in_the_words_of_its_story() -> None:
    (told,) = build_items(build(EDITION, ES, TOLD), [ITEM], TOLD)

    assert told.stored is ITEM
    assert told.title == Passage("Transbordador", ES, Passage("Ferry", EN))
    assert [passage.text for passage in told.summary] == ["Navega.", "Llega tarde."]
    assert told.body == ""


def test_an_item_in_the_readers_language_stands_as_it_is() -> None:
    (told,) = build_items(build(EDITION, EN, TOLD), [ITEM], TOLD)

    assert (told.title, told.body) == (Passage("Ferry", EN), "")


def test_an_item_all_of_whose_text_was_translated_has_a_body() -> None:
    whole = TOLD | {("en", "Nobody minds."): Translation("Nobody minds.", problem="numbers")}
    (told,) = build_items(build(EDITION, ES, whole), [ITEM], whole)

    assert "<p>Navega.</p>" in told.body
    assert "Llega tarde." in told.body
    assert "Nobody minds." in told.body
    assert build_items(build(EDITION, ES, {}), [ITEM], {})[0].body == ""


def test_a_paragraph_with_a_refused_sentence_stands_in_the_original_as_a_whole() -> None:
    refused = Translation("Nobody minds.", problem="numbers", holds_paragraph=True)
    whole = TOLD | {("en", "Nobody minds."): refused}
    (told,) = build_items(build(EDITION, ES, whole), [ITEM], whole)

    assert "<p>Navega.</p>" in told.body
    assert "Llega tarde." not in told.body
    assert to_text(told.body) == "Navega.\n\nIt is late. Nobody minds."


def test_a_text_all_of_whose_paragraphs_have_a_refused_sentence_has_no_body() -> None:
    held = Translation("It sails.", problem="names", holds_paragraph=True)
    made = {("en", "It sails."): held, ("en", "It is late."): Translation("Llega tarde.")}
    (told,) = build_items(build(EDITION, ES, made), [stored("Quay", EN, "It sails. It is late.")], made)

    assert told.body == ""


def test_a_text_all_of_which_people_corrected_is_no_work_of_a_machine() -> None:
    by_people = {segment: replace(made, by_person=True) for segment, made in TOLD.items()}
    whole = by_people | {("en", "Nobody minds."): Translation("A nadie le importa.", by_person=True)}
    partly = whole | {("en", "Nobody minds."): Translation("A nadie le importa.")}

    assert build_items(build(EDITION, ES, whole), [ITEM], whole)[0].is_body_by_person
    assert not build_items(build(EDITION, ES, partly), [ITEM], partly)[0].is_body_by_person


def test_an_item_without_a_story_of_its_own_has_a_title_alone() -> None:
    other = {("en", "Other"): Translation("Otro")}
    (told,) = build_items(build(EDITION, ES, other), [stored("Other", EN, "Else.")], other)

    assert (told.title.text, told.summary) == ("Otro", ())


def test_an_item_none_of_whose_text_was_translated_has_no_body() -> None:
    segments = [*TOLD, ("en", "Nobody minds.")]
    refused = {segment: Translation(segment[1], problem="no-pair") for segment in segments}
    (told,) = build_items(build(EDITION, ES, refused), [ITEM], refused)

    assert told.body == ""


LANDED = Sentence("It landed 1,315 kg of herring.", "Catch", 4)
CATCH = replace(
    story("Catch", EN, "It sails."), figures=(Figure("1,315 kg of herring", "1315", "kg of herring", LANDED),)
)
CATCH_EDITION = replace(EDITION, sections=(Section("all", "", (CATCH,)),))


def test_a_sentence_names_its_item_and_its_place_there() -> None:
    summary = build(EDITION, ES, {("en", "It is late."): Translation("Llega tarde.")}).stories[0].summary

    assert [(passage.item, passage.position) for passage in summary] == [("Ferry", 0), ("Ferry", 1)]


def test_what_a_model_or_the_editor_wrote_is_of_no_item() -> None:
    sentences = (Sentence("It sails.", "Ferry", 0, is_abstract=True), Sentence("We like it.", "", 0, EN))
    edition = replace(EDITION, sections=(Section("all", "", (replace(FERRY, summary=sentences),)),))

    assert [passage.item for passage in build(edition, EN, {}).stories[0].summary] == ["", ""]


def test_a_figure_comes_with_its_sentence() -> None:
    (figure,) = build(CATCH_EDITION, EN, {}).stories[0].figures

    assert figure == DigestFigure(Passage("1,315 kg of herring", EN), "1315", Passage(LANDED.text, EN))


def test_a_figure_is_shown_in_the_language_of_its_title_only() -> None:
    title = {("en", "Catch"): Translation("Captura")}
    whole = title | {("en", "1,315 kg of herring"): Translation("1,315 kg de arenque")}

    assert build(CATCH_EDITION, ES, title).stories[0].figures == ()
    (figure,) = build(CATCH_EDITION, ES, whole).stories[0].figures
    assert figure.shown == Passage("1,315 kg de arenque", ES, Passage("1,315 kg of herring", EN))


SAID = Introduction((("Hello.", "Read on."), ("Bye!",)), EN)


def test_an_introduction_is_put_into_every_locale() -> None:
    translations = {("en", "Hello."): Translation("Hola.")}
    digest = build(replace(EDITION, introduction=SAID), ES, translations)

    assert digest.introduction == (
        (Passage("Hola.", ES, Passage("Hello.", EN)), Passage("Read on.", EN)), (Passage("Bye!", EN),),
    )  # fmt: skip
    assert build(EDITION, ES, translations).introduction == ()


def test_a_paragraph_of_an_introduction_is_in_one_language() -> None:
    translations = {
        ("en", "Hello."): Translation("Hola."),
        ("en", "Read on."): Translation("Read on.", "names", holds_paragraph=True),
        ("en", "Bye!"): Translation("¡Adiós!"),
    }
    first, second = build(replace(EDITION, introduction=SAID), ES, translations).introduction

    assert [passage.text for passage in first] == ["Hello.", "Read on."]
    assert [passage.text for passage in second] == ["¡Adiós!"]


def test_an_editors_sentence_is_known_as_such_and_has_a_language_of_its_own() -> None:
    own = replace(PONTE, summary=(Sentence("The bridge is open.", "", 0, EN), PONTE.summary[0]), edited=True)
    (ponte,) = build(replace(EDITION, sections=(Section("all", "", (own,)),), also=()), EN, {}).stories

    assert [(passage.locale, passage.by_editor) for passage in ponte.summary] == [(EN, True), (PT_PT, False)]
    assert ponte.by_editor
    assert ponte.is_edited


def test_an_item_is_not_told_in_the_words_of_an_editor() -> None:
    ferry = stored("Ferry", EN, "It sails.")
    changed = (replace(FERRY, title="Ships", edited=True), replace(FERRY, title="Quay"))

    for other in changed:
        digest = build(replace(EDITION, sections=(Section("all", "", (other,)),), also=()), EN, {})
        (told,) = build_items(digest, [ferry], {})
        assert (told.title, told.summary) == (Passage("Ferry", EN), ())


def test_a_whole_text_may_be_translated_as_one() -> None:
    whole = {("en", whole_text(ITEM.key)): Translation("<p>Navega de noche.</p>", by_person=True)}
    (told,) = build_items(build(EDITION, ES, whole), [ITEM], whole)

    assert (told.body, told.is_body_by_person) == ("<p>Navega de noche.</p>", True)
    assert build_items(build(EDITION, EN, whole), [ITEM], whole)[0].body == ""


def test_the_mark_of_a_whole_text_is_no_segment() -> None:
    assert whole_text(ITEM.key) not in {text for _, text in body_segments(ITEM.item)}


MARKED = Introduction(
    (("See the plan.", "Bye."),), EN, (('See <a href="https://x.org/">the plan</a>.', ""),)
)  # fmt: skip


def test_an_introduction_has_its_links_in_every_locale() -> None:
    words = {"See the plan.": "Vea el plan.", "the plan": "el plan", "Bye.": "Adiós."}
    translations = {("en", text): Translation(made) for text, made in words.items()}
    edition = replace(EDITION, introduction=MARKED)

    ((said, bye),) = build(edition, ES, translations).introduction
    assert (said.text, said.markup) == ("Vea el plan.", 'Vea <a href="https://x.org/">el plan</a>.')
    assert (bye.text, bye.markup) == ("Adiós.", "")
    assert build(edition, EN, translations).introduction[0][0].markup == MARKED.markup[0][0]


def test_an_introduction_that_is_not_translated_has_its_links() -> None:
    translations = {("en", text): Translation(text, "numbers", holds_paragraph=True) for text in MARKED.paragraphs[0]}

    ((said, _),) = build(replace(EDITION, introduction=MARKED), ES, translations).introduction
    assert (said.locale, said.markup) == (EN, MARKED.markup[0][0])


def story_in(title: str, locale: Locale) -> Story:
    return Story(title, True, locale, (), (Reference(title, "Herald", title, "", None, locale),))


RU, EN_, ES_ = Locale("ru"), Locale("en"), Locale("es")
BY_TOPIC = (
    Section("all", "", (story_in("Первая", RU),)),
    Section("topic", "sport", (story_in("Regatta", EN_), story_in("Гонка", RU))),
    Section("topic", "Obras", (story_in("Вторая", RU), story_in("Третья", RU))),
    Section("all", "", (story_in("Gulls", EN_), story_in("Gaviotas", ES_))),
)


def shown_in(locale: Locale, *, foreign_last: bool) -> list[tuple[str, str, list[str]]]:
    edition = Edition(Week(2025, 17), datetime(2025, 4, 27, tzinfo=UTC), BY_TOPIC, foreign_last=foreign_last)
    texts = [story.title for section in BY_TOPIC for story in section.stories]
    refused = {(own.language, text): Translation(text, problem="failed") for text in texts for own in (RU, EN_, ES_)}
    digest = build(edition, locale, refused)
    return [(part.kind, part.heading, [story.title.text for story in part.stories]) for part in digest.sections]


def test_a_subject_has_the_word_of_the_locale_and_the_rest_is_called_more() -> None:
    assert [part[:2] for part in shown_in(ES_, foreign_last=False)] == [
        ("all", ""), ("topic", "Deportes"), ("topic", "Obras"), ("more", ""),
    ]  # fmt: skip


def test_a_lead_that_readers_cannot_read_is_among_the_rest_which_has_one_heading() -> None:
    assert shown_in(EN_, foreign_last=True) == [
        ("topic", "Sport", ["Regatta", "Гонка"]),
        ("more", "", ["Gulls", "Первая", "Gaviotas"]), ("topic", "Obras", ["Вторая", "Третья"]),
    ]  # fmt: skip


def test_a_foreign_topic_has_the_rest_before_it_without_a_heading() -> None:
    assert [(part[0], part[2]) for part in shown_in(ES_, foreign_last=True)] == [
        ("all", ["Gaviotas", "Первая", "Gulls"]), ("topic", ["Regatta", "Гонка"]), ("topic", ["Вторая", "Третья"]),
    ]  # fmt: skip


def test_sections_of_tags_have_no_word_for_the_rest() -> None:
    sections = (Section("tag", "Sport", BY_TOPIC[1].stories), BY_TOPIC[3])
    digest = build(Edition(Week(2025, 17), datetime(2025, 4, 27, tzinfo=UTC), sections), ES_, {})

    assert [(part.kind, part.heading) for part in digest.sections] == [("tag", "Sport"), ("all", "")]


OWN = OwnWords(ES, Introduction((("Hola.",),), ES), "Asunto", "Y más", (("Ferry", "El barco"), ("Quay", "El muelle")))


def test_the_editors_own_words_stand_in_their_locale_instead_of_a_translation() -> None:
    edition = replace(EDITION, introduction=SAID, own_words=(OWN,))
    spanish, portuguese = (build(edition, locale, {("en", "Ferry"): Translation("X")}) for locale in (ES, PT_PT))

    assert spanish.stories[0].title == Passage("El barco", ES, by_editor=True)
    assert spanish.also[0].title.text == "El muelle"
    assert [story.is_edited for story in spanish.stories] == [True, False, False, True]
    assert spanish.introduction == ((Passage("Hola.", ES),),)
    assert (spanish.subject, spanish.preheader) == ("Asunto", "Y más")
    assert portuguese.stories[0].title.text == "X"
    assert (portuguese.subject, portuguese.preheader) == ("", "")
    assert portuguese.introduction != spanish.introduction


@each_row("locale", [EN, ES, PT_BR])
@each_row("foreign_last", [True, False])
@each_row("own", [(), (OwnWords(PT_BR, titles=(("Ferry", "O meu barco"),)),)])
@each_row(
    "sections",
    [
        (),
        (Section("all", "", ()),),
        (Section("earlier", "", (PONTE,)), Section("all", "", (FERRY,))),
        (Section("all", "", (PONTE, FERRY)), Section("topic", "city", (UNKNOWN,))),
        (Section("all", "", (FERRY, PONTE)), Section("source", "Porto", (PONTE,))),
        (Section("all", "", (PONTE,)), Section("topic", "city", (UNKNOWN, FERRY)), Section("all", "", (UNKNOWN,))),
    ],
)
def test_the_first_title_is_that_of_the_digest(
    sections: tuple[Section, ...], own: tuple[OwnWords, ...], foreign_last: bool, locale: Locale
) -> None:
    edition = replace(EDITION, sections=sections, foreign_last=foreign_last, own_words=own)
    for translations in ({}, {("en", "Ferry"): Translation("Barco")}, {("en", "Ferry"): Translation("", "numbers")}):
        stories = build(edition, locale, translations).stories
        assert first_title(edition, locale, translations) == (stories[0].title if stories else None)


def test_for_the_first_title_no_story_without_a_summary_is_told() -> None:
    asked = []

    class Asked(dict[tuple[str, str], Translation]):
        def get(self, key: tuple[str, str], default: object = None) -> None:  # type: ignore[override]
            asked.append(key)

    title = first_title(replace(EDITION, foreign_last=True), ES, Asked())

    assert title == Passage("Ferry", EN, problem="no-pair")
    assert ("en", "Ferry") in asked
    assert ("en", "Quay") not in asked

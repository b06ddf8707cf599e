"""The phrases of templates and modules that catalogs must contain."""

from pathlib import Path

from digest.publishing.words.msgids import TemplateMessage, phrases


def test_phrases_of_a_template_have_their_forms_and_contexts(tmp_path: Path) -> None:
    file = tmp_path / "site" / "a.html"
    file.parent.mkdir()
    file.write_text('{{ _("A") }}{{ ngettext("%(num)d b", "%(num)d bs", 2) }}{{ pgettext("in a list", "C") }}')

    assert list(phrases(tmp_path)) == [
        (TemplateMessage("A"), file),
        (TemplateMessage(("%(num)d b", "%(num)d bs")), file),
        (TemplateMessage("C", "in a list"), file),
    ]


def test_phrases_of_a_module_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('words.gettext("A")\n')

    assert [phrase for phrase, _ in phrases(tmp_path)] == [TemplateMessage("A")]


def test_a_phrase_in_a_block_is_trimmed_as_when_it_is_rendered(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("{% trans %}\n  A\n  b\n{% endtrans %}")

    assert [phrase for phrase, _ in phrases(tmp_path)] == [TemplateMessage("A b")]


def test_what_cannot_be_read_has_no_phrases(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b'\xff{{ _("A") }}')
    (tmp_path / "b.html").write_text('{{ _("B" }}')
    (tmp_path / "c.png").write_bytes(b'{{ _("C") }}')
    (tmp_path / "d.html").symlink_to(tmp_path / "nowhere")

    assert list(phrases(tmp_path)) == []


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert list(phrases(tmp_path / "templates")) == []


def test_a_count_is_shown_by_the_form_for_many() -> None:
    assert str(TemplateMessage(("%(num)d story", "%(num)d stories"))) == "%(num)d stories"

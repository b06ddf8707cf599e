from digest.model.locale import Locale
from digest.publishing.lint.built_markup import parse_html
from digest.tasks.from_output.shown_markup import ShownElement, passages


def test_spaces_that_pages_set_narrow_are_read_as_they_were() -> None:
    said = "«\u202fOui\u202f», <em>dit-elle</em>\u202f: 22\u202f000."
    page = f"<p lang='fr'>Il part\u202f! <span data-item='01234567'>{said}</span></p>"
    (paragraph,) = (one for one in parse_html(page.encode()).elements if one.tag == "p")

    assert [(one.text, one.markup) for one in passages(ShownElement(paragraph, Locale("en")))] == [
        ("Il part !", ""),
        ("« Oui », dit-elle : 22\u202f000.", "« Oui », <em>dit-elle</em> : 22\u202f000."),
    ]

"""The report of a build about its translations."""

import pytest

from digest.cli.localization_report import report_localized
from digest.cli.messages import Messages
from digest.model.translation import Translation
from tests.fakes import EN, WEEK


def test_all_languages_that_no_engine_knows_are_one_warning(capsys: pytest.CaptureFixture[str]) -> None:
    missing = Translation("...", "no-pair")
    translations = {("ru", "Паром"): missing, ("ja", "港"): missing, ("ja", "船"): missing}
    report_localized({(WEEK, EN): translations}, Messages())

    assert capsys.readouterr().err == (
        "warning: en: 3 texts left untranslated: no engine translates from ja, ru to en; "
        "`digest models list --available` lists the packages that can be installed\n"
    )


def test_what_was_refused_is_listed_whole_where_the_warning_says(capsys: pytest.CaptureFixture[str]) -> None:
    report_localized({(WEEK, EN): {("ru", "Паром"): Translation("Паром", "length")}}, Messages())

    assert capsys.readouterr().err.endswith("; `digest status --json` lists them\n")

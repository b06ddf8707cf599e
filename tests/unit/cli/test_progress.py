import pytest

from digest.cli.progress import NoProgress, ProgressBar, progress


@pytest.mark.parametrize("shown", [NoProgress(), ProgressBar()], ids=["silent", "bar"])
@pytest.mark.parametrize("total", [None, 8])
def test_what_comes_passes_unchanged(shown: NoProgress | ProgressBar, total: int | None) -> None:
    assert list(shown.chunks("en-es 1.0", iter([b"ab", b"c"]), 5, total)) == [b"ab", b"c"]


def test_a_bar_says_what_it_is_of_and_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")

    list(ProgressBar().chunks("en-es [1.0]", iter([b"ab", b"c"]), 5, 8))

    shown = capsys.readouterr()
    assert "en-es [1.0]" in shown.err
    assert "8/8 bytes" in shown.err
    assert shown.out == ""


def test_where_nobody_looks_on_there_is_no_bar() -> None:
    assert progress(quiet=False) == NoProgress()

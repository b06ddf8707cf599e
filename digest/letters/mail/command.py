"""Commands: the verb in what a reader writes, in the words of any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from digest.language.known import languages, of_all
from digest.letters.mail.word_folding import beginnings, folded

Verb = Literal["subscribe", "leave", "confirm", "help", "topics"]
_LONGEST_LINE = 2_500
# Whole sentences that begin like a command are for a person to read. After a short word, such as "join", a sentence is
# likely, after "unsubscribe" it is not ("me from this list").
_MOST_WORDS, _MOST_AFTER_SHORT, _SHORT = 5, 1, 8
# Chinese and Japanese write without spaces.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_EDGES = " \t.!?,;:\"'*_()[]<>«»„“”‚‘’。！？，、"


@dataclass(frozen=True, slots=True)
class Command:
    """A verb, "" for none, the words after it, and the language of the verb: "" for English, or if several share it.

    After "topics", all that is listed is one word, "" for all topics.
    """

    verb: Verb | Literal[""]
    words: tuple[str, ...] = ()
    language: str = ""


def read_command(line: str) -> Command | None:
    """Return the command that a subject or a line begins with, None if it is no command."""
    said = " ".join(line[:_LONGEST_LINE].replace("’", "'").split()).strip(_EDGES)
    plain = folded(said)
    polite = _polite().match(plain)
    begin = polite.end() if polite else 0
    for phrase, command in _commands().items():
        if plain.startswith(phrase, begin):
            # The words after it in their own case, unless folding has moved them.
            rest = (said if len(plain) == len(said) else plain)[begin + len(phrase) :]
            if command.verb == "topics":
                return _with_list(command, plain[begin + len(phrase) :], said)
            return _with_words(command, phrase, rest) if rest else command
    return None


def _with_list(command: Command, rest: str, said: str) -> Command | None:
    """Return the command with what is listed after its colon; "Topics for Monday: the tram" is a sentence."""
    if not rest.strip().startswith(":"):
        return None
    listed = said.replace("：", ":").partition(":")[2].strip()
    return Command("topics", ("" if folded(listed) in _everything() else listed,), command.language)


def _with_words(command: Command, phrase: str, rest: str) -> Command | None:
    is_unspaced = bool(_UNSPACED.search(phrase))
    words = tuple(filter(None, (word.strip(_EDGES) for word in rest.split())))
    most = _MOST_WORDS if is_unspaced or len(phrase) >= _SHORT else _MOST_AFTER_SHORT
    if command.verb == "help" or len(words) > most or not (is_unspaced or rest[0] in " .,:;!-"):
        return None
    return Command(command.verb, words, command.language)


@cache
def _commands() -> Mapping[str, Command]:
    """Return the commands by their words, longest first: "stop it" is no "stop"."""
    said: defaultdict[str, dict[str, Verb]] = defaultdict(dict)
    for known in languages():
        for verb in get_args(Verb):
            for phrase in getattr(known.correspondence, verb):
                said[folded(phrase)][known.code] = verb
    commands = {
        phrase: Command(next(iter(by.values())), language=next(iter(by)) if len(by) == 1 and "en" not in by else "")
        for phrase, by in said.items()
    }
    return dict(sorted(commands.items(), key=lambda one: (-len(one[0]), one[0])))


@cache
def _everything() -> frozenset[str]:
    return frozenset(map(folded, of_all(lambda known: known.correspondence.everything)))


@cache
def _polite() -> re.Pattern[str]:
    return re.compile(rf"{beginnings(of_all(lambda known: known.correspondence.polite))}[ ,]{{0,3}}")

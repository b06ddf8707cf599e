"""A language model behind an OpenAI-compatible address: a server on this machine, or one on the web."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from digest.errors import HttpError
from digest.http import Fetcher, shown
from digest.text.characters.clean import clean

# An answer of some sentences, and what servers say around it.
_LARGEST = 200_000
_MOST_TOKENS = 1_000
# Some models think aloud before they answer, and some servers send that along.
_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_ADVICE = {
    401: "asks for a key, or for another one; set `key`",
    403: "does not take the key, if there is one; check `key`",
    404: "is not there, or has no such model; check `server` and `model`",
}


@dataclass(frozen=True, slots=True)
class ChatModel:
    """Asks a model of a server, whose address ends as in ``http://127.0.0.1:8080/v1``; ``key`` may be empty."""

    fetcher: Fetcher
    server: str
    name: str
    key: str = field(default="", repr=False)

    def ask(self, instruction: str, material: str) -> str:
        """Give the answer to an instruction and the material that it is about, cleaned.

        The same question has the same answer as far as the server lets it (no temperature, a fixed seed).

        Raises HttpError where there is no answer.
        """
        address = f"{self.server.rstrip('/')}/chat/completions"
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            answer = self.fetcher.answer(address, self._question(instruction, material), headers, _LARGEST)
        except HttpError as error:
            if error.status not in _ADVICE:
                raise
            raise HttpError(f"{shown(address)}: {_ADVICE[error.status]} ({error.status})") from error
        return _content(answer, address)

    def _question(self, instruction: str, material: str) -> bytes:
        messages = [{"role": "system", "content": instruction}, {"role": "user", "content": material}]
        question = {
            "model": self.name,
            "messages": messages,
            "temperature": 0,
            "seed": 0,
            "max_tokens": _MOST_TOKENS,
            "stream": False,
        }
        return json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")


def _content(answer: bytes, address: str) -> str:
    """What a model said in an answer of its server.

    Raises HttpError where that is nothing, or has no end.
    """
    try:
        choice = json.loads(answer)["choices"][0]
        content, reason = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise HttpError(f"{shown(address)}: not the answer of a language model; check the address") from error
    if not isinstance(content, str) or reason == "length":
        raise HttpError(f"{shown(address)}: the model came to no end, or to no text; try another model")
    return clean(_THOUGHTS.sub("", content)).strip()

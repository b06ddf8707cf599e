"""Language models behind an OpenAI-compatible URL: a server on this machine, or one on the web."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from digest.errors import HttpError
from digest.http import Fetcher, shown
from digest.language.text.characters.clean import clean

# Room for a few sentences, and for the data that servers wrap them in.
_LARGEST = 200_000
_MOST_TOKENS = 1_000
# Some models think aloud before they answer, and some servers send their thoughts too.
_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_ADVICE = {
    401: "requires a key, or a different one; set `key`",
    403: "refuses access; check `key`",
    404: "not found, or the server has no such model; check `server` and `model`",
}


@dataclass(frozen=True, slots=True)
class ChatModel:
    """Asks a model on a server. ``server`` is a URL such as ``http://127.0.0.1:8080/v1``; ``key`` may be empty."""

    fetcher: Fetcher
    server: str
    name: str
    key: str = field(default="", repr=False)

    def ask(self, instruction: str, material: str) -> str:
        """Return the model's answer to an instruction about some material, cleaned.

        The same question gets the same answer as far as the server allows (temperature 0, a fixed seed).

        Raises HttpError if there is no answer.
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
    """Return the text of a server's answer.

    Raises HttpError if there is none, or if it was cut off.
    """
    try:
        choice = json.loads(answer)["choices"][0]
        content, reason = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise HttpError(f"{shown(address)}: the response is not from a language model; check `server`") from error
    if not isinstance(content, str) or reason == "length":
        raise HttpError(f"{shown(address)}: the answer has no text, or was cut off; try another model")
    return clean(_THOUGHTS.sub("", content)).strip()

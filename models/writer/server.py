"""A chat model behind an OpenAI-compatible server."""

import time
from typing import Any
from urllib.parse import urlsplit

import httpx

from models.writer.writer import WriterSilent, WriterUnusable

_PATH = "/v1/chat/completions"
_MOST_TOKENS = 400
_RETRIES = 2
_LONGEST_ANSWER = 200_000
# So many prompts in a row without an answer, and the server counts as down.
_MOST_SILENT = 3


class ServerWriter:
    """Asks the server for each prompt; 429 and 5xx are tried again twice, later each time."""

    def __init__(
        self,
        url: str,
        model: str,
        key: str = "",
        *,
        timeout: float = 60.0,
        pause: float = 1.0,
    ) -> None:
        self.name = model
        self._pause = pause
        self._silent = 0
        self._host = _host(url)
        if not (key.isascii() and key.isprintable()):
            raise WriterUnusable("server_key")
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        # No redirect carries the notes elsewhere; no connection stays open that nobody closes.
        self._client = httpx.Client(
            timeout=timeout,
            headers=headers,
            follow_redirects=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )
        self._address = url.rstrip("/").removesuffix("/v1") + _PATH

    def write(self, prompt: str) -> str:
        """The model's answer."""
        try:
            text = _text(self._answered(prompt))
        except WriterSilent as silent:
            self._silent += 1
            if self._silent >= _MOST_SILENT:
                raise WriterUnusable("server_silent", host=self._host) from silent
            raise
        self._silent = 0
        return text

    def _answered(self, prompt: str) -> httpx.Response:
        """The first answer that is neither 429 nor 5xx."""
        for attempt in range(_RETRIES + 1):
            answer = self._post(prompt)
            if answer.status_code == httpx.codes.OK:
                return answer
            if not _is_passing(answer.status_code):
                raise WriterUnusable("server_refused", host=self._host, status=answer.status_code)
            if attempt < _RETRIES:
                time.sleep(self._pause * 2**attempt)
        raise WriterSilent("busy")

    def _post(self, prompt: str) -> httpx.Response:
        asked = {
            "model": self.name,
            "messages": [{"role": "user", "content": prompt}],
            "temperature": 0,
            "max_tokens": _MOST_TOKENS,
            "stream": False,
        }
        # What httpx says in its errors may hold the address with a password: none is passed on.
        try:
            return self._client.post(self._address, json=asked)
        except httpx.ConnectError:
            raise WriterUnusable("server_unreachable", host=self._host) from None
        except httpx.TimeoutException:
            raise WriterSilent("slow") from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise WriterSilent("broken") from None


def _is_passing(status: int) -> bool:
    return status == httpx.codes.TOO_MANY_REQUESTS or status >= httpx.codes.INTERNAL_SERVER_ERROR


def _host(url: str) -> str:
    """Host and port of the address; one with a password in it is not used, for it is logged."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise WriterUnusable("server_address") from None
    if not host or parts.scheme not in ("http", "https") or "@" in parts.netloc:
        raise WriterUnusable("server_address")
    return f"{host}:{port}" if port else host


def _text(answer: httpx.Response) -> str:
    """The text of a chat completion that ended by itself."""
    if len(answer.content) > _LONGEST_ANSWER:
        raise WriterSilent("garbage")
    try:
        choice: Any = answer.json()["choices"][0]
        text, ended = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError):
        raise WriterSilent("garbage") from None
    if not isinstance(text, str) or not text.strip():
        raise WriterSilent("garbage")
    if ended == "length":
        raise WriterSilent("cut")
    return text

"""The server writer against a small server of the same shape on loopback."""

import contextlib
import json
import logging
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from models.writer.server import ServerWriter
from models.writer.writer import WriterSilent, WriterUnusable

KEY = "sk-not-for-any-eyes"
PROMPT = "One speaker proposed a very private thing."

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def completion(text, ended="stop"):
    choice = {"message": {"role": "assistant", "content": text}, "finish_reason": ended}
    return 200, json.dumps({"choices": [choice]})


class Fake(ThreadingHTTPServer):
    """Gives the answers it was told, the last one for ever; keeps what it was asked."""

    daemon_threads = True

    def __init__(self, *answers, wait=0.0):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.wait, self.asked = list(answers), wait, []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, dict(self.headers), json.loads(body)))
        answers = self.server.answers
        status, text = answers.pop(0) if len(answers) > 1 else answers[0]
        time.sleep(self.server.wait)
        sent = text.encode()
        self.send_response(status)
        if status in (301, 307):
            self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *_):
        pass

    def handle(self):
        # A client that gave up waiting has gone.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            super().handle()


@pytest.fixture
def serving():
    opened = []

    def serve(*answers, wait=0.0):
        server = Fake(*answers, wait=wait)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        opened.append((server, thread))
        return server

    yield serve
    for server, thread in opened:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def writing():
    def writer(url, **options):
        return ServerWriter(url, "small", KEY, **{"pause": 0.01, **options})

    return writer


def test_the_prompt_goes_out_and_the_answer_comes_back(serving, writing):
    server = serving(completion("Another sentence."))
    assert writing(server.url).write(PROMPT) == "Another sentence."
    path, headers, body = server.asked[0]
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert body["model"] == "small"
    assert body["temperature"] == 0
    assert body["messages"] == [{"role": "user", "content": PROMPT}]


@pytest.mark.parametrize("end", ["", "/", "/v1", "/v1/"])
def test_the_address_may_end_as_people_write_it(serving, writing, end):
    server = serving(completion("Yes."))
    writing(server.url + end).write(PROMPT)
    assert server.asked[0][0] == "/v1/chat/completions"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(serving, writing, status):
    server = serving((status, "later"), (status, "later"), completion("Now."))
    assert writing(server.url).write(PROMPT) == "Now."
    assert len(server.asked) == 3


@pytest.mark.parametrize("status", [429, 500])
def test_after_two_retries_the_prompt_is_given_up(serving, writing, status):
    server = serving((status, "later"))
    with pytest.raises(WriterSilent) as error:
        writing(server.url).write(PROMPT)
    assert error.value.reason == "busy"
    assert len(server.asked) == 3


def test_pauses_grow(serving, writing):
    server = serving((429, ""), (429, ""), completion("Now."))
    began = time.monotonic()
    writing(server.url, pause=0.1).write(PROMPT)
    assert 0.3 <= time.monotonic() - began < 2


@pytest.mark.parametrize("status", [307, 400, 401, 404])
def test_what_will_not_pass_is_not_tried_again(serving, writing, status):
    server = serving((status, f"no such key {KEY}"))
    with pytest.raises(WriterUnusable) as error:
        writing(server.url).write(PROMPT)
    assert error.value.values["status"] == status
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        "<html>",
        "",
        "[]",
        "null",
        "{}",
        '{"choices": []}',
        '{"choices": [7]}',
        '{"choices": [{"message": null}]}',
        '{"choices": [{"message": {"content": null}}]}',
        '{"choices": [{"message": {"content": "  "}}]}',
        "\ufeff\x00" * 10,
        "x" * 300_000,
    ],
)
def test_garbage_is_no_answer(serving, writing, body):
    with pytest.raises(WriterSilent) as error:
        writing(serving((200, body)).url).write(PROMPT)
    assert error.value.reason == "garbage"


def test_an_answer_cut_at_the_limit_is_none(serving, writing):
    with pytest.raises(WriterSilent) as error:
        writing(serving(completion("One speaker", "length")).url).write(PROMPT)
    assert error.value.reason == "cut"


def test_a_slow_server_is_not_waited_for(serving, writing):
    server = serving(completion("At last."), wait=0.5)
    began = time.monotonic()
    with pytest.raises(WriterSilent) as error:
        writing(server.url, timeout=0.1).write(PROMPT)
    assert error.value.reason == "slow"
    assert time.monotonic() - began < 0.4


def test_three_prompts_without_answer_and_the_server_counts_as_down(serving, writing):
    server = serving((200, "{}"), (200, "{}"), completion("Yes."), (200, "{}"))
    writer = writing(server.url)
    reasons = []
    for _ in range(6):
        try:
            reasons.append(writer.write(PROMPT))
        except (WriterSilent, WriterUnusable) as error:
            reasons.append(error.reason)
    assert reasons == ["garbage", "garbage", "Yes.", "garbage", "garbage", "server_silent"]


def test_nobody_there(writing):
    with pytest.raises(WriterUnusable) as error:
        writing("http://127.0.0.1:1").write(PROMPT)
    assert error.value.reason == "server_unreachable"


@pytest.mark.parametrize(
    "url",
    ["", "127.0.0.1:8000", "ftp://here", "http://", "http://a:b@here/", "http://[", "http://h:x"],
)
def test_addresses_that_are_none(url):
    with pytest.raises(WriterUnusable) as error:
        ServerWriter(url, "small")
    assert error.value.reason == "server_address"


@pytest.mark.parametrize("key", ["schlüssel", "a\nb"])
def test_a_key_that_cannot_be_sent(key):
    with pytest.raises(WriterUnusable) as error:
        ServerWriter("http://here", "small", key)
    assert key not in repr(error.value)


def test_neither_key_nor_text_is_logged_or_told(serving, writing, caplog):
    caplog.set_level(logging.DEBUG)
    server = serving((500, f"{KEY} {PROMPT}"), (401, f"{KEY} {PROMPT}"))
    with pytest.raises(WriterUnusable) as error:
        writing(server.url).write(PROMPT)
    told = caplog.text + str(error.value) + repr(error.value.values)
    assert KEY not in told
    assert "private" not in told

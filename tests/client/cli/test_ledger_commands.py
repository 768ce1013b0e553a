"""What left this computer, in the terminal."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from client.cli import program
from client.cli.arguments import for_commands
from client.cli.output import Output
from client.cli.terminal import Terminal
from client.config import Config, Paths
from client.domain.ledger import Exchange
from tests.support.exchanges import HEAD, REPLY

ELSEWHERE = replace(REPLY, community="c2")


class Seat:
    """A terminal with the vault open, and what it answered last."""

    def __init__(self, terminal: Terminal, stream: io.StringIO, answers: list[str]) -> None:
        self.terminal = terminal
        self.answers = answers
        self._stream = stream

    def type(self, *words: str) -> tuple[int, str]:
        self._stream.seek(0)
        self._stream.truncate()
        return program.execute(self.terminal, for_commands(), list(words)), self._stream.getvalue()

    def json(self, *words: str) -> dict[str, Any]:
        self.terminal.output.as_json = True
        try:
            found: dict[str, Any] = json.loads(self.type(*words)[1])
        finally:
            self.terminal.output.as_json = False
        return found

    def heard(self, *exchanges: Exchange) -> None:
        async def hear() -> None:
            for each in exchanges:
                self.terminal.session.ledger.hear(each)

        self.terminal.run(hear())


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    monkeypatch.setattr("client.cli.passphrases.ask_new", lambda: "a ladder against the apple tree")
    stream, answers = io.StringIO(), list[str]()
    output = Output(as_json=False, stream=stream, problems=stream)
    config = Config(paths=Paths.under(tmp_path), key_seconds=0.05)
    with Terminal(config=config, output=output, ask=lambda _: answers.pop(0)) as opened:
        seated = Seat(opened, stream, answers)
        assert seated.type("create")[0] == 0
        yield seated


def test_it_is_told_in_words_and_sums(seat: Seat) -> None:
    assert seat.type("ledger") == (0, "Nothing is listed.\n")
    seat.heard(HEAD, ELSEWHERE)
    code, said = seat.type("ledger")
    assert code == 0
    assert (
        "  Sent a reply you wrote\n    Its words, and the thread. 812 characters of yours. Filled up to 2.0 kB"
        in said
    )
    assert "    By itself, as every few minutes. 212 bytes out, 5.1 kB in, straight to one.example.\n" in said
    assert "In all 2 requests: 424 bytes out, 10.2 kB in." in said
    assert "ledger --limit N shows more" in seat.type("ledger", "--limit", "1")[1]


def test_it_is_sifted(seat: Seat) -> None:
    seat.heard(HEAD, ELSEWHERE)
    found = seat.json("ledger", "--kind", "writing")
    assert [each["what"] for each in found["requests"]] == ["reply"]
    assert found["days"] == [{"requests": 1, "sent": 212, "received": 5200, "not_listed": 0}]
    assert [each["host"] for each in seat.json("ledger", "--of", "c1")["requests"]] == ["one.example"]
    assert seat.json("ledger", "--of", "elsewhere")["ok"] is False


def test_it_is_written_to_a_file(seat: Seat, tmp_path: Path) -> None:
    seat.heard(HEAD, ELSEWHERE)
    found = seat.json("ledger", "--take", str(tmp_path / "mine.csv"))
    assert (found["requests"], Path(found["path"]).name) == (2, "mine.csv")
    assert "GET /v1/feed/head" in (tmp_path / "mine.csv").read_text("utf-8")
    assert "It is not encrypted." not in seat.type("ledger", "--take", str(tmp_path / "mine.csv"))[1]


def test_it_is_emptied_after_a_yes(seat: Seat) -> None:
    seat.heard(HEAD)
    seat.answers += ["no", "yes"]
    assert "The list was kept." in seat.type("ledger", "--empty")[1]
    assert "stands alone" in seat.type("ledger", "--empty", "--kind", "reading")[1]
    assert len(seat.json("ledger")["requests"]) == 1
    assert seat.type("ledger", "--empty") == (0, "The list is empty now.\n")
    assert seat.json("ledger")["requests"] == []
    seat.heard(HEAD)
    assert seat.json("ledger", "--empty", "--yes") == {"ok": True}
    assert seat.json("ledger")["requests"] == []

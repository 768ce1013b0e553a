"""Commands in one process: stopping, choosing a community, and what happens to words that were being typed."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from client.bug_log import BugLog
from client.cli import program, terminal
from client.cli.arguments import for_commands
from client.cli.output import Output
from client.config import Config, Paths


class Person:
    """Types the lines given; an exception among them is a key like Ctrl-C."""

    def __init__(self) -> None:
        self.lines: list[str | BaseException] = []

    def __call__(self, _: str) -> str:
        line = self.lines.pop(0) if self.lines else EOFError()
        if isinstance(line, BaseException):
            raise line
        return line


class Seat:
    """A terminal with a person before it."""

    def __init__(
        self, opened: terminal.Terminal, person: Person, stream: io.StringIO, problems: io.StringIO
    ) -> None:
        self._terminal = opened
        self._stream = stream
        self._problems = problems
        self.person = person

    def type(self, *words: str, then: tuple[str | BaseException, ...] = ()) -> tuple[int, str, str]:
        self.person.lines = list(then)
        for stream in (self._stream, self._problems):
            stream.seek(0)
            stream.truncate()
        code = program.execute(self._terminal, for_commands(), list(words))
        return code, self._stream.getvalue(), self._problems.getvalue()


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    monkeypatch.setattr("client.cli.passphrases.ask_new", lambda: "a ladder against the apple tree")
    person, stream, problems = Person(), io.StringIO(), io.StringIO()
    output = Output(as_json=False, stream=stream, problems=problems)
    config = Config(paths=Paths.under(tmp_path), key_seconds=0.1)
    with terminal.Terminal(config=config, output=output, ask=person) as opened:
        seated = Seat(opened, person, stream, problems)
        assert seated.type("create")[0] == 0
        yield seated


def test_a_typed_text_ends_with_a_full_stop(seat: Seat) -> None:
    assert seat.type("journal", "add", then=("one", "two", "."))[0] == 0
    _, shown, _ = seat.type("journal", "list")
    assert "one" in shown
    assert "two" in shown


def test_ctrl_c_gives_typed_words_back(seat: Seat) -> None:
    _, shown, _ = seat.type("journal", "add", then=("words that took an hour", KeyboardInterrupt()))
    assert "words that took an hour" in shown
    assert "nothing was kept" in shown
    assert "empty" in seat.type("journal", "list")[1]


def test_ctrl_d_keeps_typed_words(seat: Seat) -> None:
    assert seat.type("journal", "add", then=("words that took an hour", EOFError()))[0] == 0
    assert "took an hour" in seat.type("journal", "list")[1]


def test_without_a_community_commands_say_so_and_the_journal_is_searched(seat: Seat) -> None:
    for words in (["sync"], ["rooms"], ["reply", "1", "x"], ["queue"]):
        code, _, said = seat.type(*words)
        assert code == 1
        assert "join" in said
    seat.type("journal", "add", "a heron on the weir")
    assert "heron" in seat.type("search", "heron")[1]


@pytest.mark.parametrize(
    ("known", "named", "expected"),
    [
        ([("a", "Harbour")], "", "a"),
        ([("a", "Harbour"), ("b", "Mill")], "mill", "b"),
        ([("a", "Harbour"), ("b", "Mill")], "a", "a"),
        ([("a", "Harbour"), ("b", "Mill")], "", None),
        ([("a", "Harbour"), ("b", "Mill")], "Nope", None),
        ([("a", "Mill"), ("b", "mill")], "mill", None),
    ],
)
def test_words_never_go_to_another_community_than_was_meant(
    monkeypatch: pytest.MonkeyPatch, known: list[tuple[str, str]], named: str, expected: str | None
) -> None:
    monkeypatch.setattr(terminal.Terminal, "communities", lambda _: known)
    config = Config(paths=Paths.under(Path("nowhere")))
    with terminal.Terminal(config=config, output=Output(as_json=True), community=named) as opened:
        if expected is not None:
            assert opened.community() == expected
            return
        with pytest.raises(terminal.CannotYet) as several:
            opened.community()
        assert "Mill" in several.value.said


def test_a_mistake_of_ours_ends_one_command(
    seat: Seat, monkeypatch: pytest.MonkeyPatch, expect_log: Any
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("private words")

    monkeypatch.setitem(program._COMMANDS, "check-in", broken)
    with expect_log(40, "a command failed"):
        code, _, said = seat.type("check-in", "3")
    assert code == program.OUR_MISTAKE
    assert "private words" not in said
    assert seat.type("journal", "list")[0] == 0


def test_a_mistake_is_logged_by_place_and_never_by_content(tmp_path: Path, expect_log: Any) -> None:
    log = logging.getLogger("leeward.test-of-the-bug-log")
    log.propagate = False
    handler = BugLog(tmp_path / "logs")
    log.addHandler(handler)
    try:
        raise ZeroDivisionError("private words")
    except ZeroDivisionError as error:
        with expect_log(logging.ERROR, "a command failed"):
            log.error("a command failed", exc_info=error)
    log.removeHandler(handler)
    written = (tmp_path / "logs" / "mistakes.log").read_text()
    assert "ZeroDivisionError" in written
    assert "test_program.py" in written
    assert "private" not in written
    assert (tmp_path / "logs" / "mistakes.log").stat().st_mode & 0o777 == 0o600

"""The commands: what they take, and that a slip is a sentence and never the end of the program."""

from __future__ import annotations

import os

import pytest

from client.cli import arguments, passphrases


def test_every_command_explains_itself() -> None:
    commands = arguments.for_commands()
    for name, about in commands.commands.items():
        assert about.endswith(".")
        with pytest.raises(arguments.Usage) as shown:
            commands.parse([name, "--help"])
        assert shown.value.asked
        assert about in " ".join(shown.value.text.split())


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["shout"],
        ["journal"],
        ["journal", "burn"],
        ["check-in", "6"],
        ["check-in", "well"],
        ["threads", "--limit", "0"],
        ["read"],
        ["decide", "1", "perhaps"],
        ["sync", "now"],
    ],
)
def test_a_slip_is_a_sentence(words: list[str]) -> None:
    with pytest.raises(arguments.Usage) as shown:
        arguments.for_commands().parse(words)
    assert shown.value.text
    assert not shown.value.asked


def test_text_may_hold_anything() -> None:
    parsed = arguments.for_commands().parse(["reply", "3", "two\nlines and \N{EM DASH} more"])
    assert parsed.text == ["two\nlines and \N{EM DASH} more"]


def test_what_the_contract_names_is_there() -> None:
    named = [
        "create",
        "join",
        "sync",
        "rooms",
        "threads",
        "read",
        "reply",
        "journal",
        "check-in",
        "search",
        "queue",
        "claim",
        "decide",
    ]
    assert set(named) <= set(arguments.for_commands().commands)


def test_program_options() -> None:
    parsed = arguments.for_program().parse_args(
        ["--cli", "--json", "--dir", "/x", "--passphrase-fd", "7", "read", "a", "--help"]
    )
    assert (str(parsed.dir), parsed.passphrase_fd, parsed.json) == ("/x", 7, True)
    assert parsed.command == ["read", "a", "--help"]


def test_a_passphrase_is_the_first_line_of_an_open_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, "seven lanterns, häuser\r\nmore".encode())
    os.close(writing)
    assert passphrases.from_descriptor(reading) == "seven lanterns, häuser"


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\n"])
def test_no_passphrase_is_said_in_words(content: bytes) -> None:
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    with pytest.raises(passphrases.NoPassphrase) as shown:
        passphrases.from_descriptor(reading)
    assert shown.value.said.endswith(".")


def test_a_file_that_is_not_open_is_said_in_words() -> None:
    with pytest.raises(passphrases.NoPassphrase):
        passphrases.from_descriptor(999)


@pytest.mark.parametrize("command", ["journal add", "check-in"])
def test_help_says_who_sees_the_words_of_a_command(command: str) -> None:
    with pytest.raises(arguments.Usage) as helped:
        arguments.for_commands().parse([*command.split(), "--help"])
    assert helped.value.asked
    assert "other accounts may read it" in " ".join(helped.value.text.split())

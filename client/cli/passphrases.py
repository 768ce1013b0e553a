"""Where the passphrase comes from: the terminal, unseen, or an open file that the caller hands over."""

from __future__ import annotations

import getpass
import os
import sys

_LONGEST = 65536
_STREAMS = 3


class NoPassphrase(Exception):
    """Nobody can be asked for the passphrase; `said` tells how to give it."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


def from_descriptor(descriptor: int) -> str:
    """The first line of an open file, which is read to that line's end and closed. Raises NoPassphrase."""
    return lines_from(descriptor, count=1)[0]


def lines_from(
    descriptor: int, *, count: int, what: str = "passphrase", option: str = "--passphrase-fd"
) -> list[str]:
    """At least one line and at most `count` of an open file, which is then closed, but for the standard streams.

    Nothing is read beyond them: no line is waited for that is not asked for, and what follows is left to others.
    `what` the lines are and the `option` that named the file are for its words. Raises NoPassphrase.
    """
    try:
        with os.fdopen(descriptor, "rb", buffering=0, closefd=descriptor >= _STREAMS) as file:
            lines = [file.readline(_LONGEST) for _ in range(count)]
    except (OSError, ValueError, OverflowError) as error:
        raise NoPassphrase(
            f"The {what} could not be read from that open file; please check the number given to {option}."
        ) from error
    if any(len(line) >= _LONGEST for line in lines):
        raise NoPassphrase(
            f"A line in the file given to {option} is far too long for a {what}; nothing was done."
        )
    try:
        texts = [line.decode("utf-8").rstrip("\r\n") for line in lines if line]
    except UnicodeDecodeError:
        raise NoPassphrase(
            f"What is in the file given to {option} is not text in UTF-8; please write the {what} in UTF-8."
        ) from None
    if not texts or not texts[0]:
        raise NoPassphrase(f"There was no {what} in the file given to {option}; please put one line in it.")
    return texts


def ask() -> str:
    """Ask on the terminal, showing nothing. Raises NoPassphrase where there is none."""
    _need_terminal()
    return _typed("Passphrase: ")


def ask_new() -> str:
    """Ask twice for a new one, until both are the same. Raises NoPassphrase where there is no terminal."""
    _need_terminal()
    while True:
        first = _typed("Choose a passphrase (several words are best): ")
        if first and first == _typed("The same again: "):
            return first
        print("Those two were not the same, or empty. Please try again.", file=sys.stderr)


def tell(line: str) -> None:
    """Say something to whoever is being asked."""
    print(line, file=sys.stderr)


def _typed(question: str) -> str:
    try:
        return getpass.getpass(question)
    except EOFError as error:
        raise NoPassphrase("No passphrase was given; nothing was opened or changed.") from error


def _need_terminal() -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise NoPassphrase(
            "There is no terminal to ask for the passphrase; hand it over with --passphrase-fd and a number."
        )

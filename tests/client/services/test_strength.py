from __future__ import annotations

import asyncio
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.services.strength import Strength, judge, strength
from client.vault.worker import VaultThreads


@pytest.mark.parametrize(
    ("passphrase", "score", "advice"),
    [
        ("", 0, "none"),
        ("password1", 0, "common"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 0, "repeats"),
        ("abcdefgh", 0, "row"),
        ("lkjhgfds", 1, "keyboard"),
        ("17.3.1984", 1, "date"),
        ("Theodora", 1, "name"),
        ("lighthouse", 1, "word"),
        ("x7", 0, "short"),
        ("seven herons", 3, "fair"),
        ("seven herons over still water", 4, "good"),
    ],
)
def test_what_makes_it_weak_is_named(passphrase: str, score: int, advice: str) -> None:
    assert strength(passphrase) == Strength(score, advice)  # type: ignore[arg-type]


@given(st.text(max_size=90))
def test_whatever_is_typed_it_is_judged(passphrase: str) -> None:
    found = strength(passphrase)
    assert 0 <= found.score <= 4
    assert found.advice != "unknown"
    assert (found.advice == "none") == (passphrase == "")


@pytest.mark.parametrize(
    "passphrase", ["a" * 1024, "ab" * 500, "P4$$w0rd" * 100, "1/2/1984 " * 90, "\ud800x"]
)
def test_a_long_or_odd_one_is_soon_judged(passphrase: str) -> None:
    began = time.perf_counter()
    assert strength(passphrase).advice != "unknown"
    assert time.perf_counter() - began < 2


def test_where_no_estimate_can_be_made_it_says_so_and_does_not_raise(monkeypatch: pytest.MonkeyPatch) -> None:
    import zxcvbn

    def broken(_: str) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(zxcvbn, "zxcvbn", broken)
    assert strength("seven herons") == Strength(0, "unknown")


def test_the_library_learns_nothing_of_it() -> None:
    from zxcvbn import matching

    strength("anything at all")
    before = {name: len(words) for name, words in matching.RANKED_DICTIONARIES.items()}
    strength("quill otter marzipan")
    assert {name: len(words) for name, words in matching.RANKED_DICTIONARIES.items()} == before
    assert before["user_inputs"] == 0


def test_the_library_waits_until_a_passphrase_is_judged() -> None:
    lines = "import sys, client.services.strength; print('zxcvbn' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "False"


def test_it_is_judged_where_keys_are_made() -> None:
    threads = VaultThreads.real()
    try:
        found = asyncio.run(judge("seven herons over still water", threads=threads))
        assert found == Strength(4, "good")
    finally:
        threads.shut_down()

"""Encrypting for outside Leeward: opened again by another implementation of age, and by nobody else."""

from __future__ import annotations

import io
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from client.crypto import age_file
from client.domain.errors import BugError, NotEnoughMemoryForKey, UnusablePassphrase, UnusableRecipient

PASSPHRASE = "a lamp left on in the hall"
CHUNK = 64 * 1024


def pieces(content: bytes, *, size: int = 1000) -> Iterator[bytes]:
    yield from (content[at : at + size] for at in range(0, len(content), size))


def under(passphrase: str, content: bytes) -> bytes:
    out = io.BytesIO()
    age_file.encrypt_with(passphrase, pieces(content), out.write)
    return out.getvalue()


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])
def test_another_age_opens_it_with_the_passphrase(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    content = bytes(range(256)) * (length // 256 + 1)
    sealed = under(PASSPHRASE, content[:length])
    assert pyrage.passphrase.decrypt(sealed, PASSPHRASE) == content[:length]
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(sealed, PASSPHRASE + "s")


def test_the_real_costs_open_too_and_nothing_stands_still_meanwhile() -> None:
    gaps: list[float] = []
    over = threading.Event()

    def beat() -> None:
        last = time.perf_counter()
        while not over.wait(0.01):
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    thread = threading.Thread(target=beat)
    thread.start()
    began = time.perf_counter()
    try:
        sealed = under(PASSPHRASE, b"words")
    finally:
        taken = time.perf_counter() - began
        over.set()
        thread.join()
    assert max(gaps) < max(0.2, taken / 2)
    assert b"\n-> scrypt " in sealed
    assert b" 18\n" in sealed
    assert pyrage.passphrase.decrypt(sealed, PASSPHRASE) == b"words"


def test_the_same_words_from_another_keyboard_open_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    sealed = under("cafe\u0301\u00a0noir", b"words")
    assert pyrage.passphrase.decrypt(sealed, "caf\u00e9 noir") == b"words"


def test_no_two_files_are_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    assert under(PASSPHRASE, b"words") != under(PASSPHRASE, b"words")


def test_an_empty_passphrase_encrypts_nothing() -> None:
    with pytest.raises(UnusablePassphrase):
        under("  ", b"words")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no limit can be set like this")
def test_too_little_memory_is_said_in_its_own_error() -> None:
    import resource

    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20), hard))
    try:
        with pytest.raises(NotEnoughMemoryForKey):
            under(PASSPHRASE, b"words")
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def test_each_recipient_opens_it_and_nobody_else() -> None:
    identities = [pyrage.x25519.Identity.generate() for _ in range(3)]
    recipients = tuple(age_file.recipient(f" {one.to_public()}\n") for one in identities[:2])
    out = io.BytesIO()
    content = bytes(range(256)) * 1000
    age_file.encrypt_to(recipients, pieces(content), out.write)
    for one in identities[:2]:
        assert pyrage.decrypt(out.getvalue(), [one]) == content
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(out.getvalue(), [identities[2]])


@pytest.mark.parametrize("text", ["", "age1", "age1nonsense", "somebody@example.org", "AGE-SECRET-KEY-1ABC"])
def test_what_is_no_recipient_is_said(text: str) -> None:
    with pytest.raises(UnusableRecipient):
        age_file.recipient(text)


def test_a_file_for_nobody_is_a_mistake_of_ours() -> None:
    with pytest.raises(BugError):
        age_file.encrypt_to((), iter(()), lambda _: None)


class _Full(Exception):
    pass


def test_what_goes_wrong_at_either_end_comes_out_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    someone = age_file.recipient(str(pyrage.x25519.Identity.generate().to_public()))

    def breaking() -> Iterator[bytes]:
        yield b"some"
        raise _Full

    def refusing(_: bytes) -> None:
        raise _Full

    for content, write in ((breaking(), io.BytesIO().write), (pieces(b"x" * 500_000), refusing)):
        with pytest.raises(_Full):
            age_file.encrypt_to((someone,), content, write)
    for content, write in ((breaking(), io.BytesIO().write), (pieces(b"x" * 500_000), refusing)):
        with pytest.raises(_Full):
            age_file.encrypt_with(PASSPHRASE, content, write)

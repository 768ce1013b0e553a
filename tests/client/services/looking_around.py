"""Looking around in tests: on the engine, with quick keys, and what to ask afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import httpx
import pytest

from client.domain.errors import ExamplesUnavailable
from client.engine import Engine
from client.services import examples
from client.services.examples import LookAround
from client.services.memberships import Circumstances
from client.services.session import verifying_thread
from client.vault.worker import VaultThreads
from tests.client.services.vault_runs import QUICK

ROOT = Path(__file__).resolve().parents[3]
Begin = Callable[..., Awaitable[LookAround]]
ExpectLog = Callable[[int, str], AbstractContextManager[None]]


def run(work: Callable[[Begin, VaultThreads], Awaitable[None]], *, patience: float = 1.0) -> None:
    """Run a test on the engine's thread, as the window does."""
    threads, decoder = VaultThreads.real(), verifying_thread()
    around = Circumstances(decoder=decoder, patience=patience)
    begin = partial(examples.begin, threads=threads, around=around, making=QUICK)

    async def whole() -> None:
        await work(begin, threads)

    try:
        with Engine() as engine:
            engine.submit(whole()).result(timeout=60)
    finally:
        threads.shut_down()
        decoder.shutdown()


def answers(address: str) -> bool:
    with httpx.Client(trust_env=False, timeout=5) as client:
        try:
            return client.get(address + "/v1/feed/head").status_code == 200
        except httpx.TransportError:  # refused, or cut off while it ends
            return False


def gone(process_id: int) -> bool:
    """Whether the process has ended and was waited for."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    return False


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def script(text: str) -> list[str]:
    """A program that stands in for the server's."""
    return [sys.executable, "-c", text]


async def fails(begun: Awaitable[LookAround]) -> ExamplesUnavailable:
    with pytest.raises(ExamplesUnavailable) as failed:
        await begun
    return failed.value

"""The vault equals a model after any sequence of writes, locks, kills, damage, copies and restores.

LEEWARD_HYPOTHESIS=deep looks further than CI does. What follows it proves that the machine can say no.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from client.crypto import keyfile
from client.domain.errors import RecoveryCodeAbsent, WrongPassphrase, WrongRecoveryCode
from client.vault import drafts, epochs, exchange, journal, vault_file
from client.vault.lock import VaultLock
from tests.client.services.vault_copies_machine import CopiesMachine
from tests.client.services.vault_doors_machine import DoorsMachine
from tests.client.services.vault_machine import WritingMachine

TestVault = CopiesMachine.TestCase
TestVault.settings = settings(stateful_step_count=30)

FIRST_FAILURE = settings(
    max_examples=100,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
)

Patch = AbstractContextManager[Any]
_commit = exchange.commit


def _half_rolled_back(held: Any, connection: Any, error: BaseException) -> None:
    if connection.in_transaction:
        connection.execute("COMMIT")


def _with_the_old_key_file(folder: Path, purpose: exchange.Purpose, *, lock: VaultLock) -> Path | None:
    aside = _commit(folder, purpose, lock=lock)
    if aside is not None and (aside / "vault.key").exists():
        (folder / "vault.key").write_bytes((aside / "vault.key").read_bytes())
    return aside


def _whole_words(typed: str) -> str | None:
    return " ".join(f'"{word}"' for word in re.findall(r"[^\W_]+", typed)) or None


WRITING: dict[str, Callable[[], Patch]] = {
    "texts are composed": lambda: patch.object(
        journal, "storable", lambda text: unicodedata.normalize("NFC", text)
    ),
    "an erased entry stays": lambda: patch.object(journal, "erase", lambda connection, entry_id: None),
    "a kept draft stays": lambda: patch.object(drafts, "discard", lambda connection, draft_id: None),
    "the last word must be whole": lambda: patch.object(journal, "match_expression", _whole_words),
    "a failed write is kept": lambda: patch.object(vault_file._Held, "_give_up", _half_rolled_back),
}
DOORS: dict[str, Callable[[], Patch]] = {
    "a new passphrase is not written": lambda: patch.object(
        keyfile, "with_new_passphrase", lambda key_file, *_, **__: key_file
    ),
    "a removed code still opens": lambda: patch.object(
        keyfile, "without_recovery_code", lambda key_file, *_: key_file
    ),
    "a step back goes unnoticed": lambda: patch.object(epochs, "current", lambda _: 10**6),
}
COPIES: dict[str, Callable[[], Patch]] = {
    "the old key file comes back": lambda: patch.object(exchange, "commit", _with_the_old_key_file),
}
MISTAKES = [
    pytest.param(machine, mistake, id=name)
    for machine, mistakes in ((WritingMachine, WRITING), (DoorsMachine, DOORS), (CopiesMachine, COPIES))
    for name, mistake in mistakes.items()
]


@pytest.mark.parametrize(("machine", "mistake"), MISTAKES)
def test_a_mistake_is_found(machine: type[WritingMachine], mistake: Callable[[], Patch]) -> None:
    class Mistaken(machine):  # type: ignore[misc,valid-type]
        def __init__(self) -> None:
            super().__init__()
            self.around.enter_context(mistake())

    with pytest.raises((AssertionError, WrongPassphrase, WrongRecoveryCode, RecoveryCodeAbsent)):
        run_state_machine_as_test(Mistaken, settings=FIRST_FAILURE)


def test_a_kill_that_loses_the_log_is_found() -> None:
    """Were a write acknowledged before it is on the disk, this is what a kill would leave."""

    class Forgetful(DoorsMachine):
        def copied(self, *, shared_memory: bool = True) -> Path:
            killed = super().copied(shared_memory=shared_memory)
            for log in killed.glob("private.db-*"):
                log.unlink()
            return killed

    with pytest.raises(AssertionError):
        run_state_machine_as_test(Forgetful, settings=FIRST_FAILURE)

"""The vault equals a model after any sequence of writes, locks, kills, damage and old copies put back."""

from __future__ import annotations

from hypothesis import settings

from tests.client.services.vault_copies_machine import CopiesMachine

TestVault = CopiesMachine.TestCase
TestVault.settings = settings(stateful_step_count=30)

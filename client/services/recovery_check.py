"""Whether the recovery code on somebody's paper is the one that was shown, and a note of whether they looked."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import Final, NamedTuple

from client.crypto.recovery import read_code
from client.domain.errors import MistypedRecoveryCode
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

_KEY: Final = "recovery_checked"
_ALIKE: Final = str.maketrans("OIL", "011")


class Comparison(NamedTuple):
    """`same`, or else the first `group` that differs, counted from 1; `missing` when nothing was typed of it."""

    same: bool
    group: int = 0
    missing: bool = False


def compare(shown: str, typed: str) -> Comparison:
    """Hold what was typed against the code that was shown, forgiving what a person cannot see: case, dashes, O and 0.

    Raises MistypedRecoveryCode when `shown` is no recovery code.
    """
    entropy = read_code(shown)
    try:
        if read_code(typed) == entropy:
            return Comparison(same=True)
    except MistypedRecoveryCode:
        pass  # which group it is says more than that there is a slip
    wanted = [_plain(group) for group in shown.split("-")]
    for at, (want, got) in enumerate(zip(wanted, _groups(typed, wanted), strict=True), start=1):
        if want != got:
            return Comparison(same=False, group=at, missing=not got)
    return Comparison(same=False, group=len(wanted))  # all of it, and something behind it


def put(db: Connection, *, checked: bool) -> None:
    """Keep, within a transaction, whether the code in force was typed back from paper. Raises sqlcipher3's own."""
    settings.put(db, key=_KEY, value="yes" if checked else "no")


async def note(private: VaultFile, *, checked: bool) -> None:
    """The same in a transaction of its own. Raises as VaultFile.write."""
    await private.write(partial(put, checked=checked))


async def noted(private: VaultFile) -> bool | None:
    """What was kept; None where nobody was ever asked. Raises as VaultFile.read."""
    value = await private.read(partial(settings.get, key=_KEY))
    return None if value is None else value == "yes"


def _groups(typed: str, wanted: list[str]) -> list[str]:
    """What was typed, in as many groups as the code has: as the person set them apart, or else by their lengths."""
    apart = "".join(each if each.isalnum() else " " for each in unicodedata.normalize("NFKC", typed)).split()
    if len(apart) == len(wanted):
        return [_plain(group) for group in apart]
    whole = _plain("".join(apart))
    groups = []
    for group in wanted:
        groups.append(whole[: len(group)])
        whole = whole[len(group) :]
    return groups


def _plain(typed: str) -> str:
    return typed.upper().translate(_ALIKE)

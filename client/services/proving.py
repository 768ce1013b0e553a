"""Whether somebody is who the open vault belongs to, asked again while it is open."""

from __future__ import annotations

from functools import partial

from client.crypto import keyfile
from client.domain.errors import WrongPassphrase
from client.services.unlocking import OpenVault, Proof


async def prove(vault: OpenVault, proof: Proof) -> None:
    """Let somebody show that this vault is theirs; takes as long as unlocking.

    Raises WrongPassphrase, VaultUnreadable, VaultDamaged, NotEnoughMemoryForKey, and what else the proof raises.
    """
    key_file = await vault.threads.keys.run(partial(vault.folder.read_key_file, keyfile.decode))
    if await vault.threads.keys.run(partial(proof, key_file)) != vault.data_key:
        raise WrongPassphrase

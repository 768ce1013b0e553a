"""Proofs of what was found wrong with a community's record, for whoever shall look at them: in a file of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from client.services.unlocking import OpenVault
from client.vault import evidence
from client.vault.evidence import Evidence
from client.vault.outfile import OutFile

_KIND: Final = "leeward-proofs"
_ABOUT: Final = (
    "Proofs kept by Leeward. Each holds notes as a server signed and served them: root_key hashes to the community's"
    " ID, the descriptor that it signed names the feed key, and that key signed the checkpoints and heads. Leeward's"
    " docs/protocol/trust.md says what may not happen between two of them."
)
FILE_NAME: Final = "leeward-proof.json"


class ProofSaving:
    """Proofs of one open vault."""

    def __init__(self, *, vault: OpenVault) -> None:
        self._vault = vault

    async def kept(self, *, community: str) -> list[Evidence]:
        """All that is kept of one community, the oldest first."""
        return await self._vault.private.read(partial(evidence.of_community, community_id=community))

    async def save(self, *, community: str, to: Path, beside: Mapping[str, object] | None = None) -> int:
        """Write them to a new file, which names the community and nobody in it; how many there are.

        `beside` are facts of another kind that belong to them, under names of their own.

        Raises PlaceTaken, DiskFull, VaultUnreadable; there is no file then.
        """
        kept = await self.kept(community=community)
        data = json.dumps(
            {
                "kind": _KIND,
                "version": 1,
                "about": _ABOUT,
                "community": community,
                "proofs": [_shown(one) for one in kept],
                **(beside or {}),
            },
            indent=1,
        )
        job = partial(_write, to, data.encode())
        await self._vault.threads.keys.run(job)
        return len(kept)


def _shown(one: Evidence) -> dict[str, object]:
    text = one.proof.decode("utf-8", "replace")
    try:
        proof: object = json.loads(text)
    except ValueError:
        proof = text  # as earlier versions kept them
    return {"found_at": one.found_at, "what": one.what, "proof": proof}


def _write(path: Path, data: bytes) -> None:
    with OutFile(path) as out:
        out.write(data + b"\n")
        out.finish()

"""Words and records sealed to the guides' team key: notes, reports, audits.

plaintext = uint32 length || the words || zeros, up to a multiple of 1 KiB, so the sealed size tells little.
"""

from __future__ import annotations

from typing import Final

from protocol import hpke, limits
from protocol.encoding import u32
from protocol.errors import BadSeal, Malformed, TooLarge

STEP: Final = 1024


def seal(words: bytes, *, team_key: bytes, purpose: hpke.Purpose, community: str) -> bytes:
    """Seal to the team's public key. TooLarge over the size of a feed body."""
    plaintext = u32(len(words)) + words
    plaintext += bytes(-len(plaintext) % STEP)
    if len(plaintext) + hpke.OVERHEAD > limits.BODY_MAX:
        raise TooLarge("more words than one sealed message holds")
    return hpke.seal(plaintext, to=team_key, purpose=purpose, community=community)


def open_words(sealed: bytes, *, private_key: bytes, purpose: hpke.Purpose, community: str) -> bytes:
    """The words. BadSeal if they were sealed otherwise."""
    plaintext = hpke.open_sealed(sealed, private_key=private_key, purpose=purpose, community=community)
    length = int.from_bytes(plaintext[:4], "big")
    if len(plaintext) % STEP or len(plaintext) < 4 + length or any(plaintext[4 + length :]):
        raise BadSeal("a sealed message with broken padding")
    return plaintext[4 : 4 + length]


def check_size(sealed: bytes, *, most: int = limits.SEALED_WORDS_MAX) -> None:
    """Raise Malformed unless something sealed to a team can have such a size, TooLarge over `most` bytes."""
    if len(sealed) > most:
        raise TooLarge("more than may be sealed here")
    if len(sealed) <= hpke.OVERHEAD or (len(sealed) - hpke.OVERHEAD) % STEP:
        raise Malformed("no words sealed to the guides")

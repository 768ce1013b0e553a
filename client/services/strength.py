"""How hard a passphrase would be to guess: an estimate, made on this computer, that advises and forbids nothing.

The estimate is zxcvbn's: it counts the guesses of somebody who tries common passphrases, names, English words, dates,
rows of keys and repetitions first. It knows nothing of songs, of other languages, or of the person.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from client.vault.worker import VaultThreads

Advice = Literal[
    "none", "common", "name", "word", "repeats", "row", "keyboard", "date", "short", "fair", "good", "unknown"
]
_LOOKED_AT: Final = 72
"""Characters: what zxcvbn takes, for its time grows faster than the length. Those behind them only make it harder."""
_FAIR: Final = 3
_GOOD: Final = 4


class Strength(NamedTuple):
    """`score` as guesses: 0 below a thousand, 1 below a million, 2 below 10^8, 3 below 10^10, 4 from there on.

    `advice` names what makes it weak, "fair" or "good" for scores 3 and 4, "none" for no passphrase, and "unknown"
    where the estimate could not be made.
    """

    score: int
    advice: Advice


def strength(passphrase: str) -> Strength:
    """The estimate; takes some 0.1 s the first time, milliseconds later. Keeps nothing and never raises."""
    if not passphrase:
        return Strength(0, "none")
    try:
        # Imported late: its word lists take their time, and nobody needs them before a passphrase is chosen.
        from zxcvbn import zxcvbn

        found: Mapping[str, Any] = zxcvbn(passphrase[:_LOOKED_AT])
        return Strength(int(found["score"]), _advice(found))
    except Exception:  # noqa: BLE001 - advice is not worth an error, nor a log that might hold the passphrase
        return Strength(0, "unknown")


async def judge(passphrase: str, *, threads: VaultThreads) -> Strength:
    """The same in the lane in which passphrases are worked with; whoever stops waiting takes it out of the queue."""
    return await threads.keys.run(partial(strength, passphrase))


def _advice(found: Mapping[str, Any]) -> Advice:
    score = int(found["score"])
    if score >= _FAIR:
        return "good" if score >= _GOOD else "fair"
    # The longest part is what a person would recognise.
    part = max(found["sequence"], key=lambda each: len(each["token"]))
    if part["pattern"] == "dictionary":
        return _listed(str(part["dictionary_name"]), alone=len(found["sequence"]) == 1)
    patterns: dict[str, Advice] = {
        "repeat": "repeats",
        "sequence": "row",
        "spatial": "keyboard",
        "date": "date",
        "regex": "date",
    }
    return patterns.get(part["pattern"], "short")


def _listed(dictionary: str, *, alone: bool) -> Advice:
    if dictionary == "passwords":
        return "common"
    if dictionary in ("surnames", "male_names", "female_names"):
        return "name"
    return "word" if alone else "short"

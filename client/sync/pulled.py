"""How far a pull has come, and what it brought."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from client.sync import continuity
from protocol import limits


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a pull stands: segments here, and segments there are. `readable` once the newest page is here."""

    done: int
    total: int
    readable: bool


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a finished pull brought. `cosigned` says when (UTC seconds) which guide's app cosigned a record that fits.

    `descriptor_expired` says that by this computer's clock the steward should have signed anew: perhaps the server
    hides the newer descriptor, perhaps the clock is wrong. It does not bar reading.
    """

    size: int
    new_posts: int
    changed: bool
    cosigned: tuple[tuple[UUID, int], ...]
    descriptor_changed: bool
    descriptor_expired: bool = False

    @property
    def cosigned_at(self) -> int | None:
        """The newest guide's cosignature that fits, None if there is none."""
        return max((at for _, at in self.cosigned), default=None)

    def cosignature_stale(self, now: float) -> bool:
        """Whether no guide's app is known to have checked this record for 24 hours. It is no error.

        A time that is still to come, by more than clocks differ, says nothing.
        """
        if self.cosigned_at is None or self.cosigned_at - now > continuity.CLOCKS_DIFFER_SECONDS:
            return True
        return now - self.cosigned_at > limits.COSIGNATURE_STALE_SECONDS


def silent(_: Progress) -> None:
    """Tells nobody."""

"""What whoever manages this computer has set for the guide desk on it, and what holds where they have set nothing.

A manager can tighten and never loosen what a person chose, and can see nothing. There is no key here, and there will be
none, by which somebody could read along, open a vault, be told of anything, or take the support page away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Keeps = Literal["always", "shift", "lock"]
"""How long a desk keeps what a guide wrote about members and did not send: as long as the guide wants; until the shift
ends; until the shift ends or the vault is locked."""
KEEPS: Final[tuple[Keeps, ...]] = ("always", "shift", "lock")

DESK_MINUTES: Final = 3
"""Minutes of idleness after which a managed computer locks with the guide desk in sight, where nothing else is set."""


@dataclass(frozen=True, slots=True)
class Management:
    """What holds on this computer. Without a manager: what anybody's own computer does.

    `by` is the manager's name as they wrote it, empty where they did not. `readable` is False where there are rules
    that cannot be followed: then everything is as tight as it can be. `lock_minutes` holds everywhere, `desk_minutes`
    with the guide desk in sight: the most that idleness may last, None where nobody has set any.
    """

    managed: bool = False
    by: str = ""
    readable: bool = True
    lock_minutes: int | None = None
    desk_minutes: int | None = None
    copying: bool = True
    saving: bool = True
    pictures: bool = True
    keeps: Keeps = "always"


UNMANAGED: Final = Management()
USUAL: Final = Management(
    managed=True, desk_minutes=DESK_MINUTES, copying=False, saving=False, pictures=False, keeps="shift"
)
"""What holds on a managed computer where its manager has set nothing else."""
TIGHTEST: Final = Management(
    managed=True,
    readable=False,
    lock_minutes=DESK_MINUTES,
    desk_minutes=1,
    copying=False,
    saving=False,
    pictures=False,
    keeps="lock",
)
"""What holds where there are rules and they cannot be followed."""


def lock_after(chosen: int | None, management: Management, *, at_desk: bool) -> int | None:
    """Minutes of idleness until the vault locks; None for never. Never longer than the person chose."""
    limits = [chosen, management.lock_minutes, management.desk_minutes if at_desk else None]
    return min((each for each in limits if each is not None), default=None)

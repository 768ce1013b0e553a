"""What the rules of a managed computer set for the guide desk on it (client.domain.management).

Keys of the files of rules, each of which alone makes the computer a managed one; of two files the later one's holds:

- `ManagedBy`: who manages it, as guides are told;
- `LockAfterMinutes`, `GuideLockAfterMinutes`: the most that idleness may last, everywhere and with the desk in sight;
- `GuideCopy`, `GuideExport`, `GuideScreenPictures`: true lets words be copied out of the desk, files and paper be made
  from it, and the window be in pictures of the screen, where the system can keep it out;
- `GuideMemberText`: "always", "shift" or "lock", how long unsent words about members are kept.

What is not set is as `management.USUAL`. Rules that cannot be followed are the tightest there are, and are said to be
so: a slip of the pen must not open what was meant to be shut.
"""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec

from client.domain.errors import RulesUnusable
from client.domain.management import TIGHTEST, UNMANAGED, USUAL, Keeps, Management
from client.policy import rule_files
from client.policy.rule_files import ADMINISTRATOR, FOLDER

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Everywhere = Annotated[int, msgspec.Meta(ge=1, le=24 * 60)]
AtDesk = Annotated[int, msgspec.Meta(ge=1, le=60)]


class _Rules(msgspec.Struct, frozen=True):
    """A file of rules; others than these are for other parts, or for a newer Leeward."""

    by: Name | None = msgspec.field(default=None, name="ManagedBy")
    lock_minutes: Everywhere | None = msgspec.field(default=None, name="LockAfterMinutes")
    desk_minutes: AtDesk | None = msgspec.field(default=None, name="GuideLockAfterMinutes")
    copying: bool | None = msgspec.field(default=None, name="GuideCopy")
    saving: bool | None = msgspec.field(default=None, name="GuideExport")
    pictures: bool | None = msgspec.field(default=None, name="GuideScreenPictures")
    keeps: Keeps | None = msgspec.field(default=None, name="GuideMemberText")


KEYS: Final = tuple(each.encode_name for each in msgspec.structs.fields(_Rules))
"""As the files write them."""


def read(folder: Path = FOLDER, *, owner: int = ADMINISTRATOR, platform: str = sys.platform) -> Management:
    """What holds on this computer. It raises nothing: rules that cannot be followed tighten everything."""
    set_: dict[str, Any] = {}
    try:
        for rules in rule_files.read(_Rules, folder, owner=owner, platform=platform):
            given = {name: getattr(rules, name) for name in rules.__struct_fields__}
            set_ |= {name: value for name, value in given.items() if value is not None}
        if not set_:
            return UNMANAGED
        return replace(USUAL, **set_ | {"by": _plain(set_.get("by", ""))})
    except RulesUnusable:
        return TIGHTEST


def _plain(name: str) -> str:
    """A name on one line, of letters that are seen. Raises RulesUnusable where nothing is left of it."""
    seen = "".join(" " if unicodedata.category(each).startswith(("C", "Z")) else each for each in name)
    plain = " ".join(seen.split())
    if name and not plain:
        raise RulesUnusable("content")
    return plain

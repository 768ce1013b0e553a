"""The instruments that ship with Leeward, read once from resources/instruments.

Those under terms that are not free lie in a folder of their own, `restricted`, which a build may leave out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from client.domain.errors import BugError
from client.domain.instruments.instrument import Instrument, read_pack
from client.domain.instruments.questionnaire import UnreadableQuestionnaire, read_questionnaire

RESTRICTED: Final = "restricted"
_ORDER: Final = ("phq-8", "gad-7", "phq-4", "phq-2", "ons4", "phq-9", "who-5", "core-10", "audit-c", "pcl-5")
"""As they are listed; one that is not named comes after these, by its key."""


@cache
def instruments() -> tuple[Instrument, ...]:
    """All that ship, in the order of the list. Raises BugError where a pack is not as it must be."""
    return packs_in(files("resources").joinpath("instruments"))


def packs_in(folder: Traversable) -> tuple[Instrument, ...]:
    """All packs in a folder and, where there is one, its restricted part."""
    found = [*_packs(folder, restricted=False), *_packs(folder.joinpath(RESTRICTED), restricted=True)]
    known = {key: at for at, key in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda each: (known.get(each.key, len(known)), each.key)))


def _packs(folder: Traversable, *, restricted: bool) -> Iterator[Instrument]:
    if not folder.is_dir():
        return
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        name, _, ending = file.name.partition(".")
        if ending != "json":
            continue
        try:
            questionnaire = read_questionnaire(file.read_bytes())
            made = read_pack(questionnaire, folder.joinpath(f"{name}.toml").read_text("utf-8"))
        except (OSError, UnreadableQuestionnaire) as error:
            raise BugError("a pack is a questionnaire and its description") from error
        if made.key != name or bool(made.restrictions) != restricted:
            raise BugError("a pack lies under its key, and among its like")
        yield made

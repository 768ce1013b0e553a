"""What whoever writes a post should know beforehand: the community's content notes and rules, and who will be there."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from importlib.resources import files
from typing import Final

from client.domain.first_replies import UsualWait, usual_wait
from client.domain.service_hours import Duty, duty
from client.services.changes import ChangeSet
from client.services.guidelines import guidelines_of, rules
from client.services.kept_choices import KeptChoices
from client.services.memberships import Memberships
from client.vault import feed_waiting
from protocol.limits import CONTENT_NOTES_MAX

UNDO_SECONDS: Final = (0, 5, 10, 30)
"""How long a post may wait here for its author to think again: what can be chosen."""
DAYS: Final = 30
_MOST_RULES: Final = 12
_HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class WritingChoices:
    """What a person chose about writing. `undo_seconds` is one of UNDO_SECONDS; `checks`: words are looked through."""

    undo_seconds: int = 10
    checks: bool = True


@dataclass(frozen=True, slots=True)
class Ground:
    """A community as whoever writes there should know it.

    `notes` are codes; `most_notes` how many one post can have. `short` are the rules in short, `whole` all their words.
    `duty` is None where the community names no hours, `wait` where too little is known or nobody is there (`practice`).
    """

    notes: tuple[str, ...] = ()
    short: tuple[str, ...] = field(default=(), repr=False)
    whole: str = field(default="", repr=False)
    duty: Duty | None = None
    wait: UsualWait | None = None
    practice: bool = False
    most_notes: int = CONTENT_NOTES_MAX


class Composing:
    """What is known here before a post is written; nothing of it asks the network."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._around = memberships.around
        self._choices = KeptChoices(
            memberships.vault.private,
            key="writing",
            usual=WritingChoices(),
            bounds={"undo_seconds": lambda given: type(given) is int and given in UNDO_SECONDS},
        )

    async def ground(self, *, community: str, language: str = "en") -> Ground:
        """How it stands now, from the newest descriptor and the feed as they are here. Raises as Memberships.open."""
        membership = await self._memberships.open(community)
        described = await membership.described()
        now = self._around.now()
        hour = int(now // _HOUR)
        wait = None
        if not described.practice:
            look = partial(feed_waiting.first_replies, since=hour - DAYS * 24, now=hour)
            wait = usual_wait(await membership.feed.read(look))
        whole = guidelines_of(described, language=language)
        return Ground(
            notes=described.content_notes,
            short=in_short(whole),
            whole=whole,
            duty=duty(described.service_hours, now=now),
            wait=wait,
            practice=described.practice,
        )

    async def choices(self) -> WritingChoices:
        """What was chosen; the default for whatever is missing, foreign or out of bounds."""
        return await self._choices.get()

    async def choose(self, chosen: WritingChoices) -> ChangeSet:
        """Keep these in the place of the earlier ones. ValueError out of bounds."""
        return await self._choices.put(chosen)


def in_short(whole: str) -> tuple[str, ...]:
    """The rules of a text in a few lines: our own for the guidelines that ship, else what its rules are called."""
    for shipped in files("resources").joinpath("guidelines").iterdir():
        language = shipped.name.removesuffix(".md")
        if (
            shipped.name.endswith(".md")
            and "-" not in language
            and shipped.read_text("utf-8").strip() == whole.strip()
        ):
            short = files("resources").joinpath("guidelines", f"short-{language}.txt")
            if short.is_file():
                return tuple(line for line in short.read_text("utf-8").splitlines() if line.strip())
    named = rules(whole)
    return (
        tuple(rule.title for rule in named if rule.id)[:_MOST_RULES]
        or tuple(rule.title for rule in named[1:] if rule.title)[:_MOST_RULES]
    )

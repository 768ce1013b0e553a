"""What a guide has written and not sent, their own snippets, and how they like to work: all of it in the vault alone.

Words are kept for every review they were written about, until they are sent or let go. Nothing is ever sent from here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.deciding import Wish
from client.services.changes import ChangeSet, Kind
from client.services.kept_choices import KeptChoices
from client.vault import settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from protocol.reviewing import Decision

UNDO_SECONDS: Final = (0, 10, 20, 30, 60)
"""How long a decision may wait here for its guide to think again: what can be chosen."""
MOST_SNIPPETS: Final = 100
SNIPPET_CHARACTERS: Final = 4_000
_WORDS: Final = "guide's unfinished words "
_SNIPPETS: Final = "guide's snippets"
_PROPOSED: Final = "guide's proposals "
_MOST_PROPOSALS: Final = 50


@dataclass(frozen=True, slots=True)
class DeskChoices:
    """How a guide likes to work. `undo_seconds` is one of UNDO_SECONDS: so long a decision waits before it is sent."""

    undo_seconds: int = 20


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a guide's own, to be used again."""

    id: str
    words: str = field(repr=False)

    @property
    def title(self) -> str:
        """Its beginning, as a list shows it."""
        line = " ".join(self.words.split())
        return line if len(line) <= 60 else f"{line[:59].rstrip()}…"


class GuideWords:
    """Reads and keeps them in the private file of one vault."""

    def __init__(self, private: VaultFile) -> None:
        self._private = private
        self._choices = KeptChoices(
            private,
            key="guide-desk",
            usual=DeskChoices(),
            bounds={"undo_seconds": lambda given: type(given) is int and given in UNDO_SECONDS},
        )

    # What is not sent yet

    async def keep(self, *, community: str, review: UUID, wish: Wish) -> None:
        """Keep what is being written about a review, in the place of what was kept about it before."""
        key, value = _key(community, review), _written(wish)
        await self._private.write(lambda db: settings.put(db, key=key, value=value))

    async def kept(self, *, community: str, review: UUID) -> Wish | None:
        """What was kept about this review."""
        value = await self._private.read(lambda db: settings.get(db, _key(community, review)))
        return None if value is None else _read(value)

    async def every(self, *, community: str) -> frozenset[UUID]:
        """The reviews about which something was written and not sent."""
        found = await self._private.read(partial(settings.beginning, prefix=f"{_WORDS}{community} "))
        return frozenset(UUID(review) for review in found if _is_id(review))

    async def forget(self, *, community: str, review: UUID) -> None:
        """Let go of what was kept about this review; of others it stays."""
        await self._private.write(lambda db: settings.clear(db, _key(community, review)))

    # Snippets

    async def snippets(self) -> tuple[Snippet, ...]:
        """The guide's own, the newest first."""
        return await self._private.read(_snippets)

    async def add_snippet(self, words: str, *, snippet_id: str) -> ChangeSet:
        """Keep these words among them. The same words again are kept once; of very many the oldest goes."""
        text = words.strip()[:SNIPPET_CHARACTERS]

        def add(db: Connection) -> None:
            others = [one for one in _snippets(db) if one.words != text]
            _put_snippets(db, [Snippet(snippet_id, text), *others][:MOST_SNIPPETS])

        if text:
            await self._private.write(add)
        return ChangeSet.of(Kind.PREFERENCES)

    async def drop_snippet(self, snippet_id: str) -> ChangeSet:
        """Let go of one."""

        def drop(db: Connection) -> None:
            _put_snippets(db, [one for one in _snippets(db) if one.id != snippet_id])

        await self._private.write(drop)
        return ChangeSet.of(Kind.PREFERENCES)

    # One's own proposals, which one may take back

    async def proposals(self, *, community: str) -> frozenset[UUID]:
        """The reviews about which one proposed something that needs a second guide."""
        return frozenset(await self._private.read(partial(_proposals, community=community)))

    async def note_proposal(self, *, community: str, review: UUID, waits: bool) -> None:
        """That something was proposed about this review, or that it waits no longer."""

        def note(db: Connection) -> None:
            others = [one for one in _proposals(db, community=community) if one != review]
            kept = [*others, review][-_MOST_PROPOSALS:] if waits else others
            value = json.dumps([str(one) for one in kept])
            if kept:
                settings.put(db, key=_PROPOSED + community, value=value)
            else:
                settings.clear(db, _PROPOSED + community)

        await self._private.write(note)

    # How one likes to work

    async def choices(self) -> DeskChoices:
        """What was chosen; the default for whatever is missing, foreign or out of bounds."""
        return await self._choices.get()

    async def choose(self, chosen: DeskChoices) -> ChangeSet:
        """Keep these. ValueError out of bounds."""
        return await self._choices.put(chosen)


def _key(community: str, review: UUID) -> str:
    return f"{_WORDS}{community} {review}"


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _written(wish: Wish) -> str:
    known = asdict(wish) | {"decision": wish.decision.value if wish.decision is not None else ""}
    return json.dumps({name: value for name, value in known.items() if value}, ensure_ascii=False)


def _read(value: str) -> Wish | None:
    """What was kept may be foreign: it came from a file."""
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    usual = Wish()
    given = {
        each.name: found[each.name]
        for each in fields(Wish)
        if each.name not in ("decision", "notes")
        and type(found.get(each.name)) is type(getattr(usual, each.name))
    }
    notes = found.get("notes", ())
    given["notes"] = tuple(filter(_is_text, notes)) if isinstance(notes, list) else ()
    try:
        given["decision"] = Decision(found["decision"]) if found.get("decision") else None
    except ValueError:
        given["decision"] = None
    return Wish(**given)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _snippets(db: Connection) -> tuple[Snippet, ...]:
    found = _list(settings.get(db, _SNIPPETS))
    pairs = [one for one in found if isinstance(one, list) and len(one) == 2 and all(map(_is_text, one))]
    return tuple(Snippet(one[0], one[1]) for one in pairs)


def _put_snippets(db: Connection, snippets: Iterable[Snippet]) -> None:
    value = json.dumps([[one.id, one.words] for one in snippets], ensure_ascii=False)
    if value == "[]":
        settings.clear(db, _SNIPPETS)
    else:
        settings.put(db, key=_SNIPPETS, value=value)


def _proposals(db: Connection, *, community: str) -> tuple[UUID, ...]:
    found = _list(settings.get(db, _PROPOSED + community))
    return tuple(UUID(one) for one in found if isinstance(one, str) and _is_id(one))


def _list(value: str | None) -> list[object]:
    try:
        found = json.loads(value or "[]")
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []

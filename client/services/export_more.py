"""What an export holds beside words for others: plan, places, marks, mutes, agreements, own words, research.

Each query names the columns it takes, as in `client.vault.everything`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from client.domain.journal import Moment
from client.services.consents import allowed
from client.services.export_text import fenced, inline, iso, when
from client.vault import plan
from client.vault.sqlcipher import Connection

_STEPS: Final = {
    1: "Signs that it is getting hard",
    2: "What I can do by myself",
    3: "Company and places",
    4: "Whom I can tell",
    5: "Who helps by profession",
    6: "A safer place",
}
_MUTES: Final = {"word": "the word", "theme": "the theme", "thread": "a thread", "pseudonym": "a pseudonym"}
_AGREED: Final = {
    "guidelines": "its guidelines",
    "escalation": "what its guides do in danger",
    "age": "the age of",
}


def as_members(db: Connection, numbers: Mapping[str, int]) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    """The members of the JSON, by name; `numbers` are the communities'."""
    yield "plan", _plan(db)
    yield (
        "reading",
        (
            {"community": numbers.get(community), "thread": _id(thread), "read_to": seq}
            for community, thread, seq in db.execute(
                "SELECT community_id, thread, seq FROM reading ORDER BY row"
            )
        ),
    )
    yield (
        "following",
        (
            {"community": numbers.get(community), "thread": _id(thread), "follows": bool(follows)}
            for community, thread, follows in _following(db)
        ),
    )
    yield (
        "saved",
        (
            {
                "community": numbers.get(community),
                "post": _id(post),
                "thread": _id(thread),
                "saved_at": _at(saved_at),
            }
            for community, post, thread, saved_at in _saved(db)
        ),
    )
    yield (
        "mutes",
        (
            {
                "community": numbers.get(community),
                "kind": kind,
                "value": value,
                "muted_at": _at(muted_at),
                "until": None if until is None else _at(until),
            }
            for community, kind, value, muted_at, until in _mutes(db)
        ),
    )
    yield (
        "agreements",
        (
            {
                "community": numbers.get(community),
                "what": what,
                "version": version,
                "agreed_on": _at(agreed_at)[:10],
            }
            for community, what, version, agreed_at in _agreements(db)
        ),
    )
    yield (
        "own_words",
        ({"word": word, "added_at": _at(added_at)} for word, added_at in _own_words(db)),
    )
    yield (
        "research",
        (
            {
                "community": numbers.get(one.community),
                "post": str(one.post),
                "study": one.study,
                "sent": not one.waits,
            }
            for one in allowed(db)
        ),
    )


def as_lines(db: Connection, names: Mapping[str, str]) -> Iterator[tuple[str, Iterable[str]]]:
    """The sections of the Markdown, by title; `names` are the communities', as they stand on a line."""
    yield "Plan for hard hours", _plan_blocks(db)
    yield (
        "Followed and saved",
        [
            *(
                f"- {'Follows' if follows else 'Follows no more'} the thread {_id(thread)}{_in(names, community)}"
                for community, thread, follows in _following(db)
            ),
            *(
                f"- Saved the post {_id(post)}{_in(names, community)}: {_day(saved_at)}"
                for community, post, _, saved_at in _saved(db)
            ),
        ],
    )
    yield (
        "Muted",
        (
            f"- {_MUTES.get(kind, 'something')} {inline(value)}{_in(names, community)}, since {_day(muted_at)}"
            + ("" if until is None else f", until {_day(until)}")
            for community, kind, value, muted_at, until in _mutes(db)
        ),
    )
    yield (
        "Agreed to",
        (
            f"- {_AGREED.get(what, inline(what))}, {'' if what == 'age' else 'version '}{version}"
            f"{_in(names, community)}: {_day(agreed_at)}"
            for community, what, version, agreed_at in _agreements(db)
        ),
    )
    yield "Own words for spelling", (f"- {inline(word)}" for word, _ in _own_words(db))
    yield (
        "Allowed for research",
        (
            f"- The post {one.post}{_in(names, one.community)}, for the study {inline(one.study)}"
            for one in allowed(db)
        ),
    )


def _plan(db: Connection) -> Iterator[dict[str, Any]]:
    kept = plan.read(db)
    for step, text in kept.texts.items():
        yield {"step": step, "text": text}
    for one in kept.contacts:
        yield {"step": one.step, "name": one.name, "reach": one.reach}


def _plan_blocks(db: Connection) -> Iterator[str]:
    kept = plan.read(db)
    for step, title in _STEPS.items():
        people = [one for one in kept.contacts if one.step == step]
        text = kept.texts.get(step, "")
        if text or people:
            lines = [f"- {inline(one.name)}{f': {inline(one.reach)}' if one.reach else ''}" for one in people]
            yield "\n\n".join(
                [f"### {title}", *([fenced(text)] if text else []), *(["\n".join(lines)] if lines else [])]
            )


def _following(db: Connection) -> list[Any]:
    return db.execute("SELECT community_id, thread, follows FROM following ORDER BY row").fetchall()


def _saved(db: Connection) -> list[Any]:
    return db.execute(
        "SELECT community_id, post, thread, saved_at FROM saved_post ORDER BY saved_at, row"
    ).fetchall()


def _mutes(db: Connection) -> list[Any]:
    return db.execute(
        "SELECT community_id, kind, value, muted_at, until FROM mute ORDER BY muted_at, row"
    ).fetchall()


def _agreements(db: Connection) -> list[Any]:
    return db.execute(
        "SELECT community_id, what, version, agreed_at FROM agreement ORDER BY agreed_at, row"
    ).fetchall()


def _own_words(db: Connection) -> list[Any]:
    return db.execute("SELECT word, added_at FROM spelling_word ORDER BY added_at, row").fetchall()


def _id(raw: bytes) -> str | None:
    """None for none: the whole community."""
    return str(UUID(bytes=bytes(raw))) if raw else None


def _at(seconds: int) -> str:
    return iso(Moment(seconds, 0))


def _day(seconds: int) -> str:
    return when(Moment(seconds, 0)).split(",")[0]


def _in(names: Mapping[str, str], community: str) -> str:
    return f" in {names[community]}" if community in names else ""

"""The written protocol for a life or a safety at risk: by kind and band, step after step.

It tells a guide what to check, what can be said, whom to call, who decides, what to write down, when to escalate and
how to hand over. It decides nothing itself, and rates nobody. Which steps there are stands in one file for all
languages, with timers and sources; their words stand in a file for each language.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal

from protocol.reviewing import Band

Part = Literal["check", "say", "call", "record", "escalate", "hand-over"]
Who = Literal["guide", "second-guide", "lead"]

KINDS: Final = (
    "help-me",
    "immediate-danger",
    "suicidal-talk",
    "harm-by-others",
    "threat-to-others",
    "methods-shared",
)
"""What may be at hand; a guide chooses, and may choose again when more is known."""
PARTS: Final[tuple[Part, ...]] = ("check", "say", "call", "record", "escalate", "hand-over")
WHO: Final[tuple[Who, ...]] = ("guide", "second-guide", "lead")
_MOST_MINUTES: Final = 60 * 48
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class NotAProtocol(ValueError):
    """A file of the risk protocol that is not as it must be."""


@dataclass(frozen=True, slots=True)
class RiskSource:
    """What the protocol rests on, when it was read, and the claim it carries."""

    title: str
    address: str
    read_on: date
    says: str


@dataclass(frozen=True, slots=True)
class RiskStep:
    """One step. `id` stands in records, together with the kind, and never changes its meaning.

    `say` are sample words, to be made one's own. `who` does it or decides it. `document`: it is to be written down
    that it was done. `minutes` is within how long after the item was opened it is to be done, None for no timer.
    """

    id: str
    part: Part
    who: Who
    title: str
    words: str
    say: tuple[str, ...] = ()
    document: bool = False
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class RiskKind:
    """One kind of risk: its name, and when it is at hand. `steps` are ids, in order.

    `band` is whose timers hold whatever band the item came in; None for those of the item's own.
    """

    id: str
    title: str
    when: str
    steps: tuple[str, ...]
    band: Band | None = None


@dataclass(frozen=True)
class RiskProtocol:
    """The protocol in one language. `plainly` says what holds whatever happens, first that nobody can be located.

    `timers` says for each step in which bands it applies, and within how many minutes there.
    """

    language: str
    version: int
    reviewed: date
    plainly: tuple[str, ...]
    sources: tuple[RiskSource, ...]
    kinds: tuple[RiskKind, ...]
    steps: Mapping[str, RiskStep]
    timers: Mapping[str, Mapping[Band, int | None]]


def steps_for(protocol: RiskProtocol, *, kind: str, band: Band) -> tuple[RiskStep, ...]:
    """The steps for what is at hand, in order, with the timers of that band. Raises KeyError for an unknown kind."""
    known = {each.id: each for each in protocol.kinds}
    band = known[kind].band or band
    return tuple(
        replace(protocol.steps[step], minutes=protocol.timers[step][band])
        for step in known[kind].steps
        if band in protocol.timers[step]
    )


def risk_protocol_of(steps: str, words: str) -> RiskProtocol:
    """The protocol from its two files. Raises NotAProtocol for anything that is not as it must be."""
    try:
        return _protocol(tomllib.loads(steps), tomllib.loads(words))
    except (tomllib.TOMLDecodeError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotAProtocol(str(error)) from error


def _protocol(read: Mapping[str, Any], said: Mapping[str, Any]) -> RiskProtocol:
    _only(read, {"version", "reviewed", "source", "step", "kind"})
    _only(said, {"version", "language", "plainly", "step", "kind"})
    if type(read["version"]) is not int or read["version"] < 1 or said["version"] != read["version"]:
        raise NotAProtocol("versions count from 1, and words are of the version of the steps")
    plainly = tuple(_words(each) for each in said["plainly"])
    if not plainly:
        raise NotAProtocol("it says plainly what it cannot do")
    _require_same([each["id"] for each in read["step"]], [each["id"] for each in said["step"]])
    _require_same([each["id"] for each in read["kind"]], [each["id"] for each in said["kind"]])
    steps = [_step(each, its) for each, its in zip(read["step"], said["step"], strict=True)]
    protocol = RiskProtocol(
        language=_words(said["language"]),
        version=read["version"],
        reviewed=_day(read["reviewed"]),
        plainly=plainly,
        sources=tuple(_source(each) for each in read["source"]),
        kinds=tuple(_kind(each, its) for each, its in zip(read["kind"], said["kind"], strict=True)),
        steps={step.id: step for step in steps},
        timers={each["id"]: _timers(each) for each in read["step"]},
    )
    _check(protocol)
    return protocol


def _require_same(ids: list[str], said: list[str]) -> None:
    if ids != said or len(set(ids)) != len(ids) or not all(_ID.fullmatch(each) for each in ids):
        raise NotAProtocol(f"words stand in the order of what they belong to: {set(ids) ^ set(said)}")


def _check(protocol: RiskProtocol) -> None:
    if tuple(kind.id for kind in protocol.kinds) != KINDS:
        raise NotAProtocol(f"the kinds are {KINDS}, in this order")
    used = {step for kind in protocol.kinds for step in kind.steps}
    if used != set(protocol.steps):
        raise NotAProtocol(f"each step belongs to a kind: {used ^ set(protocol.steps)}")
    for kind in protocol.kinds:
        parts = {protocol.steps[step].part for step in kind.steps}
        if parts != set(PARTS) or len(set(kind.steps)) != len(kind.steps):
            raise NotAProtocol(f"{kind.id}: each part is spoken of, and each step once")


def _kind(read: Mapping[str, Any], said: Mapping[str, Any]) -> RiskKind:
    _only(read, {"id", "steps"}, {"band"})
    _only(said, {"id", "title", "when"})
    band = Band(read["band"]) if "band" in read else None
    return RiskKind(read["id"], _words(said["title"]), _words(said["when"]), tuple(read["steps"]), band)


def _step(read: Mapping[str, Any], said: Mapping[str, Any]) -> RiskStep:
    _only(read, {"id", "part", "who"}, {"document", "minutes", "bands"})
    _only(said, {"id", "title", "words"}, {"say"})
    if read["part"] not in PARTS or read["who"] not in WHO:
        raise NotAProtocol(f"{read['id']}: {read['part']!r} or {read['who']!r} is none that is known")
    document = read.get("document", False)
    if type(document) is not bool:
        raise NotAProtocol(f"{read['id']}: document is true or false")
    say = tuple(_words(each) for each in said.get("say", ()))
    return RiskStep(
        read["id"], read["part"], read["who"], _words(said["title"]), _words(said["words"]), say, document
    )


def _timers(read: Mapping[str, Any]) -> Mapping[Band, int | None]:
    bands = [Band(each) for each in read.get("bands", [each.value for each in Band])]
    given = {Band(band): minutes for band, minutes in read.get("minutes", {}).items()}
    if not bands or not set(given) <= set(bands):
        raise NotAProtocol(f"{read['id']}: it has timers for bands in which it applies")
    for minutes in given.values():
        if type(minutes) is not int or not 1 <= minutes <= _MOST_MINUTES:
            raise NotAProtocol(f"{read['id']}: a timer is 1 to {_MOST_MINUTES} minutes")
    return {band: given.get(band) for band in bands}


def _source(read: Mapping[str, Any]) -> RiskSource:
    _only(read, {"title", "address", "read_on", "says"})
    address = str(read["address"])
    if not re.fullmatch(r"https?://\S+\.\S+", address):
        raise NotAProtocol(f"{address} is no address")
    return RiskSource(_words(read["title"]), address, _day(read["read_on"]), _words(read["says"]))


def _only(read: Mapping[str, Any], must: set[str], may: frozenset[str] | set[str] = frozenset()) -> None:
    if not must <= set(read) <= must | may:
        raise NotAProtocol(f"it has the fields {sorted(must)} and perhaps {sorted(may)}, not {sorted(read)}")


def _words(read: object) -> str:
    """Words of one paragraph, whose lines are joined."""
    if not isinstance(read, str) or not read.strip():
        raise NotAProtocol("words are missing")
    return " ".join(read.split()).replace("'", "\u2019")


def _day(read: object) -> date:
    return read if isinstance(read, date) else date.fromisoformat(str(read))

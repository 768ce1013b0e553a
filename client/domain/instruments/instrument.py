"""An instrument: a questionnaire, and what FHIR has no place for: terms, sources, how it is added up, how often.

What ships with Leeward lies in pairs in resources/instruments: NAME.json, the questionnaire, and NAME.toml, the rest.
docs/instruments.md says what stands in it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

from client.domain.errors import BugError
from client.domain.instruments.questionnaire import Questionnaire
from client.domain.instruments.scoring import Band, Better, Scale, Wobble, simple_sum

Start = Literal["on", "opt-in", "off"]
"""In the list from the first; among the further ones until somebody adds it; the same, and with care."""
Restriction = Literal["non-commercial", "no-derivatives"]
RESTRICTIONS: Final = ("non-commercial", "no-derivatives")
TOTAL: Final = "total"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the wording was read: what it is called, where it is found, and what of it was read and compared."""

    title: str
    where: str
    read: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """`restrictions` are empty where anybody may do anything with it. `care` are questions about ending one's life or
    hurting oneself: whoever chooses more than nothing there is shown where help is, before any score.

    `recall_days` is how far back it asks, `every_days` how many days lie between two times at least; 0 for neither.
    """

    key: str
    questionnaire: Questionnaire
    name: str
    scales: tuple[Scale, ...]
    about: Mapping[str, str] = field(default_factory=dict)
    period: Mapping[str, str] = field(default_factory=dict)
    made_by: str = ""
    terms: str = ""
    restrictions: tuple[Restriction, ...] = ()
    start: Start = "on"
    recall_days: int = 0
    every_days: int = 0
    minutes: int = 0
    sources: tuple[Source, ...] = ()
    differences: tuple[str, ...] = ()
    verified_on: str = ""
    care: tuple[str, ...] = ()
    own: bool = False

    def said(self, words: Mapping[str, str], language: str) -> str:
        """Words of ours in that language, or in English."""
        return words.get(language) or words.get("en", "")

    def needs_care(self, values: Mapping[str, float | None]) -> bool:
        """Whether something more than nothing was chosen at one of the questions that need care."""
        return any((values.get(name) or 0) > 0 for name in self.care)


def read_pack(questionnaire: Questionnaire, text: str) -> Instrument:
    """An instrument that ships with Leeward. Raises BugError where its description is not as it must be."""
    try:
        read = tomllib.loads(text)
        made = _instrument(questionnaire, read)
    except (KeyError, TypeError, ValueError) as error:
        raise BugError("a pack has all that docs/instruments.md names") from error
    names = {item.link_id for item in questionnaire.items}
    asked = {name for scale in made.scales for name in scale.items} | set(made.care)
    if (
        not made.sources
        or not made.terms
        or not asked <= names
        or not set(made.restrictions) <= set(RESTRICTIONS)
    ):
        raise BugError("a pack names its sources and terms, and questions that there are")
    return made


def own_instrument(key: str, questionnaire: Questionnaire) -> Instrument:
    """One that somebody imported. It has a total where every question counts and its own formula, if any, is a sum."""
    names = tuple(item.link_id for item in questionnaire.items)
    values = {item.link_id: [option.value for option in item.options] for item in questionnaire.items}
    bounds = None if questionnaire.formula == "other" else simple_sum(names, values)
    scales = () if bounds is None else (Scale(TOTAL, {}, names, *bounds),)
    return Instrument(
        key,
        questionnaire,
        questionnaire.title,
        scales,
        made_by=questionnaire.publisher,
        terms=questionnaire.copyright,
        own=True,
    )


def _instrument(questionnaire: Questionnaire, read: Mapping[str, Any]) -> Instrument:
    return Instrument(
        key=read["key"],
        questionnaire=questionnaire,
        name=read["name"],
        scales=tuple(map(_scale, read["scale"])),
        about=read["about"],
        period=read["period"],
        made_by=read["made_by"],
        terms=read["terms"],
        restrictions=tuple(read["restrictions"]),
        start=cast("Start", read["start"]),
        recall_days=read["recall_days"],
        every_days=read["every_days"],
        minutes=read["minutes"],
        sources=tuple(Source(each["title"], each["where"], each["read"]) for each in read["source"]),
        differences=tuple(read["differences"]),
        verified_on=str(read["verified_on"]),
        care=tuple(read["care"]),
    )


def _scale(read: Mapping[str, Any]) -> Scale:
    wobble = read.get("wobble")
    return Scale(
        key=read["key"],
        names=read["names"],
        items=tuple(read["items"]),
        least=read["least"],
        most=read["most"],
        multiplier=read.get("multiplier", 1),
        missing=read.get("missing", 0),
        better=cast("Better", read["better"]),
        bands=tuple(
            Band(each["least"], each["most"], each["called"], each["source"]) for each in read.get("band", ())
        ),
        wobble=None if wobble is None else Wobble(wobble["points"], wobble["source"]),
    )

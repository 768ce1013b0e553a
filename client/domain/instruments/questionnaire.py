"""Reading a FHIR R4 Questionnaire (HL7 FHIR 4.0.1) as a stranger's file: wholly understood, or refused with a reason.

What is understood: groups, words to show, questions with one choice among options, whole numbers between two bounds,
and totals that are worked out, which are left to `scoring`. What could change what is asked, or what an answer means,
and is not understood, is refused rather than passed over: conditions, several answers, lists kept elsewhere,
modifiers.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import Any, Final, Literal

from client.domain.instruments.formulas import Formula, formula_of
from client.domain.journal import storable

MOST_BYTES: Final = 512 * 1024
"""A longer file is not read; the longest questionnaire that we know has a tenth of it."""
MOST_ITEMS: Final = 200
MOST_OPTIONS: Final = 30
MOST_TEXT: Final = 4000
"""Characters of a question, of what is said before it, and of a copyright line."""
MOST_LINE: Final = 300
"""Characters of an answer, a title, a name or an address."""
DEEPEST: Final = 6
"""Groups within groups."""
MOST_VALUE: Final = 1000
"""What one answer may count for, either way."""

Reason = Literal[
    "too-large",
    "not-json",
    "not-a-questionnaire",
    "nothing-asked",
    "too-much",
    "conditions",
    "kind",
    "options",
    "names",
]
"""Why a file is refused.

"too-much": more, longer or deeper than is read. "conditions": questions that depend on others. "kind": a kind of
question, or a modifier, that is not understood. "options": answers that are kept elsewhere, missing, or there twice.
"names": a question without a name (`linkId`) of its own, or without any words.
"""

_ORDINALS: Final = (
    "http://hl7.org/fhir/StructureDefinition/ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
)
_LEAST: Final = "http://hl7.org/fhir/StructureDefinition/minValue"
_MOST: Final = "http://hl7.org/fhir/StructureDefinition/maxValue"
_FORMULA: Final = ("calculatedExpression", "calculatedValue")
"""How the addresses of formulas end: SDC's, and those that it had before."""
_CONDITIONS: Final = (
    "enableWhenExpression",
    "answerOptionsToggleExpression",
    "answerExpression",
    "candidateExpression",
)
"""How those end that ask a question, or offer an answer, only sometimes."""
_HIDDEN: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"


class UnreadableQuestionnaire(ValueError):
    """A file that is no questionnaire, or not one that is understood. `where` is the question's own name, if any."""

    def __init__(self, reason: Reason, where: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.where = where


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen. `value` is what it counts for (FHIR `ordinalValue`), None where it counts nothing.

    `code` and `system` are empty where the file gives a bare word or number.
    """

    code: str
    system: str
    display: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question. `lead` is what the file says before it: the words of the groups it stands in, and lines above."""

    link_id: str
    text: str
    options: tuple[Option, ...]
    lead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A questionnaire as its file says. `intro` is shown before the first question, `closing` after the last one;
    `content` is the file itself."""

    url: str
    version: str
    title: str
    language: str
    copyright: str
    publisher: str
    intro: tuple[str, ...]
    items: tuple[Item, ...]
    closing: tuple[str, ...] = ()
    formula: Formula = "none"
    content: str = field(default="", repr=False)

    def item(self, link_id: str) -> Item | None:
        """The question of that name."""
        return next((each for each in self.items if each.link_id == link_id), None)


def read_questionnaire(content: bytes) -> Questionnaire:
    """Read a file. Raises UnreadableQuestionnaire for anything that is not wholly understood; never hangs."""
    if len(content) > MOST_BYTES:
        raise UnreadableQuestionnaire("too-large")
    try:
        text = content.decode("utf-8-sig")
        read = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise UnreadableQuestionnaire("not-json") from error
    if not isinstance(read, dict) or read.get("resourceType") != "Questionnaire":
        raise UnreadableQuestionnaire("not-a-questionnaire")
    _no_modifier(read, "")
    reader = _Reader()
    reader.take(read.get("item", []), _Place())
    if not reader.items:
        raise UnreadableQuestionnaire("nothing-asked")
    return Questionnaire(
        url=_line(read, "url"),
        version=_line(read, "version"),
        title=_line(read, "title") or _line(read, "name"),
        language=_line(read, "language"),
        copyright=_words(read, "copyright", ""),
        publisher=_line(read, "publisher"),
        intro=tuple(reader.intro),
        items=tuple(reader.items),
        closing=tuple(reader.lines),
        formula=reader.formula,
        content=storable(text),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where items stand: what is said before them, in how many groups, and whether anybody sees or answers them."""

    lead: tuple[str, ...] = ()
    depth: int = 0
    hidden: bool = False
    fixed: bool = False

    def within(self, item: Mapping[str, Any], words: str) -> _Place:
        """Where the items of one of them stand."""
        lead = (*self.lead, words) if words and not self.hidden else self.lead
        return replace(
            self, lead=lead, depth=self.depth + 1, fixed=self.fixed or item.get("readOnly") is True
        )


class _Reader:
    """Goes through the items in their order, once each."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.intro: list[str] = []
        self.lines: list[str] = []
        """Words to show that no question has followed yet."""
        self._depths: list[int] = []
        self._formulas: list[str] = []
        self._names: set[str] = set()
        self._seen = 0

    @property
    def formula(self) -> Formula:
        """What the formulas do. Two of them are more than one total, which is for whoever wrote them to add up."""
        told = [formula_of(each, self._depths) for each in self._formulas]
        told = [each for each in told if each != "none"]
        return "none" if not told else told[0] if len(told) == 1 else "other"

    def take(self, found: Any, place: _Place) -> None:
        """What stands in a list of items. Raises UnreadableQuestionnaire."""
        if not isinstance(found, list):
            raise UnreadableQuestionnaire("not-a-questionnaire")
        if place.depth > DEEPEST:
            raise UnreadableQuestionnaire("too-much")
        for item in found:
            self._one(item, place)

    def _one(self, item: Any, place: _Place) -> None:
        if not isinstance(item, dict):
            raise UnreadableQuestionnaire("not-a-questionnaire")
        self._seen += 1
        if self._seen > MOST_ITEMS:
            raise UnreadableQuestionnaire("too-much")
        name = self._name(item)
        _no_modifier(item, name)
        if item.get("enableWhen") or any(_has(item, ending) for ending in _CONDITIONS):
            raise UnreadableQuestionnaire("conditions", name)
        kind, words = item.get("type"), _words(item, "text", name)
        place = replace(place, hidden=place.hidden or _is_hidden(item))
        if kind == "group" and item.get("repeats") in (None, False):
            self._take_formulas(item)
            self.take(item.get("item", []), place.within(item, words))
        elif kind == "display" and not item.get("item"):
            if words and not place.hidden:
                (self.lines if self.items else self.intro).append(words)
        elif kind not in ("group", "display") and _is_worked_out(item):
            self._take_formulas(item)  # nobody is asked it, nor may be asked anything below it
            self.take(item.get("item", []), replace(place.within(item, ""), hidden=True))
        else:
            self._ask(item, place, words)

    def _ask(self, item: Mapping[str, Any], place: _Place, words: str) -> None:
        name, kind = _line(item, "linkId"), item.get("type")
        if kind not in ("choice", "integer") or item.get("repeats") not in (None, False) or item.get("item"):
            raise UnreadableQuestionnaire("kind", name)
        if place.hidden or place.fixed:
            raise UnreadableQuestionnaire("kind", name)
        options = _numbers(item, name) if kind == "integer" else _options(item, name)
        said = tuple(line for line in (*place.lead, *self.lines) if line)
        if not _seen(" ".join((words, *said))):
            raise UnreadableQuestionnaire("names", name)
        self.lines = []
        self.items.append(Item(name, words, options, said))
        self._depths.append(place.depth + 1)

    def _name(self, item: Mapping[str, Any]) -> str:
        name = _line(item, "linkId")
        if not name or name in self._names:
            raise UnreadableQuestionnaire("names", name)
        self._names.add(name)
        return name

    def _take_formulas(self, item: Mapping[str, Any]) -> None:
        for found in _extensions(item):
            if str(found.get("url", "")).endswith(_FORMULA):
                expression = found.get("valueExpression")
                said = expression.get("expression") if isinstance(expression, dict) else None
                # One that is written otherwise is one that is not understood.
                self._formulas.append(said[:MOST_TEXT] if isinstance(said, str) else "?")


def _options(item: Mapping[str, Any], name: str) -> tuple[Option, ...]:
    given = item.get("answerOption")
    if not isinstance(given, list) or not given or item.get("answerValueSet"):
        raise UnreadableQuestionnaire("options", name)
    if len(given) > MOST_OPTIONS:
        raise UnreadableQuestionnaire("too-much", name)
    options = tuple(_option(each, name) for each in given)
    _require_distinct(options, name)
    return options


def _option(given: Any, name: str) -> Option:
    if not isinstance(given, dict):
        raise UnreadableQuestionnaire("options", name)
    _no_modifier(given, name)
    coding, number, words = given.get("valueCoding"), given.get("valueInteger"), given.get("valueString")
    if isinstance(coding, dict):
        code, system = _line(coding, "code"), _line(coding, "system")
        value = _ordinal(given)
        return Option(
            code, system, _line(coding, "display") or code, _ordinal(coding) if value is None else value
        )
    if type(number) is int and abs(number) <= MOST_VALUE:
        value = _ordinal(given)
        return Option("", "", str(number), float(number) if value is None else value)
    if isinstance(words, str):
        return Option("", "", _line(given, "valueString"), _ordinal(given))
    raise UnreadableQuestionnaire("options", name)


def _numbers(item: Mapping[str, Any], name: str) -> tuple[Option, ...]:
    """A whole number between two bounds, as one option for each."""
    if item.get("answerOption"):
        return _options(item, name)
    bounds = []
    for url in (_LEAST, _MOST):
        found = next((each.get("valueInteger") for each in _extensions(item) if each.get("url") == url), None)
        if type(found) is not int or abs(found) > MOST_VALUE:
            raise UnreadableQuestionnaire("options", name)
        bounds.append(found)
    least, most = bounds
    if not least < most < least + MOST_OPTIONS:
        raise UnreadableQuestionnaire("options", name)
    return tuple(Option("", "", str(number), float(number)) for number in range(least, most + 1))


def _require_distinct(options: tuple[Option, ...], name: str) -> None:
    shown = [_seen(each.display) for each in options]
    coded = [(each.system, each.code) for each in options if each.code]
    if not all(shown) or len(set(shown)) != len(shown) or len(set(coded)) != len(coded):
        raise UnreadableQuestionnaire("options", name)


def _ordinal(given: Mapping[str, Any]) -> float | None:
    for found in _extensions(given):
        if found.get("url") in _ORDINALS:
            value = found.get("valueDecimal", found.get("valueInteger"))
            if type(value) not in (int, float) or not isfinite(value) or abs(value) > MOST_VALUE:
                raise UnreadableQuestionnaire("options")
            return float(value)
    return None


def _is_worked_out(item: Mapping[str, Any]) -> bool:
    return item.get("readOnly") is True or any(_has(item, ending) for ending in _FORMULA)


def _is_hidden(item: Mapping[str, Any]) -> bool:
    return any(each.get("url") == _HIDDEN and each.get("valueBoolean") is True for each in _extensions(item))


def _has(item: Mapping[str, Any], ending: str) -> bool:
    return any(str(each.get("url", "")).endswith(ending) for each in _extensions(item))


def _seen(words: str) -> str:
    """What of some words an eye can tell: without spaces at their ends and marks that have no shape."""
    return "".join(sign for sign in words if unicodedata.category(sign)[0] != "C").strip()


def _extensions(given: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = given.get("extension", [])
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _no_modifier(given: Mapping[str, Any], name: str) -> None:
    """FHIR: what carries a modifier that one does not know must not be used."""
    if given.get("modifierExtension") or given.get("implicitRules"):
        raise UnreadableQuestionnaire("kind", name)


def _line(given: Mapping[str, Any], key: str) -> str:
    return _text(given.get(key), MOST_LINE)


def _words(given: Mapping[str, Any], key: str, name: str) -> str:
    return _text(given.get(key), MOST_TEXT, name)


def _text(value: Any, most: int, name: str = "") -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableQuestionnaire("not-a-questionnaire", name)
    if len(value) > most:
        raise UnreadableQuestionnaire("too-much", name)
    return storable(value).strip()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """One value for each key: which of two would count is anybody's guess."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key twice")
    return made


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")

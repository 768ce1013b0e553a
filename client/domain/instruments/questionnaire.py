"""Reading a FHIR R4 Questionnaire (HL7 FHIR 4.0.1) as a stranger's file: wholly understood, or refused with a reason.

What is understood: groups, words to show, questions with one choice among options, whole numbers between two bounds,
and totals that are worked out, which are left to `scoring`. What could change what is asked, or what an answer means,
and is not understood, is refused rather than passed over: conditions, several answers, lists kept elsewhere,
modifiers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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
"names": a question without a name (`linkId`) of its own.
"""

_ORDINALS: Final = (
    "http://hl7.org/fhir/StructureDefinition/ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
)
_LEAST: Final = "http://hl7.org/fhir/StructureDefinition/minValue"
_MOST: Final = "http://hl7.org/fhir/StructureDefinition/maxValue"
_FORMULA: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"


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
    """A questionnaire as its file says. `intro` is shown before the first question; `content` is the file itself."""

    url: str
    version: str
    title: str
    language: str
    copyright: str
    publisher: str
    intro: tuple[str, ...]
    items: tuple[Item, ...]
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
    reader.take(read.get("item", []), lead=(), depth=0)
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
        formula=reader.formula,
        content=storable(text),
    )


class _Reader:
    """Goes through the items in their order, once each."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.intro: list[str] = []
        self.formula: Formula = "none"
        self._names: set[str] = set()
        self._lines: list[str] = []
        self._seen = 0

    def take(self, found: Any, *, lead: tuple[str, ...], depth: int) -> None:
        """What stands in a list of items. Raises UnreadableQuestionnaire."""
        if not isinstance(found, list):
            raise UnreadableQuestionnaire("not-a-questionnaire")
        if depth > DEEPEST:
            raise UnreadableQuestionnaire("too-much")
        for item in found:
            self._one(item, lead, depth)

    def _one(self, item: Any, lead: tuple[str, ...], depth: int) -> None:
        if not isinstance(item, dict):
            raise UnreadableQuestionnaire("not-a-questionnaire")
        self._seen += 1
        if self._seen > MOST_ITEMS:
            raise UnreadableQuestionnaire("too-much")
        name = self._name(item)
        _no_modifier(item, name)
        if item.get("enableWhen") or _extension(item, "enableWhenExpression"):
            raise UnreadableQuestionnaire("conditions", name)
        kind, words = item.get("type"), _words(item, "text", name)
        if _is_worked_out(item):
            self._formula(item)
            return  # nobody is asked it
        if kind == "group":
            self.take(item.get("item", []), lead=(*lead, words) if words else lead, depth=depth + 1)
            return
        if kind == "display":
            (self._lines if self.items else self.intro).append(words)
            return
        if kind not in ("choice", "integer") or item.get("repeats") not in (None, False) or item.get("item"):
            raise UnreadableQuestionnaire("kind", name)
        options = _numbers(item, name) if kind == "integer" else _options(item, name)
        said = tuple(line for line in (*lead, *self._lines) if line)
        self._lines = []
        self.items.append(Item(name, words, options, said))

    def _name(self, item: Mapping[str, Any]) -> str:
        name = _line(item, "linkId")
        if not name or name in self._names:
            raise UnreadableQuestionnaire("names", name)
        self._names.add(name)
        return name

    def _formula(self, item: Mapping[str, Any]) -> None:
        for found in _extensions(item):
            expression = found.get("valueExpression")
            if found.get("url") == _FORMULA and isinstance(expression, dict):
                now = formula_of(str(expression.get("expression", ""))[:MOST_TEXT])
                # Two formulas are more than one total, which is for whoever wrote them to add up.
                self.formula = now if self.formula == "none" else "other"


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
    shown = [each.display for each in options]
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
    return item.get("readOnly") is True or any(each.get("url") == _FORMULA for each in _extensions(item))


def _extension(item: Mapping[str, Any], ending: str) -> bool:
    return any(str(each.get("url", "")).endswith(ending) for each in _extensions(item))


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

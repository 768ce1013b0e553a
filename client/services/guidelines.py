"""A community's own guidelines, rule by rule, in its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from client.domain.differences import Line, differences
from protocol.descriptor import Descriptor

_HEADING: Final = re.compile(r"#{1,6}\s+(?:(r\d{1,3})\s+)?(\S.*)")
_STARS: Final = re.compile(r"\*{1,2}(\S[^*\n]*)\*{1,2}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A heading of the guidelines and what stands below it. `id` is how decisions name it, empty where they do not."""

    id: str
    title: str
    words: str


def rules(text: str) -> tuple[Rule, ...]:
    """The parts of a text whose headings have the form "## r1 Be kind", in order; the text is a stranger's."""
    found: list[tuple[str, str, list[str]]] = []
    for line in text.splitlines():
        heading = _HEADING.fullmatch(line.strip())
        if heading:
            found.append((heading[1] or "", heading[2].strip(), []))
        elif found:
            found[-1][2].append(line.strip())
        elif line.strip():
            found.append(("", "", [line.strip()]))
    return tuple(Rule(id_, title, _STARS.sub(r"\1", "\n".join(lines).strip())) for id_, title, lines in found)


def guidelines_of(described: Descriptor, *, language: str = "en") -> str:
    """The text in this language, or in the first there is."""
    texts = {words.language: words.text for words in described.guidelines}
    return texts.get(language, described.guidelines[0].text)


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What became of one rule from a version to the next. `lines` say how its words changed, where it stayed."""

    how: Literal["new", "gone", "changed"]
    rule: Rule
    lines: tuple[Line, ...] = ()


def changes(before: str, after: str) -> tuple[RuleChange, ...]:
    """What became of each rule, told by its title: those that are there first, in their order, then what is gone."""
    old, new = rules(before), rules(after)
    known = {rule.title: rule for rule in old}
    found = []
    for rule in new:
        was = known.get(rule.title)
        if was is None:
            found.append(RuleChange("new", rule))
        elif was.words != rule.words:
            found.append(RuleChange("changed", rule, differences(was.words, rule.words)))
    there = {rule.title for rule in new}
    found += (RuleChange("gone", rule) for rule in old if rule.title not in there)
    return tuple(found)


def by_id(found: tuple[Rule, ...], rule: str) -> Rule | None:
    """The rule that a decision names."""
    return next((one for one in found if rule and one.id == rule), None)

"""Rules that put posts into an order for the guides, and do nothing else: no score, no hiding, no memory.

A pattern matches where its words stand in a text as whole words, one after the other, once both are case folded,
runs of white space are one space and curly apostrophes straight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from protocol.errors import ProtocolError
from protocol.reviewing import Band
from protocol.text import check_code, check_line
from server.domain.forms import Form

BANDS: Final = tuple(Band)
"""Most urgent first; a stored band is an index of this."""
WHY_MAX: Final = 31
DEADLINES: Final[Mapping[Band, int]] = MappingProxyType(
    {Band.NOW: 15, Band.SOON: 120, Band.TODAY: 720, Band.ROUTINE: 2880}
)
"""Minutes to the first human eye where no rules file says otherwise."""
_DEADLINE_MINUTES_MAX: Final = 60 * 24 * 30
_APOSTROPHES: Final = ("\N{RIGHT SINGLE QUOTATION MARK}", "\N{LEFT SINGLE QUOTATION MARK}",
                       "\N{MODIFIER LETTER APOSTROPHE}", "\N{FULLWIDTH APOSTROPHE}")  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """A rule: its id, the band it asks for, plain words for guides, and its patterns in matching form."""

    id: str
    band: Band
    why: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class RuleBook:
    """The rules of one version, for all languages there are.

    `deadlines` says for each band within how many minutes a guide is to have opened an item, and `reasons` why just
    so long, by language and band, for whoever wants to know.
    """

    version: int
    rules: tuple[Rule, ...]
    deadlines: Mapping[Band, int] = field(default_factory=lambda: DEADLINES)
    reasons: Mapping[str, Mapping[Band, str]] = field(default_factory=dict)

    def judge(self, text: str) -> tuple[Band, tuple[str, ...]]:
        """The most urgent band that a rule asks for, and why, most urgent first; routine if none does."""
        plain = in_form(text)
        found = [rule for rule in self.rules if any(_stands_in(plain, pattern) for pattern in rule.patterns)]
        found.sort(key=lambda rule: BANDS.index(rule.band))
        band = found[0].band if found else Band.ROUTINE
        return band, tuple(rule.why for rule in found[:WHY_MAX])

    def deadline(self, band: Band, since: float) -> int:
        """The second by which a guide is to have opened what has waited since then."""
        return int(since) + 60 * self.deadlines[band]


def read_rules(forms: Sequence[Form]) -> RuleBook:
    """The rules in these files (see resources/rules). NotInForm says which line of which is wrong.

    Every language says its own `version`; the highest is the book's. Deadlines are the same in each of them.
    """
    rules: list[Rule] = []
    deadlines: dict[Band, int] = {}
    reasons: dict[str, dict[Band, str]] = {}
    for form in forms:
        form.only("version", "language", "deadlines", "rule")
        form.number("version", least=1)
        reasons[form.text("language")] = _read_deadlines(form, deadlines)
        rules += _read(form)
    known = dict(DEADLINES) if not forms else deadlines
    return RuleBook(max((form.number("version") for form in forms), default=0), tuple(rules), known, reasons)


def in_form(text: str) -> str:
    """Text as it is compared."""
    for one in _APOSTROPHES:
        text = text.replace(one, "'")
    return " ".join(text.casefold().split())


def _read_deadlines(form: Form, known: dict[Band, int]) -> dict[Band, str]:
    words: dict[Band, str] = {}
    before = 0
    for band in Band:
        part = form.table("deadlines", band.value)
        part.only("minutes", "why")
        minutes = part.number("minutes", least=max(1, before), most=_DEADLINE_MINUTES_MAX)
        if known.setdefault(band, minutes) != minutes:
            raise part.wrong("minutes", "another language has other minutes for this band")
        words[band] = part.line("why")
        before = minutes
    form.table("deadlines").only(*(band.value for band in Band))
    return words


def _read(form: Form) -> list[Rule]:
    rules: list[Rule] = []
    for part in form.tables("rule"):
        part.only("id", "band", "why", "patterns", "examples", "counterexamples")
        try:
            identity = check_code(part.text("id"))
            why = check_line(part.text("why"), max_characters=200)
        except ProtocolError as error:
            raise part.wrong("id", str(error)) from error
        if identity in {rule.id for rule in rules}:
            raise part.wrong("id", "this id stands twice")
        if part.text("band") not in {band.value for band in Band} - {Band.ROUTINE.value}:
            raise part.wrong("band", "a band is now, soon or today")
        patterns = tuple(in_form(one) for one in part.texts("patterns"))
        if not patterns or not all(patterns):
            raise part.wrong("patterns", "a rule has patterns, and none is empty")
        rule = Rule(identity, Band(part.text("band")), why, patterns)
        _check_examples(part, rule)
        rules.append(rule)
    return rules


def _check_examples(part: Form, rule: Rule) -> None:
    """A rule shows what it finds and what it leaves, and both are so."""
    for key, finds in (("examples", True), ("counterexamples", False)):
        for text in part.texts(key):
            plain = in_form(text)
            if any(_stands_in(plain, pattern) for pattern in rule.patterns) != finds:
                raise part.wrong(key, f"the rule {'misses' if finds else 'finds'} “{text[:60]}”")


def _stands_in(text: str, pattern: str) -> bool:
    at = text.find(pattern)
    while at >= 0:
        end = at + len(pattern)
        if not (at and _in_word(text[at - 1])) and not (end < len(text) and _in_word(text[end])):
            return True
        at = text.find(pattern, at + 1)
    return False


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"

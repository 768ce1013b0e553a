"""Expands a Hunspell dictionary: every word that its affix rules make of its list, with what it may be used for.

It knows what the English, German and Spanish dictionaries use (docs/decisions name them), and refuses the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from client.domain.spelling.graph import BEGINS, ENDS, MIDDLE, UNOFFERED, WORD

_IGNORED: Final = frozenset(
    (
        "SET",
        "TRY",
        "REP",
        "MAP",
        "WORDCHARS",
        "ICONV",
        "FLAG",
        "BREAK",
        "CHECKSHARPS",
        "COMPOUNDMIN",
        "COMPOUNDRULE",
    )
)
"""What concerns looking up and suggesting, which Leeward does by rules of its own."""
_MARKS: Final = frozenset(
    (
        *("NOSUGGEST", "ONLYINCOMPOUND", "NEEDAFFIX", "FORBIDDENWORD", "KEEPCASE", "CIRCUMFIX"),
        *("COMPOUNDBEGIN", "COMPOUNDMIDDLE", "COMPOUNDEND", "COMPOUNDPERMITFLAG"),
    )
)


@dataclass(frozen=True, slots=True)
class Affix:
    """One way of an affix class: what it takes off and puts on, where it fits, and the flags it brings."""

    strip: str
    add: str
    fits: Callable[[str], object]
    brings: str
    crosses: bool


@dataclass(slots=True)
class Rules:
    """An affix file."""

    marks: dict[str, str] = field(default_factory=dict)
    """What a flag means for a word, by name; the empty text where the language has none."""
    prefixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    suffixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))


def rules_of(text: str) -> Rules:
    """Read an affix file. ValueError for what is not known here."""
    rules = Rules()
    crosses: dict[tuple[str, str], bool] = {}
    for line in text.splitlines():
        parts = line.split()
        if not parts or parts[0].startswith("#") or parts[0] in _IGNORED:
            continue
        if parts[0] in _MARKS:
            rules.marks[parts[0]] = parts[1]
        elif parts[0] in ("PFX", "SFX"):
            kind, flag = parts[0], parts[1]
            if (kind, flag) not in crosses:
                crosses[kind, flag] = parts[2] == "Y"
                continue
            strip = "" if parts[2] == "0" else parts[2]
            add, _, brings = parts[3].partition("/")
            condition = parts[4] if len(parts) > 4 else "."
            pattern = f"^(?:{condition})" if kind == "PFX" else f"(?:{condition})$"
            affix = Affix(
                strip, "" if add == "0" else add, re.compile(pattern).search, brings, crosses[kind, flag]
            )
            (rules.prefixes if kind == "PFX" else rules.suffixes)[flag].append(affix)
        else:
            raise ValueError(f"an affix file with {parts[0]} is not known here")
    return rules


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    own: str
    """The flags of the stem."""
    prefix: str | None = None
    """The flags its prefix brings; None without one."""
    suffix: str | None = None

    def has(self, flag: str) -> bool:
        """Whether its stem or an affix of it has the flag."""
        return bool(flag) and (flag in self.own or flag in (self.prefix or "") or flag in (self.suffix or ""))


def expanded(rules: Rules, words: str) -> dict[str, int]:
    """Every form of the list of words, with its flags. A forbidden word has UNOFFERED alone."""
    found: dict[str, int] = defaultdict(int)
    forbidden: set[str] = set()
    for line in words.splitlines()[1:]:
        stem, _, flags = line.split("\t")[0].strip().partition("/")
        if not stem:
            continue
        for form in _forms(rules, stem, flags):
            text = form.text.removesuffix(".")
            if text.startswith("-") or text.endswith("-") or not text:
                continue  # the halves around a hyphen are looked up by themselves
            if form.has(rules.marks.get("FORBIDDENWORD", "")):
                forbidden.add(text)
            else:
                found[text] |= _use(rules.marks, form)
    out = {text: flags for text, flags in found.items() if flags & ~UNOFFERED and text not in forbidden}
    return out | dict.fromkeys(forbidden, UNOFFERED)


def _use(marks: dict[str, str], form: _Form) -> int:
    def has(name: str) -> bool:
        return form.has(marks.get(name, ""))

    def permits(brings: str | None) -> bool:
        return brings is None or marks.get("COMPOUNDPERMITFLAG", "") in brings

    if form.prefix is None and form.suffix is None and has("NEEDAFFIX"):
        return 0
    around = marks.get("CIRCUMFIX", "")
    if around and (around in (form.prefix or "")) != (around in (form.suffix or "")):
        return 0
    flags = 0
    if not has("ONLYINCOMPOUND"):
        flags |= WORD
    if has("COMPOUNDBEGIN") and permits(form.suffix):
        flags |= BEGINS
    if has("COMPOUNDMIDDLE") and permits(form.suffix) and permits(form.prefix):
        flags |= MIDDLE
    if has("COMPOUNDEND") and permits(form.prefix):
        flags |= ENDS
    if flags and has("NOSUGGEST"):
        flags |= UNOFFERED
    return flags


def _forms(rules: Rules, stem: str, flags: str) -> Iterator[_Form]:
    bare = _Form(stem, flags)
    yield bare
    suffixed = list(_suffixed(rules, bare, flags, set()))
    for form, crosses in suffixed:
        yield form
        if crosses:
            yield from _prefixed(rules, form, flags + (form.suffix or ""), crossing=True)
    yield from _prefixed(rules, bare, flags, crossing=False)


def _suffixed(rules: Rules, form: _Form, flags: str, seen: set[str]) -> Iterator[tuple[_Form, bool]]:
    """With one suffix, and with the second that the first may bring."""
    for flag in flags:
        for affix in rules.suffixes.get(flag, ()):
            if flag in seen or not form.text.endswith(affix.strip) or not affix.fits(form.text):
                continue
            text = form.text[: len(form.text) - len(affix.strip)] + affix.add
            made = _Form(text, form.own, None, (form.suffix or "") + affix.brings)
            yield made, affix.crosses
            if affix.brings and not seen:
                yield from _suffixed(rules, made, affix.brings, {flag})


def _prefixed(rules: Rules, form: _Form, flags: str, *, crossing: bool) -> Iterator[_Form]:
    for flag in flags:
        for affix in rules.prefixes.get(flag, ()):
            if crossing and not affix.crosses:
                continue
            if form.text.startswith(affix.strip) and affix.fits(form.text):
                text = affix.add + form.text[len(affix.strip) :]
                made = _Form(text, form.own, affix.brings, form.suffix)
                yield made
                if affix.brings:  # a prefix may bring suffixes
                    yield from (
                        _Form(after.text, form.own, affix.brings, after.suffix)
                        for after, crosses in _suffixed(rules, made, affix.brings, {""})
                        if crosses and form.suffix is None
                    )

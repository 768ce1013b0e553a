"""What a post may give away, found on this device by rules that anyone can read (resources/checks).

It advises and decides nothing: a name may be missed, and an ordinary word taken for one. `danger` is not about the
words at all: they suggest that lines to call may be welcome.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast, get_args

from client.domain.checking_danger import Danger, danger_of, plain
from client.domain.checking_phrases import Index, Lists, Words
from client.domain.checking_shapes import accounts, emails, hosts_of, links, phones, post_codes

Kind = Literal["name", "phone", "address", "email", "account", "place", "method", "numbers", "danger"]
KINDS: Final = get_args(Kind)
MOST_CHARACTERS: Final = 65_536
"""Of a longer text this much of its beginning is looked at; a post has less than a third of it."""
MOST_FINDINGS: Final = 200
_LEAST_USUAL: Final = 3
"""Usual words of a language from which a text counts as written in it."""

_OVER: Final[dict[str, int]] = {"email": 0, "account": 1, "phone": 2, "address": 3, "place": 4, "name": 5}
"""Which of two that overlap is told; the kinds that are missing here stand beside others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something at `start` up to before `end`, in characters; `rule` is what found it."""

    start: int
    end: int
    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules of one language, ready to be used. `usual` are words by which the language is told."""

    language: str
    version: int
    usual: frozenset[str]
    lists: Lists
    index: Index
    leave: Index
    kinds: Mapping[str, Kind]
    with_danger: frozenset[str]
    number_words: frozenset[str]
    hosts: re.Pattern[str] = field(repr=False)
    danger: Danger = field(default_factory=Danger, repr=False)
    lines: tuple[str, ...] = ()
    post_codes: tuple[str, ...] = ()


def pack_of(read: Mapping[str, Any]) -> Pack:
    """A pack from its file. Raises ValueError, KeyError or TypeError where it is not as it must be."""
    lists = {name: _folded(words) for name, words in read["words"].items()}
    usual = _folded(read["usual"])
    groups = {name: words.split() for name, words in read.get("groups", {}).items()}
    common = usual | lists.get("common", frozenset())
    known = Lists(
        names=lists.get("names", frozenset()),
        doubtful=lists.get("doubtful", frozenset()),
        ordinary=lists.get("ordinary", frozenset()) | usual,
        short=lists.get("short", frozenset()),
    )
    index, leave = Index(), Index()
    kinds: dict[str, Kind] = {}
    with_danger = set()
    for rule in read["rule"]:
        id_, kind = rule["id"], rule["kind"]
        if kind not in KINDS or id_ in kinds:
            raise ValueError(f"a rule has a known kind and an id of its own: {id_}")
        kinds[id_] = cast("Kind", kind)
        if rule.get("only_with") == "danger":
            with_danger.add(id_)
        for phrase in rule["phrases"]:
            index.add(phrase, id_, groups=groups, common=common, lists=known)
    for phrase in read.get("leave", ()):
        leave.add(phrase, "leave", groups=groups, common=common, lists=known)
    danger = danger_of(read.get("danger", {}), known, common)
    kinds |= dict.fromkeys(danger.rules, "danger")
    return Pack(
        language=read["language"],
        version=read["version"],
        usual=usual,
        lists=known,
        index=index,
        leave=leave,
        kinds=kinds,
        with_danger=frozenset(with_danger),
        number_words=lists.get("numbers", frozenset()),
        hosts=hosts_of(read.get("hosts", ())),
        danger=danger,
        lines=tuple(read.get("lines", ())),
        post_codes=tuple(read.get("post_codes", ())),
    )


class Checker:
    """Looks through words with the pack of the language they seem to be in. Safe to use from any one thread.

    Danger is looked for with every pack: a cry for help in another language must not be missed for that.
    """

    def __init__(self, packs: Sequence[Pack], *, language: str) -> None:
        """`language` is what a text counts as whose own cannot be told; the first pack where none has it."""
        self._packs = tuple(packs)
        self._usual = next((pack for pack in packs if pack.language == language), self._packs[0])

    def check(self, text: str) -> tuple[Finding, ...]:
        """Everything found, in the order of the text; of two things in one place the one that says more."""
        text = text[:MOST_CHARACTERS]
        pack = self._pack_for(text)
        words = Words(text, pack.lists)
        left = bytearray(len(text))
        for start, end, _ in pack.leave.find(words):
            left[start:end] = b"\1" * (end - start)
        found = [
            Finding(start, end, pack.kinds[rule], rule)
            for start, end, rule in pack.index.find(words)
            if 1 not in left[start:end]
        ]
        said = [plain(each) for each in words.folded]
        for each in self._packs:
            found += [
                Finding(start, end, "danger", rule) for start, end, rule in each.danger.find(words, said)
            ]
        found += [Finding(*span, "email", "email") for span in emails(text)]
        found += [Finding(*span, "account", "account") for span in accounts(text)]
        found += [Finding(*span, "account", "link") for span in links(text, pack.hosts)]
        found += [Finding(*span, "phone", "phone") for span in phones(text, lines=pack.lines)]
        found += [Finding(*span, "phone", "phone-in-words") for span in _spoken(words, pack.number_words)]
        found += [Finding(*span, "address", "post-code") for span in post_codes(text, pack.post_codes)]
        if not any(each.kind == "danger" for each in found):
            found = [each for each in found if each.rule not in pack.with_danger]
        return _apart(found, len(text))[:MOST_FINDINGS]

    def _pack_for(self, text: str) -> Pack:
        if len(self._packs) == 1:
            return self._usual
        said = text.casefold().split()[:400]
        counts = [(sum(word in pack.usual for word in said), pack) for pack in self._packs]
        most = max(count for count, _ in counts)
        ours = next(count for count, pack in counts if pack is self._usual)
        if most < _LEAST_USUAL or 2 * most <= 3 * ours:
            return self._usual
        return next(pack for count, pack in counts if count == most)


def _spoken(words: Words, numbers: frozenset[str]) -> Iterable[tuple[int, int]]:
    """Seven number words and more in a row, such as a phone number spelt out; counting up or down is none."""
    run: list[int] = []
    for at in range(len(words) + 1):
        goes_on = at < len(words) and words.folded[at] in numbers and (not run or words.follows[at])
        if goes_on:
            run.append(at)
            continue
        said = [words.folded[each] for each in run]
        if len(run) >= 7 and len(set(said)) < len(said):
            yield words.starts[run[0]], words.ends[run[-1]]
        run = [at] if at < len(words) and words.folded[at] in numbers else []


def _apart(found: Iterable[Finding], length: int) -> tuple[Finding, ...]:
    """None twice, and of those that overlap the longest of the first kind in `_OVER`."""
    standing: list[Finding] = []
    taken: dict[str, bytearray] = {}
    for each in sorted(found, key=lambda each: (_OVER.get(each.kind, 9), each.start - each.end, each.start)):
        layer = taken.setdefault("" if each.kind in _OVER else each.kind, bytearray(length))
        if 1 not in layer[each.start : each.end]:
            layer[each.start : each.end] = b"\1" * (each.end - each.start)
            standing.append(each)
    return tuple(sorted(standing, key=lambda each: (each.start, each.end)))


def _folded(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())

"""Whether words suggest danger: the phrases of one language, and what stands around them.

People in need write fast. So the words are looked at in a plain form: without capitals, accents and apostrophes, with
`same` words made one ("wanna" is "want to") and those that only add force (`drop`) left out. A phrase counts unless
what stands around it takes it back: a negation just before, somebody else whom it is said of, or, for what is told of
the past, words such as "years ago" in the same sentence. Of the past is every rule without `now`, and what has a word
of `once` where it begins. A rule with `mine` counts only in a sentence that speaks of oneself, and one with `anyway`
whatever is denied before it ("I don't see any reason to live").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from client.domain.checking_phrases import ENDS_CLAUSE, Index, Lists, Words

_REACH: Final = 6
"""Words before a phrase among which its subject is looked for."""
_REACH_OF_NOT: Final = 3
_SENTENCE: Final = 14
"""Words to either side that are looked at for the sentence a phrase stands in: a bound, so that the time is linear."""
_APOSTROPHES: Final = str.maketrans("", "", "'’‘´`")
_LITERAL: Final = re.compile(r"[ |?$]+")
_DRAWN_OUT: Final = re.compile(r"(\w)\1{2,}")


def plain(word: str) -> str:
    """A word as it is compared here."""
    word = word.casefold().translate(_APOSTROPHES)
    if not word.isascii():
        word = "".join(
            each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each)
        )
    return _DRAWN_OUT.sub(r"\1", word)


class Spoken(Words):
    """The words of a text in their plain form, for one language; `cut` says where a clause begins."""

    def __init__(self, words: Words, said: list[str], danger: Danger) -> None:
        # Not the constructor above it: the text has been taken apart once already, for every language.
        self.text, self.lists = words.text, danger.lists
        self.starts, self.ends = [], []
        self.folded, self.follows = [], []
        self.cut: list[bool] = []
        follows, before, at = True, 0, 0
        while at < len(said):
            follows = follows and words.follows[at]
            pair = f"{said[at]} {said[at + 1]}" if at + 1 < len(said) and words.follows[at + 1] else ""
            wide = 2 if pair and pair in danger.same else 1
            start, end = words.starts[at], words.ends[at + wide - 1]
            as_one = danger.same.get(pair if wide == 2 else said[at], (said[at],))
            at += wide
            if as_one[0] in danger.drop:
                continue
            gap = self.text[before:start]
            for n, each in enumerate(as_one):
                self.folded.append(each)
                self.starts.append(start)
                self.ends.append(end)
                self.follows.append(bool(n) or (follows and len(self.folded) > 1))
                self.cut.append(not n and not ENDS_CLAUSE.isdisjoint(gap))
            follows, before = True, end

    def goes_on(self, at: int) -> bool:
        """Whether this word stands in one sentence with the one before it."""
        return 0 < at < len(self.folded) and self.follows[at]


@dataclass(frozen=True, slots=True)
class Danger:
    """The words of danger of one language, ready to be looked for."""

    lists: Lists = field(default_factory=Lists)
    index: Index = field(default_factory=Index)
    leave: Index = field(default_factory=Index)
    past: Index = field(default_factory=Index)
    now: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    anyway: frozenset[str] = frozenset()
    same: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drop: frozenset[str] = frozenset()
    oneself: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    nots: frozenset[str] = frozenset()
    not_nots: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()

    def find(self, words: Words, said: list[str]) -> Iterator[tuple[int, int, str]]:
        """Where danger is spoken of, as places in the text, with the rule; `said` are the words' plain forms."""
        spoken = Spoken(words, said, self)
        left = bytearray(len(spoken))
        for first, last, _ in self.leave.places(spoken):
            left[first:last] = b"\1" * (last - first)
        past = bytearray(len(spoken))
        for first, last, _ in self.past.places(spoken):
            past[first:last] = b"\1" * (last - first)
        for first, last, rule in self.index.places(spoken):
            if 1 not in left[first:last] and not self._taken_back(spoken, first, last, rule, past):
                yield spoken.starts[first], spoken.ends[last - 1], rule

    def _taken_back(self, spoken: Spoken, first: int, last: int, rule: str, past: bytearray) -> bool:
        if self._denied(spoken, first, last, rule):
            return True
        now = rule in self.now and self.once.isdisjoint(spoken.folded[max(0, first - 2) : first + 2])
        if now and rule not in self.mine:
            return False
        begin, end = first, last
        while begin > max(0, first - _SENTENCE) and spoken.goes_on(begin):
            begin -= 1
        while end < min(len(spoken), last + _SENTENCE) and spoken.goes_on(end):
            end += 1
        if rule in self.mine and self.first.isdisjoint(spoken.folded[begin:end]):
            return True
        return not now and 1 in past[begin:end]

    def _denied(self, spoken: Spoken, first: int, last: int, rule: str) -> bool:
        """Denied just before, or said of somebody else: whoever is named next before it, in the same clause."""
        of_oneself = not self.oneself.isdisjoint(spoken.folded[first:last])
        for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
            if not spoken.goes_on(at + 1) or spoken.cut[at + 1]:
                return False
            word = spoken.folded[at]
            if word in self.oneself:
                return False
            if word in self.others:
                return not of_oneself
            if word in self.nots and first - at <= _REACH_OF_NOT and rule not in self.anyway:
                return self.not_nots.isdisjoint(spoken.folded[max(0, at - 2) : at])
        return False


def danger_of(read: Mapping[str, Any], lists: Lists, common: Iterable[str]) -> Danger:
    """The words of danger from a file. Raises ValueError, KeyError or TypeError where it is not as it must be."""
    if not read:
        return Danger()
    words = {name: _plain_set(each) for name, each in read["words"].items()}
    groups = {name: sorted(_plain_set(each)) for name, each in read.get("groups", {}).items()}
    usual = frozenset(map(plain, common)) | words.get("common", frozenset())
    joins = words.get("joins", frozenset())
    barrier = (
        words.get("barrier", frozenset()) | words.get("nots", frozenset()) | words.get("others", frozenset())
    )
    index, leave, past = Index(), Index(), Index()
    now, mine, anyway, ids = set(), set(), set(), []
    for rule in read["rule"]:
        ids.append(rule["id"])
        now |= {rule["id"]} if rule.get("now") else set()
        mine |= {rule["id"]} if rule.get("mine") else set()
        anyway |= {rule["id"]} if rule.get("anyway") else set()
        for phrase in rule["phrases"]:
            index.add(
                _plain(phrase),
                rule["id"],
                groups=groups,
                common=usual,
                lists=lists,
                joins=joins,
                barrier=barrier,
            )
    if len(set(ids)) < len(ids):
        raise ValueError("a rule has an id of its own")
    for held, name in ((leave, "leave"), (past, "past")):
        for phrase in read.get(name, ()):
            held.add(
                _plain(phrase), name, groups=groups, common=usual, lists=lists, joins=joins, barrier=barrier
            )
    dropped = words.get("drop", frozenset())
    phrases = [phrase for rule in read["rule"] for phrase in rule["phrases"]]
    for phrase in (*phrases, *read.get("leave", ()), *read.get("past", ())):
        if lost := dropped & frozenset(_LITERAL.split(_plain(phrase))):
            raise ValueError(f"words that are left out are looked for: {sorted(lost)} in {phrase}")
    return Danger(
        lists=lists,
        index=index,
        leave=leave,
        past=past,
        now=frozenset(now),
        mine=frozenset(mine),
        anyway=frozenset(anyway),
        same={
            _plain(each): tuple(_plain(to).split())
            for to, written in read.get("same", {}).items()
            for each in written.split("|")
        },
        drop=dropped,
        oneself=words["oneself"],
        first=words["oneself"] | words.get("first", frozenset()),
        once=words.get("once", frozenset()),
        others=words.get("others", frozenset()),
        nots=words.get("nots", frozenset()),
        not_nots=words.get("not_nots", frozenset()),
        rules=tuple(ids),
    )


def _plain(phrase: str) -> str:
    """A phrase with its words plain; what is no word, such as `<Name>`, stays."""
    return " ".join(each if "<" in each else plain(each) for each in phrase.split())


def _plain_set(words: str) -> frozenset[str]:
    return frozenset(map(plain, words.split()))

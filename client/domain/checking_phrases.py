"""Words of a text one by one, and phrases that are looked for among them: what the rules of a pack are made of.

A phrase is written as words with spaces between them:

    word         this word, however it is cased; `a|b` either; `word?` perhaps; `@group` any of a group of the pack
    <Name>       a capitalised word that is no ordinary one; `<Next>` the same with nothing but a space before it
    <Name+>      a `<Name>` and up to two `<Next>`
    <given>      a first name of the pack, however cased; `<known>` one that is never another word
    <Given>      the same capitalised; `<Sure>` capitalised and never another word
    word$        this word at the end of its clause: what follows is punctuation or one of the pack's `joins`
    <free+>      up to four words, none of them of the pack's `barrier`
    <number>     a number in digits; `<coined>` letters with digits behind; `<word>` any word; `<~end>` one that ends so
    [ ]          around what is marked; without them all of it is

Every phrase has few variants of fixed length, and each is looked for at its rarest word only: the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*(?:['’][^\W_]+)*")
_WIDEST_GAP: Final = 4
_MOST_VARIANTS: Final = 96
_MOST_FREE: Final = 4
_ENDS: Final = frozenset(".!?…;")
ENDS_CLAUSE: Final = frozenset(',;:()–—\n"“”«»')
"""What ends a clause, though not the sentence."""

Test = Callable[["Words", int], bool]


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists of a pack, all case-folded. `short` are abbreviations whose full stop ends no sentence."""

    names: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()


class Words:
    """The words of a text: where each begins and ends, its case-folded form, and whether it follows the one before."""

    def __init__(self, text: str, lists: Lists) -> None:
        self.text = text
        self.lists = lists
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.folded: list[str] = []
        self.follows: list[bool] = []
        before = 0
        for found in _WORD.finditer(text):
            start, end = found.span()
            self.follows.append(bool(self.folded) and self._joined(before, start))
            self.starts.append(start)
            self.ends.append(end)
            self.folded.append(found.group().replace("’", "'").casefold())
            before = end

    def __len__(self) -> int:
        return len(self.starts)

    def capitalised(self, at: int) -> bool:
        """Whether this word begins with a capital and goes on otherwise."""
        start, end = self.starts[at], self.ends[at]
        return end - start > 1 and self.text[start].isupper() and not self.text[start:end].isupper()

    def _joined(self, end: int, start: int) -> bool:
        gap = self.text[end:start] if start - end <= _WIDEST_GAP else "."
        if gap == " ":
            return True
        if gap.count("\n") > 1:
            return False
        stops = sum(gap.count(each) for each in _ENDS)
        return not stops or (gap.startswith(".") and stops == 1 and self.folded[-1] in self.lists.short)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One variant: its tests in order, the marked part of it, and the place of the word it is looked for by."""

    tests: tuple[Test, ...]
    marked: tuple[int, int]
    anchor: int

    def at(self, words: Words, place: int) -> tuple[int, int] | None:
        """Which words are marked if it stands with its anchor at `place`: the first, and the one after the last."""
        first = place - self.anchor
        if first < 0 or first + len(self.tests) > len(words):
            return None
        for step, test in enumerate(self.tests):
            if step and not words.follows[first + step]:
                return None
            if not test(words, first + step):
                return None
        return first + self.marked[0], first + self.marked[1]


@dataclass(slots=True)
class Index:
    """Phrases by the word they are looked for by; each carries something of its owner's."""

    by_word: dict[str, list[tuple[Phrase, str]]] = field(default_factory=dict)
    by_end: dict[str, list[tuple[Phrase, str]]] = field(default_factory=dict)
    lengths: set[int] = field(default_factory=set)

    def find(self, words: Words) -> Iterator[tuple[int, int, str]]:
        """Every place where one stands, as places in the text, with what it carries."""
        for first, last, carried in self.places(words):
            yield words.starts[first], words.ends[last - 1], carried

    def places(self, words: Words) -> Iterator[tuple[int, int, str]]:
        """The same as places among the words: the first, and the one after the last."""
        for place, word in enumerate(words.folded):
            wanted = self.by_word.get(word, ())
            for length in self.lengths:
                wanted = (*wanted, *self.by_end.get(word[-length:], ()))
            for phrase, carried in wanted:
                found = phrase.at(words, place)
                if found is not None:
                    yield *found, carried

    def add(
        self,
        phrase: str,
        carried: str,
        *,
        groups: Mapping[str, Iterable[str]],
        common: frozenset[str],
        lists: Lists,
        joins: frozenset[str] = frozenset(),
        barrier: frozenset[str] = frozenset(),
    ) -> None:
        """Look for this phrase too. ValueError if it is not written as it must be."""
        for variant in _variants(phrase):
            parts = [_Part.of(each, groups, lists, joins, barrier) for each in variant.parts]
            anchors = [
                (_how_common(part, common), n) for n, part in enumerate(parts) if part.words or part.ending
            ]
            if not anchors:
                raise ValueError(f"a phrase needs a word to be looked for by: {phrase}")
            anchor = min(anchors)[1]
            made = Phrase(tuple(part.test for part in parts), variant.marked, anchor)
            for word in parts[anchor].words:
                self.by_word.setdefault(word, []).append((made, carried))
            if ending := parts[anchor].ending:
                self.lengths.add(len(ending))
                self.by_end.setdefault(ending, []).append((made, carried))


def _how_common(part: _Part, common: frozenset[str]) -> int:
    """The more often a text will have to be looked at more closely because of it, the more."""
    return len(part.words) + 50 * sum(word in common for word in part.words) + (30 if part.ending else 0)


@dataclass(frozen=True, slots=True)
class _Variant:
    parts: tuple[str, ...]
    marked: tuple[int, int]


def _variants(phrase: str) -> list[_Variant]:
    """A phrase with each `?` and `+` in all its ways."""
    choices: list[list[tuple[str, ...]]] = []
    marks: list[tuple[bool, bool]] = []
    for written in phrase.split():
        begins, ends = written.startswith("["), written.endswith("]")
        part = written.strip("[]")
        if part.endswith("?"):
            ways: list[tuple[str, ...]] = [(part[:-1],), ()]
        elif part == "<free+>":
            ways = [("<free>",) * more for more in range(_MOST_FREE + 1)]
        elif part.endswith("+>"):
            ways = [(f"{part[:-2]}>", *("<Next>",) * more) for more in (2, 1, 0)]
        else:
            ways = [(part,)]
        choices.append(ways)
        marks.append((begins, ends))
    found = []
    for chosen in product(*choices):
        parts: list[str] = []
        start, end = None, None
        for way, (begins, ends) in zip(chosen, marks, strict=True):
            if begins:
                start = len(parts)
            parts += way
            if ends:
                end = len(parts)
        if parts:
            marked = (start or 0, len(parts) if end is None else end)
            if marked[0] >= marked[1]:
                raise ValueError(f"nothing of it would be marked: {phrase}")
            found.append(_Variant(tuple(parts), marked))
    if not found or len(found) > _MOST_VARIANTS:
        raise ValueError(f"a phrase has from one to {_MOST_VARIANTS} variants: {phrase}")
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A test of one word; `words` are all that pass it, or their `ending`, where they can be named."""

    test: Test
    words: frozenset[str] = frozenset()
    ending: str = ""

    @staticmethod
    def of(
        written: str,
        groups: Mapping[str, Iterable[str]],
        lists: Lists,
        joins: frozenset[str] = frozenset(),
        barrier: frozenset[str] = frozenset(),
    ) -> _Part:
        if not written:
            raise ValueError("a phrase has words in its brackets")
        if written.endswith("$"):
            part = _Part.of(written[:-1], groups, lists)
            return _Part(_at_the_end(part.test, joins), part.words, part.ending)
        if written == "<free>":
            return _Part(lambda words, at: words.folded[at] not in barrier)
        if written.startswith("<~") and written.endswith(">"):
            ending = written[2:-1].casefold()
            return _Part(_ending(ending), ending=ending)
        if written.startswith("<"):
            known = lists.names if written in ("<Sure>", "<known>") else lists.names | lists.doubtful
            words = known | {f"{name}'s" for name in known} if written in _LISTED else frozenset()
            return _Part(_SLOTS[written], words)
        literal: set[str] = set()
        for each in written.split("|"):
            literal |= {word.casefold() for word in (groups[each[1:]] if each.startswith("@") else (each,))}
        return _Part(_one_of(frozenset(literal)), frozenset(literal))


def _one_of(wanted: frozenset[str]) -> Test:
    return lambda words, at: words.folded[at] in wanted


def _at_the_end(test: Test, joins: frozenset[str]) -> Test:
    """Passes where the clause ends behind the word."""

    def passes(words: Words, at: int) -> bool:
        if not test(words, at):
            return False
        if at + 1 == len(words) or not words.follows[at + 1] or words.folded[at + 1] in joins:
            return True
        return not ENDS_CLAUSE.isdisjoint(words.text[words.ends[at] : words.starts[at + 1]])

    return passes


def _ending(ending: str) -> Test:
    return lambda words, at: words.folded[at].endswith(ending) and len(words.folded[at]) > len(ending)


def _bare(words: Words, at: int) -> str:
    """A word without what makes it somebody's."""
    word = words.folded[at]
    return word[:-2] if word.endswith("'s") else word


def _is_name(words: Words, at: int) -> bool:
    return words.capitalised(at) and _bare(words, at) not in words.lists.ordinary


def _is_given(words: Words, at: int) -> bool:
    word = _bare(words, at)
    return word in words.lists.names or word in words.lists.doubtful


def _goes_on(words: Words, at: int) -> bool:
    gap = words.text[words.ends[at - 1] : words.starts[at]] if at else ""
    short = gap == ". " and words.folded[at - 1] in words.lists.short
    return (short or gap in (" ", "-", "\u00a0")) and _is_name(words, at)


_SLOTS: Final[dict[str, Test]] = {
    "<Name>": _is_name,
    "<Next>": _goes_on,
    "<given>": _is_given,
    "<Given>": lambda words, at: words.capitalised(at) and _is_given(words, at),
    "<Sure>": lambda words, at: words.capitalised(at) and _bare(words, at) in words.lists.names,
    "<number>": lambda words, at: words.text[words.starts[at]].isdigit(),
    "<known>": lambda words, at: _bare(words, at) in words.lists.names,
    "<coined>": lambda words, at: words.folded[at][0].isalpha() and words.folded[at][-1].isdigit(),
    "<word>": lambda words, at: True,
}
_LISTED: Final = frozenset({"<given>", "<Given>", "<Sure>", "<known>"})

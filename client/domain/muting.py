"""What a person does not want to meet for now, and what of it a post carries. A mute folds; it never takes away.

Guides' posts, decisions and support are never muted, nor is what one wrote oneself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Literal

MuteKind = Literal["word", "theme", "thread", "pseudonym"]

LONGEST_WORD: Final = 60
"""Characters of a muted word or phrase."""
MOST_WORDS: Final = 500
_GAPS: Final = re.compile(r"[\W_]+")
_RARE: Final = re.compile(r"[^\w\s.,;:!?'\"()/…–—‘’‚“”„«»¿¡-]")
"""Neither a letter nor one of the usual signs between words: a mark of a letter, a symbol, or something else."""
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""What is never seen (Unicode calls it default-ignorable), like marks of direction and joiners: it parts no word."""
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Letters of scripts that set no space between words: each stands for itself, so a word is met within a sentence."""
_HANGUL: Final = re.compile("[\uac00-\ud7a3]{2}")
_ENDINGS: Final = 2
"""A muted word is met with so many letters more at its end: "nightmare" mutes "nightmares" as well."""
_SHORT: Final = 4
"""Shorter words are met only as they are: "die" is not "diet". In Hangul a syllable is one sign, and two may end."""


def tidied(word: str) -> str:
    """A word or phrase as it is compared: without case, with single spaces for everything between its words.

    Its symbols stay, or "C++" would mute every "c"; so do emoji.
    """
    return " ".join(_parted(_folded(word), symbol="{}").split())[:LONGEST_WORD].rstrip()


def _folded(text: str) -> str:
    """One spelling of what reads alike: without case, wide and small forms as the plain ones, an i with or without."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold()
    # A capital İ leaves its dot behind as a mark, and a small ı has no other capital than the one of i.
    return unicodedata.normalize("NFKC", text.replace("i\u0307", "i").replace("ı", "i"))


def _spaced(text: str, *, symbols: bool) -> str:
    """Word by word, with one space before, between and behind them; symbols are words or, without `symbols`, gaps."""
    text = _parted(_folded(text), symbol=" {} " if symbols else " ")
    if not text.isascii():
        text = _UNSPACED.sub(r" \g<0> ", text)
    return f" {' '.join(text.split())} "


def _parted(text: str, *, symbol: str) -> str:
    """With spaces for what is between words; symbols are set as `symbol` says."""
    # Few texts have any sign that must be looked at by itself, and that takes its time.
    by = partial(_between, symbol=symbol) if _RARE.search(text) else " "
    return _GAPS.sub(by, text)


def _between(run: re.Match[str], *, symbol: str) -> str:
    """What is between letters: marks belong to theirs, symbols are set as `symbol` says, all else is a gap."""
    said = []
    behind = run.start() > 0
    for place, sign in enumerate(run.group()):
        kind = unicodedata.category(sign)[0]
        if kind == "S" or (sign == "#" and behind and place == 0):  # behind a letter, as in C#
            said.append(symbol.format(sign))
            behind = True
        elif kind == "M" and behind:
            said.append(sign)
        else:
            said.append(" ")
            behind = False
    return "".join(said)


def _has_symbol(word: str) -> bool:
    return any(not (sign.isalnum() or sign == " " or unicodedata.category(sign)[0] == "M") for sign in word)


@dataclass(frozen=True, slots=True)
class Mutes:
    """All that is muted now in one community. Ids are 16 bytes, themes are codes of content notes."""

    words: tuple[str, ...] = field(default=(), repr=False)
    themes: frozenset[str] = frozenset()
    threads: frozenset[bytes] = frozenset()
    pseudonyms: frozenset[bytes] = frozenset()
    _plain: re.Pattern[str] | None = field(default=None, repr=False, compare=False)
    _marked: re.Pattern[str] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        *,
        words: Iterable[str] = (),
        themes: Iterable[str] = (),
        threads: Iterable[bytes] = (),
        pseudonyms: Iterable[bytes] = (),
    ) -> Mutes:
        """These; a word that has no letter, digit or symbol mutes nothing."""
        kept = tuple(dict.fromkeys(tidy for word in words if (tidy := tidied(word))))[:MOST_WORDS]
        marked = tuple(word for word in kept if _has_symbol(word))
        plain = tuple(word for word in kept if word not in marked)
        return cls(
            kept,
            frozenset(themes),
            frozenset(threads),
            frozenset(pseudonyms),
            _compiled(plain, symbols=False),
            _compiled(marked, symbols=True),
        )

    def __bool__(self) -> bool:
        return bool(self.words or self.themes or self.threads or self.pseudonyms)

    def why(
        self,
        *,
        thread: bytes,
        author: bytes,
        notes: Iterable[str],
        texts: Iterable[str],
        guide: bool,
        own: bool,
    ) -> MuteKind | None:
        """Why a post is folded; None if nothing of it is muted, or a `guide` or oneself (`own`) wrote it.

        Who wrote it comes first: their name is folded too.
        """
        if guide or own:
            return None
        if author in self.pseudonyms:
            return "pseudonym"
        if thread in self.threads:
            return "thread"
        if self.themes and not self.themes.isdisjoint(notes):
            return "theme"
        return "word" if self.words and any(map(self._met, texts)) else None

    def _met(self, text: str) -> bool:
        if self._plain is not None and self._plain.search(_spaced(text, symbols=False)):
            return True
        return self._marked is not None and self._marked.search(_spaced(text, symbols=True)) is not None


def _compiled(words: tuple[str, ...], *, symbols: bool) -> re.Pattern[str] | None:
    """One pattern without nesting, so that it takes linear time whatever a text says."""
    if not words:
        return None
    parts = [
        re.escape(_spaced(word, symbols=symbols).strip()) + _ending(word)
        for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile(f" (?:{'|'.join(parts)}) ")


def _ending(word: str) -> str:
    if len(word) >= LONGEST_WORD:
        return "[^ ]*"  # it may have been cut within a word
    return f"[^ ]{{0,{_ENDINGS}}}" if len(word) >= _SHORT or _HANGUL.search(word) else ""

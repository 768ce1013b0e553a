"""Forms that dictionaries leave to the reader: what each may be made of, for the graph to say whether that is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_PARTICLES: Final = (
    "aneinander auf aufeinander aus auseinander bei beiseite da dabei daran darauf dazu dazwischen drauf durch ein "
    "empor entgegen entlang fehl fern fertig fest fort frei gegenüber heim her herab heran herauf heraus herbei "
    "herein herum herunter hervor hin hinab hinauf hinaus hinein hinunter hinzu hoch klar los mit nach nebeneinander "
    "nieder offen raus rein rüber rum runter still stumm teil um vor voran voraus vorbei vorüber weg weiter wieder "
    "zurecht zurück zusammen übereinander"
)
_DIVIDED: Final = re.compile(
    rf"({'|'.join(sorted(_PARTICLES.split(), key=len, reverse=True))})(zu)?(\w{{4,}})"
)
_CONSONANTS: Final = frozenset("bcdfghjklmnpqrstvwxzß")
_CLITICS: Final = re.compile(r"(\w{2,}?)((?:me|te|se|nos|os)?(?:l[aeo]s?|me|te|se|nos|os))")
_GREATEST: Final = re.compile(r"(\w{2,})ísim[oa]s?")
_ACCENTS: Final = str.maketrans("áéíóú", "aeiou")


def german(small: str) -> Iterator[str]:
    """Words in small letters of which any makes this one right: zurückzuholen, weiterschreibst, ich nehm."""
    if len(small) > 3 and small[-1] in _CONSONANTS:
        yield small + "e"
    divided = _DIVIDED.fullmatch(small)
    if divided is not None and divided[3][-1] in "nte" and (not divided[2] or divided[3].endswith("n")):
        yield divided[3]


def spanish(small: str) -> Iterator[str]:
    """The same for Spanish: rarísimas, cifrarlas, desactívalo."""
    greatest = _GREATEST.fullmatch(small)
    if greatest is not None:
        yield from (greatest[1] + end for end in ("o", "e", "a", ""))
    tied = _CLITICS.fullmatch(small)
    if tied is not None:
        verb = tied[1].translate(_ACCENTS)
        # An imperative gets an accent with what is tied to it; an infinitive with one pronoun needs none.
        if verb != tied[1] or verb.endswith(("ar", "er", "ir")):
            yield verb


def without_accents(word: str) -> str:
    """The word in bare letters."""
    pieces = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in pieces if not unicodedata.combining(letter))

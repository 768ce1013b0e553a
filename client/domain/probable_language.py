"""Which of our languages a text is probably in, by how many of its small words belong to each.

It only suggests in which language to answer. Nothing is kept of it, and short or mixed texts have no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST: Final = 2_000
"""Characters that are looked at."""
_LEAST: Final = 2
"""Small words of a language that a text must have."""
_SMALL: Final[Mapping[str, str]] = {
    "en": (
        "a about am an and are at be been but can could did do for from had has have he her him his how i if in is it"
        " just know me my no not of on or she so that the their them they this to too was we were what when who why"
        " with would you your"
    ),
    "de": (
        "aber als am auch auf aus bei bin bist das dass dem den der die doch du ein eine einen einer er es für habe"
        " hat hatte ich ihr im immer ist ja kann kein keine man mein meine mich mir mit nach nicht noch nur oder schon"
        " sein sich sie sind so über um und uns vom von vor war warum was weil wenn wer wie wir wird zu zum zur"
    ),
    "es": (
        "al algo aquí así aún como con cuando de del desde donde el ella en era eres es esa ese eso esta este esto"
        " estoy fue ha hace hasta hay la las le les lo los me mi mis muy más nada no nos nunca o para pero por porque"
        " que qué se si sin sobre soy su sus también te tengo todo tu un una y ya yo"
    ),
}


_SETS: Final = {code: frozenset(words.split()) for code, words in _SMALL.items()}


def probable_language(text: str) -> str:
    """The code of the language (en, de, es), or empty where it cannot be told."""
    words = [word.lower() for word in _WORD.findall(text[:_MOST])]
    counts = sorted(
        ((sum(word in small for word in words), code) for code, small in _SETS.items()), reverse=True
    )
    (most, language), (second, _) = counts[0], counts[1]
    return language if most >= _LEAST and most >= 2 * second else ""

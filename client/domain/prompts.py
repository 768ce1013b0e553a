"""Questions to begin with, for whoever asks for one: read from their file's text, and one chosen after the other."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from client.domain.errors import BugError


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question."""

    id: str
    text: str


def prompts(read: str) -> tuple[Prompt, ...]:
    """All of a file (resources/prompts), in order. Raises BugError if it is not as it must be."""
    try:
        table: dict[str, object] = tomllib.loads(read)["prompts"]
        told = {id_: text for id_, text in table.items() if isinstance(text, str) and text.strip()}
    except (KeyError, AttributeError, tomllib.TOMLDecodeError) as error:
        raise BugError("prompts are a table of ids and texts") from error
    if not told or len(told) != len(table):
        raise BugError("each prompt has words")
    return tuple(Prompt(id_, text) for id_, text in told.items())


def another(among: Sequence[Prompt], shown: Sequence[str], chance: float) -> Prompt:
    """One that was not shown yet, by `chance` (0 up to, not including, 1); once all were, any but the last."""
    left = [each for each in among if each.id not in shown]
    left = left or [each for each in among if each.id != shown[-1]] or list(among)
    return left[int(chance * len(left))]

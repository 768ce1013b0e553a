"""What people did in a world, and what they were told of it: the model against which everything is held at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "thread", "reply", "edit", "withdraw", "warmth", "report", "note-to-guides", "help-me", "leave"
]


@dataclass
class Act:
    """Something somebody did. `word` stands in no other act; `about` is the post that it is about.

    `kept` is whether the app said that it is safe with it, or that it could not be kept: None when it died before it
    said either.
    """

    who: str
    kind: Kind
    id: str = ""
    word: str = ""
    about: str = ""
    kept: bool | None = None
    taken_back: bool = False
    reworded: bool = False
    """Other words took its place before it left."""
    told: list[str] = field(default_factory=list)
    """What the server's answers to a direct question were, for a call for help."""


@dataclass
class Decided:
    """A guide decided, or tried to. `sure` once the server said so."""

    who: str
    review: str
    decision: str
    about: str = ""
    sure: bool = False


@dataclass
class Private:
    """What one person keeps to themselves: what must be there, and what may be."""

    entries: dict[str, list[str]] = field(default_factory=dict)
    drafts: dict[str, list[str]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    """Words of which nobody knows whether they were kept before the app died."""


@dataclass
class History:
    """All of it."""

    acts: list[Act] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)
    private: dict[str, Private] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    """Every word that anybody said or kept."""
    troubles: list[str] = field(default_factory=list)
    """What should never have happened, as it was met."""

    def word(self, who: str) -> str:
        """A word nobody has said yet."""
        word = f"zq{who}{len(self.said) + 1:03}"
        self.said.add(word)
        return word

    def of(self, who: str) -> Private:
        """Somebody's private words."""
        return self.private.setdefault(who, Private())

    def posts(self, who: str | None = None) -> list[Act]:
        """Posts whose id is known, of one person or all."""
        return [
            act
            for act in self.acts
            if act.kind in ("thread", "reply") and act.id and who in (None, act.who) and not act.taken_back
        ]

    def trouble(self, words: str) -> None:
        """Something that is wrong however the world ends."""
        self.troubles.append(words)

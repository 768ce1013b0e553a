"""What a guide writes about the open item, as one frozen value, and all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal
from uuid import UUID

from client.domain import deciding as rules
from client.domain.deciding import Lack, Wish
from client.domain.probable_language import probable_language
from client.services import reasons, replies
from client.services.guide_words import Snippet
from client.services.reasons import Reason
from client.services.replies import Reply
from client.ui.guide_desk.looking import Opened
from protocol.reviewing import Decision

Page = Literal["", "deciding"]


@dataclass(frozen=True, slots=True)
class DecidingState:
    """`page`: whether the guide is writing. `probable` is the language of whoever wrote the item, where it can be told.

    `told` counts how often it was asked to be sent while something was missing, so that it is said each time.
    """

    opened: Opened | None = None
    page: Page = ""
    wish: Wish = field(default_factory=Wish)
    probable: str = ""
    snippets: tuple[Snippet, ...] = ()
    told: int = 0

    @property
    def review(self) -> UUID | None:
        """The review that is written about."""
        return self.opened.item.row.review if self.opened is not None else None

    @property
    def kind(self) -> str:
        """Its kind."""
        return self.opened.item.row.kind if self.opened is not None else ""

    @property
    def offered(self) -> tuple[Decision, ...]:
        """What may be decided now; nothing while a proposal waits for its second guide."""
        if self.opened is None or self.opened.item.proposal is not None:
            return ()
        row = self.opened.item.row
        return rules.offered(row.kind, answered=bool(row.last))

    @property
    def language(self) -> str:
        """The language in which words are put in."""
        return self.wish.language or "en"

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Those of the catalogue that fit the decision; of an appeal also the one that was given then."""
        decision = self.wish.decision
        if self.opened is None or decision is None or not rules.takes_reason(decision):
            return ()
        appealed = self.opened.item.appealed
        given = appealed.reason if appealed is not None else ""
        return tuple(
            one
            for one in reasons.catalogue(language=self.language)
            if one.id == given or rules.fits(decision, reason=one.id, rule=one.rule)
        )

    @property
    def replies(self) -> tuple[Reply, ...]:
        """Those of the library that fit the decision."""
        decision = self.wish.decision
        if decision is None:
            return ()
        return replies.fitting(self.kind, decision, language=self.language)

    @property
    def lack(self) -> Lack:
        """What is missing before it can be sent."""
        if self.opened is None:
            return "decision"
        return lacking(self.opened, self.wish, probable=self.probable)


def lacking(opened: Opened, wish: Wish, *, probable: str) -> Lack:
    """What a wish about this item lacks."""
    return rules.lacking(
        wish,
        kind=opened.item.row.kind,
        text=opened.item.text,
        canned=canned(wish.language or "en"),
        begun=begun(wish.language or "en"),
        probable=probable,
        has_key=opened.has_key,
    )


@cache
def canned(language: str) -> frozenset[str]:
    """All words of the catalogue and the library in a language."""
    catalogue = {one.words for one in reasons.catalogue(language=language)}
    library = {one.words for one in replies.library(language=language)}
    return frozenset(map(rules.plain, catalogue | library))


@cache
def begun(language: str) -> frozenset[str]:
    """Those of the library that somebody has to end: they end with a space."""
    return frozenset(
        rules.plain(one.words) for one in replies.library(language=language) if one.words.endswith(" ")
    )


def in_language(words: str, before: str, after: str) -> str:
    """Words of the catalogue or the library in another language; a guide's own stay as they are."""
    for before_words, after_words in (
        (_reason_words(before), _reason_words(after)),
        (_reply_words(before), _reply_words(after)),
    ):
        for id_, said in before_words.items():
            if rules.plain(said) == rules.plain(words):
                return after_words.get(id_, words)
    return words


def _reason_words(language: str) -> dict[str, str]:
    return {one.id: one.words for one in reasons.catalogue(language=language)}


def _reply_words(language: str) -> dict[str, str]:
    return {one.id: one.words for one in replies.library(language=language)}


def language_of(opened: Opened) -> str:
    """The language that whoever wrote the item probably reads."""
    return probable_language(opened.item.text or opened.words.sent)

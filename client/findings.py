"""What can be found wrong with a community's record, in words: what was found, what it may mean, and what it does not.

Nothing here says who did it, for nothing that is found can. Each kind is told apart, since what may be behind it and
what helps differ. The words are marked for translation with the notices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from client.domain import errors

Kind = Literal["fork", "rollback", "withheld", "own-post", "unserved", "gap", "forged", "generation", "other"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of finding. `found` and the others are whole sentences; `notice` is all of it in one."""

    kind: Kind
    found: str
    may_mean: str
    not_meant: str
    notice: str


_NOT_YOU: Final = (
    "It does not mean that anything on this computer was opened or changed, nor does it say who did it."
)
_FINDINGS: Final = (
    Finding(
        "fork",
        "The server has shown two versions of this community's record that cannot both be true.",
        "Something that had been published may have been changed afterwards, or you may be shown something else than"
        " others are. A repair of the server that went wrong can look the same.",
        _NOT_YOU,
        "This community's server showed two records that cannot both be true, so the second was not taken over and"
        " writing is stopped; what is here is safe, and the steward should be asked what happened.",
    ),
    Finding(
        "rollback",
        "The server has shown an older record than one it had shown before.",
        "Newer posts may be kept from you. The server may also run from an old copy without saying so as it should.",
        _NOT_YOU,
        "This community's server showed an older record than it had shown before, so it was not taken over and writing"
        " is stopped; what is here is safe, and the steward should be asked what happened.",
    ),
    Finding(
        "withheld",
        "Words are missing from the record, and no change in it rightly says that they were taken out.",
        "A post may have been taken out without its author or a guide having said so where everybody can see it. A"
        " fault of the server can look the same.",
        _NOT_YOU,
        "Words are missing from this community's record, and nothing in it rightly says that they were taken out, so"
        " writing is stopped; what is here is safe, and the steward should be asked what happened.",
    ),
    Finding(
        "own-post",
        "The server said that a post of yours was published, and the record does not hold it.",
        "You may have been shown your post as published while nobody else can see it. A fault of the server can look"
        " the same.",
        "It does not mean that your words are lost: your own copy is here. It does not say who did it or why.",
        "A post of yours was said to be published and is not in this community's record, so writing is stopped; your"
        " words are here, and the steward should be asked what happened.",
    ),
    Finding(
        "unserved",
        "A part of the record is not given out at the moment.",
        "It may be lost for now only, as while a server is being repaired. It may also be held back.",
        "It does not mean that anything here is lost, or that anybody has changed anything.",
        "A part of this community's record is not given out at the moment, and it may be lost for now only; what is"
        " here is safe, so please try again later, and ask the steward if it stays so.",
    ),
    Finding(
        "gap",
        "The record has a gap: what is given out is not as much as the server has signed for.",
        "The server may be damaged or only half repaired. Something may also be held back.",
        "It does not mean that anything here is lost. Nothing with a gap in it was taken over.",
        "This community's record has a gap where there must be none, so nothing more of it was taken over; what is here"
        " is safe, so please try again later, and ask the steward if it stays so.",
    ),
    Finding(
        "forged",
        "The server has shown something that this community's keys did not sign.",
        "Somebody else may be answering in the place of this community. A key that was changed in a wrong way can look"
        " the same.",
        "It does not mean that anything of it was believed: it was not used. It does not say who did it or why.",
        "This community's server showed something that its keys did not sign, so it was not used; what is here is safe,"
        " and the steward should be asked what happened.",
    ),
    Finding(
        "generation",
        "The record says that it goes on from a backup, and what must vouch for that does not.",
        "A restore may not have been finished properly. Somebody may also have tried to take newer posts away in the"
        " name of one.",
        "It does not mean that anything here is lost: nothing of it was taken over.",
        "This community's record says that it goes on from a backup, but what must vouch for that does not, so nothing"
        " of it was taken over; what is here is safe, and the steward should be asked what happened.",
    ),
    Finding(
        "other",
        "The server has sent something that Leeward does not accept.",
        "It may be damaged, or of another version. Something on the way to it may also have answered in its place.",
        "It does not mean that anything here is lost: what was sent was not used.",
        "This community's server sent something that Leeward does not accept, so it was not used; what is here is safe,"
        " so please try again later or ask the steward.",
    ),
)
_BY_KIND: Final = {one.kind: one for one in _FINDINGS}
# As client/services/own_record.py says it.
_OWN_POST: Final = "an own post that was answered as published"
_KINDS: Final[tuple[tuple[type[errors.ServerMisbehaved], Kind], ...]] = (
    (errors.ForkedHistory, "fork"),
    (errors.RolledBackHistory, "rollback"),
    (errors.WithheldHistory, "withheld"),
    (errors.UnservedHistory, "unserved"),
    (errors.GapInHistory, "gap"),
    (errors.BadSignature, "forged"),
    (errors.BadGeneration, "generation"),
)


def finding(what: str) -> Finding:
    """What a kept finding, `TYPE: what`, says."""
    name, _, rule = what.partition(":")
    if rule.strip() == _OWN_POST:
        return _BY_KIND["own-post"]
    return _BY_KIND[next((kind for error, kind in _KINDS if error.__name__ == name), "other")]


def sentence(error: errors.ServerMisbehaved) -> str:
    """All of it in one sentence."""
    return finding(f"{type(error).__name__}: {error.what}").notice

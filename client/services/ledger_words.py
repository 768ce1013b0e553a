"""The privacy ledger's words: what a request was for, what it contained, what came of it. Marked for translation.

They are told from what was read in its bytes, and never hold the person's own words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from client.domain.ledger import Entry, Kind

_KILO: Final = 1024


@dataclass(frozen=True, slots=True)
class Phrase:
    """`said` for a person; `facts` fill its braces, numbers among them being of bytes. Where there is a `count`, `one`
    is said for one, and "%n" in `said` stands for it.
    """

    said: str
    facts: tuple[tuple[str, str | int], ...] = ()
    one: str = ""
    count: int | None = None

    def __str__(self) -> str:
        said = self.one if self.count == 1 else self.said.replace("%n", f"{self.count}")
        return said.format(
            **{name: size(fact) if isinstance(fact, int) else fact for name, fact in self.facts}
        )


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in words. `outcome` and `why` may say nothing."""

    what: Phrase
    contained: tuple[Phrase, ...]
    outcome: Phrase
    why: Phrase


def size(count: int) -> str:
    """A number of bytes in units one can read."""
    if count < _KILO:
        return "1 byte" if count == 1 else f"{count} bytes"
    kilo = count / _KILO
    for unit in ("kB", "MB"):
        if kilo < _KILO:
            return f"{kilo:.1f} {unit}"
        kilo /= _KILO
    return f"{kilo:.1f} GB"


NOTHING: Final = Phrase("")
_NOBODY: Final = "Nothing about you: everybody asks the same."
_SEALED: Final = "What you wrote to the guides, if anything, is sealed: only they can open it."

WHAT: Final[dict[str, tuple[str, str]]] = {
    # Reading
    "head": ("Asked how things stand", _NOBODY),
    "object": (
        "Fetched a piece of the feed",
        "Which piece: everybody fetches the same, and each of them whole.",
    ),
    "community": ("Asked who the community is, and for the guides' key", _NOBODY),
    "catalogue": ("Asked for the community's reasons and rules", _NOBODY),
    # Log-in
    "challenge": ("Asked for something to sign", _NOBODY),
    "proof": ("Logged in", "Your pseudonym's number, and proof that you hold its key."),
    # Joining
    "desk": (
        "Handed in an invitation",
        "The invitation's code, and a request so veiled that your pseudonym cannot be linked with it.",
    ),
    "gate": (
        "Asked to be let in",
        "Your pseudonym, its public keys, proof of an invitation, and that you accept the guidelines.",
    ),
    "fresh": (
        "Asked for a new pseudonym",
        "A request so veiled that the new pseudonym cannot be linked with it.",
    ),
    # Writing
    "thread": ("Sent a thread you wrote", "Its title and words, and the room."),
    "reply": ("Sent a reply you wrote", "Its words, and the thread."),
    "edit": ("Sent a new wording of your post", "The new words, and which post."),
    "withdraw": ("Withdrew your post", "Which post."),
    "warmth": ("Told an author that a post helped", "Which post, and your words if you added any."),
    "report": ("Reported a post", "Which post, and the reason."),
    "note-to-guides": ("Wrote to the guides", ""),
    "appeal": ("Asked for a decision to be looked at again", "Which decision."),
    "help-me": ("Called for help", "That you need someone now."),
    "consent": ("Said whether research may use a post", "Which post, which study, and yes or no."),
    "leave": ("Left the community", "That everything of yours there is to be erased."),
    # Guiding
    "queue": ("Looked at what waits for guides", "Nothing more than that."),
    "queue-changes": (
        "Asked what changed in what waits for guides",
        "Up to which change it was seen before.",
    ),
    "queue-events": ("Listened to changes in what waits for guides", "Nothing more than that."),
    "around": ("Asked what stands around a review", "Which review."),
    "review-note": (
        "Wrote to the other guides about a review",
        "Which review, your words sealed for the guides, and whom they are for.",
    ),
    "claim": ("Took a review, or held on to it", "Which review."),
    "decide": ("Decided a review", "Which review, the decision, its reason, and what you wrote with it."),
    "hand-on": ("Gave a review back", "Which review."),
    "second": ("Seconded another guide's decision", "Which review, and yes or no."),
    "shift": ("Asked how the shift stands", "That a guides' desk is open here."),
    "alarm": ("Said that you heard the alarm", "For how long it is to be quiet."),
    "hand-over": ("Left words for the next shift", "Your words, sealed for the guides."),
    "take-over": ("Took over what was handed over", "Which of the notes it was."),
    "letter": (
        "Wrote to a member, as a guide",
        "To whom, your words sealed for them, and the same words sealed for the guides.",
    ),
    "conversation": ("Asked what a member and the guides wrote to each other", "Which member."),
    "lock": ("Locked a thread, or opened it", "Which thread, and your words to everybody if you locked it."),
    "pin": ("Pinned a thread, or no longer", "Which thread, and yes or no."),
    "notice": ("Wrote to everybody, as a guide", "Its title and words."),
    "figures": ("Asked for the month's figures", "Which month."),
    "team": ("Asked how the guides' key stands", "Nothing more than that."),
    "team-key": ("Handed the guides' key on", "Keys, each sealed for one guide."),
    "cosign": ("Vouched for the community's record", "Your signature as a guide under how it stands."),
}
_LOOKED_AFTER: Final = (
    "Asked whether a guide has opened your call for help",
    "The same call once more, which does not make it two.",
)
"""A sync asks so, with the same bytes, so that the answer can only be about that call."""
_GUIDES: Final = frozenset({"report", "note-to-guides", "appeal", "help-me"})
_TRIED: Final[dict[Kind, str]] = {
    "reading": "Tried to read, without getting through",
    "writing": "Tried to send something, without getting through",
    "joining": "Tried to join, without getting through",
    "log-in": "Tried to log in, without getting through",
    "guiding": "Tried to reach the guides' desk, without getting through",
}
_WHY: Final = {
    "by-itself": "By itself, as every few minutes",
    "asked": "You asked for news",
    "wrote": "You had written something",
    "help": "You called for help",
    "joining": "You were joining",
    "guiding": "You were guiding",
    "network": "You tried the connection",
}
KINDS: Final[dict[Kind, str]] = {
    "reading": "Reading",
    "writing": "Writing",
    "joining": "Joining",
    "log-in": "Log-in",
    "guiding": "Guiding",
}
THROUGH: Final = {
    "direct": "straight to {host}",
    "proxy": "to {host}, through your proxy",
    "onion": "to {host}, through your proxy and the community's onion address",
}


def told(entry: Entry) -> Told:
    """The entry in words."""
    found = entry.contents
    if found.what == "help-me" and entry.why not in ("help", ""):
        what, inside = _LOOKED_AFTER
        contained: tuple[Phrase, ...] = (Phrase(inside), Phrase(_SEALED), *_measured(entry))
    elif found.what == "nothing":
        what = _TRIED.get(found.kind, _TRIED["reading"])
        contained = (Phrase("No request left this computer."),)
    elif found.what in WHAT:
        what, inside = WHAT[found.what]
        contained = (Phrase(inside),) if inside else ()
        contained += (Phrase(_SEALED),) if found.what in _GUIDES else ()
        contained += _measured(entry)
    else:
        what = "Something this Leeward has no words for"
        contained = (Phrase("Its first line: {line}", (("line", found.line),)), *_measured(entry))
    return Told(Phrase(what), contained, _outcome(entry), Phrase(_WHY.get(entry.why, "")))


def way(entry: Entry) -> Phrase:
    """Whose server was asked, and how the request went there."""
    said = THROUGH.get(entry.through, THROUGH["proxy"])
    host = f"{entry.name}, {entry.host}" if entry.name else entry.host
    return Phrase(said, (("host", host),))


def _measured(entry: Entry) -> tuple[Phrase, ...]:
    found, phrases = entry.contents, []
    if found.characters is not None:
        phrases.append(Phrase("%n characters of yours.", one="1 character of yours.", count=found.characters))
    if found.padded is not None:
        said = "Filled up to {size}, so that its length says little."
        phrases.append(Phrase(said, (("size", found.padded),)))
    if found.signed_in:
        phrases.append(Phrase("With your log-in, so the server knows your pseudonym."))
    return tuple(phrases)


def _outcome(entry: Entry) -> Phrase:
    if entry.contents.what == "nothing":
        return NOTHING
    if entry.status is None:
        return Phrase("No answer came; it may have arrived all the same.")
    if not entry.whole:
        return Phrase("The answer broke off, or was not taken.")
    if entry.status != 200:
        return Phrase("The server said no ({status}).", (("status", str(entry.status)),))
    return NOTHING

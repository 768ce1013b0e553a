"""Why the server did not take what a person sent, in words: one table for the window and the terminal.

Each sentence says what is, what is safe, and what can be done. The words are marked for translation with the notices.
"""

from __future__ import annotations

from typing import Final

from client.services import reasons

OTHERWISE: Final = "The server gave a reason that this Leeward does not know; your text is kept here."
BY_GUIDES: Final = (
    "A guide decided not to take it; your text is kept here, and what they wrote about it comes as a message."
)
_OF_POSTS: Final = {
    "no-such-room": "The room is not there any more; your text is kept here, and another may suit it.",
    "no-such-thread": "The thread is not there any more; your text is kept here, and another may suit it.",
    "no-such-post": "The post it answers is not there any more; your text is kept here.",
    "thread-locked": "The thread takes no more replies; your text is kept here, and another thread may suit it.",
    "post-removed": "What it answers was removed; your text is kept here.",
    "post-hidden": (
        "The guides have hidden what it answers until its author has looked at it; your text is kept here, and can be"
        " sent again later."
    ),
    "paused": (
        "Your writing is paused. You can still read, write to the guides, appeal and ask for help; your text is kept"
        " here."
    ),
    "putting-out": (
        "You have been put out of this community. You can still read, appeal and ask for help until that is decided;"
        " your text is kept here."
    ),
    "resting": (
        "You have gone on to another pseudonym, which writes from now on; your text is kept here, and can be sent under"
        " that one."
    ),
    "malformed": (
        "The server could not make sense of it, which is a mistake of Leeward's and none of yours; your text is kept"
        " here, and can be written anew."
    ),
    "too-large": "It is longer than the server takes; your text is kept here, and a shorter one may go.",
    "id-conflict": (
        "The server has something else under its number, so it was not taken; your text is kept here, and can be"
        " written anew."
    ),
    "own-post": "Nobody reports or thanks themselves; nothing was sent to anyone.",
    "sent-already": "You have sent that before, and once is enough; nothing more needs to be done.",
    "takes-no-mail": "Whoever wrote that post is not here any more, so nothing could be brought to them.",
    "no-such-decision": "There is no decision of that kind about you any more, so there is nothing to appeal against.",
    "appeal-too-late": (
        "The last day to appeal against that decision is over; you can still write to the guides about it."
    ),
}
_OF_OTHERS: Final = {
    "no-such-post": "The post is not there any more, so nothing needed to be done.",
    "post-removed": "Guides had removed the post before; a copy of your own words is kept here.",
    "post-hidden": (
        "The guides have hidden that post until its author has looked at it; you can try again when it is back."
    ),
}
_WAYS_ABOUT_OWN: Final = ("edit", "withdraw", "warmth", "report", "consent")


def sentence(reason: str | None, *, kind: str = "reply") -> str:
    """Why something of this kind (as submissions name them) was not taken."""
    code = reason or ""
    if kind in _WAYS_ABOUT_OWN and code in _OF_OTHERS:
        return _OF_OTHERS[code]
    if code in _OF_POSTS:
        return _OF_POSTS[code]
    return BY_GUIDES if reasons.by_id(code) is not None else OTHERWISE

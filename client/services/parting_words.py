"""What leaving a community means, in words for the window and the terminal alike. Marked for translation.

Each is held to what the services and the server do: tests/client/services/test_parting.py, tests/contract.
"""

from __future__ import annotations

from typing import Final

GOES: Final = (
    "Everything of it on this computer is erased at once: what you read, your drafts, your copies of your own posts,"
    " your messages, what waits to be sent, and your keys. Without them nobody can be {pseudonym} again, not even you."
    " To come back you need a new invitation, and get another name."
)
ASKS: Final = (
    "Its server is asked to forget you: within a day it takes back everything you wrote there. A call for help that no"
    " guide has opened is taken back too, and nobody answers it any more."
)
STAYS: Final = (
    "What others read or copied before stays with them, and so do their answers to you. Backups of your vault from"
    " before still hold your keys, drafts and own posts, until newer ones take their place; exports, until you remove"
    " them."
)
EARLIER: Final = (
    "What you wrote under an earlier name stays there, and your keys to that name are erased. Where you asked for it to"
    " be taken back and it has not gone yet, that is asked for now, just before you leave. A server that secretly notes"
    " times could then tell that both names are yours. To keep them apart, leave once Leeward says that it is gone."
)
EARLIER_STAYS: Final = (
    "What you wrote under an earlier name stays there, also where you asked for it to be taken back and it has not gone"
    " yet, for your keys to that name are erased too. If it should go, have it taken back first, and leave once Leeward"
    " says that it is gone."
)
GUIDES: Final = "You are a guide there: you are none from then on. What you decided stays decided."
LATER: Final = (
    "If the server cannot be reached now, everything is erased here all the same. Leeward keeps only what it takes to"
    " ask, and asks as soon as it can while it is open."
)
LEFT: Final = (
    "You have left {community}. Nothing of it is on this computer any more, and its server takes back what you wrote"
    " within a day."
)
NOT_KNOWN: Final = (
    "You have left {community}. Nothing of it is on this computer any more, and its server knows no such member (any"
    " more)."
)
WAITS: Final = (
    "You have left {community}, and what you had of it here is erased. Its server has not been asked yet to take back"
    " what you wrote: Leeward asks as soon as it can while it is open. Until then it keeps the community's name,"
    " address and description, and the key by which the server knows you."
)
NOT_HEARD: Final = (
    "You have left {community}, and what you had of it here is erased. Its server has not been asked yet to take back"
    " what you wrote; how that stands is said in Settings, under Communities."
)
LET_GO: Final = (
    "Then nobody asks the server of {community} any more: what you wrote there stays, and you cannot take it back"
    " later, for the key goes too. This is for a server that is gone for ever."
)
FORGOTTEN: Final = "Nothing of {community} is on this computer any more. Its server was not asked."

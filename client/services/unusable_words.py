"""Why nothing of a chosen file could be brought in, and what helps. Marked for translation with the notices."""

from __future__ import annotations

from typing import Final

DIARY: Final = {
    "unknown": (
        "Nothing in it is of a kind that Leeward can read, so nothing was brought in; docs/importing.md lists what can"
        " be, and how each app gives it out."
    ),
    "empty": "There is nothing in it, so nothing was brought in; please choose another file.",
    "damaged": (
        "The file does not hold together, as after a download that broke off; nothing was brought in, so please give it"
        " out anew from the other app."
    ),
    "too-large": (
        "That is more than is read at once, so nothing was brought in; please give it out from the other app in smaller"
        " parts, such as a year at a time."
    ),
    "locked": (
        "It is under a passphrase that Leeward does not know, so nothing was brought in; please give it out from the"
        " other app without one, and erase that copy afterwards."
    ),
    "locked-jrnl": (
        "This journal of jrnl's is encrypted, so nothing was brought in; jrnl --export json writes it out so that it"
        " can be read, and please erase that copy afterwards."
    ),
    "locked-age": (
        "This file is encrypted with age, so nothing was brought in; age --decrypt opens it with its passphrase, and"
        " what is in it can be brought in then."
    ),
    "unreadable": (
        "The system does not let Leeward read that, so nothing was brought in; please look whether it is still there."
    ),
    "newer": "A newer Leeward wrote that, so nothing was brought in; please install that version.",
    "leeward-markdown": (
        "That is Leeward's copy to be read by people, and parts of it would be lost on the way back; please choose the"
        " JSON that Leeward writes for programs."
    ),
}
"""Why nothing of a chosen file could be brought in."""

"""Errors in words: the only table of them, for the window and the terminal alike.

Each error of the world becomes one notice: what happened, beginning with what is safe, and the next step. Errors of
ours have one notice for all of them. The words are marked for translation; `{name}` stands for a fact.
"""

from __future__ import annotations

from dataclasses import dataclass

from client import findings
from client.domain import errors
from client.services import unusable_words


@dataclass(frozen=True, slots=True)
class Notice:
    """`said` is the sentence for a person; `facts` fill its braces."""

    said: str
    facts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.said.format(**dict(self.facts))


_REFUSED = {
    "invitation-unknown": "This invitation has been used or has run out; please ask for a new one.",
    "name-taken": "Somebody here already has that name; please choose another.",
    "guidelines-changed": "The guidelines have changed since you read them; please read them again and then join.",
    "guide-not-confirmed": "The steward has not confirmed you as a guide yet; please try again when they have.",
    "not-allowed": "This community does not let you do that; nothing was changed.",
    "not-signed-in": "The community does not know this membership any more; what is on this computer is safe.",
    "not-found": "It is not there any more; sync to see how things stand now.",
    "version-conflict": "Somebody changed this in the meantime; look at the queue again, and your words are kept here.",
    "claimed": "Another guide is looking at this now; please take another.",
    "not-claimed": "Your claim on this has ended; claim it again to decide it.",
    "notes-full": "There are as many notes on this as there may be; yours was not sent.",
    "no-team-key": "The guides have no shared key yet; it is made at a guide's next sync.",
    "id-conflict": "The community already has something else under this number; your text is kept here.",
    "not-offered": "This community's server does not offer that yet.",
    "quota": "That is as much as one person can send for now; it waits here and goes out later.",
    "month-turned": (
        "The community's server counts another month than this computer; your invitation is not used up, so please look"
        " at this computer's date and try again."
    ),
    "slow-down": (
        "The community's server is asked too much about invitations right now; yours is not used up, so please try"
        " again in a few minutes."
    ),
    "too-many": "That was a lot at once for the community's server; nothing is lost, so please try again in a moment.",
    "overloaded": "The community's server has too much to do right now; it waits here and goes out later.",
    "not-yet": "A fresh pseudonym takes a little longer; nothing was changed, so please try again later.",
    "malformed": (
        "The community's server could not make sense of what Leeward asked, which is a mistake of Leeward's and none of"
        " yours; everything here is safe."
    ),
    "too-large": "That is more than the community's server takes at once; everything here is safe.",
    "method-not-allowed": (
        "The community's server does not know what Leeward asked, which is a mistake of Leeward's and none of yours;"
        " everything here is safe."
    ),
    "internal": (
        "Something went wrong at the community's server, and what you sent may have arrived; it waits here, and sending"
        " it again doubles nothing."
    ),
}
# A code from a server is never shown itself: a stranger could speak through it.
_REFUSED_OTHERWISE = (
    "The community's server said no and gave no reason that Leeward knows; nothing here was changed, so please try"
    " again later."
)
_WAITS = ("quota", "overloaded", "too-many", "slow-down")
_INVITATION = {
    "not-an-invitation": "That is not an invitation; please paste all of it, from leeward1 to its last letter.",
    "mistyped": "There is a slip in that invitation; please compare it with what you were given and try again.",
    "other-version": "This invitation is for a newer Leeward; please install that version.",
    "expired": "This invitation has run out; please ask for a new one.",
    "does-not-fit": (
        "This invitation does not fit the keys that the community shows now, so nothing of it was sent; it may have run"
        " out, or the server may not be honest, so please ask whoever gave it to you for a new one."
    ),
    "moved": "You belong to this community already; it is asked at its new address now, and nothing else changed.",
    "already-joined": "You belong to this community already; the invitation was not used.",
    "still-leaving": (
        "You have left this community, and it has not heard of it yet, so the invitation was not used; wait until it"
        " has, or forget that request in Settings, Communities."
    ),
}
_PROXY = {
    "absent": (
        "Your proxy does not answer, so nothing was sent, and nothing goes around it; please start it, such as Tor or"
        " Tor Browser, or look at Settings, Network."
    ),
    "not-socks": (
        "What answers in the place of your proxy is no SOCKS5 proxy, so nothing was sent, and nothing goes around it;"
        " please look at Settings, Network."
    ),
    "no-names": (
        "Your proxy does not take a name and a password, by which it would keep your pseudonyms apart, so nothing was"
        " sent; Tor takes them, and so do other proxies that are set up for it."
    ),
    "refused": (
        "Your proxy does not allow a connection to the community's server, so nothing was sent, and nothing goes around"
        " it; whoever runs the proxy can change that."
    ),
    "no-way": (
        "Your proxy answers, but it could not reach the community's server; nothing was sent, and nothing goes around"
        " the proxy, so please try again in a few minutes."
    ),
    "this-computer": (
        "This community's server is on this computer, where a proxy cannot lead, so nothing was sent; it can be reached"
        " while no proxy is set in Settings, Network."
    ),
    "onion": (
        "This community has an onion address, which only Tor on this computer can reach, so nothing was sent and"
        " nobody was asked for it; please choose Tor in Settings, Network."
    ),
    "setting": (
        "What was kept about your proxy cannot be read any more, so nothing was sent, rather than without the proxy;"
        " please choose again in Settings, Network."
    ),
}
_NOT_PROVEN = {
    "certificate": (
        "What answers cannot prove that it is the community's server, so nothing was sent; somebody may be listening,"
        " or this network may want you to sign in first, so please try another network or ask the steward."
    ),
    "encryption": (
        "What answers does not encrypt as it must, so nothing was sent; somebody may be in between, or this network"
        " may want you to sign in first, so please try another network or ask the steward."
    ),
}
_RULES = {
    "unreadable": (
        "The rules that were set for this computer cannot be read, so nothing is sent; what is here is safe, and the"
        " computer's administrator can mend it."
    ),
    "owner": (
        "The rules that were set for this computer could be changed by others than its administrator, so nothing is"
        " sent; what is here is safe, and the administrator can mend it."
    ),
    "content": (
        "The rules that were set for this computer are not written as Leeward can read them, so nothing is sent; what"
        " is here is safe, and the computer's administrator can mend it."
    ),
}
_PASSPHRASE = {
    "empty": "A passphrase has at least one visible character; nothing was made, so please choose another.",
    "too-long": "A passphrase has at most 1,024 characters; nothing was made, so please choose a shorter one.",
    "characters": "That passphrase holds characters that cannot be typed again; please choose another.",
}
_WORDS = {
    "empty": "There are no words in it yet; please write some and try again.",
    "too-long": "That is longer than one post can be; please make it shorter, or begin a second one.",
    "not-as-it-must-be": "Something in that text cannot be sent; please look at its title and words again.",
}
_EXAMPLES = {
    "foreign-folder": (
        "The folder for the examples holds something else, which was not touched; please move it away and try again."
    ),
    "folder": (
        "The disk does not take the examples right now; nothing else was touched, so please check it and try again."
    ),
    "in-use": "Another Leeward shows the examples already; look at that one, or close it first and try again.",
    "no-program": (
        "The part of Leeward that runs the examples is missing here; everything else works, and installing Leeward"
        " again brings it back."
    ),
    "not-started": (
        "The examples could not be started; nothing of them was kept and everything else works, so please try again."
    ),
    "not-erased": (
        "The examples are closed, but some of their files could not be erased yet; Leeward does it before it shows"
        " examples again."
    ),
}
_BACKUP = {
    "not-a-backup": "That file is no backup of Leeward's; nothing was changed, so please choose another.",
    "damaged": "That backup is not whole any more; nothing was changed, so please try another one.",
    "newer": "That backup was written by a newer Leeward; nothing was changed, so please install that version.",
}
_DAMAGED = (
    "Part of this vault cannot be read as it was written; nothing was changed or erased, and a copy of the whole"
    " folder should be made before anything else is tried."
)
_ABSENT = {
    "": "There is no vault in this folder; make one with create, or name another folder.",
    "backups": (
        "There is no vault in this folder any more, but there are backups of one; bring it back with leeward vault"
        " restore, or name another folder."
    ),
    "aside": (
        "There is no vault in this folder any more, but an older one was set aside in it; to have it back, move the"
        " files out of the newest folder called aside into this one, or name another folder."
    ),
}
_MISSING = (
    "Part of this vault is not in its place; nothing was changed or erased, so please look whether it lies on a disk"
    " that is not connected or was moved away, before anything else is tried."
)
_UNFINISHED = {
    ("", False): (
        "A restore or a new key was interrupted on its way into place; nothing is lost, and opening the vault once"
        " finishes it."
    ),
    ("restore", True): (
        "The disk has no room left to finish putting the vault back, which has begun and counts; nothing is lost, so"
        " please make some room, then unlock with the passphrase that goes with what is being put back."
    ),
    ("restore", False): (
        "The disk would not let Leeward finish putting the vault back, which has begun and counts; nothing is lost, so"
        " please look at the disk, then unlock with the passphrase that goes with what is being put back."
    ),
    ("renew", True): (
        "The disk has no room left to finish putting the new key in place, which has begun and counts; nothing is lost,"
        " so please make some room, then unlock with the new passphrase."
    ),
    ("renew", False): (
        "The disk would not let Leeward finish putting the new key in place, which has begun and counts; nothing is"
        " lost, so please look at the disk, then unlock with the new passphrase."
    ),
}


def obstacle(error: BaseException) -> Notice:
    """What stood in the way of something that is not kept for later: nothing is promised, and no next step named."""
    match error:
        case errors.Offline():
            return Notice("This computer has no network.")
        case errors.Unreachable():
            return Notice("The community's server does not answer.")
        case errors.ServerRefused() if error.code in _WAITS or error.status in (429, 503):
            return Notice("The community's server has too much to do right now.")
        case errors.ServerRefused(code="internal"):
            return Notice("Something went wrong at the community's server.")
    return notice_for(error)


def notice_for(error: BaseException) -> Notice:
    """The words for an error. Anything that is not an error of the world is a mistake of ours, and says so."""
    match error:
        case errors.VaultError():
            return _vault(error)
        case errors.DiskFull():
            return Notice(
                "There is no room left on this disk; make some and try again, everything saved is safe."
            )
        case errors.ReserveUsed():
            return Notice(
                "The disk is full; what you are writing was saved in the room that Leeward holds back for this, so"
                " please make some room before you write on."
            )
        case errors.Stopped():
            return Notice(
                "That was stopped, as you asked; nothing half-made was left, and everything else is as it was."
            )
        case errors.DiaryUnusable():
            return Notice(unusable_words.DIARY[error.reason])
        case errors.PlaceTaken():
            return Notice(
                "There is something under that name already, and it was not touched; please choose another."
            )
        case errors.UnusableRecipient():
            return Notice(
                "That is no age recipient, which begins with age1; nothing was written, so please look again."
            )
        case errors.Offline():
            return Notice("This computer has no network; what you wrote waits here and goes out later.")
        case errors.ProxyInTheWay():
            return Notice(_PROXY[error.reason])
        case errors.NotProvenServer():
            return Notice(_NOT_PROVEN[error.reason])
        case errors.KeyNotPinned():
            return Notice(
                "What answers for the community's server shows another key than the one that this computer's"
                " administrator wrote down, so nothing was sent; what is here is safe, and the administrator can tell"
                " you whether the key has changed."
            )
        case errors.RulesUnusable():
            return Notice(_RULES[error.reason])
        case errors.Unreachable():
            return Notice(
                "The community's server does not answer; everything here is safe, so please try again later, or join"
                " with a new invitation if it has moved."
            )
        case errors.ServerRefused():
            otherwise = _REFUSED["overloaded"] if error.status in (429, 503) else _REFUSED_OTHERWISE
            return Notice(_REFUSED.get(error.code, otherwise))
        case errors.ServerMisbehaved():
            return Notice(findings.sentence(error))
        case errors.AccessEnded():
            return Notice(
                "This community's keys of today were not made out to you; what is on this computer stays readable, and"
                " the guides can tell you why."
            )
        case errors.WritingStopped():
            return Notice(
                "Nothing is sent to this community, because its record did not agree with what was checked before;"
                " what you wrote is kept here, and the steward should be asked what happened."
            )
        case errors.InvitationUnusable():
            return Notice(_INVITATION[error.reason])
        case errors.ExamplesUnavailable():
            return Notice(_EXAMPLES[error.reason])
        case errors.WordsUnusable():
            return Notice(_WORDS[error.reason])
        case errors.CommunityLeft():
            return Notice("You have left this community, so nothing of it is here; an invitation leads back.")
        case errors.NotYoursToQuiet():
            return Notice("The alarm is about something of your own, too; another guide or the steward quiets it.")
        case errors.AuthorNotReachable():
            return Notice(
                "This author cannot be reached by a message yet; type sync and decide again, and ask the steward if"
                " that does not help."
            )
        case _:
            return Notice("That is a mistake in Leeward itself; what was saved is safe, so please try again.")


def _vault(error: errors.VaultError) -> Notice:
    match error:
        case errors.VaultAbsent():
            return Notice(_ABSENT[error.remains])
        case errors.VaultExists():
            return Notice(
                "There is a vault in this folder already, and it was not touched; name another folder."
            )
        case errors.VaultInUse():
            return Notice("This vault is open in another Leeward; close that one first, then try again.")
        case errors.WrongPassphrase():
            return Notice(
                "That is not the passphrase of this vault; nothing was changed, so please try again."
            )
        case errors.UnusablePassphrase():
            return Notice(_PASSPHRASE[error.reason])
        case errors.WrongRecoveryCode():
            return Notice(
                "That recovery code does not open this vault; nothing was changed, so please look again."
            )
        case errors.MistypedRecoveryCode():
            return Notice(
                "There is a slip in that recovery code; please compare it with the paper and try again."
            )
        case errors.RecoveryCodeAbsent():
            return Notice(
                "This vault has no recovery code; its passphrase opens it, and nothing was changed."
            )
        case errors.BackupUnusable():
            return Notice(_BACKUP[error.reason])
        case errors.VaultExposed():
            return Notice(
                "Other people who use this computer may be able to look into the vault's folder; nothing is lost, so"
                " please let only yourself open it."
            )
        case errors.TakeoverUnfinished():
            return _unfinished(error)
        case errors.NothingToSalvage():
            return Notice(
                "Nothing in this vault could be read, so no new one was made and nothing was changed; a backup may"
                " still hold it all, so please look for one."
            )
        case errors.VaultUnreadable() if error.forbidden:
            return Notice(
                "Leeward may not read and write there ({part}), and was told so before anything was changed; please"
                " allow it, or choose another place. A vault that lies where nothing can be written opens in a copy.",
                (("part", error.part),),
            )
        case errors.VaultUnreadable():
            return Notice(
                "The disk does not give or take the vault's data right now ({part}); nothing was changed, so please"
                " check the disk and try again.",
                (("part", error.part),),
            )
        case errors.NewerVaultVersion():
            return Notice(
                "This vault was written by a newer Leeward and was not touched; please install that version."
            )
        case errors.RolledBack():
            return Notice(
                "This vault looks like an older copy of itself; if you did not restore one, look for the newer."
            )
        case errors.NotEnoughMemoryForKey():
            return Notice(
                "There is not enough free memory to open the vault; close other programs and try again."
            )
        case errors.VaultDamaged(reason="missing"):
            return Notice(_MISSING)
        case _:
            return Notice(_DAMAGED)


def _unfinished(error: errors.TakeoverUnfinished) -> Notice:
    return Notice(_UNFINISHED[error.purpose, error.full and error.purpose != ""])

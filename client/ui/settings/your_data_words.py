"""What is kept here and there, in plain words. Each is held to docs/data-inventory.md and to what the services do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.vault.own_data import OwnKind


@dataclass(frozen=True, slots=True)
class About:
    """A kind of data: its name, what it is and for how long, and what erasing it means beyond that.

    `see` is a place of the window, `part` a page of the settings, where it can be read and corrected.
    """

    title: str
    what: str
    erasing: str
    see: str = ""
    part: str = ""


def about(kind: OwnKind) -> About:
    """The words of a kind."""
    return {
        "journal": About(
            translated("Your journal"),
            translated(
                "Entries and their pictures, earlier versions, templates, and what you have begun. Kept until you"
                " erase them; each can be changed there."
            ),
            translated("All of it goes, what lies in the trash too."),
            see="journal",
        ),
        "check-ins": About(
            translated("Check-ins"),
            translated("Moods, words, notes, and what you check in on. Kept until you erase them."),
            translated("All check-ins go, and with them the charts."),
            see="trends",
        ),
        "responses": About(
            translated("Questionnaires"),
            translated("Your answers, and questionnaires you brought in. Kept until you erase them."),
            translated("All answers go, and with them the scores."),
            see="instruments",
        ),
        "exercises": About(
            translated("Exercises"),
            translated(
                "Thought records, small steps, worries and nights you wrote down. Kept until you erase them."
            ),
            translated("All of them go."),
            see="tools",
        ),
        "library": About(
            translated("What you read in the library"),
            translated("Which articles and lessons you opened, finished or kept for later."),
            translated("Everything counts as unread then."),
            see="library",
        ),
        "drafts": About(
            translated("Drafts"),
            translated("What you began to write for a community. Kept until you post or erase it."),
            translated("All of them go. What waits to be sent is no draft, and is still sent."),
        ),
        "told": About(
            translated("What you told guides and authors"),
            translated("Your own copies of reports, notes, appeals and thanks. Kept until you erase them."),
            translated(
                "These copies go. What waits to be sent is still sent; if it is refused, your words cannot be given"
                " back to you. Words of thanks also stay with what was sent, until you leave the community."
            ),
            see="community/guides",
        ),
        "plan": About(
            translated("Your plan for hard hours"),
            translated("What you wrote in it, and the people in it. Kept until you erase it."),
            translated("All of it goes, and the copy that opens without unlocking, where you keep one."),
            see="plan/settings",
        ),
        "letters": About(
            translated("Letters from guides"),
            translated(
                "Decisions, kind words and answers, which only you can read. Kept until you erase them."
            ),
            translated(
                "All of them go. You can then no longer answer a proposal, or ask for another decision."
            ),
            see="community/guides",
        ),
        "earlier": About(
            translated("Names you had before"),
            translated("Your own copies of what you wrote under them, and the guides' letters to them."),
            translated("These copies go. What stands in the community stays there."),
        ),
        "reading": About(
            translated("Where you stopped reading"),
            translated("So that you find what is new. No server knows it."),
            translated("Everything counts as unread then."),
        ),
        "marks": About(
            translated("What you follow and saved"),
            translated("Which threads and posts, never their words. No server knows it."),
            translated("The lists are empty then."),
            see="community",
        ),
        "mutes": About(
            translated("What you muted"),
            translated("Words, themes, threads and pseudonyms. No server knows it."),
            translated("You will meet all of it again."),
            part="seeing",
        ),
        "own-words": About(
            translated("Your own words for spelling"),
            translated("Words that you told the spelling check. Kept until you remove them."),
            translated("They get a mark again when you write them."),
            part="spelling",
        ),
        "ledger": About(
            translated("What left this computer"),
            translated("The list of every request, without your words. Kept for thirty days."),
            translated("The list begins anew. What the servers know does not change."),
            part="ledger",
        ),
    }[kind]


def how_many(number: int) -> str:
    """A count."""
    return counted("1 record", "%n records", number) if number else translated("Nothing")


def server_holds() -> tuple[tuple[str, str], ...]:
    """What each community's server holds about a member, and for how long."""
    return (
        (
            translated("Who you are there"),
            translated(
                "Your pseudonym and its number, its keys, the month in which you joined with it, and how many of your"
                " posts guides have approved. Until you leave."
            ),
        ),
        (
            translated("What you posted"),
            translated(
                "The words with the hour, as everybody there reads them. Until you take them back, a guide removes"
                " them, the community's own time for posts is over, or you leave."
            ),
        ),
        (
            translated("What is with the guides"),
            translated(
                "Posts that they read first, reports, appeals, calls and what you wrote to them, with exact times. The"
                " times go once it is decided, the words by the appeal's last day, the rest with the review."
            ),
        ),
        (
            translated("How you stand"),
            translated(
                "A pause and until when, and for ninety days that there was one; for thirty days that you asked for a"
                " fresh pseudonym; how much you sent today, until the day after; which posts a study may use, until you"
                " say no."
            ),
        ),
        (
            translated("What it never gets"),
            translated(
                "Your name, e-mail, telephone, the address of your computer, what you read, follow, save, mute or"
                " search, your journal, your check-ins, your plan."
            ),
        ),
        (
            translated("When you leave"),
            translated(
                "Within a day all of it is gone from the server, and within seven days from its backups. For six months"
                " a mark that nobody can read keeps others from getting your name. Whoever runs a community can print"
                " all that is held about one member: ask the guides for it."
            ),
        ),
    )


def others_hold() -> tuple[tuple[str, str], ...]:
    """What is out of reach, of the server's and of one's own."""
    return (
        (
            translated("Members and guides"),
            translated(
                "Their apps erase what you take back with their next sync. What somebody copied, photographed or"
                " remembers cannot be called back, by you or by us."
            ),
        ),
        (
            translated("Your own copies"),
            translated(
                "Backups hold everything as it was on their day, until newer ones take their place: seven days, and"
                " four weeks before. Those that you put elsewhere, and what you exported, stay until you remove them."
            ),
        ),
        (
            translated("This computer's disk"),
            translated(
                "What is erased here is written over in our files. Disks without moving parts, and folders that keep"
                " versions, may hold old bytes for a while; they are encrypted, and worth no more than your passphrase."
            ),
        ),
    )

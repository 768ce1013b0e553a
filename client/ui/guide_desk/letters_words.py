"""Letters in words: a piece of a conversation as guides read it, and what is still missing before one can be sent."""

from __future__ import annotations

from client.notices import Notice
from client.services.guide_letters import Said, Talk
from client.ui.guide_desk.letters_model import LettersState
from client.ui.guide_desk.rows import author_name, translated
from client.ui.kit.decision_words import day_words
from client.ui.kit.talk_card import TalkRow
from client.ui.kit.words import isolated


def talk_row(piece: Said, name: str) -> TalkRow:
    """A piece of a conversation as guides read it: what guides wrote stands in."""
    heading = isolated(author_name(name))
    if not piece.by_member:
        heading = translated("{name}, for the guides").format(name=isolated(author_name(piece.guide)))
    closed = translated("These words were sealed to a key that this computer was never given.")
    return TalkRow(
        id=str(piece.id),
        at=piece.day * 86_400,
        mine=not piece.by_member,
        heading=heading,
        text=closed if piece.closed else piece.words,
        day=day_words(piece.day),
        standing=translated("In answer to a note or a call") if piece.kind == "answer" else "",
    )


def lack_words(lack: str) -> str:
    """What is still missing before words can be sent; `lack` is "words", or what stands in brackets."""
    if lack in ("", "words"):
        return translated("Write a few words first.") if lack else ""
    return translated("Please fill in what stands in brackets first: {what}").format(what=isolated(lack))


def unsure_words(unsure: bool, notice: Notice | None) -> Notice | str | None:
    """What went wrong; and where it is not known whether words arrived, that sending them again doubles nothing."""
    if not unsure:
        return notice
    return translated(
        "It is not known whether this arrived. Your words are kept; send them again as they are, and nothing comes"
        " twice."
    )


def written_again(state: LettersState) -> bool:
    """Whether something new was begun since the last letter left."""
    return not state.unsent.empty


def standing_words(state: LettersState, talk: Talk) -> str:
    """How much of the conversation is shown; empty where it speaks for itself."""
    if not state.asked:
        return translated("What was written before is being fetched.")
    if state.trouble is None and not talk.said:
        return translated("Nothing was written between them and the guides so far, as far as it is kept.")
    return translated("There is still older, which is not shown here.") if talk.more else ""


def waiting_words(count: int) -> str:
    """What of theirs waits in the queue; empty for nothing."""
    if not count:
        return ""
    if count == 1:
        return translated("A note or call of theirs waits in the queue. It is read by claiming it there.")
    return translated(
        "{count} notes or calls of theirs wait in the queue. They are read by claiming them."
    ).format(count=isolated(str(count)))

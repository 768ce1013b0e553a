"""Joining in the terminal: at once or later, and going on with what was begun."""

from __future__ import annotations

import argparse
from typing import Any, Final

from client.cli.commanding import Command, moment_in_words
from client.cli.output import Answer, isolated, paragraphs
from client.cli.terminal import CannotYet, Terminal
from client.domain.errors import InvitationUnusable, ServerRefused, WorldError
from client.notices import notice_for
from client.services.admission import Begun, Joined
from client.services.joining import Preview
from protocol.errors import ProtocolError
from protocol.invitation import check_address
from protocol.problems import Code
from protocol.pseudonyms import is_generated

YES: Final = ("yes", "y", "Yes", "YES")
PRACTICE: Final = "This is a practice community: nobody is there, and nobody will answer."
_ALONE: Final = (
    "Until then nobody there can answer you. Your journal works meanwhile; lines to call are in the window, under Get"
    " support now."
)
_LIMITS: Final = (
    (
        "Your invitation goes to the server first, and your new name on a connection of its own: nothing in the two"
        " says that they belong together. You can only be taken for somebody else who joins in the same month; that"
        " may be very few people, or nobody but you."
    ),
    (
        "A server that secretly notes when things happen could still link the two, if you join at once. With join"
        " --later Leeward hands the invitation in now and goes in at a time drawn by chance within 24 hours, at the"
        " first sync after it. Until you are in, nobody there can answer you. Against a server that also notes your"
        " network's address, waiting does not help."
    ),
)
_KNOWN: Final = (
    (
        "The steward knows who you are: whoever is to be a guide goes in by the invitation itself, and is confirmed by"
        " the steward. Members see only the name you choose."
    ),
)
_ASKS: Final = {
    "name": "In {community} somebody has the name {name} by now; your invitation is not lost. Type join --now to choose"
    " another name.",
    "guidelines": "The guidelines of {community} have changed since you read them; your invitation is not lost. Type"
    " join --now to read them again and go in.",
    "invitation": "{community} did not let {name} in and wants another invitation. Type join --now to try again, or"
    " join with a new one.",
}


def _join(terminal: Terminal, values: argparse.Namespace) -> Answer:
    if not values.invitation:
        return _go_on(terminal, values)
    if values.now:
        raise CannotYet(
            "An invitation is joined with at once unless you say --later; --now is for what was begun."
        )
    joining = terminal.session.joining
    if values.address:
        try:
            check_address(values.address)
        except ProtocolError:
            raise CannotYet(
                "That is no address: it is https:// and a host, such as https://harbour.example."
            ) from None
    try:
        preview = terminal.run(joining.preview(text=" ".join(values.invitation), address=values.address))
    except InvitationUnusable as unusable:
        if unusable.reason != "moved":
            raise
        return Answer({"moved": True}, [str(notice_for(unusable))])
    if values.later and preview.role == "guide":
        raise CannotYet(
            "Who is to be a guide is known to the steward, so waiting hides nothing; join without --later."
        )
    if not values.yes:
        _ask_terms(terminal, preview)
    name = _name(terminal, preview, values)
    if values.later:
        work = joining.join_later(
            preview=preview, name=name, of_age=True, accepts_guidelines=True, accepts_escalation=True
        )
        return _waiting(terminal, [terminal.run(work)])
    return _welcome(preview.name, _admitted(terminal, preview, name), practice=preview.practice)


def _go_on(terminal: Terminal, values: argparse.Namespace) -> Answer:
    """What was begun: shown, or with --now gone on with at once."""
    joining = terminal.session.joining
    begun = terminal.run(joining.admission.begun())
    if not begun:
        raise CannotYet("Please give the invitation, all of it, from leeward1 on; nothing was begun before.")
    if not values.now:
        joined, begun = _carried_on(terminal, begun)
        return _together([*joined, _waiting(terminal, begun)] if begun else joined)
    answers = []
    for way in begun:
        if way.asks in ("name", "guidelines"):
            preview = terminal.run(joining.look_again(community=way.community))
            if way.asks == "guidelines" and not values.yes:
                _ask_terms(terminal, preview)
            name = _name(terminal, preview, values) if way.asks == "name" else way.pseudonym
            joined_now = _admitted(terminal, preview, name)
        else:
            joined_now = terminal.run(joining.resume(community=way.community))
        answers.append(_welcome(way.name, joined_now, practice=False))
    return _together(answers)


def going_in_first(command: Command) -> Command:
    """The same command, after going in wherever it is time. What stands in the way of that is said, and no more."""

    def first(terminal: Terminal, values: argparse.Namespace) -> Answer:
        answers, begun = _carried_on(terminal, terminal.run(terminal.session.joining.admission.begun()))
        ways = _together([*answers, _waiting(terminal, begun)] if begun else answers)
        if ways.lines and not terminal.communities():
            return ways
        answer = command(terminal, values)
        return Answer({**ways.record, **answer.record}, [*ways.lines, *answer.lines])

    return first


def _carried_on(terminal: Terminal, begun: tuple[Begun, ...]) -> tuple[list[Answer], tuple[Begun, ...]]:
    admission = terminal.session.joining.admission
    answers = []
    for way in begun:
        if not way.later or way.asks:
            continue
        try:
            reached = terminal.run(admission.carry_on(way.community))
        except WorldError as error:
            answers.append(Answer({}, [str(notice_for(error))]))
            continue
        if isinstance(reached, Joined):
            answers.append(_welcome(way.name, reached, practice=False))
    return answers, terminal.run(admission.begun())


def _waiting(terminal: Terminal, begun: list[Begun] | tuple[Begun, ...]) -> Answer:
    ways = [
        {
            "community": way.community,
            "name": way.name,
            "pseudonym": way.pseudonym,
            "handed_in": way.handed_in,
            "later": way.later,
            "due_at": way.due_at,
            "asks": way.asks,
        }
        for way in begun
    ]
    lines = []
    for way in begun:
        lines.append(_way_line(way, now=terminal.now()))
        if way.later and not way.asks:
            lines.append(_ALONE)
    return Answer({"ways": ways}, lines)


def _way_line(way: Begun, *, now: float) -> str:
    community, name = isolated(way.name), isolated(way.pseudonym)
    if way.asks:
        return _ASKS[way.asks].format(community=community, name=name)
    if not way.later:
        return (
            f"{community}, under the name {name}: its answer did not arrive. Type join --now to send the same request"
            " again."
        )
    if not way.handed_in:
        return f"Your invitation to {community} could not be handed in yet; sync tries again, and so does join --now."
    when = "at the next sync" if way.due_at is None or way.due_at <= now else moment_in_words(int(way.due_at))
    return (
        f"You will be {name} in {community}: {when}, or at the first sync after that."
        " To go in at once, type join --now."
    )


def _together(answers: list[Answer]) -> Answer:
    record: dict[str, Any] = {}
    for answer in answers:
        record.update(answer.record)
    return Answer(record, [line for answer in answers for line in answer.lines])


def _welcome(community: str, joined: Joined, *, practice: bool) -> Answer:
    lines = [
        f"Welcome to {isolated(community)}. Here you are {isolated(joined.pseudonym)}.",
        "Guides read everything that is posted. They cannot see who or where you are.",
        "Type sync to fetch what is there.",
    ]
    if joined.waits:
        lines.append("You will be a guide as soon as the steward has confirmed you.")
    if practice:
        lines.insert(0, PRACTICE)
    record = {
        "community": joined.community,
        "name": community,
        "pseudonym": joined.pseudonym,
        "practice": practice,
        "guide_waits": joined.waits,
    }
    return Answer(record, lines)


def _ask_terms(terminal: Terminal, preview: Preview) -> None:
    shown = [f"{isolated(preview.name)}", "", *paragraphs(preview.guidelines, indent="  ")]
    shown += ["", *paragraphs(preview.escalation, indent="  "), ""]
    for words in _KNOWN if preview.role == "guide" else _LIMITS:
        shown += [*paragraphs(words), ""]
    terminal.output.lines(*shown)
    questions = [
        f"Are you at least {preview.minimum_age} years old?",
        "Do you accept these guidelines?",
        "Do you accept what guides do when somebody may be in danger?",
    ]
    for question in questions:
        if terminal.ask(f"{question} (yes or no) ") not in YES:
            raise CannotYet("Then nothing was sent and nothing joined; your vault is as it was.")


def _name(terminal: Terminal, preview: Preview, values: argparse.Namespace) -> str:
    if values.name:
        if not is_generated(values.name):
            raise CannotYet("Names here are chosen from those that are offered, so that none gives you away.")
        return str(values.name)
    if values.yes:
        return preview.names[0]
    lines = ["Under which name? Type its number:"]
    lines += [f"{number:4}  {name}" for number, name in enumerate(preview.names, 1)]
    terminal.output.lines(*lines)
    answer = terminal.ask("Number: ")
    if not answer.isdecimal() or not 0 < int(answer) <= len(preview.names):
        raise CannotYet("That number was not offered; nothing was sent, so please join again.")
    return preview.names[int(answer) - 1]


def _admitted(terminal: Terminal, preview: Preview, name: str) -> Joined:
    """Join; a name that somebody has already is exchanged for a numbered one, which is as good as free."""
    joining = terminal.session.joining

    def tried(one: str) -> Joined:
        return terminal.run(
            joining.join(
                preview=preview, name=one, of_age=True, accepts_guidelines=True, accepts_escalation=True
            )
        )

    try:
        return tried(name)
    except ServerRefused as refused:
        if refused.code != Code.NAME_TAKEN.value:
            raise
    return tried(joining.more_names(numbered=True)[0])


COMMANDS: Final[dict[str, Command]] = {"join": _join}

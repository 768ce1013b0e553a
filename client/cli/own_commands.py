"""Commands about what is one's own: what became of it, wording it anew, taking it back, and a call for help."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Final
from uuid import UUID

from client import refusals
from client.cli.commanding import Command, chosen, given_back
from client.cli.membership_commands import STATES, standing, told_of_practice
from client.cli.output import Answer, paragraphs
from client.cli.terminal import CannotYet, Terminal, TypingStopped
from client.domain.errors import WorldError
from client.notices import obstacle
from client.services.calling import Call
from client.services.telling import Told
from client.sync.record import done_because

_TOLD: Final = {
    "edit": "A new wording of a post of yours",
    "withdraw": "What you took back",
    "warmth": "Your thanks for a post",
    "report": "Your report about a post",
    "note-to-guides": "Your words to the guides",
    "appeal": "Your appeal",
    "consent": "What a study may use",
}
_TOLD_STATES: Final = {
    "queued": STATES["waiting"],
    "sending": STATES["waiting"],
    "unknown": STATES["waiting"],
    "held": STATES["held"],
    "published": "has arrived",
    "removed": "is not sent any more",
    "refused": STATES["refused"],
}
_CALL: Final = {
    "not-sent": "Not sent: nobody has been told.",
    "not-confirmed": "Not confirmed. Please assume nobody has been told.",
    "arrived": "It has arrived. No guide has opened it yet.",
    "opened": "A guide has opened it.",
}
_IN_DANGER: Final = "If your life is in danger, please call your emergency number: guides cannot send anyone."


def _outbox(terminal: Terminal, _: argparse.Namespace) -> Answer:
    community = terminal.community()
    own = terminal.run(terminal.session.conversing.own_posts(community=community))
    told = terminal.run(terminal.session.telling.told(community=community))
    terminal.own_shown = [UUID(post.id) for post in own]
    lines = []
    for number, post in enumerate(own, 1):
        lines.append(f"{number:4}  It {standing(post)}:")
        lines += paragraphs(post.title or post.text)[:2]
        if post.state == "refused":
            lines.append(f"  {refusals.sentence(post.reason)}")
        if post.words:
            lines += ["  What the guide wrote:", *paragraphs(post.words)]
    for one in told:
        if one.intent.kind in _TOLD:
            lines.append(f"      {_TOLD[one.intent.kind]} {_TOLD_STATES[one.intent.state]}.")
            lines += paragraphs(one.words)[:2] if one.words else []
            if one.intent.state == "refused":
                lines.append(f"  {refusals.sentence(_reason(one), kind=one.intent.kind)}")
    records = [
        {
            "id": p.id,
            "thread": p.thread_id,
            "state": p.state,
            "reason": p.reason,
            "words": p.words,
            "text": p.text,
        }
        for p in own
    ]
    others = [
        {
            "id": one.intent.id,
            "kind": one.intent.kind,
            "about": str(one.about) if one.about else None,
            "state": one.intent.state,
            "reason": _reason(one),
            "text": one.words,
        }
        for one in told
    ]
    return Answer({"intents": records, "told": others}, lines or ["You have written nothing here yet."])


def _edit(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community, post = terminal.community(), _own(terminal, values.post)
    try:
        text = terminal.text(values.text)
    except TypingStopped as stopped:
        return given_back(stopped.text)
    written = terminal.run(
        terminal.session.amending.edit(community=community, post=post, text=text, title=values.title)
    )
    return Answer(
        {"id": str(written.id), "state": "waiting"},
        ["The new words wait here until the next sync. Guides and members can read them then."],
    )


def _withdraw(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community, post = terminal.community(), _own(terminal, values.post)
    terminal.run(terminal.session.amending.withdraw(community=community, post=post))
    own = terminal.run(terminal.session.conversing.own_posts(community=community))
    kept = next((one for one in own if one.id == str(post)), None)
    line = "It never left, and is gone from here too."
    if kept is not None:
        line = "It goes from the community with the next sync. Your own copy stays here."
    return Answer({"id": str(post), "sent": kept is not None}, [line])


def _help_me(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community, calling = terminal.community(), terminal.session.calling
    call: Call | None
    if values.state:
        call = terminal.run(calling.standing(community=community))
    else:
        words = " ".join(values.words)
        made: Callable[[], Coroutine[Any, Any, Call | None]] = partial(
            calling.call, community=community, words=words
        )
        if values.again:
            made = partial(calling.again, community=community)
        try:
            call = terminal.run(done_because("help", made))
        except WorldError as error:  # it could not even be made
            lines = [
                _CALL["not-sent"],
                str(obstacle(error)),
                "It is never sent later by itself.",
                _IN_DANGER,
            ]
            return Answer({"id": None, "state": "not-sent", "attended": False, "with_words": False}, lines)
    if call is None:
        raise CannotYet("You have not called here; help-me alone calls the guides now.")
    lines = [_CALL[call.state]]
    if call.state == "arrived" and not call.attended:
        lines.append("When this was last asked, no guide was at the desk.")
    if call.error is not None:
        lines.append(str(obstacle(call.error)))
    if call.state in ("not-sent", "not-confirmed"):
        lines.append("It is never sent later by itself. To send the same once more, type help-me --again.")
    if values.words and not call.with_words and call.state != "not-sent":
        lines.append("Your words could not go with it: no key of the guides is known here yet.")
    record = {
        "id": str(call.id),
        "state": call.state,
        "attended": call.attended,
        "with_words": call.with_words,
    }
    return Answer(record, [*lines, _IN_DANGER])


def _own(terminal: Terminal, given: str) -> UUID:
    return chosen(given, terminal.own_shown)


def _reason(told: Told) -> str | None:
    if told.intent.state != "refused":
        return None
    said: Any = json.loads(told.intent.answer or "{}")
    return str(said.get("reason", "")) if isinstance(said, dict) else ""


COMMANDS: Final[dict[str, Command]] = {
    "outbox": told_of_practice(_outbox),
    "edit": told_of_practice(_edit),
    "withdraw": told_of_practice(_withdraw),
    "help-me": told_of_practice(_help_me),
}

"""Which intent in an outbox is which act: each is there because somebody wanted it and nobody was told no."""

from __future__ import annotations

from bench.simulation.history import Act
from client.services.amending_answers import said
from client.services.telling import about_of
from client.vault.outbox import Intent


def intents_of(act: Act, mine: dict[str, Intent]) -> list[Intent]:
    """What of the outbox says it."""
    if act.id in mine:
        return [mine[act.id]]
    if act.word:
        return [one for one in mine.values() if act.word.encode() in one.payload]
    if act.kind == "withdraw":
        about = act.about.encode()
        return [one for one in mine.values() if one.kind == "withdraw" and about in one.payload][:1]
    return []


def recognise(acts: list[Act], mine: dict[str, Intent]) -> None:
    """Give each act of one person whose id nobody heard, and whose words do not tell, the id of an intent of its own.

    An app that dies after the commit can tell nobody that it has kept what is sent later all the same.
    """
    known = {act.id for act in acts}
    for act in acts:
        if act.id or act.kept is False or act.kind not in ("warmth", "report", "note-to-guides", "withdraw"):
            continue
        for one in mine.values():
            if one.id not in known and one.kind == act.kind and _about(one) == act.about:
                act.id = one.id
                known.add(one.id)
                break


def unwanted(acts: list[Act], mine: dict[str, Intent]) -> list[str]:
    """What lies in one person's outbox though no act put it there, or none but those that the app said no to.

    What somebody took back before it had arrived, and that shows up later, their app takes back again by itself.
    """
    wanted = {act.id for act in acts if act.kept is not False}
    found_nothing = {
        _about(one): one.order_number
        for one in sorted(mine.values(), key=lambda each: each.order_number, reverse=True)
        if one.kind == "withdraw" and one.id in wanted and one.state == "refused"
    }
    wanted |= {
        one.id
        for one in mine.values()
        if one.kind == "withdraw" and one.order_number > found_nothing.get(_about(one), one.order_number)
    }
    return [
        f"in the outbox, {one.kind} {one.id[:8]} is {one.state}, and nobody put it there, or was told no"
        for one in mine.values()
        if one.id not in wanted
    ]


def _about(intent: Intent) -> str:
    about = about_of(said(intent))
    return str(about) if about is not None else ""

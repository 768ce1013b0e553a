"""One person as a process that may be killed: `python -m bench.faults.guides.child FOLDER NAME ROLE CLOCK`.

It is told what to do by lines of JSON and answers in such; what its vault or the server told it is said at once, so
that whoever kills it knows what must be there afterwards.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from bench.faults.guides.acting import act, finish
from bench.faults.guides.clock import SharedClock
from bench.faults.guides.counting import Account, Told
from bench.faults.guides.looking import team_keys, vault_of
from bench.faults.guides.people import Guide, Member
from client.domain.errors import AuthorNotReachable, NetworkError, ServerMisbehaved, ServerRefused, WorldError
from protocol.encoding import b64
from tests.contract.people import someone


class _Said(Account):
    """Says all of it on the way out."""

    def begins(self, person: str, what: str, words: str | None) -> None:
        say("begins", [what, words])

    def kept(self, person: str, what: str, words: str) -> None:
        say("kept", [what, words])

    def let_go(self, person: str, what: str) -> None:
        say("let_go", [what])

    def stands(self, told: Told) -> None:
        say("stands", msgspec.to_builtins(told))


def say(name: str, value: object) -> None:
    """One line, whole and at once."""
    os.write(1, json.dumps([name, value]).encode() + b"\n")


async def live(folder: Path, name: str, role: str, clock: SharedClock) -> None:
    """Do what is asked until the input ends."""
    async with someone(folder, now=clock.now) as person:
        kind = Guide if role == "guide" else Member
        here = kind(name, person, _Said())
        say("done", "here")
        while line := await asyncio.to_thread(sys.stdin.readline):
            asked = json.loads(line)
            try:
                say("done", await _do(here, asked))
            except ServerRefused as refused:
                say("done", f"refused {refused.code}")
            except (NetworkError, ServerMisbehaved, AuthorNotReachable) as error:
                say("done", f"met {type(error).__name__}")
            except WorldError as error:
                say("trouble", f"{asked['do']}: an error that nobody makes here: {error!r}")
            except Exception as error:  # noqa: BLE001 - whatever it was, the round says so
                say("trouble", f"{asked['do']}: {error!r}")


async def _do(here: Member, asked: Mapping[str, Any]) -> object:
    person = here.someone
    match asked["do"]:
        case "join":
            await person.join(asked["invitation"])
            return person.community
        case "is ready":
            await person.sync()
            if isinstance(here, Guide):
                return await person.session.reviewing.has_team_key(community=person.community)
            return await person.session.telling.reaches_guides(community=person.community)
        case "act":
            return await act(here, random.Random(asked["seed"]))
        case "sync":
            await person.sync()
            waiting = await person.session.conversing.waiting(community=person.community)
            return [intent.kind for intent in waiting]
        case "finish":
            assert isinstance(here, Guide)
            return await finish(here)
        case "vault":
            return msgspec.to_builtins(await vault_of(person, here.name))
        case "keys":
            return {str(number): b64(key) for number, key in (await team_keys(person)).items()}
        case other:
            raise ValueError(other)


if __name__ == "__main__":
    where, who, as_what, at = sys.argv[1:]
    asyncio.run(live(Path(where), who, as_what, SharedClock(Path(at))))

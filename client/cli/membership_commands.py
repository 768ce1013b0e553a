"""Commands of belonging: syncing with a community, trusting it again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from client.cli.commanding import Command, some
from client.cli.joining_commands import PRACTICE, YES, going_in_first
from client.cli.output import Answer, paragraphs
from client.cli.parting_commands import asking_again_first
from client.cli.record_commands import PROOF_HINT, restored_lines
from client.cli.terminal import CannotYet, Terminal
from client.domain.errors import ServerMisbehaved
from client.services.memberships import opened_descriptor
from client.services.syncing import Synced
from client.sync.pull import Progress
from client.sync.record import done_because
from client.vault.own_posts import OwnPost
from client.vault.restarted import LEFT_OUT, LOST

STATES: Final = {
    "waiting": "waits here until the next sync",
    "held": "is read by a guide first",
    "published": "stands in the thread",
    "refused": "was not taken",
    "removed": "was removed by a guide; your text is kept here",
    "withdrawn": "was taken back by you",
}
_LOST: Final = {
    LOST: "may be gone since the community was brought back from a backup; your text is kept here, and you can send it"
    " again: type restored",
    LEFT_OUT: "is gone since the community was brought back from a backup; your text is kept here",
}

_QUESTIONS: Final = {
    "": ("You wrote this more than a day ago:", "Send it now? (yes or no) "),
    "withdraw": ("You took this back more than a day ago:", "Tell the community now? (yes or no) "),
    "consent": (
        "You decided more than a day ago what a study may use.",
        "Tell the community now? (yes or no) ",
    ),
}


def _sync(terminal: Terminal, values: argparse.Namespace) -> Answer:
    session, community = terminal.session, terminal.community()
    before = {post.id: post.state for post in terminal.run(session.conversing.own_posts(community=community))}

    def progress(at: Progress) -> None:
        terminal.output.progress(f"Fetching and checking: {at.done} of {at.total} parts")

    confirmed = frozenset[str](values.send)
    try:
        synced = terminal.run(
            done_because(
                "asked",
                partial(session.syncing.sync, community=community, progress=progress, confirmed=confirmed),
            )
        )
        while synced.pushed.asks is not None and _wants_sent(terminal, synced.pushed.asks):
            confirmed |= {synced.pushed.asks}
            again = partial(session.syncing.sync, community=community, confirmed=confirmed)
            synced = terminal.run(done_because("asked", again))
    except ServerMisbehaved:
        terminal.output.lines(PROOF_HINT)
        raise
    finally:
        terminal.output.progress_done()
    threads, posts = terminal.run(session.conversing.counts(community=community))
    own = terminal.run(session.conversing.own_posts(community=community))
    moved = [post for post in own if before.get(post.id) != post.state]
    sent = {post.id: post.state for post in moved}
    hours = _hours_since(synced, terminal.now())
    record = {
        "verified": True,
        "size": synced.pulled.size,
        "threads": threads,
        "posts": posts,
        "new_posts": synced.pulled.new_posts,
        "sent": sent,
        "asks": synced.pushed.asks,
        "later": synced.pushed.later,
        "refused": synced.refused,
        "mail": len(synced.mail),
        "stopped": synced.stopped is not None,
        "descriptor_expired": synced.pulled.descriptor_expired,
        "cosigned_hours_ago": hours,
        "made_team_key": synced.duties.made_key,
        "cosigned": synced.duties.cosigned,
    }
    news = terminal.run(session.generations.news(community=community))
    record["restored"] = news is not None
    waiting = sum(post.state == "waiting" for post in own)
    lines = _sync_lines(record, own_waiting=waiting, told=[standing(post) for post in moved])
    return Answer(record, lines if news is None else [*restored_lines(news), *lines])


def _trust(terminal: Terminal, values: argparse.Namespace) -> Answer:
    if not values.yes:
        terminal.output.lines(
            "This community's record contradicted itself before. The proof of it stays in your vault."
        )
        if (
            terminal.ask("Have you asked the steward, and do you want to write here again? (yes or no) ")
            not in YES
        ):
            raise CannotYet("Then nothing was changed; you can go on reading, and nothing is sent.")
    terminal.run(terminal.session.syncing.trust_again(community=terminal.community()))
    return Answer({}, ["What you write is sent again from the next sync on."])


def _wants_sent(terminal: Terminal, intent: str) -> bool:
    """Whether the person still wants an old text sent. A program is told, and decides by itself."""
    if terminal.output.as_json:
        return False
    told = terminal.run(terminal.session.telling.intent(intent_id=intent))
    kind, words = (told.intent.kind, told.words) if told is not None else ("", "")
    before, question = _QUESTIONS.get(kind, _QUESTIONS[""])
    terminal.output.lines(before, *paragraphs(words))
    return terminal.ask(question) in YES


def _hours_since(synced: Synced, now: float) -> int | None:
    if synced.pulled.cosigned_at is None or synced.pulled.cosignature_stale(now):
        return None
    return max(0, int(now - synced.pulled.cosigned_at) // 3600)


def standing(post: OwnPost) -> str:
    """How one's own post stands."""
    return _LOST.get(post.reason or "") or STATES[post.state]


def _sync_lines(record: dict[str, Any], *, own_waiting: int, told: Sequence[str]) -> list[str]:
    lines = [
        (
            f"{some(record['threads'], 'thread', 'threads')} and {some(record['posts'], 'post', 'posts')} are here,"
            f" {record['new_posts']} of them new. All of it was checked."
        )
    ]
    lines += [f"What you wrote: it {said}." for said in told]
    if own_waiting:
        lines.append(f"{some(own_waiting, 'text', 'texts')} of yours still waits here; nothing is lost.")
    if record["mail"]:
        lines.append(f"{some(record['mail'], 'message', 'messages')} for you: type mail.")
    if record["stopped"]:
        lines += [
            "Nothing of yours was sent: this community's record contradicted itself before, and that is kept as proof.",
            f"{PROOF_HINT} Ask the steward what happened. If you trust it again, type trust.",
        ]
    if record["descriptor_expired"]:
        lines.append(
            "By this computer's clock the steward should have signed this community anew; please ask them."
        )
    if record["cosigned_hours_ago"] is None:
        lines.append("A guide's app has not checked this community's record for 24 hours.")
    return lines


def told_of_practice(command: Command) -> Command:
    """The same command, that begins by saying so in a community where nobody is there."""

    def told(terminal: Terminal, values: argparse.Namespace) -> Answer:
        answer = command(terminal, values)
        # Not by opening the community: what was done stays done, also where no way leads to its server any more.
        community = terminal.community()
        records = terminal.run(terminal.session.memberships.every())
        record = next(each for each in records if each.id == community)
        if not opened_descriptor(record).practice:
            return answer
        return Answer({**answer.record, "practice": True}, [PRACTICE, *answer.lines])

    return told


COMMANDS: Final[dict[str, Command]] = {
    "sync": asking_again_first(going_in_first(told_of_practice(_sync))),
    "trust": told_of_practice(_trust),
}

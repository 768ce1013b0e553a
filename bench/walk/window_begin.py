"""The beginning of the way through the window: the first start, a community, joining it, and the first sync."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtWidgets import QWidget

from bench.walk.path import GUIDE_PASSPHRASE, MEMBER_PASSPHRASE, counts
from bench.walk.processes import Client, steward
from bench.walk.pulse import Pulse
from bench.walk.report import require
from bench.walk.traces import files_under
from bench.walk.window_walk import WindowWalk
from bench.walk.words import top_of

NAME: Final = "Harbour Steps (practice)"
_SYNC_SECONDS: Final = 90
_ALIVE_SECONDS: Final = 0.5
"""A person who waits this long for a key to be heard presses it again. `bench ui-stall` is far stricter."""


def first_start(walk: WindowWalk) -> None:
    """Leeward starts for the first time: support stands first, then three ways to begin."""
    walk.member.begin()
    names = ("haveInvitation", "onlyJournal", "lookAround", "supportFirst")
    top = {name: top_of(walk.member, name) for name in names}
    require(min(top, key=top.__getitem__) == "supportFirst", "support does not stand first")


def support_is_there(walk: WindowWalk) -> None:
    """Get support now opens without a vault and without a network, and leads back."""
    require(not any(files_under(walk.profile / "member")), "there is a vault already")
    walk.member.press("supportFirst")
    require(walk.member.leeward.window.shown == "support", "the support page did not open")
    walk.member.press("supportBack")
    walk.member.see("haveInvitation", QWidget)
    walk.member.leeward.window.show_support()


def a_community_begins(walk: WindowWalk) -> None:
    """A steward starts a community, brings the threads in and serves it; a guide joins and is confirmed."""
    walk.member.leeward.window.back()
    steward("init", "--data", walk.data, "--name", NAME, "--root-key", walk.root_key, "--practice")
    said = steward("import-threads", "--data", walk.data, walk.threads_file, also=(3,))
    posts = sum(1 + len(line["replies"]) for line in walk.lines)
    require(counts(said)[:2] == [len(walk.lines), posts], f"the import said: {said.strip()}")
    walk.server.start()
    guide = Client(walk.profile / "guide" / "vault", GUIDE_PASSPHRASE)
    guide.start()
    try:
        guide.ask("create")
        guide.ask("join", steward("guide", "add", "--data", walk.data).split()[-1], "--yes")
        steward("guide", "confirm", "--data", walk.data, "--root-key", walk.root_key)
        ends = time.monotonic() + 10
        while not guide.ask("sync")["made_team_key"]:
            require(time.monotonic() < ends, "no team key was made")
            time.sleep(0.3)
    finally:
        guide.stop()
    walk.invitation = steward("invite", "--data", walk.data, "--count", "1").split()[-1]


def join(walk: WindowWalk) -> None:
    """The member makes a vault, writes the recovery code down, and joins with an invitation."""
    member = walk.member
    member.press("haveInvitation")
    member.press("aboutRead")
    member.write("passphrase", MEMBER_PASSPHRASE)
    member.write("passphraseAgain", MEMBER_PASSPHRASE)
    member.press("makeVault")
    member.write_down_code()
    member.write("invitation", walk.invitation)
    member.press("previewCommunity")
    for step in ("ofAge", "seen", "acceptGuidelines", "acceptEscalation", "takeName"):
        member.press(step)
    # The first sync begins as soon as they have joined.
    with Pulse() as pulse:
        member.press("joinNow")
        member.until(lambda: member.leeward.window.shown == "community", "the community was not shown")
    walk.pause = pulse.longest


def first_sync(walk: WindowWalk) -> None:
    """The first sync brings every thread and post, verified, while the window stays alive."""
    member = walk.member
    posts = sum(1 + len(line["replies"]) for line in walk.lines)
    state = member.leeward.sync
    with Pulse() as pulse:
        member.until(
            lambda: state.state.finished_at is not None and not state.state.running, "no sync", _SYNC_SECONDS
        )
        member.until(lambda: member.sees("threadList") and bool(member.rows("threadList")), "an empty list")
    walk.pause = max(walk.pause, pulse.longest)
    require(walk.pause < _ALIVE_SECONDS, f"the window heard nothing for {walk.pause:.2f} s")
    walk.report.steps[-1]["longest_pause_seconds"] = round(walk.pause, 3)
    here = member.ask(member.leeward.session.conversing.counts(community=walk.community))
    require(here == (len(walk.lines), posts), f"{here} are here, not {(len(walk.lines), posts)}")
    walk.report.threads, walk.report.posts = here

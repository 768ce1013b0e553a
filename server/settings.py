"""Where a community's files lie, and the figures that are the server's own to choose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

DEFAULT_HOST: Final = "127.0.0.1"
DEFAULT_PORT: Final = 8470

LEASE_SECONDS: Final = 10 * 60
"""How long a guide's claim holds unless it is renewed."""
URGENT_CLAIM_SECONDS: Final = 2 * LEASE_SECONDS
"""Of a call for help or an item of band `now`: after so long without an answer another guide may take it over."""
APPEAL_DAYS: Final = 90
"""Days to appeal in a community that keeps reviews for ever."""
USUAL_WAIT_DAYS: Final = 30
USUAL_WAIT_LEAST: Final = 5
"""A usual wait is told only when this many reviews were decided in that many days."""
EPOCH_ROWS_STEP: Final = 64
"""An epoch object's rows are filled up to a multiple of this, so that their number tells little."""
DESCRIPTOR_DAYS: Final = 400
MINIMUM_AGE: Final = 16
NEWCOMER_POSTS: Final = 3
WARMTH_PER_DAY: Final = 20
NOTES_PER_DAY: Final = 10
"""Quotas of what the descriptor says nothing about; an appeal counts as a note to the guides."""
CONSENTS_PER_DAY: Final = 50
VOID_PER_DAY: Final = 50
"""So many requests a day that had nothing to do anything to: each leaves a row that says it was answered."""
GUIDE_ACTS_PER_DAY: Final = 300
NOTICES_PER_DAY: Final = 10
"""What one guide may do beside the queue: letters go through everybody's feed, and notices to everybody."""
GUIDE_ACT_DAYS: Final = 30
"""So long a guide's request that is sent again is answered as before."""
CALLS_OPEN_MOST: Final = 5
"""So many calls for help of one member wait at most, each with words of its own; further words replace the last."""
FIRST_ROOM: Final = "Common room"
BODY_SECONDS: Final = 10
"""A request's body must be here this long after its headers."""
CLOCK_SKEW_SECONDS: Final = 60
"""Processes' clocks may differ by so much: a challenge or session that ends later than it could is not believed."""
LATE_SECONDS: Final = 86400
"""So far into a month the month before is still signed for: an answer lost at its end must not cost the invitation."""
CLOCKS_APART_SECONDS: Final = 3600
"""So far before a month begins the gate takes its tokens: desk and gate may run on machines whose clocks differ."""
FRESH_DAYS: Final = 30
"""So long after the month of joining nobody gets a fresh pseudonym."""
SANCTION_DAYS: Final = 90
SHUTDOWN_SECONDS: Final = 8
"""Answers under way get so long when the server ends."""
DUTY_SECONDS: Final = 8
"""What one process alone does, another takes over when that one has been silent for so long."""
HEADERS_MAX: Final = 16 * 1024
"""Bytes of a request's first line and headers together."""
PIPELINE_MAX: Final = 16
"""Requests that may wait behind another on one connection."""
LIVE_MAX: Final = 256
LIVE_OF_ONE: Final = 4
"""Streams of events of one process, and of one guide there: each window of an app has one."""
LIVE_SECONDS: Final = 1.0
"""The queue's changes are looked for this often, once for all streams of a process; none hears of more."""
CONNECTIONS_MAX: Final = 4096
WAITING_CONNECTIONS_MAX: Final = 3072
"""Connections of one process, and of these without a complete request; over that the longest waiting goes."""
READING_SECONDS: Final = 20
"""Whoever takes none of an answer for so long is not waited for."""
ANSWER_PIECE: Final = 32 * 1024
"""Large answers are handed over in pieces, so that slow readers cost little memory."""
OBJECTS_CACHED: Final = 64 * 1024 * 1024
"""Bytes of the feed's objects that one process keeps at hand."""
BACKUP_DAYS: Final = 7
"""A backup older than this is deleted by the next one."""
ERASURES_DAYS: Final = BACKUP_DAYS + 1
"""The erasure list goes back this far: further than any backup."""
MAIL_DAYS: Final = 90
"""Mail is pruned from the feed after this many days."""
TALLY_MONTHS: Final = 24
NAME_MONTHS: Final = 6
"""Nobody joins under the name of a member who left until so many months have passed."""
PRUNE_TOGETHER_MOST: Final = 50
"""How many members who left are seen to in one piece of work."""
SEGMENT_MAX_AGE: Final = 7 * 86400
SHORT_MAX_AGE: Final = 60
HEAD_MAX_AGE: Final = 2
ALARM_PAUSES: Final = (60, 120, 300, 600)
"""Seconds between an alarm and its repetition: the last one for ever, until somebody opens what waits."""
ALARM_RETRY_SECONDS: Final = 30
"""An alarm command that failed is tried again this soon."""
ALARM_COMMAND_SECONDS: Final = 30
"""The alarm command is ended when it has not ended by itself."""
ALARM_QUIET_MINUTES: Final = 60
ALARM_QUIET_MINUTES_MAX: Final = 12 * 60
DESK_OPEN_SECONDS: Final = 5 * 60
"""A desk counts as open this long after a guide last asked for anything there."""
VITALS_SECONDS: Final = 5
"""How often the server looks how it is."""
VITALS_STALE_SECONDS: Final = 20
"""A look older than this, and the store does not answer."""
HEAD_LATE_SECONDS: Final = 30
"""The head must show what is published within this time, or the server is not well."""
PERSONAL_FIGURES_SECONDS: Final = 5 * 60
"""Figures about what people do are a picture taken this often: a finer one would say when somebody joined or wrote."""
WAITING_WRITES_MAX: Final = 2000
"""More writes than this waiting, and the server says that it is overloaded."""
WAITING_URGENT_MAX: Final = 600
"""The same for what is urgent, which has room of its own: more than logging in, guides and calls for help can fill."""


@dataclass(frozen=True)
class Places:
    """Every file below a community's folder."""

    folder: Path

    @property
    def community(self) -> Path:
        """The database of members, feed and reviews."""
        return self.folder / "community.sqlite"

    @property
    def desk_folder(self) -> Path:
        """All that the desk knows, apart from everything else."""
        return self.folder / "desk"

    @property
    def desk(self) -> Path:
        """The desk's own database: invitation codes that are still good."""
        return self.desk_folder / "desk.sqlite"

    @property
    def feed_key(self) -> Path:
        """The key that signs heads and checkpoints."""
        return self.folder / "keys" / "feed.pem"

    @property
    def next_feed_key(self) -> Path:
        """The key that is to sign them next, while it is being named by the descriptor."""
        return self.folder / "keys" / "feed-next.pem"

    @property
    def erasures(self) -> Path:
        """The erasure list, unless the steward keeps it on a disk of its own."""
        return self.folder / "erasures"

    @property
    def session_key(self) -> Path:
        """The key that seals sessions and challenges."""
        return self.folder / "keys" / "session.key"

    @property
    def marking_key(self) -> Path:
        """The key under which marks of what somebody did once are made: see crypto/marks.py."""
        return self.folder / "keys" / "marking.key"

    @property
    def objects(self) -> Path:
        """The feed's sealed objects, in folders named by the first two digits of their hash."""
        return self.folder / "feed" / "o"

    def issuer_key(self, month: str) -> Path:
        """The desk's private issuer key of a month such as `2026-11`."""
        return self.desk_folder / "issuers" / f"{month}.pem"

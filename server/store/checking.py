"""What can be seen wrong with a community's rows by looking at them alone."""

from __future__ import annotations

from server.store.session import Session


def check_rows(session: Session, community: int) -> list[str]:
    """What does not fit, in plain words."""
    found = []
    counters = session.rows("SELECT seq, erasures FROM counter WHERE community = $1", community)
    if not counters:
        return ["the community's counters are missing"]
    size = counters[0][0]
    count, first, last = session.rows(
        "SELECT count(*), coalesce(min(seq), 0), coalesce(max(seq), -1) FROM change WHERE community = $1",
        community,
    )[0]
    if (first, last) != (0, count - 1):
        found.append(f"the feed has gaps: {count:,} changes between {first:,} and {last:,}")
    if size != last + 1:
        found.append(f"the feed's next number is {size:,}, and its last change has {last:,}")
    torn = session.rows(
        "SELECT count(*) FROM change WHERE community = $1 "
        "AND ((salt IS NULL) <> (header IS NULL) OR (class = 1 AND header IS NULL))",
        community,
    )[0][0]
    if torn:
        found.append(f"{torn:,} changes are erased in part, or must never have been")
    count, last = session.rows(
        "SELECT count(*), coalesce(max(number), -1) FROM segment WHERE community = $1", community
    )[0]
    if count != last + 1:
        found.append(f"sealed segments are missing: {count:,} up to number {last:,}")
    head = session.rows("SELECT size FROM head WHERE community = $1", community)
    if head and head[0][0] > size:
        found.append(f"the newest head has {head[0][0]:,} changes, and the feed has {size:,}")
    return found

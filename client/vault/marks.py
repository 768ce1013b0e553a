"""What one follows and what one keeps: threads and posts by their ids, never their words."""

from __future__ import annotations

from dataclasses import dataclass

from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class SavedPost:
    """A post that one keeps at hand; whether it still is there, the feed says. `saved_at` is UTC seconds."""

    post: bytes
    thread: bytes
    saved_at: int


def follow(connection: Connection, community_id: str, thread: bytes, *, follows: bool) -> None:
    """Follow a thread, or leave it on purpose."""
    connection.execute(
        "INSERT INTO following (community_id, follows, thread) VALUES (?, ?, ?)"
        " ON CONFLICT (thread, community_id) DO UPDATE SET follows = excluded.follows",
        (community_id, int(follows), thread),
    )


def follow_own(connection: Connection, community_id: str, thread: bytes) -> None:
    """Follow a thread because one writes in it, unless it was left on purpose."""
    connection.execute(
        "INSERT INTO following (community_id, follows, thread) VALUES (?, 1, ?) ON CONFLICT DO NOTHING",
        (community_id, thread),
    )


def followed(connection: Connection, community_id: str) -> frozenset[bytes]:
    """The threads that are followed."""
    found = connection.execute(
        "SELECT thread FROM following WHERE community_id = ? AND follows", (community_id,)
    )
    return frozenset(bytes(thread) for (thread,) in found)


def save(connection: Connection, community_id: str, saved: SavedPost) -> None:
    """Keep a post at hand; once more changes nothing."""
    connection.execute(
        "INSERT INTO saved_post (community_id, post, thread, saved_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (community_id, saved.post, saved.thread, saved.saved_at),
    )


def unsave(connection: Connection, community_id: str, post: bytes) -> None:
    """Keep it no longer; nothing happens when it was not kept."""
    connection.execute("DELETE FROM saved_post WHERE post = ? AND community_id = ?", (post, community_id))


def saved(connection: Connection, community_id: str) -> list[SavedPost]:
    """What one keeps, the last first."""
    found = connection.execute(
        "SELECT post, thread, saved_at FROM saved_post WHERE community_id = ? ORDER BY row DESC",
        (community_id,),
    )
    return [SavedPost(bytes(post), bytes(thread), at) for post, thread, at in found]

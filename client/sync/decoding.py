"""From a served object to a verified piece of the feed. Pure computation, made to run in a thread of its own.

A segment is verified alone: its bytes against the hash in its row, its leaves against the row's subtree root. A tail
is verified by whoever folds its leaves to the checkpoint.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from client.domain.errors import GapInHistory
from client.domain.feed import ControlRow, FeedPiece, PostRow, PseudonymRow, WordingRow
from protocol import changes, mail, merkle, segment
from protocol.errors import Malformed, Mismatch, ProtocolError
from protocol.leaves import ChangeClass, Entry, leaf_hashes
from protocol.manifest import Row
from protocol.text import texts_pass


@dataclass(frozen=True, slots=True)
class Mailbox:
    """What recognises and opens one member's mail."""

    community: str
    mailbox_key: bytes = field(repr=False)
    private_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReceivedPart:
    """A part of one's own mail, and the hour it stands in the feed."""

    part: mail.Part
    hour: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """A verified piece, and the member's own mail in it."""

    piece: FeedPiece
    mail: tuple[ReceivedPart, ...] = ()


def decode_segment(
    data: bytes, *, number: int, row: Row, keys: Mapping[int, bytes], mailbox: Mailbox
) -> Decoded:
    """Segment `number`, which must be the one its manifest row names. Raises ProtocolError."""
    if segment.object_hash(data) != row.object_hash:
        raise Mismatch("an object of another hash than its address")
    prefix, entries = _open(data, segment.ObjectType.SEGMENT, number, keys, mailbox)
    if prefix.revision != row.revision:
        raise Mismatch("a segment of another revision than its row")
    leaves = leaf_hashes(entries, prefix.first_seq)
    decoded = _decode(prefix, entries, leaves, row.object_hash, row.root, mailbox)
    if merkle.root_of_whole(leaves) != row.root:
        raise Mismatch("a segment whose changes do not give its row's root")
    return decoded


def decode_tail(
    data: bytes, *, number: int, size: int, object_hash: bytes, keys: Mapping[int, bytes], mailbox: Mailbox
) -> Decoded:
    """The tail of `size` changes; folding its leaves is left to the caller. Raises ProtocolError, GapInHistory."""
    if segment.object_hash(data) != object_hash:
        raise Mismatch("an object of another hash than its address")
    prefix, entries = _open(data, segment.ObjectType.TAIL, number, keys, mailbox)
    if prefix.size != size:
        raise GapInHistory("a tail of another number of changes than the signed size demands")
    leaves = leaf_hashes(entries, prefix.first_seq)
    return _decode(prefix, entries, leaves, object_hash, None, mailbox)


def _open(
    data: bytes, kind: segment.ObjectType, number: int, keys: Mapping[int, bytes], mailbox: Mailbox
) -> tuple[segment.Prefix, list[Entry]]:
    prefix = segment.read_prefix(data)
    if prefix.object_type != kind or prefix.number != number:
        raise Mismatch("another object than the one that was named")
    if prefix.epoch not in keys:
        raise Malformed("an object sealed in an unknown epoch")
    return segment.open_object(data, community=mailbox.community, epoch_key=keys[prefix.epoch])


class _Rows:
    """The rows of one piece while they are gathered."""

    def __init__(self) -> None:
        self.posts: list[PostRow] = []
        self.rooms: dict[bytes, tuple[bytes, bytes, int]] = {}
        self.wordings: list[WordingRow] = []
        self.pseudonyms: list[PseudonymRow] = []
        self.controls: list[ControlRow] = []
        self.gone: list[int] = []
        self.listed: list[tuple[int, int]] = []
        self.mail: list[ReceivedPart] = []


def _decode(
    prefix: segment.Prefix,
    entries: list[Entry],
    leaves: list[bytes],
    object_hash: bytes,
    root: bytes | None,
    mailbox: Mailbox,
) -> Decoded:
    rows = _quickly(entries, prefix.first_seq, mailbox) or _carefully(entries, prefix.first_seq, mailbox)
    piece = FeedPiece(
        number=prefix.number,
        first_seq=prefix.first_seq,
        revision=prefix.revision,
        object_hash=object_hash,
        root=root,
        leaves=b"".join(leaves),
        posts=tuple(rows.posts),
        rooms=tuple(rows.rooms.values()),
        wordings=tuple(rows.wordings),
        pseudonyms=tuple(rows.pseudonyms),
        controls=tuple(rows.controls),
        gone=tuple(rows.gone),
        listed=tuple(rows.listed),
    )
    return Decoded(piece, tuple(rows.mail))


def _quickly(entries: list[Entry], first_seq: int, mailbox: Mailbox) -> _Rows | None:
    """As `_carefully`, with all posts' texts looked through as one; None where anything is wrong with any change."""
    rows = _Rows()
    posts, rooms, post = rows.posts, rows.rooms, changes.Post
    decode_header, decode_body = changes.decode_header, changes.decode_post_body
    texts: list[str] = []
    try:
        for seq, entry in enumerate(entries, first_seq):
            if not entry.header:
                rows.gone.append(seq)
                continue
            header = decode_header(entry.header, entry.change_class)
            if type(header) is not post:
                _change(rows, seq, header, entry, mailbox)
                continue
            words = decode_body(entry.body)
            thread, text, notes = header.thread, words.text, words.notes
            texts.append(text)
            posts.append(
                (
                    seq,
                    header.id,
                    thread,
                    header.author,
                    header.hour,
                    header.flags,
                    header.to,
                    words.title,
                    text,
                    " ".join(notes) if notes else "",
                )
            )
            rooms[thread] = (thread, header.room, seq)
    except ProtocolError:
        return None
    return rows if texts_pass(texts) else None


def _carefully(entries: list[Entry], first_seq: int, mailbox: Mailbox) -> _Rows:
    """The rows of these changes, each checked before the next is looked at. Raises what the first bad one deserves."""
    rows = _Rows()
    for seq, entry in enumerate(entries, first_seq):
        if entry.erased:
            rows.gone.append(seq)
        else:
            header = changes.decode_header(entry.header, entry.change_class)
            _change(rows, seq, header, entry, mailbox)
    return rows


def _change(rows: _Rows, seq: int, header: changes.Header, entry: Entry, mailbox: Mailbox) -> None:
    if entry.change_class == ChangeClass.CONTENT:
        _content(rows, seq, header, entry.body, mailbox)
    else:
        _control(rows, seq, header, entry.header, entry.body)


def _content(rows: _Rows, seq: int, header: changes.Header, body: bytes, mailbox: Mailbox) -> None:
    if isinstance(header, changes.Post):
        words = changes.decode_body(body, changes.PostBody)
        notes = " ".join(words.notes)
        post = (header.id, header.thread, header.author, header.hour, header.flags, header.to)
        rows.posts.append((seq, *post, words.title, words.text, notes))
        rows.rooms[header.thread] = (header.thread, header.room, seq)
    elif isinstance(header, changes.Edit):
        words = changes.decode_body(body, changes.PostBody)
        notes = " ".join(words.notes)
        rows.wordings.append((seq, header.post, header.thread, header.author, words.title, words.text, notes))
    elif isinstance(header, changes.Note):
        notes = " ".join(changes.decode_body(body, changes.NoteBody).notes)
        rows.wordings.append((seq, header.post, header.thread, header.author, None, None, notes))
    elif isinstance(header, changes.Pseudonym):
        named = changes.decode_body(body, changes.PseudonymBody)
        rows.pseudonyms.append((seq, header.author, header.hour, header.flags, named.name, named.hpke_key))
    elif isinstance(header, changes.Mail) and mail.is_for(body, mailbox.mailbox_key):
        try:
            part = mail.open_part(body, private_key=mailbox.private_key, community=mailbox.community)
        except ProtocolError:
            # Whoever holds the mailbox key can address rubbish to it; that must not stop the feed for its owner.
            return
        rows.mail.append(ReceivedPart(part, header.hour))


def _control(rows: _Rows, seq: int, header: changes.Header, header_bytes: bytes, body: bytes) -> None:
    kind, thread = header.__struct_config__.tag, None
    if isinstance(header, changes.Withdraw | changes.Remove | changes.Prune):
        if max(header.seqs) >= seq:
            raise Malformed("a change cannot erase what comes after it")
        rows.listed.extend((erased, seq) for erased in header.seqs)
    elif isinstance(header, changes.Lock | changes.Unlock):
        thread = header.thread
    elif isinstance(header, changes.Pin):
        thread, kind = header.thread, "pin" if header.pinned else "unpin"
    if isinstance(header, changes.Notice) or (isinstance(header, changes.Lock) and body):
        changes.decode_body(body, changes.WordsBody)
    rows.controls.append((seq, str(kind), header.hour, thread, header_bytes, body))

"""The kinds of change in the feed: their headers and bodies, as MessagePack maps.

Content headers carry their UUID, the author's pseudonym id, thread, room, kind, hour and flags; control headers
carry no pseudonym id and no member's text. Ids are 16 bytes, times whole hours since 1970 UTC. The kinds are
frozen with version 1: an unknown kind or field is refused.

A thread's id is the id of its starter: a post whose id equals its thread starts it. A restored or corrected post
is published again under the same id.
"""

from __future__ import annotations

from enum import IntFlag
from typing import Annotated, Any, Final, TypeAlias, TypeVar

import msgspec

from protocol import limits
from protocol.errors import Malformed, TooLarge
from protocol.leaves import ChangeClass
from protocol.text import check_code, check_line, check_text, check_title

Id: TypeAlias = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
Hour: TypeAlias = Annotated[int, msgspec.Meta(ge=0, lt=2**31)]
Seq: TypeAlias = Annotated[int, msgspec.Meta(ge=0, lt=limits.FEED_SIZE_MAX)]
Seqs: TypeAlias = Annotated[tuple[Seq, ...], msgspec.Meta(min_length=1, max_length=limits.ERASED_SEQS_MAX)]
Code: TypeAlias = Annotated[
    str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX, pattern=r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")
]

HPKE_PUBLIC_KEY_LENGTH: Final = 1216
PENDING: Final = "pending"
"""The reason of a `remove` that only hides a post until its author answers a proposed redaction."""


class Flags(IntFlag):
    """Facts about a content change that are not text."""

    EXAMPLE = 1  # written for demonstration; nobody is there
    IMPORTED = 2  # brought in by the steward from another place
    GUIDE = 4  # by a guide


class _Header(
    msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"
):
    id: Id
    hour: Hour


class Post(_Header, frozen=True, gc=False, kw_only=True, tag="post"):
    """A post: thread starter (id equals thread) or reply. `to` is the post it answers, if it names one."""

    author: Id
    thread: Id
    room: Id
    flags: Annotated[int, msgspec.Meta(ge=0, lt=256)] = 0
    to: Id | None = None


class Edit(_Header, frozen=True, kw_only=True, tag="edit"):
    """A new wording of `post` by its author; the body replaces the older one."""

    post: Id
    author: Id
    thread: Id
    room: Id
    flags: Annotated[int, msgspec.Meta(ge=0, lt=256)] = 0


class Note(_Header, frozen=True, kw_only=True, tag="note"):
    """Content notes set on `post` by its author or a guide; the body replaces earlier ones."""

    post: Id
    author: Id
    thread: Id
    room: Id
    flags: Annotated[int, msgspec.Meta(ge=0, lt=256)] = 0


class Pseudonym(_Header, frozen=True, kw_only=True, tag="pseudonym"):
    """A pseudonym appears, or its key or name changes. `author` is the pseudonym's id."""

    author: Id
    flags: Annotated[int, msgspec.Meta(ge=0, lt=256)] = 0


class Mail(_Header, frozen=True, kw_only=True, tag="mail"):
    """A sealed message to one member. Kind, id and hour only; see mail.py for the body."""


class Withdraw(_Header, frozen=True, kw_only=True, tag="withdraw"):
    """An author took `post` back: the listed changes are erased."""

    post: Id
    seqs: Seqs


class Remove(_Header, frozen=True, kw_only=True, tag="remove"):
    """A guide removed `post`, or hides it for now (reason PENDING): the listed changes are erased."""

    post: Id
    seqs: Seqs
    reason: Code
    rule: Code = ""


class Restore(_Header, frozen=True, kw_only=True, tag="restore"):
    """The `removal` (id of a Remove) of `post` is undone; the same ids are published anew."""

    removal: Id
    post: Id


class Prune(_Header, frozen=True, kw_only=True, tag="prune"):
    """Retention or leaving: the listed changes are erased, for mixed and unsaid reasons."""

    seqs: Seqs


class Lock(_Header, frozen=True, kw_only=True, tag="lock"):
    """`thread` takes no more replies. The body may hold a kind word by the guides."""

    thread: Id


class Unlock(_Header, frozen=True, kw_only=True, tag="unlock"):
    """`thread` takes replies again."""

    thread: Id


class Pin(_Header, frozen=True, kw_only=True, tag="pin"):
    """`thread` is shown first in its room, or no longer."""

    thread: Id
    pinned: bool


class Notice(_Header, frozen=True, kw_only=True, tag="notice"):
    """Words from the community to everyone, in the body."""


class Guidelines(_Header, frozen=True, kw_only=True, tag="guidelines"):
    """The guidelines of this version, in the current descriptor, now hold."""

    version: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]


class Audit(_Header, frozen=True, kw_only=True, tag="audit"):
    """What guides did, an hour's acts together; the body is sealed to team key number `team`."""

    team: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]


class Generation(_Header, frozen=True, kw_only=True, tag="generation"):
    """The log goes on from a backup; the body is the root-signed note (generation.py)."""

    number: Annotated[int, msgspec.Meta(ge=2, lt=2**31)]


ContentHeader: TypeAlias = Post | Edit | Note | Pseudonym | Mail
ControlHeader: TypeAlias = (
    Withdraw | Remove | Restore | Prune | Lock | Unlock | Pin | Notice | Guidelines | Audit | Generation
)
Header: TypeAlias = ContentHeader | ControlHeader

CONTENT_KINDS: Final = (Post, Edit, Note, Pseudonym, Mail)


class PostBody(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, omit_defaults=True):
    """Body of Post and Edit. Only a thread starter has a title. `notes` are content-note codes."""

    text: str
    title: str = ""
    notes: Annotated[tuple[Code, ...], msgspec.Meta(max_length=limits.CONTENT_NOTES_MAX)] = ()


class NoteBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Body of Note: all content notes that now stand on the post; none takes them away."""

    notes: Annotated[tuple[Code, ...], msgspec.Meta(max_length=limits.CONTENT_NOTES_MAX)]


class PseudonymBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Body of Pseudonym: the shown name and the HPKE key that guides seal mail to (empty: takes none)."""

    name: str
    hpke_key: bytes = b""


class WordsBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Body of Notice and Lock: words for everyone."""

    text: str
    title: str = ""


Body: TypeAlias = PostBody | NoteBody | PseudonymBody | WordsBody
_B = TypeVar("_B", bound=PostBody | NoteBody | PseudonymBody | WordsBody)

_encoder = msgspec.msgpack.Encoder()
_header_decoder: msgspec.msgpack.Decoder[Header] = msgspec.msgpack.Decoder(Header)
_post_decoder = msgspec.msgpack.Decoder(PostBody)
_body_decoders: dict[type, msgspec.msgpack.Decoder[Any]] = {
    body: msgspec.msgpack.Decoder(body) for body in (PostBody, NoteBody, PseudonymBody, WordsBody)
}


def class_of(header: Header) -> ChangeClass:
    """Whether a change with this header is content or control."""
    return ChangeClass.CONTENT if isinstance(header, CONTENT_KINDS) else ChangeClass.CONTROL


def encode_header(header: Header) -> bytes:
    """The header as bytes for a leaf. TooLarge if it would not fit."""
    data = _encoder.encode(header)
    if len(data) > limits.HEADER_MAX:
        raise TooLarge("header over its limit")
    return data


def decode_header(data: bytes, change_class: int) -> Header:
    """The header in these bytes; Malformed if unknown or of the other class."""
    try:
        header = _header_decoder.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Malformed("not a header of version 1") from error
    if (0 if isinstance(header, CONTENT_KINDS) else 1) != change_class:
        raise Malformed("a kind in the wrong class")
    return header


def encode_body(body: Body) -> bytes:
    """The checked body as bytes."""
    _check_body(body)
    data = _encoder.encode(body)
    if len(data) > limits.BODY_MAX:
        raise TooLarge("body over its limit")
    return data


def decode_body(data: bytes, body_type: type[_B]) -> _B:
    """The body of that type in these bytes, with every text checked. Malformed or TooLarge otherwise."""
    try:
        body = _body_decoders[body_type].decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Malformed("not a body of this kind") from error
    assert isinstance(body, body_type)  # one decoder per type, which the dict's type cannot say
    _check_body(body)
    return body


def decode_post_body(data: bytes) -> PostBody:
    """As `decode_body`, all but the text being checked: `text.texts_pass` does that for many at once."""
    try:
        body = _post_decoder.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Malformed("not a body of this kind") from error
    if body.title:
        check_title(body.title)
    for code in body.notes:
        check_code(code)
    return body


def _check_body(body: Body) -> None:
    if isinstance(body, PseudonymBody):
        check_line(body.name, max_characters=limits.NAME_CHARACTERS_MAX)
        # Whether anything can be sealed to it, whoever seals finds out: asking here would cost 0.3 ms a pseudonym.
        if len(body.hpke_key) not in (0, HPKE_PUBLIC_KEY_LENGTH):
            raise Malformed("not an HPKE key")
    elif isinstance(body, NoteBody):
        for code in body.notes:
            check_code(code)
    else:
        check_text(body.text)
        if body.title:
            check_title(body.title)
        if isinstance(body, PostBody):
            for code in body.notes:
                check_code(code)

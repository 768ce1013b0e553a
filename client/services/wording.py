"""What was written, as the bytes that a server takes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from client.domain.errors import WordsUnusable
from client.services.changes import ChangeSet
from protocol import strict_json, submissions
from protocol.errors import Malformed, TooLarge
from protocol.submissions import EditPost, NewThread, Reply, Submission


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, under the id it is sent with; a post has it in the feed too."""

    id: UUID
    changes: ChangeSet


def payload_of(submission: Submission) -> bytes:
    """The submission's canonical bytes. Raises WordsUnusable when no server could take it."""
    if isinstance(submission, NewThread) and not submission.title:
        raise WordsUnusable("empty")
    if isinstance(submission, NewThread | Reply | EditPost) and not submission.text:
        raise WordsUnusable("empty")
    try:
        submissions.check(submission)
        payload = strict_json.encode(submission)
        strict_json.pad(payload)
    except TooLarge as error:
        raise WordsUnusable("too-long") from error
    except Malformed as error:
        raise WordsUnusable("not-as-it-must-be") from error
    return payload

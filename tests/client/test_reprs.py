"""What a record says of itself goes into messages of mistakes and into debuggers; a person's words stay out of it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

import pytest

import client
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.journaling import Unkept
from client.vault.drafts import Draft
from client.vault.feed_mail import KeptMessage, MailPart
from client.vault.outbox import Intent
from client.vault.own_posts import OwnPost

SECRET: Final = "nobody may read this"
NOW: Final = Moment(0, 0)

# Fields that hold, by their names, what somebody wrote.
WRITTEN: Final = frozenset(
    {
        "text",
        "title",
        "words",
        "note",
        "excerpt",
        "heading",
        "asks_text",
        "typed",
        "content",
        "piece",
        "payload",
    }
    | {"passphrase", "recovery_code", "titles"}
)
# Words that are Leeward's own, and what only shares a name with words.
OURS: Final = {
    ("KeyFile", "passphrase"),  # a slot, encrypted
    ("LoneSlots", "passphrase"),
    ("NewKeyFile", "recovery_code"),  # says nothing of itself, by a method of its own
    ("Reason", "title"),  # the catalogue of reasons
    ("Reason", "words"),
    ("Bar", "words"),  # a banner of the app
    ("Block", "words"),  # the guidelines of a community, which everybody gets
    ("Line", "text"),  # a line to call
    ("Entry", "words"),  # of a menu
    ("Rule", "title"),  # of the guidelines of a community, which everybody gets
    ("Rule", "words"),
    ("ReportReason", "title"),  # the catalogue of reasons
    ("ReportReason", "words"),
    ("About", "title"),  # a row of the page on one's data
    ("_Part", "words"),  # of a rule that ships
    ("_Places", "words"),  # where on the screen
    ("_Places", "heading"),
    ("Decoded", "piece"),  # whose own rows are out of its
    ("Source", "title"),  # what an article or an instrument was read in
    ("Item", "text"),  # a questionnaire's, as others made it
    ("Questionnaire", "title"),
    ("Span", "text"),  # of an article that ships
    ("Course", "title"),
    ("Piece", "title"),
    ("RowWords", "title"),
    ("Line", "heading"),  # how deep a heading is
    ("Prompt", "text"),  # questions and templates that ship
    ("Beginning", "text"),
    ("Beginning", "title"),
    ("Part", "title"),  # a question of a tool
    ("RiskSource", "title"),  # the steps for guides, which ship
    ("RiskStep", "title"),
    ("RiskStep", "words"),
    ("RiskKind", "title"),
    ("Beside", "text"),  # the training's cases, which ship: nobody wrote them to anybody
    ("Asked", "words"),
    ("Appealed", "text"),
    ("Item", "title"),
    ("Case", "title"),
    ("Reply", "title"),  # replies that ship
    ("Opening", "title"),
    ("Aside", "words"),  # a way above the desk
}


@pytest.mark.parametrize(
    "record",
    [
        JournalEntry("1", NOW, SECRET),
        CheckIn("1", NOW, 3, words=(SECRET,), note=SECRET),
        Unkept("1", SECRET, None, 0, JournalEntry("1", NOW, SECRET)),
        Draft("1", "journal", SECRET, 0, title=SECRET),
        OwnPost("1", "2", "3", SECRET, 0, title=SECRET, words=SECRET),
        KeptMessage("1", "2", "decision", 0, SECRET),
        MailPart("1", 1, 1, SECRET.encode()),
        Intent("1", "2", "post", SECRET.encode(), 0, answer=SECRET),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_says_which_it_is_and_none_of_the_words_in_it(record: object) -> None:
    said = f"{record!r} {record}"
    assert "1" in said
    assert SECRET not in said


def test_no_record_of_the_client_says_what_somebody_wrote() -> None:
    held = [(kind, field) for kind in _records() for field in fields(kind) if field.name in WRITTEN]
    assert len(held) > 25
    assert {(kind.__name__, field.name) for kind, field in held if field.repr} == OURS


def _records() -> Iterator[Any]:
    for found in pkgutil.walk_packages(client.__path__, "client."):
        if not found.name.endswith("__main__"):
            for kind in vars(importlib.import_module(found.name)).values():
                if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == found.name:
                    yield kind

"""Why something was not taken: a kind sentence for every reason and every code of the protocol, in both faces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from client import refusals
from client.domain.errors import ServerRefused
from client.notices import notice_for
from client.services import reasons
from client.sync import push
from protocol.problems import Code
from protocol.submissions import Because

ROOT = Path(__file__).parents[2]
FINAL = sorted(push._FINAL)
KINDS = ("thread", "reply", "edit", "withdraw", "warmth", "report", "note-to-guides", "appeal", "consent")
HARSH = re.compile(
    r"\b(error|invalid|fail(ed)?|illegal|forbidden|denied|violat\w*|must not|you cannot)\b", re.IGNORECASE
)


def reasons_in_the_document() -> list[str]:
    """The codes of the table "Reason of the server's own"."""
    text = (ROOT / "docs/protocol/writing.md").read_text("utf-8")
    table = text.split("| Reason of the server's own |")[1].split("\n\n")[0]
    return re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)


def codes_in_the_document() -> list[str]:
    """The codes of the table of problems."""
    text = (ROOT / "docs/protocol.md").read_text("utf-8")
    return re.findall(r"^\| `([a-z-]+)` \| \d+ \|", text, re.MULTILINE)


def kind_and_whole(said: str) -> bool:
    return said.endswith(".") and said[0].isupper() and not HARSH.search(said) and len(said) < 260


def test_the_documents_tables_are_what_is_walked() -> None:
    assert set(reasons_in_the_document()) == {one.value for one in Because}
    assert set(codes_in_the_document()) == {one.value for one in Code}


@pytest.mark.parametrize("reason", [*reasons_in_the_document(), *FINAL])
@pytest.mark.parametrize("kind", KINDS)
def test_each_reason_has_its_sentence_whatever_was_sent(reason: str, kind: str) -> None:
    said = refusals.sentence(reason, kind=kind)
    assert said not in (refusals.OTHERWISE, refusals.BY_GUIDES)
    assert kind_and_whole(said)


@pytest.mark.parametrize("reason", [one.id for one in reasons.catalogue()])
def test_what_guides_decided_is_said_to_be_theirs(reason: str) -> None:
    assert refusals.sentence(reason) == refusals.BY_GUIDES
    assert kind_and_whole(refusals.BY_GUIDES)


def test_an_unknown_reason_is_never_shown_itself() -> None:
    assert refusals.sentence("of-a-later-version") == refusals.OTHERWISE
    assert refusals.sentence(None) == refusals.OTHERWISE


@pytest.mark.parametrize("code", codes_in_the_document())
def test_each_code_that_keeps_something_waiting_has_its_sentence(code: str) -> None:
    said = str(notice_for(ServerRefused(code=code, status=400)))
    assert said != str(notice_for(ServerRefused(code="of-a-later-version", status=400)))
    assert kind_and_whole(said)

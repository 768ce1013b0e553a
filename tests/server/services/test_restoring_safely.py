"""Practising a restore, and one that was ended half-way: neither harms what lives, nor the next try."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from pathlib import Path

import msgspec
import pytest

from protocol.encoding import day_of
from protocol.reviewing import Decision
from protocol.submissions import Consent, Done, EditPost, Published, WithdrawPost
from server.domain.faults import StewardFault
from server.services.community import open_folder
from server.services.databases import Databases, open_desk_at
from server.services.erasure_list import ErasureList
from server.services.upkeep import Upkeep
from server.steward import making
from server.steward import restore as restoring
from server.store.files import alone_in
from tests.server.elsewhere import make_database
from tests.server.live_files import live_files_with, spelled
from tests.server.services.conftest import Again
from tests.server.services.deciding import rule
from tests.server.services.keeping import carried, carried_or_new
from tests.server.services.test_backing_up import back_up_now
from tests.server.town import Town

SECRET = f"cormorants over the weir at seven, {uuid.uuid4().hex}"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_practising_changes_nothing_of_what_lives_on(town: Town, tmp_path: Path, again: Again) -> None:
    author, thread = town.published_thread(SECRET)
    backup, desk = back_up_now(town, tmp_path / "one")
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    living = carried_or_new(town)
    before = contents(living)
    for name in ("once", "twice"):
        assert SECRET not in again(town, backup, desk=desk, erasures=living, name=name).feed().texts()
    assert contents(living) == before
    town.published_thread("Life goes on.")
    backup, desk = back_up_now(town, tmp_path / "two")
    back = again(town, backup, desk=desk, erasures=living, name="in earnest")
    assert back.feed().texts() == ["Life goes on."]
    # The new one's own list has all of the old one's, and is enough for the next time.
    entries, _ = ErasureList(living, town.community.id).read()
    own, _ = ErasureList(back.community.places.erasures, town.community.id).read()
    assert own[: len(entries)] == entries
    assert [one.kind for one in own[len(entries) :]] == ["generation"]


def test_a_list_elsewhere_hears_of_a_generation_once_it_is_served(
    town: Town, tmp_path: Path, again: Again
) -> None:
    town.published_thread("First.")
    early, desk = back_up_now(town, tmp_path / "one")
    town.published_thread("Second.")
    late, late_desk = back_up_now(town, tmp_path / "two")
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(carried_or_new(town), elsewhere)
    second = again(town, early, desk=desk, erasures=elsewhere, name="second")
    with contextlib.closing(open_desk_at(second.community.places)) as desk_store:
        for _ in range(2):
            upkeep = Upkeep(
                second.store, desk_store, second.community, erasures=elsewhere, now=lambda: second.now
            )
            upkeep.tick()
    listed, damaged = ErasureList(elsewhere, town.community.id).read()
    assert ([one.kind for one in listed], damaged) == (["generation"], 0)
    with pytest.raises(StewardFault, match="goes on after generation 2 began"):
        again(second, late, desk=late_desk, erasures=elsewhere, name="third")


@pytest.mark.parametrize("at", ["put up", "loaded", "sealed", "in its place"])
def test_a_restore_that_was_killed_stands_in_nobodys_way(
    town: Town,
    tmp_path: Path,
    again: Again,
    at: str,
    monkeypatch: pytest.MonkeyPatch,
    databases: Databases,
) -> None:
    into: Databases | None = None
    if databases.community is not None:
        into = Databases(new_database(databases.community), new_database(databases.community))
    town.published_thread("It comes back.")
    backup, desk = back_up_now(town, tmp_path / "backups")

    def killed(*arguments: object, **named: object) -> None:
        raise Killed

    steps = {"put up": "load_rows", "loaded": "write_files", "sealed": "restore", "in its place": "settle"}
    with monkeypatch.context() as patch:
        patch.setattr(restoring, steps[at], killed)
        patch.setattr(making, "_clear", lambda folder: None)  # nobody tidies up behind a killed process
        with pytest.raises(Killed):
            again(town, backup, desk=desk, into=into)
    left = list(tmp_path.glob(".again*"))
    if at == "in its place":
        assert not left
        back, store = open_folder(tmp_path / "again")
        store.close()
        assert back.id == town.community.id
        return
    assert len(left) == 1
    back_again = again(town, backup, desk=desk, into=into)
    assert back_again.feed().texts() == ["It comes back."]
    # A community that lives is never taken for a half-made one.
    if into is not None:
        with pytest.raises(StewardFault, match="already"):
            again(town, backup, desk=desk, into=into, name="over it")
        assert back_again.feed().texts() == ["It comes back."]


class Killed(BaseException):
    """The process ends here and now."""


def new_database(beside: str) -> str:
    name = f"k{uuid.uuid4().hex[:12]}"
    make_database(beside, name)
    return beside.replace("/postgres?", f"/{name}?")


def test_two_restores_into_one_folder_do_not_meet(town: Town, tmp_path: Path, again: Again) -> None:
    backup, desk = back_up_now(town, tmp_path / "backups")
    other = tmp_path / ".again.being-made-1"
    other.mkdir()
    with alone_in(other), pytest.raises(StewardFault, match="Another command is making"):
        again(town, backup, desk=desk)
    assert other.exists()


def test_what_was_taken_back_since_the_backup_stays_so(town: Town, tmp_path: Path, again: Again) -> None:
    author, thread = town.published_thread("A long week.")
    detailed, hidden = town.published_thread(SECRET)
    guide = town.guide()
    row = town.row(guide, SECRET)
    rule(town, guide, row, Decision.PROPOSE_REDACTION, detailed)
    kept, taken_back = (
        Consent(id=uuid.uuid4(), post=thread.id, study=one, granted=True) for one in ("a", "b")
    )
    assert town.send(author, kept) == town.send(author, taken_back) == Done()
    backup, desk = back_up_now(town, tmp_path / "backups")
    town.send(author, msgspec.structs.replace(taken_back, id=uuid.uuid4(), granted=False))
    edit = EditPost(id=uuid.uuid4(), post=hidden.id, text="By the sea.", title="A long week")
    assert isinstance(town.send(detailed, edit), Published)

    back = again(town, backup, desk=desk, erasures=carried(town))

    (consent,) = back.store.read(lambda tx: tx.consents(author.id.bytes)).result()
    assert consent.study == "a"
    found = back.store.read(lambda tx: tx.review(row.review.bytes)).result()
    assert found is not None
    assert (found.text, found.decision) == ("", "propose-redaction")
    assert live_files_with(back, *spelled(SECRET)) == []


@pytest.mark.parametrize("harm", ["none", "a day between", "the first days", "an old copy"])
def test_a_list_that_is_not_whole_is_said_to_be_so(
    town: Town, tmp_path: Path, again: Again, harm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    town.published_thread("It comes back.")
    listed = ErasureList(tmp_path / "list", town.community.id)
    backed_up = day_of(town.now)
    for day in range(backed_up - 2, backed_up + 4):
        listed.begin_day(day)
    backup, desk = back_up_now(town, tmp_path / "backups")
    files = sorted(listed.folder.iterdir())
    gone = {"none": [], "a day between": files[3:4], "the first days": files[:3], "an old copy": files[2:]}[
        harm
    ]
    for path in gone:
        path.unlink()
    again(town, backup, desk=desk, erasures=listed.folder)
    assert ("is not whole" in capsys.readouterr().out) == (harm != "none")
    assert listed.lacks() == (harm == "a day between")

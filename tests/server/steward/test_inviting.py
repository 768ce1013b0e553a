"""Printed invitations: read back as they are printed, and an organisation that learns nothing about anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from protocol import invitation
from protocol.invitation import Role
from server.__main__ import main
from server.crypto.digests import sha256
from server.services.community import open_folder
from server.services.databases import open_desk_at
from server.settings import Places
from server.steward.sheets import NEW_PAGE, WIDTH

ORG = "Fieldside Women’s Centre"
ADDRESS = "https://harbour.example"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def code_in(page: str) -> str:
    """The invitation on a page, as somebody types it who goes by the page alone."""
    lines = page.splitlines()
    start = lines.index("The invitation") + 2
    return " ".join(lines[start : lines.index("", start)])


@pytest.fixture
def invite(data: Path) -> list[str]:
    return ["invite", "--data", str(data), "--address", ADDRESS]


def test_a_sheet_for_each_person_that_can_be_typed(
    invite: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pages = run(capsys, *invite, "--count", "3", "--org", ORG).split(NEW_PAGE)
    assert len(pages) == 3
    codes = set()
    for page in pages:
        assert page.splitlines()[0] == ORG
        assert "An invitation to Harbour" in page
        assert max(map(len, page.splitlines())) <= WIDTH
        assert len(page.splitlines()) < 60  # a page of paper
        typed = code_in(page)
        assert not set("0189") & set(typed.replace("LEEWARD1", ""))
        spellings = (typed, typed.lower(), typed.replace(" ", "-"), typed.replace(" ", "\n"))
        (read,) = {invitation.parse(spelling) for spelling in spellings}
        assert (read.address, read.role) == (ADDRESS, Role.MEMBER)
        codes.add(read.code)
    assert len(codes) == 3


def test_without_an_organisation_there_is_one_a_line(
    invite: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = run(capsys, *invite, "--count", "4").splitlines()
    assert len({invitation.parse(line).code for line in lines}) == 4


def test_an_organisation_learns_no_count_that_could_point_to_somebody(
    invite: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["invite", "--data", str(data), "--counts"]
    assert run(capsys, *asked) == "No invitations were made for an organisation.\n"
    pages = run(capsys, *invite, "--count", "12", "--org", ORG).split(NEW_PAGE)
    run(capsys, *invite, "--count", "9", "--org", "Small House")
    codes = [sha256(invitation.parse(code_in(page)).code) for page in pages]
    told = []
    desk = open_desk_at(Places(data))
    for code in codes:
        desk.write(lambda tx, code=code: tx.burn(code)).result()  # type: ignore[misc]
        if code in codes[8:10]:
            told.append(run(capsys, *asked).splitlines())
    desk.close()
    small = "Small House: fewer than 10 made, fewer than 10 used"
    assert told == [
        [f"{ORG}: 12 made, fewer than 10 used", small],
        [f"{ORG}: 12 made, 10 used", small],
    ]


def test_a_long_name_stays_on_the_page(invite: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    org = " ".join(["Association"] * 8)
    page = run(capsys, *invite, "--count", "1", "--org", org)
    assert max(map(len, page.splitlines())) <= WIDTH
    assert invitation.parse(code_in(page)).address == ADDRESS


@pytest.mark.parametrize("org", ["", "  ", "two\nlines", "x" * 101])
def test_an_organisation_has_a_name(invite: list[str], org: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*invite, "--count", "1", "--org", org]) == 1
    assert capsys.readouterr().err.startswith("An organisation's name is one line")


@pytest.mark.parametrize("of", ["--database-url", "--desk-database-url"])
def test_a_guide_is_invited_where_the_databases_are_said_to_be(
    data: Path, of: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And not silently somewhere else."""
    assert main(["guide", "add", "--data", str(data), of, "mysql://x/y"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "looks like postgresql" in said.err


def test_a_real_communitys_invitations_to_this_machine_alone_are_told_of(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    once = ["invite", "--data", str(data), "--count", "1"]
    assert main(once) == 0
    assert capsys.readouterr().err == ""  # practice is at home here
    make_real(data)
    assert main(once) == 0
    said = capsys.readouterr()
    assert said.out.startswith("leeward1")
    assert "which only this machine reaches" in said.err
    assert main([*once, "--address", ADDRESS]) == 0
    assert capsys.readouterr().err == ""


def make_real(data: Path) -> None:
    _, store = open_folder(data)
    store.write(lambda tx: tx.set_fact("practice", "no")).result()
    store.close()

"""The catalogue of reasons: shipped, edited by a steward, refused with its line, and never changed unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from protocol import catalogue as wire
from protocol import limits, strict_json
from protocol.reviewing import Band
from server.domain.catalogue import has_reason, pause_days, report_reason, with_deadlines
from server.domain.faults import StewardFault
from server.services.catalogue import FOLDER, load_catalogue, shipped, take_into_use, write_first
from server.services.rules import load_rules
from tests.server.town import Town


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A community's folder as `init` leaves it."""
    write_first(tmp_path)
    return tmp_path


def edit(folder: Path, *changes: tuple[str, str], name: str = "en.toml", to: str = "en.toml") -> None:
    text = (folder / FOLDER / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / FOLDER / to).write_text(text, encoding="utf-8")


def test_a_community_begins_with_what_ships(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert load_catalogue(folder) == shipped()
    assert load_catalogue(tmp_path_factory.mktemp("older")) == shipped()  # founded before there was a folder
    catalogue = shipped()
    assert has_reason(catalogue, "method-detail")
    assert not has_reason(catalogue, "dislike")
    assert pause_days(catalogue) == (1, 3, 14)
    found = report_reason(catalogue, "someone-in-danger")
    assert found is not None
    assert found.band == Band.NOW
    assert report_reason(catalogue, "dislike") is None


def test_what_everyone_reads_fits_and_says_when(folder: Path) -> None:
    whole = with_deadlines(load_catalogue(folder), load_rules())
    wire.check(whole)
    data = strict_json.encode(whole)
    assert len(data) < limits.JSON_MAX
    (local,) = strict_json.decode(data, wire.Catalogue).languages
    assert [one.band for one in local.deadlines] == list(Band)
    assert all(one.why for one in local.deadlines)
    assert [step.id for step in local.ladder] == ["note", "request", "removal", "pause", "put-out"]
    assert [step.guides for step in local.ladder] == [1, 1, 1, 1, 2]


def test_the_ladder_says_what_never_leads_to_a_sanction() -> None:
    said = " ".join(shipped().languages[0].never).lower()
    for words in ("distress", "relapse", "asking for help", "want to die", "appealing"):
        assert words in said


def test_a_steward_may_change_words_and_add_reasons(folder: Path) -> None:
    extra = '[[reason]]\nid = "our-own"\nrule = "r5"\ntitle = "Our own"\nwords = "We do it so here."\n\n[[report]]'
    edit(folder, ("version = 2", "version = 3"), ("[[report]]", extra))
    catalogue = load_catalogue(folder)
    assert has_reason(catalogue, "our-own")
    assert catalogue.version == 3


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('id = "unkind-to-someone"', 'id = "Unkind to someone"', "code"),
        ('id = "threat-to-someone"', 'id = "unkind-to-someone"', "twice"),
        ('rule = "r1"', 'rule = "rule 1"', "r1, r2"),
        ('title = "A threat"', 'title = ""', "words"),
        ('title = "A threat"', "title = 3", "words"),
        ('title = "A threat"', 'title = "A threat"\ncolour = "red"', "colour"),
        ('band = "now"', 'band = "at once"', "now, soon, today or routine"),
        ("days = [1, 3, 14]", "days = [1, 3, 3]", "rising"),
        ("days = [1, 3, 14]", "days = [1, 400]", "28 days at most"),
        ("days = [1, 3, 14]", "", "has lengths"),
        ("guides = 2", "guides = 1", "two guides"),
        ('id = "request"', 'id = "shaming"', "the ladder's steps"),
        ("version = 2", "version = two", "not TOML"),
        ("version = 2", "", "version"),
        ('language = "en"', 'language = "English, please"', "tag"),
    ],
)
def test_what_is_not_in_form_is_refused_with_file_line_and_reason(
    folder: Path, old: str, new: str, why: str
) -> None:
    text = (folder / FOLDER / "en.toml").read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    edit(folder, (old, new))
    with pytest.raises(StewardFault) as refused:
        load_catalogue(folder)
    said = str(refused.value)
    assert "catalogue/en.toml, line " in said
    assert why in said
    told = int(said.partition("line ")[2].partition(":")[0])
    # A missing key is told at its table's head, which stands at most a few lines before.
    assert line - 3 <= told <= line + 1 or why in ("the ladder's steps", "version")


def test_another_language_has_the_same_codes(folder: Path) -> None:
    edit(
        folder,
        ('language = "en"', 'language = "de"'),
        ('title = "A threat"', 'title = "Eine Drohung"'),
        to="de.toml",
    )
    both = load_catalogue(folder)
    assert {one.language for one in both.languages} == {"de", "en"}
    edit(folder, ('id = "threat-to-someone"', 'id = "drohung"'), name="de.toml", to="de.toml")
    with pytest.raises(StewardFault, match="differ from those"):
        load_catalogue(folder)


def test_a_changed_catalogue_has_a_newer_version(folder: Path, town: Town) -> None:
    def use() -> None:
        found = load_catalogue(folder)
        town.store.write(lambda tx: take_into_use(tx, found)).result()

    use()
    use()  # nothing changed
    edit(folder, ('title = "A threat"', 'title = "A threat to someone"'))
    with pytest.raises(StewardFault, match="set `version` to 3"):
        use()
    edit(folder, ("version = 2", "version = 3"))
    use()
    edit(folder, ("version = 3", "version = 2"))
    with pytest.raises(StewardFault, match="set `version` to 4"):
        use()


def test_a_file_that_cannot_be_read_is_said_to_be_so(folder: Path) -> None:
    (folder / FOLDER / "en.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(StewardFault, match="cannot be read"):
        load_catalogue(folder)
    (folder / FOLDER / "en.toml").write_bytes(b"#" * (256 * 1024 + 1))
    with pytest.raises(StewardFault, match="larger than 256 KiB"):
        load_catalogue(folder)

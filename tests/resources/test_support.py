"""The support lines: every pack can be used, and every fact names where and when it was found."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from client.ui.support.lines import ELSEWHERE, EUROPE, FRESH_DAYS, Line, Pack, read, read_all
from protocol.text import tidy

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "support"
PAGE = FOLDER.parents[1] / "docs" / "safety" / "support-lines.md"
PATHS = sorted(FOLDER.glob("*.toml"))
PACKS = {path.stem: read(path) for path in PATHS}
LINES = [(code, line) for code, pack in PACKS.items() for line in pack.lines]
KNOWN = {"country", "name", "emergency", "line", "countries", "directory"}
KNOWN_OF_A_LINE = {
    *("name", "who", "hours", "cost", "languages", "phone", "text", "write", "web", "chat"),
    *("sources", "verified_on"),
}
# A number is what one dials: an emergency or short number, or a national one with its leading zero or area.
NUMBER = re.compile(r"(\d{2,6}|\d{2,5}( \d{2,7}){1,4})")
# The countries of the European Union in November 2026.
UNION = set(re.findall("..", "ATBEBGHRCYCZDKEEFIFRDEGRHUIEITLVLTLUMTNLPLPTROSKSIESSE"))


def raw(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_pack_is_named_for_its_country_and_holds_nothing_unknown(path: Path) -> None:
    pack = raw(path)
    assert pack["country"] == path.stem
    assert set(pack) <= KNOWN
    assert all(set(line) <= KNOWN_OF_A_LINE for line in pack.get("line", []))
    if path.stem not in (EUROPE, ELSEWHERE):
        assert QLocale.codeToTerritory(path.stem) != QLocale.Country.AnyTerritory
        assert pack["line"], "a country's pack without a line says no more than the fallback"


def faults(entry: dict[str, Any], *, today: date) -> list[str]:
    """What is missing of where and when an entry was found: a page's whole address, and the date it bears."""
    found = []
    sources = entry.get("sources", [])
    if not sources or not all(re.fullmatch(r"https?://[^\s/]+\.[^\s/]+/\S+", each) for each in sources):
        found.append("source")
    dated = entry.get("verified_on")
    if type(dated) is not date:
        found.append("date")
    elif not date(2015, 1, 1) < dated <= today:
        found.append("not yet, or long ago")
    return found


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_number_names_the_page_it_was_found_on_and_that_page_s_date(path: Path) -> None:
    pack = raw(path)
    assert pack["emergency"]
    assert all(NUMBER.fullmatch(each["number"]) for each in pack["emergency"])
    entries = [*pack["emergency"], *pack.get("line", [])]
    assert [(each, found) for each in entries if (found := faults(each, today=date.today()))] == []


def test_no_entry_is_dated_by_the_day_on_which_all_were_looked_through() -> None:
    # That would be the day of the check, not the page's.
    days = [line.verified_on for _, line in LINES]
    assert max(map(days.count, days)) <= 3


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sources": []}, ["source"]),
        ({"sources": ["https://lines.example"]}, ["source"]),
        ({"sources": ["a friend"]}, ["source"]),
        ({"verified_on": None}, ["date"]),
        ({"verified_on": "2026-01-01"}, ["date"]),
        ({"verified_on": date(2026, 11, 23)}, ["not yet, or long ago"]),
        ({"verified_on": date(2014, 11, 23)}, ["not yet, or long ago"]),
        ({}, []),
    ],
)
def test_an_entry_without_page_or_date_or_of_the_future_is_refused(
    changed: dict[str, Any], said: list[str]
) -> None:
    entry = {"sources": ["https://lines.example/about"], "verified_on": date(2026, 11, 22)}
    assert faults({**entry, **changed}, today=date(2026, 11, 22)) == said


def test_directories_are_addresses_without_a_claim() -> None:
    directories = raw(FOLDER / "INT.toml")["directory"]
    assert directories
    for each in directories:
        assert set(each) == {"web", "sources"}
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", each["web"])
    assert "line" not in raw(FOLDER / "INT.toml")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_pack_is_plain_utf_8(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert tidy(text) == text.strip()
    assert not re.search("[ \t]$", text, re.M)


@pytest.mark.parametrize(("code", "line"), LINES, ids=[f"{code}-{line.name}" for code, line in LINES])
def test_a_line_says_who_it_is_for_how_to_reach_it_and_where_that_was_found(code: str, line: Line) -> None:
    assert line.name
    assert line.who
    assert line.languages
    assert all(NUMBER.fullmatch(number) for number in (*line.phone, *([line.text] if line.text else [])))
    assert not line.write or line.text
    assert not line.chat or line.web
    assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", line.web) if line.web else True


def test_the_page_about_lines_names_each_that_is_shipped_with_its_date_and_no_other() -> None:
    page = PAGE.read_text(encoding="utf-8")
    told = re.findall(r"^\|[^|]*\| ([^|]+) \| (\w+ \d{4}) \|$", page, re.M)
    assert sorted(told) == sorted((line.name, f"{line.verified_on:%B %Y}") for _, line in LINES)


def test_every_country_of_the_union_has_numbers() -> None:
    packs = read_all()
    assert set(packs.names) >= UNION
    assert all("112" in [each.number for each in packs.of(code).emergency] for code in UNION)
    assert raw(FOLDER / "EU.toml")["countries"].keys().isdisjoint(PACKS)


def test_somewhere_else_is_never_a_country() -> None:
    packs = read_all()
    assert {EUROPE, ELSEWHERE}.isdisjoint(packs.names)
    assert packs.of("").country == packs.of("ZZ").country == ELSEWHERE
    assert packs.elsewhere.directories


def test_countries_stand_in_the_order_of_their_names() -> None:
    names = list(read_all().names.values())
    assert names == sorted(names)
    assert len(set(names)) == len(names)


def test_a_line_is_fresh_for_two_years() -> None:
    line = next(line for code, line in LINES if code == "GB" and line.name == "Samaritans")
    assert line.verified_on == date(2026, 1, 18)
    assert line.fresh(date(2028, 1, 18))
    assert not line.fresh(date(2028, 1, 19))
    assert FRESH_DAYS == 730


WHOLE = """
country = "XX"
name = "Nowhere"
[[emergency]]
number = "112"
sources = ["https://e.example/"]
verified_on = 2026-07-16
[[line]]
name = "A line"
who = "Anyone"
languages = ["English"]
phone = ["116 123"]
sources = ["https://a.example/"]
verified_on = 2026-11-21
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "XX.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_pack_used_below_is_whole(tmp_path: Path) -> None:
    pack: Pack = read(written(tmp_path, WHOLE))
    assert (pack.country, pack.lines[0].phone) == ("XX", ("116 123",))


def test_a_name_without_a_countrys_code_takes_nobodys_place(tmp_path: Path) -> None:
    union = WHOLE.replace('"XX"', '"EU"').partition("[[line]]")[0]
    names = '"" = "Nothing"\nINT = "Everywhere"\nxx = "Small"\nBG = "Bul\\u202Egaria"\nHR = "Croatia"\n'
    (tmp_path / "EU.toml").write_text(f"{union}[countries]\n{names}", encoding="utf-8")
    packs = read_all(tmp_path)
    assert dict(packs.names) == {"HR": "Croatia"}
    assert packs.of("").country == packs.of(ELSEWHERE).country == ELSEWHERE


@pytest.mark.parametrize(
    ("part", "instead"),
    [
        ('number = "112"', 'number = "one one two"'),
        ('[[emergency]]\nnumber = "112"', "emergency = []\n[other]"),
        ('sources = ["https://e.example/"]', ""),
        ("verified_on = 2026-07-16", ""),
        ('name = "Nowhere"', ""),
        ('phone = ["116 123"]', ""),
        ('phone = ["116 123"]', 'phone = ["call me"]'),
        ('sources = ["https://a.example/"]', "sources = []"),
        ('sources = ["https://a.example/"]', 'sources = ["https://[a.example/"]'),
        ('sources = ["https://a.example/"]', 'sources = ["a friend"]'),
        ("verified_on = 2026-11-21", 'verified_on = "recently"'),
        ('who = "Anyone"', 'who = "Any\\u001bone"'),
        ('languages = ["English"]', 'languages = "English"'),
        ("[[line]]", "[line]"),
        ('country = "XX"', 'country = "XX'),
    ],
)
def test_a_pack_that_lacks_something_is_left_out_and_breaks_nothing(
    tmp_path: Path, part: str, instead: str
) -> None:
    assert part in WHOLE
    broken = written(tmp_path, WHOLE.replace(part, instead, 1))
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        read(broken)
    assert read_all(tmp_path).of("XX").emergency[0].number == "112"
    assert read_all(tmp_path).of("XX").country == ELSEWHERE

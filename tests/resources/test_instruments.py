"""Every pack that ships names its licence and two sources, is FHIR, and adds up as its vectors say, or is refused."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from client.domain.errors import BugError
from client.domain.instruments.instrument import RESTRICTIONS, Instrument, read_pack
from client.domain.instruments.questionnaire import Item, read_questionnaire
from client.domain.instruments.scoring import score
from client.services.instrument_packs import RESTRICTED, instruments, packs_in

ROOT = Path(__file__).resolve().parents[2] / "resources" / "instruments"
LANGUAGES = ("en", "de", "es")
DEMANDED = {"phq-8", "phq-9", "phq-4", "phq-2", "gad-7", "ons4", "pcl-5"}
APART = {"who-5", "core-10", "audit-c"}

files = sorted(ROOT.rglob("*.json"))
packs = pytest.mark.parametrize("file", files, ids=lambda file: file.stem)


def pack(file: Path) -> Instrument:
    return read_pack(read_questionnaire(file.read_bytes()), file.with_suffix(".toml").read_text("utf-8"))


def described(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.with_suffix(".toml").read_text("utf-8"))


def vectors(file: Path) -> list[dict[str, Any]]:
    found = tomllib.loads(file.with_name(f"{file.stem}.vectors.toml").read_text("utf-8"))["vector"]
    assert isinstance(found, list)
    return found


def answered(made: Instrument, vector: dict[str, Any]) -> dict[str, float | None]:
    """The answers of a vector by question, each an answer that the question offers."""
    said = vector["answers"].split()
    items = made.questionnaire.items
    assert len(said) == len(items)
    return {
        item.link_id: None if word == "-" else _offered(item, float(word))
        for item, word in zip(items, said, strict=True)
    }


def _offered(item: Item, value: float) -> float:
    assert value in [option.value for option in item.options]
    return value


def test_what_was_promised_ships_and_what_is_not_free_lies_apart() -> None:
    assert {file.stem for file in files if file.parent == ROOT} == DEMANDED
    assert {file.stem for file in files if file.parent.name == RESTRICTED} == APART
    assert {each.key: each.start for each in instruments()} == {
        **dict.fromkeys(("phq-8", "gad-7", "phq-4", "phq-2", "ons4"), "on"),
        **dict.fromkeys(("phq-9", "who-5", "core-10", "audit-c"), "opt-in"),
        "pcl-5": "off",
    }
    assert instruments()[0].key == "phq-8"


def test_nothing_lies_among_the_packs_that_is_none() -> None:
    there = {file.relative_to(ROOT).as_posix() for file in ROOT.rglob("*") if file.is_file()}
    expected = {
        file.relative_to(ROOT).with_name(file.stem + ending).as_posix()
        for file in files
        for ending in (".json", ".toml", ".vectors.toml")
    }
    assert there == expected | {"LICENCES.md", f"{RESTRICTED}/LICENCES.md"}


@packs
def test_a_pack_says_whose_it_is_and_where_its_wording_was_read(file: Path) -> None:
    made, told = pack(file), described(file)
    assert "©" in made.questionnaire.copyright or "public domain" in made.questionnaire.copyright
    assert len(made.terms) > 40
    assert made.made_by
    assert len({source.title for source in made.sources}) >= 2
    assert len({source.where for source in made.sources}) >= 2
    assert all(source.title and source.where and source.read for source in made.sources)
    assert date(2026, 1, 1) <= told["verified_on"] <= date(2100, 1, 1)
    assert told["language"] == made.questionnaire.language == "en"
    assert set(made.restrictions) <= set(RESTRICTIONS)
    assert bool(made.restrictions) == (file.parent.name == RESTRICTED)
    licences = (file.parent / "LICENCES.md").read_text("utf-8")
    assert f"`{file.stem}`" in licences


@packs
def test_a_pack_says_in_words_of_ours_what_it_asks(file: Path) -> None:
    made = pack(file)
    for words in (made.about, made.period, *(scale.names for scale in made.scales)):
        assert set(words) == set(LANGUAGES)
        assert all(text.strip() and "!" not in text for text in words.values())
    assert 1 <= made.minutes <= 10


@packs
def test_a_pack_is_not_asked_more_often_than_it_looks_back(file: Path) -> None:
    made = pack(file)
    assert made.every_days >= min(made.recall_days, 28)
    if made.recall_days == 14:
        assert made.every_days == 14


@packs
def test_a_pack_is_a_questionnaire_of_fhir_r4(file: Path) -> None:
    read = json.loads(file.read_text("utf-8"))
    assert read["resourceType"] == "Questionnaire"
    assert read["status"] == "active"
    assert read["url"] == f"urn:leeward:instrument:{file.stem}"
    assert read["version"]
    assert read["title"]
    allowed = {
        "linkId",
        "code",
        "prefix",
        "text",
        "type",
        "required",
        "readOnly",
        "answerOption",
        "item",
        "extension",
    }
    for item in every_item(read):
        assert set(item) <= allowed
        assert item["type"] in ("group", "display", "choice", "decimal")
        assert all(
            code["system"] == "http://loinc.org" and LOINC.fullmatch(code["code"])
            for code in item.get("code", ())
        )
        for option in item.get("answerOption", ()):
            assert set(option) == {"extension", "valueCoding"}
            assert set(option["valueCoding"]) == {"system", "code", "display"}
            assert [each["url"] for each in option["extension"]] == [
                "http://hl7.org/fhir/StructureDefinition/ordinalValue"
            ]
    if "http://loinc.org" in json.dumps(read["item"]):
        assert "LOINC is copyright" in read["copyright"] or file.stem == "phq-8"


LOINC = re.compile(r"[0-9]{1,6}-[0-9]")


def every_item(read: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in read.get("item", ()):
        yield item
        yield from every_item(item)


@packs
def test_a_packs_own_formula_gives_no_total_while_something_is_missing(file: Path) -> None:
    made = pack(file)
    totals = [item for item in every_item(json.loads(file.read_text("utf-8"))) if item.get("readOnly")]
    for total in totals:
        (extension,) = total["extension"]
        expression = extension["valueExpression"]["expression"]
        assert f"count() = {len(made.questionnaire.items)}, " in expression
        assert expression.endswith("{})")
        assert [
            scale
            for scale in made.scales
            if scale.key == "total" and scale.multiplier == 1 and not scale.missing
        ]


@packs
def test_the_range_of_a_scale_is_what_its_answers_add_up_to(file: Path) -> None:
    made = pack(file)
    for scale in made.scales:
        options = [item.options for item in made.questionnaire.items if item.link_id in scale.items]
        assert len(options) == len(scale.items) == len(set(scale.items))
        values = [[option.value or 0 for option in each] for each in options]
        assert sum(map(min, values)) * scale.multiplier == scale.least
        assert sum(map(max, values)) * scale.multiplier == scale.most


@packs
def test_bands_lie_side_by_side_over_the_whole_range_and_each_names_its_source(file: Path) -> None:
    for scale in pack(file).scales:
        if not scale.bands:
            continue
        assert scale.bands[0].least == scale.least
        assert scale.bands[-1].most == scale.most
        assert all(a.most + 1 == b.least for a, b in zip(scale.bands, scale.bands[1:], strict=False))
        assert all(band.called and len(band.source) > 20 for band in scale.bands)
        assert scale.wobble is None or (scale.wobble.points > 0 and scale.wobble.source)


@packs
def test_questions_that_count_the_other_way_round_do(file: Path) -> None:
    made, told = pack(file), described(file)
    turned = {name for scale in told["scale"] for name in scale.get("reversed", ())}
    by_words: dict[tuple[str, ...], list[tuple[str, list[float]]]] = {}
    for item in made.questionnaire.items:
        shown = tuple(option.display for option in item.options)
        by_words.setdefault(shown, []).append((item.link_id, [option.value or 0 for option in item.options]))
    for same in by_words.values():
        straight = next((values for name, values in same if name not in turned), None)
        assert straight is not None
        for name, values in same:
            assert values == (straight[::-1] if name in turned else straight)


@packs
def test_a_pack_adds_up_as_its_vectors_say(file: Path) -> None:
    made = pack(file)
    for vector in vectors(file):
        values = answered(made, vector)
        assert set(vector["scores"]) == {scale.key for scale in made.scales}
        for scale in made.scales:
            found, told = score(scale, values), vector["scores"][scale.key]
            assert found.value == (None if told == "missing" else pytest.approx(told)), vector["what"]


@packs
def test_vectors_hold_the_least_the_most_the_middle_and_what_is_missing(file: Path) -> None:
    made, told = pack(file), vectors(file)
    for scale in made.scales:
        scores = [vector["scores"][scale.key] for vector in told]
        assert scale.least in scores
        assert scale.most in scores
        assert "missing" in scores
        assert any(isinstance(each, int | float) and scale.least < each < scale.most for each in scores)
    assert any(
        "-" in vector["answers"].split() and set(vector["answers"].split()) != {"-"} for vector in told
    )


def test_the_first_answer_of_the_phq_and_gad_is_not_at_all() -> None:
    """Many publications print "Not at all sure", which is a mistake (Zorowitz and others 2021)."""
    for made in instruments():
        if made.key.startswith(("phq", "gad")):
            for item in made.questionnaire.items:
                assert [(option.display, option.value) for option in item.options] == [
                    ("Not at all", 0),
                    ("Several days", 1),
                    ("More than half the days", 2),
                    ("Nearly every day", 3),
                ]


def test_shorter_ones_ask_word_for_word_what_the_longer_ones_ask() -> None:
    by_key = {made.key: [item.text for item in made.questionnaire.items] for made in instruments()}
    assert by_key["phq-8"] == by_key["phq-9"][:8]
    assert by_key["phq-2"] == by_key["phq-9"][:2]
    assert by_key["phq-4"] == by_key["gad-7"][:2] + by_key["phq-9"][:2]


def test_what_asks_about_ending_ones_life_needs_care_from_the_first_answer_on() -> None:
    careful = {made.key: made for made in instruments() if made.care}
    assert set(careful) == {"phq-9", "core-10"}
    for made in careful.values():
        (name,) = made.care
        item = made.questionnaire.item(name)
        assert item is not None
        assert "dead" in item.text or "end my life" in item.text
        for option in item.options:
            assert made.needs_care({name: option.value}) == (option.display != "Not at all")
        assert not made.needs_care({})
        assert not made.needs_care({name: None})
    asked = re.compile(r"dead|suicid|kill|hurting yourself|end my life", re.IGNORECASE)
    for made in instruments():
        assert {item.link_id for item in made.questionnaire.items if asked.search(item.text)} == set(
            made.care
        )


def test_leeward_works_without_what_is_not_free(tmp_path: Path) -> None:
    for file in ROOT.iterdir():
        if file.is_file():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    assert {made.key for made in packs_in(tmp_path)} == DEMANDED


@pytest.mark.parametrize(
    "lost", ["terms", "source", "restrictions", "verified_on", "every_days", "scale", "made_by"]
)
def test_a_pack_without_what_it_must_name_is_refused(lost: str) -> None:
    file = ROOT / "phq-8.json"
    text = file.with_suffix(".toml").read_text("utf-8")
    broken = re.sub(rf"^(\[\[)?{lost}\b", rf"\g<1>x-{lost}", text, flags=re.MULTILINE)
    assert broken != text
    with pytest.raises(BugError):
        read_pack(read_questionnaire(file.read_bytes()), broken)


def test_a_pack_among_others_than_its_like_is_refused(tmp_path: Path) -> None:
    for ending in ("json", "toml"):
        (tmp_path / f"who-5.{ending}").write_bytes((ROOT / RESTRICTED / f"who-5.{ending}").read_bytes())
    with pytest.raises(BugError):
        packs_in(tmp_path)

"""The training that ships: enough of it, each lesson with sources and its true length, and no word that could hurt."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from client.domain.library.pieces import Piece
from client.domain.risk import KINDS
from client.domain.training.cases import THEMES, Case
from client.domain.training.lessons import questions
from client.services.training import Material, read_material
from protocol.pseudonyms import is_generated
from protocol.reviewing import FIRST_POSTS, NEEDS_REASON, Band, Decision
from tests.resources.test_library import AMERICAN, FORBIDDEN

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FOLDER = RESOURCES / "training"
MATERIAL: Material = read_material(FOLDER)
LESSONS = MATERIAL.course.lessons
EACH_LESSON = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
EACH_CASE = pytest.mark.parametrize("case", MATERIAL.cases, ids=lambda case: case.id)
HOW = re.compile(
    r"\b(\d+ ?(mg|milligrams?|grams?|kg|kilos?|calories|kcal|pounds|lbs|stone|ml)|paracetamol|ibuprofen|insulin"
    r"|opiates?|bridges?|ropes?|razors?|blades?|pesticides?)\b",
    re.I,
)
"""What could tell somebody how. Pseudonyms and ordinary words are none of it."""


def catalogue(name: str) -> set[str]:
    read = tomllib.loads((RESOURCES / "reasons" / "en.toml").read_text(encoding="utf-8"))
    return {each["id"] for each in read[name]}


def lesson_words(lesson: Piece) -> str:
    return "\n".join((lesson.title, lesson.summary, *(block.text for block in lesson.blocks)))


def said_by_us(case: Case) -> str:
    """Everything that is not a member's own words."""
    weighed = [each.weigh for each in case.weighed]
    return "\n".join((case.title, case.weigh, case.band_weigh, *weighed, case.feels, case.reads, case.side))


def whole(case: Case) -> str:
    item = case.item
    others = [each.text for each in item.thread]
    more = [item.asked.words if item.asked else "", item.appealed.text if item.appealed else ""]
    return "\n".join((said_by_us(case), item.title, item.text, *item.history, *others, *more))


def test_there_is_as_much_as_was_promised() -> None:
    assert len(LESSONS) == 8
    assert len(MATERIAL.cases) >= 24
    kinds = Counter(case.item.kind for case in MATERIAL.cases)
    assert set(kinds) == {"thread", "reply", "report", "appeal", "note-to-guides", "help-me"}
    assert min(kinds.values()) >= 2
    themes = Counter(case.theme for case in MATERIAL.cases)
    assert set(themes) == set(THEMES)
    assert min(themes.values()) >= 2
    assert {case.item.band for case in MATERIAL.cases} == set(Band)


def test_nothing_lies_there_that_is_no_part_of_it() -> None:
    known = {f"{lesson.id.rpartition('/')[2]}.md" for lesson in LESSONS} | {"course.toml"}
    known |= {f"{case.id.rpartition('/')[2]}.toml" for case in MATERIAL.cases}
    strange = [
        path for path in FOLDER.rglob("*") if path.is_file() and re.sub(r"^\d\d-", "", path.name) not in known
    ]
    assert strange == []


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.*")), ids=lambda path: path.name)
def test_files_are_plain_utf_8(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert not re.search("[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", text)
    assert not re.search("[ \t]$", text, re.M), "blanks at a line's end"


# Lessons


@EACH_LESSON
def test_a_lesson_takes_five_to_eight_minutes(lesson: Piece) -> None:
    assert 5 <= lesson.minutes <= 8


@EACH_LESSON
def test_a_lesson_says_what_it_rests_on(lesson: Piece) -> None:
    assert len(lesson.sources) >= 3
    assert len({source.address for source in lesson.sources}) == len(lesson.sources)
    for source in lesson.sources:
        assert source.says.endswith("."), source.title
        assert len(source.says.split()) >= 6, source.title
        assert date(2026, 1, 1) <= source.read_on <= lesson.reviewed, source.title


@EACH_LESSON
def test_a_lesson_has_headings_short_paragraphs_and_questions(lesson: Piece) -> None:
    assert len(lesson.headings) >= 5
    assert len(set(lesson.headings)) == len(lesson.headings)
    assert 3 <= len(questions(lesson)) <= 6
    assert [block.text for block in lesson.blocks if len(block.text.split()) > 120] == []


@EACH_LESSON
def test_a_lesson_says_nothing_that_could_hurt_or_promises(lesson: Piece) -> None:
    text = lesson_words(lesson)
    assert [found for words in FORBIDDEN for found in [re.search(words, text.lower())] if found] == []
    assert AMERICAN.findall(text) == []
    assert not HOW.search(text)


@EACH_LESSON
def test_marks_are_typographic(lesson: Piece) -> None:
    text = "\n".join(block.text for block in lesson.blocks)
    assert not re.search("[\"'`]| - |--|\\.\\.\\.", text)


def test_lessons_that_speak_of_suicide_lead_to_support_and_say_what_cannot_be_done() -> None:
    risk = MATERIAL.lesson("training/when-somebody-may-be-at-risk")
    assert risk is not None
    assert "This service cannot find out where anybody is." in lesson_words(risk)
    for lesson in LESSONS:
        if re.search(r"\bsuicid|ending your own life", lesson_words(lesson), re.I):
            assert "Get support now" in lesson_words(lesson), lesson.id


# Cases


@EACH_CASE
def test_everybody_in_a_case_is_made_up(case: Case) -> None:
    for name in (case.item.pseudonym, *(each.pseudonym for each in case.item.thread)):
        assert is_generated(name), name


@EACH_CASE
def test_a_case_says_why_it_stands_where_it_stands_as_the_rules_do(case: Case) -> None:
    rules = tomllib.loads((RESOURCES / "rules" / "en.toml").read_text(encoding="utf-8"))["rule"]
    known = {rule["why"].replace("'", "\u2019"): Band(rule["band"]) for rule in rules}
    known[FIRST_POSTS.replace("'", "\u2019")] = Band.TODAY
    order = list(Band)
    assert set(case.item.why) <= set(known)
    if case.item.why and case.item.kind != "help-me":
        soonest = min(order.index(known[why]) for why in case.item.why)
        assert order.index(case.item.band) <= soonest, "no rule is passed over"


@EACH_CASE
def test_reasons_lessons_and_protocol_exist(case: Case) -> None:
    reasons = catalogue("reason")
    for each in case.weighed:
        assert set(each.reasons) <= reasons
        if each.defensible and any(decision in NEEDS_REASON for decision in each.decisions):
            assert each.reasons, f"{each.decisions} carry a reason"
    assert case.item.asked is None or case.item.asked.reason in catalogue("report")
    assert case.item.appealed is None or case.item.appealed.reason in reasons
    assert case.lessons
    assert all(MATERIAL.lesson(each) for each in case.lessons)
    assert case.protocol in ("", *KINDS)


@EACH_CASE
def test_being_in_distress_or_asking_never_leads_to_a_sanction(case: Case) -> None:
    if case.theme in ("danger", "self-harm", "harm-by-others", "culture", "everyday", "appeals"):
        for each in case.weighed:
            if each.defensible:
                assert not {Decision.PAUSE_MEMBER, Decision.PUT_OUT} & set(each.decisions)


@EACH_CASE
def test_a_case_is_read_in_some_minutes(case: Case) -> None:
    assert 150 <= len(whole(case).split()) <= 900


@EACH_CASE
def test_a_case_says_nothing_that_could_hurt(case: Case) -> None:
    text = said_by_us(case)
    meant = [words for words in FORBIDDEN if words not in (r"\byou (really )?should\b", r"\bcrazy\b")]
    assert [found for words in meant for found in [re.search(words, text.lower())] if found] == []
    assert AMERICAN.findall(text) == []
    assert not HOW.search(whole(case)), HOW.search(whole(case))


@EACH_CASE
def test_nothing_is_scored(case: Case) -> None:
    assert not re.search(
        r"\b(scores?|points for|(correct|right|wrong) answer|well done|you (have )?(passed|failed))\b",
        said_by_us(case),
        re.I,
    )


@EACH_CASE
def test_what_an_author_reads_is_short_and_promises_nobody(case: Case) -> None:
    assert len(case.reads.split()) <= 130
    assert not re.search(r"\b(i|we) (will|can) (send|come|find you|trace)\b", case.reads, re.I)


def test_where_a_life_may_be_at_risk_help_is_named_and_the_limit_is_said() -> None:
    for case in MATERIAL.cases:
        if case.protocol in ("help-me", "immediate-danger"):
            assert re.search(r"cannot (see|find out) where you are", case.reads), case.id
            assert re.search(r"Get support now|emergency number", case.reads), case.id


def test_no_sentence_stands_in_two_places() -> None:
    sentences: Counter[str] = Counter()
    for text in (*(lesson_words(each) for each in LESSONS), *(said_by_us(each) for each in MATERIAL.cases)):
        found = {each.strip() for each in re.split(r"(?<=[.?:])\s", text) if len(each.split()) > 9}
        sentences.update(found)
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_no_two_cases_are_alike() -> None:
    for one, other in combinations(MATERIAL.cases, 2):
        assert one.title != other.title
        assert one.item.text != other.item.text
        assert one.item.pseudonym != other.item.pseudonym

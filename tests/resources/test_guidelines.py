"""Guidelines, reasons and the escalation policy: short, whole, and in step with one another."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from protocol import limits
from protocol.text import check_code, check_text, check_title

RULE = re.compile(r"^## (r\d+) (\S.*)$", re.M)


@pytest.fixture(scope="module")
def guidelines(words: Path) -> str:
    return (words / "guidelines" / "en.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reasons(words: Path) -> dict[str, Any]:
    return tomllib.loads((words / "reasons" / "en.toml").read_text(encoding="utf-8"))


def test_rules_are_numbered_without_gaps(guidelines: str) -> None:
    assert [match[0] for match in RULE.findall(guidelines)] == ["r1", "r2", "r3", "r4", "r5", "r6", "r7"]


def test_every_rule_says_something_and_no_other_headings_hide_between(guidelines: str) -> None:
    parts = RULE.split(guidelines)
    assert all(len(text.split()) > 15 for text in parts[3::3])
    assert len(re.findall(r"^#", guidelines, re.M)) == 1 + 7


def test_guidelines_are_short_enough_to_be_read(guidelines: str) -> None:
    assert 300 <= len(guidelines.split()) <= 400
    assert check_text(guidelines)


def test_guidelines_tell_the_truth_about_danger(guidelines: str) -> None:
    danger = guidelines[guidelines.index("## r7") :]
    for promise in ("not always here", "cannot send help", "local emergency number", "Get support now"):
        assert promise in danger


def test_escalation_policy_is_short_and_names_its_limits(words: Path) -> None:
    policy = (words / "guidelines" / "escalation-en.md").read_text(encoding="utf-8")
    assert len(policy.split()) < 200
    for promise in ("two guides agree", "cannot phone you", "do not know your name", "Who is told"):
        assert promise in policy


def test_reasons_name_rules_that_exist(reasons: dict[str, Any], guidelines: str) -> None:
    rules = {match[0] for match in RULE.findall(guidelines)}
    named = {reason["rule"] for reason in reasons["reason"]}
    assert named == rules, "each rule has a reason, and each reason a rule"


def test_reasons_have_exactly_their_fields_and_fit_the_wire(reasons: dict[str, Any]) -> None:
    assert (reasons["version"], reasons["language"]) == (2, "en")
    assert 12 <= len(reasons["reason"]) <= 20
    for reason in reasons["reason"]:
        assert list(reason) == ["id", "rule", "title", "words"]
        assert check_code(reason["id"]) == reason["id"]
        assert check_title(reason["title"]) == reason["title"]
        assert check_text(reason["words"]) == reason["words"]
        assert len(reason["words"].encode()) < limits.MAIL_PLAINTEXT / 2
    ids = [reason["id"] for reason in reasons["reason"]]
    assert len(set(ids)) == len(ids)


def test_reasons_are_two_to_four_sentences_and_leave_the_appeal_to_the_app(reasons: dict[str, Any]) -> None:
    for reason in reasons["reason"]:
        sentences = re.split(r"(?<=[.!?])\s+", reason["words"])
        assert 2 <= len(sentences) <= 4, reason["id"]
        assert "appeal" not in reason["words"].lower()
        assert "\n" not in reason["words"]
        assert "  " not in reason["words"]


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_language_says_the_same_rules(words: Path, guidelines: str, language: str) -> None:
    folder = words / "guidelines"
    other = (folder / f"{language}.md").read_text(encoding="utf-8")
    assert [rule for rule, _ in RULE.findall(other)] == [rule for rule, _ in RULE.findall(guidelines)]
    assert len(re.findall(r"^#", other, re.M)) == 1 + 7
    assert 300 <= len(other.split()) <= 430
    assert check_text(other)
    for name in ("escalation-{}.md", "short-{}.txt"):
        ours = (folder / name.format("en")).read_text(encoding="utf-8")
        theirs = (folder / name.format(language)).read_text(encoding="utf-8")
        assert len(theirs.splitlines()) == len(ours.splitlines())
        assert theirs.count("**") == ours.count("**")
        assert len(theirs.split()) < 220

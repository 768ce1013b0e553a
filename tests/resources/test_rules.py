"""The rules that order the guides' queue: each catches what it says, and not the everyday words beside it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from protocol.text import check_code

BANDS = ("now", "soon", "today")
FOLDER = Path(__file__).resolve().parents[2] / "resources"
RULES: list[dict[str, Any]] = tomllib.loads((FOLDER / "rules" / "en.toml").read_text(encoding="utf-8"))[
    "rule"
]


def plain(text: str) -> str:
    """The form in which texts and patterns are compared, as the head of the rules file describes it."""
    return " ".join(re.sub("[\u2018\u2019\u02bc\uff07]", "'", text.casefold()).split())


def matches(rule: dict[str, Any], text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(pattern)}(?!\w)", plain(text)) for pattern in rule["patterns"])


def bands(text: str) -> set[str]:
    return {rule["band"] for rule in RULES if matches(rule, text)}


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(rule, text, id=f"{rule['id']}: {text[:40]}") for rule in RULES for text in rule[kind]
    ]


@pytest.mark.parametrize(("rule", "text"), cases("examples"))
def test_examples_match_their_rule(rule: dict[str, Any], text: str) -> None:
    assert matches(rule, text)


@pytest.mark.parametrize(("rule", "text"), cases("counterexamples"))
def test_counterexamples_do_not_match(rule: dict[str, Any], text: str) -> None:
    assert not matches(rule, text)
    assert "now" not in bands(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm dying for a coffee", "I am dying to see you", "killing time before the dentist", "dressed to kill",
        "that joke killed me", "over my dead body", "I'd die for a proper bath", "my back is killing me",
        "it nearly gave me a heart attack", "I could have died of shame", "a dead end job", "the deadline is Friday",
        "I'd kill for a nap", "drop dead gorgeous", "this bag weighs a ton, it will be the end of me",
        "he cut me off in traffic", "I shot myself in the foot with that e-mail", "my battery is about to die",
    ],
)  # fmt: skip
def test_everyday_idioms_are_routine(text: str) -> None:
    assert bands(text) == set()


def test_demo_threads_are_all_routine(words: Path) -> None:
    texts = [
        text
        for line in (words / "demo" / "threads.jsonl").read_text(encoding="utf-8").splitlines()
        for thread in [json.loads(line)]
        for text in (thread["title"], thread["body"], *thread["replies"])
    ]
    assert [text for text in texts if bands(text)] == []


def test_the_file_says_its_version_and_language(words: Path) -> None:
    head = tomllib.loads((words / "rules" / "en.toml").read_text(encoding="utf-8"))
    assert (list(head), head["version"], head["language"]) == (
        ["version", "language", "deadlines", "rule"],
        2,
        "en",
    )


def test_rules_have_exactly_their_fields() -> None:
    for rule in RULES:
        assert list(rule) == ["id", "band", "why", "patterns", "examples", "counterexamples"]
        assert check_code(rule["id"]) == rule["id"]
        assert rule["band"] in BANDS
        assert rule["why"].endswith(".")
        assert len(rule["examples"]) >= 2
        assert len(rule["counterexamples"]) >= 3
    assert len({rule["id"] for rule in RULES}) == len(RULES)
    assert {rule["band"] for rule in RULES} == set(BANDS)


def test_patterns_are_plain_phrases_each_in_one_place() -> None:
    patterns = [pattern for rule in RULES for pattern in rule["patterns"]]
    assert 60 <= len(patterns) <= 120
    assert len(set(patterns)) == len(patterns)
    assert [pattern for pattern in patterns if not re.fullmatch(r"[a-z]+(?:[ '-][a-z]+)*", pattern)] == []


def test_no_pattern_is_idle_because_a_shorter_one_covers_it_in_its_rule() -> None:
    idle = [
        (rule["id"], pattern, other)
        for rule in RULES
        for pattern in rule["patterns"]
        for other in rule["patterns"]
        if other != pattern and re.search(rf"(?<!\w){re.escape(other)}(?!\w)", pattern)
    ]
    assert idle == []

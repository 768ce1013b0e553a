"""The server's matcher against the examples that each rule carries."""

from __future__ import annotations

import tomllib

import pytest

from protocol.reviewing import Band
from server.domain.bands import RuleBook, read_rules
from server.services.rules import load_rules
from tests.server.running import ROOT

BOOK = tomllib.loads((ROOT / "resources" / "rules" / "en.toml").read_text(encoding="utf-8"))
RULES = {rule["id"]: rule for rule in BOOK["rule"]}


@pytest.mark.parametrize("name", RULES)
def test_each_rule_finds_its_examples_and_not_the_others(name: str) -> None:
    rule = RULES[name]
    alone = read_rules([{"version": 1, "rule": [rule]}])
    for text in rule["examples"]:
        assert alone.judge(text) == (Band(rule["band"]), (rule["why"],)), text
    for text in rule["counterexamples"]:
        assert alone.judge(text) == (Band.ROUTINE, ()), text


def test_the_most_urgent_rule_counts_and_all_are_named() -> None:
    book = read_rules(
        [
            {
                "version": 3,
                "rule": [
                    {"id": "a", "band": "today", "why": "A", "patterns": ["grey sky"]},
                    {"id": "b", "band": "now", "why": "B", "patterns": ["it's cold"]},
                ],
            }
        ]
    )
    assert book.version == 3
    assert book.judge("A  GREY\nsky, and it’s cold") == (Band.NOW, ("B", "A"))
    assert book.judge("greying sky, it's colder") == (Band.ROUTINE, ())
    assert book.judge("sky_grey sky") == (Band.ROUTINE, ())


def test_no_rules_is_no_hindrance() -> None:
    assert RuleBook(0, ()).judge("anything") == (Band.ROUTINE, ())
    assert load_rules().version == BOOK["version"]

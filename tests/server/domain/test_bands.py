"""The server's matcher against the examples that each rule carries, and what its files are held to."""

from __future__ import annotations

import tomllib

import pytest

from protocol.reviewing import Band
from server.domain.bands import DEADLINES, RuleBook, read_rules
from server.domain.forms import NotInForm, read_form
from server.services.rules import load_rules
from tests.server.running import ROOT

TEXT = (ROOT / "resources" / "rules" / "en.toml").read_text(encoding="utf-8")
BOOK = tomllib.loads(TEXT)
RULES = {rule["id"]: rule for rule in BOOK["rule"]}

HEAD = """\
version = 3
language = "en"
[deadlines.now]
minutes = 15
why = "Soon."
[deadlines.soon]
minutes = 60
why = "Later."
[deadlines.today]
minutes = 600
why = "Later still."
[deadlines.routine]
minutes = 2000
why = "In time."
"""
SMALL = (
    HEAD
    + """\
[[rule]]
id = "a"
band = "today"
why = "A"
patterns = ["grey sky"]
examples = ["a grey  sky"]
counterexamples = ["greying sky"]
[[rule]]
id = "b"
band = "now"
why = "B"
patterns = ["it's cold"]
"""
)


def book(*texts: str) -> RuleBook:
    return read_rules([read_form(f"{number}.toml", text) for number, text in enumerate(texts, 1)])


@pytest.mark.parametrize("name", RULES)
def test_each_rule_finds_its_examples_and_not_the_others(name: str) -> None:
    rule = RULES[name]
    alone = RuleBook(1, tuple(one for one in load_rules().rules if one.id == name))
    for text in rule["examples"]:
        assert alone.judge(text) == (Band(rule["band"]), (rule["why"],)), text
    for text in rule["counterexamples"]:
        assert alone.judge(text) == (Band.ROUTINE, ()), text


def test_the_most_urgent_rule_counts_and_all_are_named() -> None:
    small = book(SMALL)
    assert small.version == 3
    assert small.judge("A  GREY\nsky, and it’s cold") == (Band.NOW, ("B", "A"))
    assert small.judge("greying sky, it's colder") == (Band.ROUTINE, ())
    assert small.judge("sky_grey sky") == (Band.ROUTINE, ())


@pytest.mark.parametrize("mark", "’‘ʼ＇")
def test_every_keyboards_apostrophe_is_one(mark: str) -> None:
    assert book(SMALL).judge(f"it{mark}s cold")[0] == Band.NOW


def test_no_rules_is_no_hindrance() -> None:
    none = RuleBook(0, ())
    assert none.judge("anything") == (Band.ROUTINE, ())
    assert none.deadline(Band.NOW, 1000.9) == 1000 + 60 * DEADLINES[Band.NOW]
    assert load_rules().version == BOOK["version"]


def test_each_band_has_a_deadline_and_says_why() -> None:
    rules = load_rules()
    assert [rules.deadlines[band] for band in Band] == sorted(set(rules.deadlines.values()))
    assert rules.deadline(Band.SOON, 5000) == 5000 + 60 * BOOK["deadlines"]["soon"]["minutes"]
    assert set(rules.reasons["en"]) == set(Band)
    assert book(SMALL).deadline(Band.SOON, 0) == 3600


def test_languages_stand_together_with_one_set_of_deadlines() -> None:
    other = (
        SMALL.replace('"en"', '"de"')
        .replace("version = 3", "version = 5")
        .replace("grey sky", "grauer himmel")
    )
    other = other.replace("a grey  sky", "ein GRAUER Himmel").replace('["grey', '["grau')
    both = book(SMALL, other)
    assert both.version == 5
    assert both.judge("Grauer Himmel")[0] == both.judge("grey sky")[0] == Band.TODAY
    assert set(both.reasons) == {"en", "de"}
    with pytest.raises(NotInForm, match=r"2\.toml, line 7: another language"):
        book(SMALL, other.replace("minutes = 60\n", "minutes = 61\n"))


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ('band = "today"', 'band = "tomorrow"', 17, "now, soon or today"),
        ('band = "today"', 'band = "routine"', 17, "now, soon or today"),
        ('patterns = ["grey sky"]', "patterns = []", 19, "has patterns"),
        ('patterns = ["grey sky"]', 'patterns = ["grey sky", " "]', 19, "none is empty"),
        ('patterns = ["grey sky"]', 'patterns = "grey sky"', 19, "list of words"),
        ("a grey  sky", "a blue sky", 20, "misses"),
        ("greying sky", "grey sky", 21, "finds"),
        ('id = "b"', 'id = "a"', 23, "twice"),
        ('id = "b"', 'id = "B b"', 23, "code"),
        ('why = "A"\n', "", 15, "“why”"),
        ('why = "A"\n', 'why = "A"\nscore = 3\n', 19, "score"),
        ("minutes = 60\n", "minutes = 5\n", 7, "whole number from 15"),
        ("minutes = 60\n", 'minutes = "60"\n', 7, "whole number"),
        ("[deadlines.today]\nminutes = 600\nwhy = \"Later still.\"\n", "", 0, "deadlines.today"),
        ("version = 3", "version = 0", 1, "whole number"),
        ("[[rule]]\nid = \"b\"", "[[rule]\nid = \"b\"", 22, "not TOML"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_in_form_is_refused_with_its_line(old: str, new: str, line: int, why: str) -> None:
    assert old in SMALL
    with pytest.raises(NotInForm) as refused:
        book(SMALL.replace(old, new, 1))
    assert why in str(refused.value)
    if line:
        assert refused.value.line == line

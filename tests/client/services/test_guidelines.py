from __future__ import annotations

from importlib.resources import files

from client.services import guidelines, reports

TEXT = """Before it all.

# How we are

Kind.

## r1 Be kind

Write **softly**.
Always.

### Not a rule

## r12 Last"""


def test_rules_stand_under_their_headings_without_the_marks_of_stress() -> None:
    found = guidelines.rules(TEXT)
    assert [(rule.id, rule.title, rule.words) for rule in found] == [
        ("", "", "Before it all."),
        ("", "How we are", "Kind."),
        ("r1", "Be kind", "Write softly.\nAlways."),
        ("", "Not a rule", ""),
        ("r12", "Last", ""),
    ]
    rule = guidelines.by_id(found, "r1")
    assert rule is not None
    assert rule.title == "Be kind"
    assert guidelines.by_id(found, "") is None


def test_the_rules_that_ship_are_found_by_what_decisions_name() -> None:
    text = files("resources").joinpath("guidelines", "en.md").read_text("utf-8")
    assert {f"r{number}" for number in range(1, 8)} <= {rule.id for rule in guidelines.rules(text)}


def test_reasons_to_report_are_those_of_the_catalogue_the_most_urgent_first() -> None:
    found = reports.catalogue()
    assert found[0].id == "someone-in-danger"
    assert [one.urgent for one in found] == sorted((one.urgent for one in found), reverse=True)
    assert reports.title_of("unkind") == "It is unkind to someone"
    assert reports.title_of("of-their-own") == ""


def test_what_changed_is_told_rule_by_rule() -> None:
    before = "## r1 Be kind\nAs to a friend.\nAlways.\n\n## r2 Stay unknown\nNo names."
    after = "## r3 Ask first\nBefore advice.\n\n## r1 Be kind\nAs to a tired friend.\nAlways."
    found = guidelines.changes(before, after)
    assert [(one.how, one.rule.title) for one in found] == [
        ("new", "Ask first"),
        ("changed", "Be kind"),
        ("gone", "Stay unknown"),
    ]
    assert [(line.how, line.text) for line in found[1].lines if line.how in ("added", "taken")] == [
        ("taken", "As to a friend."),
        ("added", "As to a tired friend."),
    ]
    assert guidelines.changes(before, before) == ()

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

"""A questionnaire is a stranger's file: wholly understood, or refused with its reason; nothing crashes or hangs."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.domain.instruments.questionnaire import (
    MOST_BYTES,
    MOST_ITEMS,
    MOST_LINE,
    MOST_OPTIONS,
    MOST_TEXT,
    Option,
    Questionnaire,
    Reason,
    UnreadableQuestionnaire,
    read_questionnaire,
)

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"


def option(display: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    extension = [] if value is None else [{"url": ORDINAL, "valueDecimal": value}]
    return {"valueCoding": {"code": display, "display": display}, "extension": extension, **more}


def choice(link_id: str = "q1", **more: Any) -> dict[str, Any]:
    return {
        "linkId": link_id,
        "text": "How was it?",
        "type": "choice",
        "answerOption": [option("No", 0), option("Yes", 1)],
        **more,
    }


def file_of(*items: Any, **more: Any) -> bytes:
    return json.dumps({"resourceType": "Questionnaire", "item": list(items), **more}).encode()


def read(*items: Any, **more: Any) -> Questionnaire:
    return read_questionnaire(file_of(*items, **more))


def refused(content: bytes) -> Reason:
    with pytest.raises(UnreadableQuestionnaire) as caught:
        read_questionnaire(content)
    return caught.value.reason


def test_what_a_file_says_is_read_as_it_stands() -> None:
    found = read(
        {"linkId": "i", "type": "display", "text": "Take your time."},
        {
            "linkId": "g",
            "type": "group",
            "text": "In the last week",
            "item": [choice("q1"), {"linkId": "d", "type": "display", "text": "And then"}, choice("q2")],
        },
        url="urn:x",
        version="3",
        title="A form",
        language="en-GB",
        copyright="© Somebody",
        publisher="A service",
    )
    assert (found.url, found.version, found.title) == ("urn:x", "3", "A form")
    assert (found.language, found.copyright, found.publisher) == ("en-GB", "© Somebody", "A service")
    assert found.intro == ("Take your time.",)
    assert [item.lead for item in found.items] == [("In the last week",), ("In the last week", "And then")]
    assert found.items[0].options == (Option("No", "", "No", 0), Option("Yes", "", "Yes", 1))
    assert found.item("q2") == found.items[1]
    assert found.item("q3") is None


def test_a_whole_number_between_two_bounds_is_a_choice_among_them() -> None:
    bounds = [
        {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
        {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10},
    ]
    found = read({"linkId": "n", "type": "integer", "text": "How much?", "extension": bounds})
    assert [each.value for each in found.items[0].options] == list(range(11))
    assert refused(file_of({"linkId": "n", "type": "integer", "extension": bounds[:1]})) == "options"
    far = [bounds[0], {**bounds[1], "valueInteger": 900}]
    assert refused(file_of({"linkId": "n", "type": "integer", "extension": far})) == "options"


def test_a_worked_out_total_is_nobodys_question_and_its_formula_is_told() -> None:
    def total(expression: str) -> dict[str, Any]:
        worked = {
            "url": CALCULATED,
            "valueExpression": {"language": "text/fhirpath", "expression": expression},
        }
        return {"linkId": "t", "type": "decimal", "readOnly": True, "extension": [worked]}

    assert read(choice(), total("%resource.item.answer.value.weight().sum()")).formula == "sum"
    added = "%resource.item.answer.valueCoding.valueDecimal.aggregate($this + $total, 0)"
    assert read(choice(), total(added)).formula == "sum"
    assert read(choice(), total(f"iif(%resource.item.answer.count() = 1, {added}, {{}})")).formula == "sum"
    assert read(choice(), total("%resource.item.answer.value.weight().sum() * 4")).formula == "other"
    assert read(choice(), total("iif(%a = 1, 2, %b.sum())")).formula == "other"
    assert read(choice(), total("1")).formula == "other"
    assert read(choice(), total("a.sum()"), {**total("b.sum()"), "linkId": "u"}).formula == "other"
    assert len(read(choice(), total("a.sum()")).items) == 1


WEIGHTS = "%resource.item.answer.value.ordinal()"


@pytest.mark.parametrize(
    "expression",
    [
        "%resource.item.where(linkId='a').answer.value.ordinal().sum()",
        "%resource.item[0].answer.value.ordinal().sum()",
        "%resource.item.take(1).answer.value.ordinal().sum()",
        "%resource.item.item.answer.value.ordinal().sum()",
        f"{WEIGHTS}.skip(1).sum()",
        f"{WEIGHTS}.distinct().sum()",
        f"{WEIGHTS}.first().sum()",
        f"{WEIGHTS}.sum() + 5",
        f"{WEIGHTS}.sum() > 3",
        f"{WEIGHTS}.sum() | 3",
        f"{WEIGHTS}.sum().ceiling()",
        "%resource.item.answer.value.select(ordinal() + 1).sum()",
        "%resource.item.answer.value.extension('urn:x').valueDecimal.sum()",
        "%some.valueDecimal.aggregate($this + $total, 0)",
        f"iif(%resource.item.answer.count() = 1, {WEIGHTS}.sum(), {{}})",
    ],
)
def test_a_formula_that_adds_up_less_or_more_than_all_answers_is_no_sum(expression: str) -> None:
    worked = {"url": CALCULATED, "valueExpression": {"expression": expression}}
    total = {"linkId": "t", "type": "decimal", "readOnly": True, "extension": [worked]}
    assert read(choice("a"), choice("b"), total).formula == "other"


def test_a_formula_that_is_written_as_it_was_before_or_stands_in_a_group_counts_too() -> None:
    worked = {"url": "http://hl7.org/fhir/StructureDefinition/cqf-calculatedValue", "valueString": "x * 2"}
    total = {"linkId": "t", "type": "decimal", "readOnly": True, "extension": [worked]}
    assert read(choice(), total).formula == "other"
    group = {"linkId": "g", "type": "group", "readOnly": True, "item": [total]}
    assert read(choice(), group).formula == "other"


HIDDEN = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": True}
TOGGLED = {
    "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression"
}
UNSEEN = " \u200b\u2066"


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"linkId": "g", "type": "group", "readOnly": True, "item": [choice("b")]}, "kind"),
        ({"linkId": "g", "type": "group", "repeats": True, "item": [choice("b")]}, "kind"),
        ({"linkId": "g", "type": "group", "extension": [HIDDEN], "item": [choice("b")]}, "kind"),
        ({"linkId": "t", "type": "decimal", "readOnly": True, "item": [choice("b")]}, "kind"),
        ({"linkId": "d", "type": "display", "text": "x", "item": [choice("b")]}, "kind"),
        (choice("b", extension=[HIDDEN]), "kind"),
        (choice("b", extension=[TOGGLED]), "conditions"),
        (choice("b", text=UNSEEN), "names"),
        (choice("b", answerOption=[option("No", 0), option("No\u200b", 1)]), "options"),
        (choice("b", answerOption=[option("No", 0), option(UNSEEN, 1)]), "options"),
    ],
)
def test_no_question_is_passed_over_and_none_is_asked_without_words(
    item: dict[str, Any], reason: Reason
) -> None:
    assert refused(file_of(choice("a"), item)) == reason


def test_words_that_are_hidden_are_not_shown_and_those_at_the_end_are_not_lost() -> None:
    found = read(
        {"linkId": "h", "type": "display", "text": "For programs", "extension": [HIDDEN]},
        choice("a"),
        {"linkId": "e", "type": "group", "readOnly": True, "item": [choice("t", readOnly=True)]},
        {"linkId": "d", "type": "display", "text": "Ring us where this was hard."},
    )
    assert found.intro == ()
    assert [item.link_id for item in found.items] == ["a"]
    assert found.closing == ("Ring us where this was hard.",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not-json"),
        (b"\xff\xfe", "not-json"),
        (b"{", "not-json"),
        (b"[" * 100_000, "not-json"),
        (b'{"resourceType": "Questionnaire", "item": [], "item": []}', "not-json"),
        (b'{"resourceType": "Questionnaire", "x": NaN}', "not-json"),
        (b'{"resourceType": "Questionnaire", "x": 1' + b"0" * 5000 + b"}", "not-json"),
        (b" " * (MOST_BYTES + 1), "too-large"),
        (b"[]", "not-a-questionnaire"),
        (b'{"resourceType": "Patient"}', "not-a-questionnaire"),
        (file_of(choice(), title=4), "not-a-questionnaire"),
        (file_of("x"), "not-a-questionnaire"),
        (json.dumps({"resourceType": "Questionnaire", "item": {}}).encode(), "not-a-questionnaire"),
        (file_of(), "nothing-asked"),
        (file_of({"linkId": "d", "type": "display", "text": "x"}), "nothing-asked"),
        (file_of({"linkId": "g", "type": "group"}), "nothing-asked"),
        (file_of({"type": "choice"}), "names"),
        (file_of(choice("a"), choice("a")), "names"),
        (file_of(choice(enableWhen=[{"question": "a"}])), "conditions"),
        (file_of({"linkId": "g", "type": "group", "enableWhen": [{}], "item": [choice()]}), "conditions"),
        (file_of(choice(type="open-choice")), "kind"),
        (file_of(choice(type="text")), "kind"),
        (file_of(choice(type=None)), "kind"),
        (file_of(choice(repeats=True)), "kind"),
        (file_of(choice(item=[choice("b")])), "kind"),
        (file_of(choice(modifierExtension=[{"url": "x"}])), "kind"),
        (file_of(choice(), implicitRules="urn:x"), "kind"),
        (file_of(choice(answerOption=[])), "options"),
        (file_of(choice(answerOption=[option("a"), option("a")])), "options"),
        (file_of(choice(answerOption=[option("")])), "options"),
        (file_of(choice(answerOption=["a"])), "options"),
        (file_of(choice(answerOption=[{"valueDate": "2020-01-01"}])), "options"),
        (file_of(choice(answerOption=[option("a", 1e9)])), "options"),
        (file_of({"linkId": "v", "type": "choice", "answerValueSet": "#x"}), "options"),
        (file_of(choice(answerOption=[option(str(n)) for n in range(MOST_OPTIONS + 1)])), "too-much"),
        (file_of(*(choice(str(n)) for n in range(MOST_ITEMS + 1))), "too-much"),
        (file_of(choice(text="x" * (MOST_TEXT + 1))), "too-much"),
        (file_of(choice(), title="x" * (MOST_LINE + 1)), "too-much"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_reason(content: bytes, reason: Reason) -> None:
    assert refused(content) == reason


def test_groups_within_groups_have_an_end() -> None:
    item: dict[str, Any] = choice()
    for depth in range(12):
        item = {"linkId": f"g{depth}", "type": "group", "item": [item]}
    assert refused(file_of(item)) == "too-much"


def test_no_word_of_a_file_is_in_what_is_raised() -> None:
    with pytest.raises(UnreadableQuestionnaire) as caught:
        read_questionnaire(file_of(choice("secret words", type="text")))
    assert "secret" not in str(caught.value)
    assert caught.value.where == "secret words"


def test_lone_surrogates_and_nul_are_what_a_vault_can_hold() -> None:
    found = read(choice(text="a\ud800b\0"))
    assert found.items[0].text == "a\ufffdb\ufffd"
    found.content.encode()


def test_the_largest_file_is_refused_or_read_in_good_time() -> None:
    many = file_of(*(choice(str(n), text="x" * 2000) for n in range(MOST_ITEMS)))
    began = time.perf_counter()
    assert len(read_questionnaire(many).items) == MOST_ITEMS
    assert time.perf_counter() - began < 2


words = st.sampled_from(
    [
        "linkId",
        "type",
        "text",
        "item",
        "answerOption",
        "extension",
        "valueCoding",
        "display",
        "code",
        "url",
        "repeats",
    ]
)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | words
jsons = st.recursive(
    leaves | st.sampled_from(["choice", "group", "display", "integer", ORDINAL, CALCULATED]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=6),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(words, jsons, max_size=6))
def test_whatever_stands_in_a_file_it_is_read_or_refused(found: dict[str, Any]) -> None:
    content = json.dumps({**found, "resourceType": "Questionnaire"}).encode()
    try:
        made = read_questionnaire(content)
    except UnreadableQuestionnaire:
        return
    assert all(item.link_id and item.options for item in made.items)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_whatever_bytes_come_nothing_else_is_raised(content: bytes) -> None:
    assert refused(content) in ("not-json", "not-a-questionnaire")

"""The protocol's document against the code, table by table: what one says and the other does not, fails."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any, get_args

import msgspec
from msgspec import inspect

from protocol import changes, hpke, limits, mail, problems, reviewing, submissions
from protocol.descriptor import Descriptor, PostingPolicy
from protocol.pseudonym_words import ADJECTIVES, NOUNS
from server.domain.faults import STATUS
from server.domain.posting import _COUNTED
from server.domain.reviewing import OFFERED
from server.settings import CONSENTS_PER_DAY, NOTES_PER_DAY, WARMTH_PER_DAY
from server.web.operations import Binary, Needs, Operation
from server.web.routes import all_operations
from tests.contract.tables import PAGES, fields, messages, quoted, rows, word_list

TEXT = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
_OWN_TABLES = {*get_args(submissions.Submission), *get_args(submissions.Answer)}
"""Messages that stand in tables of their own kind."""


def tag_of(struct: type) -> str:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return str(info.tag)


def fields_of(struct: type) -> dict[str, bool]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    told = {field.encode_name: not field.required for field in info.fields}
    if info.tag_field is not None:
        told[info.tag_field] = False
    return told


def structs_in(*types: Any) -> set[type]:
    """Every message that can stand in these, at any depth."""
    found: set[type] = set()

    def walk(one: inspect.Type) -> None:
        if isinstance(one, inspect.StructType):
            if one.cls not in found:
                found.add(one.cls)
                for field in one.fields:
                    walk(field.type)
        elif isinstance(one, inspect.UnionType):
            for each in one.types:
                walk(each)
        elif isinstance(one, inspect.VarTupleType):
            walk(one.item_type)

    for each in types:
        walk(inspect.type_info(each))
    return found


def named(answer: Any) -> str:
    if answer == submissions.Answer:
        return "its state"
    if isinstance(answer, Binary):
        return {Binary.OBJECT: "object", Binary.TEXT: "plain text", Binary.EVENTS: "events"}[answer]
    return str(answer.__name__)


def test_every_address_and_no_other() -> None:
    told = {}
    for request, asks, answers, whom, of_its_own in rows(
        "Request", "Asks", "Answers", "For", "Problems of its own"
    ):
        (line,) = quoted(request)
        address, _, query = line.partition("[?")
        told[address] = (asks.strip("`"), answers, whom, tuple(quoted(of_its_own)), query.rstrip("]"))
    served: dict[str, Operation] = {f"{one.method} {one.path}": one for one in all_operations()}
    assert set(told) == set(served)
    for address, one in served.items():
        asks, answers, whom, own, query = told[address]
        expected = "" if one.asks is None else getattr(one.asks, "__name__", "a submission")
        if one.asks == submissions.Submission:
            expected = "a submission"
        assert asks == expected, address
        assert all(named(answer) in answers for answer in one.answers), address
        plain = isinstance(one.answers[0], Binary) or not one.padded
        assert ("not padded" in answers) == plain, address
        assert (whom in ("members", "guides")) == (one.needs == Needs.SESSION), address
        assert (whom == "guides") == (problems.Code.GUIDE_NOT_CONFIRMED in one.problems), address
        assert set(own) == {code.value for code in one.problems}, address
        assert tuple(filter(None, [query.partition("=")[0]])) == one.query, address


def test_every_problem_with_its_status() -> None:
    told = {quoted(code)[0]: int(status) for code, status, _ in rows("Code", "Status", "What a client does")}
    assert told == {code.value: STATUS[code] for code in problems.Code}


def test_every_message_field_by_field() -> None:
    mails = get_args(mail.Message)
    bodies = get_args(changes.Body)
    asked = [one.asks for one in all_operations() if one.asks is not None]
    answered = [each for one in all_operations() for each in one.answers if not isinstance(each, Binary)]
    travels = (*asked, *answered, *mails, *bodies, Descriptor, reviewing.AuditRecords, problems.Problem)
    expected = {one.__name__: fields_of(one) for one in structs_in(*travels) - _OWN_TABLES}
    told = messages()
    assert set(told) == set(expected)
    for name, has in expected.items():
        assert told[name] == has, name


def test_every_tag_of_a_message_is_told() -> None:
    values = {}
    name = ""
    for message, field, value in rows("Message", "Field", "Value"):
        name = quoted(message)[0] if message else name
        if set(fields(field)) <= {"type", "by"} and quoted(value):
            values[name] = quoted(value)[0]
    expected = {one.__name__: tag_of(one) for one in get_args(mail.Message)}
    assert {name: values[name] for name in expected} == expected
    assert (values["TokenAdmission"], values["CodeAdmission"]) == ("token", "code")


def test_every_kind_of_submission_with_its_fields_and_answers() -> None:
    told = {
        quoted(kind)[0]: (fields(has), quoted(answers))
        for kind, has, _, answers in rows("Kind", "Fields besides `kind`, `id`", "What it does", "Answers")
    }
    kinds = {tag_of(one): fields_of(one) for one in get_args(submissions.Submission)}
    assert set(told) == set(kinds)
    states = {tag_of(one) for one in get_args(submissions.Answer)}
    for kind, has in kinds.items():
        assert told[kind][0] == {name: left for name, left in has.items() if name not in ("kind", "id")}, kind
        assert set(told[kind][1]) <= states


def test_every_state_and_every_reason() -> None:
    told = {
        quoted(state)[0]: fields(has) for state, has, _ in rows("State", "Fields besides `state`", "Meaning")
    }
    assert told == {
        tag_of(one): {name: left for name, left in fields_of(one).items() if name != "state"}
        for one in get_args(submissions.Answer)
    }
    reasons = [quoted(reason)[0] for reason, _ in rows("Reason of the server's own", "When")]
    assert sorted(reasons) == sorted(one.value for one in submissions.Because)


def test_every_quota() -> None:
    told = {
        tuple(sorted(quoted(counts))): (name, most) for name, most, counts in rows("Quota", "A day", "Counts")
    }
    counted: dict[str, set[str]] = {}
    for struct, kinds in _COUNTED.items():
        for kind in kinds:
            counted.setdefault(kind, set()).add(tag_of(struct))
    assert set(told) == {tuple(sorted(kinds)) for kinds in counted.values()}
    for kind, them in counted.items():
        name, most = told[tuple(sorted(them))]
        assert name.startswith(kind)
        fixed = {"warmth": WARMTH_PER_DAY, "note": NOTES_PER_DAY, "consent": CONSENTS_PER_DAY}.get(kind)
        assert most == str(fixed) if fixed is not None else quoted(most) == [f"{kind}s_per_day"]


def test_every_kind_of_change_with_its_fields() -> None:
    headers = (*get_args(changes.ContentHeader), *get_args(changes.ControlHeader))
    told = {
        quoted(kind)[0]: (which, fields(has), body)
        for kind, which, has, body, _ in rows(
            "Kind", "Class", "Fields of the header besides `kind`, `id`, `hour`", "Body", "What it says"
        )
    }
    assert set(told) == {tag_of(one) for one in headers}
    for one in headers:
        which, has, _ = told[tag_of(one)]
        expected = {name: left for name, left in fields_of(one).items() if name not in ("kind", "id", "hour")}
        assert has == expected, tag_of(one)
        assert which == ("content" if one in changes.CONTENT_KINDS else "control")
    bodies = {body for _, _, body in told.values()}
    assert {name for body in bodies for name in quoted(body)} == {
        one.__name__ for one in get_args(changes.Body)
    }


def test_every_decision_with_what_it_needs() -> None:
    told = {
        quoted(decision)[0]: (reason == "yes", by_mail == "yes", two == "yes")
        for decision, reason, by_mail, two, _ in rows(
            "Decision", "Reason", "Mail", "Two guides", "What it does"
        )
    }
    assert told == {
        one.value: (one in reviewing.NEEDS_REASON, one in reviewing.NEEDS_MAIL, one in reviewing.NEEDS_TWO)
        for one in reviewing.Decision
    }


def test_what_may_be_decided_of_each_kind() -> None:
    sentence = re.search(r"`warmth` takes .*?Others are `malformed`\.", TEXT, re.DOTALL)
    assert sentence is not None
    said = sentence[0].replace("\n", " ").replace(", for asking for help never leads to a sanction", "")
    names = {one.value for one in reviewing.Decision}

    def in_words(part: str) -> set[str]:
        return {word for word in re.findall(r"[a-z]+(?:-[a-z]+)*", part) if word in names}

    warmth, appeal, help_me, note, post = said.split(";")
    assert in_words(warmth) == {one.value for one in OFFERED["warmth"]}
    assert in_words(appeal.replace("`appeal`", "")) == {one.value for one in OFFERED["appeal"]}
    assert in_words(help_me) == {one.value for one in OFFERED["help-me"]}
    assert in_words(note) | in_words(help_me) == {one.value for one in OFFERED["note-to-guides"]}
    for kind in ("thread", "reply", "edit", "report"):
        assert names - in_words(post) == {one.value for one in OFFERED[kind]}


def test_bands_pieces_and_policies() -> None:
    assert [quoted(band)[0] for band, _ in rows("Band", "How soon")] == [one.value for one in reviewing.Band]
    values: dict[str, list[str]] = {}
    for _, field, value in rows("Message", "Field", "Value"):
        for name in fields(field):
            values.setdefault(name, quoted(value))
    assert set(values["left_out"]) - {"only"} == {one.value for one in reviewing.Piece}
    assert values["policy"] == [one.value for one in PostingPolicy]


def test_every_limit() -> None:
    told = {
        quoted(name)[0]: [int(part.replace(",", "")) for part in value.split(", ")]
        for name, value, _ in rows("Name", "Value", "What")
    }
    expected = {}
    for name, value in vars(limits).items():
        if name.isupper() and name != "KIB":
            expected[name] = list(value) if isinstance(value, tuple) else [value]
    assert told == expected


def test_every_purpose_of_a_seal() -> None:
    told = {quoted(purpose)[0] for purpose, _ in rows("Purpose", "What is sealed")}
    assert told == {one.value.decode() for one in hpke.Purpose}
    assert f"{hpke.OVERHEAD:,} bytes longer" in TEXT


def test_the_words_of_pseudonyms() -> None:
    assert tuple(word_list("Adjectives")) == ADJECTIVES
    assert tuple(word_list("Nouns")) == NOUNS


def test_defaults_that_are_said() -> None:
    """What a field that is left out means, where it is a number, a word or a truth."""
    answers = [each for one in all_operations() for each in one.answers if not isinstance(each, Binary)]
    structs = {one.__name__: one for one in structs_in(*answers, Descriptor)}
    name, seen = "", 0
    for message, field, value in rows("Message", "Field", "Value"):
        name = quoted(message)[0] if message else name
        if name not in structs or len(fields(field)) != 1 or "=" not in value:
            continue
        said = value.rpartition("=")[2].strip()
        (one,) = fields(field)
        default = {field.encode_name: field for field in inspect.type_info(structs[name]).fields}[one].default  # type: ignore[attr-defined]
        if said.isdecimal() or said in ("false", "null"):
            seen += 1
            as_text = msgspec.json.encode(default.value if isinstance(default, Enum) else default).decode()
            assert as_text == said, f"{name}.{one}"
    assert seen > 20


def test_every_link_between_the_pages_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"

from __future__ import annotations

import pytest

from client.domain.training.case_files import NotACase
from protocol.reviewing import Band, Decision
from tests.client.domain.training.written import CASE, case


def test_a_file_becomes_a_case() -> None:
    read = case()
    assert (read.id, read.title, read.theme) == ("training/cases/a-sink", "A sink", "everyday")
    assert read.weigh == "Nothing stands against it.\n\nIt waits, and that is all."
    assert read.item.text == "I don\u2019t know."
    assert (read.item.kind, read.item.band, read.item.waited) == ("thread", Band.TODAY, 190)
    assert [(each.pseudonym, each.after) for each in read.item.thread] == [("Quiet Harbour", False)]
    assert read.bands == (Band.TODAY, Band.SOON)
    assert read.weighed[1].decisions == (Decision.HOLD, Decision.REMOVE)
    assert (read.lessons, read.protocol) == (("training/first",), "suicidal-talk")


@pytest.mark.parametrize(
    ("was", "becomes", "why"),
    [
        ('theme = "everyday"', 'theme = "weather"', "no theme"),
        ('codes = ["hold", "remove"]', 'codes = ["hold"]', "exactly once"),
        ('codes = ["hold", "remove"]', 'codes = ["hold", "remove", "approve"]', "exactly once"),
        ('codes = ["hold", "remove"]', 'codes = ["hold", "remove", "uphold"]', "exactly once"),
        ("defensible = false", "defensible = true", "some cannot"),
        ("defensible = false", "defensible = 0", "true or false"),
        ('fits = ["today", "soon"]', 'fits = ["never"]', "never"),
        ('fits = ["today", "soon"]', "fits = []", "at least one band"),
        ('kind = "thread"', 'kind = "warmth"', "no kind"),
        ('kind = "thread"', 'kind = "report"', "a report"),
        ('kind = "thread"', 'kind = "appeal"', "exactly once"),
        ('title = "A sink"', 'title = "A  sink"', "no line"),
        ('weigh = "No."', 'weigh = ""', "missing"),
        ('weigh = "No."', 'weigh = "See https://example.org."', "plain words"),
        ('weigh = "No."', 'weigh = "**No.**"', "plain words"),
        ('weigh = "No."', 'weigh = "N\\u202eo."', "plain words"),
        ("waited = 190", "waited = true", "a number"),
        ("waited = 190", "waited = 190\nscore = 3", "fields"),
        ('side = "Two years of it."', "", "fields"),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(was: str, becomes: str, why: str) -> None:
    assert was in CASE
    with pytest.raises(NotACase, match=why):
        case(text=CASE.replace(was, becomes, 1))


def test_its_name_is_a_slug() -> None:
    with pytest.raises(NotACase, match="small letters"):
        case("A_Sink")


def test_an_appeal_says_what_it_is_against() -> None:
    text = CASE.replace('kind = "thread"', 'kind = "appeal"')
    text = text.replace('codes = ["approve"]', 'codes = ["restore"]').replace(
        '["hold", "remove"]', '["hold"]'
    )
    text = text[: text.index('codes = ["approve-with-note"')] + text[text.index("defensible = false") :]
    text = text.replace(
        "[[decision]]\ndefensible = false", '[[decision]]\ncodes = ["uphold"]\ndefensible = false'
    )
    with pytest.raises(NotACase, match="an appeal"):
        case(text=text)
    against = '\n[appealed]\ndecision = "remove"\nreason = "method-detail"\ntext = "What it was."\n'
    read = case(text=text + against)
    assert read.item.appealed is not None
    assert read.item.appealed.text == "What it was."

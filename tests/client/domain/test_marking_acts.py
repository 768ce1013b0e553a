from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from client.domain.marking import beginning, regions
from client.domain.marking_acts import _SIGNS, Lines, Words, broken, indented, lined, toggled

TEXTS = st.text(alphabet="ab é\U0001f426*_`# >-1.[]x\n\\", max_size=40)
KINDS = st.sampled_from(list(_SIGNS))
LINES: list[Lines] = ["heading1", "heading2", "heading3", "bullet", "number", "task", "quote"]


@st.composite
def chosen(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


def shown(text: str) -> tuple[str, int, int]:
    """A text with its selection between bars; one bar for a place."""
    start = text.index("|")
    bare = text.replace("|", "", 1)
    end = bare.find("|")
    return bare.replace("|", ""), start, start if end < 0 else end


def after(marked: str, words: Words) -> str:
    text, start, end = shown(marked)
    change = toggled(text, start, end, words)
    new = change.of(text)
    if change.start == change.end:
        return f"{new[: change.start]}|{new[change.start :]}"
    return f"{new[: change.start]}|{new[change.start : change.end]}|{new[change.end :]}"


@pytest.mark.parametrize(
    ("before", "words", "then"),
    [
        ("a |word| b", "strong", "a **|word|** b"),
        ("a **|word|** b", "strong", "a |word| b"),
        ("a |**word**| b", "strong", "a |word| b"),
        ("a | word |b", "emphasis", "a  *|word|* b"),
        ("**|word|**", "emphasis", "***|word|***"),
        ("***|word|***", "strong", "*|word|*"),
        ("wo|rd", "strong", "**wo|rd**"),
        ("**wo|rd**", "strong", "wo|rd"),
        ("it|'s so", "emphasis", "*it|'s* so"),
        ("a | b", "strong", "a **|** b"),
        ("a **|** b", "strong", "a | b"),
        ("**two words|** on", "strong", "**two words**| on"),
        ("**two wo|rds** on", "strong", "two wo|rds on"),
        ("**two |words|** on", "strong", "two |words| on"),
        ("|a **b** c|", "strong", "**|a b c|**"),
        ("a **b |c** d|", "strong", "a **|b c d|**"),
        ("|- one\n- two|", "strong", "- **|one**\n- **two|**"),
        ("- **|one**\n- **two|**", "strong", "- |one\n- two|"),
        ("**|one**\ntwo|", "strong", "**|one**\n**two|**"),
        ("a |b| c", "code", "a `|b|` c"),
    ],
)
def test_words_are_marked_and_bare_again(before: str, words: Words, then: str) -> None:
    assert after(before, words) == then


@given(chosen(), KINDS)
def test_nothing_but_marks_comes_or_goes(given_: tuple[str, int, int], words: Words) -> None:
    text, start, end = given_
    change = toggled(text, start, end, words)
    sign = _SIGNS[words][0]
    new = change.of(text)
    assert new.replace(sign, "") == text.replace(sign, "")
    assert 0 <= change.start <= change.end <= len(new)


@given(chosen(), KINDS)
def test_twice_is_not_at_all(given_: tuple[str, int, int], words: Words) -> None:
    text, start, end = given_
    style = _SIGNS[words][2]
    assume("\n" not in text[start:end])
    line = text[text.rfind("\n", 0, start) + 1 :].split("\n")[0]
    assume(
        all(each.style != style for each in regions(line))
    )  # what is marked in part becomes one on the first
    assume(start < end or _SIGNS[words][0] not in line)
    once = toggled(text, start, end, words)
    new = once.of(text)
    assume(beginning(line).prefix == beginning(new[text.rfind("\n", 0, start) + 1 :].split("\n")[0]).prefix)
    assert toggled(new, once.start, once.end, words).of(new) == text


def test_at_the_end_of_a_word_one_goes_on_after_it() -> None:
    text, start, end = shown("word|")
    change = toggled(text, start, end, "strong")
    assert (change.of(text), change.start) == ("**word**", 8)
    again = toggled("**word**", 8, 8, "strong")
    assert (again.of("**word**"), again.start) == ("word", 4)


@given(chosen(), st.sampled_from(LINES))
def test_lines_become_that_and_plain_again(given_: tuple[str, int, int], lines: Lines) -> None:
    text, start, end = given_
    once = lined(text, start, end, lines)
    new = once.of(text)
    assert 0 <= once.start <= once.end <= len(new)
    twice = lined(new, once.start, once.end, lines)
    bare = twice.of(new)
    third = lined(bare, twice.start, twice.end, lines)
    assert third.of(bare) == new or lines == "number"
    chosen_lines = text[text.rfind("\n", 0, start) + 1 :].split("\n")[: text[start:end].count("\n") + 1]
    if all(not beginning(each).prefix for each in chosen_lines):
        assert bare == text


@pytest.mark.parametrize(
    ("before", "lines", "then"),
    [
        ("wo|rd", "heading2", "## word"),
        ("## wo|rd", "heading1", "# word"),
        ("# wo|rd", "heading1", "word"),
        ("|a\nb|", "number", "1. a\n2. b"),
        ("|1. a\n2. b|", "bullet", "- a\n- b"),
        ("|a\n\nb|", "bullet", "- a\n\n- b"),
        ("|", "bullet", "- "),
        ("|a\n- b|", "quote", "> a\n> - b"),
        ("|> a\n> - b|", "quote", "a\n- b"),
        ("> a|", "bullet", "> - a"),
        ("  - [x] a|", "task", "  a"),
        ("---|", "bullet", "---"),
    ],
)
def test_lines(before: str, lines: Lines, then: str) -> None:
    text, start, end = shown(before)
    assert lined(text, start, end, lines).of(text) == then


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("- one|", "- one\n- |"),
        ("- o|ne", "- o\n- |ne"),
        ("9. nine|", "9. nine\n10. |"),
        ("  3) three|", "  3) three\n  4) |"),
        ("- [x] done|", "- [x] done\n- [ ] |"),
        ("> said|", "> said\n> |"),
        ("> - said|", "> - said\n> - |"),
        ("- |", "|"),
        ("> - |", "> |"),
        ("> |", "|"),
        ("- [ ] |", "|"),
    ],
)
def test_a_new_line_goes_on_with_the_list(before: str, then: str) -> None:
    line, place, _ = shown(before)
    change = broken(line, place)
    assert change is not None
    new = change.of(line)
    assert f"{new[: change.start]}|{new[change.start :]}" == then


@pytest.mark.parametrize("before", ["words|", "|- one", "# head|", "---|", "", "1|. one"])
def test_elsewhere_a_new_line_is_one(before: str) -> None:
    line, place, _ = shown(before or "|")
    assert broken(line, place) is None


def test_items_move_under_the_one_above_and_back() -> None:
    change = indented("- a\nwords\n1. b", 0, 13)
    assert change is not None
    assert change.of("- a\nwords\n1. b") == "  - a\nwords\n   1. b"
    back = indented("  - a\nwords\n   1. b", 0, 17, out=True)
    assert back is not None
    assert back.of("  - a\nwords\n   1. b") == "- a\nwords\n1. b"
    assert indented("words", 0, 0) is None

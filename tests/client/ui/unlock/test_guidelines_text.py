from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from client.ui.unlock.guidelines_text import MOST_BLOCKS, Block, blocks, in_short, leads_in_short


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    text = (
        "# Title\n\nOne line\nand its second.\n\n## r1 Be kind\n- first\n- second,\n  which goes on\n\nEnd."
    )
    assert blocks(text) == [
        Block("heading", "Title", 1),
        Block("paragraph", "One line and its second."),
        Block("heading", "r1 Be kind", 2),
        Block("item", "first"),
        Block("item", "second, which goes on"),
        Block("paragraph", "End."),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Who is told.** First *the guides*.", "Who is told. First the guides."),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("<b>bold</b> [link](https://example.org) `code`", "<b>bold</b> [link](https://example.org) `code`"),
        ("#no heading", "#no heading"),
    ],
)
def test_all_else_stays_the_letters_it_is(text: str, shown: str) -> None:
    assert blocks(text) == [Block("paragraph", shown)]


def test_a_text_of_endless_headings_becomes_few_blocks() -> None:
    found = blocks("# a\n" * 8000)
    assert len(found) == MOST_BLOCKS + 1
    assert found[-1].kind == "paragraph"
    assert found[-1].words.count("# a") == 8000 - MOST_BLOCKS


@given(st.text(alphabet="ab#*- \n", max_size=400))
def test_no_letter_is_lost(text: str) -> None:
    kept = "".join(block.words for block in blocks(text))
    assert [c for c in kept if c in "ab"] == [c for c in text if c in "ab"]


def test_our_own_guidelines_are_read_whole() -> None:
    folder = Path(str(resources.__file__)).parent / "guidelines"
    for name in ("en.md", "escalation-en.md"):
        found = blocks((folder / name).read_text(encoding="utf-8"))
        assert found[0].kind == "heading"
        assert not any("*" in block.words or block.words.startswith("#") for block in found)


def test_what_guides_do_in_danger_is_whole_in_short_too() -> None:
    """Who reads only the short words hears of everything that can happen to them, and of what cannot."""
    folder = Path(str(resources.__file__)).parent / "guidelines"
    short = [
        block.words for block in leads_in_short((folder / "escalation-en.md").read_text(encoding="utf-8"))
    ]
    assert len(short) == 4
    assert "cannot phone you, trace you or send anyone" in short[1]
    assert "unless you wrote who or where someone is, a life seems at risk, and two guides agree." in short[2]
    assert short[3].endswith("unless that would put someone in more danger.")


@pytest.mark.parametrize("text", ["# Title\n\nNo lead.", "**One.** Only.\n\n**Two.** So.", ""])
def test_a_text_without_leads_has_nothing_shorter(text: str) -> None:
    assert leads_in_short(text) == []


def test_rules_in_short_are_what_they_are_called() -> None:
    assert in_short("# Ours\n\nHello.\n\n## r1 Be kind\nYes.\n\n## Rest well\nToo.") == [
        "Be kind",
        "Rest well",
    ]
    assert in_short("Be kind.") == []

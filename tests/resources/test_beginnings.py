"""Templates and prompts say the same in every language that Leeward speaks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from client.domain.filing import MOST_LABEL
from client.services.beginnings import shipped_prompts, shipped_templates
from client.ui.language import NAMES

OTHERS = sorted(set(NAMES) - {"en"})
NEEDED = ("thought-record", "gratitude", "worry-time", "unsent-letter", "after-therapy")


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_stand_in_the_same_order_in_other_words(language: str) -> None:
    for ours, theirs in zip(shipped_templates(), shipped_templates(language=language), strict=True):
        assert ours.id == theirs.id
        assert ours.title != theirs.title
        assert ours.about != theirs.about
        assert shape(ours.text) == shape(theirs.text)
    english, other = shipped_prompts(), shipped_prompts(language=language)
    assert [each.id for each in english] == [each.id for each in other]
    assert not {each.text for each in english} & {each.text for each in other}


def shape(text: str) -> list[str]:
    """What each line is: a heading, a list's line, an empty one, or words."""
    kinds = (("heading", "## "), ("list", "- "), ("number", r"\d\. "), ("empty", "$"))
    return [
        next((kind for kind, begins in kinds if re.match(begins, line)), "words")
        for line in text.splitlines()
    ]


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_all_that_is_promised_is_there_and_calm(language: str) -> None:
    templates = shipped_templates(language=language)
    assert tuple(each.id for each in templates) == NEEDED
    assert all(0 < len(each.title) <= MOST_LABEL and each.about.endswith(".") for each in templates)
    prompts = shipped_prompts(language=language)
    assert len(prompts) >= 36
    for words in (*(each.text for each in prompts), *(each.text for each in templates)):
        assert "!" not in words
        assert len(max(words.splitlines(), key=len)) <= 160
    assert all("?" in each.text for each in prompts), "each one asks, and tells nobody what to do"


def test_files_say_which_language_they_are_in(words: Path) -> None:
    for folder in ("templates", "prompts"):
        for language in NAMES:
            read = tomllib.loads((words / folder / f"{language}.toml").read_text(encoding="utf-8"))
            assert (read["language"], read["version"]) == (language, 1)

"""The shipped graphs, opened once, and a way to make spellers of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from client.domain.spelling.graph import WordGraph
from client.domain.spelling.lists import OwnWords, read_own
from client.domain.spelling.speller import LANGUAGES, Language, Speller

PLACE = Path(__file__).resolve().parents[4] / "resources" / "spelling"

Spellers = dict[Language, Speller]


@pytest.fixture(scope="session")
def own() -> dict[str, OwnWords]:
    """Our own words by language."""
    return {code: read_own((PLACE / f"own-{code}.txt").read_text("utf-8")) for code in ("en", "de", "es")}


@pytest.fixture(scope="session")
def spellers(own: dict[str, OwnWords]) -> Iterator[Spellers]:
    """A speller for each language."""
    made = {
        language: Speller(language, WordGraph.open(PLACE / f"{language[:2]}.words"), own[language[:2]])
        for language in LANGUAGES
    }
    yield made
    for speller in made.values():
        speller.close()


@pytest.fixture
def marked(spellers: Spellers) -> Callable[[Language, str], list[str]]:
    """The words of a text that get a mark."""
    return lambda language, text: [mark.word for mark in spellers[language].marks(text)]

"""The catalogue of reasons says the same in every language that Leeward speaks."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from client.services import reasons, reports
from client.ui.language import NAMES
from protocol.text import check_text, check_title
from server.domain.catalogue import read_catalogue
from server.domain.forms import read_form

OTHERS = sorted(set(NAMES) - {"en"})


def read(words: Path, language: str) -> dict[str, Any]:
    return tomllib.loads((words / "reasons" / f"{language}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_reasons_reports_and_steps_stand_in_the_same_order(words: Path, language: str) -> None:
    english, other = read(words, "en"), read(words, language)
    assert other["language"] == language
    assert other["version"] == english["version"]
    assert len(other["never"]) == len(english["never"])
    for kind, same in (
        ("reason", ("id", "rule")),
        ("report", ("id", "band")),
        ("step", ("id", "days", "guides")),
    ):
        assert [[each.get(key) for key in same] for each in other[kind]] == [
            [each.get(key) for key in same] for each in english[kind]
        ]
        for ours, theirs in zip(english[kind], other[kind], strict=True):
            assert theirs["title"] != ours["title"]
            assert theirs["words"].strip() != ours["words"].strip()
            assert check_title(theirs["title"])
            assert check_text(theirs["words"].strip())


def test_a_community_may_offer_them_all(words: Path) -> None:
    # The steward's own files are read so, and each word has room in what the server sends.
    forms = [
        read_form(f"{each}.toml", (words / "reasons" / f"{each}.toml").read_text(encoding="utf-8"))
        for each in ("en", *OTHERS)
    ]
    assert [one.language for one in read_catalogue(forms).languages] == ["en", *OTHERS]


@pytest.mark.parametrize("language", OTHERS)
def test_the_app_tells_them_in_its_language(language: str) -> None:
    own = {each.id: each for each in reasons.catalogue(language=language)}
    assert [each.id for each in reasons.catalogue()] == list(own)
    assert reports.title_of("unkind", language=language) not in ("", reports.title_of("unkind"))

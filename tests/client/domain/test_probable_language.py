from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from client.domain.probable_language import probable_language


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_words_of_the_catalogue_are_known_by_their_language(language: str) -> None:
    text = files("resources").joinpath("reasons", f"{language}.toml").read_text("utf-8")
    read = tomllib.loads(text)
    said = [entry["words"] for entry in read["reason"]]
    assert [probable_language(words) for words in said] == [language] * len(said)


@pytest.mark.parametrize(
    "text", ["", "Hamburg", "😀 1234", "no", "Mika, Berlin, 2019", "ich the que und and los"]
)
def test_what_is_too_short_or_mixed_has_no_language(text: str) -> None:
    assert probable_language(text) == ""


def test_a_long_text_is_not_read_to_its_end() -> None:
    assert probable_language("ich bin nicht da und das ist so. " * 50_000) == "de"

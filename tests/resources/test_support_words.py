"""The words of the support packs stand in every language that Leeward speaks, and change nothing that is dialled."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.ui.language import NAMES
from client.ui.support.lines import Pack, Packs, folder, read_all
from client.ui.support.wording import in_language

PACKS = read_all()
LANGUAGES = sorted(set(NAMES) - {"en"})


def words_of(pack: Pack) -> Iterator[str]:
    yield pack.name
    yield from (each.what for each in pack.emergency)
    for line in pack.lines:
        yield from (line.who, line.hours, line.cost, *line.languages)


def all_words(packs: Packs) -> set[str]:
    return {word for pack in (*packs.packs.values(), packs.elsewhere) for word in words_of(pack) if word}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_pack_is_translated_and_no_other(language: str) -> None:
    file = folder() / "words" / f"{language}.toml"
    held = tomllib.loads(file.read_text(encoding="utf-8"))["words"]
    assert set(held) - {"European Union"} == all_words(PACKS)
    assert all(said.strip() and said.isprintable() and len(said) < 200 for said in held.values())
    # Digits are what one types or presses: none may be lost, and none made up.
    digits = {source: sorted(filter(str.isdigit, source)) for source in held}
    assert {source: sorted(filter(str.isdigit, said)) for source, said in held.items()} == digits


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_addresses_and_names_of_lines_stay(language: str) -> None:
    told = in_language(PACKS, language)
    assert told.packs.keys() == PACKS.packs.keys()
    for code, pack in PACKS.packs.items():
        theirs = told.packs[code]
        assert [each.number for each in theirs.emergency] == [each.number for each in pack.emergency]
        for ours, other in zip(pack.lines, theirs.lines, strict=True):
            for field in ("name", "phone", "text", "write", "web", "chat", "sources", "verified_on"):
                assert getattr(ours, field) == getattr(other, field)


def test_countries_stand_in_the_order_of_their_names() -> None:
    german = in_language(PACKS, "de")
    assert german.names["AT"] == "Österreich"
    order = list(german.names.values())
    assert order.index("Norwegen") < order.index("Österreich") < order.index("Polen")
    assert german.packs["AT"].lines[0].who != PACKS.packs["AT"].lines[0].who


@pytest.mark.parametrize("content", [None, b"", b"[words", b"words = 3", b'[words]\n"Free" = 3\n', b"\xff"])
def test_words_that_cannot_be_read_are_no_reason_to_show_no_help(
    tmp_path: Path, content: bytes | None
) -> None:
    (tmp_path / "words").mkdir()
    if content is not None:
        (tmp_path / "words" / "de.toml").write_bytes(content)
    assert in_language(PACKS, "de", tmp_path) == PACKS

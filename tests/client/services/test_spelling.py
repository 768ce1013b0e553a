"""The spelling check of an open vault: what is kept, and that nothing waits for it or leaves."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.domain.spelling.graph import WordGraph
from client.domain.spelling.making import made
from client.services.changes import Kind
from client.services.spelling import Spelling, SpellingChoice, language_for
from client.services.unlocking import OpenVault
from client.vault import settings
from tests.client.services.vault_runs import create, unlock

Use = Callable[[OpenVault], Awaitable[None]]


@pytest.mark.parametrize(
    ("chosen", "program", "language"),
    [
        ("", "de-AT", "de"),
        ("", "es_ES", "es"),
        ("", "en-GB", "en"),
        ("", "fr", "en"),
        ("", "", "en"),
        ("en-US", "de", "en-US"),
        ("klingon", "de", "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_programs(chosen: str, program: str, language: str) -> None:
    assert language_for(chosen, program) == language


def test_a_choice_holds_after_the_next_unlocking(tmp_path: Path) -> None:
    async def choose(vault: OpenVault) -> None:
        spelling = Spelling(private=vault.private)
        assert await spelling.choice() == SpellingChoice(on=True, language="")
        assert (await spelling.choose(SpellingChoice(on=False, language="de"))).kinds == {Kind.PREFERENCES}
        with pytest.raises(ValueError):
            await spelling.choose(SpellingChoice(language="fr"))

    async def look(vault: OpenVault) -> None:
        assert await Spelling(private=vault.private).choice() == SpellingChoice(on=False, language="de")

    create(tmp_path / "vault", choose)
    unlock(tmp_path / "vault", look)


@pytest.mark.parametrize("value", ["", "no json", "[" * 100_000, "[]", '{"on": 3, "language": ["en"]}'])
def test_what_is_foreign_is_the_default(tmp_path: Path, value: str) -> None:
    async def use(vault: OpenVault) -> None:
        await vault.private.write(lambda db: settings.put(db, key="spelling", value=value))
        assert await Spelling(private=vault.private).choice() == SpellingChoice()

    create(tmp_path / "vault", use)


def test_own_words_are_known_from_then_on(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        spelling = Spelling(private=vault.private, now=lambda: 5)
        text = "with zephyrine and teh rest"
        assert [mark.word for mark in (await spelling.marks([text], "en"))[0]] == ["zephyrine", "teh"]
        assert (await spelling.suggest("teh", "en"))[0] == "the"
        for word in ("zephyrine", "Zephyrine’s", " zephyrine ", "", "x" * 61):
            await spelling.add(word)
        assert await spelling.words() == ("zephyrine", "Zephyrine's")
        assert [mark.word for mark in (await spelling.marks([text], "en"))[0]] == ["teh"]
        await spelling.remove("zephyrine")
        await spelling.remove("Zephyrine's")
        assert [mark.word for mark in (await spelling.marks([text], "en"))[0]] == ["zephyrine", "teh"]
        await spelling.close()
        await spelling.close()

    create(tmp_path / "vault", use)


def test_words_are_looked_up_in_a_thread_of_their_own(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        spelling = Spelling(private=vault.private)
        before = {thread.name for thread in threading.enumerate()}
        await spelling.marks(["words"], "en")
        assert {thread.name for thread in threading.enumerate()} - before == {"spelling_0"}
        await spelling.close()
        assert "spelling_0" not in {thread.name for thread in threading.enumerate()}

    create(tmp_path / "vault", use)


def test_the_loop_goes_on_while_suggestions_are_found(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        spelling = Spelling(private=vault.private)
        await spelling.marks(["words"], "de")
        work = asyncio.gather(*(spelling.suggest(f"Gruppentherapi{end}itzung", "de") for end in "abcdef"))
        turns = 0
        while not work.done():
            turns += 1
            await asyncio.sleep(0)
        assert turns > 20
        await spelling.close()

    create(tmp_path / "vault", use)


def test_a_language_that_was_taken_out_marks_nothing(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        place = tmp_path / "spelling"
        place.mkdir()
        (place / "own-en.txt").write_text("[medicines]\nsertraline\n")
        (place / "en.words").write_bytes(made({b"word": 3}))
        (place / "own-es.txt").write_text("[medicines]\nsertralina\n")
        (place / "es.words").write_bytes(made({b"palabra": 1})[:-1])
        spelling = Spelling(private=vault.private, place=place)
        assert [mark.word for mark in (await spelling.marks(["word wrod"], "en"))[0]] == ["wrod"]
        for language in ("de", "es"):
            assert await spelling.marks(["wrod"], language) == [[]]
            assert await spelling.suggest("wrod", language) == []
        await spelling.close()

    create(tmp_path / "vault", use)


def test_the_shipped_files_are_whole() -> None:
    place = Path(__file__).resolve().parents[3] / "resources" / "spelling"
    graphs = {path.stem: path.stat().st_size for path in place.glob("*.words")}
    assert set(graphs) == {"en", "de", "es"}
    assert sum(graphs.values()) < 2_000_000
    for language in graphs:
        WordGraph.open(place / f"{language}.words").close()
        assert (place / f"{language}-LICENCE.txt").stat().st_size > 500


def test_nothing_of_it_could_reach_a_network() -> None:
    root = Path(__file__).resolve().parents[3] / "client"
    sources = [*(root / "domain" / "spelling").glob("*.py"), root / "services" / "spelling.py"]
    assert len(sources) > 8
    for source in sources:
        text = source.read_text("utf-8")
        for way in ("socket", "ssl", "urllib", "subprocess", "http", "client.sync", "logging", "print("):
            assert way not in text, (source.name, way)

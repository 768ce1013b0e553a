"""docs/running-a-community.md against the program: every command it gives is one, with options that there are."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

import pytest

from server.__main__ import main
from tests.server.running import ROOT

PAGES = [ROOT / "docs" / "running-a-community.md", ROOT / "docs" / "safety" / "breach-runbook.md"]


def commands() -> Iterator[list[str]]:
    """The words of every `leeward-server ...` in a block of its own."""
    for page in PAGES:
        for block in re.findall(
            r"^```\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        ):
            for line in block.replace("\\\n", " ").splitlines():
                if line.startswith("leeward-server "):
                    text = line.removeprefix("leeward-server ").replace("[", "").replace("]", "")
                    yield shlex.split(text, comments=True)


NAMED = "rotate-keys|serve|guide lead|guide|alarm (?:show|set|test|acknowledge)|drill|backup|restore|check|reveal"
GIVEN = list(commands())


@pytest.mark.parametrize("words", GIVEN, ids=[" ".join(words)[:60] for words in GIVEN])
def test_every_command_on_the_page_is_one(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    first = next((at for at, word in enumerate(words) if word.startswith("-")), len(words))
    with pytest.raises(SystemExit) as ended:
        main([*words[:first], "--help"])
    assert ended.value.code == 0
    known = capsys.readouterr().out
    for word in words[first:]:
        if word.startswith("--"):
            assert re.search(rf"{re.escape(word)}\b", known), word


def test_options_named_in_passing_exist(capsys: pytest.CaptureFixture[str]) -> None:
    known = ""
    named = set()
    for page in PAGES:
        named |= set(re.findall(rf"`({NAMED})[ `]", page.read_text(encoding="utf-8")))
    assert {"rotate-keys", "serve", "drill"} <= named
    for name in named:
        with pytest.raises(SystemExit) as ended:
            main([*name.split(), "--help"])
        assert ended.value.code == 0
        known += capsys.readouterr().out
    for page in PAGES:
        for option in re.findall(r"`(?:[a-z-]+ )?(--[a-z-]+)", page.read_text(encoding="utf-8")):
            assert option in known or option in ("--help", "--practice", "--alarm", "--org", "--address", "--language",
                                                 "--examples", "--root-key"), option  # fmt: skip


def test_the_page_tells_every_command() -> None:
    page = PAGES[0].read_text(encoding="utf-8")
    source = (ROOT / "server" / "__main__.py").read_text(encoding="utf-8")
    told = {"init", "serve", "import-threads", "invite", "guide", "practice", "rooms", "alarm", "transparency",
            "drill", "backup", "restore", "check", "rotate-keys", "retention", "reveal"}  # fmt: skip
    for name in told:
        assert re.search(rf"\b{name}\b", page), name
    assert "drill" in source

"""The server beside the app: what happens when it does not do as it should, and what it is told."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import signal
import sys
from pathlib import Path

import pytest

from client.notices import notice_for
from client.services import companion
from client.vault.worker import VaultThreads
from tests.client.services.looking_around import (
    ROOT,
    Begin,
    ExpectLog,
    fails,
    gone,
    left_in,
    run,
    script,
)


@pytest.mark.parametrize(
    ("program", "code", "words"),
    [
        (
            script("import sys; print('no room in ' + sys.argv[4], file=sys.stderr); sys.exit(3)"),
            3,
            "no room in ",
        ),
        (script("print('Good evening')"), None, ""),
        (script("print('Listening on http://127.0.0.1:1')"), None, ""),
        (script("while True: print('x' * 10**6)"), None, ""),
        ([sys.executable, "-P", "-m", "server", "--nonsense"], 2, "usage: "),
    ],
)
def test_a_server_that_does_not_begin_leaves_nothing(
    tmp_path: Path, program: list[str], code: int | None, words: str, expect_log: ExpectLog
) -> None:
    async def begins_not(begin: Begin, _: VaultThreads) -> None:
        failed = await fails(begin(folder=tmp_path / "examples", program=program))
        assert failed.reason == "not-started"
        assert code is None or failed.code == code
        assert "started" in str(notice_for(failed))
        assert left_in(tmp_path) == []

    with expect_log(logging.ERROR, r"did not begin \(\w+\): " + re.escape(words)):
        run(begins_not)


def test_what_a_failed_server_said_is_logged_without_places(
    tmp_path: Path, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    program = script("import sys; print(sys.argv, file=sys.stderr); sys.exit(1)")

    async def begins_not(begin: Begin, _: VaultThreads) -> None:
        await fails(begin(folder=tmp_path / "examples", program=program))

    with expect_log(logging.ERROR, re.escape("(examples)/server-")):
        run(begins_not)
    assert str(tmp_path) not in caplog.text
    assert str(ROOT) not in caplog.text


def test_a_program_that_is_missing_is_told_apart(tmp_path: Path) -> None:
    async def begins_not(begin: Begin, _: VaultThreads) -> None:
        failed = await fails(begin(folder=tmp_path / "examples", program=[str(tmp_path / "absent")]))
        assert failed.reason == "no-program"

    run(begins_not)
    assert left_in(tmp_path) == []


def test_a_server_that_says_nothing_is_not_waited_for_for_ever(tmp_path: Path, expect_log: ExpectLog) -> None:
    program = script(
        f"import os, time; open({str(tmp_path / 'id')!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    )

    async def begins_not(begin: Begin, _: VaultThreads) -> None:
        failed = await fails(begin(folder=tmp_path / "examples", program=program))
        assert (failed.reason, failed.code) == ("not-started", None)

    with expect_log(logging.ERROR, "did not begin"):
        run(begins_not, patience=0.02)
    assert gone(int((tmp_path / "id").read_text()))
    assert left_in(tmp_path) == ["id"]


def test_a_server_that_died_on_the_way_is_noticed_at_the_end(tmp_path: Path, expect_log: ExpectLog) -> None:
    async def dies(begin: Begin, _: VaultThreads) -> None:
        look = await begin(folder=tmp_path / "examples")
        os.kill(look.server.process_id, signal.SIGKILL)
        async with asyncio.timeout(10):
            while look.server.code is None:  # noqa: ASYNC110 - nobody is told, and that is what is tested
                await asyncio.sleep(0.01)
        with expect_log(logging.ERROR, r"did not last \(-9\)"):
            await look.close()
        assert left_in(tmp_path) == []

    run(dies)


def test_the_server_is_told_nothing_of_our_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    monkeypatch.setenv("LEEWARD_TOLD", "a secret")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    kept = tmp_path / "environment"
    program = script(f"import json, os; open({str(kept)!r}, 'w').write(json.dumps(dict(os.environ)))")

    async def begins_not(begin: Begin, _: VaultThreads) -> None:
        await fails(begin(folder=tmp_path / "examples", program=program))

    with expect_log(logging.ERROR, "did not begin"):
        run(begins_not)
    handed_on = json.loads(kept.read_text())
    assert handed_on["PYTHONPATH"].startswith(str(ROOT))
    assert not {"LEEWARD_TOLD", "HTTPS_PROXY", "HOME", "PATH"} & handed_on.keys()


def test_in_a_bundle_the_program_lies_beside_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for here, there in (("leeward", "leeward-server"), ("leeward.exe", "leeward-server.exe")):
        monkeypatch.setattr(sys, "executable", str(Path("/opt/leeward") / here))
        assert companion.server_program() == [str(Path("/opt/leeward") / there)]

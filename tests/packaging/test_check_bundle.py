"""That the check can say no: each bundle here is broken in one way, and it must notice just that."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import check_bundle
from check_bundle import PARTS, Refused, Trial, attempt

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the bundle here is made of shell scripts")

THREAD = {"id": "1", "topic": "t", "title": "One", "body": "b", "replies": ["r", "s"]}

STEWARD = """#!/bin/sh
case "$1" in
serve) trap 'exit 0' TERM; echo "Listening on http://127.0.0.1:1"; sleep 60 & wait;;
invite) echo "an invitation";;
esac
"""

# Answers what a good client would, whatever it is asked, as long as the commands come in the known order.
MEMBER = """#!/bin/sh
case "$*" in
*--show-and-quit*) echo shown; exit 0;;
esac
while read line; do
case "$line" in
*create*) echo '{"ok": true, "recovery_code": "abc"}';;
*join*) echo '{"ok": true, "practice": true}';;
*sync*) echo '{"ok": true, "verified": true, "threads": 1, "posts": 3}';;
*threads*) echo '{"ok": true, "threads": [{"id": "7"}]}';;
*list*) echo '{"ok": true, "entries": [{"text": "The tide turned while the kettle sang."}]}';;
*journal*) echo '{"ok": true, "id": "8"}';;
*read*) echo '{"ok": true, "posts": [{"text": "b", "example": true}]}';;
esac
done
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle of scripts that does all the check asks for."""
    folder = tmp_path / "leeward"
    for part in PARTS:
        path = folder / part
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    (folder / "_internal/resources/demo/threads.jsonl").write_text(
        json.dumps(THREAD) + "\n", encoding="utf-8"
    )
    replace(folder, "leeward-server", STEWARD)
    replace(folder, "leeward", MEMBER)
    return folder


def replace(bundle: Path, program: str, script: str) -> None:
    (bundle / program).write_text(script, encoding="utf-8")
    (bundle / program).chmod(0o755)


def tried(bundle: Path, tmp_path: Path, *, seconds: float = 20.0) -> Trial:
    folder = tmp_path / "elsewhere"
    folder.mkdir(exist_ok=True)
    trial = Trial(bundle, folder, seconds=seconds)
    attempt(trial)
    return trial


def refusal(trial: Trial) -> str:
    """What the last check said when it refused. Those before it passed, and none came after."""
    assert not trial.ok
    assert [check["ok"] for check in trial.checks] == [True] * (len(trial.checks) - 1) + [False]
    return str(trial.checks[-1]["said"])


def test_a_good_bundle_passes_every_check(bundle: Path, tmp_path: Path) -> None:
    trial = tried(bundle, tmp_path)
    assert [check["said"] for check in trial.checks if not check["ok"]] == []
    assert trial.ok
    assert len(trial.checks) == len(check_bundle.CHECKS)
    assert trial.figures == {"threads": 1, "posts": 3}


def test_no_check_at_all_is_no_good_bundle(bundle: Path, tmp_path: Path) -> None:
    assert not Trial(bundle, tmp_path).ok


@pytest.mark.parametrize("part", PARTS)
def test_a_missing_part_is_named(bundle: Path, tmp_path: Path, part: str) -> None:
    (bundle / part).unlink()
    assert part in refusal(tried(bundle, tmp_path))


@pytest.mark.parametrize(
    "name", ["PySide6/QtNetwork.abi3.so", "PySide6/Qt/lib/libQt6Qml.so.6", "libQt6WebEngineCore.so.6"]
)
def test_a_part_of_qt_that_reaches_the_network_is_refused(bundle: Path, tmp_path: Path, name: str) -> None:
    (bundle / "_internal" / name).parent.mkdir(parents=True, exist_ok=True)
    (bundle / "_internal" / name).touch()
    assert name in refusal(tried(bundle, tmp_path))


def test_a_link_that_leads_nowhere_is_refused(bundle: Path, tmp_path: Path) -> None:
    (bundle / "_internal" / "libQt6Gui.so.6").symlink_to("PySide6/Qt/lib/libQt6Gui.so.6")
    assert "libQt6Gui" in refusal(tried(bundle, tmp_path))


@pytest.mark.parametrize(
    ("program", "script", "said"),
    [
        (
            "leeward-server",
            "#!/bin/sh\necho no module named cryptography >&2\nexit 1\n",
            "no module named cryptography",
        ),
        ("leeward-server", "not a program at all", "cannot be started"),
        ("leeward-server", STEWARD.replace("Listening on http", "Wandering off"), "did not begin to listen"),
        (
            "leeward-server",
            STEWARD.replace("exit 0", "exit 3"),
            "ended with 3",
        ),
        ("leeward", MEMBER.replace('"posts": 3}', '"posts": 0}'), "'posts': 0"),
        ("leeward", MEMBER.replace('"verified": true', '"verified": false'), "verified: False"),
        ("leeward", MEMBER.replace('"practice": true', '"practice": false'), "taken for a real one"),
        ("leeward", MEMBER.replace("the kettle sang", "it rained"), "the journal did not keep its entry"),
        ("leeward", MEMBER.replace('"example": true', '"example": false'), "reads otherwise"),
        ("leeward", MEMBER.replace("echo shown; exit 0", "echo no display >&2; exit 134"), "134: no display"),
        ("leeward", MEMBER.replace("echo shown", "echo hidden"), "printed 'hidden"),
        ("leeward", MEMBER.replace("echo shown", "echo no font >&2; echo shown"), "complained: no font"),
        (
            "leeward",
            MEMBER.replace('{"ok": true, "recovery', '{"ok": false, "said": "No room.", "x'),
            "No room.",
        ),
        ("leeward", "#!/bin/sh\necho Traceback\n", "printed something else"),
        ("leeward", "#!/bin/sh\ncat >/dev/null\necho gone >&2\nexit 127\n", "ended with 127: gone"),
    ],
)
def test_a_program_that_does_otherwise_is_refused(
    bundle: Path, tmp_path: Path, program: str, script: str, said: str
) -> None:
    replace(bundle, program, script)
    assert said in refusal(tried(bundle, tmp_path))


def test_a_program_that_hangs_is_given_up(bundle: Path, tmp_path: Path) -> None:
    replace(bundle, "leeward", MEMBER.replace("echo shown; exit 0", "exec sleep 60"))
    assert "did not end within 1 seconds" in refusal(tried(bundle, tmp_path, seconds=1.0))


def test_a_bundled_program_is_told_nothing_of_the_builders_world(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("VIRTUAL_ENV", "/somewhere/else")
    replace(bundle, "leeward", "#!/bin/sh\nenv\n")
    told = Trial(bundle, tmp_path).run("leeward").stdout
    names = {line.split("=")[0] for line in told.splitlines()} - {"_", "PWD", "OLDPWD", "SHLVL"}
    assert names == {"PATH", "LANG", "HOME", "XDG_RUNTIME_DIR"}


def test_the_passphrase_goes_through_a_file_number_and_not_the_arguments(
    bundle: Path, tmp_path: Path
) -> None:
    script = '#!/bin/sh\nhead -n 1 "/dev/fd/$2"\necho "$@" >&2\n'
    replace(bundle, "leeward", script)
    done = Trial(bundle, tmp_path).run("leeward", hand="three words here")
    assert done.stdout == "three words here\n"
    assert "three" not in done.stderr


def test_a_server_that_is_served_is_gone_afterwards_also_after_a_mishap(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    replace(
        bundle,
        "leeward-server",
        f"#!/bin/sh\necho $$ > {folder}/id\necho http://127.0.0.1:1\nexec sleep 60\n",
    )
    with pytest.raises(Refused, match="a mishap"), Trial(bundle, folder).serving():
        raise Refused("a mishap")
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "id").read_text()), 0)


@pytest.mark.parametrize("good", [True, False])
def test_from_outside_it_needs_only_python_and_answers_in_json(bundle: Path, good: bool) -> None:
    if not good:
        (bundle / "_internal/lucide/lucide.zip").unlink()
    script = ROOT / "packaging" / "check_bundle.py"
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(script), str(bundle), "--json"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={},
    )
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["ok"]) == ((0, True) if good else (1, False)), done.stderr
    assert all({"name", "ok", "seconds", "said"} == set(check) for check in answer["checks"])


def test_a_place_without_a_bundle_is_asked_wrongly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        check_bundle.main([str(tmp_path / "nothing")])
    assert ended.value.code == 2
    assert "is not a folder" in capsys.readouterr().err

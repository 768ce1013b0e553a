from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """dev.py in an empty folder of its own, with no .venv yet."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return tmp_path


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been run in .venv, and installed before it; the last entry is the newest."""
    calls: list[list[str]] = []
    monkeypatch.setattr(dev, "install", lambda *names: calls.append(["install", *names]))
    monkeypatch.setattr(dev, "need_qt", lambda: None)

    def python(*arguments: str, in_root: bool = False, **variables: str) -> int:
        calls.append([*arguments, *(f"{name}={value}" for name, value in variables.items())])
        return 3 if "mypy" in arguments else 0

    def begin(*arguments: str, in_root: bool = False, unheard: bool = False, **variables: str) -> Begun:
        assert unheard, "nothing else is begun and not waited for at once"
        python(*arguments, in_root=in_root, **variables)
        return Begun(calls)

    monkeypatch.setattr(dev, "python", python)
    monkeypatch.setattr(dev, "begin", begin)
    return calls


class Begun:
    """A process that has begun; that it was waited for stands in the calls."""

    def __init__(self, calls: list[list[str]]) -> None:
        self._calls = calls

    def wait(self) -> int:
        self._calls.append(["waited"])
        return 0


@pytest.fixture
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a display."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(dev, "LINUX", True)


@pytest.mark.usefixtures("unseen")
def test_run_without_a_display_walks_and_says_so(
    checkout: Path, ran: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 0
    assert ran[0] == ["install", "runtime"]
    assert ran[1][:4] == ["-m", "bench.walk", "--headless", "--out"]
    out = Path(ran[1][4])
    assert out.parent == checkout / "build" / "walk"
    assert list(out.iterdir()) == []
    assert "no display" in capsys.readouterr().err


@pytest.mark.usefixtures("unseen")
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_run_with_a_display_opens_the_window(
    variable: str, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "somewhere")
    assert dev.main(["run", "--profile", "p"]) == 0
    assert ran[1:] == [["-m", "client", "--profile", "p"]]


@pytest.mark.usefixtures("unseen")
def test_run_headless_walks_where_it_is_told(ran: list[list[str]]) -> None:
    assert dev.main(["run", "--headless", "--out", "o", "--threads", "t"]) == 0
    assert ran[1:] == [["-m", "bench.walk", "--headless", "--out", "o", "--threads", "t"]]


def test_run_in_the_terminal_needs_no_display_and_no_qt(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "need_qt", lambda: pytest.fail("the terminal needs no Qt"))
    assert dev.main(["run", "--cli", "rooms"]) == 0
    assert ran[1:] == [["-m", "client", "--cli", "rooms"]]


@pytest.mark.parametrize("verb", ["test", "check"])
def test_a_failed_check_fails_the_run_but_not_before_the_tests(verb: str, ran: list[list[str]]) -> None:
    assert dev.main([verb]) == 3
    assert ran[0] == ["install", "runtime", "test"]
    assert ran[-1][:2] == ["-m", "pytest"]
    assert "LEEWARD_CHECKS_FAILED=mypy" in ran[-1]
    assert len(ran) == 7


def test_tests_are_compiled_while_the_checks_run_and_before_any_test_does(ran: list[list[str]]) -> None:
    assert dev.main(["test"]) == 3
    assert ran[1][:3] == ["-m", "pytest", "--collect-only"]
    assert f"PYTHONPYCACHEPREFIX={dev.VENV / 'compiled'}" in ran[1]
    assert ran[-2] == ["waited"]


def test_what_the_tests_compile_goes_into_the_environment(ran: list[list[str]]) -> None:
    assert dev.main(["test"]) == 3
    assert f"PYTHONPYCACHEPREFIX={dev.VENV / 'compiled'}" in ran[-1]
    assert "PYTHONDONTWRITEBYTECODE=" in ran[-1]


def test_a_part_of_the_tests(ran: list[list[str]]) -> None:
    assert dev.main(["test", "tests/protocol", "-k", "leaf"]) == 0
    assert ran[1:] == [["-m", "pytest", "tests/protocol", "-k", "leaf"]]


def test_other_verbs_reach_their_modules(ran: list[list[str]]) -> None:
    assert dev.main(["bench", "search", "--json"]) == 0
    assert dev.main(["server", "serve", "--data", "d"]) == 0
    assert dev.main(["hazards", "H02"]) == 0
    assert ran == [
        ["install", "runtime", "test"],
        ["-m", "bench", "search", "--json"],
        ["install", "runtime"],
        ["-m", "server", "serve", "--data", "d"],
        ["install", "runtime", "test"],
        ["-m", "bench.hazards", "H02"],
    ]


def test_an_unknown_verb_shows_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["sail"]) == 2
    assert "bench" in capsys.readouterr().err
    assert dev.main(["--help"]) == 0
    assert "bench" in capsys.readouterr().out


def test_a_python_without_venv_is_told_how_to_get_it(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else find(name))
    assert dev.main(["run"]) == 1
    words = capsys.readouterr().err
    assert "apt install python3-venv" in words
    assert words.count("\n") == 1
    assert not (checkout / ".venv").exists()


def test_missing_qt_libraries_are_named_by_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libnothing.so.9": "libnothing9", "libc.so.6": "libc6"})
    assert dev.main(["test"]) == 1
    assert "apt install libnothing9`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("ERROR: No matching distribution found for anyio==4.16.0", "pip could not get the packages"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "differed from the hash"),
    ],
)
def test_a_failed_install_says_why_and_is_tried_again(
    words: str, sentence: str, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fake = checkout / ".venv" / "bin" / "python"
    fake.parent.mkdir(parents=True)
    fake.write_text(f"#!/bin/sh\necho '{words}'\nexit 1\n")
    fake.chmod(0o755)
    (checkout / ".venv" / "leeward-place").write_text(dev.stamp_of())
    (checkout / "requirements").mkdir()
    (checkout / "requirements" / "runtime.txt").write_text("anyio==4.16.0\n")
    for _ in range(2):
        assert dev.main(["run"]) == 1
        err = capsys.readouterr().err
        assert words in err
        assert sentence in err
    assert not (checkout / ".venv" / "leeward-runtime").exists()


def test_installs_only_what_changed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    (checkout / ".venv").mkdir()
    (checkout / "requirements").mkdir()
    for name in ("runtime", "test"):
        (checkout / "requirements" / f"{name}.txt").write_text(f"{name}==1\n")
    (checkout / "pyproject.toml").write_text("")
    monkeypatch.setattr(dev, "make_environment", lambda: None)
    monkeypatch.setattr(dev, "pip", lambda step, *arguments: installed.append(step.rpartition("/")[2]))
    monkeypatch.setattr(dev, "python", lambda *arguments, **_: installed.append(arguments[1]))

    dev.install("runtime", "test")
    assert installed == ["runtime.txt", "test.txt", "Leeward itself", "compileall"]
    dev.install("runtime", "test")
    assert len(installed) == 4
    (checkout / "requirements" / "test.txt").write_text("test==2\n")
    dev.install("runtime", "test")
    assert installed[4:] == ["test.txt"]


def test_exit_codes_pass_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    assert dev.python("-c", "raise SystemExit(7)") == 7
    assert dev.python("-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)") == 137


def test_needs_prints_packages_only() -> None:
    result = subprocess.run(
        [sys.executable, str(dev.ROOT / "dev.py"), "needs"], capture_output=True, text=True, check=True
    )
    assert set(result.stdout.split()) <= {*dev.QT_LIBRARIES.values(), "python3-venv"}


def test_continuous_integration_runs_the_same_command() -> None:
    script = (dev.ROOT / ".ci" / "run").read_text()
    assert script.splitlines()[-1] == "exec python3 dev.py test"


def test_the_two_programs_are_named() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text())["project"]
    assert project["scripts"] == {"leeward": "client.__main__:main", "leeward-server": "server.__main__:main"}


@pytest.mark.skipif(not hasattr(os, "set_inheritable") or os.name == "nt", reason="open files by number")
def test_an_open_file_reaches_the_program_under_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """`dev.py run --cli --passphrase-fd 9 9< FILE`: the passphrase is never an argument."""
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    reading, writing = os.pipe()
    try:
        os.set_inheritable(reading, True)
        os.write(writing, b"x")
        read = "import os, sys; sys.exit(os.read(int(sys.argv[1]), 1) != b'x')"
        assert dev.python("-c", read, str(reading)) == 0
    finally:
        os.close(reading)
        os.close(writing)


def test_a_crash_in_a_test_ends_the_run_and_is_named(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        crash = "os.abort()" if name == "two" else "pass"
        tmp_path.joinpath(f"test_{name}.py").write_text(
            f"import os\n\ndef test_first(): pass\ndef test_crash(): {crash}\ndef test_last(): pass\n"
        )
    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:faulthandler"]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *quiet, "-n", "2", *dev.SHARED],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 1
    assert "crashed while running 'test_two.py::test_crash'" in ended.stdout

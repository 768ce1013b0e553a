from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bench.hazards.log import (
    FIELDS,
    LOG,
    ROOT,
    UNSIGNED,
    Control,
    Hazard,
    Risk,
    Unreadable,
    faults,
    matrix,
    read,
    why_not,
)

SAFETY = ROOT / "docs" / "safety"
SOUND = Hazard(
    "H01",
    "It rains",
    "clouds",
    "wet feet",
    Risk(4, 2, 3),
    (Control("design: a roof", ("tests/architecture/test_hazards.py::test_the_log_is_sound",)),),
    Risk(1, 2, 1),
    "wind",
    "not accepted",
    UNSIGNED,
)


def test_the_log_is_sound() -> None:
    """Every control that is claimed has a test that is there and is run; every number is on the scales."""
    assert list(faults(read(), matrix())) == []


def test_the_log_is_about_all_of_it() -> None:
    log = read()
    assert len(log) >= 40
    assert all(any(control.tests for control in each.controls) for each in log if each.state != "open")
    sides = {test.split("/")[1] for each in log for one in each.controls for test in one.tests}
    assert {"client", "server", "resources", "journeys", "hostile"} <= sides


def test_both_are_unsigned_and_say_so() -> None:
    assert {each.signed for each in read()} == {UNSIGNED}
    for name in ("README.md", "intended-use.md"):
        head = (SAFETY / name).read_text(encoding="utf-8").lower()[:300]
        assert UNSIGNED in head, name
    said = (SAFETY / "intended-use.md").read_text(encoding="utf-8")
    for words in ("Not an emergency service", "Not treatment", "Not for children", "Not without guides"):
        assert words in said


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda one: [one, one], "each once"),
        (lambda one: [replace(one, before=Risk(6, 2, 3))], "not between 1 and 5"),
        (lambda one: [replace(one, before=Risk(4, 2, 2))], "make a risk of 3, not 2"),
        (lambda one: [replace(one, after=Risk(1, 3, 2))], "nothing likelier or graver"),
        (lambda one: [replace(one, state="fine")], "the state is one of"),
        (lambda one: [replace(one, state="open")], "and nothing else"),
        (lambda one: [replace(one, before=Risk(5, 5, 5), after=Risk(2, 5, 4))], "and nothing else"),
        (lambda one: [replace(one, controls=(Control("none yet: a roof", ()),))], "without a control"),
        (lambda one: [replace(one, controls=(Control("design: a roof", ()),))], "a control has a test"),
        (lambda one: [replace(one, controls=(Control("a roof", one.controls[0].tests),))], "begins with"),
        (lambda one: [replace(one, signed="a clinician")], "signed has to say"),
        (
            lambda one: [
                replace(one, controls=(Control("design: a roof", ("tests/test_gone.py::test_x",)),))
            ],
            "no such file",
        ),
    ],
)
def test_what_is_not_sound_is_found(change: Callable[[Hazard], list[Hazard]], why: str) -> None:
    assert list(faults([SOUND], matrix())) == []
    found = list(faults(change(SOUND), matrix()))
    assert any(why in each for each in found), found


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("test_plain", ""),
        ("test_plain[1]", "no parameters"),
        ("test_each", ""),
        ("test_each[1]", ""),
        ("test_where_it_can_be", ""),
        ("TestGroup::test_inside", ""),
        ("TestGroup", "no such test"),
        ("test_gone", "no such test"),
        ("helper", "no such test"),
        ("test_skipped", "whatever happens"),
        ("test_never", "whatever happens"),
        ("test_expected_red", "whatever happens"),
        ("test_gives_up", "whatever happens"),
        ("TestSkipped::test_inside", "whatever happens"),
    ],
)
def test_a_test_that_proves_nothing_is_told(tmp_path: Path, name: str, why: str) -> None:
    file = tmp_path / "tests" / "test_some.py"
    file.parent.mkdir()
    file.write_text(
        """
import pytest
def test_plain(): assert True
@pytest.mark.parametrize("n", [1, 2])
def test_each(n): assert n
@pytest.mark.skipif(not __debug__, reason="elsewhere")
def test_where_it_can_be(): assert True
class TestGroup:
    def test_inside(self): assert True
def helper(): ...
@pytest.mark.skip(reason="one day")
def test_skipped(): assert True
@pytest.mark.skipif(True, reason="one day")
def test_never(): assert True
@pytest.mark.xfail
def test_expected_red(): assert False
def test_gives_up():
    pytest.skip("one day")
@pytest.mark.skip
class TestSkipped:
    def test_inside(self): assert True
""",
        encoding="utf-8",
    )
    said = why_not(f"tests/test_some.py::{name}", tmp_path)
    assert said == "" if not why else why in said


def test_a_file_that_is_never_run_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    for number, line in enumerate(
        ("pytestmark = pytest.mark.skip", 'pytest.skip("one day", allow_module_level=True)')
    ):
        name = f"tests/test_off{number}.py"
        (tmp_path / name).write_text(f"import pytest\n{line}\ndef test_x(): assert True\n", encoding="utf-8")
        assert why_not(f"{name}::test_x", tmp_path) == "its file is never run"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("severity_before", "gravity", 1),
        lambda text: text + "H99,too few\n",
        lambda text: text + ",".join(["H99", *["x"] * (len(FIELDS) - 1)]) + "\n",
        lambda text: text.replace('"design: ', '"design: one more\ndesign: ', 1),
        lambda text: text + '"H99',
    ],
)
def test_a_file_that_is_not_in_form_is_refused(tmp_path: Path, change: Callable[[str], str]) -> None:
    text = (ROOT / LOG).read_text(encoding="utf-8")
    broken = tmp_path / "hazards.csv"
    assert change(text) != text
    broken.write_text(change(text), encoding="utf-8")
    with pytest.raises(Unreadable):
        read(broken)

"""Read the hazard log and say what is wrong with it, without running anything.

A control and its tests stand on the same line of two cells; docs/safety/README.md explains scales and columns.
"""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LOG: Final = Path("docs/safety/hazards.csv")
SCALES: Final = Path("docs/safety/README.md")
UNSIGNED: Final = "unsigned until a clinician signs"
NO_TEST: Final = "none"
KINDS: Final = ("design", "guard", "words", "none yet")
STATES: Final = ("open", "not accepted")
UNACCEPTABLE: Final = 4
"""From this risk on a hazard stays open, however many controls it has."""
FIELDS: Final = (
    "id",
    "hazard",
    "cause",
    "effect",
    "likelihood_before",
    "severity_before",
    "risk_before",
    "control",
    "test",
    "likelihood_after",
    "severity_after",
    "risk_after",
    "remains",
    "state",
    "signed",
)

Matrix = dict[tuple[int, int], int]


class Unreadable(Exception):
    """The log or its scales are not in form; the message says where."""


@dataclass(frozen=True)
class Risk:
    """Likelihood and severity from 1 to 5, and the risk that the log says they make."""

    likelihood: int
    severity: int
    level: int


@dataclass(frozen=True)
class Control:
    """What is done about a hazard, and the tests that prove it; none where nothing is done yet."""

    words: str
    tests: tuple[str, ...]

    @property
    def kind(self) -> str:
        """How it works: by design, by a guard, by words; or that it is not there yet."""
        return self.words.partition(":")[0]


@dataclass(frozen=True)
class Hazard:
    """A row of the log."""

    id: str
    hazard: str
    cause: str
    effect: str
    before: Risk
    controls: tuple[Control, ...]
    after: Risk
    remains: str
    state: str
    signed: str


def read(path: Path = ROOT / LOG) -> tuple[Hazard, ...]:
    """All rows. Raises Unreadable for a file that is not in form."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, strict=True)
        try:
            if tuple(rows.fieldnames or ()) != FIELDS:
                raise Unreadable(f"the columns are {rows.fieldnames}, not {FIELDS}")
            return tuple(_hazard(row) for row in rows)
        except csv.Error as error:
            raise Unreadable(f"line {rows.line_num}: {error}") from error


def _hazard(row: dict[str, str]) -> Hazard:
    name = row["id"] or "a row without an id"
    if len(row) != len(FIELDS) or not all(row.values()):
        raise Unreadable(f"{name}: too few or too many cells, or an empty one")
    controls, tests = row["control"].split("\n"), row["test"].split("\n")
    if len(controls) != len(tests):
        raise Unreadable(f"{name}: {len(controls)} controls, and {len(tests)} lines of tests")
    paired = zip(controls, tests, strict=True)
    try:
        before, after = (
            Risk(*(int(row[f"{part}_{when}"]) for part in ("likelihood", "severity", "risk")))
            for when in ("before", "after")
        )
    except ValueError as error:
        raise Unreadable(f"{name}: a likelihood, severity or risk is no number") from error
    return Hazard(
        row["id"],
        row["hazard"],
        row["cause"],
        row["effect"],
        before,
        tuple(
            Control(words, tuple(test for test in line.split() if test != NO_TEST)) for words, line in paired
        ),
        after,
        row["remains"],
        row["state"],
        row["signed"],
    )


def matrix(path: Path = ROOT / SCALES) -> Matrix:
    """What risk a likelihood and a severity make, from the table in the words beside the log."""
    found = re.findall(
        r"^\| (\d) [^|]*\| (\d) \| (\d) \| (\d) \| (\d) \| (\d) \|$", path.read_text("utf-8"), re.M
    )
    table = {
        (int(likelihood), severity): int(level)
        for likelihood, *levels in found
        for severity, level in enumerate(levels, 1)
    }
    if len(found) != 5 or len(table) != 25:
        raise Unreadable(f"{path.name}: the table of risks has to have five rows, one for each likelihood")
    return table


def faults(hazards: Sequence[Hazard], table: Matrix, root: Path = ROOT) -> Iterator[str]:
    """What is wrong, a sentence each: numbers, states, signatures, and tests that are missing or are never run."""
    seen: set[str] = set()
    for each in hazards:
        if not re.fullmatch(r"H\d\d+", each.id) or each.id in seen:
            yield f"{each.id}: ids are H and digits, each once"
        seen.add(each.id)
        yield from (f"{each.id}: {words}" for words in _of_numbers(each, table))
        yield from (f"{each.id}: {words}" for words in _of_state(each))
        for control in each.controls:
            yield from (f"{each.id}: {words}" for words in _of_control(control, root))


def _of_numbers(each: Hazard, table: Matrix) -> Iterator[str]:
    for risk in (each.before, each.after):
        level = table.get((risk.likelihood, risk.severity))
        if level is None:
            yield f"likelihood {risk.likelihood} or severity {risk.severity} is not between 1 and 5"
        elif level != risk.level:
            yield f"{risk.likelihood} and {risk.severity} make a risk of {level}, not {risk.level}"
    if each.after.likelihood > each.before.likelihood or each.after.severity > each.before.severity:
        yield "controls make nothing likelier or graver"
    if each.after != each.before and not any(control.tests for control in each.controls):
        yield "a risk that became smaller without a control that is tested"


def _of_state(each: Hazard) -> Iterator[str]:
    if each.state not in STATES:
        yield f"the state is one of {STATES}, not {each.state!r}"
    lacking = any(control.kind == "none yet" for control in each.controls)
    if (lacking or each.after.level >= UNACCEPTABLE) != (each.state == "open"):
        yield "open is what lacks a control or keeps a risk of 4 or 5, and nothing else"
    if each.signed != UNSIGNED:
        yield f"signed has to say {UNSIGNED!r}"


def _of_control(control: Control, root: Path) -> Iterator[str]:
    if control.kind not in KINDS or not control.words.partition(":")[2].strip():
        yield f"a control begins with one of {KINDS} and a colon: {control.words!r}"
    if (control.kind == "none yet") == bool(control.tests):
        yield f"a control has a test, and what is not there has none: {control.words!r}"
    for test in control.tests:
        if why := why_not(test, root):
            yield f"{test}: {why}"


def why_not(test: str, root: Path = ROOT) -> str:
    """Why a test proves nothing (missing, or always passed over); empty if it can."""
    path, *names = test.split("::")
    if not names or not re.fullmatch(r"tests/(\w+/)*test_\w+\.py", path) or not (root / path).is_file():
        return "there is no such file of tests"
    names[-1], bracket, _ = names[-1].partition("[")
    module = _parsed(root / path)
    if _passed_over(module):
        return "its file is never run"
    body: list[ast.stmt] = module.body
    for depth, name in enumerate(names, 1):
        found = [node for node in body if _is_test(node, name, last=depth == len(names))]
        if not found:
            return "there is no such test"
        node = found[-1]
        if _passed_over(node):
            return "it is skipped or expected to fail whatever happens"
        body = node.body  # type: ignore[attr-defined]  # a class or a function
        if bracket and depth == len(names) and not any("parametrize" in mark for mark in _marks(node)):
            return "it has no parameters"
    return ""


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _is_test(node: ast.stmt, name: str, *, last: bool) -> bool:
    if last:
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        return is_function and node.name == name and name.startswith("test_")  # type: ignore[attr-defined]
    return isinstance(node, ast.ClassDef) and node.name == name and name.startswith("Test")


def _passed_over(node: ast.AST) -> bool:
    """Whether a skip or an expected failure stands on `node` without a condition."""
    if any(re.search(r"\bmark\.(skip|xfail)\b|\bmark\.skipif\(True\b", mark) for mark in _marks(node)):
        return True
    body = node.body if isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef) else []
    return any(
        isinstance(each, ast.Expr) and re.match(r"pytest\.(skip|xfail)\(", ast.unparse(each)) for each in body
    )


def _marks(node: ast.AST) -> list[str]:
    """The marks on a file, a class or a function, as they are written."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        own = [ast.unparse(each) for each in node.decorator_list]
    else:
        own = []
    if isinstance(node, ast.Module | ast.ClassDef):
        own += [
            ast.unparse(each.value)
            for each in node.body
            if isinstance(each, ast.Assign)
            and any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in each.targets)
        ]
    return own

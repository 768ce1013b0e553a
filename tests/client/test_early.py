from __future__ import annotations

import subprocess
import sys

ASK = """
import sys
if "early" in sys.argv:
    from client import early
    early.prepare()
    assert len(early.waiting()) == 6, early.waiting()
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
try:
    QRect("one", "two")
except TypeError as error:
    print(error)
try:
    QRect().no_such_thing
except AttributeError as error:
    print(error)
print(QWidget.resize.__doc__)
from PySide6.support.signature import get_signature
print(get_signature(QWidget.resize))
from PySide6.support.signature.lib import enum_sig, pyi_generator
print(pyi_generator.generate_pyi.__name__, enum_sig.ExactEnumerator.__name__)
print(hasattr(pyi_generator, "nothing_of_that_name"))
if "early" in sys.argv:
    assert not early.waiting()
"""

LATER = """
import builtins, gc, linecache
compiling = builtins.compile
from client import early
early.prepare()
assert builtins.compile is compiling
assert not gc.isenabled()
import PySide6.QtWidgets
from client.ui.kit import controls
assert controls.__file__ not in linecache.cache
print(early.waiting() == early._PUT_OFF)
"""


def _said(script: str, *words: str) -> str:
    """What a process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_what_was_put_off_is_there_when_it_is_asked_for() -> None:
    plain = _said(ASK)
    assert "Supported signatures" in plain
    assert _said(ASK, "early") == plain


def test_nobody_asks_for_it_by_importing_and_no_source_is_read_for_its_features() -> None:
    assert _said(LATER) == "True\n"

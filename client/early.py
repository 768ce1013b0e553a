"""What is done before PySide6 is imported: it keeps PySide6 from two things that Leeward has no use for.

Importing PySide6 compiles the Python sources inside its library anew at every start, for there is no place where the
result could be kept. Most of them only serve error messages, `__doc__` and the making of type stubs. Here such a
source is kept as it is, and compiled when somebody first asks its module for something: 20 of the import's 45 ms.

From then on, PySide6 reads the source of every module that anybody imports, to learn whether it may ask for snake_case
names, and all of those lines stay in memory: a fifth of every import's time, and 12 MB in the end. No module of ours
asks for them (`from __feature__ import ...` is an ImportError here).

Where another version of PySide6 does any of this in another way, nothing is changed and all works as usual.
"""

from __future__ import annotations

import builtins
import gc
from collections.abc import Callable
from threading import RLock
from typing import Any, Final

_FOLDER: Final = "shibokensupport/signature/"
_PUT_OFF: Final = frozenset(
    f"{_FOLDER}{name}.py"
    for name in ("errorhandler", "layout", "lib/enum_sig", "lib/pyi_generator", "lib/tool", "parser")
)
_waiting: Final[dict[str, Any]] = {}
_one_at_a_time: Final = RLock()
_compile: Final = compile


def prepare() -> None:
    """Import PySide6 for a first window. From here on Python searches for no garbage by itself."""
    gc.disable()
    builtins.compile = _compile_or_put_off
    try:
        import PySide6  # noqa: F401 - imported to be there
    finally:
        builtins.compile = _compile
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def waiting() -> frozenset[str]:
    """The files that were put off and that nobody has asked for yet."""
    return frozenset(_waiting)


def _compile_or_put_off(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
    if not isinstance(filename, str) or filename not in _PUT_OFF:
        return _compile(source, filename, *rest, **named)
    _waiting[filename] = source
    waits = f"from client.early import asked as __asked__\n__getattr__ = __asked__({filename!r}, globals())\n"
    return _compile(waits, filename, "exec")


def asked(filename: str, module: dict[str, Any]) -> Callable[[str], Any]:
    """A module's `__getattr__` that fills the module from its waiting source, whichever thread asks first."""

    def find(name: str) -> Any:
        # Whoever imports a module looks for names like __path__, which these have not.
        if not name.startswith("__"):
            with _one_at_a_time:
                source = _waiting.pop(filename, None)
                if source is not None:
                    exec(_compile(source, filename, "exec"), module)  # noqa: S102 - what PySide6 itself would do now
                if name in module:
                    return module[name]
        raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")

    return find

"""Finds every word of the client that is translated, also where Qt's own reader of sources would pass it by.

Words are marked by being handed to `tr`, to `QCoreApplication.translate`, or to a function of ours that hands them on
(`translated`, `said`, ...), or by being put into a Notice. Some are handed on from a table; then the table's words are
taken. Whole modules of words that also the terminal speaks, and that therefore know nothing of Qt, are named in TABLES.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

TABLES: Final = {
    "client.notices": "notices",
    "client.refusals": "notices",
    "client.findings": "notices",
    "client.services.ledger_words": "settings",
    "client.services.importing_words": "settings",
    "client.services.unusable_words": "notices",
    "client.services.parting_words": "parting",
}
"""Modules whose sentences are all shown, each with its context."""

_PROSE: Final = re.compile(r"(?=.*[a-z%])([A-Z%{].*|.* .*)", re.DOTALL)
"""What a person reads, told from codes and keys."""
_OUT_OF_TABLES: Final = ("notice", "told")
"""Names under which modules of TABLES hand out their words."""
_PLURAL: Final = re.compile(r"%L?n")


class Message(NamedTuple):
    """One text to translate; `comment` is for whoever does it, and tells apart what is spelt alike."""

    context: str
    source: str
    comment: str = ""

    @property
    def plural(self) -> bool:
        """Whether a number stands in it."""
        return bool(_PLURAL.search(self.source))


class Found(NamedTuple):
    """`unseen` are places whose words cannot be told from the source, `plain_plurals` those Qt would get wrong."""

    messages: frozenset[Message]
    unseen: tuple[str, ...]
    plain_plurals: tuple[str, ...]


class _Way(NamedTuple):
    """A function that hands an argument on to be translated."""

    context: str
    place: int
    comment_place: int | None


_NOTICE: Final = _Way("notices", 0, None)
"""A sentence of a view-model, translated where it is shown."""


class _Call(NamedTuple):
    """A call, and the class and the function around it."""

    call: ast.Call
    cls: str
    function: ast.AST


class _Module:
    """What is read of a module, in one go: reading takes most of the time."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.calls: list[_Call] = []
        self.bases: set[str] = set()
        self.names: dict[str, str] = {}
        """What names of other modules stand for: "translated" for "client.ui.settings.words.translated"."""
        self._read(tree, "", tree)

    def _read(self, node: ast.AST, cls: str, function: ast.AST) -> None:
        match node:
            case ast.ClassDef(name=name, bases=bases):
                cls = name
                self.bases.update(getattr(base, "attr", getattr(base, "id", "")) for base in bases)
            case ast.FunctionDef():
                function = node
            case ast.Call():
                self.calls.append(_Call(node, cls, function))
            case ast.ImportFrom(module=str(module), names=names):
                self.names.update({each.asname or each.name: f"{module}.{each.name}" for each in names})
        for child in ast.iter_child_nodes(node):
            self._read(child, cls, function)


def found_in(root: Path, package: str = "client") -> Found:
    """Every text of the package below `root`. Only its windows and the tables know words that a person reads."""
    modules = {
        name: _Module(ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted((root / package).rglob("*.py"))
        if (name := ".".join(path.relative_to(root).with_suffix("").parts)).startswith(f"{package}.ui.")
        or name.count(".") == 1
        or name in TABLES
    }
    return _Reading(modules).all()


class _Reading:
    def __init__(self, modules: dict[str, _Module]) -> None:
        self._modules = modules
        self._ways: dict[tuple[str, str], list[_Way]] = {}
        self._messages: set[Message] = set()
        self._unseen: list[str] = []
        self._counted: list[tuple[str, str]] = []

    def all(self) -> Found:
        before = -1
        while before != sum(map(len, self._ways.values())):  # until no function hands on to a newly found one
            before = sum(map(len, self._ways.values()))
            for name, module in self._modules.items():
                self._find_ways(name, module)
        for name, module in self._modules.items():
            for call in module.calls:
                self._read_call(name, *call)
            if name in TABLES:
                self._take(TABLES[name], _prose(module.tree))
        heirs = set[str]().union(*(module.bases for module in self._modules.values()))
        # PySide asks each class of an object in turn until the answer differs from the question, and a number put in
        # differs at once: where the object is of a subclass, such a text would never be translated.
        lost = tuple(where for cls, where in self._counted if cls in heirs)
        return Found(frozenset(self._messages), tuple(self._unseen), lost)

    def _ways_of(self, module: str, call: ast.Call, cls: str) -> list[_Way]:
        """Where in a call texts stand, if it is one that translates."""
        function = call.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name == "tr" and isinstance(function, ast.Attribute):
            return [_Way(cls, 0, 1)]
        if name == "Notice" and self._modules[module].names.get(name) == "client.notices.Notice":
            return [_NOTICE]
        if name in ("translate", "QT_TRANSLATE_NOOP"):
            match call.args:
                case [ast.Constant(value=str(context)), _, *_]:
                    return [_Way(context, 1, 2)]
            return []
        if isinstance(function, ast.Attribute):
            owner = function.value
            home = self._modules[module].names.get(owner.id) if isinstance(owner, ast.Name) else None
            return self._ways.get((home, name), []) if home else []
        home = self._modules[module].names.get(name, f"{module}.{name}")
        return self._ways.get(tuple(home.rsplit(".", 1)), [])  # type: ignore[arg-type]  # two parts

    def _find_ways(self, name: str, module: _Module) -> None:
        for call, _, function in module.calls:
            ways = self._ways_of(name, call, "")
            if not ways or not isinstance(function, ast.FunctionDef):
                continue
            given = [each.arg for each in function.args.args]
            for way in ways:
                text = _at(call, way.place)
                if isinstance(text, ast.Name) and text.id in given and way.context:
                    note = _at(call, way.comment_place)
                    place = given.index(note.id) if isinstance(note, ast.Name) and note.id in given else None
                    new = _Way(way.context, given.index(text.id), place)
                    known = self._ways.setdefault((name, function.name), [])
                    if new not in known:
                        known.append(new)

    def _read_call(self, module: str, call: ast.Call, cls: str, function: ast.AST) -> None:
        where = f"{module.replace('.', '/')}.py:{call.lineno}"
        for way in self._ways_of(module, call, cls):
            text = _at(call, way.place)
            if text is None or (way is _NOTICE and _is_local(text)):
                continue
            texts = self._texts(module, text, function)
            if texts is None:
                if way is _NOTICE:
                    continue  # words out of a table, or translated already
                self._unseen.append(f"{where}: {ast.unparse(call)[:100]}")
                continue
            note = _at(call, way.comment_place)
            comment = note.value if isinstance(note, ast.Constant) and isinstance(note.value, str) else ""
            self._take(way.context, texts, comment)
            if getattr(call.func, "attr", "") == "tr" and any(map(_PLURAL.search, texts)):
                self._counted.append((cls, f"{where}: {ast.unparse(call)[:100]}"))

    def _texts(self, module: str, node: ast.expr, function: ast.AST) -> list[str] | None:
        """The texts that an expression in `function` can be; None where that cannot be told."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.IfExp(body=one, orelse=other) | ast.BoolOp(values=[one, other]):
                return _both(self._texts(module, one, function), self._texts(module, other, function))
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, other]):
                return _both(self._texts(module, table, function), self._texts(module, other, function))
            case ast.Name(id=name):
                return self._named(module, name, function)
            case ast.Subscript(value=table):
                return self._texts(module, table, function)
            case ast.Tuple() | ast.List() | ast.Dict():
                return list(_prose(node))
            case (
                ast.Call(func=ast.Attribute(value=ast.Name(id=name))) | ast.Attribute(value=ast.Name(id=name))
            ):
                # Something out of a table: its module is read whole.
                return (
                    [] if self._modules[module].names.get(name) in TABLES or name in _OUT_OF_TABLES else None
                )
        return None

    def _named(self, module: str, name: str, function: ast.AST) -> list[str] | None:
        """The same for a name: a parameter, something that `function` made, a table of the module or of another."""
        if isinstance(function, ast.FunctionDef):
            if name in {each.arg for each in function.args.args}:
                return []  # whoever calls this function is read
            for value in _values(function, name):
                return self._texts(module, value, function)
        home = self._modules[module].names.get(name)
        if home is not None:
            module, name = home.rsplit(".", 1)
        if module in TABLES:
            return []
        for value in _values(self._modules[module].tree, name) if module in self._modules else ():
            return list(_prose(value))
        return None

    def _take(self, context: str, texts: list[str] | Iterator[str], comment: str = "") -> None:
        self._messages.update(Message(context, text, comment) for text in texts if text)


def _at(call: ast.Call, place: int | None) -> ast.expr | None:
    return call.args[place] if place is not None and len(call.args) > place else None


def _is_local(node: ast.expr) -> bool:
    """Whether it is a name that only its function knows; whoever gave it that name marked the words."""
    return isinstance(node, ast.Name) and node.id.islower() and not node.id.startswith("_")


def _both(one: list[str] | None, other: list[str] | None) -> list[str] | None:
    return None if one is None or other is None else one + other


def _values(scope: ast.AST, name: str) -> Iterator[ast.expr]:
    """What is given a name in there, also as one of several in a row."""
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[target], value=value):
                pass
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                pass
            case ast.comprehension(target=target, iter=value) | ast.For(target=target, iter=value):
                pass
            case _:
                continue
        if any(isinstance(each, ast.Name) and each.id == name for each in ast.walk(target)):
            yield value


def _prose(node: ast.AST | None) -> Iterator[str]:
    """The texts in a table that a person reads: no keys, no docstrings, nothing about types."""
    match node:
        case None | ast.Subscript():
            return
        case ast.Constant(value=str(text)):
            if _PROSE.fullmatch(text):
                yield text
            return
        case ast.Dict():
            for value in node.values:
                yield from _prose(value)
            return
        case ast.AnnAssign():
            yield from _prose(node.value)
            return
        case ast.JoinedStr():
            return
        case ast.Compare() | ast.MatchValue() | ast.arg() | ast.keyword(arg="code" | "reason"):
            return
    for child in ast.iter_child_nodes(node):
        docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if not docstring:
            yield from _prose(child)

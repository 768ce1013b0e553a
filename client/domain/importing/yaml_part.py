"""The part of YAML that diaries are written in: mappings, lists, texts, numbers. No anchors, no program's own types.

It reads what PyYAML writes for RedNotebook, old and new, and what people write at the head of a Markdown file.
Whatever else stands there is an error with its line; nothing is ever built or run from a tag.
"""

from __future__ import annotations

import re
from typing import Any

from client.domain.importing.yaml_flow import MOST_DEPTH, TAG, Balance, Flow
from client.domain.importing.yaml_scalars import YamlUnread, closing, folded, resolved, unquoted

_KEY_PLAIN = re.compile(
    r"((?:[^\s\"'\[\]{}>|*&!%#`@,?:-]|[?:-](?=\S))(?:[^:#]|:(?=\S)|(?<=\S)#)*?)\s*:(?:\s+(.*)|$)"
)
_KEY_QUOTED = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*:(?:\s+(.*)|$)", re.ASCII)
_BLOCK = re.compile(r"([|>])([+-]?)([1-9]?)([+-]?)\s*(?:#.*)?", re.ASCII)
_COMMENT = re.compile(r"(?:^|\s)#.*$", re.ASCII)


def parse(text: str) -> Any:
    """The value in `text`: dicts, lists, texts, whole numbers, floats, booleans, None. Raises YamlUnread."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = _Reader(lines)
    reader.at = reader.skipped(0)
    if reader.at < len(lines) and lines[reader.at].startswith("---"):
        lines[reader.at] = lines[reader.at][3:]
    value = reader.node(0, 0)
    rest = reader.skipped(reader.at)
    if rest < len(lines) and lines[rest].rstrip(" \t") not in ("...", "---"):
        raise YamlUnread(rest + 1)
    return value


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0

    def skipped(self, at: int) -> int:
        while at < len(self.lines):
            bare = self.lines[at].lstrip(" \t")
            if bare and not bare.startswith("#"):
                break
            at += 1
        return at

    def node(self, least: int, depth: int) -> Any:
        """The value that begins at the next line, if that is indented by `least` at least; else None."""
        if depth > MOST_DEPTH:
            raise YamlUnread(self.at + 1)
        self.at = self.skipped(self.at)
        if self.at >= len(self.lines):
            return None
        line = self.lines[self.at]
        indent = len(line) - len(line.lstrip(" "))
        bare = line.strip(" \t")
        if indent < least or line[indent : indent + 1] == "\t":
            if line[indent : indent + 1] == "\t":
                raise YamlUnread(self.at + 1)
            return None
        if bare == "-" or bare.startswith("- "):
            return self._list(indent, depth)
        if _is_key(line[indent:]):
            return self._mapping(indent, depth)
        self.at += 1
        return self._value(line[indent:], indent - 1, depth)

    def _mapping(self, indent: int, depth: int) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        while True:
            self.at = self.skipped(self.at)
            if self.at >= len(self.lines):
                return found
            line = self.lines[self.at]
            if len(line) - len(line.lstrip(" ")) != indent:
                if len(line) - len(line.lstrip(" ")) > indent:
                    raise YamlUnread(self.at + 1)
                return found
            content = line[indent:]
            if not indent and content.rstrip(" \t") in ("...", "---"):
                return found
            if content.startswith("? "):
                key, rest = self._long_key(content[2:], indent)
            else:
                match = _KEY_QUOTED.fullmatch(content) or _KEY_PLAIN.fullmatch(content)
                if match is None:
                    raise YamlUnread(self.at + 1)
                key, rest = self._key(match[1]), match[2] or ""
                self.at += 1
            found[key] = self._value(rest, indent, depth + 1)

    def _key(self, text: str) -> Any:
        if text[0] in "\"'":
            return unquoted(text, self.at + 1)
        return resolved(text)

    def _long_key(self, rest: str, indent: int) -> tuple[Any, str]:
        begin = self.at
        self.at += 1
        key = self._value(rest, indent, MOST_DEPTH)
        self.at = self.skipped(self.at)
        line = self.lines[self.at] if self.at < len(self.lines) else ""
        if isinstance(key, dict | list) or not (line[indent:] == ":" or line[indent:].startswith(": ")):
            raise YamlUnread(begin + 1)
        rest = line[indent + 1 :]
        if _is_key(rest.strip(" \t")) or rest.strip(" \t").startswith("- "):
            # A mapping that begins beside the colon: as if it stood on a line of its own.
            self.lines[self.at] = " " * (indent + 1) + rest
            return key, ""
        self.at += 1
        return key, rest.strip(" \t")

    def _list(self, indent: int, depth: int) -> list[Any]:
        found: list[Any] = []
        while True:
            self.at = self.skipped(self.at)
            if self.at >= len(self.lines):
                return found
            line = self.lines[self.at]
            here = len(line) - len(line.lstrip(" "))
            if here != indent or not (line.strip(" \t") == "-" or line[indent:].startswith("- ")):
                if here > indent:
                    raise YamlUnread(self.at + 1)
                return found
            rest = line[indent + 1 :]
            inner = rest.lstrip(" ")
            if inner and (_is_key(inner) or inner.startswith("- ")) and inner[0] not in "{[":
                # A mapping that begins beside the dash: as if it stood on a line of its own.
                self.lines[self.at] = " " * (indent + 1) + rest
                found.append(self.node(indent + 1, depth + 1))
                continue
            self.at += 1
            found.append(self._value(inner, indent, depth + 1))

    def _value(self, rest: str, indent: int, depth: int) -> Any:
        """The value whose text begins with `rest`; the lines below belong to it as far as they are indented more."""
        rest = rest.strip(" \t")
        if tag := TAG.match(rest):
            rest = rest[tag.end() :]
        if not rest or rest.startswith("#"):
            return self._below(indent, depth)
        if rest[0] in "&*%@`":
            raise YamlUnread(self.at)
        if (block := _BLOCK.fullmatch(rest)) is not None:
            return self._block(block, indent)
        if rest[0] in "\"'":
            return self._quoted(rest)
        if rest[0] in "{[":
            return self._flow(rest, depth)
        return self._plain(rest, indent)

    def _below(self, indent: int, depth: int) -> Any:
        begin = self.skipped(self.at)
        if begin < len(self.lines):
            line = self.lines[begin]
            here = len(line) - len(line.lstrip(" "))
            if here > indent:
                return self.node(indent + 1, depth)
            if here == indent and (line.strip(" \t") == "-" or line[here:].startswith("- ")):
                return self.node(indent, depth)  # a list may stand as far to the left as its key
        return None

    def _plain(self, rest: str, indent: int) -> Any:
        parts = [_COMMENT.sub("", rest).strip(" \t")]
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip(" \t"):
                parts.append("")
            elif len(line) - len(line.lstrip(" ")) > indent and not line.lstrip(" \t").startswith("#"):
                parts.append(_COMMENT.sub("", line).strip(" \t"))
                if _is_key(parts[-1]):
                    raise YamlUnread(self.at + 1)
            else:
                break
            self.at += 1
        while parts and not parts[-1]:
            parts.pop()
        return resolved(parts[0]) if len(parts) == 1 else folded(parts)

    def _quoted(self, rest: str) -> str:
        begin, quote = self.at, rest[0]
        pieces = [rest]
        end = closing(rest, quote)
        while end is None:
            if self.at >= len(self.lines):
                raise YamlUnread(begin)
            pieces.append(self.lines[self.at])
            # Only the new line is searched: what came before had no end.
            end = closing(quote + self.lines[self.at], quote)
            self.at += 1
        if _COMMENT.sub("", pieces[-1][end - (1 if len(pieces) > 1 else 0) + 1 :]).strip(" \t"):
            raise YamlUnread(self.at)
        last = pieces[-1][: end + (1 if len(pieces) == 1 else 0)]
        return unquoted("\n".join([*pieces[:-1], last]), begin)

    def _flow(self, rest: str, depth: int) -> Any:
        begin, pieces = self.at, [rest]
        balance = Balance()
        while not balance.ends_in(pieces[-1]):
            if self.at >= len(self.lines) or len(pieces) > 5_000:
                raise YamlUnread(begin)
            pieces.append(self.lines[self.at])
            self.at += 1
        flow = Flow("\n".join(pieces), begin)
        value = flow.value(depth)
        if _COMMENT.sub("", flow.text[flow.at :]).strip(" \t"):
            raise YamlUnread(self.at)
        return value

    def _block(self, head: re.Match[str], indent: int) -> str:
        lines: list[str] = []
        inner = indent + int(head[3]) if head[3] else -1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            here = len(line) - len(line.lstrip(" "))
            if line.strip(" \t"):
                inner = inner if inner >= 0 else here
                if here < inner or here <= indent:
                    break
            lines.append(line[inner:] if inner >= 0 else "")
            self.at += 1
        keep = head[2] or head[4]
        end = len(lines)
        while end and not lines[end - 1].strip(" \t"):
            end -= 1
        text = "\n".join(lines[:end]) if head[1] == "|" else _folded_block(lines[:end])
        if keep == "-" or not end:
            return text
        return text + "\n" * (1 + len(lines) - end if keep == "+" else 1)


def _is_key(content: str) -> bool:
    return bool(content.startswith("? ") or _KEY_QUOTED.fullmatch(content) or _KEY_PLAIN.fullmatch(content))


def _folded_block(lines: list[str]) -> str:
    out = ""
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            straight = before.strip(" \t") and line.strip(" \t") and before[:1] != " " and line[:1] != " "
            skip = not before.strip(" \t") and line[:1] != " " and line.strip(" \t")
            out += " " if straight else "" if skip and number > 1 and out.endswith("\n") else "\n"
        out += line
    return out

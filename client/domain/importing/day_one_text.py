"""Day One's two kinds of text as plain Markdown: Markdown with a backslash before punctuation, and rich text in
JSON.
"""

from __future__ import annotations

import re
from typing import Any, Final

from client.domain.importing.shapes import a_dict, a_flag, a_list, a_text, an_int
from client.domain.importing.sources import json_of

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_MOST_NODES: Final = 200_000
_NEAR: Final = 12
_FAR: Final = 310


def plain_markdown(text: str) -> str:
    """`text` without the backslashes that change nothing, so that it reads as it was typed.

    One stays where the sign after it would become a mark: a star, an underscore between blanks and letters, a
    bracket that would be a link, a sign at the line's beginning that would make a heading, a list or a quote. Code
    stays as it is.
    """
    if "\\" not in text:
        return text
    lines, fenced = [], False
    for line in text.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and "\\" in line:
            line = _line(line)
        lines.append(line)
    return "\n".join(lines)


def without_gaps(text: str) -> str:
    """`text` with at most one empty line between two others, but in code."""
    lines: list[str] = []
    fenced = False
    for line in text.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        if fenced or line or not lines or lines[-1]:
            lines.append(line)
    return "\n".join(lines)


def _line(line: str) -> str:
    code = _code_spans(line)
    start = len(line) - len(line.lstrip())

    def one(found: re.Match[str]) -> str:
        if any(begin <= found.start() < end for begin, end in code):
            return found[0]
        # What stands near it decides; the whole line for each sign would be too much where a line is all signs.
        before = line[max(start, found.start() - _NEAR) : found.start()]
        after = line[found.end() : found.end() + _FAR]
        first = found.start() <= start
        return found[0] if _would_mark(found[1], before, after, first=first) else found[1]

    return _ESCAPED.sub(one, line)


def _code_spans(line: str) -> list[tuple[int, int]]:
    at = 0
    spans: list[tuple[int, int]] = []
    while (begin := line.find("`", at)) >= 0 and len(spans) < 50:
        if begin and line[begin - 1] == "\\":
            at = begin + 1
            continue
        end = line.find("`", begin + 1)
        if end < 0:
            break
        spans.append((begin, end + 1))
        at = end + 1
    return spans


def _would_mark(sign: str, before: str, after: str, *, first: bool) -> bool:
    if sign in "#>":
        return first
    if sign in "-+":
        return first and (not after or after[0] == " " or not after.strip("-+\\ "))
    if sign in ".)":
        return before.isdigit() and len(before) < 10 and (not after or after[0] == " ")
    if sign == "=":
        return first and not after.strip("=\\")
    if sign in "*`":
        return not ((not before or before[-1] == " ") and (not after or after[0] == " ") and not first)
    if sign == "_":
        # Between letters, as in snake_case, an underscore marks nothing.
        return not (before and before[-1].isalnum() and after and after[0].isalnum())
    if sign == "~":
        return after[:1] in ("~", "\\") or before[-1:] == "~"
    if sign == "[":
        return bool(re.match(r"[^\]\n]{0,300}\\?\]\\?[(\[:]", after))
    if sign == "<":
        return bool(re.match(r"[A-Za-z/!?]", after))
    if sign == "!":
        return after.startswith("[")
    if sign == "&":
        return bool(re.match(r"#?[0-9A-Za-z]{1,31};", after))
    if sign == "\\":
        return bool(after) and not after[0].isalnum() and after[0] != " "
    return False


def markdown_of(rich: object) -> str:
    """The Markdown of `richText`: an object, or a text that holds one. Empty where it is neither."""
    if isinstance(rich, str):
        try:
            rich = json_of(rich.encode("utf-8", "replace"))
        except ValueError:
            return ""
    root = a_dict(rich)
    nodes = (a_list(root.get("contents")) or a_list(root.get("nodes")))[:_MOST_NODES]
    blocks: list[str] = []
    spans: list[str] = []
    line: dict[str, Any] = {}

    def end() -> None:
        blocks.append(_block("".join(spans), line))
        spans.clear()
        line.clear()

    for node in map(a_dict, nodes):
        for embedded in map(a_dict, a_list(node.get("embeddedObjects"))):
            if spans:
                end()
            if made := _embedded(embedded):
                blocks.append(made)
        text = node.get("text")
        if not isinstance(text, str):
            continue
        attributes = a_dict(node.get("attributes"))
        parts = text.split("\n")
        for number, part in enumerate(parts):
            if part:
                spans.append(_span(part, attributes))
            if part or number < len(parts) - 1:
                line.update(a_dict(attributes.get("line")))
            if number < len(parts) - 1:
                end()
    if spans:
        end()
    return _joined(blocks)


def _span(text: str, attributes: dict[str, Any]) -> str:
    inner = text.strip()
    if not inner:
        return text
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if a_flag(attributes.get("inlineCode")):
        inner = f"`{inner}`"
    if a_flag(attributes.get("strikethrough")):
        inner = f"~~{inner}~~"
    if a_flag(attributes.get("italic")):
        inner = f"*{inner}*"
    if a_flag(attributes.get("bold")):
        inner = f"**{inner}**"
    link = a_text(attributes.get("linkURL"))
    if link.lower().startswith(("http://", "https://", "mailto:")) and link != inner:
        inner = f"[{inner}]({link})"
    return lead + inner + trail


def _block(text: str, line: dict[str, Any]) -> str:
    header = an_int(line.get("header")) or 0
    depth = max(0, min(8, an_int(line.get("indentLevel")) or 0) - 1)
    style = a_text(line.get("listStyle"))
    if 1 <= header <= 6 and text.strip():
        return "#" * header + " " + text
    if style == "bulleted":
        return "  " * depth + "- " + text
    if style == "numbered":
        return "  " * depth + f"{an_int(line.get('listIndex')) or 1}. " + text
    if style == "checkbox":
        return "  " * depth + ("- [x] " if a_flag(line.get("checked")) else "- [ ] ") + text
    if a_flag(line.get("quote")):
        return "> " + text
    if a_flag(line.get("codeBlock")):
        return "    " + text
    return text


def _embedded(found: dict[str, Any]) -> str:
    kind, own = a_text(found.get("type")), a_text(found.get("identifier"))
    if kind in ("horizontalRuleLine", "horizontalLineRule"):
        return "---"
    if kind == "renderableCodeBlock":
        return "```\n" + a_text(found.get("contents")) + "\n```"
    if kind == "table":
        return a_text(found.get("markdown"))
    if kind in ("photo", "video", "audio", "pdfAttachment") and own:
        way = "/" if kind == "photo" else f"{kind}/"
        return f"![](dayone-moment:/{way}{own})"
    return ""


def _joined(blocks: list[str]) -> str:
    """Blocks as paragraphs; items of one list, lines of one quote and of one piece of code without a line between."""
    out: list[str] = []
    before = ""
    for block in blocks:
        kind = _kind(block)
        if out and not (kind and kind == before) and block.strip() and out[-1].strip():
            out.append("")
        out.append(block)
        before = kind
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip("\n")


def _kind(block: str) -> str:
    bare = block.lstrip()
    if block.startswith("    ") and not bare.startswith(("- ", "> ")) and not re.match(r"\d+\. ", bare):
        return "code"
    if bare.startswith("- "):
        return "list"
    if re.match(r"\d{1,9}\. ", bare):
        return "numbered"
    return "quote" if bare.startswith("> ") else ""

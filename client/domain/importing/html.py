"""HTML that apps put into notes, as text or as Markdown. Only tags that notes have are taken for tags.

Somebody who writes `<3` or `a < b` keeps it. The work is proportional to the length, whatever stands in it.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final

from client.domain.importing.finding import tidy

_TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,11})((?:\s(?:[^<>\"']|\"[^\"<>]{0,4000}\"|'[^'<>]{0,4000}')*+)?)\s?/?>"
)
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_HREF = re.compile(r"\shref\s?=\s?(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})')", re.IGNORECASE)
_SKIPPED = re.compile(r"<(?:!--|(script|style|head|title)\b[^<>]*>)", re.IGNORECASE)
_MOST_TRAILING: Final = 8
_MANY_LINES = re.compile(r"\n{3,}")
_MANY_BLANKS = re.compile(r"[ \t]{2,}")

_BLOCKS: Final = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "blockquote",
        "pre",
        "table",
        "tr",
        "hr",
        "section",
        "article",
        "figure",
        "body",
        "html",
        "main",
        "header",
        "footer",
    ]
)
_KNOWN: Final = _BLOCKS | frozenset(
    [
        "br",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "strike",
        "del",
        "ins",
        "li",
        "a",
        "span",
        "font",
        "img",
        "sub",
        "sup",
        "code",
        "mark",
        "small",
        "big",
        "center",
        "td",
        "th",
        "tbody",
        "thead",
        "figcaption",
        "input",
        "label",
        "video",
        "audio",
        "source",
        "meta",
        "link",
    ]
)
_BARE_ATTRIBUTES: Final = frozenset(("input", "video", "audio", "ol", "img", "link", "meta"))
_MARKS: Final = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "s": "~~",
    "strike": "~~",
    "del": "~~",
    "code": "`",
}


def to_text(html: str) -> str:
    """As plain text: breaks and paragraphs become lines, items of a list begin with a dash."""
    return _written(html, markdown=False)


def to_markdown(html: str) -> str:
    """As Markdown."""
    return _written(html, markdown=True)


def has_tags(text: str) -> bool:
    """Whether there is a tag in it that notes have."""
    return any(_is_tag(found) for found in _TAG.finditer(text))


def entities(text: str) -> str:
    """`text` with each entity that has a name or a number, and its semicolon, as the character it stands for."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    code = found[1]
    if not code.startswith("#"):
        return html5.get(f"{code};", found[0]).replace("\u00a0", " ")
    number = int(code[2:], 16) if code[1] in "xX" else int(code[1:])
    if number in (0x0A, 0x0D, 0x09):
        return "\n" if number != 0x09 else "\t"
    return chr(number).replace("\u00a0", " ") if 0x20 <= number <= 0x10FFFF else "\ufffd"


def without_unseen(html: str) -> str:
    """Without comments, scripts and styles; what is never closed stays."""
    kept, at = [], 0
    seen: dict[str, re.Match[str]] = {}
    while found := _SKIPPED.search(html, at):
        name = found[1].lower() if found[1] else "--"
        ending = seen.get(name)
        if ending is None or ending.start() < found.end() - 1:
            ending = _endings(name).search(html, found.end())
            if ending is None:
                break
            seen[name] = ending
        kept.append(html[at : found.start()])
        at = ending.end()
    return "".join(kept) + html[at:]


def _endings(name: str) -> re.Pattern[str]:
    return re.compile("-->" if name == "--" else rf"</{name}[^<>]*>", re.IGNORECASE)


def _written(html: str, *, markdown: bool) -> str:
    html = tidy(html)
    tags = [found for found in _TAG.finditer(html) if _is_tag(found)] if "<" in html else []
    if not tags:
        return entities(html)
    blocks = any(found[2].lower() in ("p", "div") for found in tags)
    # What becomes plain text are notes as somebody typed them: a line's end there is one. Pages may be set in lines.
    writer = _Writer(markdown=markdown, keep_lines=not blocks or not markdown, blocks=blocks)
    at = 0
    for found in tags:
        name = found[2].lower()
        writer.words(html[at : found.start()])
        at = found.end()
        if found[1]:
            writer.close(name)
        else:
            writer.open(name, found[3])
    writer.words(html[at:])
    return writer.text()


def _is_tag(found: re.Match[str]) -> bool:
    """Whether it is a tag that notes have: `<b and c>` is somebody's words."""
    name = found[2].lower()
    return name in _KNOWN and ("=" in found[3] or not found[3].strip(" /\t\n") or name in _BARE_ATTRIBUTES)


class _Writer:
    def __init__(self, *, markdown: bool, keep_lines: bool, blocks: bool) -> None:
        self._markdown = markdown
        self._blocks = blocks
        self._keep_lines = keep_lines
        self._out: list[str] = []
        self._lists: list[int] = []
        self._quotes = 0
        self._links: list[str] = []
        self._pre = 0

    def words(self, text: str) -> None:
        if not text or (self._keep_lines and self._blocks and "\n" in text and not text.strip()):
            return
        if not self._keep_lines and not self._pre:
            text = " ".join(text.split("\n")) if text.strip() else (" " if text == " " else "")
            text = _MANY_BLANKS.sub(" ", text)
        if self._out and self._out[-1].endswith("\n"):
            text = text.lstrip(" ") if not self._keep_lines else text
        if text:
            self._out.append(entities(text))

    def open(self, name: str, attributes: str) -> None:
        if name == "br":
            self._out.append("\n" + "> " * self._quotes)
        elif name == "hr":
            self._block()
            self._out.append("---\n\n" if self._markdown else "\n")
        elif name == "li":
            self._line()
            depth = min(len(self._lists), 8)
            number = self._lists[-1] if self._lists else 0
            if number:
                self._lists[-1] += 1
            sign = f"{number}. " if number else "- "
            self._out.append("  " * max(0, depth - 1) + sign)
        elif name in ("ul", "ol"):
            self._line() if self._lists else self._block()
            self._lists.append(1 if name == "ol" else 0)
        elif name in _BLOCKS:
            if not (self._out and self._out[-1].endswith(("- ", ". "))):
                self._line() if name in ("div", "tr") else self._block()
            self._begin_block(name)
        elif self._markdown and name == "a":
            href = _HREF.search(attributes)
            link = entities((href[1] or href[2]) if href else "")
            self._links.append(link if link.lower().startswith(("http://", "https://", "mailto:")) else "")
            if self._links[-1]:
                self._out.append("[")
        elif self._markdown and name in _MARKS:
            self._out.append(_MARKS[name])
        elif name in ("td", "th"):
            self._out.append(" ")

    def close(self, name: str) -> None:
        if name in ("ul", "ol"):
            if self._lists:
                self._lists.pop()
            self._line() if self._lists else self._block()
        elif name == "li":
            self._line()
        elif name in _BLOCKS:
            if name == "blockquote" and self._quotes:
                self._quotes -= 1
            if name == "pre" and self._pre:
                self._pre -= 1
                if self._markdown:
                    self._out.append("\n```")
            self._line() if name in ("tr", "div") else self._block()
        elif self._markdown and name == "a":
            if self._links and (link := self._links.pop()):
                self._out.append(f"]({link})")
        elif self._markdown and name in _MARKS:
            self._mark_end(_MARKS[name])

    def text(self) -> str:
        lines = "".join(self._out).split("\n")
        return _MANY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")

    def _begin_block(self, name: str) -> None:
        if name == "blockquote":
            self._quotes = min(self._quotes + 1, 8)
        elif name == "pre":
            self._pre += 1
            if self._markdown:
                self._out.append("```\n")
        if self._quotes and self._markdown and name in ("blockquote", "p", "div"):
            if not (self._out and self._out[-1].endswith("> ")):
                self._out.append("> " * self._quotes)
        elif self._markdown and name[0] == "h" and name[1:].isdigit():
            self._out.append("#" * int(name[1:]) + " ")

    def _mark_end(self, mark: str) -> None:
        # `** a **` is no bold: the mark stands at the word.
        trailing = ""
        while (
            self._out and self._out[-1] not in _MARKS.values() and self._out[-1] != self._out[-1].rstrip(" ")
        ):
            stripped = self._out[-1].rstrip(" ")
            trailing += self._out[-1][len(stripped) :]
            self._out[-1] = stripped
            if stripped:
                break
            self._out.pop()
        trailing = trailing[:_MOST_TRAILING]  # or empty marks inside each other add up
        if self._out and self._out[-1] == mark:
            self._out.pop()
            self._out.append(trailing)
        else:
            self._out.append(mark + trailing)

    def _line(self) -> None:
        if self._out and not self._out[-1].endswith("\n"):
            self._out.append("\n")

    def _block(self) -> None:
        self._line()
        if self._out:
            self._out.append("\n")

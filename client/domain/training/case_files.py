"""How a file becomes a case. Every field is known, every word is plain, and each decision is weighed exactly once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from client.domain.deciding import OFFERED
from client.domain.training.cases import KINDS, THEMES, Appealed, Asked, Beside, Case, Item, Weighed
from protocol.reviewing import Band, Decision

ID: Final = "training/cases"
_CASE: Final = frozenset({"title", "theme", "weigh", "item", "band", "decision", "author"})
_CASE_MAY: Final = frozenset({"lessons", "protocol", "thread", "asked", "appealed"})
_ITEM: Final = frozenset({"kind", "band", "why", "pseudonym", "room", "title", "text", "waited"})
_ITEM_MAY: Final = frozenset({"published", "notes", "history"})
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARKED: Final = re.compile(r"[<>`\\|~\[\]\t\u200b-\u200f\u202a-\u202e\u2066-\u2069]|https?:|\*\*|  ")
_MOST_WORDS: Final = 3000


class NotACase(ValueError):
    """A file of the practice room that is not as it must be."""


def case_of(slug: str, text: str) -> Case:
    """A case from its file. Raises NotACase for anything that is not as it must be."""
    try:
        if not _SLUG.fullmatch(slug):
            raise NotACase("a name has small letters, digits and hyphens")
        return _case(slug, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotACase(f"{slug}: {error}") from error


def _case(slug: str, head: Mapping[str, Any]) -> Case:
    _only(head, _CASE, _CASE_MAY)
    band, author = head["band"], head["author"]
    _only(band, frozenset({"fits", "weigh"}))
    _only(author, frozenset({"feels", "reads", "side"}))
    theme = _line(head["theme"])
    if theme not in THEMES:
        raise NotACase(f"{theme} is no theme")
    item = _item(head)
    case = Case(
        id=f"{ID}/{slug}",
        title=_line(head["title"]),
        theme=theme,
        item=item,
        bands=tuple(Band(each) for each in band["fits"]),
        band_weigh=_prose(band["weigh"]),
        weighed=tuple(_weighed(each) for each in head["decision"]),
        weigh=_prose(head["weigh"]),
        feels=_prose(author["feels"]),
        reads=_prose(author["reads"]),
        side=_prose(author["side"]),
        lessons=tuple(f"training/{_line(each)}" for each in head.get("lessons", ())),
        protocol=_line(head["protocol"]) if "protocol" in head else "",
    )
    _check(case)
    return case


def _check(case: Case) -> None:
    weighed = [decision for each in case.weighed for decision in each.decisions]
    offered = OFFERED[case.item.kind]
    if sorted(each.value for each in weighed) != sorted(each.value for each in offered):
        raise NotACase("each decision that is offered is weighed exactly once")
    if len({each.defensible for each in case.weighed}) != 2:
        raise NotACase("some decisions can be stood by, and some cannot")
    if not case.bands or len(set(case.bands)) != len(case.bands):
        raise NotACase("at least one band fits, each named once")
    if (case.item.appealed is None) == (case.item.kind == "appeal"):
        raise NotACase("an appeal, and nothing else, says what it is against")
    if (case.item.asked is None) == (case.item.kind == "report"):
        raise NotACase("a report, and nothing else, says why it was made")


def _item(head: Mapping[str, Any]) -> Item:
    found = head["item"]
    _only(found, _ITEM, _ITEM_MAY)
    kind = _line(found["kind"])
    if kind not in KINDS:
        raise NotACase(f"{kind} is no kind of item")
    waited, published = found["waited"], found.get("published", False)
    if type(waited) is not int or waited < 0 or type(published) is not bool:
        raise NotACase("minutes are a number, and published is true or false")
    return Item(
        kind=kind,
        band=Band(found["band"]),
        why=tuple(_line(each) for each in found["why"]),
        pseudonym=_line(found["pseudonym"]),
        room=_line(found["room"], empty=True),
        title=_line(found["title"], empty=True),
        text=_prose(found["text"]),
        waited=waited,
        published=published,
        notes=tuple(_line(each) for each in found.get("notes", ())),
        history=tuple(_line(each) for each in found.get("history", ())),
        thread=tuple(_beside(each) for each in head.get("thread", ())),
        asked=_asked(head["asked"]) if "asked" in head else None,
        appealed=_appealed(head["appealed"]) if "appealed" in head else None,
    )


def _beside(found: Mapping[str, Any]) -> Beside:
    _only(found, frozenset({"pseudonym", "text"}), frozenset({"after"}))
    after = found.get("after", False)
    if type(after) is not bool:
        raise NotACase("after is true or false")
    return Beside(_line(found["pseudonym"]), _prose(found["text"]), after)


def _asked(found: Mapping[str, Any]) -> Asked:
    _only(found, frozenset({"reason"}), frozenset({"words"}))
    return Asked(_line(found["reason"]), _prose(found["words"]) if "words" in found else "")


def _appealed(found: Mapping[str, Any]) -> Appealed:
    _only(found, frozenset({"decision", "reason", "text"}), frozenset({"record"}))
    record = _prose(found["record"]) if "record" in found else ""
    return Appealed(Decision(found["decision"]), _line(found["reason"]), _prose(found["text"]), record)


def _weighed(found: Mapping[str, Any]) -> Weighed:
    _only(found, frozenset({"codes", "defensible", "weigh"}), frozenset({"reasons"}))
    if type(found["defensible"]) is not bool or not found["codes"]:
        raise NotACase("decisions are named, and defensible is true or false")
    return Weighed(
        decisions=tuple(Decision(each) for each in found["codes"]),
        defensible=found["defensible"],
        weigh=_prose(found["weigh"]),
        reasons=tuple(_line(each) for each in found.get("reasons", ())),
    )


def _only(found: Mapping[str, Any], must: frozenset[str], may: frozenset[str] = frozenset()) -> None:
    if not must <= set(found) <= must | may:
        raise NotACase(f"it has the fields {sorted(must)} and perhaps {sorted(may)}, not {sorted(found)}")


def _line(found: object, *, empty: bool = False) -> str:
    if not isinstance(found, str) or found != " ".join(found.split()) or not (found or empty):
        raise NotACase(f"{found!r} is no line of words")
    return _set(found)


def _prose(found: object) -> str:
    """Paragraphs with one empty line between them; lines inside a paragraph are one."""
    if not isinstance(found, str) or not found.strip():
        raise NotACase("words are missing")
    paragraphs = re.split(r"\n{2,}", found.strip())
    words = "\n\n".join(" ".join(each.split("\n")).strip() for each in paragraphs)
    if len(words) > _MOST_WORDS:
        raise NotACase("a part of a case is read in a minute or two")
    return _set(words)


def _set(words: str) -> str:
    marked = _MARKED.search(words)
    if marked is not None:
        raise NotACase(f"{marked[0]!r} is no part of plain words")
    return words.replace("'", "\u2019")  # typed as on any keyboard, and set as in print

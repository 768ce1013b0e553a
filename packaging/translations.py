"""Keeps the files of translations: `python packaging/translations.py` after words have changed, `--check` to look only.

Every text of the client (translatable.py finds them) goes through Qt's lupdate into resources/translations/*.ts, where
people translate with Qt Linguist, and from there through lrelease into the .qm files that Leeward loads. German and
Spanish hold everything; English holds only what is said of numbers, in the singular and the plural.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree

from translatable import Found, Message, found_in

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = ("de", "es")
"""Those that hold every text."""
SOURCE: Final = "en"
_HOMES: Final = {"de": "de_DE", "es": "es_ES", "en": "en_GB"}

_FACT: Final = re.compile(r"\{\w*\}")
_NUMBER: Final = re.compile(r"%L?n")
_SHORTENED: Final = re.compile(r"\b(?:Std|Min|d)\.$")
"""German shortens some words with a dot, which ends no sentence."""
_MNEMONIC: Final = re.compile(r"&(?=\w)")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_PHRASE: Final = 4
"""So many words are the same in no two languages; fewer may be, as names and how dates are spelt."""
_FORMS: Final = 2
"""German, Spanish and English say one thing and several; a language with more has to bring its own number here."""


class Entry(NamedTuple):
    """A text in a file of translations. `forms` has one for each of the language's numbers where a number is in it."""

    message: Message
    forms: tuple[str, ...]
    finished: bool


def entries(ts: Path) -> list[Entry]:
    """What is in a .ts file. OSError or ElementTree.ParseError where it is none."""
    found = []
    for context in ElementTree.parse(ts).getroot().iter("context"):  # noqa: S314 - a file of ours
        name = context.findtext("name", "")
        for each in context.iter("message"):
            translation = each.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            message = Message(name, each.findtext("source", ""), each.findtext("comment", ""))
            found.append(Entry(message, tuple(forms), translation.get("type") != "unfinished"))
    return found


def file_of(language: str, folder: Path = FOLDER) -> Path:
    """The file of translations of a language."""
    return folder / f"leeward_{language}.ts"


def wanted(found: Found, language: str) -> frozenset[Message]:
    """What a language's file has to hold."""
    if language == SOURCE:
        return frozenset(message for message in found.messages if message.plural)
    return found.messages


def problems(found: Found, language: str, held: Iterable[Entry]) -> Iterator[str]:
    """Everything that keeps a language's file from being complete, a line each."""
    held = list(held)
    has = {entry.message for entry in held}
    for message in sorted(wanted(found, language) - has):
        yield f"{language}: not in the file yet: {_shown(message)}"
    for message in sorted(has - wanted(found, language)):
        yield f"{language}: not said any more: {_shown(message)}"
    for entry in held:
        if not entry.finished or not all(entry.forms):
            yield f"{language}: not translated: {_shown(entry.message)}"
            continue
        yield from (f"{language}: {why}: {_shown(entry.message)}" for why in mistakes(entry))
        if language != SOURCE and entry.message.source in entry.forms and _is_phrase(entry.message.source):
            yield f"{language}: still in English: {_shown(entry.message)}"


def looked_through(found: Found, language: str, folder: Path = FOLDER) -> list[str]:
    """The problems of a language's file as it lies on the disk; one that cannot be read is one too."""
    try:
        return list(problems(found, language, entries(file_of(language, folder))))
    except (OSError, ElementTree.ParseError) as error:
        return [f"{language}: the file cannot be read: {error}"]


def _is_phrase(text: str) -> bool:
    return len(_WORD.findall(_FACT.sub("", text))) >= _PHRASE


def mistakes(entry: Entry) -> Iterator[str]:
    """What differs between a text and its translation and must not."""
    source = entry.message.source
    if len(entry.forms) != (_FORMS if entry.message.plural else 1):
        yield "another count of forms for one and several"
    for place, form in enumerate(entry.forms):
        if Counter(_FACT.findall(form)) != Counter(_FACT.findall(source)):
            yield "other facts in braces"
        # In the singular the number may be said in a word.
        if entry.message.plural and place and _NUMBER.findall(form) != _NUMBER.findall(source):
            yield "another number"
        if len(_MNEMONIC.findall(form)) != len(_MNEMONIC.findall(source)):
            yield "another count of letters to press"
        if form.count("\n") != source.count("\n"):
            yield "other lines"
        if _ends(form) != _ends(source):
            yield "begins or ends otherwise"


def _ends(text: str) -> tuple[bool, bool, bool, str]:
    """How a text fits what stands around it: spaces, three dots, and where a sentence is over."""
    last = "" if _SHORTENED.search(text) else text.rstrip(" \n")[-1:]
    return (
        text.startswith((" ", "\n")),
        text.endswith((" ", "\n")),
        last == "…",
        last if last in ".:?" else "",
    )


def stub(messages: Iterable[Message]) -> str:
    """The texts as lupdate reads them best: it passes by much of what Python can say, and nothing of this."""
    lines = []
    for message in sorted(messages):
        texts = [message.context, message.source, message.comment]
        spelt = ", ".join(json.dumps(text, ensure_ascii=False) for text in texts)
        lines.append(f"QCoreApplication::translate({spelt}{', 2' if message.plural else ''});")
    return "\n".join(["void texts() {", *lines, "}"])


def update(found: Found, folder: Path = FOLDER) -> None:
    """Bring the .ts files up to the sources, and the .qm files up to them. OSError where that cannot be done."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "texts.cpp"
        source.write_text(stub(found.messages), encoding="utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
        for language in (*LANGUAGES, SOURCE):
            plural = ["-pluralonly"] if language == SOURCE else []
            # Qt would guess it from the path, and take a folder called test_an_update for Aragonese.
            target = ["-target-language", _HOMES[language]]
            tool("lupdate", *options, *target, *plural, str(source), "-ts", str(file_of(language, folder)))
    for language in (*LANGUAGES, SOURCE):
        release(file_of(language, folder), file_of(language, folder).with_suffix(".qm"))


def release(ts: Path, qm: Path) -> None:
    """Make the file that Leeward loads; what is not translated stays out of it and is said in English."""
    # In one step: a Leeward that runs has the old one in its memory as it lies on the disk, and dies when that changes.
    with tempfile.TemporaryDirectory(dir=qm.parent) as scratch:
        made = Path(scratch) / qm.name
        tool("lrelease", "-silent", str(ts), "-qm", str(made))
        made.replace(qm)


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools, which come with PySide6. OSError if it is missing or says no."""
    import PySide6

    home = Path(PySide6.__file__).parent
    command = next((path for path in (home / name, home / f"{name}.exe") if path.exists()), home / name)
    done = subprocess.run([command, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"{name} failed: {done.stderr or done.stdout}")


def _shown(message: Message) -> str:
    return f"{message.context}: {message.source!r}"


def main(arguments: list[str] | None = None) -> int:
    """0 when every language is complete, 1 when not: then each text that is missing or wrong is printed."""
    parser = argparse.ArgumentParser(prog="dev.py translations", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change no file")
    asked = parser.parse_args(arguments)
    found = found_in(ROOT)
    if not asked.check:
        update(found)
    wrong = [f"cannot be told from the source: {where}" for where in found.unseen]
    wrong += [
        f"a number through tr() in a class with subclasses (use translate): {where}"
        for where in found.plain_plurals
    ]
    for language in (*LANGUAGES, SOURCE):
        wrong += looked_through(found, language)
    print("\n".join(wrong))
    print(
        f"{len(found.messages)} texts in {len(LANGUAGES)} languages beside English; {len(wrong)} to look at."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

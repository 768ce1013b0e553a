from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

import pytest

import bundle_contents
import words_build
from client.domain.spelling.graph import BEGINS, ENDS, MIDDLE, OTHER_WORD, UNOFFERED, WORD, WordGraph
from words_expand import expanded, rules_of

ROOT = Path(__file__).resolve().parents[2]

ENGLISH = """\
SET UTF-8
TRY abc
NOSUGGEST !
# a remark
PFX U Y 1
PFX U 0 un .
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX N N 1
SFX N 0 ness .
"""


def test_affixes_are_put_on_where_they_fit() -> None:
    forms = expanded(rules_of(ENGLISH), "4\nlucky/USN\nday/S\nrude/!\nabbr.\n")
    assert forms == {
        "lucky": WORD,
        "luckies": WORD,
        "unluckies": WORD,
        "unlucky": WORD,
        "luckyness": WORD,  # the class that does not cross takes no prefix
        "day": WORD,
        "days": WORD,
        "rude": WORD | UNOFFERED,
        "abbr": WORD,
    }


GERMAN = """\
COMPOUNDBEGIN x
COMPOUNDMIDDLE y
COMPOUNDEND z
FORBIDDENWORD d
COMPOUNDPERMITFLAG c
ONLYINCOMPOUND o
NEEDAFFIX h
CIRCUMFIX f
PFX i Y 1
PFX i 0 -/coyf .
SFX j Y 3
SFX j 0 0/xoc .
SFX j 0 -/zocf .
SFX j 0 -/cz .
SFX s Y 1
SFX s 0 s .
"""


def test_parts_of_compounds_are_told_apart_from_words() -> None:
    forms = expanded(rules_of(GERMAN), "4\nArbeits/hij\nplatz/szo\nHaus/s\nUnwort/d\n")
    assert forms == {
        "Arbeits": BEGINS,
        "platz": ENDS,
        "platzs": ENDS,
        "Haus": WORD,
        "Hauss": WORD,
        "Unwort": UNOFFERED,
    }


def test_an_affix_that_may_stand_inside_says_so() -> None:
    rules = GERMAN + "SFX e Y 2\nSFX e 0 e/c .\nSFX e 0 er .\n"
    forms = expanded(rules_of(rules), "1\nhund/exyz\n")
    assert forms == {"hund": WORD | BEGINS | MIDDLE | ENDS, "hunde": 15, "hunder": WORD | ENDS}


def test_a_suffix_may_bring_another() -> None:
    rules = "SFX A Y 1\nSFX A 0 er/B .\nSFX B Y 1\nSFX B 0 s .\n"
    assert expanded(rules_of(rules), "1\nread/A\n") == {"read": 1, "reader": 1, "readers": 1}


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="CHECKCOMPOUNDTRIPLE"):
        rules_of("CHECKCOMPOUNDTRIPLE\n")


def test_english_is_both_spellings_in_one() -> None:
    american = {"color": 1, "realize": 1, "word": 1, "word's": 1, "1st": 1, "shit": 17, "size": 1}
    british = {"colour": 1, "realise": 1, "word": 1, "shit": 17, "size": 1}
    assert words_build.english(american, british) == {
        "color": WORD,
        "colour": OTHER_WORD,
        "realize": WORD | OTHER_WORD,
        "realise": OTHER_WORD,
        "word": WORD | OTHER_WORD,
        "size": WORD | OTHER_WORD,
        "shit": WORD | OTHER_WORD | UNOFFERED,
    }


def test_only_the_named_packages_are_taken(tmp_path: Path) -> None:
    (tmp_path / "dictionary-de-3.0.0.tgz").write_bytes(b"another")
    with pytest.raises(SystemExit, match="is not the file"):
        words_build.member(tmp_path, "dictionary-de-3.0.0", "index.dic")
    assert all(len(b64decode(found)) == 64 for found in words_build.INPUTS.values())


def test_the_page_beside_the_graphs_names_what_they_are_made_of() -> None:
    page = (words_build.PLACE / "README.md").read_text("utf-8")
    for package in words_build.INPUTS:
        name, _, version = package.rpartition("-")
        assert re.search(rf"`{name}`(.*\| )?.*{re.escape(version)}", page), package
    for path in words_build.PLACE.iterdir():
        pattern = path.name if path.suffix != ".md" else "Words for the spelling check"
        assert pattern in page, path.name


def test_the_bundle_has_them_with_their_licences() -> None:
    there = {
        Path(path).name for path, place in bundle_contents.data_of(ROOT, {}) if place == "resources/spelling"
    }
    assert there >= {
        "en.words",
        "de.words",
        "es.words",
        "own-en.txt",
        "own-de.txt",
        "own-es.txt",
        "README.md",
    }
    assert there >= {
        "en-LICENCE.txt",
        "de-LICENCE.txt",
        "es-LICENCE.txt",
        "GPL-2.txt",
        "GPL-3.txt",
        "MPL-1.1.txt",
    }


def test_the_graphs_are_of_the_dictionaries_alone() -> None:
    # Ours are in files of our own: German is under another licence.
    graph = WordGraph.open(words_build.PLACE / "de.words")
    assert graph.flags(b"Quetiapin") == 0
    assert graph.flags("Schizophrenie".encode("latin-1")) & WORD
    graph.close()

"""Builds the word graphs in resources/spelling from the dictionaries they are made of.

    python packaging/words_build.py FOLDER

FOLDER holds the four packages, fetched by hand and named as in INPUTS; each must be the very one named there. The
graphs are committed, so neither a build nor a test needs them. The same inputs give the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
import tarfile
from base64 import b64encode
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from client.domain.spelling.graph import OTHER_WORD, UNOFFERED, WORD  # noqa: E402
from client.domain.spelling.making import made  # noqa: E402
from words_expand import expanded, rules_of  # noqa: E402

INPUTS: Final = {
    "dictionary-en-4.0.0": (
        "3NHnE1uq33ZE/CIwaZ6gqxa4BnglHnxeAcTM0GJ7cmtRGcvX9InMK/IqLtYcUMFCUpUNgybH+DzkqdgAo3F1zg=="
    ),
    "dictionary-en-gb-3.0.0": (
        "gU/dwC9xGYPh/0CCcmGNXO8OwSgOySAqevcSXxADCsgUD+tr6OJ52u7XaC7No7dNssvdUSfVjkzcqLrRZq3kPA=="
    ),
    "dictionary-de-3.0.0": (
        "0Xbq+YpWTscAL1e18aPPaqfG4goC2o9T595L/54v2OvOPC0/TJFFlclYanxuUoK73wutM5f9EgSuWGkvQXlOXw=="
    ),
    "dictionary-es-4.0.0": (
        "8J3IYdaHYmkojxqhB+DneQpek6N/s3MwbVk3bPNGQSTBT5kxJtmbuiT0LSDP0Al6K9Vevo1sjspG8AGP9Yvxiw=="
    ),
}
"""Each package's file name without its ending, and its SHA-512 in base64."""
PLACE: Final = ROOT / "resources" / "spelling"


def member(folder: Path, package: str, name: str) -> str:
    """A file of a package as text. SystemExit if the package is not the one that is named."""
    path = folder / f"{package}.tgz"
    found = b64encode(hashlib.sha512(path.read_bytes()).digest()).decode("ascii")
    if found != INPUTS[package]:
        raise SystemExit(f"{path} is not the file that the graphs are made of")
    with tarfile.open(path) as packed:
        file = packed.extractfile(f"package/{name}")
        if file is None:
            raise SystemExit(f"{path} has no {name}")
        return file.read().decode("utf-8")


def forms(folder: Path, package: str) -> dict[str, int]:
    """Every form of a dictionary, with its flags."""
    return expanded(rules_of(member(folder, package, "index.aff")), member(folder, package, "index.dic"))


def english(american: dict[str, int], british: dict[str, int]) -> dict[str, int]:
    """Both spellings in one: WORD is the American, OTHER_WORD the British, which may write -ize too.

    What ends in 's is left out: that is a rule, not a word.
    """
    together: dict[str, int] = {}
    for text in american.keys() | british.keys():
        if text.endswith("'s") or any(letter.isdigit() for letter in text):
            continue
        us, gb = american.get(text, 0), british.get(text, 0)
        flags = us & WORD | (OTHER_WORD if gb & WORD else 0) | (us | gb) & UNOFFERED
        if not gb and us and "iz" in text and british.get(text.replace("iz", "is"), 0) & WORD:
            flags |= OTHER_WORD
        together[text] = flags
    return together


def main() -> None:
    """Write the three graphs, and say how large they are."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    folder = Path(sys.argv[1])
    every = {
        "en": english(forms(folder, "dictionary-en-4.0.0"), forms(folder, "dictionary-en-gb-3.0.0")),
        "de": forms(folder, "dictionary-de-3.0.0"),
        "es": forms(folder, "dictionary-es-4.0.0"),
    }
    PLACE.mkdir(exist_ok=True)
    for language, words in every.items():
        content = made({text.encode("latin-1"): flags for text, flags in words.items()})
        (PLACE / f"{language}.words").write_bytes(content)
        print(f"{language}: {len(words)} forms, {len(content)} bytes, {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()

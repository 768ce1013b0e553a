"""The language the window speaks: chosen by the person, else the computer's if we have it, else English.

It is set once, before the first window is built. Whoever chooses another begins anew with it: words that stand
somewhere already would otherwise stay in the old one here and there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

NAMES: Final = {"en": "English", "de": "Deutsch", "es": "Español"}
"""Each language's name as its own speakers write it. A choice shows it so in every language."""
_HOMES: Final = {"en": "en_GB", "de": "de_DE", "es": "es_ES"}
"""Whose dates and numbers are shown where the computer's region has none in that language."""
_SPOKEN: Final = "leeward-spoken"


class Spoken(NamedTuple):
    """What is in force: the language's code, and what says its words."""

    language: str
    translators: tuple[QTranslator, ...]

    def end(self, application: QCoreApplication) -> None:
        """Back to the words of the source, and to the computer's dates."""
        for each in self.translators:
            application.removeTranslator(each)
        application.setProperty(_SPOKEN, None)
        QLocale.setDefault(QLocale.system())


def speak(application: QCoreApplication, chosen: str = "system", *, system: QLocale | None = None) -> Spoken:
    """Let everything that is built from now on speak the `chosen` language ("system" for the computer's).

    A catalogue that is missing or broken leaves English words, and is no reason not to start.
    """
    system = system or QLocale.system()
    language = best(chosen, system.uiLanguages())
    files = [
        catalogue(language),
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm",
    ]
    translators = []
    for file in files:
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
            translators.append(translator)
    if system.language() != QLocale(language).language() and not _plain(system, language):
        QLocale.setDefault(_dates(language, system))
    application.setProperty(_SPOKEN, language)
    return Spoken(language, tuple(translators))


def spoken() -> str:
    """The code of the language that the window speaks now."""
    application = QCoreApplication.instance()
    return (application.property(_SPOKEN) if application else None) or "en"


def best(chosen: str, system: Sequence[str]) -> str:
    """The code of the language to speak: `chosen` if we have it, else the first of the system's that we have."""
    if chosen in NAMES:
        return chosen
    asked = (name.replace("_", "-").split("-")[0].lower() for name in system)
    return next((code for code in asked if code in NAMES), "en")


def catalogue(language: str) -> Path:
    """The file with a language's words."""
    return Path(str(resources.__file__)).parent / "translations" / f"leeward_{language}.qm"


def _plain(system: QLocale, language: str) -> bool:
    """A system without any language writes dates and numbers as it does; English words go with that."""
    return language == "en" and system.language() == QLocale.Language.C


def _dates(language: str, system: QLocale) -> QLocale:
    here = QLocale(QLocale(language).language(), system.territory())
    known = here.territory() == system.territory() and here.territory() != QLocale.Country.AnyTerritory
    return here if known else QLocale(_HOMES[language])

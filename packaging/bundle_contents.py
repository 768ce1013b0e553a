"""What goes into the bundle and what stays out: the lists behind leeward.spec, without PyInstaller."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

Entry = tuple[str, str, str]
"""One file of the bundle as PyInstaller lists it: its place there, its source, its kind."""

# What each program is made of. The client's holds no line of the server's and the other way round.
SIDES: Final = {"leeward": ("client", "protocol"), "leeward-server": ("server", "protocol")}

# Chosen by name at run time, so nothing that reads imports would find them.
UNSEEN: Final = {
    "leeward": ["resources", "PySide6.QtSvg", "anyio._backends._asyncio"],
    "leeward-server": [
        "resources",
        "anyio._backends._asyncio",
        "uvicorn.loops.asyncio",
        "uvicorn.loops.auto",
        "uvicorn.protocols.http.auto",
        "uvicorn.protocols.http.h11_impl",
    ],
}

# Libraries that could be taken for ours because something below may use them.
NEVER: Final = [
    *("setuptools", "pkg_resources", "distutils", "tkinter", "unittest", "pydoc", "lib2to3", "idlelib"),
    *("zstandard._cffi", "zstandard.backend_cffi"),  # its slower twin, 12 MB
]
NEVER_IN_SERVER: Final = ["PySide6", "shiboken6", "sqlcipher3"]

QT_PLUGINS: Final = {
    "printsupport": {"libcupsprintersupport"},
    "platforms": {"libqxcb", "libqwayland", "libqoffscreen", "libqminimal"},
    "imageformats": {
        "libqsvg",
        "libqjpeg",
        "libqwebp",
    },  # PNG is built into Qt; the others for pictures in a journal
    "iconengines": {"libqsvgicon"},
    "platforminputcontexts": {"libcomposeplatforminputcontextplugin", "libibusplatforminputcontextplugin"},
    "platformthemes": {"libqxdgdesktopportal"},
    "xcbglintegrations": {"libqxcb-egl-integration", "libqxcb-glx-integration"},
    "wayland-decoration-client": {"libadwaita", "libbradient"},
    "wayland-graphics-integration-client": {"libqt-plugin-wayland-egl"},
    "wayland-shell-integration": {"libxdg-shell"},
}

QT_MODULES: Final = {"QtCore", "QtDBus", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets"}

_PLUGIN: Final = re.compile(r"PySide6/Qt/plugins/([^/]+)/([^/]+)\.so")
_LIBRARY: Final = re.compile(r"lib.+\.so(\.[.0-9]+)?")
_MODULE: Final = re.compile(r"PySide6/(Qt[A-Za-z0-9]+)\.abi3\.so")
_TRANSLATION: Final = re.compile(r"PySide6/Qt/translations/(?!qtbase_(?:en|de|es)\.qm$)")
"""Qt's own words, but for those of the languages that Leeward speaks."""


def modules_of(root: Path, packages: Iterable[str]) -> list[str]:
    """Every module of `packages` below `root` by its dotted name, in one order: what is imported late counts too."""
    found = []
    for package in packages:
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            if parts[-1] != "__main__":
                found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def data_of(root: Path, packages: dict[str, Path]) -> list[tuple[str, str]]:
    """Files that are read, not imported, each with its folder in the bundle: ours and those of `packages`."""
    sources = {"resources": root / "resources", **packages}
    return [
        (str(path), (Path(name) / path.relative_to(folder)).parent.as_posix())
        for name, folder in sources.items()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in {".py", ".pyc", ".pyi", ".typed", ".ts"}
    ]


def wanted(place: str) -> bool:
    """Whether what would lie at `place` in the bundle is of use. Only Qt brings what is not."""
    if plugin := _PLUGIN.fullmatch(place):
        return plugin[2] in QT_PLUGINS.get(plugin[1], ())
    if module := _MODULE.fullmatch(place):
        return module[1] in QT_MODULES
    return not (_TRANSLATION.match(place) or place.startswith("PySide6/Qt/qml/"))


def reached(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """`entries` without the libraries that nothing in there is linked against any more.

    `needs` tells the file names that the file at a path is linked against. A link stays if its target does.
    """
    every = list(entries)
    libraries = {
        Path(place).name: source for place, source, kind in every if kind != "SYMLINK" and _passive(place)
    }
    kept: set[str] = set()
    waiting = [source for place, source, kind in every if kind != "SYMLINK" and not _passive(place)]
    while waiting:
        for name in needs(waiting.pop()):
            if name in libraries and name not in kept:
                kept.add(name)
                waiting.append(libraries[name])
    return [entry for entry in every if not _passive(entry[0]) or Path(entry[0]).name in kept]


def debian_name(library: str) -> str:
    """The Debian package that a library's file name stands for, by Debian's own rule."""
    stem, _, version = library.partition(".so.")
    return f"{stem}{'-' if stem[-1:].isdigit() else ''}{version}".lower()


def _passive(place: str) -> bool:
    # Plugins and the Python itself are opened by name: nothing is linked against them.
    name = Path(place).name
    opened = "/plugins/" in place or name.startswith("libpython")
    return bool(_LIBRARY.fullmatch(name)) and not opened


def locked(lock: str) -> set[str]:
    """The names in a lock file's text, as packages call themselves."""
    return set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))


def strangers(lock: str, installed: Iterable[Distribution] | None = None) -> list[str]:
    """Top-level modules of what is installed but not locked: tools for testing must not change the bundle."""
    kept = locked(lock)
    ours: set[str] = set()
    theirs: set[str] = set()
    for distribution in distributions() if installed is None else installed:
        (ours if _name(distribution) in kept else theirs).update(_tops(distribution))
    return sorted(theirs - ours - {"client", "server", "protocol", "resources"})


def licences(lock: str, installed: Iterable[Distribution] | None = None) -> list[tuple[str, str]]:
    """Each licence file of the locked packages that are installed, with its folder in the bundle."""
    kept = locked(lock) - set(NEVER)
    found = []
    for distribution in distributions() if installed is None else installed:
        if _name(distribution) not in kept:
            continue
        for file in distribution.files or []:
            if ".dist-info/" in str(file) and re.match(r"(?i)(licen[cs]e|copying|notice|authors)", file.name):
                found.append((str(distribution.locate_file(file)), f"licences/{_name(distribution)}"))
    return sorted(found)


def _name(distribution: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower()


def _tops(distribution: Distribution) -> Iterator[str]:
    for file in distribution.files or []:
        first = file.parts[0]
        if len(file.parts) == 1 and first.endswith((".py", ".so")):
            yield first.split(".")[0]
        elif len(file.parts) > 1 and file.suffix in {".py", ".so"} and first.isidentifier():
            yield first

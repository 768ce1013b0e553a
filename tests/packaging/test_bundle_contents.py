from __future__ import annotations

import os
import re
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

import bundle_contents as contents

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements" / "runtime.txt").read_text(encoding="ascii")


def test_the_folder_does_not_hide_the_library_of_the_same_name() -> None:
    # A package of ours called "packaging" would be found before the one that pip, pytest and PyInstaller use.
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_recipe_is_python_and_names_what_there_is() -> None:
    recipe = ROOT / "packaging" / "leeward.spec"
    compile(recipe.read_text(encoding="utf-8"), str(recipe), "exec")
    used = set(re.findall(r"\bcontents\.([A-Za-z_]+)", recipe.read_text(encoding="utf-8")))
    assert {name for name in used if not hasattr(contents, name)} == set()
    assert {"modules_of", "data_of", "strangers", "wanted", "reached"} <= used


@pytest.mark.parametrize("name", contents.SIDES)
def test_every_module_of_a_side_goes_in_and_none_of_the_other(name: str) -> None:
    modules = contents.modules_of(ROOT, contents.SIDES[name])
    for package in contents.SIDES[name]:
        count = sum(path.name != "__main__.py" for path in (ROOT / package).rglob("*.py"))
        assert sum(module.split(".")[0] == package for module in modules) == count > 0
    assert {module.split(".")[0] for module in modules} == set(contents.SIDES[name])


def test_modules_are_named_as_they_are_imported(tmp_path: Path) -> None:
    for place in ("side/__init__.py", "side/__main__.py", "side/late.py", "side/deep/__init__.py"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    assert contents.modules_of(tmp_path, ["side"]) == ["side", "side.deep", "side.late"]


def test_what_ships_besides_code_goes_in_and_code_does_not(tmp_path: Path) -> None:
    for place in (
        "resources/__init__.py",
        "resources/rules/en.toml",
        "icons/all.zip",
        "icons/__pycache__/x.pyc",
    ):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    assert contents.data_of(tmp_path, {"icons": tmp_path / "icons"}) == [
        (str(tmp_path / "resources/rules/en.toml"), "resources/rules"),
        (str(tmp_path / "icons/all.zip"), "icons"),
    ]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/libpyside6.abi3.so.6.11",
        "PySide6/Qt/translations/qtbase_es.qm",
        "msgspec/_core.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_we_use_stays(place: str) -> None:
    assert contents.wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/QtQml.abi3.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/translations/qtquickcontrols2_pl.qm",
        "PySide6/Qt/translations/qtbase_pl.qm",
    ],
)
def test_what_nobody_uses_goes(place: str) -> None:
    assert not contents.wanted(place)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="plugins are called differently elsewhere")
def test_every_plugin_that_is_kept_exists_in_qt() -> None:
    # A misspelt or renamed plugin would silently be missing from the bundle.
    import PySide6

    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    absent = [
        f"{kind}/{name}"
        for kind, names in contents.QT_PLUGINS.items()
        for name in sorted(names)
        if not (plugins / kind / f"{name}.so").exists()
    ]
    assert absent == []


def test_a_library_stays_only_while_something_kept_is_linked_against_it() -> None:
    links = {
        "/w/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
        "/w/libQt6Gui.so.6": ["libpng16.so.16"],
        "/w/libqxcb.so": ["libQt6Gui.so.6", "libxcb-icccm.so.4"],
        "/w/libgtk-3.so.0": ["libcairo.so.2"],
    }
    entries = [
        ("PySide6/QtGui.abi3.so", "/w/QtGui.abi3.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/w/libQt6Gui.so.6", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/w/libqxcb.so", "BINARY"),
        ("libpng16.so.16", "/w/libpng16.so.16", "BINARY"),
        ("libxcb-icccm.so.4", "/w/libxcb-icccm.so.4", "BINARY"),
        ("libpython3.11.so.1.0", "/w/libpython3.11.so.1.0", "BINARY"),
        ("libgtk-3.so.0", "/w/libgtk-3.so.0", "BINARY"),
        ("libcairo.so.2", "/w/libcairo.so.2", "BINARY"),
        ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
    ]
    kept = contents.reached(entries, lambda source: links.get(source, []))
    assert kept == entries[:7]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11.so.6", "libx11-6"),
        ("libwayland-egl.so.1", "libwayland-egl1"),
    ],
)
def test_a_missing_library_is_named_as_debian_does(library: str, package: str) -> None:
    assert contents.debian_name(library) == package


class Installed(Distribution):
    """An installed package that lists some files."""

    def __init__(self, name: str, *files: str) -> None:
        self._texts = {
            "METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n",
            "RECORD": "".join(f"{file},,\n" for file in files),
        }

    def read_text(self, filename: str) -> str | None:
        return self._texts.get(filename)

    def locate_file(self, path: str | os.PathLike[str]) -> Path:
        return Path("/site") / path


PACKAGES = [
    Installed("Sealed_Box", "sealed/__init__.py", "one.py", "sealed_box-1.dist-info/licenses/LICENSE"),
    Installed("a-test-tool", "tool/__init__.py", "helper.so", "../../bin/tool", "tool-1.dist-info/LICENSE"),
    Installed("another", "sealed/extra.py"),
]


def test_tools_for_testing_do_not_change_the_bundle() -> None:
    assert contents.strangers("sealed-box==1 \\\n    --hash=x\n", PACKAGES) == ["helper", "tool"]


def test_licences_of_what_goes_in_go_with_it() -> None:
    assert contents.licences("sealed-box==1\n", PACKAGES) == [
        ("/site/sealed_box-1.dist-info/licenses/LICENSE", "licences/sealed-box")
    ]


def test_with_this_environment_pytest_stays_out_and_the_real_libraries_stay_in() -> None:
    strangers = contents.strangers(LOCK, distributions())
    assert {"pytest", "mypy", "hypothesis", "pluggy"} <= set(strangers)
    kept = {
        "PySide6",
        "shiboken6",
        "sqlcipher3",
        "cryptography",
        "httpx",
        "msgspec",
        "uvicorn",
        "click",
        "h11",
    }
    assert not kept & set(strangers)
    assert not {"client", "server", "protocol", "resources"} & set(strangers)


def test_every_part_of_qt_that_the_client_imports_is_in_the_bundle() -> None:
    imported = set()
    for source in (ROOT / "client").rglob("*.py"):
        imported |= set(re.findall(r"from PySide6\.(Qt\w+) import", source.read_text(encoding="utf-8")))
    assert imported - {"QtTest"} <= contents.QT_MODULES

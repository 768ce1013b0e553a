from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from bundle_desktop import APP_ID, ICON_SIZES, draw_icons

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
DESKTOP = LINUX / f"{APP_ID}.desktop"
METAINFO = LINUX / f"{APP_ID}.metainfo.xml"
ICON = ROOT / "resources" / "icons" / "leeward.svg"


def entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DESKTOP, encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def test_the_desktop_file_has_the_form_of_one() -> None:
    fields = entry()
    assert {key: fields[key] for key in ("Type", "Name", "Exec", "Icon", "Terminal")} == {
        "Type": "Application",
        "Name": "Leeward",
        "Exec": "leeward",
        "Icon": APP_ID,
        "Terminal": "false",
    }
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", key) for key in fields)
    assert fields["Categories"].endswith(";")
    assert fields["StartupWMClass"] == APP_ID


def test_the_metainfo_has_the_form_of_one_and_matches_the_desktop_file() -> None:
    root = ElementTree.parse(METAINFO).getroot()  # noqa: S314 - our own file
    assert (root.tag, root.get("type")) == ("component", "desktop-application")
    assert root.findtext("id") == APP_ID
    assert root.findtext("metadata_license") == "CC0-1.0"
    launchable = root.find("launchable")
    assert launchable is not None
    assert (launchable.get("type"), launchable.text) == ("desktop-id", DESKTOP.name)
    assert root.findtext("name") == entry()["Name"]
    summary = root.findtext("summary") or ""
    assert not summary.endswith(".")
    assert summary == entry()["GenericName"]
    assert {item.text for item in root.iterfind("categories/category")} == set(
        entry()["Categories"].rstrip(";").split(";")
    )
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert {item.text for item in root.iterfind("provides/binary")} == set(scripts)
    description = root.find("description")
    assert description is not None
    assert {child.tag for child in description} <= {"p", "ul", "ol"}


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_desktops_own_judge_accepts_the_desktop_file() -> None:
    judged = subprocess.run(
        ["desktop-file-validate", "--warn-kde", str(DESKTOP)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (judged.returncode, judged.stdout, judged.stderr) == (0, "", "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstream is not installed")
def test_the_app_stores_own_judge_accepts_the_metainfo() -> None:
    judged = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--strict", str(METAINFO)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


@pytest.mark.parametrize("path", [DESKTOP, METAINFO, ICON], ids=lambda path: path.suffix)
def test_whoever_looks_over_a_shoulder_learns_nothing(path: Path) -> None:
    telling = (
        "mental|health|peer|crisis|journal|mood|therap|anxi|depress|suicid|distress|recover|member|guide"
    )
    assert re.findall(telling, path.read_text(encoding="utf-8"), re.IGNORECASE) == []


def test_the_icon_uses_the_colours_of_the_house_and_nothing_from_outside() -> None:
    drawing = ElementTree.parse(ICON).getroot()  # noqa: S314 - our own file
    used = {value for element in drawing.iter() for value in element.attrib.values() if value.startswith("#")}
    assert used <= {"#2B6B66", "#DDEBE7", "#FFFDFA"}
    assert "#2B6B66" in used
    assert {element.tag.rsplit("}", 1)[-1] for element in drawing.iter()} <= {"svg", "rect", "path"}
    assert "href" not in ICON.read_text(encoding="utf-8")


def test_the_icon_is_drawn_in_every_size_the_same_each_time(tmp_path: Path) -> None:
    first = draw_icons(ICON, tmp_path / "one")
    second = draw_icons(ICON, tmp_path / "two")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert first[0].read_bytes() == ICON.read_bytes()
    for size, path in zip(ICON_SIZES, first[1:], strict=True):
        image = QImage(str(path))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() < 128, "the corners are round"
        colours = {image.pixelColor(x, y).name() for x in range(size) for y in (size // 3, size // 2)}
        assert len(colours) > 2, "something is drawn on the ground"


@pytest.mark.qt_log_ignore("Cannot read file")
def test_what_is_no_drawing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.svg").write_text("", encoding="utf-8")
    with pytest.raises(ValueError):
        draw_icons(tmp_path / "empty.svg", tmp_path / "out")


def test_the_window_calls_itself_as_the_desktop_file_is_called() -> None:
    # Wayland finds a window's name and icon by this.
    calls = re.findall(
        r'setDesktopFileName\("([^"]+)"\)', (ROOT / "client" / "app.py").read_text(encoding="utf-8")
    )
    assert calls == [APP_ID]

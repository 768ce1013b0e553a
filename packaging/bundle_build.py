"""Builds the Linux bundle and its archive from a checkout, for `python3 dev.py package`.

The same commit, built by the same Python on the same system, gives the same bytes, wherever the checkout lies.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

import bundle_archive
import bundle_traces
from bundle_desktop import APP_ID, draw_icons

ROOT: Final = Path(__file__).resolve().parents[1]
_MB: Final = 1_000_000


class BuildFailed(Exception):
    """The bundle was not made; the message says why and, where there is one, the way out."""


def main(arguments: list[str] | None = None) -> int:
    """Build below --out (build/bundle) and print where, how big and its SHA-256. Exit code 0, or 1 with a reason."""
    parser = argparse.ArgumentParser(prog="dev.py package", description="Build Leeward for Linux.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bundle", metavar="DIR")
    parser.add_argument("--json", action="store_true", help="say the result as one line of JSON")
    options = parser.parse_args(arguments)
    try:
        if not sys.platform.startswith("linux"):
            raise BuildFailed("This builds the bundle for Linux. Please run it there.")
        result = build(options.out.absolute())
    except BuildFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(result))
    else:
        print(f"{result['bundle']}: {result['bundle_mb']} MB")
        print(f"{result['archive']}: {result['archive_mb']} MB")
        print(f"SHA-256 {result['sha256']}")
    return 0


def build(out: Path) -> dict[str, str | float]:
    """Make `out`/leeward and its archive anew and tell about them. BuildFailed if that cannot be."""
    at = commit_time()
    bundle = out / "leeward"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    freeze(out, at)
    share(bundle)
    clean(bundle)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    archive = out / f"leeward-{project['version']}-linux-{os.uname().machine}.tar.xz"
    digest = bundle_archive.pack(bundle, archive, at=at)
    return {
        "bundle": str(bundle),
        "archive": str(archive),
        "bundle_mb": round(bundle_archive.size_of(bundle) / _MB, 1),
        "archive_mb": round(archive.stat().st_size / _MB, 1),
        "sha256": digest,
    }


def commit_time() -> int:
    """When the commit was made, in seconds since 1970: the only clock in the bundle. BuildFailed outside of git."""
    asked = _git("log", "-1", "--format=%ct")
    if not asked.isdigit():
        raise BuildFailed("The bundle takes its time from the commit. Please build it in a git checkout.")
    if _git("status", "--porcelain"):
        print("Some files differ from the commit, so this bundle is not the commit's.", file=sys.stderr)
    return int(asked)


def freeze(out: Path, at: int) -> None:
    """Run PyInstaller. What it says is kept in build/package/words.log and shown if it fails."""
    work = ROOT / "build" / "package"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    command = [
        sys.executable,
        "-P",
        "-m",
        "PyInstaller",
        str(ROOT / "packaging" / "leeward.spec"),
        "--noconfirm",
    ]
    log = work / "words.log"
    with log.open("wb") as words:
        done = subprocess.run(
            [*command, "--distpath", str(out), "--workpath", str(work), "--log-level", "WARN"],
            env={
                # Nothing of the person's own settings: not their locale, not their library paths.
                **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
                "LC_ALL": "C.UTF-8",
                "SOURCE_DATE_EPOCH": str(at),
                "PYTHONHASHSEED": "0",
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
            },
            cwd=ROOT,
            stdout=words,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        said = [line for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
        raise BuildFailed(
            "\n".join(["PyInstaller could not build the bundle:", *said[-8:], f"All of it: {log}"])
        )


def share(bundle: Path) -> None:
    """Put what a Linux desktop reads about a program beside it, below share/ as in /usr."""
    linux = ROOT / "packaging" / "linux"
    for source, folder in (
        (linux / f"{APP_ID}.desktop", "applications"),
        (linux / f"{APP_ID}.metainfo.xml", "metainfo"),
    ):
        (bundle / "share" / folder).mkdir(parents=True)
        shutil.copyfile(source, bundle / "share" / folder / source.name)
    draw_icons(ROOT / "resources" / "icons" / "leeward.svg", bundle / "share" / "icons" / "hicolor")


def clean(bundle: Path) -> None:
    """Take the building machine's paths out of the bundle and look for any that are left. BuildFailed then."""
    home = str(Path.home())
    if len(home) > 1 and sys.base_prefix.startswith(f"{home}/"):
        bundle_traces.blur(bundle, sys.base_prefix, home)
    words = {str(ROOT), sys.prefix, f"{home}/" if len(home) > 1 else ""}
    delivered = set(_delivered())
    left = {
        place: found
        for place, found in bundle_traces.find(bundle, words, parts=unpacked).items()
        if ":" in place or hashlib.sha256((bundle / place).read_bytes()).hexdigest() not in delivered
    }
    if left:
        lines = [f"{place}: {', '.join(found)}" for place, found in sorted(left.items())]
        raise BuildFailed("\n".join(["These files tell about the machine they were built on:", *lines]))


def unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """What is packed in a file of the bundle: a zip's members, or a program's modules as compiled."""
    yield from bundle_traces.zipped(path)
    if path.parent.name != "_internal" and path.name in {"leeward", "leeward-server"}:
        yield from _frozen(path)


def _frozen(program: Path) -> Iterator[tuple[str, bytes]]:
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    for name in sorted(archive.toc):
        if name.endswith(".pyz"):
            modules = archive.open_embedded_archive(name)
            for module in sorted(modules.toc):
                yield module, modules.extract(module, raw=True) or b""
        else:
            yield name, archive.extract(name)


def _delivered() -> Iterable[str]:
    # A wheel's own files may speak of the machine that built the wheel, whose home may be called like ours.
    for distribution in distributions():
        for file in distribution.files or []:
            if re.search(r"\.so(\.|$)", file.name):
                path = Path(str(distribution.locate_file(file)))
                yield hashlib.sha256(path.read_bytes()).hexdigest()


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError as error:
        raise BuildFailed(
            "The bundle takes its time from the commit, and git is not installed here."
        ) from error
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())

"""Templates and prompts that come with Leeward, in a language."""

from __future__ import annotations

from importlib.resources import files

from client.domain.prompts import Prompt, prompts
from client.domain.templates import Beginning, beginnings


def shipped_templates(*, language: str = "en") -> tuple[Beginning, ...]:
    """Our templates, in order."""
    return beginnings(_read("templates", language))


def shipped_prompts(*, language: str = "en") -> tuple[Prompt, ...]:
    """Our questions, in order."""
    return prompts(_read("prompts", language))


def _read(folder: str, language: str) -> str:
    return files("resources").joinpath(folder, f"{language}.toml").read_text("utf-8")

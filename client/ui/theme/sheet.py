"""The stylesheet: resources/theme/app.qss with tokens and scaled lengths put in."""

from __future__ import annotations

import re
from functools import cache

from client.ui.theme.tokens import TEXT_ROLES, Tokens, folder

_NAME = re.compile(r"@(\w+)")


@cache
def _template() -> str:
    return (folder() / "app.qss").read_text(encoding="utf-8")


def scaled(length: float, scale: float) -> int:
    """A length of the design in pixels at this text size; never less than one."""
    return max(1, round(length * scale))


def sheet(
    tokens: Tokens, *, scale: float, families: tuple[str, ...], mirrored: bool, check_image: str
) -> str:
    """The whole window's stylesheet. `check_image` is the path of the tick's picture."""
    colours = tokens.colours

    def edge(name: str) -> str:
        return colours[name] if tokens.high_contrast else "transparent"

    words = {
        **colours,
        "family": ", ".join(f'"{name}"' for name in families),
        "start": "right" if mirrored else "left",
        "end": "left" if mirrored else "right",
        "support_edge": edge("on_support_soft"),
        "cw_edge": edge("on_cw_soft"),
        "info_edge": edge("on_info_soft"),
        "accent_edge": edge("on_accent_soft"),
        "scroll": colours["control"] if tokens.high_contrast else colours["border"],
        "focus_line": "3px" if tokens.high_contrast else "2px",
        "at_rest": "2px" if tokens.high_contrast else "1px",  # with a line of one pixel as wide as focus_line
        # A chosen row or tab has a solid line there already, and another hue is not enough to tell the focus by.
        "chosen_line": "dashed" if tokens.high_contrast else "solid",
        "unable": "dashed" if tokens.high_contrast else "solid",
        "r_control": f"{scaled(tokens.radius['control'], scale)}px",
        "r_card": f"{scaled(tokens.radius['card'], scale)}px",
        "comfortable": f"{scaled(tokens.target['comfortable'], scale)}px",
        "small_target": f"{scaled(tokens.target['min'], scale)}px",
        "primary_target": f"{scaled(tokens.target['primary'], scale)}px",
        "check_image": check_image,
    }
    for length in (2, 4, 8, 10, 12, 16, 20, 24, 32):
        words[f"p{length}"] = f"{scaled(length, scale)}px"
    for role in TEXT_ROLES:
        words[f"{role}_size"] = f"{scaled(tokens.text[role].size, scale)}px"
    return _NAME.sub(lambda found: words[found[1]], _template())

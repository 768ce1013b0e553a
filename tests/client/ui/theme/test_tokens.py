from __future__ import annotations

import tomllib

import pytest

from client.ui.theme.tokens import SHADES, Shade, folder, read_plain, tokens

GROUNDS = (
    "canvas",
    "surface",
    "raised",
    "sunken",
    "sidebar",
    "accent_soft",
    "support_soft",
    "cw_soft",
    "info_soft",
)
# The least contrast of each with every ground (WCAG 2.2: text 7:1 here, other words 4.5:1, controls and marks 3:1).
INKS = {
    "text": 7.0,
    **dict.fromkeys(("text2", "text3", "accent", "on_accent_soft"), 4.5),
    **dict.fromkeys(("on_support_soft", "on_cw_soft", "on_info_soft"), 4.5),
    **dict.fromkeys(("control", "focus", "support", "chart_line", "chart_fill"), 3.0),
}
PAIRS = [
    *((ink, ground, least) for ink, least in INKS.items() for ground in GROUNDS),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_support", "support", 4.5),
    ("chart_line", "chart_band", 3.0),
]
# What only parts one thing from another, beside words or lines that say the same.
QUIET = {"border", "chart_grid"}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_words_and_controls_can_be_told_from_their_ground(
    shade: Shade, ink: str, ground: str, least: float
) -> None:
    colours = tokens(shade).colours
    wanted = max(least, 7.0) if shade.startswith("hc") and least >= 4.5 else least
    assert contrast(colours[ink], colours[ground]) >= wanted


@pytest.mark.parametrize("shade", SHADES)
def test_no_colour_is_without_a_pair(shade: Shade) -> None:
    paired = {name for ink, ground, _ in PAIRS for name in (ink, ground)}
    assert tokens(shade).colours.keys() == paired | QUIET


@pytest.mark.parametrize("shade", SHADES)
def test_each_mood_can_be_told_from_every_ground(shade: Shade) -> None:
    of_shade = tokens(shade)
    assert len(of_shade.moods) == 5
    assert len(set(of_shade.moods)) == 5
    for ground in GROUNDS:
        assert all(contrast(hue, of_shade.colours[ground]) >= 3.0 for hue in of_shade.moods)


def test_our_reader_and_the_librarys_agree() -> None:
    text = (folder() / "tokens.toml").read_text(encoding="utf-8")
    assert read_plain(text) == tomllib.loads(text)


@pytest.mark.parametrize("line", ["size = [1, 2", "colour = #FFFFFF", "[unfinished"])
def test_what_is_no_token_file_is_refused(line: str) -> None:
    with pytest.raises((ValueError, SyntaxError)):
        read_plain(f"[light]\n{line}\n")

"""The look: tokens become a palette, one stylesheet, fonts and icons. Everybody else asks here."""

from __future__ import annotations

from client.ui.theme.appearance import SCALES, Appearance
from client.ui.theme.theme import Theme
from client.ui.theme.tokens import SHADES, Shade, TextRole, Tokens

__all__ = ["SCALES", "SHADES", "Appearance", "Shade", "TextRole", "Theme", "Tokens"]

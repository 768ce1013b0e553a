"""The pages beside the queue on which guides write: letters to members, and notices to everybody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from client.ui.guide_desk.asides import Aside, Asides
from client.ui.guide_desk.letters_page import LettersPages
from client.ui.guide_desk.notice_page import NoticePage
from client.ui.guide_desk.rows import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

LETTERS: Final = "guideLetters"
NOTICE: Final = "guideNotice"


def writing_pages(home: Home) -> tuple[Aside, ...]:
    """Each with its way above the desk. What is written on them, guides or everybody can read."""
    return (
        Aside(LETTERS, translated("Letters"), "mail", partial(LettersPages, home), private=False),
        Aside(NOTICE, translated("Tell everybody"), "megaphone", partial(NoticePage, home), private=False),
    )


def write_to(asides: Asides, member: UUID, name: str) -> None:
    """Go to the letters, to this member."""
    page = asides.show_page(LETTERS)
    if isinstance(page, LettersPages):
        page.write_to(member, name)

"""What a screen reader says of the rows of the community: each in one sentence, and nothing that is folded away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from client.ui.community.rows import CardRow, PostRow, content_note, replies, reply_to, waits_words
from client.ui.kit.words import isolated


def card_sentence(row: CardRow) -> str:
    """What a screen reader says of a card."""
    translate = QCoreApplication.translate
    parts = [isolated(row.title)]
    if row.unread:
        parts.insert(0, translate("community", "New"))
    if row.author:
        parts.append(translate("community", "by {name}").format(name=isolated(row.author)))
    if row.guide:
        parts.append(translate("community", "guide"))
    if row.when:
        parts.append(row.when)
    if row.post is None:
        parts.append(replies(row.replies))
    if row.room:
        parts.append(isolated(row.room))
    said = [", ".join(parts)]
    if row.notes:
        said.append(content_note(row.notes))
    elif row.post is not None:
        said.append(isolated(row.excerpt))
    if row.followed:
        said.append(translate("community", "You follow this"))
    if row.pinned:
        said.append(translate("community", "Pinned"))
    if row.locked:
        said.append(translate("community", "Locked"))
    if row.example:
        said.append(translate("community", "Example"))
    return ". ".join(said) + "."


def post_sentence(row: PostRow, *, examples: bool = False) -> str:
    """What a screen reader says of a post."""
    translate = QCoreApplication.translate
    parts = [isolated(row.author)]
    if row.heading and not row.hidden:
        parts = [f"{isolated(row.heading)}. {parts[0]}"]
    if row.begins_new:
        parts.insert(0, translate("community", "New from here"))
    if row.own:
        parts.append(translate("community", "you"))
    if row.guide:
        parts.append(translate("community", "guide"))
    if row.when:
        parts.append(row.when)
    if row.answers:
        parts.append(reply_to(row.answers))
    if row.example:
        parts.append(translate("community", "example"))
    if row.edited:
        parts.append(translate("community", "edited"))
    said = [", ".join(parts)]
    if row.waits:
        said.append(waits_words(row.waits, examples=examples))
    if row.why:
        said.append(row.why.rstrip("."))
    if row.notes and not row.hidden:
        said.append(content_note(row.notes))
    if row.muted:
        said.append(row.muted)
    if row.saved:
        said.append(translate("community", "You keep this at hand"))
    if row.folded:
        said.append(translate("community", "Not shown; press Enter to show this post"))
    else:
        said.append(isolated(row.text))
    return ". ".join(said)

"""HTML in notes, as text and as Markdown; what is no tag stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.importing.html import has_tags, to_markdown, to_text, without_unseen


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain", "plain"),
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ("a<br><br><br>b", "a\n\nb"),
        ("rain &amp; sun &lt;3 &#39;x&#39; &#x1F426; &nbsp;.", "rain & sun <3 'x' \U0001f426  ."),
        ("AT&T &unknown; &copy", "AT&T &unknown; &copy"),
        ("I <3 you, a < b > c", "I <3 you, a < b > c"),
        ("<div>one <b>two</b></div><div>three</div>", "one two\nthree"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
    ],
)
def test_as_text(html: str, text: str) -> None:
    assert to_text(html) == text


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Hi <b>you </b>there</p><p>next</p>", "Hi **you** there\n\nnext"),
        ("<h2>Head</h2><p><i>a</i> <s>b</s></p>", "## Head\n\n*a* ~~b~~"),
        ("<ol><li>one<ul><li>deep</li></ul></li><li>two</li></ol>", "1. one\n  - deep\n2. two"),
        ('<a href="https://example.org/?a=1&amp;b=2">there</a>', "[there](https://example.org/?a=1&b=2)"),
        ('<a href="javascript:alert(1)">there</a>', "there"),
        ("<blockquote>said</blockquote>", "> said"),
        ("<b></b>x", "x"),
    ],
)
def test_as_markdown(html: str, markdown: str) -> None:
    assert to_markdown(html) == markdown


def test_what_is_never_seen_goes() -> None:
    html = "<style>p{}</style>a<!-- hidden -->b<script>run()</script>c<!-- open"
    assert without_unseen(html) == "abc<!-- open"


def test_only_tags_of_notes_are_tags() -> None:
    assert has_tags("a<br>b")
    assert not has_tags("a <b and <unknown> <3")


@given(st.text(st.sampled_from("<>/\"'=&;#abpli \n-!"), max_size=300))
def test_anything_is_read(html: str) -> None:
    to_text(html)
    to_markdown(without_unseen(html))

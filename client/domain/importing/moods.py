"""Names of moods that apps give by themselves, in several languages, and the step from 1 to 5 that each stands for.

Only a proposal: the preview shows each name with its step, and the person changes it. A name that is not here stands
for nothing until somebody says what.
"""

from __future__ import annotations

import unicodedata
from typing import Final

# From the highest to the lowest. The first two rows are in files of real backups and exports; the others are plain
# words of their languages.
_BY_STEP: Final = {
    5: (
        "rad super great amazing awesome excellent fantastic radiant"
        " fantastisch hervorragend excelente genial increíble fantástico radiante incrível ótimo otimo"
        " fantastico ottimo eccellente świetnie wspaniale rewelacyjnie skvělá skvěle skvělý úžasně"
        " fantastiskt toppen fantastisk loistava mahtava супер отлично прекрасно великолепно чудово відмінно"
        " harika süper mükemmel φανταστικά τέλεια υπέροχα szuper remek fantasztikus grozav excelent"
        " 最高 很棒 超棒 최고 رائع formidable excellent"
    ),
    4: (
        "good gut bien happy fine goed bom bem buono bene dobrze dobrá dobře dobra dobrý bra god godt hyvä"
        " хорошо добре iyi καλά jó bine 好 良い 좋음 좋아 جيد bueno gute"
    ),
    3: (
        "meh ok okay mouais bof so-so average neutral normal regular mwah gaat-wel geht tak-sobie średnio przeciętnie"
        " ujde nic-moc så-där ihan-ok нормально так-себе середньо şöyle-böyle eh έτσι-κι-έτσι közepes mediocru"
        " 一般 普通 まあまあ 그저그래 보통 عادي médio medio neutro neutre mittel"
    ),
    2: (
        "bad schlecht mauvais mal sad slecht ruim mau male źle špatně špatná dåligt dårlig dårligt huono плохо"
        " погано kötü άσχημα rossz rău 不好 差 悪い 나쁨 سيئ malo"
    ),
    1: (
        "awful terrible horrible lausig furchtbar schrecklich vreselijk verschrikkelijk afschuwelijk péssimo"
        " horrível terrível terribile orribile pessimo okropnie strasznie hrozně hrozná příšerně"
        " hemskt fruktansvärt forferdelig forfærdeligt kamala ужасно жахливо berbat korkunç απαίσια χάλια"
        " szörnyű groaznic 糟糕 最悪 최악 끔찍 فظيع affreux miserabel"
    ),
}


def folded(name: str) -> str:
    """A mood's name for comparing: without case, accents' ways of writing, and blanks around it."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


_STEPS: Final = {
    folded(name.replace("-", " ")) if name not in ("so-so",) else name: step
    for step, names in _BY_STEP.items()
    for name in names.split()
}


_GIVEN: Final = frozenset(
    (
        "rad",
        "good",
        "meh",
        "bad",
        "awful",
        "super",
        "gut",
        "ok",
        "schlecht",
        "lausig",
        "bien",
        "mouais",
        "mauvais",
    )
) | {"horrible"}


def says_no_more(name: str) -> bool:
    """Whether this is an app's own name of a step in files that were seen: it need not be kept beside the step."""
    return folded(name) in _GIVEN


def proposed(name: str) -> int | None:
    """The step that this name stands for where an app gave it by itself, None for one's own names."""
    return _STEPS.get(folded(name))

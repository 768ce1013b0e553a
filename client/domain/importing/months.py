"""The months' names, whole and short, in the languages in which diaries write them. In small letters, without dots."""

from __future__ import annotations

import unicodedata
from typing import Final

# A name that means two months in two of these languages is in neither.
_NAMES: Final = (
    (
        "january jan januar janvier janv enero ene janeiro gennaio gen januari jän jänner styczeń stycznia "
        "sty leden ledna led tammikuu tammikuuta tammi январь января янв січень січня січ ocak oca ιανουάριος "
        "ιανουαρίου ιαν január ianuarie ian"
    ),
    (
        "february feb februar février févr fév febrero fevereiro fev febbraio febbr februari luty lutego lut "
        "únor února úno helmikuu helmikuuta helmi февраль февраля фев февр лютий лютого лют şubat şub "
        "φεβρουάριος φεβρουαρίου φεβ február febr februarie"
    ),
    (
        "march mar märz mrz mär mars marzo março maart mrt marzec marca březen března bře maaliskuu "
        "maaliskuuta maalis март марта мар березень березня бер mart μάρτιος μαρτίου μαρ március márc martie "
        "marts"
    ),
    (
        "april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub huhtikuu huhtikuuta huhti "
        "апрель апреля апр квітень квітня кві nisan nis απρίλιος απριλίου απρ április ápr aprilie"
    ),
    (
        "may mai mayo maio maggio mag mei maj maja květen května kvě toukokuu toukokuuta touko май мая "
        "травень травня тра mayıs μάιος μαΐου μαι május máj"
    ),
    (
        "june jun juni juin junio junho giugno giu czerwiec czerwca cze červen června čvn kesäkuu kesäkuuta "
        "kesä июнь июня июн червень червня чер haziran haz ιούνιος ιουνίου ιουν június jún iunie iun"
    ),
    (
        "july jul juli juillet juil julio julho luglio lug lipiec lipca lip červenec července čvc heinäkuu "
        "heinäkuuta heinä июль июля июл липень липня лип temmuz tem ιούλιος ιουλίου ιουλ július júl iulie iul"
    ),
    (
        "august aug août agosto ago augusti augustus sierpień sierpnia sie srpen srpna srp elokuu elokuuta "
        "elo август августа авг серпень серпня сер ağustos ağu αύγουστος αυγούστου αυγ augusztus"
    ),
    (
        "september sep sept septembre septiembre setiembre setembro set settembre sett wrzesień września wrz "
        "září zář syyskuu syyskuuta syys сентябрь сентября сен сент вересень вересня вер eylül eyl "
        "σεπτέμβριος σεπτεμβρίου σεπ szeptember szept septembrie"
    ),
    (
        "october oct oktober okt octobre octubre outubro out ottobre ott październik października paź říjen "
        "října říj lokakuu lokakuuta loka октябрь октября окт жовтень жовтня жов ekim eki οκτώβριος οκτωβρίου "
        "οκτ október octombrie"
    ),
    (
        "november nov novembre noviembre novembro listopad listopada lis listopadu marraskuu marraskuuta "
        "marras ноябрь ноября ноя нояб kasım kas νοέμβριος νοεμβρίου νοε noiembrie"
    ),
    (
        "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia gru prosinec "
        "prosince pro joulukuu joulukuuta joulu декабрь декабря дек грудень грудня гру aralık ara δεκέμβριος "
        "δεκεμβρίου δεκ decembrie desember des"
    ),
)


def _bare(name: str) -> str:
    apart = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _table() -> dict[str, int]:
    found: dict[str, int] = {}
    twice: set[str] = set()
    for month, names in enumerate(_NAMES, start=1):
        for name in names.split():
            for form in {name.casefold(), _bare(name.casefold())}:
                if found.setdefault(form, month) != month:
                    twice.add(form)
    return {name: month for name, month in found.items() if name not in twice}


MONTHS: Final = _table()
"""The month's number for each name."""

"""The places of the window, each imported when somebody first goes there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from client.ui.kit.place import Place

if TYPE_CHECKING:
    from client.ui.kit.home import Doors, Home


def first(doors: Doors, *, vault_is_there: bool) -> Place:
    """The locked window, or the first start where there is no vault yet."""
    if vault_is_there:
        from client.ui.unlock.locked import LockedPlace

        return LockedPlace(doors)
    from client.ui.unlock.first_start import FirstStartPlace

    return FirstStartPlace(doors)


def made(key: str, home: Home, *, opened: Callable[[], bool]) -> Place:
    """The place of this key. Support is there while no vault is open too, or covered: `opened` says whether it is."""
    if key == "today":
        from client.ui.today.screen import TodayPlace

        return TodayPlace(home)
    if key == "community":
        from client.ui.community.screen import CommunityPlace

        return CommunityPlace(home)
    if key == "journal":
        from client.ui.journal.screen import JournalPlace

        return JournalPlace(home)
    if key == "guide_desk":
        from client.ui.guide_desk.screen import GuideDeskPlace

        return GuideDeskPlace(home)
    if key == "settings":
        from client.ui.settings.screen import SettingsPlace

        return SettingsPlace(home)
    if key == "join":
        from client.ui.unlock.joining_screen import JoiningPlace

        return JoiningPlace(home)
    if key == "plan":
        from client.ui.plan.screen import PlanPlace

        return PlanPlace(home)
    if key == "trends":
        from client.ui.trends.screen import TrendsPlace

        return TrendsPlace(home)
    if key == "instruments":
        from client.ui.instruments.screen import InstrumentsPlace

        return InstrumentsPlace(home)
    if key == "library":
        from client.ui.library.screen import LibraryPlace

        return LibraryPlace(home)
    if key == "tools":
        from client.ui.tools.screen import ToolsPlace

        return ToolsPlace(home)
    from client.ui.support.screen import SupportPlace

    copy = home.config.paths.plan_copy
    return SupportPlace(home.theme, plan_copy=copy, open_plan=lambda: home.go("plan"), opened=opened)

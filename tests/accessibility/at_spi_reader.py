"""What assistive technology sees of a window, through AT-SPI. Run by the system's Python, which has its bindings.

Commands come as lines on stdin, answers go as lines of JSON to stdout: `look` gives every accessible thing that is
shown, `listen` waits for an announcement.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST = 4000
SECONDS = 20.0


def application(name: str) -> Any:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            if found is not None and found.get_name() == name and found.get_child_count():
                return found
        time.sleep(0.2)
    raise SystemExit("no such application")


def look(root: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    waiting = [(root, "")]
    while waiting and len(found) < MOST:
        node, above = waiting.pop()
        try:
            states = node.get_state_set()
            showing = states.contains(Atspi.StateType.SHOWING)
            role, name = node.get_role_name(), node.get_name()
            path = f"{above}/{role}"
            # A list of thousands says how many it has; those in sight are looked at.
            children = min(node.get_child_count(), 60)
            if showing or role in ("application", "frame", "window"):
                found.append(
                    {
                        "role": role,
                        "name": name,
                        "about": node.get_description(),
                        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
                        "focused": states.contains(Atspi.StateType.FOCUSED),
                        "enabled": states.contains(Atspi.StateType.ENABLED),
                        "path": path,
                    }
                )
                waiting += [
                    (child, path)
                    for at in reversed(range(children))
                    if (child := node.get_child_at_index(at)) is not None
                ]
        except GLib.Error:
            continue  # it went while it was asked
    return found


def listen() -> list[str]:
    heard: list[str] = []

    def event(told: Any) -> None:
        heard.append(str(told.any_data))
        Atspi.event_quit()

    listener = Atspi.EventListener.new(event)
    listener.register("object:announcement")
    print(json.dumps("listening"), flush=True)
    GLib.timeout_add(int(SECONDS * 1000), Atspi.event_quit)
    Atspi.event_main()
    listener.deregister("object:announcement")
    return heard


def main() -> None:
    Atspi.init()
    root = application(sys.argv[1])
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        answer = look(root) if line.strip() == "look" else listen()
        print(json.dumps(answer), flush=True)


main()

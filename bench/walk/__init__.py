"""The walk: a whole community in one go, with real processes, and a report of what was true.

    python3 dev.py run --headless --out DIR [--threads FILE] [--profile DIR]     through the real window, unseen
    python3 dev.py walk --cli --out DIR [--threads FILE] [--profile DIR]         in the terminal

A steward starts a server and brings threads in; a guide and a member join, sync, read, write and review, with the
server stopped in the middle. `DIR/report.json` says what happened; through the window, each step has its picture.
"""

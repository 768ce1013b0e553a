"""The walk: a whole community in one go, with real processes, and a report of what was true.

    python3 dev.py walk --cli --out DIR [--threads FILE] [--profile DIR]

A steward starts a server and brings threads in; a guide and a member, each a process of their own, join, sync, read,
write and review, with the server stopped in the middle. `DIR/report.json` says what happened.
"""

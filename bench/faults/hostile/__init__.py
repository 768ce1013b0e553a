"""A server that means harm, over real sockets: what it answers, and what must come of it on a member's computer.

`python3 dev.py faults hostile`; how it is meant: docs/decisions/0029-hostile-servers-and-fuzzers.md.
"""

"""Fuzzers, one for each parser of bytes from outside: `python3 dev.py fuzz [--minutes M] [--target NAME] [--seed N]`.

How they work, what they found and how far they went: docs/decisions/0029-hostile-servers-and-fuzzers.md.
"""

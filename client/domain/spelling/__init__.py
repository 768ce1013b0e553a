"""Spelling, looked up on this computer: word graphs, the words of a text, what is known, and what may be offered."""

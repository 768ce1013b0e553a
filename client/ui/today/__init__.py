"""How the day begins: a check-in, what is new, what waits."""

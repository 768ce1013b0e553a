"""Deterministic simulation: clients, guides, server and network in one process, under virtual time, from one seed.

`python -m bench.simulation --seeds A-B`. Why it is built like this: docs/decisions/0026-simulation.md.
"""

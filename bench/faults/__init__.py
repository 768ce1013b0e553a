"""Fault programmes: what kills, power cuts, failing and full disks and flipped bits leave of a vault.

`python3 dev.py faults kill|powercut|io|full|bitflip`; what is and is not modelled: docs/decisions.
"""

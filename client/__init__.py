"""Leeward's desktop client: everything that runs on a member's or a guide's own computer."""

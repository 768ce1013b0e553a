"""Leeward's community server: keeps the feed, the doors and the review queue."""

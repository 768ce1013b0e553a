"""The terminal face of Leeward."""

"""How Leeward looks and behaves on this computer."""

"""What Leeward ships besides code: words, demo threads, guidelines and rules."""

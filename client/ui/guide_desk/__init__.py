"""Where guides see what waits, and decide."""

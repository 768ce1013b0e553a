"""What a client and a server agree on, and nothing else: formats, limits and the checks both sides make."""

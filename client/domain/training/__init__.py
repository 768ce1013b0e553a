"""What guides learn by: short lessons, and written cases to practise with."""

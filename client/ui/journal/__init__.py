"""The private journal and check-ins."""

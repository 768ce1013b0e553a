"""The steward's commands: each a file that adds its arguments and does its work."""

"""The window: the only place of Qt."""

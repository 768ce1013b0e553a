"""The first start, the locked window, and joining a community."""

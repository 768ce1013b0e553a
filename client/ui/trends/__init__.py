"""Trends: one's own notes looked back on, as charts that are tables too."""

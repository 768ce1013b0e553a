"""Rooms, threads, conversations, and the box one writes in."""

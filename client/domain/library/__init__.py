"""The library: what an article, a lesson and a course are, how they are written, found, and suggested by tags."""

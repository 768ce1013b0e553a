"""The library: its shelves, one text to read, one course, and the topics that suggestions go by."""

"""The place of questionnaires that others made: which there are, filling one in, what came of it, and one's own."""

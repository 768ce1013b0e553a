"""Questionnaires that others made: read as a stranger's file, answered, and added up exactly as their makers say."""

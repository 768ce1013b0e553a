"""Routes, authorisation and problem answers: thin, over the services."""

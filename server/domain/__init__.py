"""The server's rules: posting, reviewing, quotas, retention; no files, no network."""

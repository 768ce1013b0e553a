"""What the server does: the desk, the gate, submissions, review and the feed."""

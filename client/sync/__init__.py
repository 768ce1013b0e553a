"""The only user of the network: pulls the feed, pushes the outbox."""

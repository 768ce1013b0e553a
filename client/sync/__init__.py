"""The only user of the network: pulls the feed, pushes the outbox."""

import sys

# httpx imports its own command line, and with that click, rich and pygments wherever they happen to be installed: 10 MB
# that would stay in memory. It takes a module that cannot be imported as one that is not there.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None is how Python says so

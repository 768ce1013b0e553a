"""TLS as Leeward uses it: version 1.3, judged by the system's own trust store."""

from __future__ import annotations

import ssl


def context() -> ssl.SSLContext:
    """A fresh context for clients."""
    import truststore  # a tenth of a second to import, and only real servers need it

    made = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_3
    return made

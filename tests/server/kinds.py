"""The two kinds of store that tests run on."""

from __future__ import annotations

import pytest

KINDS = ("sqlite", "postgresql")

only_files = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
"""For a test that looks into SQLite's own files."""

only_postgresql = pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
"""For a test of what PostgreSQL alone does."""

both = pytest.mark.parametrize("kind", KINDS, indirect=True)
"""For a test outside of tests/server/store and tests/server/services that is to run on both."""

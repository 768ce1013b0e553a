"""Every size and count of the protocol, in one place. Bytes unless a name says otherwise."""

from __future__ import annotations

from typing import Final

KIB: Final = 1024

# Control messages
JSON_MAX: Final = 1024 * KIB
JSON_DEPTH_MAX: Final = 32
JSON_INTEGER_MAX: Final = 2**53 - 1
PADDED_SIZES: Final = (2 * KIB, 8 * KIB, 40 * KIB)

# What people write
TEXT_MAX: Final = 16 * KIB
TITLE_CHARACTERS_MAX: Final = 200
TITLE_MAX: Final = 800
NAME_CHARACTERS_MAX: Final = 64
CONTENT_NOTES_MAX: Final = 8
CODE_CHARACTERS_MAX: Final = 64
"""Longest reason, rule, band or content-note code."""
WARMTH_CHARACTERS_MAX: Final = 280
SEALED_WORDS_MAX: Final = 24 * KIB
"""Words sealed to the guides: text of TEXT_MAX, padding and the HPKE overhead."""

# The feed
SEGMENT_CHANGES: Final = 256
SEGMENT_HEIGHT: Final = 8
"""2**8 changes make one segment: its root is a node of this height in the tree."""
SEGMENT_UNPACKED_MAX: Final = 8 * KIB * KIB
OBJECT_MULTIPLE: Final = 16 * KIB
OBJECT_MAX: Final = SEGMENT_UNPACKED_MAX + 2 * OBJECT_MULTIPLE
HEADER_MAX: Final = 8 * KIB
BODY_MAX: Final = 20 * KIB
ERASED_SEQS_MAX: Final = 800
"""How many sequence numbers one withdraw, remove or prune can list, so that its header fits."""
MANIFEST_PAGE_ROWS: Final = 256
MANIFEST_PAGES_MAX: Final = 2 * 1024
"""With 256 rows a page, 134 million changes: some twenty years of the busiest community there should be."""
FEED_SIZE_MAX: Final = SEGMENT_CHANGES * MANIFEST_PAGE_ROWS * MANIFEST_PAGES_MAX
EPOCH_MEMBERS_MAX: Final = 250_000
EPOCH_PREDECESSORS_MAX: Final = 4096
EPOCH_OBJECT_MAX: Final = 64 * EPOCH_MEMBERS_MAX + 48 * EPOCH_PREDECESSORS_MAX + 64
NOTE_MAX: Final = JSON_MAX
NOTE_SIGNATURES_MAX: Final = 256
COSIGNERS_MAX: Final = 64

# Mail
MAIL_BODY: Final = 4096
MAIL_PLAINTEXT: Final = 2928
MAIL_PARTS_MAX: Final = 8

# Joining
ISSUER_MONTHS: Final = 12
INVITATION_CODE: Final = 16
ADDRESS_MAX: Final = 200
ROOMS_MAX: Final = 256
GUIDES_MAX: Final = 1024
LEADS_MAX: Final = 16

# Time
HEADER_TIMEOUT_SECONDS: Final = 10
SESSION_SECONDS: Final = 15 * 60
CHALLENGE_SECONDS: Final = 120
TAIL_KEPT_SECONDS: Final = 60
RESEAL_SECONDS: Final = 2
COSIGNATURE_STALE_SECONDS: Final = 24 * 3600
INTENT_ASK_SECONDS: Final = 24 * 3600

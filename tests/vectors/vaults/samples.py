"""A row or more for each table of the private file, for the vaults that `make_vault` writes."""

from __future__ import annotations

from typing import Any, Final

_ONE, _TWO = "a" * 52, "b" * 52
SAMPLES: Final[dict[str, list[dict[str, Any]]]] = {
    "setting": [{"key": "theme", "value": "dusk"}, {"key": "odd \u00fc\u202e", "value": ""}],
    "journal_entry": [
        {
            "row": 3,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab001",
            "created_at": 1_700_000_000,
            "offset_minutes": 60,
            "edited_at": None,
            "text": "A calm day at the harbours.",
            "mood": 4,
        },
        {
            "row": 7,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab002",
            "created_at": -5,
            "offset_minutes": -570,
            "edited_at": 1_700_000_500,
            "text": "e\u0301 \u00e9 \U0001f54a\ufe0f \u0001 'x'\"--\r\n" + "Long, with the harbour. " * 800,
            "mood": None,
        },
    ],
    "check_in": [
        {
            "row": 1,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab003",
            "created_at": 1_700_000_100,
            "offset_minutes": 0,
            "mood": 2,
            "words": '["tired", "na\u00efve"]',
            "note": "rain",
        }
    ],
    "draft": [
        {
            "id": "journal-draft",
            "kind": "journal",
            "community_id": None,
            "room": None,
            "thread_id": None,
            "title": "3",
            "text": "not kept yet",
            "saved_at": 1_700_000_200,
        },
        {
            "id": "reply-draft",
            "kind": "reply",
            "community_id": _ONE,
            "room": "evenings",
            "thread_id": "t1",
            "title": "",
            "text": "not sent yet",
            "saved_at": 1_700_000_201,
        },
    ],
    "community": [
        {
            "id": id_,
            "name": name,
            "addresses": '["https://community.example"]',
            "root_key": bytes([number]) * 32,
            "state": state,
            "role": role,
            "member_id": None if state == "joining" else "m1",
            "pseudonym_id": None if state == "joining" else "p1",
            "pseudonym": None if state == "joining" else "Quiet Harbour",
            "login_seed": bytes([number + 1]) * 32,
            "hpke_private_key": b"h" * 100,
            "mailbox_key": bytes([number + 2]) * 32,
            "cosign_seed": b"c" * 32 if role == "guide" else None,
            "policy": "{}",
            "descriptor": b"\0described\xff",
            "generation": 1,
            "head_number": 12,
            "checkpoint": None if state == "joining" else "a note\n",
            "joined_at": None if state == "joining" else 1_699_920_000,
        }
        for number, (id_, name, state, role) in enumerate(
            [(_ONE, "Lighthouse", "joined", "guide"), (_TWO, "Weir", "joining", "member")], start=1
        )
    ],
    "epoch_key": [{"community_id": _ONE, "epoch": epoch, "key": bytes([epoch]) * 32} for epoch in (1, 2)],
    "outbox": [
        {
            "order_number": number,
            "id": f"submission {state}",
            "community_id": _ONE,
            "kind": "post",
            "payload": b'{"sealed": "\xff\0"}',
            "created_at": 1_700_000_300,
            "state": state,
            "attempts": 1,
            "answer": None if state == "queued" else "{}",
        }
        # "sending" and "unknown" change by themselves when a vault is opened.
        for number, state in enumerate(("queued", "held", "published", "refused", "removed"), start=2)
    ],
    "own_post": [
        {
            "row": 1,
            "id": "submission queued",
            "community_id": _ONE,
            "room": "evenings",
            "thread_id": "t1",
            "title": "A title",
            "text": "Words of mine",
            "created_at": 1_700_000_300,
            "state": "waiting",
            "reason": None,
            "words": None,
        }
    ],
    "evidence": [
        {
            "row": 1,
            "found_at": 1_700_000_400,
            "community_id": _ONE,
            "what": "forked-history",
            "proof": b"\0proof",
        }
    ],
    "mail_part": [
        {"community_id": _ONE, "message_id": "m2", "part": 1, "parts": 2, "piece": b"half"},
    ],
    "message": [
        {
            "row": 1,
            "community_id": _ONE,
            "id": "m1",
            "kind": "decision",
            "hour": 472_222,
            "content": '{"words": "thank you"}',
            "opened": 1,
        }
    ],
    "joining": [{"community_id": _TWO, "request": b'{"exactly": "as sent"}'}],
    "way_in": [
        {
            "community_id": _TWO,
            "guidelines": 3,
            "desk_request": b'{"exactly": "as sent"}',
            "pending": b"what makes a token of the answer",
            "later": 1,
            "drawn_at": 1_700_000_700,
            "due_at": 1_700_040_000,
            "asks": "",
        }
    ],
    "guide_key": [{"community_id": _ONE, "signing_seed": b"g" * 32, "cosigned_hour": 472_000}],
    "team_key": [{"community_id": _ONE, "number": 1, "private_key": b"k" * 64}],
    "ledger_place": [{"id": 1, "community_id": _ONE, "host": "community.example", "through": "direct"}],
    "ledger_entry": [
        {
            "row": 1,
            "at": 1_700_000_800,
            "day": 738_473,
            "steady": 60,
            "place": 1,
            "kind": "writing",
            "why": "wrote",
            "what": "reply",
            "line": "POST /v1/submissions",
            "characters": 12,
            "padded": 2048,
            "signed_in": 1,
            "sent": 2222,
            "received": 2300,
            "status": 200,
            "whole": 1,
        }
    ],
    "ledger_sum": [
        {
            "day": 738_472,
            "place": 1,
            "kind": "reading",
            "steady": 50,
            "requests": 9,
            "sent": 900,
            "received": 90_000,
        }
    ],
    "ledger_clock": [
        {"only": 1, "wall": 1_700_000_800, "reached": 1_700_000_800, "steady": 60, "doubted": 0, "since": 0}
    ],
    "reading": [
        {"row": 1, "community_id": _ONE, "thread": b"", "seq": 4_000},
        {"row": 2, "community_id": _ONE, "thread": b"t" * 16, "seq": 4_321},
    ],
    "following": [
        {"row": 1, "community_id": _ONE, "follows": 1, "thread": b"t" * 16},
        {"row": 2, "community_id": _ONE, "follows": 0, "thread": b"u" * 16},
    ],
    "saved_post": [
        {"row": 1, "community_id": _ONE, "post": b"p" * 16, "thread": b"t" * 16, "saved_at": 1_700_000_900}
    ],
    "mute": [
        {
            "row": 1,
            "community_id": "",
            "kind": "word",
            "value": "winter",
            "muted_at": 1_700_000_900,
            "until": None,
        },
        {
            "row": 2,
            "community_id": _ONE,
            "kind": "pseudonym",
            "value": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab009",
            "muted_at": 1_700_000_900,
            "until": 1_700_090_000,
        },
    ],
    "agreement": [
        {"row": 1, "community_id": _ONE, "what": "guidelines", "version": 3, "agreed_at": 1_699_920_000}
    ],
    "spelling_word": [{"row": 1, "word": "Lighthouse", "added_at": 1_700_000_900}],
    "plan_step": [{"step": 1, "edited_at": 1_700_000_900, "text": "When the evenings get long"}],
    "plan_contact": [
        {
            "row": 1,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab010",
            "step": 4,
            "name": "my sister",
            "reach": "0123",
            "place": 0,
        }
    ],
    "journal": [{"row": 1, "id": "j1", "place": 1, "made_at": 1_700_000_900, "name": "Nights"}],
    "entry_label": [
        {"row": number, "name": name, "kind": kind, "entry": 3}
        for number, (name, kind) in enumerate(
            [("harbour", "tag"), ("Ann", "person"), ("pier", "place")], start=1
        )
    ],
    "entry_version": [
        {"row": 1, "entry": 7, "at": 1_700_000_500, "mood": None, "text": "Long, before."},
        {"row": 2, "entry": 7, "at": 1_700_000_600, "mood": 3, "text": "Longer, before."},
    ],
    "picture": [
        {
            "row": 1,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab011",
            "entry": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab001",
            "place": 0,
            "added_at": 1_700_000_900,
            "width": 640,
            "height": 480,
            "kind": "jpeg",
            "description": "the pier",
            "data": b"\xff\xd8" + b"p" * 20_000,
        }
    ],
    "template": [
        {"row": 1, "id": "t1", "name": "Evening", "text": "What was good?", "edited_at": 1_700_000_900}
    ],
    "dimension": [
        {
            "row": 1,
            "id": "sleep",
            "name": "",
            "kind": "amount",
            "least": 0.0,
            "most": 24.0,
            "unit": "h",
            "place": 2,
            "resting": 0,
        }
    ],
    "activity": [{"row": 1, "name": "walking", "place": 1, "resting": 1}],
    "response": [
        {
            "row": 1,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab012",
            "instrument": "phq-8",
            "version": "1",
            "language": "en",
            "created_at": 1_700_000_900,
            "offset_minutes": 60,
            "answers": "[]",
        }
    ],
    "own_instrument": [
        {
            "row": 1,
            "id": "o1",
            "added_at": 1_700_000_900,
            "questionnaire": '{"resourceType": "Questionnaire"}',
        }
    ],
    "exercise": [
        {
            "row": 1,
            "id": "8d0a1c52-31c5-4d39-9c19-5b8f5a1ab013",
            "kind": "thought-record",
            "created_at": 1_700_000_900,
            "offset_minutes": 60,
            "edited_at": None,
            "done_at": 1_700_001_000,
            "content": "{}",
        }
    ],
    "library_mark": [
        {
            "row": 1,
            "item": "articles/how-sleep-works",
            "opened_at": 1_700_000_900,
            "finished_at": None,
            "place": 400,
            "kept": 1,
        }
    ],
    "vault_event": [{"row": 1, "at": 1_700_000_600, "what": "passphrase-changed", "facts": "{}"}],
}

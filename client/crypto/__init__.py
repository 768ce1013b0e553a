"""The client's only caller of cryptographic primitives: keys, slots, sealing."""

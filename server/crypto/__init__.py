"""The server's only caller of cryptographic primitives."""

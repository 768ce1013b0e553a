"""Other apps' diaries: bytes in, records out. Nothing here opens a file, asks a clock or touches the vault.

`formats.candidates` says what something could be, `formats.read` reads it into a `found.Found`, and `settling.settle`
makes records of that once the person has answered what the files leave open. The formats: docs/importing.md.
"""

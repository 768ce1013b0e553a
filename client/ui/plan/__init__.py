"""A plan for hard hours: where it is written, and where its copy that opens without unlocking is decided on."""

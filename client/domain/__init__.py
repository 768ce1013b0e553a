"""Plain records and rules of the client: no files, no network, no clock."""

"""What a managed device's owner may tighten. So far: which keys a server may show, read on Linux."""

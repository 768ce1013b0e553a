"""What a managed device's owner may tighten, read from each platform."""

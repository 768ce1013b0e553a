"""What a person can do, one function each, without any screen."""

"""The HTTP API, for other programs: the same answers, the same JSON as the command line."""

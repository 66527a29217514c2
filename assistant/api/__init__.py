"""What other programs ask, over HTTP and MCP: the same answers and JSON as on the command line."""

"""The records as a person reads and keeps them: their pages, copies, changes and places."""

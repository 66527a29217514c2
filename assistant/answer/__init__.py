"""Hits -> Answer: claims whose every citation is verified against the record."""

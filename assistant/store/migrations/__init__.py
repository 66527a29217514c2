"""Alembic's folder: how a catalogue of an earlier schema becomes one of the next."""

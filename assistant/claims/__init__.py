"""A statement and the words it rests on -> whether they say it, and which sentence does."""

"""How Vietnamese administrative writing directs things to be done: sentences -> clauses."""

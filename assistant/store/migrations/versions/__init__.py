"""The revisions, one a schema; each is named by the number of the schema that it makes."""

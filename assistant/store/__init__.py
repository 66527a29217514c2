"""The stores: the catalogue holds the truth, the two indexes are made from it."""

"""What is remembered and found again: readers, structure, names, the statement ledger, search."""

"""Claims about every finished plan, and their proofs."""

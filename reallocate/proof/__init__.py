"""Claims about every finished plan, their proofs, and the verifier that knows nothing of the rest."""

"""Proofs of what a result claims, and the verifier that checks them alone."""

"""Certificates of what is impossible, and how they are written down for others to check."""

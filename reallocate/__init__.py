"""Decide where scarce printers and blank cards go, exactly, and show why it cannot be done faster."""

__version__ = "0.1.0"

"""Studies that are run by hand, with programs that are not part of the project."""

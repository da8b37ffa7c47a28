"""``python -m reallocate``."""

from reallocate.cli.main import main

main()

"""The command ``reallocate``, and ``python -m reallocate``."""

import sys


def main() -> None:
    """Run the command line and exit with its code; Ctrl-C is no error, however early it comes."""
    try:
        from reallocate.cli import main as command
    except KeyboardInterrupt:
        from reallocate.cli import main as command  # what was broken off is imported once more

        sys.exit(command.interrupted(sys.argv[1:]))
    command.main()


if __name__ == "__main__":
    main()

"""The program of a process that works for another one: `python -I -S child.py PLACE...`.

Python is started isolated, without the current directory and without what environment variables name, so that no file
that happens to lie beside somebody's instance is ever imported. The places are those that the parent trusts.
"""

import sys

if __name__ == "__main__":
    sys.path += sys.argv[1:]

    from reallocate.running.serve import serve

    serve()

"""``reallocate schema [NAME]``."""

from __future__ import annotations

import click

from reallocate.cli.options import print_document
from reallocate.errors import UsageError
from reallocate.language import _
from reallocate.present.terminal import say


@click.command(
    name="schema",
    help="""Print the JSON Schema (draft 2020-12) of the document NAME; without NAME, list the documents.

    Every document that --json prints, and each JSON file of a plan directory, names its schema under "schema":
    reallocate/NAME/1.
    """,
)
@click.argument("name", required=False)
def schema(name: str | None) -> int:
    from reallocate.present.json.schemas import DOCUMENTS, json_schema

    if name is None:
        width = max(map(len, DOCUMENTS))
        for document, (what, _keys, _optional) in DOCUMENTS.items():
            say(f"{document:<{width}}  {what}")
    elif name in DOCUMENTS:
        print_document(json_schema(name))
    else:
        text = _("there is no document {name!r}; documents are {names}")
        raise UsageError(text.format(name=name, names=", ".join(DOCUMENTS)))
    return 0

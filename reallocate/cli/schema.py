"""``reallocate schema [NAME]``."""

from __future__ import annotations

from reallocate.cli.options import print_document
from reallocate.cli.speaking import argument, command
from reallocate.language import N_, translated
from reallocate.present.terminal import say


@command(
    name="schema",
    help=N_(
        "Print the JSON Schema (draft 2020-12) of the document NAME; without NAME, list the documents.\n\n"
        "Every document that --json prints, and each JSON file of a plan directory, names its schema "
        'under "schema": reallocate/NAME/1.'
    ),
)
@argument("name", metavar=N_("[NAME]"), required=False)
def schema(name: str | None) -> int:
    from reallocate.present.json.schemas import DOCUMENTS, json_schema

    if name is None:
        width = max(map(len, DOCUMENTS))
        for document, (what, _keys, _optional) in DOCUMENTS.items():
            say(f"{document:<{width}}  {translated(what)}")
    else:
        print_document(json_schema(name))
    return 0

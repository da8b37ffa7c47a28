"""JSON documents of the program: each names its schema, and is what that says."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from reallocate.present.json.schemas import json_schema


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads(json.dumps(json_schema(name)))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def read_document(text: str) -> dict[str, Any]:
    """Return the document in `text`, after it was held against the schema that it names."""
    document = json.loads(text)
    assert isinstance(document, dict)
    product, name, version = document["schema"].split("/")
    assert (product, version) == ("reallocate", "1")
    validator(name).validate(document)
    return document

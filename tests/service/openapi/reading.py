"""What /openapi.json says, read as a client would read it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from jsonschema import Draft202012Validator as Validator
from werkzeug.test import TestResponse

from service.app import create_app
from service.openapi.document import write_document

HOST = "http://127.0.0.1:5000"
DOCUMENT: dict[str, Any] = json.loads(write_document(create_app("nowhere"), ""))


@dataclass(frozen=True)
class Operation:
    """One method of one path, with what the document tells of it."""

    method: str
    path: str
    told: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def is_api(self) -> bool:
        return self.path.startswith("/api/")

    @property
    def parameters(self) -> list[dict[str, Any]]:
        """Those of the query."""
        return [each for each in map(resolve, self.told.get("parameters", ())) if each["in"] == "query"]

    @property
    def body(self) -> dict[str, Any] | None:
        """The schema of the body and its example."""
        return self.told["requestBody"]["content"]["application/json"] if "requestBody" in self.told else None

    @property
    def media_types(self) -> list[str]:
        """In which the answer is given."""
        return list(self.told["responses"]["200"]["content"])

    @property
    def needed(self) -> dict[str, Any]:
        """The query without which there is no answer."""
        return {each["name"]: each["example"] for each in self.parameters if each.get("required")}

    def ask(
        self,
        client: FlaskClient,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        place: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> TestResponse:
        """Ask it, of the examples where nothing else is given."""
        path = self.path
        for each in map(resolve, self.told.get("parameters", ())):
            if each["in"] == "path":
                path = path.replace(f"{{{each['name']}}}", (place or {}).get(each["name"], each["example"]))
        sent = {} if self.body is None else {"json": self.body["example"] if body is None else body}
        given = {name: written(value) for name, value in (self.needed if query is None else query).items()}
        return client.open(
            path, method=self.method, base_url=HOST, query_string=given, headers=dict(headers or {}), **sent
        )

    def check(self, response: TestResponse) -> None:
        """Hold an answer to what is told of its status: media type, headers, and a body of nothing else."""
        told = self.told["responses"].get(str(response.status_code))
        assert told is not None, f"{self} answers {response.status_code}: {response.text[:300]}"
        told = resolve(told)
        for name, header in told.get("headers", {}).items():
            assert name in response.headers or not resolve(header)["required"], f"{self}: {name}"
        content = told.get("content", {})
        assert response.mimetype in content or not (content or response.data), f"{self}: {response.mimetype}"
        if "json" in (response.mimetype or "") and response.mimetype != "application/x-ndjson":
            schema = content[response.mimetype]["schema"]
            Validator({**closed(schema), "components": _CLOSED}).validate(response.get_json(force=True))


def written(value: Any) -> str:
    """A value as it stands in an address."""
    return ",".join(map(written, value)) if isinstance(value, list) else str(value)


def resolve(part: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to; anything else is itself."""
    if "$ref" not in part:
        return part
    found: Any = DOCUMENT
    for name in part["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return dict(found)


def closed(schema: Any) -> Any:
    """The schema with no room for members that it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(value) for name, value in schema.items()}
    return {**inner, "additionalProperties": False} if "properties" in inner else inner


def _operations() -> Iterator[Operation]:
    for path, item in DOCUMENT["paths"].items():
        for method, told in item.items():
            yield Operation(method.upper(), path, told)


OPERATIONS = tuple(_operations())
API = tuple(each for each in OPERATIONS if each.is_api)

_CLOSED = {"schemas": closed(DOCUMENT["components"]["schemas"])}

"""The OpenAPI document: the app's own routes, each as it is declared."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flask import Flask

from service import VERSION
from service.forms.form import Form
from service.forms.table import JSON, forms_of
from service.openapi import responses
from service.openapi.operation import MEDIA_TYPE, Operation, operation_of
from service.openapi.parameters import PLACES, Parameter
from service.openapi.schemas import derive
from service.shapes.programs import ProblemRecord

Part = dict[str, Any]

_ABOUT = """\
Who said what, when, and where it was printed.

Every answer describes wording and attribution in the articles held. None says that anybody told the truth or
did not, and what is not found is only not held. Dates are ISO 8601, offsets count Unicode characters and
their ends are exclusive, what is unknown is null. New members may be added to any answer.

A blank parameter is the same as none; an unknown one is an error. Any page of a list leads to the next by its
`next_url`, and by a Link header.

**The query language**: words (all must match, in any inflection), `"a phrase"`, `-word` or `NOT word`, `OR`,
`(groups)`, `prefix*`, and fields: `speaker:`, `role:`, `publisher:`, `kind:`, `date:2025-06..2025-08`."""
_TAGS = {
    "Quotations": "Searching quotations, and what is known of each.",
    "Speakers": "Who is quoted.",
    "Verification": "Whether words were printed so, by whom said, and where.",
    "Service": "What other programs need to know of the service.",
}
_TAG_OF = {
    **dict.fromkeys(("quotes", "articles"), "Quotations"),
    **dict.fromkeys(("speakers", "suggest"), "Speakers"),
    **dict.fromkeys(("verify", "check"), "Verification"),
}


_PLACE = re.compile(r"<(?:[^:<>]+:)?(\w+)>")
_IF_NONE_MATCH: Part = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of the answer that is held already.",
    "schema": {"type": "string"},
}


@lru_cache(maxsize=4)
def write_document(app: Flask, mount: str) -> str:
    """The document of an app that is mounted at the path `mount`: the same bytes for the same app."""
    return json.dumps(_document(app, mount), separators=(",", ":")) + "\n"


def _document(app: Flask, mount: str) -> Part:
    routes = sorted(_routes(app), key=lambda route: (list(_TAGS).index(route.tag), route.path))
    types = list(dict.fromkeys([ProblemRecord, *(kind for route in routes for kind in route.types)]))
    derived, schemas = derive(types)
    schema_of = dict(zip(types, derived, strict=True))
    paths: dict[str, Part] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method] = route.tell(schema_of)
    return {
        "openapi": "3.1.0",
        "info": {"title": "On Record", "version": VERSION, "description": _ABOUT},
        "servers": [{"url": mount or "/"}],
        "tags": [{"name": name, "description": told} for name, told in _TAGS.items()],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": responses.components(schema_of[ProblemRecord]),
            "headers": responses.HEADERS,
            "parameters": {"If-None-Match": _IF_NONE_MATCH},
        },
    }


def _routes(app: Flask) -> Iterator[_Route]:
    """Every declared route by each of its methods, and again for each form that has an address of its own."""
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        declared = operation_of(view)
        if declared is None:
            continue
        path, told = _PLACE.sub(r"{\1}", rule.rule), inspect.cleandoc(view.__doc__ or "")
        forms = forms_of(rule.endpoint)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            if "suffix" not in rule.arguments:
                yield _Route(method.lower(), path, rule.endpoint, forms, declared, told)
                continue
            for form in forms[1:]:
                at = path.replace("{suffix}", form.suffix)
                yield _Route(method.lower(), at, rule.endpoint, (form,), declared, told)


@dataclass(frozen=True, slots=True)
class _Route:
    """One address by one method, in the forms given there; `told` is what its view says of it."""

    method: str
    path: str
    endpoint: str
    forms: tuple[Form, ...]
    operation: Operation
    told: str

    @property
    def tag(self) -> str:
        """What it is about."""
        return next(
            (tag for word, tag in _TAG_OF.items() if self.path.startswith(f"/api/v1/{word}")), "Service"
        )

    @property
    def types(self) -> list[Any]:
        """The type of everything that is answered."""
        return [*self._answers.values(), *self.operation.failures.values()]

    def tell(self, schema_of: Mapping[Any, Part]) -> Part:
        """The operation object; `schema_of` has the schema of each type."""
        summary, _, more = self.told.partition("\n")
        place = [PLACES[name] for name in re.findall(r"{(\w+)}", self.path)]
        parameters = [
            *(_parameter(each, "path") for each in place),
            *(_parameter(each, "query") for each in self.operation.query),
            *([{"$ref": "#/components/parameters/If-None-Match"}] if self._is_kept else []),
        ]
        body = {"requestBody": _body(self.operation.body)} if self.operation.body else {}
        return {
            "operationId": self._name,
            "tags": [self.tag],
            "summary": f"{summary.rstrip('.')}{self._form_told}",
            **({"description": more.strip()} if more.strip() else {}),
            **({"parameters": parameters} if parameters else {}),
            **body,
            "responses": self._responses(schema_of),
        }

    @property
    def _name(self) -> str:
        name = self.endpoint.rpartition(".")[2]
        return f"{name}_{self._suffix.replace('.', '_')}" if self._suffix else name

    @property
    def _suffix(self) -> str:
        return "" if self.forms[0] is JSON else self.forms[0].suffix

    @property
    def _form_told(self) -> str:
        return f", as {self.forms[0].name}" if self._suffix else ""

    @property
    def _is_api(self) -> bool:
        return self.endpoint.startswith("api.")

    @property
    def _is_kept(self) -> bool:
        """Whether a client may keep the answer and ask whether it still holds."""
        return self.method == "get" and self._is_api

    @property
    def _answers(self) -> dict[str, Any]:
        """The type of the answer by media type."""
        others = {form.media_types[0]: form.shape for form in self.forms if form is not JSON}
        return others if self._suffix else {**self.operation.answers, **others}

    def _responses(self, schema_of: Mapping[Any, Part]) -> Part:
        answers = {media_type: schema_of[kind] for media_type, kind in self._answers.items()}
        own = {
            str(status): responses.response("No answer.", {MEDIA_TYPE: schema_of[kind]})
            for status, kind in self.operation.failures.items()
        }
        return {
            "200": responses.response("The answer.", answers, self._headers),
            **responses.shared(*self._statuses),
            **own,
        }

    @property
    def _headers(self) -> tuple[str, ...]:
        answer = self.operation.answers.get(MEDIA_TYPE)
        has_next = "next_url" in getattr(answer, "__annotations__", ())
        is_file = self._suffix and self.forms[0].download
        named = {"ETag": self._is_kept, "Link": has_next, "Content-Disposition": is_file}
        return tuple(name for name, given in named.items() if given)

    @property
    def _statuses(self) -> set[int]:
        """What may be answered beside 200, in the shape that all routes share."""
        statuses = set(self.operation.problems)
        if self._is_api:
            statuses |= {400, 429, 503} | ({304} if self._is_kept else {413, 415})
        if self._is_kept and not self._suffix:
            statuses.add(406)
        if "{" in self.path:
            statuses.add(404)
        if "{speaker_id}" in self.path:
            statuses.add(302)
        return statuses


def _parameter(declared: Parameter, place: str) -> Part:
    listed = {"style": "form", "explode": False} if declared.schema["type"] == "array" else {}
    example = {} if declared.example is None else {"example": declared.example}
    return {
        "name": declared.name,
        "in": place,
        "description": declared.description,
        **({"required": True} if declared.required else _or_blank(declared)),
        "schema": declared.schema,
        **listed,
        **example,
    }


def _or_blank(declared: Parameter) -> Part:
    """Leave to ask with a blank value, where the schema alone would forbid it."""
    is_text = declared.schema["type"] == "string" and "enum" not in declared.schema
    return {} if is_text else {"allowEmptyValue": True}


def _body(members: tuple[Parameter, ...]) -> Part:
    schema = {
        "type": "object",
        "properties": {each.name: _member(each) for each in members},
        "required": [each.name for each in members if each.required],
        "additionalProperties": False,
    }
    example = {each.name: each.example for each in members}
    return {"required": True, "content": {MEDIA_TYPE: {"schema": schema, "example": example}}}


def _member(declared: Parameter) -> Part:
    """A member of a body: null is the same as none."""
    null = {} if declared.required else {"type": [declared.schema["type"], "null"]}
    return {"description": declared.description, **declared.schema, **null}

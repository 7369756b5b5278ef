"""What other programs ask of the service beside its answers: errors, health, embedding."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from msgspec import Meta

from service.shapes.common import Count


class ProblemRecord(TypedDict):
    """Why there is no answer (RFC 9457)."""

    type: str
    title: str
    status: Annotated[int, Meta(ge=400, le=599)]
    detail: Annotated[str, "What is wrong, in words for a person."]
    instance: Annotated[str, "The id of the request, as in X-Request-Id, as a URI."]
    parameter: NotRequired[Annotated[str, "The parameter or member at fault."]]
    position: NotRequired[Annotated[Count, "Where in the query, in characters from 0."]]


class HealthRecord(TypedDict):
    """That the process answers."""

    status: Literal["ok"]


class ReadyRecord(TypedDict):
    """The generation of the index in service; `fault` tells why a newer one is not."""

    status: Literal["ready"]
    generation: str
    fault: str | None


class NotReadyRecord(TypedDict):
    """Why there is no index to answer from."""

    status: Literal["not ready"]
    fault: str


class EmbeddingRecord(TypedDict):
    """An oEmbed 1.0 answer of type rich."""

    version: Literal["1.0"]
    type: Literal["rich"]
    title: str
    author_name: str
    author_url: NotRequired[str]
    provider_name: str
    provider_url: str
    html: str
    width: Count
    height: Count

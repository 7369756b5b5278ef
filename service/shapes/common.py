"""What many answers hold."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

Count = Annotated[int, Meta(ge=0)]
Day = Annotated[str, Meta(description="A day, ISO 8601.", examples=["2025-06-14"])]
Query = Annotated[str, Meta(description="The query as it was read.")]
NextUrl = Annotated[
    str | None, Meta(description="The path of the next page, in the same form; null on the last page.")
]

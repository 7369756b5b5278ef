"""What many answers hold.

A string in the annotation of a member is what /openapi.json says of it.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

Count = Annotated[int, Meta(ge=0)]
Day = Annotated[str, Meta(examples=["2025-06-14"])]
Query = Annotated[str, "The query as it was read."]
NextUrl = Annotated[str | None, "The path of the next page, in the same form; null on the last page."]

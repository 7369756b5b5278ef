"""What a page was asked, and its address when it is asked a little differently."""

from __future__ import annotations

from typing import Any

from flask import request, url_for

from service.parameters import whole


def filled_in(*known: str) -> dict[str, str]:
    """What was filled in. Anything else in the address (a newsletter's mark, say) is passed over."""
    fields = request.form if request.method == "POST" else request.args
    given = {name: whole(fields.get(name, "")) for name in known}
    return {name: value for name, value in given.items() if value.strip()}


def address(args: dict[str, Any]) -> str:
    """The address of the same page with these arguments instead."""
    endpoint = "pages.search" if request.endpoint == "pages.home" else str(request.endpoint)
    return url_for(endpoint, **(request.view_args or {}), **args)

"""Whether the service lives, and whether it has an index to answer from."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify

from indexer.index.engine import IndexFault
from service.errors import RETRY_SECONDS
from service.openapi.operation import operation
from service.shapes.programs import HealthRecord, NotReadyRecord, ReadyRecord
from service.snapshots import app_snapshots, current_reader

health = Blueprint("health", __name__)


@health.get("/healthz")
@operation(HealthRecord, passes_over=True)
def healthz() -> Response:
    """200 as long as the process answers."""
    return _uncached(jsonify(status="ok"))


@health.get("/readyz")
@operation(ReadyRecord, failures={503: NotReadyRecord}, passes_over=True)
def readyz() -> Response:
    """200 with the generation in service, or 503 saying which file keeps the index from being read.

    `fault` tells why a newer generation is not in service.
    """
    try:
        generation = current_reader().generation
    except IndexFault as fault:
        response = _uncached(jsonify(status="not ready", fault=str(fault)))
        response.status_code = 503
        response.headers["Retry-After"] = str(RETRY_SECONDS)
        return response
    newer = app_snapshots(current_app).fault
    return _uncached(jsonify(status="ready", generation=generation, fault=str(newer) if newer else None))


def _uncached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response

"""Figures for those who run the service, in Prometheus's text format; they never tell what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from flask import Blueprint, Flask, Response, current_app, request
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.registry import Collector

from service.openapi.operation import operation
from service.requests import seconds_taken
from service.shapes.findings import Verdict
from service.snapshots import InService, Snapshots, app_snapshots

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

metrics = Blueprint("metrics", __name__)

# From a lookup in memory to a whole draft.
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
# A client can make up methods and addresses: whatever is none of ours counts under one name.
_METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE")
_OTHER_METHOD, _NO_ROUTE = "other", "none"

disable_created_metrics()  # type: ignore[no-untyped-call]  # each counter would come with a second series that says when it began


class Figures:
    """What one app counts, in a registry of its own."""

    def __init__(self, snapshots: Snapshots) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "on_record_requests",
            "Requests answered. 304: nothing has changed; 429: too many.",
            ("route", "method", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "on_record_request_duration_seconds",
            "Seconds from a request to its answer.",
            ("route",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.under_way = Gauge(
            "on_record_requests_in_progress",
            "Requests being answered, this one among them.",
            registry=self.registry,
        )
        self.verdicts = Counter(
            "on_record_verdicts",
            "Verdicts given on a phrase or on a passage of a draft.",
            ("route", "verdict"),
            registry=self.registry,
        )
        self.registry.register(_IndexFigures(snapshots))
        ProcessCollector(registry=self.registry)


class _IndexFigures(Collector):
    """What is in service, read when it is asked for; nothing is opened for it."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    def collect(self) -> Iterator[Metric]:
        yield _gauge("fault", "1 while the newest generation cannot be opened.", bool(self._snapshots.fault))
        yield CounterMetricFamily(
            "on_record_index_failed_openings",
            "Openings of a generation that failed.",
            value=self._snapshots.failed_openings,
        )
        with self._snapshots.in_service() as held:
            yield _gauge("in_service", "1 while there is a generation to answer from.", held is not None)
            if held:
                yield from _generation(held)


def _generation(held: InService) -> Iterator[Metric]:
    info = InfoMetricFamily("on_record_generation", "The generation of the index in service.")
    info.add_metric([], {"generation": held.reader.generation})
    yield info
    yield _gauge("opened_timestamp_seconds", "When it was opened, in seconds since 1970.", held.opened_at)
    holdings = held.reader.holdings()
    yield _gauge("articles", "Articles held.", holdings.articles)
    yield _gauge("quotations", "Quotations held.", holdings.quotes)
    yield _gauge("speakers", "Speakers held.", holdings.speakers)
    yield _gauge("outlets", "Outlets whose articles are held.", holdings.publishers)


def _gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"on_record_index_{name}", meaning, value=value)


def keep_figures(app: Flask) -> None:
    """Count the app's requests from here on."""
    figures = Figures(app_snapshots(app))
    app.extensions["figures"] = figures
    answer = app.wsgi_app

    def counted(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with figures.under_way.track_inprogress():
            return answer(environ, start_response)

    app.wsgi_app = counted  # type: ignore[method-assign]

    @app.after_request
    def count(response: Response) -> Response:
        route = request.endpoint or _NO_ROUTE
        method = request.method if request.method in _METHODS else _OTHER_METHOD
        figures.requests.labels(route, method, str(response.status_code)).inc()
        figures.seconds.labels(route).observe(seconds_taken())
        return response


def count_verdicts(verdicts: Iterable[Verdict]) -> None:
    """Count verdicts that this request gives."""
    for verdict in verdicts:
        _figures().verdicts.labels(str(request.endpoint), verdict).inc()


@metrics.get("/metrics")
@operation(None, beside={"text/plain": str}, passes_over=True)
def figures() -> Response:
    """Figures for Prometheus: requests, durations, verdicts, the generation in service."""
    text = generate_latest(_figures().registry)
    return Response(text, content_type=CONTENT_TYPE_PLAIN_0_0_4, headers={"Cache-Control": "no-store"})


def _figures() -> Figures:
    return cast(Figures, current_app.extensions["figures"])

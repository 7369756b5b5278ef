"""The figures: what is counted, under which names, and what is never told."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from service.verify import VERDICTS
from tests.service import press
from tests.service.conftest import AppFactory
from tests.service.press import WALL
from tests.service.test_snapshots import damage

Labels = dict[str, str]


@pytest.fixture
def own(make_app: AppFactory) -> FlaskClient:
    """A client of an app that nobody else asks."""
    return make_app(rate_limit=0).test_client()


class Scraped:
    """The figures as Prometheus reads them."""

    def __init__(self, client: FlaskClient) -> None:
        self.response = client.get("/metrics")
        self.families = list(text_string_to_metric_families(self.response.text))
        self.samples = [sample for family in self.families for sample in family.samples]

    def value(self, name: str, **labels: str) -> float:
        """The sum of the samples with these labels; 0 when there is none."""
        return sum(s.value for s in self.samples if s.name == name and labels.items() <= s.labels.items())

    def labels(self, name: str) -> list[Labels]:
        return [sample.labels for sample in self.samples if sample.name == name]


def test_is_prometheus_text_that_no_store_keeps(own: FlaskClient) -> None:
    scraped = Scraped(own)
    assert scraped.response.content_type == "text/plain; version=0.0.4; charset=utf-8"
    assert scraped.response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in scraped.response.headers
    assert all(family.documentation for family in scraped.families)
    assert len({family.name for family in scraped.families}) == len(scraped.families)


COUNTED = [
    # method, address, headers, the labels it counts under
    ("GET", "/api/v1/quotes?q=tide", {}, "api.quotes", "GET", "200"),
    ("GET", "/api/v1/quotes.csv?q=wall", {}, "api.quotes", "GET", "200"),
    ("HEAD", "/api/v1/quotes", {}, "api.quotes", "HEAD", "200"),
    ("GET", "/api/v1/quotes?q=(", {}, "api.quotes", "GET", "400"),
    ("GET", "/api/v1/quotes", {"If-None-Match": "*"}, "api.quotes", "GET", "304"),
    ("GET", "/api/v1/quotes/none", {}, "api.quote", "GET", "404"),
    ("GET", "/search?q=tide", {}, "pages.search", "GET", "200"),
    ("GET", "/static/style.css", {}, "static", "GET", "200"),
    ("GET", "/api/v1/quotes", {"Accept": "image/png"}, "api.quotes", "GET", "406"),
    # what a client makes up has no name of its own
    ("GET", "/wp-login.php", {}, "none", "GET", "404"),
    ("DELETE", "/api/v1/quotes", {}, "none", "DELETE", "405"),
    ("BREW", "/api/v1/quotes", {}, "none", "other", "405"),
    ("GET", "/search", {"Host": "elsewhere.example"}, "pages.search", "GET", "400"),
]


@pytest.mark.parametrize(("method", "address", "headers", "route", "told", "status"), COUNTED)
def test_counts_by_route_method_and_status(
    own: FlaskClient, method: str, address: str, headers: Labels, route: str, told: str, status: str
) -> None:
    if status == "304":
        headers = {"If-None-Match": own.get(address).headers["ETag"]}
    before = Scraped(own)
    own.open(address, method=method, headers=headers).close()
    after = Scraped(own)
    counted = {"route": route, "method": told, "status": status}
    for name, labels in (
        ("on_record_requests_total", counted),
        ("on_record_request_duration_seconds_count", {"route": route}),
        ("on_record_request_duration_seconds_bucket", {"route": route, "le": "+Inf"}),
    ):
        assert after.value(name, **labels) - before.value(name, **labels) == 1
    seconds = "on_record_request_duration_seconds_sum"
    assert 0 < after.value(seconds, route=route) - before.value(seconds, route=route) < 30


def test_durations_are_told_from_a_millisecond_to_half_a_minute(own: FlaskClient) -> None:
    own.get("/healthz")
    limits = [labels["le"] for labels in Scraped(own).labels("on_record_request_duration_seconds_bucket")]
    assert (limits[0], limits[-2], limits[-1]) == ("0.001", "30.0", "+Inf")


def test_is_not_limited_and_counts_who_was(make_app: AppFactory) -> None:
    client = make_app(rate_limit=2).test_client()
    for _ in range(5):
        client.get("/api/v1/suggest?q=od")
    assert [Scraped(client).response.status_code for _ in range(5)] == [200] * 5
    refused = {"route": "api.suggest", "status": "429"}
    assert Scraped(client).value("on_record_requests_total", **refused) == 3


def test_counts_the_verdicts_given(own: FlaskClient) -> None:
    altered = WALL.replace("will not close", "will close")
    own.get("/api/v1/verify", query_string={"quote": WALL})
    own.post("/api/v1/verify", json={"quote": altered})
    own.get("/verify", query_string={"quote": altered})
    own.post("/api/v1/check", json={"text": f"“{WALL}” said Odile Vane.\n\n“{altered}” she said."})
    own.get("/api/v1/verify?quote=!")
    scraped = Scraped(own)
    given = {
        (labels["route"], labels["verdict"]): scraped.value("on_record_verdicts_total", **labels)
        for labels in scraped.labels("on_record_verdicts_total")
    }
    assert given == {
        ("api.verify_given", "exact"): 1,
        ("api.verify_posted", "altered"): 1,
        ("pages.verify_page", "altered"): 1,
        ("api.check_draft", "exact"): 1,
        ("api.check_draft", "altered"): 1,
    }
    assert {verdict for _, verdict in given} <= set(VERDICTS)


def test_tells_the_generation_in_service_and_what_it_holds(own: FlaskClient) -> None:
    generation = own.get("/readyz").get_json()["generation"]
    scraped = Scraped(own)
    assert scraped.value("on_record_generation_info", generation=generation) == 1
    held = {
        name: scraped.value(f"on_record_index_{name}")
        for name in ("in_service", "fault", "articles", "quotations", "outlets", "failed_openings_total")
    }
    assert held == {
        "in_service": 1,
        "fault": 0,
        "articles": 4,
        "quotations": 53,
        "outlets": 3,
        "failed_openings_total": 0,
    }
    assert scraped.value("on_record_index_speakers") > 1
    started = scraped.value("process_start_time_seconds")
    assert scraped.value("on_record_index_opened_timestamp_seconds") > started > 0


def test_answers_without_an_index_and_opens_none(make_app: AppFactory, tmp_path: Path) -> None:
    client = make_app(tmp_path / "index").test_client()
    assert client.get("/api/v1/quotes").status_code == 503
    scraped = Scraped(client)
    assert (scraped.value("on_record_index_in_service"), scraped.value("on_record_index_fault")) == (0, 1)
    assert scraped.labels("on_record_generation_info") == []
    press.publish(tmp_path / "index")
    scraped = Scraped(client)
    assert (scraped.value("on_record_index_in_service"), scraped.value("on_record_index_fault")) == (0, 0)
    client.get("/readyz")
    assert Scraped(client).value("on_record_index_in_service") == 1


def test_tells_that_a_generation_cannot_be_opened(make_app: AppFactory, tmp_path: Path) -> None:
    press.publish(tmp_path / "index")
    client = make_app(tmp_path / "index").test_client()
    assert client.get("/readyz").status_code == 200
    press.publish(tmp_path / "index")
    damage(tmp_path / "index")
    for _ in range(3):
        assert client.get("/api/v1/quotes").status_code == 200
    scraped = Scraped(client)
    assert scraped.value("on_record_index_in_service") == 1
    assert scraped.value("on_record_index_fault") == 1
    assert scraped.value("on_record_index_failed_openings_total") == 1


def test_never_tells_what_was_asked(own: FlaskClient) -> None:
    own.get("/api/v1/quotes?q=secretword&speaker=secretword")
    own.get("/api/v1/quotes/secretword")
    own.get("/secretword")
    own.post(
        "/api/v1/verify", json={"quote": "a secretword in a phrase"}, headers={"X-Request-Id": "secretword"}
    )
    own.open("/search", method="SECRETWORD")
    assert "secretword" not in Scraped(own).response.text.lower()


def test_its_names_are_bounded_whatever_is_asked(own: FlaskClient) -> None:
    for number in range(50):
        own.get(f"/nowhere/{number}")
        own.open(f"/nowhere/{number}", method=f"BREW{number}")
    scraped = Scraped(own)
    counted = [labels for labels in scraped.labels("on_record_requests_total") if labels["route"] == "none"]
    assert sorted((labels["method"], labels["status"]) for labels in counted) == [
        ("GET", "404"),
        ("other", "404"),
    ]
    assert scraped.value("on_record_requests_total", route="none") == 100


def test_apps_count_each_for_itself(make_app: AppFactory) -> None:
    one, other = make_app(rate_limit=0).test_client(), make_app(rate_limit=0).test_client()
    one.get("/healthz")
    told = {"route": "health.healthz"}
    assert Scraped(one).value("on_record_requests_total", **told) == 1
    assert Scraped(other).value("on_record_requests_total", **told) == 0


def test_no_request_is_lost_among_threads(own: FlaskClient) -> None:
    threads, times = 8, 40
    start = threading.Barrier(threads)
    app = own.application

    def ask() -> None:
        client = app.test_client()
        start.wait()
        for _ in range(times):
            client.get("/healthz")
            Scraped(client)

    asking = [threading.Thread(target=ask) for _ in range(threads)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    scraped = Scraped(own)
    for route in ("health.healthz", "metrics.figures"):
        assert scraped.value("on_record_requests_total", route=route, status="200") == threads * times
        assert scraped.value("on_record_request_duration_seconds_count", route=route) == threads * times
    assert scraped.value("on_record_requests_in_progress") == 1

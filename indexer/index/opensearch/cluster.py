"""Questions to a cluster: answers, or faults in words. Nothing else speaks with the library."""

from __future__ import annotations

import logging
import threading
from typing import Any

from opensearchpy import OpenSearch
from opensearchpy.exceptions import ConnectionError as NoConnection
from opensearchpy.exceptions import OpenSearchException, SerializationError, SSLError, TransportError

from indexer.index.engine import IndexAway, IndexFault
from indexer.index.opensearch.settings import Address, Settings

Answer = Any

# What fails is told as a fault, once; the library would tell each try, with a traceback.
logging.getLogger("opensearch").setLevel(logging.ERROR)

_CONNECTIONS = 32  # kept open to each node
_DEAD = 5  # seconds for which a node that failed is not asked, unless all have
_OVERLOADED = 429
_NOT_NOW = (502, 503, 504)
# Of one node about another.
_GONE = ("node_not_connected_exception", "node_disconnected_exception", "node_closed_exception")


class Refused(IndexFault):
    """The cluster has answered that it will not; `kind` is OpenSearch's word for why."""

    def __init__(self, status: int, kind: str, reason: str) -> None:
        super().__init__(f"OpenSearch refuses: {reason or kind} ({status})")
        self.status = status
        self.kind = kind

    def __reduce__(self) -> tuple[Any, ...]:
        return IndexFault, self.args


class NotNow(IndexAway):
    """A node has answered, but the cluster or a part of it cannot now."""


class Cluster:
    """The cluster of one address. Safe to use from several threads; a copy elsewhere connects anew."""

    def __init__(self, address: Address, settings: Settings) -> None:
        self.address = address
        self.settings = settings
        self._client: OpenSearch | None = None
        self._connecting = threading.Lock()

    def __reduce__(self) -> tuple[type[Cluster], tuple[Address, Settings]]:
        return Cluster, (self.address, self.settings)

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        within: float | None = None,
        **parameters: Any,
    ) -> Answer:
        """What the cluster answers `within` some seconds: any node, the next where one does not.

        Raises IndexAway where the cluster does not answer or cannot now, Refused where it will not.
        """
        try:
            return self._connected().transport.perform_request(
                method,
                path,
                params={**parameters, "request_timeout": within or self.settings.timeout},
                body=body,
                headers={"content-type": "application/x-ndjson"} if isinstance(body, bytes) else None,
            )
        except OpenSearchException as fault:
            raise _told(fault) from fault

    def _connected(self) -> OpenSearch:
        with self._connecting:
            if self._client is None:
                self._client = self._connect()
            return self._client

    def _connect(self) -> OpenSearch:
        told, address = self.settings, self.address
        security: dict[str, Any] = {"ca_certs": told.certificates} if told.certificates else {}
        return OpenSearch(
            [{"host": host, "port": port, "use_ssl": address.is_secure} for host, port in address.nodes],
            http_auth=(told.user, told.password) if told.user else None,
            http_compress=False,
            pool_maxsize=_CONNECTIONS,
            max_retries=len(address.nodes),
            retry_on_status=_NOT_NOW,
            dead_timeout=_DEAD,
            timeout_cutoff=0,
            **security,
        )


def _told(fault: OpenSearchException) -> IndexFault:
    match fault:
        case SSLError():
            return IndexFault(
                "the OpenSearch cluster cannot be trusted: its certificate is signed by nobody known"
            )
        case NoConnection():
            return IndexAway("the OpenSearch cluster does not answer")
        case SerializationError():
            return IndexAway("the OpenSearch cluster does not answer as OpenSearch does")
        case TransportError(status_code=status) if status in _NOT_NOW or status == _OVERLOADED:
            return NotNow(f"the OpenSearch cluster cannot answer now ({status}: {_why(fault)[0]})")
        case TransportError(status_code=int() as status):
            kind, reason = _why(fault)
            return (
                NotNow(f"a node of the cluster is gone: {kind}")
                if kind in _GONE
                else Refused(status, kind, reason)
            )
    return IndexFault(f"the OpenSearch cluster cannot be asked: {fault}")


def _why(fault: TransportError) -> tuple[str, str]:
    """OpenSearch's word for what is wrong, and its reason: of the first shard where shards have failed."""
    info = fault.info if isinstance(fault.info, dict) else {}
    error = info.get("error")
    if not isinstance(error, dict):
        return str(fault.error), str(error or "")
    roots = error.get("root_cause") or [error]
    return str(roots[0].get("type")), str(roots[0].get("reason"))

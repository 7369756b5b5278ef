from collections.abc import Iterator

import pytest

from indexer.index import open_engine
from indexer.index.engine import Reader
from tests.service.verify.gazette import PRESS, publish
from tests.service.verify.table.cases import PRINTED


@pytest.fixture(scope="package")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The island's press with the articles that the table is about."""
    folder = publish(tmp_path_factory.mktemp("table") / "index", (*PRESS, *PRINTED))
    with open_engine(folder).reader() as opened:
        yield opened

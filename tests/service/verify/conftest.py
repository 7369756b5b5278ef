from collections.abc import Iterator

import pytest

from indexer.index import open_engine
from indexer.index.engine import Reader
from tests.service.verify.gazette import publish


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = publish(tmp_path_factory.mktemp("gazette") / "index")
    with open_engine(folder).reader() as opened:
        yield opened

"""`python -m tests.cluster start | stop`: an OpenSearch cluster of three nodes to try things on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.cluster import background
from tests.cluster.server import BUILD


def main() -> int:
    """0, or 1 with the reason on stderr."""
    parser = argparse.ArgumentParser(prog="python -m tests.cluster", description=__doc__)
    parser.add_argument("task", choices=("start", "stop", "keep"), help="keep: run it until SIGTERM")
    parser.add_argument("--port", type=int, default=9201, help="where the first node listens (9201)")
    parser.add_argument("--build", type=Path, default=BUILD, help="the folder of its data (build/opensearch)")
    asked = parser.parse_args()
    try:
        if asked.task == "start":
            addresses = background.start(asked.port, asked.build)
            print(f"OpenSearch is green: {' '.join(addresses)}\nTry it with INDEX={addresses[0]}")
        elif asked.task == "stop":
            print("OpenSearch has ended" if background.stop(asked.build) else "OpenSearch was not running")
        else:
            background.keep(asked.port, asked.build)
    except (RuntimeError, TimeoutError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

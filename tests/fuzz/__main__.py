"""Ask the service over an index at random, and print how often it did not answer as /openapi.json says.

python -m tests.fuzz INDEX [--examples 200] [--seed N]
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
import time

from service.app import create_app
from tests.fuzz.asking import ask, read_routes


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("index", help="the folder of an index, best of the sample corpus")
    parser.add_argument("--examples", type=int, default=200, help="questions of each sort for each route")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32), help="asks the same again")
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    began = time.monotonic()
    report = ask(read_routes(create_app(asked.index, rate_limit=0)), asked.examples, asked.seed)
    for fault in report.faults:
        print(fault)
    print(f"requests            {report.requests:>8,}")
    print(f"server errors       {report.server_errors:>8,}")
    print(f"schema violations   {report.violations:>8,}")
    print(f"seed {asked.seed}, {time.monotonic() - began:.0f} seconds")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""Print how many seconds docutils takes to parse documents; the request is that of the tests' oracle.py."""

import json
import os
import sys
import time

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, '..', '..', 'test', 'plugins', 'read-rst', 'docutils'))

import oracle  # noqa: E402

request = json.load(sys.stdin)
oracle.prepare(request)
sources = [(path, oracle.source_of(path)) for path in request['files']]
started = time.perf_counter()
for path, source in sources:
    oracle.parse(path, source)
print(time.perf_counter() - started)

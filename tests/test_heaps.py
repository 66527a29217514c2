"""A process that opens the vector index again and again, as a page does for weeks, stays small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

OPENED_AGAIN = """
import sys
from pathlib import Path
import numpy as np
from assistant.store.chroma import InFolder
from assistant.store.vectors import VectorIndex

def held():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))

vectors = np.random.default_rng(1).normal(size=(1000, 384)).astype(np.float32)
ids = [f"p{n}" for n in range(len(vectors))]
index = VectorIndex(InFolder(Path(sys.argv[1])), create=True)
index.put(ids, ["r"] * len(ids), vectors)
for turn in range(24):
    index.open()
    index.search(vectors, 10)
    if turn == 3:
        before = held()
print((held() - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_opening_the_vectors_again_takes_no_more_memory(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENED_AGAIN, tmp_path], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 8, "MB"

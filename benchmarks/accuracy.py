"""How well the extraction does on the labelled sample articles: what `kgload evaluate` prints for them.

    python benchmarks/accuracy.py [--errors N] [--format json]

`kgload evaluate LABELS PREDICTED` does the same for articles of your own; docs/labels.md says what is counted.
"""

import sys
from pathlib import Path

from loader.cli import cli

ROOT = Path(__file__).parent.parent
LABELS = ROOT / "tests" / "golden" / "labels.jsonl"
SEEDS = ROOT / "seeds"

if __name__ == "__main__":
    cli(["evaluate", str(LABELS), str(SEEDS), *sys.argv[1:]])

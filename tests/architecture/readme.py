#!/usr/bin/env python3
"""Runs the lines of README.md that lead from a table to a prediction, as a reader would, in an empty folder.

usage: readme.py ROOT BIN     BIN is the folder with nullcline-cli

The block is the first ```sh block after the heading "From a table to a prediction". Its last command names the file that
holds the prediction: it must be there, with finite numbers in it.
"""
import csv
import math
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HEADING = "From a table to a prediction"


def block_of(readme):
    match = re.search(rf"^## {HEADING}$.*?^```sh\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    return match.group(1) if match else None


def finite_rows(path):
    """How many rows there are; raises ValueError on a row with a number that is not finite."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows[1:]:
        if not all(math.isfinite(float(cell)) for cell in row[1:]):
            raise ValueError(f"{path.name} holds a value that is not finite: {','.join(row)}")
    return len(rows) - 1


def main(arguments):
    root, programs = Path(arguments[1]).resolve(), Path(arguments[2]).resolve()
    block = block_of((root / "README.md").read_text(encoding="utf-8"))
    if block is None:
        print(f'README.md has no ```sh block under "{HEADING}"')
        return 1
    lines = [line for line in block.splitlines() if line.strip()]
    output = re.findall(r"--output (\S+)", block)
    print(block, flush=True)
    if len(lines) > 10 or not output:
        print(f"The block has {len(lines)} lines and should have ten at most, and end with a command that writes a file.")
        return 1
    environment = dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["bash", "-euo", "pipefail", "-c", block], cwd=folder, env=environment, check=True)
        rows = finite_rows(Path(folder) / output[-1])
    print(f"{output[-1]} holds {rows} rows of finite values")
    return 0 if rows > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))

#!/usr/bin/env python3
"""Every .h and .cpp is laid out as .clang-format says.

usage: format.py [ROOT]       exit code 0; 1 with clang-format's own lines; 77 (skipped) where clang-format-14 is missing

Version 14 is Debian 12's; others differ in details, so no other is taken.
"""
import shutil
import subprocess
import sys
from pathlib import Path

from check import source_files


def main(arguments):
    root = Path(arguments[1] if len(arguments) > 1 else Path(__file__).resolve().parents[2])
    program = shutil.which("clang-format-14")
    if not program:
        print("clang-format-14 is not installed, so the layout was not checked. Install it: apt-get install clang-format-14")
        return 77
    files = list(source_files(root))
    for start in range(0, len(files), 100):
        run = subprocess.run([program, "--dry-run", "-Werror", *files[start : start + 100]], cwd=root, check=False)
        if run.returncode != 0:
            print("To lay the files out: clang-format-14 -i FILE")
            return 1
    print(f"{len(files)} files are laid out as .clang-format says")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

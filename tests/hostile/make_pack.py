#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the hostile inputs into a folder, for other programs or by hand, with a manifest of what each must do.

  make_pack.py FOLDER

manifest.json holds one entry a file: what it attacks, the exit code that `zeren read FILE` must end with, and words that the
message must hold. Files of readers come from check_hostile.py, tables of names for writers from check_writers.py.
"""
import json
import pathlib
import sys

from check_hostile import cases, more_cases
from check_writers import NAMES, table


def entries(folder):
    for name, data, code, words in [*cases(), *more_cases()]:
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
        yield {"file": name, "attacks": "reader", "exit": code, "message": words}
    for kind, name in NAMES.items():
        file = "names-" + kind.replace(" ", "-") + ".csv"
        (folder / file).write_bytes(table([name]).encode())
        yield {"file": file, "attacks": "writers: " + kind, "exit": 0, "message": [],
               "must": "every output is well-formed, holds the name as text, runs nothing and steers nothing"}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    listed = list(entries(folder))
    (folder / "manifest.json").write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
    print(f"{len(listed)} hostile inputs in {folder}")


if __name__ == "__main__":
    main()

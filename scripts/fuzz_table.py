#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Adds up what the fuzz targets did over all runs, and writes it into docs/fuzzing.md.

  scripts/fuzz_table.py                                          the table, from the sums
  scripts/fuzz_table.py --check                                  nothing is written; 1 when the page shows other figures
  scripts/fuzz_table.py TARGET EXECUTIONS SECONDS EDGES FOUND    a run is added first

The sums stand in tests/fuzz/executions.json: executions, seconds, runs and inputs found are added, of edges the most is kept.
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SUMS = ROOT / "tests/fuzz/executions.json"
PAGE = ROOT / "docs/fuzzing.md"
BEGIN, END = "<!-- executions: written by scripts/fuzz_table.py -->", "<!-- end of executions -->"


def targets():
    """In the order of CMakeLists.txt; a target there that never ran has a row of zeros."""
    listed = re.search(r"set\(targets ([^)]*)\)", (ROOT / "tests/fuzz/CMakeLists.txt").read_text())
    return listed.group(1).split()


def with_run(sums, target, executions, seconds, edges, found):
    before = sums.get(target, {"executions": 0, "seconds": 0, "edges": 0, "found": 0, "runs": 0})
    return {**sums, target: {"executions": before["executions"] + executions, "seconds": before["seconds"] + seconds,
                             "edges": max(before["edges"], edges), "found": before["found"] + found, "runs": before["runs"] + 1}}


def table_of(sums):
    rows = [(target, sums.get(target, {})) for target in targets()]
    total = {key: sum(row.get(key, 0) for _, row in rows) for key in ("executions", "seconds", "found", "runs")}
    lines = ["| Target | Executions | Seconds | Runs | Edges | Found |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for target, row in [*rows, ("all", {**total, "edges": ""})]:
        edges = row.get("edges", 0)
        lines.append(f"| {target} | {row.get('executions', 0):,} | {row.get('seconds', 0):,} | {row.get('runs', 0)} | "
                     f"{edges if edges == '' else format(edges, ',')} | {row.get('found', 0)} |")
    return "\n".join(lines)


def page_with(table):
    before, _, rest = PAGE.read_text().partition(BEGIN)
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}"


def main():
    sums = json.loads(SUMS.read_text())
    if sys.argv[1:2] not in ([], ["--check"]):
        sums = with_run(sums, sys.argv[1], *map(int, sys.argv[2:6]))
        rows = ",\n".join(f" {json.dumps(target)}: {json.dumps(row)}" for target, row in sorted(sums.items()))
        SUMS.write_text(f"{{\n{rows}\n}}\n")
    unknown = set(sums) - set(targets())
    if unknown:
        sys.exit(f"tests/fuzz/executions.json: there is no target {', '.join(sorted(unknown))}")
    page = page_with(table_of(sums))
    if "--check" not in sys.argv:
        PAGE.write_text(page)
    elif PAGE.read_text() != page:
        sys.exit("docs/fuzzing.md shows other figures than tests/fuzz/executions.json: run scripts/fuzz_table.py")


if __name__ == "__main__":
    main()

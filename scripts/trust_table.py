#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Counts what zeren is tried with, and writes it into README.md.

  scripts/trust_table.py            counts, and writes the table into README.md
  scripts/trust_table.py --check    nothing is written; 1 when README shows other figures

Inputs are counted where the tests make them, so that a figure cannot outlive its test; executions of the fuzz targets are the
sums of tests/fuzz/executions.json, coverage is what scripts/coverage.sh measured last (tests/coverage.json).
"""
import json
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests/hostile"), str(ROOT / "tests/exchange")]
BEGIN, END = "<!-- trust: written by scripts/trust_table.py -->", "<!-- end of trust -->"


def rows():
    import carriers
    import check_growth
    import check_hostile
    import malformed_matrix
    faults = tomllib.loads((ROOT / "tests/faults/faults.toml").read_text())["fault"]
    writers = (ROOT / "tests/hostile/check_writers.py").read_text()
    names = re.search(r"^NAMES = \{$(.*?)^\}$", writers, re.DOTALL | re.MULTILINE).group(1)
    sums = json.loads((ROOT / "tests/fuzz/executions.json").read_text()).values()
    readings = [line for path in sorted((ROOT / "tests/readings").glob("*.txt")) for line in path.read_text().splitlines()
                if line.startswith("=== ")]
    yield "Faults of input, output and system, each with the tests that prove the answer", f"{len(faults)}, {sum(len(f['tests']) for f in faults)} proofs"
    yield "Hostile inputs of every reader", len([*check_hostile.cases(), *check_hostile.more_cases()])
    yield "Hostile names, through every writer and read back by other programs", len(eval("{" + names + "}"))
    yield "Corrupted files: formats × corruptions × tables", len(malformed_matrix.FORMATS) * len(malformed_matrix.CORRUPTIONS) * 5
    yield "Repeated marks and words, read in linear time", len(check_growth.PLACES) * len(check_growth.TOKENS)
    yield "Forms of seven carriers that give the same tasks: width, line ends, encodings, merged, nested, hidden cells", len(list(carriers.inputs()))
    yield "Fuzz executions of ten targets, sanitized; open findings", f"{sum(row['executions'] for row in sums):,}; 0"
    coverage = json.loads((ROOT / "tests/coverage.json").read_text())
    shares = [f"{100 * coverage[part]['run'] / coverage[part]['regions']:.1f} %" for part in ("readers", "whole")]
    yield "Regions of the source that the tests run (scripts/coverage.sh): readers; the whole", "; ".join(shares)
    yield "Documents of the genre read by hand, beside eight public notices with gold readings", len(readings)


def table():
    lines = ["| What zeren is tried with | How much |", "|---|---:|"]
    for what, count in rows():
        lines.append(f"| {what} | {count if isinstance(count, str) else format(count, ',')} |")
    return "\n".join(lines)


def main():
    page = ROOT / "README.md"
    text = page.read_text()
    before, _, rest = text.partition(BEGIN)
    wanted = f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"
    if "--check" in sys.argv:
        if wanted != text:
            sys.exit("README.md shows other figures: run scripts/trust_table.py")
        return
    page.write_text(wanted)


if __name__ == "__main__":
    main()

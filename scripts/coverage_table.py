#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Sums up what llvm-cov counted, against the goals; called by scripts/coverage.sh.

  scripts/coverage_table.py SUMMARY      of `llvm-cov export -summary-only`

Counts regions of src and include; embedded data and the tests are left out. Readers are src/read and src/resolve: from bytes to
what they mean. Writes tests/coverage.json; 1 when a share is below its goal.
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
READERS, GOALS = ("src/read/", "src/resolve/"), {"readers": 90, "whole": 85}


def regions_of(summary):
    """Path under the root -> (regions that ran, regions)."""
    found = {}
    for entry in json.loads(pathlib.Path(summary).read_text())["data"][0]["files"]:
        try:
            path = str(pathlib.Path(entry["filename"]).resolve().relative_to(ROOT))
        except ValueError:
            continue # of a library
        if path.startswith(("src/", "include/")):
            regions = entry["summary"]["regions"]
            found[path] = (regions["covered"], regions["count"])
    return found


def main():
    regions = regions_of(sys.argv[1])
    sums = {}
    for name, chosen in (("readers", [path for path in regions if path.startswith(READERS)]), ("whole", list(regions))):
        sums[name] = {"run": sum(regions[path][0] for path in chosen), "regions": sum(regions[path][1] for path in chosen)}
    layers = {}
    for path, (ran, count) in regions.items():
        layer = "/".join(path.split("/")[:2])
        before = layers.get(layer, (0, 0))
        layers[layer] = (before[0] + ran, before[1] + count)
    for layer, (ran, count) in sorted(layers.items()):
        print(f"{layer:20} {100 * ran / max(count, 1):6.2f} %  of {count:6}")
    for path, (ran, count) in sorted(regions.items(), key=lambda item: item[1][0] - item[1][1])[:25]:
        print(f"{count - ran:5} regions of {count:5} never run: {path}")
    short = False
    for name, goal in GOALS.items():
        share = 100 * sums[name]["run"] / sums[name]["regions"]
        short = short or share < goal
        print(f"{name}: {share:.2f} % of {sums[name]['regions']} regions, goal {goal} %")
    (ROOT / "tests/coverage.json").write_text(json.dumps(sums, indent=1) + "\n")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Large inputs and many layouts: each is done within its memory, with the counts that it was made with.

  check_load.py PROGRAM

Tables are made here from a seed; what they must give is counted while they are made. Memory may be twelve times the input
and 64 MiB for the program itself; lists of ties, whose names are shorter than what is kept of them, have 512 MiB.
"""
import concurrent.futures
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "hostile"))
from check_writers import NAMES, table  # noqa: E402

BASE = 64  # MiB
VIEWS = ["bipartite", "collaboration", "command", "leaders", "workload", "matrix"]


# A child's peak begins with what its parent holds: a small process stands between.
MEASURE = """
import os, sys
child = os.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(usage.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
"""


def run(program, *arguments):
    """What it printed, and MiB at the peak."""
    ended = subprocess.run([sys.executable, "-c", MEASURE, program, *map(str, arguments), "-q"], capture_output=True, text=True,
                           stdin=subprocess.DEVNULL, timeout=300)
    assert ended.returncode == 0, f"{arguments[:3]}: ended with {ended.returncode}: {ended.stderr[:300]}"
    return ended.stdout, int(ended.stderr.split()[-1]) >> 10


def wide_table(path):
    """100,000 rows of 20 units each."""
    chance = random.Random(7)
    units = [f"第{number}{duty}局" for number in range(200) for duty in ("教育", "财政", "民政", "水利", "商务")]
    used = set()
    with path.open("w", encoding="utf-8") as out:
        out.write("序号,工作任务,牵头单位,配合单位\n")
        for number in range(1, 100_001):
            chosen = chance.sample(units, 20)
            used.update(chosen)
            out.write(f"{number},推进重点项目建设第{number}项,{chosen[0]},{'、'.join(chosen[1:])}\n")
    return {"tasks": 100_000, "units": len(used), "lead_ties": 100_000, "support_ties": 1_900_000}


def counts_must_be(program, path, expected, most):
    printed, memory = run(program, "read", path, "--format", "json")
    counts = json.loads(printed)["counts"]
    for key, value in expected.items():
        assert counts[key] == value, f"{path.name}: {key} is {counts[key]}, not {value}"
    assert memory <= most, f"{path.name}: took {memory} MiB, more than {most}"
    return memory


def check_wide(program, folder):
    path = folder / "wide.csv"
    expected = wide_table(path)
    size = path.stat().st_size >> 20
    memory = counts_must_be(program, path, expected, 12 * size + BASE)
    return f"100,000 rows of 20 units, {size} MiB: {memory} MiB"


def check_ties(program, folder):
    """A million ties, all different: each of 200,000 tasks has five units, 4,001 apart among 20,000."""
    path = folder / "ties.csv"
    with path.open("w") as out:
        out.write("unit,task\n")
        for number in range(1_000_000):
            out.write(f"u{(number // 200_000 * 4001 + number) % 20_000},t{number % 200_000}\n")
    printed, memory = run(program, "metrics", path, "--reader", "edges", "--of", "network", "--only", "tie-count", "--format", "json")
    found = next(row["tie-count"] for row in json.loads(printed)["rows"])
    assert found == 1_000_000, f"{found} ties, not 1,000,000"
    assert memory <= 512, f"1,000,000 lines of ties took {memory} MiB"
    return f"1,000,000 lines of ties: {memory} MiB"


def check_documents(program, folder):
    """1,000 notices of 200 tasks in one run."""
    notices = folder / "notices"
    notices.mkdir()
    for seed in range(1000):
        subprocess.run([program, "generate", "--units", "40", "--tasks", "200", "--seed", str(seed), "-q", "-o",
                        notices / f"{seed:04}.txt"], check=True)
    size = sum(path.stat().st_size for path in notices.iterdir()) >> 20
    memory = counts_must_be(program, notices, {"documents": 1000, "tasks": 200_000}, 512 + 12 * size)
    return f"1,000 notices, {size} MiB: {memory} MiB"


def check_layout(program, folder, number, name, view):
    """A layout in the child process ends, and what comes of it is well-formed and holds nothing that runs."""
    path = folder / f"{number}-{view}.csv"
    path.write_text(table([name]), encoding="utf-8")
    picture = path.with_suffix(".svg")
    run(program, "draw", view, path, "-T", "svg", "-o", picture)
    for element in xml.parse(picture).iter():
        tag = element.tag.rpartition("}")[2]
        assert tag != "script" and not any(key.rpartition("}")[2].startswith(("on", "href")) for key in element.attrib), (
            f"{view} of {name[:40]!r}: {tag} {element.attrib}")


def check_layouts(program, folder):
    tries = [(number, name, view) for number, name in enumerate(NAMES.values()) for view in VIEWS]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(check_layout, program, folder, *one) for one in tries]:
            done.result(timeout=300)
    return f"{len(tries)} layouts with hostile labels"


def main():
    program = os.path.abspath(sys.argv[1])
    faults = 0
    for check in (check_wide, check_ties, check_documents, check_layouts):
        with tempfile.TemporaryDirectory() as folder:
            try:
                print(check(program, pathlib.Path(folder)))
            except AssertionError as fault:
                print(f"FAULT {check.__name__}: {fault}")
                faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

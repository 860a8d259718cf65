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


def run(program, *arguments, seconds=300):
    """What it printed, and MiB at the peak."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
        child = subprocess.Popen([program, *map(str, arguments), "-q"], stdout=out, stderr=said, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        assert child.returncode == 0, f"{arguments[:3]}: ended with {child.returncode}: {said.read(300)}"
        out.seek(0)
        return out.read().decode(), usage.ru_maxrss >> 10


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
    """A million lines of ties; those that stand twice are one."""
    chance, path, distinct = random.Random(7), folder / "ties.csv", set()
    with path.open("w") as out:
        out.write("unit,task\n")
        for _ in range(1_000_000):
            tie = (chance.randrange(20_000), chance.randrange(200_000))
            distinct.add(tie)
            out.write("u%d,t%d\n" % tie)
    wanted = len(distinct)
    del distinct  # a child begins with the memory of its parent, and is measured by its peak
    printed, memory = run(program, "metrics", path, "--reader", "edges", "--of", "network", "--only", "tie-count", "--format", "json")
    found = next(row["tie-count"] for row in json.loads(printed)["rows"])
    assert found == wanted, f"{found} ties, not {wanted}"
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

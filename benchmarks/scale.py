#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What large inputs cost: time and peak memory of the program on a corpus of notices and on lists of ties.

  benchmarks/scale.py [--program build/release/bin/zeren] [--notices 1000] [--ties 30000000] [--rounds 5]

Makes 1,000 notices of 200 tasks (`zeren generate`, seeds 0 to 999; about a million ties) and a list of 30 million ties, all
different, made by the arithmetic below; runs zeren on them and writes benchmarks/scale.md and scale.json. The counts that zeren
gives must be those that the input was made with. Medians of the rounds; the largest list is run once, then half of the rounds.
docs/scale.md works on from these figures.
"""
import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
EACH = 5  # units a task
# A child's peak begins with what its parent holds: a small process stands between.
MEASURE = """
import os, sys, time
begin = time.monotonic()
child = os.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(time.monotonic() - begin, usage.ru_utime, usage.ru_stime, usage.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
"""


def run(program, *arguments):
    """What it printed; seconds, CPU seconds and MiB at the peak."""
    ended = subprocess.run([sys.executable, "-c", MEASURE, program, *map(str, arguments), "-q"], capture_output=True, text=True,
                           stdin=subprocess.DEVNULL, check=False)
    if ended.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}: ended with {ended.returncode}: {ended.stderr[:300]}")
    wall, user, system, peak = map(float, ended.stderr.split()[-4:])
    return ended.stdout, (wall, user + system, peak / 1024)


def make_notices(program, folder, count):
    folder.mkdir()
    for seed in range(count):
        subprocess.run([program, "generate", "--units", "40", "--tasks", "200", "--supports", "4", "--seed", str(seed), "-q", "-o",
                        folder / f"{seed:05}.txt"], check=True)
    return sum(path.stat().st_size for path in folder.iterdir())


def make_ties(path, ties):
    """Each task has five units, `stride` apart: no tie stands twice while five strides are no multiple of the units."""
    tasks, units = ties // EACH, max(ties // 50, 20)
    stride = units // 5 - 1
    with path.open("w", encoding="ascii") as out:
        out.write("unit\ttask\trole\n")
        for first in range(0, tasks, 20_000):
            out.write("".join(f"u{(task * 7 + place * stride) % units}\tt{task}\t{'support' if place else 'lead'}\n"
                              for task in range(first, min(first + 20_000, tasks)) for place in range(EACH)))
    return path.stat().st_size


def measured(program, rounds, arguments, expected):
    runs = []
    for _ in range(rounds):
        printed, cost = run(program, *arguments)
        found = expected(printed)
        runs.append(cost)
    wall, cpu, peak = (statistics.median(column) for column in zip(*runs))
    return {"ties": found, "seconds": round(wall, 2), "cpu_seconds": round(cpu, 2), "peak_mib": round(peak), "rounds": rounds}


def ties_of_metrics(printed):
    return next(row["tie-count"] for row in json.loads(printed)["rows"] if "tie-count" in row)


def rows(program, folder, options):
    notices = folder / "notices"
    size = make_notices(program, notices, options.notices)

    def counts(printed):
        found = json.loads(printed)["counts"]
        assert found["documents"] == options.notices and found["tasks"] == 200 * options.notices, found
        return found["lead_ties"] + found["support_ties"] + found["collective_ties"]
    for jobs in (1, 2):
        yield {"work": f"read {options.notices:,} notices of 200 tasks, {jobs} thread{'s' * (jobs > 1)}", "bytes": size,
               **measured(program, options.rounds, ["read", notices, "--format", "json", "--jobs", jobs], counts)}
    ties = counts(run(program, "read", notices, "--format", "json")[0])
    yield {"work": f"{options.notices:,} notices: degree and PageRank of every unit", "bytes": size,
           **measured(program, options.rounds, ["metrics", notices, "--of", "unit", "--only", "task-count,pagerank", "--top", "5"],
                      lambda printed: ties)}
    for ties in (options.ties // 100, options.ties // 10, options.ties):
        path = folder / "ties.tsv"
        size = make_ties(path, ties)
        limits = ["--max-input", "16G", "--max-edges", "1G"]
        rounds = options.rounds if ties < 10_000_000 else max(options.rounds // 2, 1)
        network = ["metrics", path, "--reader", "edges", "--of", "network", "--only", "tie-count,components", "--format", "json"]
        row = measured(program, rounds, [*network, *limits], ties_of_metrics)
        assert row["ties"] == ties // EACH * EACH, row
        yield {"work": f"{ties:,} ties with labels and roles: count and components", "bytes": size, **row}
        units = ["metrics", path, "--reader", "edges", "--of", "unit", "--only", "task-count,pagerank", "--top", "5"]
        yield {"work": f"{ties:,} ties with labels and roles: degree and PageRank of every unit", "bytes": size,
               **measured(program, rounds, [*units, *limits], lambda printed: row["ties"])}


def markdown(found, machine):
    lines = ["# What large inputs cost", "", f"{machine}. Written by `benchmarks/scale.py`.", "",
             "| Work | Input, MiB | Ties | Seconds | CPU seconds | Peak, MiB | CPU µs a tie | Peak bytes a tie |",
             "|---|---:|---:|---:|---:|---:|---:|---:|"]
    for row in found:
        lines.append(f"| {row['work']} | {row['bytes'] / 2**20:.0f} | {row['ties']:,} | {row['seconds']} | {row['cpu_seconds']} | "
                     f"{row['peak_mib']:,} | {1e6 * row['cpu_seconds'] / row['ties']:.2f} | {row['peak_mib'] * 2**20 / row['ties']:.0f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(HERE.parent / "build/release/bin/zeren"))
    parser.add_argument("--notices", type=int, default=1000)
    parser.add_argument("--ties", type=int, default=30_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        found = list(rows(program, pathlib.Path(folder), options))
    machine = f"{platform.machine()}, {os.cpu_count()} processors, {time.strftime('%Y-%m-%d')}"
    table = markdown(found, machine)
    print(table)
    (HERE / "scale.md").write_text(table)
    (HERE / "scale.json").write_text(json.dumps({"machine": machine, "rows": found}, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times zeren beside the way the same work is done today, in interleaved rounds, and writes results.md and results.json.

  benchmarks/run.py [--program build/release/bin/zeren] [--rounds 5]

Whole processes are timed (start-up, reading, computing, writing). The peer (NetworkX) gets the network that zeren read,
as GraphML: reading the notice itself is what it cannot do. Its figures must equal zeren's before a ratio is printed.
"""
import argparse, csv, io, json, os, pathlib, platform, resource, statistics, subprocess, sys, tempfile, time

from reading_peers import ReadingPeers

ROOT = pathlib.Path(__file__).resolve().parent.parent
SEED = ROOT / "data/examples/yinzhou-2024.txt"
PEER = r"""
import sys, networkx as nx
from networkx.algorithms import bipartite
g = nx.Graph(nx.read_graphml(sys.argv[1]))
units = {n for n, d in g.nodes(data=True) if not d["type"]}
names = nx.get_node_attributes(g, "label")
b = bipartite.betweenness_centrality(g, units)
bipartite.degree_centrality(g, units)
bipartite.weighted_projected_graph(g, units)
bipartite.collaboration_weighted_projected_graph(g, units)
for n in sorted(units, key=lambda n: -b[n])[:6]:
    print(names[n], repr(b[n]), sep="\t")
"""


def timed(command):
    """Wall seconds, CPU seconds of the process and its children, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed: {done.stderr[:400]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, done.stdout


def top_of_zeren(program):
    out = subprocess.run([program, "metrics", SEED, "--collectives", "drop", "--only", "betweenness-centrality", "--sort",
                          "betweenness-centrality", "--top", "6", "--format", "csv", "-q"], capture_output=True, text=True, check=True).stdout
    rows = list(csv.reader(io.StringIO(out)))[1:]
    return {row[0]: float(row[1]) for row in rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(ROOT / "build/release/bin/zeren"))
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    program = options.program
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        network, big, peer = scratch / "seed.graphml", scratch / "big.txt", scratch / "peer.py"
        peer.write_text(PEER)
        subprocess.run([program, "export", SEED, "--to", "graphml", "--collectives", "drop", "-o", network, "-q"], check=True)
        subprocess.run([program, "generate", "--units", "300", "--tasks", "84000", "--leaders", "12", "--seed", "7", "-o", big, "-q"], check=True)
        megabytes = big.stat().st_size / 1e6
        jobs = {
            "seed: metrics of every unit": [program, "metrics", SEED, "--format", "csv", "-q"],
            "seed: analyze without drawing, chance and studies": [program, "analyze", SEED, "-o", scratch / "out", "--force", "--no-draw", "--no-chance", "--no-studies", "-q"],
            "seed: analyze without drawing": [program, "analyze", SEED, "-o", scratch / "out", "--force", "--no-draw", "-q"],
            "seed: analyze with all SVGs": [program, "analyze", SEED, "-o", scratch / "out", "--force", "-q"],
            f"text of {megabytes:.1f} MB: read and checked": [program, "check", big, "-q"],
            f"text of {megabytes:.1f} MB: read to CSV": [program, "read", big, "--format", "csv", "-q"],
            "peer: NetworkX on the seed's network": ["/usr/bin/python3", peer, network],
        }
        reading = ReadingPeers(program, scratch, ROOT / "benchmarks/make_tables.py")
        jobs.update(reading.jobs)
        times = {name: [] for name in jobs}
        printed = {}
        for _ in range(options.rounds):
            for name, command in jobs.items():
                wall, cpu, out = timed(command)
                times[name].append((wall, cpu))
                printed[name] = out
                if name.startswith("peer"):
                    theirs = dict(line.split("\t") for line in out.split("\n") if line)
        ours = top_of_zeren(program)
        for name, value in ours.items():
            if abs(float(theirs.get(name, "nan")) - value) > 1e-9 * abs(value):
                sys.exit(f"NetworkX and zeren differ at {name}: {theirs.get(name)} and {value}; no ratios are printed")
        beside = reading.table(lambda name: statistics.median(wall for wall, _ in times[name]), printed)
    lines = ["| Work | wall s, median (min – max) | CPU s, median |", "|---|---|---|"]
    for name, runs in times.items():
        walls = [wall for wall, _ in runs]
        lines.append(f"| {name} | {statistics.median(walls):.3f} ({min(walls):.3f} – {max(walls):.3f}) | "
                     f"{statistics.median(cpu for _, cpu in runs):.3f} |")
    table = "\n".join(lines) + "\n\nReading alone, beside what people read such files with:\n\n" + beside
    head = (f"Measured by `benchmarks/run.py`, {time.strftime('%Y-%m-%d')}, {platform.machine()}, {os.cpu_count()} cores, "
            f"load {os.getloadavg()[0]:.1f} at the end, {options.rounds} interleaved rounds, whole processes. "
            "Betweenness of the six busiest units equal to NetworkX's within 1e-9.\n")
    (ROOT / "benchmarks/results.md").write_text(head + "\n" + table + "\n")
    (ROOT / "benchmarks/results.json").write_text(json.dumps({name: [{"wall": w, "cpu": c} for w, c in runs] for name, runs in times.items()}, ensure_ascii=False, indent=1) + "\n")
    print(head + "\n" + table)


if __name__ == "__main__":
    main()

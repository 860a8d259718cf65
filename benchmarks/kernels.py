#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times zeren's kernels beside igraph, Boost.Graph, Eigen, scipy and NetworkX on the same graphs, in interleaved rounds.

  cmake --preset release -DZEREN_BUILD_BENCHMARKS=ON && cmake --build --preset release
  benchmarks/kernels.py [--rounds 5] [--only TEXT] [--long] [--threads 1] [--programs FOLDER]

Every driver has the graph in its own structure before the clock starts. A round runs every driver once, one after the
other, so that what else the machine does falls on all alike; the median of the process CPU seconds (wall seconds with
--threads 2 and more) counts. The figures that the drivers print must agree before a ratio is printed. Writes kernels.md and kernels.json.
"""
import argparse, json, math, os, pathlib, platform, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = ROOT / "benchmarks"
GRAPHS = {  # shape, units, tasks
    "S": ("plans", 200, 200),
    "S2": ("plans", 1000, 3000),
    "M": ("plans", 5000, 20000),
    "L": ("plans", 50000, 500000),
    "ring": ("ring", 2000, 2000),
    "star": ("star", 2000, 1500),
    "ladder": ("ladder", 1000, 1000),
    "parts": ("parts", 5000, 5000),
    "different": ("different", 2000, 1000),
}
# work, graph, peers, only with --long, relative tolerance of the figure
WORKS = [
    ("betweenness", "S", "igraph boost networkx", False, 1e-9),
    ("betweenness", "S2", "igraph boost", False, 1e-9),
    ("betweenness", "M", "igraph boost", True, 1e-9),
    ("betweenness", "ring", "igraph boost", False, 1e-9),
    ("betweenness", "star", "igraph boost", False, 1e-9),
    ("betweenness", "ladder", "igraph boost", False, 1e-9),
    ("betweenness", "parts", "igraph boost", False, 1e-9),
    ("betweenness", "different", "igraph boost", False, 1e-9),
    ("closeness", "S2", "igraph networkx", False, 1e-9),
    ("closeness", "M", "igraph", True, 1e-9),
    ("closeness", "ring", "igraph", False, 1e-9),
    ("closeness", "parts", "igraph", False, 1e-9),
    ("rewire", "M", "igraph", False, 0),
    ("pagerank", "M", "igraph eigen scipy networkx", False, 1e-8),
    ("pagerank", "L", "igraph eigen scipy", True, 1e-8),
    ("components", "M", "igraph boost scipy networkx", False, 0),
    ("components", "L", "igraph boost scipy", True, 0),
    ("articulation", "M", "igraph boost networkx", False, 0),
    ("articulation", "L", "igraph boost", True, 0),
    ("projection", "M", "igraph eigen scipy networkx", False, 0),
    ("projection", "L", "igraph eigen scipy", True, 0),
]
GROWTH = {"betweenness": [(500, 2000), (1000, 4000), (2000, 8000), (4000, 16000)],
          "closeness": [(1000, 4000), (2000, 8000), (4000, 16000), (8000, 32000)],
          "rewire": [(5000, 20000), (10000, 40000), (20000, 80000), (40000, 160000)]}
SEED = "42"


class Bench:
    def __init__(self, options, scratch):
        self.bin, self.options, self.scratch = pathlib.Path(options.programs), options, scratch
        self.missing = set()

    def edges(self, shape, units, tasks):
        path = self.scratch / f"{shape}-{units}-{tasks}.edges"
        if not path.exists():
            with open(path, "w") as out:
                subprocess.run([self.bin / "make_graph", shape, str(units), str(tasks), SEED], stdout=out, check=True)
        return path

    def command(self, driver, work, graph):
        shape, units, tasks = graph
        words = [work, str(self.edges(*graph)), str(units), str(units + tasks), "1", str(self.options.threads)]
        if driver in ("scipy", "networkx"):
            return ["/usr/bin/python3", str(HERE / "kernels/python_driver.py"), driver, *words]
        return [str(self.bin / f"{driver}_driver"), *words]

    def run(self, driver, work, graph):
        """One repetition, or None where the driver is not there."""
        environment = dict(os.environ, OMP_NUM_THREADS=str(self.options.threads), OPENBLAS_NUM_THREADS="1", OMP_WAIT_POLICY="passive")
        try:
            done = subprocess.run(self.command(driver, work, graph), capture_output=True, text=True, env=environment)
        except FileNotFoundError:
            self.missing.add(driver)
            return None
        if done.returncode != 0:
            if "ModuleNotFoundError" in done.stderr:
                self.missing.add(driver)
                return None
            sys.exit(f"{driver} {work}: exit {done.returncode}: {done.stderr[:400]}")
        return json.loads(done.stdout.splitlines()[-1].replace("-nan", "NaN").replace(" nan", " NaN"))

    def row(self, work, graph, peers, tolerance):
        drivers = ["zeren", *peers.split()]
        runs = {driver: [] for driver in drivers}
        for _ in range(self.options.rounds):
            for driver in drivers:
                if driver not in self.missing and (result := self.run(driver, work, GRAPHS[graph])):
                    runs[driver].append(result)
        wanted = runs["zeren"][0]["check"]
        for driver in drivers:
            for result in runs[driver]:
                if math.isnan(result["check"]) and driver != "zeren":
                    continue  # the peer has no figure (its path counts overflow): the cell says so
                if not abs(result["check"] - wanted) <= tolerance * abs(wanted):
                    sys.exit(f"{work} on {graph}: {driver} says {result['check']!r}, zeren {wanted!r}; no ratios are printed")
        return {"work": work, "graph": graph, "ties": sum(1 for _ in open(self.edges(*GRAPHS[graph]))), "runs": {d: r for d, r in runs.items() if r}}


def seconds(runs, clock):
    return statistics.median(run[clock] for run in runs)


def growth(bench, work):
    """Seconds over four sizes, and the exponent of the ties that fits them."""
    points = []
    for units, tasks in GROWTH[work]:
        graph = ("plans", units, tasks)
        runs = [bench.run("zeren", work, graph) for _ in range(bench.options.rounds)]
        points.append((sum(1 for _ in open(bench.edges(*graph))), seconds(runs, "cpu")))
    xs, ys = [math.log(ties) for ties, _ in points], [math.log(time) for _, time in points]
    mean_x, mean_y = statistics.mean(xs), statistics.mean(ys)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)
    return {"work": work, "points": points, "exponent": slope}


def table(rows, clock):
    peers = ["igraph", "boost", "eigen", "scipy", "networkx"]
    lines = ["| Work | Graph (ties) | zeren s | " + " | ".join(peers) + " |", "|---|---|---|" + "---|" * len(peers)]
    for row in rows:
        own = seconds(row["runs"]["zeren"], clock)
        cells = []
        for peer in peers:
            runs = row["runs"].get(peer)
            ratio = "NaN" if runs and math.isnan(runs[0]["check"]) else f"{seconds(runs, clock) / own:.1f} ×" if runs else ""
            cells.append(f"{seconds(runs, clock):.3g} s, {ratio}" if runs else "")
        lines.append(f"| {row['work']} | {row['graph']} ({row['ties']:,}) | {own:.3g} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--programs", default=ROOT / "build/release/bin", help="folder of the drivers")
    parser.add_argument("--only", default="", help="works whose 'work graph' contains one of these, set apart by commas")
    parser.add_argument("--long", action="store_true", help="also the works that take minutes a round")
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args()
    clock = "cpu" if options.threads == 1 else "wall"
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options, pathlib.Path(scratch))
        rows = [bench.row(work, graph, peers, tolerance) for work, graph, peers, long, tolerance in WORKS
                if (options.long or not long) and any(word in f"{work} {graph}" for word in options.only.split(","))]
        grown = [] if options.no_growth else [growth(bench, work) for work in GROWTH if any(word in work for word in options.only.split(","))]
    missing = f" Not installed: {', '.join(sorted(bench.missing))}." if bench.missing else ""
    head = (f"Measured by `benchmarks/kernels.py`, {time.strftime('%Y-%m-%d')}, {processor()}, {os.cpu_count()} cores, load "
            f"{os.getloadavg()[0]:.1f} at the end, {options.rounds} interleaved rounds, {options.threads} thread(s), median {clock} seconds; "
            f"behind each peer's seconds how many times zeren's they are. Figures agree within the tolerance of each work.{missing}\n")
    body = table(rows, clock)
    if grown:
        body += "\n\nHow cost grows with the ties:\n\n| Work | ties: seconds | exponent |\n|---|---|---|\n" + "\n".join(
            f"| {one['work']} | {', '.join(f'{ties:,}: {time:.3g}' for ties, time in one['points'])} | {one['exponent']:.2f} |" for one in grown)
    (HERE / "kernels.md").write_text(head + "\n" + body + "\n")
    (HERE / "kernels.json").write_text(json.dumps({"head": head, "rows": rows, "growth": grown}, indent=1) + "\n")
    print(head + "\n" + body)


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Lets calls of the C library fail one at a time while zeren works, and checks what it leaves.

  sweep.py PROGRAM SHIM [--points N] [--seed N] [--full]

Each call (malloc, write, fsync, rename, open, read, mmap) is counted in a run without a fault; then the n-th one fails, for
N values of n drawn with the seed (--full: for every n). It is done for a folder that does not exist yet and for one that
holds an earlier result and files of somebody else. What must hold each time: the exit code is a documented one and its
message is there; the folder is byte for byte what it was, or the whole new result with the other files kept; nothing else
is left beside it.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

TABLE = """序号,工作任务,牵头单位,配合单位
1,推进义务教育,市教育局,"市财政局、市人社局"
2,修缮道路,市交通局,市财政局
"""
EARLIER = """序号,工作任务,牵头单位
1,清理河道,市水利局
"""
FAULTS = [("write", "ENOSPC"), ("write", "EIO"), ("write", "EINTR"), ("write", "short"), ("fsync", "EIO"),
          ("fsync", "ENOSPC"), ("rename", "EIO"), ("rename", "ENOSPC"), ("open", "EIO"), ("open", "ENOSPC"),
          ("open", "EMFILE"), ("read", "EIO"), ("read", "EINTR"), ("read", "short"), ("mmap", "ENOMEM"),
          ("malloc", "ENOMEM")]
HARMLESS = {"EINTR", "short"}  # a call that may be made again is no failure


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


class Bench:
    def __init__(self, program, shim):
        self.program, self.shim = program, shim
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="zeren-faults-"))
        (self.place / "table.csv").write_text(TABLE)
        (self.place / "earlier.csv").write_text(EARLIER)
        self.results = {}
        for kind in ("new", "over"):
            self.prepare(kind)
            self.run("malloc", "EIO", 0)
            self.results[kind] = tree(self.work / "out")

    def prepare(self, kind):
        self.work = self.place / "work"
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        shutil.copy(self.place / "table.csv", self.work)
        if kind == "over":
            kept = self.place / "kept"
            if not kept.exists():
                subprocess.run([self.program, "analyze", "earlier.csv", "-o", kept, "--no-draw", "--no-chance", "-q"],
                               cwd=self.place, check=True, stdout=subprocess.DEVNULL)
                (kept / "mine.txt").write_text("mine")
                (kept / "own" / "deep" / "er").mkdir(parents=True)
                (kept / "own" / "deep" / "er" / "too.txt").write_text("mine too")
            shutil.copytree(kept, self.work / "out")
        return tree(self.work)

    def run(self, call, how, at, last=False):
        count = self.place / "count"
        count.unlink(missing_ok=True)
        environment = os.environ | {"LD_PRELOAD": str(self.shim), "FAULT_CALL": call, "FAULT_HOW": how,
                                    "FAULT_AT": str(at), "FAULT_COUNT": str(count), "SOURCE_DATE_EPOCH": "0",
                                    "LC_ALL": "C.UTF-8"}
        if last:
            environment["FAULT_LAST"] = "1"
        ended = subprocess.run([self.program, "analyze", "table.csv", "-o", "out", "--force", "--no-draw", "--no-chance",
                                "-q", "--lang", "en", "--jobs", "1"], cwd=self.work, env=environment,
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
        calls = int(count.read_text()) if count.exists() else 0
        return ended.returncode, ended.stderr.decode(errors="replace"), calls

    def faults_of(self, kind, call, how, at, last):
        before = self.prepare(kind)
        code, said, _ = self.run(call, how, at, last)
        after = tree(self.work)
        done = {"table.csv": TABLE.encode(), "out": None} | {f"out/{name}": data
                                                             for name, data in self.results[kind].items()}
        faults = []
        if call == "open" and last:
            # who may open no folder any more cannot empty the one left beside the result; the next run does
            after = {name: data for name, data in after.items() if not name.startswith(".out.zeren-staging")}
        # the results are in place before the key findings are printed, which may fail alone
        printed = "<stdout>: error:" not in said and "[out-of-memory]" not in said
        if code == 0 and after != done:
            faults.append(f"ended with 0; the result differs in {differing(done, after)}")
        if code != 0 and after != before and (printed or after != done):
            faults.append(f"ended with {code}; left other than before: {differing(before, after)}")
        if code not in ((0,) if how in HARMLESS else (0, 2, 3)):
            faults.append(f"ended with {code}")
        if code in (2, 3) and "error:" not in said:
            faults.append(f"ended with {code} and said no error")
        where = f"{kind}: {call} {how} at {at}{' and after' if last else ''}"
        return [f"{where}: {fault}; it said: {said.strip()[:200]}" for fault in faults]


def differing(expected, found):
    return sorted(name for name in expected.keys() | found.keys()
                  if expected.get(name, 0) != found.get(name, 0))[:8]


def points_of(calls, wanted, draw):
    return range(1, calls + 1) if wanted is None or calls <= wanted else sorted(draw.sample(range(1, calls + 1), wanted))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("shim", type=os.path.abspath)
    parser.add_argument("--points", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", help="one call, for example write")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    bench = Bench(options.program, options.shim)
    faults, cases = [], 0
    for kind in ("new", "over"):
        for call, how in FAULTS:
            if options.only not in (None, call):
                continue
            bench.prepare(kind)
            calls = bench.run(call, how, 0)[2]
            points = points_of(calls, None if options.full else options.points, draw)
            for at in points:
                for last in (False, True) if how in ("ENOSPC", "EMFILE") else (False,):
                    cases += 1
                    faults += bench.faults_of(kind, call, how, at, last)
            print(f"{kind}: {call} {how}: {len(points)} of {calls} calls", flush=True)
    shutil.rmtree(bench.place)
    print("\n".join(faults) if faults else f"seed {options.seed}: {cases} faults, each answered as it must be")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

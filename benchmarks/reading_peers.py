# SPDX-License-Identifier: Apache-2.0
"""Reading large tables, beside the libraries that people read such files with: the jobs of run.py.

Each peer only takes the cells out of the file and prints how many rows and cells have text; it finds no tasks and no
units. zeren reads tasks, units and ties. The counts must agree before a ratio is printed.
"""
import json
import subprocess
import sys

PYTHON = "/usr/bin/python3"  # Debian's packages stand beside Debian's interpreter
COUNT = "\nfilled = [[c for c in row if c] for row in rows]\nprint(len([r for r in filled if r]), sum(map(len, filled)))\n"
PEERS = {
    "html": ("pandas.read_html", ["pandas", "lxml"],
             "import sys, pandas\nframe = pandas.read_html(sys.argv[1], encoding='utf-8', header=None, "
             "keep_default_na=False)[0]\nrows = frame.values.tolist()"),
    "xlsx": ("openpyxl (read-only)", ["openpyxl"],
             "import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
             "rows = [[c for c in row] for row in book.worksheets[0].iter_rows(values_only=True)]"),
    "csv": ("pandas.read_csv", ["pandas"],
            "import sys, pandas\nframe = pandas.read_csv(sys.argv[1], header=None, dtype=str, keep_default_na=False)\n"
            "rows = frame.values.tolist()"),
    "docx": ("python-docx", ["docx"],
             "import sys, docx\ntable = docx.Document(sys.argv[1]).tables[0]\n"
             "rows = [[c.text for c in row.cells] for row in table.rows]"),
}
ROWS = {"html": 100_000, "xlsx": 100_000, "csv": 100_000, "docx": 200}  # python-docx: 137 s for 2,000 rows


def is_there(module):
    return subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True).returncode == 0


def counts_of_zeren(program, path):
    """Rows and filled cells that zeren read: the header and its tasks, the header's cells and the tasks' own."""
    done = subprocess.run([program, "read", path, "--format", "json", "-q"], capture_output=True, text=True, check=True)
    tasks = json.loads(done.stdout)["tasks"]
    cells = sum(len(task["source"]["cells"]) for task in tasks)
    return [len(tasks) + 1, cells + 5]


class ReadingPeers:
    """Jobs for run.py's rounds, and a table of ratios from their times."""

    def __init__(self, program, scratch, make_tables):
        self.program, self.jobs, self.notes, self.files = program, {}, [], {}
        for carrier, (peer, modules, script) in PEERS.items():
            path = scratch / f"table.{carrier}"
            subprocess.run([sys.executable, make_tables, carrier, str(ROWS[carrier]), path], check=True)
            size = path.stat().st_size / 1e6
            name = f"{carrier.upper()}, {ROWS[carrier]:,} rows, {size:.1f} MB"
            ours, theirs = f"{name}: zeren check", f"{name}: peer {peer}"
            self.jobs[ours] = [program, "check", path, "-q"]
            self.files[carrier] = (path, ours, theirs, size)
            missing = [module for module in modules if not is_there(module)]
            if missing:
                self.notes.append(f"| {name} | {peer}: {', '.join(missing)} is not installed | – | – | – |")
                continue
            code = scratch / f"peer_{carrier}.py"
            code.write_text(script + COUNT)
            self.jobs[theirs] = [PYTHON, code, path]

    def table(self, median_of, printed):
        """Rows of the table; a ratio only where both counted the same."""
        lines = ["| Table | peer | zeren s | peer s | ratio |", "|---|---|---|---|---|"]
        for path, ours, theirs, size in self.files.values():
            if theirs not in self.jobs:
                continue
            wanted, found = counts_of_zeren(self.program, path), [int(n) for n in printed[theirs].split()]
            name, peer = ours.split(": ")[0], theirs.split(": peer ")[1]
            if wanted != found:
                lines.append(f"| {name} | {peer} | {median_of(ours):.3f} | {median_of(theirs):.3f} | none: zeren counts "
                             f"{wanted}, the peer {found} |")
                continue
            lines.append(f"| {name} ({size / median_of(ours):.0f} MB/s) | {peer} | {median_of(ours):.3f} | "
                         f"{median_of(theirs):.3f} | {median_of(theirs) / median_of(ours):.1f} × |")
        return "\n".join(lines + self.notes)

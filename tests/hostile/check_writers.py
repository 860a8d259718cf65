#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Gives zeren names that would break a writer, and reads everything it writes with other programs.

  check_writers.py PROGRAM

Each name below is one input: a table in which it is a unit, a task and a leader. All files of `zeren analyze` are read back by
programs that are not ours (Python's csv, json and expat, openpyxl), and once for all names together so are every format of
`zeren export` and the diagrams (dot -Tcanon, expat). What must hold: the name stands in read.json as it was written, every
file is well-formed and holds the unit, no cell begins a formula, nothing steers a terminal, and nothing is written outside
the folder.
"""
import concurrent.futures
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as xml

import openpyxl

# what it attacks: the name; none holds a mark at which lists of units are split
NAMES = {
    "html script": "<script>alert(1)</script>", "html image": "<img src=x onerror=alert(1)>", "html close": "</title></script>",
    "html quote": "\" onmouseover=alert(1) x=\"", "html apostrophe": "' autofocus onfocus=alert(1) '",
    "html entity": "&lt;b&gt;&amp;&#60;", "html comment": "<!-- --> -->", "html cdata": "]]>", "html svg": "<svg/onload=alert(1)>",
    "html template": "{{constructor}}${7*7}", "html placeholder": "{{name}}%NAME%", "html url": "javascript:alert(1)",
    "json separators": "a\u2028b\u2029c", "json escape": "\\u003cscript\\u003e", "json backslash": "C:\\New\\table\\",
    "json prototype": "__proto__", "json constructor": "constructor", "json number": "1e999", "json null": "null",
    "dot injection": 'a"];n1[URL=<javascript:alert(1)>];n9[label="', "dot backslash": "Dept A\\", "dot comment": "]}//",
    "dot escapes": "\\N\\G\\L\\l\\r", "dot html label": "<<b>x</b>>", "dot keyword": "subgraph", "dot port": "a:b:c",
    "dot id": "u0", "dot semicolons": "};{", "xml declaration": "<?xml version='1.0'?>", "xml doctype": "<!DOCTYPE x>",
    "xml entity": "&xxe&", "xml nonchar": "a\uffffb\ufffeb", "xml control": "a\x01b\x0bc", "xml escape": "a\x1bb", "xml delete": "a\x7fb",
    "sheet equals": "=cmd|' /C calc'!A0", "sheet plus": "+1+1", "sheet minus": "-2+3", "sheet at": "@SUM(1)", "sheet brace": "{=1+1}",
    "sheet full width": "\uff1d1+1", "sheet full width plus": "\uff0b1+1", "sheet full width at": "\uff20SUM",
    "sheet hyperlink": '=HYPERLINK("http://127.0.0.1:9")', "sheet apostrophe": "'=1", "sheet date": "1/2/2024", "sheet error": "#REF!",
    "sheet rich": "_x000D_", "terminal colour": "\x1b[31mred\x1b[0m", "terminal title": "\x1b]0;pwned\x07", "terminal c1": "\x9b31m",
    "terminal backspace": "abc\x08\x08\x08xyz", "path traversal": "../../etc/passwd", "path absolute": "/etc/passwd",
    "path percent": "%2e%2e%2fetc", "path device": "CON", "path dash": "-rf", "path dots": "..", "path windows": "..\\..\\x",
    "bidi override": "a\u202ecba", "bidi isolate": "\u2066a\u2069", "bidi marks": "\u200ea\u200f\u061c", "zero width": "市\u200b教育",
    "joiner": "a\u200db", "mark in the middle": "a\ufeffb", "tags": "a\U000e0041\U000e007f", "soft hyphen": "a\u00adb",
    "look-alike": "\u0430dmin", "decomposed": "Cafe\u0301", "compatibility": "\ufb01le", "emoji": "👩‍👩‍👧‍👦", "astral": "\U00020bb7\U0001f600",
    "combining": "a" + "\u0301" * 200, "private": "\ue000\uf8ff", "printf": "%s%n%x%1000000d", "shell": "$(touch x)`id`",
    "sql": "'); DROP TABLE x --", "tab": "a\tb", "long": "修" * 1000, "long latin": "W" * 1020, "long unbroken": "a-" * 500,
    "pajek quote": 'a"b', "pajek star": "*Vertices 3", "dl header": "dl n=3", "dl blank": "a b", "graphml key": "d0", "gexf id": "n0",
    "number": "42", "nan": "NaN", "not available": "NA", "truth": "true", "blank inside": "a  b", "ideographic blank": "a\u3000b",
}
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FORMULA = tuple("=+-@\t\r＝＋－＠")


def table(names):
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    rows.writerow(["序号", "工作任务", "牵头单位", "配合单位", "分管领导"])
    for number, name in enumerate(names, 1):
        rows.writerow([number, f"推进{name}工作", name + "局", "市财政局", "张三"])
    for number, plain in enumerate(["修缮道路", "清理河道", "建设公园"], len(names) + 1):
        rows.writerow([number, plain, "市交通局", "市财政局", "李四"])
    return out.getvalue()


def run(program, folder, *arguments):
    return subprocess.run([program, *arguments, "--lang", "en"], cwd=folder, capture_output=True, timeout=600,
                          stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})


def cells_that_calculate(path):
    rows = csv.reader(io.StringIO(path.read_text(), newline=""))
    for row in rows:
        for cell in row:
            bare = cell.lstrip(" \u3000\u00a0")
            if bare.startswith(FORMULA) and not re.fullmatch(r"-?[0-9.]+(e[-+]?[0-9]+)?", cell):
                yield f"{path.name}: the cell {cell[:40]!r} begins a formula"


def faults_of_workbook(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and not re.match(r"=[A-Z]+\(|=[A-Za-z]+!", str(cell.value)):
                    yield f"workbook: {sheet.title}!{cell.coordinate} is a formula: {cell.value[:40]!r}"
                if cell.hyperlink is not None and cell.hyperlink.target:
                    yield f"workbook: {sheet.title}!{cell.coordinate} is a link"


def faults_of_folder(out, name):
    reading = json.loads((out / "read.json").read_text())
    text = reading["tasks"][0]["text"]
    if re.sub(r"\s+", "", text) != re.sub(r"\s+", "", f"推进{name}工作"):
        yield f"the task reads {text[:60]!r}"
    units = [unit["name"] for unit in reading["units"]]
    told = {finding["code"] for finding in reading["findings"]}
    if not reading["tasks"][0]["lead"] and "not-a-unit" not in told:
        yield "nobody leads, and nothing is said"
    for path in sorted(out.glob("*.csv")):
        yield from cells_that_calculate(path)
    with open(out / "units.csv", newline="") as file:
        if sum(1 for _ in csv.reader(file)) != len(units) + 1:
            yield "units.csv has not a row a unit"
    xml.parse(out / "network.graphml")
    yield from faults_of_workbook(out / "workbook.xlsx")
    page = (out / "report.html").read_text()
    if re.search(r"<script>alert|<img src=x|<svg/onload", page):
        yield "report.html holds the name unescaped"
    json.loads((out / "manifest.json").read_text())


def faults_of_name(program, kind, name):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "t.csv").write_bytes(table([name]).encode())
        ended = run(program, folder, "analyze", "t.csv", "-o", "out", "--no-draw", "--no-chance")
        if ended.returncode != 0:
            return [f"{kind}: ended with {ended.returncode}: {ended.stderr.decode()[:200]}"]
        try:
            faults = list(faults_of_folder(folder / "out", name))
        except (xml.ParseError, ValueError, KeyError, OSError) as fault:
            faults = [f"cannot be read back: {fault!r}"]
        for stream in (ended.stdout, ended.stderr, run(program, folder, "check", "t.csv").stdout,
                       run(program, folder, "read", "t.csv").stdout):
            if STEERS.search(stream.decode()):
                faults.append("steers the terminal")
        if sorted(entry.name for entry in folder.iterdir()) != ["out", "t.csv"]:
            faults.append("wrote beside its folder")
        return [f"{kind}: {fault}" for fault in faults]


def read_back(form, data, units):
    """Raises where the format's own reader refuses it."""
    if form in ("graphml", "yed", "gexf", "svg"):
        xml.fromstring(data)
    elif form == "node-link":
        assert len(json.loads(data)["nodes"]) > units
    elif form in ("dot", "diagram"):
        canonical = subprocess.run(["dot", "-Tcanon"], input=data, capture_output=True, check=True).stdout.decode()
        bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', canonical.replace("\\\n", ""))
        assert not re.search(r"\b(URL|href|image|shapefile|fontpath)\b", bare), "an attribute came from a name"
    elif form == "xlsx":
        openpyxl.load_workbook(io.BytesIO(data))


def faults_of_formats(program):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "t.csv").write_bytes(table(list(NAMES.values())).encode())
        units = len(json.loads(run(program, folder, "read", "t.csv", "--format", "json").stdout)["units"])
        forms = ["graphml", "yed", "gexf", "pajek", "dl", "gephi-csv", "node-link", "csv", "dot", "xlsx"]
        tries = [(form, ["export", "t.csv", "--to", form, "-o", f"x.{form}"]) for form in forms]
        tries += [("diagram", ["draw", view, "t.csv", "-T", "dot", "-o", "x.diagram"])
                  for view in ("bipartite", "collaboration", "command", "leaders", "workload", "matrix", "calendar")]
        tries += [("svg", ["draw", view, "t.csv", "-T", "svg", "-o", "x.svg"]) for view in ("collaboration", "workload")]
        for form, arguments in tries:
            ended = run(program, folder, *arguments, "-q")
            what = " ".join(arguments[:4])
            if ended.returncode != 0:
                if b"no-" not in ended.stderr:  # a table without dates has no calendar
                    yield f"{what}: ended with {ended.returncode}: {ended.stderr.decode()[:200]}"
                continue
            try:
                for path in folder.glob(f"x*.{form}") or []:
                    read_back(form, path.read_bytes(), units)
                for path in folder.glob("x*.csv"):
                    for fault in cells_that_calculate(path):
                        yield f"{what}: {fault}"
            except Exception as fault:
                yield f"{what}: {fault!r}"


def main():
    program = os.path.abspath(sys.argv[1])
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = [fault for found in pool.map(lambda item: faults_of_name(program, *item), NAMES.items()) for fault in found]
    faults += faults_of_formats(program)
    print("\n".join(faults) if faults else f"{len(NAMES)} names written and read back by other programs")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

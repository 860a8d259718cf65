#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What zeren must do when its input, its output or its surroundings are at fault.

  contract.py PROGRAM [NAME …]

Each function below is one test; faults.toml says which fault of the contract it proves. Expected texts and numbers are
written by hand from the tables made here.
"""
import csv
import io
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

PROGRAM = ""
HEADER = "序号,工作任务,牵头单位,配合单位\n"
TWO = HEADER + "1,推进义务教育,市教育局,市财政局\n2,修缮道路,市交通局,市财政局\n"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # Unicode: Bidi_Control=Yes
TESTS = {}


def test(function):
    TESTS[function.__name__] = function
    return function


class Run:
    def __init__(self, folder, *arguments, environment=None, before=None, program=None, **more):
        ended = subprocess.run([program or PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True,
                               preexec_fn=before, timeout=600,
                               env={**os.environ, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "0", **(environment or {})},
                               **({"stdin": subprocess.DEVNULL} | more))
        self.code, self.bytes = ended.returncode, ended.stdout
        self.out, self.said = ended.stdout.decode(errors="replace"), ended.stderr.decode(errors="replace")

    def must(self, code, *words):
        assert self.code == code, f"ended with {self.code}, not {code}: {self.said[:400]}"
        for word in words:
            assert word in self.said, f"does not say '{word}': {self.said[:400]}"
        return self


def write(folder, name, data):
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def read(folder, data, *options, name="table.csv"):
    """The reading of a table as JSON."""
    return json.loads(Run(folder, "read", write(folder, name, data), "--format", "json", "--lang", "en", "-q",
                          *options).must(0).out)


def codes(reading):
    return [finding["code"] for finding in reading["findings"]]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


# Input

@test
def nothing_to_read(folder):
    for name, data, words in (("empty.csv", "", "empty"), ("mark.csv", b"\xef\xbb\xbf", "blanks"),
                              ("blank.csv", " \n\n", "blanks"), ("header.csv", HEADER, "no-table")):
        Run(folder, "read", write(folder, name, data), "--lang", "en").must(2, name, words, "hint: ")


@test
def no_plain_file(folder):
    (folder / "sub").mkdir()
    os.symlink("loop", folder / "loop")
    os.mkfifo(folder / "pipe")
    for name, words in (("sub", "no file that zeren reads"), ("none.csv", "No such file"),
                        ("loop", "Too many levels of symbolic links"), ("pipe", "nothing came from it")):
        Run(folder, "read", name, "--lang", "en").must(2, name, words)
    Run(folder, "read", "/dev/zero", "--max-input", "1M", "--lang", "en").must(2, "--max-input 1048576")


@test
def bytes_of_no_encoding(folder):
    good = TWO.encode()
    half = HEADER.encode() + "1,推进,市教育局".encode()[:-1] + b",\n"
    for name, data, at in (("two.csv", good.replace("修缮".encode(), b"\xc0\xaf"), ":3"), ("half.csv", half, ":2"),
                           ("surrogate.csv", good + b"\xed\xa0\x80\n", ":4"), ("alone.csv", good + b"\xff\n", ":4")):
        Run(folder, "read", write(folder, name, data), "--lang", "en").must(
            2, name + at, f"byte 0x{first_bad(data):x} is not valid UTF-8", "--encoding gb18030")


def first_bad(data):
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start


@test
def line_ends_do_not_matter(folder):
    plain = read(folder, TWO)
    for end in ("\r\n", "\r"):
        assert read(folder, TWO.replace("\n", end)) == plain, repr(end)
    mixed = TWO.replace("\n", "\r\n", 1)
    assert read(folder, mixed) == plain


@test
def control_characters_are_kept_and_told(folder):
    for character, shown in (("\x1b", "\\x1B"), ("\x07", "\\x07"), ("\x7f", "\\x7F"), ("\x9b", "\\x9B")):
        reading = read(folder, TWO.replace("市交通局", f"市{character}交通局"))
        assert "control-character" in codes(reading), repr(character)
        assert any(character in unit["name"] for unit in reading["units"]), repr(character)
        for command in (["read"], ["check"], ["metrics", "--of", "unit"]):
            run = Run(folder, *command, "table.csv", "--lang", "en")
            assert character not in run.out + run.said, (command, repr(character))
    said = Run(folder, "explain", "table.csv", "--unit", "x\x1b[31m", "--lang", "en").must(2)
    assert "\x1b" not in said.said and "\\x1B" in said.said


@test
def hidden_characters_are_told(folder):
    for character in BIDI + "\u200b\u200d\u2060\ufeff\u00ad":
        reading = read(folder, TWO.replace("市交通局", f"市{character}交通局"))
        assert "hidden-character" in codes(reading), hex(ord(character))
    twin = read(folder, TWO.replace("市财政局\n2", "市\u202e交通局\n2"))
    assert [unit["name"] for unit in twin["units"]].count("市交通局") == 1
    hint = [finding for finding in twin["findings"] if finding["code"] == "hidden-character"][0]["suggestion"]
    assert "--aliases" in hint and "市交通局" in hint
    run = Run(folder, "check", "table.csv", "--lang", "en")
    assert "\u202e" not in run.out and "\\u202E" in run.out


@test
def spellings_are_told(folder):
    names = HEADER + "1,推进,Café Office,市财政局\n2,修缮,Cafe\u0301 Office,市财政局\n"
    reading = read(folder, names)
    assert "two-spellings" in codes(reading), codes(reading)
    assert [unit["aliases"] for unit in reading["units"]][0] == ["Cafe\u0301 Office"]
    alike = read(folder, names.replace("Cafe\u0301", "\u0421\u0430f\u00e9"))  # Cyrillic С, а
    assert "look-alike" in codes(alike) and len(alike["units"]) == 3
    plain = read(folder, HEADER + "1,推进,A局(一),市财政局\n2,修缮,Ａ局（一）,市财政局\n")
    assert not {"two-spellings", "look-alike"} & set(codes(plain)), codes(plain)


@test
def rows_of_other_lengths(folder):
    reading = read(folder, HEADER + "1,推进,市教育局\n2,修缮,市交通局,市财政局,多,余\n")
    said = " ".join(found["message"] for found in reading["findings"] if found["code"] == "ragged-row")
    assert "3 cells" in said and "header has 4" in said and "多 | 余" in said, said


@test
def what_stands_twice(folder):
    assert "repeated-header" in codes(read(folder, "序号,工作任务,牵头单位,牵头单位\n1,推进,市教育局,市水利局\n"))
    assert "repeated-header" not in codes(read(folder, TWO))
    twice = read(folder, TWO + "3,修缮道路,市交通局,市财政局\n")
    assert codes(twice).count("repeated-task") == 1 and twice["counts"]["tasks"] == 3
    assert "repeated-task" not in codes(read(folder, TWO + "3,修缮道路,市交通局,市教育局\n"))
    assert "repeated-number" in codes(read(folder, TWO + "2,清理河道,市水利局,市财政局\n"))
    assert "listed-twice" in codes(read(folder, HEADER + "1,推进,市教育局、市教育局,\n"))


@test
def brackets_that_do_not_close(folder):
    reading = read(folder, HEADER + "1,推进,市教育局（含高中、市水利局,市财政局\n2,修缮,市交通局）,市财政局\n")
    assert codes(reading).count("unbalanced-brackets") == 2
    flood = HEADER + f"1,推进,市教育局{'（' * 200_000},市财政局\n2,修缮,市交通局,\n"
    Run(folder, "read", write(folder, "flood.csv", flood), "--lang", "en").must(2, "flood.csv:2: ", "--max-name 1024")
    assert "unbalanced-brackets" in codes(read(folder, flood, "--max-name", "300000"))


@test
def only_one_role_or_none(folder):
    for name, table in (("lead.csv", "序号,工作任务,牵头单位\n1,推进,市教育局\n"),
                        ("support.csv", "序号,工作任务,配合单位\n1,推进,市教育局\n")):
        write(folder, name, table)
        for of in ("unit", "task", "network"):
            rows = json.loads(Run(folder, "metrics", name, "--of", of, "--format", "json").must(0).out)
            assert "NaN" not in json.dumps(rows)
    Run(folder, "analyze", "support.csv", "-o", "out", "--no-draw", "-q").must(0)


@test
def formats_of_another_name(folder):
    page = "<table><tr><td>序号<td>工作任务<td>牵头单位<tr><td>1<td>推进<td>市教育局</table>"
    for name in ("page.csv", "page.docx", "page.xlsx", "page.txt"):
        assert read(folder, page, name=name)["documents"][0]["reader"] == "html", name
    Run(folder, "read", write(folder, "picture.csv", b"\x89PNG\r\n\x1a\n...."), "--lang", "en").must(2, "PNG")


@test
def names_of_files_are_quoted(folder):
    for name in ("a\x1b[31mb.csv", "a\nb.csv", "100%s%n.csv", "a:1:2.csv", "\u202etxt.csv"):
        run = Run(folder, "read", write(folder, name, "x"), "--lang", "en").must(2)
        assert "\x1b" not in run.said and "\u202e" not in run.said, name
        assert not any(line.startswith("b.csv") for line in run.said.splitlines()), name
        assert "%s%n" in run.said or "%" not in name


@test
def nothing_is_fetched(folder):
    if shutil.which("strace") is None:
        return "skipped: needs strace"
    page = ('<base href="http://127.0.0.1:9/"><img src="http://127.0.0.1:9/a"><iframe src="http://127.0.0.1:9/b"></iframe>'
            "<table><tr><td>序号<td>工作任务<td>牵头单位<tr><td>1<td>推进<td>市教育局</table>")
    Run(folder, "-f", "-e", "trace=socket,connect", "-o", "calls", PROGRAM, "analyze", write(folder, "p.html", page), "-o",
        "out", "-q", program="strace").must(0)
    calls = (folder / "calls").read_text()
    assert "socket(" not in calls and "connect(" not in calls, calls[:400]


# Output

HOSTILE = ['a"];n1[URL=<javascript:alert(1)>];n9[label="', "部\\", "]}//", "<script>alert(1)</script>", "\\N\\G&lt;",
           "=cmd|' /C calc'!A0", "+1+1", "＝1+1", "@SUM(1)", "-2+3", "../../etc/x", "__proto__", "%n%s", "\x1b[31m红",
           "\u202e反", "修" * 1000]


def hostile_table(folder, name="hostile.csv"):
    """Every hostile name leads a task of its own and supports the next one."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["序号", "工作任务", "牵头单位", "配合单位"])
    for number, unit in enumerate(HOSTILE, 1):
        rows.writerow([number, f"任务{number}{unit}", unit + "局", HOSTILE[number % len(HOSTILE)] + "局"])
    return write(folder, name, out.getvalue())


@test
def dot_holds_names_as_text(folder):
    for view in ("bipartite", "collaboration", "command", "workload"):
        dot = Run(folder, "draw", view, hostile_table(folder), "-q").must(0)
        again = subprocess.run(["dot", "-Tcanon"], input=dot.bytes, capture_output=True, check=True).stdout.decode()
        unquoted = re.sub(r'"(?:[^"\\]|\\.)*"', '""', again.replace("\\\n", ""))
        assert not re.search(r"\b(URL|href|image|script)\b", unquoted), view
        assert "javascript" not in unquoted


@test
def svg_holds_names_as_text(folder):
    for view in ("bipartite", "collaboration"):
        svg = Run(folder, "draw", view, hostile_table(folder), "-T", "svg", "-q").must(0)
        for element in xml.fromstring(svg.bytes).iter():
            kind = element.tag.split("}")[-1]
            assert kind in ("svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "text", "tspan", "rect",
                            "circle", "line", "defs", "style", "linearGradient", "stop", "clipPath", "pattern"), kind
            for attribute in element.attrib:
                assert not attribute.lower().startswith("on") and "href" not in attribute, attribute


@test
def sheets_hold_names_as_text(folder):
    Run(folder, "analyze", hostile_table(folder), "-o", "out", "--no-draw", "-q").must(0)
    for path in (folder / "out").glob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text())):
            for cell in row:
                number = re.fullmatch(r"-?[0-9.]+(e[-+][0-9]+)?", cell)
                bare = cell.lstrip(" \u3000\u00a0")
                assert number or not bare or bare[0] not in "=+-@\t\r\0＝＋－＠", (path.name, cell)
    names = {unit["name"] for unit in json.loads((folder / "out/read.json").read_text())["units"]}
    assert "=cmd|' /C calc'!A0局" in names
    import zipfile
    with zipfile.ZipFile(folder / "out/workbook.xlsx") as book:
        for part in book.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                for formula in re.findall(rb"<f>(.*?)</f>", book.read(part)):
                    assert b"cmd" not in formula and b"SUM(1)" not in formula


@test
def terminals_get_no_escapes(folder):
    name = hostile_table(folder)
    for command in (["read", name], ["check", name], ["metrics", name, "--of", "unit"], ["explain", name, "--unit", "+1+1局"],
                    ["read", name, "--format", "csv"], ["analyze", name, "-o", "out", "--no-draw", "--no-chance"]):
        run = Run(folder, *command, "-v", "--lang", "en").must(0)
        if "csv" not in command:
            assert "\x1b" not in run.out and "\u202e" not in run.out, command
        assert "\x1b" not in run.said and "\u202e" not in run.said, command


@test
def sections_become_safe_file_names(folder):
    rows = "".join(f"{number},任务{number},市教育局,市财政局,{leader}\n" for number, leader in enumerate(
        ["../../etc/x", "..", "con", "a/b\\c", "\x1b[31m红", "修" * 200, "-rf", "甲"], 1))
    write(folder, "t.csv", "序号,工作任务,牵头单位,配合单位,分管领导\n" + rows)
    run = Run(folder, "draw", "bipartite", "t.csv", "--pages", "-T", "dot", "-o", "out", "-q")
    assert run.code in (0, 2), run.said
    for path in folder.rglob("*"):
        assert folder in path.resolve().parents and len(path.name.encode()) <= 120, path
        assert re.fullmatch(r"[\w.-]+", path.name) and not path.name.startswith("-"), path.name


# The system around

@test
def full_disk_leaves_the_old_folder(folder):
    small = folder / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small], capture_output=True).returncode != 0:
        return "skipped: may not mount"
    try:
        write(folder, "t.csv", TWO)
        Run(folder, "analyze", "t.csv", "-o", "small/out", "--no-draw", "-q").must(3, "No space left on device")
        assert tree(small) == {}
        write(small, "old.csv", "old")
        Run(folder, "read", "t.csv", "--format", "csv", "-q")
        Run(folder, "analyze", "t.csv", "-o", "small", "--no-draw", "--force", "-q").must(3, "No space left on device")
        assert tree(small) == {"old.csv": b"old"}
    finally:
        subprocess.run(["umount", small], check=True)


@test
def no_writing_allowed(folder):
    write(folder, "t.csv", TWO)
    with open("/dev/full", "wb") as full:
        ended = subprocess.run([PROGRAM, "read", "t.csv", "-q"], cwd=folder, stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 3 and b"No space left" in ended.stderr
    closed = [place for place in ("/proc", "/sys") if os.path.ismount(place)]  # a bare root may lack one
    assert closed
    for place in closed:
        Run(folder, "analyze", "t.csv", "-o", place + "/out", "--no-draw", "-q").must(3)


@test
def file_size_limit_is_an_error(folder):
    write(folder, "t.csv", TWO)
    before = tree(folder)
    Run(folder, "analyze", "t.csv", "-o", "out", "--no-draw", "-q",
        before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))).must(3, "File too large")
    assert tree(folder) == before


@test
def closed_pipe_ends_quietly(folder):
    Run(folder, "generate", "--units", "50", "--tasks", "5000").must(0)
    write(folder, "big.csv", HEADER + "".join(f"{number},任务{number},市教育局,市财政局\n" for number in range(1, 20_000)))
    ended = subprocess.run(["bash", "-c", '"$1" read big.csv --format csv -q | head -c 10; echo "${PIPESTATUS[0]}"', "-",
                            PROGRAM], cwd=folder, capture_output=True, text=True)
    assert ended.stdout.endswith("141\n") and ended.stderr == "", (ended.stdout[-20:], ended.stderr)


@test
def signals_at_fifty_moments(folder):
    write(folder, "t.txt", Run(folder, "generate", "--units", "40", "--tasks", "300", "--seed", "7").must(0).bytes)
    write(folder, "old.csv", TWO)
    command = ["analyze", "t.txt", "-o", "out", "--no-draw", "--no-chance", "--force", "-q"]
    begin = time.monotonic()
    Run(folder, *command).must(0)
    lasts = time.monotonic() - begin
    whole = tree(folder)
    shutil.rmtree(folder / "out")
    Run(folder, "analyze", "old.csv", "-o", "out", "--no-draw", "--no-chance", "-q").must(0)
    write(folder / "out", "mine.txt", "mine")
    shutil.copytree(folder / "out", folder / "kept")
    before = tree(folder)
    whole |= {name: data for name, data in before.items() if name.startswith("kept")} | {"out/mine.txt": b"mine"}
    draw, stopped = random.Random(28), 0
    for moment in range(50):
        number = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)[moment % 3]
        child = subprocess.Popen([PROGRAM, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env={**os.environ, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "0"})
        time.sleep(draw.uniform(0, lasts))
        child.send_signal(number)
        code = child.wait(timeout=120)
        now = tree(folder)
        assert code in (0, -number), code
        assert now in (before, whole), sorted(name for name in now.keys() | whole.keys() if now.get(name) != whole.get(name))
        assert code != 0 or now == whole
        stopped += code != 0
        if now != before:
            shutil.rmtree(folder / "out")
            shutil.copytree(folder / "kept", folder / "out")
    return f"{stopped} of 50 were stopped"


@test
def killed_layout_leaves_nothing(folder):
    """A parent that is killed takes its layouts with it."""
    write(folder, "t.txt", Run(folder, "generate", "--units", "60", "--tasks", "600", "--seed", "3").must(0).bytes)
    child = subprocess.Popen([PROGRAM, "draw", "bipartite", "t.txt", "-T", "svg", "-q"], cwd=folder,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    layouts = []
    while child.poll() is None and not layouts:
        layouts = subprocess.run(["pgrep", "-P", str(child.pid)], capture_output=True, text=True).stdout.split()
        time.sleep(0.01)
    child.kill()
    child.wait()
    for _ in range(600):
        if not any(pathlib.Path(f"/proc/{layout}/exe").exists() for layout in layouts):
            return "" if layouts else "skipped: the layout was too quick to be met"
        time.sleep(0.1)
    raise AssertionError("a layout outlives its parent")


@test
def second_run_is_kept_out(folder):
    import fcntl
    write(folder, "t.csv", TWO)
    with open(folder / ".out.zeren-lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        Run(folder, "analyze", "t.csv", "-o", "out", "--no-draw", "-q", "--lang", "en").must(3, "folder-in-use")
    assert not (folder / "out").exists()
    Run(folder, "analyze", "t.csv", "-o", "out", "--no-draw", "--no-chance", "-q").must(0)
    assert sorted(path.name for path in folder.iterdir()) == ["out", "t.csv"]


@test
def little_memory_is_an_error(folder):
    write(folder, "big.csv", HEADER + "".join(f"{number},任务{number},市教育局{number},市财政局\n" for number in range(300_000)))
    run = Run(folder, "analyze", "big.csv", "-o", "out", "--no-draw", "-q", "--lang", "en",
              before=lambda: resource.setrlimit(resource.RLIMIT_AS, (160 << 20, 160 << 20)))
    run.must(2, "out-of-memory", "hint: ", f"and may have {160 << 20} in all (ulimit -v)")
    asked = re.search(r"it asked for (\d+) bytes more", run.said).group(1)
    assert 0 < int(asked) < 160 << 20, asked
    assert sorted(path.name for path in folder.iterdir()) == ["big.csv"]


@test
def same_bytes_anywhere(folder):
    write(folder, "t.txt", Run(folder, "generate", "--units", "30", "--tasks", "200", "--seed", "5").must(0).bytes)
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout
    places = [{"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "XYZ+99:99"}]
    places += [{"LC_ALL": "de_DE.utf8", "TZ": "America/St_Johns"}] if "de_DE" in known else []
    results = []
    for number, place in enumerate(places):
        for jobs in ("1", "2", "4"):
            out = f"out{number}-{jobs}"
            Run(folder, "analyze", "t.txt", "-o", out, "--no-draw", "--jobs", jobs, "--lang", "zh", "-q",
                environment=place).must(0)
            results.append(tree(folder / out))
            shutil.rmtree(folder / out)
    assert all(result == results[0] for result in results)


def main():
    global PROGRAM
    PROGRAM = os.path.abspath(sys.argv[1])
    failed = 0
    for name in sys.argv[2:] or TESTS:
        with tempfile.TemporaryDirectory(prefix="zeren-contract-") as place:
            try:
                note = TESTS[name](pathlib.Path(place).resolve())
                print(f"{name}: {note or 'holds'}", flush=True)
            except Exception as fault:  # a test that cannot go on has failed, and the others go on
                failed += 1
                print(f"{name}: FAILED: {type(fault).__name__}: {fault}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

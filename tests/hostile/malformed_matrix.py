#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every format, corrupted in every way, must be read, doubted or refused; never half read in silence.

  malformed_matrix.py PROGRAM [--seed N]

8 formats x 15 corruptions x 5 base tables. zeren must end with 0 and a task for every row that the corrupted file still holds
whole, with 0 and a finding of severity warning, or with 2 and a message; never by a signal, with another code, or with fewer
tasks and no word. Containers hold all their rows or are refused.
"""
import concurrent.futures
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from check_hostile import HEADER, docx, docx_body, sheet_xml, xlsx  # the same containers

UNITS = ["市教育局", "市财政局", "市交通局", "市水利局", "市人社局", "市民政局", "市卫健委", "市住建局"]
WORK = ["推进义务教育均衡发展", "修缮农村公路", "清理河道", "培训就业人员", "新建养老机构", "建设社区医院", "改造老旧小区"]


def rows_of(count, draw):
    return [[str(number), f"{draw.choice(WORK)}第{number}批", draw.choice(UNITS[:4]), "、".join(draw.sample(UNITS[4:], 2))]
            for number in range(1, count + 1)]


def text_of(line, begin="", rule="", end="", header=True):
    """A writer of rows, and how it writes one."""
    def write(rows):
        head = line(HEADER) + rule if header else ""
        return (begin + head + "".join(map(line, rows)) + end).encode()
    return write, line


FORMATS = {
    "csv": text_of(lambda row: ",".join(row) + "\n"),
    "tsv": text_of(lambda row: "\t".join(row) + "\n"),
    "html": text_of(lambda row: "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n",
                    "<html><body><table>\n", "", "</table></body></html>\n"),
    "md": text_of(lambda row: "| " + " | ".join(row) + " |\n", "", "| --- | --- | --- | --- |\n"),
    "pasted.txt": text_of(lambda row: "\n\n".join(row) + "\n\n"),
    "inline.txt": text_of(lambda row: "{}. {}。（{}牵头，{}配合）\n".format(*row), header=False),
    "docx": (lambda rows: docx(docx_body([HEADER, *rows])), None),
    "xlsx": (lambda rows: xlsx(sheet_xml([HEADER, *rows])), None),
}


def cut(share):
    def corrupt(data, draw):
        return data[:int(len(data) * share)]
    return corrupt


def flip(count):
    def corrupt(data, draw):
        out = bytearray(data)
        for _ in range(count):
            out[draw.randrange(len(out))] ^= 1 << draw.randrange(8)
        return bytes(out)
    return corrupt


def parts_of(data):
    """The parts of a container, or the lines of a text."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    return data.splitlines(keepends=True)


def joined(parts):
    if not isinstance(parts[0], tuple):
        return b"".join(parts)
    out = io.BytesIO()
    import warnings
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


def drop_first(data, draw):
    return joined(parts_of(data)[1:])


def double(data, draw):
    parts = parts_of(data)
    return joined(parts + parts[-1:])


def reorder(data, draw):
    parts = parts_of(data)
    draw.shuffle(parts)
    return joined(parts)


def wrong_size(data, draw):
    if data[:2] != b"PK":
        return data + bytes(draw.randrange(1, 64))
    out = bytearray(data)
    at = out.find(b"PK\x01\x02")
    out[at + 24:at + 28] = (draw.randrange(1 << 20)).to_bytes(4, "little")
    return bytes(out)


def other_encoding(data, draw):
    if data[:2] == b"PK":
        return joined([(name, part.decode().encode("utf-16")) for name, part in parts_of(data)])
    return data.decode().encode("gb18030")


def wrong_encoding(data, draw):
    middle = len(data) // 2
    return data[:middle] + "责任单位".encode("gb18030") + data[middle:]


def null_inside(data, draw):
    at = draw.randrange(len(data))
    return data[:at] + b"\0" + data[at:]


CORRUPTIONS = {
    **{f"cut at {share:.0%}": cut(share) for share in (0.02, 0.3, 0.5, 0.7, 0.95)},
    "a bit": flip(1), "five bits": flip(5), "fifty bits": flip(50), "first part gone": drop_first, "last part twice": double,
    "parts shuffled": reorder, "wrong size": wrong_size, "another encoding": other_encoding, "mixed encodings": wrong_encoding,
    "NUL": null_inside,
}


def read(program, path):
    return subprocess.run([program, "read", path.name, "--format", "json", "-q", "--lang", "en"], cwd=path.parent,
                          capture_output=True, timeout=600, stdin=subprocess.DEVNULL)


def whole_rows(data, rows, line, name):
    """How many rows the corrupted file still holds as they were."""
    if line is None or name == "another encoding":
        return len(rows)
    text = data.decode(errors="replace")
    return sum(line(row).rstrip("\n") in text for row in rows)


def fault_of(program, folder, kind, name, base, data, rows):
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = pathlib.Path(place) / f"table.{kind}"
        path.write_bytes(data)
        ended = read(program, path)
    where = f"{kind}, table {base}, {name}"
    if ended.returncode == 2:
        return None if b"error:" in ended.stderr else f"{where}: refused without a word"
    if ended.returncode != 0:
        return f"{where}: ended with {ended.returncode}: {ended.stderr.decode(errors='replace')[:200]}"
    reading = json.loads(ended.stdout)
    whole, found = whole_rows(data, rows, FORMATS[kind][1], name), reading["counts"]["tasks"]
    if found >= whole or any(finding["severity"] == "warning" for finding in reading["findings"]):
        return None
    return f"{where}: {found} tasks of {whole} rows, and nothing is said"


def require_sound(program, folder, kind, data, count):
    """The file that is going to be corrupted is read whole: one lead and two supporters a task."""
    path = folder / f"sound.{kind}"
    path.write_bytes(data)
    reading = json.loads(read(program, path).stdout)
    counts = reading["counts"]
    assert (counts["tasks"], counts["lead_ties"], counts["support_ties"]) == (count, count, 2 * count), (kind, counts)
    assert not any(finding["severity"] == "warning" for finding in reading["findings"]), (kind, reading["findings"])


def main():
    program = os.path.abspath(sys.argv[1])
    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else 1
    faults, cases = [], []
    with tempfile.TemporaryDirectory() as place, concurrent.futures.ThreadPoolExecutor(2) as pool:
        folder = pathlib.Path(place)
        for kind, (write, _) in FORMATS.items():
            for base, count in enumerate((3, 5, 8, 13, 40)):
                draw = random.Random(f"{seed} {kind} {base}")
                rows = rows_of(count, draw)
                sound = write(rows)
                require_sound(program, folder, kind, sound, count)
                cases += [pool.submit(fault_of, program, folder, kind, name, base, corrupt(sound, draw), rows)
                          for name, corrupt in CORRUPTIONS.items()]
        faults = [fault for fault in (case.result() for case in cases) if fault]
    print("\n".join(faults) if faults else f"seed {seed}: {len(cases)} corrupted files, each read, doubted or refused")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

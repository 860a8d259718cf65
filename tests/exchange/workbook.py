# SPDX-License-Identifier: Apache-2.0
"""The workbook of `zeren analyze`, opened with openpyxl: every figure is that of the CSV files of the same run,
texts are texts and never formulas, and the bytes depend on nothing but the input."""
import csv
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import warnings
import zipfile

try:
    import openpyxl
except ImportError as error:
    print("skipped:", error)
    sys.exit(77)

from truth import HOSTILE, hostile_rows

FAULTS = []
CELLS = []
LONGEST = 32767  # UTF-16 units in a cell: Excel's "specifications and limits"
NAMES = {"en": ["summary", "units", "collectives", "tasks", "leaders", "pairs", "ties", "network", "findings", "methods"],
         "zh": ["概要", "单位", "集合表述", "任务", "领导", "单位对", "任务关系", "网络", "问题", "方法"]}
BARS = {"units": 4, "collectives": 4, "tasks": 1, "leaders": 2, "pairs": 1}


def expect(where, wanted, found):
    if wanted != found:
        FAULTS.append(f"{where}: wanted {str(wanted)[:200]!r}, found {str(found)[:200]!r}")


def csv_rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def same_cell(where, text, cell):
    """A CSV field and a cell: numbers to the 15 digits that Excel has, texts exactly."""
    CELLS.append(where)
    if isinstance(cell, bool):
        expect(where, text, str(cell).lower())
    elif isinstance(cell, (int, float)):
        if text == "NA" or abs(float(text) - cell) > 1e-14 * abs(cell):
            FAULTS.append(f"{where}: wanted {text}, found {cell}")
    else:
        guarded = text[1:] if re.match(r"'[\s\u3000]*[=+\-@＝＋－＠]", text) else text
        expect(where, guarded.replace("\r\n", "\n"), cell or "")
        if re.fullmatch(r"-?\d+\.\d+(e-?\d+)?", text):
            FAULTS.append(f"{where}: the number {text} is a text")


def compare(name, table, sheet, skipped=()):
    """`skipped`: columns that the sheet has besides those of the CSV file."""
    rows = [[cell for column, cell in enumerate(row) if column not in skipped]
            for row in sheet.iter_rows(values_only=True)]
    expect(f"{name}: rows", len(table), len(rows))
    for number, (wanted, found) in enumerate(zip(table[1:], rows[1:])):
        expect(f"{name}: columns", len(wanted), len(found))
        for column, (text, cell) in enumerate(zip(wanted, found)):
            same_cell(f"{name} row {number + 2} column {column + 1}", text, cell)


def compare_sheets(folder, book, language):
    sheets = dict(zip(NAMES["en"], (book[name] for name in NAMES[language])))
    for name in ("units", "collectives", "leaders", "ties", "findings"):
        compare(name, csv_rows(f"{folder}/{name}.csv"), sheets[name])
    compare("tasks", csv_rows(f"{folder}/tasks.csv"), sheets["tasks"], skipped={1})
    with open(f"{folder}/read.json", encoding="utf-8") as file:
        texts = {task["id"]: task["text"] for task in json.load(file)["tasks"]}
    for key, text in sheets["tasks"].iter_rows(min_row=2, max_col=2, values_only=True):
        expect(f"text of {key}", texts[key], text)
    pairs = [row[0].split("|") + row[1:] for row in csv_rows(f"{folder}/pairs.csv")]
    compare("pairs", [pairs[0]] + pairs[1:], sheets["pairs"])
    turned = list(zip(*csv_rows(f"{folder}/network.csv")))
    compare("network", [list(row) for row in turned], sheets["network"], skipped={0})
    return sheets


STUDIES = {"en": "studies", "zh": "研究"}


def compare_studies(program, source, book, language):
    """Every table of every study has a sheet that holds what `zeren study` writes as CSV."""
    listed = json.loads(subprocess.run([program, "list", "studies", "--format", "json"], check=True,
                                       capture_output=True).stdout)["rows"]
    sheets, found = {}, {row[0] for row in book[STUDIES[language]].iter_rows(min_row=2, values_only=True)}
    for study in (row["id"] for row in listed):
        def said(*options):
            # from its folder, as results name no folder of the machine
            folder, name = os.path.split(os.path.abspath(source))
            return subprocess.run([program, "study", study, name, "-q", "--lang", language, *options], check=True,
                                  cwd=folder, capture_output=True, encoding="utf-8").stdout
        result = json.loads(said("--format", "json"))
        expect(f"{study}: its figures", True, result["title"] in found)
        for table in result["tables"]:
            name = f"{study}-{table['id']}"
            sheets[name] = book[name]
            text = said("--format", "csv", "--table", table["id"])
            compare(name, list(csv.reader(text.splitlines(keepends=True))), book[name])
    return sheets


def check_furniture(sheets):
    for name, sheet in sheets.items():
        formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        expect(f"{name}: formulas", [], formulas)
        expect(f"{name}: frozen headings", True, str(sheet.freeze_panes).endswith("2"))
        expect(f"{name}: filter", sheet.dimensions, sheet.auto_filter.ref)
        bars = [rule.type for rules in sheet.conditional_formatting for rule in rules.rules]
        expect(f"{name}: bars", ["dataBar"] * BARS.get(name, 0), bars)
        wide = [width.width for width in sheet.column_dimensions.values() if not 4 <= width.width <= 64]
        expect(f"{name}: widths", [], wide)
    expect("charts", 1, len(sheets["summary"]._charts))


def analysed(program, source, folder, *options, **environment):
    subprocess.run([program, "analyze", source, "-o", folder, "--no-draw", "-q", *options], check=True,
                   stdout=subprocess.DEVNULL, env={**os.environ, **environment})
    with open(f"{folder}/workbook.xlsx", "rb") as file:
        return file.read()


def check_bytes(program, source, place):
    first = analysed(program, source, f"{place}/a", "--jobs", "1", TZ="UTC", LC_ALL="C")
    again = analysed(program, source, f"{place}/b", TZ="Asia/Shanghai", LC_ALL="zh_CN.UTF-8")
    expect("bytes of a second run", True, first == again)
    for epoch, date in (("1700000000", datetime.datetime(2023, 11, 14, 22, 13, 20)),  # date -u -d @1700000000
                        ("0", datetime.datetime(1980, 1, 1)), ("-5", datetime.datetime(1980, 1, 1))):
        folder = f"{place}/epoch{epoch}"
        analysed(program, source, folder, SOURCE_DATE_EPOCH=epoch, TZ="Asia/Shanghai")
        expect(f"date of {epoch}", date, openpyxl.load_workbook(f"{folder}/workbook.xlsx").properties.created)


def as_held(name):
    """What Excel can hold of a name, by its own rules and those of XML 1.0."""
    text = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", name).replace("\r\n", "\n")
    return text if len(text) < LONGEST else text[:LONGEST - 1] + "…"


def check_hostile(exporter, place):
    with open(f"{place}/rows.json", "w", encoding="utf-8") as file:
        json.dump(hostile_rows(), file)
    os.mkdir(f"{place}/hostile")
    subprocess.run([exporter, f"{place}/rows.json", f"{place}/hostile"], check=True)
    book = openpyxl.load_workbook(f"{place}/hostile/workbook.xlsx")
    names = [str(row[0]) for row in book["units"].iter_rows(min_row=2, values_only=True)]
    expect("hostile names", sorted(as_held(name) for name in HOSTILE), sorted(names))
    # openpyxl drops the escape that Excel needs to show _x0041_ and not A: ECMA-376 part 1, 22.9.2.19
    with zipfile.ZipFile(f"{place}/hostile/workbook.xlsx") as parts:
        expect("escaped escape", True, b">_x005F_x0041_<" in parts.read("xl/sharedStrings.xml"))
    for sheet in book:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        expect(f"hostile {sheet.title}: kinds of cells", set(), kinds - {"s", "n", "b"})


def main(program, exporter, source):
    warnings.simplefilter("error")  # what openpyxl cannot read
    with tempfile.TemporaryDirectory() as place:
        for language in NAMES:
            folder = f"{place}/{language}"
            analysed(program, source, folder, "--lang", language)
            book = openpyxl.load_workbook(f"{folder}/workbook.xlsx")
            studies = compare_studies(program, source, book, language)
            expect("sheets", NAMES[language] + [STUDIES[language], *studies], book.sheetnames)
            expect("first heading", {"en": "Name", "zh": "名称"}[language], book.worksheets[1]["A1"].value)
            check_furniture({**compare_sheets(folder, book, language), **studies})
        check_bytes(program, source, place)
        check_hostile(exporter, place)
    print(f"{len(CELLS)} cells compared:", "no fault" if not FAULTS else f"{len(FAULTS)} FAULTS")
    print("\n".join(FAULTS[:40]))
    return 1 if FAULTS else 0


if __name__ == "__main__":
    csv.field_size_limit(1 << 20)
    sys.exit(main(*sys.argv[1:]))

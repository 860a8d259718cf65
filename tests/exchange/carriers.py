#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One table in every carrier must give the same tasks.

  carriers.py PROGRAM

The table below is written as CSV, TSV, HTML, Markdown, a drawn box, DOCX and XLSX, each in the forms that such files take:
other widths of punctuation, line ends and encodings; merged, nested, hidden, inserted and deleted cells, real dates, headers of
two rows. What each must give is the table itself, as written here by hand.
"""
import io
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

HEADER = ["序号", "工作任务", "牵头单位", "配合单位", "分管领导", "完成时限"]
ROWS = [["1", "修缮城南道路", "市交通局", "市财政局、市公安局", "副市长张三", "2024年6月30日"],
        ["2", "建设数据平台(一期)", "市大数据局", "各镇、街道", "李四", "2024年9月1日"],
        ["3", "治理河道", "市水利局", "", "李四", "2024年12月31日"]]
# number, task, lead, support, collectives, leaders, deadline: by hand from the rows above
WANTED = [("1", "修缮城南道路", ["市交通局"], ["市公安局", "市财政局"], [], ["张三"], ["2024-06-30"]),
          ("2", "建设数据平台(一期)", ["市大数据局"], [], ["各镇、街道"], ["李四"], ["2024-09-01"]),
          ("3", "治理河道", ["市水利局"], [], [], ["李四"], ["2024-12-31"])]
SERIAL = {"2024年6月30日": 45473, "2024年9月1日": 45536, "2024年12月31日": 45657}  # days since 1899-12-30
WIDE = str.maketrans("()", "（）")
XML = '<?xml version="1.0" encoding="UTF-8"?>'
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = f'xmlns:r="{OFFICE}"'


def quoted(cell):
    return f'"{cell}"' if "," in cell or '"' in cell else cell


def csv(rows, delimiter=","):
    return "".join(delimiter.join(map(quoted, row)) + "\n" for row in [HEADER, *rows])


def markdown(rows):
    lines = ["| " + " | ".join(row) + " |" for row in [HEADER, *rows]]
    return "\n".join([lines[0], "|" + "---|" * len(HEADER), *lines[1:]]) + "\n"


def width(text):
    return sum(2 if ord(c) > 0x2E7F else 1 for c in text)


def box(rows):
    """Cells of at most ten columns; longer ones are wrapped."""
    def wrapped(cell):
        lines, line = [], ""
        for c in cell:
            if width(line + c) > 10:
                lines.append(line)
                line = ""
            line += c
        return [*lines, line]
    rule = "+" + ("-" * 12 + "+") * len(HEADER)
    out = [rule]
    for row in [HEADER, *rows]:
        cells = [wrapped(cell) for cell in row]
        for index in range(max(map(len, cells))):
            parts = [cell[index] if index < len(cell) else "" for cell in cells]
            out.append("|" + "|".join(" " + part + " " * (11 - width(part)) for part in parts) + "|")
        out.append(rule)
    return "\n".join(out) + "\n"


def html(rows, cell_of=lambda row, column, cell: f"<td>{cell}</td>", head="", before="", after=""):
    lines = ["".join(f"<th>{cell}</th>" for cell in HEADER)]
    lines += ["".join(cell_of(number, column, cell) for column, cell in enumerate(row)) for number, row in enumerate(rows)]
    return (f"<!DOCTYPE html><html><head>{head}</head><body>{before}<table>" + "".join(f"<tr>{line}</tr>\n" for line in lines)
            + f"</table>{after}</body></html>\n")


def html_forms(rows):
    def merged(row, column, cell):  # the leader of rows 2 and 3 is one cell
        if column == 4 and row in (1, 2):
            return f"<td rowspan=2>{cell}</td>" if row == 1 else ""
        return f"<td>{cell}</td>"
    yield "plain", html(rows)
    yield "rowspan", html(rows, merged)
    yield "entities", html(rows, lambda row, column, cell: "<td>" + "".join(f"&#{ord(c)};" for c in cell) + "</td>")
    yield "nested", html(rows, before="<table><tr><td>导航</td><td>", after="</td></tr></table>")
    yield "hidden", html([*rows, ["4", "隐藏任务", "市隐藏局", "", "", ""]], lambda row, column, cell: "" if row == 3 and column else (
        "<td hidden>4</td>" if row == 3 else f"<td>{cell}</td>"))
    yield "chrome", html(rows, before="<p>首页</p><div>打印</div>", after="<p>上一篇：无</p>")
    yield "colspan", html(rows).replace("</tr>\n", "</tr>\n<tr><td colspan=6>一、城市建设</td></tr>\n", 1)
    yield "paragraphs", html(rows, lambda row, column, cell: f"<td><p><span>{cell}</span></p></td>")


def package(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def run_of(text, tag="t"):
    return f"<w:r><w:{tag} xml:space=\"preserve\">{text}</w:{tag}></w:r>"


def docx(rows, cell_of=None, around="{}"):
    cell_of = cell_of or (lambda row, column, cell: f"<w:tc><w:p>{run_of(cell)}</w:p></w:tc>")
    lines = ["".join(f"<w:tc><w:p>{run_of(cell)}</w:p></w:tc>" for cell in HEADER)]
    lines += ["".join(cell_of(number, column, cell) for column, cell in enumerate(row)) for number, row in enumerate(rows)]
    table = "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl><w:p/>"
    return package({"[Content_Types].xml": f"{XML}<Types/>",
                    "word/document.xml": f"{XML}<w:document {WORDS}><w:body>{around.format(table)}</w:body></w:document>"})


def docx_forms(rows):
    def merged(row, column, cell):
        mark = {1: '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', 2: "<w:tcPr><w:vMerge/></w:tcPr>"}.get(row, "") if column == 4 else ""
        text = "" if column == 4 and row == 2 else cell
        return f"<w:tc>{mark}<w:p>{run_of(text)}</w:p></w:tc>"

    def tracked(row, column, cell):
        inside = f'<w:ins w:id="1" w:author="a">{run_of(cell)}</w:ins><w:del w:id="2" w:author="a">{run_of("删去的字", "delText")}</w:del>'
        return f"<w:tc><w:p>{inside if column == 1 else run_of(cell)}</w:p></w:tc>"

    def split(row, column, cell):  # a word processor cuts a text into runs where it likes
        return "<w:tc><w:p>" + "".join(map(run_of, cell)) + "</w:p></w:tc>"
    yield "plain", docx(rows)
    yield "vMerge", docx(rows, merged)
    yield "tracked", docx(rows, tracked)
    yield "runs", docx(rows, split)
    yield "nested", docx(rows, around="<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>")
    yield "content control", docx(rows, around="<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>")


def xlsx(rows, cell_of, header=(HEADER,), merges=(), more=None):
    lines = [[(f"{'ABCDEF'[column]}{row}", cell, False) for column, cell in enumerate(line) if cell]
             for row, line in enumerate(header, 1)]
    lines += [[(f"{'ABCDEF'[column]}{row}", cell, True) for column, cell in enumerate(line)]
              for row, line in enumerate(rows, len(header) + 1)]
    strings, data = [], ""
    for row, line in enumerate(lines, 1):
        data += f'<row r="{row}">' + "".join(cell_of(address, cell, strings, body) for address, cell, body in line) + "</row>"
    merged = f'<mergeCells>{"".join(f"<mergeCell ref={chr(34)}{ref}{chr(34)}/>" for ref in merges)}</mergeCells>' if merges else ""
    parts = {"[Content_Types].xml": f"{XML}<Types/>",
             "xl/worksheets/sheet1.xml": f"{XML}<worksheet {SHEETS}><sheetData>{data}</sheetData>{merged}</worksheet>",
             "xl/styles.xml": f'{XML}<styleSheet {SHEETS}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
             "xl/sharedStrings.xml": f"{XML}<sst {SHEETS}>" + "".join(f"<si><t>{text}</t></si>" for text in strings) + "</sst>"}
    sheets = '<sheet name="表" sheetId="1" r:id="rId1"/>'
    links = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    if more:
        sheets += '<sheet name="旧" sheetId="2" state="hidden" r:id="rId2"/>'
        links += f'<Relationship Id="rId2" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>'
        parts["xl/worksheets/sheet2.xml"] = more
    links += (f'<Relationship Id="rId8" Type="{OFFICE}/styles" Target="styles.xml"/>'
              f'<Relationship Id="rId9" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>')
    parts["xl/workbook.xml"] = f"{XML}<workbook {SHEETS} {LINKS}><sheets>{sheets}</sheets></workbook>"
    parts["xl/_rels/workbook.xml.rels"] = f"{XML}<Relationships>{links}</Relationships>"
    return package(parts)


def inline(address, cell, strings, body):
    return f'<c r="{address}" t="inlineStr"><is><t>{cell}</t></is></c>'


def shared(address, cell, strings, body):
    strings.append(cell)
    return f'<c r="{address}" t="s"><v>{len(strings) - 1}</v></c>'


def dated(address, cell, strings, body):
    return f'<c r="{address}" s="1"><v>{SERIAL[cell]}</v></c>' if body and cell in SERIAL else inline(address, cell, strings, body)


def xlsx_forms(rows):
    hidden = f'{XML}<worksheet {SHEETS}><sheetData>' + "".join(
        f'<row r="{row}">' + "".join(inline(f"{letter}{row}", cell, [], True) for letter, cell in zip("ABC", line)) + "</row>"
        for row, line in enumerate((["序号", "工作任务", "牵头单位"], ["1", "隐藏任务", "市隐藏局"]), 1)) + "</sheetData></worksheet>"
    two = [["序号", "工作任务", "责任分工", "", "分管领导", "完成时限"], ["", "", "牵头单位", "配合单位", "", ""]]
    below = [[*row[:4], "" if number == 2 else row[4], row[5]] for number, row in enumerate(rows)]
    yield "inline", xlsx(rows, inline)
    yield "shared", xlsx(rows, shared)
    yield "dates", xlsx(rows, dated)
    yield "hidden sheet", xlsx(rows, inline, more=hidden)
    yield "two headers", xlsx(rows, inline, two, ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"])
    yield "merged", xlsx(below, inline, merges=["E3:E4"])


def inputs():
    """(name, bytes) of every form."""
    texts = [("csv", ".csv", csv), ("tsv", ".tsv", lambda rows: csv(rows, "\t")), ("markdown", ".md", markdown), ("box", ".txt", box)]
    wide = [[cell.translate(WIDE) for cell in row] for row in ROWS]
    for (kind, ending, write), (tell, rows), (ends, line), encoding in itertools.product(
            texts, (("half", ROWS), ("full", wide)), (("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")),
            ("utf-8", "utf-8-sig", "gb18030", "utf-16")):
        yield f"{kind} {tell} {ends} {encoding}{ending}", write(rows).replace("\n", line).encode(encoding)
    for (form, page), encoding in itertools.product(html_forms(ROWS), ("utf-8", "gb18030", "utf-16")):
        yield f"html {form} {encoding}.html", page.encode(encoding)
    for form, data in docx_forms(ROWS):
        yield f"docx {form}.docx", data
    for form, data in xlsx_forms(ROWS):
        yield f"xlsx {form}.xlsx", data


def tasks_of(program, path):
    ended = subprocess.run([program, "read", path, "--format", "json", "-q"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if ended.returncode != 0:
        raise ValueError(f"ended with {ended.returncode}: {ended.stderr[:200]}")
    return [(task["number"], task["text"].translate(str.maketrans("（）", "()")), sorted(task["lead"]), sorted(task["support"]),
             [item["text"] for item in task["collectives"]], task["leaders"] and [
                 leader if isinstance(leader, str) else leader["name"] for leader in task["leaders"]], task["deadlines"])
            for task in json.loads(ended.stdout)["tasks"]]


def main():
    program, faults, count = os.path.abspath(sys.argv[1]), [], 0
    with tempfile.TemporaryDirectory() as folder:
        for name, data in inputs():
            count += 1
            path = pathlib.Path(folder) / name.replace(" ", "-")
            path.write_bytes(data)
            try:
                found = tasks_of(program, path)
                wrong = [f"{task} is not {wanted}" for task, wanted in zip(found, WANTED) if task != wanted]
                if len(found) != len(WANTED):
                    wrong.append(f"{len(found)} tasks, not {len(WANTED)}")
            except ValueError as fault:
                wrong = [str(fault)]
            faults += [f"{name}: {fault}" for fault in wrong]
    print("\n".join(faults) if faults else f"{count} files, the same tasks")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes one large responsibility table in a carrier, from a seed: the same arguments give the same bytes.

  benchmarks/make_tables.py CARRIER ROWS FILE [--seed 7]

CARRIER is html, csv, tsv, xlsx, docx or markdown. Columns: 序号, 目标任务, 牵头单位, 配合单位, 完成时限.
Three hundred invented units; a task has one leading unit and one to six supporting ones.
"""
import argparse
import pathlib
import random
import zipfile

HEADER = ["序号", "目标任务", "牵头单位", "配合单位", "完成时限"]
DUTIES = ["教育", "财政", "民政", "水利", "商务", "卫生", "交通", "文化", "住建", "农业"]
VERBS = ["推进", "完善", "落实", "加快", "开展", "深化"]
OBJECTS = ["重点项目建设", "公共服务体系", "营商环境改革", "基层治理能力", "数字化平台", "安全生产整治"]
ENDS = ["并形成年度总结", "确保按期完成", "建立长效机制", "提升群众满意度"]
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument."


def table(rows, seed):
    """The rows of the table, the header first."""
    chance = random.Random(seed)
    units = [f"{place}{duty}局" for place in ("市", "东城区", "西湖区") for duty in DUTIES]
    units += [f"第{number}{duty}管理办公室" for number in range(1, 28) for duty in DUTIES]
    yield HEADER
    for number in range(1, rows + 1):
        chosen = chance.sample(units, 1 + chance.randint(1, 6))
        task = f"{chance.choice(VERBS)}{chance.choice(OBJECTS)}第{number}项\uFF0C{chance.choice(ENDS)}"
        yield [str(number), task, chosen[0], "、".join(chosen[1:]), f"2024年{chance.randint(1, 12)}月底"]


def write_html(rows, path):
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write('<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>责任分解表</title></head><body>\n<table>\n')
        for row in rows:
            out.write("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n")
        out.write("</table>\n</body></html>\n")


def write_delimited(delimiter):
    def write(rows, path):
        with path.open("w", encoding="utf-8", newline="\n") as out:
            for row in rows:
                out.write(delimiter.join(row) + "\n")
    return write


def write_markdown(rows, path):
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for index, row in enumerate(rows):
            out.write("| " + " | ".join(row) + " |\n")
            if index == 0:
                out.write("|" + "---|" * len(row) + "\n")


def write_package(path, kinds, relations, parts):
    """A package of Office parts with fixed time stamps; `parts` maps a name to pieces of text."""
    types = "".join(f'<Override PartName="/{name}" ContentType="{KIND}{kind}+xml"/>' for name, kind in kinds.items())
    content = (f'<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
               f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>')
    links = {name: f'<Relationships xmlns="{PACKAGE}relationships">' + "".join(
        f'<Relationship Id="rId{index}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets, 1)) + "</Relationships>" for name, targets in relations.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, pieces in {"[Content_Types].xml": [content], **{n: [t] for n, t in links.items()}, **parts}.items():
            entry = zipfile.ZipInfo(name, (2024, 2, 2, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as out:
                out.write(HEAD.encode())
                for piece in pieces:
                    out.write(piece.encode())


def write_xlsx(rows, path):
    """Numbers as numbers and shared strings, as Excel writes them."""
    strings, sheet = {}, []
    for line, row in enumerate(rows, 1):
        cells = ""
        for column, cell in zip("ABCDE", row):
            if cell.isdigit():
                cells += f'<c r="{column}{line}"><v>{cell}</v></c>'
            else:
                cells += f'<c r="{column}{line}" t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>'
        sheet.append(f'<row r="{line}">{cells}</row>')
    write_package(path, {"xl/workbook.xml": "spreadsheetml.sheet.main", "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
                         "xl/sharedStrings.xml": "spreadsheetml.sharedStrings"},
                  {"_rels/.rels": [("officeDocument", "xl/workbook.xml")],
                   "xl/_rels/workbook.xml.rels": [("worksheet", "worksheets/sheet1.xml"),
                                                  ("sharedStrings", "sharedStrings.xml")]},
                  {"xl/workbook.xml": [f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><sheets>'
                                       '<sheet name="分解表" sheetId="1" r:id="rId1"/></sheets></workbook>'],
                   "xl/worksheets/sheet1.xml": [f'<worksheet xmlns="{SHEETS}"><sheetData>', *sheet, "</sheetData></worksheet>"],
                   "xl/sharedStrings.xml": [f'<sst xmlns="{SHEETS}" uniqueCount="{len(strings)}">',
                                            *(f"<si><t>{text}</t></si>" for text in strings), "</sst>"]})


def write_docx(rows, path):
    body = ["<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
            for row in rows]
    write_package(path, {"word/document.xml": "wordprocessingml.document.main"},
                  {"_rels/.rels": [("officeDocument", "word/document.xml")]},
                  {"word/document.xml": [f'<w:document xmlns:w="{WORDS}"><w:body><w:tbl><w:tblGrid>'
                                         + "<w:gridCol/>" * len(HEADER) + "</w:tblGrid>", *body,
                                         "</w:tbl></w:body></w:document>"]})


CARRIERS = {"html": write_html, "csv": write_delimited(","), "tsv": write_delimited("\t"), "xlsx": write_xlsx,
            "docx": write_docx, "markdown": write_markdown}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("carrier", choices=CARRIERS)
    parser.add_argument("rows", type=int)
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    CARRIERS[options.carrier](table(options.rows, options.seed), options.file)


if __name__ == "__main__":
    main()

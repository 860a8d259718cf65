# SPDX-License-Identifier: Apache-2.0
"""Writes the Word and Excel examples with nothing but a zip library, so that the same bytes come
out everywhere: make_office_examples.py FOLDER"""
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

from example_table import HEADER, MERGED_HEADER, SECTIONS, TITLE, merged_rows

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument."


def write_package(path, parts):
    """Fixed time stamps and order: the same input gives the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 2, 2, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, HEAD + text)


def content_types(overrides):
    return (f'<Types xmlns="{PACKAGE}content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="{part}" ContentType="{KIND}{kind}"/>'
                      for part, kind in overrides) + "</Types>")


def relations(entries):
    return (f'<Relationships xmlns="{PACKAGE}relationships">'
            + "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                      for i, kind, target in entries) + "</Relationships>")


class Sheet:
    """Rows of one sheet with inline strings; numbers are numbers."""

    def __init__(self):
        self.rows = []
        self.merges = []

    def add(self, cells, width=1):
        number = len(self.rows) + 1
        if width > 1:
            self.merges.append(f"A{number}:{chr(64 + width)}{number}")
        out = ""
        for index, cell in enumerate(cells):
            address = f"{chr(65 + index)}{number}"
            if cell.isdigit():
                out += f'<c r="{address}"><v>{cell}</v></c>'
            elif cell:
                out += (f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">'
                        f"{escape(cell)}</t></is></c>")
        self.rows.append(f'<row r="{number}">{out}</row>')

    def xml(self):
        merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in self.merges)
        return (f'<worksheet xmlns="{SHEETS}"><sheetData>{"".join(self.rows)}</sheetData>'
                + (f'<mergeCells count="{len(self.merges)}">{merges}</mergeCells>'
                   if merges else "") + "</worksheet>")


def write_workbook(path, sheet):
    write_package(path, {
        "[Content_Types].xml": content_types([
            ("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
            ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml")]),
        "_rels/.rels": relations([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><sheets>'
                           '<sheet name="任务分解" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations([("rId1", "worksheet", "worksheets/sheet1.xml")]),
        "xl/worksheets/sheet1.xml": sheet.xml()})


def workbook(path):
    sheet = Sheet()
    sheet.add([TITLE], 4)
    for heading, _, rows in SECTIONS:
        sheet.add([heading], 4)
        for row in [HEADER] + rows:
            sheet.add(row)
    write_workbook(path, sheet)


def workbook_merged(path):
    sheet = Sheet()
    sheet.add([TITLE], 5)
    sheet.add(MERGED_HEADER)
    for height, leader, row in merged_rows():
        first = len(sheet.rows) + 1
        if height:
            sheet.merges.append(f"A{first}:A{first + height - 1}")
        sheet.add([leader if height else ""] + row)
    write_workbook(path, sheet)


def paragraph(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_cell(cell, properties=""):
    return (f"<w:tc><w:tcPr>{properties}</w:tcPr>"
            + "".join(paragraph(part) for part in cell.split("\n")) + "</w:tc>")


def write_document(path, body):
    write_package(path, {
        "[Content_Types].xml": content_types([
            ("/word/document.xml", "wordprocessingml.document.main+xml")]),
        "_rels/.rels": relations([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml":
            f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'})


def word_table(rows):
    return ("<w:tbl>" + "".join("<w:tr>" + "".join(map(word_cell, row)) + "</w:tr>"
                                for row in rows) + "</w:tbl>")


def word_document(path):
    body = paragraph(TITLE)
    for heading, _, rows in SECTIONS:
        body += paragraph(heading) + word_table([HEADER] + rows)
    write_document(path, body)


def word_document_merged(path):
    rows = "<w:tr>" + "".join(map(word_cell, MERGED_HEADER)) + "</w:tr>"
    for height, leader, row in merged_rows():
        merge = '<w:vMerge w:val="restart"/>' if height else "<w:vMerge/>"
        rows += ("<w:tr>" + word_cell(leader if height else "", merge)
                 + "".join(map(word_cell, row)) + "</w:tr>")
    write_document(path, paragraph(TITLE) + f"<w:tbl>{rows}</w:tbl>")


def main(folder):
    target = pathlib.Path(folder)
    workbook(target / "carrier-xlsx.xlsx")
    workbook_merged(target / "carrier-xlsx-merged.xlsx")
    word_document(target / "carrier-docx.docx")
    word_document_merged(target / "carrier-docx-merged.docx")


if __name__ == "__main__":
    main(sys.argv[1])

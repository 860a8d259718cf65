# SPDX-License-Identifier: Apache-2.0
"""More broken or hostile inputs: encodings, containers, sheets, pages and texts. See check_hostile.py."""
from make_inputs import HEADER, HTML_HEADER, HTML_ROW, LINKS, ROW, SHEETS, WORDS, XML, csv, docx, docx_body, package, sheet_xml, xlsx

TABLE = f"<table>{HTML_HEADER}{HTML_ROW}</table>"
TYPES = ("[Content_Types].xml", f"{XML}<Types/>")


def encodings():
    rows = csv(HEADER, ROW)
    yield "utf32.csv", ("\ufeff" + rows).encode("utf-32le"), 2, ["nul-byte"]
    yield "surrogate16.csv", rows.encode("utf-16le") + b"\x00\xd8", 2, ["undecodable"]
    yield "overlong.csv", rows.encode() + b"2,\xc0\xafxx,\xe5\xb8\x82,\n", 2, ["undecodable", "overlong.csv:3"]
    yield "surrogate.csv", rows.encode() + b"2,\xed\xa0\x80,x,\n", 2, ["undecodable", "surrogate.csv:3"]
    yield "latin1.csv", "id,task,lead,support\n1,Caf\xe9,Stra\xdfenamt,\n".encode("latin-1"), 2, ["undecodable", "--encoding"]
    yield "mark.txt", b"\xef\xbb\xbf", 2, ["empty-input"]
    yield "two_marks.csv", b"\xef\xbb\xbf" * 2 + rows.encode(), 0, []
    yield "old_mac.csv", rows.replace("\n", "\r"), 0, []
    yield "zeros.bin", bytes(1_000_000), 2, ["nul-byte"]
    yield "noise.bin", bytes((i * 2654435761 >> 13) & 255 for i in range(200_000)), 2, ["undecodable"]
    yield "program.bin", b"\x7fELF" + bytes(100), 2, ["nul-byte"]
    yield "packed.gz", b"\x1f\x8b\x08" + bytes(100), 2, ["foreign-kind", "gzip"]


def delimited():
    yield "quotes.csv", '"' * 200_001 + "\n", 2, ["unclosed-quote", "quotes.csv:1"]
    yield "doubled.csv", csv(HEADER, ["1", '"' + '""' * 100_000 + '"', "市教育局", ""]), 0, []
    yield "commas.csv", "," * 4000 + "\n" + csv(HEADER, ROW), 0, []
    yield "tabs.tsv", "\t" * 1_000_000, 2, ["empty-input"]
    yield "same.csv", csv(HEADER, *[ROW] * 3000), 0, []


def containers():
    body = docx_body()
    yield "traversal.docx", docx(body, ("../../../tmp/evil.txt", "x"), ("/etc/evil", "x"), ("..\\evil", "x")), 0, []
    yield "nobody.docx", package([TYPES]), 2, ["foreign-kind"]
    yield "no_entry.docx", b"PK\x05\x06" + bytes(18), 2, ["foreign-kind"]
    yield "prefix.docx", b"MZ" + bytes(500) + docx(body), 2, []
    yield "gridspan.docx", docx(body.replace("<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>', 1)), 2, []
    yield "vmerge.docx", docx(body.replace("<w:tc>", "<w:tc><w:tcPr><w:vMerge/></w:tcPr>", 1)), 0, []
    yield "nested.docx", docx(f"{XML}<w:document {WORDS}><w:body>" + "<w:tbl><w:tr><w:tc>" * 150 + "<w:p/>"
                              + "</w:tc></w:tr></w:tbl>" * 150 + "</w:body></w:document>"), 2, ["--max-depth 200"]
    yield "utf16.docx", docx(body.replace("UTF-8", "UTF-16").encode("utf-16")), 0, []
    yield "control.docx", docx(docx_body((HEADER, ["1", "a&#1;b", "市教育局", ""]))), 0, []


def sheets():
    sheet = sheet_xml()
    links = f'{XML}<Relationships><Relationship Id="rId1" Type="{LINKS[9:-1]}/worksheet" Target="../../../etc/passwd"/></Relationships>'
    book = f'{XML}<workbook {SHEETS} {LINKS}><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>'
    yield "strings.xlsx", xlsx(sheet.replace('t="inlineStr"><is><t>1</t></is>', 't="s"><v>99999999999</v>')), 0, []
    yield "row.xlsx", xlsx(sheet.replace('<row r="2">', '<row r="1048577">').replace('2"', '1048577"')), 2, ["bad-address"]
    yield "order.xlsx", xlsx(sheet.replace('r="2"', 'r="1"')), 0, []
    yield "outside.xlsx", package([TYPES, ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", links)]), 2, ["bad-container"]
    yield "no_sheet.xlsx", package([TYPES, ("xl/workbook.xml", f"{XML}<workbook {SHEETS}><sheets/></workbook>"),
                                    ("xl/_rels/workbook.xml.rels", f"{XML}<Relationships/>")]), 2, ["empty-input"]
    yield "formula.xlsx", xlsx(sheet.replace("<is><t>推进义务教育</t></is>", '<f>WEBSERVICE("http://127.0.0.1:9")</f>'
                                             "<v>推进义务教育</v>").replace('t="inlineStr"><f>', 't="str"><f>')), 0, []
    yield "merges.xlsx", xlsx(sheet_xml(tail="<mergeCells>" + "".join(
        f'<mergeCell ref="A{row}:D{row + 1}"/>' for row in range(3, 40_000)) + "</mergeCells>")), 0, []


def pages():
    yield "comment.html", TABLE + "<!-- " + "-" * 1_000_000, 0, []
    yield "script.html", "<script>document.write('<table>')</script><style>td{}</style>" + TABLE, 0, []
    yield "plaintext.html", TABLE + "<plaintext><table><tr><td>x", 0, []
    yield "template.html", f"<template>{TABLE}</template>{TABLE}", 0, []
    yield "charset.html", '<meta charset="x-unknown">' + TABLE, 0, []
    yield "lying_charset.html", '<meta charset="gb2312">' + TABLE, 0, []
    yield "zero_span.html", f"<table>{HTML_HEADER}{HTML_ROW}<tr><td rowspan=0 colspan=0>2<td>修路<td>市交通局<td></table>", 0, []
    yield "frames.html", "<frameset><frame src='file:///etc/passwd'></frameset>", 2, ["no-table"]
    yield "long_cell.html", f"<table>{HTML_HEADER}<tr><td>1<td>{'修' * 400_000}<td>市交通局<td></table>", 2, ["--max-cell 1048576"]


def texts():
    yield "bars.md", "|" * 500_000 + "\n|---|\n", 2, ["no-table"]
    yield "columns.md", "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n", 2, ["--max-cols 4096", "columns.md:1"]
    yield "pipe.md", "| 序号 | 工作任务 | 牵头单位 |\n|---|---|---|\n| 1 | a\\|b | 市教育局 |\n", 0, []
    yield "stanzas.txt", "M:\t" * 300_000, 2, ["no-table"]
    yield "numbers.txt", "1." * 500_000, 2, ["no-table"]
    yield "tags.txt", "1. 修路（市交通局牵头）\n" + "（市财政局配合）" * 40_000, 0, []  # one unit, told to stand twice
    yield "rule.txt", "列第一位的为牵头单位。" * 20_000, 2, ["no-table"]
    yield "dates.txt", "1. 修路（市交通局负责，" + "2024年12月底前" * 50_000 + "）\n", 2, ["no-table"]
    yield "box.txt", "┌" + "─" * 100_000 + "┐\n│" + " " * 100_000 + "│\n", 2, ["no-table"]
    yield "cards.txt", "任务：修路\n" * 50_000, 2, ["no-table"]
    yield "turned.txt", "1. 修路（市\u202e交通局牵头）\n2. 修桥（市\u200b交通局牵头）\n", 0, []


def more_cases():
    for part in (encodings, delimited, containers, sheets, pages, texts):
        yield from part()

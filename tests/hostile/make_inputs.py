# SPDX-License-Identifier: Apache-2.0
"""Small sound documents of every carrier, and ways to break their containers: what the hostile inputs are made from."""
import io
import struct
import zipfile

HEADER = ["序号", "工作任务", "牵头单位", "配合单位"]
ROW = ["1", "推进义务教育", "市教育局", "市财政局"]
HTML_HEADER = "<tr>" + "".join(f"<td>{cell}" for cell in HEADER)
HTML_ROW = "<tr>" + "".join(f"<td>{cell}" for cell in ROW)
XML = '<?xml version="1.0" encoding="UTF-8"?>'
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def package(parts, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


def docx_body(rows=(HEADER, ROW), inside="", prolog=""):
    table = "".join("<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row)
                    + "</w:tr>" for row in rows)
    return f"{XML}{prolog}<w:document {WORDS}><w:body>{inside}<w:tbl>{table}</w:tbl></w:body></w:document>"


def docx(document, *more):
    return package([("[Content_Types].xml", f"{XML}<Types/>"), ("word/document.xml", document), *more])


def xlsx(sheet, *more):
    rels = (f'{XML}<Relationships><Relationship Id="rId1" Type="{LINKS[9:-1]}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>')
    book = f'{XML}<workbook {SHEETS} {LINKS}><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'
    return package([("[Content_Types].xml", f"{XML}<Types/>"), ("xl/workbook.xml", book),
                    ("xl/_rels/workbook.xml.rels", rels), ("xl/worksheets/sheet1.xml", sheet), *more])


def sheet_xml(rows=(HEADER, ROW), tail=""):
    data = "".join(f'<row r="{number}">' + "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{cell}</t></is></c>' for column, cell in zip("ABCD", row))
        + "</row>" for number, row in enumerate(rows, 1))
    return f"{XML}<worksheet {SHEETS}><sheetData>{data}</sheetData>{tail}</worksheet>"


def with_lying_size(container):
    """The same container whose directory claims one byte for every part."""
    data = bytearray(container)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24:at + 28] = struct.pack("<I", 1)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def with_bad_sum(container):
    data = bytearray(container)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 16] ^= 0xFF
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def encrypted(container):
    data = bytearray(container)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def csv(*rows):
    return "\n".join(",".join(row) for row in rows) + "\n"

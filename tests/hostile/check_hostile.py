#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Gives zeren every kind of broken or hostile input and checks the answer.

  check_hostile.py PROGRAM [--sanitized]

Each input is made here. It must end with the exit code stated, within 2 s of processor time and 512 MiB, with a message
that names the file and holds the words stated and a hint, and must leave the folder as it was. Inputs that are odd but
sound must be read (exit 0). With --sanitized, neither time nor memory is bounded as tightly: a sanitizer takes its own.
"""
import concurrent.futures
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import zipfile

from make_inputs import *
from more_inputs import more_cases


def cases():
    """(file name, bytes or text, exit code, words that the message must hold)"""
    bomb = b"<w:p>" + b" " * 80_000_000
    yield "bomb.docx", docx(bomb), 2, ["limit", "--max-ratio 200"]
    yield "bomb.xlsx", xlsx(b" " * 80_000_000), 2, ["limit", "--max-ratio 200"]
    yield "many.docx", docx(docx_body(), *((f"word/{i}", "") for i in range(5000))), 2, ["--max-zip-entries 4096"]
    yield "lying.docx", with_lying_size(docx(docx_body())), 2, ["bad-container"]
    yield "sum.docx", with_bad_sum(docx(docx_body())), 2, ["bad-container"]
    yield "cut.docx", docx(docx_body())[:-60], 2, ["bad-container"]
    yield "cut.xlsx", xlsx(sheet_xml())[:-60], 2, ["bad-container"]
    yield "locked.docx", encrypted(docx(docx_body())), 2, ["bad-container"]
    yield "doctype.docx", docx(docx_body(prolog='<!DOCTYPE w [<!ENTITY a "b">]>')), 2, ["doctype"]
    yield "xxe.docx", docx(docx_body(prolog='<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>')), 2, ["doctype"]
    yield "doctype.xlsx", xlsx(sheet_xml().replace(XML, XML + "<!DOCTYPE x>")), 2, ["doctype"]
    yield "deep.docx", docx(docx_body(inside="<w:sdt>" * 5000 + "</w:sdt>" * 5000)), 2, ["--max-depth 200"]
    yield "deep.xlsx", xlsx(sheet_xml().replace("</row>", "<x>" * 5000 + "</x>" * 5000 + "</row>", 1)), 2, ["--max-depth 200"]
    twice = sheet_xml().replace("</row></sheetData>", '<c r="C2" t="inlineStr"><is><t>市水利局</t></is></c></row></sheetData>')
    yield "twice.xlsx", xlsx(twice), 2, ["bad-address", "two cells", "!R2C3"]
    yield "halfxml.docx", docx(docx_body()[:-40]), 2, ["bad-xml"]
    yield "merge.xlsx", xlsx(sheet_xml(tail='<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>')), 0, []
    yield "address.xlsx", xlsx(sheet_xml().replace('r="C2"', 'r="XFE2"')), 2, ["bad-address"]
    yield "external.docx", docx(docx_body(), ("word/_rels/document.xml.rels", XML + '<Relationships><Relationship Id="r" '
                                'Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>')), 0, []
    yield "secret.xlsx", OLE2 + "EncryptedPackage".encode("utf-16le"), 2, ["foreign-kind", "password"]
    yield "old.xls", OLE2 + "Workbook".encode("utf-16le"), 2, ["foreign-kind", ".xls"]
    yield "old.doc", OLE2 + "WordDocument".encode("utf-16le"), 2, ["foreign-kind", ".doc"]
    yield "notice.pdf", b"%PDF-1.7\n", 2, ["foreign-kind", "pdftotext"]
    yield "notice.rtf", "{\\rtf1 x}", 2, ["foreign-kind", "RTF"]
    yield "notice.odt", package([("mimetype", "application/vnd.oasis.opendocument.text")],
                                zipfile.ZIP_STORED), 2, ["foreign-kind", "OpenDocument"]
    yield "scan.png", b"\x89PNG\r\n\x1a\n....", 2, ["foreign-kind", "PNG"]
    yield "scan.jpg", b"\xff\xd8\xff\xe0....", 2, ["foreign-kind", "JPEG"]
    yield "deep.html", "<div>" * 200_000 + f"<table>{HTML_HEADER}{HTML_ROW}</table>", 2, ["--max-depth 200", "deep.html:1"]
    yield "tables.html", "<table><tr><td>" * 3000, 2, ["--max-depth 200"]
    yield "depth.html", "<div>" * 200 + f"<table>{HTML_HEADER}{HTML_ROW}</table>", 2, ["nested elements: 201", "--max-depth 200"]
    yield "depth200.html", "<div>" * 199 + f"<table>{HTML_HEADER}{HTML_ROW}</table>", 0, []
    yield "many.html", f"<p>表<table>{HTML_HEADER}{HTML_ROW}</table>" * 1001, 2, ["tables", "1001", "--max-tables 1000"]
    yield "name.csv", csv(HEADER, ["1", "修路", "市" + "教" * 1023 + "局", ""]), 2, ["1025", "--max-name 1024", "name.csv:2"]
    yield "name1024.csv", csv(HEADER, ["1", "修路", "市" + "教" * 1022 + "局", ""]), 0, []
    yield "units.csv", csv(HEADER, ["1", "修路", "市教育局", "、".join(f"市第{i}中学" for i in range(10_000))]), 2, [
        "10001", "--max-units-per-task 10000", "units.csv:2"]
    yield "half16.csv", csv(HEADER, ROW).encode("utf-16")[:-1], 2, ["undecodable", "half16.csv:2"]
    yield "attributes.html", f"<p {' '.join(f'a{i}=1' for i in range(60_000))}>", 2, ["attributes", "--max-attributes 1000"]
    yield "span.html", ("<table>" + HTML_HEADER + "<tr>" + "<td rowspan=65534 colspan=1000>x" * 3 + "<tr>" * 60_000
                        + "</table>"), 2, ["--max-cells 5000000", "span.html:1"]
    yield "flood.html", f"<table>{HTML_HEADER}<tr>{'<td colspan=1000>x' * 3000}", 2, ["--max-cols 4096"]
    yield "onespan.html", f"<table>{HTML_HEADER}{HTML_ROW}<tr><td>2<td>a<td colspan=99999>b</table>", 0, []
    yield "memory.html", ("<table>" + HTML_HEADER + "<tr><td>1<td><ins>推进</ins><td>市教育局<td>市财政局\n" * 600_000), 2, [
        "memory", "--max-tree 301989888"]
    yield "bare.html", "<html>" + "<i></i>" * 4_000_000, 2, ["memory", "--max-tree 301989888"]
    yield "external.html", (f'<base href="http://127.0.0.1:9/"><img src="http://127.0.0.1:9/a.png"><iframe '
                            f'src="file:///etc/hostname"></iframe><table>{HTML_HEADER}{HTML_ROW}</table>'), 0, []
    yield "colspan.html", f"<table>{HTML_HEADER}{HTML_ROW}<tr><td colspan=4294967296 rowspan=-1>x</table>", 0, []
    yield "cut.html", f"<table>{HTML_HEADER}{HTML_ROW}<tr><td>2<td>修", 0, []
    yield "entities.html", f"<table>{HTML_HEADER}{HTML_ROW}</table>" + "&#1114112;&bogus;&#0;" * 50_000, 0, []
    yield "doctype.html", ('<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + f"<table>{HTML_HEADER}"
                           f"{HTML_ROW}</table>&a;"), 0, []
    yield "bars.txt", "|" * 3_000_000, 2, ["no-table"]
    yield "blanks.txt", "  a" * 1_000_000, 2, ["no-table"]
    yield "rules.txt", ("+" + "-" * 200 + "+\n") * 15_000, 2, ["no-table"]
    yield "labels.txt", "牵头单位：" * 200_000, 2, ["no-table"]
    yield "halves.txt", "1. 修路" + "(x(a)" * 50_000, 2, ["no-table"]
    yield "brackets.txt", "1. 修路" + "(" * 500_000, 2, ["no-table"]
    yield "quote.csv", csv(HEADER, ROW, ["2", '"修路', "市交通局", ""]), 2, ["unclosed-quote", "quote.csv:3"]
    yield "wide.csv", csv([*HEADER, *(["x"] * 5000)], ROW), 2, ["--max-cols 4096"]
    yield "cell.csv", csv(HEADER, ["1", "修" * 400_000, "市交通局", ""]), 2, ["--max-cell 1048576", "cell.csv:2"]
    yield "empty.csv", "", 2, ["empty-input"]
    yield "blank.txt", " \n\t\n", 2, ["empty-input"]
    yield "header.csv", csv(HEADER), 2, ["no-table"]
    yield "nul.csv", csv(HEADER, ["1", "a\0b", "市交通局", ""]), 2, ["nul-byte", "nul.csv:2"]
    yield "half.csv", csv(HEADER, ROW).encode()[:-2], 2, ["half.csv:2", "--encoding"]
    yield "utf16.csv", csv(HEADER, ROW).encode("utf-16"), 0, []
    yield "gb18030.csv", csv(HEADER, ROW).encode("gb18030"), 0, []
    yield "really_html.xls", f"<html><table>{HTML_HEADER}{HTML_ROW}</table></html>", 0, []


SANITIZED = "--sanitized" in sys.argv


def bound():
    # against a run that never ends; how long a refusal takes is measured in benchmarks, not tested
    resource.setrlimit(resource.RLIMIT_CPU, (200, 202) if SANITIZED else (20, 22))
    if SANITIZED:
        return
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def run(program, folder, name):
    """Exit code, standard error, peak memory in KiB."""
    child = subprocess.Popen([program, "read", name, "--format", "csv", "--lang", "en"], cwd=folder, preexec_fn=bound,
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, said, usage.ru_maxrss


def faults_of(program, folder, name, data, code, words):
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    ended, said, memory = run(program, folder, name)
    faults = [] if ended == code else [f"ended with {ended}, not {code}"]
    if memory > 512 << 10 and not SANITIZED:
        faults.append(f"took {memory >> 10} MiB")
    if code:
        faults += [f"does not say '{word}'" for word in [name, "hint: ", *words] if word not in said]
    if [entry.name for entry in folder.iterdir()] != [name]:
        faults.append("wrote something")
    return [f"{name}: {fault}; it said: {said.strip()[:300]}" for fault in faults]


def main():
    program = os.path.abspath(sys.argv[1])
    faults, count = [], 0

    def faults_alone(case):
        with tempfile.TemporaryDirectory() as folder:
            return faults_of(program, pathlib.Path(folder), *case)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for found in pool.map(faults_alone, [*cases(), *more_cases()]):
            count += 1
            faults += found
    print("\n".join(faults) if faults else f"{count} inputs answered as they must be")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

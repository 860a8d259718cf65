#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the first seeds of every fuzz target into tests/fuzz/corpus (files seed-NN); what fuzzing found stays.

  make_seeds.py
"""
import itertools
import pathlib
import struct
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "hostile"))
import check_hostile as hostile  # its documents, for the containers
import check_writers as hostile_writers  # its names, for the writers

HEADERS = ["序号", "工作任务", "牵头单位", "配合单位"]
ROW = ["1", "推进义务教育", "市教育局", "市财政局、市人社局"]
LISTS = """区税务局,各镇(街道、园区)
市委组织部，市财政局；市人社局;市医保局
区财政局 区发改局
区发展改革委(粮食和储备局、能源局)、区财政局
区“五水共治、三改一拆”办、区水利局
区发改局、区科技局等区级有关部门,各镇(街道)
商务部、农业农村部等和各有关省级人民政府
教育部、财政部等8个部门
市商务局、等部门
工业和信息化部、文化和旅游部
国家发展改革委会同有关部门
区安委会和消安委会成员单位
各县（市）、区人民政府、市财政局
区财政局、各镇(街道、园区
区财政局)、区发改局
市住建局、见附件、123、2024年底、http://x.cn、待定、市公安局
无
——
同上
市住\n建局、市公安局
市政府\n办公室
区财政局/区发改局
甲馆和乙馆建设指挥部
文化和旅游部及有关部门
张三（局长）
各镇、街道、区财政局
教育部和财政部
市財政局、區衛生局
区属国企 区级各部门
"A、B",C
A；B ； C 。
区数字经济提质行动各责任单位、县各有关单位""".split("\n")


def delimited():
    tables = []
    for mark, end in itertools.product([",", "\t", ";", "|"], ["\n", "\r\n", "\r"]):
        tables.append(end.join(mark.join(cells) for cells in [HEADERS, ROW, ROW]))
    tables += ['a,"b\nc",d\n1,2,3\n', '"x""y",2\n', 'a,"b\n', "\ufeff序号,任务\n1,二\n", "标题\n" + ",".join(HEADERS) + "\n" + ",".join(ROW)]
    tables += ["\n\n".join(HEADERS + ROW), "\n".join(HEADERS + ROW), "1. 修路(市交通局牵头，市财政局、市水利局配合)\n",
               "牵头单位：市教育局\n配合单位：市财政局\n", "┌─┬─┐\n│甲│乙│\n├─┼─┤\n│丙│丁│\n└─┴─┘\n", "甲  乙  丙\n一  二  三\n"]
    tables += ["|" + "|".join(HEADERS) + "|\n|---|---|---|---|\n|" + "|".join(ROW) + "|\n", "# 标题\n\n| a | b |\n|:--|--:|\n| \\| | `x` |\n",
               "MAINTAINERS\n\n桥梁\nM: 市交通局\nR: 市财政局\n", "<table><tr><td>x</table>\n", "列第一位的为牵头单位;各镇均为配合单位,不再单独列出\n" + ",".join(HEADERS)]
    tables += ["任务,甲,乙\n修路,R,A\n治水,牵头,配合\n", "任务,甲,乙\n修路,★,☆\n注：★牵头 ☆配合\n"]
    return [bytes([kind]) + text.encode() for text in tables for kind in range(3)]


def encodings():
    text = "序号,牵头单位\n1,市教育局\r\n2,單位\u2028x\x85y"
    names = ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "big5", "latin1"]
    seeds = [bytes([first]) + text.encode(name, "ignore") for name in names for first in (0, 1, 2, 3, 0x82)]
    return seeds + [b"\0" + raw for raw in (b"", b"\xef\xbb\xbf", b"a\xe4\xb8", b"\xff\xfe\x00", b"\xed\xa0\x80", b"\xc0\x80", b"a\x00b", b"\x1b[31m", b"\xf4\x90\x80\x80")]


def pages():
    cells = "<tr>" + "".join(f"<td>{cell}" for cell in HEADERS) + "<tr>" + "".join(f"<td>{cell}" for cell in ROW)
    pages = [f"<table>{cells}</table>", cells, f"<meta charset=gb2312><table>{cells}", "<table><tr><td rowspan=2>a<td colspan=3>b<tr><td>c",
             "<p>一<br>二</p><pre>a\n b</pre>", "<div style='display:none'>x</div>", "<!-- a --><![CDATA[x]]>", "<table><table><tr><td>x</table>",
             "<ul><li>a<li>b</ul>", "<td>a<td>b", "<tr><th scope=row>a", "&amp;&#x4e00;&nbsp;&bogus;&#0;&#xD800;", "<svg><desc><table>", "<template><tr><td>x",
             "<table><caption>题</caption><thead><tr><th>a</table>", "<script>document.write('<td>')</script>", "<textarea><td></textarea>",
             "<table><tr><td><table><tr><td>x</table></table>", "<td rowspan=0 colspan=0>", "<td rowspan=65535 colspan=1001>", "<p hidden>x", "<frameset><frame src=x>"]
    pages += ["<%s>甲<p>乙</%s>" % (tag, tag) for tag in "body h1 span font center blockquote tbody select math".split()]
    return [page.encode() for page in pages]


def parts(main, others=()):
    return main.encode() + b"".join(f"\n=== {name}\n{text}".encode() for name, text in others)


def word():
    p = lambda inside: f"<w:p><w:r><w:t>{inside}</w:t></w:r></w:p>"
    table = "<w:tbl>" + "".join("<w:tr>" + "".join(f"<w:tc>{p(c)}</w:tc>" for c in row) + "</w:tr>" for row in (HEADERS, ROW)) + "</w:tbl>"
    inside = [table, p("甲"), table + p("乙") + table, "<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>",
              "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr>" + p("x") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>",
              "<w:p><w:r><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:sym/></w:r></w:p>", "<w:p><w:hyperlink><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>",
              "<w:sdt><w:sdtContent>" + table + "</w:sdtContent></w:sdt>", "<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict><w:txbxContent>" + p("框") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
              "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc>" + table + "</w:tc></w:tr></w:tbl>", "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>",
              "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>", "<w:p><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", ""]
    whole = [f"<w:document><w:body>{x}</w:body></w:document>" for x in inside] + [f"<a:document><a:body>{x.replace('w:', 'a:')}</a:body></a:document>" for x in inside]
    seeds = [parts(x) for x in whole] + [parts(whole[10], [("word/numbering.xml", "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"), ("word/_rels/document.xml.rels", "<Relationships><Relationship Id='r1' Type='x/numbering' Target='numbering.xml'/></Relationships>")])]
    return seeds + [hostile.docx(hostile.docx_body()), hostile.docx(hostile.docx_body(prolog="<!DOCTYPE a>"))]


def sheets():
    cell = lambda at, inside, kind="": f"<c r='{at}'{kind}>{inside}</c>"
    rows = [cell("A1", "<v>0</v>", " t='s'"), cell("B1", "<is><t>甲</t></is>", " t='inlineStr'"), cell("C1", "<v>45000</v>", " s='1'"), cell("D1", "<v>1.5E3</v>"),
            cell("A1", "<v>1</v>", " t='b'"), cell("A1", "<v>#N/A</v>", " t='e'"), cell("A1", "<f>B1</f><v>x</v>", " t='str'"), cell("ZZ1", "<v>9</v>", " t='s'"),
            cell("XFD1048576", "<v>1</v>"), cell("", "<v>1</v>"), cell("A1", "<v>2024-01-01</v>", " t='d'"), cell("A1", "<is><r><t>a</t></r><rPh><t>b</t></rPh></is>", " t='inlineStr'"),
            cell("A1", "<v>-1</v>", " s='9'"), cell("A0", "<v>1</v>"), cell("A1", "<v>1e999</v>")]
    tails = ["", "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>", "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"]
    plain = [f"<worksheet><sheetData><row r='1'>{x}</row><row r='2' hidden='1'>{x}</row></sheetData>{tail}</worksheet>" for tail in tails for x in rows]
    return [parts(x) for x in plain] + [parts(plain[0], [("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;'/></numFmts><cellXfs><xf numFmtId='170'/></cellXfs></styleSheet>")]), hostile.xlsx(hostile.sheet_xml())]


def containers():
    made = hostile.docx(hostile.docx_body())
    seeds = [made, hostile.with_lying_size(made), hostile.with_bad_sum(made), made[:-10], made + b"x", hostile.xlsx(hostile.sheet_xml()), hostile.package([("a", "b")], 0), b"PK\x05\x06" + bytes(18)]
    seeds += [made[:cut] for cut in range(20, len(made), max(1, len(made) // 12))]
    seeds += [parts("x" * n, [(name, "y" * n)]) for n in (0, 1, 40) for name in ("a", "b", "../c", "d/e", "名")]
    return seeds


def networks():
    seeds = [bytes([units, tasks, option]) + bytes((i * step + option) % 256 for i in range(2 * units))
             for units, tasks, option, step in [(0, 0, 0, 1), (1, 1, 0, 1), (3, 1, 1, 1), (1, 3, 2, 1), (5, 5, 9, 7), (12, 12, 200, 13), (2, 3, 60, 1), (3, 0, 0, 1), (0, 3, 0, 1), (12, 3, 45, 5)]]
    return seeds + [bytes([7, 9, option]) + struct.pack("16H", *(((option * 31 + i * 257) % 65536) for i in range(16))) for option in range(0, 250, 12)]


def names():
    """A byte that chooses a writer, one of other choices, one of ties, then unit, task, unit, leader by turns, a NUL behind each."""
    seed = lambda choices, ties, words: bytes([choices, ties]) + b"\0".join(word.encode() for word in words)
    plain = ["市教育局", "修缮道路", "市财政局", "张三"]
    # 16 hostile names an input, each in every place by turns
    every = list(hostile_writers.NAMES.values())
    seeds = [seed(7 * at % 64, 255 - at, (every[at:] + every[:at])[:16]) for at in range(0, len(every), 3)]
    seeds += [seed(choices, 0x5B, plain * 2 + ["各镇（街道）", "清理河道", "市水利局", "李四"]) for choices in range(0, 64, 9)]
    seeds += [seed(0xC0, 255, ["a", word, "b", "c"]) for word in ("修", "&", "\\", '"', "x\n", "\x01")]  # longer than DOT can hold
    seeds += [b"", b"\0", b"\0\0", seed(0, 0, plain), seed(4, 255, ["a", "", "b", ""]), seed(2, 255, ["\r", "\r\n", "\n", "\r\n\r"]),
              seed(0, 255, ["a", "t", "a_u1", "l", "a", "t", " ", "l"]), seed(5, 255, ["甲", "乙", "甲_u0", "丙"]), b"\x00\xff\xff\xfe\x00\x80\x00\xc3"]
    return [bytes([number]) + seed for number, seed in enumerate(seeds)]


def commands():
    lines = ["", "--help", "--version", "--manual", "--completion bash", "--completion tcsh", "--lang zh --help", "list metrics", "list readers --lang zh", "list studies", "list findings",
             "read a.txt", "read a.txt --format csv", "read a.txt --format json --explain-lines", "check a.txt --strict", "check a.txt --format sarif", "metrics a.txt --of unit --top 3", "metrics a.txt --only gini,hhi",
             "metrics a.txt --of task --sort task-count --format csv", "metrics a.txt --config c.toml", "explain a.txt --unit 市财政局 --metric lead-count", "export a.txt --to graphml", "export a.txt --to dot --network command -o out.dot",
             "export a.txt --to nonsense", "draw bipartite a.txt", "draw ego a.txt --unit 市财政局", "draw leaders a.txt --style nonsense", "analyze a.txt -o out", "study core a.txt", "study significance a.txt --draws 20", "whatif a.txt --remove 市财政局",
             "compare a.txt a.txt", "generate --units 5 --tasks 5", "read missing.txt", "read a.txt --max-rows 1", "read a.txt --max-cell x", "metrics a.txt --weights 2:1 --convention networkx", "read a.txt --encoding gb18030 --diagnostics json", "read --reader edges a.txt", "nonsense"]
    return [line.replace(" ", "\n").encode() for line in lines]


SEEDS = {"decode": encodings, "csv": delimited, "html": pages, "zip": containers, "docx": word, "xlsx": sheets,
         "unit_list": lambda: [line.replace("\\n", "\n").encode() for line in LISTS], "metrics": networks, "writers": names, "arguments": commands}

if __name__ == "__main__":
    for target, seeds in SEEDS.items():
        folder = HERE / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("seed-*"):
            old.unlink()
        for number, seed in enumerate(dict.fromkeys(seeds()), 1):
            (folder / f"seed-{number:02}").write_bytes(seed)
        print(target, len(list(folder.iterdir())))

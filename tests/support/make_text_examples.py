# SPDX-License-Identifier: Apache-2.0
"""Writes the plain-text, HTML, Markdown and CSV examples: make_text_examples.py FOLDER"""
import csv
import html
import io
import pathlib
import sys
import unicodedata

from example_table import HEADER, MERGED_HEADER, SECTIONS, TITLE, merged_rows


def columns(text):
    """Display columns in a Chinese font: quotation marks are as wide as characters."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def wrap(cell, room):
    """Lines of a cell in `room` display columns; its own line ends stay."""
    lines = []
    for part in cell.split("\n"):
        line = ""
        for character in part:
            if columns(line + character) > room:
                lines.append(line)
                line = ""
            line += character
        lines.append(line)
    return lines


def pad(text, room):
    return text + " " * (room - columns(text))


def lines_of_row(cells, rooms):
    wrapped = [wrap(cell, room) for cell, room in zip(cells, rooms)]
    for index in range(max(map(len, wrapped))):
        yield [pad(lines[index] if index < len(lines) else "", room)
               for lines, room in zip(wrapped, rooms)]


def box_rule(rooms, left, middle, right):
    return left + middle.join("─" * (room // 2) for room in rooms) + right


def box_table(rows, rooms):
    """Box drawing for a Chinese font, in which ─ and │ are two columns wide."""
    out = [box_rule(rooms, "┌", "┬", "┐")]
    for index, row in enumerate(rows):
        if index > 0:
            out.append(box_rule(rooms, "├", "┼", "┤"))
        out += ["│" + "│".join(cells) + "│" for cells in lines_of_row(row, rooms)]
    return out + [box_rule(rooms, "└", "┴", "┘")]


def box_merged():
    """As box_table, but the leader's cell has no rules inside it."""
    rooms = [10, 6, 30, 18, 30]
    out = [box_rule(rooms, "┌", "┬", "┐")]
    out += ["│" + "│".join(c) + "│" for c in lines_of_row(MERGED_HEADER, rooms)]
    for height, leader, row in merged_rows():
        if height:
            out.append(box_rule(rooms, "├", "┼", "┤"))
        else:
            out.append("│" + " " * rooms[0] + box_rule(rooms[1:], "├", "┼", "┤"))
        cells = [leader if height else ""] + row
        out += ["│" + "│".join(c) + "│" for c in lines_of_row(cells, rooms)]
    return out + [box_rule(rooms, "└", "┴", "┘")]


def document(table):
    """Title, and each section's heading with its table below."""
    out = [TITLE, ""]
    for heading, _, rows in SECTIONS:
        out += [heading, ""] + table([HEADER] + rows) + [""]
    return "\n".join(out)


def one_line(cell):
    return cell.replace("\n", "、")


def pipe_rows(rows):
    return [" | ".join(map(one_line, row)) + " |" for row in rows]


def pipe_merged():
    """A row below a merged cell lacks it; the empty place stands at the row's end."""
    out = [" | ".join(MERGED_HEADER) + " |"]
    for height, leader, row in merged_rows():
        cells = [one_line(cell) for cell in row]
        out.append(" | ".join([leader] + cells if height else cells + [""]) + " |")
    return "\n".join([TITLE, ""] + out + [""])


def cell_lines(rows):
    return [(cell + " |").strip() for row in rows for cell in row]


def blank_cells(rows):
    """A cell a paragraph; an empty cell is one more blank line."""
    out = []
    for cell in (cell for row in rows for cell in row):
        out += ["\n\n".join(cell.split("\n")), ""] if cell else [""]
    return out[:-1]


def cards(between):
    """A label and its value a line; the leader of the section stands on every card."""
    leader, out = "", [TITLE, ""]
    for height, name, row in merged_rows():
        leader = name if height else leader
        out += [label + between + one_line(cell)
                for label, cell in zip(MERGED_HEADER, [leader] + row) if cell] + [""]
    return "\n".join(out)


def label_lines():
    """A numbered task, and below it a line for each role."""
    out = [TITLE, ""]
    for heading, _, rows in SECTIONS:
        out += [heading, ""]
        for number, task, lead, support in rows:
            out += [f"{number}. {task}", "牵头单位：" + one_line(lead)]
            out += ["配合单位：" + support, ""] if support else [""]
    return "\n".join(out)


def spaced_rows(rows):
    rooms = [6, 44, 34, 44]
    out = []
    for row in rows:
        for cells in lines_of_row(map(one_line, row), [room - 2 for room in rooms]):
            out.append("  ".join(cells).rstrip())
    return out


def markdown():
    out = ["# " + TITLE, ""]
    for heading, _, rows in SECTIONS:
        out += ["## " + heading, "", "| " + " | ".join(HEADER) + " |", "|---|---|---|---|"]
        out += ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |"
                for row in rows]
        out.append("")
    return "\n".join(out)


def delimited(delimiter):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([TITLE])
    for heading, _, rows in SECTIONS:
        writer.writerow([heading])
        writer.writerows([HEADER] + rows)
    return text.getvalue()


def html_cell(cell, name="td", attributes=""):
    return f"<{name}{attributes}>" + html.escape(cell, False).replace("\n", "<br>") + f"</{name}>"


def html_page(body):
    return ('<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{TITLE}</title>\n<style>td {{ border: 1px solid }}</style>\n</head>\n<body>\n"
            '<div class="nav">首页 &gt; 政务公开 &gt; 文件</div>\n'
            f"<h1>{TITLE}</h1>\n{body}\n</body>\n</html>\n")


def html_sections():
    out = []
    for heading, _, rows in SECTIONS:
        out += [f"<p>{heading}</p>", "<table>",
                "<tr>" + "".join(html_cell(word, "th") for word in HEADER) + "</tr>"]
        out += ["<tr>" + "".join(map(html_cell, row)) + "</tr>" for row in rows]
        out.append("</table>")
    return html_page("\n".join(out))


def html_merged():
    out = ["<table>", "<tr>" + "".join(html_cell(w, "th") for w in MERGED_HEADER) + "</tr>"]
    for height, leader, row in merged_rows():
        first = html_cell(leader, "td", f' rowspan="{height}"') if height else ""
        out.append("<tr>" + first + "".join(map(html_cell, row)) + "</tr>")
    return html_page("\n".join(out + ["</table>"]))


def main(folder):
    examples = {
        "carrier-html.html": html_sections(),
        "carrier-html-merged.html": html_merged(),
        "carrier-csv.csv": delimited(","),
        "carrier-tsv.tsv": delimited("\t"),
        "carrier-markdown.md": markdown(),
        "carrier-box.txt": document(lambda rows: box_table(rows, [6, 30, 18, 30])),
        "carrier-box-merged.txt": "\n".join([TITLE, ""] + box_merged() + [""]),
        "carrier-pipes.txt": document(pipe_rows),
        "carrier-pipes-merged.txt": pipe_merged(),
        "carrier-cell-lines.txt": document(cell_lines),
        "carrier-spaces.txt": document(spaced_rows),
        "carrier-blank-cells.txt": document(blank_cells),
        "carrier-cards.txt": cards("    "),
        "carrier-cards-colons.txt": cards("："),
        "carrier-label-lines.txt": label_lines(),
    }
    for name, text in examples.items():
        pathlib.Path(folder, name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])

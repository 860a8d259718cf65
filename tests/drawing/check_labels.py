#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that a positioned diagram is fit to be printed.

    check_labels.py FILE.dot ...
    check_labels.py --all ZEREN INPUT [zeren option ...]          every view of a document
    check_labels.py --generated ZEREN UNITS TASKS                 every view of a generated table
    check_labels.py --crossings SHARE ZEREN INPUT                 the whole table in two columns

Graphviz itself lays out every text and says how wide it came out (neato -n2 -Tjson). Then: no two
texts overlap, no text leaves its shape or the page, no shape covers another one or a text that is
not its own, no tie between circles runs under a third, and the smallest text prints at 7 pt or more on the sheet that the picture names: A4 or
A3. The two columns have as many crossings as they say; under --crossings at most that share of those
in document order."""
import json
import os
import re
import subprocess
import sys
import tempfile

SHEETS = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841), "A0": (841, 1189)}
DESK_SHEETS = ("A4", "A3")
VIEWS = ("bipartite", "collaboration", "command", "leaders", "ego", "task", "matrix", "workload", "calendar")
PAGED = ("bipartite", "matrix", "workload", "calendar")
SLACK = 0.6  # points: rounding in Graphviz's own numbers


def overlap(a, b, slack=SLACK):
    return (a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack)


def inside(a, b, slack=SLACK):
    return (a[0] >= b[0] - slack and a[1] >= b[1] - slack and a[2] <= b[2] + slack and a[3] <= b[3] + slack)


def texts_of(node):
    """(box, size, text) of each line, as Graphviz drew it."""
    size = 14.0
    for step in node.get("_ldraw_", []):
        if step["op"] == "F":
            size = step["size"]
        elif step["op"] == "T" and step["text"].strip():
            x, y = step["pt"]
            width = step["width"]
            left = {"l": x, "r": x - width, "c": x - width / 2}[step["align"]]
            # A Chinese character fills about 0.88 of the size above the line and 0.12 below.
            yield (left, y - 0.12 * size, left + width, y + 0.88 * size), size, step["text"]


def shape_of(node):
    x, y = (float(part) for part in node["pos"].rstrip("!").split(","))
    width, height = float(node["width"]) * 72, float(node["height"]) * 72
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def circles_apart(a, b):
    dx, dy = (a[0] + a[2] - b[0] - b[2]) / 2, (a[1] + a[3] - b[1] - b[3]) / 2
    return (dx * dx + dy * dy) ** 0.5 >= (a[2] - a[0] + b[2] - b[0]) / 2 - SLACK


def covers(node, shape, box):
    """Whether the shape, round ones by their circle, lies on part of the box."""
    if node.get("shape") != "ellipse":
        return overlap(box, shape)
    x, y, radius = (shape[0] + shape[2]) / 2, (shape[1] + shape[3]) / 2, (shape[2] - shape[0]) / 2
    dx, dy = x - min(max(x, box[0]), box[2]), y - min(max(y, box[1]), box[3])
    return dx * dx + dy * dy < (radius - SLACK) ** 2


def named_sheet(nodes):
    """The sheet that the picture names and whether it lies, or None when it names none."""
    line = next((node["label"] for node in nodes if node["name"] == "print"), "")
    sheet = next((name for name in SHEETS if name in line), None)
    if sheet is None or "larger than" in line or "大于" in line:
        return None
    return sheet, "landscape" in line or "横向" in line


def printed_size(sheet, landscape, page, smallest):
    short, long = (side * 72 / 25.4 for side in SHEETS[sheet])
    across, down = (long, short) if landscape else (short, long)
    return smallest * min(1.0, across / (page[2] - page[0]), down / (page[3] - page[1]))


def sheet_faults(nodes, page, smallest):
    sheet = named_sheet(nodes)
    if sheet is None:
        return ["the picture names no sheet that it fits on"]
    printed = printed_size(*sheet, page, smallest)
    faults = [] if printed >= 7 else [f"smallest text prints at {printed:.2f} pt"]
    if sheet[0] not in DESK_SHEETS:
        faults.append(f"needs a sheet of {sheet[0]}")
    return faults


def note_of_crossings(nodes):
    """The numbers in the picture's own note on crossings: in document order, as drawn."""
    for node in nodes.values():
        label = node.get("label", "")
        if node.get("class") == "furniture" and any(word in label for word in ("连线交叉", "Crossings")):
            return [int(number) for number in re.findall(r"[0-9]+", label)]
    return []


def crossing_faults(graph):
    """The picture's own number of crossings, counted again from the places of the ends."""
    nodes = {node["_gvid"]: node for node in graph.get("objects", [])}
    told = note_of_crossings(nodes)
    if not told:
        return []
    sides = {}
    for edge in graph.get("edges", []):
        ends = sorted((nodes[edge[end]] for end in ("tail", "head")), key=lambda node: node["name"][0])
        if "".join(node["name"][0] for node in ends) in ("tu", "gu") and edge.get("class") in ("lead", "support"):
            task, unit = (float(node["pos"].rstrip("!").split(",")[1]) for node in ends)
            sides.setdefault(ends[1].get("class"), []).append((unit, task))
    crossings = sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for ties in sides.values()
                    for index, a in enumerate(ties) for b in ties[index + 1:])
    return [] if crossings == told[1] else [f"{crossings} crossings, not {told[1]}"]


def points_of(edge):
    """Points along the edge, close together."""
    for step in edge.get("_draw_", []):
        if step["op"] not in "bB":
            continue
        corners = step["points"]
        for start in range(0, len(corners) - 3, 3):
            for part in range(201):
                t = part / 200
                shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3)
                yield tuple(sum(share * corners[start + at][axis] for at, share in enumerate(shares))
                            for axis in (0, 1))


def hidden_tie_faults(graph):
    """Ties between circles that run under a third one."""
    nodes = {node["_gvid"]: node for node in graph.get("objects", [])}
    circles = [node for node in nodes.values() if node.get("class") == "unit" and node.get("shape") == "ellipse"]
    faults = []
    for edge in graph.get("edges", []):
        if edge.get("class") != "tie":
            continue
        points = list(points_of(edge))
        for circle in circles:
            left, top, right, _ = shape_of(circle)
            x, y, radius = (left + right) / 2, top + (right - left) / 2, (right - left) / 2
            if circle["_gvid"] not in (edge["tail"], edge["head"]) and any(
                    (px - x) ** 2 + (py - y) ** 2 < radius ** 2 for px, py in points):
                faults.append(f"tie {edge.get('tooltip')} runs under {circle['name']}")
    return faults


def laid_out(dot):
    return subprocess.run(["neato", "-n2", "-Tjson"], input=dot, capture_output=True, check=True, text=True).stdout


def faults_of(dot):
    graph = json.loads(laid_out(dot))
    page = [float(part) for part in graph["bb"].split(",")]
    page = [page[0] - 20, page[1] - 20, page[2] + 20, page[3] + 20]
    nodes = [node for node in graph.get("objects", []) if "invis" not in node.get("style", "")]
    texts, shapes, faults = [], [], []
    for node in nodes:
        shape = shape_of(node)
        bare = node.get("shape") == "none" or node.get("penwidth") == "0"
        for box, size, text in texts_of(node):
            texts.append((node, box, size, text))
            if not inside(box, page):
                faults.append(f"text leaves the page: {text}")
            if not inside(box, shape, 1.0):
                faults.append(f"text leaves its shape {node['name']}: {text} {box} {shape}")
        if not bare:
            shapes.append((node, shape))
    for index, (node, box, _, text) in enumerate(texts):
        for other, other_box, _, other_text in texts[index + 1:]:
            if overlap(box, other_box):
                faults.append(f"texts overlap: {text} / {other_text}")
        for other, shape in shapes:
            if other is not node and covers(other, shape, box):
                faults.append(f"shape {other['name']} covers the text {text}")
    for index, (node, shape) in enumerate(shapes):
        for other, other_shape in shapes[index + 1:]:
            if "inner" in (node.get("class"), other.get("class")) or not overlap(shape, other_shape):
                continue
            round_pair = node.get("shape") == other.get("shape") == "ellipse"
            if not (round_pair and circles_apart(shape, other_shape)):
                faults.append(f"shapes overlap: {node['name']} / {other['name']}")
    if not texts:
        return ["no text at all"]
    return faults + crossing_faults(graph) + hidden_tie_faults(graph) + sheet_faults(nodes, page, min(size for _, _, size, _ in texts))


def zeren(program, *arguments):
    return subprocess.run([program, *arguments, "-q"], check=True, capture_output=True).stdout.decode()


def needed(view, unit, task):
    """The option that the view cannot do without."""
    return {"ego": ["--unit", unit], "task": ["--task", task]}.get(view, [])


def every_view(program, source, options):
    """Name and DOT text of each view of a document; of a page a leader where there are leaders."""
    tasks = json.loads(zeren(program, "read", source, "--format", "json"))["tasks"]
    unit = next(name for task in tasks for name in task["lead"])
    for view in VIEWS:
        yield view, zeren(program, "draw", view, source, *needed(view, unit, tasks[0]["id"]), *options)
    yield "backbone", zeren(program, "draw", "collaboration", source, "--backbone", *options)
    if not any(task["leaders"] for task in tasks):
        return
    with tempfile.TemporaryDirectory() as folder:
        for view in PAGED:
            pages = os.path.join(folder, view)
            zeren(program, "draw", view, source, "--pages", "-T", "dot", "-o", pages, *options)
            for name in sorted(os.listdir(pages)):
                with open(os.path.join(pages, name), encoding="utf-8") as page:
                    yield name, page.read()


def of_generated(program, units, tasks):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        zeren(program, "generate", "--units", units, "--tasks", tasks, "--seed", "7", "-o", file.name)
        return dict(every_view(program, file.name, []))


def pictures_of(arguments):
    if arguments[0] == "--all":
        return dict(every_view(arguments[1], arguments[2], arguments[3:]))
    if arguments[0] == "--generated":
        return of_generated(*arguments[1:])
    return {name: open(name, encoding="utf-8").read() for name in arguments}


def untangled_faults(share, dot):
    """More crossings than this share of those in document order?"""
    graph = json.loads(laid_out(dot))
    before, after = note_of_crossings({node["_gvid"]: node for node in graph["objects"]})
    print(f"{before} crossings in document order, {after} as drawn")
    return [] if after <= float(share) * before else [f"{after} crossings, more than {share} of {before}"]


def report(faults_by_picture):
    """Prints the faults of each picture; 1 when there are any."""
    found = 0
    for name, faults in faults_by_picture:
        found += len(faults)
        print(f"{name}: {len(faults)} faults")
        for fault in faults[:20]:
            print(f"  {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    if sys.argv[1] == "--crossings":
        picture = zeren(sys.argv[3], "draw", "bipartite", sys.argv[4])
        sys.exit(report([("bipartite", untangled_faults(sys.argv[2], picture))]))
    sys.exit(report((name, faults_of(dot)) for name, dot in pictures_of(sys.argv[1:]).items()))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Looks at a document's pictures as a browser shows them: check_svg.py ZEREN INPUT [zeren option …]

Headless Chromium lays out each SVG and measures every text (getBBox). No two texts may overlap, none
may leave its own shape or the page. Ends with code 77 (skipped) where no Chromium is installed: the
same is checked without one, by Graphviz's own text boxes, in check_labels.py."""
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
from check_labels import VIEWS, inside, needed, overlap, report, zeren  # noqa: E402

SKIPPED = 77
SLACK = 1.5  # points: the browser's fonts and Graphviz's differ by hairs
MEASURE = """
const boxOf = element => { const b = element.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; };
const page = document.querySelector('svg').viewBox.baseVal;
const nodes = [...document.querySelectorAll('g.node')].map(node => ({
    id: node.id,
    texts: [...node.querySelectorAll('text')].filter(t => t.textContent.trim()).map(
        t => ({text: t.textContent, box: boxOf(t)})),
    shapes: [...node.querySelectorAll('polygon, path, ellipse')].map(boxOf)}));
const move = document.querySelector('g.graph').transform.baseVal;
let dx = 0, dy = 0;
for (let i = 0; i < move.numberOfItems; ++i) {
    const m = move.getItem(i);
    if (m.type === SVGTransform.SVG_TRANSFORM_TRANSLATE) { dx += m.matrix.e; dy += m.matrix.f; }
}
document.body.textContent = JSON.stringify(
    {page: [page.x - dx, page.y - dy, page.x + page.width - dx, page.y + page.height - dy], nodes});
"""


def measured(chromium, svg):
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "page.html")
        with open(page, "w", encoding="utf-8") as file:
            file.write("<!DOCTYPE html><meta charset='utf-8'><body>" + re.sub(r"^.*?(?=<svg )", "", svg, flags=re.S)
                       + f"<script>{MEASURE}</script></body>")
        run = subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                              "--dump-dom", "file://" + page], capture_output=True, text=True, timeout=120)
    body = re.search(r"<body>(\{.*\})</body>", run.stdout, flags=re.S)
    if body is None:
        sys.exit("Chromium measured nothing:\n" + run.stderr[-2000:])
    return json.loads(html.unescape(body.group(1)))


def faults_of(picture):
    faults = []
    texts = [(node, text) for node in picture["nodes"] for text in node["texts"]]
    if not texts:
        return ["no text at all"]
    for index, (node, text) in enumerate(texts):
        if not inside(text["box"], picture["page"]):
            faults.append(f"text leaves the page: {text['text']}")
        if node["shapes"] and not any(inside(tight(text["box"]), shape, SLACK) for shape in node["shapes"]):
            faults.append(f"text leaves its shape {node['id']}: {text['text']}")
        # Lines of one label stand closer than their boxes are high, by design.
        faults += [f"texts overlap: {text['text']} / {other['text']}" for own, other in texts[index + 1:]
                   if own is not node and overlap(tight(text["box"]), tight(other["box"]), SLACK)]
    return faults


def tight(box):
    """A browser's text box is as high as the font's ascent and descent: more than the characters."""
    spare = (box[3] - box[1]) * 0.17
    return [box[0], box[1] + spare, box[2], box[3] - spare]


def main():
    program, source, *options = sys.argv[1:]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("skipped: no Chromium installed")
        return SKIPPED
    tasks = json.loads(zeren(program, "read", source, "--format", "json"))["tasks"]
    unit = next(name for task in tasks for name in task["lead"])
    pictures = ((view, zeren(program, "draw", view, source, "-T", "svg", *needed(view, unit, tasks[0]["id"]), *options))
                for view in VIEWS)
    return report((view, faults_of(measured(chromium, svg))) for view, svg in pictures)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the files that other programs get: check_formats.py ZEREN INPUT

For every view of the document, each file made twice and the same bytes both times:
DOT    `dot -Tcanon` takes it without a word, and comments say what each part is
SVG    parses, text is text (the title stands in a <text>), marks have ids, classes and tooltips
PNG    its width in pixels follows --dpi
PDF    every font is embedded, says pdffonts (left out where there is none)"""
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

sys.path.insert(0, os.path.dirname(__file__))
from check_labels import VIEWS, needed, report, zeren  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
TITLE = "A title of 区"


def made(program, arguments, ending, extra=()):
    """The file as bytes; a fault when a second run makes another one."""
    results = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "picture." + ending)
            zeren(program, *arguments, "--title", TITLE, "-o", path, *extra)
            with open(path, "rb") as file:
                results.append(file.read())
    return results[0], [] if results[0] == results[1] else [f"{ending}: other bytes the second time"]


def dot_faults(data):
    ran = subprocess.run(["dot", "-Tcanon"], input=data, capture_output=True)
    faults = [] if ran.returncode == 0 and not ran.stderr else [f"dot -Tcanon: {ran.stderr.decode()[:200]}"]
    comments = [line for line in data.decode().splitlines() if line.strip().startswith("//")]
    return faults if len(comments) >= 3 else faults + ["no comments on what the parts are"]


def svg_faults(data):
    root = xml.fromstring(data)
    texts = "".join("".join(text.itertext()) for text in root.iter(SVG + "text"))
    marks = [group for group in root.iter(SVG + "g") if (group.get("class") or "").startswith("node")]
    faults = []
    # Blanks come out as no-break spaces.
    if TITLE.replace(" ", "") not in texts.replace(" ", "").replace("\u00a0", ""):
        faults.append("the title is not a text")
    if not all(mark.get("id") for mark in marks):
        faults.append("marks without an id")
    if not any(len(mark.get("class").split()) > 1 for mark in marks):
        faults.append("marks without a class of their own")
    lines = [group for group in root.iter(SVG + "g") if (group.get("class") or "").startswith("edge")]
    ids = [mark.get("id") for mark in marks + lines]
    if len(set(ids)) != len(ids):
        faults.append("two marks with the same id")
    if any(re.fullmatch("edge[0-9]*", line.get("id") or "edge") for line in lines):
        faults.append("a line without an id of its own")
    # What a unit, a task or a tie is called in full; marks of the furniture need none.
    spoken = {"unit", "task", "group", "tie"}
    if any(spoken & set(mark.get("class").split()) and not tooltip_of(mark) for mark in marks + lines):
        faults.append("a unit, task or tie without a tooltip")
    return faults


def tooltip_of(group):
    return "".join(link.get("{http://www.w3.org/1999/xlink}title") or "" for link in group.iter(SVG + "a"))


def png_width(data):
    return struct.unpack(">I", data[16:20])[0]


def png_faults(small, large):
    return [] if abs(2 * png_width(small) - png_width(large)) <= 4 else [
        f"{png_width(small)} pixels at 50 dpi, {png_width(large)} at 100"]


def pdf_faults(data):
    if not shutil.which("pdffonts"):
        return []
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        lines = subprocess.run(["pdffonts", file.name], capture_output=True, check=True).stdout.decode().splitlines()
    fonts = lines[2:]
    embedded = lines[0].find("emb")
    return ["no font"] if not fonts else [f"font not embedded: {line}" for line in fonts
                                          if line[embedded:embedded + 3] != "yes"]


def faults_of(program, view, document, options):
    arguments = ["draw", view, document, *options]
    dot, faults = made(program, arguments, "dot")
    svg, more = made(program, arguments, "svg")
    faults += more + dot_faults(dot) + svg_faults(svg)
    small, more = made(program, arguments, "png", ["--dpi", "50"])
    large, again = made(program, arguments, "png", ["--dpi", "100"])
    faults += more + again + png_faults(small, large)
    pdf, more = made(program, arguments, "pdf")
    return faults + more + pdf_faults(pdf)


def main(program, document):
    tasks = json.loads(zeren(program, "read", document, "--format", "json"))["tasks"]
    unit = next(name for task in tasks for name in task["lead"])
    return report((view, faults_of(program, view, document, needed(view, unit, tasks[0]["id"]))) for view in VIEWS)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds every view to its time: check_speed.py ZEREN SECONDS INPUT, or ZEREN SECONDS UNITS TASKS

Each view of the document, or of a generated table, becomes an SVG within so many seconds of
processor time, children included: another program on the machine then makes no difference."""
import json
import os
import resource
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
from check_labels import VIEWS, needed, report, zeren  # noqa: E402


def seconds_of(program, *arguments):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = used()
    zeren(program, *arguments)
    return used() - before


def measured(program, limit, document):
    tasks = json.loads(zeren(program, "read", document, "--format", "json"))["tasks"]
    unit = next(name for task in tasks for name in task["lead"])
    for view in VIEWS:
        seconds = seconds_of(program, "draw", view, document, "-T", "svg", *needed(view, unit, tasks[0]["id"]))
        print(f"{view}: {seconds:.2f} s")
        yield view, [] if seconds < limit else [f"{seconds:.2f} s, more than {limit}"]


def main(program, limit, *table):
    if len(table) == 1:
        return report(measured(program, float(limit), table[0]))
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        zeren(program, "generate", "--units", table[0], "--tasks", table[1], "--seed", "7", "-o", file.name)
        return report(measured(program, float(limit), file.name))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

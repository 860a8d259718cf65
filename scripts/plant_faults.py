#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one fault in each measure and reports which of them the tests catch.

    scripts/plant_faults.py [MEASURE…]      all measures when none is named

Works on a copy of the tree under build/faults, never on the sources themselves. For every
src/metrics/<measure>.cpp the first change of FAULTS that fits its code (not its comments or its
descriptor) is made, the tests of the measures are rebuilt and run, and the file is put back. A
fault is caught when a test fails. Exit codes: 0 all caught, 1 some not, 2 the tests fail without a
fault.
"""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "faults" / "tree"
BUILD = ROOT / "build" / "faults" / "build"
PROGRAMS = ["test_unit_metrics", "test_property"]
PARTS = ["CMakeLists.txt", "cmake", "include", "src", "tests", "data"]

# Small slips of the kind that people make: a wrong role, a step too far, a wrong operator.
FAULTS = [
    (r"== Role::lead\b", "== Role::support"),
    (r"== Role::support\b", "== Role::lead"),
    (r"!= Role::lead\b", "== Role::lead"),
    (r"first_role == ", "second_role == "),
    (r" - 1\.0\b", " - 2.0"),
    (r" - 1\)", " - 2)"),
    (r" - 1\b", " - 2"),
    (r"> 1 \?", "> 2 ?"),
    (r"== 1\b", "== 2"),
    (r"!shares\b", "shares"),
    (r"std::min\(", "std::max("),
    (r"rank, 1\)", "rank, 2)"),
    (r"rank, (\d)\)", r"rank, \1 + 1)"),
    (r"/ 5;", "/ 4;"),
    (r"share\(rank\) \* ", "share(rank) + "),
    (r"std::log\(", "std::log1p("),
    (r"\.of_union\b", ".of_smaller"),
    (r"\.of_smaller\b", ".of_larger"),
    (r"\.of_larger\b", ".of_union"),
    (r"\.constraint\b", ".effective_size"),
    (r"\.effective_size\b", ".constraint"),
    (r"\.coordinator\b", ".liaison"),
    (r"\.(itinerant|gatekeeper|representative|liaison)\b", ".coordinator"),
    (r"closed\[row\]", "all[row]"),
    (r"entry\.led > 0", "entry.tasks > 0"),
    (r"entry\.tasks > 0", "entry.tasks > 1"),
    (r"leaders_over\(context, entry\.unit\) > 1", "leaders_over(context, entry.unit) > 0"),
    (r"named_unit_count\(\)", "unit_count()"),
    (r"return 1\.0;", "return 2.0;"),
    (r"1\.0 / ", "2.0 / "),
    (r"100 \* ", "10 * "),
    (r" \+ 1\.0\b", " + 2.0"),
    (r"detail::one\b", "[](const detail::PairTask &s) { return s.size; }"),
    (r"Measured::of\((?!detail::number\(count)", "Measured::of(0.5 * "),
    (r"detail::number\(", "2 * detail::number("),
    (r"\+= ", "+= 2 * "),
    (r"std::max\(", "std::min("),
    (r"quotient\(", "quotient(0.5 * "),
]


def code_of(text):
    """The part of a file between the opening of its namespace and its descriptor."""
    start = text.index("namespace {")
    return start, text.index("constexpr MetricInfo info", start)


def plant(text):
    """The text with one fault, and what was changed; None when no fault fits."""
    start, end = code_of(text)
    code = text[start:end]
    for pattern, replacement in FAULTS:
        for match in re.finditer(pattern, code):
            line = code[code.rfind("\n", 0, match.start()) + 1:match.end()]
            in_explanation = code.rfind("void explain(", 0, match.start()) > code.rfind(
                "\n}", 0, match.start())
            if line.lstrip().startswith("//") or in_explanation:
                continue
            changed = code[:match.start()] + match.expand(replacement) + code[match.end():]
            return text[:start] + changed + text[end:], f"{match.group(0).strip()} -> {match.expand(replacement).strip()}"
    return None


def run(command):
    return subprocess.run(command, capture_output=True, text=True)


def build():
    return run(["cmake", "--build", str(BUILD), "--target", *PROGRAMS])


def first_failing():
    """The program whose tests fail, or None."""
    for program in PROGRAMS:
        if run([str(BUILD / "bin" / program)]).returncode != 0:
            return program
    return None


def copy_if_changed(source, target):
    """Gives a changed file the time of the copy, so that the build sees it."""
    target = pathlib.Path(target)
    if not target.exists() or target.read_bytes() != pathlib.Path(source).read_bytes():
        shutil.copyfile(source, target)


def prepare():
    COPY.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, COPY / part, dirs_exist_ok=True, copy_function=copy_if_changed)
        elif source.exists():
            copy_if_changed(source, COPY / part)
    result = run(["cmake", "-S", str(COPY), "-B", str(BUILD), "-G", "Ninja",
                  "-DCMAKE_BUILD_TYPE=Debug", "-DZEREN_BUILD_TESTS=ON"])
    if result.returncode == 0:
        result = build()
    if result.returncode != 0:
        sys.exit(result.stdout[-2000:] + result.stderr[-2000:])


def outcome(path):
    """What became of a fault in this measure: caught, missed, not built, or no fault fits."""
    text = path.read_text()
    planted = plant(text)
    if planted is None:
        return "none fits", ""
    path.write_text(planted[0])
    try:
        if build().returncode != 0:
            return "not built", planted[1]
        failing = first_failing()
        return (f"caught by {failing}" if failing else "MISSED"), planted[1]
    finally:
        path.write_text(text)


def main(names):
    prepare()
    if first_failing():
        print(f"{first_failing()} fails without any fault")
        return 2
    folder = COPY / "src" / "metrics"
    table = (folder / "metrics.def").read_text()
    measures = names or re.findall(r"^ZEREN_METRIC\((\w+)\)", table, re.MULTILINE)
    caught = 0
    for measure in measures:
        verdict, change = outcome(folder / f"{measure}.cpp")
        caught += verdict.startswith("caught")
        print(f"{measure:32} {verdict:28} {change}", flush=True)
    print(f"{caught} of {len(measures)} faults caught")
    return 0 if caught == len(measures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

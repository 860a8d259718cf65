#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one fault in each measure and reports which of them the tests catch.

    scripts/plant_faults.py [MEASURE…]      all measures when none is named

The sources are never touched. For every src/metrics/<measure>.cpp the first change of FAULTS that
fits its code (not its comments, its explanation or its descriptor) is made in a copy; the copy is
compiled as the release build compiles the measure, and the tests of the measures are linked with it
in front of the library, so that one compilation and one link are all a fault costs. A fault is
caught when a test fails. Verdicts are kept in build/release/faults/verdicts.tsv: a run that was
stopped goes on where it was, unless the measure or a test has changed. Build first: cmake --build
--preset release. Exit codes: 0 all caught, 1 some not, 2 the tests fail without a fault.
"""
import hashlib
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "release"
FOLDER = BUILD / "faults"
VERDICTS = FOLDER / "verdicts.tsv"
PROGRAMS = ["test_unit_metrics", "test_property"]  # the quick one first

# Small slips of the kind that people make: a wrong role, a step too far, a wrong operator.
FAULTS = [
    (r" \? 1 : 0\)", " ? 0 : 1)"),
    (r"Brokerage::coordinator\b", "Brokerage::liaison"),
    (r"Brokerage::(itinerant|gatekeeper|representative|liaison)\b", "Brokerage::coordinator"),
    (r"SectionPart::between\b", "SectionPart::within"),
    (r"SectionPart::within\b", "SectionPart::between"),
    (r"(_centralization|opsahl_of_side)\(context, Side::unit\)", r"\1(context, Side::task)"),
    (r"(_centralization|opsahl_of_side)\(context, Side::task\)", r"\1(context, Side::unit)"),
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
            line = code[code.rfind("\n", 0, match.start()) + 1:match.start()]
            in_text = line.count('"') % 2 == 1
            in_explanation = code.rfind("void explain(", 0, match.start()) > code.rfind(
                "\n}", 0, match.start())
            if line.lstrip().startswith("//") or in_explanation or in_text:
                continue
            changed = code[:match.start()] + match.expand(replacement) + code[match.end():]
            return text[:start] + changed + text[end:], f"{match.group(0).strip()} -> {match.expand(replacement).strip()}"
    return None


def run(command):
    return subprocess.run(command, capture_output=True, text=True, cwd=BUILD)


def ninja_command(target):
    """The command by which the build makes this target."""
    return run(["ninja", "-t", "commands", "-s", target]).stdout.strip().splitlines()[-1]


def compile_fault(measure, source, target):
    """Compiles a changed measure with the flags of the release build."""
    words = shlex.split(ninja_command(f"src/CMakeFiles/zeren.dir/metrics/{measure}.cpp.o"))
    words = [word for word in words if "ccache" not in pathlib.Path(word).name]
    words[words.index("-c") + 1] = str(source)
    words[words.index("-o") + 1] = str(target)
    words[words.index("-MF") + 1] = str(target) + ".d"
    return run(words).returncode == 0


def link_fault(program, target):
    """The test program with this object in front of the library that has the sound one."""
    command = ninja_command(f"bin/{program}")
    linked = FOLDER / program
    words = [word for word in shlex.split(command.split("&&")[1]) if word]
    place = words.index("-o")
    words[place + 1] = str(linked)
    words.insert(place, str(target))
    if run(words).returncode != 0:
        sys.exit(f"cannot link {program}")
    return linked


def first_failing(target=None):
    """The program whose tests fail, with this object in the measure's place; or None."""
    for program in PROGRAMS:
        linked = link_fault(program, target) if target else BUILD / "bin" / program
        if run([str(linked)]).returncode != 0:
            return program
    return None


def outcome(measure, text):
    """What became of a fault in this measure: caught, missed, not built, or no fault fits."""
    planted = plant(text)
    if planted is None:
        return "none fits", ""
    source, target = FOLDER / f"{measure}.cpp", FOLDER / f"{measure}.o"
    source.write_text(planted[0])
    if not compile_fault(measure, source, target):
        return "not built", planted[1]
    failing = first_failing(target)
    return (f"caught by {failing}" if failing else "MISSED"), planted[1]


def state(text):
    """Changes when the measure, the faults or a test program changes."""
    digest = hashlib.sha256(text.encode() + pathlib.Path(__file__).read_bytes())
    for program in PROGRAMS:
        digest.update((BUILD / "bin" / program).read_bytes())
    return digest.hexdigest()[:16]


def known_verdicts():
    if not VERDICTS.exists():
        return {}
    lines = (line.split("\t") for line in VERDICTS.read_text().splitlines())
    return {(measure, digest): (verdict, change) for measure, digest, verdict, change in lines}


def main(names):
    FOLDER.mkdir(parents=True, exist_ok=True)
    failing = first_failing()
    if failing:
        print(f"{failing} fails without any fault")
        return 2
    table = (ROOT / "src" / "metrics" / "metrics.def").read_text()
    measures = names or re.findall(r"^ZEREN_METRIC\((\w+)\)", table, re.MULTILINE)
    known = known_verdicts()
    caught = 0
    for measure in measures:
        text = (ROOT / "src" / "metrics" / f"{measure}.cpp").read_text()
        key = (measure, state(text))
        if key not in known:
            known[key] = outcome(measure, text)
            with VERDICTS.open("a") as verdicts:
                verdicts.write("\t".join([*key, *known[key]]) + "\n")
        verdict, change = known[key]
        caught += verdict.startswith("caught")
        print(f"{measure:32} {verdict:28} {change}", flush=True)
    print(f"{caught} of {len(measures)} faults caught")
    return 0 if caught == len(measures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/reliability.md: every fault of the contract, what zeren does, and the tests that prove it.

  scripts/reliability_table.py [--check]

The faults and their tests stand in tests/faults/faults.toml. Ends with 1 when a test that is named does not exist, when a fault
has neither a test nor a word on what is open, and, with --check, when the page is not the one that this program writes.
"""
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/reliability.md"
FAULTS = 34


def text_of(*patterns):
    return "\n".join(path.read_text() for pattern in patterns for path in sorted((ROOT / "tests").glob(pattern)))


def known_tests():
    """By kind: does a test of this name exist?"""
    contract, sweep = text_of("faults/contract.py"), text_of("faults/sweep.py")
    units = re.sub(r'"\s*\n\s*"', "", text_of("unit/*/*.cpp", "property/*.cpp"))
    pack, writers, matrix = (text_of(f"hostile/{name}.py") for name in ("check_hostile", "check_writers", "malformed_matrix"))
    browser = text_of("browser/*.test.js")
    return {
        "contract": lambda name: f"@test\ndef {name}(" in contract, "sweep": lambda name: f'("{name}", "' in sweep,
        "hostile": lambda name: f'yield "{name}"' in pack, "writers": lambda name: f'"{name}": ' in writers,
        "matrix": lambda name: f'"{name}": ' in matrix, "unit": lambda name: f'TEST_CASE("{name}"' in units,
        "case": lambda name: (ROOT / "tests/cases" / name / "cmd").exists(), "browser": lambda name: f'test("{name}"' in browser,
    }


def escaped(text):
    return text.replace("\\", "\\\\").replace("|", "\\|")


def page_of(faults):
    lines = ["# Reliability", "",
             "What zeren does when its input, its output or its surroundings are at fault, and which tests prove it.",
             "This page is written by `scripts/reliability_table.py` from `tests/faults/faults.toml`.", "",
             "| # | Fault | What zeren does | Proven by |", "|---|---|---|---|"]
    for fault in faults:
        proof = "<br>".join(f"`{test}`" for test in fault["tests"])
        if "open" in fault:
            proof += ("<br>" if proof else "") + f"**open:** {fault['open']}"
        lines.append(f"| {fault['number']} | {escaped(fault['what'])} | {escaped(fault['does'])} | {escaped(proof)} |")
    return "\n".join(lines) + "\n"


def main():
    faults = tomllib.loads((ROOT / "tests/faults/faults.toml").read_text())["fault"]
    exists = known_tests()
    wrong = []
    if [fault["number"] for fault in faults] != list(range(1, FAULTS + 1)):
        wrong.append(f"the faults are not 1 to {FAULTS}, each once")
    for fault in faults:
        if not fault["tests"] and "open" not in fault:
            wrong.append(f"fault {fault['number']} has no test")
        for test in fault["tests"]:
            kind, _, name = test.partition(":")
            if kind not in exists or not exists[kind](name):
                wrong.append(f"fault {fault['number']}: there is no test {test}")
    page = page_of(faults)
    if "--check" not in sys.argv:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page)
    elif not PAGE.exists() or PAGE.read_text() != page:
        wrong.append("docs/reliability.md is not current: run scripts/reliability_table.py")
    print("\n".join(wrong) if wrong else
          f"{len(faults)} faults, {sum(len(fault['tests']) for fault in faults)} proofs, "
          f"{sum('open' in fault for fault in faults)} with something open")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

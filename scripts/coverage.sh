#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Which regions of the source run in the unit, property and case tests, the hostile inputs, the malformed matrix and the corpora
# of the fuzz targets (clang's source-based coverage). Prints the shares of the readers and of the whole against their goals and
# the files with the most regions that nothing runs, and writes the shares into tests/coverage.json, which README shows.
# What children do (layouts, workbooks) is not counted: they end by _exit, which writes no counters; nor are three cases that limit
# the sizes of files, the counters' too. The true shares are higher.
# Ends with a non-zero code when a test failed or a share is below its goal. Takes about a quarter of an hour on two cores.
#   scripts/coverage.sh [--report]      with --report, of the tests that ran last
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh

folder=build/coverage
failed=0
if [ "${1:-}" != --report ]; then
    step "packages" install_packages build run test sanitize
    step "configure" cmake --preset coverage
    step "build" cmake --build --preset coverage
    rm -rf "$folder/profiles"
    step "test" ctest --preset coverage --parallel "$(nproc)" || failed=1
fi
llvm-profdata merge -sparse "$folder"/profiles/*.profraw -o "$folder/all.profdata"
programs=()
for program in "$folder"/bin/*; do
    [ -x "$program" ] && [ -f "$program" ] && programs+=(-object "$program")
done
llvm-cov export -summary-only -instr-profile "$folder/all.profdata" "${programs[@]}" >"$folder/summary.json" 2>"$folder/export.log"
scripts/coverage_table.py "$folder/summary.json" || failed=1
scripts/trust_table.py # README shows the shares
exit $failed

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the program under valgrind over a sample of inputs of every carrier, sound, hostile and broken ones: memory that was never
# set, reads and writes outside of it, leaks. Takes two minutes and a build. Uses the program of the preset `dev`.
#   scripts/valgrind.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh

program=${1:-}
step "packages" install_packages build run valgrind
if [ -z "$program" ]; then
    step "configure" cmake --preset dev -DZEREN_BUILD_TESTS=OFF
    step "build" cmake --build --preset dev --target zeren_program
    program=build/dev/bin/zeren
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tests/hostile/make_pack.py "$folder/pack" >/dev/null

examples=$PWD/data/examples
runs=()
for name in carrier-box-merged.txt carrier-cards.txt carrier-cell-lines.txt carrier-csv.csv carrier-docx-merged.docx \
    carrier-html-merged.html carrier-markdown.md carrier-xlsx-merged.xlsx inline-tags.txt matrix-raci.csv stanzas.txt; do
    runs+=("read $examples/$name --format json")
done
for name in cut.docx lying.docx locked.docx cut.xlsx doctype.xlsx address.xlsx half.csv quote.csv colspan.html; do
    runs+=("read $folder/pack/$name --format csv")
done
runs+=("metrics $examples/carrier-csv.csv --jobs 2" "export $examples/carrier-csv.csv --to graphml" "draw $examples/carrier-csv.csv -T dot")

failed=0
for run in "${runs[@]}"; do
    code=0
    # shellcheck disable=SC2086 # a run is words
    valgrind -q --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=86 \
        "$program" $run >/dev/null 2>"$folder/said" </dev/null || code=$?
    case $code in
    0 | 2) echo "clean: zeren ${run//$folder\/pack\//}" ;;
    *)
        failed=1
        echo "ended with $code: zeren $run"
        cat "$folder/said"
        ;;
    esac
done
echo "${#runs[@]} runs under valgrind"
exit $failed

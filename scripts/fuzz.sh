#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the fuzz targets with clang and lets libFuzzer search, one process a target, one after another.
#   scripts/fuzz.sh [SECONDS [TARGET…]]
# What is found stands in build/fuzz/found/<target>; what fails there as crash-*, which `-minimize_crash=1` makes small.
# Prints a row a target (executions, seconds, edges reached, inputs found that fail) and adds it to the sums over all runs
# (tests/fuzz/executions.json), which docs/fuzzing.md shows; fails when a target failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
shift || true
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    targets=(tests/fuzz/corpus/*) # a folder of inputs each
    targets=("${targets[@]##*/}")
fi
root=$PWD
cmake --preset fuzz >/dev/null
cmake --build build/fuzz --target "${targets[@]/#/fuzz_}" >&2
failing() { find "$1" -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' -o -name 'leak-*' | wc -l; }
failed=0
echo "| Target | Executions | Seconds | Edges | Found |"
echo "| --- | ---: | ---: | ---: | ---: |"
for target in "${targets[@]}"; do
    dictionary=tests/fuzz/text.dict
    case $target in
    html | zip | docx | xlsx) dictionary=tests/fuzz/markup.dict ;;
    writers) dictionary=tests/fuzz/names.dict ;;
    esac
    found=$root/build/fuzz/found/$target
    mkdir -p "$found"
    begin=$SECONDS
    before=$(failing "$found")
    "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 \
        -artifact_prefix="$found/" -dict="$root/$dictionary" "$found" "$root/tests/fuzz/corpus/$target" \
        >"$found.log" 2>&1 || failed=1
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$found.log" | tail -1)
    edges=$(grep -ao 'cov: [0-9]*' "$found.log" | tail -1 | cut -d' ' -f2)
    row=("$target" "${executions:-0}" "$((SECONDS - begin))" "${edges:-0}" "$(($(failing "$found") - before))")
    scripts/fuzz_table.py "${row[@]}"
    printf '| %s | %s | %s | %s | %s |\n' "${row[@]}"
done
scripts/trust_table.py # README shows the sum
exit $failed

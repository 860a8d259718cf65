#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A short search of one fuzz target from its seeds, always from the same random numbers and of the same length, so that a slow
# machine tries what a fast one tries.
#   smoke.sh PROGRAM CORPUS DICTIONARY EXECUTIONS
# What is found new is thrown away; an input that breaks a promise ends this with a code and is kept in the folder it is run in.
set -euo pipefail
program=$1 corpus=$2 dictionary=$3 executions=$4
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
"$program" -seed=1 -runs="$executions" -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 -dict="$dictionary" \
    "$found" "$corpus" 2>"$found/log" >/dev/null || {
    cat "$found/log"
    exit 1
}
grep '^stat::number_of_executed_units' "$found/log"

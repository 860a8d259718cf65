#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes the table of what zeren reads into README.md, from the program itself.
#
#   scripts/readers_table.sh PROGRAM [--check]
#
# With --check nothing is written; it ends with 1 when the table in README.md is another one.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
program=$1
made=$(mktemp)
trap 'rm -f "$made"' EXIT
"$program" list readers --format md --lang en > "$made.table"
awk -v table="$made.table" '
    /^<!-- readers: / { print; print ""; while ((getline line < table) > 0) print line; print ""; skip = 1; next }
    /^<!-- end of readers -->/ { skip = 0 }
    !skip { print }
' "$root/README.md" > "$made"
rm -f "$made.table"
if [ "${2:-}" = --check ]; then
    diff "$root/README.md" "$made"
else
    cat "$made" > "$root/README.md"
fi

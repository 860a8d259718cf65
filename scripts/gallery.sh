#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Rebuilds viz/gallery: each view of the example document as DOT, SVG and PNG, and a page that shows
# them with the command that made each. Usage: scripts/gallery.sh [path of the program]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/release/bin/zeren}
input=data/examples/yinzhou-2024.txt
gallery=viz/gallery
[ -x "$program" ] || { echo "no program at $program: build it first, or name it" >&2; exit 2; }
rm -rf "$gallery"
mkdir -p "$gallery"
{
    echo '# Gallery'
    echo
    echo "Every view of \`$input\`, rebuilt by \`scripts/gallery.sh\`. Click a picture for its SVG."
} >"$gallery/README.md"

# draw NAME VIEW [option …]; a sheet larger than A3 is kept as SVG only: its PNG would be heavy
draw() {
    name=$1
    shift
    shown=png
    [ "$name" = bipartite ] && shown=svg
    for format in dot svg $shown; do
        "$program" draw "$1" "$input" -T "$format" -o "$gallery/$name.$format" "${@:2}"
    done
    {
        echo
        echo "## $name"
        echo
        echo '```sh'
        echo "zeren draw $1 $input ${*:2} -T svg -o $name.svg" | tr -s ' '
        echo '```'
        echo
        echo "[![$name]($name.$shown)]($name.svg)"
    } >>"$gallery/README.md"
    echo "$name" >&2
}

draw bipartite bipartite
draw bipartite-section bipartite --leader 陈启
draw bipartite-print bipartite --leader 陈启 --style print --lang en
draw collaboration collaboration
draw command command
draw leaders leaders
draw leaders-dark leaders --style dark
draw ego ego --unit 区住建局
draw task task --task main-2-8
draw matrix matrix
draw workload workload
draw calendar calendar

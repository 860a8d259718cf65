#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Rebuilds viz/gallery: each view of the example document as DOT, SVG and PNG, a page that shows them
# with the command that made each, and the table in README.md.
#   scripts/gallery.sh [path of the program]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
program=${1:-build/release/bin/zeren}
input=(data/examples/yinzhou-2024.txt)
notice=notice.txt # what the table in README.md calls it
gallery=viz/gallery
[ -x "$program" ] || { echo "no program at $program: build it first, or name it" >&2; exit 2; }
install_packages gallery
rm -rf "$gallery"
mkdir -p "$gallery"
table=$(mktemp)
trap 'rm -f "$table"' EXIT
{
    echo '# Gallery'
    echo
    echo "Every view of \`${input[0]}\`, rebuilt by \`scripts/gallery.sh\`. Click a picture for its SVG; the DOT text"
    echo 'stands beside it. PNG files are reduced to 64 colours here, to keep the repository small.'
} >"$gallery/README.md"

# draw NAME CAPTION VIEW [option …]; DPI sets the size of the PNG
draw() {
    local name=$1 caption=$2 view=$3 format
    shift 3
    for format in dot svg png; do
        local pixels=()
        [ "$format" = png ] && pixels=(--dpi "${DPI:-110}")
        "$program" draw "$view" "${input[@]}" -T "$format" -o "$gallery/$name.$format" "${pixels[@]}" -q "$@"
    done
    pngquant --force --speed 1 --strip --ext .png 64 "$gallery/$name.png"
    {
        echo
        echo "## $name"
        echo
        echo "$caption"
        echo
        echo '```sh'
        echo "zeren draw $view ${input[*]} $* -T svg -o $name.svg" | tr -s ' '
        echo '```'
        echo
        echo "[![$name]($name.png)]($name.svg) [DOT]($name.dot)"
    } >>"$gallery/README.md"
    echo "| $caption | \`zeren draw $view $notice${*:+ $*}\` | [<img src=\"$gallery/$name.png\" width=\"240\" alt=\"$name\">]($gallery/$name.svg) |" >>"$table"
    echo "$name" >&2
}

draw bipartite 'Who leads and who supports what, the tasks of a large table in groups' bipartite
draw bipartite-section "One leader's section (\`--pages\` draws one for each leader)" bipartite --leader 陈启
draw bipartite-print 'The same for black and white printers, in English' bipartite --leader 陈启 --style print --lang en
draw collaboration 'Units that share tasks' collaboration
draw backbone 'Only pairs that share more tasks than chance explains' collaboration --backbone
draw command 'Who leads whom, net' command
draw leaders 'Leaders and the units they share' leaders
draw leaders-dark 'The same, dark' leaders --style dark
draw ego 'One unit and its partners' ego --unit 区住建局
draw task 'One task' task --task main-2-8
draw matrix 'Units by tasks' matrix
draw workload 'Workload with the Lorenz curve' workload
draw calendar 'Deadlines by month' calendar
input+=(data/examples/yinzhou-2025-made.txt)
notice='2024.txt 2025.txt'
draw diff 'What changed between two years (the second is made for the example)' diff --succession data/successions/yinzhou.csv

# The table between the two marks of README.md.
awk -v table="$table" '
    /<!-- gallery -->/ { print; print "| What | Command | Picture |"; print "| --- | --- | --- |"
                         while ((getline line < table) > 0) print line; inside = 1 }
    /<!-- end of gallery -->/ { inside = 0 }
    !inside && !/<!-- gallery -->/ { print }
' README.md >"$table.readme"
mv "$table.readme" README.md

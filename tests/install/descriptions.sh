#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The manual page and the completions name every command and every option of --help, and no other.
#   descriptions.sh PROGRAM SHARE_FOLDER
set -euo pipefail
zeren=$1 share=$2
fail() { echo "fault: $*" >&2; exit 1; }

# options_of_help COMMAND: the long options that the help lays out, one a line.
options_of_help() { "$zeren" "$1" --help --lang en | grep -oE '^  (-[a-zA-Z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | sort; }
# options_of_manual COMMAND: those of its part of the manual page.
options_of_manual() {
    sed 's/\\-/-/g' "$share/man/man1/zeren.1" |
        awk -v part=".SS zeren $1" '/^\.S[SH] / { on = ($0 == part) } on && /^\\fB-/' | grep -oE -- '--[a-z-]+' | sort
}
commands=$("$zeren" --help --lang en | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/ { print $1 }')
[ "$(wc -w <<<"$commands")" -ge 9 ] || fail "the help lists no commands"

# completed WORD…: what bash offers in the place of the last word.
compopt() { :; }
source "$share/bash-completion/completions/zeren"
completed() {
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _zeren || true
    printf '%s\n' "${COMPREPLY[@]}"
}
for command in $commands; do
    wanted=$(options_of_help "$command")
    [ "$(wc -w <<<"$wanted")" -ge 3 ] || fail "the help of $command lists no options"
    [ "$(options_of_manual "$command")" = "$wanted" ] || fail "the manual page has other options for $command than its help"
    [ "$(completed zeren "$command" -- | sort)" = "$wanted" ] || fail "bash completes other options for $command than its help lists"
done
[ "$(completed zeren '' | sort)" = "$(sort <<<"$(tr ' ' '\n' <<<"$commands")")" ] || fail "bash does not complete the commands"
[ "$(completed zeren metrics --of co)" = collective ] || fail "bash does not complete a choice"
[ "$(completed zeren metrics --of = co)" = collective ] || fail "bash does not complete --of=co"
[ "$(completed zeren draw ma)" = matrix ] || fail "bash does not complete a view"
[ "$(completed zeren list vi)" = views ] || fail "bash does not complete a list"

if command -v fish >/dev/null; then
    offered=$(fish --no-config -c "source '$share/fish/vendor_completions.d/zeren.fish'; complete -C 'zeren draw ma'" | cut -f 1)
    [ "$offered" = matrix ] || fail "fish completes '$offered' where 'matrix' was meant"
    offered=$(fish --no-config -c "source '$share/fish/vendor_completions.d/zeren.fish'; complete -C 'zeren metrics --of co'" | cut -f 1)
    [ "$offered" = collective ] || fail "fish completes '$offered' where 'collective' was meant"
fi
if command -v zsh >/dev/null; then
    zsh -f -n "$share/zsh/vendor-completions/_zeren" || fail "zsh cannot read its completion"
fi
if command -v groff >/dev/null; then
    said=$(groff -man -Tutf8 -Kutf8 -ww "$share/man/man1/zeren.1" 2>&1 >/dev/null | grep -v 'break line\|adjust line' || true)
    [ -z "$said" ] || fail "roff says of the manual page: $said"
fi

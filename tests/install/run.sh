#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs a build into an empty folder, lets another project use it, and packs it as a .deb.
#   run.sh BUILD_FOLDER SOURCE_FOLDER
set -euo pipefail
build=$1 source=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

fail() { echo "fault: $*" >&2; exit 1; }
table="$source/data/examples/carrier-csv.csv"

echo "== install"
cmake --install "$build" --prefix "$place/zeren" >/dev/null
zeren="$place/zeren/bin/zeren"
[ "$("$zeren" --version | head -n 1)" = "$("$build/bin/zeren" --version | head -n 1)" ] || fail "the installed program is another one"
(cd "$place" && "$zeren" analyze "$table" -o results >/dev/null) || fail "the installed program does not analyze"

echo "== a project that uses the library"
cmake -S "$source/tests/install/consumer" -B "$place/consumer" -G Ninja \
    -DCMAKE_PREFIX_PATH="$place/zeren" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$place/consumer" >/dev/null
tasks=$("$zeren" read "$table" --format json | python3 -c 'import json,sys; c=json.load(sys.stdin)["counts"]; print(c["tasks"], "tasks,", c["units"], "units")')
[ "$("$place/consumer/consumer" "$table")" = "$tasks" ] || fail "the library reads another table than the program"

echo "== manual and completions"
"$source/tests/install/descriptions.sh" "$zeren" "$place/zeren/share"

echo "== package"
command -v dpkg-shlibdeps >/dev/null || { echo "skipped: needs dpkg-shlibdeps"; exit 0; }
(cd "$place" && cpack --config "$build/CPackConfig.cmake" -G DEB -B "$place/package" >/dev/null)
package=$(echo "$place"/package/*.deb)
dpkg-deb -f "$package" Depends | grep -q libgvc || fail "the package does not ask for Graphviz's library"
dpkg-deb -x "$package" "$place/unpacked"
(cd "$place" && unpacked/usr/bin/zeren check "$table" >/dev/null) || fail "the packed program does not run"
[ -f "$place/unpacked/usr/share/man/man1/zeren.1" ] || fail "the package has no manual page"

echo "== dpkg -i"
# Into a root of its own, which knows what this Debian has installed: dependencies are judged as they
# would be on the machine, and nothing of the machine is touched.
if [ "$(id -u)" != 0 ] || [ ! -f /var/lib/dpkg/status ]; then echo "skipped: only root can install a package"; exit 0; fi
mkdir -p "$place/root/var/lib/dpkg/"{info,updates,triggers} "$place/root/tmp"
cp /var/lib/dpkg/status "$place/root/var/lib/dpkg/status"
dpkg_here() { dpkg --root="$place/root" --force-script-chrootless "$@" >"$place/dpkg.log" 2>&1 || { grep -v 'files list file' "$place/dpkg.log" >&2; return 1; }; }
dpkg_here -i "$package" || fail "dpkg does not install the package"
dpkg-query --admindir="$place/root/var/lib/dpkg" -W -f '${Status}' zeren | grep -q 'ok installed' || fail "dpkg does not call the package installed"
(cd "$place" && root/usr/bin/zeren analyze "$table" -o of-the-package >/dev/null) || fail "the installed package does not analyze"
[ -s "$place/of-the-package/report.html" ] || fail "the installed package writes no report"
dpkg_here -r zeren || fail "dpkg does not remove the package"
[ ! -e "$place/root/usr/bin/zeren" ] || fail "the removed package leaves its program behind"
echo "all is well"

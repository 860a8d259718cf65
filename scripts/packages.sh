# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts beside it: installs what scripts/packages.txt lists.

# packages_of SECTION…: the packages of these sections, one a line.
packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { section = substr($0, 2, length($0) - 2); next }
        /^[a-z]/ && index(wanted, " " section " ") { print $1 }
    ' "$(dirname "${BASH_SOURCE[0]}")/packages.txt"
}

# missing_of PACKAGE…: those that dpkg does not know as installed.
missing_of() {
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

# install_packages SECTION…: installs what is missing, or says what to install.
install_packages() {
    local packages missing as_root
    mapfile -t packages < <(packages_of "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This system has no apt-get. Please install what these Debian packages hold:" >&2
        printf '  %s\n' "${packages[@]}" >&2
        return 0
    fi
    mapfile -t missing < <(missing_of "${packages[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "Please install, as root: apt-get install ${missing[*]}" >&2
            return 1
        }
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# step NAME COMMAND…: runs a command and says how long it took.
step() {
    local name=$1 begin=$SECONDS
    shift
    echo "== $name"
    "$@"
    echo "== $name: $((SECONDS - begin)) s"
}

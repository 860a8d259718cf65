#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a fresh checkout to the first results: installs what is missing, builds, and analyses the
# example. Safe to run again: the results in out/ are then replaced.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh

step "packages" install_packages build run
step "configure" cmake --preset release -DZEREN_BUILD_TESTS=OFF
step "build" cmake --build --preset release
step "analyze" build/release/bin/zeren analyze data/examples/yinzhou-2024.txt -o out/ --force

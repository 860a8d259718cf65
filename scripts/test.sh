#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds with the preset (release unless another is named) and runs every
# test. Ends with a non-zero code when anything fails.
#   scripts/test.sh [PRESET]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
preset=${1:-release}

sections=(build run test)
command -v npm >/dev/null || sections+=(node)
step "packages" install_packages "${sections[@]}"
step "configure ($preset)" cmake --preset "$preset" -DZEREN_BUILD_TESTS=ON
step "build ($preset)" cmake --build --preset "$preset"
step "browser driver" scripts/browser.sh "build/$preset"
step "test ($preset)" ctest --preset "$preset" --parallel "$(nproc)"

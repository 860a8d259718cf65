#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds with the preset (release unless another is named) and runs every
# test. Ends with a non-zero code when anything fails.
#   scripts/test.sh [PRESET]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
preset=${1:-release}

step "packages" install_packages build run test
step "configure ($preset)" cmake --preset "$preset" -DZEREN_BUILD_TESTS=ON
step "build ($preset)" cmake --build --preset "$preset"
step "test ($preset)" ctest --preset "$preset" --parallel "$(nproc)"

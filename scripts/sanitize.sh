#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the fuzz targets and the program with clang's address and undefined-behaviour sanitizers and runs a short search of
# every target, the hostile inputs and the malformed matrix; then reading and the parallel kernels under the thread sanitizer.
# Installs what is missing. Ends with a non-zero code when anything is reported. Prints what was tried.
#   scripts/sanitize.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh

step "packages (sanitizers)" install_packages build run test sanitize
mapfile -t targets < <(ls tests/fuzz/corpus)
step "configure (fuzz, threads)" eval "cmake --preset fuzz >/dev/null && cmake --preset threads >/dev/null"
step "build (thread sanitizer)" cmake --build --preset threads --target racy side_by_side
step "build (address and undefined-behaviour sanitizers)" cmake --build --preset fuzz --target zeren_program "${targets[@]/#/fuzz_}"
step "test (thread sanitizer)" ctest --preset threads
step "test (fuzz targets and hostile inputs, sanitized)" ctest --preset fuzz --parallel "$(nproc)"
awk '/Test: fuzz-smoke-/ { target = $NF; sub("fuzz-smoke-", "", target) }
     /^stat::number_of_executed_units/ { printf "%-10s %10d executions\n", target, $2; all += $2 }
     /inputs answered|corrupted files/ { print }
     END { printf "%-10s %10d executions\n", "all", all }' build/fuzz/Testing/Temporary/LastTest.log

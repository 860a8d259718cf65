#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Puts what drives Chromium in the browser tests into a build folder, in the version that
# tests/browser/package-lock.json pins. Without network the tests are skipped, and this says so.
#   scripts/browser.sh BUILD_FOLDER
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../tests/browser" && pwd)
mkdir -p "$1/browser"
cd "$1/browser"
if cmp -s "$source/package-lock.json" package-lock.json && [ -d node_modules/playwright-core ]; then exit 0; fi
cp "$source/package.json" "$source/package-lock.json" .
if ! npm ci --ignore-scripts --no-audit --no-fund --silent; then
    rm -f package-lock.json
    echo "playwright-core could not be fetched: the browser tests are skipped" >&2
fi

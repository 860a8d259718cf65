#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the charts of the report anew: the parts of ECharts that viz/report/vendor/echarts_parts.js
# names, in the versions that package-lock.json pins, into viz/report/vendor/echarts.min.js, with
# licence and notice beside it. The same versions give the same bytes. Needs node and npm; the
# result is kept in the repository, so that building zeren needs neither.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
vendor=viz/report/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$vendor"/package.json "$vendor"/package-lock.json "$vendor"/echarts_parts.js "$work"
npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund --silent
(cd "$work" && node node_modules/esbuild/bin/esbuild echarts_parts.js --bundle --minify --format=iife \
    --target=es2020 --legal-comments=inline --log-level=warning --outfile=echarts.min.js)
if grep -qi '</script\|<!--' "$work/echarts.min.js"; then
    echo "the bundle holds text that would end a script element" >&2
    exit 1
fi
cp "$work/echarts.min.js" "$vendor/echarts.min.js"
cp "$work/node_modules/echarts/LICENSE" "$vendor/LICENSE"
cp "$work/node_modules/echarts/NOTICE" "$vendor/NOTICE"
cp "$work/node_modules/zrender/LICENSE" "$vendor/LICENSE.zrender"
cp "$work/node_modules/tslib/LICENSE.txt" "$vendor/LICENSE.tslib"
echo "$vendor/echarts.min.js: $(wc -c <"$vendor/echarts.min.js") bytes, sha256 $(sha256sum "$vendor/echarts.min.js" | cut -d' ' -f1)"

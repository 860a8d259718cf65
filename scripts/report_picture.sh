#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Takes the picture of the report that README.md shows: the first screen of the example's report.
# Needs what scripts/test.sh installs, and pngquant.
#   scripts/report_picture.sh [path of the program]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=${1:-build/release/bin/zeren}
picture=viz/report/picture.png
scripts/browser.sh build/release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" analyze data/examples/yinzhou-2024.txt -o "$work/out" --lang en --quiet >/dev/null
REPORT="$work/out/report.html" PICTURE="$work/picture.png" ZEREN_BROWSER_MODULES="$PWD/build/release/browser" node -e '
    const { launch, open } = require("./tests/browser/support.js");
    (async () => {
        const browser = await launch();
        const { page } = await open(browser, process.env.REPORT, { viewport: { width: 1280, height: 1000 }, colorScheme: "light" });
        await page.screenshot({ path: process.env.PICTURE });
        await browser.close();
    })();'
pngquant --force --speed 1 --strip --output "$picture" 64 "$work/picture.png"
echo "$picture: $(wc -c <"$picture") bytes"

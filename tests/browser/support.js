// SPDX-License-Identifier: Apache-2.0
// What the tests of report.html share: a report made by zeren, opened in Debian's Chromium.
"use strict";
const { execFileSync } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const program = process.env.ZEREN_PROGRAM;
const modules = process.env.ZEREN_BROWSER_MODULES;
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** Why the tests cannot run here, or nothing. */
function missing() {
    if (!browserPath) return "no Chromium installed";
    if (!existsSync(path.join(modules, "node_modules", "playwright-core"))) return "no playwright-core: run scripts/test.sh";
    return false;
}

/** Analyses an input into a new folder, which `remove` takes away. */
function analyse(input, ...options) {
    const folder = mkdtempSync(path.join(tmpdir(), "zeren-browser-"));
    const out = path.join(folder, "out");
    execFileSync(program, ["analyze", input, "-o", out, "--quiet", ...options], { stdio: ["ignore", "ignore", "inherit"] });
    return { out, report: path.join(out, "report.html"), remove: () => rmSync(folder, { recursive: true }) };
}

/** Rows of one of our CSV files whose cells hold no line ends, by their headings. */
function rowsOf(folder, file) {
    const lines = readFileSync(path.join(folder, file), "utf8").replace(/^\uFEFF/, "").split(/\r?\n/).filter(Boolean);
    const cells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
        .map((found) => (found[1] === undefined ? found[2] : found[1].replace(/""/g, '"')));
    const heads = cells(lines[0]);
    return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((cell, index) => [heads[index], cell])));
}

async function launch() {
    const { chromium } = require(path.join(modules, "node_modules", "playwright-core"));
    return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"], timeout: 180000 });
}

/** Opens a report and notes whatever it must not do: console errors, script faults, dialogs, requests. */
async function open(browser, report, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(180000);
    const faults = [];
    const address = pathToFileURL(report).href;
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`); });
    page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    page.on("dialog", (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on("request", (request) => { if (request.url().split("#")[0] !== address) faults.push(`request: ${request.url()}`); });
    await page.goto(address);
    if (options.javaScriptEnabled !== false)
        await page.waitForFunction(() => document.documentElement.dataset.ready === "yes");
    return { page, faults, close: () => context.close() };
}

module.exports = { analyse, launch, missing, open, rowsOf };

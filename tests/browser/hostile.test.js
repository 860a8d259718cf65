// SPDX-License-Identifier: Apache-2.0
// Names that would be scripts, markup, templates or formulas stand in the report as text and do nothing.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { analyse, launch, missing, open, rowsOf } = require("./support.js");

const skip = missing();
const hostile = [
    "<script>window.taken=1</script>局",
    "</script><script>window.taken=1</script>办",
    "\"><img src=x onerror=\"window.taken=1\">局",
    "<svg onload='window.taken=1'>局",
    "javascript:window.taken=1局",
    "<!--局",
    "]]></style><script>window.taken=1</script>局",
    "{{{script}}}{{>methods}}局",
    "[[中|<b>en]]局",
    "__proto__",
    "constructor",
    "&lt;b&gt;&#x27;局",
    "\u2028\u2029行局",
    "=HYPERLINK(\"http://127.0.0.1:9/\")局",
    "\u202e反向局",
    "\\u003cscript局",
];
const tasks = ["<img src=x onerror=window.taken=1>修路", "`${window.taken=1}`建设", "推进</table><script>window.taken=1</script>"];

let browser, folder, made, shown;
const quoted = (cell) => `"${cell.replace(/"/g, '""')}"`;

before(async () => {
    if (skip) return;
    folder = mkdtempSync(path.join(tmpdir(), "zeren-hostile-"));
    const input = path.join(folder, "hostile.csv");
    const rows = hostile.map((name, index) => [index + 1, `${tasks[index % tasks.length]}${index + 1}`, name, hostile[(index + 1) % hostile.length], "<b onmouseover=window.taken=1>张三"]);
    writeFileSync(input, [["序号", "工作任务", "牵头单位", "配合单位", "牵头领导"], ...rows].map((row) => row.map(String).map(quoted).join(",")).join("\n"));
    made = analyse(input, "--lang", "zh");
    browser = await launch();
    shown = await open(browser, made.report);
});
after(async () => {
    await browser?.close();
    made?.remove();
    if (folder) rmSync(folder, { recursive: true });
});

test("names stand as text in the tables, the choice and the unit in full", { skip }, async () => {
    const { page } = shown;
    const units = rowsOf(made.out, "units.csv").map((row) => row.name.replace(/^'/, ""));
    assert.ok(units.some((name) => name.includes("<script>")) && units.some((name) => name.includes("__proto__")));
    const plain = await page.locator('tr[id^="unit-"] th').allTextContents();
    const grid = await page.locator("#table-panel tbody th").allTextContents();
    const wanted = new Set(units.map((name) => name.trim()));
    assert.deepEqual(new Set(plain.map((name) => name.trim())), wanted);
    assert.deepEqual(new Set(grid.map((name) => name.trim())), wanted);
    for (const option of await page.locator("#unit-choice option").all()) {
        await page.locator("#unit-choice").selectOption(await option.getAttribute("value"));
        const name = (await option.textContent()).replace(/ \(\d+\)$/, "");
        assert.ok((await page.locator("#unit-view .ego .middle text").textContent()).trim() === name.trim());
    }
});

test("nothing of it runs, whatever is opened, hovered, searched and switched", { skip }, async () => {
    const { page, faults } = shown;
    for (const tab of await page.locator("[role=tab]").all()) await tab.click();
    await page.locator("#ask-field").fill("<");
    await page.locator("details").evaluateAll((all) => all.forEach((details) => { details.open = true; }));
    for (const shape of (await page.locator(".paper [data-unit]:visible").all()).slice(0, 8)) await shape.hover({ force: true });
    await page.getByText("English", { exact: true }).click();
    for (const chart of ["#workload-chart", "#lorenz-task", "#heat-chart"]) await page.locator(chart).scrollIntoViewIfNeeded();
    assert.equal(await page.evaluate(() => window.taken), undefined);
    assert.equal(await page.locator("main img, main iframe, main object, main script, [onload], [onerror], [onmouseover]").count(), 0);
    assert.deepEqual(await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")).filter((href) => !/^#|^[\w./\-\u3400-\u9fff%]+$/.test(href))), []);
    assert.deepEqual(faults, []);
});

test("the policy allows the page's own scripts and no others", { skip }, async () => {
    const { page } = shown;
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    assert.match(policy, /^default-src 'none'; /);
    assert.doesNotMatch(policy, /unsafe|\*|http|data:/);
    const before = shown.faults.length;
    await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "window.taken = 1";
        document.body.append(script);
    });
    assert.equal(await page.evaluate(() => window.taken), undefined);
    assert.match(shown.faults.slice(before).join("\n"), /Content Security Policy/);
});

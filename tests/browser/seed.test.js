// SPDX-License-Identifier: Apache-2.0
// The report of the example notice, used as a reader uses it. What it must show is taken from the CSV
// files beside it, which other tests hold to the document and to peers.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { readFileSync, statSync } = require("node:fs");
const { execFileSync } = require("node:child_process");
const path = require("node:path");
const { analyse, launch, missing, open, rowsOf } = require("./support.js");

const skip = missing();
let browser, made, shown, page, units, ties;

before(async () => {
    if (skip) return;
    made = analyse(process.env.ZEREN_SEED, "--lang", "zh");
    units = rowsOf(made.out, "units.csv");
    ties = rowsOf(made.out, "ties.csv");
    browser = await launch();
    shown = await open(browser, made.report);
    page = shown.page;
});
after(async () => {
    await browser?.close();
    made?.remove();
});

const namesOf = (rows) => rows.map((row) => row.name);
const firstColumn = () => page.locator("#table-panel tbody th").allTextContents();
const heading = (title) => page.locator("#table-panel thead button", { hasText: title });
/** Texts that only a fault of a script writes. */
const broken = () => page.evaluate(() => document.body.innerText.match(/.{0,20}(\[object|undefined|NaN).{0,20}/g) || []);
const tiesOf = (name) => ties.filter((tie) => tie.unit === name);

test("is small, and says how soon it was ready", { skip }, async (t) => {
    assert.ok(statSync(made.report).size < 2.5e6);
    const ready = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
    t.diagnostic(`ready after ${Math.round(ready)} ms`);
});

test("key findings lead to their rows", { skip }, async () => {
    const busiest = units.reduce((a, b) => (Number(b["lead-count"]) > Number(a["lead-count"]) ? b : a));
    const link = page.locator(".findings .leads-most [lang=zh] a").first();
    assert.equal(await link.textContent(), `${busiest.name} ${busiest["lead-count"]}`);
    await link.click();
    assert.equal(await page.locator("#unit-choice option:checked").textContent(), `${busiest.name} (${busiest["task-count"]})`);
    const leader = page.locator('.findings [lang=zh] a[href^="#leader-"]').first();
    await leader.click();
    assert.ok(await page.locator(await leader.getAttribute("href")).evaluate((details) => details.open));
});

test("tables sort by a heading, both ways, undefined last", { skip }, async () => {
    await heading("牵头任务数").click();
    const downwards = [...units].sort((a, b) => b["lead-count"] - a["lead-count"]);
    assert.equal((await firstColumn())[0], downwards[0].name);
    const cells = (await page.locator("#table-panel tbody tr td:nth-child(2)").allTextContents()).map(Number);
    assert.deepEqual(cells, downwards.map((unit) => Number(unit["lead-count"])));
    assert.equal(await page.locator("#table-panel th[aria-sort=descending]").count(), 1);
    await heading("牵头任务数").click();
    const upwards = (await page.locator("#table-panel tbody tr td:nth-child(2)").allTextContents()).map(Number);
    assert.deepEqual(upwards, [...cells].reverse());
});

test("tables filter by a column, search and copy", { skip }, async () => {
    const filter = page.getByLabel("筛选: 参与任务数");
    await filter.fill(">=20");
    const busy = units.filter((unit) => Number(unit["task-count"]) >= 20);
    assert.deepEqual(new Set(await firstColumn()), new Set(namesOf(busy)));
    await page.getByRole("button", { name: "复制", exact: true }).click();
    await page.locator("#ask-field").focus();
    await page.keyboard.press("Control+V");
    const pasted = await page.locator("#ask-field").inputValue();
    for (const unit of busy) assert.ok(pasted.includes(unit.name), unit.name);
    await page.locator("#ask-field").fill("");
    await filter.fill("");
    await page.locator("#table-panel input[type=search]").first().fill("集团");
    assert.deepEqual(new Set(await firstColumn()), new Set(namesOf(units.filter((unit) => unit.name.includes("集团")))));
    await page.locator("#table-panel input[type=search]").first().fill("");
    assert.equal((await firstColumn()).length, units.length);
});

test("every table has all rows of its file", { skip }, async () => {
    for (const [tab, file] of [["tasks", "tasks.csv"], ["leaders", "leaders.csv"], ["pairs", "pairs.csv"], ["ties", "ties.csv"], ["findings", "findings.csv"], ["units", "units.csv"]]) {
        await page.locator(`#tab-${tab}`).click();
        const count = await page.locator("#table-panel .grid-tools [role=status]").textContent();
        assert.equal(Number(/\/ (\d+)/.exec(count)[1]), rowsOf(made.out, file).length, tab);
    }
});

test("the language is switched everywhere, and back", { skip }, async () => {
    await page.getByText("English", { exact: true }).click();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("#overview h2").innerText(), "Key findings");
    assert.ok(await heading("Lead count").isVisible());
    assert.equal(await page.locator("section h2", { hasText: /^[\u4e00-\u9fff]+$/ }).count(), 0);
    await page.locator("#workload-chart").scrollIntoViewIfNeeded();
    assert.ok(await page.locator("#workload-chart text", { hasText: "supports" }).first().isVisible());
    assert.ok(await page.locator("#drawing-collaboration svg text", { hasText: /tasks/ }).first().isVisible());
    for (const view of ["calendar", "workload"])
        assert.ok(await page.locator(`#drawing-${view} [lang=en] svg`).isVisible());
    const leaders = await page.locator("#drawings a", { hasText: "陈兴立" }).allInnerTexts();
    assert.deepEqual(leaders, ["Units and tasks: 区长陈兴立"]);
    await page.getByText("中文", { exact: true }).click();
    assert.equal(await page.locator("#overview h2").innerText(), "要点");
});

test("a click on a unit of a diagram shows its partners, tasks and lines", { skip }, async () => {
    const name = "区水利局";
    const shape = page.locator("#drawing-collaboration [lang=zh] [data-unit]", { hasText: name }).first();
    await shape.scrollIntoViewIfNeeded();
    await shape.click();
    const own = tiesOf(name);
    assert.equal(await page.locator("#unit-view tbody tr").count(), own.length);
    const lines = await page.locator("#unit-view tbody td.number").allInnerTexts();
    assert.deepEqual(lines.map(Number).sort((a, b) => a - b), own.map((tie) => Number(tie.line)).sort((a, b) => a - b));
    const beside = await page.locator("#unit-view tbody td:nth-child(3)").allInnerTexts();
    const expected = new Set(own.flatMap((tie) => ties.filter((one) => one.task === tie.task).map((one) => one.unit)));
    expected.delete(name);
    assert.deepEqual(new Set(beside.flatMap((text) => text.split(/\s+/).filter(Boolean))), expected);
    assert.deepEqual(await broken(), []);
    assert.ok((await page.locator("#unit-view svg.ego .partner").count()) > 0);
    assert.equal(await page.locator("#unit-choice option:checked").textContent(), `${name} (${own.length})`);
    const cut = await page.locator("#unit-choice").evaluate((choice) => [...choice.options].slice(0, 20).flatMap((option) => {
        choice.value = option.value;
        choice.dispatchEvent(new Event("change"));
        const paper = document.querySelector("#unit-view svg.ego").getBoundingClientRect();
        return [...document.querySelectorAll("#unit-view svg.ego text")].filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < paper.left - 1 || box.right > paper.right + 1;
        }).map((text) => text.textContent);
    }));
    assert.deepEqual(cut, []);
    await shape.click();
    const partner = page.locator("#unit-view svg.ego .partner").first();
    const label = await partner.getAttribute("aria-label");
    await partner.focus();
    await page.keyboard.press("Enter");
    assert.ok((await page.locator("#unit-choice option:checked").textContent()).startsWith(label.split(":")[0]));
});

test("diagrams zoom, move, fit and have tooltips", { skip }, async () => {
    const figure = page.locator("#drawing-collaboration [lang=zh]").filter({ has: page.locator(".paper") });
    const svg = figure.locator(".paper svg");
    const box = () => svg.getAttribute("viewBox").then((text) => text.split(/[ ,]+/).map((part) => Math.round(part * 100) / 100));
    const whole = await box();
    await figure.getByRole("button", { name: "放大" }).click();
    const near = await box();
    assert.ok(near[2] < whole[2] && near[3] < whole[3]);
    const place = await svg.boundingBox();
    await page.mouse.move(place.x + place.width / 2, place.y + 200);
    await page.mouse.down();
    await page.mouse.move(place.x + place.width / 2 - 80, place.y + 160, { steps: 4 });
    await page.mouse.up();
    const moved = await box();
    assert.ok(moved[0] > near[0] && moved[1] > near[1] && moved[2] === near[2]);
    await figure.getByRole("button", { name: "全图" }).click();
    assert.deepEqual(await box(), whole);
    await figure.locator(".paper").focus();
    await page.keyboard.press("+");
    assert.ok((await box())[2] < whole[2]);
    await page.keyboard.press("0");
    assert.deepEqual(await box(), whole);
    await figure.locator("[data-unit]", { hasText: "区教育局" }).first().hover();
    assert.match(await page.locator(".tip").innerText(), /区教育局/);
});

test("whom to ask: words of a task find who leads it", { skip }, async () => {
    const tie = ties.find((one) => one.unit === "区水利局" && one.role === "lead");
    await page.locator("#ask-field").fill(tie.text.slice(0, 10));
    const answer = page.locator("#answers li", { hasText: tie.text.slice(0, 10) }).first();
    assert.match(await answer.innerText(), /牵头[:：] ?区水利局/);
    assert.ok((await answer.innerText()).includes(tie.leader.split(";")[0]));
    const others = ties.filter((one) => one.task === tie.task && one.role === "support").map((one) => one.unit);
    assert.ok(others.length > 0);
    for (const other of others) assert.ok((await answer.innerText()).includes(other), other);
    assert.deepEqual(await broken(), []);
});

test("everything to be used has a name, and the keyboard reaches it", { skip }, async () => {
    const nameless = await page.evaluate(() =>
        [...document.querySelectorAll("button, input, select, summary, a[href], [tabindex], svg[role=img]")].filter((element) => {
            const labels = [...(element.labels || [])].map((label) => label.textContent).join("");
            const by = (element.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.textContent || "").join("");
            return !(labels + by + (element.getAttribute("aria-label") || "") + element.textContent).trim();
        }).map((element) => element.outerHTML.slice(0, 120)));
    assert.deepEqual(nameless, []);
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    await page.keyboard.press("Tab");
    assert.ok(await page.locator(".skip").evaluate((link) => link === document.activeElement || document.activeElement !== document.body));
    await page.locator("#tab-units").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator("[role=tab][aria-selected=true]").getAttribute("id"), "tab-collectives");
    await page.locator("#tab-units").click();
});

test("text has contrast in both looks", { skip }, async () => {
    for (const look of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme: look });
        const low = await page.evaluate(() => {
            const light = (colour) => {
                const [r, g, b] = colour.match(/[\d.]+/g).map((part) => { const c = part / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const under = (element) => { for (; element; element = element.parentElement) { const c = getComputedStyle(element).backgroundColor; if (!/, 0\)$|transparent/.test(c)) return c; } return "rgb(255, 255, 255)"; };
            const texts = [...document.querySelectorAll("h1, h2, h3, p, li, td, th, a, button, label, summary, code, caption, span")].filter((e) => e.offsetParent && e.textContent.trim() && !e.closest(".paper"));
            return texts.filter((e) => { const [a, b] = [light(getComputedStyle(e).color), light(under(e))].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05) < 4.5; }).map((e) => e.outerHTML.slice(0, 100)).slice(0, 5);
        });
        assert.deepEqual(low, [], look);
    }
    await page.emulateMedia({ colorScheme: null });
});

test("printed on A4, whatever the look: plain tables with every task, measures unfolded, nothing to click", { skip }, async () => {
    await page.emulateMedia({ media: "print" });
    for (const selector of [".contents", "#tables-tool", "#ask", ".picture-tools", "#workload-chart"])
        assert.equal(await page.locator(selector).first().isVisible(), false, selector);
    for (const selector of [".bars", ".curve", "table.heat", "#task-0"])
        assert.ok(await page.locator(selector).first().isVisible(), selector);
    await page.setViewportSize({ width: 703, height: 1017 }); // A4 without its margins, in CSS pixels
    const wide = await page.evaluate(() => [...document.querySelectorAll("table, svg, pre")]
        .filter((element) => element.getClientRects().length && element.getBoundingClientRect().right > 703.5)
        .map((element) => `${element.className.baseVal ?? element.className}: ${element.getBoundingClientRect().right}`));
    assert.deepEqual(wide, []);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ media: null });
    const file = path.join(made.out, "..", "print.pdf");
    await page.pdf({ path: file, preferCSSPageSize: true });
    assert.match(execFileSync("pdfinfo", [file], { encoding: "utf8" }), /Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)/);
    const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(/\s+/g, "");
    const absent = namesOf(units).filter((name) => !text.includes(name.replace(/\s+/g, "")));
    assert.deepEqual(absent, []);
    for (const id of JSON.parse(readFileSync(path.join(made.out, "read.json"), "utf8")).tasks.map((task) => task.text.replace(/\s+/g, "").slice(0, 4)))
        assert.ok(text.includes(id), id);
});

test("a narrow window needs no sideways scrolling", { skip }, async () => {
    const narrow = await open(browser, made.report, { viewport: { width: 390, height: 800 } });
    for (const choice of ["中文", "English"]) {
        await narrow.page.getByText(choice, { exact: true }).click();
        assert.equal(await narrow.page.evaluate(() => document.documentElement.scrollWidth), 390);
    }
    assert.deepEqual(narrow.faults, []);
    await narrow.close();
});

test("without scripts: every unit and task, pictures, both languages", { skip }, async () => {
    const plain = await open(browser, made.report, { javaScriptEnabled: false });
    assert.equal(await plain.page.locator("#ask").isVisible(), false);
    assert.equal(await plain.page.locator('tr[id^="unit-"]').count(), units.length + rowsOf(made.out, "collectives.csv").length);
    assert.equal(await plain.page.locator('tr[id^="task-"]').count(), rowsOf(made.out, "tasks.csv").length);
    assert.ok(await plain.page.locator(".bars").isVisible());
    assert.ok(await plain.page.locator("#drawing-collaboration [lang=zh] svg").isVisible());
    await plain.page.getByText("English", { exact: true }).click();
    assert.equal(await plain.page.locator("#overview h2").innerText(), "Key findings");
    assert.deepEqual(plain.faults, []);
    await plain.close();
});

test("no console error, no dialog, no request left the file", { skip }, () => {
    assert.deepEqual(shown.faults, []);
});
